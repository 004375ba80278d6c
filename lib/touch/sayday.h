/*
 * sayday.h - the days in a seller's line (R-LOG-10)
 *
 * Tomorrow, next Wednesday, in 10 days, on the 5th; 昨天, 上周五, 下月5号, 两周后:
 * from today on.  A weekday is the next of its name; "next" and 下 mean the
 * week after this one, "last" and 上 the one before.
 */
#ifndef TOUCH_SAYDAY_H
#define TOUCH_SAYDAY_H

#include "touch/sayword.h"

struct sayday {
	size_t at, len;		/* where it stands; len 0: no day */
	int32_t date;
};

/*
 * The first day of a text.  Where it says what was done, past, a weekday alone
 * is the last of its name.
 */
struct sayday sayday_find(const struct saywords *words, struct slice text,
    int32_t today, bool past);

#endif
