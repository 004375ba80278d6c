/*
 * undo.c - find the merged records, see what was edited, write
 */
#include <stdlib.h>

#include "merge/undo.h"
#include "merge/row.h"
#include "set/nameset.h"

#define NONE COLUMN_ABSENT

/* A merge of the journal: rows first (merged), first + 1 (survivor) ... */
struct merge {
	size_t first, count;	/* of the journal's rows */
	size_t row;		/* of the file, or NONE */
	struct slice edits;	/* a cell of conflicts, or empty */
};

struct undo {
	const struct journal *journal;
	const struct undo_file *file;
	struct undo_counts counts;

	struct record header, written;	/* of the journal */
	size_t *map;		/* column of the file for each original one */
	size_t *extras;		/* columns of the file behind the original */
	size_t extra_count;
	size_t id, ids, conflicts;	/* columns of the file */
	size_t old_ids, old_conflicts;	/* of the original, or NONE */

	struct merge *merges;
	struct slice *row_ids;
	uint32_t *next;		/* the next row with the same id, from 1 */
	size_t *owner;		/* 1 + the merge whose record a row is */
	struct nameset *heads;	/* the first row of an id, from 1 */
	const struct journal_row **places;	/* in_place: who stands there */

	size_t run, run_left;	/* where the line ends are read */
	struct arena arena, scratch;
};

/* The column of a header, the nth of that text (from 0). */
static size_t
nth_header(const struct columns *columns, struct slice text, size_t nth)
{
	size_t i;

	for (i = 0; i < columns_count(columns); i++)
		if (slice_equal(columns_header(columns, i), text) &&
		    nth-- == 0)
			return i;
	return NONE;
}

static size_t
find_cell(const struct record *record, struct slice text)
{
	size_t i;

	for (i = 0; i < record->count; i++)
		if (slice_equal(record_value(record, i), text))
			return i;
	return NONE;
}

static bool
lacks(const struct undo *u, struct slice name, struct fault *fault)
{
	char quoted[80];

	return fault_set(fault, "%s: no column \"%s\", which the journal's "
	    "file has; name the file that lead-merge wrote", u->file->label,
	    fault_quote(quoted, sizeof(quoted), name));
}

static bool
map_original(struct undo *u, struct fault *fault)
{
	size_t i, j, nth;

	for (i = 0; i < u->header.count; i++) {
		struct slice text = record_value(&u->header, i);

		for (nth = 0, j = 0; j < i; j++)
			nth += slice_equal(record_value(&u->header, j), text);
		u->map[i] = nth_header(u->file->columns, text, nth);
		if (u->map[i] == NONE)
			return lacks(u, text, fault);
	}
	return true;
}

/* What lead-merge added must be there: else it is not its file, or not now. */
static bool
find_added(struct undo *u, struct fault *fault)
{
	const struct columns *columns = u->file->columns;
	size_t id = find_cell(&u->header, u->journal->id_header);

	if (id == NONE)
		return lacks(u, u->journal->id_header, fault);
	u->id = u->map[id];
	u->old_ids = find_cell(&u->header, SLICE(MERGE_IDS));
	u->old_conflicts = find_cell(&u->header, SLICE(MERGE_CONFLICTS));
	u->ids = mergerow_find_column(columns, MERGE_IDS);
	u->conflicts = mergerow_find_column(columns, MERGE_CONFLICTS);
	if (u->ids != NONE && u->conflicts != NONE)
		return true;
	return fault_set(fault, "%s: no column \"%s\": the journal was "
	    "applied already, or lead-merge did not write this file",
	    u->file->label, u->ids == NONE ? MERGE_IDS : MERGE_CONFLICTS);
}

static bool
is_original(const struct undo *u, size_t column)
{
	size_t i;

	for (i = 0; i < u->header.count; i++)
		if (u->map[i] == column)
			return true;
	return false;
}

/* The fields of a row of the file, until the scratch is reset. */
static void
cut_row(struct undo *u, size_t row, struct record *record)
{
	raw_fields(raw_bytes(u->file->raw, u->file->rows[row]),
	    &u->scratch, record);
}

static void
cut_journal(struct undo *u, const struct journal_row *row,
    struct record *record)
{
	raw_fields(row->bytes, &u->scratch, record);
}

/* What the merged_ids of a row say of a merge: they are its sign. */
enum sign { SIGN_NONE, SIGN_OTHER, SIGN_SAME };

static enum sign
read_sign(struct undo *u, size_t row, const struct journal_row *merged)
{
	struct record now, then;
	struct slice ids;
	enum sign sign;

	cut_row(u, row, &now);
	cut_journal(u, merged, &then);
	ids = record_value(&now, u->ids);
	sign = slice_equal(ids, record_value(&then, find_cell(&u->written,
	    SLICE(MERGE_IDS)))) ? SIGN_SAME :
	    slice_trim(ids).len > 0 ? SIGN_OTHER : SIGN_NONE;
	arena_reset(&u->scratch);
	return sign;
}

static void
read_ids(struct undo *u)
{
	const struct undo_file *file = u->file;
	uint64_t hash = JOURNAL_HASH_START;
	struct record record;
	size_t i;

	for (i = 0; i < file->count; i++) {
		cut_row(u, i, &record);
		u->row_ids[i] = arena_copy(&u->arena,
		    slice_trim(record_value(&record, u->id)));
		hash = journal_hash_id(hash, u->row_ids[i]);
		arena_reset(&u->scratch);
	}
	u->counts.in_place = file->count == u->journal->out_count &&
	    hash == u->journal->out_hash;
	/* From the last to the first, so that a chain is in file order. */
	for (i = file->count; i-- > 0;) {
		uint32_t *head = nameset_count(u->heads, u->row_ids[i]);

		u->next[i] = *head;
		*head = (uint32_t)i + 1;
	}
}

static bool
read_merges(struct undo *u, struct fault *fault)
{
	const struct journal *j = u->journal;
	size_t i;

	for (i = 0; i < j->row_count; i++) {
		struct merge *m = &u->merges[j->rows[i].merge];

		if (j->rows[i].role == JOURNAL_MERGED)
			*m = (struct merge){ i, 0, NONE, SLICE_EMPTY };
		m->count++;
	}
	for (i = 0; i < j->merge_count; i++)
		if (u->merges[i].count < 2)
			return fault_set(fault, "merge %zu of the journal "
			    "has no survivor", i + 1);
	return true;
}

/*
 * The row that a merge made: the place tells where the order is as it was,
 * else the id.
 */
static size_t
find_row(struct undo *u, const struct merge *m)
{
	const struct journal_row *merged = &u->journal->rows[m->first];
	size_t row = merged->place;
	uint32_t link;

	if (u->counts.in_place)
		return row < u->file->count && u->owner[row] == 0 &&
		    read_sign(u, row, merged) == SIGN_SAME ? row : NONE;
	for (link = nameset_get(u->heads, merged->id); link != 0;
	    link = u->next[link - 1])
		if (u->owner[link - 1] == 0 &&
		    read_sign(u, link - 1, merged) == SIGN_SAME)
			return link - 1;
	return NONE;
}

/* Whether a row of a merge's id is there that another merge left so. */
static bool
is_strange(struct undo *u, const struct merge *m)
{
	const struct journal_row *merged = &u->journal->rows[m->first];
	uint32_t link;

	if (m->row != NONE || u->counts.in_place)
		return m->row == NONE;
	for (link = nameset_get(u->heads, merged->id); link != 0;
	    link = u->next[link - 1])
		if (u->owner[link - 1] == 0 &&
		    read_sign(u, link - 1, merged) == SIGN_OTHER)
			return true;
	return false;
}

/* The cells of a record in the original columns, to find it again by. */
static struct slice
content(struct buffer *text, const struct record *record, const size_t *map,
    size_t count)
{
	size_t i;

	text->len = 0;
	for (i = 0; i < count; i++) {
		raw_add_field(text, record_value(record, map ? map[i] :
		    i));
		buffer_add_byte(text, ',');
	}
	return buffer_slice(text);
}

/* Counts what the rows of an id hold, those of merged records aside. */
static void
count_contents(struct undo *u, struct nameset *contents, struct slice id,
    struct buffer *text)
{
	struct record record;
	uint32_t link;

	for (link = nameset_get(u->heads, id); link != 0;
	    link = u->next[link - 1]) {
		if (u->owner[link - 1] != 0)
			continue;
		cut_row(u, link - 1, &record);
		++*nameset_count(contents, content(text, &record, u->map,
		    u->header.count));
		arena_reset(&u->scratch);
	}
}

/* After an undo every absorbed record stands in the file. */
static bool
is_undone(struct undo *u)
{
	const struct journal *j = u->journal;
	struct nameset *ids = nameset_new(), *contents = nameset_new();
	struct buffer text = { 0 };
	struct record record;
	bool all = j->row_count > 2 * j->merge_count;
	size_t i;

	for (i = 0; all && i < j->row_count; i++) {
		uint32_t *left;

		if (j->rows[i].role != JOURNAL_ABSORBED)
			continue;
		if ((*nameset_count(ids, j->rows[i].id))++ == 0)
			count_contents(u, contents, j->rows[i].id, &text);
		cut_journal(u, &j->rows[i], &record);
		left = nameset_count(contents, content(&text, &record, NULL,
		    u->header.count));
		all = *left > 0;
		*left -= all;
		arena_reset(&u->scratch);
	}
	nameset_free(ids);
	nameset_free(contents);
	buffer_release(&text);
	return all;
}

static bool
find_rows(struct undo *u, struct fault *fault)
{
	const struct journal *j = u->journal;
	char quoted[80];
	size_t i;

	for (i = 0; i < j->merge_count; i++) {
		struct merge *m = &u->merges[i];

		m->row = find_row(u, m);
		if (m->row != NONE)
			u->owner[m->row] = i + 1;
		u->counts.gone += m->row == NONE;
	}
	if (is_undone(u))
		return fault_set(fault, "%s: the journal was applied already: "
		    "every record that it would give back is there",
		    u->file->label);
	for (i = 0; i < j->merge_count; i++)
		if (is_strange(u, &u->merges[i]))
			return fault_set(fault, "%s: the record of \"%s\" is "
			    "not as this journal left it: another file's "
			    "journal, or there was a later merge, which must "
			    "be undone first", u->file->label,
			    fault_quote(quoted, sizeof(quoted),
			    j->rows[u->merges[i].first].id));
	if (j->merge_count > 0 && u->counts.gone == j->merge_count)
		return fault_set(fault, "%s: none of the journal's %zu merged "
		    "records is there: another file's journal",
		    u->file->label, j->merge_count);
	return true;
}

static void
find_edits(struct undo *u, struct merge *m)
{
	const struct journal_row *rows = &u->journal->rows[m->first];
	struct record now, merged, original;
	struct buffer text = { 0 };
	size_t before = u->counts.edits, i;

	cut_row(u, m->row, &now);
	cut_journal(u, &rows[0], &merged);
	cut_journal(u, &rows[1], &original);
	if (u->old_conflicts != NONE)
		buffer_add(&text, slice_trim(record_value(&original,
		    u->old_conflicts)));
	for (i = 0; i < u->header.count; i++) {
		struct slice cell = record_value(&now, u->map[i]);

		if (i == u->old_ids || i == u->old_conflicts ||
		    slice_equal(cell, record_value(&merged, i)) ||
		    slice_equal(cell, record_value(&original, i)))
			continue;
		mergerow_add_conflict(&text, slice_trim(record_value(&u->header,
		    i)), cell, rows[1].id);
		u->counts.edits++;
	}
	if (u->counts.edits > before)
		m->edits = arena_copy(&u->arena, buffer_slice(&text));
	buffer_release(&text);
	arena_reset(&u->scratch);
}

/* Whether a column says something of a record that passes. */
static bool
is_used(struct undo *u, size_t column)
{
	struct record record;
	bool used = false;
	size_t i;

	for (i = 0; i < u->file->count && !used; i++) {
		if (u->owner[i] != 0)
			continue;
		cut_row(u, i, &record);
		used = slice_trim(record_value(&record, column)).len > 0;
		arena_reset(&u->scratch);
	}
	return used;
}

/* lead-merge's own columns go unless something is to be kept in them. */
static void
choose_extras(struct undo *u)
{
	size_t i;

	for (i = 0; i < columns_count(u->file->columns); i++) {
		if (is_original(u, i))
			continue;
		if ((i == u->ids && !is_used(u, i)) || (i == u->conflicts &&
		    u->counts.edits == 0 && !is_used(u, i)))
			continue;
		u->extras[u->extra_count++] = i;
	}
}

static bool
choose_places(struct undo *u, struct fault *fault)
{
	const struct journal *j = u->journal;
	size_t total = u->file->count + j->row_count - 2 * j->merge_count;
	size_t i;

	u->places = xcalloc(total + 1, sizeof(*u->places));
	for (i = 0; i < j->row_count; i++) {
		if (j->rows[i].role == JOURNAL_MERGED)
			continue;
		if (j->rows[i].place >= total ||
		    u->places[j->rows[i].place] != NULL)
			return fault_set(fault, "two records of the journal "
			    "have one place");
		u->places[j->rows[i].place] = &j->rows[i];
	}
	return true;
}

static void
start(struct undo *u, const struct journal *journal,
    const struct undo_file *file)
{
	size_t columns = columns_count(file->columns);

	u->journal = journal;
	u->file = file;
	raw_fields(journal->header, &u->arena, &u->header);
	raw_fields(journal->written, &u->arena, &u->written);
	u->map = xcalloc(u->header.count, sizeof(*u->map));
	u->extras = xcalloc(columns, sizeof(*u->extras));
	u->merges = xcalloc(journal->merge_count + 1, sizeof(*u->merges));
	u->row_ids = xcalloc(file->count + 1, sizeof(*u->row_ids));
	u->next = xcalloc(file->count + 1, sizeof(*u->next));
	u->owner = xcalloc(file->count + 1, sizeof(*u->owner));
	u->heads = nameset_new();
	u->counts.merges = journal->merge_count;
	u->counts.restored = journal->row_count - journal->merge_count;
}

struct undo *
undo_plan(const struct journal *journal, const struct undo_file *file,
    struct fault *fault)
{
	struct undo *u = xcalloc(1, sizeof(*u));
	bool fine;
	size_t i;

	start(u, journal, file);
	fine = map_original(u, fault) && find_added(u, fault) &&
	    read_merges(u, fault);
	if (fine) {
		read_ids(u);
		fine = find_rows(u, fault) && (!u->counts.in_place ||
		    choose_places(u, fault));
	}
	if (!fine) {
		undo_free(u);
		return NULL;
	}
	for (i = 0; i < journal->merge_count; i++)
		if (u->merges[i].row != NONE)
			find_edits(u, &u->merges[i]);
	choose_extras(u);
	return u;
}

void
undo_free(struct undo *u)
{
	if (u == NULL)
		return;
	free(u->map);
	free(u->extras);
	free(u->merges);
	free(u->row_ids);
	free(u->next);
	free(u->owner);
	free(u->places);
	nameset_free(u->heads);
	arena_release(&u->arena);
	arena_release(&u->scratch);
	free(u);
}

const struct undo_counts *
undo_counts(const struct undo *u)
{
	return &u->counts;
}

/* One line end of the style of the header. */
static struct slice
line_end(const struct journal *j)
{
	size_t len = slice_starts(j->gap, SLICE("\r\n")) ? 2 : 1;

	return j->gap.len == 0 ? SLICE("\n") :
	    (struct slice){ j->gap.at, len };
}

/* The line end of the next record that passes. */
static struct slice
next_gap(struct undo *u)
{
	const struct journal *j = u->journal;

	if (!u->counts.in_place)
		return line_end(j);
	while (u->run_left == 0) {
		if (u->run == j->run_count)
			return line_end(j);
		u->run_left = j->runs[u->run++].count;
	}
	u->run_left--;
	return j->runs[u->run - 1].gap;
}

static void
write_field(struct writer *w, struct slice value, struct buffer *scratch)
{
	scratch->len = 0;
	raw_add_field(scratch, value);
	writer_bytes(w, buffer_slice(scratch));
}

/* The cells behind the original ones of a row of the file. */
static void
write_extras(const struct undo *u, const struct record *row,
    const struct merge *m, struct writer *w)
{
	struct buffer scratch = { 0 };
	size_t i;

	for (i = 0; i < u->extra_count; i++) {
		writer_bytes(w, SLICE(","));
		if (m != NULL && u->extras[i] == u->conflicts)
			write_field(w, m->edits, &scratch);
		else if (m != NULL && u->extras[i] == u->ids)
			continue;
		else if (row != NULL)
			writer_bytes(w, record_raw(row, u->extras[i]));
	}
	buffer_release(&scratch);
}

static void
write_pass(struct undo *u, size_t row, struct writer *w)
{
	struct record record;
	size_t i;

	cut_row(u, row, &record);
	for (i = 0; i < u->header.count; i++) {
		if (i > 0)
			writer_bytes(w, SLICE(","));
		writer_bytes(w, record_raw(&record, u->map[i]));
	}
	write_extras(u, &record, NULL, w);
	writer_bytes(w, next_gap(u));
	arena_reset(&u->scratch);
}

/* The original record, edits in the conflicts that it had itself. */
static void
write_original(struct undo *u, const struct journal_row *row,
    const struct merge *m, struct writer *w)
{
	struct buffer scratch = { 0 };
	struct record record;
	size_t i;

	if (u->old_conflicts == NONE || row->role == JOURNAL_ABSORBED ||
	    m->edits.len == 0) {
		writer_bytes(w, row->bytes);
		return;
	}
	cut_journal(u, row, &record);
	for (i = 0; i < record.count; i++) {
		if (i > 0)
			writer_bytes(w, SLICE(","));
		if (i == u->old_conflicts)
			write_field(w, m->edits, &scratch);
		else
			writer_bytes(w, record_raw(&record, i));
	}
	buffer_release(&scratch);
}

static void
write_back(struct undo *u, const struct journal_row *row, struct writer *w)
{
	static const struct merge nothing = { 0, 0, NONE, { "", 0 } };
	const struct merge *m = &u->merges[row->merge];
	struct record now;
	bool survives = row->role == JOURNAL_SURVIVOR && m->row != NONE;

	write_original(u, row, m, w);
	if (survives && u->extra_count > 0)
		cut_row(u, m->row, &now);
	write_extras(u, survives ? &now : NULL, survives ? m : &nothing, w);
	writer_bytes(w, u->counts.in_place ? row->gap :
	    line_end(u->journal));
	arena_reset(&u->scratch);
}

static void
write_header(struct undo *u, struct writer *w)
{
	const struct journal *j = u->journal;
	struct record header;

	writer_bytes(w, j->prefix);
	writer_bytes(w, j->header);
	raw_fields(raw_bytes(u->file->raw, 0), &u->scratch, &header);
	write_extras(u, &header, NULL, w);
	writer_bytes(w, u->counts.in_place ? j->gap : line_end(j));
	arena_reset(&u->scratch);
}

static int
by_place(const void *a, const void *b)
{
	const struct journal_row *x = *(const struct journal_row *const *)a;
	const struct journal_row *y = *(const struct journal_row *const *)b;

	return x->place < y->place ? -1 : x->place > y->place;
}

/* All records of a merge in their old order. */
static void
write_merge(struct undo *u, size_t merge, struct writer *w)
{
	const struct merge *m = &u->merges[merge];
	const struct journal_row **rows = xcalloc(m->count, sizeof(*rows));
	size_t i;

	for (i = 1; i < m->count; i++)
		rows[i - 1] = &u->journal->rows[m->first + i];
	qsort(rows, m->count - 1, sizeof(*rows), by_place);
	for (i = 0; i + 1 < m->count; i++)
		write_back(u, rows[i], w);
	free(rows);
}

void
undo_write(struct undo *u, struct writer *w)
{
	size_t total = u->file->count + u->journal->row_count -
	    2 * u->journal->merge_count;
	size_t row = 0, i;

	write_header(u, w);
	for (i = 0; u->counts.in_place && i < total; i++) {
		if (u->places[i] != NULL) {
			write_back(u, u->places[i], w);
			continue;
		}
		while (u->owner[row] != 0)
			row++;
		write_pass(u, row++, w);
	}
	if (u->counts.in_place)
		return;
	for (row = 0; row < u->file->count; row++)
		if (u->owner[row] == 0)
			write_pass(u, row, w);
		else
			write_merge(u, u->owner[row] - 1, w);
	for (i = 0; i < u->journal->merge_count; i++)
		if (u->merges[i].row == NONE)
			write_merge(u, i, w);
}
