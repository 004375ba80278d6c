/* shelf.c - shelf.h: runs of bytes put away and found again */
#include <stdio.h>
#include <stdlib.h>

#include "base/shelf.h"
#include "unit.h"

enum { RUNS = 1500, MOST = 4000 };

/* Run i: its number, as often as makes its length. */
static size_t
run_length(size_t i)
{
	return 1 + i * 7919 % MOST;
}

static void
put_away(struct shelf *s, uint64_t *places)
{
	char bytes[MOST];
	size_t i, half;

	for (i = 0; i < RUNS; i++) {
		places[i] = shelf_place(s);
		memset(bytes, (int)(i % 251), sizeof(bytes));
		half = run_length(i) / 2;
		shelf_add(s, (struct slice){ bytes, half });
		shelf_add(s, (struct slice){ bytes, run_length(i) - half });
		shelf_end(s);
	}
}

static void
find_all(struct shelf *s, const uint64_t *places)
{
	struct buffer scratch = { 0 };
	char bytes[MOST];
	struct fault fault;
	size_t i;

	for (i = 0; i < RUNS; i++) {
		size_t len = run_length(i);
		struct slice run = shelf_read(s, places[i], len, &scratch);

		memset(bytes, (int)(i % 251), sizeof(bytes));
		if (run.len != len || memcmp(run.at, bytes, len) != 0)
			ck_abort_msg("run %zu is another", i);
	}
	ck_assert(shelf_check(s, &fault));
	buffer_release(&scratch);
}

/* A limit of 0 bytes, one in the middle of a run, and one beyond all. */
START_TEST(each_run_is_found_wherever_the_limit_lies)
{
	static const size_t limits[] = { 0, 1, 100001, 1 << 20, 1 << 30 };
	uint64_t places[RUNS];
	struct shelf s;
	size_t i;

	for (i = 0; i < sizeof(limits) / sizeof(*limits); i++) {
		shelf_init(&s, limits[i]);
		put_away(&s, places);
		ck_assert_int_eq(s.spool.size > 0, limits[i] <= 1 << 20);
		find_all(&s, places);
		shelf_release(&s);
	}
}
END_TEST

START_TEST(without_room_for_a_file_all_stays_in_memory)
{
	uint64_t places[RUNS];
	struct shelf s;

	ck_assert_int_eq(setenv("TMPDIR", "/nowhere/at/all", 1), 0);
	shelf_init(&s, 1000);
	put_away(&s, places);
	ck_assert_uint_eq(s.spool.size, 0);
	find_all(&s, places);
	shelf_release(&s);
}
END_TEST

START_TEST(behind_the_last_run_there_is_less_or_nothing)
{
	struct buffer scratch = { 0 };
	struct shelf s;

	shelf_init(&s, 4);
	shelf_add(&s, SLICE("abc"));
	shelf_end(&s);
	ck_assert_uint_eq(shelf_place(&s), 3);
	ck_assert_uint_eq(shelf_read(&s, 1, 100, &scratch).len, 2);
	shelf_add(&s, SLICE("defgh"));
	shelf_end(&s);
	shelf_add(&s, SLICE("ijk"));
	shelf_end(&s);
	ck_assert_uint_eq(shelf_read(&s, 3, 5, &scratch).len, 5);
	ck_assert_uint_eq(shelf_read(&s, 8, 100, &scratch).len, 3);
	buffer_release(&scratch);
	shelf_release(&s);
}
END_TEST

UNIT_MAIN(each_run_is_found_wherever_the_limit_lies,
    without_room_for_a_file_all_stays_in_memory,
    behind_the_last_run_there_is_less_or_nothing)
