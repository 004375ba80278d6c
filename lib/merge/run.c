/*
 * run.c - a whole merge: read, joined, written, and its way back
 */
#include <errno.h>
#include <sys/stat.h>

#include "base/say.h"
#include "front/cells.h"
#include "front/output.h"
#include "front/target.h"
#include "merge/choicefiles.h"
#include "merge/files.h"
#include "merge/journal.h"
#include "merge/run.h"
#include "merge/set.h"

/* The columns that say which records are one customer (R-MERGE-01). */
enum place { LEAD_ID, DUP_GROUP, DUP_KIND, CERTAINTY, PLACES };
static const char *const place_names[PLACES] = {
	"lead_id", "dup_group", "dup_kind", "dup_certainty",
};

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
read_rows(struct mergefile *file, const struct mergerules *rules,
    const size_t *at, struct mergeset *set)
{
	struct record record;
	struct slice group;

	while (input_next(file->in, &record))
		if (read_group(file->in, rules, &record, at, &group))
			mergeset_add(set, record.line, group);
	mergefiles_cut(file);
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
	if (!raw_read(path, &bytes))
		report_trouble("cannot open \"%s\": %s", path,
		    say_trouble(errno));
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
write_merged(const struct cli *cli, const struct mergerun_options *o,
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
	return output_finish_run(cli, in, NULL, rejected);
}

int
mergerun(const struct cli *cli, const struct mergerun_options *o)
{
	struct mergechoices *choices;
	struct mergefile file;
	struct mergerules *rules;
	struct mergeset *set;
	struct fault fault;
	size_t at[PLACES], i;
	bool rejected = false;
	int status;

	mergefiles_open(&file, cli);
	if (input_is_empty(file.in))
		return output_finish_run(cli, file.in, output_open_plain(cli, NULL,
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
	mergefiles_close(&file);
	return status;
}
