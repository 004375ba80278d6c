/*
 * beta.c - continued fractions, and their inverse by halving
 */
#include "base/beta.h"

#include <math.h>

enum { STEPS_MOST = 5000 };

/*
 * The continued fraction of the incomplete beta function by Lentz's method
 * (Numerical Recipes 6.4; DLMF 8.17.22).
 */
static double
fraction(double a, double b, double x)
{
	const double tiny = 1e-300;
	double c = 1, d = 1 - (a + b) * x / (a + 1), result;
	int m;

	d = 1 / (fabs(d) < tiny ? tiny : d);
	result = d;
	for (m = 1; m <= STEPS_MOST; m++) {
		double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
		double odd = -(a + m) * (a + b + m) * x /
		    ((a + 2 * m) * (a + 2 * m + 1));
		double step;

		d = 1 + even * d;
		c = 1 + even / c;
		d = 1 / (fabs(d) < tiny ? tiny : d);
		c = fabs(c) < tiny ? tiny : c;
		result *= d * c;
		d = 1 + odd * d;
		c = 1 + odd / c;
		d = 1 / (fabs(d) < tiny ? tiny : d);
		c = fabs(c) < tiny ? tiny : c;
		step = d * c;
		result *= step;
		if (fabs(step - 1) < 1e-16)
			break;
	}
	return result;
}

double
beta_below(double a, double b, double x)
{
	double front;

	if (x <= 0 || x >= 1)
		return x > 0;
	front = exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) +
	    b * log1p(-x));
	/* The fraction converges fast on this side of the mean only. */
	if (x < (a + 1) / (a + b + 2))
		return front * fraction(a, b, x) / a;
	return 1 - front * fraction(b, a, 1 - x) / b;
}

double
beta_quantile(double a, double b, double p)
{
	double low = 0, high = 1, middle = 0.5;
	int i;

	if (p <= 0 || p >= 1)
		return p > 0;
	/* Halving is sure; 200 steps reach the smallest doubles needed. */
	for (i = 0; i < 200; i++) {
		middle = low + (high - low) / 2;
		if (middle <= low || middle >= high)
			break;
		if (beta_below(a, b, middle) < p)
			low = middle;
		else
			high = middle;
	}
	return middle;
}

struct beta_range
beta_interval(double a, double b, double inside)
{
	double aside = (1 - inside) / 2;

	return (struct beta_range){ beta_quantile(a, b, aside),
	    beta_quantile(a, b, 1 - aside) };
}

struct beta_range
beta_rate(uint64_t x, uint64_t n, double inside)
{
	struct beta_range range = { 0, 1 };

	if (n == 0)
		return range;
	range = beta_interval((double)x + 0.5, (double)(n - x) + 0.5, inside);
	if (x == 0)
		range.low = 0;
	if (x == n)
		range.high = 1;
	return range;
}
