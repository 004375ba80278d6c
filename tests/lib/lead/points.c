/* points.c - points.h: every term of R-GRADE-29 */
#include "leadcells.h"
#include "lead/points.h"
#include "rule/table.h"
#include "textfile.h"
#include "unit.h"

static void
check_score(const char *lead, int32_t months, int score, const char *terms)
{
	struct needs needs = { .count = 0 };
	struct slice cells[NEEDS_MOST];
	struct slice got;
	struct fault fault;
	struct points *p = points_open(&needs, &fault);
	int sum, round;

	ck_assert_msg(p != NULL, "%s", fault.text);
	leadcells_fill(cells, &needs, lead);
	/* Twice: what is remembered must not change the answer. */
	for (round = 0; round < 2; round++) {
		sum = points_score(p, cells, months, &got);
		ck_assert_msg(sum == score && slice_is(got, terms),
		    "%s: %d, %.*s; expected %d, %s", lead, sum,
		    SLICE_PRINT(got), score, terms);
	}
	points_close(p);
	places_release(&needs);
}

START_TEST(nothing_known_is_nothing_earned)
{
	check_score("", -1, 0, "");
	check_score("budget=  |website= ", -1, 0, "");
}
END_TEST

START_TEST(a_budget_earns_20)
{
	check_score("budget=yes", -1, 20, "budget+20");
	check_score("budget= yes ", -1, 20, "budget+20");
	check_score("budget=no", -1, 0, "");
	check_score("budget=unknown", -1, 0, "");
}
END_TEST

START_TEST(the_horizon_earns_20_15_or_8)
{
	check_score("", 0, 20, "horizon+20");
	check_score("", 300, 20, "horizon+20");
	check_score("", 301, 15, "horizon+15");
	check_score("", 600, 15, "horizon+15");
	check_score("", 601, 8, "horizon+8");
	check_score("", 1200, 8, "horizon+8");
	check_score("", 1201, 0, "");
	check_score("", 120000, 0, "");
}
END_TEST

START_TEST(the_booth_class_earns_25_18_15_8_or_2)
{
	check_score("booth_class=order_on_spot", -1, 25, "booth+25");
	check_score("booth_class=intends_order", -1, 18, "booth+18");
	check_score("booth_class=terms_unsettled", -1, 15, "booth+15");
	check_score("booth_class=wants_materials", -1, 8, "booth+8");
	check_score("booth_class=just_looking", -1, 2, "booth+2");
	check_score("booth_class=else", -1, 0, "");
}
END_TEST

START_TEST(who_decides_earns_12_and_who_knows_earns_6)
{
	static const char *const deciders[] = { "Owner", "CEO", "ceo & founder",
		"Director", "Managing Director", "Purchasing Manager",
		"总经理", "老板", "采购经理" };
	static const char *const others[] = { "Sales Manager", "Assistant",
		"Clerk", "业务员", "ownership" };
	char lead[80];
	size_t i;

	for (i = 0; i < sizeof(deciders) / sizeof(*deciders); i++) {
		snprintf(lead, sizeof(lead), "job_title=%s", deciders[i]);
		check_score(lead, -1, 12, "title+12");
	}
	check_score("job_title=Design Engineer", -1, 6, "title+6");
	check_score("job_title=技术主管", -1, 6, "title+6");
	check_score("job_title=Technical Director", -1, 12, "title+12");
	for (i = 0; i < sizeof(others) / sizeof(*others); i++) {
		snprintf(lead, sizeof(lead), "job_title=%s", others[i]);
		check_score(lead, -1, 0, "");
	}
}
END_TEST

START_TEST(the_customer_type_earns_8_5_or_2)
{
	check_score("customer_type=importer", -1, 8, "type+8");
	check_score("customer_type=brand_owner", -1, 8, "type+8");
	check_score("customer_type=wholesaler", -1, 8, "type+8");
	check_score("customer_type=retailer", -1, 5, "type+5");
	check_score("customer_type=local_trader", -1, 2, "type+2");
	check_score("customer_type=agent", -1, 0, "");
	check_score("customer_type=import", -1, 0, "");
}
END_TEST

START_TEST(each_question_answered_earns_3_up_to_15)
{
	check_score("booth_note=asked for the specification", -1, 3,
	    "questions+3");
	check_score("inquiry_text=500pcs a month", -1, 3, "questions+3");
	check_score("booth_note=spec and specification and size", -1, 3,
	    "questions+3");
	check_score("booth_note=spec|inquiry_text=tolerance", -1, 6,
	    "questions+6");
	check_score("booth_note=spec|inquiry_text=size", -1, 3,
	    "questions+3");
	check_score("booth_note=规格 公差 目标价 500件", -1, 12,
	    "questions+12");
	check_score("booth_note=合作了5年", -1, 3, "questions+3");
	check_score("booth_note=spec, tolerance, target price, 500 pcs, "
	    "own brand", -1, 15, "questions+15");
	check_score("booth_note=spec, tolerance, target price, 500 pcs, "
	    "own brand, chinese supplier, for 5 years", -1, 15,
	    "questions+15");
}
END_TEST

START_TEST(a_corporate_domain_earns_4_and_free_mail_nothing)
{
	check_score("email=ada@example.com", -1, 4, "mail+4");
	check_score("email=ada@gmail.com", -1, 0, "");
	check_score("email= ada@gmail.com ", -1, 0, "");
	check_score("email=ada@Yahoo.co.uk", -1, 0, "");
	check_score("email=ada", -1, 0, "");
	check_score("email=ada@", -1, 0, "");
}
END_TEST

START_TEST(a_website_earns_4_and_a_quantity_6)
{
	check_score("website=https://example.com/", -1, 4, "website+4");
	/* What somebody else's platform shows is no website of theirs. */
	check_score("website=https://www.linkedin.com/company/x", -1, 0, "");
	/* A quantity answers a buyer's question, too. */
	check_score("quantity=500", -1, 9, "questions+3;quantity+6");
	check_score("asked_spec=M8|cn_years=3", -1, 6, "questions+6");
	check_score("booth_note=our spec is DIN 933|asked_spec=M8", -1, 3,
	    "questions+3");
	check_score("agent_of=Bosch|city_area=centre", -1, 6,
	    "area+2;agent+4");
	check_score("city_area=outskirts", -1, 0, "");
}
END_TEST

START_TEST(screening_can_take_points_away)
{
	check_score("screen_result=genuine", -1, 5, "screen+5");
	check_score("screen_result=doubtful", -1, -10, "screen-10");
	check_score("screen_result=fishing", -1, -25, "screen-25");
}
END_TEST

START_TEST(interest_sincerity_and_professionalism_earn_5_2_or_nothing)
{
	check_score("interest=high", -1, 5, "interest+5");
	check_score("interest=mid", -1, 2, "interest+2");
	check_score("interest=low", -1, 0, "");
	check_score("sincerity=high", -1, 5, "sincerity+5");
	check_score("sincerity=mid", -1, 2, "sincerity+2");
	check_score("sincerity=low", -1, 0, "");
	check_score("professionalism=high", -1, 5, "professionalism+5");
	check_score("professionalism=mid", -1, 2, "professionalism+2");
	check_score("professionalism=low", -1, 0, "");
}
END_TEST

START_TEST(the_best_lead_has_every_term)
{
	/* 20+20+25+12+8+15+4+4+6+5+5+5+5 */
	check_score("budget=yes|booth_class=order_on_spot|job_title=CEO|"
	    "customer_type=importer|booth_note=spec, tolerance, target price, "
	    "500 pcs, own brand|email=a@example.com|website=example.com|"
	    "quantity=500|screen_result=genuine|interest=high|sincerity=high|"
	    "professionalism=high", 300, 134, "budget+20;horizon+20;booth+25;"
	    "title+12;type+8;questions+15;mail+4;website+4;quantity+6;"
	    "screen+5;interest+5;sincerity+5;professionalism+5");
}
END_TEST

#define HEAD "term,column,test,value,points,most\n"

/* A table of the user's with a mistake, and what is said of it. */
static void
check_table(const char *text, const char *expected)
{
	char path[sizeof(TEXTFILE_PATH)];
	struct needs needs = { .count = 0 };
	struct fault fault = { "" };

	textfile_make(path, text);
	ck_assert(table_replace("grade-points", path, &fault));
	ck_assert_msg(points_open(&needs, &fault) == NULL,
	    "opened in spite of: %s", expected);
	ck_assert_msg(strncmp(fault.text, path, strlen(path)) == 0 &&
	    strncmp(fault.text + strlen(path), expected,
	    strlen(expected)) == 0, "%s", fault.text);
	places_release(&needs);
	unlink(path);
}

START_TEST(a_mistake_in_the_table_has_its_line_and_column)
{
	check_table(HEAD "a,b,equals,x,1,\n",
	    ":2: column \"test\": cannot use \"equals\"; write is, upto,");
	check_table(HEAD "a,b,upto,soon,1,\n",
	    ":2: column \"value\": cannot use \"soon\"; write months");
	check_table(HEAD "a,b,match,x,1,\na,b,match,(,1,\n",
	    ":3: column \"value\": ");
	check_table(HEAD "a,b,is,x,1001,\n", ":2: column \"points\": ");
	check_table(HEAD "a,b,is,x,1,\nc,d,is,x,1,\na,b,is,y,2,\n",
	    ":4: column \"term\": the rows of one term stand together");
	check_table(HEAD "a,b,upto,6,1,\na,b,is,never,2,\n",
	    ":3: column \"test\": upto and questions do not go with");
}
END_TEST

START_TEST(a_term_of_any_length_and_script_is_told_whole)
{
	char path[sizeof(TEXTFILE_PATH)];
	struct fault fault;

	textfile_make(path, HEAD "一二三四五六七八九十一二三四五六七八九十,b,"
	    "is,x|y,7,\n");
	ck_assert(table_replace("grade-points", path, &fault));
	check_score("b=y", -1, 7, "一二三四五六七八九十一二三四五六七八九十+7");
	check_score("b=x", -1, 7, "一二三四五六七八九十一二三四五六七八九十+7");
	unlink(path);
}
END_TEST

UNIT_MAIN(nothing_known_is_nothing_earned, a_budget_earns_20,
    the_horizon_earns_20_15_or_8, the_booth_class_earns_25_18_15_8_or_2,
    who_decides_earns_12_and_who_knows_earns_6,
    the_customer_type_earns_8_5_or_2,
    each_question_answered_earns_3_up_to_15,
    a_corporate_domain_earns_4_and_free_mail_nothing,
    a_website_earns_4_and_a_quantity_6, screening_can_take_points_away,
    interest_sincerity_and_professionalism_earn_5_2_or_nothing,
    the_best_lead_has_every_term,
    a_mistake_in_the_table_has_its_line_and_column,
    a_term_of_any_length_and_script_is_told_whole)
