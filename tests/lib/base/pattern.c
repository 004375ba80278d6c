/* pattern.c - pattern.h */
#include <stdio.h>

#include "base/pattern.h"
#include "unit.h"

static struct pattern *
compile(struct slice text)
{
	struct fault fault = { "" };
	struct pattern *pattern = pattern_compile(text, &fault);

	ck_assert_msg(pattern != NULL, "%s", fault.text);
	return pattern;
}

static enum pattern_outcome
match(const char *text, const char *subject)
{
	struct pattern *pattern = compile(slice_of(text));
	enum pattern_outcome outcome = pattern_matches(pattern,
	    slice_of(subject));

	pattern_free(pattern);
	return outcome;
}

START_TEST(patterns_ignore_case_unless_told_not_to)
{
	ck_assert_int_eq(match("price list", "Your PRICE LIST"), PATTERN_HIT);
	ck_assert_int_eq(match("(?-i)price", "PRICE"), PATTERN_MISS);
	ck_assert_int_eq(match("müller", "MÜLLER"), PATTERN_HIT);
	ck_assert_int_eq(match("轴承|bearing", "深沟球轴承"), PATTERN_HIT);
}
END_TEST

START_TEST(characters_are_code_points_with_properties)
{
	ck_assert_int_eq(match("^..$", "客户"), PATTERN_HIT);
	ck_assert_int_eq(match("^\\p{Han}+$", "客户"), PATTERN_HIT);
	ck_assert_int_eq(match("\\d", "٣"), PATTERN_MISS);
	ck_assert_int_eq(match("(*UCP)\\d", "٣"), PATTERN_HIT);
}
END_TEST

START_TEST(an_empty_subject_is_matched_like_any_other)
{
	struct pattern *pattern = compile(SLICE("^$"));

	ck_assert_int_eq(pattern_matches(pattern, SLICE_EMPTY), PATTERN_HIT);
	ck_assert_int_eq(pattern_matches(pattern,
	    (struct slice){ NULL, 0 }), PATTERN_HIT);
	pattern_free(pattern);
	ck_assert_int_eq(match("", "x"), PATTERN_HIT);
	ck_assert_int_eq(match("x", ""), PATTERN_MISS);
}
END_TEST

START_TEST(a_pattern_has_65536_bytes_at_most)
{
	static char text[65537];
	struct fault fault = { "" };

	/* A remark takes no room once it is compiled. */
	memset(text, 'a', sizeof(text));
	memcpy(text, "(?#", 3);
	text[65535] = ')';
	pattern_free(compile((struct slice){ text, 65536 }));
	text[65535] = 'a';
	text[65536] = ')';
	ck_assert_ptr_null(pattern_compile((struct slice){ text, 65537 },
	    &fault));
}
END_TEST

START_TEST(a_wrong_pattern_is_refused_with_what_and_where)
{
	struct fault fault = { "" };

	ck_assert_ptr_null(pattern_compile(SLICE("a(b"), &fault));
	ck_assert_ptr_nonnull(strstr(fault.text,
	    "cannot use the pattern \"a(b\": missing closing parenthesis"));
	ck_assert_ptr_nonnull(strstr(fault.text, "at byte 4"));
	ck_assert_ptr_null(pattern_compile(SLICE("a\xFF"), &fault));
	ck_assert_ptr_null(pattern_compile(SLICE("a\\Cb"), &fault));
	ck_assert_ptr_null(pattern_compile(
	    SLICE("((a{9999}){9999}){9999}"), &fault));
}
END_TEST

START_TEST(captures_are_slices_of_the_subject)
{
	struct pattern *pattern = compile(SLICE("(\\d+) ?(pcs|sets)(x)?"));
	struct slice groups[6];
	const char *subject = "need 1200 pcs now";

	ck_assert_uint_eq(pattern_group_count(pattern), 3);
	ck_assert_int_eq(pattern_capture(pattern, slice_of(subject), 0,
	    groups, 6), PATTERN_HIT);
	ck_assert_slice(groups[0], "1200 pcs");
	ck_assert_slice(groups[1], "1200");
	ck_assert_slice(groups[2], "pcs");
	ck_assert_ptr_eq(groups[1].at, subject + 5);
	ck_assert_ptr_null(groups[3].at);
	ck_assert_ptr_null(groups[4].at);
	ck_assert_ptr_null(groups[5].at);
	ck_assert_int_eq(pattern_capture(pattern, SLICE("none"), 0, groups,
	    1), PATTERN_MISS);
	pattern_free(pattern);
}
END_TEST

START_TEST(a_search_goes_on_from_where_it_is_told)
{
	struct pattern *pattern = compile(SLICE("\\bfree\\b"));
	struct slice subject = SLICE("free or free"), hit;
	size_t from = 0, count = 0;

	while (pattern_capture(pattern, subject, from, &hit, 1) ==
	    PATTERN_HIT) {
		from = (size_t)(hit.at - subject.at) + hit.len;
		count++;
	}
	ck_assert_uint_eq(count, 2);
	pattern_free(pattern);
}
END_TEST

START_TEST(hostile_patterns_end_at_the_limit)
{
	static const char *const hostile[] = { "(a+)+$", "(a|aa)+$",
		"(a|a?)+$", "(.*)*(.*)*(.*)*x\\1", "((a*)*)*b\\2" };
	static const size_t lengths[] = { 40, 1000, 30000, 200000 };
	char *text = malloc(200000);
	size_t i, k;

	ck_assert_ptr_nonnull(text);
	for (i = 0; i < sizeof(hostile) / sizeof(*hostile); i++) {
		struct pattern *pattern = compile(slice_of(hostile[i]));

		for (k = 0; k < 4; k++) {
			memset(text, 'a', lengths[k]);
			text[lengths[k] - 1] = '!';
			ck_assert_int_ne(pattern_matches(pattern,
			    (struct slice){ text, lengths[k] }), PATTERN_HIT);
		}
		pattern_free(pattern);
	}
	free(text);
	ck_assert_int_eq(match("(a+)+$",
	    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!"), PATTERN_LIMIT);
}
END_TEST

/* It may be the interpreter that answers first, and compiled code later. */
START_TEST(the_first_answer_is_the_last)
{
	static const char *const texts[] = { "Ada", "xxadaxx", "Bo", "",
		"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!" };
	static const char *const patterns[] = { "^ada$", "a(d|x)a", "(a+)+$",
		"b\\b" };
	size_t i, k, times;

	for (i = 0; i < 4; i++)
		for (k = 0; k < 5; k++) {
			struct fault fault;
			struct pattern *p = pattern_compile(
			    slice_of(patterns[i]), &fault);
			enum pattern_outcome first = pattern_matches(p,
			    slice_of(texts[k]));

			for (times = 0; times < 20; times++)
				ck_assert_int_eq(pattern_matches(p,
				    slice_of(texts[k])), first);
			pattern_free(p);
		}
}
END_TEST

START_TEST(deep_but_harmless_patterns_do_not_meet_the_limit)
{
	char text[3001];

	memset(text, 'a', 3000);
	text[3000] = '\0';
	ck_assert_int_eq(match("^(?:a|b)*$", text), PATTERN_HIT);
	ck_assert_int_eq(match("^(?:a|b)*c", text), PATTERN_MISS);
	ck_assert_int_eq(match("^(\\w|-)+$", text), PATTERN_HIT);
}
END_TEST

static struct pattern_set *
make_set(const char *const *texts)
{
	struct pattern_set *set = pattern_set_new();
	struct fault fault = { "" };
	int id;

	for (id = 0; texts[id] != NULL; id++)
		ck_assert_msg(pattern_set_add(set, slice_of(texts[id]), id,
		    &fault), "%s", fault.text);
	return set;
}

START_TEST(a_set_answers_with_the_first_pattern_not_the_leftmost_match)
{
	static const char *const texts[] = { "zebra", "b+", "(?-i)A", "a",
		NULL };
	struct pattern_set *set = make_set(texts);

	ck_assert_int_eq(pattern_set_find(set, SLICE("a b zebra")), 0);
	ck_assert_int_eq(pattern_set_find(set, SLICE("a bbb")), 1);
	ck_assert_int_eq(pattern_set_find(set, SLICE("a A")), 2);
	ck_assert_int_eq(pattern_set_find(set, SLICE("a")), 3);
	ck_assert_int_eq(pattern_set_find(set, SLICE("c")), PATTERN_NONE);
	ck_assert_int_eq(pattern_set_find(set, SLICE_EMPTY), PATTERN_NONE);
	pattern_set_free(set);
}
END_TEST

START_TEST(an_empty_set_finds_nothing)
{
	struct pattern_set *set = pattern_set_new();

	ck_assert_int_eq(pattern_set_find(set, SLICE("a")), PATTERN_NONE);
	pattern_set_free(set);
}
END_TEST

START_TEST(a_set_refuses_a_wrong_pattern_and_keeps_the_others)
{
	struct pattern_set *set = pattern_set_new();
	struct fault fault = { "" };

	ck_assert(pattern_set_add(set, SLICE("a"), 4, &fault));
	ck_assert(!pattern_set_add(set, SLICE("("), 5, &fault));
	ck_assert(pattern_set_add(set, SLICE("b"), 6, &fault));
	ck_assert_int_eq(pattern_set_find(set, SLICE("b")), 6);
	ck_assert(pattern_set_add(set, SLICE("c"), 7, &fault));
	ck_assert_int_eq(pattern_set_find(set, SLICE("c")), 7);
	pattern_set_free(set);
}
END_TEST

START_TEST(patterns_in_a_set_do_not_reach_into_each_other)
{
	static const char *const texts[] = { "\\Qx", "y\\E", "(?x) k # note",
		"(a)(b)\\2", "(c)\\1", "(?<n>d)\\k<n>", "(*UCP)é\\b", "p|q",
		"(?i)r(?-i)S", "s$", "[(]t", "\\(u", "v(?=w)", "(?:m|n)o",
		"\\c\\(*COMMIT)8|9", NULL };
	static const struct {
		const char *subject;
		int id;
	} rows[] = {
		{ "x", 0 }, { "y", 1 }, { "x)|(?:y", 0 }, { "k", 2 },
		{ "abb", 3 }, { "ab", -1 }, { "cc", 4 }, { "c", -1 },
		{ "dd", 5 }, { "é", 6 }, { "q", 7 }, { "RS", 8 },
		{ "Rs", 9 }, { "st", -1 }, { "(t", 10 }, { "(U", 11 },
		{ "vw", 12 }, { "v", -1 }, { "no", 13 }, { "9", 14 },
	};
	struct pattern_set *set = make_set(texts);
	size_t i;

	for (i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		ck_assert_msg(pattern_set_find(set,
		    slice_of(rows[i].subject)) == rows[i].id, "%s gave %d",
		    rows[i].subject, pattern_set_find(set,
		    slice_of(rows[i].subject)));
	pattern_set_free(set);
}
END_TEST

/* The same answers, wherever a | stands. */
START_TEST(alternatives_by_themselves_are_the_same_pattern)
{
	static const char *const texts[] = { "ab|cd", "x(y|z)w|v", "[|]q|[]|]r",
		"[^]|]s|t\\|u", "(?i)k|L", "(?-i)K|m", "(e)\\1|f", "g|",
		"\\[h|i", "(?:j|(n|o))+p|()" };
	static const char *const subjects[] = { "ab", "cd", "c", "xzw", "v",
		"x", "|q", "q", "]r", "as", "|s", "t|u", "t", "L", "l", "k", "K",
		"M", "ee", "e", "f", "[h", "h", "i", "nojp", "np", "" };
	struct fault fault;
	size_t i, k;

	for (i = 0; i < sizeof(texts) / sizeof(*texts); i++) {
		struct pattern_set *set = pattern_set_new();
		struct pattern *whole = compile(slice_of(texts[i]));

		ck_assert(pattern_set_add_each(set, slice_of(texts[i]), 3,
		    &fault));
		for (k = 0; k < sizeof(subjects) / sizeof(*subjects); k++)
			ck_assert_msg(pattern_set_find(set,
			    slice_of(subjects[k])) == (pattern_matches(whole,
			    slice_of(subjects[k])) == PATTERN_HIT ? 3 :
			    PATTERN_NONE), "%s in %s", texts[i], subjects[k]);
		pattern_free(whole);
		pattern_set_free(set);
	}
}
END_TEST

START_TEST(a_wrong_alternative_is_told_as_a_whole)
{
	struct pattern_set *set = pattern_set_new();
	struct fault fault;

	ck_assert(!pattern_set_add_each(set, SLICE("a|b(|c"), 0, &fault));
	ck_assert_ptr_nonnull(strstr(fault.text, "a|b(|c"));
	pattern_set_free(set);
}
END_TEST

/* Asks one pattern after the other, as the header promises the answer. */
static int
find_singly(struct pattern **patterns, const int *ids, int count,
    struct slice subject)
{
	int i;

	for (i = 0; i < count; i++)
		if (pattern_matches(patterns[i], subject) == PATTERN_HIT)
			return ids[i];
	return PATTERN_NONE;
}

START_TEST(a_set_answers_as_its_patterns_would_singly)
{
	static const char *const texts[] = { "aab", "b(?:a|c)", "(?-i)C",
		"(a)\\1c", "^cc", "c$", "a.b", "(?=ca)c", "bb", "ab*c" };
	static const int ids[] = { 0, 0, 2, 3, 2, 5, 5, 5, 8, 8 };
	struct pattern *patterns[10];
	struct pattern_set *set = pattern_set_new();
	struct fault fault;
	char text[6];
	int i, k, length;

	for (i = 0; i < 10; i++) {
		patterns[i] = compile(slice_of(texts[i]));
		ck_assert(pattern_set_add(set, slice_of(texts[i]), ids[i],
		    &fault));
	}
	for (length = 0; length <= 6; length++)
		for (i = 0; i < 4096; i++) {
			struct slice subject = { text, (size_t)length };

			for (k = 0; k < length; k++)
				text[k] = "abcC"[i >> (2 * k) & 3];
			ck_assert_int_eq(pattern_set_find(set, subject),
			    find_singly(patterns, ids, 10, subject));
		}
	for (i = 0; i < 10; i++)
		pattern_free(patterns[i]);
	pattern_set_free(set);
}
END_TEST

START_TEST(a_set_too_large_for_one_filter_still_answers)
{
	struct pattern_set *set = pattern_set_new();
	struct fault fault = { "" };
	char text[64];
	int i, len;

	for (i = 0; i < 3000; i++) {
		len = snprintf(text, sizeof(text),
		    "a rather long pattern with number %05d", i);
		ck_assert(pattern_set_add(set, (struct slice){ text, len }, i,
		    &fault));
	}
	ck_assert_int_eq(pattern_set_find(set,
	    SLICE("a rather long pattern with number 02999")), 2999);
	ck_assert_int_eq(pattern_set_find(set, SLICE("none")), PATTERN_NONE);
	pattern_set_free(set);
}
END_TEST

START_TEST(a_set_tells_a_limit_from_no_match)
{
	static const char *const texts[] = { "early", "(a+)+$", "late", NULL };
	struct pattern_set *set = make_set(texts);

	ck_assert_int_eq(pattern_set_find(set,
	    SLICE("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa! late")),
	    PATTERN_LIMIT);
	ck_assert_int_eq(pattern_set_find(set,
	    SLICE("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa! early")), 0);
	pattern_set_free(set);
}
END_TEST

UNIT_MAIN(a_pattern_has_65536_bytes_at_most,
    patterns_ignore_case_unless_told_not_to,
    characters_are_code_points_with_properties,
    an_empty_subject_is_matched_like_any_other,
    a_wrong_pattern_is_refused_with_what_and_where,
    captures_are_slices_of_the_subject,
    a_search_goes_on_from_where_it_is_told,
    hostile_patterns_end_at_the_limit,
    the_first_answer_is_the_last,
    deep_but_harmless_patterns_do_not_meet_the_limit,
    a_set_answers_with_the_first_pattern_not_the_leftmost_match,
    an_empty_set_finds_nothing,
    a_set_refuses_a_wrong_pattern_and_keeps_the_others,
    patterns_in_a_set_do_not_reach_into_each_other,
    alternatives_by_themselves_are_the_same_pattern,
    a_wrong_alternative_is_told_as_a_whole,
    a_set_answers_as_its_patterns_would_singly,
    a_set_too_large_for_one_filter_still_answers,
    a_set_tells_a_limit_from_no_match)
