/* test_icalendar.c - icalendar.h: properties as RFC 5545 wants them */
#include <stdio.h>

#include "base/date.h"
#include "doc/ical.h"
#include "unit.h"

static struct buffer out;

static struct slice
text(struct slice value)
{
	out.len = 0;
	ical_add_text(&out, "SUMMARY", value);
	return buffer_slice(&out);
}

/* "SUMMARY:" takes 8 octets of a line. */
enum { ROOM = ICALENDAR_LINE_MOST - 8 };

/* So many a's, then what stands behind them. */
static struct slice
padded(size_t count, const char *rest)
{
	static struct buffer value;

	value.len = 0;
	while (count-- > 0)
		buffer_add_byte(&value, 'a');
	buffer_add(&value, slice_of(rest));
	return buffer_slice(&value);
}

/* The property must be "SUMMARY:", so many a's, and then this. */
static void
check_fold(size_t count, const char *rest, const char *expected)
{
	struct slice line = text(padded(count, rest)), tail;

	ck_assert(slice_starts(line, SLICE("SUMMARY:")));
	tail = (struct slice){ line.at + 8 + count, line.len - 8 - count };
	ck_assert_slice(tail, expected);
}

START_TEST(what_strangers_write_stays_one_value)
{
	ck_assert_slice(text(SLICE("a\\b;c,d")),
	    "SUMMARY:a\\\\b\\;c\\,d\r\n");
	ck_assert_slice(text(SLICE("say \"hi\": now")),
	    "SUMMARY:say \"hi\": now\r\n");
	ck_assert_slice(text(SLICE("END:VTODO\r\nBEGIN:VALARM")),
	    "SUMMARY:END:VTODO\\nBEGIN:VALARM\r\n");
	ck_assert_slice(text(SLICE("")), "SUMMARY:\r\n");
}
END_TEST

START_TEST(line_ends_of_all_kinds_are_the_same)
{
	ck_assert_slice(text(SLICE("a\nb\rc\r\nd\n\re")),
	    "SUMMARY:a\\nb\\nc\\nd\\n\\ne\r\n");
	ck_assert_slice(text(SLICE("a\xC2\x85" "b\xE2\x80\xA8" "c\xE2\x80\xA9"
	    "d")), "SUMMARY:a\\nb\\nc\\nd\r\n");
	ck_assert_slice(text(SLICE("a\r")), "SUMMARY:a\\n\r\n");
}
END_TEST

START_TEST(control_characters_go_and_a_tab_stays)
{
	ck_assert_slice(text(SLICE("a\x01" "b\x1B[2J\x7F\xC2\x9B" "c\td\0e")),
	    "SUMMARY:ab[2Jc\tde\r\n");
}
END_TEST

START_TEST(nothing_turns_the_text_around)
{
	ck_assert_slice(text(SLICE("\xE2\x80\xAE" "fdp.exe\xE2\x81\xA6"
	    "x\xE2\x81\xA9")), "SUMMARY:fdp.exex\r\n");
	ck_assert_slice(text(SLICE("\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D")),
	    "SUMMARY:\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D\r\n");
}
END_TEST

START_TEST(bytes_that_are_no_utf8_go)
{
	ck_assert_slice(text(SLICE("a\xFF" "b\xE8\xBD")),
	    "SUMMARY:ab\r\n");
}
END_TEST

START_TEST(a_text_can_be_cleaned_before_it_is_written)
{
	out.len = 0;
	ical_clean(&out, SLICE("a,\x01\r\nb\\\xE2\x80\xAE\xE8\xBD\xB4\xFF"
	    "\xC2\x85"));
	ck_assert_slice(buffer_slice(&out), "a,\nb\\\xE8\xBD\xB4\n");
	out.len = 0;
	ical_clean(&out, SLICE("\x1B\x7F"));
	ck_assert_uint_eq(out.len, 0);
}
END_TEST

START_TEST(a_line_of_75_octets_is_whole_and_one_more_folds)
{
	check_fold(ROOM, "", "\r\n");
	check_fold(ROOM, "b", "\r\n b\r\n");
	check_fold(ROOM - 1, "b", "b\r\n");
	check_fold(ROOM - 1, "bc", "b\r\n c\r\n");
}
END_TEST

START_TEST(characters_are_whole_on_either_side_of_the_fold)
{
	/* e with acute, a Han character, a wrench: 2, 3 and 4 octets. */
	static const char *const characters[] = {
		"\xC3\xA9", "\xE8\xBD\xB4", "\xF0\x9F\x94\xA7",
	};
	char value[16], expected[32];
	size_t i, len, over;

	for (i = 0; i < 3; i++) {
		len = strlen(characters[i]);
		/* Its last octet is the 75th: it stays, the next one folds. */
		snprintf(value, sizeof(value), "%s%s", characters[i],
		    characters[i]);
		snprintf(expected, sizeof(expected), "%s\r\n %s\r\n",
		    characters[i], characters[i]);
		check_fold(ROOM - len, value, expected);
		/* Any of its octets would be the 76th: it goes down whole. */
		for (over = 1; over <= len; over++) {
			snprintf(expected, sizeof(expected), "\r\n %s\r\n",
			    characters[i]);
			check_fold(ROOM - len + over, characters[i],
			    expected);
		}
	}
}
END_TEST

START_TEST(an_escape_is_whole_on_either_side_of_the_fold)
{
	check_fold(ROOM - 2, "\n\n", "\\n\r\n \\n\r\n");
	check_fold(ROOM - 1, ",", "\r\n \\,\r\n");
	check_fold(ROOM, "\\", "\r\n \\\\\r\n");
}
END_TEST

START_TEST(a_folded_line_holds_75_octets_with_its_blank)
{
	struct slice line = text(padded(ROOM + 74 + 1, ""));

	/* 75, then a blank and 74, then a blank and the last. */
	ck_assert_uint_eq(line.len, 75 + 2 + 75 + 2 + 2 + 2);
	ck_assert_mem_eq(line.at + 75, "\r\n a", 4);
	ck_assert_mem_eq(line.at + 75 + 2 + 75, "\r\n a\r\n", 6);
}
END_TEST

START_TEST(values_of_a_list_are_set_off_by_bare_commas)
{
	const struct slice texts[] = { SLICE("A"), SLICE("b,c"), SLICE("d") };

	out.len = 0;
	ical_add_texts(&out, "CATEGORIES", texts, 3);
	ck_assert_slice(buffer_slice(&out), "CATEGORIES:A,b\\,c,d\r\n");
}
END_TEST

START_TEST(dates_are_days_and_midnights)
{
	out.len = 0;
	ical_add_date(&out, "DUE", date_from_civil(2024, 4, 22));
	ical_add_date(&out, "DTSTART", date_from_civil(1, 1, 1));
	ical_add_moment(&out, "DTSTAMP", date_from_civil(2024, 12, 31), 0);
	ical_add_moment(&out, "A", date_from_civil(2024, 12, 31), 1440);
	ical_add_moment(&out, "B", date_from_civil(2025, 1, 1), -1);
	ical_add_local(&out, "C", date_from_civil(2024, 12, 31), 1439);
	ck_assert_slice(buffer_slice(&out),
	    "DUE;VALUE=DATE:20240422\r\n"
	    "DTSTART;VALUE=DATE:00010101\r\n"
	    "DTSTAMP:20241231T000000Z\r\n"
	    "A:20250101T000000Z\r\n"
	    "B:20241231T235900Z\r\n"
	    "C:20241231T235900\r\n");
}
END_TEST

START_TEST(components_and_values_of_our_own_stand_as_they_are)
{
	out.len = 0;
	ical_begin(&out, "VALARM");
	ical_add(&out, "TRIGGER;RELATED=END", "PT9H0M");
	ical_end(&out, "VALARM");
	ck_assert_slice(buffer_slice(&out), "BEGIN:VALARM\r\n"
	    "TRIGGER;RELATED=END:PT9H0M\r\nEND:VALARM\r\n");
}
END_TEST

UNIT_MAIN(what_strangers_write_stays_one_value,
    line_ends_of_all_kinds_are_the_same,
    control_characters_go_and_a_tab_stays, nothing_turns_the_text_around,
    bytes_that_are_no_utf8_go, a_text_can_be_cleaned_before_it_is_written,
    a_line_of_75_octets_is_whole_and_one_more_folds,
    characters_are_whole_on_either_side_of_the_fold,
    an_escape_is_whole_on_either_side_of_the_fold,
    a_folded_line_holds_75_octets_with_its_blank,
    values_of_a_list_are_set_off_by_bare_commas,
    dates_are_days_and_midnights,
    components_and_values_of_our_own_stand_as_they_are)
