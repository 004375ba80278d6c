/*
 * fitfacts.h - the deals that win rates are learnt from
 *
 * One run of winrate-fit: what the command line said, the deals with the
 * stages that they stood in, and the words of other columns (R-WIN-01, 07).
 * It belongs to the front door: bad usage and unreadable files end the
 * program.
 */
#ifndef FUNNEL_FITFACTS_H
#define FUNNEL_FITFACTS_H

#include "base/mem.h"
#include "front/cli.h"
#include "front/input.h"
#include "front/partial.h"
#include "funnel/deal.h"
#include "funnel/field.h"
#include "funnel/fit.h"
#include "set/group.h"

struct fitfacts_options {
	const char *scheme, *by, *history, *report, *period, *fields;
	bool untested;
};

/* A column of --fields, its cells as numbers of words. */
struct fitfacts_words {
	const char *name;
	size_t column;
	struct groups *all;
	size_t *of;		/* of each deal */
	size_t room;
};

struct fitfacts {
	const struct cli *cli;
	const struct fitfacts_options *o;
	struct input *in;	/* NULL where pieces are merged */
	const char *label;	/* of what was read, for messages */
	struct partial_shape shape;
	struct partial *partial;	/* of --partial and --merge, or NULL */
	struct stages *stages;
	struct fit_limits limits;
	struct winrate_rules rules;
	struct deal_settings settings;
	struct deal_source *source;
	struct fit_deal *deals;
	size_t *groups_of;	/* of each deal */
	size_t count, room;
	struct groups *groups, *ids;
	int32_t **entered;	/* of each id with a history */
	size_t entered_count;
	size_t id, by;
	struct fitfacts_words words[FIELD_MOST];
	struct field_set fields;	/* those that are used are marked */
	double leak;		/* area under the curve that is too good */
	struct arena arena;
	int32_t remaining;	/* days of the period, or -1 */
	bool bad;		/* records of the history were rejected */
};

/*
 * Reads the rules, then the file of the command line and the history.  False
 * when the file is empty.  Start from { .cli, .o }; to be released in any
 * case.
 */
bool fitfacts_read(struct fitfacts *set);

/*
 * The same in steps, for who has the deals from elsewhere: the rules, a deal
 * with its group and the words of its fields, and their order when all are
 * there.  That order depends on the deals alone, not on how they came, so that
 * sums over them, which are rounded, are always the same.
 */
void fitfacts_open(struct fitfacts *set);
void fitfacts_add(struct fitfacts *set, const struct fit_deal *deal,
    struct slice group, const struct slice *words);
void fitfacts_settle(struct fitfacts *set);
/* Whether two deals differ in nothing, their groups included. */
bool fitfacts_are_alike(const struct fitfacts *set, size_t i, size_t j);

void fitfacts_release(struct fitfacts *set);

#endif
