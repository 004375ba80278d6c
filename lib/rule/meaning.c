/*
 * meaning.c - the dictionary of one kind and the table of what is written
 */
#include <stdlib.h>

#include "rule/meaning.h"
#include "rule/table.h"

enum { COLUMN, FILE_KIND, TYPE, EN, ZH, MEANING_COLUMNS };

struct meaning {
	struct table *table;
	struct dictionary *dictionary;	/* NULL for COLUMNS_NONE */
	const char *kind;		/* its name in both tables */
	const char *command;		/* whose columns they are, or "" */
};

static const struct table_column shape[MEANING_COLUMNS] = {
	{ .name = "column", .type = TABLE_WORD, .key = true },
	{ .name = "file", .type = TABLE_TEXT, .key = true },
	{ .name = "type", .type = TABLE_WORD },
	{ .name = "en", .type = TABLE_WORD },
	{ .name = "zh", .type = TABLE_WORD },
};

struct meaning *
meaning_open(enum columns_kind kind, struct fault *fault)
{
	struct meaning *m = xcalloc(1, sizeof(*m));

	m->kind = columns_kind_name(kind);
	m->command = "";
	m->table = table_open("meaning", shape, MEANING_COLUMNS, fault);
	if (m->table != NULL && kind != COLUMNS_NONE)
		m->dictionary = dictionary_open(kind, fault);
	if (m->table == NULL || (kind != COLUMNS_NONE &&
	    m->dictionary == NULL)) {
		meaning_close(m);
		return NULL;
	}
	return m;
}

void
meaning_close(struct meaning *m)
{
	if (m == NULL)
		return;
	table_close(m->table);
	dictionary_close(m->dictionary);
	free(m);
}

void
meaning_of_command(struct meaning *m, const char *command)
{
	m->command = command;
}

/* How well a row's column fits a name: not, by its beginning, as it is. */
static int
fit_of(struct slice column, struct slice name)
{
	if (slice_equal(column, name))
		return 2;
	if (column.len == 0 || column.at[column.len - 1] != '*')
		return 0;
	column.len--;
	return name.len > column.len && slice_starts(name, column);
}

/* How close a row's file is: not at all, any, the kind's, the command's. */
static int
nearness(const struct meaning *m, struct slice file)
{
	return file.len == 0 ? 1 : slice_is(file, m->command) ? 3 :
	    slice_is(file, m->kind) ? 2 : 0;
}

/* The row of a column: the nearest wins over the general one. */
static size_t
find_row(const struct meaning *m, struct slice name)
{
	size_t found = SIZE_MAX, row;
	int best = 0;

	for (row = 0; row < table_rows(m->table); row++) {
		int fit = fit_of(table_text(m->table, row, COLUMN), name);
		int near = nearness(m, table_text(m->table, row, FILE_KIND));

		if (fit == 0 || near == 0)
			continue;
		fit = 4 * fit + near;
		if (fit > best) {
			best = fit;
			found = row;
		}
	}
	return found;
}

struct meaning_column
meaning_find(const struct meaning *m, struct slice name)
{
	size_t row = find_row(m, name);
	size_t known = m->dictionary == NULL ? SIZE_MAX :
	    dictionary_find(m->dictionary, name);
	struct meaning_column column = { .type = SLICE("text"),
		.en = SLICE_EMPTY, .zh = SLICE_EMPTY };

	if (row != SIZE_MAX) {
		column.type = table_text(m->table, row, TYPE);
		column.en = table_text(m->table, row, EN);
		column.zh = table_text(m->table, row, ZH);
	}
	if (known != SIZE_MAX)
		column.type = dictionary_meaning(m->dictionary, known)->type;
	return column;
}

struct slice
meaning_name(const struct meaning *m, struct slice header)
{
	struct arena scratch = { 0 };
	enum column_match match;
	size_t found = m->dictionary == NULL ? SIZE_MAX :
	    dictionary_match(m->dictionary, header, &match, NULL, &scratch);

	arena_release(&scratch);
	return found == SIZE_MAX ? header :
	    dictionary_meaning(m->dictionary, found)->name;
}

bool
meaning_is_number(struct slice type)
{
	return slice_is_listed(type, SLICE("int;decimal;money;percent"), ';');
}

bool
meaning_is_time(struct slice type)
{
	return slice_is_listed(type, SLICE("date;datetime"), ';');
}
