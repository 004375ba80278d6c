/* runs.h: things gathered by a number */
#include "set/runs.h"
#include "unit.h"

static int
by_value(const void *context, size_t one, size_t other)
{
	const int *values = context;

	return values[one] < values[other] ? -1 :
	    values[one] > values[other];
}

START_TEST(things_are_dealt_in_their_order)
{
	static const uint32_t keys[] = { 2, 0, RUNS_NONE, 2, 3, 0, 2 };
	struct runs r = runs_gather(keys, 7, 4);

	ck_assert_uint_eq(r.from[0], 0);
	ck_assert_uint_eq(r.from[1], 2);	/* two of 0 */
	ck_assert_uint_eq(r.from[2], 2);	/* none of 1 */
	ck_assert_uint_eq(r.from[3], 5);
	ck_assert_uint_eq(r.from[4], 6);
	ck_assert_uint_eq(r.items[0], 1);
	ck_assert_uint_eq(r.items[1], 5);
	ck_assert_uint_eq(r.items[2], 0);
	ck_assert_uint_eq(r.items[3], 3);
	ck_assert_uint_eq(r.items[4], 6);
	ck_assert_uint_eq(r.items[5], 4);
	runs_free(&r);
	r = runs_gather(keys, 0, 0);
	ck_assert_uint_eq(r.from[0], 0);
	runs_sort(&r, by_value, NULL);
	runs_free(&r);
}
END_TEST

START_TEST(a_run_is_sorted_and_equal_things_keep_their_order)
{
	enum { MANY = 999, KEYS = 7 };
	static uint32_t keys[MANY];
	static int values[MANY];
	struct runs r;
	size_t i, k;

	for (i = 0; i < MANY; i++) {
		keys[i] = (uint32_t)(i * 31 % KEYS);
		values[i] = (int)(i * 7919 % 13);
	}
	r = runs_gather(keys, MANY, KEYS);
	runs_sort(&r, by_value, values);
	for (k = 0; k < KEYS; k++) {
		for (i = r.from[k] + 1; i < r.from[k + 1]; i++) {
			size_t a = r.items[i - 1], b = r.items[i];

			ck_assert_uint_eq(keys[b], k);
			ck_assert(values[a] < values[b] ||
			    (values[a] == values[b] && a < b));
		}
	}
	ck_assert_uint_eq(r.from[KEYS], MANY);
	runs_free(&r);
}
END_TEST

START_TEST(a_list_is_sorted_by_itself)
{
	static const int values[] = { 5, 3, 5, 1 };
	uint32_t things[] = { 0, 1, 2, 3 };
	static const uint32_t want[] = { 3, 1, 0, 2 };

	runs_sort_things(things, 4, by_value, values);
	ck_assert_mem_eq(things, want, sizeof(want));
	runs_sort_things(things, 0, by_value, values);
}
END_TEST

UNIT_MAIN(things_are_dealt_in_their_order,
    a_run_is_sorted_and_equal_things_keep_their_order,
    a_list_is_sorted_by_itself)
