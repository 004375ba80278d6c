/* poolrun.c - poolrun.h: leads in, leads that return or stay out */
#include <string.h>

#include "base/date.h"
#include "base/fill.h"
#include "base/number.h"
#include "due/dealfiles.h"
#include "due/facts.h"
#include "due/files.h"
#include "due/poolrun.h"
#include "front/calendars.h"
#include "lead/pool.h"
#include "rule/reasons.h"
#include "touch/files.h"

struct lead {
	struct slice id, owner, previous, status, state, reason, rule,
	    why, opportunity;
	int32_t assigned, released, date;
	bool locked;
};

const struct bind poolrun_reads[] = {
	BIND_TEXT("lead_id", struct lead, id, .needed = true),
	BIND_TEXT("owner", struct lead, owner, .needed = true),
	BIND_TEXT("previous_owner", struct lead, previous),
	BIND_DAY("assigned_date", struct lead, assigned),
	BIND_DATE("released_date", struct lead, released),
	BIND_TEXT("status", struct lead, status),
	BIND_BOOL("locked", struct lead, locked),
	BIND_TEXT("opportunity_id", struct lead, opportunity),
	BIND_TEXT("pool_state", struct lead, state),
	BIND_TEXT("pool_reason", struct lead, reason),
	BIND_DATE("pool_date", struct lead, date),
	BIND_TEXT("pool_rule", struct lead, rule),
	BIND_TEXT("pool_why", struct lead, why),
	BIND_END
};

enum { STATE, REASON, DATE, RULE, WHY, OWNER, PREVIOUS, ASSIGNED, RELEASED,
	STATUS, ADDS };

const char *const poolrun_adds[ADDS + 1] = { "pool_state", "pool_reason",
	"pool_date", "pool_rule", "pool_why", "owner", "previous_owner",
	"assigned_date", "released_date", "status", NULL };

struct run {
	const struct cli *cli;
	const struct poolrun_options *o;
	struct pool_limits limits;
	struct calendar *calendar;
	struct due *due;
	struct rollup *rollup;
	struct offers *offers;
	struct duelead *facts;
	struct dealfiles deals;
	struct reasons *reasons;
	struct buffer why;
	bool works, bad;
	uint64_t states[3];
};

static void
take_deals(const struct run *run, const struct lead *lead,
    struct pool_case *c)
{
	const struct dealings *d = dealfiles_find(&run->deals, lead->id);

	c->has_opportunity = lead->opportunity.len > 0;
	if (d == NULL)
		return;
	c->has_opportunity |= d->newest != DATE_NONE &&
	    d->newest >= lead->assigned;
	c->has_deal = d->won != DATE_NONE && d->won >= lead->assigned;
	c->traded |= d->won != DATE_NONE;
}

static struct pool_case
make_case(const struct run *run, const struct lead *lead,
    const struct due_facts *f)
{
	bool unknown = (f->horizon == 0 || f->horizon == 'U') &&
	    (f->relation == 0 || f->relation == 'U') && f->cadence_days < 0;
	struct pool_case c = { .owned = lead->owner.len > 0,
	    .closed = f->closed || (f->horizon == 'D' && !f->traded),
	    .waiting = f->waiting, .traded = f->traded,
	    .locked = lead->locked, .valid_until = f->valid_until,
	    .sample_under_way = f->sample_sent != DATE_NONE &&
	    f->sample_confirmed == DATE_NONE,
	    .assigned = lead->assigned,
	    .last_touch = f->last_contact > f->last_reply ?
	    f->last_contact : f->last_reply,
	    .next_action = f->next_action,
	    .cadence = unknown ? -1 : due_cadence(run->due, f) };

	take_deals(run, lead, &c);
	return c;
}

static void
begin_leads(struct filter_run *f, void *context)
{
	struct run *run = context;

	run->facts = duefacts_open_ungraded(f->in, run->rollup, run->offers,
	    run->o->scheme);
}

static void
keep_cells(struct filter_run *f)
{
	int i;

	for (i = 0; i < ADDS; i++)
		f->cells[i] = filter_raw(f, poolrun_adds[i]);
}

static void
write_why(struct filter_run *f, struct run *run,
    const struct pool_verdict *v)
{
	char date[11];
	const struct fill fill = { "date",
	    slice_of(date_format_iso(date, v->date)) };

	run->why.len = 0;
	fill_add(&run->why, reasons_text(run->reasons, v->reason), &fill, 1);
	filter_cell(f, WHY, buffer_slice(&run->why));
}

static void
write_verdict(struct filter_run *f, struct run *run,
    const struct pool_verdict *v)
{
	static const char *const states[] = { "keep", "warn", "return" };
	struct slice rule = reasons_rule(run->reasons, v->reason);

	f->cells[STATE] = slice_of(states[v->state]);
	f->cells[REASON] = slice_of(pool_reason_codes[v->reason]);
	filter_cell_date(f, DATE, v->date);
	if (v->extended)
		filter_cell_format(f, RULE, "%.*s;R-POOL-03",
		    SLICE_PRINT(rule));
	else
		f->cells[RULE] = rule;
	if (f->explain)
		write_why(f, run, v);
}

/* R-POOL-05. */
static void
release_lead(struct filter_run *f)
{
	f->cells[PREVIOUS] = filter_raw(f, "owner");
	f->cells[OWNER] = SLICE_EMPTY;
	f->cells[ASSIGNED] = SLICE_EMPTY;
	f->cells[STATUS] = SLICE("pool");
	filter_cell_date(f, RELEASED, f->cli->today);
}

static enum filter_verdict
judge_lead(struct filter_run *f, void *context, const void *row,
    struct flaw *flaw)
{
	const struct lead *lead = row;
	struct run *run = context;
	struct due_facts facts;
	struct pool_case c;
	struct pool_verdict v;

	(void)flaw;
	if (!duefacts_read(run->facts, f->record, &facts))
		return FILTER_LEAVE;	/* it was rejected there */
	keep_cells(f);
	c = make_case(run, lead, &facts);
	v = pool_judge(&run->limits, &c, f->cli->today, run->works);
	run->states[v.state]++;
	/* What an earlier run returned keeps its reason. */
	if (c.owned || lead->state.len == 0)
		write_verdict(f, run, &v);
	if (run->o->apply && v.state == POOL_RETURN)
		release_lead(f);
	return FILTER_WRITE;
}

static void
tell_states(struct filter_run *f, void *context)
{
	const struct run *run = context;

	if (run->rollup != NULL)
		touchfiles_tell_strangers(f->cli, run->o->touches,
		    run->rollup);
	if (!f->cli->quiet)
		report_message("%llu return, %llu are warned, %llu stay",
		    (unsigned long long)run->states[POOL_RETURN],
		    (unsigned long long)run->states[POOL_WARN],
		    (unsigned long long)run->states[POOL_KEEP]);
	duefacts_close(run->facts);
	f->found |= run->bad;
}

static void
open_tables(struct run *run)
{
	const struct poolrun_options *o = run->o;
	struct due_options due = { .today = run->cli->today };
	struct fault fault;

	run->calendar = calendars_open(o->country, &o->holidays);
	run->works = calendar_is_working(run->calendar, run->cli->today);
	run->due = due_open(&due, run->calendar, &fault);
	if (run->due == NULL || !pool_limits_read(&run->limits, &fault) ||
	    (run->reasons = reasons_open("pool", pool_reason_codes,
	    POOL_REASONS, run->cli->lang, &fault)) == NULL)
		report_trouble("%s", fault.text);
}

static int64_t
days_of(const char *option, const char *text, bool *off)
{
	int64_t days;

	*off = strcmp(text, "off") == 0;
	if (*off)
		return -1;
	if (number_parse_int(slice_of(text), 0, 36500, &days) != VALUE_OK)
		cli_usage("--%s: cannot read \"%s\"; write a number of days, "
		    "or off", option, text);
	return days;
}

static void
set_limits(struct run *run)
{
	const struct poolrun_limits *s = &run->o->limits;
	struct pool_limits *l = &run->limits;
	bool off;

	if (s->no_touch != NULL)
		l->no_touch = days_of("no-touch", s->no_touch, &off);
	if (s->stale != NULL)
		l->stale = days_of("stale", s->stale, &l->stale_off);
	if (s->no_opportunity != NULL)
		l->no_opportunity = days_of("no-opportunity",
		    s->no_opportunity, &off);
	if (s->no_deal != NULL)
		l->no_deal = days_of("no-deal", s->no_deal, &off);
	if (s->warn >= 0)
		l->warn = s->warn;
	if (s->max_extend >= 0)
		l->max_extend = s->max_extend;
}

static void
read_sides(struct run *run)
{
	const struct poolrun_options *o = run->o;

	if (o->touches != NULL)
		run->rollup = touchfiles_roll_up(run->cli, o->touches,
		    &run->bad);
	run->offers = offers_new();
	if (o->quotes != NULL)
		run->bad |= duefiles_quotes(run->cli, o->quotes, run->offers);
	if (o->samples != NULL)
		run->bad |= duefiles_samples(run->cli, o->samples,
		    run->offers);
	run->bad |= dealfiles_read(&run->deals, run->cli, o->deals);
}

static void
close_run(struct run *run)
{
	dealfiles_release(&run->deals);
	offers_free(run->offers);
	rollup_close(run->rollup);
	due_close(run->due);
	calendar_free(run->calendar);
	reasons_close(run->reasons);
	buffer_release(&run->why);
}

int
poolrun(const struct cli *cli, const struct poolrun_options *options)
{
	const struct filter filter = {
		.size = sizeof(struct lead), .in_place = true,
		.if_present = options->apply ? NULL : "owner previous_owner "
		    "assigned_date released_date status",
		.begin = begin_leads, .record = judge_lead, .end = tell_states,
	};
	struct run run = { .cli = cli, .o = options };
	int status;

	open_tables(&run);
	set_limits(&run);
	read_sides(&run);
	status = filter_run(cli, &filter, &run);
	close_run(&run);
	return status;
}
