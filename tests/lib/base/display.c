/* display.c - display.h: text of strangers on lines that people read */
#include "base/display.h"
#include "base/text.h"
#include "unit.h"

static struct buffer out;

static struct slice
show(struct slice text, size_t columns, size_t width)
{
	out.len = 0;
	ck_assert_uint_eq(display_add(&out, text, columns), width);
	ck_assert_uint_eq(text_width(buffer_slice(&out)), width);
	return buffer_slice(&out);
}

START_TEST(what_fits_is_shown_as_it_is)
{
	ck_assert_slice(show(SLICE("Acme Ltd"), 8, 8), "Acme Ltd");
	ck_assert_slice(show(SLICE("轴承"), 4, 4), "轴承");
	ck_assert_slice(show(SLICE(""), 4, 0), "");
	ck_assert_slice(show(SLICE("x"), 0, 0), "");
}
END_TEST

START_TEST(what_is_cut_ends_in_an_ellipsis_within_its_columns)
{
	ck_assert_slice(show(SLICE("Acme Ltd"), 7, 7), "Acme L…");
	/* Two Han and the ellipsis take 5; a third would take 6 with none. */
	ck_assert_slice(show(SLICE("轴承厂"), 5, 5), "轴承…");
	ck_assert_slice(show(SLICE("轴承厂"), 4, 3), "轴…");
	ck_assert_slice(show(SLICE("轴"), 1, 1), "…");
}
END_TEST

START_TEST(marks_stay_with_their_letter_but_not_a_heap_of_them)
{
	char heap[1 + 2 * 100];
	size_t i;

	ck_assert_slice(show(SLICE("e\u0301e\u0301e\u0301"), 2, 2),
	    "e\u0301…");
	heap[0] = 'a';
	for (i = 0; i < 100; i++)
		memcpy(heap + 1 + 2 * i, "\u0301", 2);
	ck_assert_uint_eq(show((struct slice){ heap, sizeof(heap) },
	    10, 1).len, 1 + 2 * SHOWN_MARKS);
}
END_TEST

START_TEST(line_ends_and_runs_of_blanks_become_one_blank)
{
	ck_assert_slice(show(SLICE("\r\n a \t b\r\nBcc: c\u2028d "), 40, 12),
	    "a b Bcc: c d");
}
END_TEST

START_TEST(controls_overrides_and_bad_bytes_are_seen_and_harmless)
{
	ck_assert_slice(show(SLICE("a\033[2Jb"), 40, 6), "a\uFFFD[2Jb");
	ck_assert_slice(show((struct slice){ "a\0b", 3 }, 40, 3), "a\uFFFDb");
	ck_assert_slice(show(SLICE("a\u202Eb\u2066"), 40, 4),
	    "a\uFFFDb\uFFFD");
	ck_assert_slice(show(SLICE("a\xC2\x9B" "b"), 40, 3), "a\uFFFDb");
	ck_assert_slice(show(SLICE("a\xFF" "b"), 40, 3), "a\uFFFDb");
}
END_TEST

START_TEST(what_cannot_be_seen_goes_but_joiners_stay)
{
	ck_assert_slice(show(SLICE("\uFEFFa\u200Bb\u00ADc\u200F"), 9, 3),
	    "abc");
	ck_assert_uint_eq(show(SLICE("\u0645\u200C\u0645"), 9, 2).len, 7);
}
END_TEST

START_TEST(a_joined_emoji_is_shown_whole_or_not_at_all)
{
	ck_assert_slice(show(SLICE("👩\u200D👩\u200D👧 x"), 4, 4),
	    "👩\u200D👩\u200D👧 x");
	ck_assert_slice(show(SLICE("👩\u200D👩\u200D👧 xy"), 4, 4),
	    "👩\u200D👩\u200D👧 …");
}
END_TEST

START_TEST(what_was_shown_is_shown_again_unchanged)
{
	struct buffer first = { 0 };

	display_add(&first, SLICE(" 深圳\t\u202E(bad)\033 name of forty"), 20);
	out.len = 0;
	display_add(&out, buffer_slice(&first), 20);
	ck_assert(slice_equal(buffer_slice(&first), buffer_slice(&out)));
	buffer_release(&first);
}
END_TEST

START_TEST(cells_are_padded_by_what_is_seen)
{
	out.len = 0;
	display_pad(&out, SLICE("轴承"), 6);
	display_pad(&out, SLICE("ab"), 4);
	display_pad(&out, SLICE("abcdef"), 4);
	ck_assert_slice(buffer_slice(&out), "轴承  ab  abc…");
}
END_TEST

START_TEST(items_stay_whole_while_a_line_can_hold_them)
{
	struct shown_flow flow = { .out = &out, .indent = 2, .columns = 12 };

	out.len = 0;
	display_flow_end(&flow);
	ck_assert_slice(buffer_slice(&out), "");
	display_flow_item(&flow, SLICE("12 34"), 3);
	display_flow_item(&flow, SLICE("56"), 3);
	display_flow_item(&flow, SLICE(""), 3);
	display_flow_item(&flow, SLICE("7"), 3);
	display_flow_item(&flow, SLICE("abcdefghijklm"), 3);
	display_flow_end(&flow);
	ck_assert_slice(buffer_slice(&out),
	    "  12 34   56\n  7\n  abcdefghij\n  klm\n");
}
END_TEST

START_TEST(words_flow_and_han_breaks_between_characters)
{
	struct shown_flow flow = { .out = &out, .columns = 7 };

	out.len = 0;
	display_flow_words(&flow, SLICE("one two three 客户在等回复"));
	display_flow_end(&flow);
	ck_assert_slice(buffer_slice(&out),
	    "one two\nthree\n客户在\n等回复\n");
}
END_TEST

UNIT_MAIN(what_fits_is_shown_as_it_is,
    what_is_cut_ends_in_an_ellipsis_within_its_columns,
    marks_stay_with_their_letter_but_not_a_heap_of_them,
    line_ends_and_runs_of_blanks_become_one_blank,
    controls_overrides_and_bad_bytes_are_seen_and_harmless,
    what_cannot_be_seen_goes_but_joiners_stay,
    a_joined_emoji_is_shown_whole_or_not_at_all,
    what_was_shown_is_shown_again_unchanged,
    cells_are_padded_by_what_is_seen,
    items_stay_whole_while_a_line_can_hold_them,
    words_flow_and_han_breaks_between_characters)
