/*
 * receivable-plan - turn orders into instalments with the days they are due
 *
 * Reads orders and writes a file of receivables: one row for each part of the
 * terms, which add up to the order exactly (R-RECV-01).
 */
#include "base/date.h"
#include "base/number.h"
#include "front/filter.h"
#include "receivable/amount.h"
#include "receivable/terms.h"
#include "set/group.h"

enum { ID, ORDER, LEAD, COMPANY, OWNER, KIND, INSTALMENT, SHARE, AMOUNT,
	CURRENCY, DUE, REASON, STATUS };
static const char *const adds[] = { "receivable_id", "order_id", "lead_id",
	"company", "owner", "kind", "instalment", "share_pct", "amount_due",
	"currency", "due_date", "reason", "status", NULL };

struct order {
	struct slice order_id, lead_id, company, owner, amount, currency,
	    terms;
	int32_t dates[TERMS_EVENTS];
	bool cancelled;
};
static const struct bind reads[] = {
	BIND_TEXT("order_id", struct order, order_id, .needed = true,
	    .filled = "write the id of the order"),
	BIND_TEXT("lead_id", struct order, lead_id),
	BIND_TEXT("company", struct order, company),
	BIND_TEXT("owner", struct order, owner),
	BIND_TEXT("amount", struct order, amount, .needed = true),
	BIND_TEXT("currency", struct order, currency),
	BIND_TEXT("terms", struct order, terms),
	BIND_DAY("order_date", struct order, dates[TERMS_ORDER]),
	BIND_DAY("contract_date", struct order, dates[TERMS_CONTRACT]),
	BIND_DAY("ship_date", struct order, dates[TERMS_SHIP]),
	BIND_DAY("acceptance_date", struct order, dates[TERMS_ACCEPTANCE]),
	BIND_DAY("invoice_date", struct order, dates[TERMS_INVOICE]),
	BIND_BOOL("cancelled", struct order, cancelled),
	BIND_END
};

struct run {
	const char *usual_terms, *usual_currency;
	struct terms *terms;
	struct currencies *currencies;
	struct groups *ids;
	uint64_t cancelled, undated;
};

static void
write_part(struct filter_run *f, struct run *run, const struct order *order,
    const struct terms_part *part, size_t number, unsigned digits)
{
	int32_t due = terms_due(part, order->dates);
	char text[32];

	filter_cell_format(f, ID, "%.*s-%zu", SLICE_PRINT(order->order_id),
	    number);
	f->cells[ORDER] = order->order_id;
	f->cells[LEAD] = order->lead_id;
	f->cells[COMPANY] = order->company;
	f->cells[OWNER] = order->owner;
	f->cells[KIND] = SLICE("instalment");
	filter_cell_format(f, INSTALMENT, "%zu", number);
	if (part->percent > 0)
		filter_cell_number(f, SHARE, part->percent, 4);
	money_format(text, part->minor, digits);
	filter_cell(f, AMOUNT, slice_of(text));
	f->cells[CURRENCY] = order->currency;
	filter_cell_date(f, DUE, due);
	if (due == DATE_NONE) {
		run->undated++;
		filter_cell_format(f, REASON, "no-date:%s",
		    terms_event_columns[part->event]);
	}
	f->cells[STATUS] = SLICE("open");
	filter_emit(f);
}

static bool
plan_order(const struct run *run, const struct order *order, int64_t *whole,
    unsigned *digits, struct flaw *flaw)
{
	flaw->column = "amount";
	if (!amount_read(run->currencies, order->amount, order->currency,
	    AMOUNT_ABOVE_ZERO, whole, digits, &flaw->code, &flaw->fault)) {
		if (slice_is(slice_of(flaw->code), "bad-currency"))
			flaw->column = "currency";
		return false;
	}
	return true;
}

static enum filter_verdict
write_parts(struct filter_run *f, void *context, const void *row,
    struct flaw *flaw)
{
	struct order order = *(const struct order *)row;
	struct terms_part parts[TERMS_PARTS_MOST];
	struct run *run = context;
	size_t i, known, count;
	unsigned digits;
	int64_t whole;

	if (order.cancelled) {
		run->cancelled++;
		return FILTER_LEAVE;
	}
	if (order.currency.len == 0 && run->usual_currency != NULL)
		order.currency = slice_of(run->usual_currency);
	if (order.terms.len == 0 && run->usual_terms != NULL)
		order.terms = slice_of(run->usual_terms);
	if (!plan_order(run, &order, &whole, &digits, flaw))
		return FILTER_REJECT;
	count = terms_split(run->terms, order.terms, whole, digits, parts,
	    &flaw->fault);
	if (count == 0) {
		flaw->column = "terms";
		flaw->code = "terms-unclear";
		return FILTER_REJECT;
	}
	known = groups_count(run->ids);
	if (groups_find(run->ids, &order.order_id) < known) {
		flaw_set(flaw, "order_id", "double-id",
		    "the order stands above already; give it another id");
		return FILTER_REJECT;
	}
	for (i = 0; i < count; i++)
		write_part(f, run, &order, &parts[i], i + 1, digits);
	return FILTER_LEAVE;
}

static void
tell_rest(struct filter_run *f, void *context)
{
	const struct run *run = context;

	if (f->cli->quiet)
		return;
	if (run->cancelled > 0)
		report_message("cancelled orders left out: %llu",
		    (unsigned long long)run->cancelled);
	if (run->undated > 0)
		report_message("no-date: instalments that wait for a day that "
		    "is not known: %llu; their reason names it",
		    (unsigned long long)run->undated);
}

static int
run_command(const struct cli *cli, struct run *run)
{
	const struct filter filter = {
		.size = sizeof(struct order), .plain = true,
		.record = write_parts, .end = tell_rest,
	};
	struct fault fault;
	int status;

	run->currencies = currencies_open(&fault);
	if (run->currencies != NULL)
		run->terms = terms_open(&fault);
	if (run->terms == NULL)
		report_trouble("%s", fault.text);
	if (run->usual_currency != NULL && money_digits(run->currencies,
	    slice_of(run->usual_currency)) == MONEY_DIGITS_UNKNOWN)
		cli_usage("--currency: \"%s\" is no currency; write a code "
		    "such as USD", run->usual_currency);
	run->ids = groups_new(1);
	status = filter_run(cli, &filter, run);
	groups_free(run->ids);
	terms_close(run->terms);
	currencies_close(run->currencies);
	return status;
}

int
main(int argc, char **argv)
{
	struct run run = { .usual_terms = NULL };
	const struct cli_option options[] = {
		OPTION_TEXT('t', "terms", "TERMS", &run.usual_terms,
		    "terms of orders whose cell is empty"),
		OPTION_TEXT(0, "currency", "CODE", &run.usual_currency,
		    "currency where the cell is empty"),
		OPTION_END
	};
	struct cli cli = {
		.summary = "turn orders into instalments and their due dates",
		.operands = "[file]",
		.options = options,
		.common = CLI_FILTER | CLI_TABLE | CLI_QUIET,
		.tables = "terms-word currency columns",
		.kind = COLUMNS_ORDER, .reads = reads, .adds = adds,
	};

	cli_start(&cli, argc, argv);
	return run_command(&cli, &run);
}
