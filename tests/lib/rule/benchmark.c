/* benchmark.c - benchmark.h: figures of the trade by name */
#include "rule/benchmark.h"
#include "rule/table.h"
#include "textfile.h"
#include "unit.h"

START_TEST(fewer_than_one_visitor_in_ten_orders_on_the_spot)
{
	struct fault fault;
	int64_t value = 0;

	ck_assert(benchmark_find("spot_orders_pct", &value, &fault));
	ck_assert_int_eq(value, 10);	/* R-GRADE-26 */
}
END_TEST

START_TEST(a_figure_that_is_not_there_is_a_fault_with_the_name)
{
	struct fault fault;
	int64_t value = 5;

	ck_assert(!benchmark_find("nonsense", &value, &fault));
	ck_assert_str_eq(fault.text,
	    "<benchmark>: no row \"nonsense\"; add it");
	ck_assert_int_eq(value, 5);
}
END_TEST

START_TEST(a_table_of_the_users_counts)
{
	char path[sizeof(TEXTFILE_PATH)];
	struct fault fault;
	int64_t value;

	textfile_make(path, "name,value\nspot_orders_pct,25\n");
	ck_assert(table_replace("benchmark", path, &fault));
	ck_assert(benchmark_find("spot_orders_pct", &value, &fault));
	ck_assert_int_eq(value, 25);
	unlink(path);
	ck_assert(!benchmark_find("spot_orders_pct", &value, &fault));
}
END_TEST

UNIT_MAIN(fewer_than_one_visitor_in_ten_orders_on_the_spot,
    a_figure_that_is_not_there_is_a_fault_with_the_name,
    a_table_of_the_users_counts)
