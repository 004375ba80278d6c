/* reader.c - reader.h: records, lines, lanes, limits */
#include <errno.h>
#include <stdio.h>

#include "lanes.h"
#include "unit.h"

static void
check_story(const char *bytes, size_t len, bool lenient, const char *expected)
{
	struct reader_options options = { .lenient = lenient };
	struct buffer story = { 0 };

	lanes_story(&story, (struct slice){ bytes, len }, &options, 1 << 20);
	buffer_add_byte(&story, '\0');
	ck_assert_str_eq(story.data, expected);
	buffer_release(&story);
}

#define CHECK(bytes, expected) \
	check_story("" bytes, sizeof(bytes) - 1, false, expected)
#define CHECK_LENIENT(bytes, expected) \
	check_story("" bytes, sizeof(bytes) - 1, true, expected)

START_TEST(plain_records_come_with_their_lines)
{
	CHECK("a,b\n1,2\n", "1/0:1=a;1=b;\n2/0:1=1;1=2;\nend 1 0\n");
	CHECK("a,b\n\n\n1,\n", "1/0:1=a;1=b;\n4/0:1=1;0=;\nend 1 0\n");
}
END_TEST

START_TEST(a_missing_final_newline_is_no_loss)
{
	CHECK("a\nb", "1/0:1=a;\n2/0:1=b;\nend 1 0\n");
	CHECK("a,", "1/0:1=a;0=;\nend 1 0\n");
	CHECK("\"x\"", "1/0:1=x;\nend 1 0\n");
}
END_TEST

START_TEST(crlf_ends_a_line_like_lf)
{
	CHECK("a,b\r\n\"x\r\ny\",\r\n", "1/0:1=a;1=b;\n"
	    "2/0:4=x\r\ny;0=;\nend 1 0\n");
}
END_TEST

START_TEST(a_bare_cr_ends_a_line)
{
	CHECK("a,b\rc,d\r", "1/0:1=a;1=b;\n2/0:1=c;1=d;\nend 1 0\n");
}
END_TEST

START_TEST(a_byte_order_mark_is_no_part_of_the_header)
{
	CHECK("\xEF\xBB\xBFname\nx\n", "1/0:4=name;\n2/0:1=x;\nend 1 0\n");
}
END_TEST

START_TEST(doubled_quotes_are_one)
{
	CHECK("\"a\"\"b\",\"\",\"\"\"\"\n",
	    "1/0:3=a\"b;0=;1=\";\nend 1 0\n");
}
END_TEST

START_TEST(quoted_newlines_count_as_physical_lines)
{
	CHECK("h\n\"1\n2\n3\"\nz\n", "1/0:1=h;\n2/0:5=1\n2\n3;\n"
	    "5/0:1=z;\nend 1 0\n");
}
END_TEST

START_TEST(blanks_around_values_stay)
{
	CHECK(" a , b\n", "1/0:3= a ;2= b;\nend 1 0\n");
}
END_TEST

START_TEST(a_strict_reader_ends_at_a_stray_quote)
{
	CHECK("h\n24\" valve\nx\n", "1/0:1=h;\nend 2 2\n");
	CHECK("h\n\"x\"y\n", "1/0:1=h;\nend 2 2\n");
	CHECK("h\n\"x\n", "1/0:1=h;\nend 2 2\n");
}
END_TEST

START_TEST(a_lenient_reader_keeps_a_stray_quote_and_says_so)
{
	CHECK_LENIENT("24\" valve,2\nx,3\n",
	    "1/4:9=24\" valve;1=2;\n2/0:1=x;1=3;\nend 1 0\n");
}
END_TEST

START_TEST(a_lenient_reader_gives_up_one_line_only)
{
	CHECK_LENIENT("a\n\"x\"y,1\nb\n", "1/0:1=a;\n2/5:6=\"x\"y,1;\n"
	    "3/0:1=b;\nend 1 0\n");
	CHECK_LENIENT("a\n\"open\nb\nc\n", "1/0:1=a;\n2/5:5=\"open;\n"
	    "3/0:1=b;\n4/0:1=c;\nend 1 0\n");
}
END_TEST

START_TEST(a_nul_byte_is_refused_with_its_line)
{
	CHECK("a\nb\0c\n", "1/0:1=a;\nend 2 2\n");
}
END_TEST

START_TEST(a_record_that_is_not_utf8_is_marked_and_the_others_go_on)
{
	CHECK("a\n\xFF\n\xE4\xBD\xA0\n",
	    "1/0:1=a;\n2/3:1=\xFF;\n3/0:3=\xE4\xBD\xA0;\nend 1 0\n");
}
END_TEST

START_TEST(records_of_another_width_are_marked)
{
	struct reader *r = reader_open_bytes(SLICE("a,b\n1\n1,2,3\n1,2\n"),
	    NULL);
	struct record record;

	ck_assert_int_eq(reader_next(r, &record), READER_RECORD);
	reader_set_width(r, 2);
	ck_assert_int_eq(reader_next(r, &record), READER_RECORD);
	ck_assert_int_eq(record.flaw, RECORD_SHORT);
	ck_assert_slice(record_value(&record, 1), "");
	ck_assert_int_eq(reader_next(r, &record), READER_RECORD);
	ck_assert_int_eq(record.flaw, RECORD_LONG);
	ck_assert_int_eq(reader_next(r, &record), READER_RECORD);
	ck_assert_int_eq(record.flaw, RECORD_REGULAR);
	reader_close(r);
}
END_TEST

START_TEST(an_empty_line_is_a_record_where_there_is_one_column)
{
	struct reader_options options = { 0 };
	struct record record;
	int careful;

	for (careful = 0; careful < 2; careful++) {
		struct reader *r;

		options.careful_only = careful;
		r = reader_open_bytes(SLICE("foo\n\nx\n"), &options);
		ck_assert_int_eq(reader_next(r, &record), READER_RECORD);
		reader_set_width(r, 1);
		ck_assert_int_eq(reader_next(r, &record), READER_RECORD);
		ck_assert_slice(record_value(&record, 0), "");
		ck_assert_uint_eq(record.line, 2);
		ck_assert_int_eq(reader_next(r, &record), READER_RECORD);
		ck_assert_slice(record_value(&record, 0), "x");
		ck_assert_int_eq(reader_next(r, &record), READER_END);
		reader_close(r);
	}
}
END_TEST

static ssize_t
failing_read(void *context, char *to, size_t size)
{
	int *calls = context;

	(void)size;
	if ((*calls)++ > 0) {
		errno = EIO;
		return -1;
	}
	memcpy(to, "a\nb\nc", 5);
	return 5;
}

START_TEST(a_read_error_comes_after_the_records_that_were_whole)
{
	int calls = 0;
	struct reader *r = reader_open(
	    (struct reader_source){ failing_read, &calls, NULL }, NULL);
	struct record record;

	ck_assert_int_eq(reader_next(r, &record), READER_RECORD);
	ck_assert_int_eq(reader_next(r, &record), READER_RECORD);
	ck_assert_slice(record_value(&record, 0), "b");
	ck_assert_int_eq(reader_next(r, &record), READER_ERROR);
	ck_assert_str_eq(reader_fault(r),
	    "cannot read: Input/output error; check the disk");
	ck_assert_int_eq(reader_next(r, &record), READER_ERROR);
	reader_close(r);
}
END_TEST

static const char *
damage(const void *context)
{
	return *(const int *)context > 1 ? "a workbook that is damaged" : "";
}

START_TEST(a_source_tells_its_own_story)
{
	int calls = 0;
	struct reader *r = reader_open((struct reader_source){ failing_read,
	    &calls, damage }, NULL);
	struct record record;

	while (reader_next(r, &record) == READER_RECORD)
		continue;
	ck_assert_str_eq(reader_fault(r), "a workbook that is damaged");
	reader_close(r);
}
END_TEST

/* An endless field, byte by byte as fast as it is asked for. */
static ssize_t
endless_read(void *context, char *to, size_t size)
{
	bool *started = context;

	memset(to, 'x', size);
	if (!*started)
		*to = '"';
	*started = true;
	return (ssize_t)size;
}

START_TEST(a_record_over_16_mib_is_refused_by_name)
{
	bool started = false;
	struct reader *r = reader_open(
	    (struct reader_source){ endless_read, &started, NULL }, NULL);
	struct record record;

	ck_assert_int_eq(reader_next(r, &record), READER_ERROR);
	ck_assert_msg(strstr(reader_fault(r), "16 MiB") != NULL, "%s",
	    reader_fault(r));
	ck_assert_uint_eq(reader_fault_line(r), 1);
	reader_close(r);
}
END_TEST

enum { LIMIT = 16777216 };	/* 16 MiB, as fairlead-format(5) says */

/* A record of len bytes: a quote, filling, the end given. */
static struct buffer
long_record(size_t len, const char *end, const char *line_end)
{
	struct buffer bytes = { 0 };

	buffer_reserve(&bytes, len + 16);
	memset(bytes.data, 'x', len);
	*bytes.data = '"';
	bytes.len = len - strlen(end);
	buffer_add(&bytes, slice_of(end));
	ck_assert_uint_eq(bytes.len, len);
	buffer_add(&bytes, slice_of(line_end));
	return bytes;
}

static void
check_pieces(const struct buffer *bytes, size_t size, bool careful,
    enum reader_status expected)
{
	struct reader_options options = { .careful_only = careful };
	struct pieces pieces = { buffer_slice(bytes), size };
	struct reader *r = reader_open((struct reader_source){ pieces_read,
	    &pieces, NULL }, &options);
	struct record record;
	enum reader_status status = reader_next(r, &record);

	ck_assert_msg(status == expected, "in pieces of %zu: %d %s", size,
	    (int)status, reader_fault(r));
	if (status == READER_ERROR)
		ck_assert_msg(strstr(reader_fault(r), "16 MiB") != NULL, "%s",
		    reader_fault(r));
	reader_close(r);
}

/* The length of a record decides, not how much of it comes at once. */
static void
check_limit(size_t len, const char *end, enum reader_status expected)
{
	static const size_t sizes[] = { 65536, 64 << 20 };
	struct buffer bytes = long_record(len, end, "\nend\n");
	size_t i;

	for (i = 0; i < sizeof(sizes) / sizeof(*sizes); i++)
		check_pieces(&bytes, sizes[i], false, expected);
	buffer_release(&bytes);
}

START_TEST(sixteen_mib_are_the_limit_however_the_bytes_come)
{
	check_limit(LIMIT, "\"", READER_RECORD);
	check_limit(LIMIT + 1, "\"", READER_ERROR);
	check_limit(LIMIT + 5000000, "\"x", READER_ERROR);
}
END_TEST

/* Its line end is no part of a record; a piece may end between CR and LF. */
START_TEST(sixteen_mib_are_the_limit_in_each_lane_with_each_line_end)
{
	static const char *const line_ends[] = { "", "\n", "\r\nend\n" };
	size_t i, careful;

	for (i = 0; i < sizeof(line_ends) / sizeof(*line_ends); i++)
		for (careful = 0; careful < 2; careful++) {
			struct buffer within = long_record(LIMIT, "\"",
			    line_ends[i]);
			struct buffer above = long_record(LIMIT + 1, "\"",
			    line_ends[i]);

			check_pieces(&within, LIMIT + 1, careful,
			    READER_RECORD);
			check_pieces(&above, LIMIT + 2, careful, READER_ERROR);
			buffer_release(&within);
			buffer_release(&above);
		}
}
END_TEST

/* The quote is never closed; only the line that it stands in is given up. */
static enum reader_status
read_open_quote(size_t line)
{
	struct reader_options options = { .lenient = true };
	struct buffer bytes = long_record(line, "", "\n");
	struct reader *r;
	struct record record;
	enum reader_status status;

	buffer_reserve(&bytes, LIMIT);
	memset(bytes.data + bytes.len, 'y', LIMIT);
	bytes.len += LIMIT;
	r = reader_open_bytes(buffer_slice(&bytes), &options);
	status = reader_next(r, &record);
	if (status == READER_RECORD) {
		ck_assert_int_eq(record.flaw, RECORD_UNREADABLE);
		ck_assert_uint_eq(record_bytes(&record).len, line);
	}
	reader_close(r);
	buffer_release(&bytes);
	return status;
}

START_TEST(a_line_of_sixteen_mib_is_given_up_alone_and_a_longer_one_is_not)
{
	ck_assert_int_eq(read_open_quote(LIMIT), READER_RECORD);
	ck_assert_int_eq(read_open_quote(LIMIT + 1), READER_ERROR);
}
END_TEST

START_TEST(a_record_longer_than_the_window_is_read)
{
	struct buffer bytes = { 0 };
	struct reader *r;
	struct record record;
	size_t i;

	for (i = 0; i < 3 << 20; i++)
		buffer_add_byte(&bytes, i % 1000 == 999 ? ',' : 'x');
	buffer_add(&bytes, SLICE("\nend\n"));
	r = reader_open_bytes(buffer_slice(&bytes), NULL);
	ck_assert_int_eq(reader_next(r, &record), READER_RECORD);
	ck_assert_uint_eq(record.count, (3 << 20) / 1000 + 1);
	ck_assert_int_eq(reader_next(r, &record), READER_RECORD);
	ck_assert_slice(record_value(&record, 0), "end");
	reader_close(r);
	buffer_release(&bytes);
}
END_TEST

static unsigned
roll(uint64_t *state, unsigned sides)
{
	*state ^= *state << 13;
	*state ^= *state >> 7;
	*state ^= *state << 17;
	return (unsigned)((*state >> 11) % sides);
}

START_TEST(all_lanes_agree_on_random_regular_tables_in_any_pieces)
{
	static const char *const cells[] = { "", "a", "Weber GmbH",
		"\"a,b\"", "\"x\ny\"", "\"\"\"q\"\"\"", "\"\"", "\xE4\xBD\xA0",
		"\xF0\x9F\x98\x80", " padded ", "\"\r\n\"" };
	struct buffer bytes = { 0 }, why = { 0 };
	uint64_t state = 20240422;
	int table;

	for (table = 0; table < 400; table++) {
		unsigned rows = roll(&state, 12), columns, row, column;

		bytes.len = 0;
		columns = 1 + roll(&state, 9);
		for (row = 0; row < rows; row++) {
			for (column = 0; column < columns; column++) {
				if (column > 0)
					buffer_add_byte(&bytes, ',');
				buffer_add(&bytes, slice_of(
				    cells[roll(&state, 11)]));
			}
			buffer_add(&bytes, row + 1 == rows &&
			    roll(&state, 2) ? SLICE("") :
			    roll(&state, 4) ? SLICE("\n") : SLICE("\r\n"));
		}
		ck_assert_msg(lanes_agree(buffer_slice(&bytes), false, &why),
		    "%.*s", SLICE_PRINT(buffer_slice(&why)));
	}
	buffer_release(&bytes);
	buffer_release(&why);
}
END_TEST

START_TEST(all_lanes_agree_on_random_bytes)
{
	static const char alphabet[] = "\",\n\r ab\xC3";
	char bytes[160];
	struct buffer why = { 0 };
	uint64_t state = 7;
	int i;

	for (i = 0; i < 1500; i++) {
		size_t len = roll(&state, sizeof(bytes)), at;

		for (at = 0; at < len; at++)
			bytes[at] = alphabet[roll(&state, 8)];
		ck_assert_msg(lanes_agree((struct slice){ bytes, len },
		    i & 1, &why), "%.*s",
		    SLICE_PRINT(buffer_slice(&why)));
	}
	buffer_release(&why);
}
END_TEST

START_TEST(where_nothing_quotes_a_lone_return_ends_a_record_like_any)
{
	struct reader *r = reader_open_bytes(SLICE("a,\"b,x\ry\nc,d,z\n"),
	    &(struct reader_options){ .no_quotes = true });
	struct record record;

	ck_assert_int_eq(reader_next(r, &record), READER_RECORD);
	ck_assert_uint_eq(record.count, 3);
	ck_assert_slice(record_value(&record, 1), "\"b");
	ck_assert_slice(record_value(&record, 2), "x");
	ck_assert_int_eq(reader_next(r, &record), READER_RECORD);
	ck_assert_uint_eq(record.count, 1);
	ck_assert_slice(record_value(&record, 0), "y");
	ck_assert_int_eq(reader_next(r, &record), READER_RECORD);
	ck_assert_uint_eq(record.count, 3);
	ck_assert_int_eq(reader_next(r, &record), READER_END);
	reader_close(r);
}
END_TEST

UNIT_MAIN(where_nothing_quotes_a_lone_return_ends_a_record_like_any,
    plain_records_come_with_their_lines,
    a_missing_final_newline_is_no_loss, crlf_ends_a_line_like_lf,
    a_bare_cr_ends_a_line, a_byte_order_mark_is_no_part_of_the_header,
    doubled_quotes_are_one, quoted_newlines_count_as_physical_lines,
    blanks_around_values_stay, a_strict_reader_ends_at_a_stray_quote,
    a_lenient_reader_keeps_a_stray_quote_and_says_so,
    a_lenient_reader_gives_up_one_line_only,
    a_nul_byte_is_refused_with_its_line,
    a_record_that_is_not_utf8_is_marked_and_the_others_go_on,
    records_of_another_width_are_marked,
    an_empty_line_is_a_record_where_there_is_one_column,
    a_read_error_comes_after_the_records_that_were_whole,
    a_source_tells_its_own_story,
    a_record_over_16_mib_is_refused_by_name,
    sixteen_mib_are_the_limit_however_the_bytes_come,
    sixteen_mib_are_the_limit_in_each_lane_with_each_line_end,
    a_line_of_sixteen_mib_is_given_up_alone_and_a_longer_one_is_not,
    a_record_longer_than_the_window_is_read,
    all_lanes_agree_on_random_regular_tables_in_any_pieces,
    all_lanes_agree_on_random_bytes)
