/* test_quotefacts.c - quotefacts.h: columns to facts */
#include <unistd.h>

#include "base/date.h"
#include "quote/facts.h"
#include "textfile.h"
#include "unit.h"

static const struct cli cli;

/* The first record of a file, read for a pattern. */
struct bench {
	char path[sizeof(TEXTFILE_PATH)];
	struct input *in;
	struct quotename *q;
	struct quotefacts at;
	struct record record;
};

static void
bench_open(struct bench *b, const char *text, const char *pattern)
{
	struct fault fault;

	textfile_make(b->path, text);
	b->in = input_open(&cli, b->path, COLUMNS_QUOTE);
	b->q = quotename_open(pattern, "quotation", 0, "xlsx", &fault);
	ck_assert_msg(b->q != NULL, "%s", fault.text);
	b->at = quotefacts_find(b->in);
	quotefacts_choose(b->in, b->q, &b->at);
	ck_assert(input_next(b->in, &b->record));
}

static void
bench_close(struct bench *b)
{
	quotename_close(b->q);
	input_close(b->in);
	unlink(b->path);
}

START_TEST(facts_are_what_the_cells_say)
{
	struct bench b;
	struct quote_facts f;

	bench_open(&b, "company,contact_name,country,quote_date,revision,"
	    "owner\n\"Acme, Ltd.\",Ada,DE,2024-04-22,3,Chen\n",
	    "{customer}-{country}-{date}-{owner}{rev}");
	ck_assert(quotefacts_read(b.in, &b.record, &b.at, &f));
	ck_assert_slice(f.company, "Acme, Ltd.");
	ck_assert_slice(f.contact, "Ada");
	ck_assert_slice(f.country, "DE");
	ck_assert_slice(f.owner, "Chen");
	ck_assert_slice(f.product, "");
	ck_assert_int_eq(f.date, 19835);
	ck_assert_int_eq(f.revision, 3);
	bench_close(&b);
}
END_TEST

START_TEST(what_the_pattern_does_not_ask_for_is_not_read)
{
	struct bench b;
	struct quote_facts f;

	bench_open(&b, "company,contact_name,country,owner,quote_date\n"
	    "Acme,Ada,DE,Chen,no date\n", "{company}.{ext}");
	ck_assert_slice(quotefacts_value(&b.record, &b.at,
	    QUOTEFACTS_COMPANY), "Acme");
	ck_assert_uint_eq(b.at.of[QUOTEFACTS_CONTACT], COLUMN_ABSENT);
	ck_assert_uint_eq(b.at.of[QUOTEFACTS_COUNTRY], COLUMN_ABSENT);
	ck_assert_uint_eq(b.at.of[QUOTEFACTS_OWNER], COLUMN_ABSENT);
	/* A date that is none is a slip, whatever the pattern. */
	ck_assert(!quotefacts_read(b.in, &b.record, &b.at, &f));
	ck_assert_uint_eq(input_rejected(b.in), 1);
	bench_close(&b);
}
END_TEST

START_TEST(the_customer_may_be_the_company_or_the_contact)
{
	struct bench b;

	bench_open(&b, "contact_name,quote_date\nAda,2024-04-22\n",
	    "{customer}-{date}");
	ck_assert_slice(quotefacts_value(&b.record, &b.at,
	    QUOTEFACTS_CONTACT), "Ada");
	bench_close(&b);
}
END_TEST

START_TEST(a_file_of_other_things_has_none_of_them)
{
	struct bench b;

	bench_open(&b, "company\nAcme\n", "{company}");
	ck_assert(quotefacts_any(&b.at));
	bench_close(&b);
	bench_open(&b, "Offer.xlsx\nQuote.xlsx\n", "{doc}");
	ck_assert(!quotefacts_any(&b.at));
	bench_close(&b);
}
END_TEST

UNIT_MAIN(facts_are_what_the_cells_say,
    what_the_pattern_does_not_ask_for_is_not_read,
    the_customer_may_be_the_company_or_the_contact,
    a_file_of_other_things_has_none_of_them)
