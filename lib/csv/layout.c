/*
 * layout.c - overwritten in place or added at the end
 */
#include <stdlib.h>

#include "csv/layout.h"
#include "base/mem.h"

static int
by_column(const void *a, const void *b)
{
	const struct layout_place *x = a, *y = b;

	return x->column < y->column ? -1 : x->column > y->column;
}

void
layout_init(struct layout *layout, const struct slice *header,
    size_t header_count, const char *const *names, size_t count)
{
	size_t i, column;

	*layout = (struct layout){ .input_columns = header_count };
	layout->replaced = xcalloc(count, sizeof(*layout->replaced));
	layout->added = xcalloc(count, sizeof(*layout->added));
	for (i = 0; i < count; i++) {
		if (names[i] == NULL)
			continue;
		for (column = 0; column < header_count; column++)
			if (slice_is(header[column], names[i]))
				break;
		if (column < header_count)
			layout->replaced[layout->replaced_count++] =
			    (struct layout_place){ column, i };
		else
			layout->added[layout->added_count++] = i;
	}
	qsort(layout->replaced, layout->replaced_count,
	    sizeof(*layout->replaced), by_column);
}

void
layout_release(struct layout *layout)
{
	free(layout->replaced);
	free(layout->added);
	*layout = (struct layout){ 0 };
}
