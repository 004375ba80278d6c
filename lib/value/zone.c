/*
 * zone.c - two distances from UTC, and which of them holds on a day
 */
#include <stdlib.h>

#include "base/date.h"
#include "rule/table.h"
#include "value/zone.h"

enum { COUNTRY, JANUARY, JULY, SHAPE };
static const struct table_column shape[SHAPE] = {
	[COUNTRY] = { .name = "country", .type = TABLE_KEY },
	[JANUARY] = { .name = "january", .type = TABLE_WORD },
	[JULY] = { .name = "july", .type = TABLE_WORD },
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
 * Clocks go forward in March in the north (Europe on its last Sunday, America
 * on the second) and back in October and November; in the south they go back
 * in April and forward in September and October.
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

bool
zone_find(const struct zones *zones, struct slice country,
    struct slice *january, struct slice *july)
{
	size_t row;

	for (row = 0; country.len > 0 && row < table_rows(zones->table); row++)
		if (slice_equal(table_text(zones->table, row, COUNTRY),
		    country)) {
			*january = table_text(zones->table, row, JANUARY);
			*july = table_text(zones->table, row, JULY);
			return true;
		}
	return false;
}

bool
zone_add(const struct zones *zones, struct slice country, int32_t date,
    struct buffer *out)
{
	struct slice january, july;
	int year, month, day;
	bool north;

	if (!zone_find(zones, country, &january, &july))
		return false;
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
