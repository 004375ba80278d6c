/*
 * held.h - one record kept while its reader goes on
 *
 * A record lives until the next reader_next().  A command that needs some of
 * the next record's time, as for a place in a large table to be fetched, keeps
 * a copy of the one before.  Values that differ from their bytes must be read
 * before it is held.
 */
#ifndef FAIRLEAD_HELD_H
#define FAIRLEAD_HELD_H

#include "reader.h"

/* Start from { 0 }. */
struct held {
	struct record record;	/* as long as held_keep() is not called again */
	struct buffer bytes;
	uint32_t *ends;
	size_t room;		/* of ends */
};

/* Copies a record of at least one field in place of the one before. */
void held_keep(struct held *held, const struct record *record);
void held_release(struct held *held);

#endif
