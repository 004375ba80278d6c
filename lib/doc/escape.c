/*
 * escape.c - entities for what HTML and XML take for markup
 */
#include "base/display.h"
#include "base/text.h"
#include "doc/escape.h"

static struct slice
entity(char c)
{
	switch (c) {
	case '&':
		return SLICE("&amp;");
	case '<':
		return SLICE("&lt;");
	case '>':
		return SLICE("&gt;");
	case '"':
		return SLICE("&quot;");
	default:
		return SLICE_EMPTY;
	}
}

/* XML has no U+FFFE and U+FFFF. */
static bool
is_noncharacter(struct slice s, size_t at)
{
	return s.len - at >= 3 && s.at[at] == '\xEF' &&
	    s.at[at + 1] == '\xBF' && (s.at[at + 2] & 0x3E) == 0x3E;
}

void
docescape_entities(struct buffer *out, struct slice s)
{
	size_t from = 0, i;

	for (i = 0; i < s.len; i++) {
		struct slice instead = entity(s.at[i]);
		size_t len = 1;

		if (is_noncharacter(s, i)) {
			instead = SLICE("\xEF\xBF\xBD");
			len = 3;
		}
		if (instead.len == 0)
			continue;
		buffer_add(out, (struct slice){ s.at + from, i - from });
		buffer_add(out, instead);
		from = i + len;
		i = from - 1;
	}
	buffer_add(out, (struct slice){ s.at + from, s.len - from });
}

void
docescape_line(struct buffer *out, struct slice text, size_t columns)
{
	struct buffer plain = { 0 };

	display_add(&plain, text, columns);
	docescape_entities(out, buffer_slice(&plain));
	buffer_release(&plain);
}

enum { DAY_LEN = 10 };

/* A day as Fairlead writes it, by its shape alone. */
static bool
is_day(struct slice s, size_t at)
{
	static const char shape[] = "0000-00-00";
	size_t i;

	if (s.len - at < DAY_LEN || (at > 0 && text_is_digit(s.at[at - 1])))
		return false;
	for (i = 0; i < DAY_LEN; i++)
		if (shape[i] == '-' ? s.at[at + i] != '-' :
		    !text_is_digit(s.at[at + i]))
			return false;
	return at + DAY_LEN == s.len || !text_is_digit(s.at[at + DAY_LEN]);
}

/* "14 %": the blank between a digit and its sign. */
static bool
is_percent_blank(struct slice s, size_t at)
{
	return s.at[at] == ' ' && at > 0 && text_is_digit(s.at[at - 1]) &&
	    at + 1 < s.len && s.at[at + 1] == '%';
}

void
docescape_prose(struct buffer *out, struct slice text, const char *attribute)
{
	struct buffer plain = { 0 };
	struct slice s;
	size_t from = 0, len, i;

	display_add(&plain, text, text.len);
	s = buffer_slice(&plain);
	for (i = 0; i < s.len; i += len) {
		bool day = is_day(s, i);

		len = day ? DAY_LEN : 1;
		if (!day && !is_percent_blank(s, i))
			continue;
		docescape_entities(out, (struct slice){ s.at + from,
		    i - from });
		if (day)
			buffer_format(out, "<span %s>%.*s</span>", attribute,
			    DAY_LEN, s.at + i);
		else
			buffer_add(out, SLICE("&#160;"));
		from = i + len;
	}
	docescape_entities(out, (struct slice){ s.at + from, s.len - from });
	buffer_release(&plain);
}
