/*
 * forecast.h - what will come in: sums, coverage, odds (R-FCST)
 *
 * A group gathers the deals of one forecast row.  Adding a deal only adds
 * integers (and keeps 16 bytes if terms.keep); all the rest is worked out
 * when forecast_result() and forecast_odds() are asked.
 *
 * Amounts are int64_t minor units of one currency, chances millionths.
 * Numbers with four decimals (coverage, shares, factors, percentages) are
 * int64_t in 1/10000, rounded half away from zero.
 *
 * Which deals count (R-FCST-10): a won deal by its closed date, or by its
 * expected one where that is all there is; an open one by its expected close.
 * Without a period every won and open deal counts, whatever its date.  With
 * one, an open deal past its date is overdue: left out, or with overdue_in
 * reckoned as closing today at the earliest.  A deal that is signed and waits
 * for its deposit is open and never overdue: it counts by its closed date.
 */
#ifndef FUNNEL_FORECAST_H
#define FUNNEL_FORECAST_H

#include "funnel/deal.h"
#include "funnel/outcome.h"

enum { FORECAST_PERIODS_MOST = 36, FORECAST_UNIT = 10000 };

/* The numbers of table `forecast`, in 1/10000 where they have a unit. */
struct forecast_rules {
	int64_t coverage;	/* times the target */
	int64_t cycle_days;
	int32_t commit_least;	/* chance */
	int64_t track_periods;
	int64_t cautious, optimistic, bias_weight;
	double bounds_differ;	/* probability, 0 to 1 */
	int64_t want;		/* percent */
	int32_t chance_least, chance_most;
	double shock_aside;	/* probability, 0 to 1 (R-FCST-12) */
	int32_t no_deposit;	/* chance of a deal signed only */
};

/* Reads the table; false with a fault. */
bool forecast_rules_open(struct forecast_rules *rules, struct fault *fault);

/* What a run asks for. */
struct forecast_terms {
	const struct forecast_rules *rules;
	int32_t from, to;	/* both ends included, or both DATE_NONE */
	int32_t today;
	bool overdue_in;
	bool keep;		/* keep deals for odds and concentration */
	bool by_stage;		/* keep averages by stage for plans */
	bool commits_stay;	/* see forecast_notice() */
	int32_t past[FORECAST_PERIODS_MOST];	/* starts, latest first */
	int past_count;
};

/* Fills in terms; the periods before FROM..TO are as long as that. */
void forecast_terms_init(struct forecast_terms *terms,
    const struct forecast_rules *rules, int32_t from, int32_t to,
    int32_t today);

/*
 * Where deals keep the category commit when they close, a commit of a past
 * period that is still open was not kept (R-FCST-06).  Where programs replace
 * it at the close, only broken promises would be left to see: there is no
 * track record then.  Call it for every deal of the file.
 */
void forecast_notice(struct forecast_terms *terms, const struct deal *deal);

/* Why a deal counted or not. */
enum forecast_place {
	FORECAST_COUNTED, FORECAST_WON, FORECAST_LOST, FORECAST_OMITTED,
	FORECAST_OUTSIDE, FORECAST_UNDATED, FORECAST_OVERDUE,
	FORECAST_NO_AMOUNT, FORECAST_PLACES
};
enum forecast_place forecast_place(const struct forecast_terms *terms,
    const struct deal *deal);
/*
 * The date that a deal counts by, for groups of time (R-FCST-19): today for
 * an overdue one that is reckoned as closing today; DATE_NONE for none.
 */
int32_t forecast_date(const struct forecast_terms *terms,
    const struct deal *deal);
/*
 * Whether a deal belongs to win rates of the period (R-FCST-18): won, lost
 * or open in it, and not omitted while open.
 */
bool forecast_rates(const struct forecast_terms *terms,
    const struct deal *deal);
/* "counted", "won", "lost", "omitted", "outside-period" ... */
const char *forecast_place_word(enum forecast_place place);
/* The rule that put the deal there. */
const char *forecast_place_rule(const struct deal *deal,
    enum forecast_place place);

struct forecast_past {
	int64_t committed, kept, actual;
};

/* Counted deals of one stage. */
struct forecast_stage {
	int64_t amount;
	uint64_t deals;
};

struct forecast_group {
	uint64_t places[FORECAST_PLACES];	/* deals */
	int64_t pipeline, commit, best, won;	/* amounts */
	int64_t overdue;	/* past its date, counted or not */
	__int128 weighted, weighted_commit;	/* amount times chance */
	int64_t overdue_commit;	/* of overdue, what was promised */
	__int128 weighted_best;
	uint64_t weak_commits, overdue_deals, at_100, no_deposit;
	int64_t original;	/* pipeline before conversion */
	struct slice original_currency;	/* of the counted deals */
	unsigned original_digits;
	bool originals_differ;	/* in currency: original says nothing */
	int64_t gross;		/* all amounts: bounds every other sum */
	struct forecast_stage *stages;	/* STAGES_MOST, or NULL for none */
	struct outcome_deal *deals;	/* those counted */
	size_t deal_count, deal_room;
	int32_t *cycles;	/* days of won deals */
	size_t cycle_count, cycle_room;
	struct forecast_past *past;	/* NULL until there is one */
};

/* What the amounts of a group may come to. */
#define FORECAST_GROSS_MOST ((int64_t)1 << 61)

/*
 * Adds a deal to a group that started zeroed.  False, nothing added, when
 * the group's amounts would pass 2^61.
 */
bool forecast_add(struct forecast_group *group,
    const struct forecast_terms *terms, const struct deal *deal,
    enum forecast_place place);
void forecast_release(struct forecast_group *group);

enum forecast_flag {
	FORECAST_BELOW_TARGET = 1 << 0,	/* R-FCST-02 */
	FORECAST_LONG_CYCLE = 1 << 1,	/* R-FCST-03 */
	FORECAST_LOW_COVERAGE = 1 << 2,	/* R-FCST-04 */
	FORECAST_WEAK_COMMIT = 1 << 3,	/* R-FCST-06 */
	FORECAST_CAUTIOUS = 1 << 4,	/* R-FCST-09 */
	FORECAST_OPTIMISTIC = 1 << 5,	/* R-FCST-09 */
	FORECAST_HAS_OVERDUE = 1 << 6,	/* R-FCST-10 */
	FORECAST_OPEN_AT_100 = 1 << 7,	/* R-STAGE-20 */
	FORECAST_NO_DEPOSIT = 1 << 8,	/* R-STAGE-07 */
};
enum { FORECAST_FLAGS = 9 };

/* The words of a flag by its bit, from table `forecast-flag`. */
struct forecast_words {
	struct slice flag, rule;	/* "below-target", "R-FCST-02" */
	struct slice sentence[2];	/* en, zh */
};
struct table;
/* Fills in all; they live until the table is closed.  NULL with a fault. */
struct table *forecast_words_open(struct forecast_words words[FORECAST_FLAGS],
    struct fault *fault);

struct forecast_aim {
	bool has_target;
	int64_t target;
	bool remaining;		/* coverage of target minus won */
	int64_t coverage;	/* wanted, 1/10000 */
	int64_t cycle_days;	/* -1: the median of the won deals */
};

struct forecast_result {
	int64_t weighted;	/* open deals, amount times chance */
	int64_t expected;	/* won + commit + weighted rest */
	int64_t best_case;	/* won + commit + best-case deals */
	int64_t upside;		/* best case + the weighted rest (R-FCST-07) */
	bool has_coverage;
	int64_t coverage;	/* 1/10000 */
	int64_t coverage_gap;
	int64_t cycle_days;	/* -1: unknown */
	bool has_track;
	int64_t commit_kept_pct, bias;	/* 1/10000 */
	unsigned flags;
};
void forecast_result(struct forecast_group *group,
    const struct forecast_terms *terms, const struct forecast_aim *aim,
    struct forecast_result *result);

/* R-FCST-13: 1/10000 of the pipeline, and a number of deals. */
struct forecast_concentration {
	bool known;		/* false without counted deals */
	int64_t largest_share_pct;
	size_t half_deals;	/* the fewest that make half of weighted */
};
struct forecast_concentration forecast_concentration(
    const struct forecast_group *group);

/*
 * The distribution of the group's open deals (needs terms.keep); commits
 * come in for certain (R-FCST-05).  Won amounts are not in it: ask for
 * target - won, and add won to quantiles.
 */
struct outcome *forecast_odds(const struct forecast_group *group,
    const struct outcome_settings *settings);

/* R-FCST-14: deals of a stage's average that close the gap. */
struct forecast_plan {
	bool known;		/* false without any counted amount */
	int64_t average;
	int64_t for_coverage;	/* deals */
	unsigned for_want;	/* deals; FORECAST_PLAN_MOST + 1: more */
};
enum { FORECAST_PLAN_MOST = 10000 };
struct forecast_plan forecast_plan(const struct forecast_group *group,
    const struct forecast_result *result, const struct outcome *odds,
    int64_t left_of_target, double want, int stage, int32_t chance);

#endif
