/*
 * followup-due - who must be contacted by when, and why now
 *
 * Reads graded leads, with the contact log, quotes and samples beside them,
 * and writes the records that are due, most pressing first, each with its
 * date, rule and reason (R-DUE-01 to 46).  Sorting needs all due records: they
 * are kept in one arena.
 */
#include <stdio.h>

#include "calendar.h"
#include "cells.h"
#include "cli.h"
#include "due.h"
#include "duelead.h"
#include "duelist.h"
#include "input.h"
#include "layout.h"
#include "output.h"
#include "sidefiles.h"

struct options {
	int64_t within, limit, per_owner, max_followups;
	int decay;
	const char *owner, *touches, *quotes, *samples, *reps, *scheme,
	    *country;
	const char *customer_holidays;
	struct cli_list holidays;
	bool all, spread;
};

enum { DATE, OVERDUE, RULE, WHY_NOW, FOLLOWUP, CLOSES, VALUE, MEDIUM,
	ESCALATION, PRIORITY, TERMS, GUARD, TABOOS, WHY, COLUMN_COUNT };
static const char *const all_names[COLUMN_COUNT] = {
	"due_date", "days_overdue", "due_rule", "why_now", "followup_no",
	"closes_so_far_pct", "value_pct", "next_medium", "escalation",
	"priority", "priority_terms", "due_guard", "due_taboos", "due_why",
};
/* Date and days are settled after spreading; the others are kept as text. */
#define KEPT_FIRST RULE

struct run {
	const struct cli *cli;
	const struct options *options;
	struct calendar *calendar;
	struct due *due;
	struct rollup *rollup;
	struct offers *offers;
	struct colleagues *colleagues;
	struct buffer text;	/* of the cells of one record */
	size_t at[COLUMN_COUNT + 1];	/* where each begins in text */
	uint64_t later, never, other_owner;
	bool rejected;
};

static struct calendar *
open_calendar(const struct cli *cli, const struct options *o)
{
	struct slice country = slice_of(o->country);
	struct fault fault;
	struct calendar *calendar = calendar_open_table(country, &fault);
	size_t i;
	int year, month, day;

	if (calendar == NULL)
		report_trouble("%s", fault.text);
	for (i = 0; i < o->holidays.count; i++)
		if (!calendar_load_file(calendar, o->holidays.items[i],
		    country, &fault))
			report_trouble("%s", fault.text);
	date_to_civil(cli->today, &year, &month, &day);
	if (o->holidays.count > 0 && !calendar_knows_year(calendar, year))
		report_message("no holidays for %d; weekends only, add them "
		    "with --holidays FILE", year);
	return calendar;
}

static void
read_side_files(struct run *run)
{
	const struct options *o = run->options;
	struct rollup_limits limits = due_rollup_limits(run->due);
	struct fault fault;
	bool rejected = false;

	if (o->touches != NULL) {
		run->rollup = rollup_open(&limits, &fault);
		if (run->rollup == NULL)
			report_trouble("%s", fault.text);
		run->rejected |= sidefile_touches(run->cli, o->touches,
		    run->rollup);
		rollup_finish(run->rollup);
	}
	run->offers = offers_new();
	if (o->quotes != NULL)
		run->rejected |= sidefile_quotes(run->cli, o->quotes,
		    run->offers);
	if (o->samples != NULL)
		run->rejected |= sidefile_samples(run->cli, o->samples,
		    run->offers);
	if (o->reps != NULL)
		run->colleagues = sidefile_reps(run->cli, o->reps, &rejected);
	run->rejected |= rejected;
}

static void
add_date(struct buffer *out, int32_t date)
{
	char text[11];

	buffer_add(out, (struct slice){ date_format_iso(text, date), 10 });
}

static void
add_number(struct buffer *out, int64_t number, unsigned digits)
{
	char text[32];

	buffer_add(out, (struct slice){ text,
	    number_format(text, number, digits, true) });
}

/* "too_soon until 2024-04-25;too_late" (R-DUE-35, R-DUE-36). */
static void
add_guards(struct buffer *out, const struct due_verdict *v)
{
	size_t start = out->len;

	if (v->too_soon)
		buffer_add(out, SLICE("too_soon"));
	if (v->too_many)
		buffer_format(out, "%stoo_many", out->len > start ? ";" : "");
	if (v->allowed_on != DATE_NONE) {
		buffer_add(out, SLICE(" until "));
		add_date(out, v->allowed_on);
	}
	if (v->too_late)
		buffer_format(out, "%stoo_late", out->len > start ? ";" : "");
}

static void
add_taboos(struct buffer *out, unsigned taboos)
{
	size_t start = out->len;
	unsigned n;

	for (n = 1; n <= 7; n++)
		if (taboos >> n & 1)
			buffer_format(out, "%sT%u",
			    out->len > start ? ";" : "", n);
}

static void
add_escalation(const struct run *run, struct buffer *out, size_t step,
    struct slice owner)
{
	struct slice colleague = colleagues_of(run->colleagues, owner);

	buffer_add(out, due_step(run->due, step));
	if (step == 1 && colleague.len > 0) {
		buffer_add_byte(out, ':');
		buffer_add(out, colleague);
	}
}

/* What the date rests on, in one sentence (--explain). */
static void
add_why(const struct run *run, struct buffer *out, const struct due_facts *f,
    const struct due_verdict *v)
{
	bool zh = run->cli->lang == LANG_ZH;

	due_why_now(run->due, f, v, out);
	if (v->base != DATE_NONE) {
		buffer_add(out, zh ? SLICE("；起算日 ") :
		    SLICE("; counted from "));
		add_date(out, v->base);
	}
	if (v->date != v->unmoved) {
		buffer_add(out, zh ? SLICE("，工作日顺延自 ") :
		    SLICE(", moved to a working day from "));
		add_date(out, v->unmoved);
	}
	if (v->step > 0) {
		buffer_add(out, zh ? SLICE("；") : SLICE("; "));
		buffer_add(out, due_step_text(run->due, v->step));
	}
}

static void
format_cell(const struct run *run, struct buffer *out, int column,
    const struct due_facts *f, const struct due_verdict *v,
    struct slice owner)
{
	switch (column) {
	case RULE:
		buffer_add(out, due_rule(run->due, v->trigger));
		break;
	case WHY_NOW:
		due_why_now(run->due, f, v, out);
		break;
	case FOLLOWUP:
		if (v->followup_no >= 0)
			add_number(out, v->followup_no, 0);
		break;
	case CLOSES:
		if (v->closes_pct >= 0)
			add_number(out, v->closes_pct, 0);
		break;
	case VALUE:
		if (v->value >= 0)
			add_number(out, v->value, 2);
		break;
	case MEDIUM:
		buffer_add(out, slice_of(medium_name(v->medium)));
		break;
	case ESCALATION:
		add_escalation(run, out, v->step, owner);
		break;
	case PRIORITY:
		add_number(out, v->priority, 2);
		break;
	case TERMS:
		due_terms(run->due, f, v, out);
		break;
	case GUARD:
		add_guards(out, v);
		break;
	case TABOOS:
		add_taboos(out, v->taboos);
		break;
	case WHY:
		if (run->cli->explain)
			add_why(run, out, f, v);
		break;
	default:
		break;
	}
}

/* Formats the kept cells into run->text and points cells at them. */
static void
format_cells(struct run *run, const struct due_facts *f,
    const struct due_verdict *v, struct slice owner, struct slice *cells)
{
	int i;

	run->text.len = 0;
	for (i = KEPT_FIRST; i < COLUMN_COUNT; i++) {
		run->at[i] = run->text.len;
		format_cell(run, &run->text, i, f, v, owner);
	}
	run->at[COLUMN_COUNT] = run->text.len;
	for (i = KEPT_FIRST; i < COLUMN_COUNT; i++)
		cells[i - KEPT_FIRST] = (struct slice){
			run->text.data + run->at[i],
			run->at[i + 1] - run->at[i]
		};
}

/* Whether the record belongs in the list; counts it if not. */
static bool
is_wanted(struct run *run, enum due_status status, struct slice owner)
{
	const struct options *o = run->options;

	if (o->owner != NULL && !slice_is(owner, o->owner)) {
		run->other_owner++;
		return false;
	}
	if (status == DUE_NOW || (o->all && status == DUE_LATER))
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
	struct slice cells[COLUMN_COUNT];
	struct record record;
	struct due_facts facts;
	struct due_verdict v;

	while (input_next(in, &record)) {
		struct slice owner;
		enum due_status status;
		struct due_row row;

		if (!duelead_read(lead, &record, &facts))
			continue;
		owner = duelead_owner(lead, &record);
		status = due_judge(run->due, &facts, &v);
		if (!is_wanted(run, status, owner))
			continue;
		format_cells(run, &facts, &v, owner, cells);
		row = (struct due_row){
			.lead_id = duelead_id(lead, &record),
			.owner = owner,
			.priority = v.priority,
			.date = v.date,
			.limit = v.limit,
			.cells = cells,
		};
		duelist_add(list, &record, &row);
	}
}

static void
write_row(const struct run *run, struct output *out,
    const struct due_row *row)
{
	struct slice cells[COLUMN_COUNT];
	struct record record = duelist_record(row);
	char date[11], overdue[32];
	int32_t days = row->date < run->cli->today ?
	    run->cli->today - row->date : 0;
	int i;

	cells[DATE] = (struct slice){ date_format_iso(date, row->date), 10 };
	cells[OVERDUE] = (struct slice){ overdue,
	    number_format(overdue, days, 0, true) };
	for (i = KEPT_FIRST; i < COLUMN_COUNT; i++)
		cells[i] = row->cells[i - KEPT_FIRST];
	output_record(out, &record, cells);
}

/* Conservation: what is not in the list is counted. */
static void
report_left(const struct run *run, size_t cut)
{
	if (run->cli->quiet)
		return;
	if (cut > 0)
		report_message("%zu due records over --limit or --per-owner "
		    "left out", cut);
	if (run->later + run->never + run->other_owner > 0)
		report_message("left out: %llu not due yet, %llu never due, "
		    "%llu of other owners", (unsigned long long)run->later,
		    (unsigned long long)run->never,
		    (unsigned long long)run->other_owner);
}

static int
list_due(struct run *run)
{
	const struct options *o = run->options;
	struct input *in = input_open(run->cli, cli_file(run->cli),
	    COLUMNS_LEAD);
	struct duelead *lead = duelead_open(in, run->rollup, run->offers,
	    o->scheme);
	const char *names[COLUMN_COUNT];
	struct output *out;
	struct duelist *list;
	size_t cut = 0, i;

	if (o->customer_holidays != NULL)
		duelead_customer_holidays(lead, o->customer_holidays);
	for (i = 0; i < COLUMN_COUNT; i++)
		names[i] = i == WHY && !run->cli->explain ? NULL :
		    all_names[i];
	out = output_open(run->cli, in, names, COLUMN_COUNT);
	list = duelist_new(COLUMN_COUNT - KEPT_FIRST,
	    output_layout(out)->replaced_count > 0);
	gather(run, lead, in, list);
	duelist_sort(list);
	if (o->per_owner > 0)
		cut += duelist_per_owner(list, (size_t)o->per_owner,
		    o->spread, run->calendar, run->cli->today);
	if (o->limit > 0)
		cut += duelist_limit(list, (size_t)o->limit);
	for (i = 0; i < duelist_count(list); i++)
		write_row(run, out, duelist_row(list, i));
	report_left(run, cut);
	duelist_free(list);
	duelead_close(lead);
	return cli_finish(run->cli, in, out, run->rejected);
}

static int
run_command(const struct cli *cli, const struct options *o)
{
	struct run run = { .cli = cli, .options = o };
	struct due_options options = {
		.today = cli->today,
		.within = (int32_t)o->within,
		.lang = cli->lang,
		.decay = o->decay,
		.max_followups = o->max_followups,
	};
	struct fault fault;
	int status;

	run.calendar = open_calendar(cli, o);
	run.due = due_open(&options, run.calendar, &fault);
	if (run.due == NULL)
		report_trouble("%s", fault.text);
	read_side_files(&run);
	status = list_due(&run);
	colleagues_free(run.colleagues);
	offers_free(run.offers);
	rollup_close(run.rollup);
	due_close(run.due);
	calendar_free(run.calendar);
	buffer_release(&run.text);
	return status;
}

int
main(int argc, char **argv)
{
	struct options o = { .country = "CN" };
	const struct cli_option table[] = {
		{ 'w', CLI_INT, "within", "DAYS", &o.within,
		  "also who is due in so many days", 0, 3650 },
		{ 0, CLI_FLAG, "all", NULL, &o.all,
		  "every lead that has a due date", 0, 0 },
		{ 0, CLI_TEXT, "owner", "NAME", &o.owner,
		  "only the leads of one owner", 0, 0 },
		{ 'n', CLI_INT, "limit", "N", &o.limit,
		  "only the first N", 1, 1000000000 },
		{ 0, CLI_INT, "per-owner", "N", &o.per_owner,
		  "only the first N of each owner", 1, 1000000000 },
		{ 0, CLI_FLAG, "spread", NULL, &o.spread,
		  "push the rest of --per-owner to later days", 0, 0 },
		{ 0, CLI_TEXT, "touches", "FILE", &o.touches,
		  "contact log", 0, 0 },
		{ 0, CLI_TEXT, "quotes", "FILE", &o.quotes,
		  "quotes with their validity", 0, 0 },
		{ 0, CLI_TEXT, "samples", "FILE", &o.samples,
		  "samples sent", 0, 0 },
		{ 0, CLI_TEXT, "reps", "FILE", &o.reps,
		  "sellers and the colleagues who step in", 0, 0 },
		{ 0, CLI_LIST, "holidays", "FILE", &o.holidays,
		  "days off and days worked, beside the built-in ones", 0, 0 },
		{ 0, CLI_TEXT, "customer-holidays", "FILE",
		  &o.customer_holidays, "days off where the customers are",
		  0, 0 },
		{ 0, CLI_TEXT, "country", "CC", &o.country,
		  "our country for the holidays, default CN", 0, 0 },
		{ 0, CLI_TEXT, "scheme", "horizon|relation", &o.scheme,
		  "what a grade without grade_scheme means", 0, 0 },
		{ 'd', CLI_CHOICE, "decay", "half-life|linear|none", &o.decay,
		  "how waiting costs value", 0, 0 },
		{ 0, CLI_INT, "max-followups", "N", &o.max_followups,
		  "give up after N without an answer; never by default", 1,
		  1000000 },
		{ .kind = CLI_END },
	};
	struct cli cli = {
		.summary = "list who must be contacted by when, and why now",
		.operands = "[file]",
		.options = table,
		.common = CLI_FILTER | CLI_TODAY | CLI_EXPLAIN | CLI_LANG |
		    CLI_TABLE | CLI_QUIET,
		.tables = "trigger cadence limit escalation closing priority "
		    "autoreply topic-kind holiday columns",
	};

	cli_start(&cli, argc, argv);
	if (o.spread && o.per_owner == 0)
		cli_usage("--spread needs --per-owner N");
	if (o.all && o.within > 0)
		cli_usage("--all and --within exclude each other");
	if (o.scheme != NULL && strcmp(o.scheme, "horizon") != 0 &&
	    strcmp(o.scheme, "relation") != 0)
		cli_usage("--scheme: cannot read \"%s\"; write horizon or "
		    "relation", o.scheme);
	return run_command(&cli, &o);
}
