/*
 * threads.h - how many processes a file is worth (--threads)
 *
 * A chunk of it (front/chunks.h) is 256 KiB; FAIRLEAD_CHUNK is another number of
 * bytes, for tests.
 */
#ifndef FRONT_THREADS_H
#define FRONT_THREADS_H

#include <stddef.h>
#include <stdint.h>

enum { THREADS_MOST = 64 };

/* Bytes. */
size_t threads_chunk(void);
/*
 * How many processes share the file of a path, NULL for standard input, from
 * what is asked for (0: as many processors as there are, up to 4): 1 for what
 * is no regular file or small.
 */
int threads_wanted(const char *path, int64_t asked);

#endif
