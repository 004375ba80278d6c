/*
 * facts.h - the columns of a file of quotes, and the facts in its records
 *
 * What quotename.h makes names of (R-QNAME-01), read from where it stands.
 */
#ifndef QUOTE_FACTS_H
#define QUOTE_FACTS_H

#include "front/input.h"
#include "quote/name.h"

enum quotefacts_place {
	QUOTEFACTS_CUSTOMER_SHORT, QUOTEFACTS_COMPANY, QUOTEFACTS_CONTACT,
	QUOTEFACTS_COUNTRY, QUOTEFACTS_PRODUCT, QUOTEFACTS_QUOTE_ID,
	QUOTEFACTS_OWNER, QUOTEFACTS_DATE, QUOTEFACTS_REVISION,
	QUOTEFACTS_FILE_NAME, QUOTEFACTS_LEAD_ID, QUOTEFACTS_COUNT,
};

/* Where they stand; COLUMN_ABSENT for what the file lacks. */
struct quotefacts {
	size_t of[QUOTEFACTS_COUNT];
};

/* The value of a place in a record, empty for what the file lacks. */
static inline struct slice
quotefacts_value(const struct record *record, const struct quotefacts *at,
    enum quotefacts_place place)
{
	return at->of[place] == COLUMN_ABSENT ? SLICE_EMPTY :
	    record_value(record, at->of[place]);
}

struct quotefacts quotefacts_find(const struct input *in);
/* Whether the file has one of them at least. */
bool quotefacts_any(const struct quotefacts *at);

/*
 * For the pattern of q: a column that no record could be named without must
 * be there, or the program ends; what is not asked for need not be read.
 */
void quotefacts_choose(struct input *in, const struct quotename *q,
    struct quotefacts *at);

/*
 * The facts of a record, which live as long as it does; false when it was
 * rejected.
 */
bool quotefacts_read(struct input *in, const struct record *record,
    const struct quotefacts *at, struct quote_facts *facts);

/* Rejects a record of which no name could be made, and says why. */
void quotefacts_reject(struct input *in, const struct record *record,
    const struct quotefacts *at, enum quotename_status status);

#endif
