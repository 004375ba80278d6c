/* country.c - country.h: names, codes and prefixes */
#include "value/country.h"
#include "base/text.h"
#include "rule/table.h"
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

/* So that cells of ASCII need the names of ASCII only. */
START_TEST(no_built_in_name_of_other_letters_has_a_key_of_ascii)
{
	static const struct table_column shape = { .name = "names",
		.type = TABLE_TEXT };
	struct fault fault;
	struct table *t = table_open("country", &shape, 1, &fault);
	size_t row, others = 0;

	for (row = 0; row < table_rows(t); row++) {
		struct slice rest = table_text(t, row, 0);

		while (rest.at != NULL) {
			struct slice name = slice_cut(&rest, ';');
			struct buffer key = { 0 };
			bool plain = text_is_nearly_ascii(name);

			ck_assert(text_key(&key, name));
			ck_assert_msg(plain || text_ascii_prefix(
			    buffer_slice(&key)) < key.len, "%.*s",
			    SLICE_PRINT(name));
			others += !plain;
			buffer_release(&key);
		}
	}
	ck_assert_uint_gt(others, 1000);
	table_close(t);
}
END_TEST

START_TEST(names_of_either_letters_are_found_in_any_turn)
{
	CHECK({ "Cote d\xE2\x80\x99Ivoire", "CI" }, { "\xEF\xBC\xB5\xEF\xBC\xAB", "GB" },
	    { "\xE5\xBE\xB7\xE5\x9B\xBD", "DE" }, { "Germany", "DE" },
	    { "Grossbritannien", "GB" });
	CHECK({ "\xE5\xBE\xB7\xE5\x9B\xBD", "DE" }, { "Germany", "DE" },
	    { "+49", "DE" }, { "\xC3\x96sterreich", "AT" });
}
END_TEST

UNIT_MAIN(no_built_in_name_of_other_letters_has_a_key_of_ascii,
    names_of_either_letters_are_found_in_any_turn,
    what_is_told_may_be_a_code_in_small_letters,
    names_of_many_languages_are_known,
    case_points_and_articles_do_not_count,
    hong_kong_taiwan_and_macau_have_codes_of_their_own, codes_are_capitals,
    dialling_prefixes_of_one_country_are_known,
    what_is_no_country_does_not_match,
    brackets_count_only_where_they_say_the_same_country)
