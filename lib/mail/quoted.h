/*
 * quoted.h - what was quoted to whom (R-MAIL-02, 07, 12)
 *
 * Quotes by their number, with the lead they went to, and the products of
 * all quotes of a lead.  Give the quotes first, then their lines: a line of a
 * quote that is not there is nobody's.
 */
#ifndef MAIL_QUOTED_H
#define MAIL_QUOTED_H

#include "base/slice.h"

struct mailquote {
	struct slice quote_id, lead_id, product, valid_until, valid_days;
};

struct mailquoteline {
	struct slice quote_id, product_name, model;
};

struct mailquoted;

struct mailquoted *mailquoted_new(void);
void mailquoted_free(struct mailquoted *quoted);

/* Everything is copied; of two quotes with one number the first stays. */
void mailquoted_add(struct mailquoted *quoted, const struct mailquote *quote);
void mailquoted_add_line(struct mailquoted *quoted,
    const struct mailquoteline *line);

/* The products quoted to a lead, joined by ";"; they may stand twice. */
struct slice mailquoted_products(const struct mailquoted *quoted,
    struct slice lead_id);
/* Whether a quote of this number went to this lead. */
bool mailquoted_has(const struct mailquoted *quoted, struct slice quote_id,
    struct slice lead_id);
/* Whether it also has a product line and a validity. */
bool mailquoted_is_whole(const struct mailquoted *quoted,
    struct slice quote_id, struct slice lead_id);

#endif
