/*
 * parts.c - headers that no alias is, read by their parts
 */
#include "intake/parts.h"
#include "base/mem.h"
#include "base/text.h"

enum {
	KEY_MOST = 120,		/* bytes of a header with parts */
	DEAL_LEAST = 4,		/* and of a word for a deal in a compound */
};

/* Of whom a header may tell, and what it tells of them. */
static const char *const holder_names[] = { "company", "contact_name",
	"address", NULL };
static const char *const held_names[] = { "phone", "phone_2", "mobile", "fax",
	"email", "email_alt", "website", "address", "city", "region",
	"postcode", "country", "job_title", "department", "im", NULL };
static const char *const firm_names[] = { "industry", "customer_type",
	"company_size", NULL };
static const char *const deal_names[] = { "opportunity_id", "stage",
	"probability", "amount", "currency", "owner", "company",
	"created_date", "closed_date", "expected_close", "stage_since",
	"source", "outcome", "note", "next_action", "next_action_date",
	"lost_reason", NULL };
static const char *const place_names[] = { "email", "city", "region",
	"postcode", "country", NULL };

/* Words between the parts that make the first the head. */
static const char *const joints[] = { "de la", "de l'", "de", "del", "dell'",
	"della", "du", "des", "do", "da", "di", "d'", "van de", "van het",
	"van", "von", "der", "of the", "of", NULL };

static bool
is_one_of(struct slice name, const char *const *names)
{
	for (; *names != NULL; names++)
		if (slice_is(name, *names))
			return true;
	return false;
}

static struct slice
name_of(const struct dictionary *d, struct slice part, struct arena *scratch)
{
	enum column_match match;
	size_t meaning = part.len == 0 ? SIZE_MAX : dictionary_match(d, part,
	    &match, NULL, scratch);

	return meaning == SIZE_MAX ? SLICE_EMPTY :
	    dictionary_meaning(d, meaning)->name;
}

/* Whether a and b are these two, in either order. */
static bool
are(struct slice a, struct slice b, const char *one, const char *other)
{
	return (slice_is(a, one) && slice_is(b, other)) ||
	    (slice_is(a, other) && slice_is(b, one));
}

/* Whether a header may tell this of that holder. */
static bool
holds(struct slice holder, struct slice held)
{
	if (slice_is(holder, "address"))
		return is_one_of(held, place_names);
	if (slice_is(holder, "company") && is_one_of(held, firm_names))
		return true;
	if (slice_is(holder, "opportunity_name"))
		return is_one_of(held, deal_names);
	return is_one_of(holder, holder_names) && is_one_of(held, held_names);
}

struct slice
parts_join(struct slice a, struct slice b, bool head_first)
{
	if (a.len == 0 || b.len == 0)
		return SLICE_EMPTY;
	if (are(a, b, "phone", "mobile"))
		return SLICE("mobile");
	if (are(a, b, "phone", "fax"))
		return SLICE("fax");
	if (are(a, b, "company", "contact_name"))
		return head_first ? a : b;
	if (slice_equal(a, b))
		return a;
	if (slice_is(a, "contact_name") && (slice_is(b, "first_name") ||
	    slice_is(b, "last_name")))
		return b;
	if (holds(a, b))
		return b;
	return holds(b, a) ? a : SLICE_EMPTY;
}

/* The second part without a preposition in front of it. */
static struct slice
without_joint(struct slice part, bool *head_first)
{
	size_t i;

	*head_first = false;
	for (i = 0; joints[i] != NULL; i++) {
		size_t len = strlen(joints[i]);
		bool elided = joints[i][len - 1] == '\'';

		if (!slice_starts(part, slice_of(joints[i])) ||
		    part.len <= len || (!elided && part.at[len] != ' '))
			continue;
		*head_first = true;
		return slice_trim((struct slice){ part.at + len,
		    part.len - len });
	}
	return part;
}

/* A character that needs no blank to end a word: Han, kana, Hangul. */
static bool
is_wide(struct slice s)
{
	uint32_t c;

	return text_decode(s, &c) > 0 && c >= 0x2E80;
}

/* Whether a part may end in front of place i, and another begin there. */
static bool
is_seam(struct slice key, size_t i, bool *blank)
{
	size_t before = i;

	*blank = key.at[i] == ' ';
	if (*blank)
		return true;
	if (((unsigned char)key.at[i] & 0xC0) == 0x80)
		return false;
	do
		before--;
	while (before > 0 && ((unsigned char)key.at[before] & 0xC0) == 0x80);
	return is_wide(slice_between(key.at + before, key.at + key.len)) ||
	    is_wide(slice_between(key.at + i, key.at + key.len));
}

/* Whether a part is a word for a deal, with the s of a compound or without. */
static bool
is_deal(const struct dictionary *d, struct slice part, struct arena *scratch)
{
	if (slice_is(name_of(d, part, scratch), "opportunity_name"))
		return true;
	if (part.len <= DEAL_LEAST || part.at[part.len - 1] != 's')
		return false;
	part.len--;
	return slice_is(name_of(d, part, scratch), "opportunity_name");
}

/* Dealfase, Affärsvärde, Affärs-ID, Projektwert: compounds that begin so. */
static struct slice
match_compound(const struct dictionary *d, struct slice key,
    struct arena *scratch)
{
	size_t i;

	for (i = DEAL_LEAST; i + 2 <= key.len; i++) {
		struct slice a = { key.at, i }, b, name;

		if (((unsigned char)key.at[i] & 0xC0) == 0x80 ||
		    !is_deal(d, a, scratch))
			continue;
		b = slice_trim(slice_between(key.at + i, key.at + key.len));
		name = parts_join(SLICE("opportunity_name"),
		    name_of(d, b, scratch), true);
		if (name.len > 0)
			return name;
	}
	return SLICE_EMPTY;
}

static struct slice
match_seams(const struct dictionary *d, struct slice key,
    struct arena *scratch)
{
	size_t i;

	for (i = 1; i < key.len; i++) {
		struct slice a = { key.at, i }, b, name;
		bool blank, head_first;

		if (!is_seam(key, i, &blank))
			continue;
		b = without_joint(slice_between(key.at + i + blank,
		    key.at + key.len), &head_first);
		a = name_of(d, a, scratch);
		name = a.len == 0 ? a : parts_join(a, name_of(d, b, scratch),
		    head_first);
		if (name.len > 0)
			return name;
	}
	return SLICE_EMPTY;
}

/* Whether c is a letter of ASCII, upper or lower case. */
static bool
is_case(char c, char first)
{
	return (unsigned char)(c - first) < 26;
}

/* Bytes of the number of a question in front of it: 1. 3、 (2) Q4: */
static size_t
number_length(struct slice s)
{
	static const char *const ends[] = { ".", ")", ":", "\xE3\x80\x81",
		"\xEF\xBC\x8E", "\xEF\xBC\x89", "\xEF\xBC\x9A" };
	size_t i = 0, digits, e;

	i += s.len > 0 && (*s.at == '(' || *s.at == 'Q');
	for (digits = i; i < s.len && text_is_digit(s.at[i]); i++)
		;
	digits = i - digits;
	if (digits == 0 || digits > 2)
		return 0;
	for (e = 0; e < sizeof(ends) / sizeof(*ends); e++)
		if (slice_starts(slice_between(s.at + i, s.at + s.len),
		    slice_of(ends[e])) && i + strlen(ends[e]) < s.len)
			return i + strlen(ends[e]);
	return 0;
}

/* Without what forms and programs put at its ends: 1. Company, Email__c. */
static struct slice
without_ends(struct slice header)
{
	size_t len = number_length(slice_trim(header));

	header = slice_trim(header);
	header = slice_between(header.at + len, header.at + header.len);
	if (slice_ends(header, SLICE("__c")))
		header.len -= 3;
	return slice_trim(header);
}

/* Signs that say nothing of what a header means: > | ? # ' are blanks. */
struct slice
parts_plain(struct slice header, struct arena *scratch)
{
	static const char *const signs[] = { ">", "|", "?", "#", ",", ":",
		"\xC2\xBF", "\xEF\xBC\x9F", "\xC2\xBB", "\xE2\x96\xB8",
		"\xE2\x86\x92", "[", "]", "\"", "'s ", "\xE2\x80\x99s " };
	char *out = arena_bytes(scratch, 2 * header.len);
	size_t len = 0, i = 0, s;

	header = without_ends(header);
	while (i < header.len) {
		size_t skip = 0;

		/* customerEmail */
		if (i > 0 && is_case(header.at[i], 'A') &&
		    is_case(header.at[i - 1], 'a'))
			out[len++] = ' ';

		for (s = 0; s < sizeof(signs) / sizeof(*signs); s++)
			if (slice_starts(slice_between(header.at + i,
			    header.at + header.len), slice_of(signs[s])))
				skip = strlen(signs[s]);
		out[len++] = skip > 0 ? ' ' : header.at[i];
		i += skip > 0 ? skip : 1;
	}
	return slice_trim((struct slice){ out, len });
}

/* Emails, Phone numbers. */
static struct slice
match_plural(const struct dictionary *d, struct slice key,
    struct arena *scratch)
{
	if (key.len < 4 || key.at[key.len - 1] != 's')
		return SLICE_EMPTY;
	key.len--;
	if (slice_ends(key, SLICE("sse")) || slice_ends(key, SLICE("xe")))
		key.len--;
	return name_of(d, key, scratch);
}

size_t
parts_match(const struct dictionary *d, struct slice header,
    struct slice unit, struct arena *scratch)
{
	struct slice key = column_key(header, NULL, scratch), name;

	if (header.len > KEY_MOST)
		return SIZE_MAX;
	name = match_plural(d, key, scratch);
	if (name.len == 0 && unit.len > 0)
		name = parts_join(name_of(d, key, scratch), name_of(d, unit,
		    scratch), false);
	if (name.len == 0)
		name = match_seams(d, key, scratch);
	if (name.len == 0 && dictionary_find(d,
	    SLICE("opportunity_name")) != SIZE_MAX)
		name = match_compound(d, key, scratch);
	return name.len > 0 ? dictionary_find(d, name) :
	    dictionary_abbreviated(d, header, scratch);
}
