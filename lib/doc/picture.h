/*
 * picture.h - a picture drawn as SVG that says what its numbers do not
 *
 * Drawn 400 units wide, with a title and a description.  Colours are classes
 * of the style sheet (doc/style.h), so that the picture follows the page.
 */
#ifndef DOC_PICTURE_H
#define DOC_PICTURE_H

#include "doc/block.h"

/* Appends an SVG element; number makes its ids unique in the file. */
void docpicture_add(const struct doc_picture *picture, size_t number,
    struct buffer *out);

#endif
