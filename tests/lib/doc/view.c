/* view.c - doc/view.h: which columns of a file are looked at */
#include "doc/view.h"
#include "unit.h"

static const struct slice lead[] = { SLICE_INIT("公司名称"),
	SLICE_INIT("lead_id"), SLICE_INIT("grade"), SLICE_INIT("score"),
	SLICE_INIT("a,b"), SLICE_INIT("") };
static struct fault fault;

/* The headers chosen from the file, joined by blanks; "!" for a fault. */
static struct slice
chosen(const struct view_wish *wish)
{
	static struct buffer names;
	struct view *view = view_open(lead, 6, wish, &fault);
	size_t i;

	names.len = 0;
	if (view == NULL)
		return SLICE("!");
	for (i = 0; i < view_count(view); i++)
		buffer_format(&names, "%s%.*s", i > 0 ? " " : "",
		    SLICE_PRINT(view_column(view, i)->name));
	view_close(view);
	return buffer_slice(&names);
}

START_TEST(the_first_view_whose_marks_the_file_has_is_taken)
{
	ck_assert_slice(chosen(&(struct view_wish){ .view = NULL }),
	    "grade score 公司名称");
}
END_TEST

START_TEST(all_columns_are_taken_where_no_view_is_wanted)
{
	ck_assert_slice(chosen(&(struct view_wish){ .all = true }),
	    "公司名称 lead_id grade score a,b col_6");
}
END_TEST

START_TEST(a_column_is_named_by_header_canonical_name_or_alias)
{
	const char *names[] = { "score, 公司名称,company", "a,b", "公司" };

	ck_assert_slice(chosen(&(struct view_wish){ .columns = names,
	    .count = 3 }), "score 公司名称 公司名称 a,b 公司名称");
}
END_TEST

START_TEST(a_name_that_is_not_there_is_a_fault_that_lists_those_that_are)
{
	const char *names[] = { "lead_id,scroe" };

	ck_assert_slice(chosen(&(struct view_wish){ .columns = names,
	    .count = 1 }), "!");
	ck_assert_ptr_nonnull(strstr(fault.text, "no column \"scroe\""));
	ck_assert_ptr_nonnull(strstr(fault.text, "\"score\""));
	ck_assert_slice(chosen(&(struct view_wish){ .view = "gread" }), "!");
	ck_assert_ptr_nonnull(strstr(fault.text, "grade"));
	ck_assert_slice(chosen(&(struct view_wish){ .view = "touch" }),
	    "lead_id");
	ck_assert_slice(chosen(&(struct view_wish){ .view = "check" }), "!");
	names[0] = " , ";
	ck_assert_slice(chosen(&(struct view_wish){ .columns = names,
	    .count = 1 }), "!");
}
END_TEST

START_TEST(two_headers_alike_get_two_names)
{
	const struct slice twice[] = { SLICE("x"), SLICE("x_2"), SLICE("x") };
	struct view *view = view_open(twice, 3,
	    &(struct view_wish){ .all = true }, &fault);

	ck_assert_slice(view_column(view, 0)->name, "x");
	ck_assert_slice(view_column(view, 1)->name, "x_2");
	ck_assert_slice(view_column(view, 2)->name, "x_3");
	view_close(view);
}
END_TEST

UNIT_MAIN(the_first_view_whose_marks_the_file_has_is_taken,
    all_columns_are_taken_where_no_view_is_wanted,
    a_column_is_named_by_header_canonical_name_or_alias,
    a_name_that_is_not_there_is_a_fault_that_lists_those_that_are,
    two_headers_alike_get_two_names)
