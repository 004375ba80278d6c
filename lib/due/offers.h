/*
 * offers.h - the newest open quote and sample of each lead
 *
 * Quotes that are drafts or accepted wait for nobody and are left out, but
 * that one was sent is known all the same.
 */
#ifndef DUE_OFFERS_H
#define DUE_OFFERS_H

#include <stdint.h>

#include "base/slice.h"

/* Dates are days since 1970-01-01 or DATE_NONE. */
struct offer {
	struct slice quote_id;		/* may be empty */
	int32_t quote_date, valid_until;
	int64_t lead_days;		/* delivery in days, -1: unknown */
	int32_t sample_sent, sample_confirmed;
	bool quoted;			/* some quote was sent, open or not */
};

/* One quote as its file has it; the id is copied. */
struct offer_quote {
	struct slice id;
	int32_t date, valid_until;
	int64_t lead_days;
};

struct offers;

struct offers *offers_new(void);
void offers_free(struct offers *offers);

/* The quote with the later date stays; without dates the one added later. */
void offers_add_quote(struct offers *offers, struct slice lead_id,
    const struct offer_quote *quote);
/* A quote that waits for nobody any more. */
void offers_add_settled(struct offers *offers, struct slice lead_id);
void offers_add_sample(struct offers *offers, struct slice lead_id,
    int32_t sent, int32_t confirmed);

/* NULL when the lead has neither.  Leads asked for are met. */
const struct offer *offers_find(struct offers *offers, struct slice lead_id);

/*
 * How many leads with quotes or samples were not met, and the id of the first
 * of them, valid as long as the offers.
 */
size_t offers_strangers(const struct offers *offers, struct slice *first);

#endif
