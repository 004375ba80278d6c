/*
 * event-invite - who is asked to an event, who comes, what comes of it
 *
 * Writes every lead with the list it is on, its state, and the next step that
 * is due (R-EVENT-01 to 08).  Answers, attendance and feedback are read later
 * and change lists, states and what is due.  Memory: the leads.
 */
#include <stdlib.h>

#include "base/beta.h"
#include "base/date.h"
#include "base/number.h"
#include "base/say.h"
#include "base/text.h"
#include "csv/records.h"
#include "front/filter.h"
#include "front/side.h"
#include "lead/status.h"
#include "rule/benchmark.h"
#include "rule/places.h"
#include "rule/table.h"
#include "rule/when.h"
#include "set/nameset.h"
#include "show/invite.h"
#include "value/matchkey.h"

enum { LIST, RANK, STATE, ATTENDED, DUE, DUE_RULE, WHY_NOW, PRODUCTS, HORIZON,
	NEXT, INVITE_RULE, INVITE_TEXT };
static const char *const adds[] = { "invite_list", "invite_rank",
	"invite_state", "attended", "due_date", "due_rule", "why_now",
	"products_of_interest", "buy_horizon", "next_action_date",
	"invite_rule", "invite_why", NULL };
static const char *const list_names[] = { "", "none", "final", "reserve" };
static const char *const state_names[] = { "", "invited", "confirmed",
	"declined", "no_answer" };
#define LIST_WORDS "none|final|reserve"
#define STATE_WORDS "invited|confirmed|declined|no_answer"

struct lead {
	struct slice id, company, dup_group, owner, status, horizon, tier;
	struct slice products, product_line, buy_horizon, opportunity;
	struct slice due_rule;
	int32_t due;
	int64_t score;
	int list, state, attended, barred;
};
static const struct bind reads[] = {
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
	BIND_WORD("invite_list", struct lead, list, LIST_WORDS),
	BIND_WORD("invite_state", struct lead, state, STATE_WORDS),
	BIND_WORD("attended", struct lead, attended, "no|yes"),
	BIND_END
};

struct event {
	struct slice name, purpose, content;
	int32_t start, end;
	int64_t participants;
};
static const struct bind event_reads[] = {
	BIND_TEXT("event_name", struct event, name, .needed = true),
	BIND_TEXT("purpose", struct event, purpose),
	BIND_TEXT("content", struct event, content),
	BIND_DAY("event_start", struct event, start, .needed = true),
	BIND_DAY("event_end", struct event, end),
	BIND_INT("participants", struct event, participants, 0, 1000000),
	BIND_END
};

struct deal {
	struct slice lead_id, outcome, probability;
	int32_t created;
};
static const struct bind deal_reads[] = {
	BIND_TEXT("lead_id", struct deal, lead_id, .needed = true),
	BIND_TEXT("outcome", struct deal, outcome),
	BIND_TEXT("probability", struct deal, probability),
	BIND_DAY("created_date", struct deal, created),
	BIND_END
};

struct contact {
	struct slice lead_id, topic, direction;
	int32_t day;
};
static const struct bind touch_reads[] = {
	BIND_TEXT("lead_id", struct contact, lead_id, .needed = true),
	BIND_TEXT("topic", struct contact, topic, .needed = true),
	BIND_TEXT("direction", struct contact, direction),
	BIND_DAY("touch_date", struct contact, day, .needed = true),
	BIND_END
};

struct quota {
	struct slice owner;
	int64_t weight, seats;
	int active;
};
static const struct bind rep_reads[] = {
	BIND_TEXT("owner", struct quota, owner, .needed = true),
	BIND_DECIMAL("weight", struct quota, weight, 0, 1000000,
	    .otherwise = BIND_DECIMAL_UNIT),
	BIND_WORD("active", struct quota, active, "no|yes"),
	BIND_END
};
static const struct bind quota_reads[] = {
	BIND_TEXT("owner", struct quota, owner, .needed = true),
	BIND_INT("seats", struct quota, seats, 0, 1000000, .needed = true),
	BIND_END
};

struct rule_row {
	struct slice when;
	int64_t points;
};
static const struct bind rule_reads[] = {
	BIND_TEXT("when", struct rule_row, when, .needed = true),
	BIND_INT("points", struct rule_row, points, -1000000, 1000000,
	    .needed = true),
	BIND_END
};
struct rule {
	struct when *when;
	int64_t points;
};

/* Answers and attendance are files of invitees. */
struct answer {
	struct slice event, lead_id;
	int list, state, attended;
};
static const struct bind answer_reads[] = {
	BIND_TEXT("event_name", struct answer, event),
	BIND_TEXT("lead_id", struct answer, lead_id, .needed = true),
	BIND_WORD("invite_list", struct answer, list, LIST_WORDS),
	BIND_WORD("invite_state", struct answer, state, STATE_WORDS,
	    .needed = true),
	BIND_END
};
static const struct bind attendance_reads[] = {
	BIND_TEXT("event_name", struct answer, event),
	BIND_TEXT("lead_id", struct answer, lead_id, .needed = true),
	BIND_WORD("attended", struct answer, attended, "no|yes",
	    .needed = true),
	BIND_END
};

struct form {
	struct slice event, lead_id, email, products, horizon;
	int64_t rating;
	int need;
};
static const struct bind form_reads[] = {
	BIND_TEXT("event_name", struct form, event),
	BIND_TEXT("lead_id", struct form, lead_id),
	BIND_TEXT("email", struct form, email),
	BIND_TEXT("products_of_interest", struct form, products),
	BIND_TEXT("buy_horizon", struct form, horizon),
	BIND_INT("feedback_rating", struct form, rating, 1, 5),
	BIND_WORD("feedback_need", struct form, need, "no|yes"),
	BIND_END
};

/* What the files beside say of a lead. */
struct known {
	bool has_deal, strong_deal, late_deal;
	uint32_t invitations;
	int32_t last_invitation;
	int list, state, attended;	/* as of the words; BIND_NO_WORD */
	bool need;
	struct slice products, horizon;
};

enum { STEPS_MOST = 16 };
enum { STEP, STEP_DAYS, STEP_UNIT, STEP_SETTLED, STEP_RULE, STEP_EN, STEP_ZH,
	STEP_COLUMNS };
static const struct table_column step_shape[STEP_COLUMNS] = {
	[STEP] = { .name = "step", .type = TABLE_KEY },
	[STEP_DAYS] = { .name = "days", .type = TABLE_INT, .least = 0,
	    .most = 400 },
	[STEP_UNIT] = { .name = "unit", .type = TABLE_WORD,
	    .words = "calendar;working" },
	[STEP_SETTLED] = { .name = "settled_by", .type = TABLE_TEXT },
	[STEP_RULE] = { .name = "rule", .type = TABLE_WORD },
	[STEP_EN] = { .name = "en", .type = TABLE_WORD },
	[STEP_ZH] = { .name = "zh", .type = TABLE_WORD },
};
enum { CODE, CODE_RULE, CODE_EN, CODE_ZH, CODE_COLUMNS };
static const struct table_column code_shape[CODE_COLUMNS] = {
	[CODE] = { .name = "code", .type = TABLE_KEY },
	[CODE_RULE] = { .name = "rule", .type = TABLE_WORD },
	[CODE_EN] = { .name = "en", .type = TABLE_WORD },
	[CODE_ZH] = { .name = "zh", .type = TABLE_WORD },
};
static const char *const codes[INVITE_WHYS] = {
	[INVITE_EXCLUDED] = "excluded", [INVITE_NO_FIT] = "no-fit",
	[INVITE_COMPANY_FULL] = "company-full", [INVITE_NO_SEAT] = "no-seat",
	[INVITE_HAS_DECLINED] = "declined", [INVITE_BY_QUOTA] = "quota",
	[INVITE_LEFT_OVER] = "left-over", [INVITE_IN_RESERVE] = "reserve",
	[INVITE_AGREED] = "agreed", [INVITE_MOVED_UP] = "moved-up",
};

struct options {
	const char *event, *name, *opportunities, *touches, *reps, *quota,
	    *rules, *answers, *attendance, *feedback, *country;
	struct cli_list holidays;
	int64_t seats, reserve, per_company;
	bool due;
};

/* A lead beside what invite_lead says. */
struct kept {
	struct invite_lead *lead;
	bool key_tier;
	int32_t moved_up;	/* in an earlier run, on that day */
	struct known *known;
};

struct run {
	const struct cli *cli;
	struct options o;
	struct event event;
	bool has_event, other_event;
	int64_t ripe_months;
	struct table *steps, *codes;
	struct calendar *calendar;
	struct wordmap *statuses;
	struct legal_forms *forms;
	struct nameset *places;		/* 1 + the place in known */
	struct known **known;
	size_t known_count, known_room;
	struct invite_owner *owners;
	size_t owner_count;
	struct needs needs;
	struct needs_found found;
	struct slice cells[NEEDS_MOST];
	struct rule *rules;
	size_t rule_count;
	struct records *records;
	struct invite_lead *leads;
	struct kept *kept;
	size_t room;
	struct arena arena;
	struct buffer key;
	uint64_t forms_read, rated, rating_sum, needs_told, strangers;
};

/* ---- the files beside ------------------------------------------------------ */

static struct known *
know(struct run *run, struct slice lead_id)
{
	uint32_t *place = nameset_count(run->places, lead_id);
	struct known *known;

	if (*place > 0)
		return run->known[*place - 1];
	if (run->known_count == run->known_room) {
		run->known_room = 2 * run->known_room + 64;
		run->known = xrealloc(run->known, run->known_room,
		    sizeof(*run->known));
	}
	known = arena_alloc(&run->arena, sizeof(*known));
	*known = (struct known){ .last_invitation = DATE_NONE,
		.list = BIND_NO_WORD, .state = BIND_NO_WORD,
		.attended = BIND_NO_WORD, .products = SLICE_EMPTY,
		.horizon = SLICE_EMPTY };
	run->known[run->known_count++] = known;
	*place = (uint32_t)run->known_count;
	return known;
}

static bool
take_event(void *context, const void *row, unsigned long line,
    struct flaw *flaw)
{
	const struct event *event = row;
	struct run *run = context;

	(void)line;
	if (run->o.name != NULL && !slice_is(event->name, run->o.name))
		return true;
	if (run->has_event) {
		run->other_event = true;
		return true;
	}
	if (event->start == DATE_NONE)
		return flaw_set(flaw, "event_start", "no-date", "when does it "
		    "begin? write a date as 2024-04-22");
	run->has_event = true;
	run->event = *event;
	run->event.name = arena_copy(&run->arena, event->name);
	run->event.purpose = arena_copy(&run->arena, event->purpose);
	run->event.content = arena_copy(&run->arena, event->content);
	if (event->end == DATE_NONE)
		run->event.end = event->start;
	return true;
}

/* 60 and 60% alike. */
static bool
is_likely(struct slice probability)
{
	struct slice figure = slice_trim(slice_cut(&probability, '%'));
	int64_t percent;

	return number_parse_decimal(figure, 4, &percent) == VALUE_OK &&
	    percent >= 50 * BIND_DECIMAL_UNIT;
}

/* R-EVENT-02, 08: deals that are, and deals that come of the event. */
static bool
take_deal(void *context, const void *row, unsigned long line,
    struct flaw *flaw)
{
	const struct deal *deal = row;
	struct run *run = context;
	struct known *known = know(run, deal->lead_id);
	bool decided = slice_is(deal->outcome, "won") ||
	    slice_is(deal->outcome, "lost");

	(void)line, (void)flaw;
	known->has_deal |= deal->created == DATE_NONE ||
	    deal->created < run->event.start;
	known->strong_deal |= !decided && is_likely(deal->probability);
	known->late_deal |= deal->created != DATE_NONE &&
	    deal->created >= run->event.start && deal->created <=
	    date_add_months(run->event.end, (int)run->ripe_months);
	return true;
}

static bool
take_touch(void *context, const void *row, unsigned long line,
    struct flaw *flaw)
{
	const struct contact *touch = row;
	struct run *run = context;
	struct known *known;

	(void)line, (void)flaw;
	if (!slice_ends(touch->topic, SLICE("invitation")) ||
	    slice_is(touch->direction, "in") || touch->day == DATE_NONE ||
	    touch->day > run->event.start)
		return true;
	known = know(run, touch->lead_id);
	known->invitations++;
	if (known->last_invitation == DATE_NONE ||
	    touch->day > known->last_invitation)
		known->last_invitation = touch->day;
	return true;
}

static bool
add_owner(struct run *run, struct slice name, int64_t weight)
{
	run->owners = xrealloc(run->owners, run->owner_count + 1,
	    sizeof(*run->owners));
	run->owners[run->owner_count++] = (struct invite_owner){
		arena_copy(&run->arena, name), weight };
	return true;
}

static bool
take_rep(void *context, const void *row, unsigned long line,
    struct flaw *flaw)
{
	const struct quota *rep = row;

	(void)line, (void)flaw;
	return rep->active == 0 || add_owner(context, rep->owner, rep->weight);
}

static bool
take_quota(void *context, const void *row, unsigned long line,
    struct flaw *flaw)
{
	const struct quota *quota = row;

	(void)line, (void)flaw;
	return add_owner(context, quota->owner, quota->seats ==
	    BIND_NO_NUMBER ? 0 : quota->seats);
}

static size_t
place_column(void *context, struct slice name)
{
	return needs_place(context, name);
}

static bool
take_rule(void *context, const void *row, unsigned long line,
    struct flaw *flaw)
{
	const struct rule_row *r = row;
	struct run *run = context;
	struct rule rule = { .points = r->points };

	(void)line;
	flaw->code = "bad-rule";
	if (r->points == BIND_NO_NUMBER)
		return flaw_set(flaw, "points", "bad-rule",
		    "how many points is it worth? write a whole number");
	rule.when = when_compile(r->when, place_column, &run->needs,
	    &flaw->fault);
	if (rule.when == NULL)
		return false;
	run->rules = xrealloc(run->rules, run->rule_count + 1,
	    sizeof(*run->rules));
	run->rules[run->rule_count++] = rule;
	return true;
}

/* A row of another event says nothing of this one. */
static bool
is_other_event(const struct run *run, struct slice name)
{
	return name.len > 0 && !slice_equal(name, run->event.name);
}

static bool
take_answer(void *context, const void *row, unsigned long line,
    struct flaw *flaw)
{
	const struct answer *answer = row;
	struct run *run = context;
	struct known *known;

	(void)line, (void)flaw;
	if (is_other_event(run, answer->event))
		return true;
	known = know(run, answer->lead_id);
	if (answer->state != BIND_NO_WORD)
		known->state = answer->state;
	if (answer->list != BIND_NO_WORD)
		known->list = answer->list;
	return true;
}

static bool
take_attendance(void *context, const void *row, unsigned long line,
    struct flaw *flaw)
{
	const struct answer *answer = row;
	struct run *run = context;

	(void)line, (void)flaw;
	if (!is_other_event(run, answer->event))
		know(run, answer->lead_id)->attended = answer->attended;
	return true;
}

/* A form is its lead's by the id, else by the address. */
static bool
take_form(void *context, const void *row, unsigned long line,
    struct flaw *flaw)
{
	const struct form *form = row;
	struct run *run = context;
	struct slice who = form->lead_id;
	struct known *known;

	(void)line;
	if (is_other_event(run, form->event))
		return true;
	run->key.len = 0;
	if (who.len == 0) {
		matchkey_email(&run->key, form->email);
		who = buffer_slice(&run->key);
	}
	if (who.len == 0)
		return flaw_set(flaw, NULL, "no-lead", "whose form is this? "
		    "write lead_id or email");
	run->forms_read++;
	if (form->rating != BIND_NO_NUMBER) {
		run->rated++;
		run->rating_sum += (uint64_t)form->rating;
	}
	run->needs_told += form->need == 1;
	known = know(run, who);
	known->need |= form->need == 1;
	if (form->products.len > 0)
		known->products = arena_copy(&run->arena, form->products);
	if (form->horizon.len > 0)
		known->horizon = arena_copy(&run->arena, form->horizon);
	return true;
}

/* ---- the leads -------------------------------------------------------------- */

static void
find_columns(struct filter_run *f, void *context)
{
	struct run *run = context;
	size_t i;

	if (run->needs.full)
		report_trouble("%s: the rules look at more than %d columns; "
		    "use fewer", run->o.rules, NEEDS_MOST);
	for (i = 0; i < run->needs.count; i++)
		needs_find(&run->found, i, input_find(f->in,
		    run->needs.names[i]));
	needs_clear(&run->needs, run->cells);
}

static bool
is_in_content(struct run *run, struct slice list)
{
	size_t split;

	while (list.len > 0) {
		struct slice product = slice_trim(slice_cut(&list, ';'));

		run->key.len = 0;
		if (!text_key(&run->key, product) || run->key.len == 0)
			continue;
		split = run->key.len;
		if (text_key(&run->key, run->event.content) &&
		    memmem(run->key.data + split, run->key.len - split,
		    run->key.data, split) != NULL)
			return true;
	}
	return false;
}

/* R-EVENT-02: a point for each purpose that a lead fits, or the rules'. */
static int64_t
points_of(struct run *run, const struct record *record,
    const struct lead *lead, const struct known *known, bool traded)
{
	struct slice purposes = run->event.purpose;
	int64_t points = 0;
	size_t i;

	if (run->rule_count > 0) {
		needs_read(&run->found, record, run->cells);
		for (i = 0; i < run->rule_count; i++)
			if (when_holds(run->rules[i].when, run->cells))
				points += run->rules[i].points;
		return points;
	}
	while (purposes.len > 0) {
		struct slice purpose = slice_trim(slice_cut(&purposes, ';'));

		if (slice_is(purpose, "territory"))
			points += !known->has_deal &&
			    lead->opportunity.len == 0;
		else if (slice_is(purpose, "push"))
			points += known->strong_deal || traded;
		else if (slice_is(purpose, "product"))
			points += is_in_content(run, lead->products) ||
			    is_in_content(run, lead->product_line);
		else if (slice_is(purpose, "relations"))
			points += traded || slice_is(lead->tier, "key");
	}
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

/* A form that came by address only belongs to the lead with it. */
static struct known *
known_of(struct filter_run *f, struct run *run, struct slice id)
{
	struct known *known = know(run, id), *form;
	uint32_t place;

	run->key.len = 0;
	if (input_find(f->in, "email") == COLUMN_ABSENT)
		return known;
	matchkey_email(&run->key, slice_trim(record_value(f->record,
	    input_find(f->in, "email"))));
	place = run->key.len == 0 ? 0 :
	    nameset_get(run->places, buffer_slice(&run->key));
	if (place == 0)
		return known;
	form = run->known[place - 1];
	known->need |= form->need;
	if (known->products.len == 0)
		known->products = form->products;
	if (known->horizon.len == 0)
		known->horizon = form->horizon;
	return known;
}

static enum filter_verdict
keep_lead(struct filter_run *f, void *context, const void *row,
    struct flaw *flaw)
{
	const struct lead *lead = row;
	struct run *run = context;
	struct known *known = known_of(f, run, lead->id);
	int says = wordmap_find(run->statuses, lead->status);
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

/* ---- what is due -------------------------------------------------------------- */

/* The event's name and day in the places of a text. */
static void
fill_text(struct filter_run *f, const struct run *run, struct slice text)
{
	struct buffer out = { 0 };
	char day[11];

	date_format_iso(day, run->event.start);
	while (text.len > 0) {
		bool event = slice_starts(text, SLICE("{event}"));
		bool date = slice_starts(text, SLICE("{date}"));
		size_t n = event ? 7 : date ? 6 : 1;

		buffer_add(&out, event ? run->event.name :
		    date ? slice_of(day) : (struct slice){ text.at, 1 });
		text.at += n;
		text.len -= n;
	}
	filter_cell(f, WHY_NOW, buffer_slice(&out));
	buffer_release(&out);
}

static size_t
code_row(const struct run *run, const char *code)
{
	size_t row = 0;

	while (!slice_is(table_text(run->codes, row, CODE), code))
		row++;
	return row;
}

static struct slice
code_text(const struct run *run, const char *code)
{
	return table_text(run->codes, code_row(run, code),
	    run->cli->lang == LANG_ZH ? CODE_ZH : CODE_EN);
}

static void
write_due(struct filter_run *f, const struct run *run, int32_t day,
    struct slice rule, struct slice text)
{
	filter_cell_date(f, DUE, day);
	f->cells[DUE_RULE] = rule;
	fill_text(f, run, text);
}

/* Whether a step is behind us: by the state, or by an invitation. */
static bool
is_settled(const struct run *run, size_t step, int32_t day,
    const struct invite_lead *lead, const struct known *known)
{
	return slice_is_listed(slice_of(state_names[lead->state]),
	    table_text(run->steps, step, STEP_SETTLED), ';') ||
	    known->invitations > step || (known->invitations > 0 &&
	    known->last_invitation >= day);
}

/* R-EVENT-05: who moved up and was not asked yet is due at once. */
static bool
write_moved_up(struct filter_run *f, const struct run *run, size_t i)
{
	const struct invite_lead *lead = &run->leads[i];
	const struct kept *kept = &run->kept[i];

	if (lead->state != INVITE_OPEN || kept->known->invitations > 0 ||
	    (lead->why != INVITE_MOVED_UP && kept->moved_up == DATE_NONE))
		return false;
	write_due(f, run, kept->moved_up != DATE_NONE ? kept->moved_up :
	    run->cli->today, SLICE("R-EVENT-05"), code_text(run, "moved-up"));
	return true;
}

/* R-EVENT-04: the first step that is not settled. */
static void
write_step(struct filter_run *f, const struct run *run, size_t i)
{
	const struct invite_lead *lead = &run->leads[i];
	size_t step;

	if (lead->list != INVITE_FINAL ||
	    run->cli->today > run->event.start || write_moved_up(f, run, i))
		return;
	for (step = 0; step < table_rows(run->steps); step++) {
		struct invite_step s = { table_int(run->steps, step,
		    STEP_DAYS), slice_is(table_text(run->steps, step,
		    STEP_UNIT), "working") };
		int32_t day = invite_step_day(&s, run->event.start,
		    run->calendar);

		if (is_settled(run, step, day, lead, run->kept[i].known))
			continue;
		write_due(f, run, day, table_text(run->steps, step,
		    STEP_RULE), table_text(run->steps, step,
		    run->cli->lang == LANG_ZH ? STEP_ZH : STEP_EN));
		return;
	}
}

/* R-EVENT-06: who came is followed up as after a show. */
static void
write_came(struct filter_run *f, const struct run *run, size_t i)
{
	bool key = run->kept[i].key_tier;
	const char *code = key ? "came-key" : "came";

	write_due(f, run, key ? run->event.end : calendar_next_working(
	    run->calendar, run->event.end + 1),
	    table_text(run->codes, code_row(run, code), CODE_RULE),
	    code_text(run, code));
}

/* R-EVENT-07: what a form says fills what is empty. */
static void
write_form(struct filter_run *f, const struct run *run,
    const struct known *known)
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
	const struct known *known = run->kept[i].known;
	size_t row = code_row(run, codes[lead->why]);

	f->cells[LIST] = slice_of(list_names[lead->list]);
	if (lead->rank > 0)
		filter_cell_format(f, RANK, "%zu", lead->rank);
	f->cells[STATE] = slice_of(state_names[lead->state]);
	f->cells[ATTENDED] = known->attended == BIND_NO_WORD ? SLICE_EMPTY :
	    known->attended ? SLICE("yes") : SLICE("no");
	if (known->attended == 1)
		write_came(f, run, i);
	else
		write_step(f, run, i);
	write_form(f, run, known);
	f->cells[INVITE_RULE] = table_text(run->codes, row, CODE_RULE);
	f->cells[INVITE_TEXT] = table_text(run->codes, row,
	    run->cli->lang == LANG_ZH ? CODE_ZH : CODE_EN);
}

/* ---- what is told ---------------------------------------------------------------- */

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
	if (run->o.opportunities != NULL)
		report_message("%llu of them with an opportunity from the "
		    "event to %lld months after it",
		    (unsigned long long)deals, (long long)run->ripe_months);
}

static void
tell(const struct run *run, size_t count)
{
	size_t i;

	if (run->cli->quiet)
		return;
	tell_lists(run, count);
	if (run->o.attendance != NULL) {
		for (i = 0; i < run->owner_count; i++)
			tell_attendance(run, &run->owners[i].name, count);
		tell_attendance(run, NULL, count);
	}
	if (run->forms_read > 0)
		report_message("%llu forms: mean rating %.2f of %llu, %llu "
		    "with a need (%.1f %%)",
		    (unsigned long long)run->forms_read, run->rated > 0 ?
		    (double)run->rating_sum / (double)run->rated : 0.0,
		    (unsigned long long)run->rated,
		    (unsigned long long)run->needs_told,
		    100.0 * (double)run->needs_told /
		    (double)run->forms_read);
}

/* ---- the whole ------------------------------------------------------------------- */

static void
write_leads(struct filter_run *f, void *context)
{
	struct run *run = context;
	size_t count = records_count(run->records), i;
	struct arena scratch = { 0 };
	const struct invite_plan plan = { .seats = (size_t)run->o.seats,
		.reserve = (size_t)run->o.reserve,
		.per_company = (size_t)run->o.per_company,
		.owners = run->owners, .owner_count = run->owner_count };

	invite_seat(run->leads, count, &plan);
	for (i = 0; i < count; i++) {
		struct record record = records_get(run->records, i, false,
		    &scratch);
		int32_t due = DATE_NONE;

		f->record = &record;
		write_lead(f, run, i);
		if (f->cells[DUE].len > 0)
			date_parse_iso(f->cells[DUE], &due);
		if (!run->o.due || (due != DATE_NONE &&
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
	size_t i;

	run->calendar = calendar_open_table(slice_of(run->o.country), &fault);
	if (run->calendar == NULL ||
	    (run->statuses = leadstatus_open(&fault)) == NULL ||
	    (run->forms = legal_open(&fault)) == NULL ||
	    (run->steps = table_open("invite-step", step_shape, STEP_COLUMNS,
	    &fault)) == NULL ||
	    (run->codes = table_open_whole("invite", code_shape, CODE_COLUMNS,
	    &fault)) == NULL ||
	    !benchmark_find("ripe_months", &run->ripe_months, &fault))
		report_trouble("%s", fault.text);
	for (i = 0; i < run->o.holidays.count; i++)
		if (!calendar_load_file(run->calendar,
		    run->o.holidays.items[i], slice_of(run->o.country),
		    &fault))
			report_trouble("%s", fault.text);
}

#define SIDE(kind_, reads_, type, take_) (&(const struct side){ \
	.kind = (kind_), .reads = (reads_), .size = sizeof(struct type), \
	.take = (take_) })

/* Purposes that the rules of R-EVENT-02 know. */
static void
check_event(const struct run *run)
{
	struct slice rest = run->event.purpose;

	if (!run->has_event)
		report_trouble("%s: no event%s%s; write a row with its name "
		    "and days", run->o.event, run->o.name ? " " : "",
		    run->o.name ? run->o.name : "");
	if (run->other_event)
		report_trouble("%s: several events; choose one with --name",
		    run->o.event);
	if (run->rule_count > 0)
		return;
	if (slice_trim(rest).len == 0)
		report_trouble("%s: the event has no purpose; write "
		    "territory, push, product or relations, or give --rules",
		    run->o.event);
	while (rest.len > 0) {
		struct slice word = slice_trim(slice_cut(&rest, ';'));

		if (!slice_is_listed(word,
		    SLICE("territory;push;product;relations"), ';'))
			report_trouble("%s: cannot read the purpose "
			    "\"%.*s\"; write territory, push, product or "
			    "relations", run->o.event, SLICE_PRINT(word));
	}
}

static bool
read_sides(const struct cli *cli, struct run *run)
{
	const struct options *o = &run->o;
	bool bad = side_read(cli, o->event, SIDE(COLUMNS_EVENT, event_reads,
	    event, take_event), run);

	bad |= side_read(cli, o->rules, SIDE(COLUMNS_NONE, rule_reads,
	    rule_row, take_rule), run);
	check_event(run);
	bad |= side_read(cli, o->opportunities, SIDE(COLUMNS_OPPORTUNITY,
	    deal_reads, deal, take_deal), run);
	bad |= side_read(cli, o->touches, SIDE(COLUMNS_TOUCH, touch_reads,
	    contact, take_touch), run);
	bad |= o->quota != NULL ? side_read(cli, o->quota, SIDE(COLUMNS_NONE,
	    quota_reads, quota, take_quota), run) : side_read(cli, o->reps,
	    SIDE(COLUMNS_REP, rep_reads, quota, take_rep), run);
	bad |= side_read(cli, o->answers, SIDE(COLUMNS_NONE, answer_reads,
	    answer, take_answer), run);
	bad |= side_read(cli, o->attendance, SIDE(COLUMNS_NONE,
	    attendance_reads, answer, take_attendance), run);
	bad |= side_read(cli, o->feedback, SIDE(COLUMNS_NONE, form_reads,
	    form, take_form), run);
	if (run->o.seats < 0 && run->event.participants != BIND_NO_NUMBER)
		run->o.seats = run->event.participants;
	if (run->o.seats < 0)
		cli_usage("--seats is missing, and the event names no "
		    "participants");
	return bad;
}

static void
release(struct run *run)
{
	size_t i;

	for (i = 0; i < run->rule_count; i++)
		when_free(run->rules[i].when);
	needs_release(&run->needs);
	calendar_free(run->calendar);
	wordmap_free(run->statuses);
	legal_close(run->forms);
	table_close(run->steps);
	table_close(run->codes);
	nameset_free(run->places);
	records_free(run->records);
	arena_release(&run->arena);
	buffer_release(&run->key);
	free(run->rules);
	free(run->known);
	free(run->owners);
	free(run->leads);
	free(run->kept);
}

static int
invite(const struct cli *cli, struct run *run)
{
	const struct filter filter = { .size = sizeof(struct lead),
		.record = keep_lead, .begin = find_columns,
		.end = write_leads };
	bool rejected;
	int status;

	run->cli = cli;
	run->places = nameset_new();
	run->records = records_new();
	if (run->o.event == NULL)
		cli_usage("--event is missing: name the file with the event");
	open_tables(run);
	rejected = read_sides(cli, run);
	status = filter_run(cli, &filter, run);
	release(run);
	return status == EXIT_OK && rejected ? EXIT_REJECTS : status;
}

static const struct cli_side sides[] = {
	{ "event", COLUMNS_EVENT, event_reads },
	{ "opportunities", COLUMNS_OPPORTUNITY, deal_reads },
	{ "touches", COLUMNS_TOUCH, touch_reads },
	{ "reps", COLUMNS_REP, rep_reads },
	{ "quota", COLUMNS_NONE, quota_reads },
	{ "rules", COLUMNS_NONE, rule_reads },
	{ "answers", COLUMNS_NONE, answer_reads },
	{ "attendance", COLUMNS_NONE, attendance_reads },
	{ "feedback", COLUMNS_NONE, form_reads },
	{ NULL, COLUMNS_NONE, NULL }
};

int
main(int argc, char **argv)
{
	struct run run = { .o = { .seats = -1, .per_company = 2,
		.country = "CN" } };
	struct options *o = &run.o;
	const struct cli_option options[] = {
		OPTION_FILE('e', "event", &o->event,
		    "the event: name, days, purpose, content"),
		OPTION_TEXT(0, "name", "NAME", &o->name,
		    "which of several events in the file"),
		OPTION_FILE('p', "opportunities", &o->opportunities,
		    "the deals there are"),
		OPTION_FILE('t', "touches", &o->touches,
		    "the contact log, for invitations"),
		OPTION_FILE(0, "reps", &o->reps,
		    "the sellers, for quotas by weight"),
		OPTION_FILE(0, "quota", &o->quota, "seats by owner instead"),
		OPTION_FILE('r', "rules", &o->rules,
		    "conditions with points instead of the purpose"),
		OPTION_INT('s', "seats", "N", &o->seats, 0, 1000000,
		    "on the final list; else the event's participants"),
		OPTION_INT(0, "reserve", "M", &o->reserve, 0, 1000000,
		    "in reserve"),
		OPTION_FILE('a', "answers", &o->answers,
		    "who confirmed and who declined"),
		OPTION_FILE(0, "attendance", &o->attendance, "who came"),
		OPTION_FILE(0, "feedback", &o->feedback,
		    "what the forms say"),
		OPTION_FLAG(0, "due", &o->due,
		    "only rows whose next step is due, for due-digest"),
		OPTION_MORE,
		OPTION_INT(0, "per-company", "N", &o->per_company, 1, 1000,
		    "of one company at most, default 2"),
		OPTION_LIST(0, "holidays", "FILE", &o->holidays,
		    "more days off and days worked"),
		OPTION_TEXT(0, "country", "CC", &o->country,
		    "our country for the holidays, default CN"),
		OPTION_END
	};
	struct cli cli = {
		.summary = "who is asked to an event, who comes, what comes of it",
		.operands = "[file]",
		.options = options,
		.common = CLI_FILTER | CLI_TODAY | CLI_EXPLAIN | CLI_LANG |
		    CLI_TABLE | CLI_QUIET,
		.tables = "invite-step invite lead-status holiday weekend "
		    "benchmark legal columns",
		.kind = COLUMNS_LEAD, .reads = reads, .also_reads = "*",
		.adds = adds,
		.sides = sides,
	};

	cli_start(&cli, argc, argv);
	return invite(&cli, &run);
}
