/* files.c - intake/files.h: header, sample, records of an export */
#include "intake/files.h"
#include "intake/sample.h"
#include "textfile.h"
#include "unit.h"

static struct cli cli;

static struct intake_file *
open_text(const char *text, enum charset charset)
{
	const struct intake_file_options options = { .charset = charset,
		.skip = -1, .kind = COLUMNS_LEAD };
	static char path[sizeof(TEXTFILE_PATH)]; /* outlives the file */
	struct intake_file *f;

	textfile_make(path, text);
	f = intake_file_open(&cli, path, &options);
	unlink(path);
	return f;
}

START_TEST(the_header_is_found_and_the_records_behind_it_come_in_order)
{
	struct intake_file *f = open_text("a fair\nName;Email\nAda;a@b.cn\n"
	    "Bea;b@b.cn\n", CHARSET_AUTO);
	const struct slice *header;
	struct record record;
	size_t count;

	header = intake_file_header(f, &count);
	ck_assert_uint_eq(count, 2);
	ck_assert_slice(header[1], "Email");
	ck_assert_int_eq(intake_file_dialect(f)->delimiter, ';');
	ck_assert_uint_eq(intake_file_sample(f)->records, 2);
	ck_assert(intake_file_next(f, &record));
	ck_assert_uint_eq(record.line, 3);
	ck_assert_slice(record_value(&record, 0), "Ada");
	ck_assert(intake_file_next(f, &record));
	ck_assert_slice(record_value(&record, 1), "b@b.cn");
	ck_assert(!intake_file_next(f, &record));
	ck_assert_uint_eq(intake_file_rejected(f), 0);
	intake_file_close(f);
}
END_TEST

START_TEST(columns_left_behind_at_the_right_end_are_none)
{
	struct intake_file *f = open_text("Name,Email,,,\nAda,a@b.cn,,,\n",
	    CHARSET_AUTO);
	size_t count;

	intake_file_header(f, &count);
	ck_assert_uint_eq(count, 2);
	intake_file_close(f);
	f = open_text("Name,Email,,\nAda,a@b.cn,,x\n", CHARSET_AUTO);
	intake_file_header(f, &count);
	ck_assert_uint_eq(count, 4);
	intake_file_close(f);
}
END_TEST

START_TEST(the_encoding_is_known_by_name)
{
	struct intake_file *f = open_text("Name,Email\nAda,a@b.cn\n",
	    CHARSET_AUTO);

	ck_assert_str_eq(intake_file_encoding(f), "ASCII");
	intake_file_close(f);
	f = open_text("Name,Email\nRen\xE9,a@b.cn\n", CHARSET_WINDOWS_1252);
	ck_assert_str_eq(intake_file_encoding(f), "Windows-1252");
	intake_file_close(f);
}
END_TEST

START_TEST(an_undecodable_record_is_rejected_on_the_way)
{
	struct intake_file *f = open_text("Name,Email\nRen\xE9,a@b.cn\n"
	    "Ada,b@b.cn\n", CHARSET_UTF_8);
	struct record record;

	ck_assert(intake_file_next(f, &record));
	ck_assert_slice(record_value(&record, 0), "Ada");
	ck_assert(!intake_file_next(f, &record));
	ck_assert_uint_eq(intake_file_rejected(f), 1);
	intake_file_close(f);
}
END_TEST

START_TEST(an_empty_file_is_empty_where_that_is_allowed)
{
	struct intake_file *f;
	struct record record;

	cli.quiet = true;
	f = open_text(" \n\n", CHARSET_AUTO);
	ck_assert(intake_file_is_empty(f));
	ck_assert(!intake_file_next(f, &record));
	intake_file_close(f);
	cli.quiet = false;
}
END_TEST

UNIT_MAIN(the_header_is_found_and_the_records_behind_it_come_in_order,
    columns_left_behind_at_the_right_end_are_none,
    the_encoding_is_known_by_name,
    an_undecodable_record_is_rejected_on_the_way,
    an_empty_file_is_empty_where_that_is_allowed)
