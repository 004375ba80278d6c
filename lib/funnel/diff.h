/*
 * diff.h - what became of each deal between two snapshots (R-SNAP-03, 04)
 *
 * A deal's movement is a set of classes, written as a list with the decisive
 * one first.  The waterfall gathers what every class adds to or takes from the
 * open deals of one currency: start + all movements = end exactly, by amount
 * and by weighted amount.
 *
 * Amounts are int64_t minor units, chances millionths; an unknown amount
 * counts as nothing here.  Weighted sums are exact; what is written down is
 * the difference of rounded running sums, so that it adds up, and start and
 * end are what funnel-forecast says.
 */
#ifndef FUNNEL_DIFF_H
#define FUNNEL_DIFF_H

#include <stdint.h>

#include "base/mem.h"
#include "funnel/stage.h"

/* In the order in which they are decisive. */
enum diff_class {
	DIFF_WON, DIFF_LOST, DIFF_VANISHED, DIFF_NEW, DIFF_REOPENED,
	DIFF_ADVANCED, DIFF_FELL, DIFF_AMOUNT_UP, DIFF_AMOUNT_DOWN,
	DIFF_PUSHED, DIFF_PULLED, DIFF_SAME, DIFF_CLASSES
};
const char *diff_word(enum diff_class class);

/* A deal as one snapshot has it. */
struct diff_deal {
	int64_t amount;		/* 0 when unknown */
	int32_t chance;
	int stage;		/* of the scheme, or STAGE_UNKNOWN */
	enum stage_kind kind;
	int32_t close;		/* expected, or DATE_NONE */
	int currency;		/* any number that tells them apart */
};

struct diff_move {
	unsigned classes;	/* bits of enum diff_class; 0: none */
	int64_t amount;		/* change among the open deals */
	__int128 weighted;	/* the same, amount times chance */
};

/*
 * Compares; NULL stands for absent, not both.  Where the currency changed the
 * change is that of the new one (R-SNAP-03: lost and new).
 */
struct diff_move diff_compare(const struct diff_deal *before,
    const struct diff_deal *now);

/* The classes of a move joined by ;, the decisive one first. */
void diff_list(struct buffer *out, unsigned classes);

/* What one class brings. */
struct diff_step {
	uint64_t deals;		/* of which it is the first class */
	int64_t amount;
	__int128 weighted;
};

/* One currency's waterfall. */
struct diff_fall {
	struct diff_step start, steps[DIFF_CLASSES], end;
};

/*
 * Adds a pair to the waterfalls, which are indexed by currency.  False,
 * nothing added, when a sum would pass 2^61.
 */
bool diff_add(struct diff_fall *falls, const struct diff_deal *before,
    const struct diff_deal *now);

/*
 * Weighted sums in minor units, rounded so that they add up: [0] the start,
 * [1 + class] each class, [1 + DIFF_CLASSES] the end.
 */
void diff_round(const struct diff_fall *fall,
    int64_t weighted[DIFF_CLASSES + 2]);

#endif
