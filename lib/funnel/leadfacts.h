/*
 * leadfacts.h - what files beside the leads say of one that becomes a deal
 *
 * Deals there are, the newest open quote, contacts in both directions.  Text
 * is copied.  Ids are compared byte by byte.
 */
#ifndef FUNNEL_LEADFACTS_H
#define FUNNEL_LEADFACTS_H

#include <stdint.h>

#include "base/slice.h"

struct leadfact {
	unsigned deals, decided;	/* that there are; won or lost */
	struct slice deal_id;		/* of the latest, may be empty */
	bool out, in;			/* contacts in either direction */
	bool quoted;			/* a quote that is no draft */
	/* The newest open one: by its date, then the later in the file. */
	bool has_quote;
	struct slice quote_id, amount, currency;
	int32_t quote_date;
};

struct leadfacts;

struct leadfacts *leadfacts_new(void);
void leadfacts_free(struct leadfacts *facts);

/* The fact of a lead, added if new; valid until the next call. */
struct leadfact *leadfacts_of(struct leadfacts *facts, struct slice lead_id);
/* The same without adding; NULL for none. */
struct leadfact *leadfacts_find(const struct leadfacts *facts,
    struct slice lead_id);

/* A deal; both ids may be empty.  No id is given twice. */
void leadfacts_add_deal(struct leadfacts *facts, struct slice lead_id,
    struct slice deal_id, bool decided);
bool leadfacts_has_deal(const struct leadfacts *facts, struct slice deal_id);
/* Whether a deal that is there is won or lost. */
bool leadfacts_is_decided(const struct leadfacts *facts,
    struct slice deal_id);

void leadfacts_add_quote(struct leadfacts *facts, struct slice lead_id,
    const struct leadfact *quote);

/*
 * A line of a quote: quantity in 10^-4, price in 10^-6, either negative when
 * unknown; then the quote's sum is unknown too.
 */
void leadfacts_add_line(struct leadfacts *facts, struct slice quote_id,
    int64_t quantity, int64_t price);
/* The sum of its lines in minor units, rounded once; false when unknown. */
bool leadfacts_lines(const struct leadfacts *facts, struct slice quote_id,
    unsigned digits, int64_t *minor);

#endif
