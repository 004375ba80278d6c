/* form.c - form.h: empty forms (R-FORM-01 to 04) */
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/date.h"
#include "csv/writer.h"
#include "export/form.h"
#include "unit.h"
#include "xlsx/in.h"

static char text[8192];

/* The first sheet of a form as CSV, or another by its number. */
static const char *
csv(const struct exportform *form, const char *sheet)
{
	char path[] = "/tmp/fairlead-form-XXXXXX";
	int fd = mkstemp(path);
	struct writer *writer = writer_open(fd);
	struct fault fault = { "" };
	struct xlsxout *out = exportform_build(form, &fault);
	struct xlsxin *in;
	size_t len = 0;
	ssize_t got;

	unlink(path);
	ck_assert_msg(out != NULL, "%s", fault.text);
	ck_assert(xlsxout_write(out, writer, &fault));
	ck_assert(writer_flush(writer));
	writer_close(writer);
	xlsxout_close(out);
	in = xlsxin_open(fd, SLICE_EMPTY, sheet, &fault);
	ck_assert_msg(in != NULL, "%s", fault.text);
	while ((got = xlsxin_read(in, text + len, sizeof(text) - len - 1)) > 0)
		len += (size_t)got;
	text[len] = '\0';
	xlsxin_close(in);
	close(fd);
	return text;
}

START_TEST(a_form_is_a_header_and_empty_rows)
{
	const struct exportform form = { .name = "booth", .rows = 2,
		.event = "Fair \"135\"", .owner = "li", .event_end = 0 };
	const char *got = csv(&form, NULL);

	ck_assert(strncmp(got, "Company,Contact name,Job title,", 31) == 0);
	ck_assert_ptr_nonnull(strstr(got, ",Event,Event end,Owner\n\n"));
	ck_assert_ptr_null(strstr(got, "135"));
}
END_TEST

START_TEST(the_day_of_the_end_is_asked_only_where_it_is_known)
{
	const struct exportform form = { .name = "booth", .rows = 1,
		.event_end = DATE_NONE };

	ck_assert_ptr_null(strstr(csv(&form, NULL), "Event end"));
}
END_TEST

START_TEST(the_second_sheet_says_what_each_column_asks)
{
	const struct exportform form = { .name = "visit", .chinese = true,
		.rows = 1, .event_end = DATE_NONE };

	ck_assert_ptr_nonnull(strstr(csv(&form, "2"), "\n方向,"));
	ck_assert_ptr_nonnull(strstr(text, ",out;in\n"));
	ck_assert(strncmp(csv(&form, "1"), "跟进时间,客户编号,公司,联系人,",
	    strlen("跟进时间,客户编号,公司,联系人,")) == 0);
}
END_TEST

UNIT_MAIN(a_form_is_a_header_and_empty_rows,
    the_day_of_the_end_is_asked_only_where_it_is_known,
    the_second_sheet_says_what_each_column_asks)
