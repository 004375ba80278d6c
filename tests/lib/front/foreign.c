/* test_foreign.c - foreign.h: any form becomes canonical CSV */
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "front/foreign.h"
#include "unit.h"

static char got[4096], form[128];

/* What comes of bytes in a file; got holds the text. */
static const char *
read_as(const char *bytes, size_t len, enum columns_kind kind)
{
	char path[] = "/tmp/fairlead-foreign-XXXXXX";
	int fd = mkstemp(path);
	struct fault fault;
	struct foreign *f;
	size_t used = 0;
	ssize_t n;

	ck_assert_int_ge(fd, 0);
	unlink(path);
	ck_assert_int_eq(write(fd, bytes, len), (ssize_t)len);
	lseek(fd, 0, SEEK_SET);
	f = foreign_open(fd, kind, &fault);
	ck_assert_ptr_nonnull(f);
	/* In small pieces, so that nothing depends on their size. */
	while ((n = foreign_read(f, got + used, 7)) > 0)
		used += (size_t)n;
	ck_assert_int_eq(n, 0);
	got[used] = '\0';
	snprintf(form, sizeof(form), "%s", foreign_form(f));
	foreign_close(f);
	close(fd);
	return got;
}

#define READ(literal) read_as((literal), sizeof(literal) - 1, COLUMNS_NONE)

START_TEST(a_canonical_file_comes_through_as_it_is)
{
	static const char text[] = "item,score,note\r\n\"a; b\",2,\"x\ny\"\r\n"
	    "\n' c',1,\n";

	ck_assert_str_eq(READ(text), text);
	ck_assert_str_eq(form, "");
	ck_assert_str_eq(READ(""), "");
	/* The mark is nothing special, and no part of the first header. */
	ck_assert_str_eq(READ("\xEF\xBB\xBFitem,score\na,1\n"),
	    "item,score\na,1\n");
	ck_assert_str_eq(form, "");
}
END_TEST

START_TEST(semicolons_and_tabs_become_commas)
{
	ck_assert_str_eq(READ("item;score\n\"a;b\";1\nc, d;2\n"),
	    "item,score\na;b,1\n\"c, d\",2\n");
	ck_assert_str_eq(form, "semicolons");
	ck_assert_str_eq(READ("item\tscore\na, \"b\"\t1\n"),
	    "item,score\n\"a, \"\"b\"\"\",1\n");
	ck_assert_str_eq(form, "TABs");
	ck_assert_str_eq(READ("sep=;\nitem;score\na;1\n"),
	    "\nitem,score\na,1\n");
	ck_assert_str_eq(form, "semicolons, header on line 2");
}
END_TEST

START_TEST(other_encodings_become_utf_8)
{
	ck_assert_str_eq(READ("\xFF\xFEi\0,\0s\0\n\0\x2D\x4E,\0" "1\0\n\0"),
	    "i,s\n\xE4\xB8\xAD,1\n");
	ck_assert_str_eq(form, "UTF-16LE");
	/* Two words of Chinese. */
	ck_assert_str_eq(READ("item,score\n\xC8\xDD\xD2\xD7\xD5\xD2\xB5\xBD,2\n"
	    "\xD5\xB9\xCE\xBB\xCE\xBB\xD6\xC3,1\n"),
	    "item,score\n容易找到,2\n展位位置,1\n");
	ck_assert_str_eq(form, "GB18030");
}
END_TEST

START_TEST(a_title_above_the_header_leaves_its_line_empty)
{
	ck_assert_str_eq(READ("Stand review 2024\nitem,score\na,1\n"),
	    "\nitem,score\na,1\n");
	ck_assert_str_eq(form, "header on line 2");
	ck_assert_str_eq(READ("展位检查表,\n\nitem,score\na,1\n"),
	    "\n\nitem,score\na,1\n");
}
END_TEST

START_TEST(a_header_that_the_kind_knows_is_no_title)
{
	static const char text[] = "lead id\nL1,x\nL2,y\n";

	ck_assert_str_eq(read_as(text, sizeof(text) - 1, COLUMNS_TOUCH), text);
	ck_assert_str_eq(form, "");
}
END_TEST

START_TEST(semicolons_in_the_cells_of_one_column_cut_nothing)
{
	ck_assert_str_eq(READ("words\na;b\nc;d\n"), "words\na;b\nc;d\n");
	ck_assert_str_eq(form, "");
}
END_TEST

START_TEST(lines_keep_their_numbers)
{
	ck_assert_str_eq(READ("a;b\n\"1\n2\";3\n\n4;5\n"),
	    "a,b\n\"1\n2\",3\n\n4,5\n");
}
END_TEST

START_TEST(what_is_no_text_is_refused_with_a_remedy)
{
	int fds[2];
	struct fault fault;

	ck_assert_int_eq(pipe(fds), 0);
	ck_assert_int_eq(write(fds[1], "PK\003\004 and so on", 13), 13);
	close(fds[1]);
	ck_assert_ptr_null(foreign_open(fds[0], COLUMNS_TOUCH, &fault));
	ck_assert_ptr_nonnull(strstr(fault.text, "save it as"));
	close(fds[0]);
}
END_TEST

UNIT_MAIN(a_canonical_file_comes_through_as_it_is,
    semicolons_and_tabs_become_commas, other_encodings_become_utf_8,
    a_title_above_the_header_leaves_its_line_empty,
    a_header_that_the_kind_knows_is_no_title,
    semicolons_in_the_cells_of_one_column_cut_nothing,
    lines_keep_their_numbers, what_is_no_text_is_refused_with_a_remedy)
