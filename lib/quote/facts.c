/*
 * facts.c - columns of quotes to what names are made of
 */
#include "base/date.h"
#include "base/number.h"
#include "quote/facts.h"

#define REVISION_MOST 100000

/* The column of each, and the placeholder that nothing else can fill. */
static const struct place_column {
	const char *name, *placeholder;
} place_columns[QUOTEFACTS_COUNT] = {
	[QUOTEFACTS_CUSTOMER_SHORT] = { "customer_short", NULL },
	[QUOTEFACTS_COMPANY] = { "company", "company" },
	[QUOTEFACTS_CONTACT] = { "contact_name", "contact" },
	[QUOTEFACTS_COUNTRY] = { "country", "country" },
	[QUOTEFACTS_PRODUCT] = { "product", "product" },
	[QUOTEFACTS_QUOTE_ID] = { "quote_id", "quote_id" },
	[QUOTEFACTS_OWNER] = { "owner", "owner" },
	[QUOTEFACTS_DATE] = { "quote_date", "date" },
	[QUOTEFACTS_REVISION] = { "revision", NULL },
	[QUOTEFACTS_FILE_NAME] = { "file_name", NULL },
	[QUOTEFACTS_LEAD_ID] = { "lead_id", NULL },
};

struct quotefacts
quotefacts_find(const struct input *in)
{
	struct quotefacts at;
	size_t i;

	for (i = 0; i < QUOTEFACTS_COUNT; i++)
		at.of[i] = input_find(in, place_columns[i].name);
	return at;
}

bool
quotefacts_read(struct input *in, const struct record *record,
    const struct quotefacts *at, struct quote_facts *facts)
{
	enum value_status status;

	*facts = (struct quote_facts){
		quotefacts_value(record, at, QUOTEFACTS_CUSTOMER_SHORT),
		quotefacts_value(record, at, QUOTEFACTS_COMPANY),
		quotefacts_value(record, at, QUOTEFACTS_CONTACT),
		quotefacts_value(record, at, QUOTEFACTS_COUNTRY),
		quotefacts_value(record, at, QUOTEFACTS_PRODUCT),
		quotefacts_value(record, at, QUOTEFACTS_QUOTE_ID),
		quotefacts_value(record, at, QUOTEFACTS_OWNER),
		DATE_NONE, 1
	};
	status = date_parse_iso(quotefacts_value(record, at,
	    QUOTEFACTS_DATE), &facts->date);
	if (status != VALUE_OK && status != VALUE_EMPTY) {
		input_reject_value(in, record, at->of[QUOTEFACTS_DATE],
		    "bad-date", "write a date as 2024-04-22");
		return false;
	}
	status = number_parse_int(quotefacts_value(record, at,
	    QUOTEFACTS_REVISION), 1, REVISION_MOST, &facts->revision);
	if (status != VALUE_OK && status != VALUE_EMPTY) {
		input_reject_value(in, record, at->of[QUOTEFACTS_REVISION],
		    "bad-revision", "write a whole number from 1");
		return false;
	}
	return true;
}

void
quotefacts_reject(struct input *in, const struct record *record,
    const struct quotefacts *at, enum quotename_status status)
{
	if (status == QUOTENAME_NO_CUSTOMER)
		input_reject(in, record, at->of[QUOTEFACTS_COMPANY],
		    "no-customer", "no customer; fill customer_short, company or "
		    "contact_name");
	else if (status == QUOTENAME_NO_DATE)
		input_reject(in, record, at->of[QUOTEFACTS_DATE],
		    "no-date", "no date; fill quote_date");
	else if (status == QUOTENAME_TOO_LONG)
		input_reject(in, record, COLUMN_ABSENT, "too-long",
		    "a name of more than 200 bytes without its customer; "
		    "shorten the other values or the --pattern");
	else
		input_reject(in, record, COLUMN_ABSENT, "no-value",
		    "a value that the pattern asks for is empty; fill it or "
		    "choose another --pattern");
}

/*
 * A column that no record could be named without must be there; what the
 * pattern does not ask for need not be read.
 */
void
quotefacts_choose(struct input *in, const struct quotename *q,
    struct quotefacts *at)
{
	bool customer = quotename_uses(q, "customer");
	size_t i;

	for (i = 0; i < QUOTEFACTS_COUNT; i++) {
		const struct place_column *c = &place_columns[i];

		if (c->placeholder == NULL)
			continue;
		if (quotename_uses(q, c->placeholder) ||
		    (i == QUOTEFACTS_DATE && quotename_uses(q, "date-")))
			(void)input_need(in, c->name);
		else if (i != QUOTEFACTS_DATE && !(customer &&
		    (i == QUOTEFACTS_COMPANY || i == QUOTEFACTS_CONTACT)))
			at->of[i] = COLUMN_ABSENT;
	}
	if (customer && at->of[QUOTEFACTS_CUSTOMER_SHORT] == COLUMN_ABSENT &&
	    at->of[QUOTEFACTS_CONTACT] == COLUMN_ABSENT)
		(void)input_need(in, "company");
}

bool
quotefacts_any(const struct quotefacts *at)
{
	size_t i;

	for (i = 0; i < QUOTEFACTS_COUNT; i++)
		if (at->of[i] != COLUMN_ABSENT)
			return true;
	return false;
}
