/* words.c - words.h: words for values (DOMAIN 3) */
#include <stdio.h>

#include "rule/table.h"
#include "rule/words.h"
#include "unit.h"

static void
check(const char *column, const char *values, const char *cell,
    const char *value, const char *sets)
{
	struct fault fault;
	struct words *w = words_open(column, slice_of(values), &fault);
	struct slice said;

	ck_assert_msg(w != NULL, "%s", fault.text);
	ck_assert_slice(words_find(w, slice_of(cell), &said), value);
	ck_assert_slice(said, sets);
	words_close(w);
}

#define TYPES "importer;wholesaler;retailer;distributor;agent;other"

START_TEST(the_values_stand_for_themselves)
{
	check("customer_type", TYPES, "importer", "importer", "");
	check("customer_type", TYPES, "IMPORTER", "importer", "");
}
END_TEST

START_TEST(words_of_the_trade_are_known)
{
	check("customer_type", TYPES, "进口商", "importer", "");
	check("customer_type", TYPES, "经销商", "distributor", "");
	check("interest", "high;mid;low", "中", "mid", "");
	check("status", "new;open;won", "已成交", "won", "");
	check("yes", "", "√", "yes", "");
	check("no", "", "×", "no", "");
}
END_TEST

START_TEST(a_value_that_the_file_does_not_have_is_no_meaning)
{
	check("status", "draft;sent", "已成交", "", "");
}
END_TEST

START_TEST(hot_is_a_of_the_scheme_horizon)
{
	check("grade", "A;B;C;D;U", "Hot", "A", "grade_scheme=horizon");
	check("grade", "A;B;C;D;U", "A级", "A", "");
	check("grade", "A;B;C;D;U", "B", "B", "");
}
END_TEST

START_TEST(unknown_words_mean_nothing)
{
	check("customer_type", TYPES, "wizard", "", "");
	check("customer_type", TYPES, "", "", "");
}
END_TEST

START_TEST(a_column_without_words_knows_none)
{
	struct fault fault;
	struct words *w = words_open("topic", SLICE_EMPTY, &fault);

	ck_assert(!words_are_known(w));
	words_close(w);
}
END_TEST

/* The second answer is remembered, the last are more than are. */
START_TEST(a_word_within_a_cell_says_what_it_stands_for)
{
	struct fault fault;
	struct table *table = words_table_open(&fault);
	struct wordparts *parts;
	char cell[32];
	int i;

	ck_assert_msg(table != NULL, "%s", fault.text);
	parts = words_parts_of(table, "source-part");
	for (i = 0; i < 2; i++) {
		ck_assert_slice(words_parts_find(parts, SLICE("第136届广交会")),
		    "show");
		ck_assert_slice(words_parts_find(parts, SLICE("Hardware Messe")),
		    "show");
		ck_assert_slice(words_parts_find(parts, SLICE("messerschmied")),
		    "");
		ck_assert_slice(words_parts_find(parts, SLICE("Our LINKEDIN page")),
		    "social");
		ck_assert_slice(words_parts_find(parts, SLICE("a friend")), "");
	}
	for (i = 0; i < 5000; i++) {
		snprintf(cell, sizeof(cell), "Webinar %d", i);
		ck_assert_slice(words_parts_find(parts, slice_of(cell)),
		    "event");
	}
	words_parts_close(parts);
	table_close(table);
}
END_TEST

UNIT_MAIN(the_values_stand_for_themselves, words_of_the_trade_are_known,
    a_value_that_the_file_does_not_have_is_no_meaning,
    hot_is_a_of_the_scheme_horizon, unknown_words_mean_nothing,
    a_column_without_words_knows_none,
    a_word_within_a_cell_says_what_it_stands_for)
