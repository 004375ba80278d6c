/* json.c - doc/json.h: cells as values of JSON */
#include "doc/json.h"
#include "unit.h"

static struct buffer out;

static struct slice
value(struct slice cell, enum docjson_type type, bool fits)
{
	out.len = 0;
	ck_assert_int_eq(docjson_value(&out, cell, type), fits);
	return buffer_slice(&out);
}

START_TEST(an_empty_cell_is_null_in_every_type)
{
	ck_assert_slice(value(SLICE(""), DOCJSON_TEXT, true), "null");
	ck_assert_slice(value(SLICE(" "), DOCJSON_NUMBER, true), "null");
	ck_assert_slice(value(SLICE(""), DOCJSON_BOOL, true), "null");
}
END_TEST

START_TEST(a_number_keeps_its_digits)
{
	static const char *const numbers[] = { "0", "-1", "12.50", "0.0",
		"123456789012345678901234567890", "-0.5" };
	size_t i;

	for (i = 0; i < sizeof(numbers) / sizeof(*numbers); i++)
		ck_assert_slice(value(slice_of(numbers[i]), DOCJSON_NUMBER,
		    true), numbers[i]);
}
END_TEST

START_TEST(what_is_no_number_of_json_stays_a_string)
{
	static const char *const texts[] = { "1,200", "007", "+5", ".5",
		"5.", "-", "1e3", "0x1F", "NaN", "1 2", "--1", "1.2.3" };
	size_t i;

	for (i = 0; i < sizeof(texts) / sizeof(*texts); i++) {
		value(slice_of(texts[i]), DOCJSON_NUMBER, false);
		ck_assert_uint_eq(out.len, strlen(texts[i]) + 2);
		ck_assert_int_eq(out.data[0], '"');
	}
}
END_TEST

START_TEST(yes_and_no_are_true_and_false_in_a_column_of_them_alone)
{
	ck_assert_slice(value(SLICE("yes"), DOCJSON_BOOL, true), "true");
	ck_assert_slice(value(SLICE("no"), DOCJSON_BOOL, true), "false");
	ck_assert_slice(value(SLICE("maybe"), DOCJSON_BOOL, false),
	    "\"maybe\"");
	ck_assert_slice(value(SLICE("yes"), DOCJSON_TEXT, true), "\"yes\"");
	ck_assert_slice(value(SLICE("5"), DOCJSON_TEXT, true), "\"5\"");
}
END_TEST

START_TEST(quotes_backslashes_and_controls_are_escaped)
{
	out.len = 0;
	docjson_string(&out, (struct slice){ "a\"b\\c\n\t\r\b\f\0\033\x7F轴",
	    16 });
	ck_assert_slice(buffer_slice(&out), "\"a\\\"b\\\\c\\n\\t\\r\\b\\f"
	    "\\u0000\\u001b\\u007f轴\"");
}
END_TEST

UNIT_MAIN(an_empty_cell_is_null_in_every_type, a_number_keeps_its_digits,
    what_is_no_number_of_json_stays_a_string,
    yes_and_no_are_true_and_false_in_a_column_of_them_alone,
    quotes_backslashes_and_controls_are_escaped)
