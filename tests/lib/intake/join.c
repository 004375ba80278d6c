/* join.c - join.h: the columns of several files in one order */
#include "intakefile.h"
#include "intake/join.h"

static struct intakefile files[3];
static struct plan plans[3];

static void
open_plan(size_t n, const char *csv)
{
	static const struct intake_options options = {
		.kind = COLUMNS_LEAD, .event_end = DATE_NONE,
		.country = { "", 0 }, .currency = { "", 0 },
		.event = { "", 0 }, .file = { "x", 1 } };
	struct fault fault;

	intakefile_open(&files[n], csv, COLUMNS_LEAD, NULL);
	ck_assert_msg(plan_init(&plans[n], &options, &files[n].columns,
	    files[n].dictionary, &files[n].sample, &fault), "%s",
	    fault.text);
}

static void
close_plans(size_t count)
{
	while (count-- > 0) {
		plan_release(&plans[count]);
		intakefile_close(&files[count]);
	}
}

static void
check_names(const struct unite *u, const char *expected)
{
	struct buffer text = { 0 };
	const char *const *names;
	size_t count, i;

	names = join_names(u, &count);
	for (i = 0; i < count; i++)
		buffer_format(&text, "%s%s", i > 0 ? "," : "", names[i]);
	ck_assert_slice(buffer_slice(&text), expected);
	buffer_release(&text);
}

START_TEST(the_union_of_one_file_is_its_own_order)
{
	struct unite *u = join_new();
	const char *const *names;
	size_t count, i;

	open_plan(0, "x,Country,company,met on,email\n"
	    "1,FR,A,2024-05-01 09:30,a@b.cn\n");
	join_add(u, &plans[0]);
	join_finish(u, files[0].dictionary);
	names = join_names(u, &count);
	ck_assert_uint_eq(count, plans[0].count);
	for (i = 0; i < count; i++) {
		ck_assert_str_eq(names[i], plans[0].names[i]);
		ck_assert_uint_eq(join_places(u, 0)[i], i);
	}
	join_free(u);
	close_plans(1);
}
END_TEST

START_TEST(known_columns_come_first_then_the_others_as_they_appear)
{
	struct unite *u = join_new();

	open_plan(0, "z,email,company\n1,a@b.cn,A\n");
	open_plan(1, "y,note,company,z,phone\n1,n,A,2,030 1234567\n");
	open_plan(2, "met on,company,x\n2024-05-01 09:30,A,3\n");
	join_add(u, &plans[0]);
	join_add(u, &plans[1]);
	join_add(u, &plans[2]);
	join_finish(u, files[0].dictionary);
	check_names(u, "lead_id,company,email,email_alt,email_free,phone,"
	    "phone_e164,phone_ext,met_date,met_date_time,note,z,y,x,"
	    "import_flags,src_file,src_line");
	ck_assert_uint_eq(join_places(u, 1)[0], 0);
	ck_assert_str_eq(plans[1].names[plans[1].count - 1], "src_line");
	ck_assert_uint_eq(join_places(u, 1)[plans[1].count - 1], 16);
	join_free(u);
	close_plans(3);
}
END_TEST

UNIT_MAIN(the_union_of_one_file_is_its_own_order,
    known_columns_come_first_then_the_others_as_they_appear)
