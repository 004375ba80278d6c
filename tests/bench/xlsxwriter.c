/*
 * xlsxwriter - what libxlsxwriter itself needs to write such a workbook
 *
 * xlsxwriter OUTPUT ROWS: 28 columns of text, one row at a time, as in the
 * library's own example of constant memory.  The yardstick of lead-export's
 * .xlsx.
 */
#include <stdio.h>
#include <stdlib.h>
#include <xlsxwriter.h>

int
main(int argc, char **argv)
{
	lxw_workbook_options options = { .constant_memory = LXW_TRUE };
	unsigned long rows = argc > 2 ? strtoul(argv[2], NULL, 10) : 1000, row;
	lxw_workbook *book;
	lxw_worksheet *sheet;
	lxw_col_t col;
	char cell[32];

	if (argc < 2)
		return EXIT_FAILURE;
	book = workbook_new_opt(argv[1], &options);
	sheet = workbook_add_worksheet(book, NULL);
	for (row = 0; row <= rows; row++)
		for (col = 0; col < 28; col++) {
			snprintf(cell, sizeof(cell), "cell %lu %u", row, col);
			worksheet_write_string(sheet, (lxw_row_t)row, col, cell,
			    NULL);
		}
	return workbook_close(book) == LXW_NO_ERROR ? EXIT_SUCCESS
						    : EXIT_FAILURE;
}
