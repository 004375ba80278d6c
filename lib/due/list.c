/*
 * list.c - order by counting priorities, days by counting per owner
 */
#include <stdlib.h>

#include "base/date.h"
#include "due/list.h"
#include "set/nameset.h"

/* Priorities spread wider than this are sorted by comparing. */
#define BUCKETS_MOST ((int64_t)1 << 20)

/* Rows held beyond twice those that can be kept, before the rest is dropped. */
enum { SPARE = 1024 };

struct duelist {
	struct arena arena;
	struct due_row *rows;
	uint32_t *order;	/* positions in rows */
	size_t count, room;	/* of rows */
	size_t kept;		/* of order */
	size_t cells;
	bool keep_ends;
	bool ascending;		/* lead_ids came in ascending order */

	size_t most;		/* duelist_keep(); 0: all */
	size_t dropped;
	int64_t floor;		/* most rows have this priority or a higher */
	uint32_t *ends, *lengths;	/* of the row at hand */
	size_t ends_room;
};

struct duelist *
duelist_new(size_t cells, bool keep_ends)
{
	struct duelist *l = xcalloc(1, sizeof(*l));

	l->cells = cells;
	l->keep_ends = keep_ends;
	l->ascending = true;
	l->floor = INT64_MIN;
	l->lengths = xcalloc(cells, sizeof(*l->lengths));
	return l;
}

void
duelist_free(struct duelist *l)
{
	if (l == NULL)
		return;
	arena_release(&l->arena);
	free(l->rows);
	free(l->order);
	free(l->ends);
	free(l->lengths);
	free(l);
}

/* A cell of a record in its copy, or a copy of what stands elsewhere. */
static struct slice
keep_cell(struct arena *arena, struct slice bytes, struct slice copy,
    struct slice cell)
{
	if (cell.at >= bytes.at && cell.at + cell.len <= bytes.at + bytes.len)
		return (struct slice){ copy.at + (cell.at - bytes.at),
			cell.len };
	return arena_copy(arena, cell);
}

static const uint32_t *
keep_numbers(struct arena *arena, const uint32_t *numbers, size_t count)
{
	uint32_t *to = arena_alloc(arena, count * sizeof(*to));

	if (count > 0)
		memcpy(to, numbers, count * sizeof(*to));
	return to;
}

/* The same row with all that it points to in an arena, but for its cells. */
static struct due_row
copy_row(struct arena *arena, const struct due_row *row, size_t cells)
{
	struct due_row copy = *row;

	copy.bytes = arena_copy(arena, row->bytes);
	copy.owner = keep_cell(arena, row->bytes, copy.bytes, row->owner);
	copy.lead_id = keep_cell(arena, row->bytes, copy.bytes, row->lead_id);
	if (row->ends != NULL)
		copy.ends = keep_numbers(arena, row->ends, row->fields);
	copy.cell_lengths = keep_numbers(arena, row->cell_lengths, cells);
	return copy;
}

static size_t
cells_length(const struct duelist *l, const struct due_row *row)
{
	size_t len = 0, i;

	for (i = 0; i < l->cells; i++)
		len += row->cell_lengths[i];
	return len;
}

/* The cells one behind the other: as they mostly stand, at once. */
static const char *
join_cells(struct duelist *l, const struct slice *cells, size_t len)
{
	char *text = arena_bytes(&l->arena, len), *to = text;
	size_t i, at = 0;

	for (i = 0; i < l->cells && cells[i].at == cells[0].at + at; i++)
		at += cells[i].len;
	if (i == l->cells) {
		memcpy(text, cells[0].at, len);
		return text;
	}
	for (i = 0; i < l->cells; to += cells[i++].len)
		if (cells[i].len > 0)
			memcpy(to, cells[i].at, cells[i].len);
	return text;
}

static void
note_ends(struct duelist *l, const struct record *record)
{
	uint32_t i;

	for (i = 0; i < record->count; i++) {
		GROW(l->ends, i, l->ends_room);
		l->ends[i] = record->ends[i] - record->start;
	}
}

void
duelist_keep(struct duelist *l, size_t most)
{
	l->most = most;
}

bool
duelist_wants(struct duelist *l, int64_t priority)
{
	bool wants = priority >= l->floor;

	l->dropped += !wants;
	return wants;
}

static int
by_place(const void *a, const void *b)
{
	uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;

	return x < y ? -1 : x > y;
}

/* Forgets the rows that cannot be among the first any more. */
static void
prune(struct duelist *l)
{
	struct arena arena = { 0 };
	size_t i;

	duelist_sort(l);
	l->dropped += duelist_limit(l, l->most);
	l->floor = duelist_row(l, l->kept - 1)->priority;
	qsort(l->order, l->kept, sizeof(*l->order), by_place);
	for (i = 0; i < l->kept; i++) {
		struct due_row *row = &l->rows[l->order[i]];
		struct slice cells = { row->cells, cells_length(l, row) };

		l->rows[i] = copy_row(&arena, row, l->cells);
		l->rows[i].cells = arena_copy(&arena, cells).at;
	}
	l->count = l->kept;
	free(l->order);
	l->order = NULL;
	arena_release(&l->arena);
	l->arena = arena;
}

void
duelist_add(struct duelist *l, const struct record *record,
    const struct due_row *row, const struct slice *cells)
{
	struct due_row whole = *row, *to;
	size_t len = 0, i;

	whole.bytes = record_bytes(record);
	whole.end = (uint32_t)whole.bytes.len;
	whole.fields = l->keep_ends ? record->count : 1;
	whole.ends = NULL;
	if (l->keep_ends) {
		note_ends(l, record);
		whole.ends = l->ends;
	}
	for (i = 0; i < l->cells; len += cells[i++].len)
		l->lengths[i] = (uint32_t)cells[i].len;
	whole.cell_lengths = l->lengths;
	GROW(l->rows, l->count, l->room);
	to = &l->rows[l->count++];
	*to = copy_row(&l->arena, &whole, l->cells);
	to->cells = join_cells(l, cells, len);
	if (l->count > 1 && l->ascending &&
	    slice_compare(l->rows[l->count - 2].lead_id, to->lead_id) > 0)
		l->ascending = false;
	if (l->most > 0 && l->count >= 2 * l->most + SPARE)
		prune(l);
}

/* qsort hands over no context: the rows of the list being sorted. */
static _Thread_local const struct due_row *sorting;

static int
by_priority(const void *a, const void *b)
{
	const struct due_row *x = &sorting[*(const uint32_t *)a];
	const struct due_row *y = &sorting[*(const uint32_t *)b];
	int order;

	if (x->priority != y->priority)
		return x->priority > y->priority ? -1 : 1;
	order = slice_compare(x->lead_id, y->lead_id);
	if (order != 0)
		return order;
	return x < y ? -1 : x > y;
}

/* Stable, so rows of one priority stay in input order. */
static void
sort_by_counting(struct duelist *l, int64_t least, int64_t most)
{
	size_t buckets = (size_t)(most - least + 1), i;
	uint32_t *starts = xcalloc(buckets + 1, sizeof(*starts));

	for (i = 0; i < l->count; i++)
		starts[most - l->rows[i].priority + 1]++;
	for (i = 0; i < buckets; i++)
		starts[i + 1] += starts[i];
	for (i = 0; i < l->count; i++)
		l->order[starts[most - l->rows[i].priority]++] = (uint32_t)i;
	free(starts);
}

void
duelist_sort(struct duelist *l)
{
	int64_t least = INT64_MAX, most = INT64_MIN;
	size_t i;

	l->order = xcalloc(l->count, sizeof(*l->order));
	l->kept = l->count;
	for (i = 0; i < l->count; i++) {
		if (l->rows[i].priority < least)
			least = l->rows[i].priority;
		if (l->rows[i].priority > most)
			most = l->rows[i].priority;
		l->order[i] = (uint32_t)i;
	}
	if (l->count == 0)
		return;
	if (l->ascending && most - least < BUCKETS_MOST) {
		sort_by_counting(l, least, most);
		return;
	}
	sorting = l->rows;
	qsort(l->order, l->count, sizeof(*l->order), by_priority);
}

/* The n-th working day after today, but not behind the limit. */
static int32_t
pushed_date(const struct due_row *row, const struct calendar *calendar,
    int32_t today, size_t days)
{
	int32_t date = calendar_add_working_days(calendar, today,
	    days > 100000 ? 100000 : (int)days);

	if (row->limit != DATE_NONE && date > row->limit)
		date = calendar_previous_working(calendar, row->limit);
	return date > row->date ? date : row->date;
}

/*
 * A row that is due later takes the owner's next free place, if that comes
 * neither too early for it nor later than its own day.
 */
static void
bring_forward(struct due_row *row, uint32_t *had, size_t most,
    const struct calendar *calendar, int32_t today)
{
	size_t day = *had / most;
	int32_t date = calendar_next_working(calendar, today);

	if (day > 0)
		date = calendar_add_working_days(calendar, date,
		    day > 100000 ? 100000 : (int)day);
	if (row->forward_from == DATE_NONE || date < row->forward_from ||
	    date >= row->date)
		return;
	++*had;
	row->date = date;
}

static void
fill_places(struct duelist *l, struct nameset *owners, size_t most,
    const struct calendar *calendar, int32_t today)
{
	size_t i;

	for (i = 0; i < l->kept; i++) {
		struct due_row *row = &l->rows[l->order[i]];

		if (row->later)
			bring_forward(row, nameset_count(owners, row->owner),
			    most, calendar, today);
	}
}

size_t
duelist_per_owner(struct duelist *l, size_t most, bool spread,
    const struct calendar *calendar, int32_t today)
{
	struct nameset *owners = nameset_new();
	size_t kept = 0, i;

	for (i = 0; i < l->kept; i++) {
		struct due_row *row = &l->rows[l->order[i]];
		uint32_t *had = nameset_count(owners, row->owner);
		bool takes = !row->guarded && !(spread && row->later);
		size_t day = takes ? *had / most : 0;

		*had += takes;
		if (day > 0 && !spread)
			continue;
		if (day > 0)
			row->date = pushed_date(row, calendar, today, day);
		l->order[kept++] = l->order[i];
	}
	i = l->kept - kept;
	l->kept = kept;
	if (spread)
		fill_places(l, owners, most, calendar, today);
	nameset_free(owners);
	return i;
}

void
duelist_drop_later(struct duelist *l, int32_t last)
{
	size_t kept = 0, i;

	for (i = 0; i < l->kept; i++) {
		const struct due_row *row = &l->rows[l->order[i]];

		if (!row->later || row->date <= last)
			l->order[kept++] = l->order[i];
	}
	l->kept = kept;
}

size_t
duelist_limit(struct duelist *l, size_t most)
{
	size_t over = l->kept > most ? l->kept - most : 0;
	size_t left = over + l->dropped;

	l->kept -= over;
	l->dropped = 0;
	return left;
}

size_t
duelist_count(const struct duelist *l)
{
	return l->kept;
}

const struct due_row *
duelist_row(const struct duelist *l, size_t i)
{
	return &l->rows[l->order[i]];
}

struct record
duelist_record(const struct due_row *row)
{
	struct record record = {
		.base = row->bytes.at,
		.ends = row->ends ? row->ends : &row->end,
		.count = row->fields,
		.quote = '"',
	};

	return record;
}

void
duelist_cells(const struct duelist *l, const struct due_row *row,
    struct slice *cells)
{
	const char *at = row->cells;
	size_t i;

	for (i = 0; i < l->cells; at += row->cell_lengths[i++])
		cells[i] = (struct slice){ at, row->cell_lengths[i] };
}
