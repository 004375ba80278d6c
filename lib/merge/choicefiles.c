/* choicefiles.c - choicefiles.h: pairs from a CSV file or a workbook */
#include <stdlib.h>
#include <string.h>

#include "dup/sheet.h"
#include "merge/choicefiles.h"

static bool
take_row(void *context, const struct record *row, bool first,
    struct fault *fault)
{
	struct slice *names;
	size_t i;
	bool good;

	if (!first)
		return mergechoices_add(context, row, fault);
	names = xcalloc(row->count + 1, sizeof(*names));
	for (i = 0; i < row->count; i++)
		names[i] = record_value(row, i);
	good = mergechoices_header(context, names, row->count, fault);
	free(names);
	return good;
}

static void
read_pairs(struct input *in, struct mergechoices *choices)
{
	const struct columns *columns = input_columns(in);
	struct record record;
	struct fault fault;
	bool good = mergechoices_header(choices, columns_headers(columns),
	    columns_count(columns), &fault);

	while (good && input_next(in, &record))
		good = mergechoices_add(choices, &record, &fault);
	if (!good)
		report_trouble("%s: %s", input_label(in), fault.text);
}

struct mergechoices *
choicefiles_read(const struct cli *cli, const char *path,
    const struct columns *columns, const struct mergerules *rules,
    bool *rejected)
{
	struct mergechoices *choices;
	struct input *in;
	struct fault fault;

	if (path == NULL)
		return NULL;
	choices = mergechoices_new(columns, rules);
	if (dupsheet_is(path)) {
		if (!dupsheet_each(path, take_row, choices, &fault))
			report_trouble("%s: %s", path, fault.text);
		return choices;
	}
	in = input_open_side(cli, path, COLUMNS_NONE);
	if (!input_is_empty(in))
		read_pairs(in, choices);
	*rejected |= input_rejected(in) > 0;
	input_close(in);
	return choices;
}

void
choicefiles_check(const struct mergechoices *choices, const char *path)
{
	struct fault fault;

	if (choices == NULL)
		return;
	if (strcmp(path, "-") == 0)
		path = "<stdin>";
	if (mergechoices_contradict(choices, &fault))
		report_trouble("%s: %s", path, fault.text);
	if (mergechoices_unused(choices) > 0)
		report_message("%s: choices not used: %zu; their leads do not "
		    "merge, or the cell is empty", path,
		    mergechoices_unused(choices));
}
