/*
 * needs.c - a list of names without doubles
 */
#include <stdlib.h>

#include "mem.h"
#include "needs.h"

size_t
needs_place(struct needs *needs, struct slice name)
{
	size_t i;

	for (i = 0; i < needs->count; i++)
		if (slice_is(name, needs->names[i]))
			return i;
	if (needs->count == NEEDS_MOST) {
		needs->full = true;
		return 0;
	}
	needs->names[needs->count] = xmalloc(name.len + 1);
	memcpy(needs->names[needs->count], name.at, name.len);
	needs->names[needs->count][name.len] = '\0';
	return needs->count++;
}

void
needs_release(struct needs *needs)
{
	while (needs->count > 0)
		free(needs->names[--needs->count]);
}

void
needs_find(struct needs_found *found, size_t place, size_t column)
{
	found->place[found->count] = place;
	found->column[found->count++] = column;
}

void
needs_clear(const struct needs *needs, struct slice *cells)
{
	size_t i;

	for (i = 0; i < needs->count; i++)
		cells[i] = (struct slice){ record_nothing, 0 };
}

void
needs_read(const struct needs_found *found, const struct record *record,
    struct slice *cells)
{
	size_t i;

	for (i = 0; i < found->count; i++) {
		size_t column = found->column[i];
		struct slice raw = { record_nothing, 0 };

		if (column < record->count)
			raw = record_raw(record, column);
		/* Nearly all are neither quoted nor have blanks around them. */
		if (raw.len > 0 && ((unsigned char)raw.at[0] <= ' ' ||
		    (unsigned char)raw.at[raw.len - 1] <= ' ' ||
		    raw.at[0] == record->quote))
			raw = slice_trim(record_value(record, column));
		cells[found->place[i]] = raw;
	}
}
