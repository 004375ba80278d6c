/* cut.c - cut.h: records with every byte that stands between them */
#include <stdio.h>
#include <unistd.h>

#include "csv/cut.h"
#include "unit.h"

static struct cut *
open_text(struct slice text)
{
	FILE *file = tmpfile();

	ck_assert_ptr_nonnull(file);
	ck_assert_uint_eq(fwrite(text.at, 1, text.len, file), text.len);
	rewind(file);
	return cut_open(fileno(file));
}

static void
next(struct cut *c, const char *before, const char *bytes)
{
	struct cut_record r;

	ck_assert_int_eq(cut_next(c, &r), READER_RECORD);
	ck_assert_slice(r.before, before);
	ck_assert_slice(r.bytes, bytes);
}

static void
ends(struct cut *c, const char *before)
{
	struct cut_record r;

	ck_assert_int_eq(cut_next(c, &r), READER_END);
	ck_assert_slice(r.before, before);
	cut_close(c);
}

START_TEST(what_stands_between_records_is_told)
{
	struct cut *c = open_text(SLICE("\xEF\xBB\xBF\r\na,b\r\n"
	    "\"x\n\"\"y\",1\n\n\nz,2,3"));

	next(c, "\xEF\xBB\xBF\r\n", "a,b");
	next(c, "\r\n", "\"x\n\"\"y\",1");
	next(c, "\n\n\n", "z,2,3");
	ck_assert_uint_eq(cut_offset(c), 27);
	ends(c, "");
}
END_TEST

START_TEST(an_empty_line_is_a_record_where_each_has_one_field)
{
	struct cut *c = open_text(SLICE("note\na\n\nb\n"));

	next(c, "", "note");
	next(c, "\n", "a");
	next(c, "\n", "");
	next(c, "\n", "b");
	ends(c, "\n");
}
END_TEST

START_TEST(nothing_has_no_record)
{
	ends(open_text(SLICE_EMPTY), "");
	ends(open_text(SLICE("\n\n")), "\n\n");
}
END_TEST

/* Larger than the window that is read at once. */
START_TEST(a_long_file_is_given_back_byte_by_byte)
{
	struct buffer text = { 0 }, back = { 0 };
	struct cut_record r;
	struct cut *c;
	int i;

	for (i = 0; i < 60000; i++)
		buffer_format(&text, "%d,\"line\n%d\"%s", i, i,
		    i % 3 ? "\n" : "\r\n\r\n");
	c = open_text(buffer_slice(&text));
	while (cut_next(c, &r) == READER_RECORD) {
		ck_assert_uint_eq(cut_offset(c), back.len + r.before.len +
		    r.bytes.len);
		buffer_add(&back, r.before);
		buffer_add(&back, r.bytes);
	}
	buffer_add(&back, r.before);
	ck_assert(slice_equal(buffer_slice(&text), buffer_slice(&back)));
	cut_close(c);
}
END_TEST

UNIT_MAIN(what_stands_between_records_is_told,
    an_empty_line_is_a_record_where_each_has_one_field,
    nothing_has_no_record, a_long_file_is_given_back_byte_by_byte)
