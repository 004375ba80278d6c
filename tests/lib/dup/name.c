/* test_dupname.c - dupname.h: names nearly the same */
#include "dup/name.h"
#include "unit.h"

static enum dup_likeness
person(const char *a, const char *b)
{
	enum dup_likeness one = dupname_person(slice_of(a), slice_of(b));

	ck_assert_int_eq(dupname_person(slice_of(b), slice_of(a)), one);
	return one;
}

static bool
company(const char *a, const char *b)
{
	bool one = dupname_company(slice_of(a), slice_of(b));

	ck_assert_int_eq(dupname_company(slice_of(b), slice_of(a)), one);
	return one;
}

START_TEST(a_person_may_be_mistyped_or_have_an_initial)
{
	ck_assert_int_eq(person("ada weber", "ada webber"), DUP_NEAR);
	ck_assert_int_eq(person("ada weber", "a weber"), DUP_NEAR);
	ck_assert_int_eq(person("ada maria weber", "ada weber"), DUP_NEAR);
	ck_assert_int_eq(person("li ming xiao", "li xiaoming"), DUP_NEAR);
	ck_assert_int_eq(person("fang wang", "wang fang"), DUP_NEAR);
}
END_TEST

START_TEST(one_name_in_common_is_a_part)
{
	ck_assert_int_eq(person("ada weber", "bruno weber"), DUP_PARTLY);
	ck_assert_int_eq(person("ada", "ada weber"), DUP_PARTLY);
	ck_assert_int_eq(person("a w", "ada weber"), DUP_PARTLY);
}
END_TEST

START_TEST(no_name_in_common_is_somebody_else)
{
	ck_assert_int_eq(person("ada weber", "bruno keller"), DUP_DIFFERENT);
	ck_assert_int_eq(person("li min", "wu tao"), DUP_DIFFERENT);
}
END_TEST

START_TEST(a_company_may_be_abbreviated)
{
	ck_assert(company("northwind bearings manufacturing",
	    "northwind bearing mfg"));
	ck_assert(company("international business machines", "ibm"));
	ck_assert(company("kestrel engineering", "kestrel eng"));
	ck_assert(!company("kestrel tools", "kestrel valves"));
	ck_assert(!company("kestrel", "kestrel tools"));
	ck_assert(!company("business machines", "bm"));
	ck_assert(!company("eng mfg", "engineering manufacturing"));
}
END_TEST

static bool
email(const char *a, const char *host_a, const char *b, const char *host_b)
{
	return dupname_email(slice_of(a), slice_of(host_a), slice_of(b),
	    slice_of(host_b));
}

START_TEST(an_address_may_be_mistyped_but_not_in_its_digits)
{
	ck_assert(email("ada.weber", "x.example.com", "ada.webre", "x.example.com"));
	ck_assert(email("ada.weber", "gmail.com", "ada.weber", "gmial.com"));
	ck_assert(!email("buyer1", "x.example.com", "buyer2", "x.example.com"));
	ck_assert(!email("ada", "x.example.com", "ade", "x.example.com"));
	ck_assert(!email("ada.weber", "x.example.com", "bruno", "x.example.com"));
}
END_TEST

UNIT_MAIN(a_person_may_be_mistyped_or_have_an_initial,
    one_name_in_common_is_a_part, no_name_in_common_is_somebody_else,
    a_company_may_be_abbreviated,
    an_address_may_be_mistyped_but_not_in_its_digits)
