/*
 * md.h - a document as Markdown with tables (CommonMark, GFM)
 */
#ifndef DOC_MD_H
#define DOC_MD_H

#include "doc/block.h"

/* Appends the whole document; lines end with LF. */
void docmd_write(const struct doc *doc, struct buffer *out);

/* A row of a table: the cells as text, each on one line. */
void docmd_row(struct buffer *out, const struct slice *cells, size_t count);

#endif
