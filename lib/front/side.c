/*
 * side.c - open, bind, take, count
 */
#include <stdlib.h>

#include "base/mem.h"
#include "front/side.h"

static void
take_record(const struct side *side, struct input *in,
    struct binding *binding, const struct record *record, void *row,
    void *context)
{
	struct flaw flaw = { .code = "unusable" };

	if (!bind_read(binding, record, row) ||
	    side->take(context, row, record->line, &flaw))
		return;
	if (side->whole != NULL)
		report_trouble("%s:%lu: %s", input_label(in), record->line,
		    flaw.fault.text);
	bind_reject(binding, record, &flaw);
}

bool
side_read(const struct cli *cli, const char *path, const struct side *side,
    void *context)
{
	struct binding *binding;
	struct record record;
	struct input *in;
	bool rejected;
	void *row;

	if (path == NULL)
		return false;
	in = input_open_side(cli, path, side->kind);
	binding = bind_open(in, side->reads);
	row = xcalloc(1, side->size);
	while (input_next(in, &record))
		take_record(side, in, binding, &record, row, context);
	rejected = input_rejected(in) > 0;
	if (rejected && side->whole != NULL)
		report_trouble("%s: not all of it can be read; %s",
		    input_label(in), side->whole);
	free(row);
	bind_close(binding);
	input_close(in);
	return rejected;
}
