/* writer.c - writer.h: quoting, whole copies, errors, reading back */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

#include "csv/layout.h"
#include "csv/reader.h"
#include "unit.h"
#include "csv/writer.h"

/* A writer on a file of its own, whose bytes can be looked at. */
struct sheet {
	FILE *file;
	struct writer *writer;
	struct buffer bytes;
};

static struct sheet
sheet_open(void)
{
	struct sheet s = { .file = tmpfile() };

	ck_assert_ptr_nonnull(s.file);
	s.writer = writer_open(fileno(s.file));
	return s;
}

static struct slice
sheet_bytes(struct sheet *s)
{
	char piece[4096];
	ssize_t n;

	ck_assert(writer_flush(s->writer));
	s->bytes.len = 0;
	ck_assert_int_eq(lseek(fileno(s->file), 0, SEEK_SET), 0);
	while ((n = read(fileno(s->file), piece, sizeof(piece))) > 0)
		buffer_add(&s->bytes, (struct slice){ piece, (size_t)n });
	return buffer_slice(&s->bytes);
}

static void
sheet_close(struct sheet *s)
{
	writer_close(s->writer);
	fclose(s->file);
	buffer_release(&s->bytes);
}

static void
check_field(const char *value, const char *expected)
{
	struct sheet s = sheet_open();

	writer_field(s.writer, slice_of(value));
	writer_field(s.writer, SLICE("z"));
	writer_end(s.writer);
	ck_assert_slice(sheet_bytes(&s), expected);
	sheet_close(&s);
}

START_TEST(quotes_stand_only_where_they_are_needed)
{
	check_field("plain", "plain,z\n");
	check_field("", ",z\n");
	check_field(" padded ", " padded ,z\n");
	check_field("a;b|c\td'e#f", "a;b|c\td'e#f,z\n");
	check_field("\xE4\xBD\xA0\xEF\xBC\x8C", "\xE4\xBD\xA0\xEF\xBC\x8C,z\n");
	check_field("a,b", "\"a,b\",z\n");
	check_field("a\nb", "\"a\nb\",z\n");
	check_field("a\rb", "\"a\rb\",z\n");
	check_field("say \"hi\"", "\"say \"\"hi\"\"\",z\n");
	check_field("\"", "\"\"\"\",z\n");
}
END_TEST

START_TEST(a_byte_that_needs_quotes_is_seen_wherever_it_stands)
{
	static const char specials[] = ",\"\n\r";
	char value[80];
	size_t len, at, s;

	for (len = 1; len < sizeof(value); len++) {
		struct sheet sheet = sheet_open();
		struct slice bytes;

		for (s = 0; s < 4; s++) {
			for (at = 0; at < len; at++) {
				memset(value, '-', len);
				value[at] = specials[s];
				writer_field(sheet.writer,
				    (struct slice){ value, len });
			}
		}
		memset(value, 'x', len);
		writer_field(sheet.writer, (struct slice){ value, len });
		bytes = sheet_bytes(&sheet);
		/* Two quotes each, a quote inside is doubled, commas between. */
		ck_assert_uint_eq(bytes.len,
		    4 * len * (len + 2) + len + 4 * len + len);
		ck_assert_int_eq(bytes.at[bytes.len - len - 1], ',');
		ck_assert_int_eq(bytes.at[bytes.len - len - 2], '"');
		sheet_close(&sheet);
	}
}
END_TEST

START_TEST(a_record_of_one_empty_field_is_two_quotes)
{
	struct sheet s = sheet_open();

	writer_field(s.writer, SLICE(""));
	writer_end(s.writer);
	writer_raw_field(s.writer, SLICE(""));
	writer_end(s.writer);
	writer_field(s.writer, SLICE("a"));
	writer_end(s.writer);
	writer_field(s.writer, SLICE(""));
	writer_field(s.writer, SLICE(""));
	writer_end(s.writer);
	ck_assert_slice(sheet_bytes(&s), "\"\"\n\"\"\na\n,\n");
	sheet_close(&s);
}
END_TEST

START_TEST(raw_fields_and_bytes_go_out_as_they_are)
{
	struct sheet s = sheet_open();

	writer_raw_field(s.writer, SLICE("\"a\""));
	writer_raw_field(s.writer, SLICE("b"));
	writer_end(s.writer);
	writer_bytes(s.writer, SLICE("# \"no\", csv\n"));
	ck_assert_slice(sheet_bytes(&s), "\"a\",b\n# \"no\", csv\n");
	sheet_close(&s);
}
END_TEST

START_TEST(nothing_is_written_before_a_flush_and_all_of_it_then)
{
	struct sheet s = sheet_open();

	writer_field(s.writer, SLICE("a"));
	writer_end(s.writer);
	ck_assert_int_eq(lseek(fileno(s.file), 0, SEEK_END), 0);
	ck_assert_slice(sheet_bytes(&s), "a\n");
	sheet_close(&s);
}
END_TEST

START_TEST(a_field_larger_than_the_buffer_comes_whole)
{
	struct sheet s = sheet_open();
	struct buffer big = { 0 }, expected = { 0 };
	struct slice got;
	size_t i;

	for (i = 0; i < 700000; i++)
		buffer_add_byte(&big, (char)('a' + i % 26));
	for (i = 0; i < 3; i++) {
		writer_field(s.writer, SLICE("x"));
		writer_field(s.writer, buffer_slice(&big));
		writer_end(s.writer);
		buffer_format(&expected, "x,");
		buffer_add(&expected, buffer_slice(&big));
		buffer_add_byte(&expected, '\n');
	}
	got = sheet_bytes(&s);
	ck_assert(slice_equal(got, buffer_slice(&expected)));
	sheet_close(&s);
	buffer_release(&big);
	buffer_release(&expected);
}
END_TEST

START_TEST(a_full_disk_is_remembered_and_later_writes_are_dropped)
{
	int fd = open("/dev/full", O_WRONLY);
	struct writer *w;

	if (fd < 0)
		return;		/* a system without this device */
	w = writer_open(fd);
	ck_assert_int_eq(writer_error(w), 0);
	writer_field(w, SLICE("a"));
	writer_end(w);
	ck_assert(!writer_flush(w));
	ck_assert_int_eq(writer_error(w), ENOSPC);
	writer_bytes(w, SLICE("more\n"));
	ck_assert(!writer_flush(w));
	ck_assert_int_eq(writer_error(w), ENOSPC);
	writer_close(w);
	close(fd);
}
END_TEST

START_TEST(a_descriptor_that_is_not_open_is_an_error)
{
	struct writer *w = writer_open(-1);

	writer_bytes(w, SLICE("a"));
	ck_assert(!writer_flush(w));
	ck_assert_int_eq(writer_error(w), EBADF);
	writer_close(w);
}
END_TEST

/* The ways to write a record with its computed cells, and cells alone. */
enum way { PLAIN, PADDED, IN_TWO_STEPS, CELLS, WAY_COUNT };

static void
write_one(struct writer *w, const struct layout *layout,
    const struct record *record, const struct slice *cells, enum way way)
{
	if (way == PLAIN) {
		writer_record(w, layout, record, cells);
	} else if (way == PADDED) {
		writer_record_padded(w, layout, record, cells);
	} else {
		writer_record_begin(w, record);
		writer_record_end(w, layout, cells);
	}
}

/* Cells with bytes behind them that would need quotes and do not count. */
static void
pad_cells(struct slice *padded, const struct slice *cells, size_t count)
{
	size_t i;

	for (i = 0; i < count; i++) {
		char *copy = malloc(cells[i].len + MEM_PADDING);

		memcpy(copy, cells[i].at, cells[i].len);
		memset(copy + cells[i].len, '"', MEM_PADDING);
		padded[i] = (struct slice){ copy, cells[i].len };
	}
}

static void
free_cells(const struct slice *cells, size_t count)
{
	while (count > 0)
		free((void *)(uintptr_t)cells[--count].at);
}

/* Writes bytes through a layout with the computed columns of names. */
static void
check_way(enum way way, const char *bytes, const char *const *names, size_t count,
    const struct slice *cells, const char *expected)
{
	struct sheet s = sheet_open();
	struct reader *r = reader_open_bytes(slice_of(bytes), NULL);
	struct slice header[8];
	struct layout layout;
	struct record record;
	size_t i;

	ck_assert_int_eq(reader_next(r, &record), READER_RECORD);
	for (i = 0; i < record.count; i++)
		header[i] = record_value(&record, i);
	layout_init(&layout, header, record.count, names, count);
	if (way == IN_TWO_STEPS && layout.replaced_count > 0)
		way = PLAIN;
	while (reader_next(r, &record) == READER_RECORD)
		write_one(s.writer, &layout, &record, cells, way);
	ck_assert_slice(sheet_bytes(&s), expected);
	layout_release(&layout);
	reader_close(r);
	sheet_close(&s);
}

static void
check_copy(const char *bytes, const char *const *names, size_t count,
    const struct slice *cells, const char *expected)
{
	struct slice padded[8];
	int way;

	pad_cells(padded, cells, count);
	for (way = 0; way < CELLS; way++)
		check_way((enum way)way, bytes, names, count, padded, expected);
	free_cells(padded, count);
}

START_TEST(a_record_is_copied_whole_when_columns_are_only_added)
{
	static const char *const names[] = { "n" };
	const struct slice cells[] = { SLICE("1,2") };

	check_copy("a,b\n\"x\", y \n\"p\"\"q\",\"l\n\"\r\n", names, 1, cells,
	    "\"x\", y ,\"1,2\"\n\"p\"\"q\",\"l\n\",\"1,2\"\n");
}
END_TEST

START_TEST(a_column_that_is_there_is_overwritten_in_place)
{
	static const char *const names[] = { "new", "b", "a" };
	const struct slice cells[] = { SLICE("N"), SLICE("B,"), SLICE("") };

	check_copy("a,x,b,y\n1,2,3,4\n\"1\",\"2\",\"3\",\"4\"\n", names, 3,
	    cells, ",2,\"B,\",4,N\n,\"2\",\"B,\",\"4\",N\n");
}
END_TEST

START_TEST(an_overwritten_only_column_that_is_empty_is_still_a_record)
{
	static const char *const names[] = { "a" };
	const struct slice cells[] = { SLICE("") };

	check_copy("a\nx\n\"\"\n", names, 1, cells, "\"\"\n\"\"\n");
}
END_TEST

/* A computed cell of each length, what needs quotes at each place of it. */
START_TEST(every_way_of_writing_a_record_gives_the_same_bytes)
{
	static const char *const names[] = { "b", "c", "d" };
	static const char specials[] = { 'x', ',', '"', '\n', '\r' };
	char value[50];
	size_t len, at, k;

	for (len = 0; len < sizeof(value); len++)
		for (at = 0; at <= len; at++)
			for (k = 0; k < sizeof(specials); k++) {
				struct slice cells[] = { { value, len },
					SLICE("-"), { value, at } };
				struct buffer expected = { 0 };

				memset(value, 'x', sizeof(value));
				if (at < len)
					value[at] = specials[k];
				/* What writer_add_field() does is tested. */
				buffer_format(&expected, "1,");
				writer_add_field(&expected, cells[0]);
				buffer_format(&expected, ",-,");
				writer_add_field(&expected, cells[2]);
				buffer_add(&expected, (struct slice){ "\n", 2 });
				check_copy("a\n1\n", names, 3, cells,
				    expected.data);
				buffer_release(&expected);
			}
}
END_TEST

START_TEST(a_record_in_two_steps_may_be_larger_than_the_buffer)
{
	static const char *const names[] = { "b" };
	const struct slice cells[] = { SLICE("end") };
	static char bytes[400000], expected[400000];

	memset(bytes, 'x', sizeof(bytes));
	memcpy(bytes, "a\n", 2);
	strcpy(bytes + sizeof(bytes) - 6, "\n");
	strcpy(expected, bytes + 2);
	strcpy(expected + sizeof(bytes) - 8, ",end\n");
	check_copy(bytes, names, 1, cells, expected);
}
END_TEST

START_TEST(a_computed_cell_may_be_of_any_length)
{
	static const char *const names[] = { "a", "c" };
	static const size_t lengths[] = { 255, 256, 257, 300000 };
	static char value[300000];
	size_t l;

	for (l = 0; l < sizeof(lengths) / sizeof(*lengths); l++) {
		struct slice cells[] = { { value, lengths[l] }, SLICE("-") };
		struct buffer expected = { 0 };

		memset(value, '"', sizeof(value));
		writer_add_field(&expected, cells[0]);
		buffer_add(&expected, SLICE(",2,-\n"));
		buffer_add_byte(&expected, '\0');
		check_copy("a,b\n1,2\n", names, 2, cells, expected.data);
		buffer_release(&expected);
	}
}
END_TEST

/*
 * The writer gathers 256 KiB.  Fills them but for some bytes, then writes a
 * record whose cells are all quotes, the most that a cell can grow to, and one
 * more, so that a count that went over the end does harm.
 */
static void
check_full_buffer(size_t left, enum way way)
{
	static const char *const names[] = { "b", "c", "d" };
	static char filling[256 << 10], quotes[256];
	const struct slice cells[] = { { quotes, sizeof(quotes) },
		{ quotes, sizeof(quotes) }, { quotes, sizeof(quotes) } };
	struct reader *r = reader_open_bytes(SLICE("a\n1\n"), NULL);
	struct sheet s = sheet_open();
	struct buffer expected = { 0 };
	struct slice header = SLICE("a"), padded[3];
	struct layout layout;
	struct record record;
	size_t i, k;

	memset(filling, 'x', sizeof(filling));
	memset(quotes, '"', sizeof(quotes));
	pad_cells(padded, cells, 3);
	layout_init(&layout, &header, way == CELLS ? 0 : 1, names, 3);
	ck_assert_int_eq(reader_next(r, &record), READER_RECORD);
	ck_assert_int_eq(reader_next(r, &record), READER_RECORD);
	writer_bytes(s.writer, (struct slice){ filling, sizeof(filling) -
	    left });
	buffer_add(&expected, (struct slice){ filling, sizeof(filling) -
	    left });
	for (i = 0; i < 2; i++) {
		if (way == CELLS)
			writer_cells(s.writer, &layout, padded);
		else
			write_one(s.writer, &layout, &record, padded, way);
		buffer_add(&expected, way == CELLS ? SLICE("") : SLICE("1,"));
		for (k = 0; k < 3; k++) {
			writer_add_field(&expected, cells[k]);
			buffer_add_byte(&expected, k < 2 ? ',' : '\n');
		}
	}
	ck_assert(slice_equal(sheet_bytes(&s), buffer_slice(&expected)));
	free_cells(padded, 3);
	layout_release(&layout);
	buffer_release(&expected);
	sheet_close(&s);
	reader_close(r);
}

/* "1", then thrice a comma, two quotes and 512: 1547 with the line end. */
START_TEST(cells_of_quotes_never_pass_the_end_of_a_full_buffer)
{
	size_t left;
	int way;

	for (way = 0; way < WAY_COUNT; way++) {
		for (left = 0; left < 1700; left += 100)
			check_full_buffer(left, (enum way)way);
		for (left = 1545; left < 1550; left++)
			check_full_buffer(left, (enum way)way);
	}
}
END_TEST

START_TEST(what_is_written_is_read_back)
{
	static const char *const pieces[] = { "", ",", "\"", "\n", "\r",
		"\r\n", " ", "a", "\xE4\xBD\xA0", "\xF0\x9F\x98\x80", "\"\"",
		"'", ";" };
	uint64_t state = 1;
	int round;

	for (round = 0; round < 300; round++) {
		struct sheet s = sheet_open();
		struct buffer cells[5] = { { 0 } };
		struct reader *r;
		struct record record;
		size_t width = 1 + (size_t)round % 5, i, k;

		for (i = 0; i < width; i++) {
			for (k = 0; k < 4; k++) {
				state = state * UINT64_C(6364136223846793005) +
				    UINT64_C(1442695040888963407);
				buffer_add(&cells[i], slice_of(
				    pieces[(state >> 33) % 13]));
			}
			writer_field(s.writer, buffer_slice(&cells[i]));
		}
		writer_end(s.writer);
		r = reader_open_bytes(sheet_bytes(&s), NULL);
		ck_assert_int_eq(reader_next(r, &record), READER_RECORD);
		ck_assert_uint_eq(record.count, width);
		for (i = 0; i < width; i++)
			ck_assert(slice_equal(record_value(&record, i),
			    buffer_slice(&cells[i])));
		ck_assert_int_eq(reader_next(r, &record), READER_END);
		reader_close(r);
		for (i = 0; i < width; i++)
			buffer_release(&cells[i]);
		sheet_close(&s);
	}
}
END_TEST

/* Both ways of writing a record give the same bytes, whatever the lengths. */
START_TEST(a_record_of_cells_is_its_fields_one_by_one)
{
	static const char *const names[] = { "a", "b", "c" };
	static char text[300000];
	static const size_t lengths[] = { 0, 1, 2, 3, 4, 7, 8, 15, 16, 17, 33,
		131000, 299999 };
	static const char specials[] = { 'x', ',', '"', '\n', '\r' };
	size_t count, l, k, i;

	memset(text, 'x', sizeof(text));
	for (count = 1; count <= 3; count += 2)
		for (l = 0; l < sizeof(lengths) / sizeof(*lengths); l++)
			for (k = 0; k < sizeof(specials); k++) {
				struct sheet fields = sheet_open();
				struct sheet cells = sheet_open();
				struct slice values[3] = { { text, lengths[l] },
					{ NULL, 0 }, { text, lengths[l] / 2 } };
				struct layout layout;

				text[lengths[l] / 2] = specials[k];
				layout_init(&layout, NULL, 0, names, count);
				for (i = 0; i < count; i++)
					writer_field(fields.writer, values[i]);
				writer_end(fields.writer);
				writer_cells(cells.writer, &layout, values);
				ck_assert(slice_equal(sheet_bytes(&fields),
				    sheet_bytes(&cells)));
				text[lengths[l] / 2] = 'x';
				layout_release(&layout);
				sheet_close(&fields);
				sheet_close(&cells);
			}
}
END_TEST

/*
 * The cells of a line, cut at its commas or anywhere, as one record: written
 * side by side as they are they must come out like fields one by one.
 */
static void
write_both_ways(struct sheet *fields, struct sheet *cells, const char *line,
    const size_t *ends, size_t count)
{
	static const char *const names[] = { "a", "b", "c", "d", "e" };
	struct slice values[5];
	struct layout layout;
	size_t from = 0, i;

	layout_init(&layout, NULL, 0, names, count);
	for (i = 0; i < count; i++) {
		values[i] = (struct slice){ line + from, ends[i] - from };
		from = ends[i] + 1;
		writer_field(fields->writer, values[i]);
	}
	writer_end(fields->writer);
	writer_cells(cells->writer, &layout, values);
	layout_release(&layout);
}

/* A line of len bytes with the separator at each place in turn. */
static void
check_side_by_side(size_t len, char separator)
{
	struct sheet fields = sheet_open(), cells = sheet_open();
	char line[64];
	size_t at;

	for (at = 0; at < len; at++) {
		memset(line, 'x', sizeof(line));
		line[0] = line[len / 3] = ',';
		line[len / 3 + 1] = line[len / 2] = ',';
		line[at] = separator;
		if (len / 3 + 1 < len / 2)
			write_both_ways(&fields, &cells, line, (size_t[]){ 0,
			    len / 3, len / 3 + 1, len / 2, len }, 5);
		/* Cut where no comma is. */
		if (len > 20)
			write_both_ways(&fields, &cells, line, (size_t[]){
			    len / 3 - 2, len / 3 + 4, len }, 3);
	}
	ck_assert(slice_equal(sheet_bytes(&fields), sheet_bytes(&cells)));
	sheet_close(&fields);
	sheet_close(&cells);
}

START_TEST(cells_side_by_side_are_written_like_fields)
{
	static const char separators[] = ",;\"\n\r";
	size_t len, s;

	for (len = 6; len < 64; len++)
		for (s = 0; s < sizeof(separators) - 1; s++)
			check_side_by_side(len, separators[s]);
}
END_TEST

UNIT_MAIN(quotes_stand_only_where_they_are_needed,
    a_byte_that_needs_quotes_is_seen_wherever_it_stands,
    a_record_of_one_empty_field_is_two_quotes,
    raw_fields_and_bytes_go_out_as_they_are,
    nothing_is_written_before_a_flush_and_all_of_it_then,
    a_field_larger_than_the_buffer_comes_whole,
    a_full_disk_is_remembered_and_later_writes_are_dropped,
    a_descriptor_that_is_not_open_is_an_error,
    a_record_is_copied_whole_when_columns_are_only_added,
    a_column_that_is_there_is_overwritten_in_place,
    an_overwritten_only_column_that_is_empty_is_still_a_record,
    a_record_of_cells_is_its_fields_one_by_one,
    cells_side_by_side_are_written_like_fields,
    every_way_of_writing_a_record_gives_the_same_bytes,
    a_computed_cell_may_be_of_any_length,
    a_record_in_two_steps_may_be_larger_than_the_buffer,
    cells_of_quotes_never_pass_the_end_of_a_full_buffer,
    what_is_written_is_read_back)
