/*
 * undorun.c - the records of a merge, given back from its journal
 */
#include <errno.h>
#include <stdlib.h>

#include "base/say.h"
#include "front/cli.h"
#include "front/output.h"
#include "front/target.h"
#include "merge/files.h"
#include "merge/journal.h"
#include "merge/undo.h"
#include "merge/undorun.h"

/* The records of the merged file that can be read. */
static size_t *
read_merged(struct mergefile *file, size_t *count)
{
	size_t *rows = NULL, room = 0, record = 1, i;
	struct record next;

	for (*count = 0; input_next(file->in, &next); ++*count) {
		GROW(rows, *count, room);
		rows[*count] = next.line;
	}
	mergefiles_cut(file);
	for (i = 0; i < *count; i++) {
		while (record + 1 < file->raw.count &&
		    file->raw.records[record].line < rows[i])
			record++;
		rows[i] = record++;
	}
	return rows;
}

static void
tell_undone(const struct cli *cli, const struct undo_counts *counts)
{
	if (cli->quiet)
		return;
	report_message("%zu records given back from %zu", counts->restored,
	    counts->merges);
	if (counts->edits > 0)
		report_message("%zu edited cell%s kept in merge_conflicts",
		    counts->edits, counts->edits == 1 ? "" : "s");
	if (counts->gone > 0)
		report_message("%zu merged record%s no longer there; what "
		    "went into %s stands at the end", counts->gone,
		    counts->gone == 1 ? " is" : "s are",
		    counts->gone == 1 ? "it" : "them");
}

static struct undo *
plan_undo(const struct journal *journal, const struct undo_file *merged)
{
	struct fault fault;
	struct undo *undo = undo_plan(journal, merged, &fault);

	if (undo == NULL)
		report_trouble("%s", fault.text);
	return undo;
}

/* All is decided before the output is opened. */
static int
write_undone(const struct cli *cli, struct input *in,
    const struct journal *journal, const struct undo_file *merged)
{
	struct undo *undo = plan_undo(journal, merged);
	struct target *out = target_open(cli->output);

	undo_write(undo, target_writer(out));
	target_settle(out);
	input_settle(in);
	target_commit(out);
	tell_undone(cli, undo_counts(undo));
	undo_free(undo);
	return output_finish_run(cli, in, NULL, false);
}

int
undorun(const struct cli *cli, const char *path)
{
	struct mergefile file;
	struct undo_file merged = { .raw = &file.raw };
	struct buffer bytes = { 0 };
	struct journal journal;
	struct fault fault;
	size_t *rows;
	int status;

	if (!raw_read(path, &bytes))
		report_trouble("cannot open \"%s\": %s", path,
		    say_trouble(errno));
	if (!journal_read(&journal, path, buffer_slice(&bytes), &fault))
		report_trouble("%s", fault.text);
	mergefiles_open(&file, cli);
	if (input_is_empty(file.in))
		report_trouble("%s: empty; name the merged file",
		    input_label(file.in));
	rows = read_merged(&file, &merged.count);
	merged.rows = rows;
	merged.label = input_label(file.in);
	merged.columns = input_columns(file.in);
	status = write_undone(cli, file.in, &journal, &merged);
	free(rows);
	mergefiles_close(&file);
	journal_release(&journal);
	buffer_release(&bytes);
	return status;
}
