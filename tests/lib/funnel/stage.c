#include "unit.h"

#include <stdio.h>
#include <unistd.h>

#include "funnel/outcome.h"
#include "funnel/stage.h"

static struct fault fault;

static const struct stage *
stage_of(struct stages *s, const char *cell)
{
	int i = stages_find(s, slice_of(cell));

	return i == STAGE_UNKNOWN ? NULL : stages_at(s, i);
}

START_TEST(exports_of_programs_are_read_with_their_own_stages)
{
	struct stages *s = stages_open("salesforce", &fault);

	ck_assert_msg(s != NULL, "%s", fault.text);
	/* What the program comes with. */
	ck_assert_int_eq(stage_of(s, "Proposal/Price Quote")->chance,
	    750000);
	ck_assert_int_eq(stage_of(s, "Id. Decision Makers")->chance, 600000);
	ck_assert_int_eq(stage_of(s, "Closed Won")->kind, STAGE_WON);
	stages_close(s);
	s = stages_open("hubspot", &fault);
	ck_assert_msg(s != NULL, "%s", fault.text);
	ck_assert_int_eq(stage_of(s, "decisionmakerboughtin")->chance,
	    800000);
	ck_assert_int_eq(stage_of(s, "Closed lost")->kind, STAGE_LOST);
	ck_assert_ptr_null(stage_of(s, "Perception Analysis"));
	stages_close(s);
}
END_TEST

/* A file that lives until the next call; its name is static. */
static const char *
file_with(const char *text)
{
	static char path[] = "/tmp/test_stage.XXXXXX";
	static int fd = -1;

	if (fd < 0)
		fd = mkstemp(path);
	ck_assert(ftruncate(fd, 0) == 0 && lseek(fd, 0, SEEK_SET) == 0);
	ck_assert(write(fd, text, strlen(text)) == (ssize_t)strlen(text));
	return path;
}

START_TEST(the_seven_stages_carry_the_chances_of_the_trade)
{
	static const struct {
		const char *name, *label;
		int percent;
	} rows[] = {
		{ "target", "目标客户", 5 }, { "potential", "潜在客户", 15 },
		{ "intending", "意向客户", 30 },
		{ "approved_project", "立项客户", 50 },
		{ "recognised", "认可客户", 60 },
		{ "negotiating", "谈判客户", 80 },
		{ "closed", "成交客户", 100 },
	};
	struct stages *s = stages_open("seven", &fault);
	size_t i;

	ck_assert_msg(s != NULL, "%s", fault.text);
	for (i = 0; i < 7; i++) {
		ck_assert_int_eq(stages_find(s, slice_of(rows[i].name)),
		    (int)i);
		ck_assert_int_eq(stages_find(s, slice_of(rows[i].label)),
		    (int)i);
		ck_assert_int_eq(stages_at(s, (int)i)->chance,
		    rows[i].percent * 10000);
	}
	ck_assert_int_eq(stages_at(s, 6)->kind, STAGE_WON);
	ck_assert_int_eq(stage_of(s, "丢单")->kind, STAGE_LOST);
	stages_close(s);
}
END_TEST

START_TEST(the_five_stages_go_by_key_action)
{
	static const int percent[] = { 10, 30, 50, 80, 100 };
	struct stages *s = stages_open("five", &fault);
	int i;

	ck_assert_msg(s != NULL, "%s", fault.text);
	for (i = 0; i < 5; i++)
		ck_assert_int_eq(stages_at(s, i)->chance, percent[i] * 10000);
	ck_assert_int_eq(stages_find(s, SLICE("拟定合同")), 3);
	stages_close(s);
}
END_TEST

START_TEST(a_stage_is_known_whatever_its_case_width_and_joints)
{
	struct stages *s = stages_open("seven", &fault);

	ck_assert_int_eq(stages_find(s, SLICE("Approved Project")), 3);
	ck_assert_int_eq(stages_find(s, SLICE(" APPROVED-PROJECT ")), 3);
	ck_assert_int_eq(stages_find(s, SLICE("ｔａｒｇｅｔ")), 0);
	ck_assert_int_eq(stages_find(s, SLICE("Closed Won")), 6);
	ck_assert_int_eq(stages_find(s, SLICE("closedwon")), 6);
	ck_assert_int_eq(stages_find(s, SLICE("closedwon")), 6);
	stages_close(s);
}
END_TEST

START_TEST(a_stage_of_another_scheme_is_unknown)
{
	struct stages *s = stages_open("seven", &fault);

	ck_assert_ptr_null(stage_of(s, "Qualification"));
	ck_assert_ptr_null(stage_of(s, "30%"));
	ck_assert_ptr_null(stage_of(s, "3"));
	ck_assert_ptr_null(stage_of(s, ""));
	ck_assert_ptr_null(stage_of(s, "\xff"));
	stages_close(s);
}
END_TEST

START_TEST(an_own_scheme_is_read_from_a_file)
{
	struct stages *s = stages_open(file_with(
	    "order,stage,probability,aliases,kind\n"
	    "1,prospecting,12.5,cold;warm,open\n"
	    "2,engaging,40,,open\n"
	    "3,won,100,,won\n"
	    "4,lost,0,,lost\n"), &fault);

	ck_assert_msg(s != NULL, "%s", fault.text);
	ck_assert_int_eq(stages_count(s), 4);
	ck_assert_int_eq(stage_of(s, "Warm")->chance, 125000);
	ck_assert_int_eq(stage_of(s, "Warm")->expected_days, -1);
	stages_close(s);
}
END_TEST

START_TEST(mistakes_in_a_scheme_are_named_with_line_and_column)
{
	static const struct {
		const char *rows, *at;
	} bad[] = {
		{ "1,a,30,,open\n2,b,x,,open\n", ":3: column \"probability\"" },
		{ "1,a,30,,open\n2,b,101,,open\n",
		  ":3: column \"probability\"" },
		{ "1,a,100,,open\n", ":2: column \"probability\"" },
		{ "1,a,30,,won\n", ":2: column \"probability\"" },
		{ "1,a,30,,maybe\n", ":2: column \"kind\"" },
		{ "1,a,30,,open\n1,b,40,,open\n", ":3: column \"order\"" },
		{ "1,a,30,x,open\n2,b,40,y;X,open\n",
		  ":3: column \"aliases\"" },
		{ "1,a,30,,open\n2,A,40,,open\n", ":3: column \"stage\"" },
		{ "", "no stages" },
	};
	size_t i;

	for (i = 0; i < sizeof(bad) / sizeof(*bad); i++) {
		char text[200];

		snprintf(text, sizeof(text),
		    "order,stage,probability,aliases,kind\n%s", bad[i].rows);
		ck_assert_ptr_null(stages_open(file_with(text), &fault));
		ck_assert_msg(strstr(fault.text, bad[i].at) != NULL,
		    "%s", fault.text);
	}
	ck_assert_ptr_null(stages_open("/nonexistent/scheme.csv", &fault));
}
END_TEST

START_TEST(fitted_chances_replace_open_ones_within_their_limits)
{
	struct stages *s = stages_open("seven", &fault);

	ck_assert_msg(stages_fit(s, file_with("stage,n,probability\n"
	    "target,10,0.1\nintending,20,35.71\nnegotiating,5,100\n"
	    "closed,9,99\n"), 5000, 995000, &fault), "%s", fault.text);
	ck_assert_int_eq(stage_of(s, "target")->chance, 5000);
	ck_assert_int_eq(stage_of(s, "intending")->chance, 357100);
	ck_assert_int_eq(stage_of(s, "negotiating")->chance, 995000);
	ck_assert_int_eq(stage_of(s, "closed")->chance, OUTCOME_SURE);
	ck_assert_int_eq(stage_of(s, "potential")->chance, 150000);
	ck_assert(!stages_fit(s, file_with("stage,probability\nnew,5\n"),
	    5000, 995000, &fault));
	ck_assert(!stages_fit(s, file_with(
	    "stage,probability\ntarget,5\n目标客户,6\n"), 5000, 995000,
	    &fault));
	stages_close(s);
}
END_TEST

/* What winrate-fit writes: the whole, a stage, and the whole by age. */
START_TEST(the_whole_stands_in_for_stages_without_a_row_by_age_where_known)
{
	struct stages *s = stages_open("seven", &fault);

	ck_assert_msg(stages_fit(s, file_with(
	    "group,stage,age_from,age_to,probability\n,*,,,40\n"
	    ",intending,,,30\n,*,0,30,50\n,*,31,,20\n"), 5000, 995000,
	    &fault), "%s", fault.text);
	ck_assert_int_eq(stage_of(s, "target")->chance, 400000);
	ck_assert_int_eq(stages_chance(s, 0, -1,
	    SLICE_EMPTY), 400000);
	ck_assert_int_eq(stages_chance(s, 0, 30,
	    SLICE_EMPTY), 500000);
	ck_assert_int_eq(stages_chance(s, 0, 31,
	    SLICE_EMPTY), 200000);
	ck_assert_int_eq(stages_chance(s, 0, 4000,
	    SLICE_EMPTY), 200000);
	ck_assert_int_eq(stages_chance(s, 2, 30,
	    SLICE_EMPTY), 300000);
	stages_close(s);
	s = stages_open("seven", &fault);
	ck_assert(!stages_fit(s, file_with("group,stage,probability\n"
	    "region=North,*,40\nowner=Ann,*,30\n"), 5000, 995000, &fault));
	ck_assert(!stages_fit(s, file_with("group,stage,probability\n"
	    "North,*,40\n"), 5000, 995000, &fault));
	ck_assert(!stages_fit(s, file_with("stage,probability\n*,40\n"
	    "*,41\n"), 5000, 995000, &fault));
	stages_close(s);
}
END_TEST

/* R-WIN-03: a group's rate, else its parent's. */
START_TEST(a_group_has_its_rate_where_the_stage_has_none)
{
	struct stages *s = stages_open("seven", &fault);

	ck_assert_slice(stages_group_column(s), "");
	ck_assert_msg(stages_fit(s, file_with(
	    "group,stage,age_from,age_to,probability\n,*,,,40\n"
	    ",intending,,,30\n,*,0,30,50\nregion=North,*,,,70\n"
	    "region=,*,,,10\n"), 5000, 995000, &fault), "%s", fault.text);
	ck_assert_slice(stages_group_column(s), "region");
	ck_assert_int_eq(stages_chance(s, 0, 30, SLICE("North")), 700000);
	ck_assert_int_eq(stages_chance(s, 0, 30, SLICE_EMPTY), 100000);
	ck_assert_int_eq(stages_chance(s, 0, 30, SLICE("South")), 500000);
	ck_assert_int_eq(stages_chance(s, 0, -1, SLICE("South")), 400000);
	ck_assert_int_eq(stages_chance(s, 2, 30, SLICE("North")), 300000);
	stages_close(s);
}
END_TEST

/*
 * R-WIN-07: the whole is 50 %, North makes 80 % of it, four to one; 20 % of a
 * stage, one to four, is moved to even.  What stands in no row moves nothing.
 */
START_TEST(cells_of_columns_move_the_odds_of_any_rate)
{
	struct stages *s = stages_open("seven", &fault);

	ck_assert_msg(stages_fit(s, file_with(
	    "group,stage,probability,fit_rule\nregion=North,*,80,R-WIN-07\n"
	    "region=,*,20,R-WIN-07\nsize=big,*,80,R-WIN-07\n"
	    "size=*,*,20,R-WIN-07\n,*,50,R-WIN-02\n"
	    ",intending,20,R-WIN-02\n"), 5000, 995000, &fault), "%s",
	    fault.text);
	ck_assert_uint_eq(stages_fields(s), 2);
	ck_assert_slice(stages_field(s, 0), "region");
	ck_assert_slice(stages_field(s, 1), "size");
	ck_assert_slice(stages_group_column(s), "");
	ck_assert_int_eq(stages_moved(s, 200000,
	    stages_shift(s, 0, SLICE("North"))), 500000);
	ck_assert_int_eq(stages_moved(s, 500000,
	    stages_shift(s, 0, SLICE_EMPTY)), 200000);
	ck_assert_double_eq(stages_shift(s, 0, SLICE("South")), 0);
	ck_assert_int_eq(stages_moved(s, 500000,
	    stages_shift(s, 1, SLICE("small"))), 200000);
	/* Sixteen to one twice is 256 to one, but 99.5 % is the limit. */
	ck_assert_int_eq(stages_moved(s, 500000, 2 *
	    stages_shift(s, 0, SLICE("North")) + 2 *
	    stages_shift(s, 1, SLICE("big"))), 995000);
	stages_close(s);
	s = stages_open("seven", &fault);
	ck_assert(!stages_fit(s, file_with("group,stage,probability,fit_rule\n"
	    "region=North,*,80,R-WIN-07\n"), 5000, 995000, &fault));
	ck_assert(!stages_fit(s, file_with("group,stage,probability,fit_rule\n"
	    ",*,50,\nNorth,*,80,R-WIN-07\n"), 5000, 995000, &fault));
	stages_close(s);
}
END_TEST

UNIT_MAIN(exports_of_programs_are_read_with_their_own_stages,
    cells_of_columns_move_the_odds_of_any_rate,
    a_group_has_its_rate_where_the_stage_has_none,
    the_whole_stands_in_for_stages_without_a_row_by_age_where_known,
    the_seven_stages_carry_the_chances_of_the_trade,
    the_five_stages_go_by_key_action,
    a_stage_is_known_whatever_its_case_width_and_joints,
    a_stage_of_another_scheme_is_unknown,
    an_own_scheme_is_read_from_a_file,
    mistakes_in_a_scheme_are_named_with_line_and_column,
    fitted_chances_replace_open_ones_within_their_limits)
