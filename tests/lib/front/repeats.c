/* test_repeats.c - repeats.h: ids that come again */
#include <stdio.h>

#include "rule/columns.h"
#include "base/mem.h"
#include "front/repeats.h"
#include "unit.h"

/* Notes the second column of each record of text. */
static struct repeats *
note_all(const char *text)
{
	struct reader *reader = reader_open_bytes(slice_of(text), NULL);
	struct repeats *r = repeats_open(1);
	struct record record;

	while (reader_next(reader, &record) == READER_RECORD)
		repeats_note(r, &record);
	reader_close(reader);
	return r;
}

START_TEST(records_that_repeat_an_id_are_counted)
{
	struct repeats *r = note_all("a,O1\nb,O2\nc,O1\nd,\" O2\"\ne,O3\n"
	    "f,O1\n");

	ck_assert_uint_eq(repeats_count(r), 3);
	ck_assert_uint_eq(repeats_line(r), 3);
	repeats_close(r);
}
END_TEST

START_TEST(an_empty_id_repeats_nothing)
{
	struct repeats *r = note_all("a,\nb,\nc, \nd\ne\n");

	ck_assert_uint_eq(repeats_count(r), 0);
	ck_assert_uint_eq(repeats_line(r), 0);
	repeats_close(r);
}
END_TEST

START_TEST(a_file_without_the_column_has_none)
{
	ck_assert_ptr_null(repeats_open(COLUMN_ABSENT));
	repeats_note(NULL, NULL);
	ck_assert_uint_eq(repeats_count(NULL), 0);
	repeats_close(NULL);
}
END_TEST

START_TEST(what_is_remembered_has_a_limit_and_is_still_found)
{
	struct buffer text = { 0 };
	struct repeats *r;
	unsigned i;

	for (i = 0; i < REPEATS_MOST + 10; i++)
		buffer_format(&text, "x,O%u\n", i);
	/* One of the first, one of those that there was no room for. */
	buffer_format(&text, "x,O7\nx,O%u\n", REPEATS_MOST + 5);
	buffer_add_byte(&text, '\0');
	r = note_all(text.data);
	ck_assert_uint_eq(repeats_count(r), 1);
	ck_assert_uint_eq(repeats_line(r), REPEATS_MOST + 11);
	repeats_close(r);
	buffer_release(&text);
}
END_TEST

UNIT_MAIN(records_that_repeat_an_id_are_counted,
    an_empty_id_repeats_nothing, a_file_without_the_column_has_none,
    what_is_remembered_has_a_limit_and_is_still_found)
