/*
 * lead-check - is this a valid file?
 *
 * Checks every cell against the dictionary and the cells of a record against
 * each other, and writes a record per finding (R-CHECK-01 to 03).  Status 1
 * if there is an error among them.  Memory: the ids.
 */
#include <stdio.h>

#include "front/cli.h"
#include "front/input.h"
#include "lead/check.h"
#include "front/output.h"
#include "rule/table.h"

struct options {
	const char *kind, *leads, *touches, *quotes, *opportunities;
	int severity;
	bool columns;
};

enum { LINE, LEAD_ID, COLUMN, CODE, SEVERITY, MESSAGE, FILE_NAME, CELLS };
static const char *const names[CELLS] = {
	"line", "lead_id", "column", "code", "severity", "message", "file"
};

struct run {
	const struct cli *cli;
	const struct options *options;
	struct output *out;
	struct nameset *ids;	/* of the leads, when they are asked for */
	const char *leads;	/* where they stand */
	bool rejected;		/* some record there, whose id is missing */
	const char *label;	/* of the file being checked */
	struct leadcheck *check;
	uint64_t records, found[LEADCHECK_ADVICE + 1];
};

static void
write_finding(void *context, const struct leadcheck_finding *finding)
{
	struct run *run = context;
	struct slice cells[CELLS];
	char line[24];

	run->found[finding->severity]++;
	if ((int)finding->severity > run->options->severity)
		return;
	snprintf(line, sizeof(line), "%lu", finding->line);
	cells[FILE_NAME] = slice_of(run->label);
	cells[LINE] = slice_of(line);
	cells[LEAD_ID] = finding->lead_id;
	cells[COLUMN] = finding->column;
	cells[CODE] = finding->code;
	cells[SEVERITY] = slice_of(leadcheck_severity_name(
	    finding->severity));
	cells[MESSAGE] = finding->message;
	output_cells(run->out, cells);
}

static void
take_flaw(void *context, unsigned long line, const char *code)
{
	struct run *run = context;

	run->records++;
	leadcheck_flaw(run->check, line, code);
}

/* Checks one file; keeps the ids of leads where they are wanted. */
static void
check_file(struct run *run, struct input *in, enum columns_kind kind,
    bool keep_ids)
{
	struct leadcheck_options o = { .kind = kind,
		.today = run->cli->today, .lang = run->cli->lang,
		.ids = keep_ids ? NULL : run->ids, .leads = run->leads,
		.found = write_finding, .context = run };
	size_t id = COLUMN_ABSENT;
	struct record record;
	struct fault fault;

	run->label = input_label(in);
	if (input_is_empty(in))
		return;
	if (keep_ids)
		id = input_need(in, "lead_id");
	run->check = leadcheck_open(&o, input_columns(in),
	    input_header(in)->line, &fault);
	if (run->check == NULL)
		report_trouble("%s", fault.text);
	input_on_reject(in, take_flaw, run);
	while (input_next(in, &record)) {
		run->records++;
		leadcheck_record(run->check, &record);
		if (keep_ids)
			*nameset_count(run->ids, slice_trim(
			    record_value(&record, id))) = 1;
	}
	leadcheck_close(run->check);
}

static void
check_side(struct run *run, const char *path, enum columns_kind kind)
{
	struct input *in;

	if (path == NULL)
		return;
	in = input_open_side(run->cli, path, kind);
	check_file(run, in, kind, false);
	input_close(in);
}

/* The ids of a file of leads that is not itself checked. */
static void
read_ids(struct run *run, const char *path)
{
	struct input *in = input_open_side(run->cli, path, COLUMNS_LEAD);
	size_t id = input_need(in, "lead_id");
	struct record record;

	while (input_next(in, &record))
		*nameset_count(run->ids,
		    slice_trim(record_value(&record, id))) = 1;
	run->leads = path;
	run->rejected = input_rejected(in) > 0;
	input_close(in);
}

static void
tell_summary(const struct run *run)
{
	const uint64_t *n = run->found;

	if (run->cli->quiet && n[0] + n[1] + n[2] == 0)
		return;
	report_message("%llu record%s: %llu error%s, %llu warning%s, %llu "
	    "piece%s of advice", (unsigned long long)run->records,
	    run->records == 1 ? "" : "s",
	    (unsigned long long)n[0], n[0] == 1 ? "" : "s",
	    (unsigned long long)n[1], n[1] == 1 ? "" : "s",
	    (unsigned long long)n[2], n[2] == 1 ? "" : "s");
}

static enum columns_kind
read_kind(const struct options *o)
{
	enum columns_kind kind = columns_kind_find(o->kind);

	if (kind == COLUMNS_NONE)
		cli_usage("--kind: no kind \"%s\"; write lead, touch, "
		    "opportunity, quote, sample, event, target, receivable "
		    "or another of fairlead-format(5)", o->kind);
	if (kind != COLUMNS_LEAD &&
	    (o->touches || o->quotes || o->opportunities))
		cli_usage("--touches, --quotes and --opportunities go with a "
		    "file of leads; with --kind %s name it with --leads",
		    o->kind);
	if (kind == COLUMNS_LEAD && o->leads != NULL)
		cli_usage("--leads goes with a file of another kind; the "
		    "leads are the file itself");
	return kind;
}

static int
run_check(struct run *run, enum columns_kind kind)
{
	const struct options *o = run->options;
	struct input *in;
	int status;

	if (o->leads != NULL || o->touches != NULL || o->quotes != NULL ||
	    o->opportunities != NULL)
		run->ids = nameset_new();
	if (o->leads != NULL)
		read_ids(run, o->leads);
	in = input_open(run->cli, cli_file(run->cli), kind);
	run->out = output_open_plain(run->cli, names, CELLS);
	check_file(run, in, kind, kind == COLUMNS_LEAD && run->ids != NULL);
	if (kind == COLUMNS_LEAD)
		run->leads = run->label;
	check_side(run, o->touches, COLUMNS_TOUCH);
	check_side(run, o->quotes, COLUMNS_QUOTE);
	check_side(run, o->opportunities, COLUMNS_OPPORTUNITY);
	if (!input_is_empty(in))
		tell_summary(run);
	status = output_finish_run(run->cli, in, run->out,
	    run->rejected || run->found[LEADCHECK_ERROR] > 0);
	nameset_free(run->ids);
	return status;
}

static void
write_meanings(struct output *out, const struct dictionary *d)
{
	size_t i;

	for (i = 0; i < dictionary_count(d); i++) {
		const struct column_meaning *m = dictionary_meaning(d, i);
		struct slice cells[] = { m->name, m->type, m->values, m->zh,
			m->en };

		output_cells(out, cells);
	}
}

/* --columns: the dictionary of a kind (R-CHECK-03). */
static int
print_columns(const struct cli *cli, enum columns_kind kind)
{
	static const char *const headers[] = { "column", "type", "values",
		"aliases_zh", "aliases_en" };
	struct output *out = output_open_plain(cli, headers, 5);
	struct fault fault;
	struct dictionary *d = dictionary_open(kind, &fault);

	if (d != NULL)
		write_meanings(out, d);
	else
		report_trouble("%s", fault.text);
	dictionary_close(d);
	return output_finish_run(cli, NULL, out, false);
}

int
main(int argc, char **argv)
{
	struct options o = { .kind = "lead", .severity = LEADCHECK_ADVICE };
	const struct cli_option table[] = {
		OPTION_TEXT('k', "kind", "KIND", &o.kind,
		    "lead, touch, opportunity, quote, event ..."),
		OPTION_FILE(0, "touches", &o.touches,
		    "a contact log that must fit the leads"),
		OPTION_FILE(0, "quotes", &o.quotes, "quotes that must fit the leads"),
		OPTION_FILE(0, "opportunities", &o.opportunities,
		    "opportunities that must fit the leads"),
		OPTION_FILE(0, "leads", &o.leads,
		    "the leads that a file of another kind must fit"),
		OPTION_CHOICE('s', "severity", "error|warning|advice", &o.severity,
		    "the mildest findings to write"),
		OPTION_FLAG(0, "columns", &o.columns,
		    "print the columns that the kind of file can have"),
		OPTION_END
	};
	struct cli cli = {
		.summary = "check a file against the column dictionary",
		.operands = "[file]",
		.options = table,
		.common = CLI_COLUMN | CLI_TODAY | CLI_LANG | CLI_TABLE |
		    CLI_QUIET,
		.tables = "check check-pair written-column columns country "
		    "currency phone-region phone-word",
		.kind = COLUMNS_LEAD,
		.also_reads = "*",
		.adds = (const char *const[]){
		    "line", "lead_id", "column", "code", "severity",
		    "message", "file", NULL },
	};
	struct run run = { .cli = &cli, .options = &o };
	enum columns_kind kind;

	cli_start(&cli, argc, argv);
	kind = read_kind(&o);
	return o.columns ? print_columns(&cli, kind) : run_check(&run, kind);
}
