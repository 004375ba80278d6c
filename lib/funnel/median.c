/*
 * median.c - the day in the middle
 */
#include "funnel/median.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/number.h"

enum { DAY_UNIT = 10000 };

void
median_release(struct median *m)
{
	free(m->days);
	*m = (struct median){ .count = 0 };
}

void
median_add(struct median *m, int32_t days)
{
	GROW(m->days, m->count, m->room);
	m->days[m->count++] = days;
	m->sum += days;
}

void
median_add_all(struct median *m, const struct median *other)
{
	size_t i;

	for (i = 0; i < other->count; i++)
		median_add(m, other->days[i]);
}

static int
compare_days(const void *a, const void *b)
{
	int32_t x = *(const int32_t *)a, y = *(const int32_t *)b;

	return (x > y) - (x < y);
}

bool
median_of(struct median *m, int64_t *days)
{
	size_t n = m->count;

	if (n == 0)
		return false;
	qsort(m->days, n, sizeof(*m->days), compare_days);
	*days = ((int64_t)m->days[(n - 1) / 2] + m->days[n / 2]) *
	    DAY_UNIT / 2;
	return true;
}

bool
median_mean(const struct median *m, int64_t *days)
{
	return m->count > 0 && number_scale(m->sum, DAY_UNIT,
	    (int64_t)m->count, days);
}
