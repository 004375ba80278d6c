/*
 * lead-convert - make deals of the leads that are ready, each once
 *
 * Reads leads, and beside them the deals there are, quotes and contacts, and
 * writes a new opportunity for each lead that is ready (R-CONVERT).  Memory:
 * the leads that those files name, and the ids of the deals.
 */
#include "base/date.h"
#include "base/number.h"
#include "front/cells.h"
#include "front/filter.h"
#include "front/side.h"
#include "funnel/convert.h"
#include "funnel/deal.h"
#include "funnel/leadfacts.h"
#include "value/money.h"

enum { ID, NAME, COMPANY, LEAD, COUNTRY, REGION, OWNER, SOURCE, EVENT, STAGE,
	AMOUNT, CURRENCY, CLOSE, CREATED, EVIDENCE, BASIS, RULE, WHY };
static const char *const adds[] = { "opportunity_id", "opportunity_name",
	"company", "lead_id", "country", "region", "owner", "source",
	"event_name", "stage", "amount", "currency", "expected_close",
	"created_date", "evidence", "amount_basis", "convert_rule",
	"convert_why", NULL };

#define NUMBER_MOST 900000000000
enum { PRICE_DIGITS = 6 };

struct row {
	struct slice id, company, contact, country, region, owner, source,
	    event, products, first_stage, price, currency, horizon, deal_id;
	int64_t quantity;
	int32_t met, created, converted, last_out, last_in;
};
static const struct bind reads[] = {
	BIND_TEXT("lead_id", struct row, id, .needed = true,
	    .filled = "every lead needs one; lead-import makes them"),
	BIND_TEXT("company", struct row, company),
	BIND_TEXT("contact_name", struct row, contact),
	BIND_TEXT("country", struct row, country),
	BIND_TEXT("region", struct row, region),
	BIND_TEXT("owner", struct row, owner),
	BIND_TEXT("source", struct row, source),
	BIND_TEXT("event_name", struct row, event),
	BIND_TEXT("products_of_interest", struct row, products),
	BIND_TEXT("first_stage", struct row, first_stage),
	BIND_DECIMAL("quantity", struct row, quantity, 0, NUMBER_MOST),
	BIND_TEXT("target_price", struct row, price),
	BIND_TEXT("currency", struct row, currency),
	BIND_TEXT("buy_horizon_months", struct row, horizon),
	BIND_DAY("met_date", struct row, met),
	BIND_DAY("created_date", struct row, created),
	BIND_DATE("last_contact_date", struct row, last_out),
	BIND_DATE("last_reply_date", struct row, last_in),
	BIND_TEXT("opportunity_id", struct row, deal_id),
	BIND_DATE("converted_date", struct row, converted),
	BIND_END
};

static const struct bind deal_reads[] = {
	{ .name = "lead_id", .type = BIND_IS_TEXT, .needed = true },
	{ .name = "amount", .type = BIND_IS_TEXT, .needed = true },
	{ .name = "stage", .type = BIND_IS_TEXT, .needed = true },
	{ .name = "opportunity_id", .type = BIND_IS_TEXT },
	{ .name = "outcome", .type = BIND_IS_TEXT },
	BIND_END
};

struct quote {
	struct slice id, lead, amount, currency, status;
	int32_t date, valid_until;
	int64_t days;
};
static const struct bind quote_reads[] = {
	BIND_TEXT("lead_id", struct quote, lead, .needed = true),
	BIND_TEXT("quote_id", struct quote, id),
	BIND_TEXT("amount", struct quote, amount),
	BIND_TEXT("currency", struct quote, currency),
	BIND_TEXT("status", struct quote, status),
	BIND_DAY("quote_date", struct quote, date),
	BIND_DAY("valid_until", struct quote, valid_until),
	BIND_INT("valid_days", struct quote, days, 0, 36500),
	BIND_END
};

struct line {
	struct slice quote, price;
	int64_t quantity;
};
static const struct bind line_reads[] = {
	BIND_TEXT("quote_id", struct line, quote, .needed = true),
	BIND_TEXT("unit_price", struct line, price),
	BIND_DECIMAL("quantity", struct line, quantity, 0, NUMBER_MOST),
	BIND_END
};

struct touch {
	struct slice lead, medium;
	int direction;
};
static const struct bind touch_reads[] = {
	BIND_TEXT("lead_id", struct touch, lead, .needed = true),
	BIND_WORD("direction", struct touch, direction, "out|in"),
	BIND_TEXT("medium", struct touch, medium),
	BIND_END
};

struct run {
	const char *deals, *quotes, *lines, *touches, *when, *linked_file;
	bool again;
	const struct cli *cli;
	struct convert *convert;
	struct leadfacts *facts;
	struct currencies *currencies;
	struct stages *stages;
	int potential, intending, target;
	size_t columns[CONVERT_COLUMNS_MOST];
	struct cli linked_cli;
	struct output *linked;
	const char *linked_names[2];
	uint64_t converted, before, not_ready, excluded;
};

/* What a deal is worth, and by what. */
struct worth {
	bool known;
	int64_t minor;
	unsigned digits;
	struct slice currency;
	const char *basis;
};

/* A deal that cannot be read is there all the same: it counts as open. */
static void
read_deals(struct run *run)
{
	struct deal_settings settings = { .stages = run->stages };
	struct deal_source *source;
	struct record record;
	struct deal_flaw flaw;
	struct fault fault;
	struct input *in;
	struct deal deal;
	size_t lead, id;

	if (run->deals == NULL)
		return;
	in = input_open_side(run->cli, run->deals, COLUMNS_OPPORTUNITY);
	lead = input_need(in, "lead_id");
	id = input_find(in, "opportunity_id");
	source = deal_open(input_columns(in), &settings, &fault);
	if (source == NULL)
		report_trouble("%s: %s", run->deals, fault.text);
	while (input_next(in, &record))
		leadfacts_add_deal(run->facts, cell_text(&record, lead),
		    cell_text(&record, id), deal_read(source, &record, &deal,
		    &flaw) && deal.kind != STAGE_OPEN);
	/* Who is left unread could be converted twice. */
	if (input_rejected(in) > 0)
		report_trouble("%s: not all of it can be read; mend it, for "
		    "no lead may be converted twice", run->deals);
	deal_close(source);
	input_close(in);
}

static bool
is_open(const struct run *run, const struct quote *quote)
{
	int32_t until = quote->valid_until;

	if (until == DATE_NONE && quote->date != DATE_NONE &&
	    quote->days != BIND_NO_NUMBER)
		until = quote->date + (int32_t)quote->days;
	return (quote->status.len == 0 || slice_is(quote->status, "sent")) &&
	    (until == DATE_NONE || until >= run->cli->today);
}

static bool
is_currency(const struct run *run, struct slice cell)
{
	return cell.len == 0 || (cell.len == 3 && money_digits(run->currencies,
	    cell) != MONEY_DIGITS_UNKNOWN);
}

static bool
take_quote(void *context, const void *row, unsigned long number,
    struct flaw *flaw)
{
	const struct quote *quote = row;
	struct run *run = context;
	const struct leadfact fact = { .quote_id = quote->id,
	    .amount = quote->amount, .currency = quote->currency,
	    .quote_date = quote->date };
	int64_t amount = 0;

	(void)number;
	if (quote->lead.len == 0 || slice_is(quote->status, "draft"))
		return true;
	if (quote->amount.len > 0 && (number_parse_decimal(quote->amount, 4,
	    &amount) != VALUE_OK || amount < 0))
		return flaw_set(flaw, "amount", "bad-amount", "no sum of 0 or "
		    "more; write a number such as 1234.50");
	if (!is_currency(run, quote->currency))
		return flaw_set(flaw, "currency", "unknown-currency",
		    "no such currency; write a code such as USD");
	leadfacts_of(run->facts, quote->lead)->quoted = true;
	if (is_open(run, quote))
		leadfacts_add_quote(run->facts, quote->lead, &fact);
	return true;
}

/* An unknown price is negative. */
static bool
read_price(struct slice cell, int64_t *price)
{
	*price = -1;
	return cell.len == 0 || (number_parse_decimal(cell, PRICE_DIGITS,
	    price) == VALUE_OK && *price >= 0);
}

static bool
take_line(void *context, const void *row, unsigned long number,
    struct flaw *flaw)
{
	const struct line *line = row;
	struct run *run = context;
	int64_t price;

	(void)number;
	if (!read_price(line->price, &price))
		return flaw_set(flaw, "unit_price", "bad-amount", "no price; "
		    "write a number such as 1.25");
	leadfacts_add_line(run->facts, line->quote, line->quantity ==
	    BIND_NO_NUMBER ? -1 : line->quantity, price);
	return true;
}

/* A talk at the stand is neither direction (R-TOUCH-05). */
static bool
take_touch(void *context, const void *row, unsigned long number,
    struct flaw *flaw)
{
	const struct touch *touch = row;
	struct run *run = context;
	struct leadfact *fact;

	(void)number;
	(void)flaw;
	if (touch->lead.len == 0 || slice_is(touch->medium, "show"))
		return true;
	fact = leadfacts_of(run->facts, touch->lead);
	fact->out |= touch->direction == 0;
	fact->in |= touch->direction == 1;
	return true;
}

static bool
read_sides(struct run *run)
{
	const struct side quotes = { COLUMNS_QUOTE, quote_reads,
	    sizeof(struct quote), take_quote, NULL };
	const struct side lines = { COLUMNS_QUOTE_LINE, line_reads,
	    sizeof(struct line), take_line, NULL };
	const struct side touches = { COLUMNS_TOUCH, touch_reads,
	    sizeof(struct touch), take_touch, NULL };
	bool bad;

	read_deals(run);
	bad = side_read(run->cli, run->quotes, &quotes, run);
	bad |= side_read(run->cli, run->lines, &lines, run);
	return bad | side_read(run->cli, run->touches, &touches, run);
}

/* Whether it has a deal, and --again does not let it have another. */
static bool
has_deal(const struct run *run, const struct row *row,
    const struct leadfact *fact)
{
	bool decided = run->again && (fact == NULL ||
	    fact->decided == fact->deals) && (row->deal_id.len == 0 ||
	    leadfacts_is_decided(run->facts, row->deal_id));

	return (row->deal_id.len > 0 || (fact != NULL && fact->deals > 0)) &&
	    !decided;
}

static bool
quote_worth(const struct run *run, const struct leadfact *fact,
    struct worth *worth)
{
	*worth = (struct worth){ .currency = fact->currency,
	    .digits = MONEY_DIGITS_DEFAULT, .basis = "quote" };
	if (fact->currency.len > 0)
		worth->digits = money_digits(run->currencies, fact->currency);
	worth->known = (money_parse(fact->amount, worth->digits,
	    &worth->minor) == VALUE_OK && worth->minor > 0) ||
	    leadfacts_lines(run->facts, fact->quote_id, worth->digits,
	    &worth->minor);
	return worth->known;
}

/* R-CONVERT-04: quote, else quantity times price, else unknown, never 0. */
static bool
find_worth(const struct run *run, const struct row *row,
    const struct leadfact *fact, struct worth *worth, struct flaw *flaw)
{
	int64_t price;

	if (!read_price(row->price, &price))
		return flaw_set(flaw, "target_price", "bad-amount", "no "
		    "price; write a number such as 1.25");
	if (!is_currency(run, row->currency))
		return flaw_set(flaw, "currency", "unknown-currency",
		    "no such currency; write a code such as USD");
	if (fact != NULL && fact->has_quote && quote_worth(run, fact, worth))
		return true;
	*worth = (struct worth){ .digits = MONEY_DIGITS_DEFAULT,
	    .currency = row->currency, .basis = "price" };
	if (row->currency.len > 0)
		worth->digits = money_digits(run->currencies, row->currency);
	worth->known = row->quantity != BIND_NO_NUMBER && price >= 0 &&
	    convert_amount(row->quantity, price, worth->digits,
	    &worth->minor);
	if (!worth->known)
		*worth = (struct worth){ .currency = SLICE_EMPTY,
		    .basis = "none" };
	return true;
}

/* Months until the purchase; -1 for never and for unknown. */
static bool
read_horizon(struct slice cell, int64_t *months, struct flaw *flaw)
{
	*months = -1;
	if (cell.len == 0 || slice_is(cell, "never") ||
	    (number_parse_decimal(cell, 4, months) == VALUE_OK &&
	    *months >= 0 && *months <= 12000000))
		return true;
	return flaw_set(flaw, "buy_horizon_months", "bad-number", "no number "
	    "of months; write one such as 3, or never");
}

static bool
find_stage(const struct run *run, const struct row *row, bool talks,
    bool quoted, struct slice *stage, struct flaw *flaw)
{
	int i = row->first_stage.len > 0 ? stages_find(run->stages,
	    row->first_stage) : talks ? run->potential : run->target;

	if (i == STAGE_UNKNOWN)
		return flaw_set(flaw, "first_stage", "unknown-stage", "no "
		    "stage of the scheme seven; run lead-grade again");
	if (quoted && stages_at(run->stages, i)->chance <
	    stages_at(run->stages, run->intending)->chance)
		i = run->intending;
	*stage = stages_at(run->stages, i)->name;
	return true;
}

/* The first of the products, its \; a plain one. */
static void
add_product(struct buffer *name, struct slice products)
{
	size_t i;

	for (i = 0; i < products.len && products.at[i] != ';'; i++) {
		if (products.at[i] == '\\' && i + 1 < products.len &&
		    products.at[i + 1] == ';')
			i++;
		buffer_add_byte(name, products.at[i]);
	}
}

static void
name_deal(struct filter_run *f, const struct row *row)
{
	struct buffer name = { 0 };

	buffer_add(&name, row->company.len > 0 ? row->company : row->contact);
	if (name.len > 0 && row->products.len > 0)
		buffer_add(&name, SLICE(" – "));
	add_product(&name, row->products);
	filter_cell(f, NAME, buffer_slice(&name));
	buffer_release(&name);
}

static void
give_id(struct filter_run *f, struct run *run, const struct row *row,
    const struct leadfact *fact)
{
	unsigned number = fact == NULL ? 1 : fact->deals + 1;
	char id[CONVERT_ID];

	convert_id(id, row->id, number);
	while (leadfacts_has_deal(run->facts, slice_of(id)))
		convert_id(id, row->id, ++number);
	filter_cell(f, ID, slice_of(id));
	leadfacts_add_deal(run->facts, row->id, slice_of(id), false);
}

static bool
fill_deal(struct filter_run *f, struct run *run, const struct row *row,
    struct flaw *flaw)
{
	const struct leadfact *fact = leadfacts_find(run->facts, row->id);
	bool quoted = fact != NULL && fact->quoted;
	bool talks = (fact != NULL && fact->out && fact->in) ||
	    (row->last_out != DATE_NONE && row->last_in != DATE_NONE);
	bool again = fact != NULL && fact->deals > 0;
	struct worth worth;
	int64_t months;
	char text[32];

	if (!find_worth(run, row, fact, &worth, flaw) ||
	    !read_horizon(row->horizon, &months, flaw) ||
	    !find_stage(run, row, talks, quoted, &f->cells[STAGE], flaw))
		return false;
	name_deal(f, row);
	f->cells[COMPANY] = row->company;
	f->cells[LEAD] = row->id;
	f->cells[COUNTRY] = row->country;
	f->cells[REGION] = row->region;
	f->cells[OWNER] = row->owner;
	f->cells[SOURCE] = row->source;
	f->cells[EVENT] = row->event;
	if (worth.known) {
		money_format(text, worth.minor, worth.digits);
		filter_cell(f, AMOUNT, slice_of(text));
	}
	filter_cell(f, CURRENCY, worth.currency);
	f->cells[BASIS] = slice_of(worth.basis);
	filter_cell_date(f, CLOSE, convert_close_date(row->met != DATE_NONE ?
	    row->met : row->created, months, run->cli->today));
	filter_cell_date(f, CREATED, run->cli->today);
	filter_cell_format(f, EVIDENCE, "%s%s%s", talks ? "two_way;contact" :
	    "", talks && quoted ? ";" : "", quoted ? "quote" : "");
	filter_cell_format(f, RULE, "%.*s%s",
	    SLICE_PRINT(convert_rule(run->convert)),
	    again ? ";R-CONVERT-05" : "");
	f->cells[WHY] = convert_why(run->convert, run->cli->lang);
	give_id(f, run, row, fact);
	return true;
}

static enum filter_verdict
settle(struct filter_run *f, struct run *run, const struct row *row,
    struct flaw *flaw)
{
	struct slice cells[CONVERT_COLUMNS_MOST];
	size_t i;

	if (has_deal(run, row, leadfacts_find(run->facts, row->id))) {
		run->before++;
		return FILTER_LEAVE;
	}
	for (i = 0; i < convert_columns(run->convert); i++)
		cells[i] = cell_text(f->record, run->columns[i]);
	switch (convert_judge(run->convert, cells)) {
	case CONVERT_EXCLUDED:
		run->excluded++;
		return FILTER_LEAVE;
	case CONVERT_NOT_READY:
		run->not_ready++;
		return FILTER_LEAVE;
	case CONVERT_READY:
		break;
	}
	if (!fill_deal(f, run, row, flaw))
		return FILTER_REJECT;
	run->converted++;
	return FILTER_WRITE;
}

/* The lead as it was, with its deal. */
static void
write_linked(struct filter_run *f, struct run *run, const struct row *row,
    bool converted)
{
	const struct leadfact *fact = leadfacts_find(run->facts, row->id);
	struct slice cells[2] = { row->deal_id,
	    filter_raw(f, "converted_date") };
	char today[11];

	if (converted || (row->deal_id.len == 0 && fact != NULL))
		cells[0] = fact->deal_id;
	if (converted)
		cells[1] = slice_of(date_format_iso(today, run->cli->today));
	output_record(run->linked, f->record, cells);
}

static enum filter_verdict
convert_lead(struct filter_run *f, void *context, const void *row,
    struct flaw *flaw)
{
	struct run *run = context;
	enum filter_verdict verdict = settle(f, run, row, flaw);

	if (run->linked != NULL && verdict != FILTER_REJECT)
		write_linked(f, run, row, verdict == FILTER_WRITE);
	return verdict;
}

/* The name that the leads give the column, if they have it. */
static const char *
header_of(struct filter_run *f, const char *column)
{
	size_t at = input_find(f->in, column);

	return at == COLUMN_ABSENT ? column : arena_string(&f->kept,
	    columns_header(input_columns(f->in), at));
}

static void
begin(struct filter_run *f, void *context)
{
	struct run *run = context;
	bool asked = false;
	size_t i;

	if (input_is_empty(f->in))
		return;
	for (i = 0; i < convert_columns(run->convert); i++) {
		bool ask = convert_is_asked(run->convert, i);
		const char *name = convert_column(run->convert, i);

		run->columns[i] = ask && run->when != NULL ?
		    input_need(f->in, name) : input_find(f->in, name);
		asked |= ask && run->columns[i] != COLUMN_ABSENT;
	}
	if (!asked)
		report_trouble("%s: nothing says who is ready, such as "
		    "grade_relation, booth_class or screen_result; run "
		    "lead-grade first, or use --when", input_label(f->in));
	if (run->linked_file == NULL)
		return;
	run->linked_cli = *f->cli;
	run->linked_cli.output = run->linked_file;
	run->linked_names[0] = header_of(f, "opportunity_id");
	run->linked_names[1] = header_of(f, "converted_date");
	run->linked = output_open(&run->linked_cli, f->in, run->linked_names,
	    2);
}

static void
end(struct filter_run *f, void *context)
{
	struct run *run = context;
	uint64_t rejected = input_rejected(f->in);

	if (run->linked != NULL)
		cli_finish(&run->linked_cli, NULL, run->linked, false);
	if (!f->cli->quiet && !input_is_empty(f->in))
		report_message("%llu leads: %llu converted, %llu converted "
		    "before, %llu not ready, %llu excluded, %llu rejected",
		    (unsigned long long)(run->converted + run->before +
		    run->not_ready + run->excluded + rejected),
		    (unsigned long long)run->converted,
		    (unsigned long long)run->before,
		    (unsigned long long)run->not_ready,
		    (unsigned long long)run->excluded,
		    (unsigned long long)rejected);
}

static void
open_rules(struct run *run)
{
	struct fault fault;

	run->convert = convert_open(run->when, &fault);
	run->currencies = currencies_open(&fault);
	run->stages = stages_open("seven", &fault);
	if (run->convert == NULL || run->currencies == NULL ||
	    run->stages == NULL)
		report_trouble("%s", fault.text);
	run->target = stages_find(run->stages, SLICE("target"));
	run->potential = stages_find(run->stages, SLICE("potential"));
	run->intending = stages_find(run->stages, SLICE("intending"));
	if (run->target == STAGE_UNKNOWN || run->potential == STAGE_UNKNOWN ||
	    run->intending == STAGE_UNKNOWN)
		report_trouble("table stage-seven lacks target, potential or "
		    "intending; keep these stages");
	run->facts = leadfacts_new();
}

int
main(int argc, char **argv)
{
	static struct run run;
	const struct cli_option options[] = {
		OPTION_FILE('O', "opportunities", &run.deals,
		    "the deals there are; their leads are passed over"),
		OPTION_FILE(0, "quotes", &run.quotes,
		    "quotes: amount, and a later first stage"),
		OPTION_FILE(0, "lines", &run.lines,
		    "lines of quotes that have no amount"),
		OPTION_FILE(0, "touches", &run.touches,
		    "contact log: talks in both directions"),
		OPTION_TEXT('w', "when", "CONDITION", &run.when,
		    "who is ready, in place of table convert"),
		OPTION_FLAG('a', "again", &run.again,
		    "leads whose deals are all decided, too"),
		OPTION_WRITTEN('l', "linked", &run.linked_file,
		    "write every lead with its deal"),
		OPTION_END
	};
	struct cli cli = {
		.summary = "make deals of the leads that are ready, each once",
		.operands = "[file]",
		.options = options,
		.common = CLI_FILTER | CLI_TODAY | CLI_EXPLAIN | CLI_LANG |
		    CLI_TABLE | CLI_QUIET,
		.tables = "convert stage-seven deal-words currency columns",
		.kind = COLUMNS_LEAD, .reads = reads,
		.also_reads = "grade grade_scheme grade_horizon "
		    "grade_relation grade_flags booth_class screen_result "
		    "status",
		.adds = adds,
		.sides = (const struct cli_side[]){
			{ "opportunities", COLUMNS_OPPORTUNITY, deal_reads },
			{ "quotes", COLUMNS_QUOTE, quote_reads },
			{ "lines", COLUMNS_QUOTE_LINE, line_reads },
			{ "touches", COLUMNS_TOUCH, touch_reads },
			{ NULL, COLUMNS_NONE, NULL } },
	};
	const struct filter filter = {
		.size = sizeof(struct row), .plain = true,
		.begin = begin, .record = convert_lead, .end = end,
	};
	bool bad;
	int status;

	cli_start(&cli, argc, argv);
	run.cli = &cli;
	open_rules(&run);
	bad = read_sides(&run);
	status = filter_run(&cli, &filter, &run);
	leadfacts_free(run.facts);
	convert_close(run.convert);
	stages_close(run.stages);
	currencies_close(run.currencies);
	return bad && status == EXIT_OK ? EXIT_REJECTS : status;
}
