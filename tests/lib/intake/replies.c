/* replies.c - replies.h */
#include <stdio.h>

#include "intake/replies.h"
#include "unit.h"

START_TEST(a_cell_is_known_with_all_that_became_of_it)
{
	struct replies *r = replies_new();
	struct cell_result result = { SLICE("2024-04-22"), SLICE("10:30"),
		NULL, NULL, false }, found;
	enum cell_outcome outcome = CELL_FINE;

	ck_assert(!replies_find(r, SLICE("22.4.2024 10:30"), &outcome,
	    &found));
	replies_add(r, SLICE("22.4.2024 10:30"), CELL_SOFT, &result);
	ck_assert(replies_find(r, SLICE("22.4.2024 10:30"), &outcome,
	    &found));
	ck_assert_int_eq(outcome, CELL_SOFT);
	ck_assert_slice(found.value, "2024-04-22");
	ck_assert_slice(found.beside, "10:30");
	ck_assert_ptr_null(found.code);
	ck_assert_ptr_null(found.remedy);
	ck_assert(!replies_find(r, SLICE("22.4.2024 10:31"), &outcome,
	    &found));
	replies_free(r);
}
END_TEST

START_TEST(a_cell_that_stays_is_given_back_itself)
{
	struct replies *r = replies_new();
	char text[] = "no";
	struct slice cell = { text, 2 };
	struct cell_result result = { SLICE("no"), SLICE_EMPTY, NULL, NULL, false };
	enum cell_outcome outcome;

	replies_add(r, SLICE("no"), CELL_FINE, &result);
	ck_assert(replies_find(r, cell, &outcome, &result));
	ck_assert_ptr_eq(result.value.at, text);
	ck_assert_uint_eq(result.value.len, 2);
	replies_free(r);
}
END_TEST

START_TEST(what_is_unclear_is_worked_out_each_time)
{
	struct replies *r = replies_new();
	struct cell_result result = { SLICE("190"), SLICE_EMPTY, "code",
		"remedy", false }, found;
	enum cell_outcome outcome;

	replies_add(r, SLICE("$190"), CELL_UNCLEAR, &result);
	ck_assert(!replies_find(r, SLICE("$190"), &outcome, &found));
	replies_free(r);
}
END_TEST

START_TEST(what_is_too_long_on_any_side_is_not_kept)
{
	static const size_t most[] = { REPLIES_CELL_MOST, REPLIES_VALUE_MOST,
		REPLIES_BESIDE_MOST };
	char text[64];
	size_t over, i;

	memset(text, 'k', sizeof(text));
	for (over = 0; over <= 3; over++) {
		struct replies *r = replies_new();
		struct slice s[3];
		struct cell_result result = { .code = NULL }, found;
		enum cell_outcome outcome;

		for (i = 0; i < 3; i++)
			s[i] = (struct slice){ text, most[i] + (i == over) };
		result.value = s[1];
		result.beside = s[2];
		replies_add(r, s[0], CELL_SOFT, &result);
		ck_assert_int_eq(replies_find(r, s[0], &outcome, &found),
		    over == 3);
		replies_free(r);
	}
}
END_TEST

START_TEST(a_find_is_never_wrong_however_many_cells_compete)
{
	struct replies *r = replies_new();
	struct cell_result result = { .code = NULL }, found;
	enum cell_outcome outcome;
	char text[32];
	int i, len, hits = 0;

	for (i = 0; i < 20000; i++) {
		len = snprintf(text, sizeof(text), "cell %d", i);
		result.value = result.beside = (struct slice){ text, len };
		replies_add(r, result.value, CELL_FINE, &result);
	}
	for (i = 0; i < 20000; i++) {
		len = snprintf(text, sizeof(text), "cell %d", i);
		if (!replies_find(r, (struct slice){ text, len }, &outcome,
		    &found))
			continue;
		ck_assert_slice(found.value, text);
		ck_assert_slice(found.beside, text);
		hits++;
	}
	/* All 1024 places are taken by so many well mixed cells. */
	ck_assert_int_eq(hits, 1024);
	replies_free(r);
}
END_TEST

UNIT_MAIN(a_cell_is_known_with_all_that_became_of_it,
    a_cell_that_stays_is_given_back_itself,
    what_is_unclear_is_worked_out_each_time,
    what_is_too_long_on_any_side_is_not_kept,
    a_find_is_never_wrong_however_many_cells_compete)
