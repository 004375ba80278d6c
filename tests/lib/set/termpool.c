/* termpool.c - termpool.h: texts and their numbers */
#include <stdio.h>

#include "set/termpool.h"
#include "unit.h"

START_TEST(what_is_expected_is_not_there_for_it)
{
	struct termpool *p = termpool_new();

	termpool_expect(p, SLICE("acme"));
	ck_assert_uint_eq(termpool_find(p, SLICE("acme")), 0);
	ck_assert_uint_eq(termpool_size(p), 0);
	ck_assert_uint_eq(termpool_add(p, SLICE("acme")), 1);
	termpool_expect(p, SLICE("acme"));
	ck_assert_uint_eq(termpool_count(p, 1), 1);
	termpool_free(p);
}
END_TEST

START_TEST(equal_texts_have_one_number_and_are_counted)
{
	struct termpool *p = termpool_new();
	uint32_t a = termpool_add(p, SLICE("acme"));
	uint32_t b = termpool_add(p, SLICE("beta"));

	ck_assert_uint_eq(a, 1);
	ck_assert_uint_eq(b, 2);
	ck_assert_uint_eq(termpool_add(p, SLICE("acme")), a);
	ck_assert_uint_eq(termpool_count(p, a), 2);
	ck_assert_uint_eq(termpool_count(p, b), 1);
	ck_assert_slice(termpool_text(p, a), "acme");
	ck_assert_uint_eq(termpool_size(p), 2);
	termpool_free(p);
}
END_TEST

START_TEST(the_empty_text_is_number_0)
{
	struct termpool *p = termpool_new();

	ck_assert_uint_eq(termpool_add(p, SLICE("")), 0);
	ck_assert_uint_eq(termpool_find(p, SLICE("")), 0);
	ck_assert_uint_eq(termpool_find(p, SLICE("x")), 0);
	ck_assert_slice(termpool_text(p, 0), "");
	termpool_free(p);
	termpool_free(NULL);
}
END_TEST

START_TEST(a_settled_pool_keeps_its_texts_and_counts)
{
	struct termpool *p = termpool_new();
	uint32_t a = termpool_add(p, SLICE("acme"));

	termpool_add(p, SLICE("acme"));
	termpool_settle(p);
	ck_assert_slice(termpool_text(p, a), "acme");
	ck_assert_uint_eq(termpool_count(p, a), 2);
	ck_assert_uint_eq(termpool_size(p), 1);
	termpool_free(p);
}
END_TEST

START_TEST(a_pool_grows)
{
	struct termpool *p = termpool_new();
	char text[16];
	uint32_t i;

	for (i = 1; i <= 20000; i++) {
		snprintf(text, sizeof(text), "text %u", i);
		ck_assert_uint_eq(termpool_add(p, slice_of(text)), i);
	}
	ck_assert_slice(termpool_text(p, 777), "text 777");
	ck_assert_uint_eq(termpool_find(p, SLICE("text 20000")), 20000);
	termpool_free(p);
}
END_TEST

UNIT_MAIN(what_is_expected_is_not_there_for_it,
    a_settled_pool_keeps_its_texts_and_counts,
    equal_texts_have_one_number_and_are_counted,
    the_empty_text_is_number_0, a_pool_grows)
