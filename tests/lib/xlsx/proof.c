/* proof.c - xlsx/proof.h: a workbook of libxlsxwriter, counted */
#include <fcntl.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include "unit.h"
#include "xlsx/proof.h"

/* Three cells with a value and one with a colour only. */
static int
make_book(char path[])
{
	lxw_workbook *book;
	lxw_worksheet *sheet;
	lxw_format *red;
	int fd = mkstemp(path);

	ck_assert_int_ge(fd, 0);
	close(fd);
	book = workbook_new(path);
	sheet = workbook_add_worksheet(book, "one");
	red = workbook_add_format(book);
	format_set_bg_color(red, LXW_COLOR_RED);
	worksheet_write_number(sheet, 0, 0, 1, NULL);
	worksheet_write_number(sheet, 0, 1, 2, red);
	worksheet_write_formula(sheet, 1, 0, "=1+1", NULL);
	worksheet_write_blank(sheet, 1, 1, red);
	ck_assert_int_eq(workbook_close(book), LXW_NO_ERROR);
	fd = open(path, O_RDWR);
	unlink(path);
	return fd;
}

START_TEST(cells_with_a_value_are_counted)
{
	char path[] = "proof.XXXXXX";
	int fd = make_book(path);
	struct fault fault;

	ck_assert(xlsxproof_check(fd,
	    &(struct xlsxproof_sheet){ .cells = 3 }, 1, &fault));
	ck_assert(!xlsxproof_check(fd,
	    &(struct xlsxproof_sheet){ .cells = 4 }, 1, &fault));
	ck_assert_ptr_nonnull(strstr(fault.text, "3 of 4 cells arrived"));
	close(fd);
}
END_TEST

START_TEST(a_sheet_that_is_missing_and_a_file_cut_short_are_told)
{
	const struct xlsxproof_sheet sheets[] = { { 3 }, { 0 } };
	char path[] = "proof.XXXXXX";
	int fd = make_book(path);
	struct fault fault;

	ck_assert(!xlsxproof_check(fd, sheets, 2, &fault));
	ck_assert_int_eq(ftruncate(fd, 2000), 0);
	ck_assert(!xlsxproof_check(fd, sheets, 1, &fault));
	close(fd);
}
END_TEST

UNIT_MAIN(cells_with_a_value_are_counted,
    a_sheet_that_is_missing_and_a_file_cut_short_are_told)
