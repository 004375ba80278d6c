/*
 * files.c - the file of the command line with its bytes
 */
#include "front/cli.h"
#include "merge/files.h"

void
mergefiles_open(struct mergefile *file, const struct cli *cli)
{
	*file = (struct mergefile){ .raw = { .bytes = SLICE_EMPTY } };
	file->in = input_open_kept(cli, cli_file(cli), COLUMNS_LEAD,
	    &file->bytes);
}

void
mergefiles_cut(struct mergefile *file)
{
	raw_cut(&file->raw, buffer_slice(&file->bytes));
}

void
mergefiles_close(struct mergefile *file)
{
	raw_release(&file->raw);
	buffer_release(&file->bytes);
}
