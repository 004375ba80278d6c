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

/*
 * Whether a field is not its own value: quoted, or with blanks around it.  An
 * empty one may seem so; what stands behind it is looked at then.
 */
static inline bool
is_odd(struct slice raw, char quote)
{
	unsigned char first = (unsigned char)raw.at[0];
	unsigned char last = (unsigned char)raw.at[raw.len - (raw.len > 0)];

	return (first <= ' ') | (last <= ' ') | (first == (unsigned char)quote);
}

/* Few fields are odd, but nobody can foresee which: they come last. */
void
needs_read(const struct needs_found *found, const struct record *record,
    struct slice *cells)
{
	uint64_t odd = 0;
	size_t i;

	_Static_assert(NEEDS_MOST <= 64, "a bit for each place");
	for (i = 0; i < found->count; i++) {
		size_t column = found->column[i];
		struct slice raw = { record_nothing, 0 };

		if (column < record->count)
			raw = record_raw(record, column);
		odd |= (uint64_t)is_odd(raw, record->quote) << i;
		cells[found->place[i]] = raw;
	}
	for (; odd != 0; odd &= odd - 1) {
		i = (size_t)__builtin_ctzll(odd);
		cells[found->place[i]] = slice_trim(record_value(record,
		    found->column[i]));
	}
}
