/* dialect.c - dialect.h: delimiter, quotes, line ends */
#include "csv/dialect.h"
#include "unit.h"

static struct dialect
detect(const char *head)
{
	struct dialect d;

	dialect_detect(slice_of(head), true, '\0', QUOTE_AUTO, &d);
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

START_TEST(of_equal_delimiters_the_usual_one_wins)
{
	ck_assert_int_eq(detect("a,b;c\n1,2;3\n").delimiter, ',');
	ck_assert_int_eq(detect("a;b|c\n1;2|3\n").delimiter, ';');
	ck_assert_int_eq(detect("a,b;c;d\n1,2;3;4\n").delimiter, ';');
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
	/* Two columns are cut already. */
	ck_assert(!detect("a,b\n李，明,x\n王，芳,y\n").full_width_commas);
	/* One in every other of the lines is many, one in three is not. */
	ck_assert(detect("公司\n明，远\n海，川\n长海").full_width_commas);
	ck_assert(!detect("公司\n明，远\n海，川\n长海\n东").full_width_commas);
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

START_TEST(apostrophes_quote_where_they_stand_around_the_cells)
{
	struct dialect d = detect("'a','b'\n'1,5','x'\n");

	ck_assert_int_eq(d.quote, QUOTE_SINGLE);
	ck_assert_int_eq(d.delimiter, ',');
	ck_assert_int_eq(detect("'a;b';c\n'1;2';3\n").delimiter, ';');
	/* Around half of the cells they do, around a third they may not. */
	ck_assert_int_eq(detect("'a;b';c\n'1;2';3\n").quote, QUOTE_SINGLE);
	ck_assert_int_eq(detect("'a;b';c;d\n'1;2';3;4\n").quote,
	    QUOTE_DOUBLE);
	ck_assert_int_eq(detect("a,b\nit's,'tis\n").quote, QUOTE_DOUBLE);
	ck_assert_int_eq(detect("\"a\",b\n'x',\"y\"\n").quote,
	    QUOTE_DOUBLE);
}
END_TEST

START_TEST(nothing_quotes_where_quotes_only_begin_cells)
{
	ck_assert_int_eq(detect("a\tb\n\"x\t1\n\"y\t2\n").quote, QUOTE_NONE);
	ck_assert_int_eq(detect("a\tb\n\"x\t1\ny\t2\n").quote,
	    QUOTE_DOUBLE);
	ck_assert_int_eq(detect("a\tb\n\"x\"\t1\ny\t2\n").quote,
	    QUOTE_DOUBLE);
	ck_assert_int_eq(detect("a,b,c\n\"1,2\",3\n\"4,5\",6\n").quote,
	    QUOTE_DOUBLE);
	ck_assert_int_eq(detect("a,b\n24\" pipe,1\n").quote, QUOTE_DOUBLE);
}
END_TEST

START_TEST(a_quote_that_is_told_is_not_looked_for)
{
	struct dialect d;

	dialect_detect(SLICE("'a','b'\n'1','2'\n"), true, '\0', QUOTE_NONE,
	    &d);
	ck_assert_int_eq(d.quote, QUOTE_NONE);
	ck_assert(dialect_quote_find("none", &d.quote));
	ck_assert(dialect_quote_find("'", &d.quote));
	ck_assert_int_eq(d.quote, QUOTE_SINGLE);
	ck_assert(!dialect_quote_find("`", &d.quote));
}
END_TEST

START_TEST(records_in_quotes_are_noticed)
{
	ck_assert(detect("\"a,b\"\n\"1,\"\"2, 3\"\"\"\n").wrapped);
	ck_assert(detect("a,b\n\"1,2\"\n\"3,4\"\n").wrapped);
	ck_assert(!detect("address\n\"Main St, Kiel\"\n").wrapped);
	ck_assert(!detect("a,b\n\"1,2\",3\n\"3\",4\n").wrapped);
}
END_TEST

static void
check_unwrap(const char *text, size_t piece, const char *wanted)
{
	struct unwrapper u = { 0 };
	struct buffer out = { 0 };
	struct slice rest = slice_of(text);

	while (rest.len > 0) {
		size_t len = rest.len < piece ? rest.len : piece;
		char bytes[64];

		memcpy(bytes, rest.at, len);
		buffer_add(&out, (struct slice){ bytes,
		    dialect_unwrap(&u, bytes, len) });
		rest.at += len;
		rest.len -= len;
	}
	ck_assert_slice(buffer_slice(&out), wanted);
	buffer_release(&out);
}

START_TEST(records_lose_their_quotes_in_pieces_of_any_size)
{
	size_t piece;

	for (piece = 1; piece < 40; piece++) {
		check_unwrap("a,b\r\n\"1,\"\"2\n3\"\"\"\r\n\"4,5\"\n", piece,
		    "a,b\r\n1,\"2\n3\"\r\n4,5\n");
		check_unwrap("a,\"b\nc\"\n\"1,2\"", piece,
		    "a,\"b\nc\"\n1,2");
	}
}
END_TEST

START_TEST(a_record_that_goes_on_behind_its_quote_is_marked)
{
	struct unwrapper u = { 0 };
	char text[] = "\"a, b\",c\n";

	ck_assert_uint_eq(dialect_unwrap(&u, text, 9), 8);
	ck_assert_uint_eq(u.broken, 1);
	ck_assert_mem_eq(text, "a, b\0,c\n", 8);
}
END_TEST

START_TEST(a_formula_that_is_only_a_text_is_that_text)
{
	ck_assert_slice(dialect_bare(SLICE("=\"0123\"")), "0123");
	ck_assert_slice(dialect_bare(SLICE("=\"\"")), "");
	ck_assert_slice(dialect_bare(SLICE("=\"a\"&\"b\"")),
	    "=\"a\"&\"b\"");
	ck_assert_slice(dialect_bare(SLICE("=1+1")), "=1+1");
	ck_assert_slice(dialect_bare(SLICE("=\"")), "=\"");
}
END_TEST

START_TEST(a_quote_that_is_never_closed_wraps_no_record)
{
	struct dialect d;

	dialect_detect(SLICE("company,email\n\"Acme,a@example.com\n"), true,
	    '\0', QUOTE_AUTO, &d);
	ck_assert(!d.wrapped);
	dialect_detect(SLICE("company,email\n\"Acme,a@example.com\"\n"), true,
	    '\0', QUOTE_AUTO, &d);
	ck_assert(d.wrapped);
}
END_TEST

START_TEST(blanks_around_quotes_are_noticed)
{
	struct dialect d = detect("a, \"b\" ,c\n1, \"2, 3\" ,4\n");

	ck_assert(d.spaced);
	ck_assert_int_eq(d.delimiter, ',');
	ck_assert_uint_eq(d.width, 3);
	ck_assert(detect("a; \"b\"\n1; \"2; 3\"\n").spaced);
	ck_assert(!detect("a,\"b\"\n1,\"2, 3\"\n").spaced);
	ck_assert(!detect("a, b\n1, 2\n").spaced);
	/* At the end of a record, at the beginning of one, with a tab. */
	ck_assert(detect("a,\"b\"  \n1,\"2, 3\"  \n4,\"5, 6\"\n").spaced);
	ck_assert(detect("\t\"a, x\",b\n\t\"1, 2\",3\n").spaced);
	ck_assert(detect("a,\"b\"\t\r\n1,\"2, 3\"\t\r\n").spaced);
	ck_assert(!detect("a,\"b \"\n1,\" 2, 3\"\n").spaced);
}
END_TEST

START_TEST(backslashes_escape_where_only_so_the_records_have_one_width)
{
	ck_assert(detect("a,b\n\"x\\\", y\",1\n\"z\",2\n").escaped);
	ck_assert(!detect("a,b\n\"C:\\\",1\n\"D:\\\",2\n").escaped);
	ck_assert(!detect("a,b\nx\\y,1\n").escaped);
}
END_TEST

START_TEST(tabs_separate_before_commas_do_unless_they_pad_them)
{
	ck_assert_int_eq(detect("a\tb\nx, y, z\t1\nu, v, w\t2\n").delimiter,
	    '\t');
	ck_assert_int_eq(detect("a\t,b\t,c\n1\t,2\t,3\n").delimiter, ',');
}
END_TEST

UNIT_MAIN(blanks_around_quotes_are_noticed,
    backslashes_escape_where_only_so_the_records_have_one_width,
    tabs_separate_before_commas_do_unless_they_pad_them,
    the_delimiter_that_most_rows_agree_on_wins,
    of_equal_delimiters_the_usual_one_wins,
    delimiters_inside_quotes_do_not_count,
    a_first_line_sep_decides_and_is_no_record,
    one_column_is_comma_separated,
    full_width_commas_separate_nothing_and_are_noticed,
    lines_that_end_in_cr_alone_are_noticed_and_mended,
    line_ends_of_spreadsheet_programs_are_noticed,
    apostrophes_quote_where_they_stand_around_the_cells,
    nothing_quotes_where_quotes_only_begin_cells,
    a_quote_that_is_told_is_not_looked_for,
    records_in_quotes_are_noticed,
    records_lose_their_quotes_in_pieces_of_any_size,
    a_record_that_goes_on_behind_its_quote_is_marked,
    a_formula_that_is_only_a_text_is_that_text,
    a_quote_that_is_never_closed_wraps_no_record)
