/*
 * phone.h - telephone numbers as people write them (R-IMPORT-08)
 *
 * The text of a number is never changed; what is worked out from it is its
 * E.164 form, its extension and whether a spreadsheet has damaged it.
 * Calling codes, prefixes and lengths are the table `phone-region`.
 */
#ifndef VALUE_PHONE_H
#define VALUE_PHONE_H

#include "base/fault.h"
#include "base/slice.h"

struct phones;

struct phones *phones_open(struct fault *fault);	/* NULL: fault */
void phones_close(struct phones *phones);

/* Whether the table knows a region, an ISO 3166-1 alpha-2 code. */
bool phones_has_region(const struct phones *phones, struct slice region);

/* How many of the first digits are a country's calling code; 0: none is. */
size_t phones_code_length(const struct phones *phones, struct slice digits);

enum phone_state {
	PHONE_NONE,		/* no number at all */
	PHONE_OK,		/* e164 is known */
	PHONE_LOCAL,		/* its country is not known */
	PHONE_UNCLEAR,		/* no number of its country is that long */
	PHONE_DAMAGED,		/* 8.61E+12, 1234.0, a lost + or 0 */
};

enum { PHONE_TEXT_MOST = 24 };

struct phone_reading {
	enum phone_state state;
	char e164[PHONE_TEXT_MOST];	/* "" unless PHONE_OK */
	char extension[PHONE_TEXT_MOST]; /* digits, or "" */
	unsigned digits;		/* of the number, its extension aside */
	bool several;			/* the cell holds more numbers */
};

/*
 * Reads the first number of a cell; several are set off by / ; , and line
 * breaks.  region is where it is dialled from, or empty: a number that names
 * its country (+49, 0049) needs none.
 */
void phone_read(const struct phones *phones, struct slice cell,
    struct slice region, struct phone_reading *out);

#endif
