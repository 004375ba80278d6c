/* diff.h: DOMAIN 15, example 32, every class, and 1,000 random pairs */
#include "base/date.h"
#include "funnel/diff.h"
#include "unit.h"

static struct diff_deal
open_deal(int64_t amount, int32_t percent, int stage)
{
	return (struct diff_deal){ .amount = amount, .stage = stage,
	    .chance = percent * 10000, .kind = STAGE_OPEN, .close = 100 };
}

static void
list_is(const struct diff_deal *before, const struct diff_deal *now,
    const char *expected)
{
	struct buffer list = { 0 };

	diff_list(&list, diff_compare(before, now).classes);
	ck_assert_slice(buffer_slice(&list), expected);
	buffer_release(&list);
}

START_TEST(a_larger_amount_and_a_higher_stage_are_told_apart)
{
	struct diff_deal before = open_deal(100000, 15, 1);
	struct diff_deal now = open_deal(150000, 50, 3);
	struct diff_fall fall = { 0 };
	int64_t weighted[DIFF_CLASSES + 2];

	list_is(&before, &now, "advanced;amount_up");
	ck_assert(diff_add(&fall, &before, &now));
	diff_round(&fall, weighted);
	ck_assert_int_eq(weighted[0], 15000);
	ck_assert_int_eq(weighted[1 + DIFF_AMOUNT_UP], 7500);
	ck_assert_int_eq(weighted[1 + DIFF_ADVANCED], 52500);
	ck_assert_int_eq(weighted[1 + DIFF_CLASSES], 75000);
	ck_assert_int_eq(fall.steps[DIFF_AMOUNT_UP].amount, 50000);
	ck_assert_uint_eq(fall.steps[DIFF_ADVANCED].deals, 1);
	ck_assert_uint_eq(fall.steps[DIFF_AMOUNT_UP].deals, 0);
}
END_TEST

START_TEST(each_class_is_found_and_the_decisive_one_comes_first)
{
	struct diff_deal a = open_deal(100, 30, 2), b = a, won = a, lost = a;

	won.kind = STAGE_WON;
	lost.kind = STAGE_LOST;
	list_is(&a, &a, "same");
	list_is(&a, &won, "won");
	list_is(&a, &lost, "lost");
	list_is(&a, NULL, "vanished");
	list_is(NULL, &a, "new");
	list_is(NULL, &won, "won;new");
	list_is(&lost, &a, "reopened");
	list_is(&won, &won, "same");
	list_is(&won, NULL, "");
	list_is(&won, &lost, "lost");
	b.close = 101;
	list_is(&a, &b, "pushed");
	list_is(&b, &a, "pulled");
	b.close = DATE_NONE;
	list_is(&a, &b, "same");
	b = a;
	b.amount = 99;
	list_is(&a, &b, "amount_down");
	b.stage = 1;
	b.close = 101;
	list_is(&a, &b, "fell;amount_down;pushed");
	b = a;
	b.currency = 1;
	list_is(&a, &b, "lost;new");
}
END_TEST

/* xorshift64*: the same draws on every machine. */
static uint64_t
draw(uint64_t *state, uint64_t below)
{
	*state ^= *state >> 12;
	*state ^= *state << 25;
	*state ^= *state >> 27;
	return (*state * 0x2545f4914f6cdd1dULL >> 20) % below;
}

static struct diff_deal
random_deal(uint64_t *state)
{
	static const int32_t chances[] = { 50000, 150000, 300000, 500000,
		600000, 800000, 995000, 333333, 1 };
	struct diff_deal deal = { .amount = (int64_t)draw(state, 1000003),
	    .stage = (int)draw(state, 7), .currency = (int)draw(state, 3),
	    .close = (int32_t)draw(state, 90) };

	deal.chance = chances[draw(state, 9)];
	deal.kind = draw(state, 3) > 0 ? STAGE_OPEN : draw(state, 2) ?
	    STAGE_WON : STAGE_LOST;
	return deal;
}

static void
check_fall(const struct diff_fall *fall)
{
	int64_t weighted[DIFF_CLASSES + 2], amount = fall->start.amount, w;
	__int128 exact = fall->start.weighted;
	int i;

	diff_round(fall, weighted);
	w = weighted[0];
	for (i = 0; i < DIFF_CLASSES; i++) {
		amount += fall->steps[i].amount;
		exact += fall->steps[i].weighted;
		w += weighted[1 + i];
	}
	ck_assert_int_eq(amount, fall->end.amount);
	ck_assert(exact == fall->end.weighted);
	ck_assert_int_eq(w, weighted[1 + DIFF_CLASSES]);
	ck_assert_int_eq(w, (int64_t)((exact + 500000) / 1000000));
}

START_TEST(a_thousand_random_waterfalls_reconcile_to_the_cent)
{
	uint64_t state = 20240422;
	int run, i;

	for (run = 0; run < 1000; run++) {
		struct diff_fall falls[3] = { 0 };
		uint64_t classed = 0, deals = 0;
		int count = 1 + (int)draw(&state, 60);

		for (i = 0; i < count; i++) {
			struct diff_deal before = random_deal(&state);
			struct diff_deal now = draw(&state, 2) ?
			    random_deal(&state) : before;
			bool was = draw(&state, 5) > 0;
			bool is = !was || draw(&state, 5) > 0;

			ck_assert(diff_add(falls, was ? &before : NULL,
			    is ? &now : NULL));
			classed += is || before.kind == STAGE_OPEN;
		}
		for (i = 0; i < 3; i++) {
			int class;

			check_fall(&falls[i]);
			for (class = 0; class < DIFF_CLASSES; class++)
				deals += falls[i].steps[class].deals;
		}
		/* Every deal in exactly one first class. */
		ck_assert_uint_eq(deals, classed);
	}
}
END_TEST

UNIT_MAIN(a_larger_amount_and_a_higher_stage_are_told_apart,
    each_class_is_found_and_the_decisive_one_comes_first,
    a_thousand_random_waterfalls_reconcile_to_the_cent)
