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
		GROW_BY_ONE(set->entered, i);
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
		set->words[f].all = groups_new(1);
		groups_find(set->words[f].all, &empty);
	}
}

static void
find_fields(struct fitfacts *set)
{
	size_t f;

	for (f = 0; f < set->fields.count; f++) {
		struct fitfacts_words *w = &set->words[f];

		w->column = funnelfiles_column(set->in, w->name);
		if (w->column == COLUMN_ABSENT)
			(void)input_need(set->in, w->name);
	}
}

void
fitfacts_add(struct fitfacts *set, const struct fit_deal *deal,
    struct slice group, const struct slice *words)
{
	size_t f;

	if (set->count == set->room) {
		set->room = set->room * 2 + 1024;
		set->deals = xrealloc(set->deals, set->room,
		    sizeof(*set->deals));
		set->groups_of = xrealloc(set->groups_of, set->room,
		    sizeof(*set->groups_of));
	}
	for (f = 0; f < set->fields.count; f++) {
		struct fitfacts_words *w = &set->words[f];

		GROW(w->of, set->count, w->room);
		w->of[set->count] = groups_find(w->all, &words[f]);
	}
	set->groups_of[set->count] = groups_find(set->groups, &group);
	set->deals[set->count++] = *deal;
}

/* ---- an order that the deals alone make ---------------------------------- */

/* A deal on its way to its place. */
struct place {
	const struct fitfacts *set;
	size_t from;
};

static int
compare_numbers(int64_t a, int64_t b)
{
	return (a > b) - (a < b);
}

static int
compare_entered(const int32_t *a, const int32_t *b)
{
	int s, order = 0;

	for (s = 0; a != b && s < STAGES_MOST && order == 0; s++)
		order = compare_numbers(a == NULL ? DATE_NONE : a[s],
		    b == NULL ? DATE_NONE : b[s]);
	return order;
}

static int
compare_deals(const struct fitfacts *set, size_t i, size_t j)
{
	const struct fit_deal *a = &set->deals[i], *b = &set->deals[j];
	int order = compare_numbers(a->created, b->created);
	size_t f;

	if (order == 0)
		order = compare_numbers(a->closed, b->closed);
	if (order == 0)
		order = compare_numbers(a->kind, b->kind);
	if (order == 0)
		order = compare_numbers(a->reached, b->reached);
	if (order == 0)
		order = compare_entered(a->entered, b->entered);
	for (f = 0; f < set->fields.count && order == 0; f++)
		order = compare_numbers((int64_t)set->words[f].of[i],
		    (int64_t)set->words[f].of[j]);
	return order != 0 ? order : compare_numbers(
	    (int64_t)set->groups_of[i], (int64_t)set->groups_of[j]);
}

static int
compare_places(const void *one, const void *other)
{
	const struct place *a = one, *b = other;

	return compare_deals(a->set, a->from, b->from);
}

bool
fitfacts_are_alike(const struct fitfacts *set, size_t i, size_t j)
{
	return compare_deals(set, i, j) == 0;
}

/* Numbers in the order of the texts, not of their coming. */
static void
number_by_text(struct groups **texts, size_t *of, size_t count)
{
	size_t *order = groups_sorted(*texts), i;
	struct groups *sorted = groups_new(1);
	size_t *number = xcalloc(groups_count(*texts) + 1, sizeof(*number));

	for (i = 0; i < groups_count(*texts); i++) {
		const struct slice text = groups_part(*texts, order[i], 0);

		number[order[i]] = groups_find(sorted, &text);
	}
	for (i = 0; i < count; i++)
		of[i] = number[of[i]];
	groups_free(*texts);
	*texts = sorted;
	free(number);
	free(order);
}

static size_t *
move_numbers(size_t *old, const struct place *places, size_t count)
{
	size_t *moved = xcalloc(count + 1, sizeof(*moved)), i;

	for (i = 0; i < count; i++)
		moved[i] = old[places[i].from];
	free(old);
	return moved;
}

static void
move_deals(struct fitfacts *set, const struct place *places)
{
	struct fit_deal *moved = xcalloc(set->count + 1, sizeof(*moved));
	size_t i, f;

	for (i = 0; i < set->count; i++)
		moved[i] = set->deals[places[i].from];
	free(set->deals);
	set->deals = moved;
	set->groups_of = move_numbers(set->groups_of, places, set->count);
	for (f = 0; f < set->fields.count; f++)
		set->words[f].of = move_numbers(set->words[f].of, places,
		    set->count);
}

void
fitfacts_settle(struct fitfacts *set)
{
	struct place *places = xcalloc(set->count + 1, sizeof(*places));
	size_t i, f;

	number_by_text(&set->groups, set->groups_of, set->count);
	for (f = 0; f < set->fields.count; f++)
		number_by_text(&set->words[f].all, set->words[f].of,
		    set->count);
	for (i = 0; i < set->count; i++)
		places[i] = (struct place){ set, i };
	qsort(places, set->count, sizeof(*places), compare_places);
	move_deals(set, places);
	free(places);
	for (f = 0; f < set->fields.count; f++)
		set->fields.list[f] = (struct field){
			.word_of = set->words[f].of,
			.words = groups_count(set->words[f].all) };
}

/* ---- from the file ------------------------------------------------------- */

static void
keep_deal(struct fitfacts *set, const struct record *record,
    const struct deal *deal)
{
	struct slice id = cell_text(record, set->id), words[FIELD_MOST];
	size_t i = id.len == 0 ? GROUP_NONE : groups_seek(set->ids, &id);
	const int32_t *entered = i == GROUP_NONE ? NULL : set->entered[i];
	const struct fit_deal kept = { .kind = deal->kind,
		.reached = find_reached(set, deal, entered),
		.created = deal->created,
		.closed = deal->closed != DATE_NONE ? deal->closed :
		deal_end(deal), .entered = entered };
	size_t f;

	for (f = 0; f < set->fields.count; f++)
		words[f] = cell_text(record, set->words[f].column);
	fitfacts_add(set, &kept, cell_text(record, set->by), words);
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

void
fitfacts_open(struct fitfacts *set)
{
	if (set->o->fields != NULL)
		split_fields(set);
	set->groups = groups_new(1);
	set->ids = groups_new(1);
	open_rules(set);
	open_fields(set);
	set->settings.stages = set->stages;
}

bool
fitfacts_read(struct fitfacts *set)
{
	struct fault fault;

	fitfacts_open(set);
	set->in = input_open(set->cli, cli_file(set->cli),
	    COLUMNS_OPPORTUNITY);
	set->label = input_label(set->in);
	if (input_is_empty(set->in))
		return false;
	find_columns(set);
	set->source = deal_open(input_columns(set->in), &set->settings,
	    &fault);
	if (set->source == NULL)
		report_trouble("%s", fault.text);
	find_fields(set);
	read_deals(set);
	fitfacts_settle(set);
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
	partial_free(set->partial);
	for (i = 0; i < set->fields.count; i++) {
		groups_free(set->words[i].all);
		free(set->words[i].of);
	}
	arena_release(&set->arena);
}
