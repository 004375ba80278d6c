/*
 * metricsumfiles.c - groups, days, reasons of loss and leads by name
 */
#include "funnel/metricsumfiles.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/mem.h"
#include "base/number.h"

#define COUNT(array) (sizeof(array) / sizeof(*(array)))
enum { REPEATED_MOST = 100000000 };

static const struct partial_sum sums[] = {
	{ "won", offsetof(struct metrics, deals.won) },
	{ "lost", offsetof(struct metrics, deals.lost) },
	{ "open", offsetof(struct metrics, deals.open) },
	{ "won_amount", offsetof(struct metrics, deals.won_amount) },
	{ "lost_amount", offsetof(struct metrics, deals.lost_amount) },
	PARTIAL_SUM(struct metrics, won_priced),
};

static const struct partial_sum loss_sums[] = {
	{ "loss_deals", offsetof(struct loss, deals) },
	{ "loss_priced", offsetof(struct loss, priced) },
	{ "loss_amount", offsetof(struct loss, amount) },
};

void
metricsumfiles_open(struct metricsrun *run)
{
	static struct partial_shape shape = { .cut = "" };

	if (!run->cli->partial && !run->cli->merge)
		return;
	shape.by = run->by.names;
	shape.by_count = run->by.count;
	run->partial = partial_new(run->cli, &shape);
}

/* ---- to rows ------------------------------------------------------------ */

static int
compare_days(const void *left, const void *right)
{
	int32_t a = *(const int32_t *)left, b = *(const int32_t *)right;

	return (a > b) - (a < b);
}

/* Days by their count; a key may begin with the stage they belong to. */
static void
put_days(struct partial *p, const char *name, const char *stage,
    struct median *m)
{
	size_t i, from = 0;
	char key[48];

	if (m->count == 0)
		return;
	qsort(m->days, m->count, sizeof(*m->days), compare_days);
	for (i = 1; i <= m->count; i++) {
		if (i < m->count && m->days[from] == m->days[i])
			continue;
		snprintf(key, sizeof(key), "%s%d", stage, m->days[from]);
		partial_put(p, name, slice_of(key), (int64_t)(i - from));
		from = i;
	}
}

static void
put_groups(struct metricsrun *run)
{
	size_t *order = metricset_sorted(run->set), i, part;
	struct slice parts[FORECAST_BY_MOST + 1];

	for (i = 0; i < metricset_count(run->set); i++) {
		struct metrics *m = metricset_at(run->set, order[i]);

		for (part = 0; part <= run->by.count; part++)
			parts[part] = metricset_part(run->set, order[i],
			    part);
		partial_group(run->partial, parts);
		partial_put_sums(run->partial, sums, COUNT(sums), m);
		put_days(run->partial, "cycle_days", "", &m->cycles);
		put_days(run->partial, "dwell_days", "", &m->dwells);
	}
	free(order);
}

static void
put_losses(struct metricsrun *run)
{
	size_t i, sum;

	for (i = 0; run->losses && i < losses_count(run->loss_rows); i++) {
		struct loss loss = losses_at(run->loss_rows, i);

		partial_group(run->partial, loss.parts);
		for (sum = 0; sum < COUNT(loss_sums); sum++)
			partial_put(run->partial, loss_sums[sum].name,
			    loss.reason, *(const int64_t *)((const char *)
			    &loss + loss_sums[sum].place));
	}
}

/* A stage by its number in the scheme, with what else the key says. */
static void
put_oldest(struct partial *p, const char *stage, const struct ages_row *row)
{
	struct buffer key = { 0 };

	buffer_add(&key, slice_of(stage));
	buffer_add(&key, row->oldest_id);
	/* Nothing is written for 0. */
	partial_put(p, "age_oldest", buffer_slice(&key), row->oldest + 1);
	buffer_release(&key);
}

static void
put_ages(struct metricsrun *run)
{
	size_t count = run->ages ? ages_settle(run->age_rows) : 0, i, part;
	struct slice parts[FORECAST_BY_MOST + 1];
	char stage[16], class[32];
	int c;

	for (i = 0; i < count; i++) {
		struct ages_row *row = ages_at(run->age_rows, i);

		for (part = 0; part <= run->by.count; part++)
			parts[part] = ages_part(run->age_rows, row, part);
		partial_group(run->partial, parts);
		snprintf(stage, sizeof(stage), "%d:", row->stage ==
		    STAGE_UNKNOWN ? stages_count(run->stages) : row->stage);
		put_days(run->partial, "age_days", stage, &row->days);
		put_days(run->partial, "age_stays", stage, &row->stays);
		partial_put(run->partial, "age_unknown", slice_of(stage),
		    (int64_t)row->unknown);
		partial_put(run->partial, "age_open_stays", slice_of(stage),
		    (int64_t)row->open_stays);
		for (c = 0; c < AGES_CLASSES; c++) {
			snprintf(class, sizeof(class), "%s%d", stage, c);
			partial_put(run->partial, "age_amount",
			    slice_of(class), row->amounts[c]);
		}
		if (row->oldest != AGES_UNKNOWN)
			put_oldest(run->partial, stage, row);
	}
}

/* The leads that deals name, each once, and whose parts come from leads. */
static void
put_leads(struct metricsrun *run)
{
	size_t i;

	for (i = 0; i < run->by.count; i++)
		partial_put(run->partial, "by_lead",
		    slice_of(run->by.names[i]), run->by.elsewhere[i]);
	for (i = 0; run->join_leads != NULL &&
	    i < leadjoin_ids(run->join_leads); i++)
		if (leadjoin_is_named(run->join_leads, i))
			partial_put(run->partial, "lead",
			    leadjoin_id(run->join_leads, i), 1);
}

void
metricsumfiles_write(struct filter_run *f, struct metricsrun *run)
{
	partial_count(run->partial, f->in);
	partial_open(run->partial);
	put_leads(run);
	put_groups(run);
	put_losses(run);
	put_ages(run);
	f->found |= partial_close(run->partial, NULL, f->found) !=
	    EXIT_OK;
}

/* ---- from rows ---------------------------------------------------------- */

static bool
take_days(struct median *m, const struct partial_row *row,
    struct fault *fault)
{
	int64_t days, i;

	if (number_parse_int(row->key, -INT32_MAX, INT32_MAX, &days) !=
	    VALUE_OK || row->value > REPEATED_MOST)
		return partial_unknown(row, fault);
	for (i = 0; i < row->value; i++)
		median_add(m, (int32_t)days);
	return true;
}

static bool
take_loss(struct metricsrun *run, const struct partial_row *row,
    struct fault *fault)
{
	struct loss loss = { .parts = row->parts, .reason = row->key,
	    .digits = deal_digits(run->source, row->parts[run->by.count]) };
	int64_t *sum = partial_find_sum(loss_sums, COUNT(loss_sums), &loss,
	    row->name);

	if (sum == NULL || !run->losses)
		return partial_unknown(row, fault);
	*sum = row->value;
	return losses_add_sum(run->loss_rows, &loss) ||
	    fault_set(fault, "the sums are too large to be added; correct the "
	    "amounts");
}

/* Numbers of the key behind the stage: days, or a class. */
static bool
take_age_number(struct metricsrun *run, struct ages_row *age,
    const struct partial_row *row, struct slice rest, struct fault *fault)
{
	bool amount = slice_is(row->name, "age_amount");
	int64_t number, i;

	if (number_parse_int(rest, 0, amount ? AGES_CLASSES - 1 : INT32_MAX,
	    &number) != VALUE_OK || (!amount && row->value > REPEATED_MOST))
		return partial_unknown(row, fault);
	if (amount)
		return partial_add(&age->amounts[number], row->value, fault);
	if (slice_is(row->name, "age_days")) {
		ages_add_days(run->age_rows, age, (int32_t)number,
		    (uint64_t)row->value);
		return true;
	}
	for (i = 0; i < row->value; i++)
		median_add(&age->stays, (int32_t)number);
	return slice_is(row->name, "age_stays") ||
	    partial_unknown(row, fault);
}

static bool
take_age(struct metricsrun *run, const struct partial_row *row,
    struct fault *fault)
{
	struct slice rest = row->key, number = slice_cut(&rest, ':');
	struct ages_row *age;
	int64_t stage;

	/* Counts and days; only amounts may come to less than nothing. */
	if (!run->ages || rest.at == NULL || number_parse_int(number, 0,
	    stages_count(run->stages), &stage) != VALUE_OK ||
	    (row->value < 0 && !slice_is(row->name, "age_amount")))
		return partial_unknown(row, fault);
	age = ages_row_of(run->age_rows, row->parts,
	    stage == stages_count(run->stages) ? STAGE_UNKNOWN : (int)stage,
	    deal_digits(run->source, row->parts[run->by.count]));
	if (slice_is(row->name, "age_oldest")) {
		if (row->value < 1 || row->value > INT32_MAX)
			return partial_unknown(row, fault);
		ages_note_oldest(run->age_rows, age,
		    (int32_t)(row->value - 1), rest);
		return true;
	}
	if (slice_is(row->name, "age_unknown")) {
		age->unknown += (uint64_t)row->value;
		age->open += (uint64_t)row->value;
		return true;
	}
	if (slice_is(row->name, "age_open_stays")) {
		age->open_stays += (uint64_t)row->value;
		return true;
	}
	return take_age_number(run, age, row, rest, fault);
}

static bool
take_by_lead(struct metricsrun *run, const struct partial_row *row,
    struct fault *fault)
{
	size_t i;

	for (i = 0; i < run->by.count; i++)
		if (slice_is(row->key, run->by.names[i]))
			return run->by.elsewhere[i] = true;
	return partial_unknown(row, fault);
}

static bool
take_row(void *context, const struct partial_row *row, struct fault *fault)
{
	struct metricsrun *run = context;
	struct metrics *m;
	int64_t *sum;

	if (row->value < 0)
		return partial_unknown(row, fault);
	if (slice_is(row->name, "by_lead"))
		return take_by_lead(run, row, fault);
	if (slice_is(row->name, "lead")) {
		if (run->join_leads != NULL)
			leadjoin_name(run->join_leads, row->key);
		return true;
	}
	if (slice_starts(row->name, SLICE("loss_")))
		return take_loss(run, row, fault);
	if (slice_starts(row->name, SLICE("age_")))
		return take_age(run, row, fault);
	m = metricset_of(run->set, row->parts);
	m->digits = deal_digits(run->source, row->parts[run->by.count]);
	if (slice_is(row->name, "cycle_days"))
		return take_days(&m->cycles, row, fault);
	if (slice_is(row->name, "dwell_days"))
		return take_days(&m->dwells, row, fault);
	sum = partial_find_sum(sums, COUNT(sums), m, row->name);
	return sum == NULL ? partial_unknown(row, fault) :
	    partial_add(sum, row->value, fault);
}

void
metricsumfiles_merge(struct filter_run *f, struct metricsrun *run)
{
	partial_merge(run->partial, take_row, run);
	if (!run->cli->partial)
		f->found |= partial_tell_whole(run->partial);
}
