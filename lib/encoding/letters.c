/*
 * letters.c - pairs of letters, or single characters, in one hash table
 */
#include <stdio.h>
#include <stdlib.h>
#include <utf8proc.h>

#include "encoding/letters.h"
#include "base/mem.h"
#include "rule/table.h"
#include "base/text.h"

enum { LANGUAGE, ENCODING, UNIT, EXTRA, COST, LETTERS, SHAPE };
enum { LANGUAGES_MOST = 64, SLOTS = 1 << 16 };

/* Costs in half bits, of what the table does not hold. */
enum {
	UNSEEN = 24,		/* a pair of letters that no word had */
	SIGN = 26,		/* no letter at all, above 7F */
	DRAWING = 60,		/* boxes and blocks: no list of leads has any */
	MIXED = 20,		/* two scripts in one word */
	CAPITAL_INSIDE = 8,	/* a capital right after a small letter */
	USUAL = 26,		/* a character of the standard's first level */
	RARE = 40,		/* any other */
	WIDE_SIGN = 17,		/* punctuation of Chinese */
	INSIDE_WORD = 12,	/* a character amid small Latin letters */
	BEHIND_CAPITAL = 4,
};

#define NO_LETTER ((uint32_t)'_')

enum { DRAWING_FIRST = 0x2500, DRAWING_LAST = 0x259F };

struct language {
	struct slice name;
	enum charset charset;
	bool single;		/* characters, not pairs */
	uint32_t extra;
};

struct letters {
	struct table *table;
	struct language languages[LANGUAGES_MOST];
	size_t count;
	/* Language, first and second letter, cost; 0: free. */
	uint64_t slots[SLOTS];
	size_t filled;
};

static uint64_t
key_of(size_t language, uint32_t first, uint32_t second)
{
	return (uint64_t)(language + 1) << 50 | (uint64_t)first << 29 |
	    (uint64_t)second << 8;
}

/* The slot of a key, or the free one where it belongs. */
static size_t
find_slot(const struct letters *l, uint64_t key)
{
	size_t slot = (size_t)(key * 0x9E3779B97F4A7C15u >> 48) % SLOTS;

	while (l->slots[slot] != 0 && l->slots[slot] >> 8 != key >> 8)
		slot = (slot + 1) % SLOTS;
	return slot;
}

static uint32_t
cost_of(const struct letters *l, size_t language, uint32_t first,
    uint32_t second, uint32_t otherwise)
{
	uint64_t found = l->slots[find_slot(l,
	    key_of(language, first, second))];

	return found == 0 ? otherwise : (uint32_t)(found & 0xFF);
}

static bool
take(struct slice *text, uint32_t *c)
{
	size_t n = text_decode(*text, c);

	text->at += n;
	text->len -= n;
	return n > 0;
}

static bool
add_letters(struct letters *l, size_t language, struct slice text,
    uint64_t cost)
{
	uint32_t first = 0, second;

	while (text.len > 0) {
		if (l->filled == SLOTS / 2 || !take(&text, &second))
			return false;
		if (!l->languages[language].single) {
			first = second;
			if (!take(&text, &second))
				return false;
		}
		l->slots[find_slot(l, key_of(language, first, second))] =
		    key_of(language, first, second) | cost;
		l->filled++;
	}
	return true;
}

/* The language of a row, added when it is new; LANGUAGES_MOST: no room. */
static size_t
take_language(struct letters *l, const struct language *wanted)
{
	size_t i;

	for (i = 0; i < l->count; i++)
		if (slice_equal(l->languages[i].name, wanted->name) &&
		    l->languages[i].charset == wanted->charset)
			return i;
	if (i < LANGUAGES_MOST)
		l->languages[l->count++] = *wanted;
	return i;
}

static bool
read_row(struct letters *l, size_t row, struct fault *fault)
{
	struct language language = {
		.name = table_text(l->table, row, LANGUAGE),
		.single = slice_is(table_text(l->table, row, UNIT), "one"),
		.extra = (uint32_t)table_int(l->table, row, EXTRA),
	};
	char name[32];
	size_t place;

	snprintf(name, sizeof(name), "%.*s",
	    SLICE_PRINT(table_text(l->table, row, ENCODING)));
	if (!charset_find(name, &language.charset))
		return table_complain(l->table, row, "encoding", fault,
		    "no such encoding");
	place = take_language(l, &language);
	if (place == LANGUAGES_MOST || !add_letters(l, place,
	    table_text(l->table, row, LETTERS),
	    (uint64_t)table_int(l->table, row, COST)))
		return table_complain(l->table, row, "letters", fault,
		    "no whole pairs, or too many in all");
	return true;
}

struct letters *
letters_open(struct fault *fault)
{
	static const struct table_column shape[SHAPE] = {
		[LANGUAGE] = { .name = "language", .type = TABLE_WORD },
		[ENCODING] = { .name = "encoding", .type = TABLE_WORD },
		[UNIT] = { .name = "unit", .type = TABLE_WORD },
		[EXTRA] = { .name = "extra", .type = TABLE_INT,
		  .least = 0, .most = 99 },
		[COST] = { .name = "cost", .type = TABLE_INT,
		  .least = 0, .most = 99 },
		[LETTERS] = { .name = "letters", .type = TABLE_WORD },
	};
	struct letters *l = xcalloc(1, sizeof(*l));
	size_t row = 0;

	l->table = table_open("letters", shape, SHAPE, fault);
	if (l->table != NULL)
		while (row < table_rows(l->table) && read_row(l, row, fault))
			row++;
	if (l->table != NULL && row == table_rows(l->table))
		return l;
	letters_close(l);
	return NULL;
}

void
letters_close(struct letters *l)
{
	if (l == NULL)
		return;
	if (l->table != NULL)
		table_close(l->table);
	free(l);
}

/* A letter in lower case; NO_LETTER for everything else. */
static uint32_t
plain(uint32_t c)
{
	if (c < 0x80)
		return text_is_letter((char)c) ? c | 0x20 : NO_LETTER;
	switch (utf8proc_category((utf8proc_int32_t)c)) {
	case UTF8PROC_CATEGORY_LU:
	case UTF8PROC_CATEGORY_LL:
	case UTF8PROC_CATEGORY_LT:
	case UTF8PROC_CATEGORY_LM:
	case UTF8PROC_CATEGORY_LO:
	case UTF8PROC_CATEGORY_MN:
	case UTF8PROC_CATEGORY_MC:
		return (uint32_t)utf8proc_tolower((utf8proc_int32_t)c);
	default:
		return NO_LETTER;
	}
}

static bool
is_latin(uint32_t c)
{
	return c < 0x250 || (c >= 0x1E00 && c < 0x1F00);
}

/* What the step from one character to the next costs. */
static uint32_t
step_cost(const struct letters *l, size_t language, uint32_t from,
    uint32_t to)
{
	uint32_t first = plain(from), second = plain(to), cost;

	if (from < 0x80 && to < 0x80)
		return 0;
	if (to >= 0x80 && second == NO_LETTER)
		return to >= DRAWING_FIRST && to <= DRAWING_LAST ? DRAWING :
		    SIGN;
	if (from >= 0x80 && first == NO_LETTER)
		return second == NO_LETTER ? 0 : UNSEEN;
	cost = cost_of(l, language, first, second, UNSEEN);
	if (first != NO_LETTER && second != NO_LETTER &&
	    is_latin(first) != is_latin(second))
		cost += MIXED;
	if (second != to && second != NO_LETTER && first != NO_LETTER &&
	    first == from)
		cost += CAPITAL_INSIDE;
	return cost;
}

static uint32_t
alphabet_cost(const struct letters *l, size_t language,
    const struct letters_text *text)
{
	uint32_t cost = l->languages[language].extra, last = NO_LETTER;
	size_t i;

	for (i = 0; i < text->count; i++) {
		cost += step_cost(l, language, last, text->raw[i]);
		last = text->raw[i];
	}
	return cost + step_cost(l, language, last, NO_LETTER);
}

/* Not the private area: no text has characters that nobody can read. */
static bool
is_wide_sign(uint32_t c)
{
	return (plain(c) == NO_LETTER && (c < 0xE000 || c > 0xF8FF)) ||
	    (c >= 0xFF00 && c <= 0xFF60);
}

static bool
is_small(uint32_t c)
{
	return c < 0x80 && c >= 'a' && c <= 'z';
}

static uint32_t
characters_cost(const struct letters *l, size_t language,
    const struct letters_text *text)
{
	uint32_t cost = l->languages[language].extra, last = NO_LETTER, c;
	size_t i;

	for (i = 0; i < text->count; last = c, i++) {
		c = text->raw[i];
		if (c < 0x80) {
			cost += last >= 0x80 && is_small(c) ? INSIDE_WORD : 0;
			continue;
		}
		if (is_wide_sign(c)) {
			cost += WIDE_SIGN;
			continue;
		}
		cost += cost_of(l, language, 0, c,
		    text->common[i] ? USUAL : RARE);
		if (last < 0x80 && text_is_letter((char)last))
			cost += is_small(last) ? INSIDE_WORD : BEHIND_CAPITAL;
	}
	return cost;
}

uint32_t
letters_cost(const struct letters *l, enum charset charset,
    const struct letters_text *text, struct slice *language)
{
	uint32_t best = UINT32_MAX, cost;
	size_t i;

	for (i = 0; i < l->count; i++) {
		if (l->languages[i].charset != charset)
			continue;
		cost = l->languages[i].single ?
		    characters_cost(l, i, text) : alphabet_cost(l, i, text);
		if (cost >= best)
			continue;
		best = cost;
		*language = l->languages[i].name;
	}
	return best;
}
