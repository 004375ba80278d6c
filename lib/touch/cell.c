/*
 * cell.c - one check for each type
 */
#include <stdio.h>

#include "base/date.h"
#include "base/mem.h"
#include "base/number.h"
#include "touch/rollup.h"
#include "base/text.h"
#include "touch/cell.h"

#define DATE_REMEDY "write a date as 2024-04-22"

static bool
refuse(struct slice value, const char *remedy, struct fault *fault)
{
	char quoted[120];

	return fault_set(fault, "cannot read \"%s\"; %s",
	    fault_quote(quoted, sizeof(quoted), value), remedy);
}

static bool
check_date(struct slice value, int32_t today, char *code,
    struct fault *fault)
{
	char quoted[80], day[11];
	enum value_status status;
	int32_t date;

	status = date_parse_iso(value, &date);
	if (status == VALUE_RANGE) {
		snprintf(code, TOUCHCELL_CODE, "no-such-date");
		return fault_set(fault, "there is no day \"%s\"; " DATE_REMEDY,
		    fault_quote(quoted, sizeof(quoted), value));
	}
	if (status != VALUE_OK)
		return refuse(value, DATE_REMEDY, fault);
	if (date <= today)
		return true;
	snprintf(code, TOUCHCELL_CODE, "after-today");
	return fault_set(fault, "\"%s\" is after %s; a contact is noted when "
	    "it was made, a promise is the lead's next_action_date",
	    fault_quote(quoted, sizeof(quoted), value),
	    date_format_iso(day, today));
}

/* hh:mm or hh:mm:ss, the latter with what RFC 3339 puts behind it. */
static bool
is_time(struct slice s)
{
	static const char form[] = "dd:dd:dd";
	int64_t part;
	size_t i, at;

	for (i = 0; i < s.len && i < sizeof(form) - 1; i++)
		if (form[i] == 'd' ? !text_is_digit(s.at[i]) : s.at[i] != ':')
			break;
	if ((i != 5 || s.len != 5) && i != 8)
		return false;
	if (s.len > 8 && strchr("Z+-.", s.at[8]) == NULL)
		return false;
	for (at = 0; at < i; at += 3)
		if (number_parse_int((struct slice){ s.at + at, 2 }, 0,
		    at == 0 ? 23 : 59, &part) != VALUE_OK)
			return false;
	return true;
}

/* "write out or in", "write a, b or c". */
static bool
refuse_word(struct slice value, struct slice words, struct fault *fault)
{
	struct buffer remedy = { 0 };
	bool first = true;

	buffer_add(&remedy, SLICE("write "));
	while (words.at != NULL) {
		struct slice word = slice_cut(&words, ';');

		if (!first)
			buffer_add(&remedy, words.at ? SLICE(", ") :
			    SLICE(" or "));
		buffer_add(&remedy, word);
		first = false;
	}
	buffer_add_byte(&remedy, '\0');
	refuse(value, remedy.data, fault);
	buffer_release(&remedy);
	return false;
}

static bool
check_word(const struct column_meaning *meaning, struct slice value,
    struct fault *fault)
{
	return slice_is_listed(value, meaning->values, ';') ||
	    refuse_word(value, meaning->values, fault);
}

bool
touchcell_check(const struct column_meaning *meaning, struct slice value,
    int32_t today, char code[TOUCHCELL_CODE], struct fault *fault)
{
	value = slice_trim(value);
	snprintf(code, TOUCHCELL_CODE, "bad-%.*s", SLICE_PRINT(meaning->name));
	if (slice_is(meaning->type, "date")) {
		snprintf(code, TOUCHCELL_CODE, "bad-date");
		/* Only a contact that was made lies behind us. */
		return check_date(value, slice_is(meaning->name,
		    "touch_date") ? today : INT32_MAX, code, fault);
	}
	if (slice_is(meaning->type, "bool")) {
		snprintf(code, TOUCHCELL_CODE, "bad-bool");
		return slice_is(value, "yes") || slice_is(value, "no") ||
		    refuse(value, "write yes or no", fault);
	}
	if (slice_is(meaning->name, "touch_time"))
		return is_time(value) ||
		    refuse(value, "write a time as 16:30", fault);
	/* What the table adds to the media, no reader of logs would take. */
	if (slice_is(meaning->name, "medium") &&
	    rollup_medium_find(value) == MEDIUM_NONE)
		return refuse(value, MEDIUM_REMEDY, fault);
	if (slice_is(meaning->type, "enum") && meaning->values.len > 0)
		return check_word(meaning, value, fault);
	return true;
}
