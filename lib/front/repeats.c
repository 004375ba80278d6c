/*
 * repeats.c - a set of ids with a limit
 */
#include <stdlib.h>

#include "rule/columns.h"
#include "base/mem.h"
#include "set/keys.h"
#include "front/repeats.h"

struct repeats {
	size_t column;
	struct keys *ids;
	uint64_t count;
	uint64_t line;		/* of the first */
};

struct repeats *
repeats_open(size_t column)
{
	struct repeats *r;

	if (column == COLUMN_ABSENT)
		return NULL;
	r = xcalloc(1, sizeof(*r));
	r->column = column;
	r->ids = keys_new();
	return r;
}

void
repeats_close(struct repeats *r)
{
	if (r == NULL)
		return;
	keys_free(r->ids);
	free(r);
}

/* Whether the id is there already; it is kept while there is room. */
static bool
came_before(struct repeats *r, struct slice id)
{
	return keys_count(r->ids) < REPEATS_MOST ? !keys_add(r->ids, id) :
	    keys_seek(r->ids, id) != KEYS_NONE;
}

void
repeats_note(struct repeats *r, const struct record *record)
{
	struct slice id;

	if (r == NULL)
		return;
	id = slice_trim(record_value(record, r->column));
	if (id.len == 0 || id.len > REPEATS_ID_MOST || !came_before(r, id))
		return;
	if (r->count++ == 0)
		r->line = record->line;
}

bool
repeats_are_settled(const struct repeats *r)
{
	return r == NULL || keys_count(r->ids) >= REPEATS_MOST;
}

uint64_t *
repeats_counter(struct repeats *r)
{
	return &r->count;
}

uint64_t *
repeats_first(struct repeats *r)
{
	return &r->line;
}

uint64_t
repeats_count(const struct repeats *r)
{
	return r == NULL ? 0 : r->count;
}

unsigned long
repeats_line(const struct repeats *r)
{
	return r == NULL ? 0 : r->line;
}

void
repeats_put(const struct repeats *r, struct partial *partial)
{
	size_t i;

	if (r == NULL)
		return;
	partial_group(partial, NULL);
	for (i = 0; i < keys_count(r->ids); i++)
		partial_put(partial, "id", keys_at(r->ids, i), 1);
	partial_put(partial, "repeats", SLICE_EMPTY, (int64_t)r->count);
}

bool
repeats_take(struct repeats *r, const struct partial_row *row)
{
	if (slice_is(row->name, "id"))
		r->count += came_before(r, row->key);
	else if (slice_is(row->name, "repeats"))
		r->count += (uint64_t)row->value;
	else
		return false;
	return true;
}
