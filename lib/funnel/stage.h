/*
 * stage.h - stages of a sales funnel and what each says of a deal (R-STAGE)
 *
 * A scheme is a table of stages: `seven` (by customer type), `five` (by key
 * action) or the user's own file.  A cell is matched by stage name, label or
 * alias, its case, width, underscores and hyphens aside; a stage that the
 * scheme does not know is unknown, never guessed.
 *
 * Chances are millionths (OUTCOME_SURE is certain).  Slices live as long as
 * the scheme.
 */
#ifndef FUNNEL_STAGE_H
#define FUNNEL_STAGE_H

#include <stdint.h>

#include "base/fault.h"
#include "base/slice.h"

enum stage_kind { STAGE_OPEN, STAGE_WON, STAGE_LOST };

enum { STAGE_UNKNOWN = -1, STAGES_MOST = 64 };

struct stage {
	struct slice name, label;
	struct slice evidence;	/* tokens joined by ; */
	struct slice rule;	/* "" in a table without that column */
	int32_t chance;		/* 0 if lost, OUTCOME_SURE if won */
	int32_t expected_days;	/* -1 if the table does not say */
	enum stage_kind kind;
};

struct stages;

/* The schemes that are built in, as tables stage-seven and so on. */
enum { STAGES_SCHEMES = 4 };
extern const char *const stages_schemes[STAGES_SCHEMES];

/*
 * Opens a scheme that is built in, or a file with
 * the columns order, stage, label, probability, evidence, expected_days,
 * aliases, kind, of which label, evidence, expected_days and aliases may be
 * missing.  NULL with a fault naming file, line and column.
 */
struct stages *stages_open(const char *scheme, struct fault *fault);
void stages_close(struct stages *stages);

int stages_count(const struct stages *stages);
const struct stage *stages_at(const struct stages *stages, int i);

/* The stage that a cell means, or STAGE_UNKNOWN.  Repeats are fast. */
int stages_find(struct stages *stages, struct slice cell);

/*
 * Puts the probabilities of a table of stage and probability (winrate-fit's
 * output, R-WIN-02) in place of the scheme's, for open stages, kept within
 * least and most (R-STAGE-20).  Stages that the file leaves out get that of
 * stage "*", the whole, and keep theirs where there is none.  A row of "*"
 * with age_from is for deals of such an age whose stage is left out, one with
 * group (COLUMN=value) for deals of that value, before the age (R-WIN-03).
 */
bool stages_fit(struct stages *stages, const char *path, int32_t least,
    int32_t most, struct fault *fault);

/* The column whose values have rates of their own; "" for none. */
struct slice stages_group_column(const struct stages *stages);

/*
 * Columns whose cells move the chance (R-WIN-07): rows COLUMN=value of rule
 * R-WIN-07, COLUMN=* for all other values.  The shift is in log-odds; a chance
 * that is moved stays within the limits of stages_fit().
 */
enum { STAGES_FIELDS = 8 };
size_t stages_fields(const struct stages *stages);
struct slice stages_field(const struct stages *stages, size_t i);
double stages_shift(const struct stages *stages, size_t i,
    struct slice value);
int32_t stages_moved(const struct stages *stages, int32_t chance,
    double shift);

/*
 * The fitted chance of an open deal of so many days, -1 for unknown, and of a
 * group: that of its stage, else of its group, of its age, of the whole.
 */
int32_t stages_chance(const struct stages *stages, int stage, int32_t days,
    struct slice group);

#endif
