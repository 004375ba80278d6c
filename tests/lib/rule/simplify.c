/* Tests of rule/simplify.h: Traditional Chinese for comparing. */
#include "rule/simplify.h"
#include "unit.h"

static void
check(const char *text, const char *folded)
{
	struct simplifier *s = simplify_new();
	struct buffer out = { 0 };

	ck_assert(simplify_fold(s, slice_of(text), &out) ==
	    (folded != NULL));
	if (folded != NULL)
		ck_assert_slice(buffer_slice(&out), folded);
	buffer_release(&out);
	simplify_free(s);
}

START_TEST(traditional_characters_become_simplified_ones)
{
	check("客戶等級", "客户等级");
	check("下次跟進時間 (A)", "下次跟进时间 (A)");
}
END_TEST

START_TEST(what_is_simplified_or_no_han_at_all_does_not_change)
{
	check("客户", NULL);
	check("Company", NULL);
	check("Straße", NULL);
	check("", NULL);
}
END_TEST

START_TEST(han_concerns_and_other_scripts_do_not)
{
	ck_assert(simplify_concerns(SLICE("a客")));
	ck_assert(simplify_concerns(SLICE("\U00020000")));
	ck_assert(!simplify_concerns(SLICE("アイ")));
	ck_assert(!simplify_concerns(SLICE("한국")));
	ck_assert(!simplify_concerns(SLICE("，")));
	ck_assert(!simplify_concerns(SLICE("\U0001F600")));
}
END_TEST

UNIT_MAIN(han_concerns_and_other_scripts_do_not,
    traditional_characters_become_simplified_ones,
    what_is_simplified_or_no_han_at_all_does_not_change)
