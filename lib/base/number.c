/*
 * number.c - numbers from cells and back, exactly
 */
#include <stdio.h>
#include <utf8proc.h>

#include "base/number.h"
#include "base/text.h"

__extension__ typedef unsigned __int128 wide_unsigned;
__extension__ typedef __int128 wide_signed;

static const uint64_t powers_of_ten[20] = {
	UINT64_C(1), UINT64_C(10), UINT64_C(100), UINT64_C(1000),
	UINT64_C(10000), UINT64_C(100000), UINT64_C(1000000),
	UINT64_C(10000000), UINT64_C(100000000), UINT64_C(1000000000),
	UINT64_C(10000000000), UINT64_C(100000000000),
	UINT64_C(1000000000000), UINT64_C(10000000000000),
	UINT64_C(100000000000000), UINT64_C(1000000000000000),
	UINT64_C(10000000000000000), UINT64_C(100000000000000000),
	UINT64_C(1000000000000000000), UINT64_C(10000000000000000000),
};

/* False when it does not fit. */
static bool
apply_sign(wide_unsigned magnitude, bool negative, int64_t *out)
{
	if (magnitude > (wide_unsigned)INT64_MAX + negative)
		return false;
	*out = (int64_t)(negative ? 0 - (uint64_t)magnitude :
	    (uint64_t)magnitude);
	return true;
}

/* Takes the sign off a text that is not empty; whether it is a minus. */
static inline bool
take_sign(struct slice *s)
{
	bool negative = *s->at == '-';

	if (negative || *s->at == '+')
		s->at++, s->len--;
	return negative;
}

int
number_han(uint32_t character)
{
	static const struct {
		uint32_t character;
		int value;
	} numerals[] = {
		{ 0x3007, 0 }, { 0x96F6, 0 }, { 0x25CB, 0 },	/* 〇 零 ○ */
		{ 0x4E00, 1 }, { 0x4E8C, 2 }, { 0x4E09, 3 },	/* 一 二 三 */
		{ 0x56DB, 4 }, { 0x4E94, 5 }, { 0x516D, 6 },	/* 四 五 六 */
		{ 0x4E03, 7 }, { 0x516B, 8 }, { 0x4E5D, 9 },	/* 七 八 九 */
		{ 0x4E24, 2 }, { 0x5169, 2 }, { 0x5341, 10 },	/* 两 兩 十 */
	};
	size_t i;

	for (i = 0; i < sizeof(numerals) / sizeof(*numerals); i++)
		if (numerals[i].character == character)
			return numerals[i].value;
	return -1;
}

enum value_status
number_parse_int(struct slice s, int64_t least, int64_t most, int64_t *out)
{
	uint64_t magnitude = 0;
	bool negative, huge = false;
	const char *p, *end;
	int64_t value;

	s = slice_trim(s);
	if (s.len == 0)
		return VALUE_EMPTY;
	negative = take_sign(&s);
	p = s.at, end = p + s.len;
	if (p == end)
		return VALUE_BAD;
	for (; p < end; p++) {
		if (!text_is_digit(*p))
			return VALUE_BAD;
		huge |= __builtin_mul_overflow(magnitude, 10, &magnitude);
		huge |= __builtin_add_overflow(magnitude,
		    (unsigned)(*p - '0'), &magnitude);
	}
	if (huge || !apply_sign(magnitude, negative, &value) ||
	    value < least || value > most)
		return VALUE_RANGE;
	*out = value;
	return VALUE_OK;
}

/*
 * whole and fraction are digits; the result is scaled by 10^power, at most
 * 38 digits are looked at.  For what the fast lane cannot hold.
 */
static enum value_status
scale_digits(struct slice whole, struct slice fraction, unsigned power,
    bool negative, int64_t *out)
{
	wide_unsigned value = 0;
	size_t i;

	while (whole.len > 0 && *whole.at == '0')
		whole.at++, whole.len--;
	if (whole.len > 0 && whole.len + power > 20)
		return VALUE_RANGE;
	for (i = 0; i < whole.len; i++)
		value = value * 10 + (unsigned)(whole.at[i] - '0');
	for (i = 0; i < power; i++)
		value = value * 10 +
		    (i < fraction.len ? (unsigned)(fraction.at[i] - '0') : 0);
	if (fraction.len > power && fraction.at[power] >= '5')
		value++;
	return apply_sign(value, negative, out) ? VALUE_OK : VALUE_RANGE;
}

/* Written so that compilers see one load in it. */
static uint64_t
first_lowest(const char *text)
{
	const unsigned char *p = (const unsigned char *)text;

	return (uint64_t)p[0] | (uint64_t)p[1] << 8 | (uint64_t)p[2] << 16 |
	    (uint64_t)p[3] << 24 | (uint64_t)p[4] << 32 |
	    (uint64_t)p[5] << 40 | (uint64_t)p[6] << 48 |
	    (uint64_t)p[7] << 56;
}

/*
 * Reads eight bytes at once: returns how many of them, from the first, are
 * digits, and their value.  Each multiplication joins neighbours: digits to
 * pairs, pairs to fours, fours to eight.
 */
static unsigned
take_eight(const char *p, uint64_t *value)
{
	uint64_t word = first_lowest(p), others;
	unsigned count;

	word ^= UINT64_C(0x3030303030303030);
	others = (word | (word + UINT64_C(0x7676767676767676))) &
	    UINT64_C(0x8080808080808080);
	count = others == 0 ? 8 : (unsigned)__builtin_ctzll(others) / 8;
	if (count == 0)
		return 0;
	/* Zeros in front of fewer than eight. */
	word <<= 64 - 8 * count;
	word = (word * 10 + (word >> 8)) & UINT64_C(0x00FF00FF00FF00FF);
	word = (word * 100 + (word >> 16)) & UINT64_C(0x0000FFFF0000FFFF);
	*value = (word * 10000 + (word >> 32)) & UINT64_C(0xFFFFFFFF);
	return count;
}

enum value_status
number_parse_decimal(struct slice s, unsigned digits, int64_t *scaled)
{
	const char *p, *end, *whole, *whole_end, *fraction;
	uint64_t value = 0;
	bool negative;
	size_t left = digits;

	s = slice_trim(s);
	if (s.len == 0)
		return VALUE_EMPTY;
	negative = take_sign(&s);
	p = s.at, end = p + s.len;
	whole = p;
	if (end - p >= 8)
		p += take_eight(p, &value);
	for (; p < end && text_is_digit(*p); p++)
		value = value * 10 + (unsigned)(*p - '0');
	whole_end = fraction = p;
	if (p < end && *p == '.') {
		fraction = ++p;
		for (; p < end && text_is_digit(*p) && left > 0; p++, left--)
			value = value * 10 + (unsigned)(*p - '0');
		value += p < end && left == 0 && *p >= '5' && *p <= '9';
		while (p < end && text_is_digit(*p))
			p++;
		if (p == fraction)
			return VALUE_BAD;
	}
	if (p != end || whole == whole_end)
		return VALUE_BAD;
	if ((size_t)(whole_end - whole) + digits > NUMBER_DIGITS_MOST)
		return scale_digits(slice_between(whole, whole_end),
		    slice_between(fraction, end), digits, negative, scaled);
	value *= powers_of_ten[left];
	*scaled = negative ? -(int64_t)value : (int64_t)value;
	return VALUE_OK;
}

/* The digits of a whole number that end in front of end, two at a time. */
static char *
put_whole(char *end, uint64_t whole)
{
	static const char pairs[] =
	    "00010203040506070809101112131415161718192021222324"
	    "25262728293031323334353637383940414243444546474849"
	    "50515253545556575859606162636465666768697071727374"
	    "75767778798081828384858687888990919293949596979899";

	for (; whole >= 100; whole /= 100) {
		end -= 2;
		memcpy(end, pairs + whole % 100 * 2, 2);
	}
	if (whole >= 10) {
		end -= 2;
		memcpy(end, pairs + whole * 2, 2);
	} else {
		*--end = (char)('0' + whole);
	}
	return end;
}

size_t
number_format(char out[32], int64_t scaled, unsigned digits, bool trim_zeros)
{
	uint64_t left = scaled < 0 ? 0 - (uint64_t)scaled : (uint64_t)scaled;
	char text[32], *end = text + sizeof(text), *from = end;
	size_t len;

	while (trim_zeros && digits > 0 && left % 10 == 0)
		left /= 10, digits--;
	if (digits > 0) {
		for (; digits > 0; digits--, left /= 10)
			*--from = (char)('0' + left % 10);
		*--from = '.';
	}
	from = put_whole(from, left);
	if (scaled < 0)
		*--from = '-';
	len = (size_t)(end - from);
	memcpy(out, from, len);
	out[len] = '\0';
	return len;
}

bool
number_scale(int64_t scaled, int64_t numerator, int64_t denominator,
    int64_t *out)
{
	wide_signed product = (wide_signed)scaled * numerator;
	wide_unsigned size = product < 0 ? -(wide_unsigned)product :
	    (wide_unsigned)product;
	wide_unsigned by = denominator < 0 ? -(wide_unsigned)denominator :
	    (wide_unsigned)denominator;
	bool negative = (product < 0) != (denominator < 0);

	return apply_sign((size + by / 2) / by, negative, out);
}

/*
 * The character at the front with its many forms brought to one: full-width
 * forms, blanks, apostrophes and the minus sign as ASCII.
 */
static size_t
front_symbol(struct slice s, uint32_t *c)
{
	size_t len = text_decode(s, c);

	if (len < 2)
		return len;
	if (*c >= 0xFF01 && *c <= 0xFF5E)
		*c -= 0xFEE0;
	else if (*c == 0xA0 || (*c >= 0x2007 && *c <= 0x200A) ||
	    *c == 0x202F || *c == 0x3000)
		*c = ' ';
	else if (*c == 0x2019 || *c == 0x02BC)
		*c = '\'';
	else if (*c == 0x2212)
		*c = '-';
	return len;
}

static size_t
back_symbol(struct slice s, uint32_t *c)
{
	size_t len = 1;

	if (s.len == 0)
		return 0;
	while (len < s.len && len < 4 && (s.at[s.len - len] & 0xC0) == 0x80)
		len++;
	return front_symbol(slice_between(s.at + s.len - len, s.at + s.len),
	    c) == len ? len : 0;
}

/* A cell taken apart: before, core, power, after. */
struct parts {
	struct slice before, after;
	char core[48];		/* digits, '.', ',', '\'' and ' ' only */
	size_t core_len;
	unsigned power;		/* of ten, from the multiplier */
	bool chinese;		/* the multiplier was 百, 千, 万 or 亿 */
	bool percent;
	unsigned signs, minuses, opened, closed;
};

static bool
is_digit(uint32_t c)
{
	return c >= '0' && c <= '9';
}

/* Splits off the text before the first digit, and its mark in ".5". */
static bool
split_before(struct slice *s, struct parts *parts)
{
	struct slice rest = *s;
	uint32_t c = 0, last = 0, last_but_one = 0;
	size_t len, last_len = 0;

	while ((len = front_symbol(rest, &c)) > 0 && !is_digit(c)) {
		last_but_one = last, last = c, last_len = len;
		rest.at += len, rest.len -= len;
	}
	if (len == 0)
		return false;
	if ((last == '.' || last == ',') && !(last_but_one < 0x80 &&
	    text_is_letter((char)last_but_one)))
		rest.at -= last_len, rest.len += last_len;
	parts->before = slice_between(s->at, rest.at);
	*s = rest;
	return true;
}

/* Moves the digits with their marks to the core; ends behind a digit. */
static bool
split_core(struct slice *s, struct parts *parts)
{
	struct slice rest = *s;
	size_t len, at = 0;
	uint32_t c;

	while ((len = front_symbol(rest, &c)) > 0 && (is_digit(c) ||
	    c == '.' || c == ',' || c == '\'' || c == ' ')) {
		if (at == sizeof(parts->core))
			return false;
		parts->core[at++] = (char)c;
		rest.at += len, rest.len -= len;
		if (is_digit(c)) {
			parts->core_len = at;
			*s = rest;
		}
	}
	return true;
}

static unsigned
chinese_power(uint32_t c)
{
	switch (c) {
	case 0x767E:			/* 百 */
		return 2;
	case 0x5343:			/* 千 */
		return 3;
	case 0x4E07: case 0x842C:	/* 万 萬 */
		return 4;
	case 0x4EBF: case 0x5104:	/* 亿 億 */
		return 8;
	}
	return 0;
}

/* Whether k or m in front is the start of a word: kg, m², Kč, but not 2k件. */
static bool
goes_on(uint32_t next)
{
	return next < 0x80 ? text_is_letter((char)next) :
	    (next >= 0xAA && next < 0x2000) ||
	    (next >= 0x2070 && next < 0x20A0);
}

/* Takes 万, 千万, k, m off the front of what is behind the core. */
static void
take_multiplier(struct slice *s, struct parts *parts)
{
	uint32_t c, next;
	size_t len;

	while ((len = front_symbol(*s, &c)) > 0 && c == ' ')
		s->at += len, s->len -= len;
	while ((len = front_symbol(*s, &c)) > 0 && chinese_power(c) > 0 &&
	    parts->power <= 8) {
		parts->power += chinese_power(c);
		parts->chinese = true;
		s->at += len, s->len -= len;
	}
	if (len == 0 || parts->chinese || c >= 0x80)
		return;
	c |= 0x20;
	if (c != 'k' && c != 'm')
		return;
	if (front_symbol((struct slice){ s->at + len, s->len - len },
	    &next) > 0 && goes_on(next))
		return;
	parts->power = c == 'k' ? 3 : 6;
	s->at += len, s->len -= len;
}

/* Counts one sign, bracket or percent sign; false for another character. */
static bool
count_sign(uint32_t c, bool behind, struct parts *parts)
{
	if (c == '-' || c == '+') {
		parts->signs++;
		parts->minuses += c == '-';
	} else if (c == '(' && !behind) {
		parts->opened++;
	} else if (c == ')' && behind) {
		parts->closed++;
	} else if (c == '%' && behind && !parts->percent) {
		parts->percent = true;
	} else {
		return c == ' ' || c == '\t' || c == '\r' || c == '\n';
	}
	return true;
}

static void
strip_signs(struct slice *s, bool behind, struct parts *parts)
{
	size_t len;
	uint32_t c;

	while ((len = front_symbol(*s, &c)) > 0 &&
	    count_sign(c, behind, parts))
		s->at += len, s->len -= len;
	while ((len = back_symbol(*s, &c)) > 0 && count_sign(c, behind, parts))
		s->len -= len;
}

static bool
has_digit(struct slice s)
{
	size_t len;
	uint32_t c;

	while ((len = front_symbol(s, &c)) > 0) {
		if (is_digit(c))
			return true;
		s.at += len, s.len -= len;
	}
	return s.len > 0;	/* invalid UTF-8 is no unit either */
}

static enum value_status
split_cell(struct slice s, struct parts *parts)
{
	*parts = (struct parts){ .before = SLICE_EMPTY };
	s = slice_trim(s);
	if (s.len == 0)
		return VALUE_EMPTY;
	if (!split_before(&s, parts) || !split_core(&s, parts))
		return VALUE_BAD;
	take_multiplier(&s, parts);
	parts->after = s;
	strip_signs(&parts->before, false, parts);
	strip_signs(&parts->after, true, parts);
	if (parts->opened != parts->closed ||
	    parts->signs + parts->opened > 1 ||
	    (parts->percent && parts->power > 0) || has_digit(parts->after))
		return VALUE_BAD;
	return VALUE_OK;
}

/* The core read with one decimal mark: digits only. */
struct reading {
	char digits[48];
	struct slice whole, fraction;
};

/* Are the groups between separators as people write them? */
static bool
groups_are_regular(const size_t *lengths, size_t count, char separator,
    char first_digit)
{
	bool threes = true, indian = separator == ',' && lengths[0] <= 2;
	size_t i;

	if (count == 1)
		return true;
	if (first_digit == '0' || lengths[0] == 0 || lengths[0] > 3 ||
	    lengths[count - 1] != 3)
		return false;
	for (i = 1; i + 1 < count; i++) {
		threes = threes && lengths[i] == 3;
		indian = indian && lengths[i] == 2;
	}
	return threes || indian;
}

static bool
read_core(const struct parts *parts, char mark, struct reading *reading)
{
	size_t lengths[sizeof(parts->core)] = { 0 }, groups = 1, digits = 0, i;
	size_t whole_len;
	char separator = 0;

	reading->digits[0] = 0;
	for (i = 0; i < parts->core_len && parts->core[i] != mark; i++) {
		char c = parts->core[i];

		if (text_is_digit(c)) {
			reading->digits[digits++] = c;
			lengths[groups - 1]++;
			continue;
		}
		if (separator != 0 && c != separator)
			return false;
		separator = c;
		groups++;
	}
	if (!groups_are_regular(lengths, groups, separator,
	    reading->digits[0]))
		return false;
	whole_len = digits;
	for (i++; i < parts->core_len; i++) {
		if (!text_is_digit(parts->core[i]))
			return false;
		reading->digits[digits++] = parts->core[i];
	}
	reading->whole = (struct slice){ reading->digits, whole_len };
	reading->fraction = (struct slice){ reading->digits + whole_len,
	    digits - whole_len };
	return true;
}

/* Reads the core by the mark, or by either where that is certain. */
static enum value_status
decide_core(const struct parts *parts, char mark, struct reading *reading,
    char *decided)
{
	struct reading other;
	bool point, comma;

	if (mark != 0) {
		*decided = mark;
		return read_core(parts, mark, reading) ? VALUE_OK : VALUE_BAD;
	}
	*decided = 0;
	point = read_core(parts, '.', reading);
	comma = read_core(parts, ',', &other);
	if (point && comma && other.whole.len == reading->whole.len)
		return VALUE_OK;
	if (point && comma && !parts->chinese)
		return VALUE_AMBIGUOUS;
	if (!point && !comma)
		return VALUE_BAD;
	*decided = point ? '.' : ',';
	if (!point)
		read_core(parts, ',', reading);
	return VALUE_OK;
}

enum value_status
number_read_loose(struct slice s, const struct number_notation *notation,
    unsigned digits, struct number_reading *out)
{
	struct parts parts;
	struct reading reading;
	enum value_status status = split_cell(s, &parts);
	char decided;

	if (status == VALUE_OK)
		status = decide_core(&parts, notation->mark, &reading,
		    &decided);
	if (status == VALUE_OK)
		status = scale_digits(reading.whole, reading.fraction,
		    digits + parts.power, parts.minuses + parts.opened > 0,
		    &out->scaled);
	out->before = parts.before;
	out->after = parts.after;
	out->percent = parts.percent;
	out->multiplied = parts.power > 0;
	return status;
}

/* Nothing, $, or up to three letters before a sign as in US$. */
static bool
is_currency_sign(struct slice s)
{
	uint32_t c;
	size_t i;

	if (s.len == 0)
		return true;
	for (i = 0; i < s.len && i < 3 && text_is_letter(s.at[i]); i++)
		;
	s.at += i, s.len -= i;
	return text_decode(s, &c) == s.len && s.len > 0 &&
	    utf8proc_category((utf8proc_int32_t)c) == UTF8PROC_CATEGORY_SC;
}

enum value_status
number_parse_loose(struct slice s, const struct number_notation *notation,
    unsigned digits, int64_t *scaled)
{
	struct number_reading reading;
	enum value_status status = number_read_loose(s, notation, digits,
	    &reading);

	if (status == VALUE_EMPTY)
		return status;
	if (!is_currency_sign(reading.before) ||
	    !is_currency_sign(reading.after) ||
	    (reading.before.len > 0 && reading.after.len > 0))
		return VALUE_BAD;
	if (status == VALUE_OK)
		*scaled = reading.scaled;
	return status;
}

enum number_evidence
number_observe(struct slice s)
{
	struct parts parts;
	struct reading reading;
	enum value_status status;
	char decided;

	if (split_cell(s, &parts) != VALUE_OK)
		return NUMBER_SILENT;
	status = decide_core(&parts, 0, &reading, &decided);
	if (status == VALUE_AMBIGUOUS)
		return NUMBER_MARK_EITHER;
	if (status != VALUE_OK || decided == 0)
		return NUMBER_SILENT;
	return decided == '.' ? NUMBER_MARK_POINT : NUMBER_MARK_COMMA;
}
