/* draftfacts.c - mail/draftfacts.h: what a draft is filled from */
#include "mail/draftfacts.h"
#include "textfile.h"
#include "unit.h"

static char leads[sizeof(TEXTFILE_PATH)], quotes[sizeof(TEXTFILE_PATH)];
static char news[sizeof(TEXTFILE_PATH)], reps[sizeof(TEXTFILE_PATH)];
static char rows[sizeof(TEXTFILE_PATH)];
static const struct cli cli = { .quiet = true };
static struct draftfacts facts;

static void
read_files(void)
{
	const struct draftfacts_options o = { leads, quotes, news, reps };

	facts = (struct draftfacts){ 0 };
	textfile_make(leads, "lead_id,company,products_of_interest\n"
	    "L1,Bolt,valves; pumps\nL1,Other,\n");
	textfile_make(quotes, "lead_id,quote_id,quote_date,product\n"
	    "L1,Q1,2024-04-02,\nL1,Q2,2024-04-03,gates\n"
	    "L1,Q3,2024-04-01,\n");
	textfile_make(news, "title,detail\nnew price,5 % less\n");
	textfile_make(reps, "owner,email\nann,ann@we.example\n"
	    "ann,other@we.example\n");
	textfile_make(rows, "lead_id,colour\nL1,red\n");
	ck_assert(!draftfacts_read(&facts, &cli, &o));
	unlink(leads);
	unlink(quotes);
	unlink(news);
	unlink(reps);
}

START_TEST(the_row_knows_best_then_the_quote_then_the_lead)
{
	struct draftfacts_cells due = { .lead_id = SLICE("L1") };
	struct record record;
	struct filter_run f = { .record = &record };
	struct draftfacts_source source;

	read_files();
	f.in = input_open(&cli, rows, COLUMNS_LEAD);
	ck_assert(input_next(f.in, &record));
	source = draftfacts_source(&facts, &f, &due);
	ck_assert_slice(draftfacts_cell(&source, SLICE("company")), "Bolt");
	ck_assert_slice(draftfacts_cell(&source, SLICE("quote_id")), "Q2");
	ck_assert_slice(draftfacts_cell(&source, SLICE("product")), "gates");
	ck_assert_slice(draftfacts_cell(&source, SLICE("colour")), "red");
	ck_assert_slice(draftfacts_cell(&source, SLICE("nothing")), "");
	due.topic = SLICE("tender");
	due.topic_fact = SLICE("the tender closes on 2026-03-31");
	ck_assert_slice(draftfacts_cell(&source, SLICE("tender_date")),
	    "2026-03-31");
	ck_assert_slice(draftfacts_cell(&source, SLICE("decision_date")), "");
	due.topic_fact = SLICE("the tender closes soon");
	ck_assert_slice(draftfacts_cell(&source, SLICE("tender_date")), "");
	due.topic = SLICE_EMPTY;
	ck_assert_slice(draftfacts_cell(&source, SLICE("_date")), "");
	due.company = SLICE("Bolt Ltd");
	due.topic_fact = SLICE("our Q1; a new price");
	source = draftfacts_source(&facts, &f, &due);
	ck_assert_slice(draftfacts_cell(&source, SLICE("company")),
	    "Bolt Ltd");
	ck_assert_slice(draftfacts_cell(&source, SLICE("quote_id")), "Q1");
	ck_assert_slice(draftfacts_cell(&source, SLICE("product")), "valves");
	ck_assert_slice(draftfacts_cell(&source, SLICE("news_detail")),
	    "5 % less");
	input_close(f.in);
	unlink(rows);
	draftfacts_release(&facts);
}
END_TEST

START_TEST(the_first_address_of_a_seller_counts)
{
	read_files();
	unlink(rows);
	ck_assert_slice(draftfacts_address(&facts, SLICE("ann")),
	    "ann@we.example");
	ck_assert_slice(draftfacts_address(&facts, SLICE("bo")), "");
	draftfacts_release(&facts);
}
END_TEST

UNIT_MAIN(the_row_knows_best_then_the_quote_then_the_lead,
    the_first_address_of_a_seller_counts)
