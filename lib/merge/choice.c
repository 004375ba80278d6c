/*
 * choice.c - choices by the id that was chosen, and who wins in a record
 */
#include <stdlib.h>

#include "merge/choice.h"
#include "set/nameset.h"

enum { ID, OTHER, DECISION, NAMED_COUNT };

static const char *const named[NAMED_COUNT] = {
	"lead_id", "other_id", "decision",
};

#define KEEP "keep_"

/* A column of the pairs that chooses, and the column of the leads it means. */
struct keeper {
	size_t at, column;
};

struct choice {
	struct slice chosen, against;	/* ids */
	size_t column;
	unsigned long line;
	uint32_t next;		/* of the same chosen id: index + 1, or 0 */
	bool used;
};

/* A choice between two rows of the group at hand. */
struct match {
	size_t chosen, against;
	struct choice *choice;
};

struct mergechoices {
	const struct columns *columns;
	const struct mergerules *rules;
	size_t at[NAMED_COUNT];
	struct keeper *keepers;
	size_t keeper_count, keeper_room;
	struct choice *choices;
	size_t count, room;
	struct nameset *ids;	/* by chosen id: index + 1 of the last */
	struct match *matches;
	size_t match_count, match_room;
	int64_t *from;		/* by column of the leads */
	const struct choice *first, *second;	/* contradict each other */
	struct arena kept;
};

struct mergechoices *
mergechoices_new(const struct columns *columns, const struct mergerules *rules)
{
	struct mergechoices *c = xcalloc(1, sizeof(*c));

	c->columns = columns;
	c->rules = rules;
	c->ids = nameset_new();
	c->from = xcalloc(columns_count(columns) + 1, sizeof(*c->from));
	return c;
}

void
mergechoices_free(struct mergechoices *c)
{
	if (c == NULL)
		return;
	nameset_free(c->ids);
	free(c->keepers);
	free(c->choices);
	free(c->matches);
	free(c->from);
	arena_release(&c->kept);
	free(c);
}

/* Whether a merged record has one row's value in a column. */
static bool
is_chosen_from(enum merge_how how)
{
	return how == MERGE_FILL || how == MERGE_OWN || how == MERGE_BLOCK ||
	    how == MERGE_LATEST;
}

/* A sheet shows company and contact; a list without them chooses nothing. */
static bool
add_keeper(struct mergechoices *c, size_t at, struct slice name,
    struct fault *fault)
{
	size_t column = columns_find_named(c->columns, name);

	if (column == COLUMN_ABSENT)
		return true;
	if (!is_chosen_from(mergerules_column(c->rules, column)->how))
		return fault_set(fault, "column \"" KEEP "%.*s\": \"%.*s\" is "
		    "made of all records and not chosen; take the column out",
		    SLICE_PRINT(name), SLICE_PRINT(name));
	GROW(c->keepers, c->keeper_count, c->keeper_room);
	c->keepers[c->keeper_count++] = (struct keeper){ at, column };
	return true;
}

bool
mergechoices_header(struct mergechoices *c, const struct slice *names,
    size_t count, struct fault *fault)
{
	size_t i, k;

	for (k = 0; k < NAMED_COUNT; k++) {
		for (i = 0; i < count; i++)
			if (slice_is(slice_trim(names[i]), named[k]))
				break;
		if (i == count)
			return fault_set(fault, "no column \"%s\" in the "
			    "first row; give one of them that name", named[k]);
		c->at[k] = i;
	}
	for (i = 0; i < count; i++) {
		struct slice name = slice_trim(names[i]);

		if (!slice_starts(name, SLICE(KEEP)))
			continue;
		name = (struct slice){ name.at + sizeof(KEEP) - 1,
			name.len - (sizeof(KEEP) - 1) };
		if (!add_keeper(c, i, name, fault))
			return false;
	}
	return true;
}

static struct slice
value_at(const struct record *record, size_t at)
{
	return at < record->count ? slice_trim(record_value(record, at)) :
	    SLICE_EMPTY;
}

static void
add_choice(struct mergechoices *c, const struct choice *choice)
{
	uint32_t *last = nameset_count(c->ids, choice->chosen);

	GROW(c->choices, c->count, c->room);
	c->choices[c->count] = *choice;
	c->choices[c->count].next = *last;
	*last = (uint32_t)++c->count;
}

bool
mergechoices_add(struct mergechoices *c, const struct record *pair,
    struct fault *fault)
{
	struct slice id[2], word, decision = value_at(pair, c->at[DECISION]);
	size_t i;

	if (slice_is(decision, "no") || slice_is(decision, "different"))
		return true;
	id[0] = arena_copy(&c->kept, value_at(pair, c->at[ID]));
	id[1] = arena_copy(&c->kept, value_at(pair, c->at[OTHER]));
	for (i = 0; i < c->keeper_count; i++) {
		bool other;

		word = value_at(pair, c->keepers[i].at);
		if (word.len == 0 || slice_is(word, "later"))
			continue;
		other = slice_is(word, "other");
		if (!other && !slice_is(word, "first"))
			return fault_set(fault, "row %lu: cannot read "
			    "\"%.*s\"; choose first or other, or nothing",
			    pair->line, SLICE_PRINT(word));
		if (id[0].len == 0 || id[1].len == 0)
			return fault_set(fault, "row %lu: no lead_id of both; "
			    "write it", pair->line);
		add_choice(c, &(struct choice){ .chosen = id[other],
		    .against = id[!other], .line = pair->line,
		    .column = c->keepers[i].column });
	}
	return true;
}

static struct slice
cell(const struct merge_row *row, size_t column)
{
	return slice_trim(record_value(&row->record, column));
}

/* The row of an id, or count. */
static size_t
row_of(const struct merge_row *rows, size_t count, struct slice id)
{
	size_t i;

	for (i = 0; i < count && !slice_equal(rows[i].id, id); i++)
		;
	return i;
}

/* The choices of a row; an empty cell overwrites nothing (R-MERGE-04). */
static void
match_row(struct mergechoices *c, const struct merge_row *rows, size_t count,
    size_t row)
{
	uint32_t at = nameset_get(c->ids, rows[row].id);

	for (; at != 0; at = c->choices[at - 1].next) {
		struct choice *choice = &c->choices[at - 1];
		size_t against = row_of(rows, count, choice->against);

		if (against == count || against == row ||
		    cell(&rows[row], choice->column).len == 0)
			continue;
		choice->used = true;
		GROW(c->matches, c->match_count, c->match_room);
		c->matches[c->match_count++] = (struct match){ row, against,
			choice };
	}
}

/* Another choice of the column that is against the row, or NULL. */
static const struct match *
find_better(const struct mergechoices *c, const struct match *m)
{
	size_t i;

	for (i = 0; i < c->match_count; i++)
		if (c->matches[i].choice->column == m->choice->column &&
		    c->matches[i].against == m->chosen)
			return &c->matches[i];
	return NULL;
}

static bool
in_one_block(const struct mergechoices *c, size_t a, size_t b)
{
	const struct merge_rule *x = mergerules_column(c->rules, a);
	const struct merge_rule *y = mergerules_column(c->rules, b);

	return a == b || (x->how == MERGE_BLOCK && y->how == MERGE_BLOCK &&
	    x->block == y->block);
}

/* Two winners of one column or block contradict each other. */
static void
settle(struct mergechoices *c, const struct merge_row *rows,
    const struct match *m)
{
	size_t i;

	c->from[m->choice->column] = (int64_t)m->chosen;
	for (i = 0; c->first == NULL && i < c->match_count; i++) {
		const struct match *n = &c->matches[i];
		size_t column = n->choice->column;

		if (n->chosen == m->chosen || find_better(c, n) != NULL ||
		    !in_one_block(c, column, m->choice->column) ||
		    (column == m->choice->column && slice_equal(cell(
		    &rows[n->chosen], column), cell(&rows[m->chosen],
		    column))))
			continue;
		c->first = n->choice;
		c->second = m->choice;
	}
}

/* Where everything is against something else, nothing wins. */
static void
find_circle(struct mergechoices *c)
{
	size_t i;

	for (i = 0; c->first == NULL && i < c->match_count; i++) {
		const struct match *m = &c->matches[i];

		if (c->from[m->choice->column] != MERGE_NOT_CHOSEN)
			continue;
		c->first = m->choice;
		c->second = find_better(c, m)->choice;
	}
}

const int64_t *
mergechoices_find(struct mergechoices *c, const struct merge_row *rows,
    size_t count)
{
	size_t i;

	c->match_count = 0;
	for (i = 0; c->count > 0 && i < count; i++)
		if (nameset_has(c->ids, rows[i].id) &&
		    row_of(rows, count, rows[i].id) == i)
			match_row(c, rows, count, i);
	if (c->match_count == 0)
		return NULL;
	for (i = 0; i < columns_count(c->columns); i++)
		c->from[i] = MERGE_NOT_CHOSEN;
	for (i = 0; i < c->match_count; i++)
		if (find_better(c, &c->matches[i]) == NULL)
			settle(c, rows, &c->matches[i]);
	find_circle(c);
	return c->from;
}

bool
mergechoices_contradict(const struct mergechoices *c, struct fault *fault)
{
	unsigned long a, b;

	if (c->first == NULL)
		return false;
	a = c->first->line;
	b = c->second->line;
	fault_set(fault, "rows %lu and %lu: they choose different values of "
	    "\"%.*s\" for one record; take one of them out", a < b ? a : b,
	    a < b ? b : a, SLICE_PRINT(slice_trim(columns_header(c->columns,
	    c->second->column))));
	return true;
}

size_t
mergechoices_unused(const struct mergechoices *c)
{
	size_t unused = 0, i;

	for (i = 0; i < c->count; i++)
		unused += !c->choices[i].used;
	return unused;
}
