/*
 * text.h - a document as plain text of 78 columns
 */
#ifndef DOC_TEXT_H
#define DOC_TEXT_H

#include "doc/block.h"

/* Appends the whole document; lines end with LF. */
void doctext_write(const struct doc *doc, struct buffer *out);

#endif
