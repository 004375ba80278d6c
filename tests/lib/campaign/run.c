/* run.c - campaign/run.h: leads, events and deals to a row a campaign */
#include "campaign/run.h"
#include "outfile.h"
#include "unit.h"

START_TEST(a_campaign_has_its_leads_its_wins_and_its_return)
{
	char events[sizeof(TEXTFILE_PATH)], deals[sizeof(TEXTFILE_PATH)];
	struct cli cli = { .quiet = true };
	struct campaignrun run = { .scheme = "seven", .margin = CAMPAIGN_ALL,
		.files = { .cli = &cli, .events = events,
		    .opportunities = deals } };
	struct outfile f;
	const char *written;

	textfile_make(events, "event_name,event_type,event_start,event_end,"
	    "cost,currency\nFair,show,2024-04-01,2024-04-03,1000,USD\n");
	textfile_make(deals, "opportunity_id,lead_id,stage,amount,currency,"
	    "created_date,closed_date\n"
	    "O1,L1,won,3000,USD,2024-04-05,2024-04-20\n");
	outfile_open(&f, &cli, "lead_id,company,event_name\n"
	    "L1,Acme,Fair\nL2,Bolt,Fair\n");
	ck_assert_int_eq(campaignrun(&run), 0);
	unlink(events);
	unlink(deals);
	written = outfile_close(&f);
	/* 2 leads; (3000 - 1000) / 1000 = 200 %; 500 a lead (R-ROI-01) */
	ck_assert_ptr_nonnull(strstr(written,
	    "\nFair,show,2024-04-03,USD,1000,2,1,3000,1,3000,200,"
	    "3,500,1000,"));
}
END_TEST

UNIT_MAIN(a_campaign_has_its_leads_its_wins_and_its_return)
