/*
 * date.c - civil days, ISO dates, periods
 *
 * Foreign notations are read in date_loose.c.
 */
#include "base/date.h"
#include "base/text.h"

enum { YEAR_LEAST = 1, YEAR_MOST = 9999 };

/* 0001-01-01 and 9999-12-31. */
enum { DATE_LEAST = -719162, DATE_MOST = 2932896 };

/* Days from 0000-03-01 to 1970-01-01. */
enum { EPOCH = 719468, DAYS_OF_400_YEARS = 146097 };

static bool
is_leap(int year)
{
	return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

unsigned
date_month_days(int year, int month)
{
	static const unsigned char days[13] = { 0, 31, 28, 31, 30, 31, 30,
		31, 31, 30, 31, 30, 31 };

	return days[month] + (month == 2 && is_leap(year) ? 1u : 0u);
}

bool
date_is_valid(int year, int month, int day)
{
	return year >= YEAR_LEAST && year <= YEAR_MOST && month >= 1 &&
	    month <= 12 && day >= 1 &&
	    (day <= 28 || day <= (int)date_month_days(year, month));
}

/*
 * Years are counted from March, so that the leap day is the last day; then
 * (153 m + 2) / 5 is the days before month m.
 */
int32_t
date_from_civil(int year, int month, int day)
{
	unsigned y = (unsigned)(year - (month <= 2));
	unsigned m = (unsigned)(month > 2 ? month - 3 : month + 9);
	unsigned centuries = y / 100;

	return (int32_t)(y * 365 + y / 4 - centuries + centuries / 4 +
	    (153 * m + 2) / 5 + (unsigned)day - 1) - EPOCH;
}

void
date_to_civil(int32_t date, int *year, int *month, int *day)
{
	int64_t days = (int64_t)date + EPOCH;
	int64_t era = (days >= 0 ? days : days - DAYS_OF_400_YEARS + 1) /
	    DAYS_OF_400_YEARS;
	unsigned in_era = (unsigned)(days - era * DAYS_OF_400_YEARS);
	unsigned y = (in_era - in_era / 1460 + in_era / 36524 -
	    in_era / 146096) / 365;
	unsigned in_year = in_era - (365 * y + y / 4 - y / 100);
	unsigned m = (5 * in_year + 2) / 153;

	*day = (int)(in_year - (153 * m + 2) / 5 + 1);
	*month = (int)(m < 10 ? m + 3 : m - 9);
	*year = (int)(y + (unsigned)(era * 400)) + (*month <= 2);
}

static bool
is_in_years(int32_t date)
{
	return date >= DATE_LEAST && date <= DATE_MOST;
}

/* Two digits as a number, or above 99 when one is none. */
static unsigned
two_digits(const char *p)
{
	unsigned tens = (unsigned char)p[0] - (unsigned)'0';
	unsigned ones = (unsigned char)p[1] - (unsigned)'0';

	return tens > 9 || ones > 9 ? 100 : tens * 10 + ones;
}

/* Is it hh:mm, hh:mm:ss, with a fraction, Z or an offset behind? */
static bool
is_iso_time(struct slice s)
{
	if (s.len < 5 || two_digits(s.at) > 23 || s.at[2] != ':' ||
	    two_digits(s.at + 3) > 59)
		return false;
	s.at += 5, s.len -= 5;
	if (s.len >= 3 && s.at[0] == ':' && two_digits(s.at + 1) <= 60) {
		s.at += 3, s.len -= 3;
		if (s.len >= 2 && s.at[0] == '.' && text_is_digit(s.at[1]))
			for (s.at++, s.len--;
			    s.len > 0 && text_is_digit(*s.at); )
				s.at++, s.len--;
	}
	if (s.len == 0 || (s.len == 1 && (*s.at | 0x20) == 'z'))
		return true;
	if ((*s.at != '+' && *s.at != '-') || s.len < 5 ||
	    two_digits(s.at + 1) > 23)
		return false;
	s.at += 3, s.len -= 3;
	if (*s.at == ':')
		s.at++, s.len--;
	return s.len == 2 && two_digits(s.at) <= 59;
}

/*
 * Are the ten bytes at p of the form dddd-dd-dd?  All at once: after the
 * exclusive or, digits are 0 to 9 and hyphens 0, and what is more than that
 * carries into the highest bit of its byte when the right amount is added.
 */
static bool
is_iso_form(const char *p)
{
	static const char zero[10] = "0000-00-00";
	static const char room[10] = { 0x76, 0x76, 0x76, 0x76, 0x7F, 0x76,
		0x76, 0x7F, 0x76, 0x76 };
	uint64_t bytes, base, more, tail, tail_base, tail_more;

	memcpy(&bytes, p, 8), memcpy(&tail, p + 2, 8);
	memcpy(&base, zero, 8), memcpy(&tail_base, zero + 2, 8);
	memcpy(&more, room, 8), memcpy(&tail_more, room + 2, 8);
	bytes ^= base, tail ^= tail_base;
	return ((bytes | tail | (bytes + more) | (tail + tail_more)) &
	    UINT64_C(0x8080808080808080)) == 0;
}

/* Two bytes known to be digits. */
static int
pair(const char *p)
{
	return p[0] * 10 + p[1] - '0' * 11;
}

bool
date_is_iso(struct slice s)
{
	return s.len == 10 && is_iso_form(s.at) &&
	    date_is_valid(pair(s.at) * 100 + pair(s.at + 2), pair(s.at + 5),
	    pair(s.at + 8));
}

/* The ten bytes of a date in the form of is_iso_form(). */
static inline enum value_status
take_iso(const char *p, int32_t *date)
{
	int year = pair(p) * 100 + pair(p + 2);
	int month = pair(p + 5), day = pair(p + 8);

	if (!date_is_valid(year, month, day))
		return VALUE_RANGE;
	*date = date_from_civil(year, month, day);
	return VALUE_OK;
}

enum value_status
date_parse_iso(struct slice s, int32_t *date)
{
	/* As nearly all are. */
	if (s.len == 10 && is_iso_form(s.at))
		return take_iso(s.at, date);
	s = slice_trim(s);
	if (s.len == 0)
		return VALUE_EMPTY;
	if (s.len < 10 || !is_iso_form(s.at))
		return VALUE_BAD;
	if (s.len > 10 && ((s.at[10] != ' ' && (s.at[10] | 0x20) != 't') ||
	    !is_iso_time((struct slice){ s.at + 11, s.len - 11 })))
		return VALUE_BAD;
	return take_iso(s.at, date);
}

static char *
put_digits(char *end, int value, int count)
{
	for (; count > 0; count--, value /= 10)
		*--end = (char)('0' + value % 10);
	return end;
}

char *
date_format_iso(char out[11], int32_t date)
{
	int year, month, day;

	*out = '\0';
	if (!is_in_years(date))
		return out;
	date_to_civil(date, &year, &month, &day);
	put_digits(out + 4, year, 4);
	out[4] = '-';
	put_digits(out + 7, month, 2);
	out[7] = '-';
	put_digits(out + 10, day, 2);
	out[10] = '\0';
	return out;
}

unsigned
date_weekday(int32_t date)
{
	/* 1970-01-01 was a Thursday; the rest keeps the sum positive. */
	return (unsigned)(((int64_t)date + 3 + INT64_C(7) * 400000000) % 7);
}

int32_t
date_add_months(int32_t date, int count)
{
	int year, month, day, last;
	int64_t months;

	if (!is_in_years(date))
		return DATE_NONE;
	date_to_civil(date, &year, &month, &day);
	months = (int64_t)year * 12 + month - 1 + count;
	if (months < YEAR_LEAST * 12 || months >= (YEAR_MOST + 1) * 12)
		return DATE_NONE;
	year = (int)(months / 12);
	month = (int)(months % 12) + 1;
	last = (int)date_month_days(year, month);
	return date_from_civil(year, month, day < last ? day : last);
}

int32_t
date_month_start(int32_t date)
{
	int year, month, day;

	date_to_civil(date, &year, &month, &day);
	return date - day + 1;
}

int32_t
date_month_end(int32_t date)
{
	int year, month, day;

	date_to_civil(date, &year, &month, &day);
	return date - day + (int32_t)date_month_days(year, month);
}

/* Reads the calendar year at the front of a period. */
static bool
take_year(struct slice *s, int *year)
{
	if (s->len < 4 || two_digits(s->at) > 99 || two_digits(s->at + 2) > 99)
		return false;
	*year = (int)(two_digits(s->at) * 100 + two_digits(s->at + 2));
	s->at += 4, s->len -= 4;
	return *year >= YEAR_LEAST && *year <= YEAR_MOST;
}

/* That day of the month that first begins, or its last day if it is shorter. */
static int32_t
day_of_month(int32_t first, int day)
{
	int32_t date = first + day - 1, end = date_month_end(first);

	return first == DATE_NONE || date > end ? end : date;
}

/*
 * The months of a fiscal year, half or quarter: index from 0.  A year that
 * begins on another day than 1 January began in the calendar year before.
 */
static bool
fiscal_part(int year, int fiscal_start, int index, int months, int32_t *from,
    int32_t *to)
{
	int month = fiscal_start / 100, day = fiscal_start % 100;
	int32_t first;

	if (fiscal_start != DATE_CALENDAR_YEAR)
		year--;
	if (year < 1)
		return false;
	first = date_add_months(date_from_civil(year, month, 1),
	    index * months);
	*from = day_of_month(first, day);
	first = date_add_months(first, day == 1 ? months - 1 : months);
	if (*from == DATE_NONE || first == DATE_NONE)
		return false;
	*to = day == 1 ? date_month_end(first) : day_of_month(first, day) - 1;
	return true;
}

int
date_fiscal_quarter(int32_t date, int fiscal_start, int *quarter)
{
	int year, month, day;
	int32_t from, to;

	date_to_civil(date, &year, &month, &day);
	if (fiscal_start != DATE_CALENDAR_YEAR &&
	    date >= day_of_month(date_from_civil(year, fiscal_start / 100, 1),
	    fiscal_start % 100))
		year++;
	for (*quarter = 4; *quarter > 0; --*quarter)
		if (fiscal_part(year, fiscal_start, *quarter - 1, 3, &from,
		    &to) && date >= from)
			return year;
	return 0;
}

static bool
are_digits(struct slice s)
{
	while (s.len > 0 && *s.at >= '0' && *s.at <= '9')
		s.at++, s.len--;
	return s.len == 0;
}

bool
date_parse_fiscal_start(struct slice s, int *fiscal_start)
{
	/* A leap year, so that 29 February is a day. */
	enum { LEAP = 2000 };
	bool with_day = s.len == 5 && s.at[2] == '-';
	int month, day = 1;

	if (s.len != 1 && s.len != 2 && !with_day)
		return false;
	if (!are_digits(s.len == 1 ? s : (struct slice){ s.at, 2 }) ||
	    (with_day && !are_digits((struct slice){ s.at + 3, 2 })))
		return false;
	month = s.len == 1 ? s.at[0] - '0' : (int)two_digits(s.at);
	if (with_day)
		day = (int)two_digits(s.at + 3);
	if (!date_is_valid(LEAP, month, day))
		return false;
	*fiscal_start = month * 100 + day;
	return true;
}

static bool
read_range(struct slice s, int32_t *from, int32_t *to)
{
	size_t i;

	for (i = 0; i + 1 < s.len; i++)
		if (s.at[i] == '.' && s.at[i + 1] == '.')
			break;
	if (i + 1 >= s.len)
		return false;
	return date_parse_iso((struct slice){ s.at, i }, from) == VALUE_OK &&
	    date_parse_iso((struct slice){ s.at + i + 2, s.len - i - 2 },
	    to) == VALUE_OK && *from <= *to;
}

/* What follows the year: nothing, Q2, -Q2, H1, -05. */
static bool
read_period(struct slice s, int fiscal_start, int32_t *from, int32_t *to)
{
	bool dash;
	char kind;
	int year;

	if (!take_year(&s, &year))
		return false;
	if (s.len == 0)
		return fiscal_part(year, fiscal_start, 0, 12, from, to);
	dash = *s.at == '-';
	if (dash)
		s.at++, s.len--;
	if (s.len != 2)
		return false;
	kind = text_lower_ascii(*s.at);
	if (kind == 'q' && s.at[1] >= '1' && s.at[1] <= '4')
		return fiscal_part(year, fiscal_start, s.at[1] - '1', 3, from,
		    to);
	if (kind == 'h' && s.at[1] >= '1' && s.at[1] <= '2')
		return fiscal_part(year, fiscal_start, s.at[1] - '1', 6, from,
		    to);
	if (!dash || !date_is_valid(year, (int)two_digits(s.at), 1))
		return false;
	*from = date_from_civil(year, (int)two_digits(s.at), 1);
	*to = date_month_end(*from);
	return true;
}

bool
date_parse_period(struct slice s, int fiscal_start, int32_t *from,
    int32_t *to, struct fault *fault)
{
	char quoted[64];

	s = slice_trim(s);
	if (read_range(s, from, to) ||
	    read_period(s, fiscal_start, from, to))
		return true;
	if (s.len == 10 && date_parse_iso(s, from) == VALUE_OK) {
		*to = *from;
		return true;
	}
	return fault_set(fault, "cannot read the period \"%s\"; write 2024, "
	    "2024H1, 2024Q2, 2024-05 or 2024-05-01..2024-06-15",
	    fault_quote(quoted, sizeof(quoted), s));
}
