/* taskrun.c - taskrun.h: due records in, calendars out */
#include <stdlib.h>
#include <string.h>

#include "due/files.h"
#include "due/task.h"
#include "due/taskrun.h"
#include "due/words.h"
#include "front/cells.h"
#include "front/output.h"
#include "front/ownerfile.h"
#include "front/target.h"
#include "set/group.h"
#include "set/nameset.h"

/* Where the cells of a due record stand. */
struct places {
	size_t cells[DUETASK_CELLS];
	size_t due, owner, priority, next_medium, horizon, relation;
};

static const char *const cell_names[DUETASK_CELLS] = {
	[DUETASK_LEAD] = "lead_id", [DUETASK_RULE] = "due_rule",
	[DUETASK_COMPANY] = "company", [DUETASK_NAME] = "contact_name",
	[DUETASK_MEDIUM] = "medium", [DUETASK_WHY] = "why_now",
	[DUETASK_TOPIC] = "topic", [DUETASK_REASON] = "topic_reason",
	[DUETASK_FACT] = "topic_fact", [DUETASK_TOPIC_RULE] = "topic_rule",
	[DUETASK_CHECK] = "check_first", [DUETASK_STEP] = "escalation",
	[DUETASK_GUARD] = "due_guard", [DUETASK_PHONE] = "phone",
	[DUETASK_MOBILE] = "mobile", [DUETASK_EMAIL] = "email",
	[DUETASK_IM] = "im", [DUETASK_GRADE] = "grade",
	[DUETASK_SCHEME] = "grade_scheme", [DUETASK_TIME] = "due_time",
	[DUETASK_AGREED] = "next_action",
};

static struct places
find_places(const struct input *in)
{
	struct places at;
	size_t i;

	for (i = 0; i < DUETASK_CELLS; i++)
		at.cells[i] = input_find(in, cell_names[i]);
	at.cells[DUETASK_LEAD] = input_need(in, "lead_id");
	at.due = input_need_of(in, "due_date", "followup-due");
	at.owner = input_find(in, "owner");
	at.priority = input_find(in, "priority");
	at.next_medium = input_find(in, "next_medium");
	at.horizon = input_find(in, "grade_horizon");
	at.relation = input_find(in, "grade_relation");
	return at;
}

static void
read_cells(const struct places *at, const struct record *record,
    struct slice cells[DUETASK_CELLS])
{
	size_t i;

	for (i = 0; i < DUETASK_CELLS; i++)
		cells[i] = cell_text(record, at->cells[i]);
	if (cells[DUETASK_MEDIUM].len == 0)
		cells[DUETASK_MEDIUM] = cell_text(record, at->next_medium);
	if (cells[DUETASK_GRADE].len > 0)
		return;
	if (slice_is(cells[DUETASK_SCHEME], "horizon"))
		cells[DUETASK_GRADE] = cell_text(record, at->horizon);
	else if (slice_is(cells[DUETASK_SCHEME], "relation"))
		cells[DUETASK_GRADE] = cell_text(record, at->relation);
}

/* The column priority in 1/TABLE_DECIMAL_UNIT. */
static bool
read_priority(struct input *in, const struct places *at,
    const struct record *record, int64_t *priority)
{
	struct slice cell = cell_text(record, at->priority);

	*priority = DUETASK_NO_PRIORITY;
	if (cell.len == 0 ||
	    number_parse_decimal(cell, 4, priority) == VALUE_OK)
		return true;
	input_reject_value(in, record, at->priority, "bad-number",
	    "write a number as 47.5, or run followup-due again");
	return false;
}

struct run {
	const struct cli *cli;
	const struct taskrun_options *options;
	struct duetask *task;
	struct reps *reps;		/* NULL: each name is a seller */
	struct slice wanted;		/* the seller asked for, or empty */
	bool found;			/* a record of reps was rejected */
	struct writer *out;		/* NULL with --split */
	struct groups *owners;		/* with --split, and the text of each */
	struct buffer *texts;
	size_t room;
	struct nameset *lines;		/* of each UID written */
	struct buffer entry, uid;
	bool begun;
	uint64_t other_owner;
};

/* Whether the entry is the first of its UID; that of a second is rejected. */
static bool
is_first(struct run *run, struct input *in, const struct places *at,
    const struct record *record)
{
	char quoted[80];
	uint32_t *line;

	run->uid.len = 0;
	duetask_add_uid(run->task, &run->uid);
	line = nameset_count(run->lines, buffer_slice(&run->uid));
	if (*line == 0) {
		*line = (uint32_t)record->line;
		return true;
	}
	input_reject(in, record, at->cells[DUETASK_LEAD], "second-uid",
	    "\"%s\" stands on line %lu already, due by the same rule; run "
	    "lead-dedupe and lead-merge first",
	    fault_quote(quoted, sizeof(quoted), cell_text(record,
	    at->cells[DUETASK_LEAD])),
	    (unsigned long)*line);
	return false;
}

/* The text of the calendar of an owner. */
static struct buffer *
text_of_owner(struct run *run, struct slice owner)
{
	size_t i = groups_find(run->owners, &owner);

	GROW_ZEROED(run->texts, i, run->room);
	if (run->texts[i].len == 0)
		duetask_begin(run->task, &owner, &run->texts[i]);
	return &run->texts[i];
}

static void
add_entry(struct run *run, struct slice owner, int32_t due,
    int64_t priority)
{
	if (run->out == NULL) {
		duetask_add(run->task, due, priority,
		    text_of_owner(run, owner));
		return;
	}
	run->entry.len = 0;
	if (!run->begun)
		duetask_begin(run->task, run->options->owner != NULL ?
		    &run->wanted : NULL, &run->entry);
	run->begun = true;
	duetask_add(run->task, due, priority, &run->entry);
	writer_bytes(run->out, buffer_slice(&run->entry));
}

static void
read_records(struct run *run, struct input *in)
{
	struct places at = find_places(in);
	struct slice cells[DUETASK_CELLS];
	struct record record;
	int32_t due;
	int64_t priority;

	while (input_next(in, &record)) {
		struct slice owner = duefiles_rep_name(run->reps,
		    cell_text(&record, at.owner));

		if (run->options->owner != NULL &&
		    !slice_equal(owner, run->wanted)) {
			run->other_owner++;
			continue;
		}
		read_cells(&at, &record, cells);
		if (!duetask_read(run->task, cells)) {
			input_reject(in, &record, at.cells[DUETASK_LEAD],
			    "no-lead-id", "empty; give the lead a key, or "
			    "run lead-import first");
			continue;
		}
		if (cell_date_needed(in, &record, at.due, DUE_DAY_REMEDY,
		    &due) &&
		    read_priority(in, &at, &record, &priority) &&
		    is_first(run, in, &at, &record))
			add_entry(run, owner, due, priority);
	}
}

static void
write_file(const char *path, struct buffer *text)
{
	struct target *target = target_open_named(path);

	duetask_end(text);
	writer_bytes(target_writer(target), buffer_slice(text));
	target_commit(target);
	buffer_release(text);
}

/* In the order of names, those without owner last: it settles the files. */
static void
write_files(struct run *run)
{
	struct ownerfile *files = ownerfile_new(run->options->split, ".ics");
	size_t count = groups_count(run->owners), i;
	size_t *sorted = groups_sorted(run->owners);
	size_t nobody = GROUP_NONE;

	for (i = 0; i < count; i++) {
		struct slice owner = groups_part(run->owners, sorted[i], 0);

		if (owner.len == 0)
			nobody = sorted[i];
		else
			write_file(ownerfile_path(files, owner),
			    &run->texts[sorted[i]]);
	}
	if (nobody != GROUP_NONE)
		write_file(ownerfile_path(files, SLICE_EMPTY),
		    &run->texts[nobody]);
	free(sorted);
	ownerfile_free(files);
}

static int
write_all(struct run *run, struct input *in)
{
	struct target *target = NULL;

	if (run->options->split == NULL) {
		target = target_open(run->cli->output);
		run->out = target_writer(target);
	}
	if (!input_is_empty(in))
		read_records(run, in);
	target_hold();
	if (target == NULL) {
		write_files(run);
	} else {
		run->entry.len = 0;
		if (run->begun)
			duetask_end(&run->entry);
		writer_bytes(run->out, buffer_slice(&run->entry));
		target_settle(target);
	}
	return ownerfile_finish(run->cli, in, target, run->other_owner,
	    run->found);
}

int
taskrun(const struct cli *cli, const struct taskrun_options *o)
{
	struct duetask_options options = {
		.today = cli->today,
		.lang = cli->lang,
		.minute = cli->minute,
		.todos = o->todos,
		.alarm_minutes = o->alarm_minutes,
	};
	struct run run = { .cli = cli, .options = o };
	/* followup-due -q writes nothing, not even a header, on a free day. */
	struct cli quiet = *cli;
	struct fault fault;
	int status;

	run.task = duetask_open(&options, &fault);
	if (run.task == NULL)
		report_trouble("%s", fault.text);
	run.lines = nameset_new();
	run.owners = groups_new(1);
	if (o->reps != NULL)
		run.reps = duefiles_reps(cli, o->reps, &run.found);
	if (o->owner != NULL)
		run.wanted = duefiles_rep_name(run.reps, slice_of(o->owner));
	quiet.quiet = true;
	status = write_all(&run, input_open(&quiet, cli_file(cli),
	    COLUMNS_LEAD));
	duetask_close(run.task);
	duefiles_free_reps(run.reps);
	nameset_free(run.lines);
	groups_free(run.owners);
	free(run.texts);
	buffer_release(&run.entry);
	buffer_release(&run.uid);
	return status;
}
