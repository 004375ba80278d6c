/* run.c - run.h: several exports become one file */
#include "encoding/charset.h"
#include "base/date.h"
#include "intake/run.h"
#include "process.h"
#include "textfile.h"

static char first[sizeof(TEXTFILE_PATH)], second[sizeof(TEXTFILE_PATH)],
    output[sizeof(TEXTFILE_PATH)];
static char written[4096];

static int
import(bool check_only)
{
	struct cli cli = { .output = output };
	const struct importrun_options options = {
		.cli = &cli,
		.file = { .charset = CHARSET_AUTO, .skip = -1,
		    .quote = QUOTE_AUTO, .kind = COLUMNS_LEAD },
		.intake = { .kind = COLUMNS_LEAD, .country = SLICE_INIT(""),
		    .currency = SLICE_INIT(""), .event = SLICE_INIT(""),
		    .event_end = DATE_NONE },
		.check_only = check_only,
	};
	const char *paths[] = { first, second };
	size_t len;
	FILE *file;
	int status = intakerun_files(&options, paths, 2);

	file = fopen(output, "r");
	ck_assert_ptr_nonnull(file);
	len = fread(written, 1, sizeof(written) - 1, file);
	written[len] = '\0';
	fclose(file);
	return status;
}

static void
make_files(const char *a, const char *b)
{
	textfile_make(first, a);
	textfile_make(second, b);
	textfile_make(output, "");
}

static void
drop_files(void)
{
	unlink(first), unlink(second), unlink(output);
}

START_TEST(files_with_other_columns_become_one_with_all_of_them)
{
	make_files("Company,E-mail\nAcme,a@example.com\n",
	    "邮箱;公司;城市\nb@example.com;Bolt;Lyon\n");
	ck_assert_int_eq(import(false), 0);
	ck_assert_ptr_nonnull(strstr(written, "email"));
	ck_assert_ptr_nonnull(strstr(written, "city"));
	ck_assert_ptr_nonnull(strstr(written, "Acme,a@example.com"));
	ck_assert_ptr_nonnull(strstr(written, "Lyon"));
	drop_files();
}
END_TEST

START_TEST(only_checking_writes_no_records_but_tells_of_bad_ones)
{
	make_files("Company,E-mail\nAcme,a@example.com\n",
	    "Company,E-mail,Created\nBolt,,2024-02-30\n");
	ck_assert_int_eq(import(true), 1);
	ck_assert_ptr_null(strstr(written, "Acme"));
	drop_files();
}
END_TEST

static void
import_nothing(void)
{
	import(false);
}

START_TEST(a_file_that_is_no_list_ends_the_run_before_anything_is_written)
{
	make_files("Company,E-mail\nAcme,a@example.com\n", "");
	ck_assert_int_eq(process_run(import_nothing), 2);
	ck_assert_ptr_nonnull(strstr(process_said, second));
	ck_assert_str_eq(written, "");
	drop_files();
}
END_TEST

UNIT_MAIN(files_with_other_columns_become_one_with_all_of_them,
    only_checking_writes_no_records_but_tells_of_bad_ones,
    a_file_that_is_no_list_ends_the_run_before_anything_is_written)
