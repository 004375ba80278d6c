/*
 * phone.c - digits, prefixes, lengths
 */
#include <stdlib.h>

#include "base/mem.h"
#include "base/number.h"
#include "value/phone.h"
#include "rule/table.h"
#include "base/text.h"

enum { REGION, CODE, MAIN, PREFIX, ABROAD, LENGTHS, SHAPE_COUNT };
/* Digits of an area code with its country's, and the fewest behind it. */
enum { AREA_MOST = 7, BEHIND_LEAST = 3 };
enum { DIGITS_MOST = 20, E164_MOST = 15, CODE_MOST = 3, CODES = 1000,
	LETTERS = 26 };

static const struct table_column shape[SHAPE_COUNT] = {
	[REGION] = { .name = "region", .type = TABLE_KEY },
	[CODE] = { .name = "code", .type = TABLE_INT, .least = 1,
	    .most = 999 },
	[MAIN] = { .name = "main", .type = TABLE_TEXT },
	[PREFIX] = { .name = "prefix", .type = TABLE_TEXT },
	[ABROAD] = { .name = "abroad", .type = TABLE_TEXT },
	[LENGTHS] = { .name = "lengths", .type = TABLE_WORD },
};

struct region {
	bool known;
	unsigned code;
	uint32_t lengths;	/* bit n: n digits are possible */
	struct slice prefixes;	/* national ones, longest first, by blanks */
	struct slice abroad;	/* the international one */
};

struct phones {
	struct table *table;
	struct region regions[LETTERS * LETTERS];
	uint32_t lengths[CODES]; /* of a calling code; 0: there is none */
};

/* "7 9-10" as bits; 0 when it cannot be read. */
static uint32_t
read_lengths(struct slice text)
{
	uint32_t bits = 0;

	while (text.at != NULL) {
		struct slice span = slice_cut(&text, ' '), from;
		int64_t least, most;

		from = slice_cut(&span, '-');
		if (number_parse_int(from, 1, 31, &least) != VALUE_OK)
			return 0;
		most = least;
		if (span.at != NULL && number_parse_int(span, least, 31,
		    &most) != VALUE_OK)
			return 0;
		for (; least <= most; least++)
			bits |= UINT32_C(1) << least;
	}
	return bits;
}

static size_t
region_index(struct slice region)
{
	if (region.len != 2 || region.at[0] < 'A' || region.at[0] > 'Z' ||
	    region.at[1] < 'A' || region.at[1] > 'Z')
		return SIZE_MAX;
	return (size_t)(region.at[0] - 'A') * LETTERS +
	    (size_t)(region.at[1] - 'A');
}

static bool
add_region(struct phones *p, size_t row, struct fault *fault)
{
	size_t i = region_index(table_text(p->table, row, REGION));
	uint32_t lengths = read_lengths(table_text(p->table, row, LENGTHS));
	unsigned code = (unsigned)table_int(p->table, row, CODE);

	if (i == SIZE_MAX || lengths == 0)
		return fault_set(fault, "%s:%lu: no region or no lengths; "
		    "write them as DE and 4-15", table_file(p->table),
		    table_line(p->table, row));
	p->regions[i] = (struct region){ true, code, lengths,
		table_text(p->table, row, PREFIX),
		table_text(p->table, row, ABROAD) };
	/* Where regions share a code, the main one has every length. */
	if (table_has(p->table, row, MAIN))
		p->lengths[code] = lengths;
	return true;
}

struct phones *
phones_open(struct fault *fault)
{
	struct phones *p = xcalloc(1, sizeof(*p));
	size_t row;

	p->table = table_open("phone-region", shape, SHAPE_COUNT, fault);
	for (row = 0; p->table != NULL && row < table_rows(p->table); row++)
		if (!add_region(p, row, fault))
			break;
	if (p->table == NULL || row < table_rows(p->table)) {
		phones_close(p);
		return NULL;
	}
	return p;
}

void
phones_close(struct phones *p)
{
	if (p == NULL)
		return;
	table_close(p->table);
	free(p);
}

size_t
phones_code_length(const struct phones *p, struct slice digits)
{
	unsigned code = 0;
	size_t i;

	for (i = 0; i < digits.len && i < CODE_MOST; i++) {
		if (!text_is_digit(digits.at[i]))
			return 0;
		code = code * 10 + (unsigned)(digits.at[i] - '0');
		if (p->lengths[code] != 0)
			return i + 1;
	}
	return 0;
}

static const struct region *
find_region(const struct phones *p, struct slice region)
{
	size_t i = region_index(region);

	return i != SIZE_MAX && p->regions[i].known ? &p->regions[i] : NULL;
}

bool
phones_has_region(const struct phones *p, struct slice region)
{
	return find_region(p, region) != NULL;
}

/* The number under way. */
struct number {
	char digits[DIGITS_MOST];
	size_t len;
	bool plus, separated;	/* something stood between the digits */
	bool odd;		/* letters, or too many digits */
};

/* The words in front of an extension. */
static size_t
extension_mark(struct slice s)
{
	static const struct slice marks[] = {
		SLICE("extension"), SLICE("ext."), SLICE("ext"),
		SLICE("转"), SLICE("轉"), SLICE("分机"), SLICE("x"),
		SLICE("#"),
	};
	size_t i;

	for (i = 0; i < sizeof(marks) / sizeof(*marks); i++)
		if (s.len > marks[i].len && text_equal_nocase(
		    (struct slice){ s.at, marks[i].len }, marks[i]))
			return marks[i].len;
	return 0;
}

static void
read_extension(struct slice s, struct phone_reading *out)
{
	size_t len = 0, i;

	for (i = 0; i < s.len && len + 1 < sizeof(out->extension); i++) {
		if (text_is_digit(s.at[i]))
			out->extension[len++] = s.at[i];
		else if (len > 0 || (s.at[i] != ' ' && s.at[i] != '.' &&
		    s.at[i] != ':'))
			break;
	}
	out->extension[len] = '\0';
}

static bool
is_separator(char c)
{
	return c == ' ' || c == '-' || c == '(' || c == ')' || c == '.' ||
	    c == '\t' || c == '\'' || c == '_' || c == '/';
}

/* Bytes of a no-break blank or a dash of typography at s, or 0. */
static size_t
wide_separator(struct slice s)
{
	if (slice_starts(s, SLICE("\xC2\xA0")))
		return 2;
	/* U+2000-U+2015 and U+202F: blanks and dashes; marks of direction. */
	if (s.len >= 3 && (unsigned char)s.at[0] == 0xE2 &&
	    (unsigned char)s.at[1] == 0x80 &&
	    ((unsigned char)s.at[2] <= 0x95 ||
	    ((unsigned char)s.at[2] >= 0xAA && (unsigned char)s.at[2] <= 0xAF)))
		return 3;
	return 0;
}

/* Words in front of a number, as in Tel: or 电话. */
static bool
is_label(const struct number *n)
{
	return n->len == 0 && !n->plus;
}

static void
take_digits(struct slice s, struct number *n, struct phone_reading *out)
{
	size_t i = 0, len;

	while (i < s.len) {
		struct slice rest = { s.at + i, s.len - i };
		char c = s.at[i];

		if (text_is_digit(c)) {
			if (n->len < DIGITS_MOST)
				n->digits[n->len++] = c;
			else
				n->odd = true;
			i++;
		} else if (c == '+' && n->len == 0) {
			n->plus = true;
			i++;
		} else if (is_separator(c)) {
			n->separated = n->separated || n->len > 0;
			i++;
		} else if ((len = wide_separator(rest)) > 0) {
			n->separated = n->separated || n->len > 0;
			i += len;
		} else if (n->len > 0 && (len = extension_mark(rest)) > 0) {
			read_extension((struct slice){ rest.at + len,
			    rest.len - len }, out);
			return;
		} else {
			n->odd = n->odd || !is_label(n);
			i++;
		}
	}
}

static bool
has_length(uint32_t lengths, size_t len)
{
	return len < 32 && (lengths >> len & 1);
}

static bool
begins(const char *digits, size_t len, struct slice prefix)
{
	return prefix.len > 0 && len > prefix.len &&
	    memcmp(digits, prefix.at, prefix.len) == 0;
}

/* False when that would be more digits than a number can have. */
static bool
set_e164(struct phone_reading *out, unsigned code, const char *digits,
    size_t len)
{
	size_t code_len = code >= 100 ? 3 : code >= 10 ? 2 : 1;
	char *to = out->e164;

	if (code_len + len > E164_MOST)
		return false;
	*to++ = '+';
	if (code >= 100)
		*to++ = (char)('0' + code / 100);
	if (code >= 10)
		*to++ = (char)('0' + code / 10 % 10);
	*to++ = (char)('0' + code % 10);
	memcpy(to, digits, len);
	to[len] = '\0';
	out->state = PHONE_OK;
	return true;
}

/* Digits that start with a calling code. */
static bool
read_international(const struct phones *p, const char *digits, size_t len,
    struct phone_reading *out)
{
	unsigned code = 0;
	size_t i;

	for (i = 0; i < CODE_MOST && i < len; i++) {
		const char *rest = digits + i + 1;
		size_t left = len - i - 1;

		code = code * 10 + (unsigned)(digits[i] - '0');
		if (code == 0)
			return false;
		if (p->lengths[code] == 0)
			continue;
		/* +44 (0) 20 ...: the 0 is not dialled from abroad. */
		if (!has_length(p->lengths[code], left) && left > 1 &&
		    *rest == '0') {
			rest++;
			left--;
		}
		return has_length(p->lengths[code], left) &&
		    set_e164(out, code, rest, left);
	}
	return false;
}

/* Digits as dialled within a region. */
static bool
read_national(const struct region *r, const char *digits, size_t len,
    struct phone_reading *out)
{
	struct slice rest = r->prefixes;

	while (rest.len > 0 && rest.at != NULL) {
		struct slice prefix = slice_cut(&rest, ' ');

		if (!begins(digits, len, prefix) ||
		    !has_length(r->lengths, len - prefix.len))
			continue;
		return set_e164(out, r->code, digits + prefix.len,
		    len - prefix.len);
	}
	return has_length(r->lengths, len) &&
	    set_e164(out, r->code, digits, len);
}

/*
 * Bare digits of an impossible length that a + or a digit of a prefix in
 * front would make possible: a spreadsheet took them for a number.
 */
static bool
lost_its_front(const struct phones *p, const struct region *r,
    const struct number *n)
{
	struct phone_reading unused;

	return !n->separated && n->digits[0] != '0' &&
	    (read_international(p, n->digits, n->len, &unused) ||
	    (r != NULL && r->prefixes.len > 0 && has_length(r->lengths,
	    n->len + 1)));
}

static void
resolve(const struct phones *p, const struct region *r,
    const struct number *n, struct phone_reading *out)
{
	const char *digits = n->digits;
	size_t len = n->len;
	struct slice abroad = r ? r->abroad : SLICE("00");

	if (n->odd || n->len == 0) {
		out->state = n->len == 0 ? PHONE_NONE : PHONE_UNCLEAR;
		return;
	}
	if (n->plus) {
		out->state = PHONE_UNCLEAR;
		read_international(p, digits, len, out);
		return;
	}
	if (begins(digits, len, SLICE("00")) &&
	    read_international(p, digits + 2, len - 2, out))
		return;
	if (begins(digits, len, abroad) && read_international(p,
	    digits + abroad.len, len - abroad.len, out))
		return;
	if (r == NULL) {
		out->state = PHONE_LOCAL;
		return;
	}
	if (read_national(r, digits, len, out))
		return;
	out->state = lost_its_front(p, r, n) ? PHONE_DAMAGED : PHONE_UNCLEAR;
}

/* 8.61381E+12, or 13800138000.0: a number was made of it. */
static bool
is_spreadsheet_number(struct slice s)
{
	size_t i = 0, from;

	while (i < s.len && text_is_digit(s.at[i]))
		i++;
	if (i == 0)
		return false;
	if (i > 6 && i + 2 == s.len && s.at[i] == '.' && s.at[i + 1] == '0')
		return true;
	if (i < s.len && s.at[i] == '.')
		for (i++; i < s.len && text_is_digit(s.at[i]);)
			i++;
	if (i + 1 >= s.len || (s.at[i] != 'E' && s.at[i] != 'e') ||
	    s.at[i + 1] != '+')
		return false;
	for (from = i += 2; i < s.len && text_is_digit(s.at[i]);)
		i++;
	return i == s.len && i > from;
}

/* Takes the first number off the front of a cell. */
static struct slice
first_number(struct slice *cell)
{
	size_t i;

	for (i = 0; i < cell->len; i++) {
		size_t len = 0;
		char c = cell->at[i];

		if (c == '/' || c == ';' || c == ',' || c == '\n' ||
		    c == '\r' || c == '|')
			len = 1;
		else if (cell->len - i >= 3 && (c & 0x80) &&
		    (memcmp(cell->at + i, "\xE3\x80\x81", 3) == 0 ||
		    memcmp(cell->at + i, "\xEF\xBC\x8C", 3) == 0 ||
		    memcmp(cell->at + i, "\xEF\xBC\x9B", 3) == 0 ||
		    memcmp(cell->at + i, "\xEF\xBC\x8F", 3) == 0))
			len = 3;
		if (len > 0) {
			struct slice first = { cell->at, i };

			*cell = (struct slice){ cell->at + i + len,
				cell->len - i - len };
			return first;
		}
	}
	return (struct slice){ cell->at, i };
}

static void
read_one(const struct phones *p, struct slice text, struct slice region,
    struct phone_reading *out)
{
	struct number n = { .len = 0 };
	struct buffer folded = { 0 };

	*out = (struct phone_reading){ .state = PHONE_NONE };
	text = slice_trim(text);
	if (text_ascii_prefix(text) < text.len &&
	    text_fold_width(&folded, text))
		text = slice_trim(buffer_slice(&folded));
	take_digits(text, &n, out);
	out->digits = (unsigned)n.len;
	if (is_spreadsheet_number(text))
		out->state = PHONE_DAMAGED;
	else
		resolve(p, find_region(p, region), &n, out);
	buffer_release(&folded);
}

/*
 * 030/1234567: a slash behind an area code, which is no number by itself but
 * one together with what follows.  True when *out was read so; *first is then
 * the two of them.
 */
static bool
read_behind_slash(const struct phones *p, struct slice *first,
    struct slice rest, struct slice region, struct phone_reading *out)
{
	struct slice second = first_number(&rest);
	struct slice both = slice_between(first->at, second.at + second.len);
	struct phone_reading joined;

	if (out->state == PHONE_OK || out->digits == 0 ||
	    out->digits > AREA_MOST)
		return false;
	read_one(p, both, region, &joined);
	if (joined.state != PHONE_OK && (joined.state != PHONE_LOCAL ||
	    *first->at != '0' || joined.digits < out->digits + BEHIND_LEAST))
		return false;
	*out = joined;
	*first = both;
	return true;
}

/*
 * One number of nothing but digits, blanks, hyphens and brackets, a + in
 * front or not: most are.  False for all others.
 */
static bool
read_plain(const struct phones *p, struct slice cell, struct slice region,
    struct phone_reading *out)
{
	struct number n = { .plus = cell.len > 0 && *cell.at == '+' };
	size_t i;

	for (i = n.plus; i < cell.len; i++) {
		char c = cell.at[i];

		if (text_is_digit(c) && n.len < DIGITS_MOST)
			n.digits[n.len++] = c;
		else if (c == ' ' || c == '-' || c == '(' || c == ')')
			n.separated = n.separated || n.len > 0;
		else
			return false;
	}
	if (n.len == 0 || !text_is_digit(cell.at[cell.len - 1]))
		return false;
	*out = (struct phone_reading){ .state = PHONE_NONE,
		.digits = (unsigned)n.len };
	resolve(p, find_region(p, region), &n, out);
	return true;
}

void
phone_read(const struct phones *p, struct slice cell, struct slice region,
    struct phone_reading *out)
{
	struct slice rest = slice_trim(cell), first;
	const char *end = rest.at + rest.len, *mark;

	if (read_plain(p, rest, region, out))
		return;
	first = first_number(&rest);
	mark = first.at + first.len;
	read_one(p, first, region, out);
	/* Full-width too. */
	if (mark < end && (*mark == '/' || *mark == '\xEF'))
		read_behind_slash(p, &first, rest, region, out);
	out->several = first.at + first.len < end;
}
