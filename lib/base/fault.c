/*
 * fault.c - messages on their way up
 */
#include <stdio.h>

#include "base/fault.h"
#include "base/say.h"

bool
fault_set(struct fault *fault, const char *format, ...)
{
	char *cut = fault->text + sizeof(fault->text) - 4;
	va_list arguments;
	int length;

	va_start(arguments, format);
	length = vsnprintf(fault->text, sizeof(fault->text), say(format),
	    arguments);
	va_end(arguments);
	if (length < (int)sizeof(fault->text))
		return false;
	while (cut > fault->text && (*cut & 0xC0) == 0x80)
		cut--;
	memcpy(cut, "...", 4);
	return false;
}

/* Length of the well-formed UTF-8 sequence at p, 0 if there is none. */
static size_t
sequence_length(const unsigned char *p, size_t left)
{
	size_t len = *p < 0x80 ? 1 : *p >= 0xC2 && *p < 0xE0 ? 2 :
	    *p >= 0xE0 && *p < 0xF0 ? 3 : *p >= 0xF0 && *p < 0xF5 ? 4 : 0;
	size_t i;

	if (len > left)
		return 0;
	for (i = 1; i < len; i++)
		if ((p[i] & 0xC0) != 0x80)
			return 0;
	if ((*p == 0xE0 && p[1] < 0xA0) || (*p == 0xED && p[1] > 0x9F) ||
	    (*p == 0xF0 && p[1] < 0x90) || (*p == 0xF4 && p[1] > 0x8F))
		return 0;
	return len;
}

/*
 * What steers a terminal: C0 and C1 controls (U+0080 to U+009F), and those
 * that turn the direction of text, so that it reads as other text.
 */
static bool
is_steering(const unsigned char *p, size_t len)
{
	if (len == 1)
		return *p < 0x20 || *p == 0x7F;
	if (len == 2)
		return p[0] == 0xC2 && p[1] < 0xA0;
	/* U+202A to U+202E, U+2066 to U+2069 */
	return len == 3 && p[0] == 0xE2 &&
	    ((p[1] == 0x80 && p[2] >= 0xAA && p[2] <= 0xAE) ||
	    (p[1] == 0x81 && p[2] >= 0xA6 && p[2] <= 0xA9));
}

static char *
escape(char *out, size_t size, struct slice value, bool quotes)
{
	static const char hex[] = "0123456789ABCDEF";
	const unsigned char *p = (const unsigned char *)value.at;
	const unsigned char *end = p + value.len;
	char *to = out, *end_of_out = out + size - 1;
	char *cut = out;	/* the last place with room for the dots */

	while (p < end) {
		size_t len = sequence_length(p, (size_t)(end - p));
		bool plain = len > 0 && !is_steering(p, len);
		bool escaped = quotes && (*p == '"' || *p == '\\');
		size_t need = !plain ? 4 : escaped ? 2 : len;

		if (end_of_out - to >= 3)
			cut = to;
		if ((size_t)(end_of_out - to) < need) {
			memcpy(cut, "...", 3);
			to = cut + 3;
			break;
		}
		if (!plain) {
			*to++ = '\\', *to++ = 'x';
			*to++ = hex[*p >> 4], *to++ = hex[*p & 15];
			p++;
			continue;
		}
		if (escaped)
			*to++ = '\\';
		memcpy(to, p, len);
		to += len;
		p += len;
	}
	*to = '\0';
	return out;
}

char *
fault_quote(char *out, size_t size, struct slice value)
{
	return escape(out, size, value, true);
}

char *
fault_plain(char *out, size_t size, struct slice text)
{
	return escape(out, size, text, false);
}
