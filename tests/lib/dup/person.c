/* person.c - person.h: whether two names can be one person (R-DEDUPE-09) */
#include "dup/person.h"
#include "unit.h"

static struct dupnames *names;

static enum dup_names
compare(const char *a, const char *b)
{
	enum dup_names one = dupperson_compare(names, slice_of(a),
	    slice_of(b));

	ck_assert_int_eq(dupperson_compare(names, slice_of(b), slice_of(a)),
	    one);
	return one;
}

static void
check(const char *a, const char *b, enum dup_names expected)
{
	struct fault fault;

	if (names == NULL)
		names = dupperson_open(&fault);
	ck_assert_msg(names != NULL, "%s", fault.text);
	ck_assert_msg(compare(a, b) == expected, "%s, %s: %d, not %d", a, b,
	    compare(a, b), expected);
}

static void
done(void)
{
	dupperson_close(names);
	names = NULL;
}

START_TEST(names_are_the_same_in_any_order)
{
	check("ada weber", "weber ada", DUP_NAMES_SAME);
	check("an nguyen van", "nguyen van an", DUP_NAMES_SAME);
	done();
}
END_TEST

START_TEST(a_name_may_be_mistyped_run_together_or_shorter)
{
	check("bruno kestermann", "bruno kestremann", DUP_NAMES_NEAR);
	check("bruno kestermann", "bruno kestrmann", DUP_NAMES_NEAR);
	check("ada maria weber", "ada weber", DUP_NAMES_NEAR);
	check("li ming xiao", "li xiaoming", DUP_NAMES_NEAR);
	check("ada buyer1", "ada buyer2", DUP_NAMES_APART);
	check("marcu spirent", "marcus pirent", DUP_NAMES_NEAR);
	check("conor o brien", "conor obrien", DUP_NAMES_NEAR);
	check("fatima el sayed", "elsayed fatima", DUP_NAMES_NEAR);
	check("vict0r vosilis", "victor vosilis", DUP_NAMES_NEAR);
	done();
}
END_TEST

START_TEST(one_family_name_with_two_given_names_is_two_people)
{
	check("meier thomas", "meier sabine", DUP_NAMES_APART);
	check("fang wang", "qiang wang", DUP_NAMES_APART);
	check("an nguyen van", "binh nguyen thi", DUP_NAMES_APART);
	check("ada weber", "bruno keller", DUP_NAMES_OTHER);
	check("jr sam weber", "sam sr weber", DUP_NAMES_APART);
	done();
}
END_TEST

/* All of them are one typing error apart, and none is one. */
START_TEST(a_given_name_is_no_mistyping_of_another)
{
	check("daniel meier", "daniela meier", DUP_NAMES_APART);
	check("maria rossi", "mario rossi", DUP_NAMES_APART);
	check("marion weber", "marlon weber", DUP_NAMES_APART);
	check("jan chen", "jana chen", DUP_NAMES_APART);
	check("li xiaomin", "li xiaoming", DUP_NAMES_APART);
	check("li meilin", "li meiling", DUP_NAMES_APART);
	done();
}
END_TEST

START_TEST(family_names_that_both_exist_are_alike_only)
{
	check("anna meier", "anna meyer", DUP_NAMES_ALIKE);
	check("anna hoffmann", "anna hofmann", DUP_NAMES_ALIKE);
	done();
}
END_TEST

START_TEST(initials_and_single_words_fit_many)
{
	check("a weber", "ada weber", DUP_NAMES_WEAK);
	check("weber", "ada weber", DUP_NAMES_WEAK);
	check("weber", "weber", DUP_NAMES_WEAK);
	check("a weber", "a weber", DUP_NAMES_WEAK);
	check("b weber", "ada weber", DUP_NAMES_APART);
	done();
}
END_TEST

START_TEST(han_names_are_compared_by_character)
{
	ck_assert_int_eq(dupperson_compare_han(SLICE("王芳"), SLICE("王芳")),
	    DUP_NAMES_SAME);
	ck_assert_int_eq(dupperson_compare_han(SLICE("王芳"), SLICE("王强")),
	    DUP_NAMES_APART);
	/* Homophones: both are Li Jing. */
	ck_assert_int_eq(dupperson_compare_han(SLICE("李静"), SLICE("李晶")),
	    DUP_NAMES_APART);
	ck_assert_int_eq(dupperson_compare_han(SLICE("王"), SLICE("王芳")),
	    DUP_NAMES_WEAK);
	ck_assert_int_eq(dupperson_compare_han(SLICE("王芳"), SLICE("李强")),
	    DUP_NAMES_OTHER);
}
END_TEST

/* Particles are no names, and a generation says who it is not. */
START_TEST(van_dam_is_one_word_and_junior_another_person)
{
	check("dam van", "dam van", DUP_NAMES_WEAK);
	check("dam m van", "dam maria van", DUP_NAMES_WEAK);
	check("dam maria van", "dam maria van", DUP_NAMES_SAME);
	check("bin wang", "bin wang", DUP_NAMES_SAME);
	check("an le van", "an le van", DUP_NAMES_SAME);
	check("thomas weber", "jr thomas weber", DUP_NAMES_WEAK);
	check("jr thomas weber", "sr thomas weber", DUP_NAMES_APART);
	done();
}
END_TEST

START_TEST(a_name_is_bare_without_a_given_one)
{
	static const char *const bare[] = { "m garcia lopez", "j p martin",
		"jp martin", "mr weber", "van dam", "garcia lopez m", "th weber",
		"garcia lopez", "maria k", "wang xm" };
	static const char *const full[] = { "maria van dam", "j edgar hoover",
		"kennedy edgar f", "ng wei ming", "jan vlk", "li jun",
		"li xiao jun", "annakeller", "wang li", "dr ada weber" };
	struct fault fault;
	size_t i;

	names = dupperson_open(&fault);
	for (i = 0; i < sizeof(bare) / sizeof(*bare); i++)
		ck_assert_msg(dupperson_is_bare(names, slice_of(bare[i])),
		    "%s", bare[i]);
	for (i = 0; i < sizeof(full) / sizeof(*full); i++)
		ck_assert_msg(!dupperson_is_bare(names, slice_of(full[i])),
		    "%s", full[i]);
	ck_assert(dupperson_is_bare_han(names, SLICE("王")));
	ck_assert(dupperson_is_bare_han(names, SLICE("小王")));
	ck_assert(dupperson_is_bare_han(names, SLICE("田中")));
	ck_assert(!dupperson_is_bare_han(names, SLICE("王芳")));
	ck_assert(!dupperson_is_bare_han(names, SLICE("小王芳")));
	ck_assert(!dupperson_is_bare_han(names, SLICE("田中太郎")));
	done();
}
END_TEST

START_TEST(a_title_may_say_man_or_woman)
{
	struct fault fault;

	names = dupperson_open(&fault);
	ck_assert_int_eq(dupperson_sex(names, SLICE("herr weber")),
	    DUP_SEX_MAN);
	ck_assert_int_eq(dupperson_sex(names, SLICE("weber frau")),
	    DUP_SEX_WOMAN);
	ck_assert_int_eq(dupperson_sex(names, SLICE("dr weber")),
	    DUP_SEX_UNKNOWN);
	ck_assert_int_eq(dupperson_sex_han(names, SLICE("王先生")),
	    DUP_SEX_MAN);
	ck_assert_int_eq(dupperson_sex_han(names, SLICE("王女士")),
	    DUP_SEX_WOMAN);
	ck_assert_int_eq(dupperson_sex_han(names, SLICE("王经理")),
	    DUP_SEX_UNKNOWN);
	done();
}
END_TEST

START_TEST(titles_are_no_part_of_a_name)
{
	struct buffer out = { 0 };
	struct fault fault;

	names = dupperson_open(&fault);
	ck_assert_ptr_nonnull(names);
	dupperson_strip(names, &out, SLICE("dr ada weber"));
	ck_assert_slice(buffer_slice(&out), "ada weber");
	out.len = 0;
	dupperson_strip(names, &out, SLICE("thomas weber jun"));
	ck_assert_slice(buffer_slice(&out), "thomas weber jr");
	out.len = 0;
	dupperson_strip(names, &out, SLICE("sr juan garcia"));
	ck_assert_slice(buffer_slice(&out), "juan garcia");
	out.len = 0;
	dupperson_strip(names, &out, SLICE("li xiao jun"));
	ck_assert_slice(buffer_slice(&out), "li xiao jun");
	out.len = 0;
	dupperson_strip(names, &out, SLICE("frau"));
	ck_assert_slice(buffer_slice(&out), "frau");
	ck_assert_slice(dupperson_strip_han(names, SLICE("王先生")), "王");
	ck_assert_slice(dupperson_strip_han(names, SLICE("先生")), "先生");
	buffer_release(&out);
	done();
}
END_TEST

static bool
may_be_garbled(const char *a, const char *b)
{
	struct fault fault;

	if (names == NULL)
		names = dupperson_open(&fault);
	ck_assert_msg(names != NULL, "%s", fault.text);
	return dupperson_may_be_garbled(names, slice_of(a), slice_of(b));
}

START_TEST(a_name_with_many_slips_may_be_another)
{
	ck_assert(may_be_garbled("adam jsneo", "adam jones"));
	ck_assert(may_be_garbled("robinson", "luke rnbinsoo"));
	ck_assert(may_be_garbled("louis adams", "adams ssouil"));
	/* Both exist, no letters in common. */
	ck_assert(!may_be_garbled("daniel meier", "daniela meier"));
	ck_assert(!may_be_garbled("ada weber", "bo weber"));
	ck_assert(!may_be_garbled("xiaomin wang", "wang xiaoming"));
	done();
}
END_TEST

START_TEST(an_interjection_is_no_syllable)
{
	/* liam would be lia and m, and so another name than laim. */
	check("liam grosser", "grosser laim", DUP_NAMES_NEAR);
	check("xiaomin wang", "wang xiaoming", DUP_NAMES_APART);
	done();
}
END_TEST

START_TEST(a_post_is_nobody_and_one_of_three_another)
{
	struct fault fault;

	names = dupperson_open(&fault);
	ck_assert_msg(names != NULL, "%s", fault.text);
	ck_assert(dupperson_is_bare(names, SLICE("head of purchasing")));
	ck_assert(dupperson_is_bare(names, SLICE("dpto compras")));
	ck_assert(!dupperson_is_bare(names, SLICE("maria sales")));
	ck_assert(dupperson_is_bare_han(names, SLICE("采购部")));
	ck_assert(!dupperson_is_bare_han(names, SLICE("服部太郎")));
	ck_assert(dupperson_joins(names, SLICE("und")));
	ck_assert(!dupperson_joins(names, SLICE("anna")));
	ck_assert(dupperson_is_slip(names, SLICE("bearings"),
	    SLICE("baerings")));
	ck_assert(!dupperson_is_slip(names, SLICE("hongxin"),
	    SLICE("hongxing")));
	check("robert brown", "brown iii robert", DUP_NAMES_WEAK);
	check("brown ii robert", "brown iii robert", DUP_NAMES_APART);
	check("silva joao", "filho joao silva", DUP_NAMES_WEAK);
	done();
}
END_TEST

UNIT_MAIN(names_are_the_same_in_any_order,
    a_name_may_be_mistyped_run_together_or_shorter,
    one_family_name_with_two_given_names_is_two_people,
    a_given_name_is_no_mistyping_of_another,
    family_names_that_both_exist_are_alike_only,
    initials_and_single_words_fit_many,
    van_dam_is_one_word_and_junior_another_person,
    a_name_is_bare_without_a_given_one, a_title_may_say_man_or_woman,
    han_names_are_compared_by_character,
    titles_are_no_part_of_a_name, a_name_with_many_slips_may_be_another,
    an_interjection_is_no_syllable,
    a_post_is_nobody_and_one_of_three_another)
