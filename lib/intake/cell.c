/*
 * cell.c - plain forms first, loose ones after
 */
#include <stdio.h>
#include <stdlib.h>

#include "base/say.h"
#include "value/country.h"
#include "value/email.h"
#include "value/phone.h"
#include "intake/beside.h"
#include "intake/validity.h"
#include "intake/cell.h"
#include "intake/form.h"
#include "intake/plain.h"
#include "intake/replies.h"
#include "rule/table.h"
#include "base/text.h"

/* CENTURY_FROM: 69 is 1969, 68 is 2068 (R-IMPORT-06, POSIX's %y). */
enum { CENTURY_FROM = 1969, DECIMAL_DIGITS = 6, PERCENT_DIGITS = 4 };

enum { REPLIES_AFTER = 64 };	/* cells read with care: a file of some size */

enum { LEAST, SIZE_VALUE, SIZE_SHAPE_COUNT };

static const struct table_column size_shape[SIZE_SHAPE_COUNT] = {
	[LEAST] = { .name = "least", .type = TABLE_INT, .least = 0,
	    .most = 10000000 },
	[SIZE_VALUE] = { .name = "value", .type = TABLE_WORD },
};

static const struct type_name {
	const char *name;
	enum cell_type type;
} type_names[] = {
	{ "text", CELL_TEXT }, { "id", CELL_ID }, { "date", CELL_DATE },
	{ "int", CELL_INT }, { "decimal", CELL_DECIMAL },
	{ "money", CELL_MONEY }, { "percent", CELL_PERCENT },
	{ "bool", CELL_BOOL }, { "enum", CELL_ENUM }, { "list", CELL_LIST },
	{ "email", CELL_EMAIL }, { "phone", CELL_PHONE }, { "url", CELL_URL },
	{ "country", CELL_COUNTRY }, { "currency", CELL_CURRENCY },
};

bool
cell_shared_open(struct cell_shared *s, struct fault *fault)
{
	*s = (struct cell_shared){ .point_default = true,
		.row_currency = SLICE_EMPTY };
	s->currencies = money_currencies_open(fault);
	if (s->currencies != NULL)
		s->countries = countries_open(fault);
	if (s->countries != NULL)
		s->phones = phones_open(fault);
	if (s->phones != NULL)
		s->sizes = table_open("company-size", size_shape,
		    SIZE_SHAPE_COUNT, fault);
	if (s->sizes != NULL)
		s->values = words_table_open(fault);
	if (s->values == NULL) {
		cell_shared_close(s);
		return false;
	}
	s->nothing = words_listed(s->values, "nothing");
	s->vague = words_listed(s->values, "vague");
	s->yes = words_of(s->values, "yes", SLICE_EMPTY);
	s->no = words_of(s->values, "no", SLICE_EMPTY);
	s->blanks = words_of(s->values, "blank", SLICE_EMPTY);
	s->counts = words_of(s->values, "count", SLICE_EMPTY);
	s->im = words_of(s->values, "im", SLICE_EMPTY);
	s->closed = words_of(s->values, "closed", SLICE_EMPTY);
	s->sources = words_parts_of(s->values, "source-part");
	s->beside = beside_open(s->values);
	s->validity = validity_open(s->values);
	return true;
}

void
cell_shared_close(struct cell_shared *s)
{
	money_currencies_close(s->currencies);
	countries_close(s->countries);
	phones_close(s->phones);
	table_close(s->sizes);
	words_close(s->yes);
	words_close(s->no);
	words_close(s->blanks);
	words_close(s->counts);
	words_close(s->im);
	words_close(s->closed);
	words_parts_close(s->sources);
	beside_close(s->beside);
	validity_close(s->validity);
	table_close(s->values);
	buffer_release(&s->folded);
	*s = (struct cell_shared){ 0 };
}

/* R-IMPORT-31: a cell as it was stays that, even a word for nothing. */
static bool
is_original(struct slice name)
{
	return slice_is_listed(name, SLICE("source_text;status_text;"
	    "budget_text;country_text"), ';');
}

static enum cell_type
find_type(struct slice name, struct slice type)
{
	size_t i;

	if (is_original(name))
		return CELL_OTHER;
	if (slice_is(name, "budget"))
		return CELL_BUDGET;
	if (slice_is(name, "company_size"))
		return CELL_SIZE;
	if (slice_is(name, "im"))
		return CELL_IM;
	if (slice_is(name, "email_alt"))
		return CELL_EMAILS;
	for (i = 0; i < sizeof(type_names) / sizeof(*type_names); i++)
		if (slice_is(type, type_names[i].name))
			return type_names[i].type;
	return CELL_TEXT;
}

/*
 * USD/pc, 元/千只: what a price in the header's unit is the price of.  Of
 * 100 pcs nothing is left.
 */
static void
read_unit_tail(struct cell_reader *r, struct slice *unit)
{
	enum beside_tail tail = beside_tail(r->shared->beside, unit);
	int64_t number;
	bool other = tail == BESIDE_OTHER;

	if (tail == BESIDE_EACH && number_parse_int(*unit, 0, INT64_MAX,
	    &number) == VALUE_OK) {
		other = true;
		*unit = SLICE_EMPTY;
	}
	r->other_unit = other && r->positive;
	r->unknown_unit = other && !r->positive;
}

/* The unit of a header: a currency, 万元, TEUR, or pieces. */
static void
read_unit(struct cell_reader *r, struct slice unit)
{
	const struct currencies *currencies = r->shared->currencies;
	bool may_be_thousand = unit.len > 1 && (*unit.at == 'T' ||
	    *unit.at == 't');
	enum value_status status;
	struct slice rest;
	int64_t year;

	if (money_currency_find(currencies, unit, &r->currency) == VALUE_OK)
		return;
	r->currency = SLICE_EMPTY;
	if (r->type != CELL_MONEY && r->type != CELL_DECIMAL)
		return;
	if (may_be_thousand && money_currency_find(currencies,
	    (struct slice){ unit.at + 1, unit.len - 1 }, &r->currency) ==
	    VALUE_OK) {
		r->times = 1000;
		return;
	}
	if (r->type == CELL_MONEY)
		read_unit_tail(r, &unit);
	if (unit.len == 0)
		return;
	r->times = beside_unit(r->shared->beside, unit, &rest);
	status = money_currency_find(currencies, rest, &r->currency);
	if (status == VALUE_OK)
		return;
	r->currency = SLICE_EMPTY;
	if (r->type != CELL_MONEY || status != VALUE_BAD || rest.len == 0)
		return;
	/* A price of 100 pcs is not a hundred times the price. */
	if (text_is_digit(*unit.at))
		r->times = 1;
	if (number_parse_int(unit, 0, INT64_MAX, &year) == VALUE_OK)
		return;
	r->other_unit |= r->positive && text_is_digit(*unit.at);
	r->unknown_unit |= !r->other_unit;
}

void
cell_reader_init(struct cell_reader *r, struct cell_shared *shared,
    struct slice name, struct slice type, struct slice values,
    struct slice unit, struct slice header)
{
	char text[64];

	*r = (struct cell_reader){ .shared = shared, .times = 1,
		.currency = SLICE_EMPTY, .im_kind = SLICE_EMPTY };
	r->type = find_type(name, type);
	r->is_opt_out = slice_is(name, "do_not_contact");
	r->is_source = slice_is(name, "source");
	r->positive = slice_is(name, "quantity") ||
	    slice_is(name, "target_price") || slice_is(name, "unit_price");
	r->days = slice_is(name, "lead_time_days") ||
	    slice_is(name, "valid_days");
	r->dates = (struct date_notation){ .order = shared->order,
		.year = shared->year, .century_from = CENTURY_FROM };
	r->numbers.mark = shared->mark;
	if (unit.len > 0)
		read_unit(r, unit);
	if (r->type == CELL_IM)
		r->im_kind = words_find(shared->im, header, NULL);
	if (r->type != CELL_ENUM && r->type != CELL_BUDGET &&
	    r->type != CELL_SIZE)
		return;
	snprintf(text, sizeof(text), "%.*s", SLICE_PRINT(name));
	r->words = words_of(shared->values, text, values);
	if (!words_are_known(r->words))
		r->type = CELL_TEXT;
}

void
cell_reader_release(struct cell_reader *r)
{
	words_close(r->words);
	replies_free(r->replies);
}

/* R-COL-05: full-width forms folded; valid until the next fold. */
static struct slice
fold(struct cell_reader *r, struct slice cell)
{
	struct buffer *folded = &r->shared->folded;

	if (text_ascii_prefix(cell) == cell.len)
		return cell;
	folded->len = 0;
	if (!text_fold_width(folded, cell))
		return cell;
	return slice_trim(buffer_slice(folded));
}

static bool
is_blank_word(struct cell_reader *r, struct slice cell)
{
	return words_find(r->shared->blanks, cell, NULL).len > 0;
}

static enum cell_outcome
bad(struct cell_result *out, const char *code, const char *remedy)
{
	out->value = out->beside = SLICE_EMPTY;
	out->code = code;
	out->remedy = remedy;
	return CELL_UNCLEAR;
}

/* n/a, -, 无: nothing is known; anything else is bad. */
static enum cell_outcome
blank_or_bad(struct cell_reader *r, struct slice cell,
    struct cell_result *out, const char *code, const char *remedy)
{
	out->value = SLICE_EMPTY;
	return is_blank_word(r, cell) ? CELL_FINE : bad(out, code, remedy);
}

/* What would make a date of a cell that is none. */
static const char *
date_remedy(const struct cell_reader *r, struct slice cell)
{
	struct date_notation notation = r->dates;
	struct date_reading reading;
	enum value_status status;

	/* A leap year, so that the 29th of February is a day. */
	notation.year = 2000;
	status = date_parse_any(cell, &notation, &reading);
	if (r->dates.year == 0 && status != VALUE_BAD)
		return say("it names no year; say --year YYYY, or write a date "
		    "as 2024-04-22");
	notation = r->dates;
	notation.serials = true;
	if (date_parse_any(cell, &notation, &reading) == VALUE_OK)
		return say("where a spreadsheet counted days, format the column "
		    "as a date there, or say serial in a rules file");
	return "write a date as 2024-04-22";
}

/* 0000-00-00, 00.00.0000, 0001-01-01, each perhaps with a time of 0. */
static bool
is_no_date(struct slice cell)
{
	size_t i, ones = 0;

	if (slice_starts(cell, SLICE("0001-01-01"))) {
		cell.at += 10;
		cell.len -= 10;
	}
	for (i = 0; i < cell.len; i++) {
		if (text_is_digit(cell.at[i]) && cell.at[i] != '0')
			return false;
		ones += strchr("0-/.: TZ+", cell.at[i]) == NULL;
	}
	return ones == 0;
}

static enum cell_outcome
read_date(struct cell_reader *r, struct slice cell, struct arena *scratch,
    struct cell_result *out)
{
	struct date_reading reading;
	char text[11];

	switch (date_parse_any(cell, &r->dates, &reading)) {
	case VALUE_OK:
		break;
	case VALUE_EMPTY:
		out->value = SLICE_EMPTY;
		return CELL_FINE;
	case VALUE_AMBIGUOUS:
		return bad(out, "date-ambiguous", "the order of day and month "
		    "is not proved; say --date-order dmy or mdy");
	case VALUE_RANGE:
		if (is_no_date(cell)) {
			out->value = SLICE_EMPTY;
			return CELL_FINE;
		}
		return bad(out, "no-such-date", "there is no such day; "
		    "write a date as 2024-04-22");
	default:
		if (!is_blank_word(r, cell) && !is_no_date(cell))
			return bad(out, "bad-date", date_remedy(r, cell));
		out->value = SLICE_EMPTY;
		return CELL_FINE;
	}
	if (reading.date < DATE_USUAL_LEAST ||
	    reading.date > DATE_USUAL_MOST)
		return bad(out, "date-range", "nothing can be reckoned from "
		    "so far a day; correct it, or leave the cell empty if "
		    "the day is not known");
	out->value = arena_copy(scratch, slice_of(date_format_iso(text,
	    reading.date)));
	if (reading.time[0] != '\0')
		out->beside = arena_copy(scratch, slice_of(reading.time));
	return CELL_FINE;
}

static struct slice
format(struct arena *scratch, int64_t scaled, unsigned digits, bool trim)
{
	char text[32];
	size_t len = number_format(text, scaled, digits, trim);

	return arena_copy(scratch, (struct slice){ text, len });
}

static const char number_remedy[] = "write a number as 1234.50";
static const char mark_remedy[] =
    "the decimal mark is not proved; say --decimal-mark . or ,";

/* R-IMPORT-07: the point is the mark unless another cell shows it is not. */
static bool
point_is_mark(const struct cell_reader *r)
{
	return r->shared->point_default && !r->marks_comma &&
	    r->numbers.mark == '\0';
}

/*
 * 5.000 where the point is the mark by default, or by another column while this
 * one has whole numbers: it may well be a group, and nothing decides.
 */
static bool
is_lone_group(struct cell_reader *r, struct slice cell)
{
	char mark = r->numbers.mark;

	if (mark == '\0' && point_is_mark(r))
		mark = '.';
	if (mark == '\0' || r->shared->typed || r->shared->mark != '\0' ||
	    r->marks_point || r->marks_comma || r->type == CELL_PERCENT ||
	    (r->numbers.mark != '\0' && !r->wholes))
		return false;
	return slice_find(cell, mark) != NULL &&
	    number_observe(cell) == NUMBER_MARK_EITHER;
}

static enum value_status
read_loose(struct cell_reader *r, struct slice cell, unsigned digits,
    struct number_reading *out)
{
	const struct number_notation point = { '.' };
	enum value_status status = number_read_loose(cell, &r->numbers,
	    digits, out);

	if (is_lone_group(r, cell))
		return VALUE_AMBIGUOUS;
	if (status == VALUE_AMBIGUOUS && point_is_mark(r))
		status = number_read_loose(cell, &point, digits, out);
	return status;
}

static enum cell_outcome
number_outcome(struct cell_reader *r, enum value_status status,
    struct slice cell, struct cell_result *out)
{
	out->value = SLICE_EMPTY;
	switch (status) {
	case VALUE_EMPTY:
		return CELL_FINE;
	case VALUE_AMBIGUOUS:
		return bad(out, "number-ambiguous", mark_remedy);
	case VALUE_RANGE:
		return bad(out, "number-range", "too large a number");
	default:
		return blank_or_bad(r, cell, out, "bad-number",
		    number_remedy);
	}
}

static enum cell_outcome
read_int(struct cell_reader *r, struct slice cell, struct arena *scratch,
    struct cell_result *out)
{
	struct number_reading reading;
	struct validity_span span;
	enum value_status status;

	cell = fold(r, cell);
	if (r->days && validity_read(r->shared->validity, cell, &span) &&
	    span.days > 0) {
		out->value = format(scratch, span.days, 0, true);
		return CELL_FINE;
	}
	status = read_loose(r, cell, 2, &reading);
	if (status != VALUE_OK)
		return number_outcome(r, status, cell, out);
	if (reading.scaled % 100 != 0 || reading.percent ||
	    reading.before.len > 0 || (reading.after.len > 0 &&
	    words_find(r->shared->counts, reading.after, NULL).len == 0))
		return blank_or_bad(r, cell, out, "bad-number",
		    "write a whole number");
	out->value = format(scratch, reading.scaled / 100, 0, true);
	return CELL_FINE;
}

/*
 * Whether what stands around a number says that it is not that many: about,
 * or more, or of them in a month, or millions of them.
 */
static bool
is_vague(const struct cell_reader *r, struct slice cell, struct slice after)
{
	struct slice rest = r->shared->vague;

	if (slice_ends(cell, SLICE("+")) || slice_find(after, '/') != NULL ||
	    slice_starts(after, SLICE("per ")))
		return true;
	if (after.len == 0)
		return false;
	while (rest.at != NULL) {
		struct slice word = slice_cut(&rest, ';');

		if (text_begins_word(after, word) || ((*word.at & 0x80) != 0 &&
		    (slice_starts(after, word) || slice_ends(after, word))))
			return true;
	}
	return false;
}

/*
 * What a number counts: a word behind it, else the unit of the header, which a
 * cell with another unit of its own leaves open: 0.
 */
static int64_t
times_of(const struct cell_reader *r, struct number_reading *reading)
{
	int64_t times = beside_scale(r->shared->beside, &reading->after);

	if (times == 1 && r->times > 1 && !reading->multiplied)
		return reading->after.len > 0 ? 0 : r->times;
	return times;
}

static enum cell_outcome
read_decimal(struct cell_reader *r, struct slice cell, struct arena *scratch,
    struct cell_result *out)
{
	struct number_reading reading;
	enum value_status status;
	int64_t times;

	cell = fold(r, cell);
	status = read_loose(r, cell, DECIMAL_DIGITS, &reading);
	if (status != VALUE_OK)
		return number_outcome(r, status, cell, out);
	times = times_of(r, &reading);
	if (times == 0 || !number_scale(reading.scaled, times, 1,
	    &reading.scaled) || reading.percent || reading.before.len > 0 || (r->positive &&
	    (reading.scaled < 0 || is_vague(r, cell, reading.after))))
		return blank_or_bad(r, cell, out, "bad-number",
		    number_remedy);
	out->value = format(scratch, reading.scaled, DECIMAL_DIGITS, true);
	if (reading.after.len > 0)
		out->beside = arena_copy(scratch, reading.after);
	return CELL_FINE;
}

/* A sum without what stands around it. */
struct bare_sum {
	struct slice text;	/* 1,90 €; FOB, / Stück and тыс. are off */
	int64_t times;		/* a word of number, or the header's unit; 0:
				   they do not fit */
	bool more;		/* it was a price with a unit or a term */
	bool other;		/* so much a month is no price of one */
};

/* The text of a sum without the middle, which ends before the rest. */
static struct slice
close_up(struct slice front, struct slice rest, struct arena *scratch)
{
	char *text = arena_bytes(scratch, front.len + rest.len + 1);

	memcpy(text, front.at, front.len);
	text[front.len] = ' ';
	memcpy(text + front.len + 1, rest.at, rest.len);
	return (struct slice){ text, front.len + 1 + rest.len };
}

static struct bare_sum
strip_sum(const struct cell_reader *r, struct slice cell,
    struct arena *scratch)
{
	struct bare_sum sum = { cell, 1, false, false };
	const struct number_notation point = { '.' };
	struct number_reading reading;
	struct slice after, before, rest;
	enum beside_tail tail = BESIDE_NONE;

	/* 450/- is a price without paise. */
	if (slice_ends(cell, SLICE("/-")) || slice_ends(cell, SLICE("/=")))
		sum.text = (struct slice){ cell.at, cell.len - 2 };
	if (number_read_loose(sum.text, &point, 0, &reading) == VALUE_EMPTY)
		return sum;
	after = reading.after, before = reading.before;
	if (r->positive && after.len > 0)
		tail = beside_tail(r->shared->beside, &after);
	sum.more = tail == BESIDE_EACH;
	sum.other = tail == BESIDE_OTHER;
	if (tail != BESIDE_NONE)
		sum.text = slice_between(cell.at, after.at + after.len);
	if (r->positive && before.len > 0 && beside_term(r->shared->beside,
	    &before)) {
		sum.more = true;
		sum.text = slice_between(before.len > 0 ? before.at :
		    reading.before.at + reading.before.len,
		    sum.text.at + sum.text.len);
	}
	rest = after;
	sum.times = after.len == 0 ? 1 : beside_scale(r->shared->beside, &rest);
	if (sum.times > 1)
		sum.text = close_up(slice_between(sum.text.at, after.at), rest,
		    scratch);
	else if (r->times > 1 && !reading.multiplied)
		sum.times = rest.len > 0 || before.len > 0 ? 0 : r->times;
	sum.text = slice_trim(sum.text);
	return sum;
}

/*
 * The text of a sum: to its smallest coin, or exactly where it is finer, as
 * prices of small parts are; nothing is rounded here.
 */
static struct slice
exact_sum(struct cell_reader *r, const struct bare_sum *sum, int64_t minor,
    unsigned digits, struct arena *scratch)
{
	struct number_reading reading;
	int64_t coins = minor;
	unsigned i;
	char text[32];
	size_t len;

	for (i = digits; i < DECIMAL_DIGITS; i++)
		coins = coins > INT64_MAX / 10 ? INT64_MAX : coins * 10;
	if (read_loose(r, sum->text, DECIMAL_DIGITS, &reading) == VALUE_OK &&
	    number_scale(reading.scaled, sum->times, 1, &reading.scaled) &&
	    coins < INT64_MAX && reading.scaled != coins)
		return format(scratch, reading.scaled, DECIMAL_DIGITS, true);
	len = money_format(text, minor, digits);
	return arena_copy(scratch, (struct slice){ text, len });
}

/*
 * $1.90: several currencies have the sign, so that the sum has none; or the
 * decimal mark is not proved.
 */
static enum cell_outcome
read_bare_sum(struct cell_reader *r, const struct bare_sum *sum,
    struct arena *scratch, struct cell_result *out)
{
	struct number_reading reading;
	enum value_status status = read_loose(r, sum->text, DECIMAL_DIGITS,
	    &reading);

	out->beside = SLICE_EMPTY;
	if (status == VALUE_OK && !number_scale(reading.scaled, sum->times, 1,
	    &reading.scaled))
		status = VALUE_RANGE;
	if (status != VALUE_OK)
		return number_outcome(r, status, sum->text, out);
	bad(out, "currency-ambiguous", "several currencies have this sign; "
	    "say --currency or write the code");
	out->value = exact_sum(r, sum, reading.scaled / 10000,
	    MONEY_DIGITS_DEFAULT, scratch);
	return CELL_UNCLEAR;
}

/* The sum in minor units, its mark as the column has it. */
static enum value_status
parse_sum(struct cell_reader *r, const struct bare_sum *sum,
    struct slice given, int64_t *minor, struct slice *code)
{
	const struct currencies *currencies = r->shared->currencies;
	const struct number_notation point = { '.' };
	enum value_status status = money_parse_loose(currencies, sum->text,
	    &r->numbers, given, minor, code);

	if (status == VALUE_OK && is_lone_group(r, sum->text))
		return VALUE_AMBIGUOUS;
	if (status == VALUE_AMBIGUOUS && point_is_mark(r) &&
	    !is_lone_group(r, sum->text))
		status = money_parse_loose(currencies, sum->text, &point,
		    given, minor, code);
	if (status == VALUE_OK && !number_scale(*minor, sum->times, 1, minor))
		status = VALUE_RANGE;
	return status;
}

static enum cell_outcome
read_money(struct cell_reader *r, struct slice cell, struct arena *scratch,
    struct cell_result *out)
{
	const struct currencies *currencies = r->shared->currencies;
	struct slice given = r->currency.len > 0 ? r->currency :
	    r->shared->row_currency, code = SLICE_EMPTY;
	enum value_status status;
	struct bare_sum sum;
	int64_t minor;

	out->value = cell;
	out->beside = given;
	if (plain_is_sum(r, cell) && (given.len == 0 ||
	    money_digits(currencies, given) == MONEY_DIGITS_DEFAULT))
		return CELL_FINE;
	cell = fold(r, cell);
	sum = strip_sum(r, cell, scratch);
	if (r->other_unit)
		return blank_or_bad(r, cell, out, "bad-number",
		    "its header makes it no price of one; write that price");
	if (sum.other || sum.times == 0)
		return number_outcome(r, VALUE_BAD, cell, out);
	status = parse_sum(r, &sum, given, &minor, &code);
	if (status == VALUE_AMBIGUOUS)
		return read_bare_sum(r, &sum, scratch, out);
	if (status == VALUE_OK && minor < 0 && r->positive)
		return bad(out, "number-range", number_remedy);
	if (status != VALUE_OK)
		return number_outcome(r, status, cell, out);
	out->value = exact_sum(r, &sum, minor, code.len > 0 ?
	    money_digits(currencies, code) : MONEY_DIGITS_DEFAULT, scratch);
	out->beside = code;
	out->keep = sum.more;
	return CELL_FINE;
}

static enum cell_outcome
read_percent(struct cell_reader *r, struct slice cell, struct arena *scratch,
    struct cell_result *out)
{
	const int64_t hundred = 1000000;	/* 100 with PERCENT_DIGITS */
	struct number_reading reading;
	enum value_status status;

	cell = fold(r, cell);
	/* %60, as Turkish writes it. */
	if (slice_starts(cell, SLICE("%")))
		cell = close_up((struct slice){ cell.at + 1, cell.len - 1 },
		    SLICE("%"), scratch);
	status = read_loose(r, cell, PERCENT_DIGITS, &reading);
	if (status != VALUE_OK)
		return number_outcome(r, status, cell, out);
	if (reading.before.len > 0 || reading.after.len > 0)
		return blank_or_bad(r, cell, out, "bad-number",
		    "write a percentage as 60");
	if (r->ratio && !reading.percent) {
		if (reading.scaled > hundred / 100)
			return bad(out, "percent-ambiguous", "the column is "
			    "written as parts of 1 up to here; write all as 0.6, or "
			    "all as 60%");
		reading.scaled *= 100;
	}
	if (reading.scaled < 0 || reading.scaled > hundred)
		return bad(out, "percent-range",
		    "write a percentage from 0 to 100");
	out->value = format(scratch, reading.scaled, PERCENT_DIGITS, true);
	return CELL_FINE;
}

static enum cell_outcome
read_bool(struct cell_reader *r, struct slice cell, struct cell_result *out)
{
	out->value = words_find(r->shared->yes, cell, NULL);
	if (out->value.len == 0)
		out->value = words_find(r->shared->no, cell, NULL);
	/* The day on which somebody opted out says so (R-COL-08). */
	if (out->value.len == 0 && r->is_opt_out && form_is_date(cell) &&
	    !is_blank_word(r, cell))
		out->value = SLICE("yes");
	if (out->value.len > 0)
		return CELL_FINE;
	return blank_or_bad(r, cell, out, "bad-bool", "write yes or no");
}

/* Bytes of a bracket or of a mark that numbers, at the start of s. */
static size_t
mark_len(struct slice s, const char *const *marks)
{
	for (; *marks != NULL; marks++)
		if (slice_starts(s, slice_of(*marks)))
			return strlen(*marks);
	return 0;
}

static struct slice
behind(struct slice s, size_t len)
{
	return (struct slice){ s.at + len, s.len - len };
}

/*
 * What stands behind the number that orders a list of choices: 2-跟进中,
 * 3 - Qualified, [A] hot, 01.New.  Empty where there is no such number.
 */
static struct slice
behind_number(struct slice cell)
{
	static const char *const opening[] = { "[", "(", "（", "【", NULL };
	static const char *const closing[] = { "]", ")", "）", "】", NULL };
	static const char *const joints[] = { "-", ".", ":", "_", "–", "—",
		"、", "：", "．", "－", ")", "）", NULL };
	static const char circled[] = "\xE2\x91";	/* ① to ⑳ */
	size_t open = mark_len(cell, opening), len, digits = 0;
	struct slice rest = behind(cell, open);
	bool blank;

	if (cell.len > 3 && slice_starts(cell, slice_of(circled)))
		return slice_trim(behind(cell, 3));
	while (digits < 2 && digits < rest.len &&
	    text_is_digit(rest.at[digits]))
		digits++;
	len = digits > 0 ? digits : rest.len > 0 &&
	    text_is_letter(*rest.at);
	if (len == 0)
		return SLICE_EMPTY;
	rest = behind(rest, len);
	blank = rest.len > 0 && *rest.at == ' ' && digits > 0 && open == 0;
	rest = slice_trim(rest);
	len = rest.len == 0 ? 0 : mark_len(rest, open > 0 ? closing : joints);
	return len == 0 && !blank ? SLICE_EMPTY :
	    slice_trim(behind(rest, len));
}

static enum cell_outcome
read_enum(struct cell_reader *r, struct slice cell, struct cell_result *out)
{
	struct slice rest;

	out->value = words_find(r->words, cell, &out->beside);
	if (out->value.len > 0)
		return CELL_FINE;
	rest = behind_number(cell);
	if (rest.len > 0)
		out->value = words_find(r->words, rest, &out->beside);
	if (out->value.len > 0)
		return CELL_FINE;
	if (is_blank_word(r, cell))
		return CELL_FINE;
	if (r->is_source) {
		out->value = words_parts_find(r->shared->sources, cell);
		if (out->value.len == 0)
			out->value = SLICE("other");
	}
	return CELL_SOFT;
}

/* A sum is a budget; how much stays beside it. */
static enum cell_outcome
read_budget(struct cell_reader *r, struct slice cell,
    struct cell_result *out)
{
	const struct number_notation point = { '.' };
	struct number_reading reading;
	enum cell_outcome outcome = read_enum(r, cell, out);

	if (outcome != CELL_SOFT)
		return outcome;
	if (number_read_loose(fold(r, cell), &point, 2, &reading) == VALUE_OK)
		out->value = reading.scaled > 0 ? SLICE("yes") : SLICE("no");
	return CELL_SOFT;
}

static struct slice
size_of(const struct cell_shared *s, int64_t heads)
{
	struct slice size = SLICE_EMPTY;
	int64_t highest = -1, least;
	size_t row;

	for (row = 0; row < table_rows(s->sizes); row++) {
		least = table_int(s->sizes, row, LEAST);
		if (least > heads || least <= highest)
			continue;
		highest = least;
		size = table_text(s->sizes, row, SIZE_VALUE);
	}
	return size;
}

/* 250, 1,200, 50-99, 100人以上: both ends must be of one size. */
static enum cell_outcome
read_size(struct cell_reader *r, struct slice cell, struct cell_result *out)
{
	enum cell_outcome outcome = read_enum(r, cell, out);
	int64_t heads[2] = { 0, 0 };
	size_t count = 0, i;
	struct slice text;

	if (outcome != CELL_SOFT)
		return outcome;
	text = fold(r, cell);
	for (i = 0; i < text.len && count < 2; count++) {
		while (i < text.len && !text_is_digit(text.at[i]))
			i++;
		if (i == text.len)
			break;
		for (; i < text.len && (text_is_digit(text.at[i]) ||
		    (text.at[i] == ',' && i + 3 < text.len)); i++)
			if (text.at[i] != ',' && heads[count] < 100000000)
				heads[count] = heads[count] * 10 +
				    text.at[i] - '0';
	}
	if (count == 0)
		return CELL_SOFT;
	out->value = size_of(r->shared, heads[0]);
	if (count == 2 &&
	    !slice_equal(out->value, size_of(r->shared, heads[1])))
		out->value = SLICE_EMPTY;
	return CELL_SOFT;
}

/*
 * Bytes of a separator of list items at s: ; its wide form, 、, line end, and
 * the ::: of address books (R-IMPORT-30).
 */
static size_t
separator(struct slice s)
{
	if (*s.at == ';' || *s.at == '\n' || *s.at == '\r')
		return 1;
	return slice_starts(s, SLICE(":::")) ||
	    slice_starts(s, SLICE("\xE3\x80\x81")) ||
	    slice_starts(s, SLICE("\xEF\xBC\x9B")) ? 3 : 0;
}

/* Appends an item at *to, kind in front unless it says its own. */
static char *
put_item(char *to, bool first, struct slice item, struct slice kind)
{
	if (!first)
		*to++ = ';';
	if (kind.len > 0 && slice_find(item, ':') == NULL) {
		memcpy(to, kind.at, kind.len);
		to += kind.len;
		*to++ = ':';
	}
	memcpy(to, item.at, item.len);
	return to + item.len;
}

/* Items joined with ; alone; \; stays what it is. */
static struct slice
join_items(struct slice cell, struct slice kind, struct arena *scratch)
{
	size_t items = 1, i, from;
	struct slice item;
	char *start, *to;

	for (i = 0; i < cell.len; i++)
		items += separator((struct slice){ cell.at + i,
		    cell.len - i }) > 0;
	start = to = arena_bytes(scratch, cell.len +
	    items * (kind.len + 2));
	for (i = 0; i < cell.len;) {
		size_t skip = 0;

		for (from = i; i < cell.len; i++) {
			if (cell.at[i] == '\\' && i + 1 < cell.len)
				i++;
			else if ((skip = separator((struct slice){
			    cell.at + i, cell.len - i })) > 0)
				break;
		}
		item = slice_trim((struct slice){ cell.at + from, i - from });
		if (item.len > 0)
			to = put_item(to, to == start, item, kind);
		i += skip;
	}
	return slice_between(start, to);
}

static enum cell_outcome
read_list(struct cell_reader *r, struct slice cell, struct arena *scratch,
    struct cell_result *out)
{
	out->value = slice_is_listed(cell, r->shared->nothing, ';') ?
	    SLICE_EMPTY : join_items(cell, r->im_kind, scratch);
	return CELL_FINE;
}

static enum cell_outcome
read_email(struct cell_reader *r, struct slice cell, struct arena *scratch,
    struct cell_result *out)
{
	struct email_reading reading;

	email_read(cell, scratch, &reading);
	out->value = reading.address;
	out->beside = reading.others;
	return reading.bad && !is_blank_word(r, cell) ? CELL_SOFT : CELL_FINE;
}

/* Addresses where all are; any other list as it stands. */
static enum cell_outcome
read_emails(struct cell_reader *r, struct slice cell, struct arena *scratch,
    struct cell_result *out)
{
	struct email_reading reading;
	size_t len;
	char *text;

	email_read(cell, scratch, &reading);
	if (reading.bad || reading.address.len == 0)
		return read_list(r, cell, scratch, out);
	out->value = reading.address;
	if (reading.others.len == 0)
		return CELL_FINE;
	len = reading.address.len + 1 + reading.others.len;
	text = arena_bytes(scratch, len);
	memcpy(text, reading.address.at, reading.address.len);
	text[reading.address.len] = ';';
	memcpy(text + reading.address.len + 1, reading.others.at,
	    reading.others.len);
	out->value = (struct slice){ text, len };
	return CELL_FINE;
}

/* DE - Germany, Norway (NO): two words for one country. */
static struct slice
find_named_twice(struct cell_reader *r, struct slice cell)
{
	static const char *const joints[] = { " - ", " – ", "(", "/", ":",
		"|", NULL };
	struct slice first, second, found;
	size_t i;

	for (i = 0; joints[i] != NULL; i++) {
		const char *at = memmem(cell.at, cell.len, joints[i],
		    strlen(joints[i]));

		if (at == NULL)
			continue;
		first = slice_trim(slice_between(cell.at, at));
		second = slice_trim(slice_between(at + strlen(joints[i]),
		    cell.at + cell.len - slice_ends(cell, SLICE(")"))));
		found = country_find(r->shared->countries, first);
		if (found.len > 0 && slice_equal(found,
		    country_find(r->shared->countries, second)))
			return found;
	}
	return SLICE_EMPTY;
}

static enum cell_outcome
read_country(struct cell_reader *r, struct slice cell,
    struct cell_result *out)
{
	out->value = country_find(r->shared->countries, cell);
	if (out->value.len == 0)
		out->value = find_named_twice(r, cell);
	return slice_equal(out->value, cell) ? CELL_FINE :
	    out->value.len == 0 && is_blank_word(r, cell) ? CELL_FINE :
	    CELL_SOFT;
}

static enum cell_outcome
read_currency(struct cell_reader *r, struct slice cell,
    struct cell_result *out)
{
	cell = fold(r, cell);
	if (money_currency_find(r->shared->currencies, cell, &out->value) ==
	    VALUE_OK)
		return CELL_FINE;
	return blank_or_bad(r, cell, out, "bad-currency",
	    "write an ISO 4217 code as USD");
}

/* 1.1812E+11: the id is gone, and nothing is guessed. */
static bool
is_rounded_id(struct slice s)
{
	size_t i = 0, from;

	while (i < s.len && (text_is_digit(s.at[i]) || s.at[i] == '.'))
		i++;
	if (i == 0 || i + 2 >= s.len || (s.at[i] != 'E' && s.at[i] != 'e') ||
	    s.at[i + 1] != '+')
		return false;
	for (from = i += 2; i < s.len && text_is_digit(s.at[i]);)
		i++;
	return i == s.len && i > from;
}

static enum cell_outcome
read_by_type(struct cell_reader *r, struct slice cell, struct arena *scratch,
    struct cell_result *out)
{
	switch (r->type) {
	case CELL_ID:
		if (slice_is_listed(cell, r->shared->nothing, ';')) {
			out->value = SLICE_EMPTY;
			return CELL_FINE;
		}
		return is_rounded_id(cell) ? CELL_SOFT : CELL_FINE;
	case CELL_DATE:
		return read_date(r, cell, scratch, out);
	case CELL_INT:
		return read_int(r, cell, scratch, out);
	case CELL_DECIMAL:
		return read_decimal(r, cell, scratch, out);
	case CELL_MONEY:
		return read_money(r, cell, scratch, out);
	case CELL_PERCENT:
		return read_percent(r, cell, scratch, out);
	case CELL_BOOL:
		return read_bool(r, cell, out);
	case CELL_ENUM:
		return read_enum(r, cell, out);
	case CELL_BUDGET:
		return read_budget(r, cell, out);
	case CELL_SIZE:
		return read_size(r, cell, out);
	case CELL_LIST:
	case CELL_IM:
		return read_list(r, cell, scratch, out);
	case CELL_EMAIL:
		return read_email(r, cell, scratch, out);
	case CELL_EMAILS:
		return read_emails(r, cell, scratch, out);
	case CELL_COUNTRY:
		return read_country(r, cell, out);
	case CELL_CURRENCY:
		return read_currency(r, cell, out);
	case CELL_TEXT:
	case CELL_PHONE:
	case CELL_URL:
		if (slice_is_listed(cell, r->shared->nothing, ';'))
			out->value = SLICE_EMPTY;
		break;
	case CELL_OTHER:
		break;
	}
	return CELL_FINE;
}

bool
cell_closes(const struct cell_shared *s, struct slice cell)
{
	struct slice rest = cell;

	if (s->closed == NULL || cell.len == 0)
		return false;
	while (rest.at != NULL) {
		struct slice item = slice_trim(slice_cut(&rest, ';'));

		while (item.at != NULL) {
			struct slice word = slice_cut(&item, ',');

			if (words_find(s->closed, slice_trim(word),
			    NULL).len > 0)
				return true;
		}
	}
	return false;
}

/*
 * Whether cells of a type repeat, take their time, and become what they do
 * whatever stands beside them.
 */
static bool
repeats(enum cell_type type)
{
	switch (type) {
	case CELL_TEXT:
	case CELL_DATE:
	case CELL_INT:
	case CELL_DECIMAL:
	case CELL_PERCENT:
	case CELL_BOOL:
	case CELL_ENUM:
	case CELL_BUDGET:
	case CELL_SIZE:
	case CELL_COUNTRY:
	case CELL_CURRENCY:
		return true;
	default:
		return false;
	}
}

/* Reads the cell, and remembers what it became once some have come. */
static enum cell_outcome
read_anew(struct cell_reader *r, struct slice cell, struct arena *scratch,
    struct cell_result *out)
{
	enum cell_outcome outcome = read_by_type(r, cell, scratch, out);

	/* What may be a word for nothing is not looked for among those. */
	if (outcome == CELL_FINE && out->beside.len == 0 &&
	    slice_equal(out->value, cell) && !plain_may_be_nothing(cell))
		familiar_add(&r->familiar, cell);
	else if (r->replies != NULL)
		replies_add(r->replies, cell, outcome, out);
	else if (repeats(r->type) && r->slow++ == REPLIES_AFTER)
		r->replies = replies_new();
	return outcome;
}

enum cell_outcome
cell_read(struct cell_reader *r, struct slice cell, struct arena *scratch,
    struct cell_result *out)
{
	enum cell_outcome outcome;

	*out = (struct cell_result){ cell, SLICE_EMPTY, NULL, NULL, false };
	if (cell.len == 0 || (plain_is_cell(r, cell) &&
	    !plain_may_be_nothing(cell)))
		return CELL_FINE;
	if (r->replies != NULL &&
	    replies_find(r->replies, cell, &outcome, out))
		return outcome;
	return read_anew(r, cell, scratch, out);
}

static void
observe_number(struct cell_reader *r, struct slice cell)
{
	enum number_evidence evidence = number_observe(fold(r, cell));

	r->marks_point = r->marks_point || evidence == NUMBER_MARK_POINT;
	r->wholes = r->wholes || (evidence == NUMBER_SILENT &&
	    plain_is_whole(cell));
	r->marks_comma = r->marks_comma || evidence == NUMBER_MARK_COMMA;
}

/* Whether a value of a percent column is above 1 or has its sign. */
static bool
is_above_one(struct cell_reader *r, struct slice cell)
{
	const struct number_notation point = { '.' };
	struct number_reading reading;

	return number_read_loose(fold(r, cell), &point, 2, &reading) ==
	    VALUE_OK && (reading.scaled > 100 || reading.percent);
}

void
cell_observe(struct cell_reader *r, struct slice cell,
    struct date_evidence *dates, bool *above_one)
{
	if (cell.len == 0)
		return;
	r->seen = true;
	switch (r->type) {
	case CELL_DATE:
		if (!plain_is_date(cell))
			date_observe(dates, cell);
		break;
	case CELL_PERCENT:
		*above_one = *above_one || is_above_one(r, cell);
		observe_number(r, cell);
		break;
	case CELL_INT:
	case CELL_DECIMAL:
	case CELL_MONEY:
		observe_number(r, cell);
		break;
	default:
		break;
	}
}

void
cell_decide(struct cell_reader *r, const struct date_evidence *dates,
    bool above_one)
{
	r->ratio = r->type == CELL_PERCENT && r->seen && !above_one;
	if (r->dates.order == DATE_ORDER_UNKNOWN)
		r->dates.order = date_evidence_order(dates);
	if (dates->era_years > 0)
		r->dates.century_from = 0;
	if (r->numbers.mark == '\0' && r->marks_point != r->marks_comma)
		r->numbers.mark = r->marks_point ? '.' : ',';
}
