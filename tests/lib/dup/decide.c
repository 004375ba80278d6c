/* decide.c - decide.h: decisions and their contradictions */
#include "dup/decide.h"
#include "unit.h"

static struct dup_decisions *decisions;
static struct fault fault;

static void
add(const char *a, const char *b, bool same, unsigned long line)
{
	if (decisions == NULL)
		decisions = dupdecide_new();
	dupdecide_add(decisions, slice_of(a), slice_of(b), same, line);
}

static void
done(void)
{
	dupdecide_free(decisions);
	decisions = NULL;
}

START_TEST(a_chain_of_same_contradicts_different)
{
	add("A", "B", true, 2);
	add("B", "C", true, 3);
	add("C", "D", false, 4);
	ck_assert(dupdecide_check(decisions, &fault));
	add("C", "A", false, 5);
	ck_assert(!dupdecide_check(decisions, &fault));
	ck_assert_str_eq(fault.text, "line 5: \"C\" and \"A\" are different "
	    "here but the same by line 2, 3; take one of them out");
	done();
}
END_TEST

START_TEST(nobody_differs_from_himself)
{
	add("A", "A", true, 2);
	ck_assert(dupdecide_check(decisions, &fault));
	add("A", "A", false, 3);
	ck_assert(!dupdecide_check(decisions, &fault));
	ck_assert_str_eq(fault.text,
	    "line 3: \"A\" cannot differ from itself; take the line out");
	done();
}
END_TEST

START_TEST(decisions_become_pairs_of_rows)
{
	struct dup_verdict *v;
	size_t count, unknown;

	add("A", "B", true, 2);
	add("B", "A", true, 3);
	add("A", "C", false, 4);
	add("A", "Z", true, 5);
	dupdecide_row(decisions, SLICE("B"), 0);
	dupdecide_row(decisions, SLICE("A"), 1);
	dupdecide_row(decisions, SLICE("C"), 2);
	dupdecide_row(decisions, SLICE("C"), 3);
	dupdecide_row(decisions, SLICE("other"), 4);
	v = dupdecide_verdicts(decisions, &count, &unknown);
	ck_assert_uint_eq(count, 3);
	ck_assert_uint_eq(unknown, 1);
	ck_assert_uint_eq(v[0].a, 0);
	ck_assert_uint_eq(v[0].b, 1);
	ck_assert(v[0].same);
	ck_assert_uint_eq(v[2].b, 3);
	ck_assert(!v[2].same);
	free(v);
	done();
}
END_TEST

UNIT_MAIN(a_chain_of_same_contradicts_different, nobody_differs_from_himself,
    decisions_become_pairs_of_rows)
