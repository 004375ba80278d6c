/* locate.c - locate.h: a place known without reading the records before it */
#include <stdlib.h>

#include "base/mem.h"
#include "csv/locate.h"
#include "csv/reader.h"
#include "unit.h"

/* One byte after the other. */
static struct locate_place
walk(struct locate_place from, struct slice s)
{
	size_t i;

	for (i = 0; i < s.len; i++) {
		from.line += s.at[i] == '\n' ||
		    (from.after_cr && s.at[i] != '\n');
		from.quoted ^= s.at[i] == '"';
		from.after_cr = s.at[i] == '\r' && !from.quoted;
	}
	return from;
}

static void
check_equal(struct locate_place a, struct locate_place b)
{
	ck_assert_uint_eq(a.line, b.line);
	ck_assert_int_eq(a.quoted, b.quoted);
	ck_assert_int_eq(a.after_cr, b.after_cr);
}

static void
fill(char *bytes, size_t len, unsigned *seed)
{
	static const char letters[] = "\"\n\r,abcdefghijk";
	size_t i;

	for (i = 0; i < len; i++) {
		*seed = *seed * 1103515245 + 12345;
		bytes[i] = letters[*seed >> 16 & 15];
	}
}

START_TEST(runs_added_up_are_a_walk)
{
	char *bytes = xmalloc(9000);
	struct locate_place place = { .line = 7 }, walked = place;
	unsigned seed = 4, round;

	for (round = 0; round < 400; round++) {
		/* Its own end, so that a sanitizer sees what is read past. */
		size_t len = round < 100 ? round : (round * 97) % 9000;
		char *exact = xmalloc(len + 1);
		struct locate_run run;

		fill(bytes, len, &seed);
		memcpy(exact, bytes, len);
		exact = xrealloc(exact, len ? len : 1, 1);
		run = locate_count((struct slice){ exact, len });
		locate_add(&place, &run);
		walked = walk(walked, (struct slice){ exact, len });
		check_equal(place, walked);
		free(exact);
	}
	free(bytes);
}
END_TEST

/* More of one byte than a vector's counter holds. */
START_TEST(many_of_one_kind_are_counted)
{
	enum { LONG = 100001 };
	char *bytes = xmalloc(LONG);
	struct locate_run run;

	memset(bytes, '\n', LONG);
	run = locate_count((struct slice){ bytes, LONG });
	ck_assert_uint_eq(run.line_feeds, LONG);
	ck_assert_uint_eq(run.quotes, 0);
	memset(bytes, '"', LONG);
	run = locate_count((struct slice){ bytes, LONG });
	ck_assert_uint_eq(run.quotes, LONG);
	memset(bytes, '\r', LONG);
	run = locate_count((struct slice){ bytes, LONG });
	ck_assert_uint_eq(run.lone[0], LONG - 1);
	ck_assert_uint_eq(run.lone[1], 0);
	ck_assert(run.ends_cr);
	free(bytes);
}
END_TEST

static void
check_pass(struct locate_place from, const char *text, size_t passed,
    bool finds, unsigned long line)
{
	bool found;

	ck_assert_uint_eq(locate_pass_line(&from, slice_of(text), &found),
	    passed);
	ck_assert_int_eq(found, finds);
	ck_assert_uint_eq(from.line, line);
}

START_TEST(a_line_is_passed_to_its_end)
{
	struct locate_place out = { .line = 1 };
	struct locate_place in = { .line = 1, .quoted = true };
	struct locate_place cr = { .line = 1, .after_cr = true };

	check_pass(out, "ab\ncd", 3, true, 2);
	check_pass(out, "\nab", 1, true, 2);
	check_pass(out, "a,\"b\nc\"\nd", 8, true, 3);
	check_pass(out, "ab", 2, false, 1);
	check_pass(out, "", 0, false, 1);
	check_pass(out, "a\rb\nc", 4, true, 3);
	check_pass(in, "a\nb\",c\nd", 7, true, 3);
	check_pass(in, "a\rb\"\n", 5, true, 2);
	check_pass(cr, "\na", 1, true, 2);
	check_pass(cr, "a\n", 2, true, 3);
}
END_TEST

/* What the reader calls the line of each record, from any place before. */
START_TEST(lines_are_the_readers)
{
	struct slice text = SLICE("a,b\r\n1,\"x\n\ry\"\"\r\n\"\n\n2,3\r4,5\r\r\n"
	    "6,\"\n\"\r\n7,8");
	static const size_t starts[] = { 0, 5, 19, 23, 29, 36 };
	struct reader *r = reader_open_bytes(text, NULL);
	struct record record;
	size_t i;

	for (i = 0; i < sizeof(starts) / sizeof(*starts); i++) {
		struct locate_run run = locate_count((struct slice){ text.at,
		    starts[i] });
		struct locate_place place = { .line = 1 };

		locate_add(&place, &run);
		ck_assert_int_eq(reader_next(r, &record), READER_RECORD);
		ck_assert_uint_eq(record.line, place.line +
		    (place.after_cr && text.at[starts[i]] != '\n'));
	}
	ck_assert_int_eq(reader_next(r, &record), READER_END);
	reader_close(r);
}
END_TEST

UNIT_MAIN(runs_added_up_are_a_walk, many_of_one_kind_are_counted,
    a_line_is_passed_to_its_end, lines_are_the_readers)
