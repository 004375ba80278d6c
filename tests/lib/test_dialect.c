/* test_dialect.c - dialect.h: delimiter, line ends, where the header is */
#include "dialect.h"
#include "unit.h"

static struct dialect
detect(const char *head)
{
	struct dialect d;

	dialect_detect(slice_of(head), true, '\0', &d);
	return d;
}

START_TEST(the_delimiter_that_most_rows_agree_on_wins)
{
	ck_assert_int_eq(detect("a,b,c\n1,2,3\n").delimiter, ',');
	ck_assert_int_eq(detect("a;b;c\n1,5;2,5;3\n").delimiter, ';');
	ck_assert_int_eq(detect("a\tb\n1\t2\n3\t4\n").delimiter, '\t');
	ck_assert_int_eq(detect("a|b\n1|2\n").delimiter, '|');
}
END_TEST

START_TEST(delimiters_inside_quotes_do_not_count)
{
	ck_assert_int_eq(detect("a;b\n\"1,2,3\";4\n\"5,6,7\";8\n").delimiter,
	    ';');
}
END_TEST

START_TEST(a_first_line_sep_decides_and_is_no_record)
{
	struct dialect d = detect("sep=;\na;b,c,d\n1;2,3,4\n");

	ck_assert_int_eq(d.delimiter, ';');
	ck_assert(d.told);
	ck_assert(detect("\"sep=|\"\r\na|b\r\n").told);
	ck_assert(!detect("sep=x\na,b\n").told);
}
END_TEST

START_TEST(one_column_is_comma_separated)
{
	ck_assert_int_eq(detect("name\nAda\nBruno\n").delimiter, ',');
	ck_assert_int_eq(detect("").delimiter, ',');
}
END_TEST

START_TEST(full_width_commas_separate_nothing_and_are_noticed)
{
	struct dialect d = detect("姓名，公司\n李明，明远\n王芳，海川\n");

	ck_assert_int_eq(d.delimiter, ',');
	ck_assert(d.full_width_commas);
	ck_assert(!detect("a,b\n李，明,x\n").full_width_commas);
}
END_TEST

START_TEST(lines_that_end_in_cr_alone_are_noticed_and_mended)
{
	char text[] = "a,b\r1,2\r";

	ck_assert(detect(text).cr_lines);
	ck_assert(!detect("a,b\r\n1,2\r\n").cr_lines);
	dialect_mend_lines(text, sizeof(text) - 1);
	ck_assert_str_eq(text, "a,b\n1,2\n");
}
END_TEST

START_TEST(line_ends_of_spreadsheet_programs_are_noticed)
{
	ck_assert(detect("a,b\r\n1,2\r\n").crlf);
	ck_assert(!detect("a,b\n1,2\r\n").crlf);
	ck_assert(!detect("a,b").crlf);
	ck_assert(!detect("").crlf);
}
END_TEST

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

START_TEST(skip_names_the_lines_before_the_header)
{
	ck_assert_uint_eq(header_line("a,b\nc,d\ne,f\ng,h\n", 2), 3);
	ck_assert_uint_eq(header_line("a,b\n\n\ne,f\n", 2), 4);
	ck_assert_uint_eq(header_line("a,b\n", 5), 0);
}
END_TEST

UNIT_MAIN(the_delimiter_that_most_rows_agree_on_wins,
    delimiters_inside_quotes_do_not_count,
    a_first_line_sep_decides_and_is_no_record,
    one_column_is_comma_separated,
    full_width_commas_separate_nothing_and_are_noticed,
    lines_that_end_in_cr_alone_are_noticed_and_mended,
    line_ends_of_spreadsheet_programs_are_noticed,
    the_header_is_the_first_record_that_half_reads_as_headers,
    a_single_known_word_in_the_preamble_is_no_header,
    empty_columns_at_the_end_do_not_count_against_a_header,
    without_known_words_the_usual_width_decides,
    skip_names_the_lines_before_the_header)
