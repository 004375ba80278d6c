/* page.c - xlsx/page.h: cells at places, looked at through xlsx/in.h */
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

#include "sheetfile.h"
#include "unit.h"
#include "xlsx/in.h"
#include "xlsx/page.h"

#define PNG "\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\0\3\0\0\0\2\x08\2\0\0\0\0\0\0\0" \
	"\0\0\0\4IDATabcd\0\0\0\0\0\0\0\0IEND\xAE\x42\x60\x82"

static const struct xlsxpage_look plain = { .fill = XLSXPAGE_NO_FILL };
static const double widths[] = { 10, 20 };

static struct xlsxpage *
begin(void)
{
	struct fault fault;
	struct xlsxpage *page = xlsxpage_open(&fault);

	ck_assert_msg(page != NULL, "%s", fault.text);
	ck_assert(xlsxpage_sheet(page, "one", true, widths, 2));
	return page;
}

/* The sheet as CSV. */
static void
read_back(struct xlsxpage *page, char *text, size_t size)
{
	struct sheetfile file;
	struct fault fault;
	struct xlsxin *in;
	size_t len = 0;
	ssize_t got;

	xlsxpage_print(page, 3, 1, 0, "&P/&N");
	ck_assert_msg(xlsxpage_write(page, sheetfile_open(&file), &fault),
	    "%s", fault.text);
	xlsxpage_close(page);
	sheetfile_bytes(&file);
	in = xlsxin_open(fileno(file.file), SLICE_EMPTY, NULL, &fault);
	ck_assert_msg(in != NULL, "%s", fault.text);
	while ((got = xlsxin_read(in, text + len, size - 1 - len)) > 0)
		len += (size_t)got;
	text[len] = '\0';
	xlsxin_close(in);
	sheetfile_close(&file);
}

START_TEST(cells_stand_where_they_were_put)
{
	struct xlsxpage_look price = plain;
	struct xlsxpage *page = begin();
	char text[4096];

	price.format = "#,##0.00";
	xlsxpage_text(page, 0, 0, 1, SLICE("=1+1"), &plain);
	xlsxpage_number(page, 1, 0, SLICE("2.5"), &price);
	xlsxpage_number(page, 1, 1, SLICE("4"), &price);
	xlsxpage_day(page, 2, 0, 1, SLICE("2024-04-22"),
	    &(struct xlsxpage_look){ .fill = XLSXPAGE_NO_FILL,
	    .format = "yyyy-mm-dd" });
	xlsxpage_formula(page, 3, 1, "=ROUND(A2*B2,2)", SLICE("10"), &price);
	read_back(page, text, sizeof(text));
	ck_assert_str_eq(text, "=1+1\n2.5,4\n2024-04-22,\n,10\n");
}
END_TEST

START_TEST(what_cannot_be_a_number_or_a_day_stays_text)
{
	struct xlsxpage *page = begin();
	char text[4096];

	xlsxpage_number(page, 0, 0, SLICE("1234567890123456"), &plain);
	xlsxpage_day(page, 0, 1, 1, SLICE("next week"), &plain);
	read_back(page, text, sizeof(text));
	ck_assert_str_eq(text, "1234567890123456,next week\n");
}
END_TEST

START_TEST(a_text_longer_than_a_cell_ends_with_an_ellipsis)
{
	static char endless[70000], text[80000];
	struct xlsxpage *page = begin();

	memset(endless, 'x', sizeof(endless));
	xlsxpage_text(page, 0, 0, 0, (struct slice){ endless,
	    sizeof(endless) }, &plain);
	read_back(page, text, sizeof(text));
	ck_assert_uint_lt(strlen(text), 32767);
	ck_assert_ptr_nonnull(strstr(text, "x\xE2\x80\xA6\n"));
}
END_TEST

START_TEST(a_picture_goes_in_and_what_is_none_is_a_fault)
{
	struct xlsxpage *page = begin();
	const struct xlsxpage_box box = { 0, 0, 100, 80, true };
	FILE *f = fopen("page.png", "wb");
	struct fault fault;
	char text[4096];

	ck_assert_ptr_nonnull(f);
	fwrite(PNG, 1, sizeof(PNG) - 1, f);
	fclose(f);
	xlsxpage_height(page, 0, 60);
	ck_assert_msg(xlsxpage_picture(page, &box, "page.png", &fault), "%s",
	    fault.text);
	xlsxpage_text(page, 0, 1, 1, SLICE("a"), &plain);
	read_back(page, text, sizeof(text));
	ck_assert_str_eq(text, ",a\n");
	unlink("page.png");
}
END_TEST

UNIT_MAIN(cells_stand_where_they_were_put,
    what_cannot_be_a_number_or_a_day_stays_text,
    a_text_longer_than_a_cell_ends_with_an_ellipsis,
    a_picture_goes_in_and_what_is_none_is_a_fault)
