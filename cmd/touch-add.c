/*
 * touch-add - add contacts to the contact log
 *
 * One contact from the command line, or many from CSV.  All are checked
 * before the first is written, and all go out in one write under a lock, so
 * that sellers may add to one log at the same time (logappend.h).  Many
 * contacts are kept in memory until then.
 */
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "front/cells.h"
#include "front/cli.h"
#include "front/input.h"
#include "touch/append.h"
#include "set/nameset.h"
#include "front/output.h"
#include "base/paths.h"
#include "base/text.h"
#include "touch/run.h"
#include "touch/cell.h"

/* What the options say of one contact; NULL when they do not. */
enum said {
	LEAD, DATE, TIME, DIRECTION, MEDIUM, TOPIC, KIND, SUBJECT, NOTE, OWNER,
	QUOTE, OPPORTUNITY, SAID_COUNT
};
static const struct {
	const char *option, *column;
} said_names[SAID_COUNT] = {
	{ "lead", "lead_id" }, { "date", "touch_date" },
	{ "time", "touch_time" }, { "direction", "direction" },
	{ "medium", "medium" }, { "topic", "topic" }, { "kind", "kind" },
	{ "subject", "subject" }, { "note", "body" }, { "owner", "owner" },
	{ "quote", "quote_id" }, { "opportunity", "opportunity_id" },
};

struct options {
	const char *log, *leads, *said[SAID_COUNT];
	struct cli_list set;
};

struct run {
	const struct cli *cli;
	const struct options *options;
	struct touch_target target;
	struct nameset *leads;
	struct slice *cells;	/* of one contact, one for each column */
	bool rejected;
};

static void
read_leads(struct run *run)
{
	struct input *in = input_open_side(run->cli, run->options->leads,
	    COLUMNS_LEAD);
	size_t lead = input_need(in, "lead_id");
	struct record record;

	run->leads = nameset_new();
	while (input_next(in, &record)) {
		struct slice id = cell_text(&record, lead);

		if (id.len > 0)
			nameset_count(run->leads, id);
	}
	run->rejected = input_rejected(in) > 0;
	input_close(in);
}

/* What every reader of the log needs. */
static void
check_log(const struct run *run)
{
	static const char *const needed[] = { "lead_id", "touch_date",
		"direction" };
	const struct columns *columns = logappend_columns(run->target.log);
	struct fault fault;
	size_t i;

	for (i = 0; i < sizeof(needed) / sizeof(*needed); i++) {
		if (columns_need(columns, needed[i], &fault) != COLUMN_ABSENT)
			continue;
		if (columns_find(columns, needed[i]) != COLUMN_ABSENT)
			report_trouble("%s: %s", run->options->log,
			    fault.text);
		report_trouble("%s: %s; a contact log has lead_id, touch_date "
		    "and direction, separated by commas", run->options->log,
		    fault.text);
	}
}

static void
commit(const struct run *run)
{
	struct fault fault;

	if (!logappend_commit(run->target.log, &fault))
		report_trouble("%s", fault.text);
}

/* What the log had already (R-LOG-02). */
static void
tell_passed(const struct run *run, uint64_t passed)
{
	passed += logappend_passed(run->target.log);
	if (passed > 0)
		report_message("passed over, as the log has their touch_id: "
		    "%llu", (unsigned long long)passed);
}

/* Puts a value that an option gives into its column. */
static void
put_value(struct run *run, const char *option, struct slice column,
    struct slice value)
{
	const struct column_meaning *meaning =
	    touch_target_meaning(&run->target, column);
	size_t at = touch_target_column(&run->target, column);
	char code[TOUCHCELL_CODE], quoted[80];
	struct fault fault;

	fault_quote(quoted, sizeof(quoted), column);
	if (!text_is_utf8(value))
		cli_usage("%s: not UTF-8", option);
	if (at == COLUMN_ABSENT)
		cli_usage("%s: %s has no column \"%s\"; add it to the header "
		    "or leave %s out", option, run->options->log, quoted,
		    option);
	if (run->cells[at].len > 0)
		cli_usage("%s: column \"%s\" has a value from another option; "
		    "say it once", option, quoted);
	if (meaning != NULL && !touchcell_check(meaning, value,
	    run->cli->today, code, &fault))
		cli_usage("%s: %s", option, fault.text);
	run->cells[at] = value;
}

static void
put_set(struct run *run, const char *pair)
{
	struct slice value = slice_of(pair), column = slice_cut(&value, '=');
	char quoted[80];

	column = slice_trim(column);
	if (value.at == NULL || value.len == 0 || column.len == 0)
		cli_usage("--set: cannot read \"%s\"; write it as "
		    "COLUMN=VALUE", fault_quote(quoted, sizeof(quoted),
		    slice_of(pair)));
	put_value(run, "--set", column, value);
}

/* Out and today, where neither an option of its own nor --set says it. */
static void
put_default(struct run *run, enum said said, struct slice value)
{
	size_t at = columns_find(logappend_columns(run->target.log),
	    said_names[said].column);

	if (run->cells[at].len == 0)
		run->cells[at] = value;
}

static int
add_one(struct run *run)
{
	const struct options *o = run->options;
	struct slice lead = slice_trim(slice_of(o->said[LEAD]));
	char today[11], quoted[80], option[32];
	size_t i;

	if (lead.len == 0)
		cli_usage("--lead: empty; name a lead");
	for (i = 0; i < SAID_COUNT; i++) {
		if (o->said[i] == NULL || *o->said[i] == '\0')
			continue;
		snprintf(option, sizeof(option), "--%s",
		    said_names[i].option);
		put_value(run, option, slice_of(said_names[i].column),
		    slice_trim(slice_of(o->said[i])));
	}
	for (i = 0; i < o->set.count; i++)
		put_set(run, o->set.items[i]);
	put_default(run, DIRECTION, SLICE("out"));
	put_default(run, DATE, slice_of(date_format_iso(today,
	    run->cli->today)));
	if (run->leads != NULL && !nameset_has(run->leads, lead))
		report_trouble("no lead \"%s\" in %s; correct --lead, or add "
		    "the lead first", fault_quote(quoted, sizeof(quoted),
		    lead), o->leads);
	logappend_add(run->target.log, run->cells);
	commit(run);
	tell_passed(run, 0);
	return run->rejected ? EXIT_REJECTS : EXIT_OK;
}

static int
add_many(const struct run *run)
{
	struct input *in = input_open(run->cli, cli_file(run->cli),
	    COLUMNS_TOUCH);
	uint64_t passed;

	passed = touchbatch_read(in, &run->target);
	input_settle(in);
	commit(run);
	tell_passed(run, passed);
	return cli_finish(run->cli, in, NULL, run->rejected);
}

static void
check_many(const struct cli *cli, const struct options *o)
{
	size_t i;

	for (i = 0; i < SAID_COUNT; i++)
		if (o->said[i] != NULL)
			cli_usage("--%s speaks of one contact; name its lead "
			    "with --lead", said_names[i].option);
	if (o->set.count > 0)
		cli_usage("--set speaks of one contact; name its lead with "
		    "--lead");
	if (cli->operand_count == 0 && isatty(STDIN_FILENO))
		cli_usage("no contact; name its lead with --lead, or a file "
		    "of contacts (- for standard input)");
	if (cli_file(cli) == NULL && paths_same_fd(o->log, STDIN_FILENO))
		cli_usage("the contacts are the log itself; name another "
		    "file");
}

static void
check_usage(const struct cli *cli, const struct options *o)
{
	if (o->log == NULL || *o->log == '\0')
		cli_usage("no contact log; name it with --log");
	if (strcmp(o->log, "-") == 0)
		cli_usage("--log: standard output cannot be added to; name a "
		    "file");
	if (cli->output != NULL)
		cli_usage("-o has nothing to write; contacts go to the file "
		    "of --log");
	if (o->said[LEAD] == NULL) {
		check_many(cli, o);
		return;
	}
	if (cli->operand_count > 0)
		cli_usage("--lead names one contact; leave it out, or the "
		    "file \"%s\"", cli->operand[0]);
	if (cli->rejects != NULL || cli->choices->name != NULL)
		cli_usage("%s is for a file of contacts, not for --lead",
		    cli->rejects != NULL ? "--rejects" : "--column");
	if (o->said[MEDIUM] == NULL || *o->said[MEDIUM] == '\0')
		cli_usage("no medium; say --medium email, phone or another");
}

static int
run_command(const struct cli *cli, const struct options *o)
{
	struct run run = { .cli = cli, .options = o };
	struct dictionary *dictionary;
	struct fault fault;
	int status;

	dictionary = dictionary_open(COLUMNS_TOUCH, &fault);
	if (dictionary == NULL)
		report_trouble("%s", fault.text);
	if (o->leads != NULL)
		read_leads(&run);
	run.target = (struct touch_target){
		.log = logappend_open(o->log, &fault),
		.dictionary = dictionary,
		.leads = run.leads,
		.today = cli->today,
	};
	if (run.target.log == NULL)
		report_trouble("%s", fault.text);
	check_log(&run);
	run.cells = xcalloc(columns_count(logappend_columns(run.target.log)),
	    sizeof(*run.cells));
	status = o->said[LEAD] != NULL ? add_one(&run) : add_many(&run);
	free(run.cells);
	logappend_close(run.target.log);
	nameset_free(run.leads);
	dictionary_close(dictionary);
	return status;
}

int
main(int argc, char **argv)
{
	struct options o = { .log = NULL };
	const struct cli_option table[] = {
		{ 'l', CLI_WRITTEN, "log", "FILE", &o.log,
		  "the contact log, made if it is not there", 0, 0 },
		{ 0, CLI_TEXT, "lead", "ID", &o.said[LEAD],
		  "the lead of one contact", 0, 0 },
		{ 'm', CLI_TEXT, "medium", "MEDIUM", &o.said[MEDIUM],
		  "email, phone, mobile, im, fax, courier, show ...", 0, 0 },
		{ 0, CLI_TEXT, "direction", "out|in", &o.said[DIRECTION],
		  "we wrote, or they did; default out", 0, 0 },
		{ 0, CLI_TEXT, "date", "DATE", &o.said[DATE],
		  "its day, default today", 0, 0 },
		{ 0, CLI_TEXT, "time", "HH:MM", &o.said[TIME],
		  "its time of day", 0, 0 },
		{ 0, CLI_TEXT, "topic", "TOPIC", &o.said[TOPIC],
		  "what it was about, in one word", 0, 0 },
		{ 0, CLI_TEXT, "kind", "KIND", &o.said[KIND],
		  "followup, quote, sample, reply ...", 0, 0 },
		{ 0, CLI_TEXT, "subject", "TEXT", &o.said[SUBJECT],
		  "subject of the mail", 0, 0 },
		{ 0, CLI_TEXT, "note", "TEXT", &o.said[NOTE],
		  "what was said (column body)", 0, 0 },
		{ 0, CLI_TEXT, "owner", "NAME", &o.said[OWNER],
		  "who made the contact", 0, 0 },
		{ 0, CLI_TEXT, "quote", "ID", &o.said[QUOTE],
		  "the quote it was about", 0, 0 },
		{ 0, CLI_TEXT, "opportunity", "ID", &o.said[OPPORTUNITY],
		  "the opportunity it was about", 0, 0 },
		{ 0, CLI_LIST, "set", "COLUMN=VALUE", &o.set,
		  "any other column of the log; may be repeated", 0, 0 },
		{ 0, CLI_TEXT, "leads", "FILE", &o.leads,
		  "refuse leads that are not in FILE", 0, 0 },
		{ .kind = CLI_END },
	};
	struct cli cli = {
		.summary = "add contacts to the contact log",
		.operands = "[file]",
		.options = table,
		.common = CLI_FILTER | CLI_TODAY | CLI_TABLE,
		.tables = "columns",
	};
	int status;

	cli_start(&cli, argc, argv);
	check_usage(&cli, &o);
	status = run_command(&cli, &o);
	free(o.set.items);
	return status;
}
