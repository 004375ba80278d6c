/*
 * signs.c - which signs are usual, and where they stand
 */
#include <utf8proc.h>

#include "encoding/signs.h"
#include "base/text.h"

/* Costs in half bits. */
enum {
	USUAL = 14,
	USUAL_AGAIN = 3,
	RARE = 26,
	RARE_AGAIN = 10,
	DRAWING = 60,		/* boxes and blocks: no list of leads has any */
	SELDOM = 8,		/* where it may stand, but few people put it */
	OUT_OF_PLACE = 26,
};

enum { DRAWING_FIRST = 0x2500, DRAWING_LAST = 0x259F };
/* Modifiers such as a caron that stands alone: letters only by name. */
enum { MODIFIER_FIRST = 0x02B0, MODIFIER_LAST = 0x02FF };
/* Signs told apart; more are all counted as new. */
enum { KINDS_MOST = 64 };

/* Where a sign may stand: right before a letter, behind one, between two. */
enum {
	ALONE = 0,
	BEFORE = 1,
	BEHIND = 2,
	AMID = 4,
	APOSTROPHE = 8,
	SELDOM_BEHIND = 16,
	DEGREE = 32,
	BLANK = 64,
};

static const struct usual {
	uint16_t sign;
	unsigned places;
} usual_signs[] = {
	{ 0x00A0, BEFORE | BEHIND | AMID | BLANK },
	{ 0x00A1, BEFORE }, { 0x00BF, BEFORE },	/* ¡ ¿ */
	{ 0x00A3, ALONE }, { 0x20AC, ALONE },	/* £ € */
	{ 0x00A7, BEFORE }, { 0x00A9, BEFORE | BEHIND },	/* § © */
	{ 0x00AA, BEHIND }, { 0x00BA, BEHIND },	/* ª º */
	{ 0x00AB, BEFORE | BEHIND }, { 0x00BB, BEFORE | BEHIND }, /* « » */
	{ 0x00AE, BEHIND }, { 0x2122, BEHIND },	/* ® ™ */
	{ 0x00B0, DEGREE },			/* °C */
	{ 0x00B1, ALONE }, { 0x00D7, ALONE },	/* ± × */
	{ 0x00B2, BEHIND }, { 0x00B3, BEHIND },	/* m² m³ */
	{ 0x00B4, BEHIND | BEFORE | APOSTROPHE },	/* ´ */
	{ 0x00B5, BEFORE },			/* µm */
	{ 0x00B7, BEFORE | BEHIND | AMID },	/* · */
	{ 0x00BC, BEHIND }, { 0x00BD, BEHIND }, { 0x00BE, BEHIND },
	{ 0x2013, BEFORE | SELDOM_BEHIND | AMID },	/* – */
	{ 0x2014, BEFORE | SELDOM_BEHIND | AMID },	/* — */
	{ 0x2018, BEFORE | AMID },		/* ‘ */
	{ 0x2019, BEHIND | BEFORE | APOSTROPHE },	/* ’ */
	{ 0x201A, BEFORE }, { 0x201E, BEFORE },	/* ‚ „ */
	{ 0x201C, BEFORE | BEHIND }, { 0x201D, BEHIND },	/* “ ” */
	{ 0x2022, BEFORE }, { 0x2026, SELDOM_BEHIND },	/* • … */
	{ 0x2116, BEFORE | BEHIND },		/* № */
};

static const struct usual *
find_usual(uint32_t c)
{
	size_t i;

	for (i = 0; i < sizeof(usual_signs) / sizeof(*usual_signs); i++)
		if (usual_signs[i].sign == c)
			return &usual_signs[i];
	return NULL;
}

static bool
is_letter(uint32_t c)
{
	return c < 0x80 ? text_is_letter((char)c) : !signs_is(c);
}

bool
signs_is(uint32_t c)
{
	if (c < 0x80)
		return false;
	if (c == 0xAA || c == 0xBA || c == 0xB5 ||
	    (c >= MODIFIER_FIRST && c <= MODIFIER_LAST))
		return true;
	switch (utf8proc_category((utf8proc_int32_t)c)) {
	case UTF8PROC_CATEGORY_LU:
	case UTF8PROC_CATEGORY_LL:
	case UTF8PROC_CATEGORY_LT:
	case UTF8PROC_CATEGORY_LM:
	case UTF8PROC_CATEGORY_LO:
	case UTF8PROC_CATEGORY_MN:
	case UTF8PROC_CATEGORY_MC:
		return false;
	default:
		return true;
	}
}

static bool
letter_at(struct signs_text text, size_t at)
{
	return at < text.count && is_letter(text.raw[at]);
}

/* Letters in a row before a place, at most three; behind it likewise. */
static size_t
letters_before(struct signs_text text, size_t at)
{
	size_t count = 0;

	while (count < 3 && count < at && is_letter(text.raw[at - count - 1]))
		count++;
	return count;
}

static size_t
letters_behind(struct signs_text text, size_t at)
{
	size_t count = 0;

	while (count < 3 && letter_at(text, at + count + 1))
		count++;
	return count;
}

/* O’Neil, l’homme, customer’s, they’re: one side is short. */
static bool
is_apostrophe(struct signs_text text, size_t at)
{
	return letters_before(text, at) <= 2 || letters_behind(text, at) <= 2;
}

/* °C and °F are words of their own. */
static bool
is_degree(struct signs_text text, size_t at)
{
	uint32_t unit = at + 1 < text.count ? text.raw[at + 1] : 0;

	return (unit == 'C' || unit == 'F') && !letter_at(text, at + 2);
}

/* A blank that keeps a line together stands between two other things. */
static uint32_t
blank_cost(struct signs_text text, size_t at)
{
	uint32_t blank = text.raw[at];

	if ((at > 0 && text.raw[at - 1] == blank) ||
	    (at + 1 < text.count && text.raw[at + 1] == blank))
		return OUT_OF_PLACE;
	return at == 0 || text.raw[at - 1] == ' ' || at + 1 == text.count ||
	    text.raw[at + 1] == ' ' ? SELDOM : 0;
}

/* What a sign costs by its neighbours. */
static uint32_t
place_cost(struct signs_text text, size_t at, unsigned places)
{
	bool behind = at > 0 && is_letter(text.raw[at - 1]);
	bool before = letter_at(text, at + 1);

	if (places & BLANK)
		return blank_cost(text, at) + (behind && before ? SELDOM : 0);
	if (before && (places & DEGREE))
		return !behind && is_degree(text, at) ? 0 : OUT_OF_PLACE;
	if (behind && before) {
		if ((places & APOSTROPHE) && is_apostrophe(text, at))
			return 0;
		return places & AMID ? SELDOM : OUT_OF_PLACE;
	}
	if (behind && (places & SELDOM_BEHIND))
		return SELDOM;
	return (behind && !(places & BEHIND)) ||
	    (before && !(places & BEFORE)) ? OUT_OF_PLACE : 0;
}

/* The signs that a text had so far. */
struct seen {
	uint32_t kinds[KINDS_MOST];
	size_t count;
};

static bool
is_again(struct seen *seen, uint32_t c)
{
	size_t i;

	for (i = 0; i < seen->count; i++)
		if (seen->kinds[i] == c)
			return true;
	if (seen->count < KINDS_MOST)
		seen->kinds[seen->count++] = c;
	return false;
}

uint32_t
signs_cost(struct signs_text text)
{
	struct seen seen = { .count = 0 };
	uint32_t cost = 0;
	size_t i;

	for (i = 0; i < text.count; i++) {
		uint32_t c = text.raw[i];
		const struct usual *usual;

		if (!signs_is(c))
			continue;
		if (c >= DRAWING_FIRST && c <= DRAWING_LAST) {
			cost += DRAWING;
			continue;
		}
		usual = find_usual(c);
		if (is_again(&seen, c))
			cost += usual != NULL ? USUAL_AGAIN : RARE_AGAIN;
		else
			cost += usual != NULL ? USUAL : RARE;
		cost += place_cost(text, i, usual != NULL ? usual->places :
		    ALONE);
	}
	return cost;
}

bool
signs_only(struct signs_text text)
{
	size_t i;

	for (i = 0; i < text.count; i++) {
		const struct usual *usual;

		if (text.raw[i] >= 1 && text.raw[i] < 0x80)
			continue;
		usual = find_usual(text.raw[i]);
		if (usual == NULL ||
		    place_cost(text, i, usual->places) > 0)
			return false;
	}
	return true;
}
