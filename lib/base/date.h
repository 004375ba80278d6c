/*
 * date.h - days of the proleptic Gregorian calendar, and nothing finer
 *
 * A date is an int32_t: days since 1970-01-01.  There are no time zones: the
 * date part of what was written is the date (R-IO-11).  Years go from 0001
 * to 9999.
 */
#ifndef BASE_DATE_H
#define BASE_DATE_H

#include <stdint.h>

#include "base/fault.h"
#include "base/slice.h"
#include "base/value.h"

#define DATE_NONE INT32_MIN	/* unknown; sorts before every date */

/*
 * Days from which one can reckon a century on and back and still write down
 * what comes out: 0101-01-01 to 9899-12-31.
 */
#define DATE_RECKON_LEAST (-682638)
#define DATE_RECKON_MOST 2896372

/* 1900-01-01 and 2199-12-31: a day outside them is no day of a business. */
#define DATE_USUAL_LEAST (-25567)
#define DATE_USUAL_MOST 84005

bool date_is_valid(int year, int month, int day);
int32_t date_from_civil(int year, int month, int day); /* must be valid */
void date_to_civil(int32_t date, int *year, int *month, int *day);

/*
 * YYYY-MM-DD, or a date-time YYYY-MM-DDThh:mm... (or a blank for the T),
 * whose date part is taken as written.  VALUE_RANGE for 2024-02-30.
 */
enum value_status date_parse_iso(struct slice s, int32_t *date);
/* Whether s is YYYY-MM-DD of a day that there is, and nothing else. */
bool date_is_iso(struct slice s);

/* YYYY-MM-DD, or "" for DATE_NONE and other years.  Returns out. */
char *date_format_iso(char out[11], int32_t date);

unsigned date_weekday(int32_t date);	/* 0 is Monday, 6 Sunday */
unsigned date_month_days(int year, int month);

/*
 * The same day count months later; 31 January + 1 is the end of February.
 * DATE_NONE for DATE_NONE and beyond the years 0001 to 9999.
 */
int32_t date_add_months(int32_t date, int count);
int32_t date_month_start(int32_t date);
int32_t date_month_end(int32_t date);

/*
 * Periods: 2024, 2024H1, 2024Q2 (also 2024-Q2), 2024-05, 2024-05-06,
 * FROM..TO (two dates).  Years, halves and quarters are those of a fiscal
 * year that begins on the day fiscal_start, month * 100 + day, and bears the
 * calendar year in which it ends (R-FCST-19): with 401, 2024Q1 is April to
 * June 2023 and 2024Q4 January to March 2024.  Where a month lacks the day,
 * its last day stands in.  Months and dates are those of the calendar.  Both
 * ends are included.
 */
#define DATE_CALENDAR_YEAR 101
bool date_parse_period(struct slice s, int fiscal_start, int32_t *from,
    int32_t *to, struct fault *fault);

/* The fiscal year of a date, and its quarter from 1; 0 beyond year 9999. */
int date_fiscal_quarter(int32_t date, int fiscal_start, int *quarter);
/* MM or MM-DD, as 4 and 04-06. */
bool date_parse_fiscal_start(struct slice s, int *fiscal_start);

/* The order of the parts in dates such as 03/05/2024. */
enum date_order {
	DATE_ORDER_UNKNOWN,
	DATE_ORDER_YMD,
	DATE_ORDER_DMY,
	DATE_ORDER_MDY,
};

/* What is known about a column of foreign dates. */
struct date_notation {
	enum date_order order;
	int year;		/* of 3月5日, 5 Mar; 0: such cells are bad */
	int century_from;	/* two digits mean a year from this one to 99
				   later, as 1970; 0: they are bad */
	bool era;		/* 113 is 2024, of the era that began in 1912;
				   99 may be 2010 or 1999, so it is bad */
	bool serials;		/* 45356 is an Excel serial (20000-80000) */
	bool serials_1904;	/* counted from 1904, as old Macs did */
};

struct date_reading {
	int32_t date;
	char time[16];		/* hh:mm[:ss][offset] as written, 24 hours,
				   offset Z or +hh:mm; "" when absent */
};

/*
 * Reads a date as people and programs write it (R-IMPORT-06): 2024-3-5,
 * 2024/3/5, 2024.3.5, 20240305, 2024年3月5日 (full-width or 二〇二四年三月五日
 * too), 民國113年4月5日, 令和6年4月5日, 5 Mar 2024, 5-Mar-24, March 5th, 2024,
 * 16.04.2024 r., 03/05/2024 where the order is known or there is one reading
 * only; digits may be Arabic, Indian or Thai; a weekday before or behind, which
 * must agree; a time with AM, PM, 上午, 下午, Z or an offset.  VALUE_AMBIGUOUS
 * when the order decides and is unknown, VALUE_RANGE for the 30th of February.
 */
enum value_status date_parse_any(struct slice cell,
    const struct date_notation *notation, struct date_reading *out);

/*
 * Lets a column prove its order: observe every cell, then ask.  Start from
 * (struct date_evidence){ 0 }.
 */
struct date_evidence {
	unsigned long numeric;	/* cells like 03/05/2024 */
	unsigned long first_above_12;
	unsigned long second_above_12;
	/* Of cells whose parts all have two digits or one, 24-03-05. */
	unsigned long short_cells;
	int32_t latest;		/* no day of the column is later; 0: nobody
				   knows */
	unsigned long not_in[4];	/* no day in that enum date_order */
	int least[3], most[3];	/* of the parts */
	int seen[5][3];		/* different cells */
	unsigned different;	/* of these, 5 at most */
	/*
	 * Cells like 113/4/5, whose years are those of an era: two digits of
	 * the same column are so, too.
	 */
	unsigned long era_years;
};
void date_observe(struct date_evidence *evidence, struct slice cell);
enum date_order date_evidence_order(const struct date_evidence *evidence);

#endif
