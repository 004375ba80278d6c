/* rulerun.c - rulerun.h: cells changed, records rejected */
#include "intakefile.h"
#include "rulefile.h"
#include "intake/rulerun.h"

static struct intakefile file;
static struct rules *rules;
static struct rulerun *run;
static struct reader *reader;
static struct record record, out;
static char text[512];

static void
start(const char *csv, const char *statements)
{
	intakefile_open(&file, csv, COLUMNS_LEAD, NULL);
	rules = rulefile_open(statements);
	run = rulerun_open(rules, &file.columns, file.dictionary);
	reader = reader_open_bytes(slice_of(csv), NULL);
	ck_assert_int_eq(reader_next(reader, &record), READER_RECORD);
}

static void
finish(void)
{
	reader_close(reader);
	rulerun_close(run);
	rules_close(rules);
	intakefile_close(&file);
}

static bool
next(void)
{
	ck_assert_int_eq(reader_next(reader, &record), READER_RECORD);
	return rulerun_apply(run, &record, &out, text, sizeof(text));
}

/* The cell of a column by its name in the output. */
#define CELL(name, expected) ck_assert_slice(				\
	record_value(&out, intake_columns_find(&file.columns, name)),	\
	expected)

START_TEST(a_later_assignment_sees_and_replaces_an_earlier_one)
{
	start("Company,E-mail\n\"Acme, Inc\",a@b.cn\n",
	    "set company \"%company Ltd\"\nset company \"%company!\"\n"
	    "set tags x\n");
	ck_assert(next());
	CELL("company", "Acme, Inc Ltd!");
	CELL("email", "a@b.cn");
	CELL("tags", "x");
	ck_assert_uint_eq(out.line, 2);
	ck_assert_uint_eq(file.columns.made, 1);
	finish();
}
END_TEST

START_TEST(a_default_fills_only_what_is_empty)
{
	start("Company,E-mail,Country\nA,a@b.cn, \nB,b@b.cn,FR\n",
	    "default country DE\n");
	ck_assert(next());
	CELL("country", "DE");
	ck_assert(next());
	CELL("country", "FR");
	finish();
}
END_TEST

START_TEST(every_if_is_tried_and_groups_are_put_in)
{
	start("Company,E-mail,Note\nA,a@b.cn,500 PCS of Bearings\n",
	    "if %note (\\d+) ?(pcs|sets)\n  set quantity \\1\n"
	    "if %note bearing\n& ! %company ^b\n"
	    "  set product_line \"bearings:%quantity\"\n"
	    "if %note bearing\n& %company ^b\n  set tags no\n");
	ck_assert(next());
	CELL("quantity", "500");
	CELL("product_line", "bearings:500");
	CELL("tags", "");
	ck_assert_uint_eq(rules->steps[0].hits, 1);
	ck_assert_uint_eq(rules->steps[0].tried, 1);
	finish();
}
END_TEST

START_TEST(an_optional_group_that_took_no_part_is_empty)
{
	start("Company,E-mail,Note\nA,a@b.cn,ab\n",
	    "if %note a(x)?(b)\n  set tags \"<\\1\\2>\"\n");
	ck_assert(next());
	CELL("tags", "<b>");
	finish();
}
END_TEST

START_TEST(a_reject_says_why_and_where)
{
	start("Company,E-mail\nA,a@rival.example\nB,b@b.cn\n",
	    "if %email @rival\\.\n  reject \"competitor %company\"\n");
	ck_assert(!next());
	ck_assert_ptr_nonnull(strstr(text, "competitor A; rejected by "));
	ck_assert_ptr_nonnull(strstr(text, ":2"));
	ck_assert(next());
	ck_assert_ptr_eq(out.base, record.base);
	finish();
}
END_TEST

START_TEST(names_are_those_of_the_output_or_headers)
{
	start("Company,E-mail,My Column\nA,a@b.cn,z\n",
	    "if %{my column} z\n  set note \"%{E-mail}\"\n");
	ck_assert(next());
	CELL("note", "a@b.cn");
	finish();
}
END_TEST

START_TEST(a_column_that_the_file_lacks_is_empty)
{
	start("Company,E-mail\nA,a@b.cn\n", "if %phone ^$\n  set tags np\n");
	ck_assert(next());
	CELL("tags", "np");
	ck_assert(rules->names[0].found);
	finish();
}
END_TEST

START_TEST(a_pattern_that_explodes_rejects_the_record)
{
	start("Company,E-mail,Note\nA,a@b.cn,"
	    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab\n",
	    "if %note ^(a+)+$\n  set tags x\n");
	ck_assert(!next());
	ck_assert_ptr_nonnull(strstr(text, "takes too long"));
	finish();
}
END_TEST

START_TEST(a_record_cannot_grow_without_bound)
{
	start("Company,E-mail\nA,a@b.cn\n", "set note aaaaaaaaaaaaaaaa\n"
	    "set note \"%note%note%note%note%note%note%note%note\"\n"
	    "set note \"%note%note%note%note%note%note%note%note\"\n"
	    "set note \"%note%note%note%note%note%note%note%note\"\n"
	    "set note \"%note%note%note%note%note%note%note%note\"\n"
	    "set note \"%note%note%note%note%note%note%note%note\"\n"
	    "set note \"%note%note%note%note%note%note%note%note\"\n"
	    "set note \"%note%note%note%note%note%note%note%note\"\n");
	ck_assert(!next());
	ck_assert_ptr_nonnull(strstr(text, "more than 16 MiB"));
	finish();
}
END_TEST

START_TEST(the_sample_is_as_the_rules_leave_it_and_counts_no_hits)
{
	struct sample sample;

	start("Company,E-mail\nA,a@b.cn\nB,b@b.cn\n",
	    "set met_date 2024-05-01\nif %company b\n  reject no\n");
	rulerun_sample(run, &file.sample, &sample);
	ck_assert_uint_eq(sample.records, 1);
	ck_assert_uint_eq(sample.columns, 3);
	ck_assert_slice(sample_cell(&sample, 0, 0), "A");
	ck_assert_slice(sample_cell(&sample, 0, 2), "2024-05-01");
	ck_assert_uint_eq(rules->steps[1].tried, 0);
	sample_release(&sample);
	finish();
}
END_TEST

UNIT_MAIN(a_later_assignment_sees_and_replaces_an_earlier_one,
    a_default_fills_only_what_is_empty,
    every_if_is_tried_and_groups_are_put_in,
    an_optional_group_that_took_no_part_is_empty,
    a_reject_says_why_and_where,
    names_are_those_of_the_output_or_headers,
    a_column_that_the_file_lacks_is_empty,
    a_pattern_that_explodes_rejects_the_record,
    a_record_cannot_grow_without_bound,
    the_sample_is_as_the_rules_leave_it_and_counts_no_hits)
