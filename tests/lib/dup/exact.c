/* exact.c - exact.h: groups of equal keys, against a search through all */
#include <stdio.h>

#include "base/hash.h"
#include "dup/exact.h"
#include "unit.h"

enum { ROWS = 1200, KEYS = 400, TEXT = 600 };

static struct slice
key_of(char *text, unsigned key)
{
	/* Some are blank, some too long for one look. */
	if (key % 50 == 0)
		return SLICE_EMPTY;
	snprintf(text, TEXT, "k%0*u", key % 9 == 0 ? 400 : 3, key);
	return slice_of(text);
}

static struct slice
name_of(char *text, unsigned row)
{
	if (row % 5 == 0)
		return SLICE_EMPTY;
	snprintf(text, TEXT, "L%u", row * 7919 % 100000);
	return slice_of(text);
}

/* The row that names those with a key: by the rule, row by row. */
static unsigned
naming_row(const unsigned *keys, unsigned from, unsigned to, unsigned key)
{
	char a[TEXT], b[TEXT];
	unsigned best = to, row;

	for (row = from; row < to; row++) {
		struct slice name;

		if (keys[row] != key)
			continue;
		name = name_of(a, row);
		if (best == to || (name.len > 0 && (name_of(b, best).len == 0 ||
		    slice_compare(name, name_of(b, best)) < 0)))
			best = row;
	}
	return best;
}

static void
check_row(struct exact *e, const unsigned *keys, unsigned masters,
    unsigned row)
{
	char text[TEXT], line[TEXT];
	unsigned to = masters > 0 ? masters : ROWS, others = 0, i, best;
	uint32_t group = exact_group(e, row);
	struct slice name;

	for (i = 0; i < to; i++)
		others += i != row && keys[i] == keys[row];
	if (others == 0 || keys[row] % 50 == 0) {
		ck_assert_uint_eq(group, EXACT_ALONE);
		return;
	}
	if (group >= to || keys[group] != keys[row])
		ck_abort_msg("row %u is in group %u", row, group);
	best = naming_row(keys, 0, to, keys[row]);
	name = name_of(text, best);
	if (name.len == 0) {
		snprintf(line, sizeof(line), "#%u", best + 2);
		name = slice_of(line);
	}
	ck_assert(slice_equal(exact_name(e, group), name));
}

static void
check_all(unsigned masters, size_t limit, uint64_t hash_mask)
{
	static unsigned keys[ROWS];
	struct exact *e = exact_new(limit);
	char key[TEXT], name[TEXT];
	unsigned row, seed = 1;
	struct fault fault;

	for (row = 0; row < ROWS; row++) {
		struct slice bytes;

		seed = seed * 1103515245 + 12345;
		keys[row] = seed / 65536 % KEYS;
		if (masters > 0 && row == masters)
			exact_close(e);
		if (row == 700)
			exact_expect(e, ROWS);
		bytes = key_of(key, keys[row]);
		exact_add_hashed(e, bytes, name_of(name, row), row + 2,
		    hash_keyed(bytes) & hash_mask);
	}
	exact_settle(e);
	ck_assert_uint_eq(exact_count(e), ROWS);
	for (row = masters; row < ROWS; row++)
		check_row(e, keys, masters, row);
	ck_assert(exact_check(e, &fault));
	exact_free(e);
}

START_TEST(equal_keys_are_one_group_named_after_the_smallest)
{
	check_all(0, 1 << 30, UINT64_MAX);
	check_all(0, 0, UINT64_MAX);
}
END_TEST

START_TEST(keys_of_one_hash_are_not_equal_for_it)
{
	check_all(0, 1 << 30, 0);
	check_all(500, 1000, UINT64_MAX << 60);
}
END_TEST

START_TEST(rows_behind_a_closed_list_are_looked_for_in_it_alone)
{
	check_all(500, 1 << 30, UINT64_MAX);
	check_all(500, 0, UINT64_MAX);
}
END_TEST

START_TEST(no_row_at_all_is_no_fault)
{
	struct exact *e = exact_new(0);

	exact_settle(e);
	ck_assert_uint_eq(exact_count(e), 0);
	exact_free(e);
}
END_TEST

UNIT_MAIN(equal_keys_are_one_group_named_after_the_smallest,
    keys_of_one_hash_are_not_equal_for_it,
    rows_behind_a_closed_list_are_looked_for_in_it_alone,
    no_row_at_all_is_no_fault)
