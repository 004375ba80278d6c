/*
 * letters.c - letters.h: what is remembered is what follows
 *
 * The rules themselves are tested through grade.h.
 */
#include "lead/letters.h"
#include "value/horizon.h"
#include "rule/table.h"
#include "textfile.h"
#include "unit.h"

static struct gradeletters *
open_letters(enum grade_scheme scheme)
{
	struct fault fault;
	struct gradeletters *l = leadletters_open(scheme, 0, &fault);

	ck_assert_msg(l != NULL, "%s", fault.text);
	return l;
}

/* Facts by number: all that can hold, budgets and some months. */
static struct grade_facts
facts_of(unsigned number)
{
	static const int32_t months[] = { GRADE_NO_MONTHS, HORIZON_NEVER, 0,
		300, 600, 601, 1200, 1800, 2400 };
	struct grade_facts f = { .holds = { [FACT_ANY] = true } };
	int fact;

	f.months = months[number % 9];
	number /= 9;
	f.budget = (enum grade_budget)(number % BUDGET_COUNT);
	number /= BUDGET_COUNT;
	f.has_event = number & 1;
	f.holds[FACT_MONTHS] = f.months >= 0 && f.months != HORIZON_NEVER;
	f.holds[FACT_NEVER] = f.months == HORIZON_NEVER;
	for (fact = FACT_TRADED; fact < FACT_COUNT; fact++)
		f.holds[fact] = number >> (fact - FACT_TRADED + 1) & 1;
	return f;
}
enum { FACTS_COUNT = 9 * BUDGET_COUNT * 2 << (FACT_COUNT - FACT_TRADED) };

static bool
same(const struct grade_letters *a, const struct grade_letters *b)
{
	return slice_equal(a->grade, b->grade) &&
	    slice_equal(a->scheme, b->scheme) &&
	    slice_equal(a->horizon, b->horizon) &&
	    slice_equal(a->relation, b->relation) &&
	    slice_equal(a->flag, b->flag) && slice_equal(a->why, b->why) &&
	    slice_equal(a->rules[0], b->rules[0]) &&
	    slice_equal(a->rules[1], b->rules[1]);
}

START_TEST(what_is_remembered_is_what_follows)
{
	struct gradeletters *one = open_letters(GRADE_BOTH);
	unsigned i, round;

	for (round = 0; round < 2; round++)
		for (i = 0; i < FACTS_COUNT; i++) {
			/* One that remembers nothing yet. */
			struct gradeletters *fresh = open_letters(GRADE_BOTH);
			struct grade_facts f = facts_of(i);

			ck_assert_msg(same(leadletters_find(one, &f),
			    leadletters_find(fresh, &f)), "facts %u", i);
			leadletters_close(fresh);
		}
	leadletters_close(one);
}
END_TEST

START_TEST(a_visitor_is_graded_by_horizon_until_he_answers)
{
	struct gradeletters *l = open_letters(GRADE_BOTH);
	struct grade_facts f = { .holds = { [FACT_ANY] = true,
		[FACT_MONTHS] = true }, .budget = BUDGET_YES, .months = 600,
		.has_event = true };
	const struct grade_letters *got = leadletters_find(l, &f);

	ck_assert_slice(got->scheme, "horizon");
	ck_assert_slice(got->grade, "A");
	ck_assert_slice(got->rules[0], "R-GRADE-01");
	f.holds[FACT_REPLIED] = true;
	got = leadletters_find(l, &f);
	ck_assert_slice(got->scheme, "relation");
	ck_assert_slice(got->grade, "C");
	ck_assert_slice(got->horizon, "A");
	ck_assert_slice(got->rules[0], "R-GRADE-13");
	ck_assert_slice(got->rules[1], "R-GRADE-01");
	leadletters_close(l);
}
END_TEST

START_TEST(a_scheme_that_is_not_asked_for_says_nothing)
{
	struct gradeletters *l = open_letters(GRADE_RELATION);
	struct grade_facts f = { .holds = { [FACT_ANY] = true,
		[FACT_MONTHS] = true }, .months = 600, .has_event = true };
	const struct grade_letters *got = leadletters_find(l, &f);

	ck_assert_slice(got->scheme, "relation");
	ck_assert_slice(got->horizon, "");
	ck_assert_slice(got->flag, "");
	ck_assert_slice(got->rules[1], "");
	leadletters_close(l);
}
END_TEST

START_TEST(a_rule_that_asks_for_something_unknown_is_a_fault)
{
	char path[sizeof(TEXTFILE_PATH)];
	struct fault fault;

	textfile_make(path, "rule,scheme,grade,needs,from,over,upto,"
	    "below,budget,flag,zh,en,why_en,why_zh\n"
	    "R1,horizon,A,luck,,,,,,,a,b,c,d\n");
	ck_assert(table_replace("grade", path, &fault));
	ck_assert_ptr_null(leadletters_open(GRADE_BOTH, 0, &fault));
	ck_assert_msg(strstr(fault.text, "column \"needs\": cannot use "
	    "\"luck\"; write one of non-lead never months") != NULL, "%s",
	    fault.text);
	unlink(path);
}
END_TEST

UNIT_MAIN(what_is_remembered_is_what_follows,
    a_visitor_is_graded_by_horizon_until_he_answers,
    a_scheme_that_is_not_asked_for_says_nothing,
    a_rule_that_asks_for_something_unknown_is_a_fault)
