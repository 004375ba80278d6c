/*
 * lead-repoint - make files that name leads follow a merge
 *
 * Reads which id went into which, as lead-merge --map writes it, and puts the
 * id of the merged lead in its place, in any file with a lead_id: contact log,
 * quotes, opportunities, samples (R-MERGE-05).  Memory: the map.
 */
#include "front/cells.h"
#include "front/cli.h"
#include "front/input.h"
#include "front/output.h"
#include "merge/repoint.h"

struct run {
	const struct cli *cli;
	const char *map_file;
	struct repoint *map;
	uint64_t records, changed;
};

/* A map that cannot be trusted is not followed: its first bad line ends it. */
static void
read_map(struct run *run)
{
	struct input *in = input_open_side(run->cli, run->map_file,
	    COLUMNS_NONE);
	size_t from = input_need(in, "lead_id");
	size_t to = input_need(in, "merged_into");
	struct record record;
	struct fault fault;

	while (input_next(in, &record)) {
		struct slice id = cell_text(&record, from);
		struct slice into = cell_text(&record, to);

		if (id.len == 0 || into.len == 0)
			report_trouble("%s:%lu: an id is missing; write both, "
			    "or leave the record out", input_label(in),
			    record.line);
		if (!repoint_add(run->map, id, into, &fault))
			report_trouble("%s:%lu: %s", input_label(in),
			    record.line, fault.text);
	}
	if (input_rejected(in) > 0)
		report_trouble("%s: not all of it can be read; make it again "
		    "with lead-merge --map", input_label(in));
	input_close(in);
}

static void
repoint_records(struct run *run, struct input *in, struct output *out,
    size_t column)
{
	struct record record;

	while (input_next(in, &record)) {
		struct slice id = cell_text(&record, column);
		struct slice now = repoint_find(run->map, id);

		run->records++;
		run->changed += !slice_equal(id, now);
		/* What stays is written as it was, blanks too. */
		if (slice_equal(id, now))
			now = record_value(&record, column);
		output_record(out, &record, &now);
	}
}

static int
run_command(struct run *run)
{
	struct arena names = { 0 };
	const char *name = "lead_id";
	struct output *out;
	struct input *in;
	size_t column;
	int status;

	run->map = repoint_new();
	read_map(run);
	in = input_open(run->cli, cli_file(run->cli), COLUMNS_TOUCH);
	column = input_is_empty(in) ? COLUMN_ABSENT :
	    input_need(in, "lead_id");
	/* The column is the one that is there, whatever it is called. */
	if (column != COLUMN_ABSENT)
		name = arena_string(&names, columns_header(
		    input_columns(in), column));
	out = output_open(run->cli, in, &name, 1);
	repoint_records(run, in, out, column);
	if (!run->cli->quiet)
		report_message("%llu of %llu records name another lead now",
		    (unsigned long long)run->changed,
		    (unsigned long long)run->records);
	status = cli_finish(run->cli, in, out, false);
	repoint_free(run->map);
	arena_release(&names);
	return status;
}

int
main(int argc, char **argv)
{
	struct run run = { .map_file = NULL };
	const struct cli_option table[] = {
		{ 'm', CLI_TEXT, "map", "FILE", &run.map_file,
		  "which id went into which, from lead-merge --map", 0, 0 },
		{ .kind = CLI_END },
	};
	struct cli cli = {
		.summary = "make files that name leads follow a merge",
		.operands = "[file]",
		.options = table,
		.common = CLI_FILTER | CLI_TABLE | CLI_QUIET,
		.tables = "columns",
	};

	cli_start(&cli, argc, argv);
	if (run.map_file == NULL)
		cli_usage("--map is missing: name what lead-merge --map "
		    "wrote");
	run.cli = &cli;
	return run_command(&run);
}
