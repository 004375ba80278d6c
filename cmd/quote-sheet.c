/*
 * quote-sheet - the quotation itself, as a workbook
 *
 * Reads quotes, their lines, the leads and our own data, and writes one .xlsx
 * per quote into a folder, named as quote-name does, or the only one to
 * standard output (R-QSHEET).  Keeps the lines and the leads in memory.
 */
#include <stdlib.h>
#include <unistd.h>

#include "base/date.h"
#include "base/paths.h"
#include "base/say.h"
#include "front/bind.h"
#include "front/output.h"
#include "front/side.h"
#include "front/target.h"
#include "quote/check.h"
#include "quote/facts.h"
#include "quote/sheet.h"
#include "rule/settings.h"
#include "set/group.h"
#include "value/money.h"

enum { FILE_NAME, DRAFT, LOGO, SENDER, SHEETS, PICTURES, ADDED };
static const char *const adds[] = { "file_name", "draft", "has_logo",
	"has_sender", "sheets", "pictures", NULL };

struct quote {
	struct slice lead_id, owner;
	struct slice company, contact, country;
	struct quotecheck_quote check;
	struct quotesheet_quote sheet;
};
static const struct bind reads[] = {
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

struct line {
	struct slice quote_id;
	struct quotesheet_line l;
	size_t next;		/* line of the same quote, or GROUP_NONE */
};
static const struct bind line_reads[] = {
	BIND_TEXT("quote_id", struct line, quote_id, .needed = true,
	    .filled = "write the id of the quote"),
	BIND_TEXT("product_name", struct line, l.product),
	BIND_TEXT("model", struct line, l.model),
	BIND_TEXT("spec", struct line, l.spec),
	BIND_TEXT("picture", struct line, l.picture),
	BIND_TEXT("unit_price", struct line, l.unit_price),
	BIND_TEXT("unit", struct line, l.unit),
	BIND_TEXT("quantity", struct line, l.quantity),
	BIND_TEXT("packaging", struct line, l.packaging),
	BIND_TEXT("moq", struct line, l.moq),
	BIND_TEXT("certificate", struct line, l.certificate),
	BIND_BOOL("chosen", struct line, l.chosen),
	BIND_END
};

struct lead {
	struct slice lead_id, kind, screen;
	struct quotesheet_party party;
};
static const struct bind lead_reads[] = {
	BIND_TEXT("lead_id", struct lead, lead_id, .needed = true),
	BIND_TEXT("company", struct lead, party.company),
	BIND_TEXT("contact_name", struct lead, party.contact),
	BIND_TEXT("job_title", struct lead, party.job),
	BIND_TEXT("department", struct lead, party.department),
	BIND_TEXT("email", struct lead, party.email),
	BIND_TEXT("phone", struct lead, party.phone),
	BIND_TEXT("mobile", struct lead, party.mobile),
	BIND_TEXT("fax", struct lead, party.fax),
	BIND_TEXT("im", struct lead, party.im),
	BIND_TEXT("website", struct lead, party.website),
	BIND_TEXT("address", struct lead, party.address),
	BIND_TEXT("city", struct lead, party.city),
	BIND_TEXT("region", struct lead, party.region),
	BIND_TEXT("postcode", struct lead, party.postcode),
	BIND_TEXT("country", struct lead, party.country),
	BIND_TEXT("products_of_interest", struct lead, party.products),
	BIND_TEXT("inquiry_kind", struct lead, kind),
	BIND_TEXT("screen_result", struct lead, screen),
	BIND_END
};

struct own {
	struct slice owner;
	struct quotesheet_party party;
};
static const struct bind own_reads[] = {
	BIND_TEXT("company", struct own, party.company, .needed = true),
	BIND_TEXT("contact_name", struct own, party.contact),
	BIND_TEXT("job_title", struct own, party.job),
	BIND_TEXT("email", struct own, party.email),
	BIND_TEXT("phone", struct own, party.phone),
	BIND_TEXT("mobile", struct own, party.mobile),
	BIND_TEXT("im", struct own, party.im),
	BIND_TEXT("website", struct own, party.website),
	BIND_TEXT("address", struct own, party.address),
	BIND_TEXT("city", struct own, party.city),
	BIND_TEXT("region", struct own, party.region),
	BIND_TEXT("postcode", struct own, party.postcode),
	BIND_TEXT("country", struct own, party.country),
	BIND_TEXT("logo", struct own, party.logo),
	BIND_TEXT("owner", struct own, owner),
	BIND_END
};

struct options {
	const char *lines, *leads, *own, *pictures, *directory, *id;
	bool both;
};

struct run {
	const struct cli *cli;
	const struct options *options;
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
	struct groups *quote_ids;	/* of the lines */
	size_t *last;			/* line of each */
	struct line *lines;
	size_t line_count;
	struct groups *lead_ids;
	struct lead *leads;
	size_t lead_count;
	struct own *owns;
	size_t own_count;
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

/* ---- files beside the quotes ------------------------------------------ */

/* Copies the texts of a struct that begins with them. */
static void
keep(struct run *run, void *texts, size_t bytes)
{
	struct slice *text = texts;
	size_t i;

	for (i = 0; i < bytes / sizeof(*text); i++)
		text[i] = text[i].len == 0 ? SLICE_EMPTY :
		    arena_copy(&run->arena, text[i]);
}

static bool
take_line(void *context, const void *row, unsigned long at,
    struct flaw *flaw)
{
	struct run *run = context;
	const struct line *read = row;
	size_t known = groups_count(run->quote_ids);
	size_t id = groups_find(run->quote_ids, &read->quote_id);
	struct line *l;

	(void)flaw;
	run->lines = xrealloc(run->lines, run->line_count + 1,
	    sizeof(*run->lines));
	l = &run->lines[run->line_count];
	*l = *read;
	keep(run, &l->l, offsetof(struct quotesheet_line, chosen));
	l->l.at = at;
	l->next = GROUP_NONE;
	if (id == known) {
		run->last = xrealloc(run->last, id + 1, sizeof(*run->last));
		l->next = run->line_count;	/* a ring: last to first */
	} else {
		l->next = run->lines[run->last[id]].next;
		run->lines[run->last[id]].next = run->line_count;
	}
	run->last[id] = run->line_count++;
	return true;
}

static bool
take_lead(void *context, const void *row, unsigned long at,
    struct flaw *flaw)
{
	struct run *run = context;
	const struct lead *read = row;
	struct lead *lead;

	(void)at;
	if (groups_find(run->lead_ids, &read->lead_id) < run->lead_count)
		return flaw_set(flaw, "lead_id", "double-id",
		    "the id stands there twice; merge the leads first");
	run->leads = xrealloc(run->leads, ++run->lead_count,
	    sizeof(*run->leads));
	lead = &run->leads[run->lead_count - 1];
	*lead = *read;
	keep(run, lead, sizeof(*lead));
	return true;
}

static bool
take_own(void *context, const void *row, unsigned long at, struct flaw *flaw)
{
	struct run *run = context;
	struct own *own;

	(void)at;
	(void)flaw;
	run->owns = xrealloc(run->owns, ++run->own_count,
	    sizeof(*run->owns));
	own = &run->owns[run->own_count - 1];
	*own = *(const struct own *)row;
	keep(run, own, sizeof(*own));
	return true;
}

/* Our row for a seller: his own, else one without an owner, else the first. */
static const struct own *
find_own(const struct run *run, struct slice owner)
{
	const struct own *common = NULL;
	size_t i;

	for (i = 0; i < run->own_count; i++) {
		const struct own *own = &run->owns[i];

		if (owner.len > 0 && slice_equal(own->owner, owner))
			return own;
		if (common == NULL && own->owner.len == 0)
			common = own;
	}
	return common != NULL || run->own_count == 0 ? common : run->owns;
}

/* ---- one quote -------------------------------------------------------- */

/* The lines of a quote in the order of their file; false when too many. */
static bool
gather_lines(struct run *run, struct quote *quote)
{
	size_t id = groups_seek(run->quote_ids, &quote->sheet.id), i;
	size_t count = 0;

	free(run->chosen_lines);
	run->chosen_lines = NULL;
	quote->sheet.lines = NULL;
	quote->sheet.line_count = 0;
	if (id == GROUP_NONE)
		return true;
	i = run->last[id];
	do {
		i = run->lines[i].next;
		if (++count > (size_t)run->lines_most)
			return false;
		run->chosen_lines = xrealloc(run->chosen_lines, count,
		    sizeof(*run->chosen_lines));
		run->chosen_lines[count - 1] = run->lines[i].l;
	} while (i != run->last[id]);
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
	size_t i = groups_seek(run->lead_ids, &quote->lead_id);
	const struct own *own = find_own(run, quote->owner);
	struct quotesheet_party *c = &quote->sheet.customer;

	*c = (struct quotesheet_party){ 0 };
	quote->check.inquiry_kind = quote->check.screen_result = SLICE_EMPTY;
	if (quote->lead_id.len > 0 && i != GROUP_NONE) {
		*c = run->leads[i].party;
		quote->check.inquiry_kind = run->leads[i].kind;
		quote->check.screen_result = run->leads[i].screen;
	}
	/* What the quote says goes before what its lead says. */
	if (quote->company.len > 0)
		c->company = quote->company;
	if (quote->contact.len > 0)
		c->contact = quote->contact;
	if (quote->country.len > 0)
		c->country = quote->country;
	if (own != NULL)
		quote->sheet.own = own->party;
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

/* ---- where it goes ---------------------------------------------------- */

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
	char *padded;

	if (!quotefacts_read(run->in, &run->record, &run->at, facts))
		return false;
	if (facts->company.len > 0 || company.len == 0)
		return true;
	padded = arena_bytes(&run->arena, company.len + RECORD_PADDING);
	memset(padded, 0, company.len + RECORD_PADDING);
	memcpy(padded, company.at, company.len);
	facts->company = (struct slice){ padded, company.len };
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
	const struct options *o = run->options;

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
	const struct options *o = run->options;
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

static struct quotecheck *
open_check(void)
{
	struct fault fault;
	struct quotecheck *check = quotecheck_open(&fault);

	if (check == NULL)
		report_trouble("%s", fault.text);
	return check;
}

static struct currencies *
open_currencies(void)
{
	struct fault fault;
	struct currencies *currencies = currencies_open(&fault);

	if (currencies == NULL)
		report_trouble("%s", fault.text);
	return currencies;
}

static struct quotename *
open_names(const struct run *run)
{
	struct fault fault;
	struct quotename *names = quotename_open(NULL, "quotation",
	    run->cli->lang, "xlsx", &fault);

	if (names == NULL)
		report_trouble("%s", fault.text);
	return names;
}

static void
read_sides(struct run *run)
{
	const struct side lines = { .kind = COLUMNS_QUOTE_LINE,
		.reads = line_reads, .size = sizeof(struct line),
		.take = take_line };
	const struct side leads = { .kind = COLUMNS_LEAD,
		.reads = lead_reads, .size = sizeof(struct lead),
		.take = take_lead };
	const struct side own = { .kind = COLUMNS_LEAD, .reads = own_reads,
		.size = sizeof(struct own), .take = take_own };

	run->found |= side_read(run->cli, run->options->lines, &lines, run);
	run->found |= side_read(run->cli, run->options->leads, &leads, run);
	run->found |= side_read(run->cli, run->options->own, &own, run);
}

static void
close_run(struct run *run)
{
	bind_close(run->binding);
	quotename_close(run->names);
	quotecheck_close(run->check);
	quotesheet_close(run->sheet);
	currencies_close(run->currencies);
	groups_free(run->quote_ids);
	groups_free(run->lead_ids);
	free(run->last);
	free(run->lines);
	free(run->leads);
	free(run->owns);
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
run_command(struct run *run)
{
	const struct cli *cli = run->cli;
	struct quotesheet_pictures pictures;
	int status;

	run->names = open_names(run);
	run->check = open_check();
	run->currencies = open_currencies();
	run->quote_ids = groups_new(1);
	run->lead_ids = groups_new(1);
	read_sides(run);
	run->sheet = open_sheet(run, &pictures);
	run->in = input_open(cli, cli_file(cli), COLUMNS_QUOTE);
	if (input_is_empty(run->in)) {
		close_run(run);
		return cli_finish(cli, run->in, NULL, false);
	}
	run->binding = bind_open(run->in, reads);
	target_hold();
	if (run->options->directory != NULL) {
		run->at = quotefacts_find(run->in);
		if (run->options->leads == NULL)
			quotefacts_choose(run->in, run->names, &run->at);
		run->out = output_open(cli, run->in, adds, ADDED);
	}
	write_quotes(run);
	tell_result(run);
	input_settle(run->in);
	if (run->only != NULL)
		target_commit(run->only);
	target_let_go();
	status = cli_finish(cli, run->in, run->out, run->found);
	close_run(run);
	return status;
}

int
main(int argc, char **argv)
{
	struct options o = { 0 };
	const struct cli_option options[] = {
		OPTION_FILE('L', "lines", &o.lines,
		    "the lines of the quotes"),
		OPTION_FILE('l', "leads", &o.leads,
		    "who the customers are"),
		OPTION_FILE(0, "own", &o.own,
		    "our name, contact, address and logo"),
		OPTION_TEXT('d', "dir", "DIR", &o.directory,
		    "write each workbook there under its name"),
		OPTION_TEXT(0, "id", "ID", &o.id, "this quote only"),
		OPTION_TEXT(0, "pictures", "DIR", &o.pictures,
		    "where the pictures are; default: beside the lines"),
		OPTION_FLAG(0, "both", &o.both,
		    "label everything in English and Chinese"),
		OPTION_END
	};
	struct cli cli = {
		.summary = "write quotations as workbooks",
		.operands = "[file]",
		.options = options,
		.common = CLI_FILTER | CLI_TODAY | CLI_LANG | CLI_TABLE |
		    CLI_QUIET,
		.tables = "quote-sheet quote-check incoterm document legal "
		    "currency limit columns",
		.kind = COLUMNS_QUOTE, .reads = reads,
		.also_reads = "customer_short product revision",
		.adds = adds,
		.sides = (const struct cli_side[]){
			{ "lines", COLUMNS_QUOTE_LINE, line_reads },
			{ "leads", COLUMNS_LEAD, lead_reads },
			{ "own", COLUMNS_LEAD, own_reads },
			{ NULL, COLUMNS_NONE, NULL } },
	};
	struct run run = { .cli = &cli, .options = &o };

	cli_start(&cli, argc, argv);
	if (o.lines == NULL)
		cli_usage("give the lines of the quotes with --lines");
	if (o.directory == NULL && cli.output == NULL &&
	    isatty(STDOUT_FILENO))
		cli_usage("a workbook is nothing for a terminal; name a file "
		    "with -o, or a folder with --dir");
	return run_command(&run);
}
