/*
 * cell.c - one canonical reading a type
 */
#include <stdlib.h>

#include "lead/cell.h"
#include "value/country.h"
#include "value/damage.h"
#include "base/date.h"
#include "value/email.h"
#include "base/mem.h"
#include "value/money.h"
#include "value/phone.h"
#include "base/text.h"

/* As the dictionary has them; what is not here is text. */
static const struct { const char *name; enum leadcell_type type; } types[] = {
	{ "date", CELL_DATE }, { "decimal", CELL_DECIMAL },
	{ "money", CELL_DECIMAL }, { "int", CELL_INT },
	{ "percent", CELL_PERCENT }, { "bool", CELL_BOOL },
	{ "enum", CELL_ENUM }, { "email", CELL_EMAIL },
	{ "country", CELL_COUNTRY }, { "currency", CELL_CURRENCY },
	{ "phone", CELL_PHONE },
};

struct cellcheck {
	struct countries *countries;
	struct currencies *currencies;
	struct phones *phones;
};

struct cellcheck *
leadcell_open(struct fault *fault)
{
	struct cellcheck *c = xcalloc(1, sizeof(*c));

	if ((c->countries = countries_open(fault)) &&
	    (c->currencies = money_currencies_open(fault)) &&
	    (c->phones = phones_open(fault)))
		return c;
	leadcell_close(c);
	return NULL;
}

void
leadcell_close(struct cellcheck *c)
{
	if (c == NULL)
		return;
	countries_close(c->countries);
	money_currencies_close(c->currencies);
	phones_close(c->phones);
	free(c);
}

enum leadcell_type
leadcell_type(const struct column_meaning *meaning)
{
	size_t i;

	if (slice_ends(meaning->name, SLICE("_e164")))
		return CELL_E164;
	for (i = 0; i < sizeof(types) / sizeof(*types); i++)
		if (slice_is(meaning->type, types[i].name))
			return types[i].type;
	return CELL_TEXT;
}

static const char *
check_date(struct slice cell)
{
	int32_t date;

	switch (date_parse_iso(cell, &date)) {
	case VALUE_OK:
		return date < DATE_USUAL_LEAST || date > DATE_USUAL_MOST ?
		    "date-range" : NULL;
	case VALUE_RANGE:
		return "no-such-date";
	default:
		return "bad-date";
	}
}

static const char *
check_decimal(struct slice cell)
{
	int64_t number;

	return number_parse_decimal(cell, 4, &number) == VALUE_OK ? NULL :
	    "bad-number";
}

static const char *
check_integer(struct slice cell)
{
	int64_t number;

	return number_parse_int(cell, INT64_MIN + 1, INT64_MAX, &number) ==
	    VALUE_OK ? NULL : "bad-integer";
}

static const char *
check_percent(struct slice cell)
{
	int64_t number;

	return number_parse_decimal(cell, 4, &number) == VALUE_OK &&
	    number >= 0 && number <= 1000000 ? NULL : "bad-percent";
}

static const char *
check_phone(const struct cellcheck *c, struct slice cell)
{
	struct phone_reading reading;

	phone_read(c->phones, cell, SLICE_EMPTY, &reading);
	return reading.state == PHONE_DAMAGED ? "phone-damaged" :
	    reading.state == PHONE_NONE ? "bad-phone" : NULL;
}

static const char *
check_e164(struct slice cell)
{
	size_t i;

	if (cell.len < 8 || cell.len > 16 || *cell.at != '+')
		return "bad-e164";
	for (i = 1; i < cell.len; i++)
		if (!text_is_digit(cell.at[i]))
			return "bad-e164";
	return NULL;
}

static const char *
check_country(const struct cellcheck *c, struct slice cell)
{
	return cell.len == 2 &&
	    slice_equal(country_find(c->countries, cell), cell) ? NULL :
	    "bad-country";
}

static const char *
check_type(const struct cellcheck *c, enum leadcell_type type,
    struct slice values, struct slice cell)
{
	switch (type) {
	case CELL_DATE:
		return check_date(cell);
	case CELL_DECIMAL:
		return check_decimal(cell);
	case CELL_INT:
		return check_integer(cell);
	case CELL_PERCENT:
		return check_percent(cell);
	case CELL_BOOL:
		return slice_is(cell, "yes") || slice_is(cell, "no") ? NULL :
		    "bad-bool";
	case CELL_ENUM:
		return values.len == 0 ||
		    slice_is_listed(cell, values, ';') ? NULL :
		    "unknown-value";
	case CELL_EMAIL:
		return email_is_valid(cell) ? NULL : "bad-email";
	case CELL_COUNTRY:
		return check_country(c, cell);
	case CELL_CURRENCY:
		return money_digits(c->currencies, cell) !=
		    MONEY_DIGITS_UNKNOWN ? NULL : "bad-currency";
	case CELL_PHONE:
		return check_phone(c, cell);
	case CELL_E164:
		return check_e164(cell);
	default:
		return NULL;
	}
}

const char *
leadcell_code(const struct cellcheck *c, enum leadcell_type type,
    struct slice values, struct slice cell)
{
	/* Words that may stand where a number is the rule. */
	if (type != CELL_ENUM && values.len > 0 &&
	    slice_is_listed(cell, values, ';'))
		return NULL;
	if (damage_is(cell))
		return type == CELL_PHONE ? "phone-damaged" : "damaged";
	return check_type(c, type, values, cell);
}
