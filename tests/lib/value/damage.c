/* damage.c - damage.h: cells that nobody typed */
#include "value/damage.h"
#include "unit.h"

START_TEST(error_values_of_spreadsheets_are_damage)
{
	static const char *const cells[] = { "#N/A", "#REF!", "#VALUE!",
	    "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "########", "####" };
	size_t i;

	for (i = 0; i < sizeof(cells) / sizeof(*cells); i++)
		ck_assert_msg(damage_is_error(slice_of(cells[i])), "%s",
		    cells[i]);
}
END_TEST

START_TEST(hash_signs_that_people_type_are_none)
{
	static const char *const cells[] = { "", "#", "###", "#1", "#N/A!",
	    "# of pallets", "####x", "N/A" };
	size_t i;

	for (i = 0; i < sizeof(cells) / sizeof(*cells); i++)
		ck_assert_msg(!damage_is(slice_of(cells[i])), "%s", cells[i]);
}
END_TEST

START_TEST(a_long_number_with_an_exponent_is_rounded)
{
	ck_assert(damage_is_rounded(SLICE("1.1812E+11")));
	ck_assert(damage_is_rounded(SLICE("8.61E+12")));
	ck_assert(damage_is_rounded(SLICE("1E+100")));
	ck_assert(!damage_is_rounded(SLICE("E+11")));
	ck_assert(!damage_is_rounded(SLICE("1.1812E+1")));
	ck_assert(!damage_is_rounded(SLICE("1.2E+11 pcs")));
	ck_assert(!damage_is_rounded(SLICE("1.2E+11x")));
}
END_TEST

START_TEST(a_replacement_character_is_found_anywhere)
{
	ck_assert(damage_has_replacement(SLICE("Caf\xEF\xBF\xBD")));
	ck_assert(damage_has_replacement(SLICE("\xEF\xBC\x8C\xEF\xBF\xBD.")));
	ck_assert(!damage_has_replacement(SLICE("\xEF\xBC\x8C")));
	ck_assert(!damage_has_replacement(SLICE("\xEF")));
	ck_assert(!damage_has_replacement(SLICE_EMPTY));
}
END_TEST

UNIT_MAIN(error_values_of_spreadsheets_are_damage,
    hash_signs_that_people_type_are_none,
    a_long_number_with_an_exponent_is_rounded,
    a_replacement_character_is_found_anywhere)
