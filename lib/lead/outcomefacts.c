/* outcomefacts.c - outcomefacts.h: leads with what became of them */
#include "base/date.h"
#include "front/cells.h"
#include "lead/outcomefacts.h"

static bool
is_late(const struct outcomefacts *facts, struct slice name)
{
	size_t row;

	for (row = 0; row < table_rows(facts->known); row++)
		if (slice_equal(table_text(facts->known, row, 0), name))
			return slice_is(table_text(facts->known, row, 1),
			    "late");
	return false;
}

static void
take_column(struct outcomefacts *facts, struct slice name, size_t at)
{
	size_t i;

	for (i = 0; i < facts->count; i++)
		if (facts->at[i] == at)
			return;
	if (facts->count == OUTCOMEFACTS_COLUMNS)
		report_trouble("more than %d columns", OUTCOMEFACTS_COLUMNS);
	facts->names[facts->count] = name;
	facts->at[facts->count++] = at;
}

/* A column that is named need not be in the dictionary. */
static size_t
need_column(struct outcomefacts *facts, struct slice name)
{
	const struct columns *columns = input_columns(facts->in);
	size_t i;

	for (i = 0; i < columns_count(columns); i++)
		if (slice_equal(columns_header(columns, i), name))
			return i;
	return input_need(facts->in, arena_string(&facts->arena, name));
}

static void
take_list(struct outcomefacts *facts, const char *list, bool late)
{
	struct slice rest = slice_of(list);

	while (rest.at != NULL) {
		struct slice name = slice_trim(slice_cut(&rest, ','));

		if (name.len == 0)
			continue;
		if (!late && is_late(facts, name))
			cli_usage("--columns: \"%.*s\" is filled in after "
			    "contact; name it with --late if you mean it",
			    SLICE_PRINT(name));
		take_column(facts, name, need_column(facts, name));
		if (late)
			report_message("%s: \"%.*s\" is used though it is "
			    "filled in after contact", input_label(facts->in),
			    SLICE_PRINT(name));
	}
}

/* The columns known at intake, and those that are named (R-FIT-02). */
static void
choose_columns(struct outcomefacts *facts)
{
	size_t row;

	for (row = 0; row < table_rows(facts->known); row++) {
		struct slice name = table_text(facts->known, row, 0);
		size_t at = slice_is(table_text(facts->known, row, 1),
		    "intake") ? input_find(facts->in, arena_string(
		    &facts->arena, name)) : COLUMN_ABSENT;

		if (at != COLUMN_ABSENT && at != facts->outcome)
			take_column(facts, name, at);
	}
	if (facts->o->columns != NULL)
		take_list(facts, facts->o->columns, false);
	if (facts->o->late != NULL)
		take_list(facts, facts->o->late, true);
	if (facts->count == 0)
		report_trouble("%s: no column that is known at intake; name "
		    "some with --columns", input_label(facts->in));
}

/* Column and word of --outcome; else the lead has a deal or is won. */
static void
find_outcome(struct outcomefacts *facts)
{
	struct slice rest;

	facts->word = SLICE("won");
	facts->status = input_find(facts->in, "status");
	if (facts->o->outcome == NULL) {
		facts->outcome = input_find(facts->in, "opportunity_id");
		if (facts->outcome == COLUMN_ABSENT)
			facts->outcome = input_need(facts->in, "status");
		else
			facts->word = SLICE_EMPTY;
		return;
	}
	rest = slice_of(facts->o->outcome);
	facts->outcome = need_column(facts, slice_cut(&rest, '='));
	facts->word = rest.at == NULL ? SLICE_EMPTY : rest;
}

/* R-FIT-01: 1 converted, 0 not, -1 too young to say. */
static int
judge(const struct outcomefacts *facts, const struct record *record, int32_t date)
{
	struct slice cell = cell_text(record, facts->outcome);
	struct slice status = cell_text(record, facts->status);

	if (facts->word.len > 0 ? slice_equal(cell, facts->word) : cell.len > 0)
		return 1;
	if (slice_is(status, "won") && facts->o->outcome == NULL)
		return 1;
	if (slice_is(status, "lost") || slice_is(status, "invalid"))
		return 0;
	return date != DATE_NONE && facts->cli->today - date <= facts->o->mature ?
	    -1 : 0;
}

void
outcomefacts_open(struct outcomefacts *facts)
{
	static const struct table_column shape[] = {
		{ .name = "column", .type = TABLE_KEY },
		{ .name = "when", .type = TABLE_WORD, .words = "intake;late" },
	};
	struct fault fault;

	facts->known = table_open("fit-column", shape, 2, &fault);
	if (facts->known == NULL)
		report_trouble("%s", fault.text);
	find_outcome(facts);
	facts->date = facts->o->folds ? input_find(facts->in,
	    facts->o->date) : input_need(facts->in, facts->o->date);
	choose_columns(facts);
}

void
outcomefacts_release(struct outcomefacts *facts)
{
	table_close(facts->known);
	arena_release(&facts->arena);
}

void
outcomefacts_read(struct outcomefacts *facts, struct weights *weights)
{
	struct slice cells[OUTCOMEFACTS_COLUMNS];
	struct record record;
	int32_t date;
	int outcome;
	size_t i;

	while (input_next(facts->in, &record)) {
		if (!cell_date(facts->in, &record, facts->date, &date))
			continue;
		if (!facts->o->folds && date == DATE_NONE) {
			input_reject(facts->in, &record, facts->date, "no-date",
			    "empty; a lead without a date cannot be tested "
			    "in time");
			continue;
		}
		facts->records++;
		outcome = judge(facts, &record, date);
		if (outcome < 0) {
			facts->young++;
			continue;
		}
		for (i = 0; i < facts->count; i++)
			cells[i] = cell_text(&record, facts->at[i]);
		/* Every fifth row tests, where there are no dates. */
		weights_add(weights, cells, outcome == 1,
		    facts->o->folds ? facts->records % 5 == 0 : date);
	}
}
