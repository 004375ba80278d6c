/*
 * decay.c - two curves and a straight line
 */
#include <math.h>

#include "lead/decay.h"
#include "rule/settings.h"

static int32_t
work_out(const struct decay *d, int32_t days)
{
	int64_t half = d->half_days, left;

	if (d->kind == DECAY_NONE || days <= 0)
		return DECAY_WHOLE;
	if (d->kind == DECAY_HALF_LIFE)
		return (int32_t)lround(DECAY_WHOLE *
		    exp2(-(double)days / (double)half));
	if (days >= 2 * half)
		return 0;
	left = DECAY_WHOLE * half - (int64_t)days * (DECAY_WHOLE / 2);
	return (int32_t)((2 * left + half) / (2 * half));
}

bool
decay_open(struct decay *d, enum decay_kind kind, struct fault *fault)
{
	const struct setting wanted[] = { { "half_days", &d->half_days } };
	int32_t i;

	if (!settings_read("decay", wanted, 1, fault))
		return false;
	if (d->half_days == 0)
		return fault_set(fault, "table decay: half_days is 0; write a "
		    "number of days, or turn decay off");
	d->kind = kind;
	for (i = 0; i < DECAY_DAYS; i++)
		d->values[i] = work_out(d, i);
	return true;
}

int32_t
decay_value(const struct decay *d, int32_t days)
{
	return days >= 0 && days < DECAY_DAYS ? d->values[days] :
	    work_out(d, days);
}
