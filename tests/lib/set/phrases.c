/* phrases.c - phrases.h: many phrases in one walk */
#include "base/mem.h"
#include "set/phrases.h"
#include "unit.h"

static struct phrases *
make(void)
{
	static const char *const lists[] = { "spec|specs", "target price",
		"# pcs|# tons|#件|#个", "for # years|合作#年", "规格|尺寸",
		"#", "a b c" };
	struct phrases *p = phrases_new();
	struct fault fault;
	unsigned i;

	for (i = 0; i < 7; i++)
		ck_assert_msg(phrases_add(p, slice_of(lists[i]), i, &fault),
		    "%s", fault.text);
	return p;
}

/* Finds in a text that has as many bytes behind it as must be, not one more. */
static uint64_t
find(const struct phrases *p, struct slice text)
{
	char *copy = xmalloc(text.len + PHRASES_PADDING);
	uint64_t found;

	memcpy(copy, text.at, text.len);
	/* Words, which must not count. */
	memcpy(copy + text.len, "specs size price", PHRASES_PADDING);
	found = phrases_find(p, (struct slice){ copy, text.len });
	free(copy);
	return found;
}

/* found: digits of the ids, as "02". */
static void
check_found(const char *text, const char *found)
{
	struct phrases *p = make();
	uint64_t expected = 0, got;

	for (; *found != '\0'; found++)
		expected |= UINT64_C(1) << (*found - '0');
	got = find(p, slice_of(text));
	ck_assert_msg(got == expected, "\"%s\": %llx, expected %llx", text,
	    (unsigned long long)got, (unsigned long long)expected);
	phrases_free(p);
}

START_TEST(words_are_found_whole_and_in_any_case)
{
	check_found("Spec please", "0");
	check_found("send SPECS.", "0");
	check_found("special inspection", "");
	check_found("", "");
}
END_TEST

START_TEST(words_of_a_phrase_follow_each_other)
{
	check_found("our target price is low", "1");
	check_found("TARGET-PRICE", "1");
	check_found("target   price", "1");
	check_found("target, price", "");
	check_found("price target", "");
	check_found("target", "");
	check_found("a b c", "6");
	check_found("a a b c", "6");
	check_found("a b b c", "");
}
END_TEST

START_TEST(a_number_may_lean_on_the_word_behind_it)
{
	check_found("500 pcs", "25");
	check_found("500pcs", "25");
	check_found("2,000 pcs", "25");
	check_found("pcs 500", "5");
	check_found("6204ZZ", "5");
	check_found("NU204", "");
	check_found("buys for 12 years", "35");
}
END_TEST

START_TEST(han_needs_no_blanks_around_it)
{
	check_found("请问规格", "4");
	check_found("要500件", "25");
	check_found("几件", "");
	check_found("合作5年了", "35");
	check_found("合作五年", "");
}
END_TEST

START_TEST(han_phrases_that_begin_alike_are_all_found)
{
	static const struct { const char *text; uint64_t found; } cases[] = {
		{ "请付30天的款", 1 << 0 | 1 << 3 }, { "付款", 1 << 1 },
		{ "先付款吧", 1 << 1 | 1 << 2 }, { "付", 0 }, { "付30天", 1 << 0 },
		{ "abc付款", 1 << 1 }, { "é付款", 1 << 1 },
	};
	struct phrases *p = phrases_new();
	struct fault fault;
	size_t i;

	ck_assert(phrases_add(p, SLICE("付#天"), 0, &fault));
	ck_assert(phrases_add(p, SLICE("付款"), 1, &fault));
	ck_assert(phrases_add(p, SLICE("付款吧|款吧"), 2, &fault));
	ck_assert(phrases_add(p, SLICE("#天的"), 3, &fault));
	for (i = 0; i < sizeof(cases) / sizeof(*cases); i++)
		ck_assert_uint_eq(find(p, slice_of(cases[i].text)),
		    cases[i].found);
	phrases_free(p);
}
END_TEST

START_TEST(several_phrases_are_found_at_once)
{
	check_found("spec, target price for 500 pcs 尺寸", "01245");
}
END_TEST

START_TEST(a_word_that_cannot_be_found_is_a_fault)
{
	struct phrases *p = phrases_new();
	struct fault fault;

	ck_assert(!phrases_add(p, SLICE("ok|what?"), 0, &fault));
	ck_assert_str_eq(fault.text,
	    "\"what?\" is no word of letters and digits");
	ck_assert(!phrases_add(p,
	    SLICE("abcdefghijklmnopqrstuvwxyzabcdefg"), 0, &fault));
	ck_assert_msg(strncmp(fault.text, "a word of more than 32", 22) == 0,
	    "%s", fault.text);
	ck_assert(!phrases_add(p, SLICE("##件"), 0, &fault));
	phrases_free(p);
}
END_TEST

START_TEST(the_highest_id_has_its_bit)
{
	struct phrases *p = phrases_new();
	struct fault fault;

	ck_assert(phrases_add(p, SLICE("last|末尾"), PHRASES_IDS - 1, &fault));
	ck_assert(find(p, SLICE("at last")) == UINT64_C(1) << 63);
	ck_assert(find(p, SLICE("在末尾")) == UINT64_C(1) << 63);
	phrases_free(p);
}
END_TEST

START_TEST(a_text_may_end_inside_a_phrase)
{
	struct phrases *p = make();
	struct slice text = SLICE("target price 500件");

	for (; text.len > 0; text.len--)
		ck_assert(!(find(p, text) & UINT64_C(0x59)));
	phrases_free(p);
}
END_TEST

UNIT_MAIN(words_are_found_whole_and_in_any_case,
    words_of_a_phrase_follow_each_other,
    a_number_may_lean_on_the_word_behind_it, han_needs_no_blanks_around_it,
    han_phrases_that_begin_alike_are_all_found,
    several_phrases_are_found_at_once,
    a_word_that_cannot_be_found_is_a_fault, the_highest_id_has_its_bit,
    a_text_may_end_inside_a_phrase)
