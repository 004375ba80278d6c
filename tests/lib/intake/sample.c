/* sample.c - sample.h: the records to judge by */
#include "intake/sample.h"
#include "unit.h"

static struct sample sample;

static void
take(const char *head, bool whole, unsigned long header_line, size_t columns)
{
	const struct dialect dialect = { .delimiter = ',' };
	const struct slice header[] = { SLICE("a"), SLICE("b") };

	sample_init(&sample, slice_of(head), whole, &dialect, header_line,
	    header, columns);
}

START_TEST(records_behind_the_header_are_taken_with_their_blanks_trimmed)
{
	take("title\na,b\n 1 ,\"x \"\"y\"\"\"\n3,4\n", true, 2, 2);
	ck_assert_uint_eq(sample.records, 2);
	ck_assert_slice(sample_cell(&sample, 0, 0), "1");
	ck_assert_slice(sample_cell(&sample, 0, 1), "x \"y\"");
	ck_assert_slice(sample_cell(&sample, 1, 1), "4");
	sample_release(&sample);
}
END_TEST

START_TEST(short_records_count_and_long_ones_are_cut)
{
	take("a,b\n1\n1,2,3\n", true, 1, 2);
	ck_assert_uint_eq(sample.records, 2);
	ck_assert_slice(sample_cell(&sample, 0, 1), "");
	ck_assert_slice(sample_cell(&sample, 1, 1), "2");
	sample_release(&sample);
}
END_TEST

START_TEST(the_record_that_a_cut_head_ends_in_does_not_count)
{
	take("a,b\n1,2\n3,4", false, 1, 2);
	ck_assert_uint_eq(sample.records, 1);
	sample_release(&sample);
	take("a,b\n1,2\n3,4", true, 1, 2);
	ck_assert_uint_eq(sample.records, 2);
	sample_release(&sample);
}
END_TEST

START_TEST(a_quote_left_open_by_the_cut_ends_the_sample)
{
	take("a,b\n1,2\n3,\"four\nfive,6\n7,8\n", false, 1, 2);
	ck_assert_uint_eq(sample.records, 0);
	sample_release(&sample);
}
END_TEST

START_TEST(the_header_again_does_not_count)
{
	take("a,b\n1,2\na,b\n3,4\n", true, 1, 2);
	ck_assert_uint_eq(sample.records, 2);
	ck_assert_slice(sample_cell(&sample, 1, 0), "3");
	sample_release(&sample);
}
END_TEST

START_TEST(no_record_is_no_sample)
{
	take("a,b\n", true, 1, 2);
	ck_assert_uint_eq(sample.records, 0);
	sample_release(&sample);
}
END_TEST

UNIT_MAIN(records_behind_the_header_are_taken_with_their_blanks_trimmed,
    short_records_count_and_long_ones_are_cut,
    the_record_that_a_cut_head_ends_in_does_not_count,
    a_quote_left_open_by_the_cut_ends_the_sample,
    the_header_again_does_not_count, no_record_is_no_sample)
