/*
 * fit.h - what each piece of evidence is worth in this file (R-DEDUPE-15)
 *
 * Fellegi and Sunter (1969): a piece of evidence weighs log2(m/u), where m is
 * how often matches have it and u how often others do.  Neither is known, but
 * expectation-maximisation finds both, and the share of matches, from how
 * often each pattern of evidence occurs among the pairs that are compared.  No
 * labels are needed; the pieces are taken to be independent of each other.
 */
#ifndef DUP_FIT_H
#define DUP_FIT_H

#include "csv/writer.h"
#include "dup/links.h"

struct dup_fit {
	struct dup_points points;	/* fitted ones, the others as before */
	double m[DUP_EVIDENCE_COUNT], u[DUP_EVIDENCE_COUNT];
	bool fitted[DUP_EVIDENCE_COUNT];
	bool raised[DUP_EVIDENCE_COUNT];	/* to 1, the least of a limit */
	double matches;			/* share among the pairs */
	uint64_t pairs;
};

/*
 * False when the file has too few pairs to say anything; the points are those
 * of the task then.
 */
bool dupfit_make(struct dup_fit *fit, const struct dup_task *task);

/* The points as the table dup-evidence, to be read, edited and used. */
void dupfit_write(const struct dup_fit *fit, struct writer *w);

#endif
