/* split.c - split.h: two things in one cell */
#include "value/split.h"
#include "unit.h"

static void
check_reach(const char *cell, bool found, const char *email,
    const char *others, const char *phone)
{
	struct arena arena = { 0 };
	struct mixed m;

	ck_assert_int_eq(split_reach(slice_of(cell), &arena, &m), found);
	ck_assert_uint_eq(m.email.len, strlen(email));
	ck_assert(m.email.len == 0 || slice_is(m.email, email));
	ck_assert(m.others.len == strlen(others) &&
	    (m.others.len == 0 || slice_is(m.others, others)));
	ck_assert(m.phone.len == strlen(phone) &&
	    (m.phone.len == 0 || slice_is(m.phone, phone)));
	arena_release(&arena);
}

static void
check_name(const char *cell, bool certain, const char *name,
    const char *remark)
{
	struct fault fault;
	struct mixes *mixes = split_open(&fault);
	struct mixed m;

	ck_assert_ptr_nonnull(mixes);
	ck_assert_int_eq(split_name(mixes, slice_of(cell), &m), certain);
	ck_assert_slice(m.name, name);
	ck_assert(m.remark.len == strlen(remark) &&
	    (m.remark.len == 0 || slice_is(m.remark, remark)));
	split_close(mixes);
}

START_TEST(an_address_and_a_number_are_told_by_their_form)
{
	check_reach("a@example.com / +49 30 1234567", true, "a@example.com",
	    "", "+49 30 1234567");
	check_reach("(030) 123-4567, a@example.com", true, "a@example.com",
	    "", "(030) 123-4567");
	check_reach("a@example.com; b@example.com", true, "a@example.com",
	    "b@example.com", "");
	check_reach("030 1234567", true, "", "", "030 1234567");
}
END_TEST

START_TEST(a_cell_that_says_more_is_left)
{
	check_reach("ask Bob", false, "", "", "");
	check_reach("a@example.com (private)", false, "", "", "");
	check_reach("a@b / 030 1234567 or 12", false, "", "", "");
	check_reach("a@@example.com", false, "", "", "");
	check_reach("12345", true, "", "", "12345");
	check_reach("1234", false, "", "", "");
	check_reach("/", false, "", "", "");
}
END_TEST

START_TEST(a_remark_behind_a_name_is_found)
{
	check_name("Ada Moreau - met at stand 5", true, "Ada Moreau",
	    "met at stand 5");
	check_name("Ada Moreau (friend of Bruno)", true, "Ada Moreau",
	    "friend of Bruno");
	check_name("Jean-Luc Martin", true, "Jean-Luc Martin", "");
}
END_TEST

START_TEST(what_is_no_name_is_not_taken_apart)
{
	check_name("DUPLICATE - Ada Moreau", false, "DUPLICATE - Ada Moreau",
	    "");
	check_name("row 12 - Ada", false, "row 12 - Ada", "");
	check_name("Ada - Bruno - Carla", false, "Ada - Bruno - Carla", "");
	check_name("the buyer of the firm next door", false,
	    "the buyer of the firm next door", "");
}
END_TEST

UNIT_MAIN(an_address_and_a_number_are_told_by_their_form,
    a_cell_that_says_more_is_left, a_remark_behind_a_name_is_found,
    what_is_no_name_is_not_taken_apart)
