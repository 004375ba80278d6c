/*
 * odscell.c - text and value of a cell
 */
#include <stdio.h>

#include "base/text.h"
#include "format/odscell.h"
#include "xlsx/value.h"
#include "xlsx/zip.h"

static void
keep(struct odscell *cell, enum odscell_type type, const char *value)
{
	if (value == NULL || strlen(value) >= sizeof(cell->value))
		return;
	cell->type = type;
	snprintf(cell->value, sizeof(cell->value), "%s", value);
}

void
odscell_start(struct odscell *cell, const char *const *attributes)
{
	const char *type = xlsxzip_attribute(attributes, "value-type");

	cell->type = ODSCELL_STRING;
	cell->value[0] = '\0';
	cell->text.len = 0;
	cell->paragraphs = 0;
	if (type == NULL)
		return;
	if (strcmp(type, "float") == 0 || strcmp(type, "currency") == 0)
		keep(cell, ODSCELL_NUMBER, xlsxzip_attribute(attributes,
		    "value"));
	else if (strcmp(type, "date") == 0)
		keep(cell, ODSCELL_DATE, xlsxzip_attribute(attributes,
		    "date-value"));
	else if (strcmp(type, "boolean") == 0)
		keep(cell, ODSCELL_BOOLEAN, xlsxzip_attribute(attributes,
		    "boolean-value"));
}

void
odscell_release(struct odscell *cell)
{
	buffer_release(&cell->text);
}

/* 2024-04-16T12:00:00.000 as 2024-04-16 12:00; midnight as the day. */
static struct slice
day_text(const char *value, char text[ODSCELL_TEXT])
{
	size_t len = strcspn(value, "T"), seconds;
	const char *clock = value + len;

	if (*clock == '\0' || strncmp(clock, "T00:00:00", 9) == 0) {
		memcpy(text, value, len);
		return (struct slice){ text, len };
	}
	clock++;
	seconds = strlen(clock) >= 8 && strncmp(clock + 5, ":00", 3) != 0 ?
	    8 : 5;
	snprintf(text, ODSCELL_TEXT, "%.*s %.*s", (int)len, value,
	    (int)seconds, clock);
	return slice_of(text);
}

/* Bytes of a mark that stands between digits, or 0. */
static size_t
mark_length(struct slice s)
{
	if (s.len > 0 && strchr(".,' ", *s.at) != NULL)
		return 1;
	if (slice_starts(s, SLICE("\xC2\xA0")))		/* no-break space */
		return 2;
	return slice_starts(s, SLICE("\xE2\x80\xAF")) ||	/* narrow */
	    slice_starts(s, SLICE("\xE2\x80\x99")) ? 3 : 0;	/* ’ */
}

/* From the first digit to the last, with marks between; false if else. */
static bool
find_number(struct slice shown, size_t *from, size_t *to)
{
	size_t i, mark;

	for (*from = 0; *from < shown.len; (*from)++)
		if (text_is_digit(shown.at[*from]))
			break;
	*to = *from;
	for (i = *from; i < shown.len;) {
		if (text_is_digit(shown.at[i])) {
			*to = ++i;
			continue;
		}
		mark = mark_length((struct slice){ shown.at + i,
		    shown.len - i });
		if (mark == 0)
			break;
		i += mark;
	}
	for (i = *to; i < shown.len; i++)
		if (text_is_digit(shown.at[i]))
			return false;
	return *to > *from;
}

/* The digits of both are the same, or rounded; no zeros were put in front. */
static bool
means(struct slice shown, struct slice plain)
{
	size_t i = 0, k = 0, whole = 0;

	while (whole < plain.len && plain.at[whole] != '.')
		whole++;
	if (shown.len > 1 && shown.at[0] == '0' && text_is_digit(shown.at[1]))
		return false;
	/* The whole part; decimals may be fewer or more. */
	for (; k < whole; k++, i++) {
		while (i < shown.len && !text_is_digit(shown.at[i]))
			i++;
		if (i == shown.len || (shown.at[i] != plain.at[k] &&
		    k + 1 < whole))
			return false;
	}
	/* Behind it a mark, or nothing. */
	return i == shown.len || !text_is_digit(shown.at[i]);
}

/* 8.61E+12 */
static bool
is_exponent(struct slice shown)
{
	size_t i;
	bool sign = false;

	for (i = 0; i < shown.len; i++) {
		if (shown.at[i] == 'E' && i > 0 && i + 1 < shown.len &&
		    strchr("+-", shown.at[i + 1]) != NULL)
			sign = true;
		else if (!text_is_digit(shown.at[i]) &&
		    strchr(".,+-", shown.at[i]) == NULL)
			return false;
	}
	return sign;
}

static struct slice
number_text(struct slice shown, const char *value, char text[ODSCELL_TEXT])
{
	char room[XLSXVALUE_TEXT];
	struct slice plain = xlsxvalue_text(slice_of(value), XLSX_PLAIN,
	    false, room), number;
	size_t from, to, tail;

	if (shown.len == 0) {
		memcpy(text, plain.at, plain.len);
		return (struct slice){ text, plain.len };
	}
	if (plain.len == 0 || *plain.at == '-' || shown.len > 300) {
		if (plain.len == 0 || shown.len > 300)
			return shown;
		memcpy(text, plain.at, plain.len);
		return (struct slice){ text, plain.len };
	}
	if (is_exponent(shown)) {
		memcpy(text, plain.at, plain.len);
		return (struct slice){ text, plain.len };
	}
	if (!find_number(shown, &from, &to))
		return shown;
	number = (struct slice){ shown.at + from, to - from };
	if (!means(number, plain)) {
		/* 1,500 for 1500000 is a format that scales, 02138 is not. */
		if (number.len < shown.len || *number.at == '0')
			return shown;
		memcpy(text, plain.at, plain.len);
		return (struct slice){ text, plain.len };
	}
	tail = shown.len - to;
	memcpy(text, shown.at, from);
	memcpy(text + from, plain.at, plain.len);
	memcpy(text + from + plain.len, shown.at + to, tail);
	return (struct slice){ text, from + plain.len + tail };
}

struct slice
odscell_value(struct odscell *cell, char text[ODSCELL_TEXT])
{
	struct slice shown = buffer_slice(&cell->text);

	if (cell->value[0] == '\0')
		return shown;
	switch (cell->type) {
	case ODSCELL_DATE:
		return day_text(cell->value, text);
	case ODSCELL_BOOLEAN:
		return strcmp(cell->value, "true") == 0 ? SLICE("yes") :
		    SLICE("no");
	case ODSCELL_NUMBER:
		return number_text(slice_trim(shown), cell->value, text);
	default:
		return shown;
	}
}
