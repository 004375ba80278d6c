/*
 * show-report - the post-show report for management
 *
 * Reads the leads of an event and whatever other files there are, and writes
 * one document as Markdown, text or HTML: a first screen with the verdict and
 * what must happen now, then thirteen sections (R-SHOW-01 to 04).  A section
 * without data says which file would fill it; the appendix has the command
 * line behind every number.  The leads stream past; the contact log is kept in
 * memory, and so are the ids of the leads.
 */
#include "front/cli.h"
#include "touch/files.h"
#include "front/input.h"
#include "show/facts.h"
#include "front/output.h"
#include "front/target.h"
#include "show/page.h"

struct options {
	struct showfiles files;
	const char *event_name, *previous;
	int format, decay, appendix;
};

struct run {
	const struct cli *cli;
	const struct options *options;
	struct showinput input;
	struct showevent event, last;	/* last: with --previous */
	struct rollup *touches;
	struct showmodel *model;
	struct showremarks *remarks;
	struct checklist *checklist;
	struct showwords *words;
	struct stages *stages;
	struct campaignwords *campaigns;
	struct input *leads;
};

static _Noreturn void
table_trouble(const struct fault *fault)
{
	report_trouble("%s", fault->text);
}

static void
open_tables(struct run *run)
{
	struct fault fault;

	run->words = showwords_open(run->cli->lang, &fault);
	if (run->words == NULL)
		table_trouble(&fault);
	run->campaigns = campaignwords_open(&fault);
	if (run->campaigns == NULL)
		table_trouble(&fault);
	run->remarks = showremarks_open(run->cli->lang, &fault);
	if (run->remarks == NULL)
		table_trouble(&fault);
	run->stages = stages_open(run->options->files.scheme, &fault);
	if (run->stages == NULL)
		table_trouble(&fault);
}

static struct showmodel *
open_model(struct run *run, const struct showevent *event)
{
	struct showmodel_options options = {
		.event = event,
		.leads_name_events =
		    run->input.headers.event_name.len > 0,
		.words = run->campaigns,
		.touches = run->touches,
		.decay = (enum decay_kind)run->options->decay,
		.today = run->cli->today,
		.lang = run->cli->lang,
	};
	struct fault fault;
	struct showmodel *model = showmodel_open(&options, &fault);

	if (model == NULL)
		table_trouble(&fault);
	return model;
}

static void
open_models(struct run *run)
{
	const struct options *o = run->options;
	struct show_choice choice = { o->files.event, o->previous,
		o->files.currency };

	run->model = open_model(run, &run->event);
	if (o->previous == NULL)
		return;
	showfacts_event(&run->last, run->cli, &choice);
	run->input.previous = open_model(run, &run->last);
}

/* The files in the order in which one needs the other. */
static void
read_files(struct run *run)
{
	const struct options *o = run->options;
	struct show_choice choice = { o->files.event, o->event_name,
		o->files.currency };

	run->input = (struct showinput){ .cli = run->cli,
		.files = &o->files };
	showfacts_event(&run->event, run->cli, &choice);
	run->input.rejected = run->event.rejected;
	run->touches = showfiles_touches(&run->input);
	run->leads = input_open(run->cli, o->files.leads, COLUMNS_LEAD);
	showfiles_headers(&run->input, run->leads);
	open_models(run);
	showfiles_leads(&run->input, run->leads, run->model, run->touches);
	showfiles_deals(&run->input, run->model, run->stages);
	run->checklist = showfiles_checklist(&run->input);
	showfiles_remarks(&run->input, run->remarks);
}

static void
tell_left_out(const struct run *run)
{
	const struct showmodel *m = run->model;
	char name[80];

	if (run->cli->quiet)
		return;
	if (m->other_event + m->no_event > 0)
		report_message("left out: leads of other events than \"%s\": "
		    "%llu, leads that name no event: %llu",
		    fault_quote(name, sizeof(name), run->event.name),
		    (unsigned long long)m->other_event,
		    (unsigned long long)m->no_event);
	if (m->deals_other_event + m->deals_other_lead +
	    m->deals_unnamed > 0)
		report_message("left out: opportunities of other events: "
		    "%llu, of other leads: %llu, that name neither: %llu",
		    (unsigned long long)m->deals_other_event,
		    (unsigned long long)m->deals_other_lead,
		    (unsigned long long)m->deals_unnamed);
	if (m->influenced + m->earlier > 0)
		report_message("beside the figures: opportunities created "
		    "before \"%s\" and won after it: %llu, begun or settled "
		    "before: %llu", fault_quote(name, sizeof(name),
		    run->event.name), (unsigned long long)m->influenced,
		    (unsigned long long)m->earlier);
}

static void
write_document(const struct run *run)
{
	struct showparts parts = {
		.input = &run->input, .model = run->model,
		.remarks = run->remarks, .checklist = run->checklist,
		.words = run->words, .stages = run->stages,
		.lang = run->cli->lang,
		.appendix = (enum show_appendix)run->options->appendix,
	};
	struct showtrace *trace;
	struct buffer text = { 0 };
	struct target *target;
	struct fault fault;
	struct doc *doc;

	trace = showtrace_open(&run->input, run->model, &fault);
	if (trace == NULL)
		table_trouble(&fault);
	parts.trace = trace;
	doc = showpage_build(&parts);
	doc_write(doc, (enum doc_format)run->options->format, &text);
	target = target_open(run->cli->output);
	if (!run->cli->quiet || run->model->leads + run->model->deals > 0)
		writer_bytes(target_writer(target), buffer_slice(&text));
	target_settle(target);
	input_settle(run->leads);
	target_commit(target);
	buffer_release(&text);
	doc_free(doc);
	showtrace_close(trace);
}

static void
release(struct run *run)
{
	checklist_close(run->checklist);
	showmodel_close(run->model);
	showmodel_close(run->input.previous);
	showevent_release(&run->last);
	rollup_close(run->touches);
	showremarks_close(run->remarks);
	showwords_close(run->words);
	stages_close(run->stages);
	campaignwords_close(run->campaigns);
	showevent_release(&run->event);
	arena_release(&run->input.arena);
}

static int
run_command(const struct cli *cli, const struct options *o)
{
	struct run run = { .cli = cli, .options = o };
	int status;

	open_tables(&run);
	read_files(&run);
	write_document(&run);
	tell_left_out(&run);
	status = output_finish_run(cli, run.leads, NULL, run.input.rejected);
	release(&run);
	return status;
}

int
main(int argc, char **argv)
{
	struct options o = { .files.scheme = "seven",
		.format = DOC_MARKDOWN, .decay = DECAY_HALF_LIFE };
	const struct cli_option table[] = {
		OPTION_FILE('e', "event", &o.files.event,
		    "the event: dates, cost, visitors, goals"),
		OPTION_TEXT(0, "event-name", "NAME", &o.event_name,
		    "which event, where files have several"),
		OPTION_TEXT(0, "previous", "NAME", &o.previous,
		    "the last show, in the same files, to compare"),
		OPTION_FILE('t', "touches", &o.files.touches, "the contact log"),
		OPTION_FILE('p', "opportunities", &o.files.opportunities,
		    "the sales funnel"),
		OPTION_FILE('c', "checklist", &o.files.checklist,
		    "the stand checklist, filled in"),
		OPTION_FILE('r', "remarks", &o.files.remarks,
		    "remarks: section, text, author, date"),
		OPTION_FILE(0, "competitors", &o.files.competitors,
		    "competitors: competitor, text, author, date"),
		OPTION_CHOICE('f', "format", "md|txt|html", &o.format,
		    "form of the document, default md"),
		OPTION_CHOICE('a', "appendix", "full|short|no", &o.appendix,
		    "how each number is made, default full"),
		OPTION_MORE,
		OPTION_TEXT('s', "scheme", "NAME", &o.files.scheme,
		    "stages: seven, five, salesforce, hubspot or a file"),
		OPTION_TEXT(0, "currency", "CODE", &o.files.currency,
		    "currency where a cell is empty"),
		OPTION_CHOICE('d', "decay", "half-life|linear|none", &o.decay,
		    "how waiting costs value, default half-life"),
		OPTION_END
	};
	struct cli cli = {
		.summary = "write the post-show report for management",
		.operands = "[file]",
		.options = table,
		.common = CLI_FILTER | CLI_TODAY | CLI_LANG | CLI_TABLE |
		    CLI_QUIET,
		.tables = "show-text show-section show-goal show-days "
		    "show-trace decay benchmark booth-class checklist "
		    "checklist-score limit autoreply topic-kind stage-seven "
		    "stage-five stage-salesforce stage-hubspot forecast "
		    "deal-words event-type campaign-text "
		    "currency country country-name columns",
		.kind = COLUMNS_LEAD,
		.also_reads = "lead_id company contact_name source country owner event_name "
		    "event_end met_date booth_class grade "
		    "grade_scheme grade_horizon products_of_interest "
		    "first_contact_date last_contact_date "
		    "last_reply_date",
	};

	cli_start(&cli, argc, argv);
	o.files.leads = cli_file(&cli);
	if (o.event_name != NULL && *o.event_name == '\0')
		cli_usage("--event-name: empty; write the name of the event");
	if (o.previous != NULL && o.files.event == NULL)
		cli_usage("--previous needs --event");
	return run_command(&cli, &o);
}
