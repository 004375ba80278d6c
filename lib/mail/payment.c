/*
 * payment.c - the whole text first, its sentences only where that hits
 */
#include "mail/payment.h"

#include <stdlib.h>

#include "base/fault.h"
#include "base/mem.h"
#include "base/pattern.h"
#include "mail/sentence.h"

struct mailpayment {
	struct pattern_set *hint, *change, *to, *calm;
	bool has_hint;
	struct buffer plain;
};

struct mailpayment *
mailpayment_new(void)
{
	struct mailpayment *p = xcalloc(1, sizeof(*p));

	p->hint = pattern_set_new();
	p->change = pattern_set_new();
	p->to = pattern_set_new();
	p->calm = pattern_set_new();
	return p;
}

void
mailpayment_free(struct mailpayment *p)
{
	if (p == NULL)
		return;
	pattern_set_free(p->hint);
	pattern_set_free(p->change);
	pattern_set_free(p->to);
	pattern_set_free(p->calm);
	buffer_release(&p->plain);
	free(p);
}

bool
mailpayment_add(struct mailpayment *p, struct slice kind,
    struct slice pattern, int id, struct fault *fault)
{
	struct pattern_set *set = slice_is(kind, "payment-calm") ? p->calm :
	    slice_is(kind, "payment-to") ? p->to :
	    slice_is(kind, "payment-hint") ? p->hint : p->change;

	p->has_hint |= set == p->hint;
	return pattern_set_add_each(set, pattern, id, fault);
}

static struct slice
plain(struct mailpayment *p, struct slice text)
{
	p->plain.len = 0;
	mailsentence_plain(&p->plain, text);
	return buffer_slice(&p->plain);
}

static bool
hits(struct pattern_set *set, struct slice text)
{
	return pattern_set_find(set, text) >= 0;
}

struct slice
mailpayment_find(struct mailpayment *p, struct slice text)
{
	struct slice whole, sentence;
	bool calm = false;
	size_t from = 0;

	if (p->has_hint && pattern_set_find(p->hint, text) == PATTERN_NONE)
		return SLICE_EMPTY;
	whole = plain(p, text);
	if (!hits(p->change, whole) && !hits(p->to, whole))
		return SLICE_EMPTY;
	while (mailsentence_next(text, &from, &sentence)) {
		struct slice one = plain(p, sentence);
		bool change = hits(p->change, one);

		if (hits(p->to, one) || (change && !hits(p->calm, one)))
			return sentence;
		calm |= change;
	}
	/* What only stands across two sentences is told all the same. */
	return calm ? SLICE_EMPTY : text;
}
