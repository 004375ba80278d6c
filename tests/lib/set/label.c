/* label.c - label.h: short texts put one behind the other */
#include "set/label.h"
#include "unit.h"

/* Joins texts, an empty one among them, in memory of just the room needed. */
static void
check_joined(const char *const *texts, size_t count, const char *expected)
{
	struct arena arena = { 0 };
	size_t bytes = 0, i;
	char *start, *to;

	for (i = 0; i < count; i++)
		bytes += strlen(texts[i]);
	start = to = xmalloc(label_room(bytes, count));
	for (i = 0; i < count; i++)
		to = label_join(start, to, label_keep(&arena,
		    slice_of(texts[i])));
	ck_assert_slice(slice_between(start, to), expected);
	free(start);
	arena_release(&arena);
}

START_TEST(labels_are_joined_by_semicolons)
{
	static const char *const texts[] = { "budget+20", "title+12", "x" };

	check_joined(texts, 1, "budget+20");
	check_joined(texts, 3, "budget+20;title+12;x");
}
END_TEST

START_TEST(an_empty_label_leaves_no_semicolon)
{
	static const char *const texts[] = { "", "a", "", "", "b", "" };

	check_joined(texts, 6, "a;b");
	check_joined(texts, 1, "");
	ck_assert_uint_eq(LABEL_EMPTY.len, 0);
}
END_TEST

START_TEST(a_label_may_be_longer_than_what_is_read_of_one)
{
	static const char *const texts[] = { "a",
		"0123456789012345678901234567890123456789", "b",
		"01234567890123456789012345678901" };

	check_joined(texts, 4, "a;0123456789012345678901234567890123456789;b;"
	    "01234567890123456789012345678901");
}
END_TEST

UNIT_MAIN(labels_are_joined_by_semicolons,
    an_empty_label_leaves_no_semicolon,
    a_label_may_be_longer_than_what_is_read_of_one)
