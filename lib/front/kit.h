/*
 * kit.h - the commands of the toolkit, by task (R-VIEW-03)
 *
 * What a command does stands in its page, from which the build makes table
 * `command`; which task it serves is a row of table `task`.  A command that
 * no row names is listed at the end.
 */
#ifndef FRONT_KIT_H
#define FRONT_KIT_H

#include "base/mem.h"
#include "base/slice.h"

/* All commands with one line each, under their tasks, in the reader's
 * language.  Ends the program when a table is broken. */
void kit_list(struct buffer *out);

/* Whether there is a command of that name. */
bool kit_has(struct slice name);
/* How many there are, and how many of them a folder holds; those it lacks are
 * added to missing, set off by blanks. */
size_t kit_count(void);
size_t kit_count_in(const char *folder, struct buffer *missing);

/*
 * The folder of the program that runs: that of argv[0], or of the first file
 * on PATH.  False when it cannot be told.
 */
bool kit_folder(const char *program, struct buffer *folder);
/* The first file of that name on PATH that can be run. */
bool kit_search(const char *name, struct buffer *path);

#endif
