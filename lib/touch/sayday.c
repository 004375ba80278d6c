/*
 * sayday.c - days by name, by weekday, by distance, by number
 */
#include "base/date.h"
#include "base/text.h"
#include "touch/sayday.h"

enum {
	DATE_BYTES = 24,	/* the longest day written out */
	NUMBER_DIGITS = 3,
	NEAR_DAYS = 731,	/* of a year of two digits: else it is a size */
	/* What rows of kind month-day say with their value. */
	DAY_SIGN = 1, DAY_ENDING = 2,
};

struct reader {
	const struct saywords *words;
	int32_t today;
	bool past;
};

/* A piece of text at its start, and the number or day it stands for. */
struct find {
	size_t len;		/* 0: nothing was found */
	int64_t value;
};

static const struct find nothing;

static struct slice
behind(struct slice text, size_t len)
{
	struct slice rest = { text.at + len, text.len - len };

	while (rest.len > 0 && *rest.at == ' ')
		rest = (struct slice){ rest.at + 1, rest.len - 1 };
	return rest;
}

/* The bytes of text up to where rest begins. */
static size_t
used(struct slice text, struct slice rest)
{
	return (size_t)(rest.at - text.at);
}

static struct find
find_word(const struct reader *r, const char *kind, struct slice text)
{
	struct sayword word = sayword_at(r->words, kind, text);

	return (struct find){ word.len, word.value };
}

/* A weekday without a week: the next, or of what is past the last. */
static int64_t
bare_weekday(const struct reader *r, int64_t day)
{
	int64_t ahead = (day + 7 - (int64_t)date_weekday(r->today)) % 7;

	if (r->past)
		return r->today + ahead - (ahead == 0 ? 0 : 7);
	return r->today + (ahead == 0 ? 7 : ahead);
}

/*
 * The week that stands behind a weekday, as in Thursday next week, or alone,
 * when it is its Monday.
 */
static struct find
find_week_behind(const struct reader *r, struct slice text, size_t len,
    int64_t weekday)
{
	struct slice rest = behind(text, len);
	struct find week = find_word(r, "week-behind", rest);

	if (week.len == 0)
		return nothing;
	return (struct find){ used(text, rest) + week.len, r->today -
		(int64_t)date_weekday(r->today) + week.value * 7 + weekday };
}

/* A weekday without a week; "Monday week" is a week behind it. */
static struct find
find_week_later(const struct reader *r, struct slice text,
    const struct find *day)
{
	struct slice rest = behind(text, day->len), then;
	struct find later = find_word(r, "week-later", rest);
	int64_t date = bare_weekday(r, day->value);

	then = behind(rest, later.len);
	if (later.len == 0 || (then.len > 0 && text_is_digit(*then.at)))
		return (struct find){ day->len, date };
	return (struct find){ used(text, rest) + later.len,
		date + later.value };
}

/* Wednesday, this Wednesday, 下周三; next week alone is its Monday. */
static struct find
find_weekday(const struct reader *r, struct slice text)
{
	struct find week = find_word(r, "week", text), day, unit;
	struct slice rest = behind(text, week.len);
	int64_t monday = r->today - (int64_t)date_weekday(r->today);

	day = find_word(r, "weekday", rest);
	if (week.len > 0 && day.len > 0)
		return (struct find){ used(text, rest) + day.len,
			monday + week.value * 7 + day.value };
	if (day.len > 0) {
		unit = find_week_behind(r, text, day.len, day.value);
		return unit.len > 0 ? unit : find_week_later(r, text, &day);
	}
	unit = week.len > 0 ? find_word(r, "unit", rest) : day;
	if (unit.len > 0 && unit.value == 7 && week.value > 0)
		return (struct find){ used(text, rest) + unit.len,
			monday + week.value * 7 };
	return find_week_behind(r, text, 0, 0);
}

static struct find
find_number(const struct reader *r, struct slice text)
{
	struct find number = nothing;

	while (number.len < text.len && number.len < NUMBER_DIGITS &&
	    text_is_digit(text.at[number.len]))
		number.value = number.value * 10 +
		    (text.at[number.len++] - '0');
	return number.len > 0 ? number : find_word(r, "number", text);
}

/* So many days, weeks or months from today; ago where it says so. */
static int64_t
count_from(int32_t today, int64_t number, const struct find *unit,
    const struct find *month, bool ago)
{
	number = ago ? -number : number;
	return month->len > unit->len ?
	    date_add_months(today, (int)(number * month->value)) :
	    today + number * unit->value;
}

/* In 3 days, 三天后, 2 weeks later, in a month, 3 days ago, vor 3 Tagen. */
static struct find
find_distance(const struct reader *r, struct slice text)
{
	struct find in = find_word(r, "in", text), number, unit, month, later,
	    ago, back = find_word(r, "back", text);
	struct slice rest = behind(text, in.len > back.len ? in.len :
	    back.len);

	number = find_number(r, rest);
	if (number.len == 0)
		return nothing;
	rest = behind(rest, number.len);
	unit = find_word(r, "unit", rest);
	month = find_word(r, "month", rest);
	if (unit.len + month.len == 0)
		return nothing;
	rest = behind(rest, month.len > unit.len ? month.len : unit.len);
	later = find_word(r, "later", rest);
	ago = find_word(r, "ago", rest);
	if (in.len + back.len + later.len + ago.len == 0)
		return nothing;
	return (struct find){ used(text, rest) + later.len + ago.len,
		count_from(r->today, number.value, &unit, &month,
		    ago.len + back.len > 0) };
}

/* Day number of the month that is so many months from this one. */
static int64_t
day_of_month(const struct reader *r, int64_t months, int64_t day)
{
	int32_t start = date_add_months(date_month_start(r->today),
	    (int)months);

	return day >= 1 && start + day - 1 <= date_month_end(start) ?
	    start + day - 1 : DATE_NONE;
}

/* What makes a number a day: 号, but not of a hall; th, but behind "the". */
static struct find
find_day_sign(const struct reader *r, struct slice text, bool the)
{
	struct find sign = find_word(r, "month-day", text);

	return sign.value == DAY_SIGN || (sign.value == DAY_ENDING && the) ?
	    sign : nothing;
}

/* 下月5号, 15号, the 5th; next month alone is its first day. */
static struct find
find_month_day(const struct reader *r, struct slice text)
{
	struct find in = find_word(r, "in-month", text), the, number, sign;
	struct slice rest = behind(text, in.len);
	int64_t day;

	the = in.len == 0 ? find_word(r, "the", rest) : nothing;
	rest = behind(rest, the.len);
	number = find_number(r, rest);
	sign = number.len > 0 ? find_day_sign(r, behind(rest, number.len),
	    the.len > 0) : nothing;
	if (sign.len == 0)
		return in.len > 0 && in.value > 0 ? (struct find){ in.len,
			day_of_month(r, in.value, 1) } : nothing;
	day = day_of_month(r, in.value, number.value);
	if (in.len == 0 && (day == DATE_NONE || day <= r->today) && !r->past)
		day = day_of_month(r, 1, number.value);
	if (day == DATE_NONE)
		return nothing;
	rest = behind(rest, number.len);
	return (struct find){ used(text, rest) + sign.len, day };
}

/* Whether a day is written out: with a month, or its parts set off. */
static bool
is_written_day(struct slice text)
{
	size_t i, marks = 0;

	for (i = 0; i < text.len; i++)
		marks += text.at[i] == '-' || text.at[i] == '/' ||
		    text_is_letter(text.at[i]) ||
		    (unsigned char)text.at[i] >= 0x80;
	return marks > 0;
}

/* Up to two digits and the dot behind them, 0 without. */
static size_t
dotted(struct slice text, int *number)
{
	size_t len;

	for (len = 0, *number = 0; len < text.len && len < 2 &&
	    text_is_digit(text.at[len]); len++)
		*number = *number * 10 + (text.at[len] - '0');
	return len > 0 && len < text.len && text.at[len] == '.' ? len + 1 : 0;
}

/* 24.6., without a year: the next of that name, or this year's. */
static struct find
find_yearless(const struct reader *r, size_t len, int month, int day)
{
	int year, this_month, today;

	date_to_civil(r->today, &year, &this_month, &today);
	if (!date_is_valid(year, month, day))
		return nothing;
	if (!r->past && date_from_civil(year, month, day) < r->today &&
	    date_is_valid(year + 1, month, day))
		year++;
	return (struct find){ len, date_from_civil(year, month, day) };
}

/* 24.6.2025, 24.6.25 and 24.6., as half of Europe writes it; 3.5 is a number. */
static struct find
find_dotted(const struct reader *r, struct slice text)
{
	static const struct date_notation notation = {
		.order = DATE_ORDER_DMY, .century_from = 2000 };
	struct date_reading reading;
	int month = 0, day;
	size_t len = dotted(text, &day), more, digits = 0;
	struct slice rest = { text.at + len, text.len - len };

	more = len > 0 ? dotted(rest, &month) : 0;
	rest = (struct slice){ rest.at + more, rest.len - more };
	if (more == 0)
		return nothing;
	while (digits < rest.len && text_is_digit(rest.at[digits]))
		digits++;
	len += more + digits;
	if (digits == 0)
		return find_yearless(r, len, month, day);
	if ((digits != 2 && digits != 4) || date_parse_any((struct slice){
	    text.at, len }, &notation, &reading) != VALUE_OK)
		return nothing;
	return (struct find){ len, reading.date };
}

/* Whether a day of digits only is too short for four of a year: 24/6/26. */
static bool
is_short(struct slice day)
{
	size_t i, run = 0;

	for (i = 0; i < day.len; i++) {
		run = text_is_digit(day.at[i]) ? run + 1 : 0;
		if (run == 4 || text_is_letter(day.at[i]) ||
		    (unsigned char)day.at[i] >= 0x80)
			return false;
	}
	return true;
}

/* 2025-05-14, 5月20日, 20 May: the next of that name. */
static struct find
find_written(const struct reader *r, struct slice text)
{
	struct date_notation notation = { .order = DATE_ORDER_UNKNOWN,
		.century_from = 2000 };
	struct date_reading reading;
	int year, month, day;
	size_t len;

	date_to_civil(r->today, &year, &month, &day);
	len = text.len < DATE_BYTES ? text.len : DATE_BYTES;
	for (; len > 3; len--) {
		struct slice piece = { text.at, len };

		notation.year = year;
		if (piece.at[len - 1] == ' ' || !is_written_day(piece) ||
		    date_parse_any(piece, &notation, &reading) != VALUE_OK ||
		    (is_short(piece) && (reading.date < r->today - NEAR_DAYS ||
		    reading.date > r->today + NEAR_DAYS)))
			continue;
		if (!r->past && reading.date < r->today &&
		    !text_is_digit(piece.at[3])) {
			notation.year++;
			(void)date_parse_any(piece, &notation, &reading);
		}
		return (struct find){ len, reading.date };
	}
	return nothing;
}

/* Am 22., dia 22: a day of this month or the next, where nothing follows. */
static struct find
find_bare_day(const struct reader *r, struct slice text)
{
	struct find on = find_word(r, "on-day", text), number;
	struct slice rest = behind(text, on.len);
	int64_t day;
	size_t dot;

	if (on.len == 0 || rest.len == 0 || !text_is_digit(*rest.at))
		return nothing;
	number = find_number(r, rest);
	dot = rest.len > number.len && rest.at[number.len] == '.';
	if ((rest.len > number.len && !dot) || (rest.len > number.len + 1 &&
	    text_is_digit(rest.at[number.len + 1])) ||
	    find_dotted(r, rest).len + find_written(r, rest).len > 0)
		return nothing;
	day = day_of_month(r, 0, number.value);
	if ((day == DATE_NONE || day <= r->today) && !r->past)
		day = day_of_month(r, 1, number.value);
	return day == DATE_NONE ? nothing : (struct find){ used(text, rest) +
		number.len + dot, day };
}

static struct find
find_here(const struct reader *r, struct slice text)
{
	struct find found = find_word(r, "day", text), other;

	if (found.len > 0) {
		found.value += r->today;
		return found;
	}
	found = find_word(r, "month-end", text);
	if (found.len > 0) {
		found.value = date_month_end(date_add_months(
		    date_month_start(r->today), (int)found.value));
		return found;
	}
	found = find_weekday(r, text);
	if (found.len == 0)
		found = find_distance(r, text);
	if (found.len == 0)
		found = find_bare_day(r, text);
	if (found.len > 0)
		return found;
	found = find_month_day(r, text);
	other = find_dotted(r, text);
	if (other.len == 0 && (text_is_digit(*text.at) ||
	    text_is_letter(*text.at)))
		other = find_written(r, text);
	return other.len > found.len ? other : found;
}

/* Not inside a word, nor inside a number. */
static bool
is_inside(struct slice text, size_t at)
{
	return at > 0 && ((text_is_letter(text.at[at]) &&
	    text_is_letter(text.at[at - 1])) ||
	    (text_is_digit(text.at[at]) && (text_is_digit(text.at[at - 1]) ||
	    text.at[at - 1] == ',' || text.at[at - 1] == '.')));
}

struct sayday
sayday_find(const struct saywords *words, struct slice text, int32_t today,
    bool past)
{
	const struct reader r = { words, today, past };
	struct find found;
	size_t at;

	for (at = 0; at < text.len; at++) {
		if (text.at[at] == ' ' || is_inside(text, at))
			continue;
		found = find_word(&r, "no-day", (struct slice){ text.at + at,
		    text.len - at });
		if (found.len > 0) {
			at += found.len - 1;
			continue;
		}
		found = find_here(&r, (struct slice){ text.at + at,
		    text.len - at });
		if (found.len > 0)
			return (struct sayday){ at, found.len,
				(int32_t)found.value };
	}
	return (struct sayday){ 0, 0, DATE_NONE };
}
