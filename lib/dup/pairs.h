/*
 * duppairs.h - the file of pairs: written to be decided, read back decided
 *
 * Columns lead_id, other_id, decision; what else --review writes is for the
 * eyes of whoever decides (R-DEDUPE-08).
 */
#ifndef DUP_PAIRS_H
#define DUP_PAIRS_H

#include "dup/decide.h"
#include "front/input.h"
#include "csv/writer.h"

struct dup_pair {
	struct slice id[2];
	int points;
	struct slice why;
	struct slice company[2], contact[2];
};

/*
 * Reads every pair with a decision, same or different; others have not been
 * decided yet.  Bad ones are rejected.
 */
void duppairs_read(struct input *in, struct dup_decisions *decisions);

void duppairs_write_header(struct writer *w);
void duppairs_write(struct writer *w, const struct dup_pair *pair);

#endif
