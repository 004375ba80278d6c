/*
 * workers.h - the records of one file shared out among processes (--threads)
 *
 * A command whose records do not know of each other says .parallel in its
 * description and calls workers_start() between opening and its loop:
 *
 *	workers_start(cli, in, out, &(struct workers_state){
 *	    .counts = { &written, &left }, .flags = { &found } });
 *	while (input_next(in, &record))
 *		...
 *
 * Where the file is worth it, workers are forked there.  In each of them
 * input_next() gives the records of its chunks (front/chunks.h) and ends the
 * process behind the last; in the first process workers_start() returns when
 * all is done, and input_next() gives nothing.  So the loop is the same, what
 * stands before it is done once, and what stands behind it too, with the
 * counts of all.
 *
 * Nothing is shared: chunk k is for worker k modulo their number, and a token
 * goes round with the place in the file, another with the turn to write.  Who
 * has the turn has the file's order: outputs, rejects and messages are written
 * as one process writes them, byte for byte.  Before, they are kept.  A run
 * that ends with status 2 may have written more to standard output than one
 * process, which leaves its last records unwritten.
 */
#ifndef FRONT_WORKERS_H
#define FRONT_WORKERS_H

#include "front/input.h"
#include "front/output.h"

enum { WORKERS_COUNTS = 16, WORKERS_FLAGS = 4 };

/* What the loop changes and must be gathered, up to the first NULL. */
struct workers_state {
	uint64_t *counts[WORKERS_COUNTS];	/* added up */
	uint64_t *first;	/* of the first chunk where it is not 0 */
	bool *flags[WORKERS_FLAGS];		/* true if any is */

	/*
	 * For what is no number, NULL where there is none: a worker begins with
	 * nothing of it, sends it behind its last chunk, and the first process
	 * adds what each has sent.
	 */
	void *context;
	void (*begin)(void *context);
	void (*send)(void *context, int fd);
	void (*take)(void *context, struct slice sent);
};

/* In place of workers_start() where the order of all records matters. */
void workers_none(const struct cli *cli);
/* out and state may be NULL. */
void workers_start(const struct cli *cli, struct input *in,
    struct output *out, const struct workers_state *state);

#endif
