/* records.c - records.h: records kept for a second look */
#include "csv/records.h"
#include "unit.h"

START_TEST(a_record_comes_back_with_its_fields)
{
	struct reader *reader = reader_open_bytes(
	    SLICE("a,\"b, \"\"c\"\"\",\n\"x\ny\",,z\n"),
	    &(struct reader_options){ 0 });
	struct records *records = records_new();
	struct arena scratch = { 0 };
	struct record record;

	while (reader_next(reader, &record) == READER_RECORD)
		records_add(records, &record, record_value(&record, 0));
	reader_close(reader);
	ck_assert_uint_eq(records_count(records), 2);
	ck_assert_slice(records_name(records, 0), "a");
	ck_assert_slice(records_name(records, 1), "x\ny");
	ck_assert_slice(records_bytes(records, 0), "a,\"b, \"\"c\"\"\",");
	ck_assert_uint_eq(records_line(records, 1), 2);
	record = records_get(records, 0, false, &scratch);
	ck_assert_uint_eq(record.count, 3);
	ck_assert_slice(record_value(&record, 1), "b, \"c\"");
	ck_assert_slice(record_value(&record, 2), "");
	record = records_get(records, 1, true, &scratch);
	ck_assert_uint_eq(record.count, 1);
	ck_assert_slice(record_raw(&record, 0), "\"x\ny\",,z");
	records_free(records);
	arena_release(&scratch);
}
END_TEST

START_TEST(a_name_that_is_no_part_of_the_record_is_kept)
{
	struct reader *reader = reader_open_bytes(SLICE("a,b\n"),
	    &(struct reader_options){ 0 });
	struct records *records = records_new();
	struct record record;

	ck_assert_int_eq(reader_next(reader, &record), READER_RECORD);
	records_add(records, &record, SLICE("elsewhere"));
	records_add(records, &record, SLICE_EMPTY);
	reader_close(reader);
	ck_assert_slice(records_name(records, 0), "elsewhere");
	ck_assert_slice(records_bytes(records, 0), "a,b");
	ck_assert_slice(records_name(records, 1), "");
	records_free(records);
	records_free(NULL);
}
END_TEST

UNIT_MAIN(a_record_comes_back_with_its_fields,
    a_name_that_is_no_part_of_the_record_is_kept)
