/* csv.c - csv.h: bytes for spreadsheet programs */
#include "export/csv.h"
#include "sheetfile.h"
#include "unit.h"

static struct export_column cells_of[] = {
	{ .header = SLICE("=note"), .kind = EXPORT_TEXT },
	{ .header = SLICE("phone"), .kind = EXPORT_PHONE },
	{ .header = SLICE("zip"), .kind = EXPORT_POSTCODE },
};
static const struct export_plan plan = { .columns = cells_of, .count = 3 };
static const struct slice cells[] = {
	SLICE("=1"), SLICE("+4930123"), SLICE("01234"),
};

static void
writes(struct exportcsv csv, const char *expected)
{
	struct sheetfile s;
	struct fault fault;
	size_t column;

	csv.writer = sheetfile_open(&s);
	if (csv.excel)
		csv.phones = phones_open(&fault);
	ck_assert(exportcsv_header(&csv, &plan));
	ck_assert(exportcsv_record(&csv, &plan, cells, &column));
	ck_assert_slice(sheetfile_bytes(&s), expected);
	phones_close((struct phones *)(uintptr_t)csv.phones);
	exportcsv_release(&csv);
	sheetfile_close(&s);
}

START_TEST(excel_gets_mark_crlf_and_spaces)
{
	writes((struct exportcsv){ .excel = true, .guard = true },
	    "\xEF\xBB\xBF'=note,phone,zip\r\n'=1,+49 30123,012 34\r\n");
}
END_TEST

START_TEST(others_get_the_guards_alone)
{
	writes((struct exportcsv){ .guard = true },
	    "'=note,phone,zip\n'=1,+4930123,01234\n");
	writes((struct exportcsv){ .guard = false },
	    "=note,phone,zip\n=1,+4930123,01234\n");
}
END_TEST

START_TEST(one_empty_column_is_still_a_record)
{
	const struct export_plan one = { .columns = cells_of + 1,
		.count = 1 };
	const struct slice empty = SLICE_EMPTY;
	struct exportcsv csv = { .excel = false };
	struct sheetfile s;
	size_t column;

	csv.writer = sheetfile_open(&s);
	ck_assert(exportcsv_header(&csv, &one));
	ck_assert(exportcsv_record(&csv, &one, &empty, &column));
	ck_assert_slice(sheetfile_bytes(&s), "phone\n\"\"\n");
	exportcsv_release(&csv);
	sheetfile_close(&s);
}
END_TEST

START_TEST(gb18030_has_no_mark_and_names_the_cell_it_cannot_write)
{
	const struct slice han[] = { SLICE("轴,"), SLICE(""), SLICE("") };
	const struct slice bad[] = { SLICE("a"), SLICE("\xEE\x9E\x8D"),
		SLICE("") };
	struct exportcsv csv = { .excel = true };
	struct sheetfile s;
	struct fault fault;
	size_t column = 9;

	csv.writer = sheetfile_open(&s);
	csv.encoder = encoder_open_gb18030(&fault);
	csv.phones = phones_open(&fault);
	ck_assert_ptr_nonnull(csv.encoder);
	ck_assert(exportcsv_header(&csv, &plan));
	ck_assert(exportcsv_record(&csv, &plan, han, &column));
	/* Systems differ on U+E78D: it is written, or the cell is named. */
	if (!exportcsv_record(&csv, &plan, bad, &column)) {
		ck_assert_uint_eq(column, 1);
		ck_assert_slice(sheetfile_bytes(&s),
		    "=note,phone,zip\r\n\"\xD6\xE1,\",,\r\n");
	}
	phones_close((struct phones *)(uintptr_t)csv.phones);
	exportcsv_release(&csv);
	sheetfile_close(&s);
}
END_TEST

/* What becomes of a record as a whole; NULL when it has to go by cells. */
static const char *
whole(const char *line, const char *state)
{
	static struct sheetfile s;
	static char text[64];
	struct export_plan wide = plan;
	struct exportcsv csv = { .guard = true };
	struct reader *r = reader_open_bytes(slice_of(line),
	    &(struct reader_options){ 0 });
	struct record record;
	struct slice written;
	bool fine;

	ck_assert_int_eq(reader_next(r, &record), READER_RECORD);
	wide.count = 3 + (state != NULL);
	csv.writer = sheetfile_open(&s);
	fine = exportcsv_whole(&csv, &wide, &record,
	    slice_of(state != NULL ? state : ""));
	written = sheetfile_bytes(&s);
	snprintf(text, sizeof(text), "%.*s", (int)written.len, written.at);
	reader_close(r);
	exportcsv_release(&csv);
	sheetfile_close(&s);
	ck_assert(fine || *text == '\0');
	return fine ? text : NULL;
}

START_TEST(a_record_that_needs_nothing_is_copied_whole)
{
	ck_assert_str_eq(whole("a,+49 30,012\n", "first"),
	    "a,+49 30,012,first\n");
	ck_assert_str_eq(whole("a,,\r\n", NULL), "a,,\n");
	ck_assert_ptr_null(whole("=1,+49,012\n", "first"));
	ck_assert_ptr_null(whole("a,+49+1,012\n", "first"));
	ck_assert_ptr_null(whole("a,1,＝2\n", "first"));
	ck_assert_ptr_null(whole("\"a\",1,2\n", "first"));
}
END_TEST

UNIT_MAIN(a_record_that_needs_nothing_is_copied_whole,
    excel_gets_mark_crlf_and_spaces, others_get_the_guards_alone,
    one_empty_column_is_still_a_record,
    gb18030_has_no_mark_and_names_the_cell_it_cannot_write)
