/* ledger.h: receipts matched with what was due (R-RECV-02, R-RECV-03) */
#include "base/date.h"
#include "receivable/ledger.h"
#include "random.h"
#include "unit.h"

static struct fault fault;

static void
owe(struct ledger *l, const char *id, int64_t amount, int32_t due,
    const char *changes)
{
	struct ledger_receivable r = {
		.id = slice_of(id), .order = SLICE_INIT("O"),
		.currency = SLICE_INIT("USD"), .amount = amount, .due = due,
		.exists = amount < 0 ? due : DATE_NONE, .digits = 2,
		.change = amount < 0, .changes = slice_of(changes),
	};

	ck_assert(ledger_add_receivable(l, &r, &fault));
}

static void
pay(struct ledger *l, const char *id, int64_t amount, int32_t date,
    const char *receivable, const char *currency)
{
	struct ledger_receipt r = {
		.id = slice_of(id), .order = SLICE_INIT("O"),
		.receivable = slice_of(receivable),
		.currency = slice_of(currency), .amount = amount,
		.date = date, .digits = 2,
	};

	ck_assert(ledger_add_receipt(l, &r, &fault));
}

static int64_t
still_open(const struct ledger *l, size_t i)
{
	return ledger_debt_at(l, i)->open;
}

START_TEST(the_oldest_due_day_is_paid_first_and_none_last)
{
	struct ledger *l = ledger_new();

	owe(l, "A", 100, DATE_NONE, "");
	owe(l, "C", 100, 20, "");
	owe(l, "B", 100, 20, "");
	owe(l, "D", 100, 10, "");
	pay(l, "R1", 250, 5, "", "USD");
	ck_assert(ledger_match_all(l, 5, &fault));
	ck_assert_int_eq(still_open(l, 3), 0);
	ck_assert_int_eq(still_open(l, 2), 0);	/* B before C */
	ck_assert_int_eq(still_open(l, 1), 50);
	ck_assert_int_eq(still_open(l, 0), 100);
	ck_assert_int_eq(ledger_payment_at(l, 0)->rest, 0);
	ledger_free(l);
}
END_TEST

START_TEST(a_named_receivable_is_paid_and_the_rest_is_credit)
{
	struct ledger *l = ledger_new();

	owe(l, "A", 100, 10, "");
	owe(l, "B", 100, 20, "");
	pay(l, "R1", 130, 5, "B", "USD");
	pay(l, "R2", 30, 5, "B", "EUR");
	pay(l, "R3", 40, 6, "", "USD");
	ck_assert(ledger_match_all(l, 5, &fault));
	ck_assert_int_eq(still_open(l, 0), 100);
	ck_assert_int_eq(still_open(l, 1), 0);
	ck_assert_int_eq(ledger_payment_at(l, 0)->rest, 30);
	ck_assert_int_eq(ledger_payment_at(l, 1)->rest, 30);
	ck_assert(!ledger_payment_at(l, 2)->counts);
	ck_assert_uint_eq(ledger_strangers(l), 1);
	ledger_free(l);
}
END_TEST

/* The final 10 % waived: unpaid, paid, and with waivers written down. */
START_TEST(a_change_is_matched_off)
{
	struct ledger *l = ledger_new();

	owe(l, "A", 900, 10, "");
	owe(l, "B", 100, 20, "");
	owe(l, "C", -100, 30, "B");
	pay(l, "R1", 900, 10, "", "USD");
	ck_assert(ledger_match_all(l, 30, &fault));
	ck_assert_int_eq(still_open(l, 1), 0);
	ck_assert_int_eq(still_open(l, 2), 0);
	ledger_free(l);

	l = ledger_new();
	owe(l, "A", 900, 10, "");
	owe(l, "B", 100, 20, "");
	owe(l, "C", -100, 30, "B");
	pay(l, "R1", 900, 10, "", "USD");
	ck_assert(ledger_match_all(l, 29, &fault));	/* a day before */
	ck_assert_int_eq(still_open(l, 1), 100);
	ck_assert(!ledger_debt_at(l, 2)->counts);
	ledger_free(l);

	l = ledger_new();
	owe(l, "A", 900, 10, "");
	owe(l, "B", 100, 20, "");
	owe(l, "C", -100, 30, "B");
	pay(l, "R1", 1000, 10, "", "USD");
	pay(l, "R2", 100, 30, "B", "USD");	/* waivers */
	pay(l, "R3", -100, 30, "C", "USD");
	pay(l, "R4", -100, 31, "", "USD");	/* the money goes back */
	ck_assert(ledger_match_all(l, 31, &fault));
	ck_assert_int_eq(still_open(l, 0), 0);
	ck_assert_int_eq(still_open(l, 1), 0);
	ck_assert_int_eq(still_open(l, 2), 0);
	ck_assert_int_eq(ledger_payment_at(l, 0)->rest +
	    ledger_payment_at(l, 3)->rest, 0);
	ledger_free(l);
}
END_TEST

START_TEST(money_that_went_back_is_owed_again_the_last_due_first)
{
	struct ledger *l = ledger_new();

	owe(l, "A", 900, 10, "");
	owe(l, "B", 100, 20, "");
	pay(l, "R1", 1050, 10, "", "USD");
	pay(l, "R2", -50, 11, "", "USD");	/* out of the credit */
	pay(l, "R3", -100, 12, "", "USD");
	pay(l, "R4", -901, 13, "", "USD");	/* more than ever came */
	ck_assert(ledger_match_all(l, 13, &fault));
	ck_assert_int_eq(still_open(l, 0), 900);
	ck_assert_int_eq(still_open(l, 1), 100);
	ck_assert_int_eq(ledger_payment_at(l, 0)->rest +
	    ledger_payment_at(l, 1)->rest + ledger_payment_at(l, 2)->rest +
	    ledger_payment_at(l, 3)->rest, -1);
	ledger_free(l);

	l = ledger_new();
	owe(l, "A", 900, 10, "");
	owe(l, "B", 100, 20, "");
	pay(l, "R1", 950, 10, "A", "USD");	/* leaves 50 of its own */
	pay(l, "R2", -100, 11, "", "USD");
	ck_assert(ledger_match_all(l, 11, &fault));
	ck_assert_int_eq(still_open(l, 0), 50);
	ck_assert_int_eq(still_open(l, 1), 100);
	ledger_free(l);
}
END_TEST

START_TEST(an_id_stands_once)
{
	struct ledger *l = ledger_new();
	const struct ledger_receivable a = { .id = SLICE_INIT("A") };
	const struct ledger_receipt r = { .id = SLICE_INIT("R") };

	ck_assert(ledger_add_receivable(l, &a, &fault));
	ck_assert(!ledger_add_receivable(l, &a, &fault));
	ck_assert(ledger_add_receipt(l, &r, &fault));
	ck_assert(!ledger_add_receipt(l, &r, &fault));
	ledger_free(l);
}
END_TEST

START_TEST(nothing_is_lost_in_ten_thousand_ledgers)
{
	uint32_t seed;

	for (seed = 0; seed < 10000; seed++) {
		struct ledger *l = draw_ledger(seed, 0);
		int32_t today = (int32_t)(seed % 210);
		int64_t open = 0, credit = 0, due = 0, received = 0;
		size_t i;

		ck_assert(ledger_match_all(l, today, &fault));
		for (i = 0; i < ledger_debts(l); i++) {
			const struct ledger_debt *r =
			    ledger_debt_at(l, i);

			open += r->open;
			due += r->counts ? r->amount : 0;
		}
		for (i = 0; i < ledger_payments(l); i++) {
			const struct ledger_payment *r =
			    ledger_payment_at(l, i);
			int64_t applied = 0;
			size_t m;

			for (m = 0; m < r->match_count; m++)
				applied += ledger_match_at(l,
				    r->first_match + m)->amount;
			ck_assert_int_eq(applied + r->rest,
			    r->counts ? r->amount : 0);
			credit += r->rest;
			received += r->counts ? r->amount : 0;
		}
		ck_assert_int_eq(open - credit, due - received);
		ledger_free(l);
	}
}
END_TEST

UNIT_MAIN(the_oldest_due_day_is_paid_first_and_none_last,
    a_named_receivable_is_paid_and_the_rest_is_credit,
    a_change_is_matched_off,
    money_that_went_back_is_owed_again_the_last_due_first, an_id_stands_once,
    nothing_is_lost_in_ten_thousand_ledgers)
