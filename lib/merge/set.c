/*
 * set.c - rows by group, groups to one row each
 */
#include <stdlib.h>

#include "base/mem.h"
#include "merge/set.h"
#include "set/nameset.h"

enum { PASSES = 0 };

struct row {
	unsigned long line;
	size_t raw;		/* record of the raw file */
	uint32_t group;		/* number from 1, or PASSES */
	bool absorbed;
};

/* members[first ..]: rows in file order, in the order of the merge later. */
struct group {
	size_t first, count;
	struct slice merged;	/* the new record, or empty */
};

struct mergeset {
	struct row *rows;
	size_t count, room;
	struct nameset *names;	/* the number of each group */
	struct group *groups;	/* from 1 */
	size_t group_count;
	size_t *members;
	const struct rawfile *raw;
	size_t columns, lead_id, ids, conflicts;
	struct slice header;
	struct mergeset_counts counts;
	struct mergechoices *choices;	/* or NULL */
	struct arena arena, scratch;
};

struct mergeset *
mergeset_new(void)
{
	struct mergeset *set = xcalloc(1, sizeof(*set));

	set->names = nameset_new();
	return set;
}

void
mergeset_free(struct mergeset *set)
{
	if (set == NULL)
		return;
	nameset_free(set->names);
	free(set->rows);
	free(set->groups);
	free(set->members);
	arena_release(&set->arena);
	arena_release(&set->scratch);
	free(set);
}

void
mergeset_add(struct mergeset *set, unsigned long line, struct slice group)
{
	uint32_t *number = NULL;

	GROW(set->rows, set->count, set->room);
	if (group.len > 0) {
		number = nameset_count(set->names, group);
		if (*number == PASSES)
			*number = (uint32_t)++set->group_count;
	}
	set->rows[set->count++] = (struct row){ line, 0,
	    number ? *number : PASSES, false };
}

/* Lists the members of each group; a group of one is none. */
static void
list_members(struct mergeset *set)
{
	size_t first = 0, i;

	set->groups = xcalloc(set->group_count + 1, sizeof(*set->groups));
	set->members = xcalloc(set->count + 1, sizeof(*set->members));
	for (i = 0; i < set->count; i++)
		set->groups[set->rows[i].group].count++;
	for (i = 1; i <= set->group_count; i++) {
		set->groups[i].first = first;
		first += set->groups[i].count;
		set->groups[i].count = 0;
	}
	for (i = 0; i < set->count; i++) {
		struct group *group = &set->groups[set->rows[i].group];

		if (set->rows[i].group != PASSES)
			set->members[group->first + group->count++] = i;
	}
}

bool
mergeset_bind(struct mergeset *set, const struct rawfile *raw)
{
	size_t record = 1, i;

	set->raw = raw;
	for (i = 0; i < set->count; i++) {
		while (record + 1 < raw->count &&
		    raw->records[record].line < set->rows[i].line)
			record++;
		if (record >= raw->count ||
		    raw->records[record].line != set->rows[i].line)
			return false;
		set->rows[i].raw = record++;
	}
	list_members(set);
	return true;
}

static struct slice
bytes_of(const struct mergeset *set, size_t row)
{
	return raw_bytes(set->raw, set->rows[row].raw);
}

/* The survivor's record with the new cells; what stays is not touched. */
static struct slice
compose(struct mergeset *set, const struct record *survivor,
    const struct merge_result *result, struct buffer *text)
{
	size_t i;

	text->len = 0;
	for (i = 0; i < set->columns; i++) {
		if (i > 0)
			buffer_add_byte(text, ',');
		if (slice_equal(result->cells[i], record_value(survivor, i)))
			buffer_add(text, record_raw(survivor, i));
		else
			raw_add_field(text, result->cells[i]);
	}
	if (set->ids == COLUMN_ABSENT) {
		buffer_add_byte(text, ',');
		raw_add_field(text, result->ids);
	}
	if (set->conflicts == COLUMN_ABSENT) {
		buffer_add_byte(text, ',');
		raw_add_field(text, result->conflicts);
	}
	return buffer_slice(text);
}

static void
take_merge(struct mergeset *set, struct group *group,
    const struct merge_row *rows, struct slice merged)
{
	size_t i;

	group->merged = arena_copy(&set->arena, merged);
	for (i = 0; i < group->count; i++) {
		set->members[group->first + i] = rows[i].place;
		set->rows[rows[i].place].absorbed = i > 0;
	}
	set->counts.merges++;
	set->counts.absorbed += group->count - 1;
}

static void
merge_group(struct mergeset *set, struct merger *merger, struct group *group,
    struct merge_row *rows, struct buffer *text)
{
	struct merge_result result;
	struct slice merged;
	size_t i;

	for (i = 0; i < group->count; i++) {
		rows[i].place = set->members[group->first + i];
		raw_fields(bytes_of(set, rows[i].place), &set->scratch,
		    &rows[i].record);
	}
	mergerow_order(merger, rows, group->count);
	mergerow_run(merger, rows, group->count, set->choices == NULL ? NULL :
	    mergechoices_find(set->choices, rows, group->count), &result);
	merged = compose(set, &rows[0].record, &result, text);
	if (merged.len <= READER_RECORD_MAX)
		take_merge(set, group, rows, merged);
	else
		set->counts.too_long++;
	arena_reset(&set->scratch);
}

static void
compose_header(struct mergeset *set)
{
	struct buffer text = { 0 };

	buffer_add(&text, raw_bytes(set->raw, 0));
	if (set->ids == COLUMN_ABSENT)
		buffer_add(&text, SLICE("," MERGE_IDS));
	if (set->conflicts == COLUMN_ABSENT)
		buffer_add(&text, SLICE("," MERGE_CONFLICTS));
	set->header = arena_copy(&set->arena, buffer_slice(&text));
	buffer_release(&text);
}

void
mergeset_choose(struct mergeset *set, struct mergechoices *choices)
{
	set->choices = choices;
}

void
mergeset_merge(struct mergeset *set, const struct columns *columns,
    const struct mergerules *rules, size_t lead_id)
{
	struct merger *merger = mergerow_new(columns, rules, lead_id);
	struct buffer text = { 0 };
	struct merge_row *rows;
	size_t most = 0, i;

	set->columns = columns_count(columns);
	set->lead_id = lead_id;
	set->ids = mergerow_find_column(columns, MERGE_IDS);
	set->conflicts = mergerow_find_column(columns, MERGE_CONFLICTS);
	compose_header(set);
	for (i = 1; i <= set->group_count; i++)
		if (set->groups[i].count > most)
			most = set->groups[i].count;
	rows = xcalloc(most + 1, sizeof(*rows));
	for (i = 1; i <= set->group_count; i++)
		if (set->groups[i].count > 1)
			merge_group(set, merger, &set->groups[i], rows,
			    &text);
	free(rows);
	buffer_release(&text);
	mergerow_free(merger);
}

const struct mergeset_counts *
mergeset_counts(const struct mergeset *set)
{
	return &set->counts;
}

struct slice
mergeset_header(const struct mergeset *set)
{
	return set->header;
}

/* The new record of a survivor, or an empty slice for a row that passes. */
static struct slice
merged_of(const struct mergeset *set, size_t row)
{
	const struct group *group = &set->groups[set->rows[row].group];

	return set->rows[row].group == PASSES ? SLICE_EMPTY : group->merged;
}

/* Slices live until the scratch is reset. */
static struct slice
id_of(const struct mergeset *set, size_t row, struct arena *scratch)
{
	struct record record;

	raw_fields(bytes_of(set, row), scratch, &record);
	return slice_trim(record_value(&record, set->lead_id));
}

static void
journal_group(const struct mergeset *set, struct journal_out *out,
    size_t merge, const struct group *group, size_t place,
    struct arena *scratch)
{
	size_t i;

	journal_record(out, JOURNAL_MERGED, merge, place + 1, id_of(set,
	    set->members[group->first], scratch), group->merged,
	    SLICE("\n"));
	for (i = 0; i < group->count; i++) {
		size_t row = set->members[group->first + i];

		journal_record(out, i == 0 ? JOURNAL_SURVIVOR :
		    JOURNAL_ABSORBED, merge, row + 1,
		    id_of(set, row, scratch), bytes_of(set, row),
		    raw_gap(set->raw, set->rows[row].raw));
		arena_reset(scratch);
	}
}

void
mergeset_journal(const struct mergeset *set, struct writer *writer,
    struct slice id_header, char hash[JOURNAL_HASH])
{
	struct journal_out *out = journal_begin(writer);
	struct arena scratch = { 0 };
	size_t merge = 0, place = 0, row;

	journal_file(out, raw_prefix(set->raw), raw_bytes(set->raw,
	    0), raw_gap(set->raw, 0), set->header, id_header);
	for (row = 0; row < set->count; row++) {
		if (set->rows[row].absorbed)
			continue;
		journal_id(out, id_of(set, row, &scratch));
		if (merged_of(set, row).len > 0)
			journal_group(set, out, ++merge,
			    &set->groups[set->rows[row].group], place,
			    &scratch);
		else
			journal_pass(out, raw_gap(set->raw,
			    set->rows[row].raw));
		arena_reset(&scratch);
		place++;
	}
	journal_end(out, hash);
	arena_release(&scratch);
}

/* What a row that passes has in the columns added. */
static void
write_added(const struct mergeset *set, struct writer *w)
{
	if (set->ids == COLUMN_ABSENT)
		writer_bytes(w, SLICE(","));
	if (set->conflicts == COLUMN_ABSENT)
		writer_bytes(w, SLICE(","));
}

void
mergeset_write(const struct mergeset *set, struct writer *w)
{
	size_t row;

	writer_bytes(w, set->header);
	writer_bytes(w, SLICE("\n"));
	for (row = 0; row < set->count; row++) {
		struct slice merged = merged_of(set, row);

		if (set->rows[row].absorbed)
			continue;
		writer_bytes(w, merged.len > 0 ? merged :
		    bytes_of(set, row));
		if (merged.len == 0)
			write_added(set, w);
		writer_bytes(w, SLICE("\n"));
	}
}

void
mergeset_write_map(const struct mergeset *set, struct writer *w)
{
	struct arena scratch = { 0 };
	size_t i, k;

	for (i = 1; i <= set->group_count; i++) {
		const struct group *group = &set->groups[i];
		struct slice id;

		if (group->merged.len == 0)
			continue;
		id = id_of(set, set->members[group->first], &scratch);
		for (k = 1; k < group->count; k++) {
			struct slice old = id_of(set,
			    set->members[group->first + k], &scratch);

			if (slice_equal(old, id))
				continue;
			writer_field(w, old);
			writer_field(w, id);
			writer_end(w);
		}
		arena_reset(&scratch);
	}
	arena_release(&scratch);
}
