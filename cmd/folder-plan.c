/*
 * folder-plan - one folder per customer, by grade
 *
 * Reads graded leads and prints the directories to make, or with --moves the
 * folders that move because the grade changed (R-FOLDER).  Keeps a name per
 * company.
 */
#include "front/bind.h"
#include "front/cli.h"
#include "front/input.h"
#include "front/output.h"
#include "front/side.h"
#include "front/target.h"
#include "quote/folder.h"

static const struct bind reads[] = {
	BIND_TEXT("company", struct folder_lead, company),
	BIND_TEXT("customer_short", struct folder_lead, customer_short),
	BIND_TEXT("contact_name", struct folder_lead, contact),
	BIND_TEXT("grade_relation", struct folder_lead, grade,
	    .needed = true, .of = "lead-grade"),
	BIND_END
};

struct run {
	const struct cli *cli;
	struct folders *folders;
	const char *old;
	struct writer *out;
	bool nul, undo;
};

static bool
take_lead(struct run *run, const struct folder_lead *lead, bool before,
    struct flaw *flaw)
{
	return folders_add(run->folders, lead, before) ||
	    bind_set_flaw(flaw, "company", "no-customer", "neither company nor "
	    "contact can name a folder; write one of them");
}

static bool
take_old(void *context, const void *row, unsigned long line,
    struct flaw *flaw)
{
	(void)line;
	return take_lead(context, row, true, flaw);
}

static void
read_leads(struct run *run, struct input *in)
{
	struct binding *binding = bind_open(in, reads);
	struct folder_lead lead;
	struct record record;

	while (input_next(in, &record)) {
		struct flaw flaw = { .code = "unusable" };

		if (bind_read(binding, &record, &lead) &&
		    !take_lead(run, &lead, false, &flaw))
			bind_reject(binding, &record, &flaw);
	}
	bind_close(binding);
}

static void
write_path(void *context, struct slice path, struct slice new_path)
{
	struct run *run = context;

	writer_bytes(run->out, path);
	if (new_path.len > 0) {
		writer_bytes(run->out, SLICE("\t"));
		writer_bytes(run->out, new_path);
	}
	writer_bytes(run->out, run->nul ? (struct slice){ "", 1 } :
	    SLICE("\n"));
}

static int
run_command(struct run *run)
{
	const struct cli *cli = run->cli;
	const struct side side = {
		.kind = COLUMNS_LEAD, .reads = reads,
		.size = sizeof(struct folder_lead), .take = take_old,
		.whole = "give the file that the folders were made from",
	};
	struct target *target;
	struct input *in;
	struct fault fault;
	int status;

	run->folders = folders_open(cli->lang == LANG_ZH, &fault);
	if (run->folders == NULL)
		report_trouble("%s", fault.text);
	side_read(cli, run->old, &side, run);
	in = input_open(cli, cli_file(cli), COLUMNS_LEAD);
	if (!input_is_empty(in))
		read_leads(run, in);
	target = target_open(cli->output);
	run->out = target_writer(target);
	if (run->old == NULL)
		folders_list(run->folders, write_path, run);
	else
		folders_moves(run->folders, run->undo, write_path, run);
	target_settle(target);
	input_settle(in);
	target_commit(target);
	status = output_finish_run(cli, in, NULL, false);
	folders_close(run->folders);
	return status;
}

int
main(int argc, char **argv)
{
	struct run run = { .old = NULL };
	const struct cli_option options[] = {
		OPTION_FLAG('0', "null", &run.nul,
		    "end each line with NUL, for xargs -0"),
		OPTION_FILE('m', "moves", &run.old,
		    "grades of before: print old<TAB>new for what moves"),
		OPTION_FLAG(0, "undo", &run.undo,
		    "with --moves: the way back"),
		OPTION_END
	};
	struct cli cli = {
		.summary = "plan one folder per customer, by grade",
		.operands = "[file]",
		.options = options,
		.common = CLI_FILTER | CLI_LANG | CLI_TABLE | CLI_QUIET,
		.tables = "folder legal columns",
		.kind = COLUMNS_LEAD, .reads = reads,
		.sides = (const struct cli_side[]){
			{ "moves", COLUMNS_LEAD, reads }, { NULL, COLUMNS_NONE, NULL } },
		.lang = LANG_ZH,
	};

	cli_start(&cli, argc, argv);
	if (run.undo && run.old == NULL)
		cli_usage("--undo goes with --moves");
	run.cli = &cli;
	return run_command(&run);
}
