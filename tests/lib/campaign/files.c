/* test_campaignfiles.c - campaignfiles.h: the files of a small campaign */
#include "campaign/files.h"
#include "base/date.h"
#include "textfile.h"
#include "unit.h"

START_TEST(events_leads_and_deals_come_together)
{
	static const struct campaign_options options = {
		.margin = CAMPAIGN_ALL };
	char events[sizeof(TEXTFILE_PATH)], leads[sizeof(TEXTFILE_PATH)],
	    deals[sizeof(TEXTFILE_PATH)];
	struct cli cli = { .quiet = true };
	struct campaignfiles f = { .cli = &cli };
	struct currencies *currencies;
	struct stages *stages;
	const struct campaign_row *row;
	struct forecast_rules rules;
	struct fault fault;
	struct input *in;

	textfile_make(events, "event_name,event_end,cost,currency\n"
	    "Fair,2024-04-19,10.50,usd\n");
	textfile_make(leads, "lead_id,event_name,source\nL1,Fair,show\n"
	    "L2,,web\n");
	textfile_make(deals, "lead_id,stage,amount,currency\n"
	    "L1,closed,21,USD\n");
	report_start("test");
	f.events = events;
	f.opportunities = deals;
	f.campaigns = campaigns_new(&options);
	f.words = campaignwords_open(&fault);
	f.currencies = currencies = money_currencies_open(&fault);
	stages = stages_open("seven", &fault);
	ck_assert(forecast_rules_open(&rules, &fault));
	in = input_open_side(&cli, leads, COLUMNS_LEAD);
	campaignfiles_events(&f);
	campaignfiles_leads(&f, in);
	campaignfiles_deals(&f, stages, &rules);
	campaigns_settle(f.campaigns);
	ck_assert(!f.rejected);
	ck_assert_uint_eq(campaigns_rows(f.campaigns), 2);
	row = campaigns_row(f.campaigns, 0);
	ck_assert_slice(row->name, "Fair");
	ck_assert_slice(row->currency, "USD");
	ck_assert_int_eq(row->end, date_from_civil(2024, 4, 19));
	ck_assert_int_eq(row->cost, 1050);
	ck_assert_int_eq(row->roi.value, 10000);
	ck_assert_slice(campaigns_row(f.campaigns, 1)->name, "web");
	input_close(in);
	campaigns_free(f.campaigns);
	campaignwords_close(f.words);
	money_currencies_close(currencies);
	stages_close(stages);
	unlink(events);
	unlink(leads);
	unlink(deals);
}
END_TEST

UNIT_MAIN(events_leads_and_deals_come_together)
