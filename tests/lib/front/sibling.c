/* sibling.h: what a command wrote, said and ended with */
#include <stdio.h>

#include "front/report.h"
#include "front/sibling.h"
#include "unit.h"

static struct sibling
run(const char *script, int input)
{
	const char *const words[] = { "sh", "-c", script, NULL };
	struct sibling s = { .status = -1 };
	struct fault fault;

	sibling_start("found-by-path");
	ck_assert_msg(sibling_run(words, input, &s, &fault), "%s",
	    fault.text);
	return s;
}

START_TEST(output_messages_and_status_come_back)
{
	struct sibling s = run("echo out; echo x: said >&2; exit 1", -1);

	ck_assert_int_eq(s.status, 1);
	ck_assert_slice(buffer_slice(&s.written), "out\n");
	ck_assert_slice(buffer_slice(&s.said), "x: said\n");
	sibling_release(&s);
}
END_TEST

START_TEST(every_sibling_reads_the_input_from_its_beginning)
{
	FILE *file = tmpfile();
	int i;

	ck_assert_ptr_nonnull(file);
	fputs("a\nb\n", file);
	fflush(file);
	for (i = 0; i < 2; i++) {
		struct sibling s = run("cat", fileno(file));

		ck_assert_slice(buffer_slice(&s.written), "a\nb\n");
		sibling_release(&s);
	}
	fclose(file);
}
END_TEST

START_TEST(without_input_there_is_none)
{
	struct sibling s = run("cat; echo end", -1);

	ck_assert_slice(buffer_slice(&s.written), "end\n");
	sibling_release(&s);
}
END_TEST

START_TEST(what_is_not_there_or_killed_is_a_fault)
{
	const char *const none[] = { "no-such-command-here", NULL };
	const char *const killed[] = { "sh", "-c", "kill -9 $$", NULL };
	struct sibling s = { .status = -1 };
	struct fault fault;

	sibling_start("found-by-path");
	ck_assert(!sibling_run(none, -1, &s, &fault));
	ck_assert(!sibling_run(killed, -1, &s, &fault));
	sibling_start("/no/such/folder/program");
	ck_assert(!sibling_run(killed, -1, &s, &fault));
	sibling_release(&s);
}
END_TEST

UNIT_MAIN(output_messages_and_status_come_back,
    every_sibling_reads_the_input_from_its_beginning,
    without_input_there_is_none, what_is_not_there_or_killed_is_a_fault)
