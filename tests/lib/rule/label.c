/* label.c - rule/label.h: what people call a column */
#include "rule/label.h"
#include "unit.h"

static struct labels *labels;
static struct arena arena;

static void
begin(void)
{
	struct fault fault;

	labels = labels_open(&fault);
	ck_assert_ptr_nonnull(labels);
}

static void
end(void)
{
	labels_close(labels);
	arena_release(&arena);
	arena = (struct arena){ 0 };
}

static struct slice
alone(const char *name)
{
	return labels_find(labels, slice_of(name), true, NULL, 0, &arena);
}

START_TEST(a_column_has_a_header_in_its_file)
{
	const struct slice targets[] = { SLICE(" balance "),
		SLICE("target_flags") };

	begin();
	ck_assert_slice(alone("due_date"), "应跟进日期");
	ck_assert_slice(alone("nobody knows"), "");
	ck_assert_slice(alone("balance"), "余额");
	ck_assert_slice(labels_find(labels, SLICE("balance"), true, targets, 2,
	    &arena), "占比差");
	ck_assert_slice(labels_find(labels, SLICE("balance"), true, targets, 1,
	    &arena), "余额");
	ck_assert_slice(labels_find(labels, SLICE("due_date"), false, NULL, 0,
	    &arena), "Due date");
	end();
}
END_TEST

START_TEST(signs_stand_for_numbers_and_columns)
{
	begin();
	ck_assert_slice(alone("q5"), "5%分位");
	ck_assert_slice(alone("q50_high"), "50%分位上限");
	ck_assert_slice(alone("quality"), "");
	ck_assert_slice(alone("q"), "");
	ck_assert_slice(alone("age_0_30"), "停留0–30天");
	ck_assert_slice(alone("age_91_up"), "停留91天以上");
	ck_assert_slice(alone("age_group"), "");
	ck_assert_slice(alone("raw_phone"), "导入前电话");
	ck_assert_slice(alone("raw_nobody"), "");
	ck_assert_slice(alone("quantity_text"), "采购数量原文");
	ck_assert_slice(alone("free_text"), "");
	end();
}
END_TEST

START_TEST(a_header_of_what_is_added_to_leads_leads_back)
{
	begin();
	ck_assert_slice(labels_column(labels, SLICE("应跟进日期"), &arena),
	    "due_date");
	ck_assert_slice(labels_column(labels, SLICE("导入前电话"), &arena),
	    "raw_phone");
	/* Keys have a blank for the stroke. */
	ck_assert_slice(labels_column(labels, SLICE("导入前国家 地区"), &arena),
	    "raw_country");
	ck_assert_slice(labels_column(labels, SLICE("采购数量原文"), &arena),
	    "quantity_text");
	/* Words that any file may have are left alone. */
	ck_assert_slice(labels_column(labels, SLICE("余额"), &arena), "");
	ck_assert_slice(labels_column(labels, SLICE("原文"), &arena), "");
	ck_assert_slice(labels_column(labels, SLICE("邮件原文"), &arena), "");
	ck_assert_slice(labels_column(labels, SLICE(""), &arena), "");
	end();
}
END_TEST

UNIT_MAIN(a_column_has_a_header_in_its_file,
    signs_stand_for_numbers_and_columns,
    a_header_of_what_is_added_to_leads_leads_back)
