/*
 * gap.h - which factor makes a result short of another (R-METRIC-04)
 *
 * A result is the product of its factors: leads, conversion, win rate, size.
 * The log-mean Divisia index (LMDI, Ang 2004) divides the difference between
 * two results among the factors so that the effects add up to it:
 * effect = L ln(f / f0), L = (T - T0) / ln(T / T0).  A factor of 0 is taken
 * as its small limit: the factors that are 0 share the whole difference.
 */
#ifndef FUNNEL_GAP_H
#define FUNNEL_GAP_H

#include <stddef.h>

enum { GAP_FACTORS_MOST = 8 };

/*
 * Sets the effects of count factors, each 0 or more.  A factor that is not
 * known, as the win rate of nobody's deals, is negative and counts as equal
 * to the other side's.  Returns the difference, product of factors less
 * product of others.
 */
double gap_effects(const double *factors, const double *others, size_t count,
    double *effects);

#endif
