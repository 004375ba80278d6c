/* evidence.c - evidence.h: the table of points */
#include <unistd.h>

#include "dup/evidence.h"
#include "rule/table.h"
#include "textfile.h"
#include "unit.h"

START_TEST(the_points_are_those_of_the_rule)
{
	struct dup_points p;
	struct fault fault;

	ck_assert_msg(dupevidence_read(&p, &fault), "%s", fault.text);
	ck_assert_int_eq(p.of[DUP_EMAIL], 12);
	ck_assert_int_eq(p.of[DUP_PHONE], 9);
	ck_assert_int_eq(p.of[DUP_DOMAIN], 5);
	ck_assert_int_eq(p.of[DUP_COMPANY], 6);
	ck_assert_int_eq(p.of[DUP_COMPANY_COMMON], 4);
	ck_assert_int_eq(p.of[DUP_COMPANY_SIMILAR], 4);
	ck_assert_int_eq(p.of[DUP_PERSON], 4);
	ck_assert_int_eq(p.of[DUP_COUNTRY], 1);
	ck_assert_int_eq(p.of[DUP_COUNTRY_OTHER], -3);
	ck_assert_int_eq(p.of[DUP_EMAIL_OTHER], -4);
	ck_assert_int_eq(p.of[DUP_EMAIL_ROLE], 3);
	ck_assert_int_eq(p.of[DUP_PHONE_SHARED], 3);
	ck_assert_int_eq(p.of[DUP_CERTAIN], 12);
	ck_assert_int_eq(p.of[DUP_REVIEW], 7);
	ck_assert_int_eq(p.of[DUP_BRIDGE], 15);
	ck_assert_int_eq(p.of[DUP_SHARED_COMPANIES], 5);
	ck_assert_int_eq(p.of[DUP_COMMON_PERCENT], 1);
	ck_assert_int_eq(p.of[DUP_COMMON_ROWS], 5);
	ck_assert_int_eq(p.of[DUP_OWN_ROWS], 4);
	ck_assert_int_eq(p.of[DUP_SIMILAR_PERCENT], 92);
	ck_assert_str_eq(dupevidence_name(DUP_EMAIL_ROLE), "email-role");
}
END_TEST

static void
refuse(const char *text, const char *why)
{
	char path[sizeof(TEXTFILE_PATH)];
	struct dup_points p;
	struct fault fault;

	textfile_make(path, text);
	ck_assert(table_replace("dup-evidence", path, &fault));
	ck_assert(!dupevidence_read(&p, &fault));
	ck_assert_msg(strstr(fault.text, why) != NULL, "%s", fault.text);
	unlink(path);
}

START_TEST(a_row_that_is_not_known_or_missing_is_named)
{
	refuse("evidence,points\nshoe-size,3\n", "not known");
	refuse("evidence,points\nemail,12\n", "no row \"certain\"");
	refuse("evidence,points\nemail,many\n", "many");
}
END_TEST

UNIT_MAIN(the_points_are_those_of_the_rule,
    a_row_that_is_not_known_or_missing_is_named)
