/* said.c - show/said.h: values on a page for people */
#include "show/said.h"
#include "unit.h"

static void
check(int lang, const char *column, const char *value, const char *wanted)
{
	struct fault fault = { "" };
	struct arena arena = { 0 };
	struct said *said = said_open(lang, &fault);

	ck_assert_msg(said != NULL, "%s", fault.text);
	ck_assert_slice(said_value(said, slice_of(column), slice_of(value),
	    &arena), wanted);
	arena_release(&arena);
	said_close(said);
}

START_TEST(a_value_is_said_in_english)
{
	check(0, "booth_class", "intends_order", "intends to order");
	check(0, "booth_class", "order_on_spot", "order on the spot");
	check(0, "customer_type", "local_trader", "local trader");
	check(0, "stage", "approved_project", "approved project");
	check(0, "medium", "visit_to", "visit there");
	check(0, "status", "replied", "replied");
	check(0, "country", "DE", "Germany");
	check(0, "do_not_contact", "yes", "yes");
}
END_TEST

START_TEST(a_value_is_said_in_chinese)
{
	check(1, "booth_class", "intends_order", "有下单意向");
	check(1, "stage", "approved_project", "立项客户");
	check(1, "stage", "quoted", "报价");
	check(1, "do_not_contact", "yes", "是");
	check(1, "company_size", "unknown", "未知");
	check(1, "role", "decides", "决策");
	check(1, "stance", "against", "反对");
	check(1, "kind", "refund", "退款");
}
END_TEST

START_TEST(what_a_person_wrote_stays)
{
	check(0, "tags", "a_b", "a_b");
	check(0, "stage", "My_Stage", "My_Stage");
	check(1, "note", "won", "won");
	check(0, "booth_class", "", "");
}
END_TEST

UNIT_MAIN(a_value_is_said_in_english, a_value_is_said_in_chinese,
    what_a_person_wrote_stays)
