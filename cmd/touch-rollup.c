/*
 * touch-rollup - sum up the contact log in columns of each lead
 *
 * Reads the log whole (32 bytes a touch), then the leads stream past and get
 * the counters of DOMAIN 7.1.  What the log does not know of stays as it is:
 * empty means unknown, and a lead without touches may have been counted
 * elsewhere.
 */
#include "base/date.h"
#include "front/cells.h"
#include "front/cli.h"
#include "touch/files.h"
#include "front/input.h"
#include "front/output.h"
#include "touch/rollupcells.h"

struct places {
	size_t lead, event_name, event_end, met_date;
	size_t own[ROLLUPCELLS_COUNT];	/* what the file says already */
};

static struct places
find_places(const struct input *in)
{
	struct places at = {
		.lead = input_need(in, "lead_id"),
		.event_name = input_find(in, "event_name"),
		.event_end = input_find(in, "event_end"),
		.met_date = input_find(in, "met_date"),
	};
	int i;

	for (i = 0; i < ROLLUPCELLS_COUNT; i++)
		at.own[i] = input_find(in, rollupcells_names[i]);
	return at;
}

/* The cells as they are: what an alias says goes into the column's own. */
static void
keep_cells(const struct record *record, const struct places *at,
    struct slice *cells)
{
	int i;

	for (i = 0; i < ROLLUPCELLS_COUNT; i++)
		cells[i] = at->own[i] == COLUMN_ABSENT ? SLICE_EMPTY :
		    record_value(record, at->own[i]);
}

/* Whether the talk at a stand was the first contact (R-TOUCH-05). */
static bool
was_met(const struct record *record, const struct places *at)
{
	return cell_text(record, at->event_name).len > 0 ||
	    cell_text(record, at->event_end).len > 0 ||
	    cell_text(record, at->met_date).len > 0;
}

/* A day that cannot be read loses no lead here: it is not known. */
static int32_t
day_of(const struct record *record, size_t column)
{
	int32_t day;

	return date_parse_iso(cell_text(record, column), &day) == VALUE_OK ?
	    day : DATE_NONE;
}

static void
roll_up(struct input *in, struct output *out, struct rollup *rollup)
{
	struct places at = find_places(in);
	struct slice cells[ROLLUPCELLS_COUNT];
	struct buffer text = { 0 };
	struct record record;

	while (input_next(in, &record)) {
		struct slice id = cell_text(&record, at.lead);
		const struct rollup_lead *lead;
		int32_t event_end, met;

		if (id.len == 0) {
			input_reject(in, &record, at.lead, "no-lead-id",
			    "empty; run lead-import first, which gives every "
			    "lead an id");
			continue;
		}
		keep_cells(&record, &at, cells);
		event_end = day_of(&record, at.event_end);
		met = day_of(&record, at.met_date);
		lead = rollup_meet(rollup, id, record.line);
		if (lead != NULL) {
			rollup_end_show(rollup, lead, event_end);
			rollupcells_format(&text, lead, rollup_followups(
			    rollup_count_since(rollup, lead, met),
			    was_met(&record, &at)), cells);
		}
		output_record(out, &record, cells);
	}
	buffer_release(&text);
}

static int
run_command(const struct cli *cli, const char *touches,
    const char *lead_rejects)
{
	struct rollup *rollup = touchfiles_rollup(cli);
	struct contactlog *log = touchfiles_read(cli, touches, rollup, true);
	struct cli leads = *cli;
	struct input *in;
	struct output *out;
	bool rejected;
	int status;

	rollup_finish(rollup);
	leads.rejects = NULL;	/* that file is the log's */
	in = input_open(&leads, cli_file(cli), COLUMNS_LEAD);
	input_set_rejects(in, "lead-rejects", lead_rejects);
	out = output_open(cli, in, rollupcells_names, ROLLUPCELLS_COUNT);
	if (!input_is_empty(in)) {
		roll_up(in, out, rollup);
		touchfiles_tell_doubles(cli, input_label(in), rollup);
		touchfiles_reject_strangers(log);
	}
	touchfiles_settle(log);
	status = output_finish_run(cli, in, out, false);
	rejected = touchfiles_close(log);
	rollup_close(rollup);
	return rejected ? EXIT_REJECTS : status;
}

int
main(int argc, char **argv)
{
	const char *touches = NULL, *lead_rejects = NULL;
	const struct cli_option table[] = {
		OPTION_FILE('t', "touches", &touches, "the contact log, needed"),
		OPTION_WRITTEN(0, "lead-rejects", &lead_rejects,
		    "write rejected leads to FILE (--rejects: touches)"),
		OPTION_END
	};
	struct cli cli = {
		.summary = "sum up the contact log in columns of each lead",
		.operands = "[file]",
		.options = table,
		.common = CLI_FILTER | CLI_TODAY | CLI_TABLE | CLI_QUIET,
		.tables = "limit autoreply reply-mark topic-kind touch-role "
		    "columns",
		.kind = COLUMNS_LEAD,
		.also_reads = "lead_id event_name event_end met_date",
		.adds = (const char *const[]){
		    "first_contact_date", "last_contact_date",
		    "last_reply_date", "contact_count",
		    "followup_no", "unanswered_streak", "media_used",
		    "topics_used", "last_topic", "last_medium",
		    "contacts_30d", "reply_rate", "email_state",
		    "next_action", "next_action_date", "away_until",
		    "waiting_since", NULL },
	};

	cli_start(&cli, argc, argv);
	if (touches == NULL)
		cli_usage("no contact log; name it with --touches FILE");
	return run_command(&cli, touches, lead_rejects);
}
