/*
 * winrate.c - shrinkage to a prior, and Wilson's score interval
 */
#include <math.h>

#include "table.h"
#include "winrate.h"

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

static bool
find_value(const struct table *t, const char *name, double *value,
    struct fault *fault)
{
	size_t row;

	for (row = 0; row < table_rows(t); row++) {
		if (!slice_is(table_text(t, row, 0), name))
			continue;
		*value = (double)table_int(t, row, 1) / TABLE_DECIMAL_UNIT;
		return true;
	}
	return fault_set(fault, "%s: no row \"%s\"; print the built-in table "
	    "and edit a copy", table_file(t), name);
}

bool
winrate_rules_open(struct winrate_rules *rules, struct fault *fault)
{
	static const struct table_column shape[] = {
		{ "name", TABLE_KEY, false, 0, 0 },
		{ "value", TABLE_DECIMAL, false, 0, 100 },
	};
	struct table *t = table_open("winrate", shape, 2, fault);
	double confidence = 0;
	bool fits = t != NULL &&
	    find_value(t, "prior_deals", &rules->prior_deals, fault) &&
	    find_value(t, "confidence", &confidence, fault);

	table_close(t);
	rules->normal = normal_for(confidence / 100);
	return fits;
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
