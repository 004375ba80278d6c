/* proportion.h: DOMAIN 15, example 29, and where a rate begins */
#include "funnel/proportion.h"
#include "unit.h"

static struct proportion_rules rules;

static struct row *
row_of(struct proportion p)
{
	static struct row row;
	struct fault fault;

	ck_assert_msg(proportion_rules_open(&rules, &fault), "%s",
	    fault.text);
	row_begin(&row);
	proportion_row(&row, &rules, &p);
	return &row;
}

START_TEST(six_of_twenty_is_thirty_percent_with_its_interval)
{
	struct row *row = row_of((struct proportion){ 6, 14, 3, 100, 200 });

	ck_assert_str_eq(row->names[3], "win_rate");
	ck_assert_str_eq(row->names[5], "win_rate_hi");
	ck_assert_slice(row->cells[0], "6");
	ck_assert_slice(row->cells[2], "3");
	ck_assert_slice(row->cells[3], "30");
	ck_assert_slice(row->cells[4], "18.61");
	ck_assert_slice(row->cells[5], "44.13");
	ck_assert_slice(row->cells[6], "33.33");
}
END_TEST

START_TEST(four_decided_deals_give_no_rate_and_five_do)
{
	ck_assert_slice(row_of((struct proportion){ 2, 2, 0, 1, 1 })->
	    cells[3], "");
	ck_assert_slice(row_of((struct proportion){ 2, 2, 0, 1, 1 })->
	    cells[6], "");
	ck_assert_slice(row_of((struct proportion){ 3, 2, 0, 1, 1 })->
	    cells[3], "60");
}
END_TEST

START_TEST(none_and_all_have_an_end_that_is_certain)
{
	ck_assert_slice(row_of((struct proportion){ 0, 10, 0, 0, 0 })->
	    cells[4], "0");
	ck_assert_slice(row_of((struct proportion){ 0, 10, 0, 0, 0 })->
	    cells[5], "12.36");
	ck_assert_slice(row_of((struct proportion){ 10, 0, 0, 0, 0 })->
	    cells[4], "87.64");
	ck_assert_slice(row_of((struct proportion){ 10, 0, 0, 0, 0 })->
	    cells[6], "");
}
END_TEST

UNIT_MAIN(six_of_twenty_is_thirty_percent_with_its_interval,
    four_decided_deals_give_no_rate_and_five_do,
    none_and_all_have_an_end_that_is_certain)
