/* needs - base/needs.h: what a pattern cannot match without */
#include "base/needs.h"
#include "base/pattern.h"
#include "unit.h"

static bool
is_met(const char *pattern, const char *text)
{
	struct needs *needs = needs_new();
	bool met;

	needs_add(needs, SLICE("something else"));
	needs_add(needs, slice_of(pattern));
	needs_look(needs, slice_of(text));
	met = needs_are_met(needs, 1);
	needs_free(needs);
	return met;
}

START_TEST(a_word_of_each_group_is_needed)
{
	const char *pattern = "\\b(please|pls)\\b.{0,9}(reply|answer)s?";

	ck_assert(is_met(pattern, "Please do reply"));
	ck_assert(is_met(pattern, "answers, PLS"));
	ck_assert(!is_met(pattern, "please do"));
	ck_assert(!is_met(pattern, "the reply"));
	ck_assert(!is_met(pattern, ""));
	ck_assert(!is_met("andere", "and of the"));
	ck_assert(is_met("rib", "le rib"));
	ck_assert(!is_met("rib", "le ri b"));
	ck_assert(is_met("(报价单|样品).{0,3}收到", "您的样品，收到了"));
	ck_assert(!is_met("(报价单|样品).{0,3}收到", "您的样品"));
}
END_TEST

START_TEST(what_may_be_missing_is_not_needed)
{
	ck_assert(is_met("(please)? ?", "x"));
	ck_assert(is_met("(please)*x", "x"));
	ck_assert(is_met("(please){0,2}x", "x"));
	ck_assert(is_met("(please|)x", "x"));
	ck_assert(is_met("(please|[a-z]+)x", "x"));
	ck_assert(is_met("plea?s", "ples"));
	ck_assert(is_met("报?价", "价"));
	ck_assert(is_met("x(?=please)?", "x"));
	ck_assert(is_met("(?<!please)x", "x"));
	ck_assert(!is_met("(please){1,2}x", "x"));
	ck_assert(!is_met("(please)+?x", "x"));
}
END_TEST

/* Nothing of a long text or of one in disguise is left for the next. */
START_TEST(a_text_is_forgotten_before_the_next)
{
	struct needs *needs = needs_new();
	char text[3000];
	size_t i;

	for (i = 0; i < sizeof(text); i++)
		text[i] = "please"[i % 6];
	needs_add(needs, SLICE("please"));
	for (i = 0; i < 4; i++) {
		needs_look(needs, i == 3 ? SLICE("ta\u017Fk") :
		    (struct slice){ text, i == 0 ? 300 : i * 1000 });
		ck_assert(needs_are_met(needs, 0));
		needs_look(needs, SLICE("the reply"));
		ck_assert(!needs_are_met(needs, 0));
	}
	needs_free(needs);
}
END_TEST

START_TEST(what_is_not_understood_needs_nothing)
{
	static const char *const patterns[] = { "\\Qplease\\E", "(*UCP)please",
		"(?x)pl ea se", "(?<n>please)", "(pl)ease\\1", "please{,3}",
		"[[:alpha:]please", "\\x{70}lease", "(please", "please)" };
	size_t i;

	for (i = 0; i < sizeof(patterns) / sizeof(*patterns); i++)
		ck_assert_msg(is_met(patterns[i], "x"), "%s", patterns[i]);
}
END_TEST

/* PCRE2 takes the Kelvin sign for a k, and the long s for an s. */
START_TEST(letters_that_are_others_in_disguise_are_seen)
{
	struct fault fault;
	struct pattern *p = pattern_compile(SLICE("task"), &fault);

	ck_assert_int_eq(pattern_matches(p, SLICE("ta\u017Fk")), PATTERN_HIT);
	ck_assert_int_eq(pattern_matches(p, SLICE("tas\u212A")), PATTERN_HIT);
	ck_assert(is_met("task", "ta\u017Fk"));
	ck_assert(is_met("task", "tas\u212A"));
	ck_assert(!is_met("task", "tas\u00E9"));
	pattern_free(p);
}
END_TEST

/* Random patterns and texts of few letters: who matches has all it needs. */
START_TEST(no_text_that_matches_lacks_a_need)
{
	static const char *const parts[] = { "abc", "bca", "(abc|cab)", "(ab|c)",
		"(?:abca|(bcab|cabc)a)", "b?", "[abc]", ".{0,3}", "\\b", "c+",
		"(?=abc)", "(?!cab)", "(abc)?", "abc*", "a{2,3}", "|",
		"(?i)", "\\w", "中", "中?文", "(中文|abc)", "$", "^" };
	unsigned seed = 11, hits = 0;
	size_t i, k;

	for (i = 0; i < 20000; i++) {
		char pattern[128] = "", text[64] = "";
		struct fault fault;
		struct pattern *p;

		for (k = 0; k < 1 + i % 5; k++) {
			seed = seed * 1103515245 + 12345;
			strcat(pattern, parts[seed / 65536 %
			    (sizeof(parts) / sizeof(*parts))]);
		}
		for (k = 0; k < 14; k++) {
			seed = seed * 1103515245 + 12345;
			strcat(text, (const char *const[]){ "a", "b", "c",
			    "A", "B", "C", "中", "文", " " }[
			    seed / 65536 % 9]);
		}
		p = pattern_compile(slice_of(pattern), &fault);
		if (p == NULL)
			continue;
		if (pattern_matches(p, slice_of(text)) == PATTERN_HIT) {
			hits++;
			ck_assert_msg(is_met(pattern, text), "%s in %s",
			    pattern, text);
		}
		pattern_free(p);
	}
	ck_assert_uint_gt(hits, 1000);
}
END_TEST

UNIT_MAIN(a_word_of_each_group_is_needed, what_may_be_missing_is_not_needed,
    a_text_is_forgotten_before_the_next,
    what_is_not_understood_needs_nothing,
    letters_that_are_others_in_disguise_are_seen,
    no_text_that_matches_lacks_a_need)
