/* metrics.h: averages of what is known, medians, factors that multiply up */
#include "base/date.h"
#include "funnel/metrics.h"
#include "unit.h"

static struct deal
deal_of(enum stage_kind kind, int64_t amount, int32_t days)
{
	return (struct deal){ .kind = kind, .amount = amount,
	    .has_amount = amount >= 0, .created = 100,
	    .closed = days < 0 ? DATE_NONE : 100 + days, .digits = 2 };
}

static void
add(struct metrics *m, enum stage_kind kind, int64_t amount, int32_t days)
{
	struct deal deal = deal_of(kind, amount, days);

	ck_assert(metrics_add(m, &deal));
}

START_TEST(an_unknown_amount_is_in_no_average)
{
	struct metrics m = { .leads = 0 };
	int64_t average;

	ck_assert(!metrics_average(&m, &average));
	add(&m, STAGE_WON, -1, 5);
	ck_assert(!metrics_average(&m, &average));
	add(&m, STAGE_WON, 100, 5);
	add(&m, STAGE_WON, 201, 5);
	add(&m, STAGE_LOST, 900, 5);
	ck_assert(metrics_average(&m, &average));
	ck_assert_int_eq(average, 151);
	ck_assert_uint_eq(m.deals.won, 3);
	ck_assert_int_eq(m.deals.lost_amount, 900);
	metrics_release(&m);
}
END_TEST

START_TEST(the_cycle_is_the_median_of_won_deals_with_both_days)
{
	struct metrics m = { .leads = 0 };
	int64_t days;

	add(&m, STAGE_LOST, 1, 500);
	add(&m, STAGE_WON, 1, -1);
	ck_assert(!metrics_cycle(&m, &days));
	add(&m, STAGE_WON, 1, 90);
	add(&m, STAGE_WON, 1, 10);
	add(&m, STAGE_WON, 1, 20);
	ck_assert(metrics_cycle(&m, &days));
	ck_assert_int_eq(days, 200000);
	add(&m, STAGE_WON, 1, 25);
	ck_assert(metrics_cycle(&m, &days));
	ck_assert_int_eq(days, 225000);
	metrics_release(&m);
}
END_TEST

START_TEST(a_crm_with_one_close_date_has_cycles)
{
	struct metrics m = { .leads = 0 };
	struct deal deal = deal_of(STAGE_WON, 1, -1);
	int64_t days;

	deal.created = 100;
	deal.closed = DATE_NONE;
	deal.expected_close = 130;
	ck_assert(metrics_add(&m, &deal));
	ck_assert(metrics_cycle(&m, &days));
	ck_assert_int_eq(days, 300000);
	/* The closed date goes first. */
	deal.closed = 120;
	ck_assert_int_eq(deal_end(&deal), 120);
	deal.kind = STAGE_OPEN;
	ck_assert_int_eq(deal_end(&deal), DATE_NONE);
	metrics_release(&m);
}
END_TEST

START_TEST(factors_multiply_up_to_the_amount_won)
{
	struct metrics m = { .leads = 80, .deals = { .won = 4, .lost = 16,
	    .open = 3, .won_amount = 3600000 } };
	enum metrics_factor names[GAP_FACTORS_MOST];
	double f[GAP_FACTORS_MOST];

	ck_assert_uint_eq(metrics_factors(&m, true, 1, names, f), 4);
	ck_assert_double_eq_tol(f[1], .25, 1e-12);
	ck_assert_double_eq_tol(f[2], .20, 1e-12);
	ck_assert_double_eq_tol(f[0] * f[1] * f[2] * f[3], 3600000, 1e-6);
	ck_assert_uint_eq(metrics_factors(&m, false, 2, names, f), 3);
	ck_assert_str_eq(metrics_factor_word(names[0]), "deals");
	ck_assert_double_eq_tol(f[0] * f[1] * f[2], 1800000, 1e-6);
	m.deals.won = m.deals.lost = m.leads = 0;
	metrics_factors(&m, true, 1, names, f);
	ck_assert(f[1] < 0 && f[2] < 0 && f[3] < 0);
}
END_TEST

UNIT_MAIN(an_unknown_amount_is_in_no_average,
    the_cycle_is_the_median_of_won_deals_with_both_days,
    a_crm_with_one_close_date_has_cycles,
    factors_multiply_up_to_the_amount_won)
