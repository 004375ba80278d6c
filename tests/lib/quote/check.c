/* check.h: is a quote complete? (R-QCHECK-01 to 07) */
#include "base/date.h"
#include "quote/check.h"
#include "unit.h"

static struct buffer found;

static void
note(void *context, const struct quotecheck_finding *finding)
{
	(void)context;
	if (found.len > 0)
		buffer_add_byte(&found, ' ');
	buffer_add(&found, finding->code);
}

static struct quotecheck *
open_check(void)
{
	struct fault fault;
	struct quotecheck *check = quotecheck_open(&fault);

	ck_assert_ptr_nonnull(check);
	found.len = 0;
	return check;
}

/* A quote with nothing wrong. */
static struct quotecheck_quote
whole(void)
{
	return (struct quotecheck_quote){
		.currency = SLICE_INIT("USD"), .currency_ok = true,
		.price_term = SLICE_INIT("FCA"),
		.price_place = SLICE_INIT("Ningbo"),
		.payment_terms = SLICE_INIT("30% deposit"),
		.status = SLICE_INIT("sent"), .quote_date = 100,
		.valid_until = 130, .valid_days = -1, .lead_time_days = 30,
		.sheets = -1, .lines_known = true, .line_count = 1,
		.lines = SLICE_INIT("Ball Valve\nBV-20\n"),
	};
}

static void
expect(const struct quotecheck_quote *q, int32_t today, const char *codes)
{
	struct quotecheck *check = open_check();

	quotecheck_quote(check, q, today, note, NULL);
	ck_assert_slice(buffer_slice(&found), codes);
	quotecheck_close(check);
}

START_TEST(validity_is_needed_and_has_its_days)
{
	struct quotecheck_quote q = whole();

	expect(&q, 130, "");
	expect(&q, 131, "lapsed");
	q.status = SLICE("draft");
	expect(&q, 131, "");
	q.valid_until = 99;
	expect(&q, 50, "ends-first");
	q.valid_until = 100;
	expect(&q, 50, "");
	q.valid_until = DATE_NONE;
	expect(&q, 50, "no-validity");
	q.valid_days = 30;
	q.status = SLICE("sent");
	expect(&q, 130, "");
	expect(&q, 131, "lapsed");
}
END_TEST

START_TEST(terms_are_those_of_2020)
{
	const char *const terms[] = { "EXW", "FCA", "FAS", "FOB", "CFR",
		"CIF", "CPT", "CIP", "DAP", "DPU", "DDP", "fob", "Cif" };
	struct quotecheck_quote q = whole();
	size_t i;

	for (i = 0; i < sizeof(terms) / sizeof(*terms); i++) {
		q.price_term = slice_of(terms[i]);
		expect(&q, 120, "");
	}
	q.price_term = SLICE("DAT");
	expect(&q, 120, "old-term");
	q.price_term = SLICE("C&F");
	expect(&q, 120, "old-term");
	q.price_term = SLICE("free to the door");
	expect(&q, 120, "unknown-term");
	q.price_term = SLICE("FOB or CIF");
	expect(&q, 120, "unknown-term");
	q.price_term = SLICE_EMPTY;
	expect(&q, 120, "no-term");
	q.price_term = SLICE("FOB Ningbo");
	q.price_place = SLICE_EMPTY;
	expect(&q, 120, "");
	q.price_term = SLICE("FOB");
	expect(&q, 120, "no-place");
}
END_TEST

START_TEST(sea_terms_are_not_for_containers)
{
	struct quotecheck_quote q = whole();

	q.lines = SLICE("Ball Valve\n10 cartons, 20' container\n");
	expect(&q, 120, "");
	q.price_term = SLICE("FOB");
	expect(&q, 120, "container-term");
	q.lines = SLICE("Ball Valve\n整柜\n");
	q.price_term = SLICE("CIF");
	expect(&q, 120, "container-term");
	q.lines = SLICE("Ball Valve\n");
	q.price_term = SLICE("CFR Hamburg LCL");
	expect(&q, 120, "container-term");
}
END_TEST

START_TEST(what_was_asked_is_answered)
{
	struct quotecheck_quote q = whole();

	q.products_of_interest = SLICE("ball valve; gate valve");
	expect(&q, 120, "not-answered");
	q.products_of_interest = SLICE("BV-20");
	expect(&q, 120, "");
	q.line_count = 0;
	expect(&q, 120, "no-lines");
	q.lines_known = false;
	expect(&q, 120, "");
}
END_TEST

START_TEST(trial_prices_and_key_customers_have_their_rules)
{
	struct quotecheck_quote q = whole();

	q.offer_kind = SLICE("trial");
	q.inquiry_kind = SLICE("specific");
	expect(&q, 120, "");
	q.inquiry_kind = SLICE("general");
	expect(&q, 120, "trial-general");
	q.inquiry_kind = SLICE_EMPTY;
	q.screen_result = SLICE("fishing");
	expect(&q, 120, "trial-doubtful");
	q.offer_kind = SLICE("firm");
	q.tier = SLICE("key");
	expect(&q, 120, "key-attachments");
	q.attachments = SLICE("factory.jpg");
	q.has_logo = QUOTECHECK_NO;
	q.has_sender = QUOTECHECK_YES;
	q.sheets = 1;
	expect(&q, 120, "no-logo one-sheet");
	q.currency_ok = false;
	expect(&q, 120, "bad-currency no-logo one-sheet");
}
END_TEST

START_TEST(lines_have_what_a_buyer_needs)
{
	struct quotecheck *check = open_check();
	struct quotecheck_line line = {
		SLICE_INIT("Ball valve"), SLICE_INIT("0.01"),
		SLICE_INIT("a.jpg"), SLICE_INIT("DN20"), SLICE_INIT("carton"),
		SLICE_INIT("100") };

	quotecheck_line(check, &line, note, NULL);
	ck_assert_slice(buffer_slice(&found), "");
	line.unit_price = SLICE("0");
	line.moq = SLICE_EMPTY;
	quotecheck_line(check, &line, note, NULL);
	line.unit_price = SLICE("-1");
	quotecheck_line(check, &line, note, NULL);
	ck_assert_slice(buffer_slice(&found),
	    "no-price no-moq bad-price no-moq");
	found.len = 0;
	line = (struct quotecheck_line){ .spec = SLICE_EMPTY };
	quotecheck_line(check, &line, note, NULL);
	ck_assert_slice(buffer_slice(&found), "no-product no-price "
	    "no-picture no-spec no-packaging no-moq");
	quotecheck_close(check);
}
END_TEST

UNIT_MAIN(validity_is_needed_and_has_its_days, terms_are_those_of_2020,
    sea_terms_are_not_for_containers, what_was_asked_is_answered,
    trial_prices_and_key_customers_have_their_rules,
    lines_have_what_a_buyer_needs)
