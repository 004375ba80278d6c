/*
 * row.h - many rows of one customer to one (R-MERGE-02 to 05)
 *
 * No value is lost: what the merged row does not show stands in its
 * merge_conflicts, and the journal has every row whole.  A group takes time
 * in proportion to its rows (and n log n to put them in order).
 */
#ifndef MERGE_ROW_H
#define MERGE_ROW_H

#include "merge/rule.h"
#include "csv/reader.h"

struct merger;

/*
 * For files with these columns; lead_id is the column of the ids.  columns
 * and rules must outlive it.
 */
struct merger *mergerow_new(const struct columns *columns,
    const struct mergerules *rules, size_t lead_id);
void mergerow_free(struct merger *merger);

struct merge_row {
	struct record record;	/* lives as long as the row */
	size_t place;		/* in the file: the last tie-break */
	struct slice id;	/* this and what follows by mergerow_order() */
	int64_t status, touches;
	size_t filled;
	int32_t created;
	bool owned;
};

/* Puts rows in order, the survivor first (R-MERGE-02). */
void mergerow_order(struct merger *merger, struct merge_row *rows,
    size_t count);

/* The names of the columns that a merged file has beside its own. */
#define MERGE_IDS "merged_ids"
#define MERGE_CONFLICTS "merge_conflicts"

/* The column with exactly this header, or COLUMN_ABSENT. */
size_t mergerow_find_column(const struct columns *columns, const char *header);

struct merge_result {
	const struct slice *cells;	/* one per column of the file */
	struct slice ids, conflicts;	/* merged_ids, merge_conflicts */
};

/*
 * Merges rows that are in order.  from gives the row that each column is taken
 * from (MERGE_NOT_CHOSEN: as the rules say), or is NULL.  Slices live until
 * the next call.
 */
enum { MERGE_NOT_CHOSEN = -1 };
void mergerow_run(struct merger *merger, const struct merge_row *rows,
    size_t count, const int64_t *from, struct merge_result *result);

/*
 * Appends column=value@id to a cell of conflicts, a ; in it written \;
 * (DOMAIN 3.1).
 */
void mergerow_add_conflict(struct buffer *conflicts, struct slice column,
    struct slice value, struct slice id);

#endif
