/*
 * beside.c - number words, units of a price, units of a header
 */
#include <stdlib.h>

#include "base/mem.h"
#include "base/number.h"
#include "base/text.h"
#include "intake/beside.h"
#include "rule/words.h"

enum { WORD_MOST = 32 };	/* bytes of the longest word of the table */

struct beside {
	struct words *scales, *pers, *eaches, *periods, *dozens,
	    *thousands, *terms;
};

struct beside *
beside_open(const struct table *values)
{
	struct beside *b = xcalloc(1, sizeof(*b));

	b->scales = words_of(values, "scale", SLICE_EMPTY);
	b->pers = words_of(values, "per", SLICE_EMPTY);
	b->eaches = words_of(values, "each", SLICE_EMPTY);
	b->periods = words_of(values, "period", SLICE_EMPTY);
	b->dozens = words_of(values, "dozen", SLICE_EMPTY);
	b->thousands = words_of(values, "header-thousand", SLICE_EMPTY);
	b->terms = words_of(values, "price-term", SLICE_EMPTY);
	return b;
}

void
beside_close(struct beside *b)
{
	if (b == NULL)
		return;
	words_close(b->scales);
	words_close(b->pers);
	words_close(b->eaches);
	words_close(b->periods);
	words_close(b->dozens);
	words_close(b->thousands);
	words_close(b->terms);
	free(b);
}

static bool
is_known(struct words *words, struct slice word)
{
	return word.len > 0 && words_find(words, word, NULL).len > 0;
}

/* Han, kana, Hangul, Thai: written without blanks between words. */
static bool
runs_on(uint32_t c)
{
	return (c >= 0x0E00 && c < 0x0E80) || (c >= 0x3040 && c < 0xE000) ||
	    (c >= 0xF900 && c < 0xFB00);
}

/* Whether a word may end before c. */
static bool
may_end(uint32_t last, uint32_t c)
{
	if (runs_on(last) || (last < 0x80 && !text_is_letter((char)last)))
		return true;
	return c < 0x80 ? !text_is_letter((char)c) : c < 0xC0 || runs_on(c) ||
	    (c >= 0x2000 && c < 0x2E80);
}

struct slice
beside_word(struct words *words, struct slice s)
{
	struct slice best = SLICE_EMPTY, rest = s;
	uint32_t c = 0, last = 0;
	size_t len;

	while ((size_t)(rest.at - s.at) <= WORD_MOST) {
		len = text_decode(rest, &c);
		if (rest.at > s.at && (len == 0 || may_end(last, c)) &&
		    is_known(words, slice_between(s.at, rest.at)))
			best = slice_between(s.at, rest.at);
		if (len == 0)
			break;
		rest.at += len, rest.len -= len, last = c;
	}
	return best;
}

static struct slice
behind(struct slice s, struct slice word)
{
	return slice_trim(slice_between(word.at + word.len, s.at + s.len));
}

int64_t
beside_scale(const struct beside *b, struct slice *after)
{
	static const char *const ofs[] = { "de ", "di ", "d'", NULL };
	struct slice word = beside_word(b->scales, *after);
	int64_t worth;
	size_t i;

	if (word.len == 0 || number_parse_int(words_find(b->scales, word,
	    NULL), 1, INT64_MAX, &worth) != VALUE_OK)
		return 1;
	*after = behind(*after, word);
	for (i = 0; ofs[i] != NULL; i++)
		if (slice_starts(*after, slice_of(ofs[i])))
			*after = behind(*after, (struct slice){ after->at,
			    strlen(ofs[i]) });
	return worth;
}

static bool
has_digit(struct slice s)
{
	size_t i;

	for (i = 0; i < s.len && !text_is_digit(s.at[i]); i++)
		;
	return i < s.len;
}

/* 千只, 百套: a Han number word counts what follows it. */
static bool
begins_number(struct slice unit)
{
	static const char *const words[] = { "十", "百", "千", "万" };
	size_t i;

	for (i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (slice_starts(unit, slice_of(words[i])) &&
		    !slice_starts(unit, SLICE("千克")))
			return true;
	return false;
}

/* What stands from s on, behind a currency: how much is bought for it? */
static enum beside_tail
tail_at(const struct beside *b, struct slice s)
{
	struct slice word = beside_word(b->pers, s), unit, second;

	if (is_known(b->eaches, s) || beside_word(b->terms, s).len > 0)
		return BESIDE_EACH;
	if (word.len == 0)
		return BESIDE_NONE;
	unit = behind(s, word);
	second = beside_word(b->pers, unit);	/* per each, para cada */
	if (second.len > 0 && second.len < unit.len)
		unit = behind(unit, second);
	if (unit.len == 0)
		return BESIDE_NONE;
	/* So much a month, a dozen or a thousand is no price of one. */
	return has_digit(unit) || beside_word(b->periods, unit).len > 0 ||
	    beside_word(b->scales, unit).len > 0 ||
	    beside_word(b->dozens, unit).len > 0 || begins_number(unit) ?
	    BESIDE_OTHER : BESIDE_EACH;
}

enum beside_tail
beside_tail(const struct beside *b, struct slice *after)
{
	struct slice rest = *after;
	enum beside_tail tail;
	uint32_t c, last = ' ';
	size_t len;

	while ((len = text_decode(rest, &c)) > 0) {
		if ((c == '/' || last == ' ' || runs_on(c)) &&
		    (tail = tail_at(b, rest)) != BESIDE_NONE) {
			*after = slice_trim(slice_between(after->at, rest.at));
			return tail;
		}
		rest.at += len, rest.len -= len, last = c;
	}
	return BESIDE_NONE;
}

bool
beside_term(const struct beside *b, struct slice *before)
{
	struct slice word = beside_word(b->terms, *before);

	if (word.len == 0)
		return false;
	*before = behind(*before, word);
	if (before->len > 0 && (*before->at == ':' || *before->at == ','))
		*before = slice_trim((struct slice){ before->at + 1,
		    before->len - 1 });
	return true;
}

/* 1, 10, 100: a year is no worth. */
static bool
is_round(int64_t number)
{
	while (number >= 10 && number % 10 == 0)
		number /= 10;
	return number == 1;
}

/* 万元, k€, k, thousand: read as if a 1 stood before it. */
static int64_t
worth_of(const struct beside *b, struct slice unit, struct slice *rest)
{
	const struct number_notation point = { '.' };
	struct number_reading reading;
	char text[WORD_MOST + 2] = "1";
	struct slice after;
	int64_t worth;
	size_t one;

	*rest = unit;
	if (unit.len == 0 || unit.len > WORD_MOST)
		return 1;
	/* 1000 EUR is what it is, 000 EUR wants the 1. */
	one = *unit.at >= '1' && *unit.at <= '9' ? 0 : 1;
	memcpy(text + one, unit.at, unit.len);
	if (number_read_loose((struct slice){ text, unit.len + one }, &point, 0,
	    &reading) != VALUE_OK || reading.percent ||
	    !is_round(reading.scaled))
		return 1;
	after = reading.after;
	worth = reading.scaled * beside_scale(b, &after);
	*rest = slice_between(unit.at + unit.len - after.len,
	    unit.at + unit.len);
	return worth;
}

/*
 * mil R$, miles de €: words that are numbers in a header only, where no other
 * number stands before them.
 */
static int64_t
header_worth(const struct beside *b, struct slice unit, struct slice *rest)
{
	static const char *const ofs[] = { "de ", "di ", "d'", "d’", "of " };
	struct slice word = beside_word(b->thousands, unit);
	size_t i;

	if (word.len == 0)
		return 1;
	*rest = behind(unit, word);
	for (i = 0; i < sizeof(ofs) / sizeof(*ofs); i++)
		if (slice_starts(*rest, slice_of(ofs[i])))
			*rest = slice_trim(slice_between(rest->at +
			    strlen(ofs[i]), rest->at + rest->len));
	return 1000;
}

/* in Tsd. EUR, en milliers €, x1000 */
static struct slice
without_in(struct slice unit)
{
	static const char *const words[] = { "in ", "en ", "em ", "i ", "w ",
		"в ", "x ", "x", "× ", "×", "单位：", "单位:" };
	size_t i;

	for (i = 0; i < sizeof(words) / sizeof(*words); i++) {
		size_t len = strlen(words[i]);

		if (unit.len > len && text_equal_nocase((struct slice){
		    unit.at, len }, slice_of(words[i])))
			return slice_trim(slice_between(unit.at + len,
			    unit.at + unit.len));
	}
	return unit;
}

int64_t
beside_unit(const struct beside *b, struct slice whole, struct slice *rest)
{
	struct slice unit = without_in(whole), last = unit;
	int64_t worth = worth_of(b, unit, rest);
	const char *blank;

	if (worth != 1)
		return worth;
	worth = header_worth(b, unit, rest);
	if (worth != 1)
		return worth;
	/* USD k, € '000 */
	while ((blank = slice_find(last, ' ')) != NULL)
		last = slice_between(blank + 1, last.at + last.len);
	if (last.len == unit.len)
		return 1;
	*rest = slice_trim(slice_between(unit.at, last.at));
	if (slice_is(last, "000") || slice_is(last, "'000"))
		return 1000;
	worth = worth_of(b, last, &last);
	if (last.len > 0 || worth == 1) {
		*rest = unit;
		return 1;
	}
	return worth;
}
