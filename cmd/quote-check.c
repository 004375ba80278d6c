/*
 * quote-check - is a quote complete?
 *
 * Reads quotes, their lines and the leads, and writes one row per finding:
 * first those of the quotes, then those of the lines (R-QCHECK).  Keeps the
 * lines and the leads in memory.  A finished workbook is read as it stands.
 */
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/date.h"
#include "front/filter.h"
#include "front/side.h"
#include "quote/amount.h"
#include "quote/book.h"
#include "quote/check.h"
#include "set/group.h"
#include "value/money.h"
#include "xlsx/in.h"

enum { LINE, QUOTE, COLUMN, CODE, SEVERITY, MESSAGE, FILE_NAME, RULE };
static const char *const adds[] = { "line", "quote_id", "column", "code",
	"severity", "message", "file", "rule", NULL };

struct quote {
	struct slice quote_id, lead_id;
	struct quotecheck_quote q;
	struct slice logo, sender;
};
static const struct bind reads[] = {
	BIND_TEXT("quote_id", struct quote, quote_id, .needed = true,
	    .filled = "write the id of the quote"),
	BIND_TEXT("lead_id", struct quote, lead_id),
	BIND_TEXT("currency", struct quote, q.currency),
	BIND_DAY("quote_date", struct quote, q.quote_date),
	BIND_DAY("valid_until", struct quote, q.valid_until),
	BIND_INT("valid_days", struct quote, q.valid_days, 0, 36500,
	    .otherwise = -1),
	BIND_TEXT("price_term", struct quote, q.price_term),
	BIND_TEXT("price_place", struct quote, q.price_place),
	BIND_INT("lead_time_days", struct quote, q.lead_time_days, 0, 36500,
	    .otherwise = -1),
	BIND_TEXT("payment_terms", struct quote, q.payment_terms),
	BIND_TEXT("offer_kind", struct quote, q.offer_kind),
	BIND_TEXT("status", struct quote, q.status),
	BIND_TEXT("has_logo", struct quote, logo),
	BIND_TEXT("has_sender", struct quote, sender),
	BIND_INT("sheets", struct quote, q.sheets, 0, 1000, .otherwise = -1),
	BIND_TEXT("attachments", struct quote, q.attachments),
	BIND_END
};

struct line {
	struct slice quote_id, model;
	struct quotecheck_line l;
	unsigned long at;
	size_t next;		/* line of the same quote, or GROUP_NONE */
	bool met;
};
static const struct bind line_reads[] = {
	BIND_TEXT("quote_id", struct line, quote_id, .needed = true,
	    .filled = "write the id of the quote"),
	BIND_TEXT("product_name", struct line, l.product_name),
	BIND_TEXT("model", struct line, model),
	BIND_TEXT("unit_price", struct line, l.unit_price),
	BIND_TEXT("picture", struct line, l.picture),
	BIND_TEXT("spec", struct line, l.spec),
	BIND_TEXT("packaging", struct line, l.packaging),
	BIND_TEXT("moq", struct line, l.moq),
	BIND_END
};

struct lead {
	struct slice lead_id, products, kind, screen, tier;
};
static const struct bind lead_reads[] = {
	BIND_TEXT("lead_id", struct lead, lead_id, .needed = true),
	BIND_TEXT("products_of_interest", struct lead, products),
	BIND_TEXT("inquiry_kind", struct lead, kind),
	BIND_TEXT("screen_result", struct lead, screen),
	BIND_TEXT("tier", struct lead, tier),
	BIND_END
};

struct run {
	struct quotecheck *check;
	struct currencies *currencies;
	const char *lines_file, *leads_file;
	struct groups *quote_ids;	/* of the lines */
	size_t *first;			/* line of each */
	struct line *lines;
	size_t line_count;
	struct groups *lead_ids;
	struct lead *leads;
	size_t lead_count;
	struct arena arena;
	struct buffer joined, text;
	/* Of the finding under way. */
	struct filter_run *f;		/* or, of a workbook: */
	struct output *out;
	const struct cli *cli;
	const char *file;
	unsigned long at;
	struct slice id;
	uint64_t counts[3];		/* by severity */
	int least;			/* the least severity written */
	bool rejected, found;
};

static struct slice
keep(struct run *run, struct slice s)
{
	return s.len == 0 ? SLICE_EMPTY : arena_copy(&run->arena, s);
}

static bool
take_line(void *context, const void *row, unsigned long line,
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
	if (id == known) {
		run->first = xrealloc(run->first, id + 1,
		    sizeof(*run->first));
		run->first[id] = GROUP_NONE;
	}
	l = &run->lines[run->line_count];
	*l = *read;
	l->at = line;
	l->quote_id = groups_part(run->quote_ids, id, 0);
	l->model = keep(run, l->model);
	l->l.product_name = keep(run, l->l.product_name);
	l->l.unit_price = keep(run, l->l.unit_price);
	l->l.picture = keep(run, l->l.picture);
	l->l.spec = keep(run, l->l.spec);
	l->l.packaging = keep(run, l->l.packaging);
	l->l.moq = keep(run, l->l.moq);
	l->next = run->first[id];
	run->first[id] = run->line_count++;
	return true;
}

static bool
take_lead(void *context, const void *row, unsigned long line,
    struct flaw *flaw)
{
	struct run *run = context;
	const struct lead *read = row;
	struct lead *lead;

	(void)line;
	if (groups_find(run->lead_ids, &read->lead_id) < run->lead_count)
		return flaw_set(flaw, "lead_id", "double-id",
		    "the id stands there twice; merge the leads first");
	run->leads = xrealloc(run->leads, ++run->lead_count,
	    sizeof(*run->leads));
	lead = &run->leads[run->lead_count - 1];
	lead->products = keep(run, read->products);
	lead->kind = keep(run, read->kind);
	lead->screen = keep(run, read->screen);
	lead->tier = keep(run, read->tier);
	return true;
}

static void
write_finding(void *context, const struct quotecheck_finding *finding)
{
	struct run *run = context;
	struct slice cells[RULE + 1];
	char line[32];
	size_t i;

	run->counts[finding->severity]++;
	if ((int)finding->severity > run->least)
		return;
	run->found |= finding->severity != QUOTECHECK_ADVICE;
	run->text.len = 0;
	quotecheck_say(run->check, finding, run->cli->lang == LANG_ZH,
	    &run->text);
	number_format(line, (int64_t)run->at, 0, true);
	cells[LINE] = slice_of(line);
	cells[QUOTE] = run->id;
	cells[COLUMN] = finding->column;
	cells[CODE] = finding->code;
	cells[SEVERITY] = finding->severity_word;
	cells[MESSAGE] = buffer_slice(&run->text);
	cells[FILE_NAME] = slice_of(run->file);
	cells[RULE] = finding->rule;
	if (run->f == NULL) {
		output_cells(run->out, cells);
		return;
	}
	for (i = 0; i <= RULE; i++)
		filter_cell(run->f, i, cells[i]);
	filter_emit(run->f);
}

/* The texts of a quote's lines, by which what was asked is looked for. */
static void
join_lines(struct run *run, struct quote *quote)
{
	size_t id = groups_seek(run->quote_ids, &quote->quote_id);
	size_t i = id == GROUP_NONE ? GROUP_NONE : run->first[id];

	run->joined.len = 0;
	for (; i != GROUP_NONE; i = run->lines[i].next) {
		struct line *l = &run->lines[i];

		buffer_add(&run->joined, l->l.product_name);
		buffer_add_byte(&run->joined, '\n');
		buffer_add(&run->joined, l->model);
		buffer_add_byte(&run->joined, '\n');
		buffer_add(&run->joined, l->l.spec);
		buffer_add_byte(&run->joined, '\n');
		buffer_add(&run->joined, l->l.packaging);
		buffer_add_byte(&run->joined, '\n');
		l->met = true;
		quote->q.line_count++;
	}
	quote->q.lines = buffer_slice(&run->joined);
}

static enum quotecheck_bool
read_bool(struct slice cell)
{
	return slice_is(cell, "yes") ? QUOTECHECK_YES :
	    slice_is(cell, "no") ? QUOTECHECK_NO : QUOTECHECK_UNKNOWN;
}

static enum filter_verdict
check_quote(struct filter_run *f, void *context, const void *row,
    struct flaw *flaw)
{
	struct run *run = context;
	struct quote quote = *(const struct quote *)row;
	size_t lead = groups_seek(run->lead_ids, &quote.lead_id);

	(void)flaw;
	quote.q.lines_known = run->lines_file != NULL;
	quote.q.line_count = 0;
	join_lines(run, &quote);
	quote.q.currency_ok = money_digits(run->currencies,
	    quote.q.currency) != MONEY_DIGITS_UNKNOWN;
	quote.q.has_logo = read_bool(quote.logo);
	quote.q.has_sender = read_bool(quote.sender);
	if (lead != GROUP_NONE) {
		quote.q.products_of_interest = run->leads[lead].products;
		quote.q.inquiry_kind = run->leads[lead].kind;
		quote.q.screen_result = run->leads[lead].screen;
		quote.q.tier = run->leads[lead].tier;
	}
	run->f = f;
	run->file = input_label(f->in);
	run->at = f->record->line;
	run->id = quote.quote_id;
	quotecheck_quote(run->check, &quote.q, f->cli->today, write_finding,
	    run);
	return FILTER_LEAVE;
}

static void
tell_counts(const struct run *run)
{
	if (!run->cli->quiet)
		report_message("errors: %llu, warnings: %llu, advice: %llu",
		    (unsigned long long)run->counts[QUOTECHECK_ERROR],
		    (unsigned long long)run->counts[QUOTECHECK_WARNING],
		    (unsigned long long)run->counts[QUOTECHECK_ADVICE]);
}

static void
check_lines(struct filter_run *f, void *context)
{
	struct run *run = context;
	size_t i;

	run->f = f;
	run->file = run->lines_file;
	for (i = 0; i < run->line_count; i++) {
		const struct line *l = &run->lines[i];

		run->at = l->at;
		run->id = l->quote_id;
		if (!l->met)
			quotecheck_find(run->check, "no-such-quote",
			    write_finding, run);
		quotecheck_line(run->check, &l->l, write_finding, run);
		arena_reset(&f->scratch);
	}
	f->found |= run->rejected || run->found;
	tell_counts(run);
}

/* ---- a finished workbook ---------------------------------------------- */

/* The workbook of the command line, -1 where it is none. */
static int
open_workbook(const char *path)
{
	char head[4];
	int fd = path == NULL ? -1 : open(path, O_RDONLY | O_CLOEXEC);

	if (fd < 0)
		return -1;
	if (pread(fd, head, sizeof(head), 0) == (ssize_t)sizeof(head) &&
	    xlsxin_is((struct slice){ head, sizeof(head) }))
		return fd;
	close(fd);
	return -1;
}

/* What only a workbook can have: an amount beside price and quantity. */
static bool
has_wrong_amount(const struct run *run, const struct quotebook *book,
    const struct quotebook_line *line)
{
	unsigned digits = money_digits(run->currencies, book->q.currency);
	int64_t wanted, amount;

	if (digits == MONEY_DIGITS_UNKNOWN)
		digits = MONEY_DIGITS_DEFAULT;
	return line->amount.len > 0 && quoteamount_find(line->l.unit_price,
	    line->quantity, digits, &wanted) == QUOTEAMOUNT_GOOD &&
	    (money_parse(line->amount, digits, &amount) != VALUE_OK ||
	    amount != wanted);
}

static void
check_book(struct run *run, struct quotebook *book)
{
	size_t i;

	run->id = book->id;
	run->at = 1;
	book->q.currency_ok = money_digits(run->currencies,
	    book->q.currency) != MONEY_DIGITS_UNKNOWN;
	if (book->draft)
		quotecheck_find(run->check, "draft", write_finding, run);
	quotecheck_quote(run->check, &book->q, run->cli->today,
	    write_finding, run);
	for (i = 0; i < book->line_count; i++) {
		run->at = book->lines[i].row;
		quotecheck_line(run->check, &book->lines[i].l,
		    write_finding, run);
		if (has_wrong_amount(run, book, &book->lines[i]))
			quotecheck_find(run->check, "wrong-amount",
			    write_finding, run);
	}
}

static int
run_workbook(struct run *run, int fd)
{
	const struct cli *cli = run->cli;
	struct quotebook book = { .draft = false };
	struct fault fault;

	run->file = cli_file(cli);
	if (run->lines_file != NULL || run->leads_file != NULL)
		cli_usage("a workbook has its own lines and customer; leave "
		    "--lines and --leads out");
	if (!quotebook_read(&book, fd, &fault))
		report_trouble("%s: %s", run->file, fault.text);
	if (book.head == 0)
		report_trouble("%s: no row with the heads of the lines, such "
		    "as product and unit price; is it a quotation?",
		    run->file);
	run->out = output_open_plain(cli, adds, RULE + 1);
	check_book(run, &book);
	tell_counts(run);
	quotebook_release(&book);
	close(fd);
	return cli_finish(cli, NULL, run->out, run->found);
}

/* ---- the run ---------------------------------------------------------- */

static int
run_files(struct run *run)
{
	const struct side lines = {
		.kind = COLUMNS_QUOTE_LINE, .reads = line_reads,
		.size = sizeof(struct line), .take = take_line,
	};
	const struct side leads = {
		.kind = COLUMNS_LEAD, .reads = lead_reads,
		.size = sizeof(struct lead), .take = take_lead,
	};
	const struct filter filter = {
		.size = sizeof(struct quote), .plain = true,
		.record = check_quote, .end = check_lines,
	};

	run->quote_ids = groups_new(1);
	run->lead_ids = groups_new(1);
	run->rejected = side_read(run->cli, run->lines_file, &lines, run);
	run->rejected |= side_read(run->cli, run->leads_file, &leads, run);
	return filter_run(run->cli, &filter, run);
}

static int
run_command(struct run *run)
{
	struct fault fault;
	int workbook, status;

	run->check = quotecheck_open(&fault);
	run->currencies = run->check == NULL ? NULL : currencies_open(&fault);
	if (run->currencies == NULL)
		report_trouble("%s", fault.text);
	workbook = open_workbook(cli_file(run->cli));
	status = workbook >= 0 ? run_workbook(run, workbook) :
	    run_files(run);
	quotecheck_close(run->check);
	currencies_close(run->currencies);
	groups_free(run->quote_ids);
	groups_free(run->lead_ids);
	arena_release(&run->arena);
	buffer_release(&run->joined);
	buffer_release(&run->text);
	free(run->first);
	free(run->lines);
	free(run->leads);
	return status;
}

int
main(int argc, char **argv)
{
	struct run run = { .least = QUOTECHECK_ADVICE };
	const struct cli_option options[] = {
		OPTION_FILE('L', "lines", &run.lines_file,
		    "the lines of the quotes"),
		OPTION_FILE('l', "leads", &run.leads_file,
		    "what the customers asked for"),
		OPTION_CHOICE('s', "severity", "error|warning|advice",
		    &run.least, "write findings from this severity up"),
		OPTION_END
	};
	struct cli cli = {
		.summary = "find what is missing in quotes",
		.operands = "[file]",
		.options = options,
		.common = CLI_FILTER | CLI_TODAY | CLI_LANG | CLI_TABLE |
		    CLI_QUIET,
		.tables = "quote-check quote-sheet incoterm currency columns",
		.kind = COLUMNS_QUOTE, .reads = reads, .adds = adds,
		.sides = (const struct cli_side[]){
			{ "lines", COLUMNS_QUOTE_LINE, line_reads },
			{ "leads", COLUMNS_LEAD, lead_reads }, { NULL, COLUMNS_NONE, NULL } },
	};

	run.cli = &cli;
	cli_start(&cli, argc, argv);
	return run_command(&run);
}
