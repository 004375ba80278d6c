/* holiday.c - holiday.h: rows, and runs of days as festivals */
#include "base/date.h"
#include "value/holiday.h"
#include "textfile.h"
#include "unit.h"

static int32_t
day(const char *text)
{
	int32_t date;

	ck_assert_int_eq(date_parse_iso(slice_of(text), &date), VALUE_OK);
	return date;
}

START_TEST(the_built_in_table_knows_the_spring_festival_and_its_days)
{
	struct fault fault;
	struct festivals *f = holiday_open(&fault);
	const struct festival *spring;

	ck_assert_ptr_nonnull(f);
	spring = holiday_next(f, SLICE("cn"), day("2024-02-03"), 7);
	ck_assert_ptr_nonnull(spring);
	ck_assert_slice(spring->name, "春节");
	ck_assert_int_eq(spring->first, day("2024-02-10"));
	ck_assert_int_eq(spring->last, day("2024-02-17"));
	ck_assert_ptr_null(holiday_next(f, SLICE("CN"), day("2024-02-02"),
	    7));
	/* It began a day ago: too late to greet. */
	ck_assert_ptr_null(holiday_next(f, SLICE("CN"), day("2024-02-11"),
	    7));
	ck_assert_ptr_null(holiday_next(f, SLICE("DE"), day("2024-02-08"),
	    7));
	holiday_free(f);
}
END_TEST

START_TEST(a_file_adds_the_days_of_others)
{
	struct fault fault;
	struct festivals *f = holiday_open(&fault);
	char path[sizeof(TEXTFILE_PATH)];

	textfile_make(path, "date,name,kind,country\n"
	    "2024-12-25,Christmas,off,DE\n2024-12-26,Christmas,off,DE\n"
	    "2024-12-24,for all,off,\n2024-12-28,swap,work,DE\n");
	ck_assert(holiday_add_file(f, path, &fault));
	ck_assert_slice(holiday_next(f, SLICE("DE"), day("2024-12-25"),
	    0)->name, "Christmas");
	ck_assert_int_eq(holiday_next(f, SLICE("DE"), day("2024-12-25"),
	    0)->last, day("2024-12-26"));
	ck_assert_slice(holiday_next(f, SLICE("FR"), day("2024-12-20"),
	    9)->name, "for all");
	ck_assert_ptr_null(holiday_next(f, SLICE("DE"), day("2024-12-27"),
	    5));
	holiday_free(f);
	unlink(path);
}
END_TEST

START_TEST(a_row_that_cannot_be_read_is_named)
{
	struct fault fault;
	struct festivals *f = holiday_open(&fault);
	char path[sizeof(TEXTFILE_PATH)], expected[200];

	textfile_make(path, "date,kind\n2024-02-30,off\n");
	ck_assert(!holiday_add_file(f, path, &fault));
	snprintf(expected, sizeof(expected), "%s:2: column \"date\": cannot "
	    "read \"2024-02-30\"; write a date as 2024-04-22", path);
	ck_assert_str_eq(fault.text, expected);
	unlink(path);
	textfile_make(path, "date,kind\n2024-02-20,free\n");
	ck_assert(!holiday_add_file(f, path, &fault));
	snprintf(expected, sizeof(expected), "%s:2: column \"kind\": cannot "
	    "read \"free\"; write off or work", path);
	ck_assert_str_eq(fault.text, expected);
	unlink(path);
	holiday_free(f);
}
END_TEST

UNIT_MAIN(the_built_in_table_knows_the_spring_festival_and_its_days,
    a_file_adds_the_days_of_others, a_row_that_cannot_be_read_is_named)
