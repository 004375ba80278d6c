/*
 * zone.c - two distances from UTC, and which of them holds on a day
 */
#include <stdlib.h>

#include "base/date.h"
#include "rule/table.h"
#include "value/zone.h"

enum { COUNTRY, JANUARY, JULY, CHANGES, SHAPE };
static const struct table_column shape[SHAPE] = {
	[COUNTRY] = { .name = "country", .type = TABLE_KEY },
	[JANUARY] = { .name = "january", .type = TABLE_WORD },
	[JULY] = { .name = "july", .type = TABLE_WORD },
	[CHANGES] = { .name = "changes", .type = TABLE_WORD, .optional = true,
	    .words = "3:-1|10:-1;3:2|11:1;10:1|4:1" },
};

struct zones {
	struct table *table;
};

struct zones *
zones_open(struct fault *fault)
{
	struct zones *zones = xcalloc(1, sizeof(*zones));

	zones->table = table_open("timezone", shape, SHAPE, fault);
	if (zones->table != NULL)
		return zones;
	free(zones);
	return NULL;
}

void
zones_close(struct zones *zones)
{
	if (zones == NULL)
		return;
	table_close(zones->table);
	free(zones);
}

/* "UTC+5:30" in minutes; of a range the first. */
static int
minutes_of(struct slice text)
{
	int hours = 0, minutes = 0, *part = &hours;
	bool west = false;
	size_t i;

	for (i = sizeof("UTC") - 1; i < text.len && text.at[i] != ' '; i++) {
		char c = text.at[i];

		if (c == '-')
			west = true;
		else if (c == ':')
			part = &minutes;
		else if (c >= '0' && c <= '9')
			*part = *part * 10 + (c - '0');
	}
	return (hours * 60 + minutes) * (west ? -1 : 1);
}

/*
 * Where the table has no Sundays: clocks go forward in March in the north and
 * back in October and November; in the south they go back in April and forward
 * in September and October.
 */
static bool
is_changing(int month, bool north)
{
	return north ? month == 3 || month == 10 || month == 11 :
	    month == 4 || month == 9 || month == 10;
}

static bool
is_july(int month, bool north)
{
	return north ? month >= 4 && month <= 9 : month >= 5 && month <= 8;
}

/* "3:-1": the last Sunday of March, "11:1": the first of November. */
static int32_t
sunday_of(int year, struct slice rule)
{
	int month = 0, which = rule.at[rule.len - 1] - '0', i;
	int32_t day;

	for (i = 0; rule.at[i] != ':'; i++)
		month = month * 10 + (rule.at[i] - '0');
	if (slice_find(rule, '-') == NULL) {
		day = date_from_civil(year, month, 1);
		return day + (int32_t)(6 - date_weekday(day)) + 7 * (which - 1);
	}
	day = date_from_civil(year, month, 31);	/* March, October */
	return day - (int32_t)((date_weekday(day) + 1) % 7);
}

/*
 * Whether July's clock holds on a day, by the Sundays on which it goes forward
 * and back: the northern one lies between them, the southern around.
 */
static bool
is_julys(struct slice changes, int32_t date)
{
	int year, month, day;
	int32_t forward, back;

	date_to_civil(date, &year, &month, &day);
	forward = sunday_of(year, slice_cut(&changes, '|'));
	back = sunday_of(year, changes);
	return forward < back ? date >= forward && date < back :
	    date >= back && date < forward;
}

/* "UTC-3 to UTC+13" without the word, which is English. */
static void
add_range(struct buffer *out, struct slice text)
{
	buffer_add(out, slice_cut(&text, ' '));
	(void)slice_cut(&text, ' ');
	if (text.len > 0) {
		buffer_add(out, SLICE(" – "));
		buffer_add(out, text);
	}
}

/* The row of a country, or how many there are. */
static size_t
find_row(const struct zones *zones, struct slice country)
{
	size_t row = 0, count = table_rows(zones->table);

	while (row < count && !slice_equal(table_text(zones->table, row,
	    COUNTRY), country))
		row++;
	return country.len == 0 ? count : row;
}

bool
zone_find(const struct zones *zones, struct slice country,
    struct slice *january, struct slice *july)
{
	size_t row = find_row(zones, country);

	if (row == table_rows(zones->table))
		return false;
	*january = table_text(zones->table, row, JANUARY);
	*july = table_text(zones->table, row, JULY);
	return true;
}

bool
zone_add(const struct zones *zones, struct slice country, int32_t date,
    struct buffer *out)
{
	struct slice january, july, changes;
	int year, month, day;
	bool north;

	if (!zone_find(zones, country, &january, &july))
		return false;
	changes = table_text(zones->table, find_row(zones, country), CHANGES);
	if (changes.len > 0) {
		add_range(out, is_julys(changes, date) ? july : january);
		return true;
	}
	date_to_civil(date, &year, &month, &day);
	north = minutes_of(july) >= minutes_of(january);
	if (!slice_equal(january, july) && is_changing(month, north)) {
		add_range(out, january);
		buffer_add(out, SLICE(" / "));
		add_range(out, july);
	} else
		add_range(out, is_july(month, north) ? july : january);
	return true;
}
