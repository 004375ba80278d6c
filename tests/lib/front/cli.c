/* test_cli.c - cli.h: one option table per command */
#include "front/cli.h"
#include "base/date.h"
#include "process.h"

static bool all;
static const char *owner;
static int64_t within;
static int32_t since;
static int lang_of;

/* Runs cli_start() over a command line. */
static struct cli
start(int argc, char **argv)
{
	static const struct cli_option table[] = {
		{ 'a', CLI_FLAG, "all", NULL, &all, "everything", 0, 0 },
		{ 0, CLI_TEXT, "owner", "NAME", &owner, "whose", 0, 0 },
		{ 'w', CLI_INT, "within", "N", &within, "days", 0, 30 },
		{ .kind = CLI_MORE },
		{ 0, CLI_DATE, "since", "DATE", &since, "from", 0, 0 },
		{ 0, CLI_CHOICE, "order", "up|down", &lang_of, "which", 0, 0 },
		{ .kind = CLI_END },
	};
	struct cli cli = { .summary = "s", .operands = "[file]",
		.options = table, .common = CLI_TODAY | CLI_QUIET };

	cli_start(&cli, argc, argv);
	return cli;
}

#define START(...) start(sizeof((char *[]){ __VA_ARGS__ }) / sizeof(char *), \
	(char *[]){ __VA_ARGS__, NULL })

START_TEST(long_and_short_options_fill_their_values)
{
	struct cli cli = START("prog", "-aw", "7", "--owner=Chen", "--since",
	    "2024-04-22", "--order", "down", "--today", "2024-04-23",
	    "leads.csv");

	ck_assert(all);
	ck_assert_int_eq(within, 7);
	ck_assert_str_eq(owner, "Chen");
	ck_assert_int_eq(since, date_from_civil(2024, 4, 22));
	ck_assert_int_eq(lang_of, 1);
	ck_assert_int_eq(cli.today, date_from_civil(2024, 4, 23));
	ck_assert_str_eq(cli_file(&cli), "leads.csv");
	ck_assert(!cli.quiet);
}
END_TEST

START_TEST(an_option_that_was_given_is_known_by_name)
{
	struct cli cli = START("prog", "-w", "7", "--order", "down");

	ck_assert(cli_is_given(&cli, "within"));
	ck_assert(cli_is_given(&cli, "order"));
	ck_assert(!cli_is_given(&cli, "all"));
	ck_assert(!cli_is_given(&cli, "owner"));
	ck_assert(!cli_is_given(&cli, "since"));
}
END_TEST

START_TEST(two_dashes_end_the_options)
{
	struct cli cli = START("prog", "-q", "--", "-x");

	ck_assert(cli.quiet);
	ck_assert_str_eq(cli_file(&cli), "-x");
}
END_TEST

START_TEST(one_dash_is_standard_input)
{
	struct cli cli = START("prog", "-");

	ck_assert_ptr_null(cli_file(&cli));
}
END_TEST

static char *line[4];

static void
start_line(void)
{
	int argc = 0;

	while (line[argc] != NULL)
		argc++;
	start(argc, line);
}

START_TEST(a_wrong_command_line_ends_with_2_and_says_why)
{
	static const struct {
		char *first, *second, *says;
	} cases[] = {
		{ "--alll", NULL, "no option \"--alll\"; did you mean --all" },
		{ "--within", NULL, "--within" },
		{ "--within", "31", "31" },
		{ "--within", "x", "\"x\"" },
		{ "--since", "2024-02-30", "there is no \"2024-02-30\"" },
		{ "--order", "left", "write one of up|down" },
		{ "a.csv", "b.csv", "b.csv" },
	};
	size_t i;

	line[0] = "prog";
	for (i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		line[1] = cases[i].first;
		line[2] = cases[i].second;
		ck_assert_int_eq(process_run(start_line), 2);
		ck_assert_msg(strstr(process_said, cases[i].says) != NULL,
		    "%s", process_said);
		ck_assert_ptr_nonnull(strstr(process_said,
		    "see prog --help"));
	}
}
END_TEST

UNIT_MAIN(an_option_that_was_given_is_known_by_name, long_and_short_options_fill_their_values,
    two_dashes_end_the_options, one_dash_is_standard_input,
    a_wrong_command_line_ends_with_2_and_says_why)
