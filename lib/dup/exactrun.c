/* exactrun.c - exactrun.h: keys first, rows with their groups after that */
#include <stdlib.h>

#include "dup/exact.h"
#include "dup/exactkey.h"
#include "dup/exactrun.h"
#include "dup/listrun.h"
#include "dup/pairs.h"
#include "dup/sheet.h"
#include "front/cells.h"
#include "front/output.h"
#include "front/target.h"
#include "front/workers.h"

/* Bytes of keys and lead_ids that are held in memory. */
#define MEMORY_MOST ((size_t)96 << 20)
enum { SAMPLE = 4096 };		/* rows that tell how many there will be */

struct run {
	const struct cli *cli;
	const struct deduperun_options *options;
	struct listrun columns;
	struct exactkeys *keys;
	struct exact *exact;
	struct buffer key, why;
	size_t masters;
	bool *met;		/* by row of the master list: of some lead */
	bool rejected;
};

static void
check_options(const struct deduperun_options *o)
{
	const struct {
		bool given;
		const char *name;
	} others[] = {
		{ o->on != NULL, "--on" }, { o->names, "--names" },
		{ o->fit != NULL, "--fit" },
		{ o->decisions != NULL, "--decisions" },
		{ o->evidence != NULL, "--evidence" },
	};
	size_t i;

	for (i = 0; i < sizeof(others) / sizeof(*others); i++)
		if (others[i].given)
			cli_usage("--exact compares nothing but its columns; "
			    "leave out %s", others[i].name);
}

static void
open_run(struct run *run)
{
	size_t i;

	check_options(run->options);
	listrun_read(&run->columns, "exact", run->options->exact,
	    EXACTKEY_MOST, "email,company");
	run->keys = exactkeys_new(run->columns.names, run->columns.count);
	run->exact = exact_new(MEMORY_MOST);
	buffer_add(&run->why, SLICE("same "));
	for (i = 0; i < run->columns.count; i++) {
		if (i > 0)
			buffer_add_byte(&run->why, ';');
		buffer_add(&run->why, slice_of(run->columns.names[i]));
	}
}

static void
read_keys(struct run *run, struct input *in)
{
	size_t id = input_find(in, "lead_id");
	struct record record;
	struct fault fault;
	size_t count = 0;

	if (!exactkeys_columns(run->keys, input_columns(in), &fault))
		report_trouble("%s: %s; --exact takes columns of the file, "
		    "each once", input_label(in), fault.text);
	while (input_next(in, &record)) {
		if (++count == SAMPLE)
			exact_expect(run->exact, run->masters +
			    input_expected(in));
		if (exact_count(run->exact) == EXACT_ALONE - 1)
			report_trouble("%s: too many records to compare",
			    input_label(in));
		run->key.len = 0;
		exactkeys_add(run->keys, &record, &run->key);
		exact_add(run->exact, buffer_slice(&run->key),
		    cell_text(&record, id), record.line);
	}
}

static void
read_master(struct run *run, const char *path)
{
	struct input *in = input_open_side(run->cli, path, COLUMNS_LEAD);

	if (!input_is_empty(in))
		read_keys(run, in);
	run->rejected |= input_rejected(in) > 0;
	input_close(in);
	exact_close(run->exact);
	run->masters = exact_count(run->exact);
	run->met = xcalloc(run->masters + 1, sizeof(*run->met));
}

/* Whether a row is the first of its customer: of what comes before, another. */
static bool
is_first(struct run *run, size_t row)
{
	uint32_t group = exact_group(run->exact, row);

	if (run->met == NULL || group == EXACT_ALONE)
		return group == EXACT_ALONE || group == row;
	if (run->met[group])
		return false;
	return run->met[group] = true;
}

static void
say_summary(struct run *run)
{
	size_t count = exact_count(run->exact), customers = 0, row;

	for (row = run->masters; row < count; row++)
		customers += is_first(run, row);
	deduperun_say(run->options, count - run->masters, customers, 0);
}

/* What is equal leaves nothing to decide: a header alone. */
static void
write_review(const char *path)
{
	struct target *target = target_open(path);
	struct dupsheet *sheet;
	struct fault fault;

	if (!dupsheet_is(path))
		duppairs_write_header(target_writer(target));
	else if ((sheet = dupsheet_open(&fault)) == NULL ||
	    !dupsheet_finish(sheet, target_writer(target), &fault))
		report_trouble("%s", fault.text);
	target_commit(target);
}

static void
write_leads(struct run *run, struct input *in, struct output *out)
{
	struct slice alone[DEDUPERUN_ADDS], cells[DEDUPERUN_ADDS];
	struct record record;
	struct fault fault;
	size_t row = run->masters, i;

	for (i = 0; i < DEDUPERUN_ADDS; i++)
		cells[i] = alone[i] = SLICE_EMPTY;
	cells[DEDUPERUN_KIND] = exactkeys_are_personal(run->keys) ?
	    SLICE("person") : SLICE("company");
	cells[DEDUPERUN_CERTAINTY] = SLICE("certain");
	cells[DEDUPERUN_WHY] = buffer_slice(&run->why);
	cells[DEDUPERUN_RULE] = SLICE("R-DEDUPE-02");
	for (; input_next(in, &record); row++) {
		uint32_t group = exact_group(run->exact, row);

		if (group != EXACT_ALONE)
			cells[DEDUPERUN_GROUP] = exact_name(run->exact, group);
		if (!exact_check(run->exact, &fault))
			report_trouble("%s", fault.text);
		output_record(out, &record, group == EXACT_ALONE ? alone :
		    cells);
	}
}

static int
mark_leads(struct run *run)
{
	struct input *in = input_open_twice(run->cli, cli_file(run->cli),
	    COLUMNS_LEAD);
	struct output *out = output_open(run->cli, in, deduperun_adds,
	    DEDUPERUN_ADDS);

	if (!input_is_empty(in)) {
		read_keys(run, in);
		exact_settle(run->exact);
		if (run->options->review != NULL)
			write_review(run->options->review);
		say_summary(run);
		input_again(in);
		write_leads(run, in, out);
	}
	return output_finish_run(run->cli, in, out, run->rejected);
}

int
exactrun(const struct cli *cli, const struct deduperun_options *options)
{
	struct run run = { .cli = cli, .options = options };
	int status;

	open_run(&run);
	workers_none(cli);
	if (options->master != NULL)
		read_master(&run, options->master);
	status = mark_leads(&run);
	exactkeys_free(run.keys);
	exact_free(run.exact);
	listrun_release(&run.columns);
	buffer_release(&run.key);
	buffer_release(&run.why);
	free(run.met);
	return status;
}
