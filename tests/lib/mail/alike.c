/* alike - mail/alike.h: mass mail (R-MAIL-07) */
#include "mail/alike.h"
#include "unit.h"

#include <stdio.h>

#define GREETING "it was good to meet you at our stand please find our " \
    "quotation for "

START_TEST(the_worked_example_has_its_figures)
{
	const struct slice products[] = { SLICE_INIT("deep groove bearings"),
		SLICE_INIT("Taper roller bearings") };
	const struct alike_mask none = { 0 };
	const struct alike_mask known = { .products = products,
		.product_count = 2 };

	/* 12 shared of 18 */
	ck_assert_uint_eq(mailalike_permille(SLICE(GREETING
	    "deep groove bearings"), SLICE(GREETING "taper roller bearings"),
	    &none), 666);
	ck_assert_uint_eq(mailalike_permille(SLICE(GREETING
	    "deep groove bearings"), SLICE(GREETING "taper roller bearings"),
	    &known), 1000);
}
END_TEST

START_TEST(names_and_numbers_do_not_tell_drafts_apart)
{
	const struct slice names[] = { SLICE_INIT("Ada Weber"),
		SLICE_INIT("Bo") };
	const struct alike_mask mask = { .names = names, .name_count = 2 };

	ck_assert_uint_eq(mailalike_permille(
	    SLICE("Dear Ada Weber, we offer 500 pumps of this kind today"),
	    SLICE("Dear Bo: we offer 70 pumps of this kind today"), &mask),
	    1000);
}
END_TEST

START_TEST(han_is_compared_by_characters)
{
	const struct alike_mask none = { 0 };

	ck_assert_uint_eq(mailalike_permille(SLICE("很高兴在展位上见到您，谢谢"),
	    SLICE("很高兴在展位上见到您。谢谢！"), &none), 1000);
	/* 12 characters against another last one: 7 shared of 9 */
	ck_assert_uint_eq(mailalike_permille(SLICE("很高兴在展位上见到您谢谢"),
	    SLICE("很高兴在展位上见到您谢了"), &none), 777);
}
END_TEST

START_TEST(short_drafts_are_compared_as_a_whole)
{
	const struct alike_mask none = { 0 };

	ck_assert_uint_eq(mailalike_permille(SLICE("see you on monday"),
	    SLICE("See you, on Monday!"), &none), 1000);
	ck_assert_uint_eq(mailalike_permille(SLICE("see you on monday"),
	    SLICE("see you on friday"), &none), 0);
	ck_assert_uint_eq(mailalike_permille(SLICE(""), SLICE(""), &none), 0);
}
END_TEST

START_TEST(pairs_are_found_for_other_receivers_only)
{
	struct alike *alike = mailalike_new(60, 80);
	const struct alike_mask none = { 0 };
	const struct alike_pair *pairs;

	mailalike_add(alike, SLICE(GREETING "pumps"), SLICE("L1"), &none);
	mailalike_add(alike, SLICE(GREETING "pumps"), SLICE("L1"), &none);
	mailalike_add(alike, SLICE("quite another text that nobody else got "
	    "from us this year"), SLICE("L2"), &none);
	mailalike_add(alike, SLICE(GREETING "pumps"), SLICE("L3"), &none);
	ck_assert_uint_eq(mailalike_pairs(alike, &pairs), 1);
	ck_assert_uint_eq(pairs[0].draft, 3);
	ck_assert_uint_eq(pairs[0].other, 0);
	ck_assert_uint_eq(pairs[0].permille, 1000);
	mailalike_free(alike);
}
END_TEST

/* Every pair of random drafts is judged as by comparing all with all. */
START_TEST(each_draft_has_the_partner_of_a_comparison_with_all)
{
	enum { DRAFTS = 120, LENGTH = 30 };
	static char texts[DRAFTS][LENGTH * 8];
	struct alike *alike = mailalike_new(60, 101);
	const struct alike_mask none = { 0 };
	const struct alike_pair *pairs;
	unsigned seed = 7;
	size_t i, k, count, at = 0;

	for (i = 0; i < DRAFTS; i++) {
		char receiver[16];
		size_t changed;

		texts[i][0] = '\0';
		for (k = 0; k < LENGTH; k++) {
			snprintf(texts[i] + strlen(texts[i]), 8, "w%zu ",
			    k + 100 * (i / 10));
		}
		for (changed = 0; changed < i % 10; changed++) {
			seed = seed * 1103515245 + 12345;
			texts[i][4 + seed / 65536 % 90] = 'x';
		}
		snprintf(receiver, sizeof(receiver), "L%zu", i % 50);
		mailalike_add(alike, slice_of(texts[i]), slice_of(receiver),
		    &none);
	}
	count = mailalike_pairs(alike, &pairs);
	for (i = 0; i < DRAFTS; i++) {
		unsigned best = 0;
		size_t other = 0;

		for (k = 0; k < i; k++) {
			unsigned now = mailalike_permille(slice_of(texts[i]),
			    slice_of(texts[k]), &none);

			if (now <= best || k % 50 == i % 50)
				continue;
			best = now;
			other = k;
		}
		if (best < 600)
			continue;
		ck_assert_uint_lt(at, count);
		ck_assert_uint_eq(pairs[at].draft, i);
		ck_assert_uint_eq(pairs[at].permille, best);
		ck_assert_uint_eq(pairs[at].other, other);
		at++;
	}
	ck_assert_uint_eq(at, count);
	mailalike_free(alike);
}
END_TEST

UNIT_MAIN(the_worked_example_has_its_figures,
    names_and_numbers_do_not_tell_drafts_apart,
    han_is_compared_by_characters, short_drafts_are_compared_as_a_whole,
    pairs_are_found_for_other_receivers_only,
    each_draft_has_the_partner_of_a_comparison_with_all)
