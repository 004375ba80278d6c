/*
 * gradefacts.h - what files beside the leads prove of a lead (R-GRADE-10)
 *
 * The contact log says who answered and about what; quotes, samples and deals
 * who was made an offer; receipts who has paid.  It stands in this wing as it
 * reads those files the way followup-due does.  Part of the front door.
 */
#ifndef DUE_GRADEFACTS_H
#define DUE_GRADEFACTS_H

#include "base/mem.h"
#include "front/input.h"
#include "lead/grade.h"
#include "set/nameset.h"
#include "touch/rollup.h"

struct gradefacts_options {
	const char *touches, *quotes, *samples, *deals, *receipts;  /* or NULL */
};

/* Start from { 0 }. */
struct gradefacts {
	bool given, rejected;	/* a file was; some record of one */
	struct rollup *rollup;
	struct nameset *offered, *paid;	/* lead ids */
	struct nameset *payers;		/* companies */
	struct buffer key;
	size_t lead, company, event_end;	/* columns of the leads */
};

void gradefacts_read(struct gradefacts *facts, const struct cli *cli,
    const struct gradefacts_options *options);
void gradefacts_release(struct gradefacts *facts);

/* Finds the columns that lead to it; lead_id must be there if a file is. */
void gradefacts_find(struct gradefacts *facts, struct input *in);
/* What is known of the lead of a record. */
void gradefacts_of(struct gradefacts *facts, const struct record *record,
    struct grade_evidence *found);

#endif
