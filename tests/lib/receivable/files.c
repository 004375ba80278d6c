/* files.c - receivable/files.h: rows of files into a ledger */
#include "receivable/files.h"
#include "unit.h"

START_TEST(an_amount_that_cannot_be_read_is_refused_with_its_column)
{
	struct fault fault;
	struct receivable_reader reader = {
		.currencies = money_currencies_open(&fault),
		.ledger = ledger_new(),
	};
	struct receivable_row row = { .id = SLICE("R1"), .order = SLICE("O1"),
		.kind = SLICE("instalment"), .amount = SLICE("12.50"),
		.currency = SLICE("USD"), .due = 100, .invoiced = 90 };
	struct flaw flaw = { .code = "" };

	ck_assert(receivablefiles_take(&reader, &row, 2, &flaw));
	row.id = SLICE("R2");
	row.amount = SLICE("12.505");	/* the dollar has two decimals */
	ck_assert(!receivablefiles_take(&reader, &row, 3, &flaw));
	ck_assert_str_eq(flaw.column, "amount_due");
	row.amount = SLICE("much");
	ck_assert(!receivablefiles_take(&reader, &row, 4, &flaw));
	ledger_free(reader.ledger);
	money_currencies_close(reader.currencies);
}
END_TEST

START_TEST(grouping_by_another_column_binds_it)
{
	struct bind copy[RECEIVABLE_BINDS];

	receivablefiles_bind_by(copy, "owner");
	ck_assert_str_eq(copy[RECEIVABLE_BINDS - 2].name, "owner");
	ck_assert(copy[RECEIVABLE_BINDS - 2].needed);
}
END_TEST

UNIT_MAIN(an_amount_that_cannot_be_read_is_refused_with_its_column,
    grouping_by_another_column_binds_it)
