/* sumfiles.h: a forecast's groups as sums of pieces */
#include "base/mem.h"
#include "funnel/sumfiles.h"
#include "sums.h"
#include "unit.h"

static const struct partial_shape shape = { .cut = "" };
static const struct forecast_terms terms = { .keep = true, .past_count = 1,
	.past = { 0 } };
static struct forecast_group merged;
static struct proportion rates;
static struct stages *stages;
static struct arena kept;

/* Two deals of 100.01 at a third, one of which is promised. */
static struct forecast_group
two_deals(void)
{
	static struct outcome_deal deals[] = { { 10001, 333333, 0 },
		{ 10001, 333333, 1 } };
	static int32_t cycles[] = { 30, 0, 30 };
	static struct forecast_past past = { 5, 4, 3 };

	return (struct forecast_group){ .pipeline = 20002, .gross = 20002,
	    .commit = 10001, .weighted = (__int128)20002 * 333333,
	    .weighted_commit = (__int128)10001 * 333333,
	    .places = { [FORECAST_COUNTED] = 2 }, .deals = deals,
	    .deal_count = 2, .cycles = cycles, .cycle_count = 3,
	    .original = 20002, .original_currency = SLICE("EUR"),
	    .original_digits = 2, .past = &past };
}

static bool
take(void *context, const struct partial_row *row, struct fault *fault)
{
	(void)context;
	return sumfiles_take_forecast(&merged, &terms, stages, &kept, row,
	    fault);
}

START_TEST(two_pieces_make_a_group_of_both)
{
	struct forecast_group group = two_deals();
	struct cli piece = sums_piece(), cli;
	struct fault fault;
	struct partial *p;

	stages = stages_open("seven", &fault);
	p = partial_new(&piece, &shape);
	partial_open(p);
	partial_group(p, (struct slice[]){ SLICE("EUR") });
	sumfiles_put_forecast(p, &group, &terms, stages);
	ck_assert_int_eq(partial_close(p, NULL, false), EXIT_OK);
	partial_free(p);
	cli = sums_merge(&piece, 2);
	p = partial_new(&cli, &shape);
	partial_merge(p, take, NULL);
	partial_free(p);
	unlink(sums_path);
	ck_assert_int_eq(merged.pipeline, 40004);
	ck_assert_int_eq(merged.gross, 40004);
	ck_assert_int_eq(merged.commit, 20002);
	ck_assert(merged.weighted == 2 * group.weighted);
	ck_assert(merged.weighted_commit == 2 * group.weighted_commit);
	ck_assert_uint_eq(merged.places[FORECAST_COUNTED], 4);
	ck_assert_uint_eq(merged.deal_count, 4);
	ck_assert_uint_eq(merged.cycle_count, 6);
	ck_assert_int_eq(merged.original, 40004);
	ck_assert_slice(merged.original_currency, "EUR");
	ck_assert(!merged.originals_differ);
	ck_assert_int_eq(merged.past->committed, 10);
	ck_assert_int_eq(merged.past->kept, 8);
	ck_assert_int_eq(merged.past->actual, 6);
	ck_assert(sumfiles_check_forecast(&merged, &terms, &fault));
	merged.weighted--;
	ck_assert(!sumfiles_check_forecast(&merged, &terms, &fault));
	merged.weighted++;
	merged.pipeline = merged.gross + 1;
	ck_assert(!sumfiles_check_forecast(&merged, &terms, &fault));
	forecast_release(&merged);
	stages_close(stages);
	arena_release(&kept);
}
END_TEST

static bool
take_rates(void *context, const struct partial_row *row, struct fault *fault)
{
	(void)context;
	return sumfiles_take_proportion(&rates, row, fault);
}

START_TEST(win_rates_are_counts_and_amounts)
{
	const struct proportion of = { 3, 2, 1, 500, 7 };
	struct cli piece = sums_piece(), cli;
	struct partial *p = partial_new(&piece, &shape);

	partial_open(p);
	sumfiles_put_proportion(p, &of);
	ck_assert_int_eq(partial_close(p, NULL, false), EXIT_OK);
	partial_free(p);
	cli = sums_merge(&piece, 1);
	p = partial_new(&cli, &shape);
	partial_merge(p, take_rates, NULL);
	partial_free(p);
	unlink(sums_path);
	ck_assert_uint_eq(rates.won, 3);
	ck_assert_uint_eq(rates.lost, 2);
	ck_assert_uint_eq(rates.open, 1);
	ck_assert_int_eq(rates.won_amount, 500);
	ck_assert_int_eq(rates.lost_amount, 7);
}
END_TEST

UNIT_MAIN(two_pieces_make_a_group_of_both, win_rates_are_counts_and_amounts)
