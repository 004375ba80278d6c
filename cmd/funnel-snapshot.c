/*
 * funnel-snapshot - keep what the funnel looked like on a day
 *
 * Stamps every deal with the day and a label.  With --history the deals go
 * into that file, once for each day and label (R-SNAP-02): it is locked, its
 * new version takes its place whole, and the same snapshot again changes
 * nothing.  The deals of a run are kept in memory.
 */
#include "base/date.h"
#include "funnel/snapshotrun.h"

/* The label of the reviews of Monday and Friday; else it must be given. */
static void
set_stamp(struct snapshotrun_options *o, int32_t today)
{
	unsigned weekday;

	if (o->as_of == DATE_NONE)
		o->as_of = today;
	weekday = date_weekday(o->as_of);
	if (o->label == NULL)
		o->label = weekday == 0 ? "mon" : weekday == 4 ? "fri" : NULL;
	if (o->label == NULL || o->label[0] == '\0')
		cli_usage("--label is missing: only Monday and Friday have "
		    "labels of their own, mon and fri");
}

int
main(int argc, char **argv)
{
	struct snapshotrun_options o = { .as_of = DATE_NONE };
	const struct cli_option options[] = {
		OPTION_WRITTEN(0, "history", &o.history,
		    "add the snapshot to this file"),
		OPTION_DATE(0, "as-of", &o.as_of,
		    "the day of the snapshot; default today"),
		OPTION_TEXT('l', "label", "LABEL", &o.label,
		    "default mon on a Monday, fri on a Friday"),
		OPTION_END
	};
	struct cli cli = {
		.summary = "keep what the sales funnel looks like today",
		.operands = "[file]",
		.options = options,
		.common = CLI_FILTER | CLI_TODAY | CLI_TABLE | CLI_QUIET,
		.tables = "columns",
		.kind = COLUMNS_OPPORTUNITY,
		.also_reads = "opportunity_id",
		.adds = (const char *const[]){
		    "as_of", "snapshot_label", NULL },
	};

	cli_start(&cli, argc, argv);
	set_stamp(&o, cli.today);
	return snapshotrun(&cli, &o);
}
