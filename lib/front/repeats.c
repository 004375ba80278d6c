/*
 * repeats.c - a set of ids with a limit
 */
#include <stdlib.h>

#include "rule/columns.h"
#include "base/mem.h"
#include "set/nameset.h"
#include "front/repeats.h"

struct repeats {
	size_t column;
	struct nameset *ids;
	size_t kept;
	uint64_t count;
	unsigned long line;
};

struct repeats *
repeats_open(size_t column)
{
	struct repeats *r;

	if (column == COLUMN_ABSENT)
		return NULL;
	r = xcalloc(1, sizeof(*r));
	r->column = column;
	r->ids = nameset_new();
	return r;
}

void
repeats_close(struct repeats *r)
{
	if (r == NULL)
		return;
	nameset_free(r->ids);
	free(r);
}

/* Whether the id is there already; it is kept while there is room. */
static bool
came_before(struct repeats *r, struct slice id)
{
	if (r->kept == REPEATS_MOST)
		return nameset_has(r->ids, id);
	if ((*nameset_count(r->ids, id))++ > 0)
		return true;
	r->kept++;
	return false;
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
