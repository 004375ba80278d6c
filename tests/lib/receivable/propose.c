/* propose.c - receivable/propose.h: what nameless receipts may be for */
#include "base/date.h"
#include "receivable/propose.h"
#include "unit.h"

static struct fault fault;

static void
owe(struct ledger *l, const char *id, const char *order, const char *company,
    int64_t amount)
{
	const struct ledger_party party = { .company = slice_of(company) };
	struct ledger_receivable r = { .id = slice_of(id),
	    .order = slice_of(order), .currency = SLICE_INIT("USD"),
	    .party = &party, .amount = amount, .due = 10,
	    .exists = DATE_NONE, .digits = 2 };

	ck_assert(ledger_add_receivable(l, &r, &fault));
}

static void
pay(struct ledger *l, struct proposals *p, const char *company,
    const char *reference, int64_t amount)
{
	struct ledger_receipt r = { .currency = SLICE_INIT("USD"),
	    .amount = amount, .date = 5, .digits = 2 };

	ck_assert(ledger_add_receipt(l, &r, &fault));
	propose_note(p, ledger_payments(l) - 1, slice_of(company),
	    slice_of(reference), SLICE_EMPTY);
}

/* The only proposal is for this receivable, or "" for its order. */
static void
check(const char *company, const char *reference, int64_t amount,
    const char *wanted)
{
	struct legal_forms *legal = company_legal_open(&fault);
	struct proposals *p = propose_new(legal);
	struct ledger *l = ledger_new();

	owe(l, "A-1", "A", "Alder GmbH", 100);
	owe(l, "A-2", "A", "Alder GmbH", 200);
	owe(l, "B-1", "B1", "Berg", 100);
	owe(l, "B-2", "B2", "Berg", 100);
	pay(l, p, company, reference, amount);
	ck_assert(ledger_match_all(l, 20, &fault));
	ck_assert_uint_eq(propose_make(p, l), 1);
	ck_assert_uint_eq(propose_count(p), wanted == NULL ? 0 : 1);
	if (wanted != NULL) {
		const struct proposal *found = propose_at(p, 0);

		ck_assert_slice(found->receivable == LEDGER_NO_NUMBER ?
		    ledger_order(l, found->account) : ledger_debt_id(l,
		    found->receivable), wanted);
	}
	propose_free(p);
	ledger_free(l);
	company_legal_close(legal);
}

START_TEST(one_open_amount_of_the_customer_is_proposed)
{
	check("ALDER", "", 100, "A-1");
	check("Alder", "", 300, "A");
	check("Alder", "", 99, NULL);
	check("Berg", "", 100, NULL);
	check("Berg", "", 200, NULL);
	check("", "", 100, NULL);
}
END_TEST

START_TEST(a_reference_names_an_order_or_a_receivable)
{
	check("", "pmt B2", 100, "B2");
	check("Berg", "\u5408\u540cB2\u8d27\u6b3e", 60, "B2");
	check("", "B-1", 100, "B-1");
	check("", "B1 and B2", 100, NULL);
	/* More than is owed there. */
	check("", "B2", 101, NULL);
	/* The amount is nearer within the order, and nothing against it. */
	check("Alder", "A1 A", 100, "A-1");
	check("Alder", "for B2", 100, NULL);
}
END_TEST

START_TEST(a_text_names_the_customer)
{
	check("", "VIR RECU ALDER SARL FACTURE 4711", 100, "A-1");
	check("", "Transferencia De Alder Sl, Concepto", 300, "A");
	check("", "from ALDER", 99, NULL);
	check("", "Alderbrook Ltd", 100, NULL);
	check("", "from Alder for Berg", 100, NULL);
}
END_TEST

UNIT_MAIN(a_text_names_the_customer, one_open_amount_of_the_customer_is_proposed,
    a_reference_names_an_order_or_a_receivable)
