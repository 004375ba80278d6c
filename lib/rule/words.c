/*
 * words.c - table rows behind a lexicon
 */
#include <stdlib.h>

#include "base/text.h"
#include "rule/words.h"
#include "rule/simplify.h"
#include "set/lexicon.h"
#include "set/nameset.h"
#include "rule/table.h"

enum { COLUMN, VALUE, WORDS, SETS, SHAPE_COUNT };

static const struct table_column shape[SHAPE_COUNT] = {
	[COLUMN] = { .name = "column", .type = TABLE_WORD },
	[VALUE] = { .name = "value", .type = TABLE_WORD },
	[WORDS] = { .name = "words", .type = TABLE_WORD },
	[SETS] = { .name = "sets", .type = TABLE_TEXT },
};

struct meaning {
	struct slice value, sets;
};

enum { REMEMBERED_MOST = 4096 };

struct wordparts {
	const struct table *table;
	size_t *rows;		/* of the column */
	uint32_t count;
	struct nameset *known;	/* cells, and the place of their row */
	size_t remembered;
};

struct words {
	struct table *table;	/* its own, or NULL */
	const struct table *rows;	/* those of column, joined with values */
	struct slice column, values;
	struct lexicon *lexicon;	/* NULL until a word is asked for */
	struct meaning *meanings;
	size_t count;
	struct arena arena;
	struct simplifier *simplifier;
	struct buffer folded;
};

static int
add(struct words *w, struct slice value, struct slice sets)
{
	GROW_BY_ONE(w->meanings, w->count);
	w->meanings[w->count] = (struct meaning){ value, sets };
	return (int)w->count++;
}

struct table *
words_table_open(struct fault *fault)
{
	return table_open("value", shape, SHAPE_COUNT, fault);
}

struct slice
words_listed(const struct table *table, const char *column)
{
	size_t row;

	for (row = 0; row < table_rows(table); row++)
		if (slice_is(table_text(table, row, COLUMN), column))
			return table_text(table, row, WORDS);
	return SLICE_EMPTY;
}

/* Whether word stands in cell; one with $ behind it at the end. */
static bool
stands_in(struct slice cell, struct slice word)
{
	bool at_end = slice_ends(word, SLICE("$"));
	size_t i;

	word.len -= at_end;
	if (word.len == 0 || word.len > cell.len)
		return false;
	for (i = at_end ? cell.len - word.len : 0; i + word.len <= cell.len;
	    i++)
		if (text_equal_nocase((struct slice){ cell.at + i, word.len },
		    word))
			return true;
	return false;
}

struct wordparts *
words_parts_of(const struct table *table, const char *column)
{
	struct wordparts *p = xcalloc(1, sizeof(*p));
	size_t row;

	p->table = table;
	p->known = nameset_new();
	p->rows = xcalloc(table_rows(table) + 1, sizeof(*p->rows));
	for (row = 0; row < table_rows(table); row++)
		if (slice_is(table_text(table, row, COLUMN), column))
			p->rows[p->count++] = row;
	return p;
}

void
words_parts_close(struct wordparts *p)
{
	if (p == NULL)
		return;
	nameset_free(p->known);
	free(p->rows);
	free(p);
}

/* The place of the first row that has a word in the cell, or their count. */
static uint32_t
look_through(const struct wordparts *p, struct slice cell)
{
	uint32_t i;

	for (i = 0; i < p->count; i++) {
		struct slice rest = table_text(p->table, p->rows[i], WORDS);

		while (rest.at != NULL)
			if (stands_in(cell, slice_cut(&rest, ';')))
				return i;
	}
	return p->count;
}

struct slice
words_parts_find(struct wordparts *p, struct slice cell)
{
	/* What is remembered is 1 more, as 0 is a new name. */
	uint32_t place = nameset_get(p->known, cell);

	if (place == 0) {
		place = look_through(p, cell) + 1;
		if (p->remembered++ < REMEMBERED_MOST)
			*nameset_count(p->known, cell) = place;
	}
	return place - 1 == p->count ? SLICE_EMPTY :
	    table_text(p->table, p->rows[place - 1], VALUE);
}

struct words *
words_of(const struct table *table, const char *column, struct slice values)
{
	struct words *w = xcalloc(1, sizeof(*w));

	w->rows = table;
	w->column = arena_copy(&w->arena, slice_of(column));
	w->values = arena_copy(&w->arena, values);
	return w;
}

static void
add_row(struct words *w, size_t row)
{
	struct slice value = table_text(w->rows, row, VALUE);
	int id;

	if (!slice_equal(table_text(w->rows, row, COLUMN), w->column) ||
	    (w->values.len > 0 && !slice_is_listed(value, w->values, ';')))
		return;
	id = add(w, value, table_text(w->rows, row, SETS));
	lexicon_add_list(w->lexicon, table_text(w->rows, row, WORDS), id);
	if (w->values.len == 0)
		lexicon_add(w->lexicon, value, id);
}

/* Most columns of the table are asked for nothing in a run. */
static void
fill(struct words *w)
{
	struct slice rest = w->values;
	size_t row;

	if (w->lexicon != NULL)
		return;
	w->lexicon = lexicon_new();
	w->simplifier = simplify_new();
	while (w->values.len > 0 && rest.at != NULL) {
		struct slice value = slice_cut(&rest, ';');
		int id = add(w, value, SLICE_EMPTY);

		lexicon_add_exact(w->lexicon, value, id);
		lexicon_add(w->lexicon, value, id);
	}
	for (row = 0; row < table_rows(w->rows); row++)
		add_row(w, row);
}

struct words *
words_open(const char *column, struct slice values, struct fault *fault)
{
	struct table *table = words_table_open(fault);
	struct words *w = table ? words_of(table, column, values) : NULL;

	if (w != NULL)
		w->table = table;
	return w;
}

void
words_close(struct words *w)
{
	if (w == NULL)
		return;
	table_close(w->table);
	lexicon_free(w->lexicon);
	simplify_free(w->simplifier);
	buffer_release(&w->folded);
	free(w->meanings);
	arena_release(&w->arena);
	free(w);
}

bool
words_are_known(struct words *w)
{
	fill(w);
	return w->count > 0;
}

struct slice
words_find(struct words *w, struct slice cell, struct slice *sets)
{
	int id;

	fill(w);
	id = lexicon_find(w->lexicon, cell);
	/* To simplify leaves a first letter of ASCII as it is. */
	if (id == LEXICON_NONE && lexicon_may_begin(w->lexicon, cell) &&
	    simplify_fold(w->simplifier, cell, &w->folded))
		id = lexicon_find(w->lexicon, buffer_slice(&w->folded));
	if (sets != NULL)
		*sets = id == LEXICON_NONE ? SLICE_EMPTY :
		    w->meanings[id].sets;
	return id == LEXICON_NONE ? SLICE_EMPTY : w->meanings[id].value;
}
