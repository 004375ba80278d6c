/* addrun.c - addrun.h: contacts in, a longer log out */
#include <stdio.h>
#include <stdlib.h>

#include "base/display.h"
#include "base/text.h"
#include "front/cells.h"
#include "front/output.h"
#include "touch/addrun.h"
#include "touch/append.h"
#include "touch/cell.h"
#include "touch/run.h"
#include "touch/saying.h"
#include "touch/whofiles.h"

const struct addrun_name addrun_names[ADDRUN_SAID] = {
	{ "lead", "lead_id" }, { "date", "touch_date" },
	{ "time", "touch_time" }, { "direction", "direction" },
	{ "medium", "medium" }, { "topic", "topic" }, { "kind", "kind" },
	{ "subject", "subject" }, { "note", "body" }, { "owner", "owner" },
	{ "quote", "quote_id" }, { "opportunity", "opportunity_id" },
	{ "next", "next_action" }, { "next-date", "next_action_date" },
};

struct run {
	const struct cli *cli;
	const struct addrun_options *options;
	struct touch_target target;
	struct nameset *leads;
	struct who *who;	/* of --who, or of --say */
	struct saying saying;
	struct slice *cells;	/* of one contact, one for each column */
	bool rejected;
};

static void
read_leads(struct run *run)
{
	run->leads = nameset_new();
	run->rejected = whofiles_read(run->leads, run->who, run->cli,
	    run->options->leads);
}

static const struct who_lead *
find_meant(const struct run *run)
{
	const struct addrun_options *o = run->options;

	return whofiles_meant(run->who, o->say ? "--say" : "--who", o->say ?
	    run->saying.who : slice_of(o->who), o->leads);
}

/* What every reader of the log needs. */
static void
check_log(const struct run *run)
{
	static const char *const needed[] = { "lead_id", "touch_date",
		"direction" };
	const struct columns *columns = touchappend_columns(run->target.log);
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

	if (!touchappend_commit(run->target.log, &fault))
		report_trouble("%s", fault.text);
}

/* What the log had already (R-LOG-02). */
static void
tell_passed(const struct run *run, uint64_t passed)
{
	passed += touchappend_passed(run->target.log);
	if (passed > 0 && !run->cli->quiet)
		report_message("passed over, as the log has their touch_id: "
		    "%llu", (unsigned long long)passed);
}

/* Puts a value that an option gives into its column. */
static void
put_value(struct run *run, const char *option, struct slice column,
    struct slice value)
{
	const struct column_meaning *meaning =
	    touchrun_target_meaning(&run->target, column);
	size_t at = touchrun_target_column(&run->target, column);
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
	value = touchrun_target_value(&run->target, meaning, value);
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
put_default(struct run *run, enum addrun_said said, struct slice value)
{
	size_t at = columns_find(touchappend_columns(run->target.log),
	    addrun_names[said].column);

	if (run->cells[at].len == 0)
		run->cells[at] = value;
}

static void
tell_waiting(const char *path)
{
	report_message("%s: somebody else is writing to it; waiting", path);
}

static int
add_one(struct run *run)
{
	const struct addrun_options *o = run->options;
	struct slice lead = o->who != NULL ?
	    find_meant(run)->id :
	    slice_trim(slice_of(o->said[ADDRUN_LEAD]));
	char today[11], quoted[80], option[32];
	size_t i;

	if (lead.len == 0)
		cli_usage("--lead: empty; name a lead");
	if (o->who != NULL)
		put_value(run, "--who", SLICE("lead_id"), lead);
	for (i = 0; i < ADDRUN_SAID; i++) {
		if (o->said[i] == NULL || *o->said[i] == '\0')
			continue;
		snprintf(option, sizeof(option), "--%s",
		    addrun_names[i].option);
		put_value(run, option, slice_of(addrun_names[i].column),
		    slice_trim(slice_of(o->said[i])));
	}
	for (i = 0; i < o->set.count; i++)
		put_set(run, o->set.items[i]);
	put_default(run, ADDRUN_DIRECTION, SLICE("out"));
	put_default(run, ADDRUN_DATE, slice_of(date_format_iso(today,
	    run->cli->today)));
	if (run->leads != NULL && !nameset_has(run->leads, lead))
		report_trouble("no lead \"%s\" in %s; correct --lead, or add "
		    "the lead first", fault_quote(quoted, sizeof(quoted),
		    lead), o->leads);
	touchappend_add(run->target.log, run->cells);
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

	passed = touchrun_read(in, &run->target);
	input_settle(in);
	commit(run);
	tell_passed(run, passed);
	return output_finish_run(run->cli, in, NULL, run->rejected);
}

/* A line for people; nothing without a value. */
static void
show(struct buffer *out, const char *name, struct slice value)
{
	if (value.len == 0)
		return;
	buffer_format(out, "%-17s ", name);
	display_add(out, value, 240);
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
	const struct who_lead *lead = find_meant(run);
	char date[11], next_date[11];

	show_saying(run, lead);
	if (!run->options->yes)
		return run->rejected ? EXIT_REJECTS : EXIT_OK;
	date_format_iso(date, s->date != DATE_NONE ? s->date :
	    run->cli->today);
	put_value(run, "--say", SLICE("lead_id"), lead->id);
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
	touchappend_add(run->target.log, run->cells);
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
	if (run->options->said[ADDRUN_NOTE] != NULL)
		put_value(run, "--note", SLICE("body"),
		    slice_of(run->options->said[ADDRUN_NOTE]));
	put_default(run, ADDRUN_DIRECTION, SLICE("out"));
	put_default(run, ADDRUN_DATE, slice_of(date_format_iso(today,
	    run->cli->today)));
	touchappend_add(run->target.log, run->cells);
	commit(run);
	arena_release(&arena);
	return EXIT_OK;
}

/* What --medium gives to a line that names none, or "". */
static struct slice
given_medium(const struct addrun_options *o, struct words *media)
{
	const char *said = o->said[ADDRUN_MEDIUM];
	struct slice medium;

	if (said == NULL)
		return SLICE_EMPTY;
	medium = words_find(media, slice_trim(slice_of(said)), NULL);
	if (medium.len == 0)
		report_trouble("--medium: no medium \"%s\"; write email, "
		    "phone or another", said);
	return medium;
}

int
addrun(const struct cli *cli, const struct addrun_options *o)
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
	    given_medium(o, media), cli->today, &run.saying, &fault))
		report_trouble("--say: %s", fault.text);
	if (o->who != NULL || o->say != NULL)
		run.who = who_new(o->say != NULL ? run.saying.who :
		    slice_of(o->who));
	if (o->leads != NULL)
		read_leads(&run);
	touchappend_on_wait(tell_waiting);
	run.target = (struct touch_target){
		.log = touchappend_open(o->log, &fault),
		.dictionary = dictionary,
		.leads = run.leads,
		.today = cli->today,
		.media = media,
	};
	if (run.target.log == NULL)
		report_trouble("%s", fault.text);
	check_log(&run);
	run.cells = xcalloc(columns_count(touchappend_columns(run.target.log)),
	    sizeof(*run.cells));
	status = o->say != NULL ? add_saying(&run) :
	    o->withdraw != NULL ? withdraw(&run) :
	    o->said[ADDRUN_LEAD] != NULL || o->who != NULL ? add_one(&run) :
	    add_many(&run);
	if (run.who != NULL)
		who_free(run.who);
	words_close(media);
	saying_release(&run.saying);
	free(run.cells);
	touchappend_close(run.target.log);
	nameset_free(run.leads);
	dictionary_close(dictionary);
	return status;
}
