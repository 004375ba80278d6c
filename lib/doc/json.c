/*
 * json.c - strings with their escapes, numbers as they are written
 */
#include "base/text.h"
#include "doc/json.h"

void
docjson_string(struct buffer *out, struct slice text)
{
	static const char named[] = "b\bf\fn\nr\rt\t\"\"\\\\";
	size_t i, k;

	buffer_add_byte(out, '"');
	for (i = 0; i < text.len; i++) {
		unsigned char c = (unsigned char)text.at[i];

		if (c >= ' ' && c != '"' && c != '\\' && c != 0x7F) {
			buffer_add_byte(out, (char)c);
			continue;
		}
		for (k = 1; k < sizeof(named) - 1; k += 2)
			if ((unsigned char)named[k] == c)
				break;
		if (k < sizeof(named) - 1)
			buffer_format(out, "\\%c", named[k - 1]);
		else
			buffer_format(out, "\\u%04x", c);
	}
	buffer_add_byte(out, '"');
}

static size_t
digits(struct slice s, size_t at)
{
	size_t from = at;

	while (at < s.len && text_is_digit(s.at[at]))
		at++;
	return at - from;
}

/* The grammar of RFC 8259, section 6, without an exponent. */
static bool
is_number(struct slice s)
{
	size_t at = s.len > 0 && s.at[0] == '-', whole = digits(s, at), part;

	if (whole == 0 || (whole > 1 && s.at[at] == '0'))
		return false;
	at += whole;
	if (at == s.len)
		return true;
	if (s.at[at] != '.')
		return false;
	part = digits(s, at + 1);
	return part > 0 && at + 1 + part == s.len;
}

bool
docjson_value(struct buffer *out, struct slice cell, enum docjson_type type)
{
	struct slice value = slice_trim(cell);

	if (value.len == 0)
		return buffer_add(out, SLICE("null"));
	if (type == DOCJSON_NUMBER && is_number(value))
		return buffer_add(out, value);
	if (type == DOCJSON_BOOL && slice_is(value, "yes"))
		return buffer_add(out, SLICE("true"));
	if (type == DOCJSON_BOOL && slice_is(value, "no"))
		return buffer_add(out, SLICE("false"));
	docjson_string(out, cell);
	return type == DOCJSON_TEXT;
}
