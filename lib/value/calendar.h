/*
 * calendar.h - working days (R-IO-16)
 *
 * Monday to Friday, minus days off, plus the weekend days worked in exchange
 * (调休).  Countries with another weekend stand in table weekend.  The days
 * come from table holiday or a file of its shape: date, name, name_en, kind
 * (off or work), country.  Dates outside of 1990-2099 follow the
 * weekday alone.  Queries cost a few nanoseconds and allocate nothing; asked
 * from DATE_NONE they answer DATE_NONE.
 */
#ifndef VALUE_CALENDAR_H
#define VALUE_CALENDAR_H

#include "base/date.h"
#include "base/fault.h"

struct calendar;

/* Knows weekends, Saturday and Sunday, only. */
struct calendar *calendar_new(void);
void calendar_free(struct calendar *calendar);

/*
 * A new calendar with the rows of table holiday for an ISO 3166 country (any
 * case), which may be none: ask calendar_knows_year().
 */
struct calendar *calendar_open_table(struct slice country,
    struct fault *fault);

/*
 * The same for who asks only whether days are worked and which is next:
 * counting working days walks, which makes it cheap to open for every country
 * of a file.
 */
struct calendar *calendar_open_days(struct slice country,
    struct fault *fault);

/* The tables that these are made of, opened once for many countries. */
struct calendar_tables;
struct calendar_tables *calendar_tables_open(struct fault *fault);
void calendar_tables_close(struct calendar_tables *tables);
/* As calendar_open_days(). */
struct calendar *calendar_of_tables(const struct calendar_tables *tables,
    struct slice country, struct fault *fault);

/*
 * Adds the rows of a file for a country, or all of them if country is empty;
 * a row without a country is for everyone.
 * Rows read later win.  On false some of the rows may have been added.
 */
bool calendar_load_file(struct calendar *calendar, const char *path,
    struct slice country, struct fault *fault);

/* Makes one date worked or not; false outside of 1990-2099. */
bool calendar_add(struct calendar *calendar, int32_t date, bool work);

/* Was any day of that year added?  If not, holidays are not known. */
bool calendar_knows_year(const struct calendar *calendar, int year);

bool calendar_is_working(const struct calendar *calendar, int32_t date);

/* The date itself if it is worked, else the next (previous) that is. */
int32_t calendar_next_working(const struct calendar *calendar, int32_t date);
int32_t calendar_previous_working(const struct calendar *calendar,
    int32_t date);

/*
 * The count-th working day after the date, or before it for a negative
 * count; the date itself, worked or not, is not counted: Saturday + 1 is
 * Monday.  A count of 0 is calendar_next_working().  DATE_NONE beyond the years
 * 0001 to 9999.
 */
int32_t calendar_add_working_days(const struct calendar *calendar,
    int32_t date, int count);

/* Working days after from up to and including to; negative backwards. */
int calendar_working_days_between(const struct calendar *calendar,
    int32_t from, int32_t to);

#endif
