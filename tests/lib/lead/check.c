/* check.c - check.h: is a file what the dictionary promises? */
#include <stdio.h>

#include "base/date.h"
#include "lead/check.h"
#include "unit.h"

static char told[1024];

static void
note(void *context, const struct leadcheck_finding *finding)
{
	size_t len = strlen(told);

	(void)context;
	snprintf(told + len, sizeof(told) - len, "%lu %.*s %s; ",
	    finding->line, SLICE_PRINT(finding->code),
	    leadcheck_severity_name(finding->severity));
}

/* What is told of a text, in the order of the findings. */
static const char *
check(enum columns_kind kind, const struct nameset *ids, const char *text)
{
	struct leadcheck_options o = { .kind = kind, .ids = ids,
		.leads = "leads.csv", .found = note,
		.today = date_from_civil(2024, 4, 22) };
	struct reader *r = reader_open_bytes(slice_of(text), NULL);
	struct slice header[16];
	struct columns *columns;
	struct leadcheck *c;
	struct record record;
	struct fault fault = { "" };
	size_t i;

	told[0] = '\0';
	ck_assert_int_eq(reader_next(r, &record), READER_RECORD);
	for (i = 0; i < record.count; i++)
		header[i] = record_value(&record, i);
	columns = columns_new(header, record.count, kind, NULL, &fault);
	c = leadcheck_open(&o, columns, 1, &fault);
	ck_assert_ptr_nonnull(c);
	while (reader_next(r, &record) == READER_RECORD)
		leadcheck_record(c, &record);
	leadcheck_close(c);
	columns_free(columns);
	reader_close(r);
	return told;
}

START_TEST(a_sound_file_has_no_finding)
{
	ck_assert_str_eq(check(COLUMNS_LEAD, NULL,
	    "lead_id,company,email\nL1,Acme,a@example.com\n"), "");
}
END_TEST

START_TEST(a_day_is_wrong_only_after_its_limit)
{
	ck_assert_str_eq(check(COLUMNS_LEAD, NULL,
	    "lead_id,company,email,met_date\n"
	    "L1,Acme,a@example.com,2024-04-22\n"
	    "L2,Acme,b@example.com,2024-04-23\n"), "3 future-date error; ");
	ck_assert_str_eq(check(COLUMNS_OPPORTUNITY, NULL,
	    "opportunity_id,stage_since,as_of\nO1,2024-04-22,2024-04-22\n"
	    "O2,2024-04-23,2024-04-22\nO3,2024-04-23,\n"),
	    "3 date-order error; ");
}
END_TEST

START_TEST(a_key_that_repeats_is_told_each_time)
{
	ck_assert_str_eq(check(COLUMNS_LEAD, NULL,
	    "lead_id,company,email\nL1,Acme,a@example.com\n"
	    "L1,Acme,b@example.com\nL1,Acme,c@example.com\n"),
	    "3 second-id error; 4 second-id error; ");
}
END_TEST

START_TEST(a_lead_that_is_not_there_is_told_when_the_leads_are_known)
{
	struct nameset *ids = nameset_new();
	const char *log = "lead_id,touch_date\nL1,2024-04-20\n"
	    "L2,2024-04-20\n";

	*nameset_count(ids, SLICE("L1")) = 1;
	ck_assert_str_eq(check(COLUMNS_TOUCH, ids, log),
	    "3 no-such-lead error; ");
	ck_assert_str_eq(check(COLUMNS_TOUCH, NULL, log), "");
	nameset_free(ids);
}
END_TEST

START_TEST(headers_are_told_once_for_the_file)
{
	ck_assert_str_eq(check(COLUMNS_LEAD, NULL,
	    "lead_id,company,account name,shoe size,email\n"
	    "L1,Acme,,,a@example.com\nL2,Acme,,,b@example.com\n"),
	    "1 second-column warning; 1 unknown-column advice; ");
}
END_TEST

UNIT_MAIN(a_sound_file_has_no_finding, a_day_is_wrong_only_after_its_limit,
    a_key_that_repeats_is_told_each_time,
    a_lead_that_is_not_there_is_told_when_the_leads_are_known,
    headers_are_told_once_for_the_file)
