/* header.c - header.h: rows of a header, tables of a file */
#include "intake/header.h"
#include "unit.h"

static bool
find(const char *text, struct headrows_asked asked, struct headrows *out)
{
	struct fault fault;
	struct dictionary *d = dictionary_open(COLUMNS_LEAD, &fault);
	struct dialect dialect;
	bool fine;

	ck_assert_ptr_nonnull(d);
	ck_assert(dictionary_add_words(d, &fault));
	dialect_detect(slice_of(text), true, ',', QUOTE_AUTO, &dialect);
	fine = header_find(slice_of(text), true, &dialect, d, &asked, out,
	    &fault);
	dictionary_close(d);
	return fine;
}

static void
check(const char *text, struct headrows_asked asked, unsigned long line,
    unsigned rows, unsigned tables)
{
	struct headrows found;

	ck_assert(find(text, asked, &found));
	ck_assert_uint_eq(found.line, line);
	ck_assert_uint_eq(found.rows, rows);
	ck_assert_uint_eq(found.tables, tables);
}

#define AUTO ((struct headrows_asked){ 0 })

START_TEST(a_header_alone_has_one_row)
{
	check("Company,E-mail\nAcme,a@example.com\n", AUTO, 1, 1, 1);
	check("List of June\nCompany,E-mail\nAcme,a@example.com\n", AUTO, 2,
	    1, 1);
}
END_TEST

START_TEST(a_row_of_headings_above_the_header_belongs_to_it)
{
	check("Contact,,Company,\nName,E-mail,Country,City\n"
	    "Ada,a@example.com,DE,Kiel\n", AUTO, 1, 2, 1);
}
END_TEST

START_TEST(a_row_of_groups_is_known_by_headers_that_repeat)
{
	check("Our man,,Visitor,\nName,Phone,Name,Phone\nA,1,B,2\n", AUTO, 1,
	    2, 1);
}
END_TEST

START_TEST(company_and_person_above_labels_are_groups)
{
	check("Company,Person\nName,E-mail\nAcme,a@example.com\n", AUTO, 1,
	    2, 1);
	check("Company,,Person,\nName,City,Name,E-mail\n"
	    "Acme,Kiel,Ada,a@example.com\n", AUTO, 1, 2, 1);
	check("Firma,Firma,Kontakt,Kontakt\nName,Ort,Name,E-Mail\n"
	    "Acme,Kiel,Ada,a@example.com\n", AUTO, 1, 2, 1);
	/* Cells over both rows, as spreadsheets merge them. */
	check("No.,Company,,Remarks\n,Name,Country,\n1,Acme,DE,hot\n",
	    AUTO, 1, 2, 1);
	check("会社,,担当者,\n名称,住所,氏名,メール\n"
	    "東邦,東京都,佐藤,s@example.com\n", AUTO, 1, 2, 1);
	/* Records of words, and of words and values. */
	check("Company,Contact\nName,Ada\nAcme,Cid\n", AUTO, 1, 1, 1);
	check("Company,Contact,\nName,E-mail,a@example.com\n", AUTO, 1, 1,
	    1);
	check("Company,Person\n\nName,E-mail\n", AUTO, 1, 1, 1);
}
END_TEST

START_TEST(a_title_of_two_cells_is_no_row_of_groups)
{
	check("Made by,Ada,,\nCompany,E-mail,Country,City\n"
	    "Acme,a@example.com,DE,Kiel\n", AUTO, 2, 1, 1);
}
END_TEST

START_TEST(a_row_that_may_be_one_of_groups_is_asked_about)
{
	struct headrows found;

	ck_assert(!find("Customer,,Our rep,\nCompany,E-mail,Name,Phone\n"
	    "A,a@example.com,B,2\n", AUTO, &found));
}
END_TEST

START_TEST(rows_that_are_told_start_at_the_first_of_two_cells)
{
	check("June\nCompany,Contact\nname,mail\nAcme,a@example.com\n",
	    (struct headrows_asked){ .rows = 2 }, 2, 2, 1);
}
END_TEST

START_TEST(a_header_behind_a_gap_begins_a_table)
{
	static const char text[] = "Company,E-mail,Phone\nA,a@example.com,1\n"
	    "\nCompany,Country,City\nB,DE,Kiel\n";
	struct headrows found;

	check(text, AUTO, 1, 1, 2);
	check(text, (struct headrows_asked){ .table = 2 }, 4, 1, 2);
	ck_assert(find(text, (struct headrows_asked){ .table = 1 }, &found));
	ck_assert_uint_eq(found.second, 4);
	ck_assert_uint_eq(found.end, 4);
}
END_TEST

START_TEST(the_same_header_again_begins_no_table)
{
	check("Company,E-mail,Phone\nA,a@example.com,1\n\n"
	    "Company,E-mail,Phone\nB,b@example.com,2\n", AUTO, 1, 1, 1);
}
END_TEST

START_TEST(a_record_of_words_is_no_header_without_a_gap)
{
	check("Company,E-mail,Phone\nCompany,Phone,City\n", AUTO, 1, 1, 1);
}
END_TEST

/* Joins a row of groups and one of labels, cells between bars. */
static void
check_join(const char *over, const char *labels, const char *wanted)
{
	struct slice above[8], below[8], rest = slice_of(over);
	struct slice lower = slice_of(labels), want = slice_of(wanted);
	struct arena arena = { 0 };
	struct fault fault;
	struct dictionary *d = dictionary_open(COLUMNS_LEAD, &fault);
	struct words *groups = words_open("header-group", SLICE_EMPTY,
	    &fault);
	size_t count = 0, i;

	ck_assert(dictionary_add_words(d, &fault));
	while (lower.at != NULL) {
		above[count] = slice_cut(&rest, '|');
		below[count++] = slice_cut(&lower, '|');
	}
	header_join(above, below, count, d, groups, &arena);
	for (i = 0; i < count; i++) {
		struct slice cell = slice_cut(&want, '|');

		ck_assert_msg(slice_equal(below[i], cell), "%.*s, not %.*s",
		    SLICE_PRINT(below[i]), SLICE_PRINT(cell));
	}
	words_close(groups);
	dictionary_close(d);
	arena_release(&arena);
}

START_TEST(groups_join_where_they_say_something)
{
	check_join("Our man||Contact||Extra", "Name|Shoe|Phone|Name|",
	    "Our man Name|Our man Shoe|Contact Phone|Contact Name|Extra");
	check_join("Company|Person", "Name|E-mail", "Company Name|Person E-mail");
	check_join("Société||Personne|||", "Nom|Ville|Nom|Prénom|E-mail",
	    "company|Ville|Nom|Prénom|E-mail");
	check_join("公司信息||联系人信息|", "名称|网址|姓名|邮箱",
	    "company|网址|姓名|邮箱");
	check_join("No.|Firma||", "|Name|Ort|", "No.|company|Ort|");
}
END_TEST

UNIT_MAIN(a_header_alone_has_one_row,
    a_row_of_headings_above_the_header_belongs_to_it,
    a_row_of_groups_is_known_by_headers_that_repeat,
    company_and_person_above_labels_are_groups,
    a_title_of_two_cells_is_no_row_of_groups,
    a_row_that_may_be_one_of_groups_is_asked_about,
    rows_that_are_told_start_at_the_first_of_two_cells,
    a_header_behind_a_gap_begins_a_table,
    the_same_header_again_begins_no_table,
    a_record_of_words_is_no_header_without_a_gap,
    groups_join_where_they_say_something)
