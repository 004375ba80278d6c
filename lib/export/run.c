/*
 * run.c - a form to its file, a key from its file
 */
#include <errno.h>
#include <unistd.h>

#include "csv/raw.h"
#include "export/run.h"
#include "front/output.h"
#include "front/report.h"
#include "front/target.h"

struct mask_key
exportrun_read_key(const char *path)
{
	struct buffer secret = { 0 };
	struct mask_key key;

	if (path != NULL && !rawfile_read(path, &secret))
		report_trouble("cannot open \"%s\": %s", path,
		    strerror(errno));
	if (path != NULL && slice_trim(buffer_slice(&secret)).len == 0)
		report_trouble("%s: empty; a key is any text that others do "
		    "not know", path);
	key = mask_key_of(slice_trim(buffer_slice(&secret)));
	buffer_release(&secret);
	return key;
}

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
