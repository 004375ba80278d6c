/* invitefit.c - invitefit.h: a point for each purpose that a lead fits */
#include <string.h>

#include "base/number.h"
#include "base/text.h"
#include "show/invitefit.h"

#define LIKELY_PCT 50
#define DECIMALS 4
#define DECIMAL_UNIT 10000

bool
invitefit_knows(struct slice purpose, struct fault *fault)
{
	while (purpose.len > 0) {
		struct slice word = slice_trim(slice_cut(&purpose, ';'));

		if (!slice_is_listed(word,
		    SLICE("territory;push;product;relations"), ';')) {
			fault_set(fault, "cannot read the purpose "
			    "\"%.*s\"; write territory, push, product or "
			    "relations", SLICE_PRINT(word));
			return false;
		}
	}
	return true;
}

bool
invitefit_is_likely(struct slice probability)
{
	struct slice figure = slice_trim(slice_cut(&probability, '%'));
	int64_t percent;

	return number_parse_decimal(figure, DECIMALS, &percent) == VALUE_OK &&
	    percent >= LIKELY_PCT * DECIMAL_UNIT;
}

/* Whether the event shows one of the products. */
static bool
is_in_content(struct slice products, struct slice content, struct buffer *key)
{
	size_t split;

	while (products.len > 0) {
		struct slice product = slice_trim(slice_cut(&products, ';'));

		key->len = 0;
		if (!text_key(key, product) || key->len == 0)
			continue;
		split = key->len;
		if (text_key(key, content) && memmem(key->data + split,
		    key->len - split, key->data, split) != NULL)
			return true;
	}
	return false;
}

int64_t
invitefit_points(const struct invitefit_lead *lead, struct slice purpose,
    struct slice content, struct buffer *key)
{
	int64_t points = 0;

	while (purpose.len > 0) {
		struct slice word = slice_trim(slice_cut(&purpose, ';'));

		if (slice_is(word, "territory"))
			points += !lead->has_deal;
		else if (slice_is(word, "push"))
			points += lead->strong_deal || lead->traded;
		else if (slice_is(word, "product"))
			points += is_in_content(lead->products, content,
			    key) || is_in_content(lead->product_line, content,
			    key);
		else if (slice_is(word, "relations"))
			points += lead->traded || lead->key_tier;
	}
	return points;
}
