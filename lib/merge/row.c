/*
 * row.c - column by column over rows in order
 */
#include <stdlib.h>

#include "base/date.h"
#include "merge/row.h"
#include "base/number.h"
#include "set/sliceset.h"

/* A count of one lead_id, to be summed once. */
struct tally {
	struct slice id;
	int64_t count;
};

struct merger {
	const struct columns *columns;
	const struct mergerules *rules;
	size_t lead_id, status, owner, touches, created, ids, conflicts;
	size_t count;		/* of columns */

	const struct merge_row *rows;	/* of the group at hand */
	size_t row_count;
	const int64_t *from;	/* by column: the row that was chosen */
	struct slice *cells;
	size_t *blocks;		/* the row that each block is taken from */
	struct sliceset *seen;
	struct arena arena;
	struct buffer merged_ids, conflict_text;
	struct tally *tallies;
	size_t tally_room;
};

/* Tags of what is no column, for the set. */
enum { TAG_IDS, TAG_CONFLICTS, TAG_COLUMNS };

size_t
mergerow_find_column(const struct columns *columns, const char *header)
{
	size_t i;

	for (i = 0; i < columns_count(columns); i++)
		if (slice_is(columns_header(columns, i), header))
			return i;
	return COLUMN_ABSENT;
}

struct merger *
mergerow_new(const struct columns *columns, const struct mergerules *rules,
    size_t lead_id)
{
	struct merger *m = xcalloc(1, sizeof(*m));

	m->columns = columns;
	m->rules = rules;
	m->lead_id = lead_id;
	m->status = columns_find(columns, "status");
	m->owner = columns_find(columns, "owner");
	m->touches = columns_find(columns, "contact_count");
	m->created = columns_find(columns, "created_date");
	m->ids = mergerow_find_column(columns, MERGE_IDS);
	m->conflicts = mergerow_find_column(columns, MERGE_CONFLICTS);
	m->count = columns_count(columns);
	m->cells = xcalloc(m->count, sizeof(*m->cells));
	m->blocks = xcalloc(mergerules_blocks(rules) + 1, sizeof(*m->blocks));
	m->seen = sliceset_new();
	return m;
}

void
mergerow_free(struct merger *m)
{
	if (m == NULL)
		return;
	free(m->cells);
	free(m->blocks);
	free(m->tallies);
	sliceset_free(m->seen);
	arena_release(&m->arena);
	buffer_release(&m->merged_ids);
	buffer_release(&m->conflict_text);
	free(m);
}

static struct slice
cell(const struct merge_row *row, size_t column)
{
	return column == COLUMN_ABSENT ? SLICE_EMPTY :
	    slice_trim(record_value(&row->record, column));
}

static int32_t
date_of(const struct merge_row *row, size_t column)
{
	int32_t date;

	return date_parse_iso(cell(row, column), &date) == VALUE_OK ? date :
	    DATE_NONE;
}

static int64_t
count_of(const struct merge_row *row, size_t column)
{
	int64_t count;

	return number_parse_int(cell(row, column), 0, INT32_MAX, &count) ==
	    VALUE_OK ? count : -1;
}

static int
by_rank(const void *a, const void *b)
{
	const struct merge_row *x = a, *y = b;
	int ids;

	if (x->status != y->status)
		return x->status > y->status ? -1 : 1;
	if (x->owned != y->owned)
		return x->owned ? -1 : 1;
	if (x->touches != y->touches)
		return x->touches > y->touches ? -1 : 1;
	if (x->filled != y->filled)
		return x->filled > y->filled ? -1 : 1;
	if (x->created != y->created) {
		/* A day that is not known is not the earliest. */
		if (x->created == DATE_NONE || y->created == DATE_NONE)
			return y->created == DATE_NONE ? -1 : 1;
		return x->created < y->created ? -1 : 1;
	}
	ids = slice_compare(x->id, y->id);
	if (ids != 0)
		return ids;
	return x->place < y->place ? -1 : x->place > y->place;
}

void
mergerow_order(struct merger *m, struct merge_row *rows, size_t count)
{
	size_t i, column;

	for (i = 0; i < count; i++) {
		struct merge_row *row = &rows[i];

		row->id = cell(row, m->lead_id);
		row->status = mergerules_status(m->rules,
		    cell(row, m->status));
		row->owned = cell(row, m->owner).len > 0;
		row->touches = count_of(row, m->touches);
		row->created = date_of(row, m->created);
		row->filled = 0;
		for (column = 0; column < m->count; column++)
			row->filled += cell(row, column).len > 0;
	}
	qsort(rows, count, sizeof(*rows), by_rank);
}

static void
add_escaped(struct buffer *out, struct slice text)
{
	struct slice rest = text;

	while (rest.at != NULL) {
		buffer_add(out, slice_cut(&rest, ';'));
		if (rest.at != NULL)
			buffer_add(out, SLICE("\\;"));
	}
}

void
mergerow_add_conflict(struct buffer *out, struct slice column,
    struct slice value, struct slice id)
{
	if (out->len > 0)
		buffer_add_byte(out, ';');
	add_escaped(out, column);
	buffer_add_byte(out, '=');
	add_escaped(out, value);
	buffer_add_byte(out, '@');
	add_escaped(out, id);
}

/* Each other value of a column once, with the first row that has it. */
static void
note_others(struct merger *m, size_t column)
{
	struct slice shown = slice_trim(m->cells[column]);
	size_t i;

	for (i = 0; i < m->row_count; i++) {
		struct slice other = cell(&m->rows[i], column);

		if (other.len == 0 || slice_equal(other, shown) ||
		    !sliceset_add(m->seen, TAG_COLUMNS + column, other))
			continue;
		mergerow_add_conflict(&m->conflict_text,
		    slice_trim(columns_header(m->columns, column)), other,
		    m->rows[i].id);
	}
}

/* The first that is filled, in order. */
static struct slice
first_filled(const struct merger *m, size_t column)
{
	size_t i;

	for (i = 0; i < m->row_count; i++)
		if (cell(&m->rows[i], column).len > 0)
			return record_value(&m->rows[i].record, column);
	return record_value(&m->rows[0].record, column);
}

/* Appends the items of a list that are not there yet. */
static void
add_items(struct merger *m, struct buffer *out, size_t tag,
    struct slice list)
{
	size_t from = 0, i;

	for (i = 0; i <= list.len; i++) {
		struct slice item;

		if (i < list.len && list.at[i] == '\\' && i + 1 < list.len) {
			i++;
			continue;
		}
		if (i < list.len && list.at[i] != ';')
			continue;
		item = slice_trim((struct slice){ list.at + from, i - from });
		from = i + 1;
		if (item.len == 0 || !sliceset_add(m->seen, tag, item))
			continue;
		if (out->len > 0)
			buffer_add_byte(out, ';');
		buffer_add(out, item);
	}
}

/* A text that was built: the survivor's own bytes where it says the same. */
static struct slice
built(struct merger *m, size_t column, struct buffer *text)
{
	struct slice own = record_value(&m->rows[0].record, column);
	struct slice value = buffer_slice(text);

	value = slice_equal(value, slice_trim(own)) ? own :
	    arena_copy(&m->arena, value);
	buffer_release(text);
	return value;
}

static struct slice
unite(struct merger *m, size_t column)
{
	struct buffer text = { 0 };
	size_t i;

	for (i = 0; i < m->row_count; i++)
		add_items(m, &text, TAG_COLUMNS + column,
		    cell(&m->rows[i], column));
	return built(m, column, &text);
}

/* [2024-04-16 L02] before what a merged row says. */
static void
add_tag(struct buffer *text, const struct merge_row *row,
    const struct merge_rule *rule)
{
	char day[11];
	size_t i;

	buffer_add_byte(text, '[');
	for (i = 0; i < rule->date_count; i++) {
		int32_t date = date_of(row, rule->dates[i]);

		if (date == DATE_NONE)
			continue;
		buffer_add(text, slice_of(date_format_iso(day, date)));
		buffer_add_byte(text, ' ');
		break;
	}
	buffer_add(text, row->id);
	buffer_add(text, SLICE("] "));
}

static struct slice
append(struct merger *m, size_t column, const struct merge_rule *rule)
{
	struct buffer text = { 0 };
	size_t i;

	for (i = 0; i < m->row_count; i++) {
		struct slice one = cell(&m->rows[i], column);

		if (one.len == 0 ||
		    !sliceset_add(m->seen, TAG_COLUMNS + column, one))
			continue;
		if (text.len > 0)
			buffer_add_byte(&text, '\n');
		if (i > 0)
			add_tag(&text, &m->rows[i], rule);
		buffer_add(&text, one);
	}
	return built(m, column, &text);
}

/* The first or the last day that is known. */
static struct slice
extreme(const struct merger *m, size_t column, bool last)
{
	struct slice value = record_value(&m->rows[0].record, column);
	int32_t best = date_of(&m->rows[0], column);
	size_t i;

	for (i = 1; i < m->row_count; i++) {
		int32_t date = date_of(&m->rows[i], column);

		if (date == DATE_NONE || (best != DATE_NONE &&
		    (last ? date <= best : date >= best)))
			continue;
		best = date;
		value = record_value(&m->rows[i].record, column);
	}
	return value;
}

static struct slice
latest(const struct merger *m, size_t column, const struct merge_rule *rule)
{
	size_t best = SIZE_MAX, i;
	int32_t last = DATE_NONE;

	for (i = 0; i < m->row_count; i++) {
		int32_t date = rule->date_count == 0 ? DATE_NONE :
		    date_of(&m->rows[i], rule->dates[0]);

		if (cell(&m->rows[i], column).len == 0 ||
		    (best != SIZE_MAX && date <= last))
			continue;
		best = i;
		last = date;
	}
	return record_value(&m->rows[best == SIZE_MAX ? 0 : best].record,
	    column);
}

static int
by_id(const void *a, const void *b)
{
	const struct tally *x = a, *y = b;
	int ids = slice_compare(x->id, y->id);

	return ids != 0 ? ids : x->count > y->count ? -1 :
	    x->count < y->count;
}

/*
 * Rows of one lead_id count the same touches: that is the overlap that the
 * contact log would prove (R-MERGE-03).
 */
static struct slice
sum(struct merger *m, size_t column)
{
	struct buffer text = { 0 };
	size_t known = 0, i;
	int64_t total = 0;

	if (m->tally_room < m->row_count) {
		m->tally_room = m->row_count;
		m->tallies = xrealloc(m->tallies, m->tally_room,
		    sizeof(*m->tallies));
	}
	for (i = 0; i < m->row_count; i++) {
		int64_t count = count_of(&m->rows[i], column);

		if (count >= 0)
			m->tallies[known++] = (struct tally){
			    m->rows[i].id, count };
	}
	if (known == 0)
		return record_value(&m->rows[0].record, column);
	qsort(m->tallies, known, sizeof(*m->tallies), by_id);
	for (i = 0; i < known; i++)
		if (i == 0 || !slice_equal(m->tallies[i].id,
		    m->tallies[i - 1].id))
			total += m->tallies[i].count;
	buffer_format(&text, "%lld", (long long)total);
	return built(m, column, &text);
}

static struct slice
any_yes(const struct merger *m, size_t column)
{
	size_t i;

	for (i = 0; i < m->row_count; i++)
		if (slice_is(cell(&m->rows[i], column), "yes"))
			return record_value(&m->rows[i].record, column);
	return first_filled(m, column);
}

static bool
in_block(const struct merger *m, size_t column, size_t block)
{
	const struct merge_rule *rule = mergerules_column(m->rules, column);

	return rule->how == MERGE_BLOCK && rule->block == block;
}

/*
 * Whether the block of row b says all that the block of row a says, and
 * more: taking it whole then overwrites nothing (R-MERGE-04).
 */
static bool
says_more(const struct merger *m, size_t block, size_t b, size_t a)
{
	bool more = false;
	size_t i;

	for (i = 0; i < m->count; i++) {
		struct slice x, y;

		if (!in_block(m, i, block))
			continue;
		x = cell(&m->rows[a], i);
		y = cell(&m->rows[b], i);
		if (x.len > 0 && !slice_equal(x, y))
			return false;
		more |= x.len == 0 && y.len > 0;
	}
	return more;
}

static void
choose_blocks(struct merger *m)
{
	size_t blocks = mergerules_blocks(m->rules), block, i;

	for (block = 0; block < blocks; block++) {
		m->blocks[block] = 0;
		for (i = 1; i < m->row_count; i++)
			if (says_more(m, block, i, m->blocks[block]))
				m->blocks[block] = i;
	}
	for (i = 0; m->from != NULL && i < m->count; i++) {
		const struct merge_rule *rule = mergerules_column(m->rules, i);

		if (rule->how == MERGE_BLOCK && m->from[i] != MERGE_NOT_CHOSEN)
			m->blocks[rule->block] = (size_t)m->from[i];
	}
}

static void
merge_by_rule(struct merger *m, size_t column, const struct merge_rule *rule)
{
	struct slice *out = &m->cells[column];

	switch (rule->how) {
	case MERGE_KEEP:
	case MERGE_OWN:
		*out = record_value(&m->rows[0].record, column);
		break;
	case MERGE_BLOCK:
		*out = record_value(&m->rows[m->blocks[rule->block]].record,
		    column);
		break;
	case MERGE_UNION:
		*out = unite(m, column);
		break;
	case MERGE_APPEND:
		*out = append(m, column, rule);
		break;
	case MERGE_MIN:
	case MERGE_MAX:
		*out = extreme(m, column, rule->how == MERGE_MAX);
		break;
	case MERGE_LATEST:
		*out = latest(m, column, rule);
		break;
	case MERGE_SUM:
		*out = sum(m, column);
		break;
	case MERGE_YES:
		*out = any_yes(m, column);
		break;
	case MERGE_FILL:
		*out = first_filled(m, column);
		break;
	}
}

static void
merge_column(struct merger *m, size_t column)
{
	const struct merge_rule *rule = mergerules_column(m->rules, column);
	bool chosen = m->from != NULL && m->from[column] != MERGE_NOT_CHOSEN;

	if (chosen)
		m->cells[column] = record_value(
		    &m->rows[m->from[column]].record, column);
	else
		merge_by_rule(m, column, rule);
	if (chosen || rule->how == MERGE_FILL || rule->how == MERGE_OWN ||
	    rule->how == MERGE_BLOCK)
		note_others(m, column);
}

void
mergerow_run(struct merger *m, const struct merge_row *rows, size_t count,
    const int64_t *from, struct merge_result *result)
{
	size_t i;

	m->rows = rows;
	m->row_count = count;
	m->from = from;
	arena_reset(&m->arena);
	sliceset_clear(m->seen);
	m->merged_ids.len = m->conflict_text.len = 0;
	choose_blocks(m);
	for (i = 0; i < count; i++) {
		add_items(m, &m->merged_ids, TAG_IDS, cell(&rows[i], m->ids));
		if (i > 0)
			add_items(m, &m->merged_ids, TAG_IDS, rows[i].id);
		add_items(m, &m->conflict_text, TAG_CONFLICTS,
		    cell(&rows[i], m->conflicts));
	}
	for (i = 0; i < m->count; i++)
		if (i == m->ids || i == m->conflicts)
			m->cells[i] = SLICE_EMPTY;
		else
			merge_column(m, i);
	result->cells = m->cells;
	result->ids = buffer_slice(&m->merged_ids);
	result->conflicts = buffer_slice(&m->conflict_text);
	if (m->ids != COLUMN_ABSENT)
		m->cells[m->ids] = result->ids;
	if (m->conflicts != COLUMN_ABSENT)
		m->cells[m->conflicts] = result->conflicts;
}
