/*
 * gap.c - the log-mean Divisia index
 */
#include "funnel/gap.h"

#include <assert.h>
#include <math.h>

/* Close to each other the quotient loses its digits; the mean is as good. */
static double
log_mean(double a, double b)
{
	double mean = (a + b) / 2;

	return fabs(a - b) <= 1e-9 * mean ? mean : (a - b) / log(a / b);
}

/* The factors that are 0 on one side share what that side lacks. */
static void
share_zeros(const double *f, const double *g, size_t count, double whole,
    double *effects)
{
	size_t zeros = 0, i;

	for (i = 0; i < count; i++)
		zeros += f[i] == 0 && g[i] > 0;
	for (i = 0; i < count; i++)
		effects[i] = f[i] == 0 && g[i] > 0 ? whole / (double)zeros : 0;
}

double
gap_effects(const double *factors, const double *others, size_t count,
    double *effects)
{
	double f[GAP_FACTORS_MOST], g[GAP_FACTORS_MOST];
	double t = 1, t0 = 1, mean;
	size_t i;

	assert(count <= GAP_FACTORS_MOST);
	for (i = 0; i < count; i++) {
		f[i] = factors[i] < 0 ? others[i] : factors[i];
		g[i] = others[i] < 0 ? f[i] : others[i];
		f[i] = f[i] < 0 ? 1 : f[i];
		g[i] = g[i] < 0 ? 1 : g[i];
		t *= f[i];
		t0 *= g[i];
		effects[i] = 0;
	}
	if (t == 0 && t0 > 0)
		share_zeros(f, g, count, -t0, effects);
	else if (t0 == 0 && t > 0)
		share_zeros(g, f, count, t, effects);
	if (t == 0 || t0 == 0)
		return t - t0;
	mean = log_mean(t, t0);
	for (i = 0; i < count; i++)
		effects[i] = mean * log(f[i] / g[i]);
	return t - t0;
}
