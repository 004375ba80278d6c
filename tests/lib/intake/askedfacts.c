/* askedfacts.c - intake/askedfacts.h: the options of lead-import */
#include "base/date.h"
#include "intake/askedfacts.h"
#include "process.h"

static const struct cli_option none[] = { OPTION_END };
static struct cli cli = { .options = none, .today = 19835 };

static struct askedfacts
ask(void)
{
	return (struct askedfacts){ .encoding = "auto", .delimiter = "auto",
		.skip = "auto", .quote = "auto", .kind = "lead",
		.event_end = DATE_NONE, .cli = &cli };
}

START_TEST(words_become_what_the_import_works_by)
{
	struct askedfacts asked = ask();
	struct importrun_options run;
	struct cell_shared words;
	struct buffer said = { 0 };

	asked.delimiter = "tab";
	asked.country = "Germany";
	asked.currency = "EUR";
	asked.skip = "3";
	run = askedfacts_run(&asked, &words);
	ck_assert_int_eq(run.file.delimiter, '\t');
	ck_assert_int_eq(run.file.skip, 3);
	ck_assert_slice(run.intake.country, "DE");
	ck_assert_slice(run.intake.currency, "EUR");
	ck_assert_int_eq(run.intake.today, 19835);
	askedfacts_list(&asked, &said);
	ck_assert_str_eq(said.data, "country \"Germany\"\n"
	    "currency \"EUR\"\n");
	buffer_release(&said);
	askedfacts_release(&asked, &run);
	cell_shared_close(&words);
}
END_TEST

static void
ask_for_two_kinds_of_header(void)
{
	struct askedfacts asked = ask();
	struct cell_shared words;

	asked.header = "company";
	asked.header_rows = 2;
	askedfacts_run(&asked, &words);
}

static void
ask_for_an_unknown_country(void)
{
	struct askedfacts asked = ask();
	struct cell_shared words;

	asked.country = "Nowhere";
	askedfacts_run(&asked, &words);
}

START_TEST(a_word_that_cannot_be_read_ends_the_program)
{
	ck_assert_int_eq(process_run(ask_for_two_kinds_of_header), 2);
	ck_assert_ptr_nonnull(strstr(process_said, "files with a header"));
	ck_assert_int_eq(process_run(ask_for_an_unknown_country), 2);
	ck_assert_ptr_nonnull(strstr(process_said, "no country \"Nowhere\""));
}
END_TEST

UNIT_MAIN(words_become_what_the_import_works_by,
    a_word_that_cannot_be_read_ends_the_program)
