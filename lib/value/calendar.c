/*
 * calendar.c - working days as two lists
 *
 * One gives the rank of a date among the worked days, the other the worked
 * day of a rank: the n-th working day from anywhere is two loads away.
 */
#include <stdlib.h>
#include <string.h>

#include "value/calendar.h"
#include "value/holiday.h"
#include "base/mem.h"
#include "base/text.h"

enum {
	YEAR_FIRST = 1990,
	YEAR_LAST = 2099,
	DAY_FIRST = 7305,	/* 1990-01-01 */
	DAY_COUNT = 40177,	/* to 2099-12-31 */
	WEEK = 7,
	SATURDAY = 5		/* Monday is 0 */
};

enum { WEEKEND_COUNTRY, WEEKEND_DAYS, WEEKEND_SHAPE };
static const struct table_column weekend_shape[WEEKEND_SHAPE] = {
	[WEEKEND_COUNTRY] = { .name = "country", .type = TABLE_KEY },
	[WEEKEND_DAYS] = { .name = "days", .type = TABLE_WORD },
};
static const char *const weekday_names[WEEK] = { "mon", "tue", "wed", "thu",
	"fri", "sat", "sun" };

/* Days here are counted from DAY_FIRST. */
struct ranks {
	uint16_t rank[DAY_COUNT + 1];	/* worked days before a day */
	uint16_t days[DAY_COUNT];	/* the worked days in order */
};

struct calendar_tables {
	struct table *weekends, *holidays;
};

/*
 * A list of customers opens a calendar a country and asks most of them for
 * single days only: a day is one bit, and the ranks are made on request.
 */
struct calendar {
	unsigned char worked[(DAY_COUNT + 7) / 8];
	bool known[YEAR_LAST - YEAR_FIRST + 1];
	bool off[WEEK];		/* the weekend */
	struct ranks *ranks;	/* or NULL */
};

static bool
is_inside(int32_t date)
{
	return (uint32_t)date - DAY_FIRST < DAY_COUNT;
}

static bool
is_worked(const struct calendar *calendar, size_t day)
{
	return calendar->worked[day / 8] >> day % 8 & 1;
}

static void
set_worked(struct calendar *calendar, size_t day, bool work)
{
	unsigned char bit = (unsigned char)(1u << day % 8);
	unsigned char *byte = &calendar->worked[day / 8];

	*byte = (unsigned char)(work ? *byte | bit : *byte & ~bit);
}

static void
rank_days(struct calendar *calendar)
{
	struct ranks *ranks = calendar->ranks;
	uint16_t rank = 0;
	size_t day;

	if (ranks == NULL)
		ranks = calendar->ranks = xmalloc(sizeof(*ranks));
	for (day = 0; day < DAY_COUNT; day++) {
		ranks->rank[day] = rank;
		ranks->days[rank] = (uint16_t)day;
		rank = (uint16_t)(rank + is_worked(calendar, day));
	}
	ranks->rank[DAY_COUNT] = rank;
}

/*
 * Every day is worked but those of the weekend: eight weeks are seven bytes,
 * which come again and again.
 */
static void
lay_weeks(struct calendar *calendar)
{
	unsigned weekday = date_weekday(DAY_FIRST);
	size_t day, at;

	for (day = 0; day < WEEK * 8; day++)
		set_worked(calendar, day,
		    !calendar->off[(weekday + day) % WEEK]);
	for (at = WEEK; at < sizeof(calendar->worked); at++)
		calendar->worked[at] = calendar->worked[at - WEEK];
}

/* Weekends only, and not ranked yet. */
static struct calendar *
make_weeks(void)
{
	struct calendar *calendar = xcalloc(1, sizeof(*calendar));

	calendar->off[SATURDAY] = calendar->off[SATURDAY + 1] = true;
	lay_weeks(calendar);
	return calendar;
}

struct calendar *
calendar_new(void)
{
	struct calendar *calendar = make_weeks();

	rank_days(calendar);
	return calendar;
}

void
calendar_free(struct calendar *calendar)
{
	if (calendar == NULL)
		return;
	free(calendar->ranks);
	free(calendar);
}

/* Leaves the lists to be made again. */
static void
mark_day(struct calendar *calendar, int32_t date, bool work)
{
	int year, month, day;

	date_to_civil(date, &year, &month, &day);
	calendar->known[year - YEAR_FIRST] = true;
	set_worked(calendar, (size_t)(date - DAY_FIRST), work);
}

bool
calendar_add(struct calendar *calendar, int32_t date, bool work)
{
	if (!is_inside(date))
		return false;
	mark_day(calendar, date, work);
	if (calendar->ranks != NULL)
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
		return !calendar->off[date_weekday(date)];
	return is_worked(calendar, (size_t)(date - DAY_FIRST));
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
	const struct ranks *ranks = calendar->ranks;
	int64_t rank;

	if (count == 0)
		return calendar_next_working(calendar, date);
	if (!is_inside(date) || ranks == NULL)
		return walk(calendar, date, count);
	/* Forwards from the last worked day up to the date. */
	rank = ranks->rank[date - DAY_FIRST + (count > 0)];
	rank += (int64_t)count - (count > 0);
	if (rank < 0 || rank >= ranks->rank[DAY_COUNT])
		return walk(calendar, date, count);
	return DAY_FIRST + ranks->days[rank];
}

int
calendar_working_days_between(const struct calendar *calendar, int32_t from,
    int32_t to)
{
	const struct ranks *ranks = calendar->ranks;
	int count = 0, sign = from <= to ? 1 : -1;
	int32_t date;

	if (is_inside(from) && is_inside(to) && ranks != NULL)
		return ranks->rank[to - DAY_FIRST + 1] -
		    ranks->rank[from - DAY_FIRST + 1];
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

static bool
add_table(struct calendar *calendar, const struct table *table,
    struct slice country, struct fault *fault)
{
	size_t row;

	for (row = 0; row < table_rows(table); row++)
		if (!add_row(calendar, table, row, country, fault))
			return false;
	return true;
}

/* "fri;sat" as days off. */
static bool
read_weekend(struct calendar *calendar, const struct table *table,
    size_t row, struct fault *fault)
{
	struct slice rest = table_text(table, row, WEEKEND_DAYS);
	size_t day;

	memset(calendar->off, 0, sizeof(calendar->off));
	while (rest.at != NULL) {
		struct slice name = slice_trim(slice_cut(&rest, ';'));

		for (day = 0; day < WEEK; day++)
			if (slice_is(name, weekday_names[day]))
				break;
		if (day == WEEK)
			return table_complain(table, row, "days", fault,
			    "not days of a week; write mon, tue, wed, thu, "
			    "fri, sat or sun, joined by ;");
		calendar->off[day] = true;
	}
	return true;
}

static bool
set_weekend(struct calendar *calendar, const struct table *table,
    struct slice country, struct fault *fault)
{
	bool good = true;
	size_t row;

	for (row = 0; good && row < table_rows(table); row++) {
		if (!text_equal_nocase(country, table_text(table, row,
		    WEEKEND_COUNTRY)))
			continue;
		good = read_weekend(calendar, table, row, fault);
		lay_weeks(calendar);
	}
	return good;
}

struct calendar_tables *
calendar_tables_open(struct fault *fault)
{
	struct calendar_tables *t = xcalloc(1, sizeof(*t));

	t->weekends = table_open("weekend", weekend_shape, WEEKEND_SHAPE,
	    fault);
	if (t->weekends != NULL)
		t->holidays = holiday_table(NULL, fault);
	if (t->holidays != NULL)
		return t;
	calendar_tables_close(t);
	return NULL;
}

void
calendar_tables_close(struct calendar_tables *t)
{
	if (t == NULL)
		return;
	table_close(t->weekends);
	table_close(t->holidays);
	free(t);
}

struct calendar *
calendar_of_tables(const struct calendar_tables *t, struct slice country,
    struct fault *fault)
{
	struct calendar *calendar = make_weeks();

	if (set_weekend(calendar, t->weekends, country, fault) &&
	    add_table(calendar, t->holidays, country, fault))
		return calendar;
	calendar_free(calendar);
	return NULL;
}

struct calendar *
calendar_open_days(struct slice country, struct fault *fault)
{
	struct calendar_tables *tables = calendar_tables_open(fault);
	struct calendar *calendar = tables == NULL ? NULL :
	    calendar_of_tables(tables, country, fault);

	calendar_tables_close(tables);
	return calendar;
}

struct calendar *
calendar_open_table(struct slice country, struct fault *fault)
{
	struct calendar *calendar = calendar_open_days(country, fault);

	if (calendar != NULL)
		rank_days(calendar);
	return calendar;
}

bool
calendar_load_file(struct calendar *calendar, const char *path,
    struct slice country, struct fault *fault)
{
	struct table *table = holiday_table(path, fault);
	bool good = table != NULL &&
	    add_table(calendar, table, country, fault);

	table_close(table);
	if (calendar->ranks != NULL)
		rank_days(calendar);
	return good;
}
