/* headermatch.c - intake/headermatch.h: R-COL-01, 02, 03, 08 */
#include "base/pattern.h"
#include "intakefile.h"
#include "rule/table.h"

START_TEST(headers_get_their_canonical_names_and_others_stay)
{
	names_are("公司名称,E-mail Address,STAGENAME,Mobile No.,Colour\n",
	    COLUMNS_LEAD, "company email STAGENAME mobile Colour", 0);
	names_are("STAGENAME,合同金额\n", COLUMNS_OPPORTUNITY, "stage 合同金额", 0);
}
END_TEST

START_TEST(numbered_headers_are_further_addresses_and_numbers)
{
	names_are("E-mail 1 - Value,E-mail 2 - Value,email3,Phone 1 - Value,"
	    "Phone 2 - Value,mobile_2,Company\n", COLUMNS_LEAD,
	    "email email_alt email_alt phone phone_2 mobile_2 company", 0);
	names_are("Phone 12,Line 2,Company\n", COLUMNS_LEAD,
	    "Phone 12 Line 2 company", 0);
	names_are("email,email_2,email_3,src_line\n", COLUMNS_LEAD,
	    "email email_alt email_3 src_line", 0);
}
END_TEST

START_TEST(headers_of_two_things_are_known_where_both_are)
{
	names_are("Phone / Mobile,Mail / other mail,Company\n", COLUMNS_LEAD,
	    "phone email company", 0);
	names_are("Email / Phone,Phone & Fax,Company\n", COLUMNS_LEAD,
	    "Email / Phone Phone & Fax company", 0);
}
END_TEST

START_TEST(a_name_beside_its_other_half_is_a_half)
{
	names_are("Nombre,Apellidos,Correo\n", COLUMNS_LEAD,
	    "first_name last_name email", 0);
	names_are("Nom,Prénom\n", COLUMNS_LEAD, "last_name first_name", 0);
	names_are("Nom,Société\n", COLUMNS_LEAD, "contact_name company", 0);
	names_are("Name,Vorname\nKeller,Bruno\n", COLUMNS_LEAD,
	    "last_name first_name", 1);
	names_are("Name,First name\nBruno Keller,Bruno\n", COLUMNS_LEAD,
	    "contact_name first_name", 1);
}
END_TEST

START_TEST(columns_of_messengers_are_one_list)
{
	names_are("公司,微信,QQ\n", COLUMNS_LEAD, "company im im", 0);
}
END_TEST

START_TEST(description_depends_on_the_kind_of_file)
{
	names_are("Description,Company\n", COLUMNS_LEAD, "inquiry_text company",
	    0);
	names_are("Description,Company\n", COLUMNS_OPPORTUNITY, "note company",
	    0);
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

UNIT_MAIN(headers_get_their_canonical_names_and_others_stay,
    numbered_headers_are_further_addresses_and_numbers,
    headers_of_two_things_are_known_where_both_are,
    a_name_beside_its_other_half_is_a_half,
    columns_of_messengers_are_one_list,
    description_depends_on_the_kind_of_file,
    the_unit_of_a_header_is_remembered,
    the_built_in_patterns_of_headers_can_be_used)
