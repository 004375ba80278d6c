/*
 * layout.h - where each output column comes from (R-IO-02)
 *
 * The columns of the input stay as they are and where they are.  A computed
 * column that the input has already is overwritten in place; the others are
 * added at the right end in the order given.
 */
#ifndef CSV_LAYOUT_H
#define CSV_LAYOUT_H

#include "base/slice.h"

/* One computed column that overwrites an input column. */
struct layout_place {
	size_t column;		/* of the input */
	size_t computed;	/* index into the computed cells */
};

struct layout {
	size_t input_columns;
	struct layout_place *replaced;	/* ascending by column */
	size_t replaced_count;
	size_t *added;		/* indexes into the computed cells */
	size_t added_count;
};

/*
 * Lays out the columns named in names (count of them) over a header.  A name
 * in names may be NULL: that computed cell is not written.
 */
void layout_init(struct layout *layout, const struct slice *header,
    size_t header_count, const char *const *names, size_t count);
void layout_release(struct layout *layout);

#endif
