/*
 * replies.h - what cells of a column were read as, to be said again
 *
 * Dates, countries and words repeat from record to record: what a short cell
 * became is kept with it.  Each cell has one place, a newcomer takes it over;
 * the size never changes.  A shortcut only: results must not depend on what
 * it still remembers.
 */
#ifndef INTAKE_REPLIES_H
#define INTAKE_REPLIES_H

#include "intake/cellreader.h"

enum { REPLIES_CELL_MOST = 28, REPLIES_VALUE_MOST = 20,
	REPLIES_BESIDE_MOST = 12 };	/* bytes; longer ones are not kept */

struct replies;

struct replies *replies_new(void);
void replies_free(struct replies *replies);

/* What the cell was read as; the slices live until the next addition.  A
   value that is the cell is the cell itself. */
bool replies_find(const struct replies *replies, struct slice cell,
    enum cell_outcome *outcome, struct cell_result *out);
/* Keeps it, if nothing in it is unclear. */
void replies_add(struct replies *replies, struct slice cell,
    enum cell_outcome outcome, const struct cell_result *result);

#endif
