/* planrun.c - planrun.h: orders in, instalments out */
#include "base/date.h"
#include "base/number.h"
#include "front/filter.h"
#include "front/side.h"
#include "receivable/amount.h"
#include "receivable/change.h"
#include "receivable/planrun.h"
#include "receivable/terms.h"
#include "set/group.h"

enum { ID, ORDER, LEAD, COMPANY, OWNER, KIND, INSTALMENT, SHARE, AMOUNT,
	CURRENCY, DUE, REASON, STATUS, CHANGES };

const char *const planrun_adds[] = { "receivable_id", "order_id", "lead_id",
	"company", "owner", "kind", "instalment", "share_pct", "amount_due",
	"currency", "due_date", "reason", "status", "changes", NULL };

/* Without a file of receivables nothing is changed. */
const char *const planrun_plain_adds[] = { "receivable_id", "order_id",
	"lead_id", "company", "owner", "kind", "instalment", "share_pct",
	"amount_due", "currency", "due_date", "reason", "status", NULL };

struct order {
	struct slice order_id, lead_id, company, owner, amount, currency,
	    terms;
	int32_t dates[TERMS_EVENTS];
	bool cancelled;
};

const struct bind planrun_reads[] = {
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

struct planned {
	struct changes_row r;
	struct slice amount;
};

const struct bind planrun_planned[] = {
	BIND_TEXT("receivable_id", struct planned, r.id, .needed = true,
	    .filled = "write the id of the receivable"),
	BIND_TEXT("order_id", struct planned, r.order, .needed = true),
	BIND_TEXT("amount_due", struct planned, amount, .needed = true),
	BIND_TEXT("currency", struct planned, r.currency),
	BIND_TEXT("changes", struct planned, r.changes),
	BIND_DAY("due_date", struct planned, r.due),
	BIND_END
};

struct run {
	const struct planrun_options *o;
	struct changes *changes;
	/* Of the order whose change is written. */
	struct filter_run *f;
	const struct order *order;
	unsigned digits;
	bool changed, rejected;
	struct terms *terms;
	struct currencies *currencies;
	struct groups *ids;
	uint64_t cancelled, undated, as_planned;
	uint64_t moved;		/* instalments that are due otherwise now */
	struct buffer first_moved;
};

static bool
take_planned(void *context, const void *row, unsigned long line,
    struct flaw *flaw)
{
	struct run *run = context;
	struct planned p = *(const struct planned *)row;
	unsigned digits;

	(void)line;
	flaw->column = "amount_due";
	if (p.r.currency.len == 0 && run->o->currency != NULL)
		p.r.currency = slice_of(run->o->currency);
	if (!amount_read(run->currencies, p.amount, p.r.currency, AMOUNT_ANY,
	    &p.r.amount, &digits, &flaw->code, &flaw->fault))
		return false;
	flaw->column = "receivable_id";
	flaw->code = "double-id";
	return changes_add(run->changes, &p.r, &flaw->fault);
}

static void
write_change(void *context, const struct changes_step *step)
{
	struct run *run = context;
	struct filter_run *f = run->f;
	char text[32];

	filter_cell_format(f, ID, "%.*s-c%u", SLICE_PRINT(step->instalment),
	    step->number);
	f->cells[ORDER] = run->order->order_id;
	f->cells[LEAD] = run->order->lead_id;
	f->cells[COMPANY] = run->order->company;
	f->cells[OWNER] = run->order->owner;
	f->cells[KIND] = SLICE("change");
	money_format(text, step->amount, run->digits);
	filter_cell(f, AMOUNT, slice_of(text));
	f->cells[CURRENCY] = run->order->currency;
	filter_cell_date(f, DUE, f->cli->today);
	f->cells[REASON] = run->order->cancelled ? SLICE("cancelled") :
	    SLICE("order-change");
	f->cells[STATUS] = SLICE("open");
	f->cells[CHANGES] = step->instalment;
	run->changed = true;
	filter_emit(f);
}

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

static bool
is_double(const struct run *run, const struct order *order,
    struct flaw *flaw)
{
	size_t known = groups_count(run->ids);

	if (groups_find(run->ids, &order->order_id) == known)
		return false;
	bind_set_flaw(flaw, "order_id", "double-id",
	    "the order stands above already; give it another id");
	return true;
}

static void
note_moved(struct run *run, const struct changes_row *planned,
    const struct terms_part *part, int32_t due, unsigned digits)
{
	char amount[32], day[11];

	if (run->moved++ > 0)
		return;
	money_format(amount, part->minor, digits);
	buffer_format(&run->first_moved, "%.*s: %s%s%s",
	    SLICE_PRINT(planned->id), amount, due == DATE_NONE ? "" : ", ",
	    due == DATE_NONE ? "" : date_format_iso(day, due));
}

/* Whether terms and days of an order that is worth the same are so, too. */
static bool
compare_parts(struct run *run, const struct order *order, int64_t whole)
{
	struct terms_part parts[TERMS_PARTS_MOST];
	const struct changes_row *planned[TERMS_PARTS_MOST];
	struct buffer id = { 0 };
	struct fault unused;
	uint64_t before = run->moved;
	int64_t sum = 0;
	size_t count, i;

	terms_use_currency(run->terms, run->currencies, order->currency);
	count = terms_split(run->terms, order->terms, whole, run->digits,
	    parts, &unused);
	for (i = 0; i < count; i++) {
		id.len = 0;
		buffer_format(&id, "%.*s-%zu", SLICE_PRINT(order->order_id),
		    i + 1);
		planned[i] = changes_find(run->changes, buffer_slice(&id));
		sum += planned[i] == NULL ? 0 : planned[i]->amount;
	}
	for (i = 0; i < count; i++) {
		int32_t due = terms_due(&parts[i], order->dates);

		if (planned[i] != NULL && (planned[i]->due != due ||
		    (sum == whole && planned[i]->amount != parts[i].minor)))
			note_moved(run, planned[i], &parts[i], due,
			    run->digits);
	}
	buffer_release(&id);
	return run->moved == before;
}

/* An order that has receivables: only what it is worth more or less now. */
static enum filter_verdict
change_order(struct filter_run *f, struct run *run,
    const struct order *order, struct flaw *flaw)
{
	int64_t whole;

	if (!plan_order(run, order, &whole, &run->digits, flaw))
		return FILTER_REJECT;
	if (is_double(run, order, flaw))
		return FILTER_REJECT;
	run->f = f;
	run->order = order;
	run->changed = false;
	flaw->column = "amount";
	flaw->code = "cannot-change";
	if (!changes_settle(run->changes, order->order_id, order->currency,
	    order->cancelled ? 0 : whole, write_change, run, &flaw->fault))
		return FILTER_REJECT;
	run->as_planned += !run->changed && (order->cancelled ||
	    compare_parts(run, order, whole));
	return FILTER_LEAVE;
}

static enum filter_verdict
write_parts(struct filter_run *f, void *context, const void *row,
    struct flaw *flaw)
{
	struct order order = *(const struct order *)row;
	struct terms_part parts[TERMS_PARTS_MOST];
	struct run *run = context;
	size_t i, count;
	unsigned digits;
	int64_t whole;

	if (order.currency.len == 0 && run->o->currency != NULL)
		order.currency = slice_of(run->o->currency);
	if (order.terms.len == 0 && run->o->terms != NULL)
		order.terms = slice_of(run->o->terms);
	if (changes_knows(run->changes, order.order_id))
		return change_order(f, run, &order, flaw);
	if (order.cancelled) {
		run->cancelled++;
		return FILTER_LEAVE;
	}
	if (!plan_order(run, &order, &whole, &digits, flaw))
		return FILTER_REJECT;
	terms_use_currency(run->terms, run->currencies, order.currency);
	count = terms_split(run->terms, order.terms, whole, digits, parts,
	    &flaw->fault);
	if (count == 0) {
		flaw->column = "terms";
		flaw->code = "terms-unclear";
		return FILTER_REJECT;
	}
	if (is_double(run, &order, flaw))
		return FILTER_REJECT;
	for (i = 0; i < count; i++)
		write_part(f, run, &order, &parts[i], i + 1, digits);
	return FILTER_LEAVE;
}

static void
tell_rest(struct filter_run *f, void *context)
{
	const struct run *run = context;

	f->found |= run->rejected;
	if (f->cli->quiet)
		return;
	if (run->as_planned > 0)
		report_message("orders that are as they were planned: %llu",
		    (unsigned long long)run->as_planned);
	if (run->moved > 0)
		report_message("instalments with another day or amount by the "
		    "order's terms and days now: %llu, the first %.*s; they "
		    "stand as they were planned: correct their due_date",
		    (unsigned long long)run->moved,
		    SLICE_PRINT(buffer_slice(&run->first_moved)));
	if (run->cancelled > 0)
		report_message("cancelled orders left out: %llu",
		    (unsigned long long)run->cancelled);
	if (run->undated > 0)
		report_message("no-date: instalments that wait for a day that "
		    "is not known: %llu; their reason names it",
		    (unsigned long long)run->undated);
}

int
planrun(const struct cli *cli, const struct planrun_options *options)
{
	const struct filter filter = {
		.size = sizeof(struct order), .plain = true,
		.record = write_parts, .end = tell_rest,
	};
	const struct side planned = { .kind = COLUMNS_RECEIVABLE,
		.reads = planrun_planned, .size = sizeof(struct planned),
		.take = take_planned };
	struct run run = { .o = options };
	struct fault fault;
	int status;

	run.currencies = money_currencies_open(&fault);
	if (run.currencies != NULL)
		run.terms = terms_open(&fault);
	if (run.terms == NULL)
		report_trouble("%s", fault.text);
	if (options->currency != NULL && money_digits(run.currencies,
	    slice_of(options->currency)) == MONEY_DIGITS_UNKNOWN)
		cli_usage("--currency: \"%s\" is no currency; write a code "
		    "such as USD", options->currency);
	run.ids = groups_new(1);
	run.changes = changes_new();
	run.rejected = side_read(cli, options->planned, &planned, &run);
	status = filter_run(cli, &filter, &run);
	groups_free(run.ids);
	changes_free(run.changes);
	buffer_release(&run.first_moved);
	terms_close(run.terms);
	money_currencies_close(run.currencies);
	return status;
}
