/* template.c - mail/template.h: places for columns */
#include "mail/template.h"
#include "unit.h"

static struct slice
cell(void *context, struct slice column)
{
	(void)context;
	return slice_is(column, "name") ? SLICE("Ada {{x}}") :
	    slice_is(column, "product") ? SLICE("seals") : SLICE_EMPTY;
}

static void
check(const char *text, const char *expected, size_t expected_gaps)
{
	struct buffer out = { 0 };
	struct fault fault = { "" };
	size_t gaps = 0;

	ck_assert(mailtemplate_fill(&out, slice_of(text), cell, NULL, &gaps,
	    &fault));
	ck_assert_slice(buffer_slice(&out), expected);
	ck_assert_uint_eq(gaps, expected_gaps);
	buffer_release(&out);
}

START_TEST(places_are_filled_once_and_gaps_stay)
{
	check("Dear {{name}}, {{event}}.", "Dear Ada {{x}}, {{event}}.", 1);
	check("no {{ place }", "no {{ place }", 0);
	check("", "", 0);
}
END_TEST

START_TEST(a_part_stands_only_with_its_column)
{
	check("a{{#product}} of {{product}}{{/product}}b", "a of sealsb", 0);
	check("a{{#event}} at {{event}}{{/event}}b", "ab", 0);
	check("{{#name}}{{#event}}x{{/event}}y{{/name}}", "y", 0);
	check("a{{^event}} no fair{{/event}}b", "a no fairb", 0);
	check("a{{^product}} none{{/product}}b", "ab", 0);
}
END_TEST

START_TEST(a_part_that_is_not_closed_is_a_fault)
{
	struct buffer out = { 0 };
	struct fault fault = { "" };

	ck_assert(!mailtemplate_fill(&out, SLICE("{{#name}}x"), cell, NULL,
	    NULL, &fault));
	ck_assert_ptr_nonnull(strstr(fault.text, "{{/name}}"));
	buffer_release(&out);
}
END_TEST

UNIT_MAIN(places_are_filled_once_and_gaps_stay,
    a_part_stands_only_with_its_column,
    a_part_that_is_not_closed_is_a_fault)
