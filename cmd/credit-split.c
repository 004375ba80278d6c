/*
 * credit-split - share the credit for a deal among its sellers
 *
 * Reads opportunities and writes each once for every owner in `splits`, with
 * the owner's credit and the same times the probability (R-CREDIT).  Memory:
 * the sums of each currency.
 */
#include "front/filter.h"
#include "funnel/credit.h"
#include "funnel/files.h"
#include "funnel/deal.h"
#include "funnel/forecast.h"
#include "set/group.h"
#include "value/money.h"

enum { OWNER, SHARE, CREDIT, WEIGHTED };
static const char *const adds[] = { "owner", "share", "credit",
	"credit_weighted", NULL };

struct row {
	struct slice owner, splits;
};
static const struct bind reads[] = {
	BIND_TEXT("owner", struct row, owner),
	BIND_TEXT("splits", struct row, splits),
	BIND_END
};

enum { CURRENCIES_MOST = 256 };

struct run {
	const char *scheme;
	int mode, use;
	struct forecast_rules rules;
	struct deal_settings settings;
	struct deal_source *source;
	struct credit credit;
	uint64_t omitted;
	struct groups *currencies;
	struct {
		int64_t amount, credit;
		unsigned digits;
	} totals[CURRENCIES_MOST];
};

static void
open_deals(struct filter_run *f, void *context)
{
	struct run *run = context;
	struct fault fault;

	if (input_is_empty(f->in))
		return;
	input_need(f->in, "amount");
	if (!run->use || input_find(f->in, "probability") == COLUMN_ABSENT)
		input_need(f->in, "stage");
	run->source = deal_open(input_columns(f->in), &run->settings, &fault);
	if (run->source == NULL)
		report_trouble("%s", fault.text);
}

/* What is shared: nothing of a lost deal (R-CREDIT-02). */
static bool
sum_of(const struct deal *deal, struct credit_sum *sum)
{
	bool lost = deal->kind == STAGE_LOST;

	*sum = (struct credit_sum){ .known = deal->has_amount,
	    .amount = lost ? 0 : deal->amount, .digits = deal->digits };
	return !deal->has_amount || money_scale(sum->amount, deal->chance,
	    OUTCOME_SURE, &sum->weighted);
}

/* Team sums of full and over are no revenue: both are told (R-CREDIT-03). */
static bool
add_totals(struct run *run, const struct deal *deal,
    const struct credit_sum *sum)
{
	size_t group = groups_find(run->currencies, &deal->currency), i;

	if (group >= CURRENCIES_MOST)
		return false;
	run->totals[group].digits = sum->digits;
	if (!money_add(run->totals[group].amount, sum->amount,
	    &run->totals[group].amount))
		return false;
	for (i = 0; i < run->credit.count; i++)
		if (!money_add(run->totals[group].credit,
		    run->credit.parts[i].credit, &run->totals[group].credit))
			return false;
	return true;
}

static void
fill_cells(struct filter_run *f, const struct credit_part *part,
    const struct credit_sum *sum)
{
	char text[32];

	filter_cell(f, OWNER, part->owner);
	filter_cell_number(f, SHARE, part->share, CREDIT_SHARE_DIGITS);
	if (!sum->known)
		return;
	money_format(text, part->credit, sum->digits);
	filter_cell(f, CREDIT, slice_of(text));
	money_format(text, part->weighted, sum->digits);
	filter_cell(f, WEIGHTED, slice_of(text));
}

/* Parts are checked against the amount as it stands, lost or not. */
static bool
read_splits(struct run *run, const struct row *row, const struct deal *deal,
    struct fault *fault)
{
	const struct credit_sum sum = { .known = deal->has_amount,
	    .amount = deal->amount, .digits = deal->digits };

	return credit_read(&run->credit, (enum credit_mode)run->mode,
	    row->splits, row->owner, &sum, fault);
}

static enum filter_verdict
share_deal(struct filter_run *f, void *context, const void *row_of,
    struct flaw *flaw)
{
	const struct row *row = row_of;
	struct run *run = context;
	struct credit_sum sum;
	struct deal deal;
	size_t i;

	if (!files_read_deal(run->source, f->in, f->record, &deal))
		return FILTER_LEAVE;
	if (deal.category == DEAL_OMITTED && deal.kind != STAGE_WON) {
		run->omitted++;
		return FILTER_LEAVE;
	}
	flaw->column = "splits";
	flaw->code = "bad-splits";
	if (!read_splits(run, row, &deal, &flaw->fault))
		return FILTER_REJECT;
	if (!sum_of(&deal, &sum) || (sum.known &&
	    (!credit_share(&run->credit, (enum credit_mode)run->mode, &sum) ||
	    !add_totals(run, &deal, &sum)))) {
		bind_set_flaw(flaw, "amount", "bad-amount", "too large to be "
		    "shared and added up; correct it");
		return FILTER_REJECT;
	}
	for (i = 0; i < run->credit.count; i++) {
		fill_cells(f, &run->credit.parts[i], &sum);
		if (i + 1 < run->credit.count)
			output_record(f->out, f->record, f->cells);
	}
	return FILTER_WRITE;
}

static void
tell(struct filter_run *f, void *context)
{
	const struct run *run = context;
	char credit[32], amount[32];
	size_t i;

	if (f->cli->quiet)
		return;
	if (run->omitted > 0)
		report_message("omitted deals, which have no credit: %llu",
		    (unsigned long long)run->omitted);
	if (run->mode != CREDIT_FULL && run->mode != CREDIT_OVER)
		return;
	for (i = 0; i < groups_count(run->currencies); i++) {
		struct slice code = groups_part(run->currencies, i, 0);

		money_format(credit, run->totals[i].credit,
		    run->totals[i].digits);
		money_format(amount, run->totals[i].amount,
		    run->totals[i].digits);
		report_message("credit of %s for deals of %s%s%.*s; it is no "
		    "revenue", credit, amount, code.len > 0 ? " " : "",
		    SLICE_PRINT(code));
	}
}

static void
open_rules(struct run *run, const char *currency)
{
	struct fault fault;

	run->settings = (struct deal_settings){ .use_cell = run->use,
	    .currency = currency, .credit_notes = true };
	run->settings.stages = stages_open(run->scheme, &fault);
	if (run->settings.stages == NULL ||
	    !forecast_rules_open(&run->rules, &fault))
		report_trouble("%s", fault.text);
	run->settings.chance_most = run->rules.chance_most;
	run->settings.no_deposit = run->rules.no_deposit;
	run->currencies = groups_new(1);
}

int
main(int argc, char **argv)
{
	static struct run run = { .scheme = "seven" };
	const char *currency = NULL;
	const struct cli_option options[] = {
		OPTION_CHOICE('m', "mode", "ratio|amount|full|over", &run.mode,
		    "what the shares are, default ratio"),
		OPTION_TEXT('s', "scheme", "NAME", &run.scheme,
		    "stages: seven, five, salesforce, hubspot or a file"),
		OPTION_CHOICE('u', "use", "stage|cell", &run.use,
		    "where probabilities come from"),
		OPTION_TEXT(0, "currency", "CODE", &currency,
		    "currency where the cell is empty"),
		OPTION_END
	};
	struct cli cli = {
		.summary = "share the credit for a deal among its sellers",
		.operands = "[file]",
		.options = options,
		.common = CLI_FILTER | CLI_TABLE | CLI_QUIET,
		.tables = "stage-seven stage-five stage-salesforce "
		    "stage-hubspot forecast deal-words "
		    "currency columns",
		.kind = COLUMNS_OPPORTUNITY, .reads = reads,
		.also_reads = "stage probability amount currency outcome "
		    "forecast_category deposit_date evidence expected_close "
		    "closed_date created_date",
		.adds = adds,
	};
	const struct filter filter = {
		.size = sizeof(struct row), .in_place = true,
		.begin = open_deals, .record = share_deal, .end = tell,
	};
	int status;

	cli_start(&cli, argc, argv);
	open_rules(&run, currency);
	status = filter_run(&cli, &filter, &run);
	deal_close(run.source);
	stages_close(run.settings.stages);
	groups_free(run.currencies);
	return status;
}
