/*
 * quote-name - build, read and check the file names of quotations
 *
 * Reads quotes and writes every column through, followed by "file_name"
 * (R-QNAME-01 to 04).  --parse turns names into what they say, --check finds
 * poor ones (R-QNAME-05).  Names are unique in the run, so all of them are
 * remembered.
 */
#include <stdio.h>

#include "front/cli.h"
#include "base/date.h"
#include "front/input.h"
#include "base/number.h"
#include "front/output.h"
#include "quote/facts.h"

struct options {
	const char *pattern, *doc, *ext;
	bool parse, check;
};

/*
 * Names are settled one record late: so the place of each in the table of all
 * names, which is far away in memory, is fetched while the next is read.  The
 * record itself is written at once, its name behind it later.
 */
struct late {
	struct quotename *q;
	struct output *out;
	bool at_once;		/* no record can wait for its name */
	bool pending;
	struct quote_draft *draft, drafts[2];	/* of that, and a free one */
};

/* Only a tight draft could fail, and none waits. */
static void
settle_pending(struct late *late)
{
	struct slice cell;

	if (!late->pending)
		return;
	quotename_settle(late->q, late->draft, &cell);
	output_record_end(late->out, &cell);
	late->pending = false;
}

/* What may yet fail is settled at once: rejects come in their order. */
static enum quotename_status
name_record(struct late *late, const struct record *record,
    const struct quote_facts *facts)
{
	struct quote_draft *next = late->draft == late->drafts ?
	    late->drafts + 1 : late->drafts;
	enum quotename_status status = quotename_draft(late->q, facts, next);
	struct slice cell;

	settle_pending(late);
	if (status != QUOTENAME_OK)
		return status;
	late->draft = next;
	if (!next->tight && !late->at_once) {
		output_record_begin(late->out, record);
		late->pending = true;
		return QUOTENAME_OK;
	}
	status = quotename_settle(late->q, next, &cell);
	if (status == QUOTENAME_OK)
		output_record(late->out, record, &cell);
	return status;
}

/* Records by which one can judge how many there are. */
#define ENOUGH_TO_JUDGE 16384

static int
build(const struct cli *cli, struct quotename *q)
{
	static const char *const names[] = { "file_name" };
	struct input *in = input_open(cli, cli_file(cli), COLUMNS_QUOTE);
	struct quotefacts at = quotefacts_find(in);
	struct late late = { .q = q, .draft = late.drafts };
	struct quote_facts facts;
	struct record record;
	uint64_t read = 0;

	quotefacts_choose(in, q, &at);
	late.out = output_open(cli, in, names, 1);
	late.at_once = cli->strict || !output_adds_only(late.out);
	while (input_next(in, &record)) {
		enum quotename_status status;

		if (++read == ENOUGH_TO_JUDGE)
			quotename_expect(q, input_expected(in));
		if (!quotefacts_read(in, &record, &at, &facts))
			continue;
		status = name_record(&late, &record, &facts);
		if (status != QUOTENAME_OK)
			quotefacts_reject(in, &record, &at, status);
	}
	settle_pending(&late);
	quotename_release_draft(&late.drafts[0]);
	quotename_release_draft(&late.drafts[1]);
	return output_finish_run(cli, in, late.out, false);
}

/* The names of the column file_name, or the lines of a list of names. */
struct names {
	struct input *in;
	struct quotefacts at;
	bool lines, first;
};

static struct names
open_names(const struct cli *cli)
{
	struct names n = {
		.in = input_open(cli, cli_file(cli), COLUMNS_QUOTE)
	};

	if (input_is_empty(n.in))
		return n;
	n.at = quotefacts_find(n.in);
	/* A list has no header: its first line holds no column we know. */
	n.lines = !quotefacts_any(&n.at);
	n.first = true;
	if (n.lines)
		input_as_lines(n.in, "file_name");
	else
		n.at.of[QUOTEFACTS_FILE_NAME] = input_need(n.in, "file_name");
	return n;
}

static bool
next_name(struct names *n, struct record *record, struct slice *name)
{
	if (n->lines && n->first)
		*record = *input_header(n->in);
	else if (!input_next(n->in, record))
		return false;
	n->first = false;
	*name = n->lines ? record_bytes(record) :
	    record_value(record, n->at.of[QUOTEFACTS_FILE_NAME]);
	return true;
}

static int
parse(const struct cli *cli, struct quotename *q, const char *pattern)
{
	static const char *const columns[] = { "file_name", "doc", "customer",
		"date", "revision" };
	struct names names = open_names(cli);
	struct output *out = output_open_plain(cli, columns, 5);
	struct record record;
	struct quote_reading reading;
	struct slice name;

	while (next_name(&names, &record, &name)) {
		char date[11], revision[32], quoted[120];
		struct slice cells[5];

		if (!quotename_parse(q, name, &reading)) {
			input_reject(names.in, &record, names.lines ?
			    COLUMN_ABSENT : names.at.of[QUOTEFACTS_FILE_NAME],
			    "no-quote-name", "cannot read \"%s\" by the "
			    "pattern %s; choose the --pattern it was made "
			    "with", fault_quote(quoted, sizeof(quoted), name),
			    pattern);
			continue;
		}
		cells[0] = name;
		cells[1] = reading.doc;
		cells[2] = reading.customer;
		cells[3] = slice_of(date_format_iso(date, reading.date));
		number_format(revision, reading.revision, 0, true);
		cells[4] = slice_of(revision);
		output_cells(out, cells);
	}
	return output_finish_run(cli, names.in, out, false);
}

static const struct finding {
	const char *code, *severity, *message[2];
} findings[] = {
	[QUOTENAME_GENERIC] = { "generic-name", "error",
	    { "says nothing about the customer; "
	      "name it document, customer, date",
	      "文件名里没有客户名；请按“单据-客户-日期”命名" } },
	[QUOTENAME_UNDATED] = { "no-date", "warning",
	    { "has no date; add it as 20240422", "文件名里没有日期；请加上日期，如 20240422" } },
	[QUOTENAME_WRONG_CUSTOMER] = { "wrong-customer", "error",
	    { "does not hold the customer of the record; rename it",
	      "文件名与本行的客户不符；请改名" } },
};

static int
check(const struct cli *cli, struct quotename *q)
{
	static const char *const columns[] = { "line", "lead_id", "quote_id",
		"file_name", "code", "severity", "message" };
	struct names names = open_names(cli);
	struct output *out = output_open_plain(cli, columns, 7);
	struct record record;
	struct slice name;
	bool found = false;

	while (next_name(&names, &record, &name)) {
		struct quote_facts facts = { 0 };
		enum quotename_finding finding;
		struct slice cells[7];
		char line[32];

		if (!names.lines && !quotefacts_read(names.in, &record, &names.at,
		    &facts))
			continue;
		finding = quotename_check(q, name, &facts);
		if (finding == QUOTENAME_GOOD)
			continue;
		found = true;
		snprintf(line, sizeof(line), "%lu", record.line);
		cells[0] = slice_of(line);
		cells[1] = names.lines ? SLICE_EMPTY :
		    quotefacts_value(&record, &names.at,
		    QUOTEFACTS_LEAD_ID);
		cells[2] = names.lines ? SLICE_EMPTY : facts.quote_id;
		cells[3] = name;
		cells[4] = slice_of(findings[finding].code);
		cells[5] = slice_of(findings[finding].severity);
		cells[6] = slice_of(findings[finding].message[cli->lang]);
		output_cells(out, cells);
	}
	return output_finish_run(cli, names.in, out, found);
}

int
main(int argc, char **argv)
{
	struct options o = { .pattern = QUOTENAME_PATTERN,
		.doc = "quotation", .ext = "xlsx" };
	const struct cli_option options[] = {
		OPTION_TEXT('p', "pattern", "PATTERN", &o.pattern,
		    "default " QUOTENAME_PATTERN),
		OPTION_TEXT('d', "doc", "DOC", &o.doc,
		    "quotation (the default), pi or catalogue"),
		OPTION_TEXT('e', "ext", "EXT", &o.ext,
		    "extension without its point, default xlsx"),
		OPTION_FLAG(0, "parse", &o.parse,
		    "read names: document, customer, date, revision"),
		OPTION_FLAG(0, "check", &o.check,
		    "find names without customer or date, or of another"),
		OPTION_END
	};
	struct cli cli = {
		.summary = "build, parse and check quote file names",
		.operands = "[file]",
		.options = options,
		.common = CLI_FILTER | CLI_LANG | CLI_TABLE | CLI_QUIET,
		.tables = "document legal generic-name columns",
		.kind = COLUMNS_QUOTE,
		.also_reads = "quote_id company customer_short product "
		    "quote_date revision lead_id",
		.adds = (const char *const[]){
		    "file_name", NULL },
	};
	struct quotename *q;
	struct fault fault;
	int status;

	cli_start(&cli, argc, argv);
	if (o.parse && o.check)
		cli_usage("--parse and --check exclude each other");
	q = quotename_open(o.pattern, o.doc, cli.lang, o.ext, &fault);
	if (q == NULL)
		report_trouble("%s", fault.text);
	status = o.parse ? parse(&cli, q, o.pattern) : o.check ? check(&cli, q) :
	    build(&cli, q);
	quotename_close(q);
	return status;
}
