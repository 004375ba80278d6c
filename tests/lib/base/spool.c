/* spool.c - spool.h: a file or a pipe, read at any place */
#include <stdio.h>
#include <unistd.h>

#include "base/spool.h"
#include "unit.h"

START_TEST(a_file_is_read_where_it_lies)
{
	struct spool s;
	struct fault fault;
	FILE *file = tmpfile();
	char text[8];
	uint64_t at = 7;

	fputs("0123456789", file);
	fflush(file);
	ck_assert(spool_open(&s, fileno(file), SLICE("0123"), &fault));
	ck_assert_uint_eq(s.size, 10);
	ck_assert_int_eq(spool_read_next(&s, &at, text, 2), 2);
	ck_assert_int_eq(spool_read_next(&s, &at, text, 2), 1);
	ck_assert_int_eq(text[0], '9');
	ck_assert_int_eq(spool_read_next(&s, &at, text, 2), 0);
	ck_assert_uint_eq(spool_read(&s, 2, text, 3), 3);
	ck_assert_mem_eq(text, "234", 3);
	ck_assert_uint_eq(spool_read(&s, 8, text, sizeof(text)), 2);
	ck_assert_uint_eq(spool_read(&s, 10, text, 1), 0);
	ck_assert_int_eq(s.copy, -1);
	spool_close(&s);
	fclose(file);
}
END_TEST

START_TEST(a_pipe_is_copied_behind_what_was_read_of_it)
{
	struct spool s;
	struct fault fault;
	int ends[2];
	char text[8];

	ck_assert_int_eq(pipe(ends), 0);
	ck_assert_int_eq(write(ends[1], "4567", 4), 4);
	close(ends[1]);
	ck_assert(spool_open(&s, ends[0], SLICE("0123"), &fault));
	ck_assert_uint_eq(s.size, 8);
	ck_assert_uint_eq(spool_read(&s, 3, text, 2), 2);
	ck_assert_mem_eq(text, "34", 2);
	ck_assert(spool_ends(&s, 8) && !spool_ends(&s, 7));
	spool_close(&s);
	close(ends[0]);
}
END_TEST

START_TEST(what_cannot_be_read_is_no_end)
{
	struct spool s;
	struct fault fault;
	FILE *file = tmpfile();
	char text[8];

	fputs("0123456789", file);
	fflush(file);
	ck_assert(spool_open(&s, fileno(file), SLICE_EMPTY, &fault));
	ck_assert(spool_check(&s, &fault));
	s.fd = -1;
	ck_assert_uint_eq(spool_read(&s, 0, text, 4), 0);
	ck_assert(!spool_check(&s, &fault));
	ck_assert_str_eq(fault.text,
	    "cannot read: Bad file descriptor; open it, or name a file");
	spool_close(&s);
	fclose(file);
}
END_TEST

START_TEST(what_is_appended_is_read_back)
{
	struct spool s;
	char text[8];

	ck_assert(spool_new(&s));
	ck_assert(spool_append(&s, SLICE("0123")));
	ck_assert_uint_eq(spool_read(&s, 2, text, sizeof(text)), 2);
	ck_assert(spool_append(&s, SLICE("4567")));
	ck_assert_uint_eq(s.size, 8);
	ck_assert_uint_eq(spool_read(&s, 2, text, 4), 4);
	ck_assert_mem_eq(text, "2345", 4);
	spool_close(&s);
}
END_TEST

START_TEST(a_spool_that_takes_no_more_says_so)
{
	struct spool s;
	int ends[2];

	ck_assert_int_eq(pipe(ends), 0);
	ck_assert(spool_new(&s));
	close(s.copy);
	s.fd = s.copy = ends[0];
	ck_assert(!spool_append(&s, SLICE("0123")));
	ck_assert_uint_eq(s.size, 0);
	spool_close(&s);
	close(ends[1]);
}
END_TEST

UNIT_MAIN(what_is_appended_is_read_back,
    a_spool_that_takes_no_more_says_so,
    a_file_is_read_where_it_lies, what_cannot_be_read_is_no_end,
    a_pipe_is_copied_behind_what_was_read_of_it)
