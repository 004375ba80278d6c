/*
 * files.c - small loops over people, targets and reviews
 */
#include "value/units.h"
#include "funnel/files.h"

#include <string.h>

#include "base/date.h"
#include "base/mem.h"
#include "set/nameset.h"
#include "base/number.h"

enum { VALUE_DIGITS = 4 };

static enum grain
grain_of(struct slice name)
{
	return slice_is(name, "month") ? GRAIN_MONTH :
	    slice_is(name, "quarter") ? GRAIN_QUARTER :
	    slice_is(name, "cohort") ? GRAIN_COHORT : GRAIN_NONE;
}

bool
files_read_deal(struct deal_source *source, struct input *in,
    const struct record *record, struct deal *deal)
{
	struct deal_flaw flaw;

	if (deal_read(source, record, deal, &flaw))
		return true;
	input_reject_value(in, record, flaw.column, flaw.code, flaw.remedy);
	return false;
}

void
funnelfiles_by_split(struct forecast_by *by, const char *names)
{
	static struct arena kept;	/* as long as the command line */
	struct slice rest = slice_of(names);

	while (names[0] != '\0' && rest.at != NULL) {
		struct slice name = slice_trim(slice_cut(&rest, ','));
		size_t i;

		for (i = 0; i < by->count; i++)
			if (slice_is(name, by->names[i]))
				cli_usage("--by: \"%s\" stands there twice",
				    by->names[i]);
		if (name.len == 0 || by->count == FORECAST_BY_MOST)
			cli_usage("--by: write up to %d column names such as "
			    "owner,region", FORECAST_BY_MOST);
		by->grains[by->count] = grain_of(name);
		by->names[by->count++] = arena_string(&kept, name);
	}
}

size_t
funnelfiles_column(const struct input *in, const char *name)
{
	size_t column = input_find(in, name), i;

	for (i = 0; column == COLUMN_ABSENT && !input_is_empty(in) &&
	    i < columns_count(input_columns(in)); i++)
		if (slice_is(columns_header(input_columns(in), i), name))
			column = i;
	return column;
}

static size_t
need_column(const struct input *in, const char *name)
{
	size_t column = funnelfiles_column(in, name);

	return column == COLUMN_ABSENT ? input_need(in, name) : column;
}

static void
read_person(const struct forecast_by *by, struct input *org,
    const struct record *record, const size_t *columns, size_t manager,
    struct review *review)
{
	struct slice cells[FORECAST_BY_MOST], boss;
	size_t owner = columns[by->count], i;
	struct slice name = record_value(record, owner);
	struct fault fault;

	if (slice_trim(name).len == 0) {
		input_reject(org, record, owner, "no-owner",
		    "no name; write the owner");
		return;
	}
	for (i = 0; i < by->count; i++)
		cells[i] = columns[i] == COLUMN_ABSENT ? SLICE_EMPTY :
		    record_value(record, columns[i]);
	if (!roster_add(by->roster, name, cells)) {
		input_reject(org, record, owner, "twice",
		    "there already; keep one row for each person");
		return;
	}
	boss = manager == COLUMN_ABSENT ? SLICE_EMPTY :
	    slice_trim(record_value(record, manager));
	if (boss.len > 0 && !review_set_manager(review, name, boss, &fault))
		input_reject(org, record, manager, "bad-manager", "%s",
		    fault.text);
}

static uint64_t
read_org(struct forecast_by *by, const struct cli *cli,
    const struct input *in, const char *path, struct review *review)
{
	struct input *org = input_open_side(cli, path, COLUMNS_REP);
	size_t columns[FORECAST_BY_MOST + 1], manager, i;
	struct record record;
	uint64_t bad;

	columns[by->count] = input_need(org, "owner");
	manager = input_find(org, "manager");
	for (i = 0; i < by->count; i++) {
		columns[i] = in != NULL && by->columns[i] == COLUMN_ABSENT &&
		    by->grains[i] == GRAIN_NONE ?
		    funnelfiles_column(org, by->names[i]) : COLUMN_ABSENT;
		if (columns[i] != COLUMN_ABSENT)
			by->owner = input_need(in, "owner");
		else if (in != NULL && by->columns[i] == COLUMN_ABSENT &&
		    by->grains[i] == GRAIN_NONE)
			input_need(in, by->names[i]);
	}
	by->roster = roster_new(by->count);
	while (input_next(org, &record))
		read_person(by, org, &record, columns, manager, review);
	bad = input_rejected(org);
	input_close(org);
	return bad;
}

uint64_t
funnelfiles_by_find(struct forecast_by *by, const struct cli *cli,
    const struct input *in, const char *org, struct review *review)
{
	size_t i;

	for (i = 0; i < by->count; i++)
		by->columns[i] = in == NULL || by->grains[i] != GRAIN_NONE ||
		    by->elsewhere[i] ? COLUMN_ABSENT : org == NULL ?
		    need_column(in, by->names[i]) :
		    funnelfiles_column(in, by->names[i]);
	return org == NULL ? 0 : read_org(by, cli, in, org, review);
}

void
funnelfiles_by_release(struct forecast_by *by)
{
	roster_free(by->roster);
}

struct slice
funnelfiles_by_part(struct forecast_by *by, const struct record *record,
    const struct deal *deal, const struct stages *stages, int32_t date,
    size_t i)
{
	if (by->grains[i] != GRAIN_NONE)
		return goal_grain_label(by->labels[i], by->grains[i],
		    grain_is_cohort(by->grains[i]) ? deal->created : date,
		    by->fiscal_start);
	if (by->columns[i] == COLUMN_ABSENT)
		return roster_find(by->roster,
		    record_value(record, by->owner), i);
	if (deal->stage != STAGE_UNKNOWN && strcmp(by->names[i], "stage") == 0)
		return stages_at(stages, deal->stage)->name;
	return slice_trim(record_value(record, by->columns[i]));
}

static struct slice
optional_cell(const struct record *record, size_t column)
{
	return column == COLUMN_ABSENT ? SLICE_EMPTY :
	    slice_trim(record_value(record, column));
}

/* Where a file of targets has what. */
struct goal_columns {
	size_t parts[FORECAST_BY_MOST], period, target, currency;
};

/* Whether a row like it, but perhaps for its target, was there before. */
static bool
is_double(struct nameset *seen, const struct record *record, size_t target,
    struct buffer *key)
{
	size_t i;

	key->len = 0;
	for (i = 0; i < record->count; i++) {
		if (i != target)
			buffer_add(key, optional_cell(record, i));
		buffer_add_byte(key, '\0');
	}
	return (*nameset_count(seen, buffer_slice(key)))++ > 0;
}

static void
read_goal(struct input *in, const struct record *record,
    const struct goal_columns *at, const struct forecast_by *by,
    struct deal_source *source, struct goals *goals)
{
	struct slice parts[FORECAST_BY_MOST + 1];
	enum value_status status;
	struct fault fault;
	int64_t sum;
	size_t i;

	for (i = 0; i < by->count; i++)
		parts[i] = optional_cell(record, at->parts[i]);
	parts[i] = optional_cell(record, at->currency);
	if (number_parse_decimal(record_value(record, at->target),
	    VALUE_DIGITS, &sum) != VALUE_OK || sum < 0) {
		input_reject_value(in, record, at->target, "bad-target",
		    "write a number, 0 or more");
		return;
	}
	status = deal_convert(source, &parts[i], sum, &sum);
	if (status == VALUE_BAD)
		input_reject_value(in, record, at->currency,
		    "unknown-currency", "write an ISO 4217 code such as USD, "
		    "with --rates one that there is a rate for");
	else if (status != VALUE_OK)
		input_reject_value(in, record, at->target, "bad-target",
		    "write a smaller sum");
	else if (!goals_add(goals, parts, optional_cell(record, at->period),
	    sum, &fault))
		input_reject(in, record, at->period, "bad-period", "%s",
		    fault.text);
}

uint64_t
funnelfiles_read_goals(const struct cli *cli, const char *path,
    const struct forecast_by *by, struct deal_source *source,
    struct goals *goals)
{
	struct input *in = input_open_side(cli, path, COLUMNS_TARGET);
	struct nameset *seen = nameset_new();
	struct buffer key = { 0 };
	struct goal_columns at = {
		.period = input_find(in, "period"),
		.target = input_need(in, "target"),
		.currency = input_find(in, "currency"),
	};
	struct record record;
	uint64_t bad, rows = 0;
	size_t i;

	for (i = 0; i < by->count; i++) {
		goals_set_grain(goals, i, by->grains[i]);
		at.parts[i] = by->grains[i] == GRAIN_NONE ?
		    need_column(in, by->names[i]) : COLUMN_ABSENT;
	}
	for (; input_next(in, &record); rows++) {
		if (is_double(seen, &record, at.target, &key))
			input_reject(in, &record, at.target, "twice",
			    "there is a target for the same already; keep one "
			    "row of the two");
		else
			read_goal(in, &record, &at, by, source, goals);
	}
	bad = input_rejected(in);
	if (rows > bad && goals_count(goals) == 0)
		report_message("%s: no target is of the period asked for; "
		    "choose another with -p", input_label(in));
	buffer_release(&key);
	nameset_free(seen);
	input_close(in);
	return bad;
}

enum { LEVEL, REVIEWER, SUBJECT, PERIOD, OP, VALUE, REASON, CURRENCY,
	STEP_COLUMNS };

static bool
read_step(const struct record *record, const size_t column[STEP_COLUMNS],
    const struct forecast_scope *scope, struct review_step *step,
    struct fault *fault)
{
	int64_t level;

	*step = (struct review_step){
		.reviewer = record_value(record, column[REVIEWER]),
		.subject = record_value(record, column[SUBJECT]),
		.reason = record_value(record, column[REASON]),
		.currency = optional_cell(record, column[CURRENCY]),
	};
	if (number_parse_int(record_value(record, column[LEVEL]), 1,
	    REVIEW_LEVELS_MOST, &level) != VALUE_OK)
		return fault_set(fault, "no level; write a whole number from "
		    "1 to %d", REVIEW_LEVELS_MOST);
	step->level = (int)level;
	if (!review_parse_op(record_value(record, column[OP]), &step->op))
		return fault_set(fault, "no operation; write add, mul or set");
	if (number_parse_decimal(record_value(record, column[VALUE]),
	    VALUE_DIGITS, &step->value) != VALUE_OK)
		return fault_set(fault, "no value; write a number");
	if (step->op == REVIEW_MUL || step->currency.len > 0)
		return true;
	step->currency = scope->currency;
	return scope->currencies < 2 || fault_set(fault, "no currency where "
	    "sums are in several; add a column \"currency\"");
}

uint64_t
funnelfiles_read_adjustments(const struct cli *cli, const char *path,
    const struct forecast_scope *scope, struct review *review)
{
	static const char *const names[STEP_COLUMNS] = { "level", "reviewer",
		"subject", "period", "op", "value", "reason", "currency" };
	struct input *in = input_open_side(cli, path, COLUMNS_NONE);
	size_t column[STEP_COLUMNS], i;
	struct review_step step;
	struct record record;
	struct fault fault;
	uint64_t bad;

	for (i = 0; i < STEP_COLUMNS; i++)
		column[i] = i == CURRENCY ? input_find(in, names[i]) :
		    input_need(in, names[i]);
	while (input_next(in, &record)) {
		struct slice period = optional_cell(&record, column[PERIOD]);
		int32_t from = scope->from, to = scope->to;
		bool good = period.len == 0 || date_parse_period(period,
		    scope->fiscal_start, &from, &to, &fault);

		if (good && (from != scope->from || to != scope->to))
			continue;
		good = good && read_step(&record, column, scope, &step,
		    &fault);
		if (!good || !review_add_step(review, &step, &fault))
			input_reject(in, &record, COLUMN_ABSENT,
			    "bad-adjustment", "%s", fault.text);
	}
	bad = input_rejected(in);
	input_close(in);
	return bad;
}
