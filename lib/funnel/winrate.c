/*
 * winrate.c - shrinkage to a prior, and the interval of what follows
 */
#include "base/beta.h"
#include "rule/settings.h"
#include "rule/table.h"
#include "funnel/winrate.h"

bool
winrate_rules_open(struct winrate_rules *rules, struct fault *fault)
{
	int64_t deals, confidence;
	const struct setting wanted[] = { { "prior_deals", &deals },
		{ "confidence", &confidence } };

	if (!settings_read_decimals("winrate", wanted, 2, fault))
		return false;
	rules->prior_deals = (double)deals / TABLE_DECIMAL_UNIT;
	rules->inside = (double)confidence / (100.0 * TABLE_DECIMAL_UNIT);
	return true;
}

struct winrate
winrate_of(const struct winrate_rules *rules, uint64_t won, uint64_t decided,
    double prior)
{
	double k = rules->prior_deals, n = (double)decided + k;
	double wins = (double)won + k * prior;
	struct beta_range range = { 0, 1 };

	if (n <= 0)
		return (struct winrate){ prior, 0, 1 };
	/* A share of nothing or of all has no beta distribution. */
	if (wins > 0 && wins < n)
		range = beta_interval(wins, n - wins, rules->inside);
	else
		range.low = range.high = wins / n;
	return (struct winrate){ wins / n, range.low, range.high };
}
