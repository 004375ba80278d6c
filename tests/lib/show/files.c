/* test_showfiles.c - showfiles.h: files into the model */
#include "showset.h"

START_TEST(the_files_fill_the_model)
{
	struct showset s;

	showset_open(&s);
	ck_assert_uint_eq(s.model->rows, 4);
	ck_assert_uint_eq(s.model->leads, 3);
	ck_assert_uint_eq(s.model->a_leads, 2);
	ck_assert_uint_eq(s.model->touched, 1);
	ck_assert_uint_eq(s.model->deals, 2);
	ck_assert_int_eq(showmodel_own_sum(s.model)->group.won, 150000);
	showset_close(&s);
}
END_TEST

START_TEST(headers_are_kept_as_they_stand)
{
	struct showset s;

	showset_open(&s);
	ck_assert_slice(s.input.headers.horizon, "grade_horizon");
	ck_assert_slice(s.input.headers.met, "");
	ck_assert_slice(s.input.headers.deal_event, "event_name");
	showset_close(&s);
}
END_TEST

START_TEST(a_remark_of_no_section_is_rejected)
{
	struct showset s;

	showset_open(&s);
	ck_assert(s.input.rejected);
	ck_assert_uint_eq(s.input.remark_rejects, 1);
	ck_assert_uint_eq(showremarks_count(s.remarks), 1);
	ck_assert_slice(showremarks_at(s.remarks, 0)->author, "Chen");
	showset_close(&s);
}
END_TEST

START_TEST(a_checklist_is_read_by_its_chinese_items_too)
{
	char path[sizeof(TEXTFILE_PATH)];
	struct cli cli = { .lang = 0 };
	struct showfiles files = { .checklist = path };
	struct showinput input = { .cli = &cli, .files = &files };
	struct checklist *c;

	textfile_make(path, "item_zh,score\n礼品,2\n");
	c = showfiles_checklist(&input);
	ck_assert_int_eq(checklist_total(c).score, 2);
	checklist_close(c);
	arena_release(&input.arena);
	unlink(path);
}
END_TEST

UNIT_MAIN(the_files_fill_the_model, headers_are_kept_as_they_stand,
    a_remark_of_no_section_is_rejected,
    a_checklist_is_read_by_its_chinese_items_too)
