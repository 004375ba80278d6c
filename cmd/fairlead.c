/*
 * fairlead - list the commands by task, and say what this machine has
 *
 * The way into the toolkit (R-VIEW-03): every other command is a program of
 * its own.
 */
#include <errno.h>
#include <unistd.h>

#include "base/display.h"
#include "base/say.h"
#include "front/cli.h"
#include "front/doctor.h"
#include "front/input.h"
#include "front/kit.h"
#include "front/output.h"
#include "front/target.h"

enum { HEADER_WIDTH = 1000 };

static int
write_text(const struct cli *cli, struct buffer *text, bool found)
{
	struct target *target = target_open(cli->output);

	writer_bytes(target_writer(target), buffer_slice(text));
	target_commit(target);
	buffer_release(text);
	return output_finish_run(cli, NULL, NULL, found);
}

static int
list_commands(const struct cli *cli)
{
	struct buffer text = { 0 };

	kit_list(&text);
	buffer_format(&text, "\n%s\n", say("Each has --help and a manual page. "
	    "A tour: man 7 fairlead. This machine: fairlead doctor"));
	return write_text(cli, &text, false);
}

/* The headers of a file, one a line: what --columns and the like take. */
static int
print_headers(const struct cli *cli, const char *path)
{
	struct input *in = input_open(cli, path, COLUMNS_NONE);
	struct buffer text = { 0 };
	size_t i;

	for (i = 0; i < columns_count(input_columns(in)); i++) {
		display_add(&text, columns_header(input_columns(in), i),
		    HEADER_WIDTH);
		buffer_add_byte(&text, '\n');
	}
	input_close(in);
	return write_text(cli, &text, false);
}

/* The command beside this one, else the one on PATH, prints them itself. */
static _Noreturn void
print_columns(const struct cli *cli, const char *program, const char *command)
{
	struct buffer path = { 0 };
	char columns[] = "--print-columns", output[] = "-o";
	char *arguments[] = { (char *)command, columns, output,
	    (char *)cli->output, NULL };

	if (cli->output == NULL)
		arguments[2] = NULL;
	if (kit_folder(program, &path)) {
		buffer_format(&path, "/%s%c", command, '\0');
		execv(path.data, arguments);
	}
	execvp(command, arguments);
	report_trouble("cannot run \"%s\": %s", command, say_trouble(errno));
}

int
main(int argc, char **argv)
{
	struct cli cli = {
		.starts_programs = true,
		.summary = "list the commands by task, and what this machine "
		    "has",
		.operands = "[columns COMMAND|FILE | doctor]",
		.common = CLI_TODAY,
		.many_operands = true,
	};
	struct buffer text = { 0 };
	bool sound;

	cli_start(&cli, argc, argv);
	if (cli.operand_count == 0)
		return list_commands(&cli);
	if (strcmp(cli.operand[0], "columns") == 0 && cli.operand_count == 2) {
		if (kit_has(slice_of(cli.operand[1])))
			print_columns(&cli, argv[0], cli.operand[1]);
		return print_headers(&cli, cli.operand[1]);
	}
	if (strcmp(cli.operand[0], "doctor") != 0 || cli.operand_count != 1)
		cli_usage("unknown: \"%s\"; write columns COMMAND, columns "
		    "FILE, doctor, or nothing at all", cli.operand[0]);
	sound = doctor_look(&cli, argv[0], &text);
	return write_text(&cli, &text, !sound);
}
