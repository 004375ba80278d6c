/*
 * name.c - patterns to names and names to what they say
 */
#include <stdio.h>
#include <stdlib.h>
#include <utf8proc.h>

#include "value/company.h"
#include "base/date.h"
#include "base/filename.h"
#include "base/mem.h"
#include "set/label.h"
#include "set/nameset.h"
#include "base/number.h"
#include "base/pattern.h"
#include "quote/name.h"
#include "rule/table.h"
#include "base/text.h"
#include "base/vector.h"

#define NAME_MOST 200		/* bytes without the extension (R-QNAME-03) */
#define PARTS_MOST 32
#define REVISION_MOST 100000
#define SUFFIX_MOST 11		/* bytes of -2, -3 ... */

enum { DATE_DIGITS = 8 };	/* 20240422 */
enum { PART_ROOM = 16 };	/* bytes behind a part that may be written */
enum { DAYS = 256 };		/* a power of two: dates kept as text */

enum part_kind {
	PART_TEXT,
	PART_DOC, PART_CUSTOMER, PART_COMPANY, PART_CONTACT, PART_COUNTRY,
	PART_DATE, PART_DATE_DASHED, PART_PRODUCT, PART_QUOTE_ID, PART_REV,
	PART_EXT, PART_OWNER,
};

static const struct placeholder {
	const char *name;
	enum part_kind kind;
	const char *reads;	/* the pattern that reads it back */
} placeholders[] = {
	{ "doc", PART_DOC, NULL },
	{ "customer", PART_CUSTOMER, "(.+?)" },
	{ "company", PART_COMPANY, ".+?" },
	{ "contact", PART_CONTACT, ".+?" },
	{ "country", PART_COUNTRY, ".+?" },
	{ "date", PART_DATE, "(\\d{8})" },
	{ "date-", PART_DATE_DASHED, "(\\d{4}-\\d\\d-\\d\\d)" },
	{ "product", PART_PRODUCT, ".+?" },
	{ "quote_id", PART_QUOTE_ID, ".+?" },
	{ "rev", PART_REV, "(-v\\d+)?" },
	{ "ext", PART_EXT, NULL },
	{ "owner", PART_OWNER, ".+?" },
};

struct part {
	enum part_kind kind;
	struct slice text;	/* of PART_TEXT */
};

/* A date and how it is written. */
struct day {
	int32_t date;
	char text[11];
};

struct quotename {
	struct part parts[PARTS_MOST];
	size_t part_count;
	struct part steps[PARTS_MOST];	/* the same, fixed text put together */
	size_t step_count;
	struct day days[DAYS];
	struct slice doc, ext;
	size_t tail;		/* bytes of the extension and its point */
	/* What all names begin and end with, as it is and folded. */
	struct slice front_text, back_text, front, back;
	bool apart;		/* nothing else can fold together with them */
	struct arena arena;
	struct legal_forms *forms;
	struct nameset *names, *generic;
	struct pattern *reader;
	size_t doc_group, customer_group, date_group, rev_group;
	struct quote_draft draft;	/* of quotename_build() */
	struct buffer part, whole, key, unique;	/* work space */
};

/* Bytes that some common system does not allow in a file name. */
static bool
is_illegal(unsigned char c)
{
	return c < 0x20 || c == 0x7F || c == '/' || c == '\\' || c == ':' ||
	    c == '*' || c == '?' || c == '"' || c == '<' || c == '>' ||
	    c == '|';
}

static bool
is_edge(char c)
{
	return c == '.' || c == ' ' || c == '-' || c == '_';
}

/* What stands for a character in a name; 0: the character itself. */
static char
stand_in(uint32_t c)
{
	utf8proc_category_t category;

	if (c < 0x80)
		return c == ' ' || c == '\t' ? '_' :
		    is_illegal((unsigned char)c) ? '-' : (char)c;
	/* They make a name look like another one. */
	if (text_reorders(c) || text_is_invisible(c) || c == 0x200C ||
	    c == 0x200D)
		return '-';
	category = utf8proc_category((utf8proc_int32_t)c);
	return category == UTF8PROC_CATEGORY_ZS ? '_' :
	    category == UTF8PROC_CATEGORY_CC ? '-' : '\0';
}

static bool
is_joint(char c)
{
	return c == '-' || c == '_';
}

/*
 * Whether all bytes are of characters that composing leaves alone: ASCII, the
 * letters U+00C0 to U+02FF, and U+4000 to U+9FFF, which is Han.  Marks that
 * compose and Hangul begin with other bytes.
 */
static bool
is_composed(struct slice value)
{
	size_t i;

	for (i = 0; i < value.len; i++) {
		unsigned char c = (unsigned char)value.at[i];

		if (c >= 0xC0 && !(c >= 0xC3 && c <= 0xCB) &&
		    !(c >= 0xE4 && c <= 0xE9))
			return false;
	}
	return true;
}

/* Composes what is not ASCII (NFC); false when there was nothing to do. */
static bool
compose(struct buffer *out, struct slice value)
{
	return !is_composed(value) && text_map(out, value,
	    UTF8PROC_STABLE | UTF8PROC_COMPOSE);
}

/*
 * Puts what stands for a character at to, but no two joints in a row and no
 * edge at the start of the part; where the next one goes.
 */
static char *
put_stand_in(char *to, const char *start, char c)
{
	if (to == start ? is_edge(c) : is_joint(c) && is_joint(to[-1])) {
		if (to > start && c != to[-1])
			to[-1] = '-';
		return to;
	}
	*to = c;
	return to + 1;
}

/* Three bytes of a character from U+4000 to U+9FFF. */
static bool
is_han_at(const char *p, size_t left)
{
	return left >= 3 && (unsigned char)p[0] >= 0xE4 &&
	    (unsigned char)p[0] <= 0xE9 && (p[1] & 0xC0) == 0x80 &&
	    (p[2] & 0xC0) == 0x80;
}

/* Printable ASCII but the blank that stands for itself wherever it is. */
static bool
is_usual(char c)
{
	static const bool unusual[128] = { ['/'] = true, ['\\'] = true,
		[':'] = true, ['*'] = true, ['?'] = true, ['"'] = true,
		['<'] = true, ['>'] = true, ['|'] = true, ['.'] = true,
		['-'] = true, ['_'] = true, [0x7F] = true };

	return (signed char)c > ' ' && !unusual[(unsigned char)c];
}

/*
 * The usual value: ASCII and Han, which stands for itself.  NULL when there
 * is something else in it.
 */
static char *
put_usual(char *start, struct slice value)
{
	char *to = start;
	size_t i;

	for (i = 0; i < value.len; i++) {
		char c = value.at[i];

		if (is_usual(c)) {
			*to++ = c;
		} else if (is_han_at(value.at + i, value.len - i)) {
			memcpy(to, value.at + i, 3);
			to += 3;
			i += 2;
		} else if (c & 0x80) {
			return NULL;
		} else {
			to = put_stand_in(to, start,
			    stand_in((unsigned char)c));
		}
	}
	return to;
}

/*
 * The most usual value: letters, digits and single blanks of ASCII, sixteen
 * bytes at once.  NULL when there is something else in it.
 */
#ifdef VECTOR_16
static char *
put_words(char *start, struct slice value)
{
	const __m128i joint = _mm_set1_epi8(' ' ^ '_');
	unsigned before = 1;	/* a blank, or nothing, stands in front */
	size_t i;

	for (i = 0; i < value.len; i += 16) {
		unsigned counts = value.len - i < 16 ?
		    (1u << (value.len - i)) - 1 : 0xFFFF;
		__m128i v = vector_load(value.at + i);
		__m128i blank = _mm_cmpeq_epi8(v, _mm_set1_epi8(' '));
		unsigned blanks = (unsigned)_mm_movemask_epi8(blank);
		unsigned words = (unsigned)_mm_movemask_epi8(
		    vector_word_bytes(v));

		if (((blanks | words) & counts) != counts ||
		    (blanks & (blanks << 1 | before) & counts) != 0)
			return NULL;
		before = blanks >> 15 & 1;
		vector_store(start + i, _mm_xor_si128(v,
		    _mm_and_si128(blank, joint)));
	}
	return start + value.len;
}
#else
static char *
put_words(char *start, struct slice value)
{
	(void)start, (void)value;
	return NULL;
}
#endif

static char *
put_unusual(char *start, struct slice value)
{
	char *to = start;
	size_t i, n;

	for (i = 0; i < value.len; i += n) {
		uint32_t code_point = '-';
		char c;

		n = text_decode(slice_between(value.at + i,
		    value.at + value.len), &code_point);
		c = stand_in(code_point);
		if (n == 0)
			n = 1;
		if (c != '\0') {
			to = put_stand_in(to, start, c);
			continue;
		}
		memcpy(to, value.at + i, n);
		to += n;
	}
	return to;
}

/* Appends value as a part of a file name (R-QNAME-03). */
static void
add_clean(struct quotename *q, struct buffer *out, struct slice value)
{
	char *start, *to;

	if (!buffer_reserve(out, value.len + PART_ROOM))
		return;
	start = out->data + out->len;
	to = put_words(start, value);
	if (to == NULL)
		to = put_usual(start, value);
	if (to == NULL) {
		q->part.len = 0;
		if (compose(&q->part, value))
			value = buffer_slice(&q->part);
		if (!buffer_reserve(out, value.len + PART_ROOM))
			return;
		start = out->data + out->len;
		to = put_unusual(start, value);
	}
	while (to > start && is_edge(to[-1]))
		to--;
	out->len = (size_t)(to - out->data);
}

static struct slice
customer_of(const struct quotename *q, const struct quote_facts *facts)
{
	if (slice_trim(facts->customer_short).len > 0)
		return facts->customer_short;
	if (slice_trim(facts->company).len > 0)
		return company_short(q->forms, facts->company);
	return facts->contact;
}

void
quotename_customer(struct quotename *q, const struct quote_facts *facts,
    struct buffer *out)
{
	add_clean(q, out, customer_of(q, facts));
}

/* The text of a date.  Days repeat from quote to quote. */
static const char *
text_of_day(struct quotename *q, int32_t date)
{
	struct day *day = &q->days[(uint32_t)date % DAYS];

	if (day->date != date || *day->text == '\0') {
		day->date = date;
		date_format_iso(day->text, date);
	}
	return day->text;
}

static enum quotename_status
add_date(struct quotename *q, struct buffer *out, int32_t date, bool dashed)
{
	const char *text;
	char digits[8];

	if (date == DATE_NONE)
		return QUOTENAME_NO_DATE;
	text = text_of_day(q, date);
	if (dashed) {
		buffer_add(out, (struct slice){ text, 10 });
	} else {
		memcpy(digits, text, 4);
		memcpy(digits + 4, text + 5, 2);
		memcpy(digits + 6, text + 8, 2);
		buffer_add(out, (struct slice){ digits, 8 });
	}
	return QUOTENAME_OK;
}

static struct slice
fact_of(const struct quotename *q, enum part_kind kind,
    const struct quote_facts *facts)
{
	switch (kind) {
	case PART_CUSTOMER:
		return customer_of(q, facts);
	case PART_COMPANY:
		return facts->company;
	case PART_CONTACT:
		return facts->contact;
	case PART_COUNTRY:
		return facts->country;
	case PART_PRODUCT:
		return facts->product;
	case PART_QUOTE_ID:
		return facts->quote_id;
	default:
		return facts->owner;
	}
}

/* The text of a part, which was kept as a label. */
static void
add_text(struct buffer *out, struct slice text)
{
	if (text.len > LABEL_PADDING) {
		buffer_add(out, text);
	} else if (buffer_reserve(out, LABEL_PADDING)) {
		memcpy(out->data + out->len, text.at, LABEL_PADDING);
		out->len += text.len;
	}
}

static enum quotename_status
add_part(struct quotename *q, const struct part *part,
    const struct quote_facts *facts, struct buffer *out)
{
	size_t before = out->len;

	switch (part->kind) {
	case PART_TEXT:
		add_text(out, part->text);
		return QUOTENAME_OK;
	case PART_REV:
		if (facts->revision > 1)
			buffer_format(out, "-v%lld",
			    (long long)facts->revision);
		return QUOTENAME_OK;
	case PART_DATE:
	case PART_DATE_DASHED:
		return add_date(q, out, facts->date,
		    part->kind == PART_DATE_DASHED);
	default:
		add_clean(q, out, fact_of(q, part->kind, facts));
		if (out->len > before)
			return QUOTENAME_OK;
		return part->kind == PART_CUSTOMER ? QUOTENAME_NO_CUSTOMER :
		    QUOTENAME_NO_VALUE;
	}
}

/*
 * Appends the draft with suffix in front of its extension.  The customer is
 * shortened, never inside a character, so that the name has at most NAME_MOST
 * bytes without the extension; false when that would take all of it.
 */
static bool
add_fitted(const struct quotename *q, const struct quote_draft *d,
    struct slice suffix, struct buffer *out)
{
	struct slice text = buffer_slice(&d->text);
	const char *from = text.at + d->customer;
	const char *stem = text.at + text.len - q->tail;
	size_t len = text.len - q->tail + suffix.len;
	size_t excess = len > NAME_MOST ? len - NAME_MOST : 0;
	size_t keep = d->customer_len;

	if (excess > 0) {
		keep = keep > excess ? keep - excess : 0;
		while (keep > 0 && ((unsigned char)from[keep] & 0xC0) == 0x80)
			keep--;
		while (keep > 0 && is_edge(from[keep - 1]))
			keep--;
		if (keep == 0)
			return false;
	}
	if (keep == d->customer_len && suffix.len == 0)
		return buffer_add(out, text);
	buffer_add(out, slice_between(text.at, from + keep));
	buffer_add(out, slice_between(from + d->customer_len, stem));
	buffer_add(out, suffix);
	return buffer_add(out, (struct slice){ stem, q->tail });
}

static struct slice
fold(struct quotename *q, struct slice name)
{
	q->key.len = 0;
	if (!text_key(&q->key, name))
		buffer_add(&q->key, name);
	return buffer_slice(&q->key);
}

/* Whether a name has at its ends what all names have there. */
static bool
has_ends(struct slice name, struct slice front, struct slice back)
{
	return name.len >= front.len + back.len &&
	    slice_starts(name, front) && slice_ends(name, back);
}

static struct slice
between_ends(struct slice name, struct slice front, struct slice back)
{
	return slice_between(name.at + front.len,
	    name.at + name.len - back.len);
}

static void
add_folded(struct buffer *folded, struct slice name)
{
	if (!text_key(folded, name))
		buffer_add(folded, name);
}

/*
 * What names are compared by, in folded's memory.  What all names have in
 * common at their ends is left out: a million names are kept, and their
 * memory is what takes time.  A name without it gets a mark in front that
 * stands in no name.  whole: the name is known to have it.
 */
static struct slice
key_of(const struct quotename *q, struct buffer *folded, struct slice name,
    bool whole)
{
	struct slice key;

	folded->len = 0;
	if (q->apart && (whole ||
	    has_ends(name, q->front_text, q->back_text))) {
		add_folded(folded, between_ends(name, q->front_text,
		    q->back_text));
		return buffer_slice(folded);
	}
	buffer_add_byte(folded, '\0');
	add_folded(folded, name);
	key = buffer_slice(folded);
	name = (struct slice){ key.at + 1, key.len - 1 };
	return has_ends(name, q->front, q->back) ?
	    between_ends(name, q->front, q->back) : key;
}

/* A name that is taken gets the next number that makes it one of its own. */
static enum quotename_status
number_name(struct quotename *q, const struct quote_draft *d,
    uint32_t number, struct slice *name)
{
	char suffix[16];

	for (;; number++) {
		struct slice key;

		snprintf(suffix, sizeof(suffix), "-%u", number);
		q->unique.len = 0;
		if (!add_fitted(q, d, slice_of(suffix), &q->unique))
			return QUOTENAME_TOO_LONG;
		*name = buffer_slice(&q->unique);
		key = key_of(q, &q->key, *name, false);
		if (nameset_has(q->names, key))
			continue;
		++*nameset_count(q->names, key);
		return QUOTENAME_OK;
	}
}

enum quotename_status
quotename_settle(struct quotename *q, const struct quote_draft *d,
    struct slice *name)
{
	uint32_t *count = nameset_count_hashed(q->names, d->key, d->hash);
	uint32_t number = ++*count;

	if (number > 1)
		return number_name(q, d, number, name);
	*name = buffer_slice(&d->text);
	if (!d->tight)
		return QUOTENAME_OK;
	q->unique.len = 0;
	if (!add_fitted(q, d, SLICE_EMPTY, &q->unique))
		return QUOTENAME_TOO_LONG;
	*name = buffer_slice(&q->unique);
	return QUOTENAME_OK;
}

/* Puts the parts together. */
static enum quotename_status
add_parts(struct quotename *q, const struct quote_facts *facts,
    struct quote_draft *d)
{
	struct buffer *text = &d->text;
	size_t i;

	d->customer = d->customer_len = 0;
	d->marked = false;
	text->len = 0;
	for (i = 0; i < q->step_count; i++) {
		size_t before = text->len;
		enum quotename_status status = add_part(q, &q->steps[i],
		    facts, text);

		if (status != QUOTENAME_OK)
			return status;
		if (q->steps[i].kind == PART_CUSTOMER &&
		    d->customer_len == 0) {
			d->customer = before;
			d->customer_len = text->len - before;
		}
	}
	if (filename_is_device(buffer_slice(text))) {
		buffer_add_byte(text, '_');
		memmove(text->data + 1, text->data, text->len - 1);
		text->data[0] = '_';
		d->customer++;
		d->marked = true;
	}
	return QUOTENAME_OK;
}

enum quotename_status
quotename_draft(struct quotename *q, const struct quote_facts *facts,
    struct quote_draft *d)
{
	enum quotename_status status = add_parts(q, facts, d);

	if (status != QUOTENAME_OK)
		return status;
	d->tight = d->text.len - q->tail + SUFFIX_MOST > NAME_MOST;
	q->whole.len = 0;
	if (d->tight && !add_fitted(q, d, SLICE_EMPTY, &q->whole))
		return QUOTENAME_TOO_LONG;
	d->key = key_of(q, &d->folded, buffer_slice(d->tight ? &q->whole :
	    &d->text), !d->tight && !d->marked);
	d->hash = nameset_expect(q->names, d->key);
	return QUOTENAME_OK;
}

enum quotename_status
quotename_build(struct quotename *q, const struct quote_facts *facts,
    struct buffer *out)
{
	enum quotename_status status = quotename_draft(q, facts, &q->draft);
	struct slice name;

	if (status == QUOTENAME_OK)
		status = quotename_settle(q, &q->draft, &name);
	if (status == QUOTENAME_OK)
		buffer_add(out, name);
	return status;
}

void
quotename_expect(struct quotename *q, uint64_t names)
{
	nameset_reserve(q->names, names);
}

void
quotename_release_draft(struct quote_draft *d)
{
	buffer_release(&d->text);
	buffer_release(&d->folded);
}

bool
quotename_uses(const struct quotename *q, const char *placeholder)
{
	size_t i, p;

	for (p = 0; p < sizeof(placeholders) / sizeof(*placeholders); p++)
		for (i = 0; i < q->part_count; i++)
			if (strcmp(placeholders[p].name, placeholder) == 0 &&
			    placeholders[p].kind == q->parts[i].kind)
				return true;
	return false;
}

bool
quotename_parse(struct quotename *q, struct slice name,
    struct quote_reading *out)
{
	struct slice groups[PARTS_MOST + 1], date, rev;
	char iso[11];

	if (!text_is_utf8(name) || pattern_capture(q->reader, name, 0, groups,
	    PARTS_MOST + 1) != PATTERN_HIT)
		return false;
	*out = (struct quote_reading){ SLICE_EMPTY, SLICE_EMPTY, DATE_NONE,
	    1 };
	if (q->doc_group > 0)
		out->doc = groups[q->doc_group];
	if (q->customer_group > 0)
		out->customer = groups[q->customer_group];
	rev = q->rev_group > 0 ? groups[q->rev_group] :
	    (struct slice){ NULL, 0 };
	if (rev.at != NULL && rev.len > 2 &&
	    number_parse_int((struct slice){ rev.at + 2, rev.len - 2 }, 1,
	    REVISION_MOST, &out->revision) != VALUE_OK)
		return false;
	if (q->date_group == 0)
		return true;
	date = groups[q->date_group];
	if (date.len == 8) {
		snprintf(iso, sizeof(iso), "%.4s-%.2s-%.2s", date.at,
		    date.at + 4, date.at + 6);
		date = slice_of(iso);
	}
	return date_parse_iso(date, &out->date) == VALUE_OK;
}

/* A date of eight digits or with dashes anywhere in the name. */
static bool
has_date(struct slice name)
{
	char iso[11];
	int32_t date;
	size_t i, digits;

	for (i = 0; i < name.len; i += digits ? digits : 1) {
		for (digits = 0; i + digits < name.len &&
		    text_is_digit(name.at[i + digits]); digits++)
			;
		if (digits == 8) {
			snprintf(iso, sizeof(iso), "%.4s-%.2s-%.2s",
			    name.at + i, name.at + i + 4, name.at + i + 6);
			if (date_parse_iso(slice_of(iso), &date) == VALUE_OK)
				return true;
		}
		if (digits == 4 && i + 10 <= name.len &&
		    date_parse_iso((struct slice){ name.at + i, 10 },
		    &date) == VALUE_OK)
			return true;
	}
	return false;
}

/* Words of Han are not set apart: take generic ones off the front. */
static bool
is_generic_run(struct quotename *q, struct slice run)
{
	size_t len;

	while (run.len > 0) {
		for (len = run.len; len > 0; len--)
			if (nameset_has(q->generic,
			    (struct slice){ run.at, len }))
				break;
		if (len == 0)
			return false;
		run = slice_between(run.at + len, run.at + run.len);
	}
	return true;
}

/* Whether a name, its extension and numbers aside, says nothing. */
static bool
is_generic(struct quotename *q, struct slice name)
{
	struct slice key;
	const char *dot;
	size_t i, from = 0;

	dot = name.len > 0 ? memrchr(name.at, '.', name.len) : NULL;
	if (dot != NULL)
		name = slice_between(name.at, dot);
	key = fold(q, name);
	for (i = 0; i <= key.len; i++) {
		char c = i < key.len ? key.at[i] : ' ';
		bool letter = (c >= 'a' && c <= 'z') ||
		    ((unsigned char)c & 0x80);

		if (letter)
			continue;
		/* The v of a revision is no word. */
		if (i > from && !(i - from == 1 && key.at[from] == 'v') &&
		    !is_generic_run(q, slice_between(key.at + from,
		    key.at + i)))
			return false;
		from = i + 1;
	}
	return true;
}

/*
 * A key in which a name made by hand equals ours: what stands between words
 * is one blank.
 */
static struct slice
loosen(struct quotename *q, struct slice name)
{
	struct slice key = fold(q, name);
	size_t len = 0, i;

	for (i = 0; i < key.len; i++) {
		if (!is_edge(key.at[i]) && !is_illegal(
		    (unsigned char)key.at[i]))
			q->key.data[len++] = key.at[i];
		else if (len > 0 && q->key.data[len - 1] != ' ')
			q->key.data[len++] = ' ';
	}
	return (struct slice){ key.at, len };
}

enum word_kind { BETWEEN_WORDS, LETTERS, DIGITS, HAN };

/* What a word of which a character begins at p, before end, is made of. */
static enum word_kind
kind_at(const char *p, const char *end)
{
	uint32_t c = ' ';

	text_decode(slice_between(p, end), &c);
	if (c < 0x80)
		return text_is_digit((char)c) ? DIGITS :
		    text_is_letter((char)c) ? LETTERS : BETWEEN_WORDS;
	return text_is_han(c) ? HAN : LETTERS;
}

/*
 * Whether a word may end, or begin, before p.  Words of Han are not set
 * apart.  Digits behind a letter are part of its word, but for a date.
 */
static bool
is_boundary(struct slice text, const char *p)
{
	const char *end = text.at + text.len, *before, *digits = p;
	enum word_kind left, right;

	if (p == text.at || p == end)
		return true;
	for (before = p - 1; before > text.at; before--)
		if ((*before & 0xC0) != 0x80)
			break;
	left = kind_at(before, end);
	right = kind_at(p, end);
	if (left == LETTERS && right == DIGITS) {
		while (digits < end && text_is_digit(*digits))
			digits++;
		return digits - p == DATE_DIGITS;
	}
	return left != right || left == HAN || left == BETWEEN_WORDS;
}

/* Whether text holds words, and they end where words may end. */
static bool
has_words(struct slice text, struct slice words)
{
	const char *end = text.at + text.len, *from = text.at, *hit;

	while ((hit = memmem(from, (size_t)(end - from), words.at,
	    words.len)) != NULL) {
		if (is_boundary(text, hit) &&
		    is_boundary(text, hit + words.len))
			return true;
		from = hit + 1;
	}
	return false;
}

/* Whether the name holds the customer of the record. */
static bool
names_customer(struct quotename *q, struct slice name,
    const struct quote_facts *facts)
{
	struct quote_reading reading;
	struct slice key, wanted;

	q->whole.len = 0;
	quotename_customer(q, facts, &q->whole);
	if (q->whole.len == 0)
		return true;
	key = loosen(q, buffer_slice(&q->whole));
	q->whole.len = 0;
	buffer_add(&q->whole, key);
	wanted = buffer_slice(&q->whole);
	/* A document's word or an extension is no customer. */
	if (quotename_parse(q, name, &reading) && reading.customer.len > 0)
		name = reading.customer;
	return has_words(loosen(q, name), wanted);
}

enum quotename_finding
quotename_check(struct quotename *q, struct slice name,
    const struct quote_facts *facts)
{
	if (is_generic(q, name))
		return QUOTENAME_GENERIC;
	if (!names_customer(q, name, facts))
		return QUOTENAME_WRONG_CUSTOMER;
	if (!has_date(name))
		return QUOTENAME_UNDATED;
	return QUOTENAME_GOOD;
}

static bool
add_placeholder(struct quotename *q, struct slice name, struct fault *fault)
{
	char list[200] = "", quoted[60];
	size_t i, len = 0;

	for (i = 0; i < sizeof(placeholders) / sizeof(*placeholders); i++) {
		if (slice_is(name, placeholders[i].name)) {
			q->parts[q->part_count++] = (struct part){
				placeholders[i].kind, SLICE_EMPTY };
			return true;
		}
		len += (size_t)snprintf(list + len, sizeof(list) - len,
		    "%s%s", i ? ", " : "", placeholders[i].name);
	}
	return fault_set(fault, "no placeholder {%s}; write one of %s",
	    fault_quote(quoted, sizeof(quoted), name), list);
}

/* What a user puts into names as it is. */
static bool
is_clean(struct slice text)
{
	size_t i;

	for (i = 0; i < text.len; i++)
		if (is_illegal((unsigned char)text.at[i]))
			return false;
	return text_is_utf8(text);
}

static bool
read_extension(struct quotename *q, struct slice ext, struct fault *fault)
{
	char quoted[60];

	if (ext.len == 0 || *ext.at == '.' || !is_clean(ext) ||
	    ext.at[ext.len - 1] == '.' || slice_trim(ext).len < ext.len)
		return fault_set(fault, "no extension \"%s\"; write one "
		    "without its point, such as xlsx",
		    fault_quote(quoted, sizeof(quoted), ext));
	q->ext = arena_copy(&q->arena, ext);
	return true;
}

/* The extension ends a name when the pattern ends with .{ext}. */
static void
find_tail(struct quotename *q)
{
	const struct part *last = &q->parts[q->part_count - 1];

	if (q->part_count > 1 && last->kind == PART_EXT &&
	    last[-1].kind == PART_TEXT && slice_ends(last[-1].text,
	    SLICE(".")))
		q->tail = q->ext.len + 1;
}

/* The text of a part that is the same in every name; len 0 for others. */
static struct slice
fixed_text(const struct quotename *q, const struct part *part)
{
	return part->kind == PART_TEXT ? part->text :
	    part->kind == PART_DOC ? q->doc :
	    part->kind == PART_EXT ? q->ext : SLICE_EMPTY;
}

/* Puts neighbours that are the same in every name together. */
static void
join_steps(struct quotename *q)
{
	struct buffer text = { 0 };
	size_t i;

	for (i = 0; i <= q->part_count; i++) {
		struct slice fixed = i < q->part_count ?
		    fixed_text(q, &q->parts[i]) : SLICE_EMPTY;

		buffer_add(&text, fixed);
		if (fixed.len == 0 && text.len > 0) {
			q->steps[q->step_count++] = (struct part){ PART_TEXT,
				label_keep(&q->arena, buffer_slice(&text)) };
			text.len = 0;
		}
		if (fixed.len == 0 && i < q->part_count)
			q->steps[q->step_count++] = q->parts[i];
	}
	buffer_release(&text);
}

/* What names begin and end with. */
static void
find_ends(struct quotename *q)
{
	const struct part *last = &q->steps[q->step_count - 1];

	q->front_text = q->back_text = SLICE_EMPTY;
	if (q->step_count > 1 && q->steps->kind == PART_TEXT)
		q->front_text = q->steps->text;
	if (q->step_count > 1 && last->kind == PART_TEXT)
		q->back_text = last->text;
	q->front = arena_copy(&q->arena, fold(q, q->front_text));
	q->back = arena_copy(&q->arena, fold(q, q->back_text));
	q->apart = text_ascii_prefix(q->front_text) == q->front_text.len &&
	    text_ascii_prefix(q->back_text) == q->back_text.len;
}

/* Cuts the pattern into fixed text and placeholders. */
static bool
read_pattern(struct quotename *q, const char *pattern, struct fault *fault)
{
	const char *p, *end;
	char quoted[60];

	for (p = pattern; *p != '\0'; p = *p == '{' ? end + 1 : end) {
		struct slice text;

		end = *p == '{' ? strchr(p, '}') : p + strcspn(p, "{");
		if (end == NULL)
			return fault_set(fault, "\"{\" without \"}\"; close "
			    "the placeholder");
		if (q->part_count == PARTS_MOST)
			return fault_set(fault, "a pattern has at most %d "
			    "parts", PARTS_MOST);
		if (*p == '{') {
			if (!add_placeholder(q, slice_between(p + 1, end),
			    fault))
				return false;
			continue;
		}
		text = slice_between(p, end);
		if (!is_clean(text))
			return fault_set(fault, "\"%s\" cannot stand in a "
			    "file name; leave out / \\ : * ? \" < > |",
			    fault_quote(quoted, sizeof(quoted), text));
		q->parts[q->part_count++] = (struct part){ PART_TEXT,
		    arena_copy(&q->arena, text) };
	}
	if (q->part_count == 0)
		return fault_set(fault, "an empty pattern; write one such as "
		    QUOTENAME_PATTERN);
	return true;
}

static void
add_escaped(struct buffer *out, struct slice text)
{
	size_t i;

	for (i = 0; i < text.len; i++) {
		unsigned char c = (unsigned char)text.at[i];
		char lower = text_lower_ascii((char)c);
		bool word = text_is_digit((char)c) || c >= 0x80 ||
		    (lower >= 'a' && lower <= 'z');

		if (!word)
			buffer_add_byte(out, '\\');
		buffer_add_byte(out, (char)c);
	}
}

static void
add_reader_part(struct quotename *q, const struct part *part,
    struct slice words, struct buffer *out, size_t *groups)
{
	size_t *group = NULL;
	size_t i;

	switch (part->kind) {
	case PART_TEXT:
		add_escaped(out, part->text);
		return;
	case PART_DOC:
		group = &q->doc_group;
		buffer_format(out, "(%.*s)", SLICE_PRINT(words));
		break;
	case PART_CUSTOMER:
		group = &q->customer_group;
		break;
	case PART_DATE:
	case PART_DATE_DASHED:
		group = &q->date_group;
		break;
	case PART_REV:
		group = &q->rev_group;
		break;
	case PART_EXT:
		buffer_add(out, SLICE("(?:"));
		add_escaped(out, q->ext);
		buffer_add(out, SLICE("|[^.\\x00-\\x1F]+)"));
		break;
	default:
		break;
	}
	for (i = 0; i < sizeof(placeholders) / sizeof(*placeholders); i++)
		if (placeholders[i].kind == part->kind &&
		    placeholders[i].reads != NULL)
			buffer_add(out, slice_of(placeholders[i].reads));
	if (group == NULL)
		return;
	++*groups;
	if (*group == 0)
		*group = *groups;
}

/* Makes the regular expression that reads a name back. */
static bool
make_reader(struct quotename *q, struct slice words, struct fault *fault)
{
	/* Not of eight digits, which are a date. */
	const struct slice suffix = SLICE("(?:-\\d{1,7})?");
	struct buffer out = { 0 };
	size_t groups = 0, i;

	buffer_add_byte(&out, '^');
	for (i = 0; i < q->part_count; i++) {
		bool last_point = i + 2 == q->part_count &&
		    q->parts[i].kind == PART_TEXT &&
		    slice_is(q->parts[i].text, ".") &&
		    q->parts[i + 1].kind == PART_EXT;

		if (last_point)
			buffer_add(&out, suffix);
		add_reader_part(q, &q->parts[i], words, &out, &groups);
	}
	if (q->part_count < 2 ||
	    q->parts[q->part_count - 1].kind != PART_EXT)
		buffer_add(&out, suffix);
	buffer_add(&out, SLICE("\\z"));
	q->reader = pattern_compile(buffer_slice(&out), fault);
	buffer_release(&out);
	return q->reader != NULL;
}

/* The word for the document, and all words as alternatives for reading. */
static bool
read_documents(struct quotename *q, const char *doc, int lang,
    struct buffer *words, struct fault *fault)
{
	static const struct table_column shape[] = {
		{ .name = "document", .type = TABLE_WORD },
		{ .name = "lang", .type = TABLE_WORD },
		{ .name = "word", .type = TABLE_WORD },
	};
	struct table *t = table_open("document", shape, 3, fault);
	size_t row;

	if (t == NULL)
		return false;
	for (row = 0; row < table_rows(t); row++) {
		struct slice word = table_text(t, row, 2);

		if (!is_clean(word)) {
			table_complain(t, row, "word", fault,
			    "cannot stand in a file name; choose another");
			table_close(t);
			return false;
		}
		if (row > 0)
			buffer_add_byte(words, '|');
		add_escaped(words, word);
		if (slice_is(table_text(t, row, 0), doc) &&
		    slice_is(table_text(t, row, 1), lang ? "zh" : "en"))
			q->doc = arena_copy(&q->arena, word);
	}
	table_close(t);
	if (q->doc.len > 0)
		return true;
	return fault_set(fault, "no document \"%s\"; write quotation, pi or "
	    "catalogue, or add it with --table document=FILE", doc);
}

static bool
read_generic(struct quotename *q, struct fault *fault)
{
	static const struct table_column shape[] = {
		{ .name = "word", .type = TABLE_WORD },
	};
	struct table *t = table_open("generic-name", shape, 1, fault);
	size_t row;

	if (t == NULL)
		return false;
	for (row = 0; row < table_rows(t); row++) {
		struct slice rest = fold(q, table_text(t, row, 0));

		while (rest.at != NULL)
			nameset_count(q->generic, slice_cut(&rest, ' '));
	}
	table_close(t);
	return true;
}

struct quotename *
quotename_open(const char *pattern, const char *doc, int lang,
    const char *ext, struct fault *fault)
{
	struct quotename *q = xcalloc(1, sizeof(*q));
	struct buffer words = { 0 };
	bool fine;

	q->names = nameset_new();
	q->generic = nameset_new();
	q->forms = company_legal_open(fault);
	fine = q->forms != NULL && read_extension(q, slice_of(ext), fault) &&
	    read_pattern(q, pattern ? pattern : QUOTENAME_PATTERN, fault) &&
	    read_documents(q, doc, lang, &words, fault) &&
	    read_generic(q, fault) &&
	    make_reader(q, buffer_slice(&words), fault);
	buffer_release(&words);
	if (fine) {
		find_tail(q);
		join_steps(q);
		find_ends(q);
		return q;
	}
	quotename_close(q);
	return NULL;
}

void
quotename_close(struct quotename *q)
{
	if (q == NULL)
		return;
	company_legal_close(q->forms);
	nameset_free(q->names);
	nameset_free(q->generic);
	pattern_free(q->reader);
	quotename_release_draft(&q->draft);
	buffer_release(&q->part);
	buffer_release(&q->whole);
	buffer_release(&q->key);
	buffer_release(&q->unique);
	arena_release(&q->arena);
	free(q);
}
