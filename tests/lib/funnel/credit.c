/* credit.h: DOMAIN R-CREDIT and 15, example 8; parts that add up */
#include <stdio.h>

#include "funnel/credit.h"
#include "unit.h"

static struct credit credit;
static struct fault fault;

/* Shares an amount of minor units at a chance in percent. */
static bool
share(enum credit_mode mode, const char *splits, int64_t amount, int64_t chance)
{
	struct credit_sum sum = { true, amount, amount * chance / 100, 2 };

	return credit_read(&credit, mode, slice_of(splits), SLICE("Ann"),
	    &sum, &fault) && credit_share(&credit, mode, &sum);
}

static void
check_part(size_t i, const char *owner, int64_t part, int64_t weighted)
{
	ck_assert_slice(credit.parts[i].owner, owner);
	ck_assert_int_eq(credit.parts[i].credit, part);
	ck_assert_int_eq(credit.parts[i].weighted, weighted);
}

START_TEST(a_million_at_seventy_to_thirty)
{
	ck_assert(share(CREDIT_RATIO, "Ann:70;Bo:30", 100000000, 10));
	check_part(0, "Ann", 70000000, 7000000);
	check_part(1, "Bo", 30000000, 3000000);
	ck_assert(share(CREDIT_RATIO, "Ann:70;Bo:30", 100000000, 100));
	check_part(1, "Bo", 30000000, 30000000);
}
END_TEST

START_TEST(the_left_over_cent_goes_to_the_largest_remainder)
{
	/* 1.00 by thirds of 100: .33 each, the cent to 33.34. */
	ck_assert(share(CREDIT_RATIO, "A:33.33;B:33.33;C:33.34", 100, 100));
	check_part(0, "A", 33, 33);
	check_part(2, "C", 34, 34);
	ck_assert(share(CREDIT_RATIO, "A:50;B:50", 101, 100));
	check_part(0, "A", 51, 51);
	ck_assert(share(CREDIT_RATIO, "A:50;B:50", -101, 100));
	check_part(0, "A", -51, -51);
}
END_TEST

START_TEST(each_mode_reads_shares_in_its_way)
{
	ck_assert(share(CREDIT_AMOUNT, "A:600.50;B:399.50", 100000, 50));
	check_part(0, "A", 60050, 30025);
	ck_assert_int_eq(credit.parts[0].share, 600500);
	ck_assert(share(CREDIT_AMOUNT, "A:-60;B:-40", -10000, 100));
	check_part(1, "B", -4000, -4000);
	ck_assert(share(CREDIT_FULL, "A;B:20", 10000, 30));
	check_part(0, "A", 10000, 3000);
	check_part(1, "B", 10000, 3000);
	ck_assert(share(CREDIT_OVER, "A:100;B:20%", 10000, 50));
	check_part(0, "A", 10000, 5000);
	check_part(1, "B", 2000, 1000);
	ck_assert(share(CREDIT_OVER, "A:0", 10000, 50));
	check_part(0, "A", 0, 0);
	ck_assert(share(CREDIT_AMOUNT, "A:0;B:0", 0, 50));
}
END_TEST

START_TEST(notations_of_one_list)
{
	ck_assert(share(CREDIT_RATIO,
	    " \xe5\xbc\xa0\xe4\xb8\x89\xef\xbc\x9a\xef\xbc\x97\xef\xbc\x90"
	    "\xef\xbc\x9b \xe6\x9d\x8e\xe5\x9b\x9b: 30 %;", 1000, 100));
	ck_assert_uint_eq(credit.count, 2);
	check_part(0, "\xe5\xbc\xa0\xe4\xb8\x89", 700, 700);
	ck_assert(share(CREDIT_RATIO, "team:east:60;B:40", 1000, 100));
	check_part(0, "team:east", 600, 600);
	ck_assert(share(CREDIT_RATIO, "", 1000, 100));
	check_part(0, "Ann", 1000, 1000);
	ck_assert_int_eq(credit.parts[0].share, 1000000);
}
END_TEST

START_TEST(what_does_not_add_up_is_refused)
{
	ck_assert(!share(CREDIT_RATIO, "A:70;B:29.9999", 100, 100));
	ck_assert(!share(CREDIT_RATIO, "A:70;B:30.0001", 100, 100));
	ck_assert(!share(CREDIT_RATIO, "A:0.7;B:0.3", 100, 100));
	ck_assert(!share(CREDIT_AMOUNT, "A:0.60;B:0.41", 100, 100));
	ck_assert(!share(CREDIT_AMOUNT, "A:-0.60;B:1.60", 100, 100));
	ck_assert(!share(CREDIT_OVER, "A:120;B:-20", 100, 100));
	ck_assert(!share(CREDIT_RATIO, "A:50;A:50", 100, 100));
	ck_assert(!share(CREDIT_RATIO, "A;B", 100, 100));
	ck_assert(!share(CREDIT_RATIO, ":100", 100, 100));
	ck_assert(!share(CREDIT_RATIO, ";", 100, 100));
	ck_assert(!share(CREDIT_RATIO, "A:x;B:100", 100, 100));
}
END_TEST

/* A small generator of its own, so that every machine draws the same. */
static uint64_t
draw(uint64_t *state, uint64_t below)
{
	*state = *state * 6364136223846793005u + 1442695040888963407u;
	return (*state >> 20) % below;
}

/* Percents in 1/100 that total 100, and the cell that says so. */
static size_t
draw_splits(uint64_t *state, char cell[512])
{
	size_t count = 1 + (size_t)draw(state, 12), i, at = 0;
	uint64_t left = 10000, part;

	for (i = 0; i < count; i++) {
		part = i + 1 == count ? left : draw(state, left + 1);
		left -= part;
		at += (size_t)snprintf(cell + at, 512 - at, "%sp%zu:%u.%02u",
		    i ? ";" : "", i, (unsigned)(part / 100),
		    (unsigned)(part % 100));
	}
	return count;
}

START_TEST(ten_thousand_drawn_deals_add_up_to_the_minor_unit)
{
	uint64_t state = 20241122;
	char cell[512];
	int n;

	for (n = 0; n < 10000; n++) {
		size_t count = draw_splits(&state, cell), i;
		int64_t amount = (int64_t)draw(&state, 1u << 31), sum = 0,
		    weighted = 0;
		int64_t chance = (int64_t)draw(&state, 101);

		amount = n % 5 == 0 ? -amount : amount;
		ck_assert_msg(share(CREDIT_RATIO, cell, amount, chance),
		    "%s: %s", cell, fault.text);
		ck_assert_uint_eq(credit.count, count);
		for (i = 0; i < count; i++) {
			sum += credit.parts[i].credit;
			weighted += credit.parts[i].weighted;
		}
		ck_assert_int_eq(sum, amount);
		ck_assert_int_eq(weighted, amount * chance / 100);
	}
}
END_TEST

UNIT_MAIN(a_million_at_seventy_to_thirty,
    the_left_over_cent_goes_to_the_largest_remainder,
    each_mode_reads_shares_in_its_way, notations_of_one_list,
    what_does_not_add_up_is_refused,
    ten_thousand_drawn_deals_add_up_to_the_minor_unit)
