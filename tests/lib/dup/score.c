/* score.c - score.h: evidence added up (R-DEDUPE-03 to 07) */
#include <stdio.h>

#include "base/similar.h"
#include "dup/score.h"
#include "duplist.h"
#include "unit.h"

#define HEADER "lead_id,company,contact_name,email,phone,website,country\n"

static bool person;
static struct buffer why;

/* The evidence of the first two rows. */
static const char *
explain(const char *rows)
{
	char csv[2000];
	struct duplist l;

	snprintf(csv, sizeof(csv), "%s%s", HEADER, rows);
	duplist_make(&l, csv, NULL);
	person = dupscore_pair(l.rows, &l.points, 0, 1).person;
	why.len = 0;
	dupscore_explain(l.rows, &l.points, 0, 1, &why);
	buffer_add_byte(&why, '\0');
	duplist_free(&l);
	return why.data;
}

#define CHECK(rows, expected, is_person) do {				\
	ck_assert_str_eq(explain(rows), expected);			\
	ck_assert_int_eq(person, is_person);				\
} while (0)

/* The example of R-DEDUPE-07. */
START_TEST(each_piece_of_evidence_has_its_points)
{
	CHECK("1,,,ada@gmail.com,,,DE\n2,,,ADA@gmail.com,,,DE\n",
	    "email+12;country+1=13", true);
	CHECK("1,,,,+49 142 345678,,DE\n2,,,,01 42 34 56 78,,FR\n",
	    "country-other-3=-3", false);
	CHECK("1,,,,+49 30 901820,,\n2,,,,+4930901820,,\n", "phone+9=9",
	    true);
	CHECK("1,Acme Ltd,,,,acme.example.com,\n2,Acme GmbH,,,,acme.example.com,\n",
	    "domain+5;company+6=11", false);
	CHECK("1,,Ada Weber,,,,\n2,,Weber Ada,,,,\n", "person+4=4", true);
	CHECK("1,,,a.b@x.example.com,,,\n2,,,c.d@x.example.com,,,\n",
	    "email-other-4;domain+5=1", false);
	buffer_release(&why);
}
END_TEST

/* So many rows that vary in each cell. */
enum { VARIED = 300 };

static void
vary_rows(struct duplist *l)
{
	static const char *const cells[6][6] = {
		{ "", "Acme Ltd", "Acme GmbH", "Beta", "Acme Tools", "Acne" },
		{ "", "Ada Weber", "A. Weber", "Bo Li", "Weber", "Ada Webre" },
		{ "", "ada.weber@x.example.com", "ada.wbeer@x.example.com",
		    "buyer1@x.example.com", "buyer2@x.example.com",
		    "adam.webre@x.example.com" },
		{ "", "+49 30 1234567", "030 1234567", "+49 30 1234576",
		    "1234567", "+493012345678" },
		{ "", "x.example.com", "y.example.com", "x.example.com", "",
		    "" }, { "", "DE", "FR", "DE", "DE", "" } };
	struct buffer csv = { 0 };
	size_t i, j, seed = 7;

	buffer_add(&csv, SLICE(HEADER));
	for (i = 0; i < VARIED; i++) {
		buffer_format(&csv, "%zu", i);
		for (j = 0; j < 6; j++) {
			seed = seed * 1103515245 + 12345;
			buffer_format(&csv, ",%s",
			    cells[j][(seed >> 16) % 6]);
		}
		buffer_add(&csv, SLICE("\n"));
	}
	buffer_add_byte(&csv, '\0');
	duplist_make(l, csv.data, NULL);
	buffer_release(&csv);
}

/*
 * Every two of them: what is passed over without a look at the texts is no
 * person by the whole comparison.
 */
START_TEST(what_is_passed_over_is_no_person)
{
	size_t i, j, passed = 0;
	struct duplist l;

	vary_rows(&l);
	for (i = 0; i < VARIED; i++)
		for (j = i + 1; j < VARIED; j++) {
			if (dupscore_may_be_person(l.rows, i, j))
				continue;
			passed++;
			ck_assert(!dupscore_pair(l.rows, &l.points, i,
			    j).person);
		}
	ck_assert_uint_gt(passed, 10000);
	duplist_free(&l);
}
END_TEST

/* Pairs that cannot have what they have at most and one point more. */
static size_t
count_bounds(const struct duplist *l)
{
	size_t i, j, close = 0;

	for (i = 0; i < VARIED; i++)
		for (j = i; j < VARIED; j++) {
			int points = dupscore_pair(l->rows, &l->points, i,
			    j).points;

			ck_assert(dupscore_may_reach(l->rows, &l->points, i,
			    j, points));
			close += !dupscore_may_reach(l->rows, &l->points, i,
			    j, points + 1);
		}
	return close;
}

/* Whatever the points are, also those that somebody has turned round. */
START_TEST(no_pair_has_more_points_than_it_may_reach)
{
	static const struct {
		enum dup_evidence evidence;
		int points;
	} turned[] = { { DUP_DOMAIN, -2 }, { DUP_EMAIL, -3 },
		{ DUP_EMAIL_OTHER, 3 }, { DUP_PERSON_OTHER, 4 },
		{ DUP_PERSON_OTHER_MAIL, 2 }, { DUP_PHONE_NEAR, 12 },
		{ DUP_COMPANY_SIMILAR, 8 }, { DUP_COMPANY, 0 },
		{ DUP_PERSON, -1 }, { DUP_COUNTRY_OTHER, 5 } };
	struct duplist l;
	size_t k;

	vary_rows(&l);
	ck_assert_uint_gt(count_bounds(&l), 5000);
	for (k = 0; k < sizeof(turned) / sizeof(*turned); k++) {
		l.points.of[turned[k].evidence] = turned[k].points;
		count_bounds(&l);
	}
	duplist_free(&l);
}
END_TEST

/* Appends a row with every number that is one slip away from this one. */
static size_t
add_slips(struct buffer *csv, const char *number)
{
	size_t len = strlen(number), i, rows = 0;
	char c;

	for (i = 4; i < len; i++) {
		for (c = '0'; c <= '9'; c++) {
			buffer_format(csv, "s,,,,%.*s%c%s,,\n", (int)i, number,
			    c, number + i + 1);
			buffer_format(csv, "i,,,,%.*s%c%s,,\n", (int)i, number,
			    c, number + i);
			rows += 2;
		}
		buffer_format(csv, "d,,,,%.*s%s,,\n", (int)i, number,
		    number + i + 1);
		if (i + 1 < len)
			buffer_format(csv, "w,,,,%.*s%c%c%s,,\n", (int)i,
			    number, number[i + 1], number[i], number + i + 2);
		rows += 1 + (i + 1 < len);
	}
	return rows;
}

/* Each of them with each, near and far: what is read of the rows is enough. */
START_TEST(numbers_are_near_by_their_signs_as_by_their_digits)
{
	struct buffer csv = { 0 };
	size_t rows = 0, near = 0, i, j;
	struct duplist l;

	buffer_add(&csv, SLICE(HEADER));
	rows += add_slips(&csv, "+4930901820");
	rows += add_slips(&csv, "+12125550199");
	buffer_add_byte(&csv, '\0');
	duplist_make(&l, csv.data, NULL);
	for (i = 0; i < rows; i++)
		for (j = i; j < rows; j++) {
			uint32_t a = duprows_row(l.rows, i)->phone[0];
			uint32_t b = duprows_row(l.rows, j)->phone[0];
			bool one = a != b && duprows_number(l.rows, a).len > 7 &&
			    duprows_number(l.rows, b).len > 7 && similar_edits(
			    duprows_number(l.rows, a),
			    duprows_number(l.rows, b), 1) <= 1;
			uint64_t found = dupscore_pattern(l.rows, &l.points,
			    i, j);

			ck_assert_int_eq((found >> DUP_PHONE_NEAR & 1) != 0,
			    one && (found >> DUP_PHONE & 1) == 0);
			near += one;
		}
	ck_assert_uint_gt(near, 500);
	duplist_free(&l);
	buffer_release(&csv);
}
END_TEST

START_TEST(blank_never_matches)
{
	CHECK("1,,,,,,\n2,,,,,,\n", "=0", false);
	buffer_release(&why);
}
END_TEST

START_TEST(departments_and_switchboards_count_three)
{
	CHECK("1,,Ada Weber,info@x.example.com,,,\n2,,Bo Li,info@x.example.com,,,\n",
	    "domain+5=5", false);
	CHECK("1,,,info@x.example.com,,,\n2,,,info@x.example.com,,,\n",
	    "domain+5=5", true);
	CHECK("1,A1,,,+49 30 901820,,\n2,B1,,,+49 30 901820,,\n"
	    "3,C1,,,+49 30 901820,,\n4,D1,,,+49 30 901820,,\n",
	    "phone+9=9", true);
	CHECK("1,A1,,,+49 30 901820,,\n2,B1,,,+49 30 901820,,\n"
	    "3,C1,,,+49 30 901820,,\n4,D1,,,+49 30 901820,,\n"
	    "5,E1,,,+49 30 901820,,\n", "phone-shared+3=3", true);
	buffer_release(&why);
}
END_TEST

START_TEST(colleagues_on_one_phone_stay_below_certain)
{
	CHECK("1,Acme,Ada Weber,,+49 30 901820,acme.example.com,DE\n"
	    "2,Acme,Bo Li,,+49 30 901820,acme.example.com,DE\n",
	    "phone+9;domain+5;company+6;person-other-10;country+1=11", true);
	CHECK("1,,Ada Weber,x@qq.com,,,\n2,,Bo Li,x@qq.com,,,\n",
	    "email+12;person-other-mail-5=7", true);
	buffer_release(&why);
}
END_TEST

/* Whether the first two rows are one for certain, or which rule holds. */
static int
judged(const char *rows)
{
	char csv[2000];
	struct dup_score score;
	struct duplist l;

	snprintf(csv, sizeof(csv), "%s%s", HEADER, rows);
	duplist_make(&l, csv, NULL);
	score = dupscore_pair(l.rows, &l.points, 0, 1);
	duplist_free(&l);
	return score.certain ? 1 : -score.held;
}

/* R-DEDUPE-09, 10: 1 for certain, -9 and -10 for the rule that holds it. */
START_TEST(certain_needs_one_person_and_an_equal_fact)
{
	/* Two given names on the phone of a company. */
	ck_assert_int_eq(judged("1,Acme,Thomas Meier,,+49 30 901820,,\n"
	    "2,Acme,Sabine Meier,,+49 30 901820,,\n"), -9);
	ck_assert_int_eq(judged("1,Acme,王芳,,+86 571 88765432,,\n"
	    "2,Acme,王强,,+86 571 88765432,,\n"), -9);
	/* The same name, and a typing error with the mail and phone equal. */
	ck_assert_int_eq(judged("1,Acme,Thomas Meier,,+49 30 901820,,\n"
	    "2,Acme,\"Meier, Thomas\",,+49 30 901820,,\n"), 1);
	ck_assert_int_eq(judged("1,,Bo Kestermann,k@qq.com,,,\n"
	    "2,,Bo Kestremann,k@qq.com,,,\n"), 1);
	/* An initial fits every A. Meier of the switchboard. */
	ck_assert_int_eq(judged("1,Acme,A. Meier,,+49 30 901820,,\n"
	    "2,Acme,Anna Meier,,+49 30 901820,,\n"), -10);
	ck_assert_int_eq(judged("1,,A. Meier,a.meier@x.example.com,,,\n"
	    "2,,Anna Meier,a.meier@x.example.com,,,\n"), 1);
	/* But addresses on two domains may say which: not on one, not another. */
	ck_assert_int_eq(judged(
	    "1,Acme,A. Meier,anna.meier@x.example.com,+49 30 901820,,\n"
	    "2,Acme,Anna Meier,anna_meier85@qq.com,+49 30 901820,,\n"), 1);
	ck_assert_int_eq(judged(
	    "1,Acme,A. Meier,a.meier@x.example.com,+49 30 901820,,\n"
	    "2,Acme,Anna Meier,a.meier85@qq.com,+49 30 901820,,\n"), -10);
	ck_assert_int_eq(judged(
	    "1,Acme,A. Meier,anna.meier1@x.example.com,+49 30 901820,,\n"
	    "2,Acme,Anna Meier,anna.meier2@x.example.com,+49 30 901820,,\n"),
	    -10);
	ck_assert_int_eq(judged(
	    "1,Acme,Bo Kestermann,bo.k@x.example.com,+49 30 901820,,\n"
	    "2,Acme,Bo Kestremann,bo.k@x.example.com,+49 30 901820,,\n"), 1);
	ck_assert_int_eq(judged(
	    "1,Acme,Bo Kestermann,kestermann@x.example.com,+49 30 901820,,\n"
	    "2,Acme,Bo Kestremann,Kestermann7@qq.com,+49 30 901820,,\n"), 1);
	ck_assert_int_eq(judged(
	    "1,Acme,Bo Kestermann,bk@x.example.com,+49 30 901820,,\n"
	    "2,Acme,Bo Kestremann,kestre@qq.com,+49 30 901820,,\n"), -10);
	/* Near evidence alone never adds up to certain. */
	ck_assert_int_eq(judged(
	    "1,Kestrel Bearings,Ada Weber,ada.weber@qq.com,,,DE\n"
	    "2,Kestrel Baerings,Ada Weber,ada.wbeer@qq.com,,,DE\n"), -10);
	/* No name, on a mailbox that is nobody's own. */
	ck_assert_int_eq(judged(
	    "1,Acme,,team7@x.example.com,+49 30 901820,,\n"
	    "2,Acme,Bo Li,team7@x.example.com,+49 30 901820,,\n"), -10);
}
END_TEST

START_TEST(a_domain_beside_its_mail_counts_once)
{
	CHECK("1,,,ada@x.example.com,,,\n2,,,ada@x.example.com,,,\n",
	    "email+12=12", true);
	CHECK("1,,,ada.weber@x.example.com,,,\n2,,,ada.wbeer@x.example.com,,,\n",
	    "email-near+6=6", true);
	buffer_release(&why);
}
END_TEST

START_TEST(a_frequent_company_counts_two_less)
{
	CHECK("1,Acme,,,,,\n2,Acme,,,,,\n3,Acme,,,,,\n4,Acme,,,,,\n",
	    "company+6=6", false);
	CHECK("1,Acme,,,,,\n2,Acme,,,,,\n3,Acme,,,,,\n4,Acme,,,,,\n"
	    "5,Acme,,,,,\n", "company-common+4=4", false);
	buffer_release(&why);
}
END_TEST

START_TEST(han_names_match_without_place_form_and_in_pinyin)
{
	CHECK("1,郑州泰普轴承有限公司,,,,,\n2,鄭州泰普軸承,,,,,\n",
	    "company+6=6", false);
	CHECK("1,郑州泰普轴承有限公司,,,,,\n2,泰普轴承,,,,,\n",
	    "company-core+5=5", false);
	CHECK("1,郑州泰普,,,,,\n2,Zhengzhou Taipu,,,,,\n",
	    "company-core+5=5", false);
	CHECK("1,郑州泰普,,,,,\n2,Ningbo Taipu,,,,,\n", "=0", false);
	/* Four letters of pinyin tell one company from another, three do not. */
	CHECK("1,宁波力达,,,,,\n2,Ningbo Lida,,,,,\n", "company-core+5=5",
	    false);
	CHECK("1,宁波阿里,,,,,\n2,Ningbo Ali,,,,,\n", "=0", false);
	CHECK("1,泰普轴承,,,,,\n2,Taipu Valve,,,,,\n", "=0", false);
	CHECK("1,,李明,,,,\n2,,Ming Li,,,,\n", "person+4=4", true);
	CHECK("1,,單明,,,,\n2,,Shan Ming,,,,\n", "person+4=4", true);
	buffer_release(&why);
}
END_TEST

/* Jaro-Winkler .97 of the two keys; dice of five pairs in seven. */
START_TEST(similar_companies_count_four)
{
	CHECK("1,Kestrel Bearings,,,,,\n2,Kestrel Baerings,,,,,\n",
	    "company-similar+4=4", false);
	CHECK("1,Kestrel Mfg,,,,,\n2,Kestrel Manufacturing,,,,,\n",
	    "company-similar+4=4", false);
	CHECK("1,Kestrel,,,,,\n2,Granite,,,,,\n", "=0", false);
	buffer_release(&why);
}
END_TEST

START_TEST(typing_errors_count_in_addresses_phones_and_names)
{
	CHECK("1,,,ada.weber@qq.com,,,\n2,,,ada.wbeer@qq.com,,,\n",
	    "email-near+6=6", true);
	CHECK("1,,,,+49 30 901820,,\n2,,,,+49 30 901280,,\n",
	    "phone-near+3=3", true);
	CHECK("1,,Ada Weber,,,,\n2,,Ada Wbeer,,,,\n", "person-near+3=3",
	    true);
	buffer_release(&why);
}
END_TEST

START_TEST(a_local_number_is_the_end_of_an_international_one)
{
	CHECK("1,,,,+49 30 12345678,,\n2,,,,12345678,,\n", "phone+9=9",
	    true);
	buffer_release(&why);
}
END_TEST

UNIT_MAIN(what_is_passed_over_is_no_person,
    no_pair_has_more_points_than_it_may_reach,
    numbers_are_near_by_their_signs_as_by_their_digits,
    certain_needs_one_person_and_an_equal_fact,
    a_domain_beside_its_mail_counts_once,
    each_piece_of_evidence_has_its_points, blank_never_matches,
    departments_and_switchboards_count_three,
    colleagues_on_one_phone_stay_below_certain,
    a_frequent_company_counts_two_less,
    han_names_match_without_place_form_and_in_pinyin,
    similar_companies_count_four,
    typing_errors_count_in_addresses_phones_and_names,
    a_local_number_is_the_end_of_an_international_one)
