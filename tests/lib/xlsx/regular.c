/* regular.c - xlsx/regular.h: rows and shared texts that programs write */
#include <stdio.h>

#include "unit.h"
#include "xlsx/regular.h"

static char padded[1000];
static struct xlsxscan scan;

static void
stand_at(const char *bytes)
{
	snprintf(padded, sizeof(padded), "%s", bytes);
	scan.at = padded;
	scan.end = padded + strlen(padded);
}

/* "NUMBER: COLUMN KIND STYLE VALUE;..." of a row, or "no". */
static const char *
row(const char *bytes)
{
	static char result[400];
	struct xlsxregular_cell cell;
	unsigned long number;
	bool empty;
	size_t len;
	int more = 0;

	stand_at(bytes);
	if (!xlsxregular_row(&scan, &number, &empty))
		return "no";
	len = (size_t)snprintf(result, sizeof(result), "%lu:", number);
	while (!empty && (more = xlsxregular_cell(&scan, &cell)) > 0)
		len += (size_t)snprintf(result + len, sizeof(result) - len,
		    " %d %d %zu %.*s%s%s;", cell.column, cell.kind, cell.style,
		    SLICE_PRINT(cell.value), cell.filled ? "" : "none",
		    cell.formula ? " formula" : "");
	return more < 0 || scan.at != scan.end ? "no" : result;
}

START_TEST(cells_of_a_row)
{
	ck_assert_str_eq(row("<row r=\"7\" spans=\"1:2\"><c r=\"A7\"><v>1</v>"
	    "</c><c r=\"XFD7\" s=\"3\" t=\"s\"><v>2</v></c></row>"),
	    "7: 0 0 0 1; 16383 1 3 2;");
	ck_assert_str_eq(row("<row><c t=\"inlineStr\"><is><t>a&amp;b</t></is>"
	    "</c> <c s=\"1\"/>\n</row>"), "0: -1 2 0 a&b; -1 0 1 none;");
	ck_assert_str_eq(row("<row><c><f>1+1</f><v>2</v></c><c t=\"str\"><f "
	    "ca=\"1\"/></c></row>"),
	    "0: -1 0 0 2 formula; -1 2 0 none formula;");
	ck_assert_str_eq(row("<row><c t=\"inlineStr\"><is><r><rPr><b/></rPr>"
	    "<t>a</t></r><r><t>b</t></r><rPh sb=\"0\"><t>c</t></rPh></is></c>"
	    "</row>"), "0: -1 2 0 ab;");
	ck_assert_str_eq(row("<row r=\"2\"/>"), "2:");
}
END_TEST

START_TEST(what_is_odd_is_left)
{
	static const char *const odd[] = { "<row r=\"0\"/>", "<row r=\"-1\"/>",
		"<row r=\"x\"/>", "<rows/>", "<row><c r=\"7\"/></row>",
		"<row><c r=\"ABCD1\"/></row>", "<row><c s=\"-1\"/></row>",
		"<row><c r=\"A1x\"/></row>", "<row>a</row>",
		"<row><c>a</c></row>", "<row><c><v>1</v><v>2</v></c></row>",
		"<row><c><v>1</v><f>2</f></c></row>",
		"<row><c><v>1</c></v></row>", "<row><c><w>1</w></c></row>",
		"<row><d/></row>", "<row><c><v>1</v></c>",
		"<row><c><is><r><rPr><t>a</t></rPr></r></is></c></row>",
		"<row><c><is><rPh><v>a</v></rPh></is></c></row>",
		"<row><c><!-- --><v>1</v></c></row>" };
	size_t i;

	for (i = 0; i < sizeof(odd) / sizeof(*odd); i++)
		ck_assert_msg(strcmp(row(odd[i]), "no") == 0, "%s", odd[i]);
}
END_TEST

START_TEST(shared_texts)
{
	struct slice text;

	stand_at("<si><t>a&gt;b</t></si><si><r><t>c</t></r><r><t>d</t></r>"
	    "</si><si/><si><t/><phoneticPr fontId=\"1\"/></si><sj/>");
	ck_assert(xlsxregular_item(&scan, &text) && slice_is(text, "a>b"));
	ck_assert(xlsxregular_item(&scan, &text) && slice_is(text, "cd"));
	ck_assert(xlsxregular_item(&scan, &text) && text.len == 0);
	ck_assert(xlsxregular_item(&scan, &text) && text.len == 0);
	ck_assert(!xlsxregular_item(&scan, &text));
	xlsxscan_release(&scan);
}
END_TEST

UNIT_MAIN(cells_of_a_row, what_is_odd_is_left, shared_texts)
