/*
 * target-split - share a target fairly, and say what it takes to reach it
 *
 * Reads targets and writes each as one row for every region or seller of
 * --resources, by what they have to work with (R-TARGET-02), with the deals,
 * opportunities, leads and visits that it takes (R-TARGET-03).  Memory: the
 * resources.
 */
#include <stdlib.h>

#include "base/number.h"
#include "front/filter.h"
#include "front/side.h"
#include "funnel/fair.h"
#include "rule/settings.h"
#include "set/group.h"
#include "value/money.h"

enum { PERIOD, REGION, OWNER, LINE, TARGET, CURRENCY, SHARE, BALANCE, FLAGS,
	DEALS, OPPORTUNITIES, LEADS, VISITS };
static const char *const adds[] = { "period", "region", "owner",
	"product_line", "target", "currency", "share", "balance",
	"target_flags", "need_deals", "need_opportunities", "need_leads",
	"need_visits", NULL };

struct row {
	struct slice period, region, owner, line, target, currency;
};
static const struct bind reads[] = {
	BIND_TEXT("period", struct row, period),
	BIND_TEXT("region", struct row, region),
	BIND_TEXT("owner", struct row, owner),
	BIND_TEXT("product_line", struct row, line),
	BIND_TEXT("target", struct row, target, .needed = true,
	    .filled = "write the sum that is to be reached"),
	BIND_TEXT("currency", struct row, currency),
	BIND_END
};

#define NUMBER_MOST 900000000000
enum { KINDS = 3 };
static const char *const kind_names[KINDS] = { "customers", "pipeline",
	"last_year" };

struct resource {
	struct slice region, owner;
	int64_t values[KINDS];
};
static const struct bind resource_reads[] = {
	BIND_TEXT("region", struct resource, region),
	BIND_TEXT("owner", struct resource, owner),
	BIND_DECIMAL("customers", struct resource, values[0], 0, NUMBER_MOST),
	BIND_DECIMAL("pipeline", struct resource, values[1], 0, NUMBER_MOST),
	BIND_DECIMAL("last_year", struct resource, values[2], 0, NUMBER_MOST),
	BIND_END
};

struct run {
	const char *resources_file, *mix_text;
	int64_t floor, cap, off;	/* percent and points, 1/FAIR_UNIT */
	struct fair_terms terms;
	struct currencies *currencies;
	struct groups *names;		/* of region and owner */
	struct resource *resources;
	size_t count, room;
	int64_t mix[KINDS];
	/* Those that share the target at hand. */
	size_t *picked, picked_count;
	int64_t *values[KINDS], *weights, *parts;
	char first_currency[4];
	bool has_currency;
};

static bool
take_resource(void *context, const void *row, unsigned long line,
    struct flaw *flaw)
{
	const struct resource *resource = row;
	const struct slice key[] = { resource->region, resource->owner };
	struct run *run = context;
	size_t group = groups_find(run->names, key);

	(void)line;
	if (key[0].len == 0 && key[1].len == 0)
		return flaw_set(flaw, NULL, "no-name", "neither region nor "
		    "owner; write whose resources these are");
	if (group < run->count)
		return flaw_set(flaw, NULL, "twice", "these resources stand "
		    "there already; give each region or owner one row");
	if (run->count == run->room) {
		run->room = run->room * 2 + 64;
		run->resources = xrealloc(run->resources, run->room,
		    sizeof(*run->resources));
	}
	run->resources[run->count] = *resource;
	run->resources[run->count].region = groups_part(run->names, group, 0);
	run->resources[run->count++].owner = groups_part(run->names, group,
	    1);
	return true;
}

static void
read_mix(struct run *run)
{
	struct slice rest = slice_of(run->mix_text), name;
	size_t i;

	while (rest.at != NULL) {
		struct slice item = slice_trim(slice_cut(&rest, ','));
		int64_t much = FAIR_UNIT;

		name = slice_trim(slice_cut(&item, '='));
		for (i = 0; i < KINDS && !slice_is(name, kind_names[i]); i++)
			;
		if (i == KINDS || run->mix[i] != 0 || (item.at != NULL &&
		    number_parse_decimal(item, 4, &much) != VALUE_OK) ||
		    much <= 0 || much > 1000 * FAIR_UNIT)
			cli_usage("--mix: write columns and how much they "
			    "count, as customers=2,pipeline=1");
		else
			run->mix[i] = much;
	}
}

/* Without --mix every kind that is there counts alike. */
static void
settle_mix(struct run *run)
{
	size_t filled, i, kind, used = 0;

	for (kind = 0; kind < KINDS; kind++) {
		for (filled = i = 0; i < run->count; i++)
			filled += run->resources[i].values[kind] !=
			    BIND_NO_NUMBER;
		if (run->mix_text == NULL)
			run->mix[kind] = filled > 0 ? FAIR_UNIT : 0;
		used += run->mix[kind] > 0;
		if (run->mix[kind] > 0 && filled < run->count)
			report_trouble("%s: column \"%s\" is empty for %zu of "
			    "%zu; fill it, for unknown is not 0, or leave it "
			    "out with --mix", run->resources_file,
			    kind_names[kind], run->count - filled,
			    run->count);
	}
	if (run->count == 0 || used == 0)
		report_trouble("%s: no resources; write customers, pipeline "
		    "or last_year for each region or owner",
		    run->resources_file);
}

static void
read_resources(struct run *run, const struct cli *cli)
{
	const struct side side = {
		.reads = resource_reads, .size = sizeof(struct resource),
		.take = take_resource,
		.whole = "a fair share needs all of them",
	};
	size_t kind;

	run->names = groups_new(2);
	if (run->resources_file == NULL)
		return;
	side_read(cli, run->resources_file, &side, run);
	settle_mix(run);
	for (kind = 0; kind < KINDS; kind++)
		run->values[kind] = xcalloc(run->count, sizeof(int64_t));
	run->picked = xcalloc(run->count, sizeof(*run->picked));
	run->weights = xcalloc(run->count, sizeof(*run->weights));
	run->parts = xcalloc(run->count, sizeof(*run->parts));
}

/* Those of the target's region and owner, where it names them. */
static void
pick(struct run *run, const struct row *row)
{
	size_t i, kind;

	run->picked_count = 0;
	for (i = 0; i < run->count; i++) {
		const struct resource *r = &run->resources[i];

		if ((row->region.len > 0 &&
		    !slice_equal(row->region, r->region)) ||
		    (row->owner.len > 0 && !slice_equal(row->owner, r->owner)))
			continue;
		for (kind = 0; kind < KINDS; kind++)
			run->values[kind][run->picked_count] =
			    r->values[kind];
		run->picked[run->picked_count++] = i;
	}
}

static void
cell_need(struct filter_run *f, size_t place, int64_t need)
{
	if (need >= 0)
		filter_cell_number(f, place, need, 0);
}

/* What the target and its parts have alike. */
static void
fill_row(struct filter_run *f, const struct run *run, const struct row *row,
    int64_t target, unsigned digits)
{
	struct fair_need need = fair_need(target, digits, &run->terms);
	char text[32];

	f->cells[PERIOD] = row->period;
	f->cells[REGION] = row->region;
	f->cells[OWNER] = row->owner;
	f->cells[LINE] = row->line;
	f->cells[CURRENCY] = row->currency;
	money_format(text, target, digits);
	filter_cell(f, TARGET, slice_of(text));
	cell_need(f, DEALS, need.deals);
	cell_need(f, OPPORTUNITIES, need.opportunities);
	cell_need(f, LEADS, need.leads);
	cell_need(f, VISITS, need.visits);
}

static void
write_parts(struct filter_run *f, struct run *run, const struct row *row,
    int64_t target, unsigned digits)
{
	int64_t weights = 0, share;
	size_t i;

	for (i = 0; i < run->picked_count; i++)
		weights += run->weights[i];
	for (i = 0; i < run->picked_count; i++) {
		const struct resource *r = &run->resources[run->picked[i]];

		fill_row(f, run, row, run->parts[i], digits);
		f->cells[REGION] = r->region.len > 0 ? r->region :
		    row->region;
		f->cells[OWNER] = r->owner.len > 0 ? r->owner : row->owner;
		share = fair_balance(run->parts[i], target, 0, weights);
		filter_cell_number(f, SHARE, share, 4);
		filter_cell_number(f, BALANCE, fair_balance(run->parts[i],
		    target, run->weights[i], weights), 4);
		if (fair_is_off(run->parts[i], target, run->weights[i],
		    weights, run->off))
			f->cells[FLAGS] = SLICE("unbalanced");
		filter_emit(f);
	}
}

/* One average deal is one currency's (R-IO-10). */
static bool
fits_average(struct run *run, struct slice currency, struct flaw *flaw)
{
	if (run->terms.average_deal < 0)
		return true;
	if (!run->has_currency) {
		run->has_currency = true;
		memcpy(run->first_currency, currency.at, currency.len);
	}
	return slice_is(currency, run->first_currency) ||
	    flaw_set(flaw, "currency", "other-currency", "--average-deal is "
	    "in the currency of the first target; run each currency by "
	    "itself");
}

static bool
read_target(struct run *run, const struct row *row, unsigned *digits,
    int64_t *target, struct flaw *flaw)
{
	struct slice code = row->currency;

	*digits = MONEY_DIGITS_DEFAULT;
	if (code.len > 0 && (code.len != 3 ||
	    currency_find(run->currencies, code, &code) != VALUE_OK))
		return flaw_set(flaw, "currency", "unknown-currency",
		    "no such currency; write a code such as USD");
	if (code.len > 0)
		*digits = money_digits(run->currencies, code);
	if (money_parse(row->target, *digits, target) != VALUE_OK ||
	    *target < 0)
		return flaw_set(flaw, "target", "bad-amount", "no sum of 0 or "
		    "more; write a number such as 1234.50");
	return fits_average(run, code, flaw);
}

static bool
share_target(struct run *run, int64_t target, struct flaw *flaw)
{
	const int64_t *values[KINDS];
	size_t kind, i;

	for (i = 0; i < KINDS; i++)
		values[i] = run->values[i];
	if (run->picked_count == 0)
		return flaw_set(flaw, NULL, "no-resources", "nobody of "
		    "--resources has this region and owner; add a row there");
	if (!fair_weights(values, run->mix, KINDS, run->picked_count,
	    run->weights, &kind))
		return flaw_set(flaw, NULL, "no-resources", "their \"%s\" add "
		    "up to 0 or are too large; correct them, or leave the "
		    "column out with --mix", kind_names[kind]);
	if (!fair_split(target, run->weights, run->picked_count, run->floor,
	    run->cap, run->parts))
		return flaw_set(flaw, NULL, "no-split", "%zu parts cannot "
		    "keep --floor and --cap; lower the one or raise the "
		    "other", run->picked_count);
	return true;
}

static enum filter_verdict
split_target(struct filter_run *f, void *context, const void *row_of,
    struct flaw *flaw)
{
	const struct row *row = row_of;
	struct run *run = context;
	unsigned digits;
	int64_t target;

	if (!read_target(run, row, &digits, &target, flaw))
		return FILTER_REJECT;
	if (run->resources_file == NULL) {
		fill_row(f, run, row, target, digits);
		filter_cell_number(f, SHARE, 100, 0);
		return FILTER_WRITE;
	}
	pick(run, row);
	if (!share_target(run, target, flaw))
		return FILTER_REJECT;
	write_parts(f, run, row, target, digits);
	return FILTER_LEAVE;
}

static void
check_options(const struct run *run, const struct cli *cli)
{
	const struct fair_terms *t = &run->terms;

	if (run->resources_file == NULL && (run->mix_text != NULL ||
	    cli_is_given(cli, "floor") || cli_is_given(cli, "cap")))
		cli_usage("--mix, --floor and --cap need --resources");
	if ((t->win_rate >= 0 && t->average_deal < 0) ||
	    (t->lead_rate >= 0 && t->win_rate < 0) ||
	    (cli_is_given(cli, "weeks") && t->lead_rate < 0))
		cli_usage("--weeks needs --lead-rate, that --win-rate, that "
		    "--average-deal");
	if (t->average_deal == 0 || t->win_rate == 0 || t->lead_rate == 0)
		cli_usage("--average-deal, --win-rate and --lead-rate are "
		    "more than 0");
}

static void
release(struct run *run)
{
	size_t kind;

	for (kind = 0; kind < KINDS; kind++)
		free(run->values[kind]);
	free(run->picked);
	free(run->weights);
	free(run->parts);
	free(run->resources);
	groups_free(run->names);
	currencies_close(run->currencies);
}

int
main(int argc, char **argv)
{
	struct run run = { .cap = 100 * FAIR_UNIT,
	    .terms = { -1, -1, -1, 1, -1 } };
	const struct setting settings[] = { { "balance_most", &run.off } };
	const struct cli_option options[] = {
		OPTION_FILE('r', "resources", &run.resources_file,
		    "region or owner, customers, pipeline, last_year"),
		OPTION_TEXT('m', "mix", "COLUMNS", &run.mix_text,
		    "what counts how much, as customers=2,pipeline=1"),
		OPTION_DECIMAL(0, "floor", "PERCENT", &run.floor, 0, 100,
		    "least part of the target"),
		OPTION_DECIMAL(0, "cap", "PERCENT", &run.cap, 0, 100,
		    "largest part of the target"),
		OPTION_DECIMAL(0, "average-deal", "SUM",
		    &run.terms.average_deal, 0, NUMBER_MOST,
		    "average amount of a deal won"),
		OPTION_DECIMAL(0, "win-rate", "PERCENT", &run.terms.win_rate,
		    0, 100, "opportunities that are won"),
		OPTION_DECIMAL(0, "lead-rate", "PERCENT",
		    &run.terms.lead_rate, 0, 100,
		    "leads that become opportunities"),
		OPTION_INT(0, "sellers", "N", &run.terms.sellers, 1, 1000000,
		    "sellers behind each row, default 1"),
		OPTION_INT(0, "weeks", "N", &run.terms.weeks, 1, 1000,
		    "weeks of the period"),
		OPTION_END
	};
	struct cli cli = {
		.summary = "share a target fairly, with what it takes",
		.operands = "[file]",
		.options = options,
		.common = CLI_FILTER | CLI_TABLE | CLI_QUIET,
		.tables = "target currency columns",
		.kind = COLUMNS_TARGET, .reads = reads, .adds = adds,
		.sides = (const struct cli_side[]){
			{ "resources", COLUMNS_NONE, resource_reads },
			{ NULL, COLUMNS_NONE, NULL } },
	};
	const struct filter filter = {
		.size = sizeof(struct row), .plain = true,
		.record = split_target,
	};
	struct fault fault;
	int status;

	cli_start(&cli, argc, argv);
	check_options(&run, &cli);
	if (run.mix_text != NULL)
		read_mix(&run);
	run.currencies = currencies_open(&fault);
	if (run.currencies == NULL ||
	    !settings_read_decimals("target", settings, 1, &fault))
		report_trouble("%s", fault.text);
	read_resources(&run, &cli);
	status = filter_run(&cli, &filter, &run);
	release(&run);
	return status;
}
