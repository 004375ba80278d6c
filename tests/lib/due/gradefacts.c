/* gradefacts.c - due/gradefacts.h: what files prove of a lead */
#include "due/gradefacts.h"
#include "textfile.h"
#include "unit.h"

START_TEST(an_offer_and_money_are_known_by_lead_or_company)
{
	char quotes[sizeof(TEXTFILE_PATH)], receipts[sizeof(TEXTFILE_PATH)];
	char leads[sizeof(TEXTFILE_PATH)];
	const struct gradefacts_options o = { .quotes = quotes,
		.receipts = receipts };
	const struct cli cli = { .quiet = true, .today = 19835 };
	struct gradefacts facts = { 0 };
	struct grade_evidence found;
	struct record record;
	struct input *in;

	textfile_make(quotes, "lead_id,quote_id,quote_date,status\n"
	    "L1,Q1,2024-04-02,sent\n");
	textfile_make(receipts, "company,amount,received_date\n"
	    "Nut,5,2024-04-02\n");
	textfile_make(leads, "lead_id,company\nL1,Bolt\nL2,NUT\n");
	gradefacts_read(&facts, &cli, &o);
	ck_assert(facts.given);
	in = input_open(&cli, leads, COLUMNS_LEAD);
	gradefacts_find(&facts, in);
	ck_assert(input_next(in, &record));
	gradefacts_of(&facts, &record, &found);
	ck_assert(found.offered && !found.traded && !found.known);
	ck_assert(input_next(in, &record));
	gradefacts_of(&facts, &record, &found);
	ck_assert(!found.offered && found.traded);
	input_close(in);
	gradefacts_release(&facts);
	unlink(quotes);
	unlink(receipts);
	unlink(leads);
}
END_TEST

UNIT_MAIN(an_offer_and_money_are_known_by_lead_or_company)
