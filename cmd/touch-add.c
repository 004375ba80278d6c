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
#include "base/display.h"
#include "base/text.h"
#include "touch/run.h"
#include "touch/cell.h"
#include "touch/saying.h"
#include "touch/who.h"

/* What the options say of one contact; NULL when they do not. */
enum said {
	LEAD, DATE, TIME, DIRECTION, MEDIUM, TOPIC, KIND, SUBJECT, NOTE, OWNER,
	QUOTE, OPPORTUNITY, NEXT, NEXT_DATE, SAID_COUNT
};
static const struct {
	const char *option, *column;
} said_names[SAID_COUNT] = {
	{ "lead", "lead_id" }, { "date", "touch_date" },
	{ "time", "touch_time" }, { "direction", "direction" },
	{ "medium", "medium" }, { "topic", "topic" }, { "kind", "kind" },
	{ "subject", "subject" }, { "note", "body" }, { "owner", "owner" },
	{ "quote", "quote_id" }, { "opportunity", "opportunity_id" },
	{ "next", "next_action" }, { "next-date", "next_action_date" },
};

struct options {
	const char *log, *leads, *who, *withdraw, *say, *said[SAID_COUNT];
	bool yes;
	struct cli_list set;
};

struct run {
	const struct cli *cli;
	const struct options *options;
	struct touch_target target;
	struct nameset *leads;
	struct who *who;	/* of --who, or of --say */
	struct saying saying;
	struct slice *cells;	/* of one contact, one for each column */
	bool rejected;
};

/* What --who looks at, in the order of struct who_lead. */
static const char *const who_columns[] = { "lead_id", "company",
	"contact_name", "company_alt", "contact_name_alt", "email",
	"email_alt", "phone", "mobile" };
enum { WHO_CELLS = sizeof(who_columns) / sizeof(*who_columns) };

static void
find_who(const struct input *in, size_t at[WHO_CELLS])
{
	size_t i;

	for (i = 0; i < WHO_CELLS; i++)
		at[i] = input_find(in, who_columns[i]);
}

static void
add_who(struct who *who, const struct record *record,
    const size_t at[WHO_CELLS])
{
	struct who_lead lead = {
		.id = cell_text(record, at[0]),
		.company = cell_text(record, at[1]),
		.name = cell_text(record, at[2]),
		.company_alt = cell_text(record, at[3]),
		.name_alt = cell_text(record, at[4]),
		.email = cell_text(record, at[5]),
		.emails = cell_text(record, at[6]),
		.phone = cell_text(record, at[7]),
		.mobile = cell_text(record, at[8]),
	};

	who_add(who, &lead);
}

/* The one lead that --who means; with none or several the run ends. */
static struct slice
find_meant(const struct run *run)
{
	const char *option = run->options->say ? "--say" : "--who";
	size_t count = who_count(run->who), i;
	char quoted[80], id[40], company[80], name[60], email[80];

	for (i = 0; count > 1 && i < count; i++) {
		const struct who_lead *lead = who_candidate(run->who, i);

		report_message("candidate %s: %s, %s, %s",
		    fault_quote(id, sizeof(id), lead->id),
		    fault_quote(company, sizeof(company), lead->company),
		    fault_quote(name, sizeof(name), lead->name),
		    fault_quote(email, sizeof(email), lead->email));
	}
	fault_quote(quoted, sizeof(quoted), run->options->say ?
	    run->saying.who : slice_of(run->options->who));
	if (count > 1)
		report_trouble("%s \"%s\": %zu leads fit; nothing was "
		    "written, say which with --lead", option, quoted, count);
	if (count == 0)
		report_trouble("%s \"%s\": no lead in %s fits; write an "
		    "address, a number, or a name as it stands there", option,
		    quoted, run->options->leads);
	return who_candidate(run->who, 0)->id;
}

static void
read_leads(struct run *run)
{
	struct input *in = input_open_side(run->cli, run->options->leads,
	    COLUMNS_LEAD);
	size_t lead = input_need(in, "lead_id");
	struct record record;
	size_t at[WHO_CELLS];

	find_who(in, at);
	run->leads = nameset_new();
	while (input_next(in, &record)) {
		struct slice id = cell_text(&record, lead);

		if (id.len > 0)
			nameset_count(run->leads, id);
		if (id.len > 0 && run->who != NULL)
			add_who(run->who, &record, at);
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
	value = touch_target_value(&run->target, meaning, value);
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
	struct slice lead = o->who != NULL ? find_meant(run) :
	    slice_trim(slice_of(o->said[LEAD]));
	char today[11], quoted[80], option[32];
	size_t i;

	if (lead.len == 0)
		cli_usage("--lead: empty; name a lead");
	if (o->who != NULL)
		put_value(run, "--who", SLICE("lead_id"), lead);
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

/* A line for people; nothing without a value. */
static void
show(struct buffer *out, const char *name, struct slice value)
{
	if (value.len == 0)
		return;
	buffer_format(out, "%-17s ", name);
	shown_add(out, value, 240);
	buffer_add_byte(out, '\n');
}

/* What was understood of a line, before it is written. */
static void
show_saying(const struct run *run, const struct who_lead *lead)
{
	const struct saying *s = &run->saying;
	struct buffer out = { 0 };
	char date[11];

	show(&out, "lead_id", lead->id);
	show(&out, "company", lead->company);
	show(&out, "contact_name", lead->name);
	show(&out, "touch_date", slice_of(date_format_iso(date,
	    s->date != DATE_NONE ? s->date : run->cli->today)));
	show(&out, "direction", s->inbound ? SLICE("in") : SLICE("out"));
	show(&out, "medium", s->medium);
	show(&out, "body", buffer_slice(&s->note));
	show(&out, "next_action", buffer_slice(&s->next));
	if (s->next_date != DATE_NONE)
		show(&out, "next_action_date", slice_of(date_format_iso(date,
		    s->next_date)));
	fwrite(out.data, 1, out.len, stdout);
	buffer_release(&out);
	if (fflush(stdout) != 0)
		report_trouble("cannot write standard output");
	if (!run->options->yes)
		report_message("nothing was written; say the same with --yes "
		    "to add it");
}

/* A line of a seller: shown, and with --yes written (R-LOG-10). */
static int
add_saying(struct run *run)
{
	const struct saying *s = &run->saying;
	struct slice lead = find_meant(run);
	char date[11], next_date[11];

	show_saying(run, who_candidate(run->who, 0));
	if (!run->options->yes)
		return run->rejected ? EXIT_REJECTS : EXIT_OK;
	date_format_iso(date, s->date != DATE_NONE ? s->date :
	    run->cli->today);
	put_value(run, "--say", SLICE("lead_id"), lead);
	put_value(run, "--say", SLICE("touch_date"), slice_of(date));
	put_value(run, "--say", SLICE("direction"),
	    s->inbound ? SLICE("in") : SLICE("out"));
	put_value(run, "--say", SLICE("medium"), s->medium);
	if (s->note.len > 0)
		put_value(run, "--say", SLICE("body"),
		    buffer_slice(&s->note));
	if (s->next.len > 0)
		put_value(run, "--say", SLICE("next_action"),
		    buffer_slice(&s->next));
	if (s->next_date != DATE_NONE)
		put_value(run, "--say", SLICE("next_action_date"),
		    slice_of(date_format_iso(next_date, s->next_date)));
	logappend_add(run->target.log, run->cells);
	commit(run);
	return run->rejected ? EXIT_REJECTS : EXIT_OK;
}

/* The lead of a touch of the log; the run ends when it is not there. */
static struct slice
find_touch(const struct run *run, struct slice wanted, struct arena *arena)
{
	struct input *in = input_open_side(run->cli, run->options->log,
	    COLUMNS_TOUCH);
	size_t id = input_need(in, "touch_id");
	size_t lead = input_need(in, "lead_id");
	size_t kind = input_find(in, "kind");
	struct slice found = SLICE_EMPTY;
	struct record record;
	char quoted[80];
	bool withdrawn = false;

	fault_quote(quoted, sizeof(quoted), wanted);
	while (input_next(in, &record)) {
		if (!slice_equal(cell_text(&record, id), wanted))
			continue;
		if (slice_is(cell_text(&record, kind), "withdrawn"))
			withdrawn = true;
		else
			found = arena_copy(arena, cell_text(&record, lead));
	}
	input_close(in);
	if (withdrawn)
		report_trouble("--withdraw: \"%s\" is withdrawn already; "
		    "nothing was written", quoted);
	if (found.len == 0)
		report_trouble("--withdraw: %s has no touch \"%s\"; look up "
		    "its touch_id there", run->options->log, quoted);
	return found;
}

/* A row that takes back another; both stay (R-LOG-10). */
static int
withdraw(struct run *run)
{
	struct slice id = slice_trim(slice_of(run->options->withdraw));
	struct arena arena = { 0 };
	char today[11];

	put_value(run, "--withdraw", SLICE("lead_id"), find_touch(run, id,
	    &arena));
	put_value(run, "--withdraw", SLICE("touch_id"), id);
	put_value(run, "--withdraw", SLICE("kind"), SLICE("withdrawn"));
	if (run->options->said[NOTE] != NULL)
		put_value(run, "--note", SLICE("body"),
		    slice_of(run->options->said[NOTE]));
	put_default(run, DIRECTION, SLICE("out"));
	put_default(run, DATE, slice_of(date_format_iso(today,
	    run->cli->today)));
	logappend_add(run->target.log, run->cells);
	commit(run);
	arena_release(&arena);
	return EXIT_OK;
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
check_withdraw(const struct cli *cli, const struct options *o)
{
	size_t i;

	for (i = 0; i < SAID_COUNT; i++)
		if (o->said[i] != NULL && i != NOTE)
			cli_usage("--withdraw names one touch of the log; "
			    "leave --%s out", said_names[i].option);
	if (o->who != NULL || o->set.count > 0 || cli->operand_count > 0)
		cli_usage("--withdraw names one touch of the log; it takes "
		    "nothing else but --note");
	if (*o->withdraw == '\0')
		cli_usage("--withdraw: empty; write the touch_id");
}

static void
check_say(const struct cli *cli, const struct options *o)
{
	size_t i;

	if (o->leads == NULL)
		cli_usage("--say looks for its lead in the file of --leads; "
		    "name it");
	for (i = 0; i < SAID_COUNT; i++)
		if (o->said[i] != NULL)
			cli_usage("--say says all of one contact; leave --%s "
			    "out", said_names[i].option);
	if (o->who != NULL || o->withdraw != NULL || o->set.count > 0 ||
	    cli->operand_count > 0)
		cli_usage("--say says all of one contact; it takes nothing "
		    "else but --yes");
}

static void
tell_waiting(const char *path)
{
	report_message("%s: somebody else is writing to it; waiting", path);
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
	if (o->yes && o->say == NULL)
		cli_usage("--yes confirms what --say understood");
	if (o->say != NULL) {
		check_say(cli, o);
		return;
	}
	if (o->withdraw != NULL) {
		check_withdraw(cli, o);
		return;
	}
	if (o->said[LEAD] == NULL && o->who == NULL) {
		check_many(cli, o);
		return;
	}
	if (o->said[LEAD] != NULL && o->who != NULL)
		cli_usage("--lead and --who both name the lead; say one");
	if (o->who != NULL && o->leads == NULL)
		cli_usage("--who looks into the file of --leads; name it");
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
	struct words *media;
	struct fault fault;
	int status;

	dictionary = dictionary_open(COLUMNS_TOUCH, &fault);
	if (dictionary == NULL)
		report_trouble("%s", fault.text);
	media = words_open("medium", SLICE_EMPTY, &fault);
	if (media == NULL)
		report_trouble("%s", fault.text);
	if (o->say != NULL && !saying_read(slice_of(o->say), media,
	    cli->today, &run.saying, &fault))
		report_trouble("--say: %s", fault.text);
	if (o->who != NULL || o->say != NULL)
		run.who = who_new(o->say != NULL ? run.saying.who :
		    slice_of(o->who));
	if (o->leads != NULL)
		read_leads(&run);
	logappend_on_wait(tell_waiting);
	run.target = (struct touch_target){
		.log = logappend_open(o->log, &fault),
		.dictionary = dictionary,
		.leads = run.leads,
		.today = cli->today,
		.media = media,
	};
	if (run.target.log == NULL)
		report_trouble("%s", fault.text);
	check_log(&run);
	run.cells = xcalloc(columns_count(logappend_columns(run.target.log)),
	    sizeof(*run.cells));
	status = o->say != NULL ? add_saying(&run) :
	    o->withdraw != NULL ? withdraw(&run) :
	    o->said[LEAD] != NULL || o->who != NULL ? add_one(&run) :
	    add_many(&run);
	if (run.who != NULL)
		who_free(run.who);
	words_close(media);
	saying_release(&run.saying);
	free(run.cells);
	logappend_close(run.target.log);
	nameset_free(run.leads);
	dictionary_close(dictionary);
	return status;
}

static const char *const adds[] = {
	"touch_id", "lead_id", "touch_date", "touch_time", "direction",
	"medium", "topic", "kind", "subject", "body", "owner",
	"opportunity_id", "quote_id", "next_action", "next_action_date", NULL
};

int
main(int argc, char **argv)
{
	struct options o = { .log = NULL };
	const struct cli_option table[] = {
		OPTION_WRITTEN('l', "log", &o.log,
		    "the contact log, made if it is not there"),
		OPTION_TEXT(0, "lead", "ID", &o.said[LEAD], "the lead of one contact"),
		OPTION_TEXT('w', "who", "WHO", &o.who,
		    "or by an address, number, company or name of --leads"),
		OPTION_FILE(0, "leads", &o.leads, "refuse leads that are not in FILE"),
		OPTION_TEXT('m', "medium", "MEDIUM", &o.said[MEDIUM],
		    "email, phone, wechat, 微信, visit, courier, show ..."),
		OPTION_TEXT(0, "direction", "out|in", &o.said[DIRECTION],
		    "we wrote, or they did; default out"),
		OPTION_TEXT(0, "date", "DATE", &o.said[DATE], "its day, default today"),
		OPTION_TEXT(0, "topic", "TOPIC", &o.said[TOPIC],
		    "what it was about, in one word"),
		OPTION_TEXT(0, "note", "TEXT", &o.said[NOTE],
		    "what was said (column body)"),
		OPTION_TEXT(0, "next", "TEXT", &o.said[NEXT],
		    "what was agreed to do next"),
		OPTION_TEXT(0, "next-date", "DATE", &o.said[NEXT_DATE],
		    "the day for which that was agreed"),
		OPTION_TEXT(0, "say", "TEXT", &o.say,
		    "a line as Keller: phone, wants FOB, call on Friday"),
		OPTION_FLAG(0, "yes", &o.yes,
		    "write what --say understood; else it is shown only"),
		OPTION_MORE,
		OPTION_TEXT(0, "withdraw", "ID", &o.withdraw,
		    "take back the touch with this touch_id"),
		OPTION_TEXT(0, "time", "HH:MM", &o.said[TIME], "its time of day"),
		OPTION_TEXT(0, "kind", "KIND", &o.said[KIND],
		    "followup, quote, sample, reply ..."),
		OPTION_TEXT(0, "subject", "TEXT", &o.said[SUBJECT],
		    "subject of the mail"),
		OPTION_TEXT(0, "owner", "NAME", &o.said[OWNER], "who made the contact"),
		OPTION_TEXT(0, "quote", "ID", &o.said[QUOTE], "the quote it was about"),
		OPTION_TEXT(0, "opportunity", "ID", &o.said[OPPORTUNITY],
		    "the opportunity it was about"),
		OPTION_LIST(0, "set", "COLUMN=VALUE", &o.set,
		    "any other column of the log; may be repeated"),
		OPTION_END
	};
	struct cli cli = {
		.summary = "add contacts to the contact log",
		.operands = "[file]",
		.options = table,
		.common = CLI_FILTER | CLI_TODAY | CLI_TABLE,
		.tables = "columns value saying",
		.kind = COLUMNS_TOUCH,
		.also_reads = "*",
		.adds = adds,
	};
	int status;

	cli_start(&cli, argc, argv);
	check_usage(&cli, &o);
	status = run_command(&cli, &o);
	return status;
}
