/*
 * repeats.h - records that repeat the id of an earlier one
 *
 * A join in a spreadsheet program doubles deals, and a doubled forecast looks
 * like a good quarter.  Memory is bounded: ids are remembered up to a number
 * of them, later ones are compared with those.
 */
#ifndef FRONT_REPEATS_H
#define FRONT_REPEATS_H

#include "csv/reader.h"
#include "front/partial.h"

/* So many ids are remembered: about 4 MiB of usual ones. */
#define REPEATS_MOST 65536
/* Longer ones are not looked at. */
#define REPEATS_ID_MOST 64

struct repeats;

/* Looks at the column of each record; NULL for COLUMN_ABSENT. */
struct repeats *repeats_open(size_t column);
void repeats_close(struct repeats *repeats);

/* repeats may be NULL: nothing is noted.  An empty id is none. */
void repeats_note(struct repeats *repeats, const struct record *record);

/*
 * Whether as many ids are remembered as ever will be: from here on records may
 * be looked at in any order.
 */
bool repeats_are_settled(const struct repeats *repeats);
/* For workers.h: the count and the line, which are gathered. */
uint64_t *repeats_counter(struct repeats *repeats);
uint64_t *repeats_first(struct repeats *repeats);

/* Records that repeated an id, and the line of the first of them. */
uint64_t repeats_count(const struct repeats *repeats);
unsigned long repeats_line(const struct repeats *repeats);

/*
 * The ids of a piece and how many it repeats, and the same added to those of
 * other pieces: their lines say nothing then.  False for a row that is neither.
 */
void repeats_put(const struct repeats *repeats, struct partial *partial);
bool repeats_take(struct repeats *repeats, const struct partial_row *row);

#endif
