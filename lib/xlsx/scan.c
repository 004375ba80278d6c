/*
 * scan.c - one look at each byte
 */
#include "base/text.h"
#include "base/vector.h"
#include "xlsx/scan.h"

void
xlsxscan_release(struct xlsxscan *scan)
{
	buffer_release(&scan->decoded);
	buffer_release(&scan->joined);
}

/* ---- tags ------------------------------------------------------------- */

static bool
is_blank(char c)
{
	return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

static void
skip_blanks(struct xlsxscan *s)
{
	while (s->at < s->end && is_blank(*s->at))
		s->at++;
}

/* A name of ASCII; one with a prefix where may_colon. */
static bool
read_name(struct xlsxscan *s, bool may_colon, struct slice *name)
{
	const char *from = s->at;

	if (s->at == s->end || !(text_is_letter(*s->at) || *s->at == '_'))
		return false;
	while (s->at < s->end && (text_is_letter(*s->at) ||
	    text_is_digit(*s->at) || *s->at == '_' || *s->at == '-' ||
	    *s->at == '.' || (may_colon && *s->at == ':')))
		s->at++;
	*name = slice_between(from, s->at);
	return s->at < s->end;
}

/* ="value" of printable ASCII without references. */
static bool
read_value(struct xlsxscan *s, struct slice *value)
{
	const char *p = s->at + 2;
	char quote;

	if (s->end - s->at < 2 || s->at[0] != '=')
		return false;
	quote = s->at[1];
	if (quote != '"' && quote != '\'')
		return false;
	while (p < s->end && *p != quote) {
		if ((unsigned char)(*p - ' ') > '~' - ' ' || *p == '<' ||
		    *p == '&')
			return false;
		p++;
	}
	*value = slice_between(s->at + 2, p);
	s->at = p + 1;
	return p < s->end;
}

/* An attribute behind its blanks; no name comes twice. */
static bool
read_attribute(struct xlsxscan *s, struct xlsxscan_tag *tag)
{
	struct slice name;
	size_t i;

	if (tag->count == XLSXSCAN_ATTRIBUTES || !read_name(s, true, &name))
		return false;
	/* x:r would be taken for r. */
	if (name.len > 1 && name.at[name.len - 2] == ':')
		return false;
	for (i = 0; i < tag->count; i++)
		if (slice_equal(tag->attributes[i].name, name))
			return false;
	tag->attributes[tag->count].name = name;
	return read_value(s, &tag->attributes[tag->count++].value);
}

/* > or />, the end of a tag that begins something. */
static bool
end_tag(struct xlsxscan *s, struct xlsxscan_tag *tag)
{
	if (*s->at == '/') {
		tag->ends = true;
		s->at++;
	}
	return s->at < s->end && *s->at++ == '>';
}

bool
xlsxscan_tag(struct xlsxscan *s, struct xlsxscan_tag *tag)
{
	if (s->end - s->at < 3 || *s->at != '<')
		return false;
	s->at++;
	tag->count = 0;
	tag->begins = *s->at != '/';
	tag->ends = !tag->begins;
	s->at += tag->ends;
	if (!read_name(s, false, &tag->name))
		return false;
	if (tag->ends)
		return *s->at++ == '>';
	while (is_blank(*s->at)) {
		skip_blanks(s);
		if (s->at == s->end)
			return false;
		if (*s->at == '>' || *s->at == '/')
			break;
		if (!read_attribute(s, tag) || s->at == s->end)
			return false;
	}
	return end_tag(s, tag);
}

bool
xlsxscan_next(struct xlsxscan *s, struct xlsxscan_tag *tag)
{
	skip_blanks(s);
	return xlsxscan_tag(s, tag);
}

struct slice
xlsxscan_attribute(const struct xlsxscan_tag *tag, char name)
{
	size_t i;

	for (i = 0; i < tag->count; i++)
		if (tag->attributes[i].name.len == 1 &&
		    *tag->attributes[i].name.at == name)
			return tag->attributes[i].value;
	return (struct slice){ NULL, 0 };
}

/* ---- text ------------------------------------------------------------- */

#ifdef VECTOR_16
/*
 * The first byte of a text that wants a look: markup, control, not ASCII.
 * Reads behind the end.
 */
static inline const char *
skip_plain(const char *p, const char *end)
{
	for (; p < end; p += 16) {
		__m128i v = vector_load(p);
		/* Signed: what is not ASCII is less than a blank, too. */
		__m128i look = _mm_or_si128(_mm_or_si128(
		    _mm_cmplt_epi8(v, _mm_set1_epi8(' ')),
		    _mm_cmpeq_epi8(v, _mm_set1_epi8('&'))), _mm_cmpeq_epi8(
		    _mm_or_si128(v, _mm_set1_epi8(2)), _mm_set1_epi8('>')));
		int mask = _mm_movemask_epi8(look);

		if (mask != 0) {
			p += __builtin_ctz((unsigned)mask);
			break;
		}
	}
	return p < end ? p : end;
}
#else
static inline const char *
skip_plain(const char *p, const char *end)
{
	while (p < end && (unsigned char)(*p - ' ') <= 0x7F - ' ' &&
	    *p != '<' && *p != '&' && *p != '>')
		p++;
	return p;
}
#endif

/* A run of bytes that are not ASCII; NULL where it is no text. */
static const char *
skip_letters(const char *p, const char *end)
{
	const char *from = p, *q;

	while (p < end && (*p & 0x80) != 0)
		p++;
	if (!text_is_utf8(slice_between(from, p)))
		return NULL;
	/* U+FFFE and U+FFFF are no characters. */
	for (q = from; (q = memchr(q, 0xEF, (size_t)(p - q))) != NULL; q++)
		if (q[1] == '\xBF' && (q[2] == '\xBE' || q[2] == '\xBF'))
			return NULL;
	return p;
}

/* Whether XML has a character (2.2). */
static bool
is_character(uint32_t c)
{
	return c >= 0x20 ? c < 0xD800 || (c > 0xDFFF && c < 0xFFFE) ||
	    (c > 0xFFFF && c <= 0x10FFFF) : c == 9 || c == 10 || c == 13;
}

/* &#NUMBER; or &#xNUMBER; without its ends; 0 where it is none. */
static uint32_t
numbered(struct slice digits)
{
	unsigned base = digits.len > 0 && *digits.at == 'x' ? 16 : 10;
	size_t i = base == 16;
	uint32_t c = 0;

	if (digits.len == i || digits.len > 8)
		return 0;
	for (; i < digits.len; i++) {
		int digit = text_hex_digit(digits.at[i]);

		if (digit < 0 || (unsigned)digit >= base)
			return 0;
		c = c * base + (unsigned)digit;
	}
	return is_character(c) ? c : 0;
}

static uint32_t
named(struct slice name)
{
	static const struct { struct slice name; char c; } names[] = {
		{ SLICE_INIT("amp"), '&' }, { SLICE_INIT("lt"), '<' },
		{ SLICE_INIT("gt"), '>' }, { SLICE_INIT("quot"), '"' },
		{ SLICE_INIT("apos"), '\'' },
	};
	size_t i;

	for (i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (slice_equal(names[i].name, name))
			return (uint32_t)names[i].c;
	return 0;
}

/* The character of a reference at p; its end, or NULL. */
static const char *
resolve(const char *p, const char *end, struct buffer *to)
{
	enum { LONGEST = 12 };
	size_t room = (size_t)(end - p) < LONGEST ? (size_t)(end - p) :
	    LONGEST;
	const char *stop = memchr(p, ';', room);
	char bytes[4];
	uint32_t c;

	if (stop == NULL)
		return NULL;
	c = p[1] == '#' ? numbered(slice_between(p + 2, stop)) :
	    named(slice_between(p + 1, stop));
	if (c == 0)
		return NULL;
	buffer_add(to, (struct slice){ bytes, text_encode(bytes, c) });
	return stop + 1;
}

/* Past one byte that wanted a look; NULL where it is not plain. */
static const char *
look(const char *from, const char *p, const char *end)
{
	if ((*p & 0x80) != 0)
		return skip_letters(p, end);
	/* ]]> may not stand in a text. */
	if (*p == '>')
		return p - from >= 2 && p[-1] == ']' && p[-2] == ']' ? NULL :
		    p + 1;
	return *p == '\n' || *p == '\t' ? p + 1 : NULL;
}

bool
xlsxscan_text(struct xlsxscan *s, struct slice *text)
{
	const char *from = s->at, *p = skip_plain(from, s->end), *start = from;

	s->decoded.len = 0;
	while (p != NULL && p < s->end && *p != '<') {
		if (*p == '&') {
			buffer_add(&s->decoded, slice_between(from, p));
			from = p = resolve(p, s->end, &s->decoded);
		} else {
			p = look(start, p, s->end);
		}
		if (p != NULL)
			p = skip_plain(p, s->end);
	}
	if (p == NULL || p == s->end)
		return false;
	*text = slice_between(from, p);
	if (s->decoded.len > 0) {
		buffer_add(&s->decoded, *text);
		*text = buffer_slice(&s->decoded);
	}
	s->at = p;
	return true;
}
