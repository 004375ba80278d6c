/* naming.c - intake/naming.h: tables, meanings, cells */
#include "intake/naming.h"
#include "intakefile.h"

static struct intakefile f;
static struct naming n;

static void
open_naming(const char *text)
{
	struct fault fault;

	intakefile_open(&f, text, COLUMNS_LEAD, NULL);
	n = (struct naming){ .c = &f.columns, .d = f.dictionary,
		.sample = &f.sample };
	ck_assert(naming_open(&n, f.columns.count, true, &fault));
}

static void
close_naming(void)
{
	naming_close(&n);
	intakefile_close(&f);
}

START_TEST(a_meaning_has_a_name_and_back)
{
	open_naming("Company,Colour\nAlder,\n");
	ck_assert_slice(naming_of(&n, naming_find(n.d, "email")), "email");
	ck_assert_uint_eq(naming_find(n.d, "colour"), MEANING_NONE);
	ck_assert_uint_eq(naming_of(&n, MEANING_NONE).len, 0);
	ck_assert(naming_means(&n, 0, "company"));
	ck_assert(!naming_means(&n, 0, "email"));
	ck_assert(!naming_means(&n, 1, "company"));
	close_naming();
}
END_TEST

START_TEST(words_for_nothing_are_no_cells)
{
	open_naming("Company,E-mail\nAlder,n/a\n-,a@b.example.com\n");
	ck_assert_slice(naming_cell(&n, 0, 0), "Alder");
	ck_assert_uint_eq(naming_cell(&n, 0, 1).len, 0);
	ck_assert_uint_eq(naming_cell(&n, 1, 0).len, 0);
	ck_assert_slice(naming_cell(&n, 1, 1), "a@b.example.com");
	close_naming();
}
END_TEST

START_TEST(src_line_tells_that_an_import_wrote_the_file)
{
	open_naming("company,src_line\nAlder,2\n");
	ck_assert(naming_is_imported(&n));
	close_naming();
	open_naming("company,line\nAlder,2\n");
	ck_assert(!naming_is_imported(&n));
	close_naming();
}
END_TEST

START_TEST(only_leads_have_ambiguous_headers)
{
	struct naming deals = { 0 };
	struct fault fault;

	ck_assert(naming_open(&deals, 2, false, &fault));
	ck_assert_ptr_null(deals.ambiguous);
	naming_close(&deals);
}
END_TEST

UNIT_MAIN(a_meaning_has_a_name_and_back, words_for_nothing_are_no_cells,
    src_line_tells_that_an_import_wrote_the_file,
    only_leads_have_ambiguous_headers)
