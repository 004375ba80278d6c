/* raw.c - raw.h: records and what is between them */
#include <errno.h>

#include "csv/raw.h"
#include "textfile.h"
#include "unit.h"

START_TEST(every_byte_belongs_to_a_record_or_to_what_is_between)
{
	const char *text = "\xEF\xBB\xBF\r\na,b\r\n\"x\n,\"\"y\",1\n\n\rz,2";
	struct rawfile f;

	raw_cut(&f, slice_of(text));
	ck_assert_uint_eq(f.count, 3);
	ck_assert_slice(raw_prefix(&f), "\xEF\xBB\xBF\r\n");
	ck_assert_slice(raw_bytes(&f, 0), "a,b");
	ck_assert_slice(raw_gap(&f, 0), "\r\n");
	ck_assert_slice(raw_bytes(&f, 1), "\"x\n,\"\"y\",1");
	ck_assert_slice(raw_gap(&f, 1), "\n\n\r");
	ck_assert_slice(raw_bytes(&f, 2), "z,2");
	ck_assert_slice(raw_gap(&f, 2), "");
	ck_assert_uint_eq(f.records[0].line, 2);
	ck_assert_uint_eq(f.records[1].line, 3);
	ck_assert_uint_eq(f.records[2].line, 7);
	raw_release(&f);
}
END_TEST

START_TEST(a_file_without_records_is_all_prefix)
{
	struct rawfile f;

	raw_cut(&f, SLICE("\n\n"));
	ck_assert_uint_eq(f.count, 0);
	ck_assert_slice(raw_prefix(&f), "\n\n");
	raw_release(&f);
	raw_cut(&f, SLICE_EMPTY);
	ck_assert_uint_eq(f.count, 0);
	raw_release(&f);
}
END_TEST

START_TEST(fields_end_at_commas_outside_of_quotes)
{
	struct arena arena = { 0 };
	struct record record;

	raw_fields(SLICE("a,\"b,\"\"c\",,\"\""), &arena, &record);
	ck_assert_uint_eq(record.count, 4);
	ck_assert_slice(record_value(&record, 0), "a");
	ck_assert_slice(record_value(&record, 1), "b,\"c");
	ck_assert_slice(record_raw(&record, 1), "\"b,\"\"c\"");
	ck_assert_slice(record_value(&record, 2), "");
	ck_assert_slice(record_value(&record, 3), "");
	arena_release(&arena);
}
END_TEST

START_TEST(a_field_is_quoted_only_where_it_must_be)
{
	struct buffer out = { 0 };

	raw_add_field(&out, SLICE("plain ' text"));
	raw_add_field(&out, SLICE("a\"b"));
	raw_add_field(&out, SLICE("\r"));
	ck_assert_slice(buffer_slice(&out),
	    "plain ' text\"a\"\"b\"\"\r\"");
	buffer_release(&out);
}
END_TEST

START_TEST(another_separator_asks_for_quotes_and_a_comma_does_not)
{
	struct buffer out = { 0 };

	raw_add_separated(&out, SLICE("a,b"), '\t');
	raw_add_separated(&out, SLICE("c\td"), '\t');
	ck_assert_slice(buffer_slice(&out), "a,b\"c\td\"");
	buffer_release(&out);
}
END_TEST

START_TEST(a_file_is_read_to_its_end_or_the_reason_is_told)
{
	char path[sizeof(TEXTFILE_PATH)];
	struct buffer bytes = { 0 };

	textfile_make(path, "a\nb\n");
	ck_assert(raw_read(path, &bytes));
	ck_assert_slice(buffer_slice(&bytes), "a\nb\n");
	unlink(path);
	ck_assert(!raw_read(path, &bytes));
	ck_assert_int_eq(errno, ENOENT);
	buffer_release(&bytes);
}
END_TEST

UNIT_MAIN(every_byte_belongs_to_a_record_or_to_what_is_between,
    a_file_without_records_is_all_prefix,
    fields_end_at_commas_outside_of_quotes,
    a_field_is_quoted_only_where_it_must_be,
    another_separator_asks_for_quotes_and_a_comma_does_not,
    a_file_is_read_to_its_end_or_the_reason_is_told)
