/* fitfacts.h: deals in memory, their stages and the words of their cells */
#include <unistd.h>

#include "funnel/fitfacts.h"
#include "unit.h"
#include "fitdeals.h"

START_TEST(deals_stand_with_their_outcome_and_their_words)
{
	struct fitdeals f;
	const struct fitfacts *s = &f.set;

	ck_assert(fitdeals_open(&f, "opportunity_id,stage,amount,created_date,"
	    "closed_date,size,region\n"
	    "O1,closed,1,2024-01-01,2024-01-05,big,EU\n"
	    "O2,lost,1,2024-01-01,2024-01-06,,EU\n"
	    "O3,intending,1,2024-01-01,,big,US\n", "size , region", NULL));
	ck_assert_uint_eq(s->count, 3);
	/* By the day on which they were decided, those still open first. */
	ck_assert_int_eq(s->deals[0].kind, STAGE_OPEN);
	ck_assert_int_eq(s->deals[1].kind, STAGE_WON);
	ck_assert_int_eq(s->deals[2].kind, STAGE_LOST);
	ck_assert_int_eq(s->deals[2].closed - s->deals[2].created, 5);
	ck_assert_int_eq(s->deals[0].reached, 2);
	ck_assert_uint_eq(s->fields.count, 2);
	ck_assert_str_eq(s->words[1].name, "region");
	ck_assert_uint_eq(s->fields.list[0].words, 2);	/* the empty one too */
	ck_assert_uint_eq(s->fields.list[0].word_of[2], 0);
	ck_assert_uint_eq(s->fields.list[0].word_of[0],
	    s->fields.list[0].word_of[1]);
	ck_assert_uint_ne(s->fields.list[1].word_of[0],
	    s->fields.list[1].word_of[1]);
	ck_assert(!s->fields.list[0].used);
	fitdeals_close(&f, false);
}
END_TEST

static const char *const deals[] = { "O1,closed,1,2024-01-01,2024-01-05,big\n",
	"O2,lost,1,2024-01-01,2024-01-05,small\n",
	"O3,target,1,2024-01-02,,\n", "O4,closed,1,2024-01-01,2024-01-05,\n" };

/* The deals of a file whose rows stand in the order of these digits. */
static void
open_in_order(struct fitdeals *f, const char *order)
{
	char text[400] = "opportunity_id,stage,amount,created_date,"
	    "closed_date,size\n";

	for (; *order != '\0'; order++)
		strcat(text, deals[*order - '0']);
	ck_assert(fitdeals_open(f, text, "size", "stage"));
}

START_TEST(the_order_of_the_file_is_no_matter)
{
	struct fitdeals one, other;
	size_t i;

	open_in_order(&one, "0123");
	open_in_order(&other, "3210");
	for (i = 0; i < 4; i++) {
		ck_assert_int_eq(one.set.deals[i].kind,
		    other.set.deals[i].kind);
		ck_assert_uint_eq(one.set.words[0].of[i],
		    other.set.words[0].of[i]);
		ck_assert_uint_eq(one.set.groups_of[i],
		    other.set.groups_of[i]);
		ck_assert(i == 0 || !fitfacts_are_alike(&one.set, i - 1, i));
	}
	fitdeals_close(&one, false);
	fitdeals_close(&other, false);
}
END_TEST

START_TEST(a_file_without_a_deal_has_none)
{
	struct fitdeals f;

	ck_assert(fitdeals_open(&f, "stage,amount\n", NULL, NULL));
	ck_assert_uint_eq(f.set.count, 0);
	fitdeals_close(&f, false);
}
END_TEST

UNIT_MAIN(deals_stand_with_their_outcome_and_their_words,
    the_order_of_the_file_is_no_matter, a_file_without_a_deal_has_none)
