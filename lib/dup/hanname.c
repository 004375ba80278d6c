/*
 * hanname.c - the longest word of the table first, then single characters
 */
#include <stdlib.h>

#include "dup/hanname.h"
#include "set/lexicon.h"
#include "rule/table.h"
#include "base/text.h"

/* The characters that have a reading, and how many bytes a word may have. */
enum { FIRST = 0x4e00, LAST = 0x9fff, WORD_MOST = 24,
	RUNS_MOST = 1 << 18, RUN_MOST = 0xfff };

enum { HAN, LATIN, KIND, SHAPE_COUNT };

struct hannames {
	struct table *pinyin, *simplify, *words;
	uint16_t readings[LAST - FIRST + 1];	/* rows of pinyin + 1 */
	struct lexicon *simple;		/* character to its row * 32 + place */
	struct lexicon *han;		/* words to their rows, PLACE and WORD */
	struct lexicon *surnames, *trades;	/* the others */
	struct lexicon *places;		/* places in Latin letters */
};

static bool
read_pinyin(struct hannames *n, struct fault *fault)
{
	static const struct table_column shape[] = {
		{ .name = "syllable", .type = TABLE_KEY },
		{ .name = "han", .type = TABLE_WORD },
	};
	size_t row, len;
	uint32_t c;

	n->pinyin = table_open("pinyin", shape, 2, fault);
	if (n->pinyin == NULL)
		return false;
	for (row = 0; row < table_rows(n->pinyin); row++) {
		struct slice han = table_text(n->pinyin, row, 1);

		if (row == UINT16_MAX)
			break;
		while ((len = text_decode(han, &c)) > 0) {
			han = (struct slice){ han.at + len, han.len - len };
			if (c >= FIRST && c <= LAST)
				n->readings[c - FIRST] = (uint16_t)(row + 1);
		}
	}
	return true;
}

/* Both cells of a row go character by character. */
static bool
read_run(struct hannames *n, size_t row, struct fault *fault)
{
	struct slice from = table_text(n->simplify, row, 0);
	struct slice to = table_text(n->simplify, row, 1);
	uint32_t c;

	if (to.len > RUN_MOST)
		to.len = 0;
	while (from.len > 0 && to.len > 0) {
		size_t a = text_decode(from, &c), b = text_decode(to, &c);

		if (a == 0 || b == 0)
			break;
		lexicon_add_exact(n->simple, (struct slice){ from.at, a },
		    (int)(to.at - table_text(n->simplify, row, 1).at) |
		    (int)(row << 12));
		from = (struct slice){ from.at + a, from.len - a };
		to = (struct slice){ to.at + b, to.len - b };
	}
	if (from.len > 0 || to.len > 0 || row > RUNS_MOST)
		return table_complain(n->simplify, row, "simplified", fault,
		    "not as many characters as traditional ones, or too many "
		    "rows; write one for each");
	return true;
}

static bool
read_simplify(struct hannames *n, struct fault *fault)
{
	static const struct table_column shape[] = {
		{ .name = "traditional", .type = TABLE_WORD },
		{ .name = "simplified", .type = TABLE_WORD },
	};
	size_t row;

	n->simplify = table_open("simplify", shape, 2, fault);
	if (n->simplify == NULL)
		return false;
	for (row = 0; row < table_rows(n->simplify); row++)
		if (!read_run(n, row, fault))
			return false;
	return true;
}

static bool
read_word(struct hannames *n, size_t row, struct fault *fault)
{
	struct slice han = table_text(n->words, row, HAN);
	struct slice latin = table_text(n->words, row, LATIN);
	struct slice kind = table_text(n->words, row, KIND);

	if (slice_is(kind, "surname")) {
		lexicon_add_exact(n->surnames, han, (int)row);
	} else if (slice_is(kind, "trade")) {
		lexicon_add_exact(n->trades, han, (int)row);
		while (latin.at != NULL)
			lexicon_add_exact(n->trades, slice_cut(&latin, ' '),
			    (int)row);
	} else if (slice_is(kind, "place") || slice_is(kind, "word")) {
		lexicon_add_exact(n->han, han, (int)row);
		if (slice_is(kind, "place"))
			lexicon_add_exact(n->places, latin, (int)row);
	} else {
		return table_complain(n->words, row, "kind", fault,
		    "not known; write place, surname, word or trade");
	}
	return true;
}

static bool
read_words(struct hannames *n, struct fault *fault)
{
	static const struct table_column shape[SHAPE_COUNT] = {
		[HAN] = { .name = "han", .type = TABLE_WORD },
		[LATIN] = { .name = "latin", .type = TABLE_WORD },
		[KIND] = { .name = "kind", .type = TABLE_WORD },
	};
	size_t row;

	n->words = table_open("han-word", shape, SHAPE_COUNT, fault);
	if (n->words == NULL)
		return false;
	for (row = 0; row < table_rows(n->words); row++)
		if (!read_word(n, row, fault))
			return false;
	return true;
}

struct hannames *
hannames_open(struct fault *fault)
{
	struct hannames *n = xcalloc(1, sizeof(*n));

	n->simple = lexicon_new();
	n->han = lexicon_new();
	n->surnames = lexicon_new();
	n->trades = lexicon_new();
	n->places = lexicon_new();
	if (read_pinyin(n, fault) && read_simplify(n, fault) &&
	    read_words(n, fault))
		return n;
	hannames_close(n);
	return NULL;
}

void
hannames_close(struct hannames *n)
{
	if (n == NULL)
		return;
	table_close(n->pinyin);
	table_close(n->simplify);
	table_close(n->words);
	lexicon_free(n->simple);
	lexicon_free(n->han);
	lexicon_free(n->surnames);
	lexicon_free(n->trades);
	lexicon_free(n->places);
	free(n);
}

bool
hanname_is(struct slice text)
{
	size_t i = text_ascii_prefix(text), len;
	uint32_t c;

	for (; i < text.len; i += len) {
		len = text_decode((struct slice){ text.at + i, text.len - i },
		    &c);
		if (len == 0)
			return false;
		if (text_is_han(c))
			return true;
	}
	return false;
}

bool
hanname_is_place(const struct hannames *n, struct slice word)
{
	return lexicon_find_exact(n->places, word) != LEXICON_NONE;
}

void
hanname_simplify(const struct hannames *n, struct buffer *out,
    struct slice text)
{
	size_t len;
	uint32_t c;

	while ((len = text_decode(text, &c)) > 0) {
		struct slice one = { text.at, len };
		int found = len < 3 ? LEXICON_NONE :
		    lexicon_find_exact(n->simple, one);

		if (found != LEXICON_NONE) {
			struct slice to = table_text(n->simplify,
			    (size_t)found >> 12, 1);

			to = (struct slice){ to.at + (found & RUN_MOST),
				to.len - (size_t)(found & RUN_MOST) };
			one = (struct slice){ to.at, text_decode(to, &c) };
		}
		buffer_add(out, one);
		text = (struct slice){ text.at + len, text.len - len };
	}
}

/* The longest word at the front of text; its row, or LEXICON_NONE. */
static int
longest(const struct lexicon *words, struct slice text, size_t *len)
{
	size_t most = text.len < WORD_MOST ? text.len : WORD_MOST;
	int row;

	for (*len = most; *len > 0; --*len) {
		if (*len < text.len && (text.at[*len] & 0xc0) == 0x80)
			continue;
		row = lexicon_find_exact(words,
		    (struct slice){ text.at, *len });
		if (row != LEXICON_NONE)
			return row;
	}
	return LEXICON_NONE;
}

/* The first reading of a row of han-word. */
static struct slice
reading_of(const struct hannames *n, int row)
{
	struct slice latin = table_text(n->words, (size_t)row, LATIN);

	return slice_cut(&latin, ' ');
}

/* One character in pinyin, or as it is; its bytes. */
static size_t
add_character(const struct hannames *n, struct buffer *out, struct slice text)
{
	uint32_t c = 0;
	size_t len = text_decode(text, &c);
	uint16_t row = c >= FIRST && c <= LAST ? n->readings[c - FIRST] : 0;

	if (row > 0)
		buffer_add(out, table_text(n->pinyin, row - 1u, 0));
	else
		buffer_add(out, (struct slice){ text.at, len });
	return len;
}

void
hanname_person(const struct hannames *n, struct buffer *out,
    struct slice text)
{
	size_t len;
	int row;

	text = slice_trim(text);
	row = longest(n->surnames, text, &len);
	if (row != LEXICON_NONE)
		buffer_add(out, reading_of(n, row));
	else
		len = add_character(n, out, text);
	if (len == 0)
		return;
	text = (struct slice){ text.at + len, text.len - len };
	if (text.len > 0)
		buffer_add_byte(out, ' ');
	while (text.len > 0) {
		len = add_character(n, out, text);
		if (len == 0)
			break;
		text = (struct slice){ text.at + len, text.len - len };
	}
}

/* The same bit for 轴承 and bearing: that of the first Latin word. */
static uint64_t
trade_bit(const struct hannames *n, int row)
{
	int first = lexicon_find_exact(n->trades, reading_of(n, row));

	return UINT64_C(1) << (first % 64);
}

/* A word of Han text; words of the trade and places are noted. */
static size_t
add_han(const struct hannames *n, struct buffer *out, struct slice text,
    struct hanname_parts *parts)
{
	size_t len, other;
	int row = longest(n->han, text, &len);
	int trade = longest(n->trades, text, &other);

	if (trade != LEXICON_NONE && (row == LEXICON_NONE || other >= len)) {
		parts->trades |= trade_bit(n, trade);
		return other;
	}
	if (row == LEXICON_NONE)
		return add_character(n, out, text);
	if (!slice_is(table_text(n->words, (size_t)row, KIND), "place") ||
	    parts->place.len > 0) {
		buffer_add(out, reading_of(n, row));
		return len;
	}
	parts->place = reading_of(n, row);
	/* 宁波市 is 宁波. */
	text = (struct slice){ text.at + len, text.len - len };
	if (slice_starts(text, SLICE("市")) ||
	    slice_starts(text, SLICE("省")))
		len += sizeof("市") - 1;
	return len;
}

/* A place counts at the front of a Han word only: 新上海 is a name. */
static void
add_han_word(const struct hannames *n, struct buffer *out, struct slice word,
    struct hanname_parts *parts)
{
	struct hanname_parts inner = *parts;
	size_t len = add_han(n, out, word, parts);

	while (len > 0 && len < word.len) {
		word = (struct slice){ word.at + len, word.len - len };
		inner.place = SLICE("-");
		len = add_han(n, out, word, &inner);
	}
	parts->trades |= inner.trades;
}

static void
add_latin_word(const struct hannames *n, struct buffer *out,
    struct slice word, struct hanname_parts *parts)
{
	int row = lexicon_find_exact(n->trades, word);

	if (row != LEXICON_NONE) {
		parts->trades |= trade_bit(n, row);
		return;
	}
	row = lexicon_find_exact(n->places, word);
	if (row != LEXICON_NONE && parts->place.len == 0)
		parts->place = reading_of(n, row);
	else
		buffer_add(out, word);
}

void
hanname_core(const struct hannames *n, struct buffer *out,
    struct slice folded, struct hanname_parts *parts)
{
	*parts = (struct hanname_parts){ 0, SLICE_EMPTY };
	while (folded.at != NULL) {
		struct slice word = slice_cut(&folded, ' ');

		if (word.len == 0)
			continue;
		if (hanname_is(word))
			add_han_word(n, out, word, parts);
		else
			add_latin_word(n, out, word, parts);
	}
}
