/*
 * lead-recycle - which leads go back to the public pool, and when
 *
 * Reads leads and writes all of them with whether they stay, are about to
 * return or return, why and when; with --apply those that return lose their
 * owner (R-POOL).  One pass; memory: the files beside the leads.
 */
#include <stdlib.h>

#include "base/date.h"
#include "base/fill.h"
#include "base/number.h"
#include "due/facts.h"
#include "due/files.h"
#include "front/filter.h"
#include "front/side.h"
#include "lead/pool.h"
#include "rule/table.h"
#include "set/group.h"
#include "touch/files.h"

struct lead {
	struct slice id, owner, previous, status, state, reason, rule,
	    why, opportunity;
	int32_t assigned, released, date;
	bool locked;
};
static const struct bind reads[] = {
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
static const char *const adds[ADDS + 1] = { "pool_state", "pool_reason",
	"pool_date", "pool_rule", "pool_why", "owner", "previous_owner",
	"assigned_date", "released_date", "status", NULL };

struct deal_row {
	struct slice lead_id, stage, outcome;
	int32_t created, closed;
};
static const struct bind deal_reads[] = {
	BIND_TEXT("lead_id", struct deal_row, lead_id, .needed = true),
	BIND_TEXT("stage", struct deal_row, stage),
	BIND_TEXT("outcome", struct deal_row, outcome),
	BIND_DATE("created_date", struct deal_row, created),
	BIND_DATE("closed_date", struct deal_row, closed),
	BIND_END
};

/* What the deals of a lead come to. */
struct dealings {
	int32_t newest, won;	/* INT32_MAX: on an unknown day, or open */
};

struct options {
	const char *touches, *quotes, *samples, *deals, *scheme, *country;
	struct cli_list holidays;
	int64_t warn, max_extend;
	bool apply;
};

struct run {
	const struct cli *cli;
	const struct options *o;
	struct pool_limits limits;
	struct calendar *calendar;
	struct due *due;
	struct rollup *rollup;
	struct offers *offers;
	struct duelead *facts;
	struct groups *leads;		/* that have deals */
	struct dealings *dealings;
	size_t room;
	struct table *words;
	size_t word_rows[POOL_REASONS];
	struct buffer why;
	bool works, bad;
	uint64_t states[3];
};

static int32_t
later(int32_t a, int32_t b)
{
	return a > b ? a : b;
}

static bool
take_deal(void *context, const void *row, unsigned long line,
    struct flaw *flaw)
{
	const struct deal_row *deal = row;
	struct run *run = context;
	struct slice said = deal->outcome.len > 0 ? deal->outcome :
	    deal->stage;
	bool won = slice_is(said, "won"), lost = slice_is(said, "lost");
	struct dealings *d;
	size_t known, at;

	(void)line;
	(void)flaw;
	if (deal->lead_id.len == 0)
		return true;
	known = groups_count(run->leads);
	at = groups_find(run->leads, &deal->lead_id);
	if (at == run->room) {
		run->room = run->room * 2 + 64;
		run->dealings = xrealloc(run->dealings, run->room,
		    sizeof(*run->dealings));
	}
	d = &run->dealings[at];
	if (at == known)
		*d = (struct dealings){ DATE_NONE, DATE_NONE };
	d->newest = later(d->newest, (!won && !lost) ||
	    deal->created == DATE_NONE ? INT32_MAX : deal->created);
	if (won)
		d->won = later(d->won, deal->closed == DATE_NONE ? INT32_MAX :
		    deal->closed);
	return true;
}

static void
take_deals(const struct run *run, const struct lead *lead,
    struct pool_case *c)
{
	size_t at = groups_seek(run->leads, &lead->id);

	c->has_opportunity = lead->opportunity.len > 0;
	if (at == GROUP_NONE)
		return;
	c->has_opportunity |= run->dealings[at].newest != DATE_NONE &&
	    run->dealings[at].newest >= lead->assigned;
	c->has_deal = run->dealings[at].won != DATE_NONE &&
	    run->dealings[at].won >= lead->assigned;
	c->traded |= run->dealings[at].won != DATE_NONE;
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
	    .last_touch = later(f->last_contact, f->last_reply),
	    .next_action = f->next_action,
	    .cadence = unknown ? -1 : due_cadence(run->due, f) };

	take_deals(run, lead, &c);
	return c;
}

static void
begin_leads(struct filter_run *f, void *context)
{
	struct run *run = context;

	run->facts = duelead_open_ungraded(f->in, run->rollup, run->offers,
	    run->o->scheme);
}

static void
keep_cells(struct filter_run *f)
{
	int i;

	for (i = 0; i < ADDS; i++)
		f->cells[i] = filter_raw(f, adds[i]);
}

static void
write_why(struct filter_run *f, struct run *run,
    const struct pool_verdict *v)
{
	char date[11];
	const struct fill fill = { "date",
	    slice_of(date_format_iso(date, v->date)) };

	run->why.len = 0;
	fill_add(&run->why, table_text(run->words,
	    run->word_rows[v->reason], f->cli->lang == LANG_ZH ? 3 : 2),
	    &fill, 1);
	filter_cell(f, WHY, buffer_slice(&run->why));
}

static void
write_verdict(struct filter_run *f, struct run *run,
    const struct pool_verdict *v)
{
	static const char *const states[] = { "keep", "warn", "return" };
	struct slice rule = table_text(run->words,
	    run->word_rows[v->reason], 1);

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
	if (!duelead_read(run->facts, f->record, &facts))
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
		contactlog_tell_strangers(f->cli, run->o->touches,
		    run->rollup);
	if (!f->cli->quiet)
		report_message("%llu return, %llu are warned, %llu stay",
		    (unsigned long long)run->states[POOL_RETURN],
		    (unsigned long long)run->states[POOL_WARN],
		    (unsigned long long)run->states[POOL_KEEP]);
	duelead_close(run->facts);
	f->found |= run->bad;
}

static void
open_tables(struct run *run)
{
	static const struct table_column shape[] = {
		{ .name = "code", .type = TABLE_KEY },
		{ .name = "rule", .type = TABLE_WORD },
		{ .name = "en", .type = TABLE_WORD },
		{ .name = "zh", .type = TABLE_WORD },
	};
	const struct options *o = run->o;
	struct due_options due = { .today = run->cli->today };
	struct fault fault;
	size_t row, i;

	run->calendar = calendar_open_table(slice_of(o->country), &fault);
	if (run->calendar == NULL)
		report_trouble("%s", fault.text);
	for (i = 0; i < o->holidays.count; i++)
		if (!calendar_load_file(run->calendar, o->holidays.items[i],
		    slice_of(o->country), &fault))
			report_trouble("%s", fault.text);
	run->works = calendar_is_working(run->calendar, run->cli->today);
	run->due = due_open(&due, run->calendar, &fault);
	if (run->due == NULL || !pool_limits_read(&run->limits, &fault))
		report_trouble("%s", fault.text);
	run->words = table_open_whole("pool", shape, 4, &fault);
	if (run->words == NULL)
		report_trouble("%s", fault.text);
	for (row = 0; row < table_rows(run->words); row++)
		for (i = 0; i < POOL_REASONS; i++)
			if (slice_is(table_text(run->words, row, 0),
			    pool_reason_codes[i]))
				run->word_rows[i] = row;
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

struct switches {
	const char *no_touch, *stale, *no_opportunity, *no_deal;
};

static void
take_switches(struct run *run, const struct switches *s)
{
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
	if (run->o->warn >= 0)
		l->warn = run->o->warn;
	if (run->o->max_extend >= 0)
		l->max_extend = run->o->max_extend;
}

static void
read_sides(struct run *run)
{
	const struct options *o = run->o;
	const struct side deals = { .kind = COLUMNS_OPPORTUNITY,
	    .reads = deal_reads, .size = sizeof(struct deal_row),
	    .take = take_deal };

	if (o->touches != NULL)
		run->rollup = contactlog_roll_up(run->cli, o->touches,
		    &run->bad);
	run->offers = offers_new();
	if (o->quotes != NULL)
		run->bad |= sidefile_quotes(run->cli, o->quotes, run->offers);
	if (o->samples != NULL)
		run->bad |= sidefile_samples(run->cli, o->samples,
		    run->offers);
	run->leads = groups_new(1);
	run->bad |= side_read(run->cli, o->deals, &deals, run);
}

static void
close_run(struct run *run)
{
	groups_free(run->leads);
	free(run->dealings);
	offers_free(run->offers);
	rollup_close(run->rollup);
	due_close(run->due);
	calendar_free(run->calendar);
	table_close(run->words);
	buffer_release(&run->why);
}

static int
recycle(const struct cli *cli, struct options *o, const struct switches *s)
{
	struct filter filter = {
		.size = sizeof(struct lead), .in_place = true,
		.begin = begin_leads, .record = judge_lead, .end = tell_states,
	};
	struct run run = { .cli = cli, .o = o };
	int status;

	if (o->scheme != NULL && strcmp(o->scheme, "horizon") != 0 &&
	    strcmp(o->scheme, "relation") != 0)
		cli_usage("--scheme: cannot read \"%s\"; write horizon or "
		    "relation", o->scheme);
	if (!o->apply)
		filter.if_present = "owner previous_owner assigned_date "
		    "released_date status";
	open_tables(&run);
	take_switches(&run, s);
	read_sides(&run);
	status = filter_run(cli, &filter, &run);
	close_run(&run);
	return status;
}

int
main(int argc, char **argv)
{
	struct options o = { .country = "CN", .warn = -1, .max_extend = -1 };
	struct switches s = { NULL, NULL, NULL, NULL };
	const struct cli_option options[] = {
		OPTION_FLAG('a', "apply", &o.apply,
		    "take the owner from those that return"),
		OPTION_FILE(0, "touches", &o.touches, "contact log"),
		OPTION_FILE(0, "quotes", &o.quotes,
		    "quotes with their validity"),
		OPTION_FILE(0, "samples", &o.samples, "samples sent"),
		OPTION_FILE(0, "opportunities", &o.deals, "deals"),
		OPTION_TEXT(0, "no-touch", "DAYS|off", &s.no_touch,
		    "no touch since it was assigned"),
		OPTION_TEXT(0, "stale", "DAYS|off", &s.stale,
		    "no touch since the last one"),
		OPTION_TEXT(0, "no-opportunity", "DAYS|off",
		    &s.no_opportunity, "no opportunity since it was assigned"),
		OPTION_TEXT(0, "no-deal", "DAYS|off", &s.no_deal,
		    "no deal since it was assigned"),
		OPTION_INT(0, "warn", "DAYS", &o.warn, 0, 36500,
		    "so long before the return its owner is warned"),
		OPTION_INT(0, "max-extend", "DAYS", &o.max_extend, 0, 36500,
		    "how far an agreed date moves the return"),
		OPTION_LIST(0, "holidays", "FILE", &o.holidays,
		    "days off and days worked, beside the built-in ones"),
		OPTION_TEXT(0, "country", "CC", &o.country,
		    "our country for the holidays, default CN"),
		OPTION_TEXT(0, "scheme", "horizon|relation", &o.scheme,
		    "what a grade without grade_scheme means"),
		OPTION_END
	};
	struct cli cli = {
		.summary = "find the leads that go back to the public pool",
		.operands = "[file]",
		.options = options,
		.common = CLI_FILTER | CLI_TODAY | CLI_EXPLAIN | CLI_LANG |
		    CLI_TABLE | CLI_QUIET,
		.tables = "pool ownership cadence lead-status holiday weekend "
		    "columns",
		.kind = COLUMNS_LEAD, .reads = reads, .adds = adds,
		.also_reads = "grade grade_scheme grade_horizon "
		    "grade_relation cadence_days tier last_contact_date "
		    "last_reply_date next_action_date",
		.sides = (const struct cli_side[]){
			{ "opportunities", COLUMNS_OPPORTUNITY, deal_reads },
			{ NULL, COLUMNS_NONE, NULL } },
	};

	cli_start(&cli, argc, argv);
	return recycle(&cli, &o, &s);
}
