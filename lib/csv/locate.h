/*
 * locate.h - which line a place in a file is on, and whether inside of quotes
 *
 * For who begins in the middle of a file that a strict reader takes
 * (reader.h): there a place is inside of quotes when an odd number of them
 * stands before it.  A run of bytes is counted before it is known what stands
 * in front of it, and added up afterwards.
 */
#ifndef CSV_LOCATE_H
#define CSV_LOCATE_H

#include <stdint.h>

#include "base/slice.h"

/* A place between two bytes. */
struct locate_place {
	unsigned long line;	/* physical, from 1, as reader.h counts */
	bool quoted;
	bool after_cr;		/* outside of quotes; perhaps half a CRLF */
};

/* What a run of bytes adds, wherever it stands. */
struct locate_run {
	uint64_t quotes, line_feeds;
	/* CRs without LF that end a line if the run begins outside of quotes,
	   and if inside. */
	uint64_t lone[2];
	bool starts_lf, ends_cr, empty;
};

struct locate_run locate_count(struct slice bytes);
/* From before the run to behind it. */
void locate_add(struct locate_place *place, const struct locate_run *run);

/*
 * From before the bytes to behind the first line feed of them outside of
 * quotes; so many bytes are passed, or all and *found is false.
 */
size_t locate_pass_line(struct locate_place *place, struct slice bytes, bool *found);

#endif
