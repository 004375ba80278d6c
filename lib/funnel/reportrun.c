/*
 * reportrun.c - words of command lines, and what came of them
 */
#include "funnel/reportrun.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/date.h"
#include "base/mem.h"
#include "base/shell.h"
#include "front/cells.h"
#include "front/input.h"
#include "front/sibling.h"

enum { WORDS_MOST = 160 };

/* What a command takes of the common options. */
enum takes {
	TAKES_TODAY = 1 << 0, TAKES_PERIOD = 1 << 1, TAKES_USE = 1 << 2,
	TAKES_RATES = 1 << 3, TAKES_FISCAL = 1 << 4, TAKES_LANG = 1 << 5,
	TAKES_TARGET = 1 << 6,
};
enum { TAKES_FORECAST = TAKES_TODAY | TAKES_PERIOD | TAKES_USE | TAKES_RATES |
	TAKES_FISCAL };

struct job {
	const char *words[WORDS_MOST];
	bool is_file[WORDS_MOST];	/* of words */
	size_t count;
	struct sibling result;
	struct fault fault;
};

struct reportrun {
	const struct cli *cli;
	const struct reportrun_options *o;
	const struct reportrun_snapshot *snapshot;
	struct job jobs[REPORT_SHEETS];
	struct report_source sources[REPORT_SHEETS];
	struct arena arena;
	char today[11], as_of[11];
	int input;		/* standard input, kept; -1: a file */
	bool doubtful;
};

/* ---- the snapshot -------------------------------------------------------- */

static const char *
other_label(const char *label)
{
	return label == NULL ? NULL : strcmp(label, "mon") == 0 ? "fri" :
	    strcmp(label, "fri") == 0 ? "mon" : NULL;
}

struct reportrun_snapshot
reportrun_choose(const struct cli *cli, const char *history,
    const char *label)
{
	struct reportrun_snapshot best = { .as_of = DATE_NONE };
	const char *wanted = other_label(label);
	struct record record;
	struct input *in;
	size_t as_of, name;
	int32_t day;

	if (history == NULL)
		return best;
	in = input_open_side(cli, history, COLUMNS_OPPORTUNITY);
	as_of = input_need_of(in, "as_of", "funnel-snapshot");
	name = input_need_of(in, "snapshot_label", "funnel-snapshot");
	while (input_next(in, &record)) {
		struct slice found = cell_text(&record, name);

		if (!cell_date_needed(in, &record, as_of, CELLS_DATE_REMEDY,
		    &day) || day >= cli->today || day < best.as_of ||
		    found.len >= sizeof(best.label) ||
		    (wanted != NULL && !slice_is(found, wanted)))
			continue;
		best.as_of = day;
		memcpy(best.label, found.at, found.len);
		best.label[found.len] = '\0';
	}
	input_close(in);
	return best;
}

/* ---- words --------------------------------------------------------------- */

static void
add(struct job *job, const char *word)
{
	if (job->count + 1 < WORDS_MOST)
		job->words[job->count++] = word;
}

static void
add_pair(struct job *job, const char *option, const char *value)
{
	if (value == NULL)
		return;
	add(job, option);
	add(job, value);
}

static void
add_file(struct job *job, const char *option, const char *path)
{
	if (path == NULL)
		return;
	add(job, option);
	job->is_file[job->count] = true;
	add(job, path);
}

static void
add_choice(struct reportrun *run, struct job *job, const char *option,
    const struct column_choice *choice)
{
	struct buffer text = { 0 };

	buffer_add(&text, slice_of(choice->name));
	buffer_add_byte(&text, '=');
	buffer_add(&text, slice_of(choice->header));
	add_pair(job, option, arena_string(&run->arena, buffer_slice(&text)));
	buffer_release(&text);
}

static void
add_columns(struct reportrun *run, struct job *job)
{
	const struct column_choice *choice = run->cli->choices;

	for (; choice != NULL && choice->name != NULL; choice++)
		add_choice(run, job, "--column", choice);
}

/* The rules of the page are those of the commands that make it (R-IO-12). */
static void
add_tables(struct reportrun *run, struct job *job, const char *command)
{
	static const struct {
		const char *command, *takes;
	} commands[] = {
		{ "funnel-forecast", "stage-seven stage-five stage-salesforce "
		    "stage-hubspot forecast "
		  "forecast-flag winrate deal-words currency columns" },
		{ "funnel-diff", "stage-seven stage-five stage-salesforce "
		    "stage-hubspot deal-words diff-text "
		  "currency columns" },
		{ "stage-audit", "stage-seven stage-five stage-salesforce "
		    "stage-hubspot audit audit-finding audit-word "
		  "cadence deal-words value currency columns" },
		{ "rep-metrics", "stage-seven stage-five stage-salesforce "
		    "stage-hubspot forecast winrate "
		  "deal-words autoreply reply-mark topic-kind touch-role "
		  "limit currency columns" },
	};
	const struct column_choice *given = run->cli->table_files;
	size_t i = 0;

	while (strcmp(commands[i].command, command) != 0)
		i++;
	for (; given != NULL && given->name != NULL; given++)
		if (slice_is_listed(slice_of(given->name),
		    slice_of(commands[i].takes), ' '))
			add_choice(run, job, "--table", given);
}

static void
begin(struct reportrun *run, enum report_sheet sheet, const char *command,
    unsigned takes)
{
	const struct reportrun_options *o = run->o;
	struct job *job = &run->jobs[sheet];

	add(job, command);
	if (takes & TAKES_TODAY)
		add_pair(job, "--today", run->today);
	if (strcmp(o->scheme, "seven") != 0)
		add_file(job, "--scheme", o->scheme);
	if (takes & TAKES_PERIOD)
		add_pair(job, "--period", o->period);
	if ((takes & TAKES_USE) && strcmp(o->use, "stage") != 0)
		add_pair(job, "--use", o->use);
	add_pair(job, "--currency", o->currency);
	if (takes & TAKES_RATES)
		add_file(job, "--rates", o->rates);
	if (takes & TAKES_FISCAL)
		add_pair(job, "--fy-start", o->fy_start);
	if (takes & TAKES_TARGET) {
		add_pair(job, "--target", o->target);
		add_file(job, "--targets", o->targets);
		add_pair(job, "--coverage", o->coverage);
	}
	if (takes & TAKES_LANG)
		add_pair(job, "--lang", run->cli->lang == LANG_ZH ? "zh" :
		    "en");
	add_columns(run, job);
	add_tables(run, job, command);
}

static void
add_forecasts(struct reportrun *run)
{
	const struct reportrun_options *o = run->o;

	begin(run, REPORT_FORECAST, "funnel-forecast",
	    TAKES_FORECAST | TAKES_TARGET);
	add_pair(&run->jobs[REPORT_FORECAST], "--quantiles", "10,90");
	begin(run, REPORT_STAGES, "funnel-forecast", TAKES_FORECAST);
	add_pair(&run->jobs[REPORT_STAGES], "--by", "stage");
	begin(run, REPORT_DEALS, "funnel-forecast", TAKES_FORECAST);
	add(&run->jobs[REPORT_DEALS], "--detail");
	begin(run, REPORT_OWNERS, "funnel-forecast", TAKES_FORECAST);
	add_pair(&run->jobs[REPORT_OWNERS], "--by", "owner");
	if (o->target == NULL && o->targets == NULL)
		return;
	begin(run, REPORT_PLAN, "funnel-forecast",
	    TAKES_FORECAST | TAKES_TARGET);
	add_pair(&run->jobs[REPORT_PLAN], "--want", o->want);
	add(&run->jobs[REPORT_PLAN], "--plan");
}

static void
add_diffs(struct reportrun *run)
{
	static const enum report_sheet sheets[] = { REPORT_FALL,
		REPORT_MOVES };
	size_t i;

	if (run->snapshot->as_of == DATE_NONE)
		return;
	for (i = 0; i < 2; i++) {
		struct job *job = &run->jobs[sheets[i]];

		begin(run, sheets[i], "funnel-diff", TAKES_USE);
		add_pair(job, "--as-of", run->as_of);
		if (run->snapshot->label[0] != '\0')
			add_pair(job, "--label", run->snapshot->label);
		if (sheets[i] == REPORT_FALL)
			add(job, "--waterfall");
		job->is_file[job->count] = true;
		add(job, run->o->history);
	}
}

static void
add_others(struct reportrun *run)
{
	const struct reportrun_options *o = run->o;
	struct job *audit = &run->jobs[REPORT_AUDIT];
	struct job *reps = &run->jobs[REPORT_REPS];

	begin(run, REPORT_AUDIT, "stage-audit", TAKES_TODAY | TAKES_PERIOD |
	    TAKES_USE | TAKES_FISCAL | TAKES_LANG);
	add_file(audit, "--touches", o->touches);
	add_file(audit, "--quotes", o->quotes);
	add_file(audit, "--roles", o->roles);
	begin(run, REPORT_REPS, "rep-metrics", TAKES_TODAY | TAKES_PERIOD |
	    TAKES_RATES | TAKES_FISCAL);
	add_file(reps, "--leads", o->leads);
	add_file(reps, "--touches", o->touches);
	add_file(reps, "--reps", o->reps);
	begin(run, REPORT_LOSSES, "rep-metrics", TAKES_TODAY | TAKES_PERIOD |
	    TAKES_RATES | TAKES_FISCAL);
	add_pair(&run->jobs[REPORT_LOSSES], "--by", "");
	add(&run->jobs[REPORT_LOSSES], "--losses");
}

struct reportrun *
reportrun_new(const struct cli *cli, const struct reportrun_options *options,
    const struct reportrun_snapshot *snapshot)
{
	struct reportrun *run = xcalloc(1, sizeof(*run));
	const char *deals = cli_file(cli);
	size_t i;

	run->cli = cli;
	run->o = options;
	run->snapshot = snapshot;
	run->input = -1;
	date_format_iso(run->today, cli->today);
	date_format_iso(run->as_of, snapshot->as_of);
	add_forecasts(run);
	add_diffs(run);
	add_others(run);
	if (deals == NULL || strcmp(deals, "-") == 0)
		run->input = sibling_spool();
	for (i = 0; i < REPORT_SHEETS; i++) {
		struct job *job = &run->jobs[i];

		if (job->count == 0 || run->input >= 0)
			continue;
		job->is_file[job->count] = true;
		add(job, deals);
	}
	return run;
}

void
reportrun_free(struct reportrun *run)
{
	size_t i;

	for (i = 0; i < REPORT_SHEETS; i++) {
		sheet_free(run->sources[i].sheet);
		sibling_release(&run->jobs[i].result);
	}
	if (run->input >= 0)
		close(run->input);
	arena_release(&run->arena);
	free(run);
}

/* ---- runs ---------------------------------------------------------------- */

static struct slice
command_line(struct reportrun *run, const struct job *job)
{
	struct buffer text = { 0 };
	struct slice line;
	size_t i;

	for (i = 0; i < job->count; i++) {
		if (i > 0)
			buffer_add_byte(&text, ' ');
		if (job->is_file[i])
			shell_quote_file(&text, job->words[i]);
		else
			shell_quote(&text, slice_of(job->words[i]));
	}
	line = arena_copy(&run->arena, buffer_slice(&text));
	buffer_release(&text);
	return line;
}

/* Its last message, without the name of the command. */
static struct slice
last_message(const struct job *job)
{
	struct slice rest = buffer_slice(&job->result.said), last = rest;

	while (rest.len > 0) {
		struct slice line = slice_trim(slice_cut(&rest, '\n'));

		if (line.len > 0)
			last = line;
		if (rest.at == NULL)
			break;
	}
	return slice_trim(last);
}

static void
run_job(struct reportrun *run, enum report_sheet sheet)
{
	struct report_source *source = &run->sources[sheet];
	struct job *job = &run->jobs[sheet];
	bool audit = sheet == REPORT_AUDIT;

	source->command = command_line(run, job);
	source->trouble = SLICE_EMPTY;
	if (!sibling_run(job->words, run->input, &job->result, &job->fault)) {
		source->trouble = slice_of(job->fault.text);
	} else if (job->result.status == EXIT_TROUBLE) {
		source->trouble = last_message(job);
	} else {
		sibling_tell(&job->result);
		source->sheet = sheet_read(buffer_slice(
		    &job->result.written), &job->fault);
		if (source->sheet == NULL)
			source->trouble = slice_of(job->fault.text);
	}
	/* A finding of the audit is what was looked for. */
	run->doubtful |= source->trouble.len > 0 ||
	    (job->result.status == EXIT_REJECTS && !audit);
}

const struct report_source *
reportrun_read(struct reportrun *run)
{
	const struct report_source *forecast = &run->sources[REPORT_FORECAST];
	size_t i;

	for (i = 0; i < REPORT_SHEETS; i++) {
		run->sources[i].command = run->sources[i].trouble =
		    SLICE_EMPTY;
		if (run->jobs[i].count > 0)
			run_job(run, (enum report_sheet)i);
		if (forecast->trouble.len > 0)
			report_trouble("%.*s",
			    SLICE_PRINT(forecast->trouble));
	}
	return run->sources;
}

bool
reportrun_is_doubtful(const struct reportrun *run)
{
	return run->doubtful;
}
