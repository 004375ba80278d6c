/*
 * credit.c - shares of a deal, read and turned into sums
 */
#include "funnel/credit.h"

#include "base/mem.h"
#include "base/number.h"
#include "base/text.h"
#include "value/money.h"

enum { WEIGHT_DIGITS = 9 };	/* of a percent that is written out */

static const int64_t weight_unit = 1000000000;
static const int64_t hundred = 100 * (int64_t)1000000000;
static const int64_t share_whole = 100 * (int64_t)10000;

#define FULL_COLON "\xef\xbc\x9a"
#define FULL_SEMICOLON "\xef\xbc\x9b"

/* The part before the first ; or its full-width form. */
static struct slice
cut_item(struct slice *rest)
{
	size_t i;

	for (i = 0; i < rest->len; i++) {
		struct slice tail = { rest->at + i, rest->len - i };
		size_t len = slice_starts(tail, SLICE(";")) ? 1 :
		    slice_starts(tail, SLICE(FULL_SEMICOLON)) ? 3 : 0;

		if (len > 0) {
			struct slice item = { rest->at, i };

			*rest = (struct slice){ tail.at + len,
			    tail.len - len };
			return slice_trim(item);
		}
	}
	return slice_trim(slice_cut(rest, ';'));
}

/* Cuts at the last colon; share.at is NULL where there is none. */
static void
cut_share(struct slice item, struct slice *owner, struct slice *share)
{
	size_t i;

	*owner = item;
	*share = (struct slice){ NULL, 0 };
	for (i = item.len; i-- > 0;) {
		struct slice tail = { item.at + i, item.len - i };
		size_t len = slice_starts(tail, SLICE(":")) ? 1 :
		    slice_starts(tail, SLICE(FULL_COLON)) ? 3 : 0;

		if (len > 0) {
			*owner = slice_trim((struct slice){ item.at, i });
			*share = slice_trim((struct slice){ tail.at + len,
			    tail.len - len });
			return;
		}
	}
}

static bool
parse_share(enum credit_mode mode, struct slice text, unsigned digits,
    int64_t *weight)
{
	struct buffer folded = { 0 };
	bool fits = text_fold_width(&folded, text);
	struct slice s = slice_trim(buffer_slice(&folded));

	if (mode != CREDIT_AMOUNT && slice_ends(s, SLICE("%")))
		s.len--;
	fits = fits && number_parse_decimal(s, mode == CREDIT_AMOUNT ?
	    digits : WEIGHT_DIGITS, weight) == VALUE_OK;
	buffer_release(&folded);
	return fits;
}

static bool
add_part(struct credit *credit, enum credit_mode mode, struct slice item,
    const struct credit_sum *sum, struct fault *fault)
{
	struct credit_part *part = &credit->parts[credit->count];
	struct slice share;
	size_t i;

	if (credit->count == CREDIT_OWNERS_MOST)
		return fault_set(fault, "more than %d owners; share the deal "
		    "among fewer", CREDIT_OWNERS_MOST);
	*part = (struct credit_part){ .weight = hundred };
	cut_share(item, &part->owner, &share);
	if (part->owner.len == 0)
		return fault_set(fault, "a share without owner; write "
		    "owner:share, joined by ;");
	for (i = 0; i < credit->count; i++)
		if (slice_equal(credit->parts[i].owner, part->owner))
			return fault_set(fault, "\"%.*s\" stands there twice; "
			    "give each owner one share",
			    SLICE_PRINT(part->owner));
	if (mode != CREDIT_FULL && (share.at == NULL || !parse_share(mode,
	    share, sum->digits, &part->weight)))
		return fault_set(fault, "\"%.*s\" has no share that can be "
		    "read; write owner:share, as Ann:70;Bo:30",
		    SLICE_PRINT(part->owner));
	if (mode == CREDIT_AMOUNT && sum->amount < 0)
		part->weight = -part->weight;
	if (part->weight < 0)
		return fault_set(fault, "the share of \"%.*s\" has the wrong "
		    "sign; write shares as the amount is",
		    SLICE_PRINT(part->owner));
	if (__builtin_add_overflow(credit->total, part->weight,
	    &credit->total))
		return fault_set(fault, "shares too large; write smaller "
		    "ones");
	credit->count++;
	return true;
}

/* A percent as people write it. */
static bool
total_fault(struct fault *fault, int64_t total)
{
	char text[32];

	number_format(text, total, WEIGHT_DIGITS, true);
	return fault_set(fault, "the shares total %s, not 100; correct them, "
	    "or use --mode over", text);
}

static bool
check_total(const struct credit *credit, enum credit_mode mode,
    const struct credit_sum *sum, struct fault *fault)
{
	char shares[32], amount[32];

	if (mode == CREDIT_RATIO && credit->total != hundred)
		return total_fault(fault, credit->total);
	if (mode != CREDIT_AMOUNT)
		return true;
	if (!sum->known)
		return fault_set(fault, "the deal has no amount that the "
		    "shares could total; write it");
	if (credit->total == (sum->amount < 0 ? -sum->amount : sum->amount))
		return true;
	money_format(shares, sum->amount < 0 ? -credit->total : credit->total,
	    sum->digits);
	money_format(amount, sum->amount, sum->digits);
	return fault_set(fault, "the shares total %s, the amount is %s; "
	    "correct one of them", shares, amount);
}

/* What each has in percent; for amounts the parts of 100. */
static void
set_shares(struct credit *credit, enum credit_mode mode)
{
	int64_t weights[CREDIT_OWNERS_MOST], shares[CREDIT_OWNERS_MOST];
	size_t i;

	for (i = 0; i < credit->count; i++) {
		weights[i] = credit->parts[i].weight;
		shares[i] = 0;
		if (mode != CREDIT_AMOUNT)
			number_scale(weights[i], share_whole / 100,
			    weight_unit, &shares[i]);
	}
	if (mode == CREDIT_AMOUNT)
		money_split(share_whole, weights, credit->count, shares);
	for (i = 0; i < credit->count; i++)
		credit->parts[i].share = shares[i];
}

bool
credit_read(struct credit *credit, enum credit_mode mode, struct slice splits,
    struct slice owner, const struct credit_sum *sum, struct fault *fault)
{
	struct slice rest = slice_trim(splits);

	credit->count = 0;
	credit->total = 0;
	if (rest.len == 0) {
		credit->parts[0] = (struct credit_part){ .owner = owner,
		    .weight = hundred, .share = share_whole };
		credit->count = 1;
		credit->total = hundred;
		return true;
	}
	while (rest.at != NULL) {
		struct slice item = cut_item(&rest);

		if (item.len > 0 &&
		    !add_part(credit, mode, item, sum, fault))
			return false;
	}
	if (credit->count == 0)
		return fault_set(fault, "no owner; write owner:share, joined "
		    "by ;");
	if (!check_total(credit, mode, sum, fault))
		return false;
	set_shares(credit, mode);
	return true;
}

/* Parts of one sum, or all of it to each. */
static bool
share_sum(const struct credit *credit, enum credit_mode mode, int64_t whole,
    int64_t *parts)
{
	int64_t weights[CREDIT_OWNERS_MOST];
	size_t i;

	for (i = 0; i < credit->count; i++) {
		weights[i] = credit->parts[i].weight;
		parts[i] = mode == CREDIT_FULL ? whole : 0;
	}
	if (mode == CREDIT_FULL || credit->total == 0)
		return true;
	if (mode == CREDIT_OVER &&
	    !number_scale(whole, credit->total, hundred, &whole))
		return false;
	return money_split(whole, weights, credit->count, parts);
}

bool
credit_share(struct credit *credit, enum credit_mode mode,
    const struct credit_sum *sum)
{
	int64_t credits[CREDIT_OWNERS_MOST], weighted[CREDIT_OWNERS_MOST];
	size_t i;

	if (!share_sum(credit, mode, sum->amount, credits) ||
	    !share_sum(credit, mode, sum->weighted, weighted))
		return false;
	for (i = 0; i < credit->count; i++) {
		credit->parts[i].credit = credits[i];
		credit->parts[i].weighted = weighted[i];
	}
	return true;
}
