/* digest.c - due/digest.h: who stands where, and what is counted */
#include "base/date.h"
#include "due/digest.h"
#include "unit.h"

static struct slice cells[DIGEST_CELLS];
static struct buffer out;

static struct digest *
open_digest(int32_t since)
{
	struct digest_options options = {
		.today = date_from_civil(2024, 4, 22), .width = 78,
		.since = since,
	};
	struct fault fault = { "" };
	struct digest *d = digest_open(&options, &fault);
	int i;

	ck_assert_msg(d != NULL, "%s", fault.text);
	for (i = 0; i < DIGEST_CELLS; i++)
		cells[i] = SLICE_EMPTY;
	cells[DIGEST_OWNER] = SLICE("Lin");
	return d;
}

static void
add(struct digest *d, int day, const char *rule, const char *company)
{
	cells[DIGEST_RULE] = slice_of(rule);
	cells[DIGEST_COMPANY] = slice_of(company);
	digest_add(d, date_from_civil(2024, 4, day), cells);
}

START_TEST(an_announced_quotation_and_a_deal_date_are_promises)
{
	struct digest *d = open_digest(DATE_NONE);

	add(d, 22, "R-DUE-22", "Today");
	add(d, 22, "R-DUE-28", "Tender");
	add(d, 22, "R-DUE-25", "Quote");
	digest_settle(d);
	ck_assert_slice(digest_row(d, 0, 0)->cells[DIGEST_COMPANY], "Tender");
	ck_assert_uint_eq(digest_section(d, 0, 0), 2);
	digest_add_head(d, digest_row(d, 0, 0)->section, 2, &out);
	ck_assert_slice(buffer_slice(&out), "Promised (2)");
	digest_close(d);
}
END_TEST

START_TEST(who_has_no_topic_is_named_once_a_week)
{
	struct digest *d = open_digest(DATE_NONE);

	cells[DIGEST_TOPIC_RULE] = SLICE("R-TOPIC-30");
	add(d, 22, "", "today");
	add(d, 21, "", "1 day");
	add(d, 16, "", "6 days");
	add(d, 15, "", "7 days");
	add(d, 14, "", "8 days");
	cells[DIGEST_STATE] = SLICE("bounced");
	add(d, 21, "", "there is an address to mend");
	cells[DIGEST_STATE] = SLICE_EMPTY;
	cells[DIGEST_OWNER] = SLICE("Wu");
	add(d, 21, "", "nothing else for Wu");
	digest_settle(d);
	ck_assert_uint_eq(digest_owners(d), 1);
	ck_assert_uint_eq(digest_rows(d, 0), 3);
	ck_assert_uint_eq(digest_quiet(d, 0), 3);
	digest_close(d);
}
END_TEST

START_TEST(what_was_due_at_the_last_list_and_still_is_counts_as_open)
{
	struct digest *d = open_digest(date_from_civil(2024, 4, 19));

	add(d, 18, "", "A");
	add(d, 19, "", "B");
	add(d, 20, "", "C");
	digest_settle(d);
	out.len = 0;
	digest_add_since(d, 0, &out);
	ck_assert_slice(buffer_slice(&out),
	    "Touches since 2024-04-19: 0; due then and still open: 2.\n");
	digest_close(d);
}
END_TEST

START_TEST(a_letter_means_what_its_scheme_says)
{
	struct digest *d = open_digest(DATE_NONE);

	ck_assert_slice(digest_grade(d, false, SLICE("A")), "hot lead");
	ck_assert_slice(digest_grade(d, true, SLICE("A")), "trading customer");
	ck_assert_uint_eq(digest_grade(d, true, SLICE("Z")).len, 0);
	digest_close(d);
}
END_TEST

UNIT_MAIN(an_announced_quotation_and_a_deal_date_are_promises,
    who_has_no_topic_is_named_once_a_week,
    what_was_due_at_the_last_list_and_still_is_counts_as_open,
    a_letter_means_what_its_scheme_says)
