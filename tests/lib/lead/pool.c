/* pool.c - pool.h: when a lead goes back to the pool */
#include "base/date.h"
#include "lead/pool.h"
#include "unit.h"

enum { TODAY = 20000 };

static struct pool_limits limits;

static struct pool_case
owned(int32_t assigned, int32_t last_touch)
{
	return (struct pool_case){ .owned = true, .assigned = assigned,
	    .last_touch = last_touch, .valid_until = DATE_NONE,
	    .next_action = DATE_NONE, .cadence = 7 };
}

static void
check(struct pool_case c, bool works, enum pool_state state,
    enum pool_reason reason, int32_t date)
{
	struct pool_verdict v = pool_judge(&limits, &c, TODAY, works);

	ck_assert_int_eq(v.state, state);
	ck_assert_int_eq(v.reason, reason);
	ck_assert_int_eq(v.date, date);
}

static void
open_limits(void)
{
	struct fault fault;

	ck_assert_msg(pool_limits_read(&limits, &fault), "%s", fault.text);
}

START_TEST(each_reason_has_its_day_and_the_earliest_counts)
{
	open_limits();
	check(owned(TODAY - 14, DATE_NONE), true, POOL_RETURN, POOL_NO_TOUCH,
	    TODAY);
	check(owned(TODAY - 13, DATE_NONE), true, POOL_WARN, POOL_NO_TOUCH,
	    TODAY + 1);
	check(owned(TODAY - 11, DATE_NONE), true, POOL_WARN, POOL_NO_TOUCH,
	    TODAY + 3);
	check(owned(TODAY - 10, DATE_NONE), true, POOL_KEEP, POOL_NO_TOUCH,
	    TODAY + 4);
	/* A touch of the day of assignment is one of the new owner. */
	check(owned(TODAY - 14, TODAY - 14), true, POOL_RETURN, POOL_STALE,
	    TODAY);
	check(owned(TODAY - 14, TODAY - 15), true, POOL_RETURN, POOL_NO_TOUCH,
	    TODAY);
	/* Of equal days the first reason stays; 0 days are the day itself. */
	limits.no_opportunity = 14;
	check(owned(TODAY - 14, DATE_NONE), true, POOL_RETURN, POOL_NO_TOUCH,
	    TODAY);
	limits.no_opportunity = 13;
	check(owned(TODAY - 14, DATE_NONE), true, POOL_RETURN,
	    POOL_NO_OPPORTUNITY, TODAY - 1);
	limits.no_opportunity = 0;
	check(owned(TODAY, DATE_NONE), true, POOL_RETURN,
	    POOL_NO_OPPORTUNITY, TODAY);
	limits.no_opportunity = 10;
	check(owned(TODAY - 12, TODAY - 1), true, POOL_RETURN,
	    POOL_NO_OPPORTUNITY, TODAY - 2);
}
END_TEST

START_TEST(nothing_returns_on_a_day_off)
{
	open_limits();
	check(owned(TODAY - 30, DATE_NONE), false, POOL_WARN, POOL_NO_TOUCH,
	    TODAY - 16);
}
END_TEST

START_TEST(the_protected_stay_and_a_reply_warns)
{
	struct pool_case c = owned(TODAY - 30, DATE_NONE);

	open_limits();
	c.valid_until = TODAY;
	check(c, true, POOL_KEEP, POOL_QUOTE, DATE_NONE);
	c.valid_until = TODAY - 1;
	check(c, true, POOL_RETURN, POOL_NO_TOUCH, TODAY - 16);
	c.sample_under_way = true;
	check(c, true, POOL_KEEP, POOL_SAMPLE, DATE_NONE);
	c.locked = true;
	check(c, true, POOL_KEEP, POOL_LOCKED, DATE_NONE);
	c.traded = true;
	check(c, true, POOL_KEEP, POOL_TRADED, DATE_NONE);
	c.closed = true;
	check(c, true, POOL_KEEP, POOL_CLOSED, DATE_NONE);
	c.waiting = true;
	check(c, true, POOL_WARN, POOL_REPLY, DATE_NONE);
	c.owned = false;
	check(c, true, POOL_KEEP, POOL_NO_OWNER, DATE_NONE);
}
END_TEST

START_TEST(an_agreed_date_moves_the_return_within_reason)
{
	struct pool_case c = owned(TODAY - 15, DATE_NONE);

	open_limits();
	c.next_action = TODAY;
	check(c, true, POOL_RETURN, POOL_NO_TOUCH, TODAY - 1);
	c.next_action = TODAY + 1;
	check(c, true, POOL_WARN, POOL_NO_TOUCH, TODAY + 1);
	c.next_action = TODAY + 29;
	check(c, true, POOL_KEEP, POOL_NO_TOUCH, TODAY + 29);
	c.next_action = TODAY + 30;
	check(c, true, POOL_KEEP, POOL_NO_TOUCH, TODAY + 29);
}
END_TEST

UNIT_MAIN(each_reason_has_its_day_and_the_earliest_counts,
    nothing_returns_on_a_day_off, the_protected_stay_and_a_reply_warns,
    an_agreed_date_moves_the_return_within_reason)
