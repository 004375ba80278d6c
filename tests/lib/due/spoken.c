/* spoken.c - due/spoken.h: their last words, and our touches since a day */
#include "base/date.h"
#include "due/spoken.h"
#include "unit.h"

static struct spoken *
open_spoken(int since_day)
{
	return spoken_new(date_from_civil(2024, 4, 22), since_day == 0 ?
	    DATE_NONE : date_from_civil(2024, 4, since_day));
}

static void
add(struct spoken *s, int day, const char *direction, const char *lead,
    const char *owner, struct spoken_touch rest)
{
	rest.lead = slice_of(lead);
	rest.owner = slice_of(owner);
	rest.direction = slice_of(direction);
	rest.day = date_from_civil(2024, 4, day);
	spoken_add(s, &rest);
}

START_TEST(the_newest_words_of_a_customer_count)
{
	struct spoken *s = open_spoken(0);
	struct spoken_words words;

	add(s, 18, "in", "L1", "", (struct spoken_touch){
	    .subject = SLICE("Prices"), .body = SLICE("how much") });
	add(s, 10, "in", "L1", "", (struct spoken_touch){
	    .subject = SLICE("Older") });
	add(s, 19, "in", "L1", "", (struct spoken_touch){
	    .subject = SLICE("Out of office"),
	    .automatic = SLICE("auto-replied") });
	add(s, 20, "in", "L1", "", (struct spoken_touch){
	    .kind = SLICE("withdrawn") });
	add(s, 20, "out", "L1", "", (struct spoken_touch){
	    .subject = SLICE("Ours") });
	add(s, 23, "in", "L1", "", (struct spoken_touch){
	    .subject = SLICE("After today") });
	spoken_settle(s);
	words = spoken_last(s, SLICE("L1"));
	ck_assert_int_eq(words.day, date_from_civil(2024, 4, 18));
	ck_assert_slice(words.subject, "Prices");
	ck_assert_slice(words.text, "how much");
	ck_assert_int_eq(spoken_last(s, SLICE("L2")).day, DATE_NONE);
	ck_assert_int_eq(spoken_last(NULL, SLICE("L1")).day, DATE_NONE);
	spoken_free(s);
}
END_TEST

START_TEST(touches_count_from_the_day_on)
{
	struct spoken *s = open_spoken(19);
	struct spoken_touch none = { .day = 0 };

	add(s, 18, "out", "L1", "Lin", none);
	add(s, 19, "out", "L1", "Lin", none);
	add(s, 22, "out", "L2", "Lin", none);
	add(s, 22, "in", "L2", "Lin", none);
	add(s, 20, "out", "L2", "", none);
	spoken_settle(s);
	ck_assert_uint_eq(spoken_made(s, SLICE("Lin")), 2);
	ck_assert_uint_eq(spoken_made(s, SLICE("Wu")), 0);
	ck_assert_uint_eq(spoken_made_to(s, SLICE("L2")), 1);
	ck_assert_uint_eq(spoken_made_to(s, SLICE("L1")), 0);
	spoken_free(s);
}
END_TEST

START_TEST(the_leads_say_whose_touch_it_is)
{
	struct spoken *s = open_spoken(19);
	struct spoken_touch none = { .day = 0 };

	spoken_add_lead(s, SLICE("L1"), SLICE("Lin"));
	spoken_add_lead(s, SLICE("L2"), SLICE(""));
	add(s, 19, "out", "L1", "", none);
	add(s, 19, "out", "L1", "Wu", none);
	add(s, 19, "out", "L2", "", none);
	spoken_settle(s);
	ck_assert_uint_eq(spoken_nameless(s), 1);
	ck_assert_uint_eq(spoken_made(s, SLICE("Lin")), 1);
	ck_assert_uint_eq(spoken_made(s, SLICE("Wu")), 1);
	ck_assert_uint_eq(spoken_made_to(s, SLICE("L1")), 0);
	ck_assert_uint_eq(spoken_made_to(s, SLICE("L2")), 1);
	spoken_free(s);
}
END_TEST

START_TEST(what_was_withdrawn_counts_on_neither_side)
{
	struct spoken *s = open_spoken(19);
	struct spoken_touch taken = { .id = SLICE("T1") },
	    words = { .id = SLICE("T2"), .subject = SLICE("not theirs") };

	add(s, 19, "out", "L1", "Lin", taken);
	add(s, 19, "out", "L2", "Lin", taken);
	add(s, 18, "in", "L1", "", (struct spoken_touch){
	    .subject = SLICE("theirs") });
	add(s, 20, "in", "L1", "", words);
	taken.kind = words.kind = SLICE("withdrawn");
	add(s, 21, "out", "L1", "Lin", taken);
	add(s, 21, "in", "L1", "", words);
	spoken_settle(s);
	ck_assert_uint_eq(spoken_made(s, SLICE("Lin")), 1);
	ck_assert_slice(spoken_last(s, SLICE("L1")).subject, "theirs");
	spoken_free(s);
}
END_TEST

UNIT_MAIN(the_leads_say_whose_touch_it_is,
    the_newest_words_of_a_customer_count,
    touches_count_from_the_day_on,
    what_was_withdrawn_counts_on_neither_side)
