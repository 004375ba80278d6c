/* scan.c - scan.h: marks and rows in every lane, block borders */
#include "base/mem.h"
#include "csv/scan.h"
#include "unit.h"

static const enum scan_lane lanes[] = { SCAN_PLAIN, SCAN_SSE2, SCAN_AVX2,
	SCAN_AVX512, SCAN_BEST };
enum { LANES = 5 };

/* "1 3|2/1" is marks at 1 and 3, one row of two marks and one line; h: high. */
static void
tell(struct buffer *out, const struct scan *scan)
{
	size_t i;

	for (i = 0; i < scan->mark_count; i++)
		buffer_format(out, "%s%u", i ? " " : "", scan->marks[i]);
	for (i = 0; i < scan->row_count; i++)
		buffer_format(out, "|%u/%u%s", scan->rows[i].mark_end,
		    scan->rows[i].lines, scan->rows[i].high ? "h" : "");
	buffer_format(out, "%s", scan->irregular ? " irregular" : "");
}

/* Marks behind the last row belong to no record yet: they are not told. */
static void
drop_open_marks(struct scan *scan)
{
	scan->mark_count = scan->row_count == 0 ? 0 :
	    scan->rows[scan->row_count - 1].mark_end;
}

static void
check_scan(const char *data, size_t len, char delimiter, char quote,
    bool last, const char *expected)
{
	struct scan scan = { 0 };
	struct buffer story = { 0 };
	size_t i;

	for (i = 0; i < LANES; i++) {
		if (!scan_has_lane(lanes[i]))
			continue;
		scan_records(&scan, lanes[i], delimiter, quote, data, len,
		    last);
		drop_open_marks(&scan);
		story.len = 0;
		tell(&story, &scan);
		buffer_add_byte(&story, '\0');
		ck_assert_msg(strcmp(story.data, expected) == 0,
		    "lane %d: \"%s\" gives %s, expected %s", (int)lanes[i],
		    data, story.data, expected);
	}
	scan_release(&scan);
	buffer_release(&story);
}

#define WHOLE(data, expected) \
	check_scan("" data, sizeof(data) - 1, ',', '"', true, expected)
#define PIECE(data, expected) \
	check_scan("" data, sizeof(data) - 1, ',', '"', false, expected)

START_TEST(every_field_ends_at_a_mark_and_every_record_at_a_row)
{
	WHOLE("a,b\n1,2\n", "1 3 5 7|2/1|4/2");
	WHOLE("a,\n", "1 2|2/1");
	WHOLE(",,\n", "0 1 2|3/1");
	WHOLE("", "");
}
END_TEST

START_TEST(an_empty_line_is_a_row_of_one_empty_field)
{
	WHOLE("\na\n", "0 2|1/1|2/2");
}
END_TEST

START_TEST(delimiters_and_line_feeds_inside_quotes_do_not_count)
{
	WHOLE("\"x,y\",z\n", "5 7|2/1");
	WHOLE("\"a\nb\"\nc\n", "5 7|1/2|2/3");
	WHOLE("\"a\"\"b\",c\n", "6 8|2/1");
	WHOLE("\"\",\"\"\n", "2 5|2/1");
}
END_TEST

START_TEST(a_crlf_ends_a_record_at_its_line_feed)
{
	WHOLE("a\r\nb\r\n", "2 5|1/1|2/2");
	WHOLE("\"a\r\"\r\n", "5|1/1");
}
END_TEST

START_TEST(a_record_cut_by_the_end_waits_unless_it_is_the_last)
{
	PIECE("a\nb,c", "1|1/1");
	WHOLE("a\nb,c", "1 3 5|1/1|3/1");
	PIECE("a\n\"b", "1|1/1");
	PIECE("a\nb\r", "1|1/1");
	WHOLE("\"x\"", "3|1/0");
}
END_TEST

START_TEST(what_is_not_regular_is_left_to_the_careful_lane)
{
	WHOLE("a\n24\" x\nb\n", "1|1/1 irregular");
	WHOLE("a\n\"b\"c\nd\n", "1|1/1 irregular");
	WHOLE("a\nb\rc\nd\n", "1|1/1 irregular");
	WHOLE("a\nb\0c\nd\n", "1|1/1 irregular");
	WHOLE("a\n\"b\0\"\nd\n", "1|1/1 irregular");
	WHOLE("a\n\"open\n", "1|1/1 irregular");
	WHOLE("a\nb\r", "1|1/1 irregular");
	WHOLE(" \"a\"\n", " irregular");
}
END_TEST

START_TEST(a_record_with_bytes_beyond_ascii_is_told_from_its_neighbours)
{
	WHOLE("a\n", "1|1/1");
	WHOLE("\xE4\xBD\xA0,\xC3\xA9\n", "3 6|2/1h");
	WHOLE("a\n\xC3\xA9\nb\n", "1 4 6|1/1|2/2h|3/3");
	WHOLE("a\n\xC3\xA9", "1 4|1/1|2/1h");
	/* In another block of 64 bytes than its line end. */
	WHOLE("\xC3\xA9---------------------------------------------------"
	    "---------------------\nb\n", "74 76|1/1h|2/2");
}
END_TEST

START_TEST(other_delimiters_and_quotes_work_alike)
{
	check_scan("a;'b;c'\n", 8, ';', '\'', true, "1 7|2/1");
	check_scan("a\t\"b\n", 5, '\t', '\0', true, "1 4|2/1");
	check_scan("a|b,c\n", 6, '|', '"', true, "1 5|2/1");
}
END_TEST

START_TEST(arrays_are_used_again_and_say_nothing_of_the_call_before)
{
	struct scan scan = { 0 };

	scan_records(&scan, SCAN_BEST, ',', '"', "\xC3\xA9\"\n", 4, true);
	ck_assert(scan.irregular);
	scan_records(&scan, SCAN_BEST, ',', '"', "a,b\n", 4, true);
	ck_assert(!scan.irregular);
	ck_assert_uint_eq(scan.row_count, 1);
	ck_assert(!scan.rows[0].high);
	ck_assert_uint_eq(scan.mark_count, 2);
	scan_release(&scan);
	ck_assert_ptr_null(scan.marks);
}
END_TEST

enum state { FIELD_START, PLAIN, INSIDE, CLOSED, AFTER_CR };

/* One byte at a time, as RFC 4180 reads; what the lanes must say. */
static void
scan_slowly(struct scan *scan, const char *data, size_t len, bool last)
{
	enum state state = FIELD_START;
	uint32_t lines = 0;
	bool high = false;
	size_t i;

	for (i = 0; i < len; i++) {
		char c = data[i];

		high |= (unsigned char)c >= 0x80;
		lines += c == '\n';
		if (c == '\0')
			break;
		if (state == INSIDE) {
			if (c == '"')
				state = CLOSED;
		} else if (state == CLOSED && c == '"') {
			state = INSIDE;
		} else if (c == '\n' || (c == ',' && state != AFTER_CR)) {
			scan->marks[scan->mark_count++] = (uint32_t)i;
			if (c == '\n') {
				scan->rows[scan->row_count++] =
				    (struct scan_row){
					(uint32_t)scan->mark_count, lines,
					high };
				high = false;
			}
			state = FIELD_START;
		} else if (state == AFTER_CR) {
			break;
		} else if (c == '\r') {
			state = AFTER_CR;
		} else if (c == '"' && state == FIELD_START) {
			state = INSIDE;
		} else if (c == '"' || state == CLOSED) {
			break;
		} else {
			state = PLAIN;
		}
	}
	scan->irregular = i < len;
	if (!last || i < len || len == 0 || (scan->row_count > 0 &&
	    scan->marks[scan->mark_count - 1] + 1 == len &&
	    data[len - 1] == '\n'))
		return;
	if (state == INSIDE || state == AFTER_CR) {
		scan->irregular = true;
		return;
	}
	scan->marks[scan->mark_count++] = (uint32_t)len;
	scan->rows[scan->row_count++] = (struct scan_row){
		(uint32_t)scan->mark_count, lines, high };
}

static void
check_against_slow(const char *data, size_t len, bool last)
{
	struct scan slow = { .marks = xmalloc((len + 2) * 4),
		.rows = xmalloc((len + 2) * sizeof(struct scan_row)) };
	struct scan fast = { 0 };
	struct buffer expected = { 0 }, story = { 0 };
	size_t i;

	scan_slowly(&slow, data, len, last);
	drop_open_marks(&slow);
	tell(&expected, &slow);
	for (i = 0; i < LANES; i++) {
		if (!scan_has_lane(lanes[i]))
			continue;
		scan_records(&fast, lanes[i], ',', '"', data, len, last);
		drop_open_marks(&fast);
		story.len = 0;
		tell(&story, &fast);
		ck_assert_msg(slice_equal(buffer_slice(&story),
		    buffer_slice(&expected)), "lane %d, last %d, \"%.*s\": "
		    "%.*s, expected %.*s", (int)lanes[i], last, (int)len,
		    data, SLICE_PRINT(buffer_slice(&story)),
		    SLICE_PRINT(buffer_slice(&expected)));
	}
	free(slow.marks);
	free(slow.rows);
	scan_release(&fast);
	buffer_release(&expected);
	buffer_release(&story);
}

START_TEST(block_borders_change_nothing)
{
	static const char *const tails[] = { "\"a\"\"b\",c\n", "x\r\ny\r\n",
		"\"a\nb\"\n,\n", "\"\"\n\"\"", "a\"\n", "\"a\"b\n", "a\rb\n",
		"\"open", "end\r" };
	char data[256];
	size_t pad, t;

	for (pad = 0; pad <= 140; pad++) {
		for (t = 0; t < sizeof(tails) / sizeof(*tails); t++) {
			size_t len = strlen(tails[t]);

			memset(data, 'p', pad);
			if (pad > 0)
				data[pad - 1] = ',';
			memcpy(data + pad, tails[t], len);
			check_against_slow(data, pad + len, false);
			check_against_slow(data, pad + len, true);
		}
	}
}
END_TEST

START_TEST(all_lanes_cut_random_bytes_like_a_slow_scanner)
{
	static const char alphabet[] = { ',', '"', '\n', '\xE9', 'a', 'b', ' ',
		'\r', '\0' };
	char data[300];
	uint64_t state = 4180;
	int i;

	for (i = 0; i < 60000; i++) {
		size_t len, at;

		/* Rarely a CR or NUL, else nothing long is regular. */
		for (len = 0, at = 1 + (size_t)(i % 299); len < at; len++) {
			state = state * UINT64_C(6364136223846793005) +
			    UINT64_C(1442695040888963407);
			data[len] = alphabet[(state >> 33) % 100 < 97 ?
			    (state >> 40) % 7 : (state >> 40) % 9];
		}
		check_against_slow(data, len, (i & 1) != 0);
	}
}
END_TEST

UNIT_MAIN(every_field_ends_at_a_mark_and_every_record_at_a_row,
    an_empty_line_is_a_row_of_one_empty_field,
    delimiters_and_line_feeds_inside_quotes_do_not_count,
    a_crlf_ends_a_record_at_its_line_feed,
    a_record_cut_by_the_end_waits_unless_it_is_the_last,
    what_is_not_regular_is_left_to_the_careful_lane,
    a_record_with_bytes_beyond_ascii_is_told_from_its_neighbours,
    other_delimiters_and_quotes_work_alike,
    arrays_are_used_again_and_say_nothing_of_the_call_before,
    block_borders_change_nothing,
    all_lanes_cut_random_bytes_like_a_slow_scanner)
