/*
 * disguise.c - letters first, then signs
 */
#include "lead/disguise.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/text.h"
#include "rule/table.h"

enum { WRITTEN, SIGN, SHAPE_COUNT };
static const struct table_column shape[SHAPE_COUNT] = {
	[WRITTEN] = { .name = "written", .type = TABLE_KEY },
	[SIGN] = { .name = "sign", .type = TABLE_WORD },
};

struct disguise {
	struct table *signs;
	struct buffer folded, out;
};

struct disguise *
disguise_open(struct fault *fault)
{
	struct disguise *d = xcalloc(1, sizeof(*d));

	d->signs = table_open("address-sign", shape, SHAPE_COUNT, fault);
	if (d->signs != NULL)
		return d;
	free(d);
	return NULL;
}

void
disguise_close(struct disguise *d)
{
	if (d == NULL)
		return;
	table_close(d->signs);
	buffer_release(&d->folded);
	buffer_release(&d->out);
	free(d);
}

/* The sign for which a text begins with a word; its bytes, 0 for none. */
static size_t
find_sign(const struct disguise *d, struct slice text, struct slice *sign)
{
	size_t row;

	for (row = 0; row < table_rows(d->signs); row++) {
		struct slice word = table_text(d->signs, row, WRITTEN);

		if (!slice_starts(text, word))
			continue;
		*sign = table_text(d->signs, row, SIGN);
		return word.len;
	}
	return 0;
}

/* Puts signs in the place of words and the blanks around them. */
static bool
put_signs(struct disguise *d, struct slice text)
{
	bool found = false;

	while (text.len > 0) {
		struct slice sign = SLICE_EMPTY;
		size_t len = strchr("([{", *text.at) ?
		    find_sign(d, text, &sign) : 0;

		if (len > 0) {
			while (d->out.len > 0 &&
			    d->out.data[d->out.len - 1] == ' ')
				d->out.len--;
			buffer_add(&d->out, sign);
			found = true;
		} else {
			buffer_add_byte(&d->out, *text.at);
			len = 1;
		}
		text = (struct slice){ text.at + len, text.len - len };
		while (sign.len > 0 && text.len > 0 && *text.at == ' ')
			text.at++, text.len--;
	}
	return found;
}

struct slice
disguise_read(struct disguise *d, struct slice text)
{
	bool plain = text_ascii_prefix(text) == text.len;
	size_t i;

	for (i = 0; plain && i < text.len && strchr("([{", text.at[i]) == NULL;
	    i++)
		continue;
	if (plain && i == text.len)
		return SLICE_EMPTY;
	d->folded.len = d->out.len = 0;
	if (!text_key(&d->folded, text))
		return SLICE_EMPTY;
	return put_signs(d, buffer_slice(&d->folded)) || !plain ?
	    buffer_slice(&d->out) : SLICE_EMPTY;
}
