/*
 * shelf.h - bytes put away one after the other, whatever they come to
 *
 * The first ones stay in memory; what is put behind them beyond a limit goes to
 * a temporary file without a name, and stays in memory after all where there is
 * no room for one.  Each run of bytes is found again by its place.
 */
#ifndef BASE_SHELF_H
#define BASE_SHELF_H

#include "base/mem.h"
#include "base/spool.h"

struct shelf {
	size_t limit;		/* bytes in memory */
	struct buffer held;	/* the first ones */
	struct spool spool;	/* what is behind them */
	struct buffer pending;	/* what is behind that */
	bool beyond;		/* what comes is not held */
	bool full;		/* no more goes to the file */
};

/* Limit in bytes. */
void shelf_init(struct shelf *shelf, size_t limit);
void shelf_release(struct shelf *shelf);

/* The place of the bytes that shelf_add() will be given next. */
uint64_t shelf_place(const struct shelf *shelf);
/*
 * Puts bytes behind those it has: what is added up to the next shelf_end() is
 * one run.
 */
void shelf_add(struct shelf *shelf, struct slice bytes);
void shelf_end(struct shelf *shelf);

/*
 * Bytes of one run from a place on: as many as are asked for, or as there are
 * behind it.  They lie in scratch or in the shelf and live until the next call
 * of any function.
 */
struct slice shelf_read(struct shelf *shelf, uint64_t place, size_t size,
    struct buffer *scratch);
/* False with a fault once what lies in the file could not be read. */
bool shelf_check(const struct shelf *shelf, struct fault *fault);

#endif
