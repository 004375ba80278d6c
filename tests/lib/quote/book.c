/* book.c - quote/book.h: quotations that others laid out */
#include <stdio.h>

#include "base/date.h"
#include "quote/book.h"
#include "sheetfile.h"
#include "unit.h"
#include "xlsx/page.h"

static const struct xlsxpage_look look = { .fill = XLSXPAGE_NO_FILL };
static const double widths[] = { 10, 10, 10, 10, 10, 10 };

/* A sheet of cells joined by |, rows ended by NULL. */
static void
write_sheet(struct sheetfile *file, const char *const *rows)
{
	struct fault fault;
	struct xlsxpage *page = xlsxpage_open(&fault);
	unsigned row, column;

	ck_assert_msg(page != NULL, "%s", fault.text);
	ck_assert(xlsxpage_sheet(page, "Offer", false, widths, 6));
	for (row = 0; rows[row] != NULL; row++) {
		struct slice rest = slice_of(rows[row]);

		for (column = 0; rest.at != NULL; column++) {
			struct slice cell = slice_cut(&rest, '|');

			if (cell.len > 0)
				xlsxpage_number(page, row, column, cell,
				    &look);
		}
	}
	ck_assert_msg(xlsxpage_write(page, sheetfile_open(file), &fault),
	    "%s", fault.text);
	xlsxpage_close(page);
	sheetfile_bytes(file);
}

static void
read_sheet(struct quotebook *book, const char *const *rows)
{
	struct sheetfile file;
	struct fault fault;

	write_sheet(&file, rows);
	*book = (struct quotebook){ .draft = false };
	ck_assert_msg(quotebook_read(book, fileno(file.file), &fault), "%s",
	    fault.text);
	sheetfile_close(&file);
}

START_TEST(a_chinese_sheet_with_labels_in_one_cell_is_read)
{
	static const char *const rows[] = { "某某公司 报价单",
		"报价单号：Q9||日期：2024-04-22", "有效期：30天", "",
		"序号|品名|规格|单价(USD)|数量|金额",
		"1|球阀|DN20|1.2|5000|6000", "2|闸阀|DN50||100|",
		"|合计||||6000", "贸易术语|FOB 宁波", "交货期|25 天", NULL };
	struct quotebook book;

	read_sheet(&book, rows);
	ck_assert_uint_eq(book.head, 5);
	ck_assert_uint_eq(book.line_count, 2);
	ck_assert_slice(book.id, "Q9");
	ck_assert_slice(book.lines[0].l.product_name, "球阀");
	ck_assert_slice(book.lines[0].amount, "6000");
	ck_assert_uint_eq(book.lines[1].row, 7);
	ck_assert_slice(book.lines[1].l.unit_price, "");
	ck_assert_int_eq(book.q.quote_date, date_from_civil(2024, 4, 22));
	ck_assert_int_eq(book.q.valid_days, 30);
	ck_assert_slice(book.q.price_term, "FOB 宁波");
	ck_assert_int_eq(book.q.lead_time_days, 25);
	ck_assert_slice(book.q.currency, "USD");
	ck_assert_int_eq(book.q.has_logo, QUOTECHECK_NO);
	ck_assert_int_eq(book.q.sheets, 1);
	quotebook_release(&book);
}
END_TEST

START_TEST(an_empty_value_does_not_take_the_next_label)
{
	static const char *const rows[] = { "||Own Ltd", "||o@own.example",
		"Valid until||Currency|EUR", "Quotation no.|Q1|Date|2024-04-22",
		"Product|Specification|Unit price\nUSD|Qty",
		"Ball valve|DN20|1.20|5", NULL };
	struct quotebook book;

	read_sheet(&book, rows);
	ck_assert_int_eq(book.q.valid_until, DATE_NONE);
	ck_assert_int_eq(book.q.valid_days, -1);
	ck_assert_slice(book.q.currency, "EUR");
	ck_assert_slice(book.id, "Q1");
	ck_assert_int_eq(book.q.has_sender, QUOTECHECK_YES);
	ck_assert_uint_eq(book.line_count, 1);
	ck_assert_uint_eq(book.lines[0].row, 6);
	ck_assert(!book.draft);
	quotebook_release(&book);
}
END_TEST

START_TEST(a_currency_in_the_head_of_the_price_counts)
{
	static const char *const rows[] = {
		"Product|Specification|Unit price\nUSD|Qty",
		"Ball valve\nbrass|DN20|1.20|5", "Gate valve|DN50|2|1",
		"DRAFT: not complete, not to be sent", NULL };
	struct quotebook book;

	read_sheet(&book, rows);
	ck_assert_slice(book.q.currency, "USD");
	/* A line end in a cell is no row. */
	ck_assert_uint_eq(book.lines[1].row, 3);
	ck_assert(book.draft);
	quotebook_release(&book);
}
END_TEST

START_TEST(a_sheet_without_lines_has_no_heads)
{
	static const char *const rows[] = { "Shopping list", "Milk|2",
		"Bread|1", NULL };
	struct quotebook book;

	read_sheet(&book, rows);
	ck_assert_uint_eq(book.head, 0);
	ck_assert_uint_eq(book.line_count, 0);
	quotebook_release(&book);
}
END_TEST

UNIT_MAIN(a_chinese_sheet_with_labels_in_one_cell_is_read,
    an_empty_value_does_not_take_the_next_label,
    a_currency_in_the_head_of_the_price_counts,
    a_sheet_without_lines_has_no_heads)
