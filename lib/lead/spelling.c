/*
 * spelling.c - letters first, then the order of the words
 */
#include "lead/spelling.h"

#include <string.h>
#include <utf8proc.h>

#include "base/mem.h"
#include "base/text.h"

struct teller {
	void (*take)(void *context, struct slice way);
	void *context;
};

static void
add_upper(struct buffer *out, struct slice text)
{
	uint32_t c;
	size_t n;

	for (; (n = text_decode(text, &c)) > 0; text.at += n, text.len -= n) {
		utf8proc_uint8_t bytes[4];
		utf8proc_ssize_t len = utf8proc_encode_char(
		    utf8proc_toupper((utf8proc_int32_t)c), bytes);

		buffer_add(out, (struct slice){ (char *)bytes,
		    (size_t)len });
	}
}

/* Letters of German and the North, in two as passports have them. */
static void
add_passport(struct buffer *out, struct slice text)
{
	static const char *const pairs[][2] = { { "ä", "ae" }, { "ö", "oe" },
		{ "ü", "ue" }, { "ß", "ss" }, { "ø", "oe" }, { "å", "aa" },
		{ "æ", "ae" }, { "Ä", "Ae" }, { "Ö", "Oe" }, { "Ü", "Ue" },
		{ "Ø", "Oe" }, { "Å", "Aa" }, { "Æ", "Ae" } };
	size_t i, n, count = sizeof(pairs) / sizeof(*pairs);

	while (text.len > 0) {
		for (i = 0; i < count && !slice_starts(text,
		    slice_of(pairs[i][0])); i++)
			;
		buffer_add(out, i < count ? slice_of(pairs[i][1]) :
		    (struct slice){ text.at, 1 });
		n = i < count ? strlen(pairs[i][0]) : 1;
		text = (struct slice){ text.at + n, text.len - n };
	}
}

/* A name, and with the last of its words in front. */
static void
tell_orders(const struct teller *teller, struct slice name)
{
	struct buffer turned = { 0 };
	size_t at = name.len;

	teller->take(teller->context, name);
	while (at > 0 && name.at[at - 1] != ' ')
		at--;
	if (at > 1) {
		struct slice first = slice_trim((struct slice){ name.at, at });
		struct slice last = { name.at + at, name.len - at };

		buffer_add(&turned, last);
		buffer_add(&turned, SLICE(", "));
		buffer_add(&turned, first);
		teller->take(teller->context, buffer_slice(&turned));
		turned.len = 0;
		buffer_add(&turned, last);
		buffer_add_byte(&turned, ' ');
		buffer_add(&turned, first);
		teller->take(teller->context, buffer_slice(&turned));
	}
	buffer_release(&turned);
}

void
spelling_each(struct slice name,
    void (*take)(void *context, struct slice way), void *context)
{
	const struct teller teller = { take, context };
	struct buffer way = { 0 }, upper = { 0 };

	name = slice_trim(name);
	if (name.len == 0 || !text_is_utf8(name) ||
	    memchr(name.at, ' ', name.len) == NULL) {
		take(context, name);
		return;
	}
	tell_orders(&teller, name);
	if (text_ascii_prefix(name) < name.len) {
		text_map(&way, name, UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD);
		tell_orders(&teller, buffer_slice(&way));
		add_upper(&upper, buffer_slice(&way));
		tell_orders(&teller, buffer_slice(&upper));
		way.len = 0;
		add_passport(&way, name);
		tell_orders(&teller, buffer_slice(&way));
		way.len = 0;
		text_map(&way, name, UTF8PROC_DECOMPOSE |
		    UTF8PROC_STRIPMARK);
		tell_orders(&teller, buffer_slice(&way));
	}
	buffer_release(&way);
	buffer_release(&upper);
}

void
spelling_initials(struct slice name,
    void (*take)(void *context, struct slice way), void *context)
{
	static const char *const joints[] = { ". ", "." };
	static const char *const turned[] = { ", ", " " };
	struct buffer way = { 0 };
	struct slice first, last;
	size_t at, len, i;
	uint32_t c;

	name = slice_trim(name);
	for (at = name.len; at > 0 && name.at[at - 1] != ' '; at--)
		continue;
	len = at > 0 && text_is_utf8(name) ? text_decode(name, &c) : 0;
	if (len == 0 || text_is_han(c) || name.len - at < 2)
		return;
	first = (struct slice){ name.at, len };
	last = (struct slice){ name.at + at, name.len - at };
	for (i = 0; i < sizeof(joints) / sizeof(*joints); i++) {
		way.len = 0;
		buffer_add(&way, first);
		buffer_add(&way, slice_of(joints[i]));
		buffer_add(&way, last);
		take(context, buffer_slice(&way));
	}
	for (i = 0; i < sizeof(turned) / sizeof(*turned); i++) {
		way.len = 0;
		buffer_add(&way, last);
		buffer_add(&way, slice_of(turned[i]));
		buffer_add(&way, first);
		take(context, buffer_slice(&way));
	}
	buffer_release(&way);
}
