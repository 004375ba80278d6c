/*
 * files.c - touches into the rollup, and back to their records
 */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/say.h"
#include "front/cells.h"
#include "touch/files.h"
#include "base/paths.h"
#include "touch/facts.h"

struct contactlog {
	const struct cli *cli;
	const char *path;
	struct input *in;
	struct rollup *rollup;
	struct touch_places at;
	uint64_t future;	/* touches dated after today */
	unsigned long future_line;	/* the first of them */
	bool keep;		/* the log cannot be read a second time */
	struct buffer kept;	/* the records used, a line end behind each */
	uint32_t *kept_lines;	/* where they stood */
	size_t kept_count, kept_room;
};

/* Records on their second way past. */
struct replay {
	struct reader *reader;
	int fd;			/* -1: kept bytes */
	size_t next;		/* of the kept lines */
};

static void
keep_record(struct contactlog *log, const struct record *record)
{
	GROW(log->kept_lines, log->kept_count, log->kept_room);
	log->kept_lines[log->kept_count++] = (uint32_t)record->line;
	buffer_add(&log->kept, record_bytes(record));
	buffer_add_byte(&log->kept, '\n');
}

static void
read_touches(struct contactlog *log)
{
	struct record record;
	struct touch touch;

	while (input_next(log->in, &record)) {
		if (!touchfacts_read(log->in, &record, &log->at, &touch))
			continue;
		if (rollup_add(log->rollup, &touch)) {
			if (log->keep)
				keep_record(log, &record);
		} else if (log->future++ == 0) {
			log->future_line = record.line;
		}
	}
}

static void
tell_future(const struct contactlog *log)
{
	char today[11];

	if (log->future == 0 || log->cli->quiet)
		return;
	date_format_iso(today, log->cli->today);
	report_message("%s:%lu: %llu touch%s dated after %s not counted, "
	    "this %s; correct the date, or reckon from a later --today",
	    input_label(log->in), log->future_line,
	    (unsigned long long)log->future, log->future == 1 ? "" : "es",
	    today, log->future == 1 ? "one" : "is the first");
}

struct contactlog *
touchfiles_read(const struct cli *cli, const char *path,
    struct rollup *rollup, bool for_rejects)
{
	struct contactlog *log = xcalloc(1, sizeof(*log));

	log->cli = cli;
	log->path = path;
	log->rollup = rollup;
	log->in = input_open_side(cli, path, COLUMNS_TOUCH);
	if (input_is_empty(log->in))
		return log;
	log->at = touchfacts_find_places(log->in);
	if (for_rejects)
		input_set_rejects(log->in, "rejects", cli->rejects);
	log->keep = for_rejects && cli->rejects != NULL &&
	    (strcmp(path, "-") == 0 || !paths_is_regular(path) ||
	    input_is_foreign(log->in));
	read_touches(log);
	tell_future(log);
	return log;
}

static void
reject_stranger(struct contactlog *log, const struct record *record,
    struct slice lead_id)
{
	char quoted[80];

	input_reject(log->in, record, log->at.lead, "unknown-lead",
	    "no lead \"%s\" among the leads; correct the id, or add the lead",
	    fault_quote(quoted, sizeof(quoted), lead_id));
}

static void
replay_open(struct replay *replay, const struct contactlog *log)
{
	struct record header;

	if (log->keep) {
		replay->reader = reader_open_bytes(buffer_slice(&log->kept),
		    NULL);
		return;
	}
	replay->fd = open(log->path, O_RDONLY | O_CLOEXEC);
	if (replay->fd < 0)
		report_trouble("cannot open \"%s\": %s", log->path,
		    say_trouble(errno));
	replay->reader = reader_open_fd(replay->fd, NULL);
	(void)reader_next(replay->reader, &header);
}

/* The record that stood on a line; lines are asked for in ascending order. */
static void
replay_find(struct replay *replay, const struct contactlog *log,
    unsigned long line, struct slice lead_id, struct record *record)
{
	while (reader_next(replay->reader, record) == READER_RECORD) {
		if (log->keep)
			record->line = log->kept_lines[replay->next++];
		if (record->line < line)
			continue;
		if (record->line == line &&
		    slice_equal(cell_text(record, log->at.lead), lead_id))
			return;
		break;
	}
	report_trouble("%s: changed while it was read; run again",
	    input_label(log->in));
}

static void
replay_close(struct replay *replay)
{
	reader_close(replay->reader);
	if (replay->fd >= 0)
		close(replay->fd);
}

void
touchfiles_reject_strangers(struct contactlog *log)
{
	bool cells = log->cli->rejects != NULL;
	struct rollup_stranger *strangers;
	size_t count = rollup_strangers(log->rollup, &strangers), i;
	struct replay replay = { .fd = -1 };

	if (cells && count > 0)
		replay_open(&replay, log);
	for (i = 0; i < count; i++) {
		struct slice lead_id = rollup_lead_id(log->rollup,
		    strangers[i].lead);
		struct record record = { .line = strangers[i].line };

		if (cells)
			replay_find(&replay, log, strangers[i].line, lead_id,
			    &record);
		reject_stranger(log, &record, lead_id);
	}
	if (cells && count > 0)
		replay_close(&replay);
	free(strangers);
}

void
touchfiles_settle(struct contactlog *log)
{
	input_settle(log->in);
}

bool
touchfiles_close(struct contactlog *log)
{
	bool rejected = input_rejected(log->in) > 0;

	input_close(log->in);
	buffer_release(&log->kept);
	free(log->kept_lines);
	free(log);
	return rejected;
}

struct rollup *
touchfiles_rollup(const struct cli *cli)
{
	struct rollup_limits limits;
	struct rollup *rollup = NULL;
	struct fault fault;

	if (rollup_limits_read(&limits, cli->today, &fault))
		rollup = rollup_open(&limits, &fault);
	if (rollup == NULL)
		report_trouble("%s", fault.text);
	return rollup;
}

struct rollup *
touchfiles_roll_up(const struct cli *cli, const char *path, bool *rejected)
{
	struct rollup *rollup = touchfiles_rollup(cli);

	*rejected |= touchfiles_close(touchfiles_read(cli, path, rollup,
	    false));
	rollup_finish(rollup);
	return rollup;
}

void
touchfiles_tell_strangers(const struct cli *cli, const char *path,
    const struct rollup *rollup)
{
	struct rollup_stranger *strangers;
	size_t count = rollup_strangers(rollup, &strangers);
	char quoted[80];

	if (count > 0 && !cli->quiet)
		report_message("%s:%lu: %zu touch%s not in the file, here "
		    "\"%s\"; correct the id, or add the lead",
		    strcmp(path, "-") == 0 ? "<stdin>" : path,
		    (unsigned long)strangers[0].line, count, count == 1 ?
		    " of a lead that is" : "es of leads that are",
		    fault_quote(quoted, sizeof(quoted),
		    rollup_lead_id(rollup, strangers[0].lead)));
	free(strangers);
}

void
touchfiles_tell_doubles(const struct cli *cli, const char *label,
    const struct rollup *rollup)
{
	struct rollup_doubles doubles = rollup_doubles(rollup);
	char quoted[80], more[64] = "";

	if (doubles.count == 0 || cli->quiet)
		return;
	if (doubles.count > 1)
		snprintf(more, sizeof(more), " (and %llu more like it)",
		    (unsigned long long)doubles.count - 1);
	report_message("%s:%lu: lead \"%s\" stands on line %lu too%s, and its "
	    "touches were counted for both; run lead-dedupe and lead-merge "
	    "first", label, doubles.second, fault_quote(quoted,
	    sizeof(quoted), doubles.lead_id), doubles.first, more);
}
