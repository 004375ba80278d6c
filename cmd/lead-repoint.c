/*
 * lead-repoint - make files that name leads follow a merge
 *
 * Reads which id went into which, as lead-merge --map writes it, and puts the
 * id of the merged lead in its place, in any file with a lead_id: contact log,
 * quotes, opportunities, samples (R-MERGE-05).  Memory: the map.
 */
#include "front/filter.h"
#include "front/side.h"
#include "merge/repoint.h"

struct named {
	struct slice lead_id;
};
static const struct bind reads[] = {
	BIND_TEXT("lead_id", struct named, lead_id, .needed = true),
	BIND_END
};
static const char *const adds[] = { "lead_id", NULL };

struct merged {
	struct slice id, into;
};
static const struct bind map_reads[] = {
	BIND_TEXT("lead_id", struct merged, id, .needed = true),
	BIND_TEXT("merged_into", struct merged, into, .needed = true),
	BIND_END
};

struct run {
	struct repoint *map;
	uint64_t records, changed;
};

static bool
take_merged(void *context, const void *row, unsigned long line,
    struct flaw *flaw)
{
	const struct merged *merged = row;
	struct run *run = context;

	(void)line;
	if (merged->id.len == 0 || merged->into.len == 0)
		return bind_set_flaw(flaw, NULL, "no-id", "an id is missing; write "
		    "both, or leave the record out");
	return repoint_add(run->map, merged->id, merged->into, &flaw->fault);
}

static enum filter_verdict
repoint_record(struct filter_run *f, void *context, const void *row,
    struct flaw *flaw)
{
	const struct named *named = row;
	struct run *run = context;
	struct slice now = repoint_find(run->map, named->lead_id);
	bool stays = slice_equal(named->lead_id, now);

	(void)flaw;
	run->records++;
	run->changed += !stays;
	/* What stays is written as it was, blanks too. */
	f->cells[0] = stays ? filter_raw(f, "lead_id") : now;
	return FILTER_WRITE;
}

static void
tell_changed(struct filter_run *f, void *context)
{
	const struct run *run = context;

	if (!f->cli->quiet)
		report_message("%llu of %llu records name another lead now",
		    (unsigned long long)run->changed,
		    (unsigned long long)run->records);
}

int
main(int argc, char **argv)
{
	const char *map = NULL;
	const struct cli_option options[] = {
		OPTION_FILE('m', "map", &map,
		    "which id went into which, from lead-merge --map"),
		OPTION_END
	};
	struct cli cli = {
		.summary = "make files that name leads follow a merge",
		.operands = "[file]",
		.options = options,
		.common = CLI_FILTER | CLI_TABLE | CLI_QUIET,
		.tables = "columns",
		.kind = COLUMNS_TOUCH, .reads = reads, .adds = adds,
		.parallel = true,
		.sides = (const struct cli_side[]){
			{ "map", COLUMNS_NONE, map_reads }, { NULL, COLUMNS_NONE, NULL } },
	};
	const struct side side = {
		.reads = map_reads, .size = sizeof(struct merged),
		.take = take_merged,
		.whole = "make it again with lead-merge --map",
	};
	struct run run = { .map = repoint_new() };
	uint64_t *const counts[] = { &run.records, &run.changed, NULL };
	const struct filter filter = {
		.size = sizeof(struct named), .in_place = true,
		.record = repoint_record, .end = tell_changed,
		.counts = counts,
	};
	int status;

	cli_start(&cli, argc, argv);
	if (map == NULL)
		cli_usage("--map is missing: name what lead-merge --map "
		    "wrote");
	side_read(&cli, map, &side, &run);
	status = filter_run(&cli, &filter, &run);
	repoint_free(run.map);
	return status;
}
