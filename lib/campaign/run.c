/*
 * run.c - leads, events and opportunities to a row for each campaign
 */
#include "base/date.h"
#include "base/number.h"
#include "campaign/run.h"
#include "campaign/sumfiles.h"
#include "front/output.h"

static void
tell_lost(const struct campaignrun *run)
{
	struct campaign_lost lost = campaigns_lost(run->files.campaigns);
	unsigned long long all = lost.no_lead + lost.unknown_lead +
	    lost.several_leads + lost.silent_lead;
	bool quiet = run->files.cli->quiet;

	if (lost.too_early > 0 && !quiet)
		report_message("%s: %llu older than every campaign of theirs: "
		    "no campaign's work", run->files.opportunities,
		    (unsigned long long)lost.too_early);

	if (all > 0 && !quiet)
		report_message("%s: %llu without campaign: %llu name neither "
		    "lead nor campaign, %llu a lead that is not there, %llu "
		    "fit several leads, %llu a lead without campaign",
		    run->files.opportunities, all,
		    (unsigned long long)lost.no_lead,
		    (unsigned long long)lost.unknown_lead,
		    (unsigned long long)lost.several_leads,
		    (unsigned long long)lost.silent_lead);
}

enum { NAME, TYPE, END, SIZE, CURRENCY, COST, LEADS, DEALS, AMOUNT, WON,
	WON_AMOUNT, ROI, PIPELINE, PER_LEAD, PER_DEAL, IMMATURE, INFLUENCED,
	INFLUENCED_AMOUNT, EARLIER, RULE, WHY,
	COLUMNS };
enum { SHARE_DIGITS = 4, PERCENT_DIGITS = 2, RATIO_DIGITS = 4 };

static unsigned
find_reasons(const struct campaignrun *run, const struct campaign_row *row,
    bool immature)
{
	bool deals = run->files.opportunities != NULL;
	unsigned set = 1u << (CAMPAIGN_BY_FIRST + run->touch);

	if (row->name.len == 0)
		return set | 1u << CAMPAIGN_UNATTRIBUTED;
	set |= immature ? 1u << CAMPAIGN_IMMATURE : 0;
	set |= row->mixed ? 1u << CAMPAIGN_MIXED : 0;
	set |= row->home && !row->has_cost ? 1u << CAMPAIGN_NO_COST : 0;
	set |= row->has_cost && row->cost == 0 ? 1u << CAMPAIGN_ZERO_COST : 0;
	set |= row->has_cost && run->by ? 1u << CAMPAIGN_SHARED_COST : 0;
	set |= !deals ? 1u << CAMPAIGN_NO_DEALS : 0;
	set |= row->influenced > 0 ? 1u << CAMPAIGN_INFLUENCED : 0;
	set |= row->earlier > 0 ? 1u << CAMPAIGN_EARLIER : 0;
	return set | (deals && row->roi.known ? 1u << CAMPAIGN_RETURN : 0);
}

/* The rules, each once, and the sentence. */
static void
write_reasons(const struct campaignrun *run, unsigned set, struct buffer *rules,
    struct buffer *why)
{
	int lang = run->files.cli->lang, i;
	struct slice rule, last = SLICE_EMPTY;

	rules->len = why->len = 0;
	for (i = 0; i < CAMPAIGN_REASONS; i++) {
		if (!(set >> i & 1))
			continue;
		rule = campaignwords_rule(run->files.words,
		    (enum campaign_reason)i);
		if (!slice_equal(rule, last)) {
			buffer_add(rules, rules->len ? SLICE(";") :
			    SLICE_EMPTY);
			buffer_add(rules, rule);
		}
		last = rule;
		buffer_add(why, why->len == 0 ? SLICE_EMPTY :
		    lang == LANG_ZH ? SLICE("；") : SLICE("; "));
		buffer_add(why, campaignwords_text(run->files.words,
		    (enum campaign_reason)i, lang));
	}
}

static struct slice
money_cell(char text[32], bool known, int64_t minor, unsigned digits)
{
	return known ? (struct slice){ text, money_format(text, minor,
	    digits) } : SLICE_EMPTY;
}

static struct slice
number_cell(char text[32], bool known, int64_t scaled, unsigned digits)
{
	return known ? (struct slice){ text, number_format(text, scaled,
	    digits, true) } : SLICE_EMPTY;
}

static void
write_row(const struct campaignrun *run, struct output *out,
    const struct campaign_row *row, struct buffer reasons[2])
{
	static const char *const sizes[CAMPAIGN_SIZES] = {
		"large", "mid", "small", "unknown"
	};
	bool deals = run->files.opportunities != NULL;
	bool immature = roi_is_immature(row->end, run->files.cli->today,
	    run->months);
	char text[COLUMNS][32], end[11];
	struct slice cells[COLUMNS];

	cells[NAME] = row->name.len > 0 ? row->name : SLICE("(unattributed)");
	cells[TYPE] = row->type;
	cells[END] = slice_of(date_format_iso(end, row->end));
	cells[SIZE] = slice_of(sizes[row->size]);
	cells[CURRENCY] = row->currency;
	cells[COST] = money_cell(text[COST], row->has_cost, row->cost,
	    row->digits);
	cells[LEADS] = number_cell(text[LEADS], true, row->leads,
	    SHARE_DIGITS);
	cells[DEALS] = number_cell(text[DEALS], deals, row->deals,
	    SHARE_DIGITS);
	cells[AMOUNT] = money_cell(text[AMOUNT], deals, row->amount,
	    row->digits);
	cells[WON] = number_cell(text[WON], deals, row->won, SHARE_DIGITS);
	cells[WON_AMOUNT] = money_cell(text[WON_AMOUNT], deals,
	    row->won_amount, row->digits);
	cells[INFLUENCED] = number_cell(text[INFLUENCED], deals,
	    (int64_t)row->influenced, 0);
	cells[INFLUENCED_AMOUNT] = money_cell(text[INFLUENCED_AMOUNT], deals,
	    row->influenced_amount, row->digits);
	cells[EARLIER] = number_cell(text[EARLIER], deals,
	    (int64_t)row->earlier, 0);
	cells[ROI] = number_cell(text[ROI], deals && row->roi.known,
	    row->roi.value, PERCENT_DIGITS);
	cells[PIPELINE] = number_cell(text[PIPELINE],
	    deals && row->pipeline.known, row->pipeline.value, RATIO_DIGITS);
	cells[PER_LEAD] = money_cell(text[PER_LEAD], row->per_lead.known,
	    row->per_lead.value, row->digits);
	cells[PER_DEAL] = money_cell(text[PER_DEAL],
	    deals && row->per_deal.known, row->per_deal.value, row->digits);
	cells[IMMATURE] = row->end == DATE_NONE ? SLICE_EMPTY :
	    immature ? SLICE("yes") : SLICE("no");
	write_reasons(run, find_reasons(run, row, immature), &reasons[0],
	    &reasons[1]);
	cells[RULE] = buffer_slice(&reasons[0]);
	cells[WHY] = buffer_slice(&reasons[1]);
	output_cells(out, cells);
}

/* Writes all rows and ends the run; the status. */
static int
finish(const struct campaignrun *run, struct input *in)
{
	const struct campaignfiles *files = &run->files;
	const char *const names[COLUMNS] = {
		"campaign", "event_type", "event_end",
		run->by ? "customer_size" : NULL, "currency", "cost", "leads",
		"opportunities", "opportunity_amount", "won", "won_amount",
		"roi", "pipeline_return", "cost_per_lead",
		"cost_per_opportunity", "immature", "influenced",
		"influenced_amount", "earlier", "campaign_rule",
		files->cli->explain ? "campaign_why" : NULL,
	};
	struct output *out = output_open_plain(files->cli, names, COLUMNS);
	struct buffer reasons[2] = { { 0 }, { 0 } };
	size_t i;

	for (i = 0; i < campaigns_rows(files->campaigns); i++)
		write_row(run, out, campaigns_row(files->campaigns, i),
		    reasons);
	buffer_release(&reasons[0]);
	buffer_release(&reasons[1]);
	return output_finish_run(files->cli, in, out, files->rejected);
}

/* The opportunities are written already. */
static int
finish_list(const struct campaignrun *run, struct input *in)
{
	const struct campaignfiles *files = &run->files;
	bool rejected = files->rejected || input_rejected(in) > 0;

	input_close(in);
	return output_finish_run(files->cli, files->deals, files->listed, rejected);
}

static void
check_currency(const struct campaignrun *run)
{
	const char *currency = run->files.currency;
	struct slice code;

	if (currency != NULL && (strlen(currency) != 3 || money_currency_find(
	    run->currencies, slice_of(currency), &code) != VALUE_OK))
		cli_usage("no currency \"%s\"; write a code such as USD",
		    currency);
}

static void
open_tables(struct campaignrun *run)
{
	const struct campaign_options options = {
		.touch = (enum campaign_touch)run->touch,
		.by_size = run->by, .margin = run->margin };
	struct campaignfiles *files = &run->files;
	struct fault fault;

	run->currencies = money_currencies_open(&fault);
	files->words = campaignwords_open(&fault);
	run->stages = stages_open(run->scheme, &fault);
	if (run->currencies == NULL || files->words == NULL ||
	    run->stages == NULL || !roi_ripe_months(&run->months, &fault) ||
	    !forecast_rules_open(&run->rules, &fault))
		report_trouble("%s", fault.text);
	check_currency(run);
	if (files->rates_file != NULL) {
		run->rates = rates_open(files->rates_file, run->currencies,
		    &fault);
		if (run->rates == NULL)
			report_trouble("%s", fault.text);
	}
	files->currencies = run->currencies;
	files->rates = run->rates;
	files->by_size = run->by;
	files->campaigns = campaigns_new(&options);
}

int
campaignrun(struct campaignrun *run)
{
	struct campaignfiles *files = &run->files;
	struct input *in;
	int status;

	open_tables(run);
	files->partial = campaignsumfiles_open(files->cli);
	in = input_open(files->cli, run->leads ? run->leads :
	    cli_file(files->cli), COLUMNS_LEAD);
	campaignfiles_events(files);
	if (!input_is_empty(in))
		campaignfiles_leads(files, in);
	if (files->cli->merge)
		campaignsumfiles_merge(files->partial, files);
	else if (files->opportunities != NULL)
		campaignfiles_deals(files, run->stages, &run->rules);
	if (files->cli->partial) {
		status = campaignsumfiles_write(files->partial, files, in);
	} else {
		campaigns_settle(files->campaigns);
		tell_lost(run);
		status = files->list ? finish_list(run, in) :
		    finish(run, in);
	}
	partial_free(files->partial);
	stages_close(run->stages);
	campaigns_free(files->campaigns);
	campaignwords_close(files->words);
	rates_close(run->rates);
	money_currencies_close(run->currencies);
	return status;
}
