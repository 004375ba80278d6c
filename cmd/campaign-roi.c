/*
 * campaign-roi - what each campaign brought for what it cost
 *
 * Reads the leads, and beside them the events with their costs and the
 * opportunities, and writes a record for each campaign, customer size (if
 * asked) and currency (R-ROI-01 to 06).  What is kept of a lead is its id,
 * its company and its campaigns.
 */
#include "campaign/run.h"

/* The operands of --merge are sums, so the leads are an option. */
static void
check_pieces(const struct campaignrun *run)
{
	const struct cli *cli = run->files.cli;

	if (!cli->partial && !cli->merge)
		return;
	if (run->leads == NULL)
		cli_usage("--partial and --merge need --leads: the leads are "
		    "whole, and the opportunities are what is cut");
	if (run->files.list)
		cli_usage("--list writes records; it needs neither --partial "
		    "nor --merge");
	if (cli->merge == (run->files.opportunities != NULL))
		cli_usage("--opportunities is a piece for --partial; --merge "
		    "has it in its sums");
}

static const char *const adds[] = {
	"campaign", "event_type", "event_end", "customer_size", "currency",
	"cost", "leads", "opportunities", "opportunity_amount", "won",
	"won_amount", "roi", "pipeline_return", "cost_per_lead",
	"cost_per_opportunity", "immature", "influenced", "influenced_amount",
	"earlier", "campaign_rule", "campaign_why", "influenced_by",
	"too_early_for", NULL
};

int
main(int argc, char **argv)
{
	struct campaignrun run = { .scheme = "seven", .margin = CAMPAIGN_ALL };
	const struct cli_option table[] = {
		OPTION_FILE('e', "events", &run.files.events,
		    "the campaigns: event_name, cost, currency and so on"),
		OPTION_FILE(0, "leads", &run.leads,
		    "the leads, in place of the operand"),
		OPTION_FILE('O', "opportunities", &run.files.opportunities,
		    "the opportunities; without it there is no return"),
		OPTION_CHOICE('t', "touch", "first|last|even", &run.touch,
		    "which campaign gets the credit"),
		OPTION_CHOICE('b', "by", "campaign|size", &run.by,
		    "a record per campaign, or per customer size too"),
		OPTION_DECIMAL('m', "margin", "PERCENT", &run.margin, 0, 100,
		    "what of the won amount counts in roi, default 100"),
		OPTION_TEXT(0, "lead-event", "NAME", &run.files.lead_event,
		    "the event of leads that name none"),
		OPTION_FLAG('l', "list", &run.files.list,
		    "write the opportunities, each with its campaign"),
		OPTION_TEXT(0, "campaign", "NAME", &run.files.campaign,
		    "list those of this campaign only"),
		OPTION_TEXT('s', "scheme", "NAME", &run.scheme,
		    "stages: seven, five, salesforce, hubspot or a file"),
		OPTION_TEXT(0, "currency", "CODE", &run.files.currency,
		    "currency where the cell is empty"),
		OPTION_FILE(0, "rates", &run.files.rates_file,
		    "convert: currency, rate, to"),
		OPTION_END
	};
	struct cli cli = {
		.summary = "say what each campaign brought for what it cost",
		.operands = "[leads]",
		.options = table,
		.common = CLI_FILTER | CLI_TODAY | CLI_EXPLAIN | CLI_LANG |
		    CLI_TABLE | CLI_QUIET | CLI_SUMS,
		.tables = "event-type campaign-text benchmark stage-seven "
		    "stage-five stage-salesforce stage-hubspot deal-words "
		    "forecast currency columns",
		.kind = COLUMNS_LEAD,
		.also_reads = "lead_id event_name source company company_size",
		.adds = adds,
	};

	run.files.cli = &cli;
	cli_start(&cli, argc, argv);
	if (run.files.events == NULL)
		cli_usage("--events is missing: name the file with the "
		    "events");
	check_pieces(&run);
	if (run.files.campaign != NULL && !run.files.list)
		cli_usage("--campaign needs --list");
	if (run.files.list && run.files.opportunities == NULL)
		cli_usage("--list needs --opportunities");
	if (run.leads != NULL && cli.operand_count > 0 && !cli.merge)
		cli_usage("--leads and a file operand exclude each other");
	return campaignrun(&run);
}
