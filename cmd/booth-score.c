/*
 * booth-score - score the stand checklist, the worst items first
 *
 * Reads a filled-in checklist, which --print-table checklist prints empty,
 * and writes a record per group with its points and its worst items, or with
 * --items a record per item (R-BOOTH-01 to 06).
 */
#include <stdlib.h>

#include "show/checklist.h"
#include "front/cli.h"
#include "front/input.h"
#include "show/facts.h"
#include "base/number.h"
#include "front/output.h"

struct run {
	const struct cli *cli;
	struct checklist *list;
	struct output *out;
	struct buffer worst;
	size_t *items;		/* room for all of them */
	int64_t worst_most;
};

enum { GROUP, GROUP_NAME, SCORE, MAXIMUM, PERCENT, SCORED, BLANK, NA, WORST,
	GROUP_RULE, GROUP_COLUMNS };
static const char *const group_names[GROUP_COLUMNS] = {
	"group", "group_name", "score", "maximum", "percent", "scored",
	"blank", "na", "worst", "booth_rule",
};

static void
list_worst(struct run *run, size_t group)
{
	size_t count = checklist_worst(run->list, group, run->items,
	    (size_t)run->worst_most), i;

	run->worst.len = 0;
	for (i = 0; i < count; i++) {
		buffer_add(&run->worst, i ? SLICE("; ") : SLICE_EMPTY);
		buffer_add(&run->worst,
		    checklist_item(run->list, run->items[i])->name);
	}
}

static struct slice
count_text(char text[32], int64_t count)
{
	return (struct slice){ text, number_format(text, count, 0, true) };
}

static void
write_group(struct run *run, const struct checklist_group *g, size_t number)
{
	struct slice cells[GROUP_COLUMNS];
	char text[NA + 1][32];
	int percent = checklist_percent(g);

	list_worst(run, number);
	cells[GROUP] = g->word;
	cells[GROUP_NAME] = g->name;
	cells[SCORE] = count_text(text[SCORE], g->score);
	cells[MAXIMUM] = count_text(text[MAXIMUM], g->most);
	cells[PERCENT] = percent < 0 ? SLICE_EMPTY : (struct slice){
		text[PERCENT], number_format(text[PERCENT], percent, 2,
		true) };
	cells[SCORED] = count_text(text[SCORED], (int64_t)g->scored);
	cells[BLANK] = count_text(text[BLANK], (int64_t)g->blank);
	cells[NA] = count_text(text[NA], (int64_t)g->na);
	cells[WORST] = buffer_slice(&run->worst);
	cells[GROUP_RULE] = g->rule;
	output_cells(run->out, cells);
}

static void
write_groups(struct run *run)
{
	struct checklist_group total = checklist_total(run->list);
	size_t i;

	for (i = 0; i < checklist_groups(run->list); i++)
		write_group(run, checklist_group(run->list, i), i);
	total.word = SLICE("all");
	total.name = run->cli->lang ? SLICE("合计") : SLICE("All");
	write_group(run, &total, CHECKLIST_ALL);
}

enum { ITEM_GROUP, ITEM, ITEM_SCORE, ITEM_NOTE, ITEM_RULE, ITEM_COLUMNS };
static const char *const item_names[ITEM_COLUMNS] = {
	"group", "item", "score", "note", "booth_rule",
};

static void
write_item(struct run *run, const struct checklist_item *item)
{
	struct slice cells[ITEM_COLUMNS];
	char score[32];

	cells[ITEM_GROUP] = checklist_group(run->list, item->group)->word;
	cells[ITEM] = item->name;
	cells[ITEM_SCORE] = item->score == CHECKLIST_NA ? SLICE("na") :
	    item->score == CHECKLIST_BLANK ? SLICE_EMPTY :
	    count_text(score, item->score);
	cells[ITEM_NOTE] = item->note;
	cells[ITEM_RULE] = item->rule;
	output_cells(run->out, cells);
}

/* The worst first, then those at the maximum, na and blank at the end. */
static void
write_items(struct run *run)
{
	static const int rest[] = { CHECKLIST_MOST, CHECKLIST_NA,
		CHECKLIST_BLANK };
	size_t all = checklist_items(run->list), count, i, kind;

	count = checklist_worst(run->list, CHECKLIST_ALL, run->items, all);
	for (i = 0; i < count; i++)
		write_item(run, checklist_item(run->list, run->items[i]));
	for (kind = 0; kind < sizeof(rest) / sizeof(*rest); kind++)
		for (i = 0; i < all; i++)
			if (checklist_item(run->list, i)->score ==
			    rest[kind])
				write_item(run,
				    checklist_item(run->list, i));
}

static int
run_command(struct run *run, bool items)
{
	struct input *in;
	struct fault fault;
	int status;

	run->list = checklist_open(run->cli->lang, &fault);
	if (run->list == NULL)
		report_trouble("%s", fault.text);
	run->items = xcalloc(checklist_items(run->list),
	    sizeof(*run->items));
	in = input_open(run->cli, cli_file(run->cli), COLUMNS_NONE);
	run->out = items ?
	    output_open_plain(run->cli, item_names, ITEM_COLUMNS) :
	    output_open_plain(run->cli, group_names, GROUP_COLUMNS);
	if (!input_is_empty(in)) {
		showfacts_checklist(run->list, in);
		if (items)
			write_items(run);
		else
			write_groups(run);
	}
	status = output_finish_run(run->cli, in, run->out, false);
	checklist_close(run->list);
	buffer_release(&run->worst);
	free(run->items);
	return status;
}

int
main(int argc, char **argv)
{
	struct run run = { .worst_most = 3 };
	bool items = false;
	const struct cli_option table[] = {
		OPTION_FLAG('i', "items", &items, "a record per item, the worst first"),
		OPTION_INT('w', "worst", "N", &run.worst_most, 0, 1000,
		    "name the N worst items of a group, default 3"),
		OPTION_END
	};
	struct cli cli = {
		.summary = "score the stand checklist, the worst items first",
		.operands = "[file]",
		.options = table,
		.common = CLI_FILTER | CLI_LANG | CLI_TABLE | CLI_QUIET,
		.tables = "checklist checklist-score",
		.kind = COLUMNS_NONE,
		.also_reads = "item score note",
		.adds = (const char *const[]){
		    "group", "group_name", "score", "maximum",
		    "percent", "scored", "blank", "na", "worst",
		    "booth_rule", NULL },
	};

	cli_start(&cli, argc, argv);
	run.cli = &cli;
	return run_command(&run, items);
}
