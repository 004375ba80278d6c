/*
 * places.c - a list of names without doubles
 */
#include <stdlib.h>

#include "base/mem.h"
#include "rule/places.h"

size_t
places_of(struct needs *needs, struct slice name)
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
places_release(struct needs *needs)
{
	while (needs->count > 0)
		free(needs->names[--needs->count]);
}

void
places_find(struct needs_found *found, size_t place, size_t column)
{
	found->at[found->count++] = (struct needs_column){ (uint32_t)place,
		(uint32_t)column };
	if (column >= found->width)
		found->width = column + 1;
}

void
places_clear(const struct needs *needs, struct slice *cells)
{
	size_t i;

	for (i = 0; i < needs->count; i++)
		cells[i] = (struct slice){ record_nothing, 0 };
}

/*
 * Whether a field may not be its own value: quoted, or with blanks around it.
 * Of an empty one what stands behind it is looked at.
 */
static inline unsigned
is_odd(struct slice raw)
{
	/* Blanks, control characters and the usual quote. */
	static const unsigned char odd[256] = { 1, 1, 1, 1, 1, 1, 1, 1,
		1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
		1, 1, 1, 1, 1, 1, 1, 1, [' '] = 1, ['"'] = 1 };

	return odd[(unsigned char)raw.at[0]] |
	    odd[(unsigned char)raw.at[raw.len - (raw.len > 0)]];
}

/* Of a short record, or one with other quotes. */
static void
read_slowly(const struct needs_found *found, const struct record *record,
    struct slice *cells)
{
	size_t i;

	for (i = 0; i < found->count; i++)
		cells[found->at[i].place] = slice_trim(record_value(record,
		    found->at[i].column));
}

/* Few fields are odd, but nobody can foresee which: they come last. */
void
places_read(const struct needs_found *found, const struct record *record,
    struct slice *cells)
{
	const struct needs_column *at = found->at, *end = at + found->count;
	const char *base = record->base;
	const uint32_t *ends = record->ends, start = record->start;
	uint64_t odd = 0, bit = 1;

	_Static_assert(NEEDS_MOST <= 64, "a bit for each place");
	/* Quotes are the usual ones nearly always. */
	if (record->count < found->width || record->quote != '"') {
		read_slowly(found, record, cells);
		return;
	}
	for (; at < end; at++, bit <<= 1) {
		uint32_t column = at->column;
		uint32_t from = column == 0 ? start : ends[column - 1] + 1;
		struct slice raw = { base + from, ends[column] - from };

		odd |= is_odd(raw) ? bit : 0;
		cells[at->place] = raw;
	}
	for (; odd != 0; odd &= odd - 1) {
		at = &found->at[__builtin_ctzll(odd)];
		cells[at->place] = slice_trim(record_value(record,
		    at->column));
	}
}
