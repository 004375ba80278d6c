/* fill.c - base/fill.h: names in braces and their values */
#include "base/fill.h"
#include "unit.h"

START_TEST(a_text_is_filled_in_and_what_is_unknown_stays)
{
	struct buffer out = { 0 };
	const struct fill fills[] = {
		{ "a", SLICE("one") }, { "b", SLICE("{a}") },
	};

	fill_add(&out, SLICE("{a}, {b} {c} {a"), fills, 2);
	ck_assert_slice(buffer_slice(&out), "one, {a} {c} {a");
	buffer_release(&out);
}
END_TEST

START_TEST(braces_that_hold_no_name_stay)
{
	struct buffer out = { 0 };
	const struct fill fills[] = { { "a", SLICE("") } };

	fill_add(&out, SLICE("{}{{a}}{a}"), fills, 1);
	ck_assert_slice(buffer_slice(&out), "{}{}");
	buffer_release(&out);
}
END_TEST

UNIT_MAIN(a_text_is_filled_in_and_what_is_unknown_stays,
    braces_that_hold_no_name_stay)
