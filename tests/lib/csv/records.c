/* records.c - records.h: records kept for a second look */
#include <stdlib.h>

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

/* Two records in three have a name, and some are longer than a window. */
static void
add_many(struct records *records, size_t count)
{
	struct buffer csv = { 0 };
	struct reader *reader;
	struct record record;
	size_t i, len;

	for (i = 0; i < count; i++) {
		buffer_format(&csv, "%zu,", i);
		for (len = i == 50 ? 3 << 20 : i % 1000; len > 0; len--)
			buffer_add_byte(&csv, (char)('a' + i % 26));
		buffer_add_byte(&csv, '\n');
	}
	reader = reader_open_bytes(buffer_slice(&csv),
	    &(struct reader_options){ 0 });
	while (reader_next(reader, &record) == READER_RECORD)
		records_add(records, &record, records_count(records) % 3 == 0 ?
		    SLICE_EMPTY : record_value(&record, 0));
	reader_close(reader);
	buffer_release(&csv);
}

static void
check_many(struct records *a, struct records *b)
{
	struct fault fault;
	size_t i;

	ck_assert_uint_eq(records_count(a), records_count(b));
	for (i = 0; i < records_count(a); i++) {
		/* In order, then here and there. */
		size_t at = i < 4000 ? i : i * 7919 % records_count(a);
		struct slice x = records_bytes(a, at);
		struct slice y = records_bytes(b, at);

		ck_assert(slice_equal(x, y));
		ck_assert(slice_equal(records_name(a, at),
		    records_name(b, at)));
		ck_assert_uint_eq(records_line(a, at), records_line(b, at));
	}
	ck_assert(records_check(a, &fault));
}

START_TEST(a_file_holds_what_memory_held)
{
	struct records *held = records_new(), *spilled = records_new();

	records_spill(spilled, 10000);
	add_many(held, 6000);
	add_many(spilled, 6000);
	check_many(spilled, held);
	records_free(held);
	records_free(spilled);
}
END_TEST

START_TEST(without_a_temporary_file_all_stay_in_memory)
{
	struct records *held = records_new(), *spilled = records_new();

	setenv("TMPDIR", "/nowhere/at/all", 1);
	records_spill(spilled, 10000);
	add_many(held, 200);
	add_many(spilled, 200);
	check_many(spilled, held);
	records_free(held);
	records_free(spilled);
	unsetenv("TMPDIR");
}
END_TEST

UNIT_MAIN(a_file_holds_what_memory_held,
    without_a_temporary_file_all_stay_in_memory,
    a_record_comes_back_with_its_fields,
    a_name_that_is_no_part_of_the_record_is_kept)
