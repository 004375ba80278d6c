/* sum.c - sum.h: a run in ten lines at most */
#include "intake/sum.h"
#include "textfile.h"
#include "unit.h"

static struct cli cli;
static struct importsum sum;
static struct buffer line;

/* Adds a file of leads. */
static void
add_file(const char *text)
{
	const struct intake_file_options options = { .skip = -1,
		.kind = COLUMNS_LEAD };
	const struct intake_options intake = { .kind = COLUMNS_LEAD,
		.event_end = DATE_NONE, .country = SLICE_EMPTY,
		.currency = SLICE_EMPTY, .event = SLICE_EMPTY };
	char path[sizeof(TEXTFILE_PATH)];
	struct intake_columns columns;
	const struct slice *header;
	struct intake_file *f;
	struct fault fault;
	struct plan plan;
	size_t count;

	textfile_make(path, text);
	f = intake_file_open(&cli, path, &options);
	unlink(path);
	header = intake_file_header(f, &count);
	ck_assert(intake_columns_init(&columns, header, count, COLUMNS_LEAD,
	    intake_file_dictionary(f), intake_file_sample(f), NULL, &fault));
	ck_assert(plan_init(&plan, &intake, &columns,
	    intake_file_dictionary(f), intake_file_sample(f), &fault));
	intakesum_add_file(&sum, f, &columns, &plan);
	plan_release(&plan);
	intake_columns_release(&columns);
	intake_file_close(f);
}

/* Line n from a mark on. */
static const char *
behind(size_t n, const char *mark)
{
	const char *found;

	ck_assert(intakesum_line(&sum, n, &line));
	buffer_add_byte(&line, '\0');
	found = strstr(line.data, mark);
	ck_assert_msg(found != NULL, "no \"%s\" in \"%s\"", mark, line.data);
	return found;
}

START_TEST(records_are_counted_with_the_codes_of_rejects)
{
	intakesum_init(&sum);
	sum.in = 10;
	sum.kept = 6;
	sum.rejected = 3;
	sum.left_out = 1;
	tally_add(sum.codes, SLICE("rule"));
	tally_add(sum.codes, SLICE("no-channel"));
	tally_add(sum.codes, SLICE("rule"));
	ck_assert_str_eq(behind(0, "10"), "10 records in, 6 out, 3 rejected "
	    "(rule 2, no-channel 1), 1 left out");
	intakesum_release(&sum);
	buffer_release(&line);
}
END_TEST

START_TEST(columns_and_decisions_are_said)
{
	intakesum_init(&sum);
	add_file("a fair\nCompany;E-Mail;Hall;met on;quantity\n"
	    "A;a@b.cn;H 3;25.12.2023;1,5\n");
	ck_assert_str_eq(behind(1, "columns"),
	    "columns: 4 known; 1 under a name of its own: Hall");
	ck_assert_str_eq(behind(2, ": "), ": ASCII; semicolons; header on "
	    "line 2; dates dmy; decimal comma");
	ck_assert(!intakesum_line(&sum, 3, &line));
	intakesum_release(&sum);
	buffer_release(&line);
}
END_TEST

START_TEST(many_files_take_ten_lines)
{
	size_t i;

	intakesum_init(&sum);
	for (i = 0; i < 9; i++)
		add_file("company,email\nA,a@b.cn\n");
	ck_assert_str_eq(behind(9, "and"), "and 2 more files");
	ck_assert(!intakesum_line(&sum, IMPORTSUM_LINES, &line));
	intakesum_release(&sum);
	buffer_release(&line);
}
END_TEST

UNIT_MAIN(records_are_counted_with_the_codes_of_rejects,
    columns_and_decisions_are_said, many_files_take_ten_lines)
