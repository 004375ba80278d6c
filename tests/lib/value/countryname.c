/* countryname.c - countryname.h: countries as people call them */
#include "value/countryname.h"
#include "unit.h"

static struct countrynames *names;

static void
check(const char *cell, const char *en, const char *zh)
{
	ck_assert_slice(countryname_find(names, slice_of(cell), false), en);
	ck_assert_slice(countryname_find(names, slice_of(cell), true), zh);
}

START_TEST(a_code_has_the_first_name_of_each_language)
{
	struct fault fault;

	names = countrynames_open(&fault);
	ck_assert_msg(names != NULL, "%s", fault.text);
	check("DE", "Germany", "德国");
	check("GB", "United Kingdom", "英国");
	countrynames_close(names);
}
END_TEST

START_TEST(usual_names_come_before_the_first)
{
	struct fault fault;

	names = countrynames_open(&fault);
	ck_assert_msg(names != NULL, "%s", fault.text);
	check("AE", "United Arab Emirates", "阿联酋");
	check("HK", "Hong Kong", "中国香港");
	countrynames_close(names);
}
END_TEST

START_TEST(what_is_no_code_stays_as_it_is)
{
	struct fault fault;

	names = countrynames_open(&fault);
	ck_assert_msg(names != NULL, "%s", fault.text);
	check("Atlantis", "Atlantis", "Atlantis");
	check("de", "de", "de");
	check("", "", "");
	countrynames_close(names);
}
END_TEST

UNIT_MAIN(a_code_has_the_first_name_of_each_language,
    usual_names_come_before_the_first, what_is_no_code_stays_as_it_is)
