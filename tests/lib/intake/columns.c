/* columns.c - columns.h: R-COL-01 to 05 */
#include "base/pattern.h"
#include "rule/table.h"
#include "intakefile.h"

/* The names of a file's columns, joined with blanks; and its notes. */
static void
check(const char *text, enum columns_kind kind, const char *names,
    size_t notes)
{
	struct buffer out = { 0 };
	struct intakefile f;
	size_t i;

	intakefile_open(&f, text, kind, NULL);
	for (i = 0; i < f.columns.count; i++)
		buffer_format(&out, "%s%.*s", i > 0 ? " " : "",
		    SLICE_PRINT(f.columns.columns[i].name));
	ck_assert_slice(buffer_slice(&out), names);
	ck_assert_uint_eq(f.columns.note_count, notes);
	buffer_release(&out);
	intakefile_close(&f);
}

START_TEST(headers_get_their_canonical_names_and_others_stay)
{
	check("公司名称,E-mail Address,STAGENAME,Mobile No.,Colour\n",
	    COLUMNS_LEAD, "company email STAGENAME mobile Colour", 0);
	check("STAGENAME,合同金额\n", COLUMNS_OPPORTUNITY, "stage 合同金额", 0);
}
END_TEST

START_TEST(empty_and_doubled_headers_get_names_of_their_own)
{
	check("Colour,,Colour,,company\n", COLUMNS_LEAD,
	    "Colour col_2 Colour_2 col_4 company", 0);
}
END_TEST

START_TEST(the_second_column_of_a_meaning_gets_a_number)
{
	check("Email,E-Mail Address,Company\n", COLUMNS_LEAD,
	    "email email_2 company", 1);
	check("EXPECTEDREVENUE,AMOUNT\n", COLUMNS_OPPORTUNITY,
	    "amount_2 amount", 1);
}
END_TEST

START_TEST(numbered_headers_are_further_addresses_and_numbers)
{
	check("E-mail 1 - Value,E-mail 2 - Value,email3,Phone 1 - Value,"
	    "Phone 2 - Value,mobile_2,Company\n", COLUMNS_LEAD,
	    "email email_alt email_alt phone phone_2 mobile_2 company", 0);
	check("Phone 12,Line 2,Company\n", COLUMNS_LEAD,
	    "Phone 12 Line 2 company", 0);
	check("email,email_2,email_3,src_line\n", COLUMNS_LEAD,
	    "email email_alt email_3 src_line", 0);
}
END_TEST

START_TEST(headers_of_two_things_are_known_where_both_are)
{
	check("Phone / Mobile,Mail / other mail,Company\n", COLUMNS_LEAD,
	    "phone email company", 0);
	check("Email / Phone,Phone & Fax,Company\n", COLUMNS_LEAD,
	    "Email / Phone Phone & Fax company", 0);
}
END_TEST

START_TEST(a_name_beside_its_other_half_is_a_half)
{
	check("Nombre,Apellidos,Correo\n", COLUMNS_LEAD,
	    "first_name last_name email", 0);
	check("Nom,Prénom\n", COLUMNS_LEAD, "last_name first_name", 0);
	check("Nom,Société\n", COLUMNS_LEAD, "contact_name company", 0);
	check("Name,Vorname\nKeller,Bruno\n", COLUMNS_LEAD,
	    "last_name first_name", 1);
	check("Name,First name\nBruno Keller,Bruno\n", COLUMNS_LEAD,
	    "contact_name first_name", 1);
}
END_TEST

START_TEST(an_imported_file_keeps_the_names_it_has)
{
	check("lead_id,company,ID,src_file,src_line\n", COLUMNS_LEAD,
	    "lead_id company ID src_file src_line", 0);
}
END_TEST

START_TEST(columns_of_messengers_are_one_list)
{
	check("公司,微信,QQ\n", COLUMNS_LEAD, "company im im", 0);
}
END_TEST

START_TEST(a_name_is_a_contact_where_another_column_is_the_company)
{
	check("Name,Company\nAcme Ltd,Acme Ltd\n", COLUMNS_LEAD,
	    "contact_name company", 0);
}
END_TEST

START_TEST(a_name_is_a_company_where_another_column_is_the_contact)
{
	check("客户名称,联系人\n海川,王芳\n", COLUMNS_LEAD,
	    "company contact_name", 0);
	check("Customer Name,First Name\nAlder,Ada\n", COLUMNS_LEAD,
	    "company first_name", 0);
}
END_TEST

START_TEST(a_name_alone_is_decided_by_its_legal_forms)
{
	check("Name,Email\nAcme Ltd,a\nBlue GmbH,b\nX,c\nY,d\nZ,e\n",
	    COLUMNS_LEAD, "company email", 1);
	check("Name,Email\nAcme Ltd,a\nU,b\nX,c\nY,d\nZ,e\nV,f\n",
	    COLUMNS_LEAD, "contact_name email", 1);
	check("客户名称,邮箱\n宁波海川阀门有限公司,a@b.cn\n", COLUMNS_LEAD,
	    "company email", 1);
}
END_TEST

START_TEST(two_such_headers_mean_what_the_dictionary_says)
{
	check("客户姓名,客户名称\n王芳,海川\n", COLUMNS_LEAD,
	    "contact_name company", 0);
}
END_TEST

START_TEST(a_title_is_decided_by_its_cells)
{
	check("Title,Name,Company\nMr,A,B\nMs.,C,D\n先生,E,F\nDr,G,H\n",
	    COLUMNS_LEAD, "salutation contact_name company", 1);
	check("Title,Name,Company\nBuyer,A,B\nMr,C,D\n", COLUMNS_LEAD,
	    "job_title contact_name company", 1);
	/* Four of five are 80 %; a cell that says nothing is none. */
	check("Title,Name,Company\nMr,A,B\nMs.,C,D\n先生,E,F\nDr,G,H\n"
	    "Buyer,I,J\nn/a,K,L\n-,M,N\n", COLUMNS_LEAD,
	    "salutation contact_name company", 1);
	check("Title,Name,Company\nMr,A,B\nMs.,C,D\n先生,E,F\n"
	    "Buyer,I,J\n", COLUMNS_LEAD, "job_title contact_name company",
	    1);
	check("Title,Stage,Company\nBig deal,won,B\n", COLUMNS_LEAD,
	    "opportunity_name Stage company", 1);
}
END_TEST

START_TEST(description_depends_on_the_kind_of_file)
{
	check("Description,Company\n", COLUMNS_LEAD, "inquiry_text company",
	    0);
	check("Description,Company\n", COLUMNS_OPPORTUNITY, "note company",
	    0);
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

START_TEST(the_unit_of_a_header_is_remembered)
{
	struct intakefile f;

	intakefile_open(&f, "目标价（美元）,Company\n", COLUMNS_LEAD, NULL);
	ck_assert_slice(f.columns.columns[0].name, "target_price");
	ck_assert_slice(f.columns.columns[0].unit, "美元");
	intakefile_close(&f);
}
END_TEST

/* Those of built-in tables are compiled only when they are asked. */
START_TEST(the_built_in_patterns_of_headers_can_be_used)
{
	static const struct table_column opt_out = { .name = "pattern",
		.type = TABLE_WORD };
	static const struct table_column jobs[] = {
		{ .name = "value", .type = TABLE_TEXT },
		{ .name = "column", .type = TABLE_WORD },
		{ .name = "test", .type = TABLE_WORD },
	};
	struct fault fault;
	struct table *t = table_open("opt-out", &opt_out, 1, &fault);
	struct pattern *pattern;
	size_t row, count = 0;

	for (row = 0; row < table_rows(t); row++) {
		pattern = pattern_compile(table_text(t, row, 0), &fault);
		ck_assert_msg(pattern != NULL, "%s", fault.text);
		pattern_free(pattern);
	}
	table_close(t);
	t = table_open("grade-points", jobs, 3, &fault);
	for (row = 0; row < table_rows(t); row++) {
		if (!slice_is(table_text(t, row, 1), "job_title") ||
		    !slice_is(table_text(t, row, 2), "match"))
			continue;
		pattern = pattern_compile(table_text(t, row, 0), &fault);
		ck_assert_msg(pattern != NULL, "%s", fault.text);
		pattern_free(pattern);
		count++;
	}
	ck_assert_uint_gt(count, 0);
	table_close(t);
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

UNIT_MAIN(traditional_headers_are_told_from_others,
    the_built_in_patterns_of_headers_can_be_used,
    headers_get_their_canonical_names_and_others_stay,
    empty_and_doubled_headers_get_names_of_their_own,
    the_second_column_of_a_meaning_gets_a_number,
    numbered_headers_are_further_addresses_and_numbers,
    headers_of_two_things_are_known_where_both_are,
    a_name_beside_its_other_half_is_a_half,
    an_imported_file_keeps_the_names_it_has,
    columns_of_messengers_are_one_list,
    a_name_is_a_contact_where_another_column_is_the_company,
    a_name_is_a_company_where_another_column_is_the_contact,
    a_name_alone_is_decided_by_its_legal_forms,
    two_such_headers_mean_what_the_dictionary_says,
    a_title_is_decided_by_its_cells,
    description_depends_on_the_kind_of_file, a_choice_wins_over_every_match,
    a_choice_that_cannot_be_followed_is_refused,
    the_unit_of_a_header_is_remembered)
