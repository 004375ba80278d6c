/*
 * cfb.h - compound files, the file system inside an .xls ([MS-CFB])
 *
 * Sectors chained by a table; a chain that meets itself or leaves the file is
 * a fault, so that no damaged file is read twice or for ever.
 */
#ifndef FORMAT_CFB_H
#define FORMAT_CFB_H

#include <stdint.h>

#include "base/fault.h"
#include "base/spool.h"

struct cfb;

/* A stream of the file, read at any place. */
struct cfb_stream {
	uint32_t *sectors;	/* of its chain, in order */
	size_t count;
	uint64_t size;		/* bytes */
	char *small;		/* all of it, where it lies in small sectors */
};

/* Whether first bytes are those of a compound file. */
bool cfb_is(struct slice head);

/* The spool stays the caller's.  NULL with a fault. */
struct cfb *cfb_open(struct spool *spool, struct fault *fault);
void cfb_close(struct cfb *cfb);

/* Whether there is a stream of that name (ASCII, case does not count). */
bool cfb_has(const struct cfb *cfb, const char *name);
/* Opens it: false with a fault; release in any case. */
bool cfb_stream(struct cfb *cfb, const char *name, struct cfb_stream *out,
    struct fault *fault);
void cfb_stream_release(struct cfb_stream *stream);

/* Bytes from a place on, as many as there are up to size. */
size_t cfb_read(const struct cfb *cfb, const struct cfb_stream *stream,
    uint64_t at, char *to, size_t size);

#endif
