/*
 * list.h - the due records, kept, put in order and spread over the days
 *
 * Sorting needs all records: they are copied into one arena, or as many as can
 * still be among the first N (duelist_keep()).  Order: priority descending,
 * then lead_id (R-DUE-38).
 */
#ifndef DUE_LIST_H
#define DUE_LIST_H

#include "value/calendar.h"
#include "base/mem.h"
#include "csv/reader.h"
#include "base/slice.h"

/* One due record. */
struct due_row {
	struct slice bytes;	/* of the record */
	const uint32_t *ends;	/* of its fields, NULL unless kept */
	uint32_t fields;
	uint32_t end;		/* of the bytes, where fields are not kept */
	struct slice lead_id, owner;
	int64_t priority;
	int32_t date, limit;	/* due; never push past it, or DATE_NONE */
	int32_t forward_from;	/* a free place may take it from that day on;
				   DATE_NONE */
	bool later;		/* not due yet: it is here for a free place */
	bool guarded;		/* not to be touched today: takes no place */
	/* The computed cells but the first two: duelist_cells(). */
	const char *cells;
	const uint32_t *cell_lengths;
};

struct duelist;

/* cells of each row; keep_ends if fields of records will be replaced. */
struct duelist *duelist_new(size_t cells, bool keep_ends);
void duelist_free(struct duelist *list);

/*
 * Before the first row: nobody will ask for more than the first most, so that
 * no more than about twice as many are held.
 */
void duelist_keep(struct duelist *list, size_t most);
/*
 * Whether a row of that priority may still be among them.  If not it need not
 * be made, and duelist_limit() counts it as left out.
 */
bool duelist_wants(struct duelist *list, int64_t priority);

/* Copies all of it and of its computed cells. */
void duelist_add(struct duelist *list, const struct record *record,
    const struct due_row *row, const struct slice *cells);

void duelist_sort(struct duelist *list);

/*
 * Gives each owner most places a working day (R-DUE-39), after
 * duelist_sort().  Rows that are guarded take none and stay.  With spread the
 * rows over the day's places are pushed one working day at a time, in order of
 * priority and never past their limit, and rows that are due later are brought
 * forward into free places; without, they are left out.  Returns the number
 * left out of those due.
 */
size_t duelist_per_owner(struct duelist *list, size_t most, bool spread,
    const struct calendar *calendar, int32_t today);

/* Leaves out the rows that are dated behind a day and were not due. */
void duelist_drop_later(struct duelist *list, int32_t last);

/* Keeps the first most rows; the number left out, those not wanted too. */
size_t duelist_limit(struct duelist *list, size_t most);

size_t duelist_count(const struct duelist *list);
const struct due_row *duelist_row(const struct duelist *list, size_t i);
/*
 * The record of a row as the writer takes it: all its fields if they were
 * kept, else one that holds the whole.  Lives as long as the row.
 */
struct record duelist_record(const struct due_row *row);
/* The computed cells of a row; as long. */
void duelist_cells(const struct duelist *list, const struct due_row *row,
    struct slice *cells);

#endif
