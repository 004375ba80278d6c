/*
 * inline.h - a document as the HTML part of a mail
 *
 * Mail programs drop style elements, classes and SVG and fetch nothing: each
 * element bears its style, columns are tables, pictures are bars of cells.
 * At most 640 pixels wide, narrower on a phone.  A style element turns the
 * light colours of the attributes into the dark ones where the reader's screen
 * is dark; programs that drop it stay light.
 */
#ifndef DOC_INLINE_H
#define DOC_INLINE_H

#include "doc/block.h"

/* Appends the whole document; lines end with LF. */
void docinline_write(const struct doc *doc, struct buffer *out);

#endif
