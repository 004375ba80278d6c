/* settings.c - settings.h: numbers of a table by name */
#include "rule/settings.h"
#include "rule/table.h"
#include "textfile.h"
#include "unit.h"

START_TEST(numbers_are_found_by_their_names)
{
	int64_t most = 0, soon = 0, aside = 0;
	const struct setting whole[] = { { "too_many_mails", &most },
		{ "too_soon_days", &soon } };
	const struct setting decimal[] = { { "shock_aside", &aside } };
	struct fault fault;

	ck_assert(settings_read("limit", whole, 2, &fault));
	ck_assert_int_eq(most, 5);	/* R-DUE-35 */
	ck_assert_int_eq(soon, 3);
	ck_assert(settings_read_decimals("forecast", decimal, 1, &fault));
	ck_assert_int_eq(aside, 50 * TABLE_DECIMAL_UNIT);	/* R-FCST-12 */
}
END_TEST

START_TEST(a_row_that_is_missing_is_named)
{
	int64_t value = 7;
	const struct setting wanted[] = { { "nonsense", &value } };
	struct fault fault;

	ck_assert(!settings_read("limit", wanted, 1, &fault));
	ck_assert_str_eq(fault.text, "<limit>: no row \"nonsense\"; add it");
	ck_assert_int_eq(value, 7);
}
END_TEST

UNIT_MAIN(numbers_are_found_by_their_names, a_row_that_is_missing_is_named)
