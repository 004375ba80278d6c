/* name.c - name.h: names nearly the same */
#include "dup/name.h"
#include "unit.h"

static bool
company(const char *a, const char *b)
{
	bool one = dupname_company(slice_of(a), slice_of(b));

	ck_assert_int_eq(dupname_company(slice_of(b), slice_of(a)), one);
	return one;
}

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

/* Names of one to four words; what may not be is not. */
START_TEST(the_shape_of_a_name_rules_out_none_that_is_alike)
{
	static const char *const words[] = { "", "kestrel ", "kestrle ", "kst ",
		"k ", "tools ", "tls ", "valves ", "kt ", "ktv ", "ab " };
	enum { WORDS = sizeof(words) / sizeof(*words), NAMES = 250 };
	char names[NAMES][64];
	size_t i, j, k, alike = 0, seed = 5;

	for (i = 0; i < NAMES; i++)
		for (names[i][0] = '\0', k = 0; k < 4; k++) {
			seed = seed * 1103515245 + 12345;
			strcat(names[i], words[(seed >> 16) % WORDS]);
		}
	for (i = 0; i < NAMES; i++)
		for (j = 0; j < NAMES; j++) {
			bool may = dupname_may_be(dupname_shape(slice_of(
			    names[i])), dupname_shape(slice_of(names[j])));

			alike += company(names[i], names[j]);
			ck_assert(may || !company(names[i], names[j]));
		}
	ck_assert_uint_gt(alike, 500);
	ck_assert(!dupname_may_be(dupname_shape(SLICE("kestrel")),
	    dupname_shape(SLICE("kestrel tools"))));
	ck_assert(dupname_may_be(dupname_shape(SLICE("ktv")),
	    dupname_shape(SLICE("kestrel tools valves"))));
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

UNIT_MAIN(a_company_may_be_abbreviated,
    the_shape_of_a_name_rules_out_none_that_is_alike,
    an_address_may_be_mistyped_but_not_in_its_digits)
