/* places.c - places.h: a place for each column asked for */
#include <stdio.h>

#include "rule/places.h"
#include "unit.h"

START_TEST(the_same_name_has_the_same_place)
{
	struct needs needs = { .count = 0 };

	ck_assert_uint_eq(places_of(&needs, SLICE("budget")), 0);
	ck_assert_uint_eq(places_of(&needs, SLICE("tier")), 1);
	ck_assert_uint_eq(places_of(&needs, SLICE("budget")), 0);
	ck_assert_uint_eq(places_of(&needs, SLICE("budge")), 2);
	ck_assert_uint_eq(needs.count, 3);
	ck_assert_str_eq(needs.names[1], "tier");
	places_release(&needs);
	ck_assert_uint_eq(needs.count, 0);
}
END_TEST

START_TEST(a_name_is_copied)
{
	struct needs needs = { .count = 0 };
	char name[] = "grade";

	places_of(&needs, slice_of(name));
	name[0] = 'x';
	ck_assert_str_eq(needs.names[0], "grade");
	places_release(&needs);
}
END_TEST

START_TEST(one_column_too_many_is_noticed)
{
	struct needs needs = { .count = 0 };
	char name[16];
	int i;

	for (i = 0; i < NEEDS_MOST; i++) {
		snprintf(name, sizeof(name), "c%d", i);
		ck_assert_uint_eq(places_of(&needs, slice_of(name)),
		    (size_t)i);
	}
	ck_assert(!needs.full);
	ck_assert_uint_eq(places_of(&needs, SLICE("c63")), 63);
	ck_assert(!needs.full);
	ck_assert_uint_lt(places_of(&needs, SLICE("c64")), NEEDS_MOST);
	ck_assert(needs.full);
	ck_assert_uint_eq(needs.count, NEEDS_MOST);
	places_release(&needs);
}
END_TEST

START_TEST(cells_are_read_trimmed_and_those_of_no_column_stay_empty)
{
	static const char csv[] = "a,\"  b \"\"x \",c\n d,,\n";
	struct needs needs = { .count = 0 };
	struct needs_found found = { .count = 0 };
	struct slice cells[NEEDS_MOST];
	struct record record;
	struct reader *r = reader_open_bytes(slice_of(csv), NULL);

	places_of(&needs, SLICE("first"));
	places_of(&needs, SLICE("absent"));
	places_of(&needs, SLICE("second"));
	places_clear(&needs, cells);
	places_find(&found, 0, 0);
	places_find(&found, 2, 1);
	ck_assert_int_eq(reader_next(r, &record), READER_RECORD);
	places_read(&found, &record, cells);
	ck_assert(slice_is(cells[0], "a"));
	ck_assert(slice_is(cells[2], "b \"x"));
	ck_assert_int_eq(reader_next(r, &record), READER_RECORD);
	places_read(&found, &record, cells);
	ck_assert(slice_is(cells[0], "d"));
	ck_assert_uint_eq(cells[1].len, 0);
	ck_assert_uint_eq(cells[2].len, 0);
	reader_close(r);
	places_release(&needs);
}
END_TEST

UNIT_MAIN(the_same_name_has_the_same_place, a_name_is_copied,
    one_column_too_many_is_noticed,
    cells_are_read_trimmed_and_those_of_no_column_stay_empty)
