/*
 * payment.c - the whole text first, its sentences only where that hits
 */
#include "mail/payment.h"

#include <stdlib.h>
#include <string.h>

#include "base/fault.h"
#include "base/mem.h"
#include "base/pattern.h"
#include "mail/markup.h"
#include "mail/paymentscore.h"
#include "mail/sentence.h"

struct mailpayment {
	struct pattern_set *hint, *change, *to, *calm;
	bool has_hint;
	struct pattern **others;	/* what is no bank and no account */
	size_t other_count;
	struct paymentscore *score;	/* or NULL: the patterns alone */
	struct buffer plain, masked, text;
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
	while (p->other_count > 0)
		pattern_free(p->others[--p->other_count]);
	free(p->others);
	paymentscore_close(p->score);
	buffer_release(&p->plain);
	buffer_release(&p->masked);
	buffer_release(&p->text);
	free(p);
}

static bool
add_other(struct mailpayment *p, struct slice pattern, struct fault *fault)
{
	struct pattern *one = pattern_compile(pattern, fault);

	if (one == NULL)
		return false;
	GROW_BY_ONE(p->others, p->other_count);
	p->others[p->other_count++] = one;
	return true;
}

bool
mailpayment_add(struct mailpayment *p, struct slice kind,
    struct slice pattern, int id, struct fault *fault)
{
	struct pattern_set *set = slice_is(kind, "payment-calm") ? p->calm :
	    slice_is(kind, "payment-to") ? p->to :
	    slice_is(kind, "payment-hint") ? p->hint : p->change;

	if (slice_is(kind, "payment-other"))
		return add_other(p, pattern, fault);
	p->has_hint |= set == p->hint;
	return pattern_set_add_each(set, pattern, id, fault);
}

bool
mailpayment_weigh(struct mailpayment *p, struct fault *fault)
{
	p->score = paymentscore_open(fault);
	return p->score != NULL;
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

/* Puts a dash in the place of what a pattern finds in p->plain. */
static void
mask(struct mailpayment *p, struct pattern *other)
{
	struct slice text = buffer_slice(&p->plain), found;
	struct buffer swap = p->plain;
	size_t from = 0, end;

	p->masked.len = 0;
	while (from < text.len && pattern_capture(other, text, from, &found,
	    1) == PATTERN_HIT && found.len > 0) {
		end = (size_t)(found.at - text.at);
		buffer_add(&p->masked, slice_between(text.at + from,
		    text.at + end));
		buffer_add(&p->masked, SLICE("-"));
		from = end + found.len;
	}
	if (from == 0)
		return;
	buffer_add(&p->masked, slice_between(text.at + from,
	    text.at + text.len));
	p->plain = p->masked;
	p->masked = swap;
}

/* The text as the patterns read it, without what is no bank and no account. */
static struct slice
read_plain(struct mailpayment *p, struct slice text)
{
	size_t i;

	plain(p, text);
	for (i = 0; i < p->other_count; i++)
		mask(p, p->others[i]);
	return buffer_slice(&p->plain);
}

static struct slice
find_in(struct mailpayment *p, struct slice text)
{
	struct slice whole = plain(p, text), sentence;
	bool calm = false;
	size_t from = 0;

	if (!hits(p->change, whole) && !hits(p->to, whole))
		return SLICE_EMPTY;
	whole = read_plain(p, text);
	if (!hits(p->change, whole) && !hits(p->to, whole))
		return SLICE_EMPTY;
	while (mailsentence_next(text, &from, &sentence)) {
		struct slice one = read_plain(p, sentence);
		bool change = hits(p->change, one);

		if (hits(p->to, one) || (change && !hits(p->calm, one)))
			return sentence;
		calm |= change;
	}
	/* What only stands across two sentences is told all the same. */
	return calm ? SLICE_EMPTY : text;
}

/* The classes of a sentence; none of one that says that nothing changes. */
static uint64_t
look_at(struct mailpayment *p, struct slice sentence)
{
	struct slice one = read_plain(p, sentence);
	bool to = hits(p->to, one);

	if (!to && hits(p->calm, one))
		return 0;
	return paymentscore_look(p->score, one) |
	    (to ? PAYMENTSCORE_NOT_THERE : 0) |
	    (hits(p->change, one) ? PAYMENTSCORE_SAID : 0);
}

/* The heaviest sentence of a text that has points enough as a whole. */
static struct slice
weigh(struct mailpayment *p, struct slice text)
{
	struct slice sentence, said = SLICE_EMPTY;
	uint64_t classes = 0;
	size_t from = 0;
	long most = 0;

	while (mailsentence_next(text, &from, &sentence)) {
		uint64_t found = look_at(p, sentence);
		long points = paymentscore_points(p->score, found);

		classes |= found;
		if (points > most) {
			most = points;
			said = sentence;
		}
	}
	if (!paymentscore_tells(p->score, classes) &&
	    find_in(p, text).len == text.len)
		classes |= PAYMENTSCORE_SAID;
	return paymentscore_tells(p->score, classes) ? said : SLICE_EMPTY;
}

static struct slice
look(struct mailpayment *p, struct slice text)
{
	return p->score == NULL ? find_in(p, text) : weigh(p, text);
}

/*
 * Puts in *own what of a text its writer wrote: without the lines that quote
 * another.  False where none does.
 */
static bool
leave_quoted(struct mailpayment *p, struct slice text, struct slice *own)
{
	bool any = false;

	p->text.len = 0;
	while (text.len > 0) {
		struct slice line = slice_cut(&text, '\n');
		struct slice bare = slice_trim(line);

		if (bare.len > 0 && *bare.at == '>') {
			any = true;
			continue;
		}
		buffer_add(&p->text, line);
		buffer_add_byte(&p->text, '\n');
	}
	*own = buffer_slice(&p->text);
	return any;
}

static bool
has_tag(struct slice text)
{
	const char *open = text.len > 0 ? memchr(text.at, '<', text.len) :
	    NULL;

	return open != NULL && memchr(open, '>',
	    (size_t)(text.at + text.len - open)) != NULL;
}

/* Whether a word may be broken by what nobody sees. */
static bool
has_unseen(struct slice text)
{
	for (; text.len > 0; text.at++, text.len--)
		if (((unsigned char)*text.at & 0x80) != 0 &&
		    mailsentence_unseen(text) > 0)
			return true;
	return false;
}

struct slice
mailpayment_find(struct mailpayment *p, struct slice text)
{
	struct slice said, own;

	if (p->has_hint && pattern_set_find(p->hint, text) == PATTERN_NONE &&
	    !has_tag(text) && !has_unseen(text))
		return SLICE_EMPTY;
	said = look(p, text);
	if (said.len == 0 && leave_quoted(p, text, &own))
		said = look(p, own);
	if (said.len > 0 || !has_tag(text))
		return said;
	/* A body may be HTML: what its tags part belongs together. */
	p->text.len = 0;
	mailmarkup_plain(&p->text, text);
	return look(p, buffer_slice(&p->text));
}
