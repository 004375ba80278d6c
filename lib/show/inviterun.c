/* inviterun.c - inviterun.h: leads in, invitees out */
#include <stdlib.h>

#include "base/beta.h"
#include "base/date.h"
#include "base/say.h"
#include "csv/records.h"
#include "front/calendars.h"
#include "lead/status.h"
#include "rule/benchmark.h"
#include "set/label.h"
#include "show/invitefit.h"
#include "show/inviterun.h"
#include "show/invitesteps.h"
#include "value/matchkey.h"

enum { LIST, RANK, STATE, ATTENDED, DUE, DUE_RULE, WHY_NOW, PRODUCTS, HORIZON,
	NEXT, INVITE_RULE, INVITE_TEXT };
const char *const inviterun_adds[] = { "invite_list", "invite_rank",
	"invite_state", "attended", "due_date", "due_rule", "why_now",
	"products_of_interest", "buy_horizon", "next_action_date",
	"invite_rule", "invite_why", NULL };

struct lead {
	struct slice id, company, dup_group, owner, status, horizon, tier;
	struct slice products, product_line, buy_horizon, opportunity;
	struct slice due_rule;
	int32_t due;
	int64_t score;
	int list, state, attended, barred;
};
const struct bind inviterun_reads[] = {
	BIND_TEXT("lead_id", struct lead, id, .needed = true,
	    .filled = "run lead-import first"),
	BIND_TEXT("company", struct lead, company),
	BIND_TEXT("dup_group", struct lead, dup_group),
	BIND_TEXT("owner", struct lead, owner),
	BIND_TEXT("status", struct lead, status),
	BIND_TEXT("grade_horizon", struct lead, horizon),
	BIND_TEXT("tier", struct lead, tier),
	BIND_TEXT("products_of_interest", struct lead, products),
	BIND_TEXT("product_line", struct lead, product_line),
	BIND_TEXT("buy_horizon", struct lead, buy_horizon),
	BIND_TEXT("opportunity_id", struct lead, opportunity),
	BIND_TEXT("due_rule", struct lead, due_rule),
	BIND_DATE("due_date", struct lead, due),
	BIND_DECIMAL("score", struct lead, score, -1000000, 1000000),
	BIND_WORD("do_not_contact", struct lead, barred, "no|yes"),
	BIND_WORD("invite_list", struct lead, list, INVITESTEPS_LISTS),
	BIND_WORD("invite_state", struct lead, state, INVITESTEPS_STATES),
	BIND_WORD("attended", struct lead, attended, "no|yes"),
	BIND_END
};

/* A lead beside what invite_lead says. */
struct kept {
	bool key_tier;
	int32_t moved_up;	/* in an earlier run, on that day */
	struct invitefacts_known *known;
};

struct run {
	const struct cli *cli;
	const struct inviterun_options *o;
	struct invitefacts facts;
	struct invitesteps *steps;
	struct reasons *reasons;
	struct calendar *calendar;
	struct wordmap *statuses;
	struct legal_forms *forms;
	struct records *records;
	struct invite_lead *leads;
	struct kept *kept;
	size_t room;
	struct arena arena;
	struct buffer key;
};

static void
find_columns(struct filter_run *f, void *context)
{
	struct run *run = context;

	conditions_find(&run->facts.rules, f->in, COLUMNS_NONE,
	    run->o->files.rules);
}

/* R-EVENT-02: a point for each purpose that a lead fits, or the rules'. */
static int64_t
points_of(struct run *run, const struct record *record,
    const struct lead *lead, const struct invitefacts_known *known,
    bool traded)
{
	struct invitefacts *facts = &run->facts;
	const struct invitefit_lead fit = { .products = lead->products,
		.product_line = lead->product_line,
		.has_deal = known->has_deal || lead->opportunity.len > 0,
		.strong_deal = known->strong_deal, .traded = traded,
		.key_tier = slice_is(lead->tier, "key") };
	int64_t points = 0;
	size_t i;

	if (facts->rules.count == 0)
		return invitefit_points(&fit, facts->event.purpose,
		    facts->event.content, &run->key);
	conditions_read(&facts->rules, record);
	for (i = 0; i < facts->rules.count; i++)
		if (conditions_hold(&facts->rules, i))
			points += facts->points[i];
	return points;
}

static struct slice
company_of(struct run *run, const struct lead *lead)
{
	run->key.len = 0;
	if (lead->dup_group.len > 0) {
		buffer_add(&run->key, SLICE("g"));
		buffer_add(&run->key, lead->dup_group);
	} else if (lead->company.len > 0) {
		buffer_add(&run->key, SLICE("c"));
		matchkey_company(&run->key, run->forms, lead->company);
	}
	return run->key.len <= 1 ? SLICE_EMPTY :
	    arena_copy(&run->arena, buffer_slice(&run->key));
}

static struct invitefacts_known *
know_lead(struct filter_run *f, struct run *run, const struct lead *lead)
{
	size_t email = input_find(f->in, "email");

	if (email == COLUMN_ABSENT)
		return invitefacts_know(&run->facts, lead->id);
	return invitefacts_know_by_email(&run->facts, lead->id,
	    slice_trim(record_value(f->record, email)));
}

static enum filter_verdict
keep_lead(struct filter_run *f, void *context, const void *row,
    struct flaw *flaw)
{
	const struct lead *lead = row;
	struct run *run = context;
	struct invitefacts_known *known = know_lead(f, run, lead);
	/* The bytes behind an empty cell may not be read. */
	int says = wordmap_find(run->statuses, lead->status.len > 0 ?
	    lead->status : LABEL_EMPTY);
	bool status_known = says != WORDMAP_NONE;
	bool traded = status_known && (says & LEADSTATUS_TRADED) != 0;
	size_t i = records_count(run->records);

	(void)flaw;
	if (i == run->room) {
		run->room = run->room * 2 + 256;
		run->leads = xrealloc(run->leads, run->room,
		    sizeof(*run->leads));
		run->kept = xrealloc(run->kept, run->room, sizeof(*run->kept));
	}
	if (known->state == BIND_NO_WORD)
		known->state = lead->state;
	if (known->list == BIND_NO_WORD)
		known->list = lead->list;
	if (known->attended == BIND_NO_WORD)
		known->attended = lead->attended;
	run->leads[i] = (struct invite_lead){
		.id = arena_copy(&run->arena, lead->id),
		.owner = arena_copy(&run->arena, lead->owner),
		.company = company_of(run, lead),
		.excluded = lead->barred == 1 || (status_known &&
		    (says & LEADSTATUS_CLOSED) != 0) ||
		    (slice_is(lead->horizon, "D") && !traded),
		.points = points_of(run, f->record, lead, known, traded),
		.score = lead->score == BIND_NO_NUMBER ? INT64_MIN :
		    lead->score,
		.before = known->list == BIND_NO_WORD ? INVITE_UNKNOWN :
		    (enum invite_list)(known->list + 1),
		.state = known->state == BIND_NO_WORD ? INVITE_OPEN :
		    (enum invite_state)(known->state + 1) };
	run->kept[i] = (struct kept){ .known = known,
		.moved_up = slice_is(lead->due_rule, "R-EVENT-05") ?
		    lead->due : DATE_NONE,
		.key_tier = slice_is(lead->tier, "key") };
	records_add(run->records, f->record, SLICE_EMPTY);
	return FILTER_LEAVE;
}

static void
write_due(struct filter_run *f, const struct run *run,
    const struct invitesteps_due *due)
{
	struct buffer text = { 0 };

	filter_cell_date(f, DUE, due->day);
	f->cells[DUE_RULE] = due->rule;
	invitesteps_fill(&text, due->text, run->facts.event.name,
	    run->facts.event.start);
	filter_cell(f, WHY_NOW, buffer_slice(&text));
	buffer_release(&text);
}

/* R-EVENT-05: who moved up and was not asked yet is due at once. */
static bool
is_moved_up(const struct run *run, size_t i)
{
	const struct invite_lead *lead = &run->leads[i];

	return lead->state == INVITE_OPEN &&
	    run->kept[i].known->invitations == 0 &&
	    (lead->why == INVITE_MOVED_UP ||
	    run->kept[i].moved_up != DATE_NONE);
}

/* R-EVENT-04: the first step that is not settled. */
static void
write_step(struct filter_run *f, const struct run *run, size_t i)
{
	const struct kept *kept = &run->kept[i];
	const struct invitesteps_lead lead = { run->leads[i].state,
		kept->known->invitations, kept->known->last_invitation };
	struct invitesteps_due due;

	if (run->leads[i].list != INVITE_FINAL ||
	    run->cli->today > run->facts.event.start)
		return;
	if (is_moved_up(run, i)) {
		due = (struct invitesteps_due){ kept->moved_up != DATE_NONE ?
			kept->moved_up : run->cli->today, SLICE("R-EVENT-05"),
			reasons_text(run->reasons, INVITE_MOVED_UP) };
		write_due(f, run, &due);
	} else if (invitesteps_next(run->steps, &lead, run->facts.event.start,
	    run->calendar, &due))
		write_due(f, run, &due);
}

/* R-EVENT-06: who came is followed up as after a show. */
static void
write_came(struct filter_run *f, const struct run *run, size_t i)
{
	bool key = run->kept[i].key_tier;
	size_t why = key ? INVITESTEPS_CAME_KEY : INVITESTEPS_CAME;
	const struct invitesteps_due due = { key ? run->facts.event.end :
		calendar_next_working(run->calendar, run->facts.event.end + 1),
		reasons_rule(run->reasons, why),
		reasons_text(run->reasons, why) };

	write_due(f, run, &due);
}

/* R-EVENT-07: what a form says fills what is empty. */
static void
write_form(struct filter_run *f, const struct run *run,
    const struct invitefacts_known *known)
{
	f->cells[PRODUCTS] = filter_raw(f, "products_of_interest");
	f->cells[HORIZON] = filter_raw(f, "buy_horizon");
	f->cells[NEXT] = input_find(f->in, "next_action_date") ==
	    COLUMN_ABSENT ? SLICE_EMPTY : record_value(f->record,
	    input_find(f->in, "next_action_date"));
	if (!known->need)
		return;
	if (f->cells[PRODUCTS].len == 0)
		f->cells[PRODUCTS] = known->products;
	if (f->cells[HORIZON].len == 0)
		f->cells[HORIZON] = known->horizon;
	filter_cell_date(f, NEXT, calendar_next_working(run->calendar,
	    run->cli->today + 1));
}

static void
write_lead(struct filter_run *f, const struct run *run, size_t i)
{
	const struct invite_lead *lead = &run->leads[i];
	const struct invitefacts_known *known = run->kept[i].known;

	f->cells[LIST] = invitesteps_list(lead->list);
	if (lead->rank > 0)
		filter_cell_format(f, RANK, "%zu", lead->rank);
	f->cells[STATE] = invitesteps_state(lead->state);
	f->cells[ATTENDED] = known->attended == BIND_NO_WORD ? SLICE_EMPTY :
	    known->attended ? SLICE("yes") : SLICE("no");
	if (known->attended == 1)
		write_came(f, run, i);
	else
		write_step(f, run, i);
	write_form(f, run, known);
	f->cells[INVITE_RULE] = reasons_rule(run->reasons, lead->why);
	f->cells[INVITE_TEXT] = reasons_text(run->reasons, lead->why);
}

/* R-EVENT-06: of one owner, or of all for NULL. */
static void
tell_attendance(const struct run *run, const struct slice *owner,
    size_t count)
{
	uint64_t confirmed = 0, came = 0;
	struct beta_range range;
	size_t i;

	for (i = 0; i < count; i++) {
		const struct invite_lead *lead = &run->leads[i];

		if (lead->state != INVITE_CONFIRMED ||
		    (owner != NULL && !slice_equal(*owner, lead->owner)))
			continue;
		confirmed++;
		came += run->kept[i].known->attended == 1;
	}
	if (confirmed == 0)
		return;
	range = beta_rate(came, confirmed, 0.8);
	report_message("%.*s: %llu of %llu confirmed came, %.1f %% (%.1f to "
	    "%.1f %%)", SLICE_PRINT(owner ? *owner : slice_of(say("all"))),
	    (unsigned long long)came, (unsigned long long)confirmed,
	    100.0 * (double)came / (double)confirmed, 100.0 * range.low,
	    100.0 * range.high);
}

static void
tell_lists(const struct run *run, size_t count)
{
	uint64_t lists[4] = { 0 }, states[5] = { 0 }, deals = 0;
	size_t i;

	for (i = 0; i < count; i++) {
		const struct invite_lead *lead = &run->leads[i];
		bool asked = lead->list == INVITE_FINAL ||
		    lead->state != INVITE_OPEN;

		lists[lead->list]++;
		states[lead->state] += asked;
		deals += run->kept[i].known->late_deal &&
		    (asked || run->kept[i].known->attended == 1);
	}
	report_message("%llu considered: %llu final, %llu reserve, %llu none",
	    (unsigned long long)count,
	    (unsigned long long)lists[INVITE_FINAL],
	    (unsigned long long)lists[INVITE_RESERVE],
	    (unsigned long long)lists[INVITE_NONE]);
	report_message("%llu invited: %llu confirmed, %llu declined, %llu no "
	    "answer, %llu open", (unsigned long long)(states[0] + states[1] +
	    states[2] + states[3] + states[4]),
	    (unsigned long long)states[INVITE_CONFIRMED],
	    (unsigned long long)states[INVITE_DECLINED],
	    (unsigned long long)states[INVITE_NO_ANSWER],
	    (unsigned long long)(states[INVITE_OPEN] +
	    states[INVITE_INVITED]));
	if (run->o->files.opportunities != NULL)
		report_message("%llu of them with an opportunity from the "
		    "event to %lld months after it",
		    (unsigned long long)deals, (long long)run->facts.ripe_months);
}

static void
tell(const struct run *run, size_t count)
{
	size_t i;

	if (run->cli->quiet)
		return;
	tell_lists(run, count);
	if (run->o->files.attendance != NULL) {
		for (i = 0; i < run->facts.owner_count; i++)
			tell_attendance(run, &run->facts.owners[i].name, count);
		tell_attendance(run, NULL, count);
	}
	if (run->facts.forms_read > 0)
		report_message("%llu forms: mean rating %.2f of %llu, %llu "
		    "with a need (%.1f %%)",
		    (unsigned long long)run->facts.forms_read, run->facts.rated > 0 ?
		    (double)run->facts.rating_sum / (double)run->facts.rated : 0.0,
		    (unsigned long long)run->facts.rated,
		    (unsigned long long)run->facts.needs_told,
		    100.0 * (double)run->facts.needs_told /
		    (double)run->facts.forms_read);
}

static int64_t
seats_of(const struct run *run)
{
	return run->o->seats >= 0 ? run->o->seats :
	    run->facts.event.participants;
}

static void
write_leads(struct filter_run *f, void *context)
{
	struct run *run = context;
	size_t count = records_count(run->records), i;
	struct arena scratch = { 0 };
	const struct invite_plan plan = { .seats = (size_t)seats_of(run),
		.reserve = (size_t)run->o->reserve,
		.per_company = (size_t)run->o->per_company,
		.owners = run->facts.owners, .owner_count = run->facts.owner_count };

	invite_seat(run->leads, count, &plan);
	for (i = 0; i < count; i++) {
		struct record record = records_get(run->records, i, false,
		    &scratch);
		int32_t due = DATE_NONE;

		f->record = &record;
		write_lead(f, run, i);
		if (f->cells[DUE].len > 0)
			date_parse_iso(f->cells[DUE], &due);
		if (!run->o->due || (due != DATE_NONE &&
		    due <= run->cli->today)) {
			output_record(f->out, &record, f->cells);
			f->written++;
		}
		memset(f->cells, 0, (INVITE_TEXT + 1) * sizeof(*f->cells));
		arena_reset(&f->scratch);
		arena_reset(&scratch);
	}
	f->record = NULL;
	arena_release(&scratch);
	tell(run, count);
}

static void
open_tables(struct run *run)
{
	struct fault fault = { "" };

	run->calendar = calendars_open(run->o->country, &run->o->holidays);
	if ((run->statuses = leadstatus_open(&fault)) == NULL ||
	    (run->forms = company_legal_open(&fault)) == NULL ||
	    (run->steps = invitesteps_open(run->cli->lang, &fault)) == NULL ||
	    (run->reasons = invitesteps_reasons(run->cli->lang, &fault)) ==
	    NULL ||
	    !benchmark_find("ripe_months", &run->facts.ripe_months, &fault))
		report_trouble("%s", fault.text);
}

static void
release(struct run *run)
{
	invitefacts_release(&run->facts);
	calendar_free(run->calendar);
	wordmap_free(run->statuses);
	company_legal_close(run->forms);
	invitesteps_close(run->steps);
	reasons_close(run->reasons);
	records_free(run->records);
	arena_release(&run->arena);
	buffer_release(&run->key);
	free(run->leads);
	free(run->kept);
}

int
inviterun(const struct cli *cli, const struct inviterun_options *options)
{
	const struct filter filter = { .size = sizeof(struct lead),
		.record = keep_lead, .begin = find_columns,
		.end = write_leads };
	struct run run = { .cli = cli, .o = options,
		.facts = { .o = &options->files } };
	bool rejected;
	int status;

	if (options->files.event == NULL)
		cli_usage("--event is missing: name the file with the event");
	run.records = records_new();
	open_tables(&run);
	rejected = invitefacts_read(&run.facts, cli);
	if (seats_of(&run) < 0)
		cli_usage("--seats is missing, and the event names no "
		    "participants");
	status = filter_run(cli, &filter, &run);
	release(&run);
	return status == EXIT_OK && rejected ? EXIT_REJECTS : status;
}
