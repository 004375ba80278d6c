/*
 * outfile.h - a run of a command's frame over a text, and what it wrote
 *
 * For tests of modules that open, loop and write as a command does: the text
 * stands in a file that is the operand, the output goes to another.
 */
#ifndef FAIRLEAD_OUTFILE_H
#define FAIRLEAD_OUTFILE_H

#include <string.h>

#include "front/cli.h"
#include "textfile.h"

struct outfile {
	char in[sizeof(TEXTFILE_PATH)], out[sizeof(TEXTFILE_PATH)];
	char *operand[2];
	struct cli_option none[1];
	char written[8192];
};

/* Lets cli read text and write to a file; today is 2024-04-22. */
static inline void
outfile_open(struct outfile *f, struct cli *cli, const char *text)
{
	*f = (struct outfile){ .none = { OPTION_END } };
	textfile_make(f->in, text);
	textfile_make(f->out, "");
	f->operand[0] = f->in;
	cli->operand = f->operand;
	cli->operand_count = 1;
	cli->output = f->out;
	cli->options = f->none;
	cli->today = 19835;
	cli->quiet = true;
}

/* What was written; removes both files. */
static inline const char *
outfile_close(struct outfile *f)
{
	FILE *file = fopen(f->out, "r");
	size_t len;

	ck_assert_ptr_nonnull(file);
	len = fread(f->written, 1, sizeof(f->written) - 1, file);
	f->written[len] = '\0';
	fclose(file);
	unlink(f->in);
	unlink(f->out);
	return f->written;
}

#endif
