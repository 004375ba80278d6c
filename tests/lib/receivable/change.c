/* change.c - receivable/change.h: orders that changed (R-RECV-02) */
#include <stdio.h>

#include "receivable/change.h"
#include "unit.h"

static char taken[400];

static void
take(void *context, const struct changes_step *step)
{
	(void)context;
	snprintf(taken + strlen(taken), sizeof(taken) - strlen(taken),
	    "%.*s#%u %lld; ", SLICE_PRINT(step->instalment), step->number,
	    (long long)step->amount);
}

/* 900.00 and 100.00 of order O1. */
static struct changes *
plan(void)
{
	struct changes *c = changes_new();
	struct changes_row row = { .id = SLICE("O1-1"),
		.order = SLICE("O1"), .currency = SLICE("USD"),
		.amount = 90000 };
	struct fault fault;

	ck_assert(changes_add(c, &row, &fault));
	row.id = SLICE("O1-2");
	row.amount = 10000;
	ck_assert(changes_add(c, &row, &fault));
	return c;
}

static const char *
settle(struct changes *c, int64_t amount)
{
	struct fault fault;

	taken[0] = '\0';
	ck_assert_msg(changes_settle(c, SLICE("O1"), SLICE("USD"), amount,
	    take, NULL, &fault), "%s", fault.text);
	return taken;
}

START_TEST(a_waived_last_payment_comes_off_the_last_instalment)
{
	struct changes *c = plan();

	ck_assert_str_eq(settle(c, 90000), "O1-2#1 -10000; ");
	/* Once is enough. */
	ck_assert_str_eq(settle(c, 90000), "");
	changes_free(c);
}
END_TEST

START_TEST(what_the_last_cannot_bear_the_one_before_does)
{
	struct changes *c = plan();

	ck_assert_str_eq(settle(c, 89999), "O1-2#1 -10000; O1-1#1 -1; ");
	ck_assert_str_eq(settle(c, 0), "O1-1#2 -89999; ");
	changes_free(c);
}
END_TEST

START_TEST(an_order_that_grew_is_a_row_more)
{
	struct changes *c = plan();

	ck_assert_str_eq(settle(c, 100001), "O1-2#1 1; ");
	ck_assert_str_eq(settle(c, 100000), "O1-2#2 -1; ");
	changes_free(c);
}
END_TEST

START_TEST(changes_that_stand_already_count)
{
	struct changes *c = plan();
	const struct changes_row row = { .id = SLICE("O1-2-c1"),
		.order = SLICE("O1"), .currency = SLICE("USD"),
		.changes = SLICE("O1-2"), .amount = -4000 };
	struct fault fault;

	ck_assert(changes_add(c, &row, &fault));
	ck_assert_str_eq(settle(c, 90000), "O1-2#2 -6000; ");
	ck_assert_str_eq(settle(c, 90001), "O1-2#3 1; ");
	ck_assert(!changes_add(c, &row, &fault));
	changes_free(c);
}
END_TEST

/* It is due on a day of its own, before the instalment that it stands behind. */
START_TEST(what_was_added_is_taken_off_first)
{
	struct changes *c = plan();
	const struct changes_row row = { .id = SLICE("O1-2-c1"),
		.order = SLICE("O1"), .currency = SLICE("USD"),
		.changes = SLICE("O1-2"), .amount = 4000 };
	struct fault fault;

	ck_assert(changes_add(c, &row, &fault));
	ck_assert_str_eq(settle(c, 104000), "");
	ck_assert_str_eq(settle(c, 101000), "O1-2-c1#1 -3000; ");
	ck_assert_str_eq(settle(c, 99000), "O1-2-c1#2 -1000; O1-2#2 -1000; ");
	ck_assert_int_eq(changes_find(c, SLICE("O1-2-c1"))->amount, 4000);
	ck_assert_ptr_null(changes_find(c, SLICE("O1-3")));
	changes_free(c);
}
END_TEST

START_TEST(currencies_never_cross_and_strangers_have_no_steps)
{
	struct changes *c = plan();
	struct fault fault;

	ck_assert(!changes_settle(c, SLICE("O1"), SLICE("EUR"), 1, take,
	    NULL, &fault));
	ck_assert(changes_knows(c, SLICE("O1")));
	ck_assert(!changes_knows(c, SLICE("O2")));
	ck_assert(!changes_knows(c, SLICE_EMPTY));
	changes_free(c);
}
END_TEST

UNIT_MAIN(a_waived_last_payment_comes_off_the_last_instalment,
    what_the_last_cannot_bear_the_one_before_does,
    an_order_that_grew_is_a_row_more, changes_that_stand_already_count,
    what_was_added_is_taken_off_first, currencies_never_cross_and_strangers_have_no_steps)
