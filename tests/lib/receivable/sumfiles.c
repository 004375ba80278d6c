/* sumfiles.h: ages of what is owed, as sums of pieces */
#include "base/date.h"
#include "process.h"
#include "receivable/sumfiles.h"
#include "sums.h"

static struct cli piece;
static struct currencies *currencies;
static struct fault fault;

/* One receivable of 100.00, ten days late, of which 40.00 came in. */
static void
write_piece(void)
{
	const struct ledger_receivable r = { .id = SLICE("R1"),
		.order = SLICE("S1"), .currency = SLICE("USD"),
		.changes = SLICE_EMPTY, .group = SLICE("L1"),
		.amount = 10000, .due = 90, .exists = DATE_NONE, .digits = 2 };
	const struct ledger_receipt p = { .id = SLICE("P1"),
		.order = SLICE("S1"), .receivable = SLICE_EMPTY,
		.currency = SLICE("USD"), .group = SLICE_EMPTY,
		.amount = 4000, .date = 95, .digits = 2 };
	struct ledger *ledger = ledger_new();
	struct agesums *sums;
	struct ages *ages;

	piece = sums_piece();
	currencies = money_currencies_open(&fault);
	ck_assert(ledger_add_receivable(ledger, &r, &fault));
	ck_assert(ledger_add_receipt(ledger, &p, &fault));
	ck_assert(ledger_match_all(ledger, 100, &fault));
	ages = ages_new(ledger, 100, &fault);
	sums = receivablesumfiles_open(&piece, "lead_id", currencies);
	receivablesumfiles_take(sums, ledger, ages, NULL, true, false);
	receivablesumfiles_write(sums);
	receivablesumfiles_close(sums);
	ages_free(ages);
	ledger_free(ledger);
}

START_TEST(a_piece_merged_is_what_it_was)
{
	const struct age_row *row;
	struct agesums *sums;
	struct cli cli;

	write_piece();
	cli = sums_merge(&piece, 1);
	sums = receivablesumfiles_open(&cli, "lead_id", currencies);
	ck_assert(!receivablesumfiles_merge(sums));
	unlink(sums_path);
	ck_assert_uint_eq(receivablesumfiles_count(sums), 1);
	ck_assert_uint_eq(receivablesumfiles_strangers(sums), 0);
	row = receivablesumfiles_row(sums, 0);
	ck_assert_slice(row->group, "L1");
	ck_assert_slice(row->currency, "USD");
	ck_assert_uint_eq(row->digits, 2);
	ck_assert_int_eq(row->sums[AGE_1_30], 6000);
	ck_assert_int_eq(row->sums[AGE_BALANCE], 6000);
	ck_assert_int_eq(row->sums[AGE_ORDERED], 10000);
	ck_assert_int_eq(row->sums[AGE_RECEIVED], 4000);
	ck_assert_int_eq(row->sums[AGE_CREDIT], 0);
	receivablesumfiles_close(sums);
	money_currencies_close(currencies);
}
END_TEST

static void
merge_twice(void)
{
	struct cli cli = sums_merge(&piece, 2);

	receivablesumfiles_merge(receivablesumfiles_open(&cli, "lead_id", currencies));
}

START_TEST(an_order_in_two_pieces_is_refused)
{
	write_piece();
	ck_assert_int_eq(process_run(merge_twice), EXIT_TROUBLE);
	ck_assert_ptr_nonnull(strstr(process_said, "is in two pieces"));
	unlink(sums_path);
	money_currencies_close(currencies);
}
END_TEST

START_TEST(without_pieces_nothing_is_opened)
{
	const struct cli plain = { .partial = false };

	ck_assert_ptr_null(receivablesumfiles_open(&plain, "lead_id", NULL));
	receivablesumfiles_close(NULL);
}
END_TEST

UNIT_MAIN(a_piece_merged_is_what_it_was, an_order_in_two_pieces_is_refused,
    without_pieces_nothing_is_opened)
