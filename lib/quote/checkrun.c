/* checkrun.c - checkrun.h: quotes in, findings out */
#include <fcntl.h>
#include <unistd.h>

#include "base/date.h"
#include "front/filter.h"
#include "quote/amount.h"
#include "quote/book.h"
#include "quote/check.h"
#include "quote/checkrun.h"
#include "quote/files.h"
#include "value/money.h"
#include "xlsx/in.h"

enum { LINE, QUOTE, COLUMN, CODE, SEVERITY, MESSAGE, FILE_NAME, RULE };
const char *const quotecheckrun_adds[] = { "line", "quote_id", "column", "code",
	"severity", "message", "file", "rule", NULL };

struct quote {
	struct slice quote_id, lead_id;
	struct quotecheck_quote q;
	struct slice logo, sender;
};
const struct bind quotecheckrun_reads[] = {
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

static const struct bind line_reads[] = {
	BIND_TEXT("quote_id", struct quotefiles_line, quote_id, .needed = true,
	    .filled = "write the id of the quote"),
	BIND_TEXT("product_name", struct quotefiles_line, l.product),
	BIND_TEXT("model", struct quotefiles_line, l.model),
	BIND_TEXT("unit_price", struct quotefiles_line, l.unit_price),
	BIND_TEXT("picture", struct quotefiles_line, l.picture),
	BIND_TEXT("spec", struct quotefiles_line, l.spec),
	BIND_TEXT("packaging", struct quotefiles_line, l.packaging),
	BIND_TEXT("moq", struct quotefiles_line, l.moq),
	BIND_END
};

static const struct bind lead_reads[] = {
	BIND_TEXT("lead_id", struct quotefiles_lead, lead_id, .needed = true),
	BIND_TEXT("products_of_interest", struct quotefiles_lead, party.products),
	BIND_TEXT("inquiry_kind", struct quotefiles_lead, kind),
	BIND_TEXT("screen_result", struct quotefiles_lead, screen),
	BIND_TEXT("tier", struct quotefiles_lead, tier),
	BIND_END
};

const struct cli_side quotecheckrun_sides[] = {
	{ "lines", COLUMNS_QUOTE_LINE, line_reads },
	{ "leads", COLUMNS_LEAD, lead_reads },
	{ NULL, COLUMNS_NONE, NULL }
};

struct run {
	const struct quotecheckrun_options *o;
	struct quotecheck *check;
	struct currencies *currencies;
	struct quotefiles files;
	struct buffer joined, text;
	/* Of the finding under way. */
	struct filter_run *f;		/* or, of a workbook: */
	struct output *out;
	const struct cli *cli;
	const char *file;
	unsigned long at;
	struct slice id;
	uint64_t counts[3];		/* by severity */
	bool rejected, found;
};

static void
write_finding(void *context, const struct quotecheck_finding *finding)
{
	struct run *run = context;
	struct slice cells[RULE + 1];
	char line[32];
	size_t i;

	run->counts[finding->severity]++;
	if ((int)finding->severity > run->o->least)
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
	const struct quotefiles_line *line;
	size_t i;

	run->joined.len = 0;
	for (line = quotefiles_first(&run->files, quote->quote_id);
	    line != NULL; line = quotefiles_next(&run->files, line)) {
		const struct slice texts[] = { line->l.product,
			line->l.model, line->l.spec, line->l.packaging };

		for (i = 0; i < sizeof(texts) / sizeof(*texts); i++) {
			buffer_add(&run->joined, texts[i]);
			buffer_add_byte(&run->joined, '\n');
		}
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
	const struct quotefiles_lead *lead = quotefiles_lead(&run->files,
	    quote.lead_id);

	(void)flaw;
	quote.q.lines_known = run->o->lines != NULL;
	quote.q.line_count = 0;
	join_lines(run, &quote);
	quote.q.currency_ok = money_digits(run->currencies,
	    quote.q.currency) != MONEY_DIGITS_UNKNOWN;
	quote.q.has_logo = read_bool(quote.logo);
	quote.q.has_sender = read_bool(quote.sender);
	if (lead != NULL) {
		quote.q.products_of_interest = lead->party.products;
		quote.q.inquiry_kind = lead->kind;
		quote.q.screen_result = lead->screen;
		quote.q.tier = lead->tier;
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
check_line(struct run *run, const struct quotefiles_line *line)
{
	const struct quotesheet_line *l = &line->l;
	const struct quotecheck_line checked = { l->product, l->unit_price,
		l->picture, l->spec, l->packaging, l->moq };

	run->at = l->at;
	run->id = line->quote_id;
	if (!line->met)
		quotecheck_find(run->check, "no-such-quote", write_finding,
		    run);
	quotecheck_line(run->check, &checked, write_finding, run);
}

static void
check_lines(struct filter_run *f, void *context)
{
	struct run *run = context;
	size_t i;

	run->f = f;
	run->file = run->o->lines;
	for (i = 0; i < run->files.line_count; i++) {
		check_line(run, &run->files.lines[i]);
		arena_reset(&f->scratch);
	}
	f->found |= run->rejected || run->found;
	tell_counts(run);
}

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
	if (run->o->lines != NULL || run->o->leads != NULL)
		cli_usage("a workbook has its own lines and customer; leave "
		    "--lines and --leads out");
	if (!quotebook_read(&book, fd, &fault))
		report_trouble("%s: %s", run->file, fault.text);
	if (book.head == 0)
		report_trouble("%s: no row with the heads of the lines, such "
		    "as product and unit price; is it a quotation?",
		    run->file);
	run->out = output_open_plain(cli, quotecheckrun_adds, RULE + 1);
	check_book(run, &book);
	tell_counts(run);
	quotebook_release(&book);
	close(fd);
	return output_finish_run(cli, NULL, run->out, run->found);
}

static int
run_files(struct run *run)
{
	const struct filter filter = {
		.size = sizeof(struct quote), .plain = true,
		.record = check_quote, .end = check_lines,
	};

	run->rejected = quotefiles_read_lines(&run->files, run->cli,
	    run->o->lines, line_reads);
	run->rejected |= quotefiles_read_leads(&run->files, run->cli,
	    run->o->leads, lead_reads);
	return filter_run(run->cli, &filter, run);
}

int
quotecheckrun(const struct cli *cli,
    const struct quotecheckrun_options *options)
{
	struct run run = { .cli = cli, .o = options };
	struct fault fault;
	int workbook, status;

	run.check = quotecheck_open(&fault);
	run.currencies = run.check == NULL ? NULL : money_currencies_open(&fault);
	if (run.currencies == NULL)
		report_trouble("%s", fault.text);
	workbook = open_workbook(cli_file(cli));
	status = workbook >= 0 ? run_workbook(&run, workbook) :
	    run_files(&run);
	quotecheck_close(run.check);
	money_currencies_close(run.currencies);
	quotefiles_release(&run.files);
	buffer_release(&run.joined);
	buffer_release(&run.text);
	return status;
}
