/*
 * cells.h - typed cells of a record, or the record is rejected
 *
 * Each function reads one cell; a column that the file lacks and an empty
 * cell are unknown (R-IO-05).  An unreadable cell rejects the record with the
 * usual message and the answer is false.
 */
#ifndef FRONT_CELLS_H
#define FRONT_CELLS_H

#include "base/date.h"
#include "front/input.h"
#include "base/number.h"

#define CELLS_DATE_REMEDY "write a date as 2024-04-22"

/* The value, blanks trimmed; empty for a column that is not there. */
static inline struct slice
cell_text(const struct record *record, size_t column)
{
	return column == COLUMN_ABSENT ? SLICE_EMPTY :
	    slice_trim(record_value(record, column));
}

/* DATE_NONE when unknown. */
static inline bool
cell_date(struct input *in, const struct record *record, size_t column,
    int32_t *date)
{
	struct slice cell = cell_text(record, column);
	enum value_status status;

	*date = DATE_NONE;
	if (cell.len == 0)
		return true;
	status = date_parse_iso(cell, date);
	if (status == VALUE_OK)
		return true;
	if (status == VALUE_RANGE)
		input_reject(in, record, column, "no-such-date",
		    "there is no day \"%.*s\"; " CELLS_DATE_REMEDY,
		    (int)(cell.len > 40 ? 40 : cell.len), cell.at);
	else
		input_reject_value(in, record, column, "bad-date",
		    CELLS_DATE_REMEDY);
	return false;
}

/* The same for a day that others are reckoned from. */
static inline bool
cell_day(struct input *in, const struct record *record, size_t column,
    int32_t *date)
{
	if (!cell_date(in, record, column, date))
		return false;
	if (*date == DATE_NONE ||
	    (*date >= DATE_RECKON_LEAST && *date <= DATE_RECKON_MOST))
		return true;
	input_reject_value(in, record, column, "no-such-date",
	    "nothing can be reckoned from so far a day; correct it, or leave "
	    "the cell empty if the day is not known");
	return false;
}

/* The same for a day that must be there: remedy says what to write. */
static inline bool
cell_date_needed(struct input *in, const struct record *record,
    size_t column, const char *remedy, int32_t *date)
{
	if (!cell_date(in, record, column, date))
		return false;
	if (*date == DATE_NONE)
		input_reject(in, record, column, "no-date", "empty; %s",
		    remedy);
	return *date != DATE_NONE;
}

/* otherwise when unknown. */
static inline bool
cell_int(struct input *in, const struct record *record, size_t column,
    int64_t least, int64_t most, int64_t otherwise, int64_t *number)
{
	struct slice cell = cell_text(record, column);

	*number = otherwise;
	if (cell.len == 0 ||
	    number_parse_int(cell, least, most, number) == VALUE_OK)
		return true;
	input_reject_range(in, record, column, least, most);
	return false;
}

/* yes or no; false when unknown. */
static inline bool
cell_bool(struct input *in, const struct record *record, size_t column,
    bool *yes)
{
	struct slice cell = cell_text(record, column);

	*yes = slice_is(cell, "yes");
	if (*yes || cell.len == 0 || slice_is(cell, "no"))
		return true;
	input_reject_value(in, record, column, "bad-bool",
	    "write yes or no");
	return false;
}

#endif
