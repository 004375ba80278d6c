/* format.c - format.h: numbers as people see them (R-IMPORT-25) */
#include "unit.h"
#include "xlsx/format.h"

static const char *
shown(const char *code, const char *stored)
{
	static char room[XLSXVALUE_TEXT], out[XLSXVALUE_TEXT];
	struct arena arena = { 0 };
	struct slice got = xlsxformat_text(slice_of(stored),
	    xlsxformat_of(slice_of(code), &arena), false, room);

	memcpy(out, got.at, got.len);
	out[got.len] = '\0';
	arena_release(&arena);
	return out;
}

START_TEST(zeros_and_text_of_a_format_are_applied)
{
	static const struct { const char *code, *stored, *text; } cases[] = {
		{ "00000", "2138", "02138" },
		{ "00000", "92138", "92138" },
		{ "00000", "123456", "123456" },
		{ "\"+\"0", "8613800138000", "+8613800138000" },
		{ "\\+0", "8.6138001380E12", "+8613800138000" },
		{ "+#", "4930901820", "+4930901820" },
		{ "0\"pcs\"", "500", "500pcs" },
		{ "#,##0 \"pcs\"", "5000", "5000 pcs" },
		{ "0.00 \"kg\"", "2.5", "2.5 kg" },
		{ "\"SKU-\"0000", "7", "SKU-0007" },
		{ "00000-0000", "21380012", "02138-0012" },
		{ "000\\-0000\\-0000", "13800138000", "138-0013-8000" },
		{ "(000) 000-0000", "2125550101", "(212) 555-0101" },
		{ "[<=9999999]###-####;(###) ###-####", "5550101",
		  "555-0101" },
		{ "[<=9999999]###-####;(###) ###-####", "2125550101",
		  "(212) 555-0101" },
		{ "[$€-407] #,##0.00", "1234.5", "€ 1234.5" },
		{ "\"Yes\";;\"No\"", "1", "Yes" },
		{ "\"Yes\";;\"No\"", "0", "No" },
		{ "\"是\";\"是\";\"否\"", "0", "否" },
		{ "0\"年\"", "3", "3年" },
	};
	size_t i;

	for (i = 0; i < sizeof(cases) / sizeof(*cases); i++)
		ck_assert_str_eq(shown(cases[i].code, cases[i].stored),
		    cases[i].text);
}
END_TEST

START_TEST(what_only_groups_colours_scales_or_hides_is_not)
{
	static const struct { const char *code, *stored, *text; } cases[] = {
		{ "#,##0", "1234567", "1234567" },
		{ "0.00", "19.9", "19.9" },
		{ "#,##0.00_);[Red](#,##0.00)", "-5", "-5" },
		{ "0,,\"M\"", "5000000", "5000000" },
		{ "0.00E+00", "1234", "1234" },
		{ "# ?/?", "1.5", "1.5" },
		{ "#,##0;-#,##0;\"-\"", "0", "0" },
		{ ";;;", "42", "42" },
		{ "General", "42", "42" },
		{ "@", "42", "42" },
		{ "00000", "", "" },
		{ "00000", "abc", "abc" },
		{ "00000", "-42", "-42" },
	};
	size_t i;

	for (i = 0; i < sizeof(cases) / sizeof(*cases); i++)
		ck_assert_str_eq(shown(cases[i].code, cases[i].stored),
		    cases[i].text);
}
END_TEST

START_TEST(a_section_that_is_not_the_first_counts)
{
	ck_assert_str_eq(shown("0.00;-0.00;\"none\"", "0"), "none");
	ck_assert_str_eq(shown("0.00;-0.00;\"none\"", "2"), "2");
	ck_assert_str_eq(shown("[<10]0.00;00000", "3"), "3");
	ck_assert_str_eq(shown("[<10]0.00;00000", "30"), "00030");
}
END_TEST

START_TEST(days_and_percentages_are_those_of_the_value)
{
	ck_assert_str_eq(shown("yyyy\"年\"m\"月\"d\"日\"", "45404"),
	    "2024-04-22");
	ck_assert_str_eq(shown("0%", "0.6"), "60%");
	ck_assert_str_eq(shown("mmmm", "45404"), "2024-04-22");
	ck_assert_str_eq(shown("[h]:mm", "1.5"), "36:00");
}
END_TEST

UNIT_MAIN(zeros_and_text_of_a_format_are_applied,
    what_only_groups_colours_scales_or_hides_is_not,
    a_section_that_is_not_the_first_counts,
    days_and_percentages_are_those_of_the_value)
