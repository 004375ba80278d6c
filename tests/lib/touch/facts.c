/* test_touchread.c - touchread.h: a record as a touch */
#include "base/date.h"
#include "textfile.h"
#include "touch/facts.h"
#include "unit.h"

static const struct cli cli;
static char path[sizeof(TEXTFILE_PATH)];

/* Opens a log with the columns that the tests fill. */
static struct input *
open_log(const char *records)
{
	char text[1024];

	snprintf(text, sizeof(text), "lead_id,date,touch_time,direction,"
	    "channel,topic,opened\n%s", records);
	textfile_make(path, text);
	return input_open_side(&cli, path, COLUMNS_TOUCH);
}

START_TEST(every_cell_finds_its_place)
{
	struct input *in = open_log("L1,2024-04-20,16:30,in,im,greeting,no\n");
	struct touch_places at = touchfacts_find_places(in);
	struct record record;
	struct touch touch;

	ck_assert(input_next(in, &record));
	ck_assert(touchfacts_read(in, &record, &at, &touch));
	ck_assert_slice(touch.lead_id, "L1");
	ck_assert_int_eq(touch.date, date_from_civil(2024, 4, 20));
	ck_assert_slice(touch.time, "16:30");
	ck_assert_int_eq(touch.direction, ROLLUP_IN);
	ck_assert_int_eq(touch.medium, MEDIUM_IM);
	ck_assert_slice(touch.topic, "greeting");
	ck_assert_slice(touch.subject, "");
	ck_assert_int_eq(touch.opened, 0);
	ck_assert_uint_eq(touch.line, 2);
	input_close(in);
	unlink(path);
}
END_TEST

START_TEST(what_is_unknown_stays_unknown)
{
	struct input *in = open_log("L1,2024-04-20,,out,,,\n");
	struct touch_places at = touchfacts_find_places(in);
	struct record record;
	struct touch touch;

	ck_assert(input_next(in, &record));
	ck_assert(touchfacts_read(in, &record, &at, &touch));
	ck_assert_int_eq(touch.medium, MEDIUM_NONE);
	ck_assert_int_eq(touch.opened, -1);
	input_close(in);
	unlink(path);
}
END_TEST

START_TEST(what_no_reader_can_take_is_rejected)
{
	struct input *in = open_log(",2024-04-20,,out,email,,\n"
	    "L1,,,out,email,,\nL1,20/4/24,,out,email,,\n"
	    "L1,2024-04-20,,up,email,,\nL1,2024-04-20,,out,pigeon,,\n"
	    "L1,2024-04-20,,out,email,,perhaps\n");
	struct touch_places at = touchfacts_find_places(in);
	struct record record;
	struct touch touch;

	while (input_next(in, &record))
		ck_assert(!touchfacts_read(in, &record, &at, &touch));
	ck_assert_uint_eq(input_rejected(in), 6);
	input_close(in);
	unlink(path);
}
END_TEST

UNIT_MAIN(every_cell_finds_its_place, what_is_unknown_stays_unknown,
    what_no_reader_can_take_is_rejected)
