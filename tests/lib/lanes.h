/*
 * lanes.h - reads bytes through each lane of the reader and compares
 */
#ifndef FAIRLEAD_LANES_H
#define FAIRLEAD_LANES_H

#include <string.h>

#include "base/mem.h"
#include "csv/reader.h"

/* A source that hands out its bytes in pieces of one size. */
struct pieces {
	struct slice left;
	size_t size;
};

static ssize_t
pieces_read(void *context, char *to, size_t size)
{
	struct pieces *pieces = context;

	if (size > pieces->size)
		size = pieces->size;
	if (size > pieces->left.len)
		size = pieces->left.len;
	memcpy(to, pieces->left.at, size);
	pieces->left.at += size;
	pieces->left.len -= size;
	return (ssize_t)size;
}

/*
 * Appends what the reader says of bytes: line, values with their lengths,
 * flaw; then how it ended.
 */
static void
lanes_story(struct buffer *out, struct slice bytes,
    const struct reader_options *options, size_t piece)
{
	struct pieces pieces = { bytes, piece };
	struct reader *r = reader_open(
	    (struct reader_source){ pieces_read, &pieces, NULL }, options);
	struct record record;
	enum reader_status status;
	size_t i;

	while ((status = reader_next(r, &record)) == READER_RECORD) {
		buffer_format(out, "%lu/%d:", record.line, (int)record.flaw);
		for (i = 0; i < record.count; i++) {
			struct slice value = record_value(&record, i);

			buffer_format(out, "%zu=", value.len);
			buffer_add(out, value);
			buffer_add_byte(out, ';');
		}
		buffer_add_byte(out, '\n');
	}
	buffer_format(out, "end %d %lu\n", (int)status,
	    status == READER_ERROR ? reader_fault_line(r) : 0);
	reader_close(r);
}

/* Whether every lane tells the same story of bytes, in pieces of any size. */
static bool
lanes_agree(struct slice bytes, bool lenient, struct buffer *why)
{
	static const enum scan_lane lanes[] = { SCAN_PLAIN, SCAN_SSE2,
		SCAN_AVX2, SCAN_AVX512, SCAN_BEST };
	static const size_t sizes[] = { 1, 3, 64, 1 << 20 };
	struct reader_options options = { .lenient = lenient,
		.careful_only = true };
	struct buffer expected = { 0 }, story = { 0 };
	size_t lane, size;
	bool agree = true;

	lanes_story(&expected, bytes, &options, 1 << 20);
	options.careful_only = false;
	for (lane = 0; lane < sizeof(lanes) / sizeof(*lanes); lane++) {
		if (!scan_has_lane(lanes[lane]))
			continue;
		options.lane = lanes[lane];
		for (size = 0; size < 4 && agree; size++) {
			story.len = 0;
			lanes_story(&story, bytes, &options, sizes[size]);
			agree = slice_equal(buffer_slice(&story),
			    buffer_slice(&expected));
		}
		if (agree)
			continue;
		buffer_format(why, "lane %d, pieces of %zu\nlibcsv:\n%.*s\n"
		    "fast:\n%.*s\n", (int)lanes[lane], sizes[size - 1],
		    SLICE_PRINT(buffer_slice(&expected)),
		    SLICE_PRINT(buffer_slice(&story)));
		break;
	}
	buffer_release(&expected);
	buffer_release(&story);
	return agree;
}

#endif
