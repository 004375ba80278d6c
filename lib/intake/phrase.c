/*
 * phrase.c - headers that are questions or requests of a form
 */
#include <stdlib.h>

#include "base/mem.h"
#include "base/pattern.h"
#include "base/text.h"
#include "intake/phrase.h"
#include "rule/table.h"

enum { COLUMN, PATTERN, SHAPE_COUNT };

static const struct table_column shape[SHAPE_COUNT] = {
	[COLUMN] = { .name = "column", .type = TABLE_WORD },
	[PATTERN] = { .name = "pattern", .type = TABLE_WORD },
};

/* LETTERS_LEAST: bytes of the shortest key that may be a phrase. */
enum { LETTERS_LEAST = 6 };

struct phrases {
	struct table *table;
	struct pattern_set *whole, *frames;	/* by row */
	struct pattern **inside;	/* of the rows of frames; NULL until asked */
};

static bool
is_frame(const struct table *table, size_t row)
{
	return slice_is(table_text(table, row, COLUMN), "-");
}

/* Tests prove that the patterns of the built-in table can be used. */
static bool
add_row(struct phrases *p, size_t row, struct fault *fault)
{
	struct pattern_set *set = is_frame(p->table, row) ? p->frames :
	    p->whole;
	struct slice text = table_text(p->table, row, PATTERN);

	if (!table_is_builtin("header-phrase"))
		return pattern_set_add(set, text, (int)row, fault);
	pattern_set_add_known(set, text, (int)row);
	return true;
}

struct phrases *
phrases_open(struct fault *fault)
{
	struct phrases *p = xcalloc(1, sizeof(*p));
	bool fine;
	size_t row;

	p->table = table_open("header-phrase", shape, SHAPE_COUNT, fault);
	p->whole = pattern_set_new();
	p->frames = pattern_set_new();
	fine = p->table != NULL;
	for (row = 0; fine && row < table_rows(p->table); row++)
		fine = add_row(p, row, fault);
	if (fine) {
		p->inside = xcalloc(row + 1, sizeof(struct pattern *));
		return p;
	}
	phrases_close(p);
	return NULL;
}

void
phrases_close(struct phrases *p)
{
	size_t row;

	if (p == NULL)
		return;
	for (row = 0; p->inside != NULL && row < table_rows(p->table); row++)
		pattern_free(p->inside[row]);
	free(p->inside);
	pattern_set_free(p->whole);
	pattern_set_free(p->frames);
	table_close(p->table);
	free(p);
}

struct slice
phrases_column(struct phrases *p, struct slice key)
{
	int row = key.len < LETTERS_LEAST ? PATTERN_NONE :
	    pattern_set_find(p->whole, key);

	return row < 0 ? SLICE_EMPTY : table_text(p->table, (size_t)row,
	    COLUMN);
}

struct slice
phrases_inside(struct phrases *p, struct slice key)
{
	int row = key.len < LETTERS_LEAST ? PATTERN_NONE :
	    pattern_set_find(p->frames, key);
	struct slice groups[2];
	struct fault fault;

	if (row < 0)
		return SLICE_EMPTY;
	if (p->inside[row] == NULL)
		p->inside[row] = pattern_compile(table_text(p->table,
		    (size_t)row, PATTERN), &fault);
	if (p->inside[row] == NULL || pattern_capture(p->inside[row], key, 0,
	    groups, 2) != PATTERN_HIT || groups[1].at == NULL)
		return SLICE_EMPTY;
	return slice_trim(groups[1]);
}
