/*
 * lead-import - make a lead file of any spreadsheet export
 *
 * Decodes, finds the header, names the columns, cleans and checks the
 * cells, gives ids, and rejects with reasons what cannot be read for
 * certain (R-IMPORT-01 to 17, R-COL-01 to 05).  The first 512 KiB are kept in
 * memory to judge the columns by; then one record at a time, and 16 bytes
 * of each id.
 */
#include <stdio.h>
#include <stdlib.h>

#include "cli.h"
#include "country.h"
#include "date.h"
#include "intake.h"
#include "intake_file.h"
#include "output.h"
#include "text.h"

enum { YEAR_LEAST = 1970, YEAR_MOST = 2100, SKIP_MOST = 10000 };

/* What the options say, before the file is looked at. */
struct options {
	const char *encoding, *delimiter, *skip, *kind, *sheet;
	const char *country, *currency, *event;
	int64_t year;
	int32_t event_end;
	int order, mark;
	bool keep_raw, keep_incomplete, check_only;
};

static const struct kind {
	const char *name;
	enum columns_kind kind;
} kinds[] = {
	{ "lead", COLUMNS_LEAD }, { "touch", COLUMNS_TOUCH },
	{ "opportunity", COLUMNS_OPPORTUNITY }, { "quote", COLUMNS_QUOTE },
	{ "quote-line", COLUMNS_QUOTE_LINE }, { "sample", COLUMNS_SAMPLE },
	{ "message", COLUMNS_MESSAGE }, { "event", COLUMNS_EVENT },
	{ "news", COLUMNS_NEWS }, { "rep", COLUMNS_REP },
	{ "target", COLUMNS_TARGET }, { "receivable", COLUMNS_RECEIVABLE },
	{ "receipt", COLUMNS_RECEIPT }, { "holiday", COLUMNS_HOLIDAY },
};

static enum columns_kind
read_kind(const char *text)
{
	size_t i;

	for (i = 0; i < sizeof(kinds) / sizeof(*kinds); i++)
		if (strcmp(kinds[i].name, text) == 0)
			return kinds[i].kind;
	cli_usage("--kind: cannot read \"%s\"; write lead, touch, opportunity, "
	    "quote, quote-line, sample, message, event, news, rep, target, "
	    "receivable, receipt or holiday", text);
}

static char
read_delimiter(const char *text)
{
	if (strcmp(text, "auto") == 0)
		return '\0';
	if (strcmp(text, "tab") == 0 || strcmp(text, "\\t") == 0)
		return '\t';
	if (text[0] != '\0' && text[1] == '\0' && strchr(",;\t|", *text))
		return *text;
	cli_usage("--delimiter: cannot read \"%s\"; write one of , ; | tab "
	    "auto", text);
}

static long
read_skip(const char *text)
{
	int64_t lines;

	if (strcmp(text, "auto") == 0)
		return -1;
	if (number_parse_int(slice_of(text), 0, SKIP_MOST, &lines) ==
	    VALUE_OK)
		return (long)lines;
	cli_usage("--skip: cannot read \"%s\"; write auto or a number of "
	    "lines from 0 to %d", text, SKIP_MOST);
}

static struct intake_file_options
file_options(const struct options *o)
{
	struct intake_file_options file = { .kind = read_kind(o->kind) };

	if (!charset_find(o->encoding, &file.charset))
		cli_usage("--encoding: no encoding \"%s\"; there are auto, "
		    "UTF-8, UTF-16, UTF-16BE, GB18030 (GBK), Big5 (CP950), "
		    "Shift_JIS, EUC-JP, EUC-KR, Windows-1250 to 1258, "
		    "Windows-874, KOI8-R, CP866, ISO-8859-2, -5, -7, -15 and "
		    "Macintosh", o->encoding);
	file.delimiter = read_delimiter(o->delimiter);
	file.skip = read_skip(o->skip);
	file.sheet = o->sheet;
	return file;
}

/* Words of options that are values of the trade. */
static void
read_values(const struct options *o, struct intake_options *intake,
    struct cell_shared *shared)
{
	struct slice found;

	if (o->country != NULL) {
		found = country_find(shared->countries, slice_of(o->country));
		if (found.len == 0)
			cli_usage("--country: no country \"%s\"; write a code "
			    "such as DE", o->country);
		intake->country = found;
	}
	if (o->currency == NULL)
		return;
	if (currency_find(shared->currencies, slice_of(o->currency),
	    &found) != VALUE_OK)
		cli_usage("--currency: no currency \"%s\"; write a code such "
		    "as USD", o->currency);
	intake->currency = found;
}

static bool
knows(const struct dictionary *d, const char *name)
{
	size_t i;

	for (i = 0; i < dictionary_count(d); i++)
		if (slice_is(dictionary_meaning(d, i)->name, name))
			return true;
	return false;
}

static void
check_options(const struct options *o, enum columns_kind kind,
    const struct dictionary *d)
{
	if (o->event != NULL && !knows(d, "event_name"))
		cli_usage("--event: this kind of file has no event_name");
	if (o->event_end != DATE_NONE && !knows(d, "event_end"))
		cli_usage("--event-end: this kind of file has no event_end");
	if (o->currency != NULL && !knows(d, "currency"))
		cli_usage("--currency: this kind of file has no currency");
	if (o->keep_incomplete && kind != COLUMNS_LEAD)
		cli_usage("--keep-incomplete is for leads");
}

static bool
has_any(const struct intake_columns *columns, const char *const *names)
{
	for (; *names != NULL; names++)
		if (intake_columns_find(columns, *names) != COLUMN_ABSENT)
			return true;
	return false;
}

static _Noreturn void
lacks(const struct intake_file *f, const char *what, const char *name)
{
	char list[400], quoted[60];
	const struct slice *header;
	size_t count, len = 0, i;

	header = intake_file_header(f, &count);
	for (i = 0; i < count && len + sizeof(quoted) + 4 < sizeof(list); i++)
		len += (size_t)snprintf(list + len, sizeof(list) - len,
		    "%s\"%s\"", i == 0 ? "" : ", ",
		    fault_quote(quoted, sizeof(quoted), header[i]));
	report_trouble("%s: no column for %s among %s%s; name it with "
	    "--column %s=HEADER, or keep such leads with --keep-incomplete",
	    intake_file_label(f), what, list,
	    i < count ? " ..." : "", name);
}

/* What every record would be rejected for is said once (R-IMPORT-15). */
static void
check_columns(const struct intake_file *f,
    const struct intake_columns *columns, const struct intake_options *o)
{
	static const char *const identity[] = { "company", "contact_name",
		"first_name", "last_name", NULL };
	static const char *const channel[] = { "email", "phone", "mobile",
		"im", "website", NULL };

	if (o->kind != COLUMNS_LEAD || o->keep_incomplete)
		return;
	if (!has_any(columns, identity))
		lacks(f, "the company or the contact", "company");
	if (!has_any(columns, channel))
		lacks(f, "e-mail, phone, mobile, im or website", "email");
}

/* The loop.  The exit status. */
static int
import_records(const struct cli *cli, struct intake_file *f,
    struct intake *in, const struct plan *plan, struct intake_options *o,
    bool check_only)
{
	struct output *out = check_only ? NULL :
	    output_open_plain(cli, plan->names, plan->count);
	struct record record;
	struct intake_row row;
	bool rejected;
	int status;

	while (intake_file_next(f, &record)) {
		o->encoding = slice_of(intake_file_encoding(f));
		switch (intake_record(in, &record, &row)) {
		case INTAKE_KEEP:
			if (out != NULL)
				output_cells(out, row.cells);
			break;
		case INTAKE_BLANK:
			intake_file_leave_out(f, false);
			break;
		case INTAKE_HEADER:
			intake_file_leave_out(f, true);
			break;
		case INTAKE_REJECT:
			intake_file_reject(f, &record, row.column, row.code,
			    row.text);
			break;
		}
	}
	rejected = intake_file_rejected(f) > 0;
	status = cli_finish(cli, NULL, out, rejected);
	intake_file_close(f);
	return status;
}

static int
import_file(const struct cli *cli, const struct options *options)
{
	struct intake_file_options file = file_options(options);
	struct intake_file *f = intake_file_open(cli, cli_file(cli), &file);
	struct intake_options o = { .kind = file.kind,
		.date_order = (enum date_order)options->order,
		.year = (int)options->year, .event_end = options->event_end,
		.decimal_mark = "\0.,"[options->mark],
		.country = SLICE_EMPTY, .currency = SLICE_EMPTY,
		.event = slice_of(options->event ? options->event : ""),
		.today = cli->today, .keep_raw = options->keep_raw,
		.keep_incomplete = options->keep_incomplete,
		.explain = cli->explain, .lang = cli->lang };
	struct intake_columns columns;
	struct cell_shared words;
	struct intake *in;
	struct plan plan;
	struct fault fault;
	const struct slice *header;
	char label[512];
	size_t count, i;
	int status;

	if (intake_file_is_empty(f)) {
		status = cli_finish(cli, NULL, output_open_plain(cli, NULL, 0),
		    false);
		intake_file_close(f);
		return status;
	}
	check_options(options, o.kind, intake_file_dictionary(f));
	header = intake_file_header(f, &count);
	o.semicolons = intake_file_dialect(f)->delimiter == ';';
	o.file = slice_of(intake_file_label(f));
	if (!text_is_utf8(o.file))
		o.file = slice_of(fault_quote(label, sizeof(label), o.file));
	if (!cell_shared_open(&words, &fault))
		report_trouble("%s", fault.text);
	read_values(options, &o, &words);
	if (!intake_columns_init(&columns, header, count, o.kind,
	    intake_file_dictionary(f), intake_file_sample(f), cli->choices,
	    &fault) ||
	    !plan_init(&plan, &o, &columns, intake_file_dictionary(f),
	    intake_file_sample(f), &fault) ||
	    (in = intake_open(&o, &plan, &columns, &fault)) == NULL)
		report_trouble("%s", fault.text);
	check_columns(f, &columns, &o);
	o.spaced = intake_file_dialect(f)->crlf &&
	    intake_columns_find(&columns, "contact_state") != COLUMN_ABSENT;
	for (i = 0; i < columns.note_count; i++)
		intake_file_note(f, columns.notes[i]);
	status = import_records(cli, f, in, &plan, &o, options->check_only);
	intake_close(in);
	plan_release(&plan);
	intake_columns_release(&columns);
	cell_shared_close(&words);
	return status;
}

int
main(int argc, char **argv)
{
	struct options o = { .encoding = "auto", .delimiter = "auto",
		.skip = "auto", .kind = "lead", .event_end = DATE_NONE };
	const struct cli_option table[] = {
		{ 'e', CLI_TEXT, "encoding", "NAME|auto", &o.encoding,
		  "UTF-8, GB18030, Big5, Windows-1252, UTF-16 ...", 0, 0 },
		{ 'd', CLI_TEXT, "delimiter", "C|auto", &o.delimiter,
		  "what separates cells: , ; | or tab", 0, 0 },
		{ 's', CLI_TEXT, "skip", "N|auto", &o.skip,
		  "lines before the header", 0, 0 },
		{ 0, CLI_TEXT, "sheet", "NAME|N", &o.sheet,
		  "of an .xlsx workbook; else the first that has cells", 0, 0 },
		{ 0, CLI_CHOICE, "date-order", "auto|ymd|dmy|mdy", &o.order,
		  "what 03/05/2024 means; auto: the column must prove it", 0,
		  0 },
		{ 'y', CLI_INT, "year", "YYYY", &o.year,
		  "the year of dates that name none", YEAR_LEAST, YEAR_MOST },
		{ 0, CLI_CHOICE, "decimal-mark", "auto|.|,", &o.mark,
		  "what 1.234 means; auto: the column must prove it", 0, 0 },
		{ 'c', CLI_TEXT, "country", "CC", &o.country,
		  "where phone numbers without a country are dialled", 0, 0 },
		{ 0, CLI_TEXT, "currency", "CUR", &o.currency,
		  "of sums that name none", 0, 0 },
		{ 0, CLI_TEXT, "event", "NAME", &o.event,
		  "fill an empty event_name", 0, 0 },
		{ 0, CLI_DATE, "event-end", "DATE", &o.event_end,
		  "fill an empty event_end", 0, 0 },
		{ 'k', CLI_TEXT, "kind", "KIND", &o.kind,
		  "lead, touch, opportunity, quote, receivable ...", 0, 0 },
		{ 0, CLI_FLAG, "keep-raw", NULL, &o.keep_raw,
		  "keep cells that change as raw_NAME", 0, 0 },
		{ 0, CLI_FLAG, "keep-incomplete", NULL, &o.keep_incomplete,
		  "keep leads without a name or a channel", 0, 0 },
		{ 'n', CLI_FLAG, "check-only", NULL, &o.check_only,
		  "read everything, write no records", 0, 0 },
		{ .kind = CLI_END },
	};
	struct cli cli = {
		.summary = "make a lead file of any spreadsheet export",
		.operands = "[file]",
		.options = table,
		.common = CLI_FILTER | CLI_TODAY | CLI_EXPLAIN | CLI_LANG |
		    CLI_TABLE | CLI_QUIET,
		.tables = "columns ambiguous value country phone-region "
		    "company-size currency domain-suffix freemail horizon "
		    "import-flag legal",
	};

	cli_start(&cli, argc, argv);
	return import_file(&cli, &o);
}
