/* mend.c - mend.h: blanks around quotes, escaped quotes */
#include "csv/mend.h"
#include "base/slice.h"
#include "unit.h"

static struct mender m;

/* A text mended in pieces of so many bytes. */
static const char *
mend(const char *text, size_t piece, bool escaped)
{
	static char got[256];
	size_t len = strlen(text), used = 0, at;

	m = (struct mender){ .delimiter = ',', .quote = '"',
		.escaped = escaped };
	for (at = 0; at < len; at += piece)
		used += mend_piece(&m, got + used, text + at,
		    len - at < piece ? len - at : piece);
	got[used] = '\0';
	return got;
}

START_TEST(blanks_around_quotes_are_dropped_and_counted)
{
	size_t piece;

	for (piece = 1; piece < 12; piece++) {
		ck_assert_str_eq(mend("a, \"b, c\" ,d\n", piece, false),
		    "a,\"b, c\",d\n");
		ck_assert_uint_eq(m.blanks, 1);
		ck_assert_str_eq(mend("\"a\"\t,  \"b\"  \r\n", piece, false),
		    "\"a\",\"b\"\r\n");
		ck_assert_uint_eq(m.blanks, 2);
	}
}
END_TEST

START_TEST(other_blanks_stay)
{
	size_t piece;

	for (piece = 1; piece < 12; piece++) {
		ck_assert_str_eq(mend(" a , b \"c\" ,\" d \"\n", piece, false),
		    " a , b \"c\" ,\" d \"\n");
		ck_assert_str_eq(mend("\"a\" b,\"c\"\"\",\n", piece, false),
		    "\"a\" b,\"c\"\"\",\n");
		ck_assert_uint_eq(m.blanks, 0);
	}
	/* More than are held: no cell begins with so many. */
	ck_assert_str_eq(mend("                                  \"a\"\n", 5,
	    false), "                                  \"a\"\n");
}
END_TEST

START_TEST(an_escaped_quote_is_doubled)
{
	size_t piece;

	for (piece = 1; piece < 12; piece++) {
		ck_assert_str_eq(mend("\"say \\\"yes\\\"\",\"C:\\\\x\"\n",
		    piece, true), "\"say \"\"yes\"\"\",\"C:\\x\"\n");
		ck_assert_uint_eq(m.escapes, 2);
		ck_assert_str_eq(mend("\"a\\b\",c\\d\n", piece, true),
		    "\"a\\b\",c\\d\n");
		ck_assert_uint_eq(m.escapes, 0);
	}
}
END_TEST

START_TEST(without_escapes_a_backslash_is_itself)
{
	ck_assert_str_eq(mend("\"C:\\\",b\n", 3, false), "\"C:\\\",b\n");
}
END_TEST

UNIT_MAIN(blanks_around_quotes_are_dropped_and_counted, other_blanks_stay,
    an_escaped_quote_is_doubled, without_escapes_a_backslash_is_itself)
