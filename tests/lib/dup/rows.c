/* rows.c - rows.h: cells in the forms that are compared */
#include "dup/score.h"
#include "duplist.h"
#include "unit.h"

static const struct dup_row *
row(const struct duplist *l, size_t i)
{
	return duprows_row(l->rows, i);
}

START_TEST(equal_values_have_equal_numbers_however_written)
{
	struct duplist l;

	duplist_make(&l, "lead_id,company,contact_name,email,phone,website,"
	    "country\n"
	    "L1,Acme Co. Ltd,Ada Weber,Ada+fair@Acme.example.com,+49 30 901820,"
	    "https://www.acme.example.com/x,DE\n"
	    "L2,ACME,\"Weber, Ada\",ada@acme.example.com,0049-30-901820,"
	    "acme.example.com,Germany\n", NULL);
	ck_assert_uint_eq(row(&l, 0)->email, row(&l, 1)->email);
	ck_assert_uint_eq(row(&l, 0)->phone[0], row(&l, 1)->phone[0]);
	ck_assert_int_eq(duprows_names(l.rows, 0, 1), DUP_NAMES_SAME);
	ck_assert_uint_eq(row(&l, 0)->country, row(&l, 1)->country);
	ck_assert_uint_eq(row(&l, 0)->domain[0], row(&l, 0)->domain[1]);
	ck_assert_uint_eq(row(&l, 0)->domain[1], row(&l, 1)->domain[1]);
	ck_assert_uint_eq(duprows_company(l.rows, row(&l, 0)->company)->key,
	    duprows_company(l.rows, row(&l, 1)->company)->key);
	duplist_free(&l);
}
END_TEST

/* R-DEDUPE-02, 12, 16: spellings, platforms, numbers within a city. */
START_TEST(one_name_has_two_spellings)
{
	struct duplist l;

	duplist_make(&l, "lead_id,company,contact_name\n"
	    "1,Müller GmbH,Jörg Åkesson\n2,Mueller,Joerg Aakesson\n"
	    "3,Muller,Jorg Akesson\n4,MÜLLER,JÖRG ÅKESSON\n", NULL);
	ck_assert_int_eq(duprows_names(l.rows, 0, 1), DUP_NAMES_SAME);
	ck_assert_int_eq(duprows_names(l.rows, 0, 2), DUP_NAMES_SAME);
	ck_assert_int_eq(duprows_names(l.rows, 3, 1), DUP_NAMES_SAME);
	ck_assert_int_eq(duprows_names(l.rows, 3, 2), DUP_NAMES_SAME);
	duplist_free(&l);
}
END_TEST

START_TEST(a_platform_is_nobodys_domain)
{
	struct duplist l;

	duplist_make(&l, "lead_id,website\n1,https://www.linkedin.com/in/ada\n"
	    "2,acme.en.alibaba.com\n3,acme.wixsite.com/home\n"
	    "4,www.mylinkedin.com\n", NULL);
	ck_assert_uint_eq(row(&l, 0)->domain[1], 0);
	ck_assert_uint_eq(row(&l, 1)->domain[1], 0);
	ck_assert_uint_eq(row(&l, 2)->domain[1], 0);
	ck_assert_uint_ne(row(&l, 3)->domain[1], 0);
	duplist_free(&l);
}
END_TEST

START_TEST(a_number_of_six_digits_is_one_within_a_city)
{
	struct duplist l;

	duplist_make(&l, "lead_id,phone,city\n1,345678,Bonn\n2,34 56 78,Bonn\n"
	    "3,345678,Trier\n4,34567,Bonn\n", NULL);
	ck_assert_uint_ne(row(&l, 0)->phone[0], 0);
	ck_assert_uint_eq(row(&l, 3)->phone[0], 0);
	ck_assert_int_eq(dupscore_pair(l.rows, &l.points, 0, 1).points, 9);
	ck_assert_int_eq(dupscore_pair(l.rows, &l.points, 0, 2).points, 0);
	duplist_free(&l);
}
END_TEST

START_TEST(blank_is_nothing)
{
	struct duplist l;

	duplist_make(&l, "lead_id,company,contact_name,email,phone,country,x"
	    "\nL1, ,,,,,\nL2,---,no,no,no,,\n",
	    (const char *[]){ "x", NULL });
	ck_assert_uint_eq(row(&l, 0)->email, 0);
	ck_assert_uint_eq(row(&l, 0)->phone[0], 0);
	ck_assert_uint_eq(row(&l, 0)->company, 0);
	ck_assert_uint_eq(row(&l, 0)->person, 0);
	ck_assert_uint_eq(row(&l, 0)->country, 0);
	ck_assert_uint_eq(duprows_value(l.rows, 0, 0), 0);
	ck_assert_uint_eq(row(&l, 1)->email, 0);
	ck_assert_uint_eq(row(&l, 1)->phone[0], 0);
	ck_assert_uint_eq(row(&l, 1)->company, 0);
	duplist_free(&l);
}
END_TEST

START_TEST(free_mail_is_no_domain_and_info_no_person)
{
	struct duplist l;

	duplist_make(&l, "lead_id,email\nL1,ada@gmail.com\n"
	    "L2,info@acme.example.com\n", NULL);
	ck_assert_uint_eq(row(&l, 0)->domain[0], 0);
	ck_assert(!duprows_email(l.rows, row(&l, 0)->email)->role);
	ck_assert(duprows_email(l.rows, row(&l, 1)->email)->role);
	duplist_free(&l);
}
END_TEST

/* R-DEDUPE-06: on 5 different companies, not on 4. */
START_TEST(a_phone_of_five_companies_is_a_switchboard)
{
	struct duplist l;

	duplist_make(&l, "lead_id,company,phone\n"
	    "1,A1,+49301111111\n2,B1,+49301111111\n3,C1,+49301111111\n"
	    "4,D1,+49301111111\n5,D1 Ltd,+49301111111\n"
	    "1,A1,+49302222222\n2,B1,+49302222222\n3,C1,+49302222222\n"
	    "4,D1,+49302222222\n5,E1 Ltd,+49302222222\n", NULL);
	ck_assert(!duprows_is_shared(l.rows, row(&l, 0)->phone[0]));
	ck_assert(duprows_is_shared(l.rows, row(&l, 5)->phone[0]));
	duplist_free(&l);
}
END_TEST

/* R-DEDUPE-03: in more than 1 % of the rows, 5 at least. */
START_TEST(a_company_is_frequent_from_five_rows_on)
{
	struct duplist l;

	duplist_make(&l, "lead_id,company\n1,Acme\n2,Acme\n3,Acme\n4,Acme\n"
	    "5,Beta\n6,Beta\n7,Beta\n8,Beta\n9,Beta Ltd\n", NULL);
	ck_assert(!duprows_is_common(l.rows, row(&l, 0)->company));
	ck_assert(duprows_is_common(l.rows, row(&l, 4)->company));
	duplist_free(&l);
}
END_TEST

/* Names are compared all the same (R-DEDUPE-09), for no points. */
START_TEST(a_column_of_on_is_no_other_evidence)
{
	struct duplist l;

	duplist_make(&l, "lead_id,first_name,last_name,email\n"
	    "1,Ada,Weber,a@x.example.com\n2,Weber,Ada,\n",
	    (const char *[]){ "first_name", "last_name", NULL });
	ck_assert(duprows_names_silent(l.rows));
	ck_assert_int_eq(duprows_names(l.rows, 0, 1), DUP_NAMES_SAME);
	ck_assert_int_eq(duprows_on(l.rows, 0)->twin, 1);
	ck_assert_int_eq(duprows_on(l.rows, 1)->twin, 0);
	ck_assert_uint_eq(duprows_value(l.rows, 0, 0),
	    duprows_value(l.rows, 1, 1));
	duplist_free(&l);
}
END_TEST

START_TEST(values_lose_apostrophes_and_long_forms)
{
	struct duplist l;
	const struct dup_on *on;

	duplist_make(&l, "lead_id,x\n1,Art’s Street\n2,ARTS St.\n",
	    (const char *[]){ "x", NULL });
	on = duprows_on(l.rows, 0);
	ck_assert_uint_eq(duprows_value(l.rows, 0, 0),
	    duprows_value(l.rows, 1, 0));
	ck_assert_slice(termpool_text(on->values,
	    duprows_value(l.rows, 0, 0)), "arts st");
	duplist_free(&l);
}
END_TEST

START_TEST(a_column_that_is_not_there_is_named)
{
	struct slice header[] = { SLICE("a"), SLICE("b") };
	struct fault fault;
	struct columns *columns = columns_new(header, 2, COLUMNS_LEAD, NULL,
	    &fault);
	struct duprows *rows = duprows_new((const char *[]){ "a", "c" }, 2,
	    &fault);

	ck_assert(!duprows_columns(rows, columns, &fault));
	ck_assert_ptr_nonnull(strstr(fault.text, "no column \"c\""));
	duprows_free(rows);
	rows = duprows_new((const char *[]){ "a", "a" }, 2, &fault);
	ck_assert(!duprows_columns(rows, columns, &fault));
	ck_assert_ptr_nonnull(strstr(fault.text, "twice"));
	duprows_free(rows);
	columns_free(columns);
}
END_TEST

UNIT_MAIN(one_name_has_two_spellings, a_platform_is_nobodys_domain,
    a_number_of_six_digits_is_one_within_a_city,
    equal_values_have_equal_numbers_however_written, blank_is_nothing,
    free_mail_is_no_domain_and_info_no_person,
    a_phone_of_five_companies_is_a_switchboard,
    a_company_is_frequent_from_five_rows_on,
    a_column_of_on_is_no_other_evidence,
    values_lose_apostrophes_and_long_forms,
    a_column_that_is_not_there_is_named)
