/*
 * fill.h - a text with {names} filled in
 */
#ifndef BASE_FILL_H
#define BASE_FILL_H

#include "base/mem.h"
#include "base/slice.h"

struct fill {
	const char *name;
	struct slice value;
};

/*
 * Appends a text with each {name} filled in once: what a value brings along
 * is not filled again.  Names that are not among the fills stay.
 */
void fill_add(struct buffer *out, struct slice text,
    const struct fill *fills, size_t count);

#endif
