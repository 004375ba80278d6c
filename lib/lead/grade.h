/*
 * grade.h - how good a lead is, and why (DOMAIN 5.1)
 *
 * Two schemes that must never be mixed: horizon says how soon a visitor
 * buys, relation how far the relation is.  A letter without its scheme means
 * nothing.  Rules, thresholds and sentences are rows of the tables `grade`,
 * `booth-class`, `tier` and `non-lead`.
 */
#ifndef LEAD_GRADE_H
#define LEAD_GRADE_H

#include <stdint.h>

#include "lead/decay.h"
#include "base/fault.h"
#include "lead/letters.h"
#include "rule/places.h"
#include "base/slice.h"

struct grade_options {
	enum grade_scheme scheme;
	const char *file;	/* of GRADE_FILE */
	enum decay_kind decay;
	int32_t today;
	bool explain;		/* whether the sentence is asked for */
	int lang;		/* 0 en, 1 zh, for the sentence */
	const char *own_domain;	/* of our own staff's addresses, or NULL */
};

/*
 * What was decided.  Slices live until the next grade_judge() and are padded
 * (mem.h).
 */
struct grade_verdict {
	struct slice grade, scheme, horizon, relation;
	struct slice booth_class, tier, first_stage;
	struct slice flags;	/* budget?, gap-12-24, non-lead? */
	struct slice cadence, action;	/* of a user's scheme */
	int score;
	struct slice terms;	/* budget+20;horizon+15 */
	int32_t value;		/* hundredths of a percent, -1: unknown */
	struct slice rules;	/* most decisive first, joined by ; */
	struct slice why;	/* one sentence, with explain */
	/* When a cell cannot be read: its place, and what to write. */
	bool bad;
	size_t bad_place;
	const char *bad_code, *remedy;
	struct slice bad_words;	/* of which it must be one, joined by ;, in
				   place of code and remedy; or empty */
};

/*
 * What files beside the leads say of one (R-GRADE-15).  With known, the log's
 * answer about contacts and answers stands in place of the lead's columns.
 */
struct grade_evidence {
	bool known;		/* the log knows the lead */
	bool contacted, replied;
	bool terms;		/* they spoke of terms, or wrote after we did */
	bool offered;		/* a quote, a sample or an open deal */
	bool traded;		/* money was received */
};

struct grader;

/* Adds the columns that it looks at to needs.  NULL with a fault. */
struct grader *grader_open(const struct grade_options *options,
    struct needs *needs, struct fault *fault);
void grader_close(struct grader *grader);

/*
 * A column that only the user's scheme looks at: the place of the i-th, or
 * SIZE_MAX when there are no more.  What is worked out here is none.
 */
size_t grader_scheme_place(const struct grader *grader, size_t i);

/*
 * Before the first lead of a file: which of the places its columns fill, and
 * the words that its column status may hold, joined by ; (input_values()).
 */
void grader_begin(struct grader *grader, const struct needs_found *found,
    struct slice statuses);

/*
 * Judges one lead by its cells, as places_read() gives them, and by what else
 * is known (NULL: nothing); verdict->bad when one cannot be read.  For the
 * score and a user's scheme the columns that are worked out here (booth_class,
 * tier, score ...) hold what was worked out; when this returns the cells are
 * as they were.
 */
void grade_judge(struct grader *grader, struct slice *cells,
    const struct grade_evidence *evidence, struct grade_verdict *verdict);

#endif
