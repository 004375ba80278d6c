/*
 * proportion.h - won and lost deals of one kind, and the rate between them
 *
 * By count with its 80 % interval (Jeffreys, R-METRIC-08), by amount without
 * one.  Fewer decided deals than table `winrate` asks for (rate_least) give no
 * rate, only counts (R-METRIC-03).  Amounts are int64_t minor units of one
 * currency; open deals are counted beside and are in no rate.
 */
#ifndef FUNNEL_PROPORTION_H
#define FUNNEL_PROPORTION_H

#include <stdint.h>

#include "base/fault.h"
#include "value/row.h"

struct proportion {
	uint64_t won, lost, open;
	int64_t won_amount, lost_amount;
};

struct proportion_rules {
	uint64_t least;		/* decided deals that a rate needs */
	double inside;		/* 0 to 1, that an interval holds */
	double open_pct;	/* of a cohort still open, that marks it */
};

/* Reads table `winrate`; false with a fault. */
bool proportion_rules_open(struct proportion_rules *rules,
    struct fault *fault);

/* Cells NAME, NAME_lo and NAME_hi in percent: x of n. */
void proportion_rate(struct row *row, const char *name,
    const struct proportion_rules *rules, uint64_t x, uint64_t n);

/*
 * Cells won, lost, open, win_rate with _lo and _hi, and win_rate_amount, which
 * is empty where no decided amount is known.
 */
void proportion_row(struct row *row, const struct proportion_rules *rules,
    const struct proportion *p);

#endif
