/*
 * shell.h - words as a POSIX shell needs them
 *
 * For command lines that people read and run again: control characters are
 * replaced, so that a command line is one line whatever the word holds.
 */
#ifndef BASE_SHELL_H
#define BASE_SHELL_H

#include "base/mem.h"
#include "base/slice.h"

/* Appends a word, in single quotes where it needs them. */
void shell_quote(struct buffer *out, struct slice word);
/* The same for a file, which must not look like an option or assignment. */
void shell_quote_file(struct buffer *out, const char *path);

#endif
