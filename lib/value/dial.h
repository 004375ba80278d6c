/*
 * dial.h - numbering plans: from dialled digits to E.164 (R-IMPORT-08)
 *
 * A plan knows a region's calling code, what is dialled in front of a number
 * at home and for abroad, how long numbers are and which are in use (table
 * `phone-region`).  Digits are read in every way that the plans allow; only
 * where one way is left is the answer certain.
 */
#ifndef VALUE_DIAL_H
#define VALUE_DIAL_H

#include "base/fault.h"
#include "base/slice.h"

struct dial;

struct dial *dial_open(struct fault *fault);	/* NULL: fault */
void dial_close(struct dial *dial);

/* Whether the table knows a region, an ISO 3166-1 alpha-2 code. */
bool dial_has_region(const struct dial *dial, struct slice region);

/* How many of the first digits are a country's calling code; 0: none is. */
size_t dial_code_length(const struct dial *dial, struct slice digits);

enum { DIAL_DIGITS_MOST = 20, DIAL_TEXT_MOST = 24 };

/* A number as somebody wrote it. */
struct dialled {
	char digits[DIAL_DIGITS_MOST];
	size_t len;
	bool plus;		/* a + stood in front */
	bool separated;		/* something stood between the digits */
	size_t first;		/* digits of the first group */
	size_t bracket, bracketed; /* digits in the first brackets: where, and
				   how many; 0: none */
};

enum dial_state {
	DIAL_OK,		/* the one way to read it */
	DIAL_LOCAL,		/* its country is not known */
	DIAL_UNCLEAR,		/* no plan has such a number */
	DIAL_AMBIGUOUS,		/* several ways, each with a number */
	DIAL_DAMAGED,		/* a spreadsheet took the + or the 0: e164 is
				   set where one way is left all the same */
};

/* region is where it is dialled from, or empty. */
enum dial_state dial_read(const struct dial *dial,
    const struct dialled *number, struct slice region,
    char e164[DIAL_TEXT_MOST]);

/* Whether some plan has the number in use, and not only its length. */
bool dial_is_in_use(const struct dial *dial, const char *e164);

#endif
