/* odscell.c - odscell.h: what a cell of an .ods comes to */
#include "format/odscell.h"
#include "unit.h"

static const char *
value(const char *type, const char *name, const char *stored,
    const char *shown)
{
	static char out[ODSCELL_TEXT];
	const char *const attributes[] = { "office:value-type", type, name,
		stored, NULL };
	struct odscell cell = { 0 };
	char text[ODSCELL_TEXT];
	struct slice got;

	odscell_start(&cell, attributes);
	buffer_add(&cell.text, slice_of(shown));
	got = odscell_value(&cell, text);
	memcpy(out, got.at, got.len);
	out[got.len] = '\0';
	odscell_release(&cell);
	return out;
}

START_TEST(days_and_yes_come_by_value)
{
	ck_assert_str_eq(value("date", "office:date-value", "2024-04-16",
	    "16.04.24"), "2024-04-16");
	ck_assert_str_eq(value("date", "office:date-value",
	    "2024-04-16T12:00:00", "16.04.24"), "2024-04-16 12:00");
	ck_assert_str_eq(value("date", "office:date-value",
	    "2024-04-16T12:00:05.5", ""), "2024-04-16 12:00:05");
	ck_assert_str_eq(value("date", "office:date-value",
	    "2024-04-16T00:00:00", ""), "2024-04-16");
	ck_assert_str_eq(value("boolean", "office:boolean-value", "true",
	    "WAHR"), "yes");
	ck_assert_str_eq(value("boolean", "office:boolean-value", "false",
	    "FALSCH"), "no");
}
END_TEST

START_TEST(a_number_is_shown_without_the_marks_of_a_country)
{
	ck_assert_str_eq(value("float", "office:value", "1234.5", "1.234,50"),
	    "1234.5");
	ck_assert_str_eq(value("currency", "office:value", "1234.5",
	    "1.234,50 €"), "1234.5 €");
	ck_assert_str_eq(value("float", "office:value", "5000", "5,000 pcs"),
	    "5000 pcs");
	ck_assert_str_eq(value("float", "office:value", "8613800138000",
	    "8.61E+12"), "8613800138000");
	ck_assert_str_eq(value("float", "office:value", "-5", "(5)"), "-5");
	ck_assert_str_eq(value("float", "office:value", "2.6", "3"), "2.6");
	/* A format in thousands, and one that rounds up to more digits. */
	ck_assert_str_eq(value("float", "office:value", "1500000", "1,500"),
	    "1500000");
	ck_assert_str_eq(value("float", "office:value", "9.96", "10"), "9.96");
	ck_assert_str_eq(value("float", "office:value", "75", "75 "), "75");
}
END_TEST

START_TEST(zeros_and_text_of_a_format_stay)
{
	ck_assert_str_eq(value("float", "office:value", "2138", "02138"),
	    "02138");
	ck_assert_str_eq(value("float", "office:value", "8613800138000",
	    "+8613800138000"), "+8613800138000");
	ck_assert_str_eq(value("float", "office:value", "13800138000",
	    "138-0013-8000"), "138-0013-8000");
	ck_assert_str_eq(value("percentage", "office:value", "0.6", "60%"),
	    "60%");
	ck_assert_str_eq(value("string", "office:value", "1", "text"),
	    "text");
}
END_TEST

UNIT_MAIN(days_and_yes_come_by_value,
    a_number_is_shown_without_the_marks_of_a_country,
    zeros_and_text_of_a_format_stay)
