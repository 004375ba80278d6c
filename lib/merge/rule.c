/*
 * rule.c - rows of two tables, found by column and by word
 */
#include <stdlib.h>

#include "base/mem.h"
#include "merge/rule.h"
#include "rule/table.h"

enum { COLUMN, HOW, GROUP, SHAPE_COUNT };
static const struct table_column shape[SHAPE_COUNT] = {
	[COLUMN] = { .name = "column", .type = TABLE_KEY },
	[HOW] = { .name = "how", .type = TABLE_WORD },
	[GROUP] = { .name = "group", .type = TABLE_TEXT, .optional = true },
};

enum { STATUS, RANK, STATUS_SHAPE_COUNT };
static const struct table_column status_shape[STATUS_SHAPE_COUNT] = {
	[STATUS] = { .name = "status", .type = TABLE_KEY },
	[RANK] = { .name = "rank", .type = TABLE_INT, .least = 1,
	    .most = 1000 },
};

static const struct {
	const char *word;
	enum merge_how how;
} words[] = {
	{ "fill", MERGE_FILL }, { "keep", MERGE_KEEP }, { "own", MERGE_OWN },
	{ "block", MERGE_BLOCK }, { "union", MERGE_UNION },
	{ "append", MERGE_APPEND }, { "min", MERGE_MIN },
	{ "max", MERGE_MAX }, { "latest", MERGE_LATEST },
	{ "sum", MERGE_SUM }, { "yes", MERGE_YES },
};

struct mergerules {
	struct merge_rule *rules;	/* one per column of the file */
	struct slice *blocks;		/* names; slices of the table */
	size_t block_count;
	struct table *table, *status;
};

static bool
read_how(const struct table *table, size_t row, enum merge_how *how,
    struct fault *fault)
{
	struct slice word = table_text(table, row, HOW);
	size_t i;

	for (i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (slice_is(word, words[i].word)) {
			*how = words[i].how;
			return true;
		}
	return table_complain(table, row, "how", fault, "no such way; write "
	    "fill, keep, own, block, union, append, min, max, latest, sum or "
	    "yes");
}

static size_t
find_block(struct mergerules *r, struct slice name)
{
	size_t i;

	for (i = 0; i < r->block_count; i++)
		if (slice_equal(r->blocks[i], name))
			return i;
	GROW_BY_ONE(r->blocks, r->block_count);
	r->blocks[r->block_count] = name;
	return r->block_count++;
}

/* A name of the table as a C string. */
static const char *
name_of(struct arena *arena, struct slice name)
{
	return arena_string(arena, slice_trim(name));
}

static void
find_dates(struct merge_rule *rule, struct slice names,
    const struct columns *columns, struct arena *arena)
{
	while (names.at != NULL && rule->date_count < MERGE_DATES_MOST) {
		size_t column = columns_find(columns,
		    name_of(arena, slice_cut(&names, ';')));

		if (column != COLUMN_ABSENT)
			rule->dates[rule->date_count++] = column;
	}
}

static bool
add_rule(struct mergerules *r, size_t row, const struct columns *columns,
    struct arena *arena, struct fault *fault)
{
	struct slice group = table_text(r->table, row, GROUP);
	struct merge_rule rule = { .how = MERGE_FILL };
	size_t column;

	if (!read_how(r->table, row, &rule.how, fault))
		return false;
	if (rule.how == MERGE_BLOCK && group.len == 0)
		return table_complain(r->table, row, "group", fault,
		    "empty; name the block");
	column = columns_find(columns, name_of(arena,
	    table_text(r->table, row, COLUMN)));
	if (column == COLUMN_ABSENT)
		return true;
	if (rule.how == MERGE_BLOCK)
		rule.block = find_block(r, group);
	else
		find_dates(&rule, group, columns, arena);
	r->rules[column] = rule;
	return true;
}

struct mergerules *
mergerules_open(const struct columns *columns, struct fault *fault)
{
	struct mergerules *r = xcalloc(1, sizeof(*r));
	struct arena arena = { 0 };
	bool fine = false;
	size_t row;

	r->rules = xcalloc(columns_count(columns), sizeof(*r->rules));
	r->table = table_open("merge", shape, SHAPE_COUNT, fault);
	if (r->table != NULL)
		r->status = table_open("merge-status", status_shape,
		    STATUS_SHAPE_COUNT, fault);
	for (row = 0; r->status != NULL && row < table_rows(r->table); row++)
		if (!add_rule(r, row, columns, &arena, fault))
			break;
	fine = r->status != NULL && row == table_rows(r->table);
	arena_release(&arena);
	if (fine)
		return r;
	mergerules_close(r);
	return NULL;
}

void
mergerules_close(struct mergerules *r)
{
	if (r == NULL)
		return;
	table_close(r->table);
	table_close(r->status);
	free(r->blocks);
	free(r->rules);
	free(r);
}

const struct merge_rule *
mergerules_column(const struct mergerules *r, size_t column)
{
	return &r->rules[column];
}

size_t
mergerules_blocks(const struct mergerules *r)
{
	return r->block_count;
}

int64_t
mergerules_status(const struct mergerules *r, struct slice status)
{
	size_t row;

	for (row = 0; row < table_rows(r->status); row++)
		if (slice_equal(table_text(r->status, row, STATUS), status))
			return table_int(r->status, row, RANK);
	return 0;
}
