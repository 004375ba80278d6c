/* forget.c - lead/forget.h: whose a row is, and what of it stays */
#include "csv/raw.h"
#include "lead/forget.h"
#include "unit.h"

static struct forget *forget;
static struct arena arena;

static void
setup(const char *who)
{
	struct fault fault = { "" };

	forget = forget_open(&fault);
	ck_assert_msg(forget != NULL, "%s", fault.text);
	ck_assert(forget_add(forget, slice_of(who), &fault));
}

static struct record
record(const char *line)
{
	struct record record;

	raw_fields(slice_of(line), &arena, &record);
	return record;
}

static struct forget_file *
file(const char *header)
{
	struct fault fault = { "" };
	struct record r = record(header);
	struct slice cells[16];
	struct forget_file *file;
	size_t i;

	for (i = 0; i < r.count; i++)
		cells[i] = record_value(&r, i);
	file = forget_file_open(forget, cells, r.count, &fault);
	ck_assert_msg(file != NULL, "%s", fault.text);
	return file;
}

static bool
learn(const struct forget_file *file, const char *line)
{
	struct record r = record(line);

	return forget_learn(forget, file, &r);
}

static void
check(const struct forget_file *file, const char *line,
    enum forget_match match, const char *rest)
{
	struct record r = record(line);
	struct buffer out = { 0 };

	ck_assert_int_eq(forget_judge(forget, file, &r).match, match);
	if (rest != NULL) {
		forget_rewrite(forget, file, &r, match, &out);
		ck_assert_slice(buffer_slice(&out), rest);
	}
	buffer_release(&out);
}

static void
teardown(struct forget_file *a, struct forget_file *b)
{
	forget_file_close(a);
	forget_file_close(b);
	forget_close(forget);
	arena_release(&arena);
}

START_TEST(an_address_leads_to_the_id_and_from_there_to_deals)
{
	struct forget_file *leads, *deals;

	setup("ADA@alder.example.com");
	leads = file("lead_id,company,contact_name,email,note");
	deals = file("opportunity_id,lead_id,amount,expected_close,note");
	ck_assert(learn(leads, "L1,Alder,Ada Weber,ada@alder.example.com,x"));
	ck_assert(!learn(leads, "L1,Alder,Ada Weber,ada@alder.example.com,x"));
	check(leads, "L1,Alder,Ada Weber,ada@alder.example.com,\"a, b\"",
	    FORGET_OWN, "L1,Alder,,,");
	check(deals, "O1,L1,500.00,2024-05-01,she said yes", FORGET_OWN,
	    "O1,L1,500.00,2024-05-01,");
	check(deals, "O2,L2,500.00,2024-05-01,\"a \"\"b\"\"\"", FORGET_NONE,
	    NULL);
	teardown(leads, deals);
}
END_TEST

START_TEST(other_rows_lose_only_what_names_the_person)
{
	struct forget_file *leads;

	setup("L1");
	leads = file("lead_id,company,contact_name,email,mobile,note");
	ck_assert(learn(leads,
	    "L1,Alder,Ada Weber,ada@alder.example.com,+491705550101,"));
	check(leads, "L2,Alder,Bo Berg,bo@alder.example.com,,"
	    "boss of Ada Weber (ada@alder.example.com)", FORGET_MENTION,
	    "L2,Alder,Bo Berg,bo@alder.example.com,,"
	    "boss of [forgotten] ([forgotten])");
	check(leads, "L3,Birch,Cy,cy@birch.example.com,,"
	    "knows 0170 555 01 01", FORGET_MENTION,
	    "L3,Birch,Cy,cy@birch.example.com,,knows [forgotten]");
	check(leads, "L4,Birch,Ada Weber,aw@birch.example.com,,",
	    FORGET_MAYBE, NULL);
	check(leads, "L6,Birch,X,,,write to ada (at) alder.example.com",
	    FORGET_MAYBE, NULL);
	check(leads, "L7,Birch,X,,,ＡＤＡ Weber", FORGET_MAYBE, NULL);
	check(leads, "L8,Birch,X,,,spoke to A. Weber", FORGET_MAYBE, NULL);
	check(leads, "L9,Birch,X,,,\"asked Weber, A.\"", FORGET_MAYBE,
	    "L9,Birch,X,,,\"asked Weber, A.\"");
	check(leads, "L10,Birch,X,,,A. Webers (at) noon", FORGET_NONE, NULL);
	check(leads, "L5,Birch,X,xada@alder.example.com,,Adam Webers",
	    FORGET_NONE, NULL);
	teardown(leads, NULL);
}
END_TEST

START_TEST(a_switchboard_and_a_department_lead_to_nobody_else)
{
	struct forget_file *leads;

	setup("L1");
	leads = file("lead_id,contact_name,email,phone");
	ck_assert(learn(leads,
	    "L1,Ada Weber,info@alder.example.com,+4930901820"));
	check(leads, "L2,Bo Berg,info@alder.example.com,+4930901820",
	    FORGET_NONE, NULL);
	ck_assert(!forget_is_several(forget));
	teardown(leads, NULL);
}
END_TEST

START_TEST(people_of_two_names_behind_one_number_are_told)
{
	struct forget_file *leads;

	setup("+49 30 901820");
	leads = file("lead_id,contact_name,phone");
	learn(leads, "L1,Ada Weber,+49 30 901820");
	learn(leads, "L2,\"Weber, Ada\",+49 30 901820");
	ck_assert(!forget_is_several(forget));
	learn(leads, "L3,Bo Berg,030 901820");
	ck_assert(forget_is_several(forget));
	teardown(leads, NULL);
}
END_TEST

START_TEST(chinese_headers_and_unknown_columns_are_understood)
{
	struct forget_file *leads;

	setup("wang@haichuan.example.com");
	leads = file("客户编号,客户名称,联系人,邮箱,备注,自定义,编号2");
	ck_assert(learn(leads,
	    "L1,海川阀门,王小芳,wang@haichuan.example.com,喝茶,芳芳,12"));
	check(leads, "L1,海川阀门,王小芳,wang@haichuan.example.com,喝茶,芳芳,12",
	    FORGET_OWN, "L1,海川阀门,,,,,12");
	check(leads, "L2,海川阀门,李四,li@haichuan.example.com,问王小芳,,",
	    FORGET_MENTION,
	    "L2,海川阀门,李四,li@haichuan.example.com,问[forgotten],,");
	teardown(leads, NULL);
}
END_TEST

UNIT_MAIN(an_address_leads_to_the_id_and_from_there_to_deals,
    other_rows_lose_only_what_names_the_person,
    a_switchboard_and_a_department_lead_to_nobody_else,
    people_of_two_names_behind_one_number_are_told,
    chinese_headers_and_unknown_columns_are_understood)
