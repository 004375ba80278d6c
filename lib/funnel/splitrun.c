/* splitrun.c - splitrun.h: targets in, shares out */
#include <string.h>

#include "front/filter.h"
#include "funnel/splitrun.h"
#include "rule/settings.h"
#include "value/money.h"

enum { PERIOD, REGION, OWNER, LINE, TARGET, CURRENCY, SHARE, BALANCE, FLAGS,
	DEALS, OPPORTUNITIES, LEADS, VISITS };

const char *const splitrun_adds[] = { "period", "region", "owner",
	"product_line", "target", "currency", "share", "balance",
	"target_flags", "need_deals", "need_opportunities", "need_leads",
	"need_visits", NULL };

struct row {
	struct slice period, region, owner, line, target, currency;
};

const struct bind splitrun_reads[] = {
	BIND_TEXT("period", struct row, period),
	BIND_TEXT("region", struct row, region),
	BIND_TEXT("owner", struct row, owner),
	BIND_TEXT("product_line", struct row, line),
	BIND_TEXT("target", struct row, target, .needed = true,
	    .filled = "write the sum that is to be reached"),
	BIND_TEXT("currency", struct row, currency),
	BIND_END
};

struct run {
	const struct splitrun_options *o;
	int64_t off;		/* points that are out of balance, 1/FAIR_UNIT */
	struct currencies *currencies;
	struct sharefiles files;
	char first_currency[4];
	bool has_currency;
};

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
	struct fair_need need = fair_need(target, digits, &run->o->terms);
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

	for (i = 0; i < run->files.picked_count; i++)
		weights += run->files.weights[i];
	for (i = 0; i < run->files.picked_count; i++) {
		const struct sharefiles_resource *r =
		    &run->files.resources[run->files.picked[i]];

		fill_row(f, run, row, run->files.parts[i], digits);
		f->cells[REGION] = r->region.len > 0 ? r->region :
		    row->region;
		f->cells[OWNER] = r->owner.len > 0 ? r->owner : row->owner;
		share = fair_balance(run->files.parts[i], target, 0, weights);
		filter_cell_number(f, SHARE, share, 4);
		filter_cell_number(f, BALANCE, fair_balance(run->files.parts[i],
		    target, run->files.weights[i], weights), 4);
		if (fair_is_off(run->files.parts[i], target, run->files.weights[i],
		    weights, run->off))
			f->cells[FLAGS] = SLICE("unbalanced");
		filter_emit(f);
	}
}

/* One average deal is one currency's (R-IO-10). */
static bool
fits_average(struct run *run, struct slice currency, struct flaw *flaw)
{
	if (run->o->terms.average_deal < 0)
		return true;
	if (!run->has_currency) {
		run->has_currency = true;
		memcpy(run->first_currency, currency.at, currency.len);
	}
	return slice_is(currency, run->first_currency) ||
	    bind_set_flaw(flaw, "currency", "other-currency", "--average-deal is "
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
	    money_currency_find(run->currencies, code, &code) != VALUE_OK))
		return bind_set_flaw(flaw, "currency", "unknown-currency",
		    "no such currency; write a code such as USD");
	if (code.len > 0)
		*digits = money_digits(run->currencies, code);
	if (money_parse(row->target, *digits, target) != VALUE_OK ||
	    *target < 0)
		return bind_set_flaw(flaw, "target", "bad-amount", "no sum of 0 or "
		    "more; write a number such as 1234.50");
	return fits_average(run, code, flaw);
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
	if (run->o->files.resources == NULL) {
		fill_row(f, run, row, target, digits);
		filter_cell_number(f, SHARE, 100, 0);
		return FILTER_WRITE;
	}
	if (!sharefiles_split(&run->files, row->region, row->owner, target,
	    flaw))
		return FILTER_REJECT;
	write_parts(f, run, row, target, digits);
	return FILTER_LEAVE;
}

int
splitrun(const struct cli *cli, const struct splitrun_options *options)
{
	const struct filter filter = {
		.size = sizeof(struct row), .plain = true,
		.record = split_target,
	};
	struct run run = { .o = options, .files = { .o = &options->files } };
	const struct setting settings[] = { { "balance_most", &run.off } };
	struct fault fault;
	int status;

	if (options->files.mix != NULL)
		sharefiles_mix(&run.files);
	run.currencies = money_currencies_open(&fault);
	if (run.currencies == NULL ||
	    !settings_read_decimals("target", settings, 1, &fault))
		report_trouble("%s", fault.text);
	sharefiles_read(&run.files, cli);
	status = filter_run(cli, &filter, &run);
	sharefiles_release(&run.files);
	money_currencies_close(run.currencies);
	return status;
}
