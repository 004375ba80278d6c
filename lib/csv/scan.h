/*
 * scan.h - find the records of a run of bytes (the reader's fast lane)
 *
 * Looks at 64 bytes at a time as bit masks of quotes, delimiters and line
 * ends, after Langdale and Lemire, "Parsing gigabytes of JSON per second"
 * (VLDB Journal 28, 2019), and says where every field ends.  It knows RFC 4180 and nothing
 * else: at the first record that is not regular it stops, and the careful
 * lane takes that one.
 *
 * Regular means: a quote opens only at the start of a field; a closing quote
 * is followed by a delimiter, a line end or the end of the data; CR stands
 * only before LF or inside quotes; there is no NUL.
 */
#ifndef CSV_SCAN_H
#define CSV_SCAN_H

#include <stdint.h>

#include "base/slice.h"

enum scan_lane {
	SCAN_BEST,		/* the widest that this processor has */
	SCAN_PLAIN,		/* portable C */
	SCAN_SSE2,
	SCAN_AVX2,
	SCAN_AVX512,
};

/* One record: the fields between two rows' marks. */
struct scan_row {
	uint32_t mark_end;	/* marks up to and with this record's line end */
	uint32_t lines;		/* line feeds up to and with its line end */
	bool high;		/* some byte of it is not ASCII */
};

/*
 * What was found.  Offsets count from the first byte of the data.  The
 * arrays grow by need and are kept between calls; start from { 0 }.
 */
struct scan {
	uint32_t *marks;	/* offset of each field's end, ascending */
	size_t mark_count, mark_room;
	struct scan_row *rows;
	size_t row_count, row_room;
	bool irregular;		/* the record after the last row is not regular */
};

/* Whether this processor can run the lane. */
bool scan_has_lane(enum scan_lane lane);

/*
 * Scans data from a record's first byte.  The record that the end of the data
 * cuts is not reported unless last says that no more bytes will come; then a
 * missing final line end counts as one.  quote 0 means no quoting.  At most
 * 4 GiB.
 */
void scan_records(struct scan *scan, enum scan_lane lane, char delimiter,
    char quote, const char *data, size_t len, bool last);

void scan_release(struct scan *scan);

#endif
