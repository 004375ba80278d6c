/*
 * value.c - formats by their letters, days by their count
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/date.h"
#include "base/text.h"
#include "xlsx/value.h"

/* Day 60 is a 29th of February 1900 that never was. */
enum { FALSE_LEAP_DAY = 60, DAY_MOST = 2958465, SECONDS = 86400 };
/* 9999-12-31 counted from 1904 on. */
enum { DAY_MOST_1904 = DAY_MOST - 1462 };

enum xlsx_format
xlsxvalue_builtin(unsigned id)
{
	if (id == 9 || id == 10)
		return XLSX_PERCENT;
	if (id == 46)
		return XLSX_HOURS;
	if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47) ||
	    (id >= 32 && id <= 35) || id == 55 || id == 56)
		return id == 55 || id == 56 ? XLSX_DATE : XLSX_TIME;
	if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) ||
	    (id >= 50 && id <= 58))
		return XLSX_DATE;
	return XLSX_PLAIN;
}

/* Past what a format code only quotes: "text", \x, _x, *x, [Red]. */
static size_t
skip_quoted(struct slice code, size_t i)
{
	const char *end;

	switch (code.at[i]) {
	case '\\': case '_': case '*':
		return i + 2;
	case '"':
		end = memchr(code.at + i + 1, '"', code.len - i - 1);
		break;
	case '[':
		/* [h], [mm]: hours beyond a day are a number of hours. */
		end = memchr(code.at + i + 1, ']', code.len - i - 1);
		break;
	default:
		return i;
	}
	return end == NULL ? code.len : (size_t)(end - code.at) + 1;
}

enum xlsx_format
xlsxvalue_format(struct slice code)
{
	bool day = false, clock = false, hours = false, elapsed = false;
	bool percent = false, month = false;
	size_t i = 0, next;

	code = slice_cut(&code, ';');	/* what positive numbers look like */
	while (i < code.len) {
		elapsed |= code.at[i] == '[' && i + 1 < code.len && strchr(
		    "mMsS", code.at[i + 1]) != NULL;
		hours |= code.at[i] == '[' && i + 1 < code.len &&
		    strchr("hH", code.at[i + 1]) != NULL;
		next = skip_quoted(code, i);
		if (next != i) {
			i = next;
			continue;
		}
		if (strncmp(code.at + i, "General", code.len - i < 7 ?
		    code.len - i : 7) == 0)
			return XLSX_PLAIN;
		percent |= code.at[i] == '%';
		day |= strchr("yYdDeE", code.at[i]) != NULL &&
		    !(strchr("eE", code.at[i]) != NULL && i + 1 < code.len &&
		    strchr("+-", code.at[i + 1]) != NULL);
		clock |= strchr("hHsS", code.at[i]) != NULL;
		/* With hours or seconds m is minutes. */
		month |= strchr("mM", code.at[i]) != NULL;
		i++;
	}
	return percent ? XLSX_PERCENT : hours ? XLSX_HOURS :
	    elapsed ? XLSX_PLAIN : day || (month && !clock) ? XLSX_DATE :
	    clock ? XLSX_TIME : XLSX_PLAIN;
}

static struct slice
plain_text(double number, char text[XLSXVALUE_TEXT])
{
	char *exponent, *end;
	int digits;

	snprintf(text, XLSXVALUE_TEXT, "%.15g", number);
	exponent = strchr(text, 'e');
	if (exponent == NULL)
		return slice_of(text);
	digits = 14 - atoi(exponent + 1);
	snprintf(text, XLSXVALUE_TEXT, "%.*f",
	    digits < 0 ? 0 : digits > 60 ? 60 : digits, number);
	end = text + strlen(text);
	while (strchr(text, '.') != NULL && end > text &&
	    (end[-1] == '0' || end[-1] == '.')) {
		bool point = *--end == '.';

		*end = '\0';
		if (point)
			break;
	}
	return slice_of(text);
}

static bool
day_text(double number, bool from_1904, bool clock_only,
    char text[XLSXVALUE_TEXT])
{
	int32_t most = from_1904 ? DAY_MOST_1904 : DAY_MOST;
	int64_t seconds, day, rest;
	char date[11] = "";
	int hours, minutes;

	/* What no day can be must not be made a whole number of any size. */
	if (number < 0 || number >= most + 1)
		return false;
	seconds = (int64_t)floor(number * SECONDS + .5);
	day = seconds / SECONDS;
	rest = seconds % SECONDS;
	if (day > most || (!from_1904 && day == FALSE_LEAP_DAY))
		return false;
	if (day > 0 || (from_1904 && !clock_only)) {
		int32_t start = from_1904 ? date_from_civil(1904, 1, 1) :
		    date_from_civil(1899, 12, day < FALSE_LEAP_DAY ? 31 : 30);

		date_format_iso(date, start + (int32_t)day);
	}
	hours = (int)(rest / 3600);
	minutes = (int)(rest / 60 % 60);
	if (rest == 0 && *date != '\0')
		snprintf(text, XLSXVALUE_TEXT, "%s", date);
	else if (rest % 60 == 0)
		snprintf(text, XLSXVALUE_TEXT, "%s%s%02d:%02d", date,
		    *date ? " " : "", hours, minutes);
	else
		snprintf(text, XLSXVALUE_TEXT, "%s%s%02d:%02d:%02d", date,
		    *date ? " " : "", hours, minutes, (int)(rest % 60));
	return true;
}

/* [h]:mm: 1.5 days are 36:00. */
static bool
hours_text(double number, char text[XLSXVALUE_TEXT])
{
	int64_t all;

	if (number < 0 || number > DAY_MOST)
		return false;
	all = (int64_t)floor(number * SECONDS + .5);
	if (all % 60 == 0)
		snprintf(text, XLSXVALUE_TEXT, "%02d:%02d",
		    (int)(all / 3600), (int)(all / 60 % 60));
	else
		snprintf(text, XLSXVALUE_TEXT, "%02d:%02d:%02d",
		    (int)(all / 3600), (int)(all / 60 % 60), (int)(all % 60));
	return true;
}

static bool
is_short_plain(struct slice s)
{
	size_t i;

	for (i = 0; i < s.len; i++)
		if (!text_is_digit(s.at[i]))
			return false;
	return s.len <= 15;
}

/*
 * -12.5: what plain_text() would give back as it is, as a double keeps 15
 * digits and has no exponent from 0.0001 on.
 */
static bool
is_short_decimal(struct slice s)
{
	size_t minus = *s.at == '-', whole = minus, end, i;

	while (whole < s.len && text_is_digit(s.at[whole]))
		whole++;
	if (whole == minus || s.len - minus > 16 ||
	    (s.at[minus] == '0' && whole > minus + 1))
		return false;
	if (whole == s.len)
		return s.at[minus] != '0' && s.len - minus <= 15;
	if (s.at[whole] != '.' || s.at[s.len - 1] == '0')
		return false;
	for (i = whole + 1; i < s.len; i++)
		if (!text_is_digit(s.at[i]))
			return false;
	if (s.at[minus] != '0')
		return whole + 1 < s.len;
	/* 0.0001 is the least. */
	end = whole + 5 < s.len ? whole + 5 : s.len;
	for (i = whole + 1; i < end && s.at[i] == '0'; i++)
		;
	return i < end;
}

struct slice
xlsxvalue_text(struct slice stored, enum xlsx_format format, bool from_1904,
    char text[XLSXVALUE_TEXT])
{
	char copy[64], *end;
	double number;

	if (stored.len == 0 || stored.len >= sizeof(copy) ||
	    (format == XLSX_PLAIN && (is_short_plain(stored) ||
	    is_short_decimal(stored))))
		return stored;
	memcpy(copy, stored.at, stored.len);
	copy[stored.len] = '\0';
	number = strtod(copy, &end);
	if (*end != '\0' || !isfinite(number))
		return stored;
	switch (format) {
	case XLSX_HOURS:
		if (hours_text(number, text))
			return slice_of(text);
		return plain_text(number, text);
	case XLSX_DATE:
	case XLSX_TIME:
		if (day_text(number, from_1904, format == XLSX_TIME, text))
			return slice_of(text);
		return plain_text(number, text);
	case XLSX_PERCENT:
		if (!isfinite(number * 100))
			return stored;
		plain_text(number * 100, text);
		strcat(text, "%");
		return slice_of(text);
	default:
		return plain_text(number, text);
	}
}
