/*
 * text.c - UTF-8, folded and measured
 */
#include <stdlib.h>
#include <utf8proc.h>

#include "base/text.h"
#include "base/vector.h"

static uint64_t
load64(const char *p)
{
	uint64_t word;

	memcpy(&word, p, sizeof(word));
	return word;
}

#ifdef VECTOR_16
static inline bool
is_ascii_64(const char *p)
{
	return _mm_movemask_epi8(_mm_or_si128(
	    _mm_or_si128(vector_load(p), vector_load(p + 16)),
	    _mm_or_si128(vector_load(p + 32), vector_load(p + 48)))) == 0;
}
#endif

size_t
text_ascii_prefix(struct slice s)
{
	const char *p = s.at, *end;

	if (s.len == 0)
		return 0;
	end = p + s.len;
#ifdef VECTOR_16
	while (end - p >= 64 && is_ascii_64(p))
		p += 64;
	while (end - p >= 16) {
		__m128i bytes = vector_load(p);
		unsigned high = (unsigned)_mm_movemask_epi8(bytes);

		if (high != 0)
			return (size_t)(p - s.at) +
			    (size_t)__builtin_ctz(high);
		p += 16;
	}
	/* The rest once more with bytes in front of it, which are ASCII. */
	if (s.len >= 16) {
		unsigned high = (unsigned)_mm_movemask_epi8(
		    vector_load(end - 16));

		return high == 0 ? s.len :
		    s.len - 16 + (size_t)__builtin_ctz(high);
	}
#endif
	while (end - p >= 8 && (load64(p) & 0x8080808080808080) == 0)
		p += 8;
	while (p < end && (*p & 0x80) == 0)
		p++;
	return (size_t)(p - s.at);
}

/* Bytes of the valid sequence at p, which is before end, or 0. */
static size_t
sequence_length(const unsigned char *p, const unsigned char *end)
{
	size_t left = (size_t)(end - p);
	unsigned char lead = *p;

	if (lead < 0x80)
		return 1;
	if (lead < 0xC2 || lead > 0xF4 || left < 2 || (p[1] & 0xC0) != 0x80)
		return 0;
	if (lead < 0xE0)
		return 2;
	if (left < 3 || (p[2] & 0xC0) != 0x80)
		return 0;
	if (lead < 0xF0)
		return (lead == 0xE0 && p[1] < 0xA0) ||
		    (lead == 0xED && p[1] > 0x9F) ? 0 : 3;
	if (left < 4 || (p[3] & 0xC0) != 0x80)
		return 0;
	return (lead == 0xF0 && p[1] < 0x90) ||
	    (lead == 0xF4 && p[1] > 0x8F) ? 0 : 4;
}

/*
 * Passes over three-byte sequences led by E1-EC, which all are valid: Han,
 * kana, Thai and more, the bulk of what is not ASCII in a trade-fair list.
 */
static const unsigned char *
skip_three_byte_run(const unsigned char *p, const unsigned char *end)
{
	while (end - p >= 3 && (unsigned char)(*p - 0xE1) < 0x0C &&
	    (p[1] & 0xC0) == 0x80 && (p[2] & 0xC0) == 0x80)
		p += 3;
	return p;
}

size_t
text_valid_prefix(struct slice s)
{
	const unsigned char *start = (const unsigned char *)s.at;
	const unsigned char *p = start, *end;
	size_t len;

	if (s.len == 0)
		return 0;
	end = start + s.len;
	while (p < end) {
		if (*p < 0x80) {
			p += text_ascii_prefix(slice_between((const char *)p,
			    (const char *)end));
			continue;
		}
		p = skip_three_byte_run(p, end);
		if (p == end)
			break;
		len = sequence_length(p, end);
		if (len == 0)
			break;
		p += len;
	}
	return (size_t)(p - start);
}

bool
text_is_utf8(struct slice s)
{
	return text_valid_prefix(s) == s.len;
}

size_t
text_decode(struct slice s, uint32_t *code_point)
{
	const unsigned char *p = (const unsigned char *)s.at;
	size_t len = s.len == 0 ? 0 : sequence_length(p, p + s.len);

	switch (len) {
	case 1:
		*code_point = p[0];
		break;
	case 2:
		*code_point = (p[0] & 0x1Fu) << 6 | (p[1] & 0x3Fu);
		break;
	case 3:
		*code_point = (p[0] & 0x0Fu) << 12 | (p[1] & 0x3Fu) << 6 |
		    (p[2] & 0x3Fu);
		break;
	case 4:
		*code_point = (p[0] & 0x07u) << 18 | (p[1] & 0x3Fu) << 12 |
		    (p[2] & 0x3Fu) << 6 | (p[3] & 0x3Fu);
		break;
	}
	return len;
}

size_t
text_encode(char out[4], uint32_t code_point)
{
	return (size_t)utf8proc_encode_char((utf8proc_int32_t)code_point,
	    (utf8proc_uint8_t *)out);
}

/* Passes over the common Han block, U+4E00 to U+9FFF. */
static const unsigned char *
skip_common_han(const unsigned char *p, const unsigned char *end)
{
	while (end - p >= 3 && p[0] >= 0xE4 && p[0] <= 0xE9 &&
	    (p[1] & 0xC0) == 0x80 && (p[2] & 0xC0) == 0x80 &&
	    (p[0] > 0xE4 || p[1] >= 0xB8))
		p += 3;
	return p;
}

size_t
text_han_prefix(struct slice s)
{
	const unsigned char *p = (const unsigned char *)s.at;

	return s.len == 0 ? 0 : (size_t)(skip_common_han(p, p + s.len) - p);
}

static bool
is_common_han(uint32_t code_point)
{
	return code_point >= 0x4E00 && code_point <= 0x9FFF;
}

/* A small letter of Latin Extended-A, and none that is two of others. */
static bool
is_small_extended(uint32_t c)
{
	bool odd = (c >= 0x100 && c <= 0x137) || (c >= 0x14A && c <= 0x177);

	return (c & 1) == (odd ? 1u : 0u) && c != 0x133 && c != 0x138 &&
	    c != 0x140 && c != 0x178;
}

/*
 * The bytes of a letter that is its own key but for its case: of Latin-1,
 * Latin Extended-A, Cyrillic, kana or Hangul.  0 for others, which may change
 * what stands in front of them, as marks do, or become several letters.
 */
static size_t
plain_letter(const unsigned char *p, const unsigned char *end)
{
	uint32_t c;

	if (end - p < 2 || (p[1] & 0xC0) != 0x80)
		return 0;
	if (p[0] == 0xC3)
		return p[1] == 0x97 || p[1] == 0x9F || p[1] == 0xB7 ? 0 : 2;
	if (p[0] == 0xD0)
		return p[1] >= 0x90 ? 2 : 0;
	if (p[0] == 0xD1)
		return p[1] < 0xA0 ? 2 : 0;
	if (p[0] == 0xC4 || p[0] == 0xC5)
		return is_small_extended(((p[0] & 0x1Fu) << 6) |
		    (p[1] & 0x3Fu)) ? 2 : 0;
	if (end - p < 3 || p[0] < 0xE3 || p[0] > 0xED ||
	    (p[2] & 0xC0) != 0x80)
		return 0;
	c = (p[0] & 0xFu) << 12 | (p[1] & 0x3Fu) << 6 | (p[2] & 0x3Fu);
	return (c >= 0x3041 && c <= 0x3096) || (c >= 0x30A1 && c <= 0x30FA) ||
	    c == 0x30FC || (c >= 0xAC00 && c <= 0xD7A3) ? 3 : 0;
}

/* The capitals among these letters, made small where they stand. */
static void
lower_letters(char *text, size_t len)
{
	unsigned char *p = (unsigned char *)text, *end = p + len;

	for (; p + 1 < end; p++) {
		if (*p == 0xC3 && p[1] < 0xA0) {
			p[1] = (unsigned char)(p[1] + 0x20);
		} else if (*p == 0xD0 && p[1] < 0xA0) {
			p[1] = (unsigned char)(p[1] + 0x20);
		} else if (*p == 0xD0 && p[1] < 0xB0) {
			p[0] = 0xD1;
			p[1] = (unsigned char)(p[1] - 0x20);
		}
	}
}

/*
 * Whether a text is its own key but for the case of letters: ASCII, the
 * common Han block, and letters, of which some are told.
 */
static bool
is_plain(struct slice s, bool *letters)
{
	const unsigned char *p = (const unsigned char *)s.at;
	const unsigned char *end = p + s.len;

	while (p < end) {
		if (*p < 0x80) {
			p += text_ascii_prefix(slice_between((const char *)p,
			    (const char *)end));
		} else {
			const unsigned char *from = p;

			p = skip_common_han(p, end);
			if (p > from)
				continue;
			p += plain_letter(p, end);
			if (p == from)
				return false;
			*letters = true;
		}
	}
	return true;
}

#ifdef VECTOR_16
/*
 * Signed comparisons: bytes above 7F are below all letters.  Not 0 when there
 * are such bytes.
 */
static inline int
copy_lower_16(char *to, const char *from)
{
	__m128i v = vector_load(from);
	__m128i upper = _mm_and_si128(
	    _mm_cmpgt_epi8(v, _mm_set1_epi8('A' - 1)),
	    _mm_cmpgt_epi8(_mm_set1_epi8('Z' + 1), v));

	vector_store(to, _mm_or_si128(v,
	    _mm_and_si128(upper, _mm_set1_epi8(0x20))));
	return _mm_movemask_epi8(v);
}
#endif

/* Whether all bytes were ASCII. */
static bool
copy_lower(char *to, struct slice s)
{
	size_t i = 0;
	int high = 0;

#ifdef VECTOR_16
	for (; i + 16 <= s.len; i += 16)
		high |= copy_lower_16(to + i, s.at + i);
	if (i < s.len && i > 0) {
		high |= copy_lower_16(to + s.len - 16, s.at + s.len - 16);
		return high == 0;
	}
#endif
	for (; i < s.len; i++) {
		to[i] = text_lower_ascii(s.at[i]);
		high |= s.at[i] & 0x80;
	}
	return high == 0;
}

void
text_copy_lower(char *to, struct slice s)
{
	(void)copy_lower(to, s);
}

static bool
add_code_points(struct buffer *out, const utf8proc_int32_t *points,
    utf8proc_ssize_t count)
{
	size_t before = out->len;
	utf8proc_ssize_t i;
	char bytes[4];

	for (i = 0; i < count; i++) {
		size_t len = text_encode(bytes, (uint32_t)points[i]);

		/* The small letter of Turkish capital I with its dot is i. */
		if (points[i] == 0x307 && i > 0 && points[i - 1] == 'i')
			continue;
		if (!buffer_add(out, (struct slice){ bytes, len })) {
			out->len = before;
			return false;
		}
	}
	return true;
}

/* The bytes of a sign that keys may make ASCII of, at the front; or 0. */
static size_t
nearly_ascii_sign(struct slice s)
{
	const unsigned char *p = (const unsigned char *)s.at;

	if (s.len >= 2 && (p[0] == 0xC2 || (p[0] == 0xC3 && p[1] == 0x9F) ||
	    (p[0] == 0xC4 && p[1] == 0xB0)))
		return 2;
	return s.len >= 3 && p[0] == 0xE2 && p[1] == 0x80 ? 3 : 0;
}

bool
text_is_nearly_ascii(struct slice s)
{
	size_t len;

	for (;;) {
		len = text_ascii_prefix(s);
		s = (struct slice){ s.at + len, s.len - len };
		if (s.len == 0)
			return true;
		len = nearly_ascii_sign(s);
		if (len == 0)
			return false;
		s = (struct slice){ s.at + len, s.len - len };
	}
}

bool
text_key(struct buffer *out, struct slice s)
{
	const utf8proc_option_t options = UTF8PROC_STABLE | UTF8PROC_COMPOSE |
	    UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE;
	utf8proc_int32_t few[256], *points = few;
	utf8proc_ssize_t count;
	bool done, letters = false;

	if (s.len == 0)
		return true;
	if (!buffer_reserve(out, s.len))
		return false;
	if (copy_lower(out->data + out->len, s) || is_plain(s, &letters)) {
		if (letters)
			lower_letters(out->data + out->len, s.len);
		out->len += s.len;
		return true;
	}
	if (!text_is_utf8(s))
		return false;
	count = utf8proc_decompose((const utf8proc_uint8_t *)s.at,
	    (utf8proc_ssize_t)s.len, points, 256, options);
	if (count > 256) {
		points = xrealloc(NULL, (size_t)count, sizeof(*points));
		count = utf8proc_decompose((const utf8proc_uint8_t *)s.at,
		    (utf8proc_ssize_t)s.len, points, count, options);
	}
	if (count > 0)
		count = utf8proc_normalize_utf32(points, count, options);
	done = count >= 0 && add_code_points(out, points, count);
	if (points != few)
		free(points);
	return done;
}

bool
text_map(struct buffer *out, struct slice s, int options)
{
	utf8proc_uint8_t *mapped = NULL;
	utf8proc_ssize_t len = utf8proc_map((const utf8proc_uint8_t *)s.at,
	    (utf8proc_ssize_t)s.len, &mapped, (utf8proc_option_t)options);

	if (len == UTF8PROC_ERROR_NOMEM)
		mem_exhausted();
	if (len > 0)
		buffer_add(out, (struct slice){ (char *)mapped, (size_t)len });
	free(mapped);
	return len >= 0;
}

/* The ASCII character that c is the full-width form of, or 0. */
static char
narrow_form(uint32_t c)
{
	if (c == 0x3000)
		return ' ';
	return c >= 0xFF01 && c <= 0xFF5E ? (char)(c - 0xFF01 + '!') : 0;
}

bool
text_fold_width(struct buffer *out, struct slice s)
{
	const char *end, *p = s.at;
	size_t len;
	uint32_t c;
	char *to;

	/* Nothing grows, so that the room is enough from the start. */
	if (s.len == 0)
		return true;
	end = p + s.len;
	if (!buffer_reserve(out, s.len))
		return false;
	to = out->data + out->len;
	while (p < end) {
		len = text_ascii_prefix(slice_between(p, end));
		memcpy(to, p, len);
		to += len, p += len;
		if (p == end)
			break;
		len = text_decode(slice_between(p, end), &c);
		if (len == 0)
			return false;
		if (narrow_form(c) != 0) {
			*to++ = narrow_form(c);
		} else {
			memcpy(to, p, len);
			to += len;
		}
		p += len;
	}
	out->len = (size_t)(to - out->data);
	return true;
}

static size_t
ascii_width(struct slice s)
{
	size_t width = 0, i;

	for (i = 0; i < s.len; i++)
		width += s.at[i] >= ' ' && s.at[i] != 0x7F;
	return width;
}

/* A sign that a joiner melts into the one before, as in emoji families. */
static bool
melts(uint32_t c)
{
	return c >= 0x2190 && !is_common_han(c);
}

size_t
text_characters(struct slice s)
{
	size_t i, count = 0;

	for (i = 0; i < s.len; i++)
		count += ((unsigned char)s.at[i] & 0xC0) != 0x80;
	return count;
}

size_t
text_width(struct slice s)
{
	const char *end, *p = s.at;
	size_t width = 0, len;
	bool joined = false;
	uint32_t c;

	if (s.len == 0)
		return 0;
	end = p + s.len;
	while (p < end) {
		len = text_ascii_prefix(slice_between(p, end));
		width += ascii_width((struct slice){ p, len });
		p += len;
		if (p == end)
			break;
		len = text_decode(slice_between(p, end), &c);
		if (len == 0) {
			p++;
			continue;
		}
		if (!joined || !melts(c))
			width += is_common_han(c) ? 2 :
			    (size_t)utf8proc_charwidth((utf8proc_int32_t)c);
		joined = c == TEXT_JOINER;
		p += len;
	}
	return width;
}

bool
text_reorders(uint32_t c)
{
	return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

bool
text_is_invisible(uint32_t c)
{
	return c == 0xAD || c == 0x61C || c == 0x180E || c == 0x200B ||
	    c == 0x200E || c == 0x200F || (c >= 0x2060 && c <= 0x206F) ||
	    c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFB) ||
	    (c >= 0xE0000 && c <= 0xE0FFF);
}

bool
text_is_han(uint32_t c)
{
	if (is_common_han(c))
		return true;
	return (c >= 0x3400 && c <= 0x4DBF) || (c >= 0xF900 && c <= 0xFAFF) ||
	    (c >= 0x20000 && c <= 0x2FA1F) || (c >= 0x30000 && c <= 0x323AF) ||
	    (c >= 0x2E80 && c <= 0x2FD5) || c == 0x3005 || c == 0x3007 ||
	    (c >= 0x3021 && c <= 0x3029);
}

bool
text_has_han(struct slice s)
{
	while (s.len > 0) {
		uint32_t c;
		size_t len = text_decode(s, &c);

		if (len == 0)
			break;
		if (len > 2 && text_is_han(c))
			return true;
		s = (struct slice){ s.at + len, s.len - len };
	}
	return false;
}

bool
text_equal_nocase(struct slice a, struct slice b)
{
	size_t i;

	if (a.len != b.len)
		return false;
	for (i = 0; i < a.len; i++)
		if (text_lower_ascii(a.at[i]) != text_lower_ascii(b.at[i]))
			return false;
	return true;
}

bool
text_begins_word(struct slice text, struct slice word)
{
	return word.len > 0 && word.len <= text.len &&
	    text_equal_nocase((struct slice){ text.at, word.len }, word) &&
	    (!text_is_letter(word.at[word.len - 1]) ||
	    word.len == text.len || !text_is_letter(text.at[word.len]));
}

void
text_add_quoted(struct buffer *out, struct slice text)
{
	size_t i;

	buffer_add_byte(out, '"');
	for (i = 0; i < text.len; i++) {
		if (text.at[i] == '"' || text.at[i] == '\\')
			buffer_add_byte(out, '\\');
		buffer_add_byte(out, text.at[i]);
	}
	buffer_add_byte(out, '"');
}
