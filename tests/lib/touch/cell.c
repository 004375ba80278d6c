/* test_touchcell.c - touchcell.h: what may stand in a contact log */
#include "base/date.h"
#include "touch/cell.h"
#include "touch/rollup.h"
#include "unit.h"

static char code[TOUCHCELL_CODE];
static struct fault fault;

static const struct column_meaning *
meaning_of(const struct dictionary *d, const char *name)
{
	size_t i;

	for (i = 0; i < dictionary_count(d); i++)
		if (slice_is(dictionary_meaning(d, i)->name, name))
			return dictionary_meaning(d, i);
	ck_abort_msg("no column %s", name);
	return NULL;
}

static bool
check(const char *column, const char *value)
{
	struct dictionary *d = dictionary_open(COLUMNS_TOUCH, &fault);
	bool fine;

	ck_assert_ptr_nonnull(d);
	fine = touchcell_check(meaning_of(d, column), slice_of(value),
	    date_from_civil(2024, 4, 22), code, &fault);
	dictionary_close(d);
	return fine;
}

START_TEST(a_contact_was_made_today_or_before)
{
	ck_assert(check("touch_date", "2024-04-22"));
	ck_assert(check("touch_date", "2024-04-21T23:59:00+08:00"));
	ck_assert(!check("touch_date", "2024-04-23"));
	ck_assert_str_eq(code, "after-today");
	ck_assert(!check("touch_date", "2024-02-30"));
	ck_assert_str_eq(code, "no-such-date");
	ck_assert(!check("touch_date", "22/04/2024"));
	ck_assert_str_eq(code, "bad-date");
}
END_TEST

START_TEST(a_time_is_hours_and_minutes)
{
	static const char *const good[] = { "00:00", "23:59", "16:30:05",
		"16:30:05Z", "16:30:05+08:00", "16:30:05.250" };
	static const char *const bad[] = { "24:00", "12:60", "9:30", "1630",
		"16:30 h", "16:30Z", "16:30:60", "16:3", "16:300", "16:30:61", "x", "16:30:" };
	size_t i;

	for (i = 0; i < sizeof(good) / sizeof(*good); i++)
		ck_assert_msg(check("touch_time", good[i]), "%s", good[i]);
	for (i = 0; i < sizeof(bad) / sizeof(*bad); i++)
		ck_assert_msg(!check("touch_time", bad[i]), "%s", bad[i]);
	ck_assert_str_eq(code, "bad-touch_time");
}
END_TEST

START_TEST(words_are_those_of_the_dictionary)
{
	ck_assert(check("direction", "in"));
	ck_assert(!check("direction", "both"));
	ck_assert_str_eq(fault.text, "cannot read \"both\"; write out or in");
	ck_assert(check("kind", "quote"));
	ck_assert(!check("kind", "talk"));
	ck_assert_str_eq(fault.text, "cannot read \"talk\"; write "
	    "development, followup, reply, quote, sample, invoice, reminder, "
	    "service or withdrawn");
	ck_assert(!check("medium", "pigeon"));
	ck_assert_str_eq(code, "bad-medium");
	ck_assert(check("opened", "yes"));
	ck_assert(!check("opened", "true"));
	/* Topics are free: an occasion may be one that no table knows. */
	ck_assert(check("topic", "anniversary"));
	ck_assert(check("subject", "anything; \"at all\""));
}
END_TEST

START_TEST(every_medium_of_the_dictionary_can_be_read_back)
{
	struct dictionary *d = dictionary_open(COLUMNS_TOUCH, &fault);
	struct slice rest = meaning_of(d, "medium")->values;
	int count = 0;

	while (rest.at != NULL) {
		ck_assert_int_ne(rollup_medium_find(slice_cut(&rest, ';')),
		    MEDIUM_NONE);
		count++;
	}
	ck_assert_int_eq(count, MEDIUM_COUNT);
	dictionary_close(d);
}
END_TEST

UNIT_MAIN(a_contact_was_made_today_or_before, a_time_is_hours_and_minutes,
    words_are_those_of_the_dictionary,
    every_medium_of_the_dictionary_can_be_read_back)
