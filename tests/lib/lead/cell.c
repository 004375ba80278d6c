/* cell.c - cell.h: is a cell what its column promises? */
#include "lead/cell.h"
#include "unit.h"

static struct cellcheck *check;

static void
open_check(void)
{
	struct fault fault = { "" };

	check = leadcell_open(&fault);
	ck_assert_ptr_nonnull(check);
}

static const char *
code(enum leadcell_type type, const char *cell)
{
	const char *found = leadcell_code(check, type,
	    SLICE("high;mid;low"), slice_of(cell));

	return found == NULL ? "" : found;
}

START_TEST(only_canonical_forms_are_right)
{
	static const struct {
		enum leadcell_type type;
		const char *right, *wrong, *code;
	} cases[] = {
		{ CELL_DATE, "2024-02-29", "29.02.2024", "bad-date" },
		{ CELL_DATE, "1900-01-01", "1899-12-31", "date-range" },
		{ CELL_DATE, "2199-12-31", "2200-01-01", "date-range" },
		{ CELL_DATE, "2024-04-22T08:30", "2023-02-29",
		  "no-such-date" },
		{ CELL_DECIMAL, "-12.50", "12,50", "bad-number" },
		{ CELL_INT, "12", "12.5", "bad-integer" },
		{ CELL_PERCENT, "100", "100.01", "bad-percent" },
		{ CELL_PERCENT, "0", "-1", "bad-percent" },
		{ CELL_PERCENT, "60", "60%", "bad-percent" },
		/* Words that the column allows beside numbers. */
		{ CELL_INT, "mid", "middle", "bad-integer" },
		{ CELL_BOOL, "yes", "Yes", "bad-bool" },
		{ CELL_ENUM, "mid", "middle", "unknown-value" },
		{ CELL_EMAIL, "ada@example.com", "ada@@example.com",
		  "bad-email" },
		{ CELL_COUNTRY, "DE", "DEU", "bad-country" },
		{ CELL_COUNTRY, "CN", "XX", "bad-country" },
		{ CELL_CURRENCY, "EUR", "EURO", "bad-currency" },
		{ CELL_PHONE, "030 1234567", "ask Ann", "bad-phone" },
		{ CELL_PHONE, "+49 30 1234567", "8.61E+12",
		  "phone-damaged" },
		{ CELL_E164, "+49301234567", "49301234567", "bad-e164" },
		{ CELL_E164, "+491234567", "+49123", "bad-e164" },
		{ CELL_E164, "+6831234", "+683123", "bad-e164" },
		{ CELL_E164, "+491234567890123", "+4912345678901234",
		  "bad-e164" },
	};
	size_t i;

	open_check();
	for (i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		ck_assert_str_eq(code(cases[i].type, cases[i].right), "");
		ck_assert_str_eq(code(cases[i].type, cases[i].wrong),
		    cases[i].code);
	}
	leadcell_close(check);
}
END_TEST

START_TEST(the_damage_of_spreadsheets_is_damage_in_any_column)
{
	static const char *const cells[] = { "#REF!", "#N/A", "########",
		"1.1812E+11", "3E+12", "Ac\xEF\xBF\xBDme" };
	size_t i;

	open_check();
	for (i = 0; i < sizeof(cells) / sizeof(*cells); i++)
		ck_assert_str_eq(code(CELL_TEXT, cells[i]), "damaged");
	ck_assert_str_eq(code(CELL_TEXT, "#1"), "");
	ck_assert_str_eq(code(CELL_TEXT, "###"), "");
	ck_assert_str_eq(code(CELL_TEXT, "Model 3E+"), "");
	leadcell_close(check);
}
END_TEST

UNIT_MAIN(only_canonical_forms_are_right,
    the_damage_of_spreadsheets_is_damage_in_any_column)
