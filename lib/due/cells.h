/*
 * cells.h - the columns that followup-due adds, as text
 *
 * The date and the days overdue are settled only when the list is spread over
 * the days (R-DUE-39); the cells behind them are made here.
 */
#ifndef DUE_CELLS_H
#define DUE_CELLS_H

#include "due/due.h"
#include "due/files.h"

enum {
	DUECELLS_SETTLED = 2,	/* due_date and days_overdue */
	DUECELLS_KEPT = 14,
	DUECELLS_COUNT = DUECELLS_SETTLED + DUECELLS_KEPT,
};

/* The files beside the leads that bring a column of their own. */
enum { DUECELLS_DEALS = 1, DUECELLS_LOG = 2 };

struct duecells;

/*
 * due and reps (which may be NULL) stay the caller's.  sides: the files there
 * are; with deals opportunity_id is written, with a log email_state.
 */
struct duecells *duecells_new(const struct due *due,
    const struct reps *reps, int lang, bool explain, unsigned sides);
/* Writes due_why without --explain too, but empty. */
void duecells_empty_why(struct duecells *cells);
void duecells_free(struct duecells *cells);

/* The names of all columns; NULL for those that are not asked for. */
const char *const *duecells_names(const struct duecells *cells);

/* The DUECELLS_KEPT cells of one lead; valid until the next call. */
struct slice *duecells_format(struct duecells *cells,
    const struct due_facts *facts, const struct due_verdict *verdict,
    struct slice owner);

#endif
