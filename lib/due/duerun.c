/* duerun.c - duerun.h: leads in, the due list out */
#include <stdio.h>
#include <stdlib.h>
#include "value/calendar.h"
#include "front/cells.h"
#include "touch/files.h"
#include "due/due.h"
#include "due/cells.h"
#include "due/facts.h"
#include "due/list.h"
#include "front/calendars.h"
#include "front/input.h"
#include "csv/layout.h"
#include "front/output.h"
#include "due/files.h"
#include "due/duerun.h"

struct run {
	const struct cli *cli;
	const struct duerun_options *options;
	struct calendar *calendar;
	struct due *due;
	struct rollup *rollup;
	struct offers *offers;
	struct deals *deals;
	struct reps *reps;
	struct duecells *cells;
	uint64_t later, never, other_owner;
	bool owner_met;		/* a lead of --owner came by */
	uint64_t ahead;		/* leads whose contact is dated after today */
	unsigned long ahead_line;	/* of the first */
	bool rejected;
};

static struct calendar *
open_calendar(const struct cli *cli, const struct duerun_options *o)
{
	struct calendar *calendar = calendars_open(o->country,
	    &o->holidays);
	int year, month, day;

	date_to_civil(cli->today, &year, &month, &day);
	if (!calendar_knows_year(calendar, year))
		report_message("no holidays of %s for %d; weekends only, add "
		    "them with --holidays FILE", o->country, year);
	return calendar;
}

static void
read_side_files(struct run *run)
{
	const struct duerun_options *o = run->options;
	bool rejected = false;

	if (o->touches != NULL)
		run->rollup = touchfiles_roll_up(run->cli, o->touches,
		    &run->rejected);
	run->offers = offers_new();
	if (o->quotes != NULL)
		run->rejected |= duefiles_quotes(run->cli, o->quotes,
		    run->offers);
	if (o->samples != NULL)
		run->rejected |= duefiles_samples(run->cli, o->samples,
		    run->offers);
	run->deals = deals_new();
	if (o->deals != NULL)
		run->rejected |= duefiles_deals(run->cli, o->deals,
		    run->deals);
	if (o->orders != NULL)
		run->rejected |= duefiles_orders(run->cli, o->orders,
		    run->deals);
	deals_finish(run->deals);
	if (o->reps != NULL)
		run->reps = duefiles_reps(run->cli, o->reps, &rejected);
	run->rejected |= rejected;
}

/* Whether a record that is not due yet may take a free place (R-DUE-39). */
static bool
may_come_forward(const struct run *run, enum due_status status,
    const struct due_verdict *v)
{
	return status == DUE_LATER && run->options->spread &&
	    v->forward_from != DATE_NONE;
}

/* Whether the record belongs in the list; counts it if not. */
static bool
is_wanted(struct run *run, enum due_status status,
    const struct due_verdict *v, struct slice owner)
{
	const struct duerun_options *o = run->options;

	if (o->owner != NULL && !slice_is(owner, o->owner)) {
		run->other_owner++;
		return false;
	}
	run->owner_met = true;
	if (status == DUE_NOW || (o->all && status == DUE_LATER) ||
	    may_come_forward(run, status, v))
		return true;
	if (status == DUE_LATER)
		run->later++;
	else
		run->never++;
	return false;
}

static void
gather(struct run *run, struct duelead *lead, struct input *in,
    struct duelist *list)
{
	struct record record;
	struct due_facts facts;
	struct due_verdict v;

	while (input_next(in, &record)) {
		struct slice owner;
		enum due_status status;
		struct due_row row;

		if (!duefacts_read(lead, &record, &facts))
			continue;
		if ((facts.last_contact > run->cli->today ||
		    facts.last_reply > run->cli->today) && run->ahead++ == 0)
			run->ahead_line = record.line;
		status = due_judge(run->due, &facts, &v);
		/* Of most leads nobody asks whose they are. */
		owner = run->options->owner == NULL ? SLICE_EMPTY :
		    duefiles_rep_name(run->reps, duefacts_owner(lead, &record));
		if (!is_wanted(run, status, &v, owner) ||
		    !duelist_wants(list, v.priority))
			continue;
		if (run->options->owner == NULL)
			owner = duefiles_rep_name(run->reps, duefacts_owner(lead,
			    &record));
		row = (struct due_row){
			.lead_id = duefacts_id(lead, &record),
			.owner = owner,
			.priority = v.priority,
			.date = v.date,
			.limit = v.limit,
			.forward_from = v.forward_from,
			.later = status == DUE_LATER,
			.guarded = v.allowed_on != DATE_NONE &&
			    v.allowed_on > run->cli->today,
		};
		duelist_add(list, &record, &row, duecells_format(run->cells,
		    &facts, &v, owner));
	}
}

static void
write_row(const struct run *run, struct output *out,
    const struct duelist *list, const struct due_row *row)
{
	struct slice cells[DUECELLS_COUNT];
	struct record record = duelist_record(row);
	char date[11], overdue[32];
	int32_t days = row->date < run->cli->today ?
	    run->cli->today - row->date : 0;

	cells[0] = slice_of(date_format_iso(date, row->date));
	cells[1] = (struct slice){ overdue,
	    number_format(overdue, days, 0, true) };
	duelist_cells(list, row, cells + DUECELLS_SETTLED);
	output_record(out, &record, cells);
}

/* Conservation: what is not in the list is counted. */
static void
report_left(const struct run *run, const char *label, size_t cut)
{
	if (run->cli->quiet)
		return;
	if (cut > 0)
		report_message("%zu due records over --limit or --per-owner "
		    "left out", cut);
	if (run->ahead > 0)
		report_message("%s:%lu: %llu lead%s with a contact or reply "
		    "dated after today%s; correct the date, or reckon from a "
		    "later --today", label, run->ahead_line,
		    (unsigned long long)run->ahead, run->ahead == 1 ? "" : "s",
		    run->ahead == 1 ? "" : ", here the first");
	if (run->options->owner != NULL && !run->owner_met &&
	    run->other_owner > 0)
		report_message("no lead of the owner \"%s\"; write the name as "
		    "it stands in the file", run->options->owner);
	if (run->later + run->never + run->other_owner > 0)
		report_message("left out: %llu not due yet, %llu never due, "
		    "%llu of other owners", (unsigned long long)run->later,
		    (unsigned long long)run->never,
		    (unsigned long long)run->other_owner);
}

/* Conservation: what was said of leads that the file does not have. */
static void
tell_strangers(const struct run *run, const struct input *in)
{
	struct slice first;
	size_t count = offers_strangers(run->offers, &first);
	char quoted[80];

	if (run->rollup != NULL) {
		touchfiles_tell_doubles(run->cli, input_label(in),
		    run->rollup);
		touchfiles_tell_strangers(run->cli, run->options->touches,
		    run->rollup);
	}
	if (count > 0 && !run->cli->quiet)
		report_message("quotes or samples of %zu lead%s not in the "
		    "file%s \"%s\"; correct the id, or add the lead", count,
		    count == 1 ? "" : "s", count == 1 ? "," :
		    ", the first", fault_quote(quoted, sizeof(quoted),
		    first));
}

static int
list_due(struct run *run)
{
	const struct duerun_options *o = run->options;
	struct input *in = input_open(run->cli, cli_file(run->cli),
	    COLUMNS_LEAD);
	struct duelead *lead = duefacts_open(in, run->rollup, run->offers,
	    o->scheme);
	struct output *out;
	struct duelist *list;
	size_t cut = 0, i;

	if (o->customer_holidays != NULL)
		duefacts_customer_holidays(lead, o->customer_holidays);
	duefacts_deals(lead, run->deals);
	if (output_name(in, "due_why", false) != NULL)
		duecells_empty_why(run->cells);
	out = output_open(run->cli, in, duecells_names(run->cells),
	    DUECELLS_COUNT);
	list = duelist_new(DUECELLS_KEPT,
	    output_layout(out)->replaced_count > 0);
	if (o->limit > 0 && o->per_owner == 0)
		duelist_keep(list, (size_t)o->limit);
	gather(run, lead, in, list);
	tell_strangers(run, in);
	duelist_sort(list);
	if (o->per_owner > 0)
		cut += duelist_per_owner(list, (size_t)o->per_owner,
		    o->spread, run->calendar, run->cli->today);
	if (o->spread && !o->all) {
		run->later += duelist_count(list);
		duelist_drop_later(list, run->cli->today +
		    (int32_t)o->within);
		run->later -= duelist_count(list);
	}
	if (o->limit > 0)
		cut += duelist_limit(list, (size_t)o->limit);
	for (i = 0; i < duelist_count(list); i++)
		write_row(run, out, list, duelist_row(list, i));
	report_left(run, input_label(in), cut);
	duelist_free(list);
	duefacts_close(lead);
	return output_finish_run(run->cli, in, out, run->rejected);
}

int
duerun(const struct cli *cli, const struct duerun_options *o)
{
	struct run run = { .cli = cli, .options = o };
	struct due_options options = {
		.today = cli->today,
		.within = (int32_t)o->within,
		.later = o->all || o->spread,
		.customer_days = o->customer_holidays != NULL,
		.lang = cli->lang,
		.decay = (enum decay_kind)o->decay,
		.max_followups = o->max_followups,
		.workdays = o->workdays,
	};
	struct fault fault;
	int status;

	run.calendar = open_calendar(cli, o);
	run.due = due_open(&options, run.calendar, &fault);
	if (run.due == NULL)
		report_trouble("%s", fault.text);
	read_side_files(&run);
	run.cells = duecells_new(run.due, run.reps, cli->lang,
	    cli->explain, (o->deals ? DUECELLS_DEALS : 0) |
	    (o->touches ? DUECELLS_LOG : 0));
	status = list_due(&run);
	duecells_free(run.cells);
	duefiles_free_reps(run.reps);
	offers_free(run.offers);
	deals_free(run.deals);
	rollup_close(run.rollup);
	due_close(run.due);
	calendar_free(run.calendar);
	return status;
}
