/* files.c - quote/files.h: lines and leads beside the quotes */
#include "quote/files.h"
#include "textfile.h"
#include "unit.h"

static char path[sizeof(TEXTFILE_PATH)];
static const struct cli cli = { .quiet = true };

static const struct bind line_reads[] = {
	BIND_TEXT("quote_id", struct quotefiles_line, quote_id),
	BIND_TEXT("product_name", struct quotefiles_line, l.product),
	BIND_END
};
static const struct bind lead_reads[] = {
	BIND_TEXT("lead_id", struct quotefiles_lead, lead_id),
	BIND_TEXT("company", struct quotefiles_lead, party.company),
	BIND_END
};

START_TEST(a_quote_has_its_lines_in_the_order_of_the_file)
{
	struct quotefiles files = { 0 };
	struct quotefiles_line *line;

	textfile_make(path, "quote_id,product_name\n"
	    "Q1,a\nQ2,b\nQ1,c\nQ3,d\nQ1,e\n");
	ck_assert(!quotefiles_read_lines(&files, &cli, path, line_reads));
	unlink(path);
	line = quotefiles_first(&files, SLICE("Q1"));
	ck_assert_slice(line->l.product, "a");
	ck_assert_uint_eq(line->l.at, 2);
	line = quotefiles_next(&files, line);
	ck_assert_slice(line->l.product, "c");
	line = quotefiles_next(&files, line);
	ck_assert_slice(line->l.product, "e");
	ck_assert_ptr_null(quotefiles_next(&files, line));
	line = quotefiles_first(&files, SLICE("Q2"));
	ck_assert_slice(line->l.product, "b");
	ck_assert_ptr_null(quotefiles_next(&files, line));
	ck_assert_ptr_null(quotefiles_first(&files, SLICE("Q9")));
	ck_assert(files.lines[2].met);
	ck_assert(!files.lines[3].met);
	quotefiles_release(&files);
}
END_TEST

START_TEST(a_lead_is_found_by_its_id_which_stands_once)
{
	struct quotefiles files = { 0 };

	textfile_make(path, "lead_id,company\nL1,Bolt\nL1,Other\nL2,Nut\n");
	ck_assert(quotefiles_read_leads(&files, &cli, path, lead_reads));
	unlink(path);
	ck_assert_slice(quotefiles_lead(&files, SLICE("L1"))->party.company,
	    "Bolt");
	ck_assert_ptr_null(quotefiles_lead(&files, SLICE("L3")));
	quotefiles_release(&files);
}
END_TEST

START_TEST(without_files_there_is_nothing)
{
	struct quotefiles files = { 0 };

	ck_assert(!quotefiles_read_lines(&files, &cli, NULL, line_reads));
	ck_assert(!quotefiles_read_leads(&files, &cli, NULL, lead_reads));
	ck_assert_ptr_null(quotefiles_first(&files, SLICE("Q1")));
	ck_assert_ptr_null(quotefiles_lead(&files, SLICE("L1")));
	quotefiles_release(&files);
}
END_TEST

UNIT_MAIN(a_quote_has_its_lines_in_the_order_of_the_file,
    a_lead_is_found_by_its_id_which_stands_once,
    without_files_there_is_nothing)
