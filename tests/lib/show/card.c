/* card.c - show/card.h: a page per customer, each line with its source */
#include "base/date.h"
#include "show/card.h"
#include "unit.h"

/* Cells of a lead that has a company only. */
static struct slice cells[100];

static struct showcard *
open_card(void)
{
	struct fault fault;
	struct showcard *card = showcard_open(0, &fault);
	size_t i;

	ck_assert_msg(card != NULL, "%s", fault.text);
	ck_assert_uint_lt(showcard_basics(card), 100);
	for (i = 0; i < showcard_basics(card); i++)
		cells[i] = slice_is(showcard_basic(card, i), "company") ?
		    SLICE("Acme GmbH") : SLICE_EMPTY;
	return card;
}

/* The page as Markdown. */
static const char *
page_of(struct showcard *card, const char *id)
{
	static struct buffer out;
	const struct showcard_lead lead = { .lead_id = slice_of(id),
		.company = SLICE("Acme GmbH"), .cells = cells,
		.file = "leads.csv", .line = 7 };
	struct doc *doc;

	showcard_settle(card);
	doc = showcard_begin(card);
	showcard_write(card, &lead, doc);
	out.len = 0;
	doc_write(doc, DOC_MARKDOWN, &out);
	buffer_add_byte(&out, '\0');
	doc_free(doc);
	return out.data;
}

static bool
has(const char *page, const char *text)
{
	return strstr(page, text) != NULL;
}

START_TEST(newest_contacts_come_first_and_name_their_lines)
{
	struct showcard *card = open_card();
	struct showcard_row row = { .lead_id = SLICE("L1"), .date = 100,
		.cells = { SLICE("first") } };
	const char *page;

	showcard_give(card, SHOWCARD_TOUCHES, "log.csv");
	showcard_add(card, SHOWCARD_TOUCHES, &row, 2);
	row.date = 101;
	row.cells[0] = SLICE("second");
	row.cells[2] = SLICE("more");
	showcard_add(card, SHOWCARD_TOUCHES, &row, 3);
	row.lead_id = SLICE("L2");
	row.cells[0] = SLICE("of another");
	showcard_add(card, SHOWCARD_TOUCHES, &row, 4);
	page = page_of(card, "L1");
	ck_assert(has(page, "| 1970-04-12 | second · more | log.csv:3 |\n"
	    "| 1970-04-11 | first | log.csv:2 |\n"));
	ck_assert(!has(page, "of another"));
	ck_assert(has(page, "| Company | Acme GmbH | leads.csv:7 |"));
	showcard_close(card);
}
END_TEST

START_TEST(rows_without_an_id_belong_to_their_company)
{
	struct showcard *card = open_card();
	struct showcard_row row = { .company = SLICE("ACME"),
		.date = DATE_NONE, .cells = { SLICE("Q1") } };
	const char *page;

	showcard_give(card, SHOWCARD_QUOTES, "quotes.csv");
	showcard_add(card, SHOWCARD_QUOTES, &row, 2);
	/* An id goes before the company. */
	row.lead_id = SLICE("L2");
	row.cells[0] = SLICE("Q2");
	showcard_add(card, SHOWCARD_QUOTES, &row, 3);
	row = (struct showcard_row){ .date = DATE_NONE,
		.cells = { SLICE("Q3") } };
	showcard_add(card, SHOWCARD_QUOTES, &row, 4);
	page = page_of(card, "L1");
	ck_assert(has(page, "| undated | Q1 | quotes.csv:2 |"));
	ck_assert(!has(page, "Q2") && !has(page, "Q3"));
	showcard_close(card);
}
END_TEST

START_TEST(stages_follow_their_deal_and_receipts_their_order)
{
	struct showcard *card = open_card();
	struct showcard_row row = { .lead_id = SLICE("L1"), .date = 50,
		.deal_id = SLICE("O1"), .cells = { SLICE("deal") } };
	const char *page;

	showcard_give(card, SHOWCARD_DEALS, "deals.csv");
	showcard_give(card, SHOWCARD_HISTORY, "stages.csv");
	showcard_give(card, SHOWCARD_RECEIPTS, "money.csv");
	showcard_add(card, SHOWCARD_DEALS, &row, 2);
	row = (struct showcard_row){ .deal_id = SLICE("O1"), .date = 60,
		.cells = { SLICE("quoted") } };
	showcard_add(card, SHOWCARD_HISTORY, &row, 3);
	row.date = 55;
	row.cells[0] = SLICE("met");
	showcard_add(card, SHOWCARD_HISTORY, &row, 4);
	row = (struct showcard_row){ .order_id = SLICE("P1"), .date = 70,
		.cells = { SLICE("R1") } };
	showcard_add(card, SHOWCARD_RECEIPTS, &row, 2);
	row.lead_id = SLICE("L1");
	row.cells[0] = SLICE("order");
	showcard_add(card, SHOWCARD_ORDERS, &row, 2);
	page = page_of(card, "L1");
	ck_assert(has(page, "| deal | deals.csv:2 |\n"
	    "| stage | met | stages.csv:4 |\n"
	    "| stage | quoted | stages.csv:3 |\n"));
	ck_assert(has(page, "| R1 | money.csv:2 |"));
	showcard_close(card);
}
END_TEST

START_TEST(a_file_not_given_is_not_a_file_that_knows_nothing)
{
	struct showcard *card = open_card();
	const char *page;

	showcard_give(card, SHOWCARD_TOUCHES, "log.csv");
	page = page_of(card, "L1");
	ck_assert(has(page, "### Visits and contacts\n\nNothing on record."));
	ck_assert(has(page, "### Orders\n\nNo file was given: \\-\\-orders") ||
	    has(page, "### Orders\n\nNo file was given: --orders"));
	showcard_close(card);
}
END_TEST

START_TEST(what_is_answered_anywhere_is_no_question)
{
	struct showcard *card = open_card();
	struct showcard_row row = { .lead_id = SLICE("L1"),
		.date = DATE_NONE, .term = SLICE("FOB Ningbo") };
	const char *page = page_of(card, "L1");

	ck_assert(has(page, "Which port?") && has(page, "Who decides?"));
	showcard_close(card);
	card = open_card();
	showcard_add(card, SHOWCARD_QUOTES, &row, 2);
	row.decides = SLICE("decides");
	showcard_add(card, SHOWCARD_ROLES, &row, 2);
	showcard_give(card, SHOWCARD_QUOTES, "quotes.csv");
	showcard_give(card, SHOWCARD_ROLES, "roles.csv");
	page = page_of(card, "L1");
	ck_assert(!has(page, "Which port?") && !has(page, "Who decides?"));
	ck_assert(!has(page, "Which price term?"));
	ck_assert(has(page, "Is there a budget?"));
	showcard_close(card);
}
END_TEST

START_TEST(a_blank_company_is_nobodys)
{
	struct showcard *card = open_card();

	ck_assert(showcard_same_company(card, SLICE("Acme Ltd"),
	    SLICE("ACME GmbH")));
	ck_assert(!showcard_same_company(card, SLICE_EMPTY, SLICE_EMPTY));
	ck_assert(!showcard_same_company(card, SLICE("Acme"),
	    SLICE("Alder")));
	showcard_close(card);
}
END_TEST

UNIT_MAIN(newest_contacts_come_first_and_name_their_lines,
    rows_without_an_id_belong_to_their_company,
    stages_follow_their_deal_and_receipts_their_order,
    a_file_not_given_is_not_a_file_that_knows_nothing,
    what_is_answered_anywhere_is_no_question, a_blank_company_is_nobodys)
