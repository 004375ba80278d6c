/*
 * lead-merge - make one record of all records of a customer, and undo it
 *
 * Reads leads that lead-dedupe marked, merges those that are the same person
 * for certain, and writes a journal from which the file comes back byte for
 * byte (R-MERGE-01 to 06).  Which cell stays may be chosen in the file of
 * pairs that lead-dedupe writes.  Holds the file in memory.
 */
#include <errno.h>
#include <stdlib.h>
#include <sys/stat.h>

#include "front/cells.h"
#include "front/cli.h"
#include "front/input.h"
#include "merge/choicefiles.h"
#include "merge/journal.h"
#include "merge/set.h"
#include "merge/undo.h"
#include "front/output.h"
#include "front/target.h"

struct options {
	const char *journal, *map, *undo, *decisions;
};

/* The columns that say which records are one customer (R-MERGE-01). */
enum place { LEAD_ID, DUP_GROUP, DUP_KIND, CERTAINTY, PLACES };
static const char *const place_names[PLACES] = {
	"lead_id", "dup_group", "dup_kind", "dup_certainty",
};

/* The bytes of the file and where its records stand. */
struct whole {
	struct input *in;
	struct buffer bytes;
	struct rawfile raw;
};

static void
close_whole(struct whole *file)
{
	rawfile_release(&file->raw);
	buffer_release(&file->bytes);
}

/* What is compared or added up must be readable. */
static bool
check_cells(struct input *in, const struct mergerules *rules,
    const struct record *record)
{
	int64_t count;
	int32_t date;
	bool yes, fine = true;
	size_t i;

	for (i = 0; fine && i < record->count; i++)
		switch (mergerules_column(rules, i)->how) {
		case MERGE_MIN:
		case MERGE_MAX:
			fine = cell_date(in, record, i, &date);
			break;
		case MERGE_SUM:
			fine = cell_int(in, record, i, 0, INT32_MAX, 0,
			    &count);
			break;
		case MERGE_YES:
			fine = cell_bool(in, record, i, &yes);
			break;
		default:
			break;
		}
	return fine;
}

/*
 * The group that a record merges with; empty when it passes.  False when it
 * was rejected.
 */
static bool
read_group(struct input *in, const struct mergerules *rules,
    const struct record *record, const size_t *at, struct slice *group)
{
	struct slice certainty = cell_text(record, at[CERTAINTY]);
	bool sure = slice_is(certainty, "certain") ||
	    slice_is(certainty, "same");

	*group = SLICE_EMPTY;
	if (!sure && certainty.len > 0 && !slice_is(certainty, "review")) {
		input_reject_value(in, record, at[CERTAINTY],
		    "bad-certainty", "write certain, same, review or nothing");
		return false;
	}
	if (!sure || !slice_is(cell_text(record, at[DUP_KIND]), "person"))
		return true;
	*group = cell_text(record, at[DUP_GROUP]);
	if (group->len == 0)
		return true;
	if (cell_text(record, at[LEAD_ID]).len == 0) {
		input_reject(in, record, at[LEAD_ID], "no-id", "empty; a "
		    "record that merges needs an id (lead-import gives one)");
		return false;
	}
	return check_cells(in, rules, record);
}

static void
read_rows(struct whole *file, const struct mergerules *rules,
    const size_t *at, struct mergeset *set)
{
	struct record record;
	struct slice group;

	while (input_next(file->in, &record))
		if (read_group(file->in, rules, &record, at, &group))
			mergeset_add(set, record.line, group);
	rawfile_cut(&file->raw, buffer_slice(&file->bytes));
	if (!mergeset_bind(set, &file->raw))
		report_trouble("%s: its records cannot be told apart byte "
		    "for byte; run lead-import first",
		    input_label(file->in));
}

/*
 * A journal of another merge is never overwritten: without it nothing comes
 * back.  The same merge again writes the same journal.
 */
static void
check_old_journal(const char *path, const char *hash)
{
	struct buffer bytes = { 0 };
	struct journal old;
	struct fault fault;
	struct stat st;

	if (stat(path, &st) != 0 || !S_ISREG(st.st_mode) || st.st_size == 0)
		return;
	if (!rawfile_read(path, &bytes))
		report_trouble("cannot open \"%s\": %s", path,
		    strerror(errno));
	if (!journal_read(&old, path, buffer_slice(&bytes), &fault) ||
	    strcmp(old.hash, hash) != 0)
		report_trouble("\"%s\" is there already, and another merge "
		    "may need it; name a new file with --journal", path);
	journal_release(&old);
	buffer_release(&bytes);
}

static void
write_journal(const struct mergeset *set, const char *path,
    struct slice id_header)
{
	struct target *target = target_open(path);
	char hash[JOURNAL_HASH];

	mergeset_journal(set, target_writer(target), id_header, hash);
	target_settle(target);
	check_old_journal(path, hash);
	target_commit(target);
}

static struct target *
write_map(const struct mergeset *set, const char *path)
{
	struct target *target = path ? target_open(path) : NULL;

	if (target == NULL)
		return NULL;
	writer_bytes(target_writer(target), SLICE("lead_id,merged_into\n"));
	mergeset_write_map(set, target_writer(target));
	target_settle(target);
	return target;
}

static void
tell_merged(const struct cli *cli, const struct mergeset *set,
    const char *journal)
{
	const struct mergeset_counts *counts = mergeset_counts(set);

	if (counts->too_long > 0)
		report_message("groups left as they are, for their record "
		    "would be longer than 16 MiB: %zu", counts->too_long);
	if (counts->merges > 0 && !cli->quiet)
		report_message("%zu records merged into %zu; \"%s\" takes it "
		    "back", counts->absorbed + counts->merges,
		    counts->merges, journal);
}

/*
 * All are on the disk before the first takes its place; then the journal
 * first, so that there is never a merge without its way back.
 */
static int
write_merged(const struct cli *cli, const struct options *o,
    struct input *in, struct mergeset *set, struct slice id_header,
    bool rejected)
{
	struct target *map, *out;

	out = target_open(cli->output);
	write_journal(set, o->journal, id_header);
	map = write_map(set, o->map);
	mergeset_write(set, target_writer(out));
	target_settle(out);
	input_settle(in);
	if (map != NULL)
		target_commit(map);
	target_commit(out);
	tell_merged(cli, set, o->journal);
	return cli_finish(cli, in, NULL, rejected);
}

static int
merge(const struct cli *cli, const struct options *o)
{
	struct mergechoices *choices;
	struct whole file = { .raw = { .bytes = SLICE_EMPTY } };
	struct mergerules *rules;
	struct mergeset *set;
	struct fault fault;
	size_t at[PLACES], i;
	bool rejected = false;
	int status;

	file.in = input_open_kept(cli, cli_file(cli), COLUMNS_LEAD,
	    &file.bytes);
	if (input_is_empty(file.in))
		return cli_finish(cli, file.in, output_open_plain(cli, NULL,
		    0), false);
	for (i = 0; i < PLACES; i++)
		at[i] = input_need(file.in, place_names[i]);
	rules = mergerules_open(input_columns(file.in), &fault);
	if (rules == NULL)
		report_trouble("%s", fault.text);
	set = mergeset_new();
	read_rows(&file, rules, at, set);
	choices = choicefiles_read(cli, o->decisions, input_columns(file.in),
	    rules, &rejected);
	mergeset_choose(set, choices);
	mergeset_merge(set, input_columns(file.in), rules, at[LEAD_ID]);
	choicefiles_check(choices, o->decisions);
	status = write_merged(cli, o, file.in, set,
	    columns_header(input_columns(file.in), at[LEAD_ID]),
	    rejected);
	mergeset_free(set);
	mergechoices_free(choices);
	mergerules_close(rules);
	close_whole(&file);
	return status;
}

/* The records of the merged file that can be read. */
static size_t *
read_merged(struct whole *file, size_t *count)
{
	size_t *rows = NULL, room = 0, record = 1, i;
	struct record next;

	for (*count = 0; input_next(file->in, &next); ++*count) {
		if (*count == room) {
			room = room ? room * 2 : 1024;
			rows = xrealloc(rows, room, sizeof(*rows));
		}
		rows[*count] = next.line;
	}
	rawfile_cut(&file->raw, buffer_slice(&file->bytes));
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
	return cli_finish(cli, in, NULL, false);
}

static int
undo_merge(const struct cli *cli, const struct options *o)
{
	struct whole file = { .raw = { .bytes = SLICE_EMPTY } };
	struct undo_file merged = { .raw = &file.raw };
	struct buffer bytes = { 0 };
	struct journal journal;
	struct fault fault;
	size_t *rows;
	int status;

	if (!rawfile_read(o->undo, &bytes))
		report_trouble("cannot open \"%s\": %s", o->undo,
		    strerror(errno));
	if (!journal_read(&journal, o->undo, buffer_slice(&bytes), &fault))
		report_trouble("%s", fault.text);
	file.in = input_open_kept(cli, cli_file(cli), COLUMNS_LEAD,
	    &file.bytes);
	if (input_is_empty(file.in))
		report_trouble("%s: empty; name the merged file",
		    input_label(file.in));
	rows = read_merged(&file, &merged.count);
	merged.rows = rows;
	merged.label = input_label(file.in);
	merged.columns = input_columns(file.in);
	status = write_undone(cli, file.in, &journal, &merged);
	free(rows);
	close_whole(&file);
	journal_release(&journal);
	buffer_release(&bytes);
	return status;
}

static void
check_options(const struct options *o)
{
	if (o->undo != NULL && (o->journal != NULL || o->map != NULL))
		cli_usage("--undo takes neither --journal nor --map");
	if (o->undo != NULL && o->decisions != NULL)
		cli_usage("--undo takes no --decisions");
	if (o->undo == NULL && o->journal == NULL)
		cli_usage("--journal is missing: a merge needs its way back");
}

int
main(int argc, char **argv)
{
	struct options o = { NULL, NULL, NULL, NULL };
	const struct cli_option table[] = {
		OPTION_WRITTEN('j', "journal", &o.journal,
		    "where to write what --undo needs"),
		OPTION_WRITTEN('m', "map", &o.map,
		    "where to write which id went into which"),
		OPTION_FILE(0, "decisions", &o.decisions,
		    "pairs that say which cell stays"),
		OPTION_TEXT('u', "undo", "JOURNAL", &o.undo,
		    "give back what was merged"),
		OPTION_END
	};
	struct cli cli = {
		.summary = "make one record of all records of a customer, "
		    "and undo it",
		.operands = "[file]",
		.options = table,
		.common = CLI_FILTER | CLI_TABLE | CLI_QUIET,
		.tables = "merge merge-status columns",
		.kind = COLUMNS_LEAD,
		.also_reads = "lead_id dup_group dup_kind dup_certainty status "
		    "owner contact_count created_date",
		.adds = (const char *const[]){
		    "merged_ids", "merge_conflicts", NULL },
	};

	cli_start(&cli, argc, argv);
	check_options(&o);
	return o.undo != NULL ? undo_merge(&cli, &o) : merge(&cli, &o);
}
