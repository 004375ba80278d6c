/*
 * calendar.c - working days as two lists
 *
 * One gives the rank of a date among the worked days, the other the worked
 * day of a rank: the n-th working day from anywhere is two loads away.
 */
#include <stdlib.h>

#include "value/calendar.h"
#include "value/holiday.h"
#include "base/mem.h"
#include "base/text.h"

enum {
	YEAR_FIRST = 1990,
	YEAR_LAST = 2099,
	DAY_FIRST = 7305,	/* 1990-01-01 */
	DAY_COUNT = 40177,	/* to 2099-12-31 */
	SATURDAY = 5
};

/* Days here are counted from DAY_FIRST. */
struct calendar {
	bool worked[DAY_COUNT];
	uint16_t rank[DAY_COUNT + 1];	/* worked days before a day */
	uint16_t days[DAY_COUNT];	/* the worked days in order */
	bool known[YEAR_LAST - YEAR_FIRST + 1];
};

static bool
is_inside(int32_t date)
{
	return (uint32_t)date - DAY_FIRST < DAY_COUNT;
}

static void
rank_days(struct calendar *calendar)
{
	uint16_t rank = 0;
	size_t day;

	for (day = 0; day < DAY_COUNT; day++) {
		calendar->rank[day] = rank;
		calendar->days[rank] = (uint16_t)day;
		rank = (uint16_t)(rank + calendar->worked[day]);
	}
	calendar->rank[DAY_COUNT] = rank;
}

struct calendar *
calendar_new(void)
{
	struct calendar *calendar = xcalloc(1, sizeof(*calendar));
	int32_t day;

	for (day = 0; day < DAY_COUNT; day++)
		calendar->worked[day] = date_weekday(DAY_FIRST + day) <
		    SATURDAY;
	rank_days(calendar);
	return calendar;
}

void
calendar_free(struct calendar *calendar)
{
	free(calendar);
}

/* Leaves the lists to be made again. */
static void
mark_day(struct calendar *calendar, int32_t date, bool work)
{
	int year, month, day;

	date_to_civil(date, &year, &month, &day);
	calendar->known[year - YEAR_FIRST] = true;
	calendar->worked[date - DAY_FIRST] = work;
}

bool
calendar_add(struct calendar *calendar, int32_t date, bool work)
{
	if (!is_inside(date))
		return false;
	mark_day(calendar, date, work);
	rank_days(calendar);
	return true;
}

bool
calendar_knows_year(const struct calendar *calendar, int year)
{
	return year >= YEAR_FIRST && year <= YEAR_LAST &&
	    calendar->known[year - YEAR_FIRST];
}

bool
calendar_is_working(const struct calendar *calendar, int32_t date)
{
	if (!is_inside(date))
		return date_weekday(date) < SATURDAY;
	return calendar->worked[date - DAY_FIRST];
}

int32_t
calendar_next_working(const struct calendar *calendar, int32_t date)
{
	if (date == DATE_NONE)
		return DATE_NONE;
	while (!calendar_is_working(calendar, date))
		date++;
	return date;
}

int32_t
calendar_previous_working(const struct calendar *calendar, int32_t date)
{
	if (date == DATE_NONE)
		return DATE_NONE;
	while (!calendar_is_working(calendar, date))
		date--;
	return date;
}

/* Day by day, for what the lists do not reach. */
static int32_t
walk(const struct calendar *calendar, int32_t date, int count)
{
	const int32_t first = date_from_civil(1, 1, 1);
	const int32_t last = date_from_civil(9999, 12, 31);
	int step = count < 0 ? -1 : 1;

	while (count != 0) {
		if (date < first || date > last)
			return DATE_NONE;
		date += step;
		if (calendar_is_working(calendar, date))
			count -= step;
	}
	return date;
}

int32_t
calendar_add_working_days(const struct calendar *calendar, int32_t date,
    int count)
{
	int64_t rank;

	if (count == 0)
		return calendar_next_working(calendar, date);
	if (!is_inside(date))
		return walk(calendar, date, count);
	/* Forwards from the last worked day up to the date. */
	rank = calendar->rank[date - DAY_FIRST + (count > 0)];
	rank += (int64_t)count - (count > 0);
	if (rank < 0 || rank >= calendar->rank[DAY_COUNT])
		return walk(calendar, date, count);
	return DAY_FIRST + calendar->days[rank];
}

int
calendar_working_days_between(const struct calendar *calendar, int32_t from,
    int32_t to)
{
	int count = 0, sign = from <= to ? 1 : -1;
	int32_t date;

	if (is_inside(from) && is_inside(to))
		return calendar->rank[to - DAY_FIRST + 1] -
		    calendar->rank[from - DAY_FIRST + 1];
	if (sign < 0)
		date = from, from = to, to = date;
	for (date = from; date < to; )
		count += calendar_is_working(calendar, ++date);
	return sign * count;
}

static bool
add_row(struct calendar *calendar, const struct table *table, size_t row,
    struct slice country, struct fault *fault)
{
	struct holiday day;

	if (!holiday_read(table, row, &day, fault))
		return false;
	if (!is_inside(day.date))
		return table_complain(table, row, "date", fault,
		    "not a day of 1990 to 2099; leave it out");
	if (country.len == 0 || day.country.len == 0 ||
	    text_equal_nocase(country, day.country))
		mark_day(calendar, day.date, day.work);
	return true;
}

/* Takes the table over; NULL has left its fault already. */
static bool
add_table(struct calendar *calendar, struct table *table,
    struct slice country, struct fault *fault)
{
	bool good = table != NULL;
	size_t row;

	for (row = 0; good && row < table_rows(table); row++)
		good = add_row(calendar, table, row, country, fault);
	rank_days(calendar);
	if (table != NULL)
		table_close(table);
	return good;
}

struct calendar *
calendar_open_table(struct slice country, struct fault *fault)
{
	struct calendar *calendar = calendar_new();

	if (add_table(calendar, holiday_table(NULL, fault), country, fault))
		return calendar;
	calendar_free(calendar);
	return NULL;
}

bool
calendar_load_file(struct calendar *calendar, const char *path,
    struct slice country, struct fault *fault)
{
	return add_table(calendar, holiday_table(path, fault), country,
	    fault);
}
