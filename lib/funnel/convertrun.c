/* convertrun.c - convertrun.h: leads in, opportunities out */
#include "base/date.h"
#include "base/number.h"
#include "front/cells.h"
#include "funnel/convert.h"
#include "funnel/convertrun.h"
#include "funnel/worth.h"

enum { ID, NAME, COMPANY, LEAD, COUNTRY, REGION, OWNER, SOURCE, EVENT, STAGE,
	AMOUNT, CURRENCY, CLOSE, CREATED, EVIDENCE, BASIS, RULE, WHY };

const char *const convertrun_adds[] = { "opportunity_id", "opportunity_name",
	"company", "lead_id", "country", "region", "owner", "source",
	"event_name", "stage", "amount", "currency", "expected_close",
	"created_date", "evidence", "amount_basis", "convert_rule",
	"convert_why", NULL };

#define NUMBER_MOST 900000000000

struct row {
	struct slice id, company, contact, country, region, owner, source,
	    event, products, first_stage, price, currency, horizon, deal_id;
	int64_t quantity;
	int32_t met, created, converted, last_out, last_in;
};

const struct bind convertrun_reads[] = {
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

struct run {
	const struct cli *cli;
	const struct convertrun_options *o;
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

/* Whether it has a deal, and --again does not let it have another. */
static bool
has_deal(const struct run *run, const struct row *row,
    const struct leadfact *fact)
{
	bool decided = run->o->again && (fact == NULL ||
	    fact->decided == fact->deals) && (row->deal_id.len == 0 ||
	    leadfacts_is_decided(run->facts, row->deal_id));

	return (row->deal_id.len > 0 || (fact != NULL && fact->deals > 0)) &&
	    !decided;
}

/* R-CONVERT-04. */
static bool
find_worth(const struct run *run, const struct row *row,
    const struct leadfact *fact, struct worth *worth, struct flaw *flaw)
{
	int64_t price;

	if (!worth_read_price(row->price, &price))
		return bind_set_flaw(flaw, "target_price", "bad-amount", "no "
		    "price; write a number such as 1.25");
	if (!worth_is_currency(run->currencies, row->currency))
		return bind_set_flaw(flaw, "currency", "unknown-currency",
		    "no such currency; write a code such as USD");
	if (fact == NULL || !fact->has_quote ||
	    !worth_of_quote(run->facts, fact, run->currencies, worth))
		worth_of_price(row->quantity, price, row->currency,
		    run->currencies, worth);
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
	return bind_set_flaw(flaw, "buy_horizon_months", "bad-number", "no number "
	    "of months; write one such as 3, or never");
}

static bool
find_stage(const struct run *run, const struct row *row, bool talks,
    bool quoted, struct slice *stage, struct flaw *flaw)
{
	int i = row->first_stage.len > 0 ? stages_find(run->stages,
	    row->first_stage) : talks ? run->potential : run->target;

	if (i == STAGE_UNKNOWN)
		return bind_set_flaw(flaw, "first_stage", "unknown-stage", "no "
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

		run->columns[i] = ask && run->o->when != NULL ?
		    input_need(f->in, name) : input_find(f->in, name);
		asked |= ask && run->columns[i] != COLUMN_ABSENT;
	}
	if (!asked)
		report_trouble("%s: nothing says who is ready, such as "
		    "grade_relation, booth_class or screen_result; run "
		    "lead-grade first, or use --when", input_label(f->in));
	if (run->o->linked == NULL)
		return;
	run->linked_cli = *f->cli;
	run->linked_cli.output = run->o->linked;
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
		output_finish_run(&run->linked_cli, NULL, run->linked, false);
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

	run->convert = convert_open(run->o->when, &fault);
	run->currencies = money_currencies_open(&fault);
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

static bool
read_files(const struct run *run)
{
	struct convertfiles files = { .cli = run->cli, .o = &run->o->files,
		.facts = run->facts, .currencies = run->currencies,
		.stages = run->stages };

	return convertfiles_read(&files);
}

int
convertrun(const struct cli *cli, const struct convertrun_options *options)
{
	const struct filter filter = {
		.size = sizeof(struct row), .plain = true,
		.begin = begin, .record = convert_lead, .end = end,
	};
	struct run run = { .cli = cli, .o = options };
	bool bad;
	int status;

	open_rules(&run);
	bad = read_files(&run);
	status = filter_run(cli, &filter, &run);
	leadfacts_free(run.facts);
	convert_close(run.convert);
	stages_close(run.stages);
	money_currencies_close(run.currencies);
	return bad && status == EXIT_OK ? EXIT_REJECTS : status;
}
