/* test_checklist.c - checklist.h: the stand checklist and its points */
#include "show/checklist.h"
#include "show/facts.h"
#include "rule/table.h"
#include "textfile.h"
#include "unit.h"

static const struct cli cli;

static struct checklist *
open_list(int lang)
{
	struct fault fault = { "" };
	struct checklist *c = checklist_open(lang, &fault);

	ck_assert_msg(c != NULL, "%s", fault.text);
	return c;
}

static void
take(struct checklist *c, const char *item, const char *score)
{
	struct checklist_flaw flaw;

	ck_assert(checklist_take(c, slice_of(item), slice_of(score),
	    SLICE_EMPTY, &flaw));
}

START_TEST(an_empty_list_has_six_groups_without_points)
{
	struct checklist *c = open_list(0);
	struct checklist_group all = checklist_total(c);

	ck_assert_uint_eq(checklist_groups(c), 6);
	ck_assert_uint_eq(checklist_items(c), 28);
	ck_assert_uint_eq(all.blank, 28);
	ck_assert_int_eq(all.most, 0);
	ck_assert_int_eq(checklist_percent(&all), -1);
	ck_assert_slice(checklist_group(c, 0)->rule, "R-BOOTH-01");
	ck_assert_slice(checklist_group(c, 5)->name, "Visitors");
	checklist_close(c);
}
END_TEST

START_TEST(points_add_up_and_what_does_not_apply_leaves_the_maximum)
{
	struct checklist *c = open_list(0);
	const struct checklist_group *g = checklist_group(c, 0);

	take(c, "easy to find", "2");
	take(c, "Near heavy traffic", "1");
	take(c, "near the entrance or exit", "na");
	ck_assert_int_eq(g->score, 3);
	ck_assert_int_eq(g->most, 4);
	ck_assert_uint_eq(g->scored, 2);
	ck_assert_uint_eq(g->na, 1);
	ck_assert_uint_eq(g->blank, 1);
	ck_assert_int_eq(checklist_percent(g), 7500);
	take(c, "gifts", "0");
	ck_assert_int_eq(checklist_total(c).most, 6);
	ck_assert_int_eq(checklist_total(c).score, 3);
	checklist_close(c);
}
END_TEST

START_TEST(yes_is_all_points_and_no_is_none_in_both_languages)
{
	struct checklist *c = open_list(1);

	take(c, "容易找到", "是");
	take(c, "靠近人流密集处", "否");
	take(c, "gifts", "YES");
	take(c, "direct mail", "ｎｏ");
	ck_assert_int_eq(checklist_group(c, 0)->score, 2);
	ck_assert_int_eq(checklist_group(c, 0)->most, 4);
	ck_assert_int_eq(checklist_group(c, 4)->score, 2);
	ck_assert_int_eq(checklist_group(c, 4)->most, 4);
	ck_assert_slice(checklist_group(c, 0)->name, "展位位置");
	ck_assert_slice(checklist_item(c, 0)->name, "容易找到");
	checklist_close(c);
}
END_TEST

START_TEST(the_worst_items_come_first_and_full_ones_not_at_all)
{
	struct checklist *c = open_list(0);
	size_t items[3];

	take(c, "easy to find", "1");
	take(c, "near heavy traffic", "2");
	take(c, "gifts", "0");
	take(c, "telephone", "1");
	ck_assert_uint_eq(checklist_worst(c, CHECKLIST_ALL, items, 3), 3);
	ck_assert_slice(checklist_item(c, items[0])->name, "gifts");
	ck_assert_slice(checklist_item(c, items[1])->name, "easy to find");
	ck_assert_slice(checklist_item(c, items[2])->name, "telephone");
	ck_assert_uint_eq(checklist_worst(c, CHECKLIST_ALL, items, 1), 1);
	ck_assert_uint_eq(checklist_worst(c, 0, items, 3), 1);
	ck_assert_uint_eq(checklist_worst(c, 1, items, 3), 0);
	checklist_close(c);
}
END_TEST

START_TEST(unknown_items_doubles_and_odd_scores_are_flaws)
{
	struct checklist *c = open_list(0);
	struct checklist_flaw flaw;

	ck_assert(!checklist_take(c, SLICE("carpet"), SLICE("2"), SLICE_EMPTY,
	    &flaw));
	ck_assert_str_eq(flaw.code, "unknown-item");
	ck_assert_int_eq(flaw.cell, CHECKLIST_ITEM);
	ck_assert(!checklist_take(c, SLICE("gifts"), SLICE("3"), SLICE_EMPTY,
	    &flaw));
	ck_assert_str_eq(flaw.code, "bad-score");
	ck_assert_int_eq(flaw.cell, CHECKLIST_SCORE);
	take(c, "gifts", "2");
	ck_assert(!checklist_take(c, SLICE("礼品"), SLICE("2"), SLICE_EMPTY,
	    &flaw));
	ck_assert_str_eq(flaw.code, "double-item");
	ck_assert_int_eq(checklist_total(c).score, 2);
	checklist_close(c);
}
END_TEST

START_TEST(a_file_is_read_with_its_notes)
{
	char path[sizeof(TEXTFILE_PATH)];
	struct checklist *c = open_list(0);
	struct input *in;

	textfile_make(path, "item,score,note\ngifts,1,ran out on day 2\n"
	    "carpet,2,\neasy to find,,\n");
	in = input_open_side(&cli, path, COLUMNS_NONE);
	showfacts_checklist(c, in);
	ck_assert_uint_eq(input_rejected(in), 1);
	ck_assert_int_eq(checklist_total(c).score, 1);
	ck_assert_uint_eq(checklist_total(c).blank, 27);
	ck_assert_slice(checklist_item(c, 18)->note, "ran out on day 2");
	input_close(in);
	checklist_close(c);
	unlink(path);
}
END_TEST

START_TEST(the_printed_table_is_an_empty_list)
{
	char path[sizeof(TEXTFILE_PATH)];
	struct checklist *c = open_list(0);
	struct input *in;

	textfile_make(path, table_bytes("checklist").at);
	in = input_open_side(&cli, path, COLUMNS_NONE);
	showfacts_checklist(c, in);
	ck_assert_uint_eq(input_rejected(in), 0);
	ck_assert_uint_eq(checklist_total(c).blank, 28);
	input_close(in);
	checklist_close(c);
	unlink(path);
}
END_TEST

UNIT_MAIN(an_empty_list_has_six_groups_without_points,
    points_add_up_and_what_does_not_apply_leaves_the_maximum,
    yes_is_all_points_and_no_is_none_in_both_languages,
    the_worst_items_come_first_and_full_ones_not_at_all,
    unknown_items_doubles_and_odd_scores_are_flaws,
    a_file_is_read_with_its_notes,
    the_printed_table_is_an_empty_list)
