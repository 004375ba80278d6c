/* convertfiles.c - funnel/convertfiles.h: deals, quotes, contacts by lead */
#include "funnel/convertfiles.h"
#include "process.h"
#include "textfile.h"

static char deals[sizeof(TEXTFILE_PATH)], quotes[sizeof(TEXTFILE_PATH)];
static char touches[sizeof(TEXTFILE_PATH)];
static const struct cli cli = { .quiet = true, .today = 19835 };

static struct convertfiles
open_files(const struct convertfiles_options *o)
{
	struct fault fault;

	return (struct convertfiles){ .cli = &cli, .o = o,
		.facts = leadfacts_new(),
		.currencies = money_currencies_open(&fault),
		.stages = stages_open("seven", &fault) };
}

START_TEST(a_lead_has_its_deals_open_quote_and_talks)
{
	const struct convertfiles_options o = { .deals = deals,
		.quotes = quotes, .touches = touches };
	struct convertfiles files = open_files(&o);
	const struct leadfact *fact;

	textfile_make(deals, "lead_id,opportunity_id,stage,amount\n"
	    "L1,O1,won,5\n");
	textfile_make(quotes, "lead_id,quote_id,amount,currency,status,"
	    "valid_until\nL2,Q1,10,USD,sent,2024-04-22\n"
	    "L3,Q2,10,USD,sent,2024-04-21\nL4,Q3,10,USD,draft,\n");
	textfile_make(touches, "lead_id,direction,medium\nL2,out,email\n"
	    "L2,in,show\n");
	ck_assert(!convertfiles_read(&files));
	fact = leadfacts_find(files.facts, SLICE("L1"));
	ck_assert_uint_eq(fact->deals, 1);
	ck_assert_uint_eq(fact->decided, 1);
	fact = leadfacts_find(files.facts, SLICE("L2"));
	ck_assert(fact->has_quote && fact->out && !fact->in);
	fact = leadfacts_find(files.facts, SLICE("L3"));
	ck_assert(fact->quoted && !fact->has_quote);
	ck_assert_ptr_null(leadfacts_find(files.facts, SLICE("L4")));
	unlink(deals);
	unlink(quotes);
	unlink(touches);
	leadfacts_free(files.facts);
	stages_close(files.stages);
}
END_TEST

static void
read_a_bad_deal(void)
{
	const struct convertfiles_options o = { .deals = deals };
	struct convertfiles files = open_files(&o);

	convertfiles_read(&files);
}

START_TEST(deals_that_cannot_all_be_read_end_the_program)
{
	textfile_make(deals, "lead_id,stage,amount\nL1,won,5\nL2,won\n");
	ck_assert_int_eq(process_run(read_a_bad_deal), 2);
	ck_assert_ptr_nonnull(strstr(process_said, "no lead may be converted "
	    "twice"));
	unlink(deals);
}
END_TEST

UNIT_MAIN(a_lead_has_its_deals_open_quote_and_talks,
    deals_that_cannot_all_be_read_end_the_program)
