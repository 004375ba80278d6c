/*
 * winrate.c - shrinkage to a prior, and Wilson's score interval
 */
#include <math.h>

#include "rule/settings.h"
#include "rule/table.h"
#include "funnel/winrate.h"

/* The z for which a normal variable lies in -z to z with these odds. */
static double
normal_for(double odds)
{
	double low = 0, high = 9;
	int i;

	for (i = 0; i < 64; i++) {
		double middle = (low + high) / 2;

		if (erf(middle / sqrt(2)) < odds)
			low = middle;
		else
			high = middle;
	}
	return low;
}

bool
winrate_rules_open(struct winrate_rules *rules, struct fault *fault)
{
	int64_t deals, confidence;
	const struct setting wanted[] = { { "prior_deals", &deals },
		{ "confidence", &confidence } };

	if (!settings_read_decimals("winrate", wanted, 2, fault))
		return false;
	rules->prior_deals = (double)deals / TABLE_DECIMAL_UNIT;
	rules->normal = normal_for((double)confidence /
	    (100.0 * TABLE_DECIMAL_UNIT));
	return true;
}

struct winrate
winrate_of(const struct winrate_rules *rules, uint64_t won, uint64_t decided,
    double prior)
{
	double n = (double)decided, z = rules->normal;
	double share, middle, half;

	if (decided == 0)
		return (struct winrate){ prior, 0, 1 };
	share = (double)won / n;
	middle = (share + z * z / (2 * n)) / (1 + z * z / n);
	half = z / (1 + z * z / n) *
	    sqrt(share * (1 - share) / n + z * z / (4 * n * n));
	return (struct winrate){
		((double)won + rules->prior_deals * prior) /
		    (n + rules->prior_deals),
		fmax(middle - half, 0), fmin(middle + half, 1)
	};
}
