/*
 * chunks.h - a regular file in chunks that end where records end
 *
 * Chunk k is the bytes from k times the size on, but what stands there of a
 * record that began before belongs to the chunk in front, which goes on to
 * where its last record ends.  Whoever reads a chunk must know whether it
 * begins inside of quotes (csv/locate.h); who read the one in front says so.
 * The file's position is left alone: several processes may share it.
 */
#ifndef FRONT_CHUNKS_H
#define FRONT_CHUNKS_H

#include <stdint.h>
#include <sys/types.h>

#include "csv/locate.h"

/* What is cut: from a record's beginning on. */
struct chunks_file {
	int fd;
	uint64_t from, end;	/* offsets; what grows behind end is read too
				   unless growing is false */
	bool growing;
	unsigned long line;	/* of from */
};

struct chunks;

struct chunks *chunks_open(const struct chunks_file *file, size_t size);
void chunks_close(struct chunks *chunks);

/* How many there are, at least 1. */
uint64_t chunks_count(const struct chunks_file *file, size_t size);

/* Reads the bytes of a chunk, and counts them. */
void chunks_take(struct chunks *chunks, uint64_t number);
/*
 * Told the place in front of these bytes: from there to behind them, for the
 * next chunk.  The line of the first record, whose bytes come first now.
 */
unsigned long chunks_place(struct chunks *chunks, struct locate_place *place);
/* How far the file is read, as an offset. */
uint64_t chunks_offset(const struct chunks *chunks);
/* Bytes of the chunk's records, for a reader_source; 0 at the end. */
ssize_t chunks_read(struct chunks *chunks, char *to, size_t size);

#endif
