/*
 * decay.h - what waiting costs (R-GRADE-30)
 *
 * A lead that is followed up at once is worth all of its value, and half of it
 * after so many days, which is a row of the table `decay`.  Those two points
 * are given by the trade; the curve through them is chosen by the user.
 */
#ifndef LEAD_DECAY_H
#define LEAD_DECAY_H

#include <stdint.h>

#include "base/fault.h"

/* In the order of the words of --decay. */
enum decay_kind { DECAY_HALF_LIFE, DECAY_LINEAR, DECAY_NONE };

enum { DECAY_WHOLE = 10000, DECAY_DAYS = 400 };

struct decay {
	enum decay_kind kind;
	int64_t half_days;
	int32_t values[DECAY_DAYS];	/* worked out beforehand */
};

/* Reads the table; false with a fault. */
bool decay_open(struct decay *decay, enum decay_kind kind,
    struct fault *fault);

/*
 * The value after days, in hundredths of a percent: DECAY_WHOLE at once and
 * before, half of it after half_days.
 */
int32_t decay_value(const struct decay *decay, int32_t days);

#endif
