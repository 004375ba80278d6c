/*
 * fair.c - fair parts of a target
 */
#include "funnel/fair.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/number.h"
#include "value/money.h"

__extension__ typedef __int128 wide;

enum { PERCENT_WHOLE = 100 * FAIR_UNIT };

/* Parts of a kind's total; fine enough for 15 digits. */
static const int64_t mix_unit = 100000000;

bool
fair_weights(const int64_t *const *values, const int64_t *mix, size_t kinds,
    size_t count, int64_t *weights, size_t *kind)
{
	int64_t *shares = xcalloc(count + 1, sizeof(*shares));
	size_t used = 0, i;
	bool fits = true;

	for (*kind = 0; *kind < kinds; (*kind)++)
		used += mix[*kind] > 0;
	for (i = 0; i < count; i++)
		weights[i] = 0;
	for (*kind = 0; fits && *kind < kinds; (*kind)++) {
		if (mix[*kind] <= 0)
			continue;
		fits = money_split(mix[*kind] * mix_unit, values[*kind],
		    count, shares);
		for (i = 0; fits && i < count; i++)
			weights[i] += used == 1 ? values[*kind][i] :
			    shares[i];
		if (!fits)
			break;
	}
	free(shares);
	return fits;
}

/* One round: the parts still free share what the fixed ones leave. */
static bool
split_free(int64_t left, const int64_t *weights, const char *fixed,
    size_t count, int64_t *parts)
{
	int64_t *w = xcalloc(count, sizeof(*w));
	int64_t *p = xcalloc(count, sizeof(*p));
	size_t free_count = 0, i;
	int64_t sum = 0;
	bool fits;

	for (i = 0; i < count; i++)
		if (!fixed[i]) {
			w[free_count++] = weights[i];
			sum += weights[i];
		}
	/* Where none of them has anything, they share alike. */
	for (i = 0; sum == 0 && i < free_count; i++)
		w[i] = 1;
	fits = left >= 0 && money_split(left, w, free_count, p);
	free_count = 0;
	for (i = 0; fits && i < count; i++)
		if (!fixed[i])
			parts[i] = p[free_count++];
	free(w);
	free(p);
	return fits;
}

/*
 * Sets those beyond a bound to it: the capped ones when more is cut off than
 * is missing, the others when less.  False when none is beyond.
 */
static bool
fix_bounds(int64_t least, int64_t most, size_t count, int64_t *parts,
    char *fixed, int64_t *left)
{
	int64_t cut = 0, missing = 0;
	bool any = false;
	size_t i;

	for (i = 0; i < count; i++)
		if (!fixed[i]) {
			cut += parts[i] > most ? parts[i] - most : 0;
			missing += parts[i] < least ? least - parts[i] : 0;
		}
	for (i = 0; i < count; i++) {
		bool over = parts[i] > most && cut >= missing;
		bool under = parts[i] < least && missing >= cut;

		if (fixed[i] || (!over && !under))
			continue;
		parts[i] = over ? most : least;
		fixed[i] = 1;
		*left -= parts[i];
		any = true;
	}
	return any;
}

bool
fair_split(int64_t whole, const int64_t *weights, size_t count,
    int64_t floor, int64_t cap, int64_t *parts)
{
	char *fixed = xcalloc(count + 1, 1);
	int64_t least, most, left = whole;
	bool fits;

	number_scale(whole, floor, PERCENT_WHOLE, &least);
	number_scale(whole, cap, PERCENT_WHOLE, &most);
	fits = count > 0 && floor <= cap &&
	    (wide)least * (wide)count <= whole &&
	    (wide)most * (wide)count >= whole;
	while (fits && memchr(fixed, 0, count) != NULL &&
	    (fits = split_free(left, weights, fixed, count, parts)) &&
	    fix_bounds(least, most, count, parts, fixed, &left))
		;
	free(fixed);
	return fits;
}

static wide
size_of(wide n)
{
	return n < 0 ? -n : n;
}

int64_t
fair_balance(int64_t part, int64_t whole, int64_t weight, int64_t weights)
{
	int64_t of_target, of_resources;

	if (whole == 0 || weights == 0 ||
	    !number_scale(part, PERCENT_WHOLE, whole, &of_target) ||
	    !number_scale(weight, PERCENT_WHOLE, weights, &of_resources))
		return 0;
	return of_target - of_resources;
}

bool
fair_is_off(int64_t part, int64_t whole, int64_t weight, int64_t weights,
    int64_t points)
{
	int64_t rounded = fair_balance(part, whole, weight, weights);

	/* Beyond these the products below would not fit. */
	if (whole > 1000000000000000 || weights > 10000000000000000)
		return size_of(rounded) > points;
	return size_of((wide)part * weights - (wide)weight * whole) *
	    PERCENT_WHOLE > (wide)points * whole * weights;
}

/* a / b rounded up; -1 where one of them is unknown. */
static int64_t
up(wide a, wide b)
{
	wide n = a < 0 || b <= 0 ? -1 : (a + b - 1) / b;

	return n > INT64_MAX ? -1 : (int64_t)n;
}

struct fair_need
fair_need(int64_t target, unsigned digits, const struct fair_terms *terms)
{
	struct fair_need need;
	wide average = terms->average_deal;

	while (average > 0 && digits-- > 0)
		average *= 10;
	need.deals = up((wide)target * FAIR_UNIT, average);
	need.opportunities = up((wide)need.deals * PERCENT_WHOLE,
	    terms->win_rate);
	need.leads = up((wide)need.opportunities * PERCENT_WHOLE,
	    terms->lead_rate);
	need.visits = up(need.leads, terms->sellers < 0 || terms->weeks < 0 ?
	    -1 : (wide)terms->sellers * terms->weeks);
	return need;
}
