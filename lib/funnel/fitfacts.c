/*
 * fitfacts.c - deals, the stages of their history, the words of their cells
 */
#include "funnel/fitfacts.h"

#include <stdlib.h>

#include "base/date.h"
#include "front/cells.h"
#include "funnel/files.h"
#include "lead/weights.h"

static void
read_stay(struct fitfacts *set, struct input *in, const struct record *record,
    const size_t column[3])
{
	struct slice id = cell_text(record, column[0]);
	int stage = stages_find(set->stages, cell_text(record, column[1]));
	int32_t date;
	size_t i;
	int s;

	if (stage == STAGE_UNKNOWN) {
		input_reject_value(in, record, column[1], "unknown-stage",
		    "write a stage of the scheme, or give your own with "
		    "--scheme FILE");
		return;
	}
	if (!cell_date_needed(in, record, column[2], CELLS_DATE_REMEDY,
	    &date))
		return;
	i = groups_find(set->ids, &id);
	if (i == set->entered_count) {
		set->entered = xrealloc(set->entered, i + 1,
		    sizeof(*set->entered));
		set->entered[i] = xmalloc(STAGES_MOST *
		    sizeof(**set->entered));
		for (s = 0; s < STAGES_MOST; s++)
			set->entered[i][s] = DATE_NONE;
		set->entered_count++;
	}
	if (set->entered[i][stage] == DATE_NONE ||
	    date < set->entered[i][stage])
		set->entered[i][stage] = date;
}

static void
read_history(struct fitfacts *set)
{
	struct input *in = input_open_side(set->cli, set->o->history,
	    COLUMNS_OPPORTUNITY);
	const size_t column[3] = { input_need(in, "opportunity_id"),
	    input_need(in, "stage"), input_need(in, "entered_date") };
	struct record record;

	while (input_next(in, &record))
		read_stay(set, in, &record, column);
	set->bad |= input_rejected(in) > 0;
	input_close(in);
}

/* The highest open stage that a deal is known to have stood in. */
static int
find_reached(const struct fitfacts *set, const struct deal *deal,
    const int32_t *entered)
{
	int reached = deal->stage != STAGE_UNKNOWN && stages_at(set->stages,
	    deal->stage)->kind == STAGE_OPEN ? deal->stage : STAGE_UNKNOWN;
	int i;

	for (i = 0; entered != NULL && i < stages_count(set->stages); i++)
		if (entered[i] != DATE_NONE && i > reached &&
		    stages_at(set->stages, i)->kind == STAGE_OPEN)
			reached = i;
	return reached;
}

static void
split_fields(struct fitfacts *set)
{
	struct slice rest = slice_of(set->o->fields);

	while (rest.at != NULL) {
		struct slice name = slice_trim(slice_cut(&rest, ','));
		struct fitfacts_words *w = &set->words[set->fields.count];

		if (name.len == 0 || set->fields.count == FIELD_MOST)
			cli_usage("--fields: write up to %d column names such "
			    "as region,product", FIELD_MOST);
		set->fields.count++;
		w->name = arena_string(&set->arena, name);
		if (set->o->by != NULL && strcmp(w->name, set->o->by) == 0)
			cli_usage("--fields: \"%s\" is that of --by; leave "
			    "one out", w->name);
	}
}

static void
open_fields(struct fitfacts *set)
{
	const struct slice empty = SLICE_EMPTY;
	struct weights_limits limits;
	struct fault fault;
	size_t f;

	if (!weights_limits_open(&limits, &fault))
		report_trouble("%s", fault.text);
	set->leak = limits.leak;
	set->fields.limits = (struct field_limits){ limits.bin_least,
		limits.prior };
	for (f = 0; f < set->fields.count; f++) {
		struct fitfacts_words *w = &set->words[f];

		w->column = funnelfiles_column(set->in, w->name);
		if (w->column == COLUMN_ABSENT)
			(void)input_need(set->in, w->name);
		w->all = groups_new(1);
		groups_find(w->all, &empty);
	}
}

static void
keep_words(struct fitfacts *set, const struct record *record)
{
	size_t f;

	for (f = 0; f < set->fields.count; f++) {
		struct fitfacts_words *w = &set->words[f];
		struct slice cell = cell_text(record, w->column);

		GROW(w->of, set->count, w->room);
		w->of[set->count] = groups_find(w->all, &cell);
	}
}

/* The words of all deals, once they are read. */
static void
settle_fields(struct fitfacts *set)
{
	size_t f;

	for (f = 0; f < set->fields.count; f++)
		set->fields.list[f] = (struct field){
			.word_of = set->words[f].of,
			.words = groups_count(set->words[f].all) };
}

static void
keep_deal(struct fitfacts *set, const struct record *record,
    const struct deal *deal)
{
	struct slice id = cell_text(record, set->id);
	struct slice group = cell_text(record, set->by);
	size_t i = id.len == 0 ? GROUP_NONE : groups_seek(set->ids, &id);
	const int32_t *entered = i == GROUP_NONE ? NULL : set->entered[i];

	if (set->count == set->room) {
		set->room = set->room * 2 + 1024;
		set->deals = xrealloc(set->deals, set->room,
		    sizeof(*set->deals));
		set->groups_of = xrealloc(set->groups_of, set->room,
		    sizeof(*set->groups_of));
	}
	keep_words(set, record);
	set->groups_of[set->count] = groups_find(set->groups, &group);
	set->deals[set->count++] = (struct fit_deal){ .kind = deal->kind,
	    .reached = find_reached(set, deal, entered),
	    .created = deal->created, .closed = deal->closed != DATE_NONE ?
	    deal->closed : deal_end(deal), .entered = entered };
}

static void
read_deals(struct fitfacts *set)
{
	struct record record;
	struct deal deal;

	while (input_next(set->in, &record)) {
		if (files_read_deal(set->source, set->in, &record, &deal))
			keep_deal(set, &record, &deal);
	}
}

static void
open_rules(struct fitfacts *set)
{
	int32_t from, to;
	struct fault fault;

	set->stages = stages_open(set->o->scheme, &fault);
	if (set->stages == NULL || !fit_limits_open(&set->limits, &fault) ||
	    !winrate_rules_open(&set->rules, &fault))
		report_trouble("%s", fault.text);
	set->remaining = -1;
	if (set->o->period == NULL)
		return;
	if (!date_parse_period(slice_of(set->o->period), DATE_CALENDAR_YEAR,
	    &from, &to, &fault))
		cli_usage("--period: %s", fault.text);
	set->remaining = to < set->cli->today ? 0 : to - set->cli->today;
}

static void
find_columns(struct fitfacts *set)
{
	set->id = input_find(set->in, "opportunity_id");
	set->by = set->o->by == NULL ? COLUMN_ABSENT :
	    input_need(set->in, set->o->by);
	if (set->o->history != NULL)
		set->id = input_need(set->in, "opportunity_id");
	if (set->o->history != NULL)
		read_history(set);
	input_need(set->in, "stage");
	input_need(set->in, "amount");
}

bool
fitfacts_read(struct fitfacts *set)
{
	struct fault fault;

	if (set->o->fields != NULL)
		split_fields(set);
	set->groups = groups_new(1);
	set->ids = groups_new(1);
	open_rules(set);
	set->settings.stages = set->stages;
	set->in = input_open(set->cli, cli_file(set->cli),
	    COLUMNS_OPPORTUNITY);
	if (input_is_empty(set->in))
		return false;
	find_columns(set);
	set->source = deal_open(input_columns(set->in), &set->settings,
	    &fault);
	if (set->source == NULL)
		report_trouble("%s", fault.text);
	open_fields(set);
	read_deals(set);
	settle_fields(set);
	return true;
}

void
fitfacts_release(struct fitfacts *set)
{
	size_t i;

	if (set->source != NULL)
		deal_close(set->source);
	stages_close(set->stages);
	for (i = 0; i < set->entered_count; i++)
		free(set->entered[i]);
	free(set->entered);
	free(set->deals);
	free(set->groups_of);
	groups_free(set->groups);
	groups_free(set->ids);
	for (i = 0; i < set->fields.count; i++) {
		groups_free(set->words[i].all);
		free(set->words[i].of);
	}
	arena_release(&set->arena);
}
