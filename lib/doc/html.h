/*
 * html.h - a document as one HTML file, well-formed as XML too
 */
#ifndef DOC_HTML_H
#define DOC_HTML_H

#include "doc/block.h"

/* Appends the whole document; lines end with LF. */
void dochtml_write(const struct doc *doc, struct buffer *out);

#endif
