/* fault.c - fault.h */
#include "base/fault.h"
#include "unit.h"

static const char *
quote(struct slice value)
{
	static char out[64];

	return fault_quote(out, sizeof(out), value);
}

START_TEST(set_returns_false_and_keeps_the_text)
{
	struct fault fault = { "" };

	ck_assert(!fault_set(&fault, "no column \"%s\"", "score"));
	ck_assert_str_eq(fault.text, "no column \"score\"");
}
END_TEST

START_TEST(a_text_too_long_ends_in_dots)
{
	struct fault fault = { "" };
	char text[700];

	memset(text, 'x', sizeof(text) - 1);
	text[sizeof(text) - 1] = '\0';
	fault_set(&fault, "%s", text);
	ck_assert_uint_eq(strlen(fault.text), sizeof(fault.text) - 1);
	ck_assert(slice_ends(slice_of(fault.text), SLICE("x...")));
}
END_TEST

START_TEST(a_cut_text_does_not_end_inside_a_character)
{
	struct fault fault = { "" };
	char text[800] = "";
	int i;

	for (i = 0; i < 200; i++)
		strcat(text, "客");
	fault_set(&fault, "x%s", text);
	ck_assert(slice_ends(slice_of(fault.text), SLICE("客...")));
	fault_set(&fault, "xx%s", text);
	ck_assert(slice_ends(slice_of(fault.text), SLICE("客...")));
	fault_set(&fault, "xxx%s", text);
	ck_assert(slice_ends(slice_of(fault.text), SLICE("客...")));
}
END_TEST

START_TEST(quoting_leaves_readable_text_alone)
{
	ck_assert_str_eq(quote(SLICE("Müller 客户 😀")), "Müller 客户 😀");
	ck_assert_str_eq(quote(SLICE("")), "");
	/* The first and last characters of two, three and four bytes. */
	ck_assert_str_eq(quote(SLICE("\u00A0\u07FF\u0800\uD7FF\uE000\uFFFF")),
	    "\u00A0\u07FF\u0800\uD7FF\uE000\uFFFF");
	ck_assert_str_eq(quote(SLICE("\U00010000\U0010FFFF")),
	    "\U00010000\U0010FFFF");
}
END_TEST

START_TEST(quoting_escapes_what_a_terminal_would_obey)
{
	ck_assert_str_eq(quote(SLICE("a\x1B[2Jb\n\x7F")),
	    "a\\x1B[2Jb\\x0A\\x7F");
	ck_assert_str_eq(quote(SLICE("\0")), "\\x00");
	ck_assert_str_eq(quote(SLICE("\xC2\x9B")), "\\xC2\\x9B");
	ck_assert_str_eq(quote(SLICE("say \"a\\b\"")), "say \\\"a\\\\b\\\"");
}
END_TEST

START_TEST(quoting_shows_invalid_bytes_as_hexadecimal)
{
	ck_assert_str_eq(quote(SLICE("\xFFz")), "\\xFFz");
	ck_assert_str_eq(quote(SLICE("\xE5\xAE")), "\\xE5\\xAE");
	ck_assert_str_eq(quote(SLICE("\xC0\xAF")), "\\xC0\\xAF");
	ck_assert_str_eq(quote(SLICE("\xED\xA0\x80")), "\\xED\\xA0\\x80");
	ck_assert_str_eq(quote(SLICE("\xF4\x90\x80\x80")),
	    "\\xF4\\x90\\x80\\x80");
}
END_TEST

START_TEST(quoting_cuts_between_characters_and_fits_any_room)
{
	char out[40];
	size_t size;

	for (size = 8; size < sizeof(out); size++) {
		memset(out, '#', sizeof(out));
		fault_quote(out, size, SLICE("客户\n\"客户\"客户客户客户客户"));
		ck_assert_uint_lt(strlen(out), size);
		ck_assert(slice_ends(slice_of(out), SLICE("...")));
		ck_assert_int_eq(out[size], '#');
	}
	ck_assert_str_eq(fault_quote(out, 8, SLICE("客户客")), "客...");
}
END_TEST

START_TEST(quoting_does_not_cut_what_fits)
{
	char out[12];

	ck_assert_str_eq(fault_quote(out, sizeof(out), SLICE("12345678901")),
	    "12345678901");
	ck_assert_str_eq(fault_quote(out, sizeof(out), SLICE("123456789012")),
	    "12345678...");
}
END_TEST

START_TEST(text_that_turns_the_direction_of_other_text_is_shown)
{
	char out[80];

	ck_assert_str_eq(fault_quote(out, sizeof(out),
	    SLICE("a\xE2\x80\xAEgpj.exe")), "a\\xE2\\x80\\xAEgpj.exe");
	ck_assert_str_eq(fault_quote(out, sizeof(out),
	    SLICE("\xE2\x81\xA6x\xE2\x81\xA9")),
	    "\\xE2\\x81\\xA6x\\xE2\\x81\\xA9");
	/* A dash and an ellipsis are their neighbours. */
	ck_assert_str_eq(fault_quote(out, sizeof(out),
	    SLICE("\xE2\x80\x94\xE2\x80\xA6")),
	    "\xE2\x80\x94\xE2\x80\xA6");
}
END_TEST

START_TEST(a_whole_message_keeps_its_quotes_but_stays_one_line)
{
	char out[80];

	ck_assert_str_eq(fault_plain(out, sizeof(out),
	    SLICE("na\x1B[31mme\n.csv: \"x\\x1B\" is bad")),
	    "na\\x1B[31mme\\x0A.csv: \"x\\x1B\" is bad");
}
END_TEST

UNIT_MAIN(set_returns_false_and_keeps_the_text, a_text_too_long_ends_in_dots,
    a_cut_text_does_not_end_inside_a_character,
    quoting_leaves_readable_text_alone,
    quoting_escapes_what_a_terminal_would_obey,
    quoting_shows_invalid_bytes_as_hexadecimal,
    quoting_cuts_between_characters_and_fits_any_room,
    quoting_does_not_cut_what_fits,
    text_that_turns_the_direction_of_other_text_is_shown,
    a_whole_message_keeps_its_quotes_but_stays_one_line)
