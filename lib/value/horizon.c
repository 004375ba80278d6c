/*
 * horizon.c - phrases for the time of purchase
 */
#include <stdlib.h>

#include "base/date.h"
#include "value/horizon.h"
#include "base/mem.h"
#include "base/number.h"
#include "base/pattern.h"
#include "rule/table.h"
#include "base/text.h"

#define MONTHS_MOST 1200	/* a hundred years: more is a typing error */
#define DAYS_IN_MONTH 30	/* R-IMPORT-12: N days are N/30 months */
#define DECIMALS 4

enum { KIND, WORDS, TIMES, PER, SHAPE_COUNT };

static const struct table_column shape[SHAPE_COUNT] = {
	[KIND] = { .name = "kind", .type = TABLE_WORD },
	[WORDS] = { .name = "words", .type = TABLE_WORD },
	[TIMES] = { .name = "times", .type = TABLE_DECIMAL,
	    .optional = true, .least = 0, .most = MONTHS_MOST },
	[PER] = { .name = "per", .type = TABLE_DECIMAL, .optional = true,
	    .least = 0, .most = MONTHS_MOST },
};

struct horizons {
	struct table *table;
	struct pattern_set *phrases;	/* whole cells; id is the row */
	struct pattern *range;		/* number [to number] unit */
	struct pattern *lead;		/* words before a phrase */
	struct pattern_set *units, *numbers;
	struct buffer key;
	int32_t today;
};

static const char digits_or_han[] =
    "\\d+(?:[.,]\\d+)?|[一二两兩三四五六七八九十]+";

/* The words of a kind, as the alternatives of a group; none never matches. */
static void
add_words(const struct horizons *h, const char *kind, struct buffer *text)
{
	const char *between = "";
	size_t row;

	for (row = 0; row < table_rows(h->table); row++) {
		if (!slice_is(table_text(h->table, row, KIND), kind))
			continue;
		buffer_format(text, "%s%.*s", between, SLICE_PRINT(
		    table_text(h->table, row, WORDS)));
		between = "|";
	}
	if (*between == '\0')
		buffer_format(text, "(?!)");
}

/* Number, perhaps its unit, perhaps up to a second number, unit. */
static bool
compile_range(struct horizons *h, struct fault *fault)
{
	struct buffer text = { 0 }, units = { 0 }, numbers = { 0 };

	add_words(h, "unit", &units);
	/* The an of maand is no number. */
	buffer_format(&numbers, "%s|(", digits_or_han);
	add_words(h, "number", &numbers);
	buffer_format(&numbers,
	    ")(?![\\p{Latin}\\p{Cyrillic}\\p{Greek}])");
	/* (?n): groups of the table's words do not shift the named ones. */
	buffer_format(&text, "(?n)^((");
	add_words(h, "before", &text);
	buffer_format(&text, ")\\s*)*(?<from>%.*s)\\s*((%.*s)?\\s*(~|-|–|—|",
	    SLICE_PRINT(buffer_slice(&numbers)),
	    SLICE_PRINT(buffer_slice(&units)));
	add_words(h, "between", &text);
	buffer_format(&text, ")\\s*(?<upto>%.*s))?\\s*(?<unit>%.*s)\\s*(",
	    SLICE_PRINT(buffer_slice(&numbers)),
	    SLICE_PRINT(buffer_slice(&units)));
	add_words(h, "behind", &text);
	buffer_format(&text, ")?$");
	h->range = pattern_compile(buffer_slice(&text), fault);
	buffer_release(&text);
	buffer_release(&units);
	buffer_release(&numbers);
	return h->range != NULL;
}

/* What may stand before a phrase, too: до конца года. */
static bool
compile_lead(struct horizons *h, struct fault *fault)
{
	struct buffer text = { 0 };

	buffer_format(&text, "(?n)^((");
	add_words(h, "before", &text);
	buffer_format(&text, ")\\s+)+(?<rest>.+)$");
	h->lead = pattern_compile(buffer_slice(&text), fault);
	buffer_release(&text);
	return h->lead != NULL;
}

/* Phrases for a span of the calendar: the purchase is by its last day. */
static const struct end {
	const char *kind;
	int months;		/* of such a span; 0: a week */
	int later;		/* spans from now on */
	bool numbered;		/* times says which of the year it is */
	bool rolls;		/* one that has passed is next year's */
} ends[] = {
	{ "week", 0, 0, false, false }, { "month", 1, 0, false, false },
	{ "next-month", 1, 1, false, false },
	{ "nth-month", 1, 0, true, true },
	{ "quarter", 3, 0, false, false },
	{ "next-quarter", 3, 1, false, false },
	{ "nth-quarter", 3, 0, true, true },
	{ "half", 6, 0, true, false }, { "next-half", 6, 1, true, false },
	{ "year", 12, 0, false, false }, { "next-year", 12, 1, false, false },
};

static const struct end *
find_end(struct slice kind)
{
	size_t i;

	for (i = 0; i < sizeof(ends) / sizeof(*ends); i++)
		if (slice_is(kind, ends[i].kind))
			return &ends[i];
	return NULL;
}

/* A pattern for the whole of the cell. */
static bool
add_whole(struct pattern_set *set, struct slice words, int id,
    struct fault *fault)
{
	struct buffer text = { 0 };
	bool fine;

	buffer_format(&text, "^(?:%.*s)$", SLICE_PRINT(words));
	fine = pattern_set_add(set, buffer_slice(&text), id, fault);
	buffer_release(&text);
	return fine;
}

static bool
is_one_of(struct slice word, const char *list)
{
	return slice_is_listed(word, slice_of(list), ';');
}

/* What a row must say beside its words; false with a fault. */
static bool
check_row(const struct horizons *h, size_t row, struct slice kind,
    struct fault *fault)
{
	const struct end *end = find_end(kind);
	bool has_times = table_has(h->table, row, TIMES);

	if (slice_is(kind, "unit") && (!has_times ||
	    table_int(h->table, row, PER) <= 0))
		return table_complain(h->table, row, "per", fault,
		    "a unit needs times and per; write how many months one is");
	if (is_one_of(kind, "phrase;number") && !has_times)
		return table_complain(h->table, row, "times", fault,
		    "a phrase needs times; write how many months it is");
	if (end == NULL && !is_one_of(kind, "phrase;unit;number;never;before;"
	    "between;behind"))
		return table_complain(h->table, row, "kind", fault,
		    "write phrase, unit, number, before, between, behind, "
		    "never, week, month, quarter, half, year, next-month, "
		    "next-quarter, next-half, next-year, nth-month or "
		    "nth-quarter");
	if (end != NULL && end->numbered && !has_times)
		return table_complain(h->table, row, "times", fault,
		    "write which one it is");
	return true;
}

static bool
add_row(struct horizons *h, size_t row, struct fault *fault)
{
	struct slice kind = table_text(h->table, row, KIND);
	struct pattern_set *set = slice_is(kind, "unit") ? h->units :
	    slice_is(kind, "number") ? h->numbers : h->phrases;
	struct fault inner;

	if (!check_row(h, row, kind, fault))
		return false;
	if (is_one_of(kind, "before;between;behind") || add_whole(set,
	    table_text(h->table, row, WORDS), (int)row, &inner))
		return true;
	return table_complain(h->table, row, "words", fault, inner.text);
}

static bool
prepare(struct horizons *h, struct fault *fault)
{
	size_t row;
	bool fine;

	h->phrases = pattern_set_new();
	h->units = pattern_set_new();
	h->numbers = pattern_set_new();
	h->table = table_open("horizon", shape, SHAPE_COUNT, fault);
	fine = h->table != NULL;
	for (row = 0; fine && row < table_rows(h->table); row++)
		fine = add_row(h, row, fault);
	return fine && compile_range(h, fault) && compile_lead(h, fault);
}

struct horizons *
horizons_open(int32_t today, struct fault *fault)
{
	struct horizons *h = xcalloc(1, sizeof(*h));

	h->today = today;
	if (table_is_builtin("horizon") || prepare(h, fault))
		return h;
	horizons_close(h);
	return NULL;
}

void
horizons_close(struct horizons *h)
{
	if (h == NULL)
		return;
	table_close(h->table);
	pattern_set_free(h->phrases);
	pattern_set_free(h->units);
	pattern_set_free(h->numbers);
	pattern_free(h->range);
	pattern_free(h->lead);
	buffer_release(&h->key);
	free(h);
}

/* 三, 十, 十八, 二十, 二十四. */
static bool
parse_han(struct slice s, int64_t *scaled)
{
	int64_t tens = 0, ones = 0;
	uint32_t c;
	size_t n;

	while ((n = text_decode(s, &c)) > 0) {
		s = slice_between(s.at + n, s.at + s.len);
		if (number_han(c) == 10 && tens == 0) {
			tens = ones ? ones : 1;
			ones = 0;
		} else if (number_han(c) > 0 && number_han(c) < 10 &&
		    ones == 0) {
			ones = number_han(c);
		} else {
			return false;
		}
	}
	*scaled = (tens * 10 + ones) * TABLE_DECIMAL_UNIT;
	return s.len == 0 && *scaled > 0;
}

static bool
parse_number(const struct horizons *h, struct slice s, int64_t *scaled)
{
	char digits[24];
	size_t i;
	int row;

	if (s.len == 0 || !text_is_digit(*s.at)) {
		row = pattern_set_find(h->numbers, s);
		if (row < 0)
			return parse_han(s, scaled);
		*scaled = table_int(h->table, (size_t)row, TIMES);
		return true;
	}
	if (s.len >= sizeof(digits))
		return false;
	for (i = 0; i < s.len; i++)
		digits[i] = s.at[i] == ',' ? '.' : s.at[i];
	return number_parse_decimal((struct slice){ digits, s.len }, DECIMALS,
	    scaled) == VALUE_OK;
}

static enum value_status
in_range(int64_t months, int32_t *out)
{
	if (months < 0 || months > (int64_t)MONTHS_MOST * HORIZON_UNIT)
		return VALUE_RANGE;
	*out = (int32_t)months;
	return VALUE_OK;
}

static enum value_status
until(const struct horizons *h, int32_t end, int32_t *months)
{
	int64_t hundredths;

	if (!number_scale(end - h->today, HORIZON_UNIT, DAYS_IN_MONTH,
	    &hundredths))
		return VALUE_RANGE;
	return in_range(hundredths, months);
}

/* The last day of a span; which counts from 1 in a year, 0: today's. */
static enum value_status
until_end(const struct horizons *h, const struct end *end, int which,
    int year, int32_t *months)
{
	int this_year, month, day, last;
	int32_t date;

	date_to_civil(h->today, &this_year, &month, &day);
	if (end->months == 0)	/* 1970-01-01 was a Thursday */
		return until(h, h->today + 6 - (h->today + 3) % 7, months);
	if (year > 0 && !end->numbered && end->months < 12)
		return VALUE_BAD;
	last = end->numbered ? which * end->months :
	    (month - 1) / end->months * end->months + end->months;
	if (end->numbered && end->later > 0)
		last += 12;
	else
		last += end->later * end->months;
	if (year == 0)
		year = this_year;
	else if (end->later > 0)
		return VALUE_BAD;
	year += (last - 1) / 12;
	last = (last - 1) % 12 + 1;
	date = date_month_end(date_from_civil(year, last, 1));
	if (date < h->today && end->rolls && year == this_year)
		date = date_month_end(date_from_civil(year + 1, last, 1));
	return date < h->today ? VALUE_BAD : until(h, date, months);
}

static enum value_status
say_phrase(const struct horizons *h, size_t row, int year, int32_t *months)
{
	struct slice kind = table_text(h->table, row, KIND);
	const struct end *end = find_end(kind);

	if (slice_is(kind, "never")) {
		*months = HORIZON_NEVER;
		return VALUE_OK;
	}
	if (end != NULL)
		return until_end(h, end, (int)(table_int(h->table, row,
		    TIMES) / TABLE_DECIMAL_UNIT), year, months);
	return year > 0 ? VALUE_BAD : in_range(table_int(h->table, row, TIMES) /
	    (TABLE_DECIMAL_UNIT / HORIZON_UNIT), months);
}

static enum value_status
say_range(struct horizons *h, struct slice key, int32_t *months)
{
	enum { WHOLE, FROM, UPTO, UNIT, GROUPS };
	struct slice groups[GROUPS];
	int64_t number, hundredths;
	int unit;

	if (pattern_capture(h->range, key, 0, groups, GROUPS) != PATTERN_HIT)
		return VALUE_BAD;
	if (!parse_number(h, groups[UPTO].at ? groups[UPTO] : groups[FROM],
	    &number))
		return VALUE_BAD;
	if (number > INT64_MAX / HORIZON_UNIT)
		return VALUE_RANGE;
	unit = pattern_set_find(h->units, groups[UNIT]);
	if (unit < 0 || !number_scale(number * HORIZON_UNIT,
	    table_int(h->table, (size_t)unit, TIMES),
	    table_int(h->table, (size_t)unit, PER), &hundredths) ||
	    !number_scale(hundredths, 1, TABLE_DECIMAL_UNIT, &hundredths))
		return VALUE_BAD;
	return in_range(hundredths, months);
}

/*
 * Takes a year out of a phrase: Q3 2024, 2024年底.  0: there is none.  What is
 * left of a year alone is the word for it.
 */
static int
take_year(struct buffer *key)
{
	size_t i, len, skip = 4;

	for (i = 0; i + 4 <= key->len; i++)
		if (memcmp(key->data + i, "20", 2) == 0 &&
		    text_is_digit(key->data[i + 2]) &&
		    text_is_digit(key->data[i + 3]) &&
		    (i == 0 || !text_is_digit(key->data[i - 1])) &&
		    (i + 4 == key->len || !text_is_digit(key->data[i + 4])))
			break;
	if (i + 4 > key->len)
		return 0;
	len = (size_t)(key->data[i + 2] - '0') * 10 +
	    (size_t)(key->data[i + 3] - '0');
	if (slice_starts((struct slice){ key->data + i + 4,
	    key->len - i - 4 }, SLICE("年")) && key->len > i + 7 &&
	    !slice_starts((struct slice){ key->data + i + 7,
	    key->len - i - 7 }, SLICE("底")) )
		skip += 3;
	memmove(key->data + i, key->data + i + skip, key->len - i - skip);
	key->len -= skip;
	return 2000 + (int)len;
}

/* A phrase with a year in it, or a date. */
static enum value_status
say_dated(struct horizons *h, struct slice key, int32_t *months)
{
	static const struct end whole = { "year", 12, 0, false, false };
	int32_t date;
	int phrase, year;

	if (date_is_iso(key) && date_parse_iso(key, &date) == VALUE_OK)
		return date < h->today ? VALUE_BAD : until(h, date, months);
	year = take_year(&h->key);
	if (year == 0)
		return VALUE_BAD;
	key = slice_trim(buffer_slice(&h->key));
	if (slice_ends(key, SLICE(" of")) || slice_ends(key, SLICE(" in")))
		key = slice_trim((struct slice){ key.at, key.len - 3 });
	if (key.len == 0 || slice_is(key, "年") || slice_is(key, "in") ||
	    slice_is(key, "end") || slice_is(key, "by end") ||
	    slice_is(key, "by the end") || slice_is(key, "the end"))
		return until_end(h, &whole, 0, year, months);
	phrase = pattern_set_find(h->phrases, key);
	return phrase < 0 ? VALUE_BAD : say_phrase(h, (size_t)phrase, year,
	    months);
}

/* A phrase behind words such as until, in, within. */
static enum value_status
say_led(struct horizons *h, struct slice key, int32_t *months)
{
	enum { WHOLE, REST, GROUPS };
	struct slice groups[GROUPS];
	int phrase;

	if (pattern_capture(h->lead, key, 0, groups, GROUPS) != PATTERN_HIT)
		return VALUE_BAD;
	phrase = pattern_set_find(h->phrases, slice_trim(groups[REST]));
	return phrase < 0 ? VALUE_BAD : say_phrase(h, (size_t)phrase, 0,
	    months);
}

enum value_status
horizon_parse(struct horizons *h, struct slice cell, int32_t *months)
{
	enum value_status status;
	struct slice key;
	struct fault fault;
	int phrase;

	cell = slice_trim(cell);
	if (cell.len == 0)
		return VALUE_EMPTY;
	if (h->table == NULL && !prepare(h, &fault))
		return VALUE_BAD;
	h->key.len = 0;
	if (!text_key(&h->key, cell))
		return VALUE_BAD;
	key = slice_trim(buffer_slice(&h->key));
	phrase = pattern_set_find(h->phrases, key);
	if (phrase >= 0)
		return say_phrase(h, (size_t)phrase, 0, months);
	status = say_range(h, key, months);
	if (status == VALUE_OK || say_led(h, key, months) == VALUE_OK)
		return VALUE_OK;
	return say_dated(h, key, months) == VALUE_OK ? VALUE_OK : status;
}

enum value_status
horizon_parse_canonical(struct slice cell, int32_t *months)
{
	int64_t hundredths;
	enum value_status status = number_parse_decimal(cell, 2, &hundredths);

	if (status == VALUE_OK)
		return in_range(hundredths, months);
	if (slice_is(slice_trim(cell), "never")) {
		*months = HORIZON_NEVER;
		return VALUE_OK;
	}
	return status;
}

char *
horizon_format(char out[32], int32_t months)
{
	if (months == HORIZON_NEVER)
		return strcpy(out, "never");
	number_format(out, months, 2, true);
	return out;
}
