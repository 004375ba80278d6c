/* columns.c - intake/columns.h: R-COL-01 to 05 */
#include "intakefile.h"

START_TEST(empty_and_doubled_headers_get_names_of_their_own)
{
	names_are("Colour,,Colour,,company\n", COLUMNS_LEAD,
	    "Colour col_2 Colour_2 col_4 company", 0);
}
END_TEST

START_TEST(the_second_column_of_a_meaning_gets_a_number)
{
	names_are("Email,E-Mail Address,Company\n", COLUMNS_LEAD,
	    "email email_2 company", 1);
	names_are("EXPECTEDREVENUE,AMOUNT\n", COLUMNS_OPPORTUNITY,
	    "amount_2 amount", 1);
}
END_TEST

START_TEST(an_imported_file_keeps_the_names_it_has)
{
	names_are("lead_id,company,ID,src_file,src_line\n", COLUMNS_LEAD,
	    "lead_id company ID src_file src_line", 0);
}
END_TEST

START_TEST(a_choice_wins_over_every_match)
{
	const struct column_choice choices[] = { { "company", "Name" },
		{ NULL, NULL } };
	struct intakefile f;

	intakefile_open(&f, "Name,Company\nA,B\n", COLUMNS_LEAD, choices);
	ck_assert_slice(f.columns.columns[0].name, "company");
	ck_assert_slice(f.columns.columns[1].name, "company_2");
	ck_assert_uint_eq(intake_columns_find(&f.columns, "company"), 0);
	ck_assert_uint_eq(intake_columns_find(&f.columns, "email"),
	    COLUMN_ABSENT);
	intakefile_close(&f);
}
END_TEST

static void
check_refused(const char *name, const char *header, const char *word)
{
	const struct column_choice choices[] = { { name, header },
		{ NULL, NULL } };
	struct slice headers[] = { SLICE("Name"), SLICE("Firm") };
	struct intake_columns columns;
	struct sample sample = { 0 };
	struct fault fault;
	struct dictionary *d = dictionary_open(COLUMNS_LEAD, &fault);

	ck_assert(!intake_columns_init(&columns, headers, 2, COLUMNS_LEAD, d,
	    &sample, choices, &fault));
	ck_assert_ptr_nonnull(strstr(fault.text, word));
	dictionary_close(d);
}

START_TEST(a_choice_that_cannot_be_followed_is_refused)
{
	check_refused("company", "Colour", "Colour");
	check_refused("colour", "Firm", "fairlead-format(5)");
}
END_TEST

static bool
is_traditional(const char *text)
{
	struct intakefile f;
	bool is;

	intakefile_open(&f, text, COLUMNS_LEAD, NULL);
	is = intake_columns_are_traditional(&f.columns, f.dictionary);
	intakefile_close(&f);
	return is;
}

START_TEST(traditional_headers_are_told_from_others)
{
	ck_assert(is_traditional("公司,電子郵件,建立日期\nA,a@example.com,\n"));
	ck_assert(!is_traditional("公司,邮箱,创建日期\nA,a@example.com,\n"));
	ck_assert(!is_traditional("会社名,メール,電話\nA,a@example.com,1\n"));
	ck_assert(!is_traditional("Company,E-mail,Größe\nA,a@example.com,1\n"));
}
END_TEST

UNIT_MAIN(empty_and_doubled_headers_get_names_of_their_own,
    the_second_column_of_a_meaning_gets_a_number,
    an_imported_file_keeps_the_names_it_has, a_choice_wins_over_every_match,
    a_choice_that_cannot_be_followed_is_refused,
    traditional_headers_are_told_from_others)
