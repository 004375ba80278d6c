/*
 * roi.c - three quotients and a date
 */
#include "rule/benchmark.h"
#include "base/date.h"
#include "value/money.h"
#include "campaign/roi.h"

enum { UNIT = 10000, HUNDREDTH = 100 };

struct roi_value
roi_return(int64_t won, int64_t cost)
{
	struct roi_value r = { false, 0 };
	int64_t gain;

	if (cost > 0 && money_add(won, -cost, &gain))
		r.known = money_scale(gain, UNIT, cost, &r.value);
	return r;
}

static struct roi_value
by_cost(int64_t amount, int64_t unit, int64_t cost)
{
	struct roi_value r = { false, 0 };

	if (cost > 0)
		r.known = money_scale(amount, unit, cost, &r.value);
	return r;
}

struct roi_value
roi_pipeline(int64_t amount, int64_t cost)
{
	return by_cost(amount, UNIT, cost);
}

struct roi_value
roi_times(int64_t amount, int64_t cost)
{
	return by_cost(amount, HUNDREDTH, cost);
}

struct roi_value
roi_cost_each(int64_t cost, uint64_t count)
{
	struct roi_value r = { false, 0 };

	if (count > 0 && count <= INT64_MAX)
		r.known = money_scale(cost, 1, (int64_t)count, &r.value);
	return r;
}

bool
roi_ripe_months(int64_t *months, struct fault *fault)
{
	return benchmark_find("ripe_months", months, fault);
}

bool
roi_is_immature(int32_t end, int32_t today, int64_t months)
{
	int32_t ripe = date_add_months(end, (int)months);

	return ripe != DATE_NONE && today < ripe;
}
