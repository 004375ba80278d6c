/*
 * svg.h - the chart of a table as a picture
 */
#ifndef DOC_SVG_H
#define DOC_SVG_H

#include "doc/block.h"

/* Appends an SVG element; number makes its ids unique in the file. */
void docsvg_add(const struct block *table, size_t number,
    struct buffer *out);

#endif
