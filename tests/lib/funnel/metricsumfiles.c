/* metricsumfiles.h: what sellers have done, as sums of pieces */
#include "funnel/metricsumfiles.h"
#include "sums.h"
#include "unit.h"

static void
start(struct metricsrun *run, const struct cli *cli)
{
	struct fault fault;

	*run = (struct metricsrun){ .cli = cli, .by = { .names = { "owner" },
		.count = 1 }, .set = metricset_new(1) };
	run->settings.stages = stages_open("seven", &fault);
	run->source = deal_open(NULL, &run->settings, &fault);
	ck_assert_ptr_nonnull(run->source);
	metricsumfiles_open(run);
}

static void
release(struct metricsrun *run)
{
	partial_free(run->partial);
	metricset_free(run->set);
	deal_close(run->source);
	stages_close(run->settings.stages);
}

START_TEST(days_and_deals_of_two_pieces_are_added)
{
	const struct slice parts[] = { SLICE("Ann"), SLICE("JPY") };
	struct cli piece = sums_piece(), cli = sums_merge(&piece, 2);
	struct filter_run f = { .cli = &piece };
	struct metricsrun run;
	struct metrics *m;

	start(&run, &piece);
	m = metricset_of(run.set, parts);
	m->deals.won = 2;
	m->deals.won_amount = 900;
	m->won_priced = 1;
	median_add(&m->cycles, 12);
	median_add(&m->cycles, 5);
	median_add(&m->cycles, 12);
	metricsumfiles_write(&f, &run);
	ck_assert(!f.found);
	release(&run);
	start(&run, &cli);
	f.cli = &cli;
	metricsumfiles_merge(&f, &run);
	unlink(sums_path);
	ck_assert(!f.found);
	ck_assert_uint_eq(metricset_count(run.set), 1);
	m = metricset_of(run.set, parts);
	ck_assert_uint_eq(m->deals.won, 4);
	ck_assert_uint_eq(m->deals.lost, 0);
	ck_assert_int_eq(m->deals.won_amount, 1800);
	ck_assert_uint_eq(m->won_priced, 2);
	ck_assert_uint_eq(m->digits, 0);
	ck_assert_uint_eq(m->cycles.count, 6);
	ck_assert_int_eq(m->cycles.sum, 58);
	release(&run);
}
END_TEST

UNIT_MAIN(days_and_deals_of_two_pieces_are_added)
