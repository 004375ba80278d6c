/* meaning.c - rule/meaning.h: what a column holds */
#include "rule/meaning.h"
#include "unit.h"

static struct meaning *
open_kind(enum columns_kind kind)
{
	struct fault fault;
	struct meaning *m = meaning_open(kind, &fault);

	ck_assert_ptr_nonnull(m);
	return m;
}

START_TEST(types_come_from_the_dictionary_and_from_what_is_written)
{
	struct meaning *m = open_kind(COLUMNS_OPPORTUNITY);

	ck_assert_slice(meaning_find(m, SLICE("amount")).type, "money");
	ck_assert_slice(meaning_find(m, SLICE("expected_close")).type, "date");
	ck_assert_slice(meaning_find(m, SLICE("budget_ok")).type, "bool");
	ck_assert_slice(meaning_find(m, SLICE("weighted")).type, "money");
	ck_assert_slice(meaning_find(m, SLICE("nobody knows")).type, "text");
	ck_assert_uint_eq(meaning_find(m, SLICE("nobody knows")).en.len, 0);
	meaning_close(m);
}
END_TEST

START_TEST(a_row_with_an_asterisk_speaks_for_all_that_begin_so)
{
	struct meaning *m = open_kind(COLUMNS_NONE);

	ck_assert_slice(meaning_find(m, SLICE("q10")).type, "money");
	ck_assert_slice(meaning_find(m, SLICE("raw_q10")).type, "text");
	/* Its own row is nearer. */
	ck_assert_slice(meaning_find(m, SLICE("quote_date")).type, "date");
	meaning_close(m);
}
END_TEST

START_TEST(a_command_may_mean_another_thing_by_a_column)
{
	struct meaning *m = open_kind(COLUMNS_OPPORTUNITY);

	ck_assert_slice(meaning_find(m, SLICE("won")).type, "money");
	meaning_of_command(m, "rep-metrics");
	ck_assert_slice(meaning_find(m, SLICE("won")).type, "int");
	ck_assert_slice(meaning_find(m, SLICE("amount")).type, "money");
	meaning_of_command(m, "funnel-forecast");
	ck_assert_slice(meaning_find(m, SLICE("won")).type, "money");
	meaning_close(m);
}
END_TEST

START_TEST(a_header_has_a_canonical_name_where_its_kind_knows_it)
{
	struct meaning *m = open_kind(COLUMNS_LEAD);

	ck_assert_slice(meaning_name(m, SLICE("公司名称")), "company");
	ck_assert_slice(meaning_name(m, SLICE("Company Name")), "company");
	ck_assert_slice(meaning_name(m, SLICE("Wetter")), "Wetter");
	meaning_close(m);
}
END_TEST

UNIT_MAIN(types_come_from_the_dictionary_and_from_what_is_written,
    a_row_with_an_asterisk_speaks_for_all_that_begin_so,
    a_command_may_mean_another_thing_by_a_column,
    a_header_has_a_canonical_name_where_its_kind_knows_it)
