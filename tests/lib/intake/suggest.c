/* suggest.c - suggest.h: evidence for what a column could be */
#include "intakefile.h"
#include "intake/suggest.h"

static struct intakefile file;
static struct suggestions s;

static void
start(const char *csv)
{
	struct fault fault;

	intakefile_open(&file, csv, COLUMNS_LEAD, NULL);
	ck_assert_msg(suggest_init(&s, &file.columns, file.dictionary,
	    &file.sample, NULL, false, &fault), "%s", fault.text);
}

static void
finish(void)
{
	suggest_release(&s);
	intakefile_close(&file);
}

static void
check(size_t i, const char *column, int score, const char *reason)
{
	ck_assert_slice(s.all[i].column, column);
	ck_assert_int_eq(s.all[i].score, score);
	ck_assert_slice(s.all[i].reason, reason);
}

/* One that keeps its own name, with the best guess. */
static void
check_guess(size_t i, const char *guess, const char *reason)
{
	check(i, "", 0, reason);
	ck_assert_slice(s.all[i].guess, guess);
}

START_TEST(headers_that_are_known_are_certain)
{
	start("email,Company Name,JobTitle\na@b.cn,A,x\n");
	check(0, "email", 100, "the name of the column");
	check(1, "company", 95, "a known header");
	check(2, "job_title", 90, "a known header, run together");
	finish();
}
END_TEST

START_TEST(an_ambiguous_header_is_decided_by_its_cells)
{
	start("Name,email\nAcme GmbH,a@b.cn\n");
	check(0, "company", 85, "decided by the cells");
	finish();
}
END_TEST

START_TEST(cells_speak_where_the_header_says_nothing)
{
	start("a,b,c,d,e\n"
	    "x@b.cn,+49 30 1234567,https://a.example,France,Acme Ltd\n"
	    "y@b.cn,+33 142345678,www.b.example,德国,Blue GmbH\n"
	    ",,,,none\n");
	check_guess(0, "email", "cells are mail addresses (2/2)");
	check_guess(1, "phone", "cells are phone numbers (2/2)");
	check_guess(2, "website", "cells are web addresses (2/2)");
	check_guess(3, "country", "cells are countries (2/2)");
	check_guess(4, "company", "cells carry a legal form (2/3)");
	finish();
}
END_TEST

/* One word of three, counted in both headers: 70 * 2 * 1 / (2 + 1). */
START_TEST(shared_words_count_by_how_many_there_are)
{
	start("Position wanted,email\nBuyer,a@b.cn\n");
	check_guess(0, "job_title", "words shared with \"position\"");
	finish();
}
END_TEST

START_TEST(header_and_cells_together_count_more)
{
	start("Zone by country,email\nFrance,a@b.cn\n");
	check_guess(0, "country", "cells are countries (1/1)");
	finish();
}
END_TEST

START_TEST(a_meaning_goes_to_one_column_and_the_best_one)
{
	start("x,Mobile of them,email\n+49 30 1234567,+49 30 7654321,"
	    "a@b.cn\n");
	ck_assert_slice(s.all[0].guess, "phone");
	ck_assert_slice(s.all[1].guess, "mobile");
	finish();
}
END_TEST

START_TEST(what_is_like_nothing_is_left_and_a_second_one_keeps_its_name)
{
	start("Zork,fax,email,fax\nx,1,a@b.cn,2\n");
	check(0, "", 0, "nothing like it");
	check(3, "fax_2", 0, "a second column of the same meaning");
	ck_assert_slice(s.all[3].samples, "2");
	finish();
}
END_TEST

START_TEST(samples_are_the_first_different_cells_cut_short)
{
	start("Zork,email\nx,a@b.cn\nx,b@b.cn\n"
	    "一二三四五六七八九十一二三四五,c@b.cn\ny,d@b.cn\nz,e@b.cn\n");
	ck_assert_slice(s.all[0].samples,
	    "x | 一二三四五六七八九十一二三 | y");
	finish();
}
END_TEST

UNIT_MAIN(headers_that_are_known_are_certain,
    an_ambiguous_header_is_decided_by_its_cells,
    cells_speak_where_the_header_says_nothing,
    shared_words_count_by_how_many_there_are,
    header_and_cells_together_count_more,
    a_meaning_goes_to_one_column_and_the_best_one,
    what_is_like_nothing_is_left_and_a_second_one_keeps_its_name,
    samples_are_the_first_different_cells_cut_short)
