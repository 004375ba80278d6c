/* test_xlsxin.c - xlsxin.h: a sheet as CSV */
#include "xlsx/in.h"
#include "zipfile.h"

/* The CSV of the only visible sheet, which has these rows. */
static const char *
csv(const char *rows)
{
	static char sheet[4096], text[4096];
	struct zipfile_part parts[] = { ZIPFILE_BOOK,
		{ "xl/worksheets/one.xml", sheet }, { NULL, NULL } };
	struct fault fault = { "" };
	struct xlsxin *in;
	size_t len = 0;
	ssize_t got;
	int fd;

	snprintf(sheet, sizeof(sheet), "<worksheet><sheetData>%s</sheetData>"
	    "</worksheet>", rows);
	fd = zipfile_open(parts);
	in = xlsxin_open(fd, SLICE_EMPTY, NULL, &fault);
	if (in == NULL) {
		close(fd);
		return strcpy(text, fault.text);
	}
	while ((got = xlsxin_read(in, text + len, 7)) > 0)
		len += (size_t)got;
	text[len] = '\0';
	if (got < 0)
		snprintf(text, sizeof(text), "%s", xlsxin_fault(in));
	xlsxin_close(in);
	close(fd);
	return text;
}

START_TEST(a_cell_stands_in_its_row_and_column)
{
	ck_assert_str_eq(csv("<row r=\"2\"><c r=\"A2\"><v>1</v></c>"
	    "<c r=\"C2\"><v>3</v></c></row><row r=\"4\"><c r=\"B4\"><v>2</v>"
	    "</c></row>"), "\n1,,3\n\n,2,\n");
}
END_TEST

START_TEST(without_references_cells_follow_each_other)
{
	ck_assert_str_eq(csv("<row><c><v>1</v></c><c/><c><v>3</v></c></row>"
	    "<row><c><v>4</v></c></row>"), "1,,3\n4,,\n");
}
END_TEST

START_TEST(a_text_is_quoted_where_it_must_be)
{
	ck_assert_str_eq(csv("<row><c t=\"inlineStr\"><is><t>a, \"b\"</t></is>"
	    "</c><c t=\"str\"><v>x&amp;y</v></c></row>"),
	    "\"a, \"\"b\"\"\",x&y\n");
}
END_TEST

START_TEST(booleans_are_yes_and_no_and_errors_stay)
{
	ck_assert_str_eq(csv("<row><c t=\"b\"><v>1</v></c><c t=\"b\"><v>0</v>"
	    "</c><c t=\"e\"><v>#N/A</v></c><c t=\"d\"><v>2024-04-22</v></c>"
	    "</row>"), "yes,no,#N/A,2024-04-22\n");
}
END_TEST

START_TEST(what_cannot_be_is_a_fault_with_its_row)
{
	ck_assert_str_eq(csv("<row><c t=\"s\"><v>3</v></c></row>"),
	    "row 1: a cell points to a text that is missing; save the "
	    "workbook again");
	ck_assert_str_eq(csv("<row r=\"2\"><c r=\"B2\"><v>1</v></c>"
	    "<c r=\"A2\"><v>1</v></c></row>"),
	    "row 2: cells out of order; save the workbook again");
	ck_assert_ptr_nonnull(strstr(csv(""), "without a visible sheet"));
}
END_TEST

UNIT_MAIN(a_cell_stands_in_its_row_and_column,
    without_references_cells_follow_each_other,
    a_text_is_quoted_where_it_must_be,
    booleans_are_yes_and_no_and_errors_stay,
    what_cannot_be_is_a_fault_with_its_row)
