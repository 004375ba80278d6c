/* country.c - country.h: names, codes and prefixes */
#include "value/country.h"
#include "unit.h"

static void
check(const char *const (*pairs)[2], size_t count)
{
	struct fault fault;
	struct countries *c = countries_open(&fault);
	size_t i;

	ck_assert_msg(c != NULL, "%s", fault.text);
	for (i = 0; i < count; i++) {
		struct slice code = country_find(c, slice_of(pairs[i][0]));

		ck_assert_msg(slice_is(code, pairs[i][1]),
		    "%s: got \"%.*s\", expected \"%s\"", pairs[i][0],
		    SLICE_PRINT(code), pairs[i][1]);
	}
	countries_close(c);
}

#define CHECK(...) do {							\
	static const char *const pairs[][2] = { __VA_ARGS__ };		\
	check(pairs, sizeof(pairs) / sizeof(*pairs));			\
} while (0)

START_TEST(names_of_many_languages_are_known)
{
	CHECK({ "Germany", "DE" }, { "德国", "DE" }, { "德國", "DE" },
	    { "Deutschland", "DE" }, { "Allemagne", "DE" },
	    { "Alemania", "DE" }, { "Germania", "DE" },
	    { "Германия", "DE" }, { "ドイツ", "DE" }, { "독일", "DE" },
	    { "Alemanha", "DE" }, { "España", "ES" }, { "Espana", "ES" });
}
END_TEST

START_TEST(case_points_and_articles_do_not_count)
{
	CHECK({ "UNITED STATES", "US" }, { "u.s.a.", "US" }, { "USA", "US" },
	    { "The Netherlands", "NL" }, { "St. Lucia", "LC" },
	    { "Saint Lucia", "LC" }, { "  france ", "FR" },
	    { "Côte d’Ivoire", "CI" }, { "Cote d'Ivoire", "CI" },
	    { "Guinea-Bissau", "GW" }, { "Guinea", "GN" });
}
END_TEST

START_TEST(hong_kong_taiwan_and_macau_have_codes_of_their_own)
{
	CHECK({ "香港", "HK" }, { "台湾", "TW" }, { "臺灣", "TW" },
	    { "澳门", "MO" }, { "中国香港", "HK" }, { "Hong Kong", "HK" },
	    { "Taiwan", "TW" }, { "Macau", "MO" });
}
END_TEST

START_TEST(codes_are_capitals)
{
	CHECK({ "DE", "DE" }, { "DEU", "DE" }, { "GB", "GB" },
	    { "UK", "GB" }, { "uk", "GB" }, { "no", "" }, { "it", "" });
}
END_TEST

START_TEST(dialling_prefixes_of_one_country_are_known)
{
	CHECK({ "+49", "DE" }, { "+86", "CN" }, { "+44", "GB" },
	    { "+1", "" }, { "+7", "" });
}
END_TEST

START_TEST(what_is_no_country_does_not_match)
{
	CHECK({ "Europe", "" }, { "EU", "" }, { "Asia", "" },
	    { "Bavaria", "" }, { "Munich", "" }, { "火星", "" }, { "", "" },
	    { "Korea", "" }, { "世界", "" }, { "ZZ", "" }, { "n/a", "" });
}
END_TEST

START_TEST(brackets_count_only_where_they_say_the_same_country)
{
	CHECK({ "Korea, Nord (Nordkorea)", "KP" }, { "Germany (DE)", "DE" },
	    { "China (Taiwan)", "" }, { "Guinea (Bissau)", "" },
	    { "Georgia (USA)", "" }, { "Jersey (New Jersey)", "" },
	    { "Germany ()", "" }, { "(Germany)", "" });
}
END_TEST

START_TEST(what_is_told_may_be_a_code_in_small_letters)
{
	struct fault fault;
	struct countries *c = countries_open(&fault);

	ck_assert_ptr_nonnull(c);
	ck_assert_slice(country_find_told(c, SLICE("de")), "DE");
	ck_assert_slice(country_find_told(c, SLICE("Deu")), "DE");
	ck_assert_slice(country_find_told(c, SLICE("no")), "NO");
	ck_assert_slice(country_find_told(c, SLICE("germany")), "DE");
	ck_assert_slice(country_find_told(c, SLICE("zz")), "");
	ck_assert_slice(country_find_told(c, SLICE("")), "");
	countries_close(c);
}
END_TEST

UNIT_MAIN(what_is_told_may_be_a_code_in_small_letters,
    names_of_many_languages_are_known,
    case_points_and_articles_do_not_count,
    hong_kong_taiwan_and_macau_have_codes_of_their_own, codes_are_capitals,
    dialling_prefixes_of_one_country_are_known,
    what_is_no_country_does_not_match,
    brackets_count_only_where_they_say_the_same_country)
