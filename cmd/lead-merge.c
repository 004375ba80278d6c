/*
 * lead-merge - make one record of all records of a customer, and undo it
 *
 * Reads leads that lead-dedupe marked, merges those that are the same person
 * for certain, and writes a journal from which the file comes back byte for
 * byte (R-MERGE-01 to 06).  Which cell stays may be chosen in the file of
 * pairs that lead-dedupe writes.  Holds the file in memory.
 */
#include "front/cli.h"
#include "merge/run.h"
#include "merge/undorun.h"

static void
check_options(const struct mergerun_options *o, const char *undo)
{
	if (undo != NULL && (o->journal != NULL || o->map != NULL))
		cli_usage("--undo takes neither --journal nor --map");
	if (undo != NULL && o->decisions != NULL)
		cli_usage("--undo takes no --decisions");
	if (undo == NULL && o->journal == NULL)
		cli_usage("--journal is missing: a merge needs its way back");
}

int
main(int argc, char **argv)
{
	struct mergerun_options o = { NULL, NULL, NULL };
	const char *undo = NULL;
	const struct cli_option table[] = {
		OPTION_WRITTEN('j', "journal", &o.journal,
		    "where to write what --undo needs"),
		OPTION_WRITTEN('m', "map", &o.map,
		    "where to write which id went into which"),
		OPTION_FILE(0, "decisions", &o.decisions,
		    "pairs that say which cell stays"),
		OPTION_TEXT('u', "undo", "JOURNAL", &undo,
		    "give back what was merged"),
		OPTION_END
	};
	struct cli cli = {
		.summary = "make one record of all records of a customer, "
		    "and undo it",
		.operands = "[file]",
		.options = table,
		.common = CLI_FILTER | CLI_TABLE | CLI_QUIET,
		.tables = "merge merge-status columns",
		.kind = COLUMNS_LEAD,
		.also_reads = "lead_id dup_group dup_kind dup_certainty status "
		    "owner contact_count created_date",
		.adds = (const char *const[]){
		    "merged_ids", "merge_conflicts", NULL },
	};

	cli_start(&cli, argc, argv);
	check_options(&o, undo);
	return undo != NULL ? undorun(&cli, undo) : mergerun(&cli, &o);
}
