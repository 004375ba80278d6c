/*
 * letters.c - pairs of letters, or single characters, in one hash table
 */
#include <stdio.h>
#include <stdlib.h>
#include <utf8proc.h>

#include "encoding/letters.h"
#include "encoding/signs.h"
#include "base/mem.h"
#include "rule/table.h"
#include "base/text.h"

enum { LANGUAGE, ENCODINGS, UNIT, COST, LETTERS, SHAPE };
enum { ENCODING, EXTRA, ORDER_SHAPE };
enum { LANGUAGES_MOST = 64, SLOTS = 1 << 16 };

/* Costs in half bits, of what the table does not hold. */
enum {
	UNSEEN = 22,		/* a pair of letters that no word had */
	PLAIN_UNSEEN = 18,	/* the same of ASCII alone */
	PLAIN = 8,		/* two of ASCII, where the script is another */
	FOREIGN = 32,		/* a letter that no word of the language has */
	BEHIND_FOREIGN = 8,
	MIXED = 20,		/* two scripts in one word */
	CAPITAL_INSIDE = 12,	/* a capital right after a small letter */
	USUAL = 26,		/* a character of the standard's first level */
	RARE = 40,		/* any other */
	WIDE_SIGN = 17,		/* punctuation of Chinese */
	KANA_AGAIN = 14,	/* half-width kana behind half-width kana */
	INSIDE_WORD = 12,	/* a character amid small Latin letters */
	BEHIND_CAPITAL = 4,
	LONELY = 10,		/* no other such character on either side */
};

#define NO_LETTER ((uint32_t)'_')

enum { KANA_FIRST = 0xFF61, KANA_LAST = 0xFF9F };

struct language {
	struct slice name;
	uint64_t charsets;	/* bits by enum charset */
	bool single;		/* characters, not pairs */
	bool latin;		/* has pairs of ASCII */
};

struct letters {
	struct table *table, *order;
	struct language languages[LANGUAGES_MOST];
	size_t count;
	enum charset charsets[CHARSETS];	/* as table `encoding` has them */
	uint32_t extras[CHARSETS];
	size_t charset_count;
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
add_pair(struct letters *l, size_t language, uint32_t first, uint32_t second,
    uint64_t cost)
{
	size_t slot = find_slot(l, key_of(language, first, second));

	if (l->slots[slot] != 0)
		return true;
	if (l->filled == SLOTS / 2)
		return false;
	l->slots[slot] = key_of(language, first, second) | cost;
	l->filled++;
	return true;
}

/* Single characters, or pairs and the letters in them, under a first of 0. */
static bool
add_letters(struct letters *l, size_t language, struct slice text,
    uint64_t cost)
{
	uint32_t first = 0, second;

	while (text.len > 0) {
		if (!take(&text, &second))
			return false;
		if (!l->languages[language].single) {
			first = second;
			if (!take(&text, &second) ||
			    !add_pair(l, language, 0, first, 0) ||
			    !add_pair(l, language, 0, second, 0))
				return false;
		}
		if (!add_pair(l, language, first, second, cost))
			return false;
		if (first > 0 && first < 0x80 && second < 0x80)
			l->languages[language].latin = true;
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
		    l->languages[i].charsets == wanted->charsets)
			return i;
	if (i < LANGUAGES_MOST)
		l->languages[l->count++] = *wanted;
	return i;
}

static bool
find_charset(struct slice name, enum charset *charset)
{
	char text[32];

	snprintf(text, sizeof(text), "%.*s", SLICE_PRINT(name));
	return charset_find(text, charset);
}

static bool
read_row(struct letters *l, size_t row, struct fault *fault)
{
	struct language language = {
		.name = table_text(l->table, row, LANGUAGE),
		.single = slice_is(table_text(l->table, row, UNIT), "one"),
	};
	struct slice names = table_text(l->table, row, ENCODINGS);
	enum charset charset;
	size_t place;

	while (names.at != NULL) {
		if (!find_charset(slice_cut(&names, '|'), &charset))
			return table_complain(l->table, row, "encodings",
			    fault, "no such encoding");
		language.charsets |= (uint64_t)1 << charset;
	}
	place = take_language(l, &language);
	if (place == LANGUAGES_MOST || !add_letters(l, place,
	    table_text(l->table, row, LETTERS),
	    (uint64_t)table_int(l->table, row, COST)))
		return table_complain(l->table, row, "letters", fault,
		    "no whole pairs, or too many in all");
	return true;
}

static bool
read_languages(struct letters *l, struct fault *fault)
{
	static const struct table_column shape[SHAPE] = {
		[LANGUAGE] = { .name = "language", .type = TABLE_WORD },
		[ENCODINGS] = { .name = "encodings", .type = TABLE_WORD },
		[UNIT] = { .name = "unit", .type = TABLE_WORD },
		[COST] = { .name = "cost", .type = TABLE_INT,
		  .least = 0, .most = 99 },
		[LETTERS] = { .name = "letters", .type = TABLE_WORD },
	};
	size_t row;

	l->table = table_open("letters", shape, SHAPE, fault);
	if (l->table == NULL)
		return false;
	for (row = 0; row < table_rows(l->table); row++)
		if (!read_row(l, row, fault))
			return false;
	return true;
}

static bool
read_order(struct letters *l, struct fault *fault)
{
	static const struct table_column shape[ORDER_SHAPE] = {
		[ENCODING] = { .name = "encoding", .type = TABLE_KEY },
		[EXTRA] = { .name = "extra", .type = TABLE_INT,
		  .least = 0, .most = 99 },
	};
	size_t row;

	l->order = table_open("encoding", shape, ORDER_SHAPE, fault);
	if (l->order == NULL)
		return false;
	for (row = 0; row < table_rows(l->order); row++) {
		enum charset charset;

		if (row == CHARSETS || !find_charset(table_text(l->order, row,
		    ENCODING), &charset))
			return table_complain(l->order, row, "encoding",
			    fault, "no such encoding, or one twice");
		l->charsets[row] = charset;
		l->extras[charset] = (uint32_t)table_int(l->order, row, EXTRA);
	}
	l->charset_count = row;
	return true;
}

struct letters *
letters_open(struct fault *fault)
{
	struct letters *l = xcalloc(1, sizeof(*l));

	if (read_languages(l, fault) && read_order(l, fault))
		return l;
	letters_close(l);
	return NULL;
}

size_t
letters_charsets(const struct letters *l, const enum charset **charsets)
{
	*charsets = l->charsets;
	return l->charset_count;
}

void
letters_close(struct letters *l)
{
	if (l == NULL)
		return;
	if (l->table != NULL)
		table_close(l->table);
	if (l->order != NULL)
		table_close(l->order);
	free(l);
}

/* A letter in lower case; NO_LETTER for everything else. */
static uint32_t
plain(uint32_t c)
{
	if (c < 0x80)
		return text_is_letter((char)c) ? c | 0x20 : NO_LETTER;
	return signs_is(c) ? NO_LETTER :
	    (uint32_t)utf8proc_tolower((utf8proc_int32_t)c);
}

/* Marks that stand above or below a letter go with any script. */
static bool
is_latin(uint32_t c)
{
	return c < 0x250 || (c >= 0x300 && c < 0x370) ||
	    (c >= 0x1E00 && c < 0x1F00);
}

/* A text whose every letter is looked at once for all languages. */
struct spelling {
	uint32_t plain[LETTERS_MOST + 1];
	bool breaks[LETTERS_MOST + 1];	/* a capital behind a small letter */
	size_t count;
};

static void
look_at_letters(const struct letters_text *text, struct spelling *s)
{
	size_t i;

	for (i = 0; i < text->count; i++) {
		s->plain[i] = plain(text->raw[i]);
		s->breaks[i] = i > 0 && s->plain[i] != NO_LETTER &&
		    s->plain[i] != text->raw[i] &&
		    s->plain[i - 1] != NO_LETTER &&
		    s->plain[i - 1] == text->raw[i - 1];
	}
	s->plain[i] = NO_LETTER;
	s->breaks[i] = false;
	s->count = i + 1;
}

static bool
has_letter(const struct letters *l, size_t language, uint32_t letter)
{
	return letter < 0x80 ||
	    l->slots[find_slot(l, key_of(language, 0, letter))] != 0;
}

/* What the step from one letter to the next costs. */
static uint32_t
step_cost(const struct letters *l, size_t language, uint32_t first,
    uint32_t second)
{
	uint64_t found = l->slots[find_slot(l,
	    key_of(language, first, second))];
	uint32_t cost;

	if (found != 0)
		cost = (uint32_t)(found & 0xFF);
	else if (first < 0x80 && second < 0x80)
		cost = l->languages[language].latin ? PLAIN_UNSEEN : PLAIN;
	else if (!has_letter(l, language, second))
		cost = FOREIGN;
	else
		cost = has_letter(l, language, first) ? UNSEEN :
		    BEHIND_FOREIGN;
	if (first != NO_LETTER && second != NO_LETTER &&
	    is_latin(first) != is_latin(second))
		cost += MIXED;
	return cost;
}

static uint32_t
alphabet_cost(const struct letters *l, size_t language,
    const struct spelling *s)
{
	uint32_t cost = 0, last = NO_LETTER;
	size_t i;

	for (i = 0; i < s->count; last = s->plain[i++]) {
		if (last == NO_LETTER && s->plain[i] == NO_LETTER)
			continue;
		cost += step_cost(l, language, last, s->plain[i]);
		cost += s->breaks[i] ? CAPITAL_INSIDE : 0;
	}
	return cost;
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

static bool
is_half_kana(uint32_t c)
{
	return c >= KANA_FIRST && c <= KANA_LAST;
}

/* What a character costs by where it stands. */
static uint32_t
place_cost(const struct letters_text *text, size_t at)
{
	uint32_t last = at > 0 ? text->raw[at - 1] : NO_LETTER;
	uint32_t next = at + 1 < text->count ? text->raw[at + 1] : NO_LETTER;
	uint32_t cost = last < 0x80 && next < 0x80 ? LONELY : 0;

	if (last < 0x80 && text_is_letter((char)last))
		cost += is_small(last) ? INSIDE_WORD : BEHIND_CAPITAL;
	return is_small(next) ? cost + INSIDE_WORD : cost;
}

static uint32_t
characters_cost(const struct letters *l, size_t language,
    const struct letters_text *text)
{
	uint32_t cost = 0, last = NO_LETTER, c;
	size_t i;

	for (i = 0; i < text->count; last = c, i++) {
		c = text->raw[i];
		if (c < 0x80) {
			cost += plain(c) != NO_LETTER ? PLAIN : 0;
			continue;
		}
		cost += place_cost(text, i);
		if (is_wide_sign(c))
			cost += WIDE_SIGN;
		else if (is_half_kana(c) && is_half_kana(last))
			cost += KANA_AGAIN;
		else
			cost += cost_of(l, language, 0, c,
			    text->common[i] ? USUAL : RARE);
	}
	return cost;
}

uint32_t
letters_cost(const struct letters *l, enum charset charset,
    const struct letters_text *text, struct slice *language)
{
	uint32_t best = UINT32_MAX, cost;
	uint32_t signs = signs_cost((struct signs_text){ text->raw,
	    text->count });
	struct spelling spelling;
	size_t i;

	look_at_letters(text, &spelling);
	for (i = 0; i < l->count; i++) {
		if ((l->languages[i].charsets >> charset & 1) == 0)
			continue;
		cost = l->languages[i].single ?
		    characters_cost(l, i, text) :
		    alphabet_cost(l, i, &spelling) + signs;
		if (cost >= best)
			continue;
		best = cost;
		*language = l->languages[i].name;
	}
	return best == UINT32_MAX ? best : best + l->extras[charset];
}
