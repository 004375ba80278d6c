/* errands.c - errands.h: parts of a job, each in its own process */
#include <signal.h>
#include <unistd.h>

#include "front/errands.h"
#include "unit.h"

enum { LONG = 300000 };		/* more than a pipe holds */

struct work {
	pid_t first;		/* the process that wants it done */
	int lost;		/* the part whose process ends early */
	int here;		/* parts that were done in it */
	struct buffer taken;
};

static void
do_part(void *context, int part, struct buffer *out)
{
	struct work *w = context;
	int i;

	if (part == w->lost && getpid() != w->first) {
		buffer_add(out, SLICE("half of it"));
		kill(getpid(), SIGKILL);
	}
	w->here++;
	for (i = 0; i < LONG; i++)
		buffer_add_byte(out, (char)('a' + part));
}

static void
take_part(void *context, struct slice done)
{
	struct work *w = context;

	buffer_add(&w->taken, done);
}

static void
check_parts(int parts, int lost, int here)
{
	struct work w = { .first = getpid(), .lost = lost };
	char expected[LONG];
	int i;

	errands_run(parts, do_part, take_part, &w);
	ck_assert_int_eq(w.here, here);
	ck_assert_uint_eq(w.taken.len, (size_t)parts * LONG);
	for (i = 0; i < parts; i++) {
		memset(expected, 'a' + i, LONG);
		ck_assert(memcmp(w.taken.data + (size_t)i * LONG, expected,
		    LONG) == 0);
	}
	buffer_release(&w.taken);
}

START_TEST(what_comes_of_the_parts_is_in_their_order)
{
	check_parts(1, -1, 1);
	check_parts(2, -1, 1);
	check_parts(5, -1, 1);
}
END_TEST

START_TEST(a_part_that_is_lost_is_done_here)
{
	check_parts(3, 1, 2);
	check_parts(3, 2, 2);
}
END_TEST

UNIT_MAIN(what_comes_of_the_parts_is_in_their_order,
    a_part_that_is_lost_is_done_here)
