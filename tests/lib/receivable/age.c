/* age.h: ageing by days past the due date (R-RECV-04) */
#include "base/date.h"
#include "receivable/age.h"
#include "random.h"
#include "unit.h"

static struct fault fault;

START_TEST(buckets_begin_and_end_on_their_days)
{
	ck_assert_int_eq(age_bucket(100, 99), AGE_NOT_DUE);
	ck_assert_int_eq(age_bucket(100, 100), AGE_NOT_DUE);
	ck_assert_int_eq(age_bucket(100, 101), AGE_1_30);
	ck_assert_int_eq(age_bucket(100, 130), AGE_1_30);
	ck_assert_int_eq(age_bucket(100, 131), AGE_31_60);
	ck_assert_int_eq(age_bucket(100, 160), AGE_31_60);
	ck_assert_int_eq(age_bucket(100, 161), AGE_61_90);
	ck_assert_int_eq(age_bucket(100, 190), AGE_61_90);
	ck_assert_int_eq(age_bucket(100, 191), AGE_91_UP);
	ck_assert_int_eq(age_bucket(DATE_NONE, 191), AGE_NOT_DUE);
}
END_TEST

static void
check_row(const struct age_row *row)
{
	ck_assert_int_eq(row->sums[AGE_BALANCE], row->sums[AGE_NOT_DUE] +
	    row->sums[AGE_1_30] + row->sums[AGE_31_60] +
	    row->sums[AGE_61_90] + row->sums[AGE_91_UP]);
	ck_assert_int_eq(row->sums[AGE_OVERDUE], row->sums[AGE_BALANCE] -
	    row->sums[AGE_NOT_DUE]);
}

/* The same from all rows and from those that there were on the day. */
START_TEST(no_later_row_changes_the_ages_of_a_day)
{
	uint32_t seed;

	for (seed = 0; seed < 10000; seed++) {
		int32_t today = 1 + (int32_t)(seed % 205);
		struct ledger *all = draw_ledger(seed, 0);
		struct ledger *then = draw_ledger(seed, today);
		struct ages *a, *b;
		size_t i;

		ck_assert(ledger_match_all(all, today, &fault));
		ck_assert(ledger_match_all(then, today, &fault));
		a = ages_new(all, today, &fault);
		b = ages_new(then, today, &fault);
		ck_assert_uint_eq(ages_count(a), ages_count(b));
		for (i = 0; i < ages_count(a); i++) {
			check_row(ages_row(a, i));
			ck_assert_mem_eq(ages_row(a, i)->sums,
			    ages_row(b, i)->sums,
			    sizeof(ages_row(a, i)->sums));
			ck_assert(slice_equal(ages_row(a, i)->group,
			    ages_row(b, i)->group));
		}
		ages_free(a);
		ages_free(b);
		ledger_free(all);
		ledger_free(then);
	}
}
END_TEST

UNIT_MAIN(buckets_begin_and_end_on_their_days,
    no_later_row_changes_the_ages_of_a_day)
