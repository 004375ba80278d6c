/*
 * run.c - files opened, columns united, records passed on
 */
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "intake/run.h"
#include "intake/sum.h"
#include "intake/record.h"
#include "base/say.h"
#include "set/idset.h"
#include "intake/rejects.h"
#include "front/output.h"
#include "front/target.h"
#include "intake/rulerun.h"
#include "intake/saverules.h"
#include "intake/suggest.h"
#include "base/text.h"
#include "intake/join.h"

/* One file of the run. */
struct part {
	struct intake_file *file;	/* NULL once it is read */
	struct intake_options options;
	struct intake_columns columns;
	struct rulerun *rules;
	struct sample sample;	/* as the rules leave it */
	struct plan plan;
	char label[512];	/* src_file, if the name is no UTF-8 */
};

struct run {
	const struct importrun_options *options;
	struct intake_file_options file;
	struct part *parts;
	size_t count;
	struct unite *united;	/* NULL for one file */
	struct slice *cells;	/* of the output, for several */
	struct importsum sum;
	struct idset *own_ids, *made_ids;
	bool doubt;		/* something was judged with doubt (R-IO-07) */
	struct target *rejects;	/* NULL: none */
};

static bool
has_any(const struct intake_columns *columns, const char *const *names)
{
	for (; *names != NULL; names++)
		if (intake_columns_gives(columns, *names))
			return true;
	return false;
}

static _Noreturn void
lacks(const struct intake_file *f, const char *what, const char *name)
{
	char list[400], quoted[60];
	const struct slice *header;
	size_t count, len = 0, i;
	enum columns_kind like;

	header = intake_file_header(f, &count);
	like = columns_kind_like(header, count);
	for (i = 0; i < count && len + sizeof(quoted) + 4 < sizeof(list); i++)
		len += (size_t)snprintf(list + len, sizeof(list) - len,
		    say(i == 0 ? "\"%s\"" : ", \"%s\""),
		    fault_quote(quoted, sizeof(quoted), header[i]));
	if (like != COLUMNS_NONE && like != COLUMNS_LEAD)
		report_trouble("%s: no column for %s among %s%s; say "
		    "--kind %s if these are no leads, else name it with "
		    "--column %s=HEADER", intake_file_label(f), what, list,
		    i < count ? " ..." : "", columns_kind_name(like), name);
	report_trouble("%s: no column for %s among %s%s; name it with "
	    "--column %s=HEADER, or keep such leads with --keep-incomplete",
	    intake_file_label(f), what, list,
	    i < count ? " ..." : "", name);
}

/* What every record would be rejected for is said once (R-IMPORT-15). */
static void
check_columns(const struct part *part)
{
	static const char *const identity[] = { "company", "contact_name",
		"first_name", "last_name", NULL };
	static const char *const channel[] = { "email", "email_alt", "phone",
		"mobile", "im", "website", NULL };

	if (part->options.kind != COLUMNS_LEAD ||
	    part->options.keep_incomplete)
		return;
	if (!has_any(&part->columns, identity))
		lacks(part->file, say("the company or the contact"),
		    "company");
	if (!has_any(&part->columns, channel))
		lacks(part->file, say("e-mail, phone, mobile, im or website"),
		    "email");
}

/* A file of rejects that was mended: why they were is no part of a lead. */
static void
drop_reasons(const struct intake_file *f, struct intake_told *told,
    const struct slice *header, size_t count)
{
	bool *marked = xcalloc(count, sizeof(*marked)), some = false;
	size_t i;

	intake_rejects_find(header, count, marked);
	for (i = 0; i < count; i++)
		if (marked[i] && !told[i].own && told[i].name.len == 0)
			some = told[i].dropped = true;
	free(marked);
	if (some)
		intake_file_note(f, SLICE("the columns reject_line to "
		    "reject_message of an earlier run are left out"));
}

/* Names the columns: as the dictionary, the options and the rules say. */
static void
name_columns(const struct importrun_options *o, struct part *part)
{
	struct intake_file *f = part->file;
	struct intake_told *told;
	const struct slice *header;
	struct fault fault;
	size_t count;

	header = intake_file_header(f, &count);
	told = xcalloc(count, sizeof(*told));
	if (!mapping_find(told, header, count, o->rules, o->mapping, &fault))
		report_trouble("%s", fault.text);
	drop_reasons(f, told, header, count);
	if (!intake_columns_init_told(&part->columns, header, count,
	    o->intake.kind, intake_file_dictionary(f), intake_file_sample(f),
	    o->cli->choices, told, &fault))
		report_trouble("%s", fault.text);
	free(told);
	if (o->rules != NULL)
		part->rules = rulerun_open(o->rules, &part->columns,
		    intake_file_dictionary(f));
}

/* What the file itself says. */
static void
fill_options(const struct importrun_options *o, struct part *part)
{
	struct slice label = slice_of(intake_file_label(part->file));
	const char *format = intake_file_format(part->file);

	part->options = o->intake;
	part->options.workbook = format != NULL &&
	    strcmp(format, "workbook") == 0;
	part->options.semicolons =
	    intake_file_dialect(part->file)->delimiter == ';';
	part->options.file = text_is_utf8(label) ? label :
	    slice_of(fault_quote(part->label, sizeof(part->label), label));
	part->options.rules = part->rules;
}

/* Whether a column goes by its header because nobody knows it. */
static bool
is_left(const struct intake_column *c)
{
	return c->meaning == MEANING_NONE && !c->joined && !c->dropped &&
	    !c->by_hand && c->mix == MIX_NONE;
}

/* What the header says and the cells do not is no guess. */
static bool
is_refused(const struct part *part, size_t i, struct slice guess)
{
	const struct dictionary *d = intake_file_dictionary(part->file);
	struct arena scratch = { 0 };
	enum column_match match;
	size_t meaning = dictionary_match(d, part->columns.columns[i].header,
	    &match, NULL, &scratch);

	arena_release(&scratch);
	return meaning != SIZE_MAX &&
	    slice_equal(dictionary_meaning(d, meaning)->name, guess);
}

static struct countries *
shared_countries(const struct intake_options *o)
{
	return o->words == NULL ? NULL : o->words->countries;
}

/*
 * No column is left under its own name in silence: all of them stand on one
 * line, each with the best guess.
 */
static void
tell_left(const struct importrun_options *o, const struct part *part)
{
	struct buffer line = { 0 };
	struct suggestions s;
	struct fault fault;
	char quoted[120];
	size_t left = 0, i;

	for (i = 0; i < part->columns.count - part->columns.made; i++)
		left += is_left(&part->columns.columns[i]);
	if (left == 0 || intake_columns_are_imported(&part->columns))
		return;
	if (!suggest_init(&s, &part->columns,
	    intake_file_dictionary(part->file),
	    intake_file_sample(part->file), shared_countries(&o->intake),
	    o->cli->lang == LANG_ZH, &fault))
		report_trouble("%s", fault.text);
	for (i = 0; i < s.count; i++) {
		if (!is_left(&part->columns.columns[i]))
			continue;
		buffer_format(&line, say(line.len == 0 ? "\"%s\"" :
		    ", \"%s\""), fault_quote(quoted, sizeof(quoted),
		    part->columns.columns[i].name));
		if (s.all[i].guess.len > 0 && !is_refused(part, i,
		    s.all[i].guess))
			buffer_format(&line, " (%.*s?)",
			    SLICE_PRINT(s.all[i].guess));
	}
	report_message("%s: kept under %s own name%s: %.*s",
	    intake_file_label(part->file), left == 1 ? "its" : "their",
	    left == 1 ? "" : "s", SLICE_PRINT(buffer_slice(&line)));
	suggest_release(&s);
	buffer_release(&line);
}

/* Opens a file and decides all that its head can tell. */
static void
open_part(struct run *run, struct part *part, const char *path)
{
	const struct importrun_options *o = run->options;
	const struct sample *sample;
	struct fault fault;
	size_t i;

	part->file = intake_file_open(o->cli,
	    strcmp(path, "-") == 0 ? NULL : path, &run->file);
	if (intake_file_is_empty(part->file))
		return;
	name_columns(o, part);
	fill_options(o, part);
	sample = intake_file_sample(part->file);
	if (part->rules != NULL) {
		rulerun_sample(part->rules, sample, &part->sample);
		sample = &part->sample;
	}
	if (!plan_init(&part->plan, &part->options, &part->columns,
	    intake_file_dictionary(part->file), sample, &fault))
		report_trouble("%s", fault.text);
	sample_release(&part->sample);
	part->options.spaced = intake_file_dialect(part->file)->crlf &&
	    intake_columns_find(&part->columns, "contact_state") !=
	    COLUMN_ABSENT;
	for (i = 0; i < part->columns.note_count; i++)
		intake_file_note(part->file, part->columns.notes[i]);
	tell_left(o, part);
	check_columns(part);
	intake_file_forget_sample(part->file);
	intakesum_add_file(&run->sum, part->file, &part->columns,
	    &part->plan);
}

/* R-IMPORT-32 */
static void
save_rules(const struct importrun_options *o, const struct part *part)
{
	const struct intake_file *f = part->file;
	struct target *target = target_open(o->save_rules);
	struct buffer text = { 0 };

	saverules_write(&text, &(struct saverules){
		.label = intake_file_label(f), .said = o->said,
		.encoding = intake_file_format(f) != NULL ? NULL :
		    intake_file_encoding(f),
		.dialect = intake_file_dialect(f),
		.header_line = o->file.names != NULL ? 0 :
		    intake_file_header_line(f),
		.columns = &part->columns, .plan = &part->plan });
	writer_bytes(target_writer(target), buffer_slice(&text));
	target_commit(target);
	buffer_release(&text);
}

static void
close_part(struct run *run, struct part *part)
{
	if (part->file == NULL)
		return;
	run->sum.in += intake_file_records(part->file);
	run->sum.rejected += intake_file_rejected(part->file);
	run->sum.left_out += intake_file_left_out(part->file);
	intake_file_close(part->file);
	part->file = NULL;
	if (part->columns.columns == NULL)
		return;
	rulerun_close(part->rules);
	intake_columns_release(&part->columns);
}

/* Columns that the rules and the mapping speak of must be in some file. */
static void
check_found(const struct importrun_options *o)
{
	struct fault fault;

	if ((o->rules != NULL && !rules_check_found(o->rules, &fault)) ||
	    (o->mapping != NULL && !mapping_check_found(o->mapping, &fault)))
		report_trouble("%s", fault.text);
}

/* The columns of the output. */
static const char *const *
unite_columns(struct run *run, size_t *count)
{
	struct part *first = NULL;
	size_t i;

	*count = 0;
	for (i = 0; i < run->count; i++)
		if (first == NULL && run->parts[i].plan.count > 0)
			first = &run->parts[i];
	if (first == NULL)
		return NULL;
	*count = first->plan.count;
	if (run->count == 1)
		return first->plan.names;
	run->united = join_new();
	for (i = 0; i < run->count; i++)
		join_add(run->united, &run->parts[i].plan);
	join_finish(run->united, intake_file_dictionary(first->file));
	run->cells = xcalloc(join_names(run->united, count) == NULL ? 1 :
	    *count, sizeof(*run->cells));
	return join_names(run->united, count);
}

/* The cells of one file where the output has them. */
static const struct slice *
arrange(struct run *run, size_t n, const struct slice *cells)
{
	const size_t *places;
	size_t count, i;

	if (run->united == NULL)
		return cells;
	places = join_places(run->united, n);
	join_names(run->united, &count);
	for (i = 0; i < count; i++)
		run->cells[i] = SLICE_EMPTY;
	for (i = 0; i < run->parts[n].plan.count; i++)
		run->cells[places[i]] = cells[i];
	return run->cells;
}

/* The header of a column; for one that rules made, its name. */
static struct slice
column_header(const struct part *part, size_t column)
{
	return column == COLUMN_ABSENT ? SLICE_EMPTY :
	    part->columns.columns[column].header;
}

/* Where the output of a part has do_not_contact, or PLAN_NONE. */
static size_t
closing_column(const struct plan *plan)
{
	size_t i;

	for (i = 0; i < plan->count; i++)
		if (strcmp(plan->names[i], "do_not_contact") == 0)
			return i;
	return PLAN_NONE;
}

/* R-IMPORT-20: how many leads the column of the file closes. */
static void
tell_closed(const struct part *part, uint64_t closed, uint64_t kept)
{
	char text[120];

	if (part->options.kind != COLUMNS_LEAD ||
	    intake_columns_are_imported(&part->columns) ||
	    closing_column(&part->plan) == PLAN_NONE)
		return;
	snprintf(text, sizeof(text), say("do_not_contact: %llu of %llu leads "
	    "are not to be contacted"), (unsigned long long)closed,
	    (unsigned long long)kept);
	intake_file_note(part->file, slice_of(text));
}

static void
tell_notes(struct part *part, const struct intake_row *row)
{
	size_t i;

	for (i = 0; i < row->note_count; i++)
		intake_file_note(part->file, slice_of(row->notes[i]));
}

/* The loop. */
static void
read_part(struct run *run, size_t n, struct output *out)
{
	struct part *part = &run->parts[n];
	struct intake_row row;
	struct record record;
	struct fault fault;
	struct intake *in;
	size_t closing = closing_column(&part->plan);
	uint64_t closed = 0, before = run->sum.kept;

	part->options.own_ids = run->own_ids;
	part->options.made_ids = run->made_ids;
	in = intakerecord_open(&part->options, &part->plan, &part->columns, &fault);
	if (in == NULL)
		report_trouble("%s", fault.text);
	while (intake_file_next(part->file, &record)) {
		part->options.encoding =
		    slice_of(intake_file_encoding(part->file));
		switch (intake_record(in, &record, &row)) {
		case INTAKE_KEEP:
			run->sum.kept++;
			run->doubt = run->doubt || row.doubt;
			closed += closing != PLAN_NONE &&
			    slice_is(row.cells[closing], "yes");
			tell_notes(part, &row);
			if (out != NULL)
				output_cells(out, arrange(run, n, row.cells));
			break;
		case INTAKE_BLANK:
			intake_file_leave_out(part->file, false);
			break;
		case INTAKE_HEADER:
			intake_file_leave_out(part->file, true);
			break;
		case INTAKE_REJECT:
			intake_file_reject(part->file, &record,
			    column_header(part, row.column), row.code,
			    row.text);
			break;
		}
	}
	intakerecord_close(in);
	tell_closed(part, closed, run->sum.kept - before);
}

static void
say_unused(const struct rules *rules)
{
	struct fault line;
	size_t next = 0;

	while (rules != NULL && rules_unused(rules, &next, &line))
		report_message("%s", line.text);
}

static void
say_summary(const struct run *run)
{
	struct buffer line = { 0 };
	size_t n;

	if (!run->options->summary && !isatty(STDERR_FILENO))
		return;
	for (n = 0; intakesum_line(&run->sum, n, &line); n++)
		report_message("%.*s", SLICE_PRINT(buffer_slice(&line)));
	buffer_release(&line);
}

static void
open_run(struct run *run, const struct importrun_options *options,
    size_t count)
{
	*run = (struct run){ .options = options, .file = options->file,
		.count = count };
	run->parts = xcalloc(count, sizeof(*run->parts));
	run->own_ids = idset_new();
	run->made_ids = idset_new();
	intakesum_init(&run->sum);
	run->file.codes = run->sum.codes;
	run->file.several = count > 1;
	if (options->cli->rejects != NULL)
		run->file.rejects = intake_rejects_new();
}

static void
open_rejects(struct run *run)
{
	if (run->file.rejects == NULL ||
	    !intake_rejects_has_file(run->file.rejects))
		return;
	run->rejects = target_open(run->options->cli->rejects);
	intake_rejects_write_to(run->file.rejects,
	    target_writer(run->rejects));
}

static void
close_rejects(struct run *run)
{
	if (run->rejects != NULL) {
		intake_rejects_begin(run->file.rejects);
		target_commit(run->rejects);
	}
	intake_rejects_free(run->file.rejects);
}

static void
close_run(struct run *run)
{
	size_t i;

	join_free(run->united);
	for (i = 0; i < run->count; i++)
		plan_release(&run->parts[i].plan);
	free(run->parts);
	free(run->cells);
	idset_free(run->own_ids);
	idset_free(run->made_ids);
	intakesum_release(&run->sum);
}

int
intakerun_files(const struct importrun_options *options,
    const char *const *paths, size_t count)
{
	struct output *out = NULL;
	const char *const *names;
	struct run run;
	size_t columns, i;
	int status;

	open_run(&run, options, count);
	for (i = 0; i < count; i++)
		open_part(&run, &run.parts[i], paths[i]);
	if (options->save_rules != NULL &&
	    !intake_file_is_empty(run.parts[0].file))
		save_rules(options, &run.parts[0]);
	open_rejects(&run);
	check_found(options);
	names = unite_columns(&run, &columns);
	if (!options->check_only || names == NULL)
		out = output_open_plain(options->cli, names, columns);
	for (i = 0; i < count; i++) {
		if (!intake_file_is_empty(run.parts[i].file))
			read_part(&run, i, out);
		run.doubt |= intake_file_is_doubtful(run.parts[i].file);
		if (i + 1 < count)
			close_part(&run, &run.parts[i]);
	}
	status = output_finish_run(options->cli, NULL, out,
	    run.doubt || run.sum.rejected +
	    intake_file_rejected(run.parts[count - 1].file) > 0);
	close_part(&run, &run.parts[count - 1]);
	close_rejects(&run);
	say_unused(options->rules);
	say_summary(&run);
	close_run(&run);
	return status;
}

int
intakerun_suggest(const struct importrun_options *options, const char *path)
{
	static const char *const names[] = { "position", "header", "column",
		"score", "reason", "samples", "alternatives" };
	enum { NAMES = sizeof(names) / sizeof(*names) };
	struct part part = { .file = intake_file_open(options->cli,
	    strcmp(path, "-") == 0 ? NULL : path, &options->file) };
	struct output *out = output_open_plain(options->cli, names, NAMES);
	struct suggestions s;
	struct fault fault;
	size_t i;

	if (!intake_file_is_empty(part.file)) {
		name_columns(options, &part);
		if (!suggest_init(&s, &part.columns,
		    intake_file_dictionary(part.file),
		    intake_file_sample(part.file),
		    shared_countries(&options->intake),
		    options->cli->lang == LANG_ZH, &fault))
			report_trouble("%s", fault.text);
		for (i = 0; i < s.count; i++) {
			char position[32], score[32];

			snprintf(position, sizeof(position), "%zu", i + 1);
			snprintf(score, sizeof(score), "%d", s.all[i].score);
			output_cells(out, (struct slice[NAMES]){
			    slice_of(position), part.columns.columns[i].header,
			    s.all[i].column, slice_of(score), s.all[i].reason,
			    s.all[i].samples, s.all[i].alternatives });
		}
		suggest_release(&s);
		rulerun_close(part.rules);
		intake_columns_release(&part.columns);
	}
	i = (size_t)output_finish_run(options->cli, NULL, out, false);
	intake_file_close(part.file);
	return (int)i;
}
