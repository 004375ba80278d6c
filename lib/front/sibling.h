/*
 * sibling.h - another command of the toolkit, run for what it writes
 *
 * A page that shows what other commands say runs them, so that its numbers
 * are theirs to the last digit.  The sibling is looked for where this program
 * lies, and by PATH when this one was found by it.  No shell is between: the
 * words reach it as they are.  One that waits for input gets the descriptor
 * given, from its beginning, or none.
 */
#ifndef FRONT_SIBLING_H
#define FRONT_SIBLING_H

#include "base/fault.h"
#include "base/mem.h"

/* argv0 is this program's own. */
void sibling_start(const char *argv0);

struct sibling {
	int status;		/* 0, 1 or 2, as of R-IO-07 */
	struct buffer written;	/* standard output */
	struct buffer said;	/* standard error */
};

/*
 * Runs words, the first being the command's name, NULL behind the last, and
 * waits for its end.  input: an open file, or -1.  False with a fault when it
 * could not be run or did not end by itself.  Buffers are added to; the
 * caller releases them.
 */
bool sibling_run(const char *const *words, int input,
    struct sibling *sibling, struct fault *fault);
void sibling_release(struct sibling *sibling);

/*
 * Repeats what siblings said, each message once however many of them said it,
 * under this program's name.
 */
void sibling_tell(const struct sibling *sibling);

/*
 * Standard input in a file of its own, which all siblings read; it has no
 * name and is gone when the program ends.
 */
int sibling_spool(void);

#endif
