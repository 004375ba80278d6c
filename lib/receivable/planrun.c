/* planrun.c - planrun.h: orders in, instalments out */
#include <stdlib.h>

#include "base/date.h"
#include "base/number.h"
#include "csv/records.h"
#include "front/filter.h"
#include "front/side.h"
#include "receivable/amount.h"
#include "receivable/change.h"
#include "receivable/delivery.h"
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
	struct delivery_plan plan;	/* of the order at hand */
	/* With --deliveries: the records, and those of each order. */
	struct records *records;
	struct groups *orders;
	size_t *next, *first, *last;
	struct terms *terms;
	struct currencies *currencies;
	struct groups *ids;
	uint64_t cancelled, undated, as_planned, cancelled_deliveries;
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
    const struct delivery_piece *piece, size_t number)
{
	const struct terms_part *part = &piece->part;
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
	money_format(text, part->minor, run->digits);
	filter_cell(f, AMOUNT, slice_of(text));
	f->cells[CURRENCY] = order->currency;
	filter_cell_date(f, DUE, piece->due);
	if (piece->due == DATE_NONE) {
		run->undated++;
		filter_cell_format(f, REASON, "no-date:%s",
		    terms_event_columns[part->event]);
	}
	f->cells[STATUS] = SLICE("open");
	filter_emit(f);
}

static bool
read_amount(struct run *run, const struct order *order, int64_t *minor,
    struct flaw *flaw)
{
	flaw->column = "amount";
	if (!amount_read(run->currencies, order->amount, order->currency,
	    AMOUNT_ABOVE_ZERO, minor, &run->digits, &flaw->code,
	    &flaw->fault)) {
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
	    "the order stands above already; give it another id, or say "
	    "--deliveries where its rows are deliveries");
	return true;
}

static void
note_moved(struct run *run, const struct changes_row *planned,
    const struct delivery_piece *piece)
{
	int32_t due = piece->due;
	char amount[32], day[11];

	if (run->moved++ > 0)
		return;
	money_format(amount, piece->part.minor, run->digits);
	buffer_format(&run->first_moved, "%.*s: %s%s%s",
	    SLICE_PRINT(planned->id), amount, due == DATE_NONE ? "" : ", ",
	    due == DATE_NONE ? "" : date_format_iso(day, due));
}

/* The instalments of an order that is so much, in run->plan. */
static bool
make_plan(struct run *run, const struct order *order,
    const struct delivery *deliveries, size_t count, int64_t whole,
    struct flaw *flaw)
{
	struct terms_part parts[TERMS_PARTS_MOST];
	size_t part_count;

	terms_use_currency(run->terms, run->currencies, order->currency);
	part_count = terms_split(run->terms, order->terms, whole, run->digits,
	    parts, &flaw->fault);
	flaw->column = "terms";
	flaw->code = "terms-unclear";
	return part_count > 0 && (delivery_share(&run->plan, parts,
	    part_count, deliveries, count) ||
	    bind_set_flaw(flaw, "amount", "too-large", "too large; correct it"));
}

static const struct changes_row *
find_planned(const struct run *run, const struct order *order, size_t number)
{
	struct buffer id = { 0 };
	const struct changes_row *row;

	buffer_format(&id, "%.*s-%zu", SLICE_PRINT(order->order_id), number);
	row = changes_find(run->changes, buffer_slice(&id));
	buffer_release(&id);
	return row;
}

/* Whether terms and days of an order that is worth the same are so, too. */
static bool
compare_plan(struct run *run, const struct order *order, int64_t whole)
{
	uint64_t before = run->moved;
	int64_t sum = 0;
	size_t i;

	for (i = 0; i < run->plan.count; i++) {
		const struct changes_row *planned = find_planned(run, order,
		    i + 1);

		sum += planned == NULL ? 0 : planned->amount;
	}
	for (i = 0; i < run->plan.count; i++) {
		const struct delivery_piece *piece = &run->plan.pieces[i];
		const struct changes_row *planned = find_planned(run, order,
		    i + 1);

		if (planned != NULL && (planned->due != piece->due ||
		    (sum == whole && planned->amount != piece->part.minor)))
			note_moved(run, planned, piece);
	}
	return run->moved == before;
}

/* An order that has receivables: only what it is worth more or less now. */
static bool
change_order(struct filter_run *f, struct run *run,
    const struct order *order, const struct delivery *deliveries,
    size_t count, int64_t whole, struct flaw *flaw)
{
	struct flaw unused;

	run->f = f;
	run->order = order;
	run->changed = false;
	flaw->column = "amount";
	flaw->code = "cannot-change";
	if (!changes_settle(run->changes, order->order_id, order->currency,
	    order->cancelled ? 0 : whole, write_change, run, &flaw->fault))
		return false;
	if (!order->cancelled && !make_plan(run, order, deliveries, count,
	    whole, &unused))
		run->plan.count = 0;
	run->as_planned += !run->changed && (order->cancelled ||
	    compare_plan(run, order, whole));
	return true;
}

/* One order with all its deliveries. */
static bool
plan_order(struct filter_run *f, struct run *run, const struct order *order,
    const struct delivery *deliveries, size_t count, int64_t whole,
    struct flaw *flaw)
{
	size_t i;

	if (changes_knows(run->changes, order->order_id))
		return !is_double(run, order, flaw) && change_order(f, run,
		    order, deliveries, count, whole, flaw);
	if (order->cancelled) {
		run->cancelled++;
		return true;
	}
	if (!make_plan(run, order, deliveries, count, whole, flaw) ||
	    is_double(run, order, flaw))
		return false;
	for (i = 0; i < run->plan.count; i++)
		write_part(f, run, order, &run->plan.pieces[i], i + 1);
	return true;
}

static void
fill_order(const struct run *run, struct order *order)
{
	if (order->currency.len == 0 && run->o->currency != NULL)
		order->currency = slice_of(run->o->currency);
	if (order->terms.len == 0 && run->o->terms != NULL)
		order->terms = slice_of(run->o->terms);
}

/* With --deliveries an order is planned when all its rows are known. */
static void
keep_delivery(struct filter_run *f, struct run *run,
    const struct order *order)
{
	size_t row = records_count(run->records);
	size_t known = groups_count(run->orders);
	size_t at = groups_find(run->orders, &order->order_id);

	records_add(run->records, f->record, SLICE_EMPTY);
	GROW_BY_ONE(run->next, row);
	run->next[row] = GROUP_NONE;
	if (at == known) {
		GROW_BY_ONE(run->first, known);
		GROW_BY_ONE(run->last, known);
		run->first[at] = row;
	} else {
		run->next[run->last[at]] = row;
	}
	run->last[at] = row;
}

static enum filter_verdict
take_order(struct filter_run *f, void *context, const void *row,
    struct flaw *flaw)
{
	struct order order = *(const struct order *)row;
	struct run *run = context;
	struct delivery whole = { .minor = 0 };

	fill_order(run, &order);
	if (run->records != NULL) {
		keep_delivery(f, run, &order);
		return FILTER_LEAVE;
	}
	if ((changes_knows(run->changes, order.order_id) ||
	    !order.cancelled) &&
	    !read_amount(run, &order, &whole.minor, flaw))
		return FILTER_REJECT;
	memcpy(whole.dates, order.dates, sizeof(whole.dates));
	if (plan_order(f, run, &order, &whole, 1, whole.minor, flaw))
		return FILTER_LEAVE;
	return FILTER_REJECT;
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
	if (run->cancelled_deliveries > 0)
		report_message("cancelled deliveries left out: %llu",
		    (unsigned long long)run->cancelled_deliveries);
	if (run->undated > 0)
		report_message("no-date: instalments that wait for a day that "
		    "is not known: %llu; their reason names it",
		    (unsigned long long)run->undated);
}

/* ---- orders in several rows ---------------------------------------------- */

static bool
agree(struct slice *of, struct slice other, const char *column,
    struct flaw *flaw)
{
	if (of->len > 0 && other.len > 0 && !slice_equal(*of, other))
		return bind_set_flaw(flaw, column, "deliveries-differ",
		    "the rows of the order differ here; correct one of them");
	if (of->len == 0)
		*of = other;
	return true;
}

/* What an order has once is the same in all its rows, or unknown. */
static bool
join_rows(struct order *order, const struct order *other, struct flaw *flaw)
{
	static const enum terms_event once[] = { TERMS_ORDER, TERMS_CONTRACT };
	size_t i;

	for (i = 0; i < sizeof(once) / sizeof(*once); i++) {
		int32_t *date = &order->dates[once[i]];

		if (*date == DATE_NONE)
			*date = other->dates[once[i]];
		else if (other->dates[once[i]] != DATE_NONE &&
		    other->dates[once[i]] != *date)
			return bind_set_flaw(flaw,
			    terms_event_columns[once[i]], "deliveries-differ",
			    "the rows of the order differ here; correct one "
			    "of them");
	}
	order->cancelled &= other->cancelled;
	return agree(&order->lead_id, other->lead_id, "lead_id", flaw) &&
	    agree(&order->company, other->company, "company", flaw) &&
	    agree(&order->owner, other->owner, "owner", flaw) &&
	    agree(&order->currency, other->currency, "currency", flaw) &&
	    agree(&order->terms, other->terms, "terms", flaw);
}

/* Two rows of one day are one delivery, or one row twice: nobody knows. */
static bool
is_new_day(const struct delivery *deliveries, size_t count, int32_t day,
    struct flaw *flaw)
{
	size_t i;

	for (i = 0; i < count; i++)
		if (day != DATE_NONE &&
		    deliveries[i].dates[TERMS_SHIP] == day)
			return bind_set_flaw(flaw, "ship_date",
			    "double-delivery", "a delivery of the order on "
			    "that day stands above already; leave one, or "
			    "put the two together");
	return true;
}

/* Order and deliveries of rows that can be read; those cancelled are none. */
static bool
gather_order(struct run *run, const struct order *rows, size_t count,
    struct order *order, struct delivery *deliveries, size_t *kept,
    int64_t *whole, struct flaw *flaw)
{
	size_t i;

	*order = rows[0];
	*kept = 0;
	*whole = 0;
	for (i = 0; i < count; i++) {
		struct delivery *d = &deliveries[*kept];

		if (i > 0 && !join_rows(order, &rows[i], flaw))
			return false;
		if (rows[i].cancelled)
			continue;
		if (!read_amount(run, &rows[i], &d->minor, flaw) ||
		    !is_new_day(deliveries, *kept,
		    rows[i].dates[TERMS_SHIP], flaw))
			return false;
		memcpy(d->dates, rows[i].dates, sizeof(d->dates));
		if (!money_add(*whole, d->minor, whole))
			return bind_set_flaw(flaw, "amount", "too-large",
			    "too large; correct it");
		++*kept;
	}
	if (*kept > 0) {
		deliveries[0].dates[TERMS_ORDER] = order->dates[TERMS_ORDER];
		deliveries[0].dates[TERMS_CONTRACT] =
		    order->dates[TERMS_CONTRACT];
	}
	return true;
}

/* An order that cannot be planned takes all its rows with it. */
static void
reject_rows(struct filter_run *f, const struct run *run, size_t order,
    const struct flaw *flaw)
{
	size_t row;

	for (row = run->first[order]; row != GROUP_NONE;
	    row = run->next[row]) {
		struct record record = records_get(run->records, row, false,
		    &f->scratch);

		bind_reject(f->binding, &record, flaw);
	}
}

static void
plan_rows(struct filter_run *f, struct run *run, size_t at)
{
	size_t count = 0, kept, row;
	struct order order, *rows;
	struct delivery *deliveries;
	struct flaw flaw = { .column = NULL };
	int64_t whole;

	for (row = run->first[at]; row != GROUP_NONE; row = run->next[row])
		count++;
	rows = xcalloc(count, sizeof(*rows));
	deliveries = xcalloc(count, sizeof(*deliveries));
	count = 0;
	for (row = run->first[at]; row != GROUP_NONE; row = run->next[row]) {
		struct record record = records_get(run->records, row, false,
		    &f->kept);

		/* It could be read before. */
		(void)bind_read(f->binding, &record, &rows[count]);
		fill_order(run, &rows[count++]);
	}
	if (!gather_order(run, rows, count, &order, deliveries, &kept, &whole,
	    &flaw) || !plan_order(f, run, &order, deliveries, kept, whole,
	    &flaw))
		reject_rows(f, run, at, &flaw);
	else if (!order.cancelled)
		run->cancelled_deliveries += count - kept;
	free(rows);
	free(deliveries);
	arena_reset(&f->scratch);
	arena_reset(&f->kept);
}

static void
finish(struct filter_run *f, void *context)
{
	struct run *run = context;
	size_t i;

	for (i = 0; run->records != NULL && i < groups_count(run->orders);
	    i++)
		plan_rows(f, run, i);
	tell_rest(f, context);
}

int
planrun(const struct cli *cli, const struct planrun_options *options)
{
	const struct filter filter = {
		.size = sizeof(struct order), .plain = true,
		.record = take_order, .end = finish,
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
	run.orders = groups_new(1);
	run.records = options->deliveries ? records_new() : NULL;
	run.changes = changes_new();
	run.rejected = side_read(cli, options->planned, &planned, &run);
	status = filter_run(cli, &filter, &run);
	groups_free(run.ids);
	groups_free(run.orders);
	records_free(run.records);
	free(run.next);
	free(run.first);
	free(run.last);
	delivery_release(&run.plan);
	changes_free(run.changes);
	buffer_release(&run.first_moved);
	terms_close(run.terms);
	money_currencies_close(run.currencies);
	return status;
}
