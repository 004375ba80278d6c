/*
 * md.h - a document as Markdown with tables (CommonMark, GFM)
 */
#ifndef DOC_MD_H
#define DOC_MD_H

#include "doc/block.h"

/* Appends the whole document; lines end with LF. */
void docmd_write(const struct doc *doc, struct buffer *out);

#endif
