/*
 * sumfiles.c - members by name, tallies by key
 */
#include "funnel/sumfiles.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/date.h"
#include "base/mem.h"
#include "base/number.h"

#define COUNT(array) (sizeof(array) / sizeof(*(array)))
/* Deals of one amount and chance, or days, in one row of a file. */
enum { REPEATED_MOST = 100000000 };

static const struct partial_sum sums[] = {
	PARTIAL_SUM(struct forecast_group, pipeline),
	PARTIAL_SUM(struct forecast_group, commit),
	PARTIAL_SUM(struct forecast_group, best),
	PARTIAL_SUM(struct forecast_group, won),
	PARTIAL_SUM(struct forecast_group, overdue),
	PARTIAL_SUM(struct forecast_group, overdue_commit),
	PARTIAL_SUM(struct forecast_group, weak_commits),
	PARTIAL_SUM(struct forecast_group, overdue_deals),
	PARTIAL_SUM(struct forecast_group, at_100),
	PARTIAL_SUM(struct forecast_group, no_deposit),
	PARTIAL_SUM(struct forecast_group, gross),
};

/* Amounts times chances. */
static const struct {
	const char *name;
	size_t place;
} weights[] = {
	{ "weighted", offsetof(struct forecast_group, weighted) },
	{ "weighted_commit", offsetof(struct forecast_group,
	    weighted_commit) },
	{ "weighted_best", offsetof(struct forecast_group, weighted_best) },
};

static const struct partial_sum past_sums[] = {
	PARTIAL_SUM(struct forecast_past, committed),
	PARTIAL_SUM(struct forecast_past, kept),
	PARTIAL_SUM(struct forecast_past, actual),
};

static const struct partial_sum proportion_sums[] = {
	PARTIAL_SUM(struct proportion, won),
	PARTIAL_SUM(struct proportion, lost),
	PARTIAL_SUM(struct proportion, open),
	PARTIAL_SUM(struct proportion, won_amount),
	PARTIAL_SUM(struct proportion, lost_amount),
};

/* ---- to rows ------------------------------------------------------------ */

static void
put_weights(struct partial *p, const struct forecast_group *g)
{
	size_t i;

	for (i = 0; i < COUNT(weights); i++) {
		__int128 w = *(const __int128 *)((const char *)g +
		    weights[i].place);

		partial_put(p, weights[i].name, SLICE_EMPTY,
		    (int64_t)(w / OUTCOME_SURE));
		partial_put(p, weights[i].name, SLICE("millionths"),
		    (int64_t)(w % OUTCOME_SURE));
	}
}

static void
put_original(struct partial *p, const struct forecast_group *g)
{
	char key[32];

	if (g->places[FORECAST_COUNTED] == 0)
		return;
	if (g->originals_differ) {
		partial_put(p, "originals_differ", SLICE_EMPTY, 1);
		return;
	}
	snprintf(key, sizeof(key), "%.*s %u",
	    SLICE_PRINT(g->original_currency), g->original_digits);
	partial_put(p, "original_in", slice_of(key), 1);
	partial_put(p, "original", SLICE_EMPTY, g->original);
}

static void
put_stages(struct partial *p, const struct forecast_group *g,
    const struct stages *stages)
{
	int i;

	for (i = 0; g->stages != NULL && i < stages_count(stages); i++) {
		struct slice name = stages_at(stages, i)->name;

		partial_put(p, "stage_amount", name, g->stages[i].amount);
		partial_put(p, "stage_deals", name,
		    (int64_t)g->stages[i].deals);
	}
}

static int
compare_deals(const void *left, const void *right)
{
	const struct outcome_deal *a = left, *b = right;

	if (a->amount != b->amount)
		return a->amount < b->amount ? -1 : 1;
	if (a->chance != b->chance)
		return a->chance < b->chance ? -1 : 1;
	return (a->tag > b->tag) - (a->tag < b->tag);
}

static void
put_deals(struct partial *p, const struct forecast_group *g)
{
	size_t size = g->deal_count * sizeof(*g->deals), i, from = 0;
	struct outcome_deal *sorted;
	char key[64];

	if (size == 0)
		return;
	sorted = xmalloc(size);
	memcpy(sorted, g->deals, size);
	qsort(sorted, g->deal_count, sizeof(*sorted), compare_deals);
	for (i = 1; i <= g->deal_count; i++) {
		if (i < g->deal_count &&
		    compare_deals(&sorted[from], &sorted[i]) == 0)
			continue;
		snprintf(key, sizeof(key), "%lld %d %u",
		    (long long)sorted[from].amount, sorted[from].chance,
		    sorted[from].tag);
		partial_put(p, "deal", slice_of(key), (int64_t)(i - from));
		from = i;
	}
	free(sorted);
}

static int
compare_days(const void *left, const void *right)
{
	int32_t a = *(const int32_t *)left, b = *(const int32_t *)right;

	return (a > b) - (a < b);
}

static void
put_cycles(struct partial *p, const struct forecast_group *g)
{
	size_t size = g->cycle_count * sizeof(*g->cycles), i, from = 0;
	int32_t *sorted;
	char key[16];

	if (size == 0)
		return;
	sorted = xmalloc(size);
	memcpy(sorted, g->cycles, size);
	qsort(sorted, g->cycle_count, sizeof(*sorted), compare_days);
	for (i = 1; i <= g->cycle_count; i++) {
		if (i < g->cycle_count && sorted[from] == sorted[i])
			continue;
		snprintf(key, sizeof(key), "%d", sorted[from]);
		partial_put(p, "cycle_days", slice_of(key),
		    (int64_t)(i - from));
		from = i;
	}
	free(sorted);
}

static void
put_past(struct partial *p, const struct forecast_group *g,
    const struct forecast_terms *terms)
{
	char date[11];
	size_t sum;
	int i;

	for (i = 0; g->past != NULL && i < terms->past_count; i++)
		for (sum = 0; sum < COUNT(past_sums); sum++)
			partial_put(p, past_sums[sum].name,
			    slice_of(date_format_iso(date, terms->past[i])),
			    *(const int64_t *)((const char *)&g->past[i] +
			    past_sums[sum].place));
}

void
sumfiles_put_forecast(struct partial *p, const struct forecast_group *g,
    const struct forecast_terms *terms, const struct stages *stages)
{
	int i;

	for (i = 0; i < FORECAST_PLACES; i++)
		partial_put(p, "deals", slice_of(forecast_place_word(
		    (enum forecast_place)i)), (int64_t)g->places[i]);
	partial_put_sums(p, sums, COUNT(sums), g);
	put_weights(p, g);
	put_original(p, g);
	put_stages(p, g, stages);
	put_deals(p, g);
	put_cycles(p, g);
	put_past(p, g, terms);
}

void
sumfiles_put_proportion(struct partial *p, const struct proportion *of)
{
	partial_put_sums(p, proportion_sums, COUNT(proportion_sums), of);
}

/* ---- from rows ---------------------------------------------------------- */

/* Numbers separated by blanks; false when there are not as many. */
static bool
read_numbers(struct slice key, int64_t *numbers, size_t count)
{
	size_t i;

	for (i = 0; i < count; i++)
		if (key.at == NULL || number_parse_int(slice_cut(&key, ' '),
		    0, INT64_MAX, &numbers[i]) != VALUE_OK)
			return false;
	return key.at == NULL;
}

static bool
take_place(struct forecast_group *g, const struct partial_row *row,
    struct fault *fault)
{
	int i;

	for (i = 0; i < FORECAST_PLACES; i++)
		if (slice_is(row->key, forecast_place_word(
		    (enum forecast_place)i)))
			return partial_add((int64_t *)&g->places[i],
			    row->value, fault);
	return partial_unknown(row, fault);
}

/* Whether the row was one of weights. */
static bool
take_weight(struct forecast_group *g, const struct partial_row *row)
{
	__int128 value = row->value;
	size_t i;

	if (row->key.len == 0)
		value *= OUTCOME_SURE;
	for (i = 0; i < COUNT(weights); i++)
		if (slice_is(row->name, weights[i].name)) {
			*(__int128 *)((char *)g + weights[i].place) += value;
			return true;
		}
	return false;
}

/* The currency that the amounts of all pieces had before conversion. */
static bool
take_original_in(struct forecast_group *g, struct arena *kept,
    const struct partial_row *row, struct fault *fault)
{
	struct slice digits = row->key, code = slice_cut(&digits, ' ');
	int64_t number;

	if (digits.at == NULL || number_parse_int(digits, 0,
	    NUMBER_DIGITS_MOST, &number) != VALUE_OK)
		return partial_unknown(row, fault);
	if (g->original_currency.at != NULL &&
	    !slice_equal(g->original_currency, code))
		g->originals_differ = true;
	if (g->original_currency.at == NULL)
		g->original_currency = arena_copy(kept, code);
	g->original_digits = (unsigned)number;
	return true;
}

static bool
take_stage(struct forecast_group *g, struct stages *stages,
    const struct partial_row *row, struct fault *fault)
{
	int stage = stages_find(stages, row->key);

	if (stage == STAGE_UNKNOWN)
		return partial_unknown(row, fault);
	if (g->stages == NULL)
		g->stages = xcalloc(STAGES_MOST, sizeof(*g->stages));
	return partial_add(slice_is(row->name, "stage_deals") ?
	    (int64_t *)&g->stages[stage].deals : &g->stages[stage].amount,
	    row->value, fault);
}

static bool
take_deals(struct forecast_group *g, const struct partial_row *row,
    struct fault *fault)
{
	int64_t numbers[3], i;

	if (!read_numbers(row->key, numbers, 3) ||
	    numbers[1] > OUTCOME_SURE || numbers[2] > 1 ||
	    row->value > REPEATED_MOST || (uint64_t)row->value >
	    g->places[FORECAST_COUNTED] - g->deal_count)
		return partial_unknown(row, fault);
	for (i = 0; i < row->value; i++) {
		GROW(g->deals, g->deal_count, g->deal_room);
		g->deals[g->deal_count++] = (struct outcome_deal){
		    numbers[0], (int32_t)numbers[1], (uint32_t)numbers[2] };
	}
	return true;
}

static bool
take_cycles(struct forecast_group *g, const struct partial_row *row,
    struct fault *fault)
{
	int64_t days, i;

	if (!read_numbers(row->key, &days, 1) || days > INT32_MAX / 4 ||
	    row->value > REPEATED_MOST)
		return partial_unknown(row, fault);
	for (i = 0; i < row->value; i++) {
		GROW(g->cycles, g->cycle_count, g->cycle_room);
		g->cycles[g->cycle_count++] = (int32_t)days;
	}
	return true;
}

static bool
take_past(struct forecast_group *g, const struct forecast_terms *terms,
    const struct partial_row *row, struct fault *fault)
{
	struct forecast_past none;
	int32_t date;
	int i;

	if (partial_find_sum(past_sums, COUNT(past_sums), &none,
	    row->name) == NULL || date_parse_iso(row->key, &date) != VALUE_OK)
		return partial_unknown(row, fault);
	if (g->past == NULL)
		g->past = xcalloc((size_t)terms->past_count + 1,
		    sizeof(*g->past));
	for (i = 0; i < terms->past_count; i++)
		if (terms->past[i] == date)
			return partial_add(partial_find_sum(past_sums,
			    COUNT(past_sums), &g->past[i], row->name),
			    row->value, fault);
	return partial_unknown(row, fault);
}

/* Rows whose key says what they count. */
static bool
take_keyed(struct forecast_group *g, const struct forecast_terms *terms,
    struct stages *stages, const struct partial_row *row, struct fault *fault)
{
	if (slice_is(row->name, "deals"))
		return take_place(g, row, fault);
	if (slice_starts(row->name, SLICE("stage_")))
		return take_stage(g, stages, row, fault);
	if (slice_is(row->name, "deal"))
		return take_deals(g, row, fault);
	if (slice_is(row->name, "cycle_days"))
		return take_cycles(g, row, fault);
	return take_past(g, terms, row, fault);
}

bool
sumfiles_take_forecast(struct forecast_group *g,
    const struct forecast_terms *terms, struct stages *stages,
    struct arena *kept, const struct partial_row *row, struct fault *fault)
{
	int64_t *sum = partial_find_sum(sums, COUNT(sums), g, row->name);

	if (row->value < 0)
		return partial_unknown(row, fault);
	if (sum != NULL)
		return partial_add(sum, row->value, fault);
	if (take_weight(g, row))
		return true;
	if (slice_is(row->name, "originals_differ"))
		return g->originals_differ = true;
	if (slice_is(row->name, "original_in"))
		return take_original_in(g, kept, row, fault);
	if (slice_is(row->name, "original")) {
		if (__builtin_add_overflow(g->original, row->value,
		    &g->original))
			g->originals_differ = true;
		return true;
	}
	return take_keyed(g, terms, stages, row, fault);
}

/* No part is more than the whole. */
static bool
is_within(const struct forecast_group *g)
{
	const int64_t parts[] = { g->pipeline, g->commit, g->best, g->won,
		g->overdue, g->overdue_commit };
	const __int128 most = (__int128)g->gross * OUTCOME_SURE;
	size_t i;

	for (i = 0; i < COUNT(parts); i++)
		if (parts[i] > g->gross)
			return false;
	return g->weighted <= most && g->weighted_commit <= g->weighted &&
	    g->weighted_best <= g->weighted - g->weighted_commit;
}

bool
sumfiles_check_forecast(const struct forecast_group *g,
    const struct forecast_terms *terms, struct fault *fault)
{
	__int128 weighted = 0;
	size_t i;

	if (g->gross > FORECAST_GROSS_MOST)
		return fault_set(fault, "the sums are too large to be added; "
		    "correct the amounts");
	for (i = 0; i < g->deal_count; i++)
		weighted += (__int128)g->deals[i].amount * g->deals[i].chance;
	return (is_within(g) && (!terms->keep || (weighted == g->weighted &&
	    g->deal_count == g->places[FORECAST_COUNTED]))) ||
	    fault_set(fault, "the deals of a group do not make up its sum; "
	    "run the pieces again");
}

bool
sumfiles_take_proportion(struct proportion *of, const struct partial_row *row,
    struct fault *fault)
{
	int64_t *sum = partial_find_sum(proportion_sums,
	    COUNT(proportion_sums), of, row->name);

	return sum == NULL || row->value < 0 ? partial_unknown(row, fault) :
	    partial_add(sum, row->value, fault);
}
