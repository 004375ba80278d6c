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
	ck_assert_int_eq(s->deals[0].kind, STAGE_WON);
	ck_assert_int_eq(s->deals[1].kind, STAGE_LOST);
	ck_assert_int_eq(s->deals[2].kind, STAGE_OPEN);
	ck_assert_int_eq(s->deals[1].closed - s->deals[1].created, 5);
	ck_assert_int_eq(s->deals[2].reached, 2);
	ck_assert_uint_eq(s->fields.count, 2);
	ck_assert_str_eq(s->words[1].name, "region");
	ck_assert_uint_eq(s->fields.list[0].words, 2);	/* the empty one too */
	ck_assert_uint_eq(s->fields.list[0].word_of[1], 0);
	ck_assert_uint_eq(s->fields.list[0].word_of[0],
	    s->fields.list[0].word_of[2]);
	ck_assert_uint_ne(s->fields.list[1].word_of[0],
	    s->fields.list[1].word_of[2]);
	ck_assert(!s->fields.list[0].used);
	fitdeals_close(&f, false);
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
    a_file_without_a_deal_has_none)
