/* sheetrun.c - sheetrun.h: quotes in, workbooks out */
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/paths.h"
#include "base/say.h"
#include "front/output.h"
#include "front/target.h"
#include "quote/check.h"
#include "quote/facts.h"
#include "quote/files.h"
#include "quote/ownfiles.h"
#include "quote/sheet.h"
#include "quote/sheetrun.h"
#include "rule/settings.h"
#include "value/money.h"

enum { FILE_NAME, DRAFT, LOGO, SENDER, SHEETS, PICTURES, ADDED };
const char *const quotesheetrun_adds[] = { "file_name", "draft", "has_logo",
	"has_sender", "sheets", "pictures", NULL };

struct quote {
	struct slice lead_id, owner;
	struct slice company, contact, country;
	struct quotecheck_quote check;
	struct quotesheet_quote sheet;
};
const struct bind quotesheetrun_reads[] = {
	BIND_TEXT("quote_id", struct quote, sheet.id, .needed = true,
	    .filled = "write the id of the quote"),
	BIND_TEXT("lead_id", struct quote, lead_id),
	BIND_TEXT("company", struct quote, company),
	BIND_TEXT("contact_name", struct quote, contact),
	BIND_TEXT("country", struct quote, country),
	BIND_TEXT("owner", struct quote, owner),
	BIND_DAY("quote_date", struct quote, sheet.date),
	BIND_DAY("valid_until", struct quote, sheet.until),
	BIND_INT("valid_days", struct quote, check.valid_days, 0, 36500,
	    .otherwise = -1),
	BIND_TEXT("amount", struct quote, sheet.amount),
	BIND_TEXT("currency", struct quote, sheet.currency),
	BIND_TEXT("price_term", struct quote, sheet.price_term),
	BIND_TEXT("price_place", struct quote, sheet.price_place),
	BIND_INT("lead_time_days", struct quote, sheet.lead_time_days, 0,
	    36500, .otherwise = -1),
	BIND_TEXT("payment_terms", struct quote, sheet.payment),
	BIND_TEXT("offer_kind", struct quote, check.offer_kind),
	BIND_END
};

static const struct bind line_reads[] = {
	BIND_TEXT("quote_id", struct quotefiles_line, quote_id, .needed = true,
	    .filled = "write the id of the quote"),
	BIND_TEXT("product_name", struct quotefiles_line, l.product),
	BIND_TEXT("model", struct quotefiles_line, l.model),
	BIND_TEXT("spec", struct quotefiles_line, l.spec),
	BIND_TEXT("picture", struct quotefiles_line, l.picture),
	BIND_TEXT("unit_price", struct quotefiles_line, l.unit_price),
	BIND_TEXT("unit", struct quotefiles_line, l.unit),
	BIND_TEXT("quantity", struct quotefiles_line, l.quantity),
	BIND_TEXT("packaging", struct quotefiles_line, l.packaging),
	BIND_TEXT("moq", struct quotefiles_line, l.moq),
	BIND_TEXT("certificate", struct quotefiles_line, l.certificate),
	BIND_BOOL("chosen", struct quotefiles_line, l.chosen),
	BIND_END
};

static const struct bind lead_reads[] = {
	BIND_TEXT("lead_id", struct quotefiles_lead, lead_id, .needed = true),
	BIND_TEXT("company", struct quotefiles_lead, party.company),
	BIND_TEXT("contact_name", struct quotefiles_lead, party.contact),
	BIND_TEXT("job_title", struct quotefiles_lead, party.job),
	BIND_TEXT("department", struct quotefiles_lead, party.department),
	BIND_TEXT("email", struct quotefiles_lead, party.email),
	BIND_TEXT("phone", struct quotefiles_lead, party.phone),
	BIND_TEXT("mobile", struct quotefiles_lead, party.mobile),
	BIND_TEXT("fax", struct quotefiles_lead, party.fax),
	BIND_TEXT("im", struct quotefiles_lead, party.im),
	BIND_TEXT("website", struct quotefiles_lead, party.website),
	BIND_TEXT("address", struct quotefiles_lead, party.address),
	BIND_TEXT("city", struct quotefiles_lead, party.city),
	BIND_TEXT("region", struct quotefiles_lead, party.region),
	BIND_TEXT("postcode", struct quotefiles_lead, party.postcode),
	BIND_TEXT("country", struct quotefiles_lead, party.country),
	BIND_TEXT("products_of_interest", struct quotefiles_lead, party.products),
	BIND_TEXT("inquiry_kind", struct quotefiles_lead, kind),
	BIND_TEXT("screen_result", struct quotefiles_lead, screen),
	BIND_END
};

const struct cli_side quotesheetrun_sides[] = {
	{ "lines", COLUMNS_QUOTE_LINE, line_reads },
	{ "leads", COLUMNS_LEAD, lead_reads },
	{ "own", COLUMNS_LEAD, quoteown_reads },
	{ NULL, COLUMNS_NONE, NULL }
};

struct run {
	const struct cli *cli;
	const struct quotesheetrun_options *options;
	struct input *in;
	struct binding *binding;
	struct quotefacts at;
	struct output *out;	/* with a folder: the list of what is in it */
	struct target *only;	/* without one: the workbook */
	struct quotename *names;
	struct quotecheck *check;
	struct quotesheet *sheet;
	struct currencies *currencies;
	int64_t lines_most;
	struct quotefiles files;
	struct quoteown own;
	struct arena arena;
	/* Of the quote under way. */
	struct quotesheet_line *chosen_lines;
	const struct quotesheet_line *line;	/* that is checked; or NULL */
	struct record record;	/* the one at hand */
	struct buffer text;
	uint64_t errors;
	bool logo_told;		/* one is for all */
	uint64_t written, drafts, others;	/* of all */
	bool found;
};

/* The lines of a quote in the order of their file; false when too many. */
static bool
gather_lines(struct run *run, struct quote *quote)
{
	const struct quotefiles_line *line;
	size_t count = 0;

	free(run->chosen_lines);
	run->chosen_lines = NULL;
	quote->sheet.lines = NULL;
	quote->sheet.line_count = 0;
	for (line = quotefiles_first(&run->files, quote->sheet.id);
	    line != NULL; line = quotefiles_next(&run->files, line)) {
		if (count == (size_t)run->lines_most)
			return false;
		GROW_BY_ONE(run->chosen_lines, count);
		run->chosen_lines[count++] = line->l;
	}
	quote->sheet.lines = run->chosen_lines;
	quote->sheet.line_count = count;
	return true;
}

/* Only errors make a draft; the rest is quote-check's to say. */
static void
take_finding(void *context, const struct quotecheck_finding *finding)
{
	struct run *run = context;

	if (finding->severity != QUOTECHECK_ERROR)
		return;
	run->text.len = 0;
	quotecheck_say(run->check, finding, run->cli->lang == LANG_ZH,
	    &run->text);
	buffer_add_byte(&run->text, '\0');
	run->found = true;
	run->errors++;
	if (run->line != NULL)
		report_reject(run->options->lines, run->line->at,
		    finding->column, run->text.data);
	else
		report_reject(input_label(run->in), run->record.line,
		    finding->column, run->text.data);
}

static void
take_trouble(void *context, const struct quotesheet_line *line,
    const char *column, const char *text)
{
	struct run *run = context;

	run->found = true;
	if (line != NULL)
		report_reject(run->options->lines, line->at,
		    slice_of(column), text);
	else if (strcmp(column, "logo") == 0 && !run->logo_told)
		report_reject(run->options->own, 2, slice_of(column), text);
	else if (strcmp(column, "logo") != 0)
		report_reject(input_label(run->in), run->record.line,
		    slice_of(column), text);
	run->logo_told |= strcmp(column, "logo") == 0;
}

/* Whether R-QCHECK-03 has an error against a quote or its lines. */
static bool
check_quote(struct run *run, struct quote *quote)
{
	struct quotecheck_quote *c = &quote->check;
	size_t i;

	c->currency = quote->sheet.currency;
	c->currency_ok = quote->sheet.digits != MONEY_DIGITS_UNKNOWN;
	c->quote_date = quote->sheet.date;
	c->valid_until = quote->sheet.until;
	c->lines_known = true;
	c->line_count = quote->sheet.line_count;
	c->lines = SLICE_EMPTY;
	run->line = NULL;
	run->errors = 0;
	quotecheck_quote(run->check, c, run->cli->today, take_finding, run);
	for (i = 0; i < quote->sheet.line_count; i++) {
		const struct quotesheet_line *l = &quote->sheet.lines[i];
		const struct quotecheck_line line = {
			.product_name = l->product,
			.unit_price = l->unit_price,
		};

		run->line = l;
		quotecheck_line(run->check, &line, take_finding, run);
	}
	return run->errors > 0;
}

static void
fill_parties(struct run *run, struct quote *quote)
{
	const struct quotefiles_lead *lead = quote->lead_id.len == 0 ? NULL :
	    quotefiles_lead(&run->files, quote->lead_id);
	const struct quotesheet_party *own = ownfiles_find(&run->own,
	    quote->owner);
	struct quotesheet_party *c = &quote->sheet.customer;

	*c = (struct quotesheet_party){ 0 };
	quote->check.inquiry_kind = quote->check.screen_result = SLICE_EMPTY;
	if (lead != NULL) {
		*c = lead->party;
		quote->check.inquiry_kind = lead->kind;
		quote->check.screen_result = lead->screen;
	}
	/* What the quote says goes before what its lead says. */
	if (quote->company.len > 0)
		c->company = quote->company;
	if (quote->contact.len > 0)
		c->contact = quote->contact;
	if (quote->country.len > 0)
		c->country = quote->country;
	if (own != NULL)
		quote->sheet.own = *own;
}

static bool
complete_quote(struct run *run, struct quote *quote)
{
	struct quotesheet_quote *s = &quote->sheet;

	if (!gather_lines(run, quote)) {
		input_reject(run->in, &run->record, COLUMN_ABSENT,
		    "too-many-lines", "more than %lld lines; split the quote",
		    (long long)run->lines_most);
		return false;
	}
	s->digits = money_digits(run->currencies, s->currency);
	fill_parties(run, quote);
	if (s->until == DATE_NONE && quote->check.valid_days >= 0 &&
	    s->date != DATE_NONE)
		s->until = s->date + (int32_t)quote->check.valid_days;
	s->draft = check_quote(run, quote);
	return true;
}

static void
write_book(struct run *run, const struct quote *quote, struct target *target,
    struct quotesheet_result *result)
{
	struct fault fault;

	if (!quotesheet_write(run->sheet, &quote->sheet,
	    target_writer(target), take_trouble, run, result, &fault))
		report_trouble("%s", fault.text);
	run->drafts += result->draft;
	run->written++;
}

static void
list_book(struct run *run, struct slice name,
    const struct quotesheet_result *result)
{
	struct slice cells[ADDED];
	char pictures[32];

	number_format(pictures, (int64_t)result->pictures, 0, true);
	cells[FILE_NAME] = name;
	cells[DRAFT] = result->draft ? SLICE("yes") : SLICE("no");
	cells[LOGO] = result->has_logo ? SLICE("yes") : SLICE("no");
	cells[SENDER] = result->has_sender ? SLICE("yes") : SLICE("no");
	cells[SHEETS] = SLICE("2");
	cells[PICTURES] = slice_of(pictures);
	output_record(run->out, &run->record, cells);
}

/* The quote's facts for its name; a company that only the lead has counts. */
static bool
read_facts(struct run *run, const struct quote *quote,
    struct quote_facts *facts)
{
	struct slice company = quote->sheet.customer.company;

	if (!quotefacts_read(run->in, &run->record, &run->at, facts))
		return false;
	if (facts->company.len > 0 || company.len == 0)
		return true;
	facts->company = arena_padded(&run->arena, company);
	return true;
}

static void
write_into_folder(struct run *run, const struct quote *quote)
{
	struct quotesheet_result result;
	struct quote_facts facts;
	struct buffer path = { 0 };
	struct target *target;
	enum quotename_status status;
	size_t name;

	if (!read_facts(run, quote, &facts))
		return;
	buffer_add(&path, slice_of(run->options->directory));
	buffer_add_byte(&path, '/');
	name = path.len;
	status = quotename_build(run->names, &facts, &path);
	buffer_add_byte(&path, '\0');
	if (status == QUOTENAME_OK) {
		target = target_open_named(path.data);
		write_book(run, quote, target, &result);
		target_commit(target);
		list_book(run, (struct slice){ path.data + name,
		    path.len - name - 1 }, &result);
	} else {
		quotefacts_reject(run->in, &run->record, &run->at, status);
	}
	buffer_release(&path);
}

static void
write_only(struct run *run, const struct quote *quote)
{
	struct quotesheet_result result;

	if (run->written > 0)
		report_trouble("several quotes make as many workbooks; give "
		    "a folder with --dir, or choose one with --id");
	run->only = target_open(run->cli->output);
	write_book(run, quote, run->only, &result);
}

static void
write_quotes(struct run *run)
{
	const struct quotesheetrun_options *o = run->options;

	while (input_next(run->in, &run->record)) {
		/* What no column fills is unknown to the checks. */
		struct quote quote = { 0 };

		if (!bind_read(run->binding, &run->record, &quote))
			continue;
		if (o->id != NULL && !slice_is(quote.sheet.id, o->id)) {
			run->others++;
			continue;
		}
		if (!complete_quote(run, &quote))
			continue;
		if (o->directory != NULL)
			write_into_folder(run, &quote);
		else
			write_only(run, &quote);
	}
}

/* The folder of a file, for names beside it. */
static const char *
folder_of(struct run *run, const char *path)
{
	const char *slash = path == NULL ? NULL : strrchr(path, '/');

	return slash == NULL ? "." : arena_string(&run->arena, (struct slice){
	    path, slash == path ? 1 : (size_t)(slash - path) });
}

static struct quotesheet *
open_sheet(struct run *run, struct quotesheet_pictures *pictures)
{
	const struct quotesheetrun_options *o = run->options;
	int64_t megabytes = 0, megapixels = 0;
	const struct setting settings[] = {
		{ "picture_megabytes", &megabytes },
		{ "picture_megapixels", &megapixels },
		{ "quote_lines_most", &run->lines_most },
	};
	struct quotesheet *sheet;
	struct fault fault;

	if (!settings_read("limit", settings, 3, &fault))
		report_trouble("%s", fault.text);
	*pictures = (struct quotesheet_pictures){
		.directory = o->pictures != NULL ? o->pictures :
		    folder_of(run, o->lines),
		.logo_directory = folder_of(run, o->own),
		.limits = { megabytes * 1000000, megapixels * 1000000 },
	};
	sheet = quotesheet_open(run->cli->lang == LANG_ZH, o->both, pictures,
	    &fault);
	if (sheet == NULL)
		report_trouble("%s", fault.text);
	return sheet;
}

static void
open_tables(struct run *run)
{
	struct fault fault;

	if ((run->names = quotename_open(NULL, "quotation", run->cli->lang,
	    "xlsx", &fault)) == NULL ||
	    (run->check = quotecheck_open(&fault)) == NULL ||
	    (run->currencies = money_currencies_open(&fault)) == NULL)
		report_trouble("%s", fault.text);
}

static void
read_sides(struct run *run)
{
	const struct quotesheetrun_options *o = run->options;

	run->found |= quotefiles_read_lines(&run->files, run->cli, o->lines,
	    line_reads);
	run->found |= quotefiles_read_leads(&run->files, run->cli, o->leads,
	    lead_reads);
	run->found |= ownfiles_read(&run->own, run->cli, o->own);
}

static void
close_run(struct run *run)
{
	bind_close(run->binding);
	quotename_close(run->names);
	quotecheck_close(run->check);
	quotesheet_close(run->sheet);
	money_currencies_close(run->currencies);
	quotefiles_release(&run->files);
	ownfiles_release(&run->own);
	free(run->chosen_lines);
	arena_release(&run->arena);
	buffer_release(&run->text);
}

static void
tell_result(const struct run *run)
{
	if (run->options->id != NULL && run->written == 0)
		report_trouble("%s: no quote \"%s\"; choose another with "
		    "--id", input_label(run->in), run->options->id);
	if (!run->cli->quiet)
		report_message("workbooks: %llu, drafts: %llu",
		    (unsigned long long)run->written,
		    (unsigned long long)run->drafts);
	if (run->others > 0 && !run->cli->quiet)
		report_message("left out: %llu other quotes",
		    (unsigned long long)run->others);
}

static int
run_over_quotes(struct run *run)
{
	const struct cli *cli = run->cli;
	struct quotesheet_pictures pictures;
	int status;

	open_tables(run);
	read_sides(run);
	run->sheet = open_sheet(run, &pictures);
	run->in = input_open(cli, cli_file(cli), COLUMNS_QUOTE);
	if (input_is_empty(run->in)) {
		close_run(run);
		return output_finish_run(cli, run->in, NULL, false);
	}
	run->binding = bind_open(run->in, quotesheetrun_reads);
	target_hold();
	if (run->options->directory != NULL) {
		run->at = quotefacts_find(run->in);
		if (run->options->leads == NULL)
			quotefacts_choose(run->in, run->names, &run->at);
		run->out = output_open(cli, run->in, quotesheetrun_adds, ADDED);
	}
	write_quotes(run);
	tell_result(run);
	input_settle(run->in);
	if (run->only != NULL)
		target_commit(run->only);
	target_let_go();
	status = output_finish_run(cli, run->in, run->out, run->found);
	close_run(run);
	return status;
}

int
quotesheetrun(const struct cli *cli,
    const struct quotesheetrun_options *options)
{
	struct run run = { .cli = cli, .options = options };

	return run_over_quotes(&run);
}
