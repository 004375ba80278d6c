/*
 * spool.h - a file that can be read at any place, whatever it came from
 *
 * A regular file is read where it lies; what can be read only once (a pipe)
 * is copied to a temporary file that has no name.  What is too large for
 * memory can be put there, too.
 */
#ifndef BASE_SPOOL_H
#define BASE_SPOOL_H

#include <stdint.h>
#include <sys/types.h>

#include "base/fault.h"
#include "base/slice.h"

struct spool {
	int fd;			/* to read from */
	int copy;		/* the temporary file, or -1 */
	uint64_t size;		/* bytes */
	int error;		/* errno of the first read that failed, or 0:
				   what was read is not all there is */
};

/*
 * Takes the file behind a descriptor, which stays the caller's.  head is what
 * was read from a pipe already; for a regular file it does not count.  False
 * with a fault; close in any case.
 */
bool spool_open(struct spool *spool, int fd, struct slice head,
    struct fault *fault);
/* A temporary file of its own, empty; false where none can be made. */
bool spool_new(struct spool *spool);
/* Puts bytes behind those it has; false when not all of them went in. */
bool spool_append(struct spool *spool, struct slice bytes);
void spool_close(struct spool *spool);

/* Bytes from a place on: as many as there are up to size; 0 at the end. */
size_t spool_read(struct spool *spool, uint64_t at, char *to, size_t size);
/*
 * The next bytes from *at on, which moves behind them; 0 at the end, -1 with
 * errno once a read has failed: what a reader_source's read is asked for.
 */
ssize_t spool_read_next(struct spool *spool, uint64_t *at, char *to,
    size_t size);
/* False with a fault once a read has failed. */
bool spool_check(const struct spool *spool, struct fault *fault);

/* Whether an offset is that of the spool's end or beyond. */
static inline bool
spool_ends(const struct spool *spool, uint64_t at)
{
	return at >= spool->size;
}

#endif
