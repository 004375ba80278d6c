/* invitefacts.c - invitefacts.h: an event and what files say of its leads */
#include <stdlib.h>

#include "base/date.h"
#include "show/invitefacts.h"
#include "show/invitefit.h"
#include "show/invitesteps.h"
#include "value/matchkey.h"

static const struct bind event_reads[] = {
	BIND_TEXT("event_name", struct invitefacts_event, name, .needed = true),
	BIND_TEXT("purpose", struct invitefacts_event, purpose),
	BIND_TEXT("content", struct invitefacts_event, content),
	BIND_DAY("event_start", struct invitefacts_event, start, .needed = true),
	BIND_DAY("event_end", struct invitefacts_event, end),
	BIND_INT("participants", struct invitefacts_event, participants, 0, 1000000),
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

/* Answers and attendance are files of invitees. */
struct answer {
	struct slice event, lead_id;
	int list, state, attended;
};
static const struct bind answer_reads[] = {
	BIND_TEXT("event_name", struct answer, event),
	BIND_TEXT("lead_id", struct answer, lead_id, .needed = true),
	BIND_WORD("invite_list", struct answer, list, INVITESTEPS_LISTS),
	BIND_WORD("invite_state", struct answer, state, INVITESTEPS_STATES,
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

struct invitefacts_known *
invitefacts_know(struct invitefacts *facts, struct slice lead_id)
{
	uint32_t *place = nameset_count(facts->places, lead_id);
	struct invitefacts_known *known;

	if (*place > 0)
		return facts->known[*place - 1];
	GROW(facts->known, facts->known_count, facts->known_room);
	known = arena_alloc(&facts->arena, sizeof(*known));
	*known = (struct invitefacts_known){ .last_invitation = DATE_NONE,
		.list = BIND_NO_WORD, .state = BIND_NO_WORD,
		.attended = BIND_NO_WORD, .products = SLICE_EMPTY,
		.horizon = SLICE_EMPTY };
	facts->known[facts->known_count++] = known;
	*place = (uint32_t)facts->known_count;
	return known;
}

struct invitefacts_known *
invitefacts_know_by_email(struct invitefacts *facts, struct slice lead_id,
    struct slice email)
{
	struct invitefacts_known *known = invitefacts_know(facts, lead_id);
	const struct invitefacts_known *form;
	uint32_t place;

	facts->key.len = 0;
	matchkey_email(&facts->key, email);
	place = facts->key.len == 0 ? 0 :
	    nameset_get(facts->places, buffer_slice(&facts->key));
	if (place == 0)
		return known;
	form = facts->known[place - 1];
	known->need |= form->need;
	if (known->products.len == 0)
		known->products = form->products;
	if (known->horizon.len == 0)
		known->horizon = form->horizon;
	return known;
}

static bool
take_event(void *context, const void *row, unsigned long line,
    struct flaw *flaw)
{
	const struct invitefacts_event *event = row;
	struct invitefacts *facts = context;

	(void)line;
	if (facts->o->name != NULL && !slice_is(event->name, facts->o->name))
		return true;
	if (facts->has_event) {
		facts->other_event = true;
		return true;
	}
	if (event->start == DATE_NONE)
		return bind_set_flaw(flaw, "event_start", "no-date", "when does it "
		    "begin? write a date as 2024-04-22");
	facts->has_event = true;
	facts->event = *event;
	facts->event.name = arena_copy(&facts->arena, event->name);
	facts->event.purpose = arena_copy(&facts->arena, event->purpose);
	facts->event.content = arena_copy(&facts->arena, event->content);
	if (event->end == DATE_NONE)
		facts->event.end = event->start;
	return true;
}

/* R-EVENT-02, 08: deals that are, and deals that come of the event. */
static bool
take_deal(void *context, const void *row, unsigned long line,
    struct flaw *flaw)
{
	const struct deal *deal = row;
	struct invitefacts *facts = context;
	struct invitefacts_known *known = invitefacts_know(facts, deal->lead_id);
	bool decided = slice_is(deal->outcome, "won") ||
	    slice_is(deal->outcome, "lost");

	(void)line, (void)flaw;
	known->has_deal |= deal->created == DATE_NONE ||
	    deal->created < facts->event.start;
	known->strong_deal |= !decided && invitefit_is_likely(deal->probability);
	known->late_deal |= deal->created != DATE_NONE &&
	    deal->created >= facts->event.start && deal->created <=
	    date_add_months(facts->event.end, (int)facts->ripe_months);
	return true;
}

static bool
take_touch(void *context, const void *row, unsigned long line,
    struct flaw *flaw)
{
	const struct contact *touch = row;
	struct invitefacts *facts = context;
	struct invitefacts_known *known;

	(void)line, (void)flaw;
	if (!slice_ends(touch->topic, SLICE("invitation")) ||
	    slice_is(touch->direction, "in") || touch->day == DATE_NONE ||
	    touch->day > facts->event.start)
		return true;
	known = invitefacts_know(facts, touch->lead_id);
	known->invitations++;
	if (known->last_invitation == DATE_NONE ||
	    touch->day > known->last_invitation)
		known->last_invitation = touch->day;
	return true;
}

static bool
add_owner(struct invitefacts *facts, struct slice name, int64_t weight)
{
	GROW_BY_ONE(facts->owners, facts->owner_count);
	facts->owners[facts->owner_count++] = (struct invite_owner){
		arena_copy(&facts->arena, name), weight };
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

static bool
take_rule(void *context, const void *row, unsigned long line,
    struct flaw *flaw)
{
	const struct rule_row *r = row;
	struct invitefacts *facts = context;
	size_t number = facts->rules.count;

	(void)line;
	flaw->code = "bad-rule";
	if (r->points == BIND_NO_NUMBER)
		return bind_set_flaw(flaw, "points", "bad-rule",
		    "how many points is it worth? write a whole number");
	if (!conditions_add(&facts->rules, r->when, &flaw->fault))
		return false;
	GROW_BY_ONE(facts->points, number);
	facts->points[number] = r->points;
	return true;
}

/* A row of another event says nothing of this one. */
static bool
is_other_event(const struct invitefacts *facts, struct slice name)
{
	return name.len > 0 && !slice_equal(name, facts->event.name);
}

static bool
take_answer(void *context, const void *row, unsigned long line,
    struct flaw *flaw)
{
	const struct answer *answer = row;
	struct invitefacts *facts = context;
	struct invitefacts_known *known;

	(void)line, (void)flaw;
	if (is_other_event(facts, answer->event))
		return true;
	known = invitefacts_know(facts, answer->lead_id);
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
	struct invitefacts *facts = context;

	(void)line, (void)flaw;
	if (!is_other_event(facts, answer->event))
		invitefacts_know(facts, answer->lead_id)->attended = answer->attended;
	return true;
}

/* A form is its lead's by the id, else by the address. */
static bool
take_form(void *context, const void *row, unsigned long line,
    struct flaw *flaw)
{
	const struct form *form = row;
	struct invitefacts *facts = context;
	struct slice who = form->lead_id;
	struct invitefacts_known *known;

	(void)line;
	if (is_other_event(facts, form->event))
		return true;
	facts->key.len = 0;
	if (who.len == 0) {
		matchkey_email(&facts->key, form->email);
		who = buffer_slice(&facts->key);
	}
	if (who.len == 0)
		return bind_set_flaw(flaw, NULL, "no-lead", "whose form is this? "
		    "write lead_id or email");
	facts->forms_read++;
	if (form->rating != BIND_NO_NUMBER) {
		facts->rated++;
		facts->rating_sum += (uint64_t)form->rating;
	}
	facts->needs_told += form->need == 1;
	known = invitefacts_know(facts, who);
	known->need |= form->need == 1;
	if (form->products.len > 0)
		known->products = arena_copy(&facts->arena, form->products);
	if (form->horizon.len > 0)
		known->horizon = arena_copy(&facts->arena, form->horizon);
	return true;
}

/* Whether there is one event, and the rules of R-EVENT-02 know what for. */
static void
check_event(const struct invitefacts *facts)
{
	const struct invitefacts_options *o = facts->o;
	struct fault fault;

	if (!facts->has_event)
		report_trouble("%s: no event%s%s; write a row with its name "
		    "and days", o->event, o->name ? " " : "",
		    o->name ? o->name : "");
	if (facts->other_event)
		report_trouble("%s: several events; choose one with --name",
		    o->event);
	if (facts->rules.count > 0)
		return;
	if (slice_trim(facts->event.purpose).len == 0)
		report_trouble("%s: the event has no purpose; write "
		    "territory, push, product or relations, or give --rules",
		    o->event);
	if (!invitefit_knows(facts->event.purpose, &fault))
		report_trouble("%s: %s", o->event, fault.text);
}

#define SIDE(kind_, reads_, type, take_) (&(const struct side){ \
	.kind = (kind_), .reads = (reads_), .size = sizeof(struct type), \
	.take = (take_) })

bool
invitefacts_read(struct invitefacts *facts, const struct cli *cli)
{
	const struct invitefacts_options *o = facts->o;
	bool bad;

	facts->places = nameset_new();
	bad = side_read(cli, o->event, SIDE(COLUMNS_EVENT, event_reads,
	    invitefacts_event, take_event), facts);
	bad |= side_read(cli, o->rules, SIDE(COLUMNS_NONE, rule_reads,
	    rule_row, take_rule), facts);
	check_event(facts);
	bad |= side_read(cli, o->opportunities, SIDE(COLUMNS_OPPORTUNITY,
	    deal_reads, deal, take_deal), facts);
	bad |= side_read(cli, o->touches, SIDE(COLUMNS_TOUCH, touch_reads,
	    contact, take_touch), facts);
	bad |= o->quota != NULL ? side_read(cli, o->quota, SIDE(COLUMNS_NONE,
	    quota_reads, quota, take_quota), facts) : side_read(cli, o->reps,
	    SIDE(COLUMNS_REP, rep_reads, quota, take_rep), facts);
	bad |= side_read(cli, o->answers, SIDE(COLUMNS_NONE, answer_reads,
	    answer, take_answer), facts);
	bad |= side_read(cli, o->attendance, SIDE(COLUMNS_NONE,
	    attendance_reads, answer, take_attendance), facts);
	return side_read(cli, o->feedback, SIDE(COLUMNS_NONE, form_reads,
	    form, take_form), facts) || bad;
}

void
invitefacts_release(struct invitefacts *facts)
{
	conditions_release(&facts->rules);
	nameset_free(facts->places);
	arena_release(&facts->arena);
	buffer_release(&facts->key);
	free(facts->points);
	free(facts->known);
	free(facts->owners);
}

const struct cli_side invitefacts_sides[] = {
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
