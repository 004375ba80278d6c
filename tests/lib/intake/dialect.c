/* dialect.c - dialect.h: where the header is */
#include "intake/dialect.h"
#include "unit.h"

static struct dialect
detect(const char *head)
{
	struct dialect d;

	dialect_detect(slice_of(head), true, '\0', QUOTE_AUTO, &d);
	return d;
}

static unsigned long
header_line(const char *head, unsigned long skip)
{
	struct fault fault;
	struct dictionary *d = dictionary_open(COLUMNS_LEAD, &fault);
	struct dialect dialect = detect(head);
	unsigned long line;

	ck_assert_ptr_nonnull(d);
	line = dialect_header_line(slice_of(head), true, &dialect, d, skip);
	dictionary_close(d);
	return line;
}

START_TEST(the_header_is_the_first_record_that_half_reads_as_headers)
{
	ck_assert_uint_eq(header_line("Name,Email\nAda,a@example.com\n", 0),
	    1);
	ck_assert_uint_eq(header_line("Visitors of the show,,\nHall 5,,\n"
	    "公司名称,邮箱,电话\n明远,a@example.com,1\n", 0), 3);
	ck_assert_uint_eq(header_line("sep=;\nName;Email\nAda;a\n", 0), 2);
}
END_TEST

START_TEST(a_single_known_word_in_the_preamble_is_no_header)
{
	ck_assert_uint_eq(header_line("Notes:\n\"some, text\"\n\n"
	    "First Name,Last Name,Company\nAda,Moreau,Acme\n", 0), 4);
}
END_TEST

START_TEST(empty_columns_at_the_end_do_not_count_against_a_header)
{
	ck_assert_uint_eq(header_line("姓名,邮箱,,,,,\n李明,a@b.cn,,,,,\n", 0),
	    1);
}
END_TEST

START_TEST(without_known_words_the_usual_width_decides)
{
	ck_assert_uint_eq(header_line("report\nfoo,bar,baz\n1,2,3\n4,5,6\n",
	    0), 2);
	ck_assert_uint_eq(header_line("a report,,\nfoo,bar,baz\n1,2,3\n", 0),
	    2);
}
END_TEST

/* Rows of text only above the first value must not pass for the header. */
START_TEST(a_record_with_known_headers_wins_over_later_rows_of_text)
{
	ck_assert_uint_eq(header_line("Hall;E-Mail;Mark;公司名称;Zeta\n"
	    "H 1;;a;Acme;x\nH 3;;b;Bolt;y\nH 3;u@example.com;c;Coil;z\n",
	    0), 1);
	ck_assert_uint_eq(header_line("Guests;of;the;fair;2024\n"
	    "Hall;E-Mail;Mark;公司名称;Zeta\nH 1;;a;Acme;x\n"
	    "H 3;u@example.com;c;Coil;z\n", 0), 2);
}
END_TEST

START_TEST(skip_names_the_lines_before_the_header)
{
	ck_assert_uint_eq(header_line("a,b\nc,d\ne,f\ng,h\n", 2), 3);
	ck_assert_uint_eq(header_line("a,b\n\n\ne,f\n", 2), 4);
	ck_assert_uint_eq(header_line("a,b\n", 5), 0);
}
END_TEST

UNIT_MAIN(the_header_is_the_first_record_that_half_reads_as_headers,
    a_single_known_word_in_the_preamble_is_no_header,
    empty_columns_at_the_end_do_not_count_against_a_header,
    without_known_words_the_usual_width_decides,
    a_record_with_known_headers_wins_over_later_rows_of_text,
    skip_names_the_lines_before_the_header)
