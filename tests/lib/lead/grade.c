/* grade.c - grade.h: every rule of DOMAIN 5.1, both sides of each line */
#include "lead/grade.h"
#include "leadcells.h"
#include "rule/table.h"
#include "textfile.h"
#include "unit.h"

#define TODAY 19835	/* 2024-04-22 */

/* A grader with the cells of one lead. */
struct bench {
	struct needs needs;
	struct grader *grader;
	struct slice cells[NEEDS_MOST];
	struct grade_verdict v;
};

static void
bench_open(struct bench *b, const struct grade_options *options)
{
	struct fault fault;

	*b = (struct bench){ .grader = NULL };
	b->grader = grader_open(options, &b->needs, &fault);
	ck_assert_msg(b->grader != NULL, "%s", fault.text);
}

static void
bench_judge(struct bench *b, const char *lead)
{
	leadcells_fill(b->cells, &b->needs, lead);
	grade_judge(b->grader, b->cells, NULL, &b->v);
}

static void
bench_close(struct bench *b)
{
	grader_close(b->grader);
	places_release(&b->needs);
}

static const struct grade_options both = { .scheme = GRADE_BOTH,
	.explain = true,
	.today = TODAY };

/* "grade scheme horizon relation flags rules" of a lead. */
static void
check_options(const struct grade_options *options, const char *lead,
    const char *expected)
{
	struct bench b;
	struct buffer got = { 0 };

	bench_open(&b, options);
	bench_judge(&b, lead);
	ck_assert_msg(!b.v.bad, "%s: %s", lead, b.v.remedy);
	buffer_format(&got, "%.*s %.*s %.*s %.*s %.*s %.*s",
	    SLICE_PRINT(b.v.grade), SLICE_PRINT(b.v.scheme),
	    SLICE_PRINT(b.v.horizon), SLICE_PRINT(b.v.relation),
	    SLICE_PRINT(b.v.flags), SLICE_PRINT(b.v.rules));
	ck_assert_msg(slice_is(buffer_slice(&got), expected),
	    "%s: \"%.*s\", expected \"%s\"", lead,
	    SLICE_PRINT(buffer_slice(&got)), expected);
	buffer_release(&got);
	bench_close(&b);
}

/* "A R-GRADE-01 flag" by the scheme horizon. */
static void
check_horizon(const char *lead, const char *grade, const char *rule,
    const char *flag)
{
	struct grade_options options = { .explain = true,
	    .scheme = GRADE_HORIZON,
		.today = TODAY };
	struct buffer expected = { 0 };

	buffer_format(&expected, "%s horizon %s  %s %s", grade, grade, flag,
	    rule);
	buffer_add_byte(&expected, '\0');
	check_options(&options, lead, expected.data);
	buffer_release(&expected);
}

static void
check_relation(const char *lead, const char *grade, const char *rule)
{
	struct grade_options options = { .explain = true,
	    .scheme = GRADE_RELATION,
		.today = TODAY };
	struct buffer expected = { 0 };

	buffer_format(&expected, "%s relation  %s  %s", grade, grade, rule);
	buffer_add_byte(&expected, '\0');
	check_options(&options, lead, expected.data);
	buffer_release(&expected);
}

START_TEST(the_worked_example_of_the_horizon_holds)
{
	/* DOMAIN 15, no 1 */
	check_horizon("budget=yes|buy_horizon=3~6个月", "A", "R-GRADE-01", "");
	check_horizon("budget=unknown|buy_horizon=5 months", "B",
	    "R-GRADE-06", "budget?");
	check_horizon("buy_horizon_months=9", "B", "R-GRADE-02", "");
	check_horizon("buy_horizon_months=18", "C", "R-GRADE-07",
	    "gap-12-24");
	check_horizon("buy_horizon=2年后", "C", "R-GRADE-03", "");
	check_horizon("buy_horizon=没有计划", "D", "R-GRADE-04", "");
	check_horizon("", "U", "R-GRADE-08", "");
}
END_TEST

START_TEST(a_budget_and_six_months_make_an_a_both_ways)
{
	check_horizon("budget=yes|buy_horizon_months=6", "A", "R-GRADE-01",
	    "");
	check_horizon("budget=yes|buy_horizon_months=6.01", "B",
	    "R-GRADE-02", "");
	check_horizon("budget=yes|buy_horizon_months=3", "A", "R-GRADE-01",
	    "");
	check_horizon("budget=yes|buy_horizon_months=2.99", "A",
	    "R-GRADE-05", "");
	check_horizon("budget=yes|buy_horizon_months=0", "A", "R-GRADE-05",
	    "");
}
END_TEST

START_TEST(without_a_known_budget_six_months_make_a_b_with_a_question)
{
	check_horizon("budget=no|buy_horizon_months=6", "B", "R-GRADE-06",
	    "budget?");
	check_horizon("buy_horizon_months=6", "B", "R-GRADE-06", "budget?");
	check_horizon("budget=unknown|buy_horizon_months=0", "B",
	    "R-GRADE-06", "budget?");
	check_horizon("budget=no|buy_horizon_months=6.01", "B",
	    "R-GRADE-02", "");
}
END_TEST

START_TEST(an_amount_is_a_budget_and_nought_is_none)
{
	check_horizon("budget=50000|buy_horizon_months=6", "A", "R-GRADE-01",
	    "");
	check_horizon("budget=0.01|buy_horizon_months=6", "A", "R-GRADE-01",
	    "");
	check_horizon("budget=0|buy_horizon_months=6", "B", "R-GRADE-06",
	    "budget?");
}
END_TEST

START_TEST(twelve_and_24_months_part_b_from_c)
{
	check_horizon("buy_horizon_months=12", "B", "R-GRADE-02", "");
	check_horizon("buy_horizon_months=12.01", "C", "R-GRADE-07",
	    "gap-12-24");
	check_horizon("buy_horizon_months=23.99", "C", "R-GRADE-07",
	    "gap-12-24");
	check_horizon("buy_horizon_months=24", "C", "R-GRADE-03", "");
	check_horizon("buy_horizon_months=60", "C", "R-GRADE-03", "");
}
END_TEST

START_TEST(a_d_needs_a_positive_reason)
{
	check_horizon("buy_horizon_months=never|budget=yes", "D",
	    "R-GRADE-04", "");
	check_horizon("tags=competitor|buy_horizon_months=3|budget=yes", "D",
	    "R-GRADE-08", "");
	check_horizon("tags=vip;Job seeker", "D", "R-GRADE-08", "");
	check_horizon("tags=colleague", "D", "R-GRADE-08", "");
	check_horizon("tags=学生", "D", "R-GRADE-08", "");
	check_horizon("tags=organiser", "D", "R-GRADE-08", "");
	check_horizon("tags=x; supplier ;y", "D", "R-GRADE-08", "");
	check_horizon("job_title=Student", "D", "R-GRADE-08", "");
	check_horizon("tags=supplier of ours wanted", "U", "R-GRADE-08", "");
	check_horizon("buy_horizon=who knows", "U", "R-GRADE-08", "");
	check_horizon("budget=yes", "U", "R-GRADE-08", "");
}
END_TEST

START_TEST(months_go_before_the_phrase_they_were_made_of)
{
	check_horizon("buy_horizon_months=9|buy_horizon=2年后", "B",
	    "R-GRADE-02", "");
}
END_TEST

START_TEST(own_staff_is_known_by_its_domain)
{
	struct grade_options options = { .explain = true,
	    .scheme = GRADE_HORIZON,
		.today = TODAY, .own_domain = "example.com" };

	check_options(&options, "email=ada@EXAMPLE.com|budget=yes|"
	    "buy_horizon_months=3", "D horizon D   R-GRADE-08");
	check_options(&options, "email=ada@mail.example.com",
	    "U horizon U   R-GRADE-08");
	check_options(&options, "email=ada@example.com.net",
	    "U horizon U   R-GRADE-08");
}
END_TEST

START_TEST(who_has_traded_is_an_a)
{
	check_relation("status=won", "A", "R-GRADE-11");
	check_relation("deposit_date=2024-04-01", "A", "R-GRADE-11");
	check_relation("status=won|last_reply_date=2024-04-01|"
	    "topics_used=quote", "A", "R-GRADE-11");
}
END_TEST

START_TEST(an_answer_and_something_concrete_make_a_b)
{
	check_relation("last_reply_date=2024-04-01|status=quoted", "B",
	    "R-GRADE-12");
	check_relation("last_reply_date=2024-04-01|status=sampled", "B",
	    "R-GRADE-12");
	check_relation("status=replied|topics_used=greeting;terms", "B",
	    "R-GRADE-12");
	check_relation("last_reply_date=2024-04-01|topics_used=sample", "B",
	    "R-GRADE-12");
	check_relation("status=quoted", "D", "R-GRADE-14");
	check_relation("topics_used=quote|contact_count=1", "D",
	    "R-GRADE-14");
}
END_TEST

START_TEST(an_answer_alone_makes_a_c)
{
	check_relation("last_reply_date=2024-04-01", "C", "R-GRADE-13");
	check_relation("status=replied|topics_used=greeting", "C",
	    "R-GRADE-13");
}
END_TEST

START_TEST(contact_without_an_answer_makes_a_d_and_none_a_u)
{
	check_relation("contact_count=1", "D", "R-GRADE-14");
	check_relation("first_contact_date=2024-04-01", "D", "R-GRADE-14");
	check_relation("last_contact_date=2024-04-01", "D", "R-GRADE-14");
	check_relation("contact_count=0", "U", "R-GRADE-16");
	check_relation("", "U", "R-GRADE-16");
	check_relation("status=new", "U", "R-GRADE-16");
}
END_TEST

START_TEST(horizon_speaks_for_a_visitor_until_he_answers)
{
	check_options(&both, "event_name=Fair|budget=yes|"
	    "buy_horizon_months=6|contact_count=1",
	    "A horizon A D  R-GRADE-01;R-GRADE-14");
	check_options(&both, "event_name=Fair|budget=yes|"
	    "buy_horizon_months=6|last_reply_date=2024-04-01",
	    "C relation A C  R-GRADE-13;R-GRADE-01");
	check_options(&both, "event_name=Fair|status=won",
	    "A relation U A  R-GRADE-11;R-GRADE-08");
	check_options(&both, "buy_horizon_months=5",
	    "U relation B U budget? R-GRADE-16;R-GRADE-06");
}
END_TEST

/* "class tier first_stage" */
static void
check_booth(const char *lead, const char *expected)
{
	struct bench b;
	struct buffer got = { 0 };

	bench_open(&b, &both);
	bench_judge(&b, lead);
	ck_assert_msg(!b.v.bad, "%s: %s", lead, b.v.remedy);
	buffer_format(&got, "%.*s %.*s %.*s", SLICE_PRINT(b.v.booth_class),
	    SLICE_PRINT(b.v.tier), SLICE_PRINT(b.v.first_stage));
	ck_assert_msg(slice_is(buffer_slice(&got), expected),
	    "%s: \"%.*s\", expected \"%s\"", lead,
	    SLICE_PRINT(buffer_slice(&got)), expected);
	buffer_release(&got);
	bench_close(&b);
}

START_TEST(an_order_on_the_spot_stands_at_80_until_the_deposit)
{
	check_booth("booth_class=order_on_spot",
	    "order_on_spot key negotiating");
	check_booth("booth_class=当场下订单", "order_on_spot key negotiating");
	check_booth("booth_class=order_on_spot|deposit_date=2024-04-20",
	    "order_on_spot key closed");
}
END_TEST

START_TEST(an_intending_buyer_is_key_when_he_compares)
{
	check_booth("booth_class=intends_order|booth_note=is comparing three "
	    "suppliers", "intends_order key potential");
	check_booth("booth_class=intends_order|booth_note=货比三家",
	    "intends_order key potential");
	check_booth("booth_class=intends_order|booth_note=market research, "
	    "future business", "intends_order potential potential");
	check_booth("booth_class=intends_order",
	    "intends_order potential potential");
	check_booth("booth_class=intends_order|quantity=500",
	    "intends_order key potential");
}
END_TEST

START_TEST(a_price_lifts_the_first_stage_of_an_intending_buyer)
{
	check_booth("booth_class=intends_order|status=quoted",
	    "intends_order potential intending");
	check_booth("booth_class=intends_order|target_price=1.20",
	    "intends_order key intending");
	check_booth("booth_class=wants_materials|status=quoted",
	    "wants_materials potential potential");
}
END_TEST

START_TEST(the_other_classes_have_their_tier_and_stage)
{
	check_booth("booth_class=terms_unsettled",
	    "terms_unsettled key intending");
	check_booth("booth_class=wants_materials",
	    "wants_materials potential potential");
	check_booth("booth_class=just_looking", "just_looking other target");
	check_booth("", "  ");
}
END_TEST

/* R-GRADE-22; soon is within six months (table `limit`). */
START_TEST(whom_nobody_sorted_at_the_stand_is_sorted_by_what_he_said)
{
	check_booth("event_name=Fair|quantity=500|buy_horizon_months=6",
	    " key ");
	check_booth("event_name=Fair|target_price=1.20|buy_horizon_months=6",
	    " key ");
	check_booth("event_name=Fair|quantity=500|buy_horizon_months=6.01",
	    " potential ");
	check_booth("event_name=Fair|quantity=500", " potential ");
	check_booth("event_name=Fair|buy_horizon_months=6", " potential ");
	check_booth("event_name=Fair|buy_horizon_months=6.01", "  ");
	check_booth("event_name=Fair", "  ");
	/* Who was at no stand is not sorted. */
	check_booth("quantity=500|buy_horizon_months=6", "  ");
}
END_TEST

START_TEST(the_users_own_tier_stands)
{
	check_booth("booth_class=just_looking|tier=key",
	    "just_looking key target");
	check_booth("tier= potential ", " potential ");
}
END_TEST

static void
check_score(const char *lead, int score, const char *terms)
{
	struct bench b;

	bench_open(&b, &both);
	bench_judge(&b, lead);
	ck_assert_msg(!b.v.bad, "%s: %s", lead, b.v.remedy);
	ck_assert_int_eq(b.v.score, score);
	ck_assert_slice(b.v.terms, terms);
	bench_close(&b);
}

START_TEST(the_score_hears_what_the_cells_say_not_how_they_say_it)
{
	check_score("budget=50000", 20, "budget+20");
	check_score("budget=0", 0, "");
	check_score("booth_class=有意向下订单", 18, "booth+18");
	check_score("buy_horizon=half a year", 15, "horizon+15");
	check_score("buy_horizon_months=never", 0, "");
}
END_TEST

START_TEST(waiting_counts_from_the_end_of_the_event_else_the_talk)
{
	struct bench b;

	bench_open(&b, &both);
	bench_judge(&b, "event_end=2024-03-23|met_date=2024-04-22");
	ck_assert_int_eq(b.v.value, 5000);
	bench_judge(&b, "met_date=2024-04-15");
	ck_assert_int_eq(b.v.value, 8507);
	bench_judge(&b, "event_end=2024-05-01");
	ck_assert_int_eq(b.v.value, 10000);
	bench_judge(&b, "");
	ck_assert_int_eq(b.v.value, -1);
	bench_close(&b);
}
END_TEST

START_TEST(the_reason_is_one_sentence_in_either_language)
{
	struct grade_options zh = { .explain = true,
	    .scheme = GRADE_HORIZON, .today = TODAY,
		.lang = 1 };
	struct bench b;

	bench_open(&b, &both);
	bench_judge(&b, "event_name=Fair|buy_horizon_months=4.5");
	ck_assert_slice(b.v.why, "plans to buy within 4.5 months, budget not "
	    "confirmed: ask for it");
	bench_judge(&b, "event_name=Fair|tags=student");
	ck_assert_slice(b.v.why, "not a buyer: student");
	bench_close(&b);
	bench_open(&b, &zh);
	bench_judge(&b, "tags=student");
	ck_assert_slice(b.v.why, "非买家：学生");
	bench_close(&b);
}
END_TEST

static void
check_bad(const char *lead, const char *column, const char *code)
{
	struct bench b;

	bench_open(&b, &both);
	bench_judge(&b, lead);
	ck_assert_msg(b.v.bad, "%s was read", lead);
	ck_assert_str_eq(b.needs.names[b.v.bad_place], column);
	ck_assert_str_eq(b.v.bad_code, code);
	/* One bad lead leaves nothing behind for the next. */
	bench_judge(&b, "event_name=Fair|buy_horizon_months=9");
	ck_assert(!b.v.bad);
	ck_assert_slice(b.v.grade, "B");
	bench_close(&b);
}

START_TEST(what_cannot_be_read_is_refused_with_its_column)
{
	check_bad("budget=lots", "budget", "bad-budget");
	check_bad("budget=-5", "budget", "bad-budget");
	check_bad("buy_horizon_months=6 months", "buy_horizon_months",
	    "bad-months");
	check_bad("buy_horizon_months=-1", "buy_horizon_months",
	    "bad-months");
	check_bad("booth_class=vip", "booth_class", "bad-booth-class");
	check_bad("event_end=23/03/2024", "event_end", "bad-date");
	check_bad("met_date=2024-02-30", "met_date", "bad-date");
	check_bad("last_reply_date=n/a", "last_reply_date", "bad-date");
	check_bad("first_contact_date=soon", "first_contact_date",
	    "bad-date");
	check_bad("last_contact_date=2023-02-29", "last_contact_date",
	    "bad-date");
	check_bad("deposit_date=x", "deposit_date", "bad-date");
	check_bad("contact_count=two", "contact_count", "bad-count");
	check_bad("contact_count=-1", "contact_count", "bad-count");
}
END_TEST

/* A user's scheme; the fault when it does not open. */
static struct grader *
open_scheme(const char *text, char path[sizeof(TEXTFILE_PATH)],
    struct needs *needs, struct fault *fault)
{
	struct grade_options options = { .explain = true,
	    .scheme = GRADE_FILE,
		.today = TODAY };

	textfile_make(path, text);
	options.file = path;
	*needs = (struct needs){ .count = 0 };
	return grader_open(&options, needs, fault);
}

START_TEST(a_users_scheme_is_tried_in_its_order)
{
	static const struct {
		const char *lead, *grade, *why, *cadence, *action;
	} leads[] = {
		{ "country=DE|quantity=500", "1", "big in Germany", "5",
		    "call" },
		{ "country=DE|quantity=499", "2", "Germany", "10", "mail" },
		{ "country=FR|quantity=500", "3", "", "", "" },
		{ "country=DE", "2", "Germany", "10", "mail" },
		{ "country=FR", "U", "", "", "" },
	};
	char path[sizeof(TEXTFILE_PATH)];
	struct bench b = { .grader = NULL };
	struct fault fault;
	size_t i;

	b.grader = open_scheme("grade,order,when,label,cadence_days,action\n"
	    "3,30,%quantity,,,\n2,20,%country = DE,Germany,10,mail\n"
	    "1,10,%country = DE & %quantity >= 500,big in Germany,5,call\n",
	    path, &b.needs, &fault);
	ck_assert_msg(b.grader != NULL, "%s", fault.text);
	for (i = 0; i < sizeof(leads) / sizeof(*leads); i++) {
		bench_judge(&b, leads[i].lead);
		ck_assert_slice(b.v.grade, leads[i].grade);
		ck_assert_slice(b.v.why, leads[i].why);
		ck_assert_slice(b.v.cadence, leads[i].cadence);
		ck_assert_slice(b.v.action, leads[i].action);
		ck_assert_slice(b.v.scheme, "file");
		ck_assert_slice(b.v.horizon, "");
	}
	bench_close(&b);
	unlink(path);
}
END_TEST

START_TEST(a_users_scheme_sees_what_this_run_worked_out)
{
	char path[sizeof(TEXTFILE_PATH)];
	struct bench b = { .grader = NULL };
	struct fault fault;

	b.grader = open_scheme("grade,order,when\n"
	    "A,1,%score >= 18 & %tier = potential & %first_stage = potential "
	    "& %booth_class = intends_order & %value_pct = 50\n", path,
	    &b.needs, &fault);
	ck_assert_msg(b.grader != NULL, "%s", fault.text);
	bench_judge(&b, "booth_class=有意向下订单|event_end=2024-03-23");
	ck_assert_slice(b.v.grade, "A");
	/* What an earlier run wrote does not count. */
	bench_judge(&b, "score=99|value_pct=50|first_stage=potential|"
	    "tier=potential");
	ck_assert_slice(b.v.grade, "U");
	bench_close(&b);
	unlink(path);
}
END_TEST

static void
check_scheme(const char *text, const char *expected)
{
	char path[sizeof(TEXTFILE_PATH)];
	struct needs needs;
	struct fault fault = { "" };

	ck_assert_msg(open_scheme(text, path, &needs, &fault) == NULL,
	    "opened in spite of: %s", expected);
	ck_assert_msg(strncmp(fault.text, path, strlen(path)) == 0 &&
	    strncmp(fault.text + strlen(path), expected,
	    strlen(expected)) == 0, "%s", fault.text);
	places_release(&needs);
	unlink(path);
}

START_TEST(a_mistake_in_a_users_scheme_has_its_line_and_column)
{
	check_scheme("", ":1: empty; a table starts with a header");
	check_scheme("grade,when\n", ":1: no column \"order\"");
	check_scheme("grade,order,when\nA,first,\n",
	    ":2: column \"order\": cannot read \"first\"; write a whole "
	    "number from 0 to 1000000");
	check_scheme("grade,order,when\n,1,\n",
	    ":2: column \"grade\": neither a grade nor points; write one");
	check_scheme("grade,order,when\nA,1,\nB,2,country = DE\n",
	    ":3: column \"when\": cannot read \"country = DE\"");
	check_scheme("grade,order,when\nA,1,%tags (\n",
	    ":2: column \"when\": ");
	check_scheme("grade,order,when\nA,1,%grade_horizon = A\n",
	    ":2: column \"when\": looks at a column that lead-grade itself "
	    "writes");
	check_scheme("grade,order,when,cadence_days\nA,1,,often\n",
	    ":2: column \"cadence_days\": cannot read \"often\"");
	check_scheme("grade,order,when\nA,1\n", ":2: fewer fields");
}
END_TEST

START_TEST(a_scheme_that_looks_at_too_many_columns_is_refused)
{
	char path[sizeof(TEXTFILE_PATH)], row[48];
	struct buffer text = { 0 };
	struct needs needs;
	struct fault fault;
	int i;

	buffer_format(&text, "grade,order,when\n");
	for (i = 0; i < NEEDS_MOST; i++) {
		snprintf(row, sizeof(row), "A,%d,%%column%d\n", i, i);
		buffer_add(&text, slice_of(row));
	}
	buffer_add_byte(&text, '\0');
	ck_assert_ptr_null(open_scheme(text.data, path, &needs, &fault));
	ck_assert_str_eq(fault.text, "the tables look at more than 64 "
	    "columns; look at fewer");
	places_release(&needs);
	buffer_release(&text);
	unlink(path);
}
END_TEST

#define GRADE_HEAD "rule,scheme,grade,needs,from,over,upto,below,budget," \
	"flag,why_en,why_zh\n"

static void
check_table(const char *name, const char *text, const char *expected)
{
	char path[sizeof(TEXTFILE_PATH)];
	struct needs needs = { .count = 0 };
	struct fault fault = { "" };

	textfile_make(path, text);
	ck_assert(table_replace(name, path, &fault));
	ck_assert_msg(grader_open(&both, &needs, &fault) == NULL,
	    "opened in spite of: %s", expected);
	ck_assert_msg(strncmp(fault.text, path, strlen(path)) == 0 &&
	    strncmp(fault.text + strlen(path), expected,
	    strlen(expected)) == 0, "%s", fault.text);
	places_release(&needs);
	unlink(path);
}

START_TEST(a_mistake_in_the_table_of_grades_has_its_line_and_column)
{
	check_table("grade", GRADE_HEAD "r,horizon,A,monthly,,,,,,,w,w\n",
	    ":2: column \"needs\": cannot use \"monthly\"; write one of "
	    "non-lead never months");
	check_table("grade", GRADE_HEAD "r,relatoin,A,,,,,,,,w,w\n",
	    ":2: column \"scheme\": cannot use \"relatoin\"; write one of "
	    "horizon relation");
	check_table("grade", GRADE_HEAD "r,horizon,A,months,,,,,maybe,,w,w\n",
	    ":2: column \"budget\": cannot use \"maybe\"; write one of "
	    "unknown yes no");
	check_table("grade", GRADE_HEAD "r,horizon,A,months,x,,,,,,w,w\n",
	    ":2: column \"from\": cannot read \"x\"");
}
END_TEST

START_TEST(a_bad_pattern_of_a_clue_has_its_line_and_column)
{
	check_table("tier", "tier,column,pattern\nkey,tags,x\nkey,tags,(\n",
	    ":3: column \"pattern\": ");
}
END_TEST

START_TEST(an_unknown_budget_can_be_asked_for_by_the_table)
{
	char path[sizeof(TEXTFILE_PATH)];
	struct fault fault;

	textfile_make(path, GRADE_HEAD
	    "r1,horizon,X,months,,,6,,unknown,,w,w\n"
	    "r2,horizon,Y,months,,,6,,no,,w,w\n");
	ck_assert(table_replace("grade", path, &fault));
	check_horizon("buy_horizon_months=6", "X", "r1", "");
	check_horizon("buy_horizon_months=6|budget=no", "Y", "r2", "");
	unlink(path);
}
END_TEST

UNIT_MAIN(the_worked_example_of_the_horizon_holds,
    a_budget_and_six_months_make_an_a_both_ways,
    without_a_known_budget_six_months_make_a_b_with_a_question,
    an_amount_is_a_budget_and_nought_is_none,
    twelve_and_24_months_part_b_from_c, a_d_needs_a_positive_reason,
    months_go_before_the_phrase_they_were_made_of,
    own_staff_is_known_by_its_domain, who_has_traded_is_an_a,
    an_answer_and_something_concrete_make_a_b, an_answer_alone_makes_a_c,
    contact_without_an_answer_makes_a_d_and_none_a_u,
    horizon_speaks_for_a_visitor_until_he_answers,
    an_order_on_the_spot_stands_at_80_until_the_deposit,
    an_intending_buyer_is_key_when_he_compares,
    a_price_lifts_the_first_stage_of_an_intending_buyer,
    the_other_classes_have_their_tier_and_stage,
    whom_nobody_sorted_at_the_stand_is_sorted_by_what_he_said,
    the_users_own_tier_stands,
    the_score_hears_what_the_cells_say_not_how_they_say_it,
    waiting_counts_from_the_end_of_the_event_else_the_talk,
    the_reason_is_one_sentence_in_either_language,
    what_cannot_be_read_is_refused_with_its_column,
    a_users_scheme_is_tried_in_its_order,
    a_users_scheme_sees_what_this_run_worked_out,
    a_mistake_in_a_users_scheme_has_its_line_and_column,
    a_scheme_that_looks_at_too_many_columns_is_refused,
    a_mistake_in_the_table_of_grades_has_its_line_and_column,
    a_bad_pattern_of_a_clue_has_its_line_and_column,
    an_unknown_budget_can_be_asked_for_by_the_table)
