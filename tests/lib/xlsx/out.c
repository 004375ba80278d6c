/* test_xlsxout.c - xlsxout.h: what it takes; workbook.py reads it back */
#include "sheetfile.h"
#include "unit.h"
#include "xlsx/out.h"

static struct slice
write_book(struct sheetfile *s, size_t rows)
{
	const struct slice header[] = { SLICE("a"), SLICE("b") };
	const struct xlsx_cell cells[] = {
		{ .text = SLICE("=1"), .kind = XLSX_TEXT,
		  .fill = XLSX_NO_FILL },
		{ .text = SLICE("2024-01-05"), .kind = XLSX_DATE,
		  .fill = 0xFF0000 },
	};
	struct fault fault;
	struct xlsxout *out = xlsxout_open("leads", &fault);

	ck_assert_msg(out != NULL, "%s", fault.text);
	xlsxout_header(out, header, 2);
	while (rows-- > 0)
		ck_assert(xlsxout_row(out, cells, 2, 0x00FF00));
	ck_assert_msg(xlsxout_write(out, sheetfile_open(s), &fault), "%s",
	    fault.text);
	xlsxout_close(out);
	return sheetfile_bytes(s);
}

START_TEST(the_same_rows_give_the_same_bytes)
{
	struct sheetfile a, b;

	ck_assert(slice_equal(write_book(&a, 3), write_book(&b, 3)));
	ck_assert(slice_starts(buffer_slice(&a.bytes), SLICE("PK\3\4")));
	sheetfile_close(&a);
	sheetfile_close(&b);
}
END_TEST

START_TEST(a_workbook_without_rows_is_one)
{
	struct sheetfile s;

	ck_assert(slice_starts(write_book(&s, 0), SLICE("PK\3\4")));
	sheetfile_close(&s);
}
END_TEST

START_TEST(a_workbook_given_up_leaves_nothing)
{
	struct fault fault;
	struct xlsxout *out = xlsxout_open("leads", &fault);

	xlsxout_close(out);
	xlsxout_close(NULL);
}
END_TEST

/* times repetitions of text. */
static bool
fits(const char *text, size_t times)
{
	struct buffer b = { 0 };
	bool fine;

	while (times-- > 0)
		buffer_add(&b, slice_of(text));
	fine = xlsxout_fits(buffer_slice(&b));
	buffer_release(&b);
	return fine;
}

START_TEST(a_cell_holds_32767_units_of_utf_16)
{
	ck_assert(fits("a", 32767));
	ck_assert(!fits("a", 32768));
	ck_assert(fits("轴", 32767));
	ck_assert(!fits("轴", 32768));
	/* Beyond the basic plane a character takes two. */
	ck_assert(fits("🛠", 16383));
	ck_assert(!fits("🛠", 16384));
}
END_TEST

START_TEST(a_sheet_has_1048576_rows_with_its_header)
{
	const struct slice header = SLICE("a");
	const struct xlsx_cell cell = { .text = SLICE_EMPTY,
		.kind = XLSX_TEXT, .fill = XLSX_NO_FILL };
	struct fault fault;
	struct xlsxout *out = xlsxout_open("leads", &fault);
	size_t i;

	xlsxout_header(out, &header, 1);
	for (i = 1; i < XLSX_ROWS_MOST; i++)
		ck_assert(xlsxout_row(out, &cell, 1, XLSX_NO_FILL));
	ck_assert(!xlsxout_row(out, &cell, 1, XLSX_NO_FILL));
	xlsxout_close(out);
}
END_TEST

/* A return is written as seven characters: 4,681 of them are 32,767. */
START_TEST(what_is_written_by_its_code_counts_as_that)
{
	static char returns[4700];

	memset(returns, '\r', sizeof(returns));
	ck_assert(xlsxout_fits((struct slice){ returns, 4681 }));
	ck_assert(!xlsxout_fits((struct slice){ returns, 4682 }));
}
END_TEST

UNIT_MAIN(the_same_rows_give_the_same_bytes, a_workbook_without_rows_is_one,
    a_workbook_given_up_leaves_nothing, a_cell_holds_32767_units_of_utf_16,
    a_sheet_has_1048576_rows_with_its_header,
    what_is_written_by_its_code_counts_as_that)
