/*
 * phone.h - telephone numbers as people write them (R-IMPORT-08, 30)
 *
 * A cell may hold several numbers, and words behind each.  The text of a
 * number is never changed; what is worked out from it is its E.164 form
 * (dial.h), its extension, the remark behind it, and whether a spreadsheet
 * has damaged it.  Words are the table `phone-word`.
 */
#ifndef VALUE_PHONE_H
#define VALUE_PHONE_H

#include "base/fault.h"
#include "base/slice.h"
#include "value/dial.h"

struct phones;

struct phones *phones_open(struct fault *fault);	/* NULL: fault */
void phones_close(struct phones *phones);

/* As dial_has_region() and dial_code_length(). */
bool phones_has_region(const struct phones *phones, struct slice region);
size_t phones_code_length(const struct phones *phones, struct slice digits);

enum phone_state {
	PHONE_NONE,		/* no number at all */
	PHONE_OK,		/* e164 is known */
	PHONE_LOCAL,		/* its country is not known */
	PHONE_UNCLEAR,		/* no number of its country is written so, or
				   it can be read in several ways */
	PHONE_DAMAGED,		/* 8.61E+12, 1234.0, a lost + or 0 */
};

enum { PHONE_TEXT_MOST = DIAL_TEXT_MOST };

struct phone_reading {
	enum phone_state state;
	char e164[PHONE_TEXT_MOST];	/* "" unless PHONE_OK, or PHONE_DAMAGED
					   and only one number can be meant */
	char extension[PHONE_TEXT_MOST]; /* digits, or "" */
	struct slice text;	/* the part of the cell that is the number, with
				   all that is behind it, trimmed */
	struct slice note;	/* a remark in it, as 微信同号, or empty */
	unsigned digits;	/* of the number, its extension aside */
	bool several;		/* the cell holds more numbers */
};

/*
 * Reads the first number of a cell.  region is where it is dialled from, or
 * empty: a number that names its country (+49, 0049) needs none.
 */
void phone_read(const struct phones *phones, struct slice cell,
    struct slice region, struct phone_reading *out);

/*
 * The numbers of a cell one after the other: takes the next off the front of
 * *rest.  False when nothing is left.
 */
bool phone_next(const struct phones *phones, struct slice *rest,
    struct slice region, struct phone_reading *out);

#endif
