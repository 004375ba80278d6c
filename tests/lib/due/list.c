/* list.c - due/list.h: order and spreading (R-DUE-38, R-DUE-39) */
#include <stdio.h>

#include "base/date.h"
#include "due/list.h"
#include "unit.h"

static void
add(struct duelist *list, const char *id, const char *owner,
    int64_t priority, int32_t date, int32_t limit)
{
	char bytes[32];
	uint32_t end;
	struct record record = { .base = bytes, .ends = &end, .count = 1 };
	struct slice cell = SLICE("x");
	struct due_row row = { .owner = slice_of(owner), .date = date,
		.limit = limit, .priority = priority };

	strcpy(bytes, id);
	end = (uint32_t)strlen(id);
	row.lead_id = (struct slice){ bytes, end };
	duelist_add(list, &record, &row, &cell);
}

static void
check_order(const struct duelist *list, const char *expected)
{
	char got[64] = "";
	size_t i;

	for (i = 0; i < duelist_count(list); i++)
		strncat(got, duelist_row(list, i)->lead_id.at, 2);
	ck_assert_str_eq(got, expected);
}

/* Wherever the cells stand: one behind the other, apart, or nowhere. */
START_TEST(cells_are_kept_from_wherever_they_are)
{
	static const char text[] = "abcdef";
	const struct slice cells[3][3] = {
		{ { text, 2 }, { text + 2, 0 }, { text + 2, 3 } },
		{ { text + 3, 2 }, SLICE_INIT("xy"), { text, 1 } },
		{ SLICE_INIT(""), SLICE_INIT(""), { text + 5, 1 } } };
	struct duelist *list = duelist_new(3, false);
	char bytes[] = "L1";
	uint32_t end = 2;
	size_t i, k;

	for (i = 0; i < 3; i++) {
		struct slice own[3] = { cells[i][0], cells[i][1],
			cells[i][2] };
		struct due_row row = { .lead_id = { bytes, 2 } };

		duelist_add(list, &(struct record){ .base = bytes,
		    .ends = &end, .count = 1 }, &row, own);
	}
	duelist_sort(list);
	for (i = 0; i < 3; i++) {
		struct slice kept[3];

		duelist_cells(list, duelist_row(list, i), kept);
		for (k = 0; k < 3; k++)
			ck_assert(slice_equal(kept[k], cells[i][k]));
	}
	duelist_free(list);
}
END_TEST

START_TEST(the_most_pressing_come_first_then_the_smaller_id)
{
	struct duelist *list = duelist_new(1, false);

	add(list, "L1", "", 500, 0, DATE_NONE);
	add(list, "L4", "", 900, 0, DATE_NONE);
	add(list, "L3", "", 900, 0, DATE_NONE);
	add(list, "L2", "", -10, 0, DATE_NONE);
	duelist_sort(list);
	check_order(list, "L3L4L1L2");
	duelist_free(list);
}
END_TEST

START_TEST(counting_and_comparing_give_the_same_order)
{
	struct duelist *list = duelist_new(1, false);

	add(list, "L1", "", 500, 0, DATE_NONE);
	add(list, "L2", "", 900, 0, DATE_NONE);
	add(list, "L3", "", 900, 0, DATE_NONE);
	add(list, "L4", "", -10, 0, DATE_NONE);
	duelist_sort(list);
	check_order(list, "L2L3L1L4");
	duelist_free(list);
}
END_TEST

START_TEST(each_owner_keeps_the_first_and_the_rest_is_pushed_on)
{
	struct duelist *list = duelist_new(1, false);
	struct calendar *calendar = calendar_new();
	int32_t friday = date_from_civil(2024, 4, 19);

	add(list, "L1", "Lin", 900, friday, DATE_NONE);
	add(list, "L2", "Lin", 800, friday, DATE_NONE);
	add(list, "L3", "Lin", 700, friday, DATE_NONE);
	add(list, "L4", "Chen", 600, friday, DATE_NONE);
	add(list, "L5", "Lin", 500, friday, friday + 3);
	duelist_sort(list);
	ck_assert_uint_eq(duelist_per_owner(list, 1, true, calendar, friday),
	    0);
	check_order(list, "L1L2L3L4L5");
	ck_assert_int_eq(duelist_row(list, 0)->date, friday);
	ck_assert_int_eq(duelist_row(list, 1)->date, friday + 3);
	ck_assert_int_eq(duelist_row(list, 2)->date, friday + 4);
	ck_assert_int_eq(duelist_row(list, 3)->date, friday);
	/* Never past its limit, a Monday. */
	ck_assert_int_eq(duelist_row(list, 4)->date, friday + 3);
	calendar_free(calendar);
	duelist_free(list);
}
END_TEST

START_TEST(a_pushed_date_is_never_earlier_than_it_was)
{
	struct duelist *list = duelist_new(1, false);
	struct calendar *calendar = calendar_new();
	int32_t monday = date_from_civil(2024, 4, 22);

	add(list, "L1", "Lin", 900, monday, DATE_NONE);
	/* Its limit has passed; its own day comes later than its place. */
	add(list, "L2", "Lin", 800, monday, monday - 3);
	add(list, "L3", "Lin", 700, monday + 3, DATE_NONE);
	/* The place is on its limit, and a day behind it. */
	add(list, "L4", "Lin", 600, monday, monday + 3);
	add(list, "L5", "Lin", 500, monday, monday + 3);
	duelist_sort(list);
	ck_assert_uint_eq(duelist_per_owner(list, 1, true, calendar, monday),
	    0);
	check_order(list, "L1L2L3L4L5");
	ck_assert_int_eq(duelist_row(list, 1)->date, monday);
	ck_assert_int_eq(duelist_row(list, 2)->date, monday + 3);
	ck_assert_int_eq(duelist_row(list, 3)->date, monday + 3);
	ck_assert_int_eq(duelist_row(list, 4)->date, monday + 3);
	calendar_free(calendar);
	duelist_free(list);
}
END_TEST

START_TEST(what_is_left_out_is_counted)
{
	struct duelist *list = duelist_new(1, false);
	struct calendar *calendar = calendar_new();

	add(list, "L1", "Lin", 900, 0, DATE_NONE);
	add(list, "L2", "Lin", 800, 0, DATE_NONE);
	add(list, "L3", "Chen", 700, 0, DATE_NONE);
	duelist_sort(list);
	ck_assert_uint_eq(duelist_per_owner(list, 1, false, calendar, 0), 1);
	check_order(list, "L1L3");
	ck_assert_uint_eq(duelist_limit(list, 1), 1);
	check_order(list, "L1");
	calendar_free(calendar);
	duelist_free(list);
}
END_TEST

/* The same rows by a list of all and by one that need hold few of them. */
static void
check_kept(size_t rows, size_t most, int64_t priorities)
{
	struct duelist *all = duelist_new(1, true);
	struct duelist *few = duelist_new(1, true);
	char bytes[] = "L123456789,Bolt,";
	uint32_t ends[] = { 10, 15, 16 };
	const struct record record = { .base = bytes, .ends = ends,
		.count = 3 };
	const struct slice cell = { bytes + 11, 4 };
	size_t i;

	duelist_keep(few, most);
	for (i = 0; i < rows; i++) {
		struct due_row row = { .lead_id = { bytes, 10 },
			.owner = SLICE("Lin"),
			.priority = (int64_t)(i * 7919 % (size_t)priorities) };

		snprintf(bytes + 1, 10, "%09zu", i * 104729 % 1000000);
		bytes[10] = ',';
		duelist_add(all, &record, &row, &cell);
		if (duelist_wants(few, row.priority))
			duelist_add(few, &record, &row, &cell);
	}
	duelist_sort(all);
	duelist_sort(few);
	ck_assert_uint_eq(duelist_limit(few, most), duelist_limit(all, most));
	ck_assert_uint_eq(duelist_count(few), duelist_count(all));
	for (i = 0; i < duelist_count(all); i++) {
		const struct due_row *x = duelist_row(all, i);
		const struct due_row *y = duelist_row(few, i);
		struct record kept = duelist_record(y);
		struct slice text;

		ck_assert(slice_equal(x->bytes, y->bytes));
		ck_assert(slice_equal(x->lead_id, y->lead_id));
		ck_assert_slice(y->owner, "Lin");
		ck_assert_slice(record_value(&kept, 1), "Bolt");
		duelist_cells(few, y, &text);
		ck_assert_slice(text, "Bolt");
	}
	duelist_free(all);
	duelist_free(few);
}

START_TEST(who_asks_for_the_first_few_gets_them_from_any_number)
{
	check_kept(10, 3, 5);
	check_kept(5000, 1, 1);
	check_kept(5000, 7, 3);
	check_kept(5000, 7, 100000);
	check_kept(9000, 3000, 50);
	check_kept(1025, 1, 1000);
	check_kept(1026, 1, 1000);
}
END_TEST

UNIT_MAIN(who_asks_for_the_first_few_gets_them_from_any_number,
    cells_are_kept_from_wherever_they_are,
    the_most_pressing_come_first_then_the_smaller_id,
    counting_and_comparing_give_the_same_order,
    each_owner_keeps_the_first_and_the_rest_is_pushed_on,
    a_pushed_date_is_never_earlier_than_it_was, what_is_left_out_is_counted)
