/* view.c - export/view.h: columns of a purpose, words of people */
#include "export/view.h"
#include "rule/columns.h"
#include "unit.h"

static struct exportview *
open_view(const char *name, int lang, const char *header)
{
	struct slice cells[8], rest = slice_of(header);
	struct fault fault = { "" };
	struct columns *columns;
	struct exportview *view;
	size_t count = 0;

	while (rest.at != NULL)
		cells[count++] = slice_cut(&rest, ',');
	columns = columns_new(cells, count, COLUMNS_LEAD, NULL,
	    &fault);
	ck_assert_msg(columns != NULL, "%s", fault.text);
	view = exportview_open(name, lang, columns, &fault);
	ck_assert_msg(view != NULL, "%s", fault.text);
	columns_free(columns);
	return view;
}

START_TEST(a_view_has_the_columns_that_the_file_has_in_its_own_order)
{
	struct exportview *v = open_view("due", 0,
	    "company,owner,due_date,note");

	ck_assert_slice(exportview_columns(v), "due_date,company,owner");
	ck_assert_str_eq(exportview_sheet(v), "Due");
	exportview_close(v);
	v = open_view("leads", 1, "company,owner,lead_id");
	ck_assert_slice(exportview_columns(v), "lead_id,company,owner");
	ck_assert_str_eq(exportview_sheet(v), "线索");
	exportview_close(v);
}
END_TEST

START_TEST(values_are_said_in_the_language_of_the_sheet)
{
	struct exportview *v = open_view("due", 1, "company,due_date");

	ck_assert_slice(exportview_word(v, SLICE("contact_state"),
	    SLICE("first")), "待首次联系");
	ck_assert_slice(exportview_word(v, SLICE("country"), SLICE("TW")),
	    "中国台湾");
	ck_assert_slice(exportview_word(v, SLICE("country"), SLICE("DE")),
	    "德国");
	ck_assert_slice(exportview_word(v, SLICE("customer_type"),
	    SLICE("importer")), "进口商");
	ck_assert_slice(exportview_word(v, SLICE("company"), SLICE("Ada")),
	    "Ada");
	ck_assert_slice(exportview_header(v, SLICE("due_date")),
	    "应跟进日期");
	ck_assert_slice(exportview_header(v, SLICE("due_rule")),
	    "跟进规则");
	exportview_close(v);
	v = open_view("due", 0, "company,due_date");
	ck_assert_slice(exportview_word(v, SLICE("country"), SLICE("DE")),
	    "DE");
	ck_assert_slice(exportview_header(v, SLICE("due_date")), "Due date");
	exportview_close(v);
}
END_TEST

UNIT_MAIN(a_view_has_the_columns_that_the_file_has_in_its_own_order,
    values_are_said_in_the_language_of_the_sheet)
