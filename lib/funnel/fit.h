/*
 * fit.h - win rates from one's own decided deals, and whether they hold
 *
 * Three ways to say how likely a deal is won are held against each other:
 * the table of stages, the plain own rate, and the fit by stage or age
 * (R-WIN-01 to 06).  Other cells may move what a fit says (R-WIN-07).  The
 * back-test is chronological: at the first day of each
 * past month it uses only what was decided before, forecasts the deals open
 * on that day, and compares with what became of them (R-WIN-04).
 *
 * Dates are days, rates 0 to 1.
 */
#ifndef FUNNEL_FIT_H
#define FUNNEL_FIT_H

#include <stdint.h>

#include "funnel/field.h"
#include "funnel/stage.h"
#include "funnel/winrate.h"

enum { FIT_AGES = 5, FIT_CELLS = 1 + FIT_AGES + STAGES_MOST };

struct fit_deal {
	enum stage_kind kind;
	int reached;		/* highest open stage, or STAGE_UNKNOWN */
	int32_t created, closed;	/* or DATE_NONE */
	const int32_t *entered;	/* the day of each stage; NULL: no history */
};

/* Counts of one kind of deal. */
struct fit_cell {
	uint64_t won, decided, open;
};

struct fit_limits {
	uint64_t decided_least;	/* of an age, and in a back-test */
	double known_least;	/* share of lost deals whose stage is known */
	int32_t ages[FIT_AGES];	/* first day of each class */
};
bool fit_limits_open(struct fit_limits *limits, struct fault *fault);

/* All that was decided, or known, before a day. */
struct fit {
	struct fit_cell all, ages[FIT_AGES], stages[STAGES_MOST];
	uint64_t lost_known;	/* lost deals whose stage is known */
	bool by_stage;
};

/*
 * Counts the deals known on the day before; DATE_NONE: all of them.  What was
 * not decided then is open, what was not created then is not there.
 */
void fit_count(struct fit *fit, const struct fit_limits *limits,
    const struct stages *stages, const struct fit_deal *deals, size_t count,
    int32_t before);

/* The age class of so many days. */
int fit_age_class(const struct fit_limits *limits, int32_t days);

/* The estimates of a fit; a stage's are monotone (R-WIN-02). */
struct fit_rates {
	struct winrate all, ages[FIT_AGES], stages[STAGES_MOST];
	bool has_age[FIT_AGES];
};
void fit_estimate(struct fit_rates *rates, const struct fit *fit,
    const struct fit_limits *limits, const struct winrate_rules *rules,
    const struct stages *stages);

/* The ways that are compared. */
enum fit_way { FIT_TABLE, FIT_OWN, FIT_STAGE, FIT_AGE, FIT_FIELDS, FIT_WAYS };

enum { FIT_TENTHS = 10 };
struct fit_score {
	double brier, log_loss, bias;	/* bias: forecast less won, a deal */
	uint64_t tests;		/* deals times days */
	uint64_t days, inside;	/* days, and those inside the 80 % band */
	uint64_t tenth_deals[FIT_TENTHS], tenth_won[FIT_TENTHS];
	double tenth_sum[FIT_TENTHS];
};

/* What was known of each deal on the day before, as in fit_count(). */
void fit_outcomes(enum field_outcome *outcomes, const struct fit_deal *deals,
    size_t count, int32_t before);

/* Other cells, on top of a way; set may be NULL. */
struct fit_more {
	const struct field_set *set;
	enum fit_way on_top_of;
};

/*
 * Forecasts the deals open on the first of each month from..to.  usual is the
 * table's chance where a deal's stage on that day is not known.  Without other
 * cells there are no tests of FIT_FIELDS.
 */
void fit_test(struct fit_score scores[FIT_WAYS],
    const struct fit_limits *limits, const struct winrate_rules *rules,
    const struct stages *stages, const struct fit_deal *deals, size_t count,
    double usual, const struct fit_more *more, int32_t from, int32_t to);

#endif
