/* fitrun.h: what the past would have been forecast better with */
#include <unistd.h>

#include "funnel/fitrun.h"
#include "unit.h"
#include "fitdeals.h"

START_TEST(a_column_that_tells_is_used)
{
	struct fitdeals f;
	bool by_age = true;

	ck_assert(fitdeals_open(&f, fitdeals_sizes(), "size", NULL));
	ck_assert(fitrun_prove(&f.set, &by_age));
	ck_assert(f.set.fields.list[0].used);
	ck_assert(!by_age);
	fitdeals_close(&f, false);
}
END_TEST

/* The id is another word for each deal; the stage is the outcome itself. */
START_TEST(a_column_that_says_nothing_or_all_is_left_out)
{
	struct fitdeals f;
	bool by_age;

	ck_assert(fitdeals_open(&f, fitdeals_sizes(), "opportunity_id,stage",
	    NULL));
	ck_assert(fitrun_prove(&f.set, &by_age));
	ck_assert(!f.set.fields.list[0].used);
	ck_assert(!f.set.fields.list[1].used);
	fitdeals_close(&f, false);
}
END_TEST

START_TEST(without_days_nothing_is_proved_but_on_demand)
{
	struct fitdeals f;
	bool by_age;

	ck_assert(fitdeals_open(&f, "stage,amount\nclosed,1\nlost,1\n", NULL,
	    NULL));
	ck_assert(!fitrun_prove(&f.set, &by_age));
	f.o.untested = true;
	ck_assert(fitrun_prove(&f.set, &by_age));
	fitdeals_close(&f, false);
}
END_TEST

UNIT_MAIN(a_column_that_tells_is_used,
    a_column_that_says_nothing_or_all_is_left_out,
    without_days_nothing_is_proved_but_on_demand)
