/*
 * invitefit.h - how well a lead fits the purpose of an event (R-EVENT-02)
 *
 * A purpose is a list of words joined by ; and each that a lead fits is worth
 * a point.
 */
#ifndef SHOW_INVITEFIT_H
#define SHOW_INVITEFIT_H

#include "base/fault.h"
#include "base/mem.h"

/* What is known of a lead. */
struct invitefit_lead {
	struct slice products, product_line;	/* lists joined by ; */
	bool has_deal;		/* there was a deal before the event */
	bool strong_deal;	/* one is likelier than not */
	bool traded;		/* it has ordered, by its status */
	bool key_tier;
};

/* Whether all words of a purpose are known; a fault names the first other. */
bool invitefit_knows(struct slice purpose, struct fault *fault);

/* key is room for comparing names; content is what the event shows. */
int64_t invitefit_points(const struct invitefit_lead *lead,
    struct slice purpose, struct slice content, struct buffer *key);

/* Whether a probability, 60 or 60%, is one half at least. */
bool invitefit_is_likely(struct slice probability);

#endif
