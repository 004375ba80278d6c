/*
 * offers.h - the newest open quote and sample of each lead
 *
 * Quotes that are drafts or accepted wait for nobody and are left out.
 */
#ifndef FAIRLEAD_OFFERS_H
#define FAIRLEAD_OFFERS_H

#include <stdint.h>

#include "slice.h"

/* Dates are days since 1970-01-01 or DATE_NONE. */
struct offer {
	int32_t quote_date, valid_until;
	int32_t sample_sent, sample_confirmed;
};

struct offers;

struct offers *offers_new(void);
void offers_free(struct offers *offers);

/* The quote with the later date stays; without dates the one added later. */
void offers_add_quote(struct offers *offers, struct slice lead_id,
    int32_t quote_date, int32_t valid_until);
void offers_add_sample(struct offers *offers, struct slice lead_id,
    int32_t sent, int32_t confirmed);

/* NULL when the lead has neither. */
const struct offer *offers_find(const struct offers *offers,
    struct slice lead_id);

#endif
