/*
 * form.c - digits, letters and marks counted
 */
#include "intake/form.h"
#include "base/date.h"
#include "base/number.h"
#include "base/text.h"

/*
 * PHONE_DIGITS: of the shortest local number.  PHONE_LETTERS: of "WhatsApp"
 * and "extension".  DATE_LETTERS: of "September" beside "GMT" or "PM".
 */
enum {
	PHONE_DIGITS = 5, PHONE_LETTERS = 12, DATE_LETTERS = 14,
	DATE_DIGITS = 2, VALUE_DIGITS = 6, PROSE_BYTES = 36, PROSE_WORDS = 5
};

struct counts {
	size_t digits, letters, blanks, others;
	bool at, comma, stop;
};

/* Characters, not bytes; full-width digits are digits. */
static struct counts
count(struct slice cell)
{
	struct counts c = { 0 };
	uint32_t character;
	size_t len;

	for (; (len = text_decode(cell, &character)) > 0;
	    cell = (struct slice){ cell.at + len, cell.len - len }) {
		c.digits += (character >= '0' && character <= '9') ||
		    (character >= 0xFF10 && character <= 0xFF19);
		c.blanks += character == ' ' || character == '\n';
		c.at = c.at || character == '@' || character == 0xFF20;
		c.comma = c.comma || character == ',' ||
		    character == 0xFF0C || character == 0x3001;
		c.stop = c.stop || character == 0x3002 || character == 0xFF1B;
		if (character < 0x80)
			c.letters += text_is_letter((char)character);
		else
			c.others += character < 0xFF10 || character > 0xFF19;
	}
	return c;
}

bool
form_is_email(struct slice cell)
{
	struct counts c = count(cell);

	return c.at && c.letters + c.digits + c.others > 2;
}

/* A day in marks, 2024-01-05 or 03/05/2024, whose digits are no telephone. */
static bool
is_day(struct slice cell)
{
	static const struct date_notation notation = { .century_from = 1969 };
	struct date_reading reading;
	enum value_status status;

	if (slice_find(cell, '-') == NULL &&
	    slice_find(cell, '/') == NULL &&
	    slice_find(cell, '.') == NULL)
		return false;
	status = date_parse_any(cell, &notation, &reading);
	return status == VALUE_OK || status == VALUE_AMBIGUOUS;
}

bool
form_is_phone(struct slice cell)
{
	struct counts c = count(cell);

	return !c.at && !is_day(cell) && c.digits >= PHONE_DIGITS &&
	    c.letters + c.others <= PHONE_LETTERS &&
	    c.letters <= c.digits * 2;
}

/* 14:30, 9:05 PM, 下午2:30, 14h30: a time alone is no day (R-COL-06). */
static bool
is_time(struct slice cell, const struct counts *c)
{
	size_t i = 0, digits = 0;

	while (i < cell.len && !text_is_digit(cell.at[i]) &&
	    (cell.at[i] & 0x80) != 0)
		i++;
	for (; i < cell.len && text_is_digit(cell.at[i]); i++)
		digits++;
	if (digits == 0 || digits > 2 || i == cell.len ||
	    (cell.at[i] != ':' && cell.at[i] != 'h'))
		return false;
	return c->digits <= VALUE_DIGITS && c->letters <= 3 &&
	    slice_find(cell, '-') == NULL &&
	    slice_find(cell, '/') == NULL;
}

/* Days and months in words: segunda-feira, 5 de janeiro de 2026. */
static bool
is_written_date(struct slice cell)
{
	const struct date_notation notation = { .century_from = 1969 };
	struct date_reading reading;

	return date_parse_any(cell, &notation, &reading) == VALUE_OK;
}

bool
form_is_date(struct slice cell)
{
	struct counts c = count(cell);

	if (is_time(cell, &c))
		return false;
	if (c.at || c.digits < DATE_DIGITS)
		return false;
	/* 4月15日 has two characters that are no digits, 上午 two more. */
	return (c.letters + c.others <= DATE_LETTERS &&
	    c.others <= c.digits + 4) || is_written_date(cell);
}

bool
form_is_value(struct slice cell)
{
	struct counts c = count(cell);

	/* A header may be a year, or have some digits beside its words. */
	return c.at || c.digits >= VALUE_DIGITS || (c.letters + c.others == 0 &&
	    c.digits > 0 && c.digits != 4 && cell.len > 2);
}

bool
form_is_prose(struct slice cell)
{
	struct counts c = count(cell);

	return cell.len >= PROSE_BYTES || c.blanks >= PROSE_WORDS || c.stop ||
	    (c.comma && c.others > 0);
}

bool
form_is_kana(struct slice cell)
{
	uint32_t c;
	size_t len;

	for (; (len = text_decode(cell, &c)) > 0;
	    cell = (struct slice){ cell.at + len, cell.len - len })
		if (c >= 0x3041 && c <= 0x30FF)
			return true;
	return false;
}

static bool
is_flag(struct slice cell)
{
	/* Yes and no have many words, and a day says yes (R-COL-08). */
	return !form_is_prose(cell);
}

static bool
is_url(struct slice cell, const struct counts *c)
{
	return !c->at && c->blanks < 3 &&
	    (slice_find(cell, '.') != NULL ||
	    slice_find(cell, '/') != NULL);
}

bool
form_fits(struct slice cell, struct slice type)
{
	struct counts c = count(cell);

	if (slice_is(type, "date"))
		return form_is_date(cell);
	if (slice_is(type, "email"))
		return c.at;
	if (slice_is(type, "phone"))
		return form_is_phone(cell);
	if (slice_is(type, "url"))
		return is_url(cell, &c);
	if (slice_is(type, "int") || slice_is(type, "decimal") ||
	    slice_is(type, "money") || slice_is(type, "percent"))
		return c.digits > 0 || c.others > 0;
	if (slice_is(type, "country"))
		return !c.at && c.digits == 0;
	if (slice_is(type, "bool"))
		return is_flag(cell);
	return true;
}

bool
form_is_running(const struct sample *sample, size_t column)
{
	int64_t next = 1, number;
	size_t filled = 0, row;

	for (row = 0; row < sample->records; row++) {
		struct slice cell = sample_cell(sample, row, column);

		if (cell.len == 0)
			continue;
		if (number_parse_int(cell, 1, INT64_MAX, &number) !=
		    VALUE_OK || number != next)
			return false;
		next++;
		filled++;
	}
	return filled > 1;
}
