/*
 * fault.c - messages on their way up
 */
#include <stdio.h>

#include "fault.h"

bool
fault_set(struct fault *fault, const char *format, ...)
{
	char *cut = fault->text + sizeof(fault->text) - 4;
	va_list arguments;
	int length;

	va_start(arguments, format);
	length = vsnprintf(fault->text, sizeof(fault->text), format,
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

/* C1 controls (U+0080-U+009F) steer terminals as C0 controls do. */
static bool
is_c1(const unsigned char *p, size_t len)
{
	return len == 2 && p[0] == 0xC2 && p[1] < 0xA0;
}

char *
fault_quote(char *out, size_t size, struct slice value)
{
	static const char hex[] = "0123456789ABCDEF";
	const unsigned char *p = (const unsigned char *)value.at;
	const unsigned char *end = p + value.len;
	char *to = out, *end_of_out = out + size - 1;
	char *cut = out;	/* the last place with room for the dots */

	while (p < end) {
		size_t len = sequence_length(p, (size_t)(end - p));
		bool plain = len > 1 ? !is_c1(p, len) :
		    len == 1 && *p >= 0x20 && *p != 0x7F;
		bool escaped = *p == '"' || *p == '\\';
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
