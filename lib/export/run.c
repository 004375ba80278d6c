/*
 * run.c - a form to its file
 */
#include <unistd.h>

#include "export/run.h"
#include "front/output.h"
#include "front/report.h"
#include "front/target.h"

int
exportrun_form(const struct cli *cli, const struct exportform *form)
{
	struct target *target;
	struct xlsxout *out;
	struct fault fault;

	if (cli->operand_count > 0)
		cli_usage("--form reads no file");
	if (cli->output == NULL && isatty(STDOUT_FILENO))
		cli_usage("a form is nothing for a terminal; name a file "
		    "with -o");
	target = target_open(cli->output);
	out = exportform_build(form, &fault);
	if (out == NULL || !xlsxout_write(out, target_writer(target),
	    &fault))
		report_trouble("%s", fault.text);
	xlsxout_close(out);
	target_commit(target);
	return EXIT_OK;
}
