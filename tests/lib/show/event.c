/* event.c - show/event.h: names of counts */
#include "show/event.h"
#include "unit.h"

START_TEST(counts_are_named_as_their_columns)
{
	ck_assert_str_eq(showevent_count_name(SHOW_TOTAL_VISITORS),
	    "total_visitors");
	ck_assert_str_eq(showevent_count_name(SHOW_BUYERS), "booth_buyers");
}
END_TEST

UNIT_MAIN(counts_are_named_as_their_columns)
