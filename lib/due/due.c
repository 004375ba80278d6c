/*
 * due.c - candidates from the tables, the earliest wins
 */
#include <stdlib.h>

#include "due/due.h"
#include "base/number.h"
#include "due/ruleset.h"

struct due *
due_open(const struct due_options *options, const struct calendar *calendar,
    struct fault *fault)
{
	struct due *d = xcalloc(1, sizeof(*d));

	d->options = *options;
	d->calendar = calendar;
	d->resumes = options->workdays &&
	    !calendar_is_working(calendar, options->today) ?
	    calendar_next_working(calendar, options->today) : DATE_NONE;
	if (ruleset_read(d, fault))
		return d;
	due_close(d);
	return NULL;
}

void
due_close(struct due *d)
{
	if (d == NULL)
		return;
	ruleset_release(d);
	free(d);
}

/* ---- candidates ------------------------------------------------------- */

/* The day that a show lead's dates count from: event_end, else met_date. */
static int32_t
show_day(const struct due_facts *f)
{
	return f->event_end != DATE_NONE ? f->event_end : f->met_date;
}

static bool
is_show_lead(const struct due_facts *f)
{
	return f->has_event || show_day(f) != DATE_NONE;
}

/* Whether we wrote or called since the talk at the stand (R-TOUCH-05). */
static bool
touched_since_show(const struct due_facts *f)
{
	int32_t from = f->met_date != DATE_NONE ? f->met_date : f->event_end;

	if (f->last_contact == DATE_NONE)
		return f->contact_count > 0;
	return from == DATE_NONE || f->last_contact >= from;
}

static int32_t
reckon(const struct due *d, enum due_trigger trigger, int32_t base)
{
	const struct trigger *t = &d->triggers[trigger];

	return t->working ?
	    calendar_add_working_days(d->calendar, base, t->days) :
	    base + t->days;
}

/* Whether a call finds somebody on that day, as far as is known. */
static bool
is_open_there(const struct due_facts *f, int32_t date)
{
	return f->customer == NULL || calendar_is_working(f->customer, date);
}

/*
 * The day itself or the next, or with back the last before, that is worked
 * here and, where there is asked for, at the customer's.
 */
static int32_t
common_day(const struct due *d, const struct due_facts *f, int32_t date,
    bool back, bool there)
{
	int32_t here = date;

	for (;;) {
		here = back ? calendar_previous_working(d->calendar, here) :
		    calendar_next_working(d->calendar, here);
		if (!there || here == DATE_NONE || is_open_there(f, here))
			return here;
		here += back ? -1 : 1;
	}
}

static bool
is_call(enum medium medium)
{
	return medium_is_phone(medium) || medium == MEDIUM_VISIT_TO ||
	    medium == MEDIUM_VISIT_FROM;
}

/* The day on which a trigger's date falls due (R-DUE-37). */
static int32_t
moved_day(const struct due *d, const struct due_facts *f,
    const struct due_verdict *v, enum due_trigger trigger, int32_t date)
{
	const struct trigger *t = &d->triggers[trigger];
	bool there = d->options.customer_days ||
	    (is_call(t->medium) && f->can_phone);
	int32_t moved = !t->moves ? date :
	    common_day(d, f, date, t->back, there);

	if (d->resumes != DATE_NONE && moved < d->resumes &&
	    (t->moves || date != d->options.today))
		return d->resumes;
	if (trigger == DUE_VALIDITY && v->limit != DATE_NONE &&
	    moved > v->limit)
		return calendar_previous_working(d->calendar, v->limit);
	return moved;
}

/* What was agreed with the customer beats every rhythm (R-DUE-29). */
static bool
yields_to_agreement(enum due_trigger trigger)
{
	return trigger == DUE_SHOW_HOT || trigger == DUE_SHOW_PHOTO ||
	    trigger == DUE_SHOW_SECOND || trigger == DUE_SHOW_WINDOW ||
	    trigger == DUE_QUOTE || trigger == DUE_CADENCE ||
	    trigger == DUE_CATALOGUE || trigger == DUE_REPEAT ||
	    trigger == DUE_OPENED || trigger == DUE_UNOPENED;
}

/* And these wait for who is away (R-TOUCH-03). */
static bool
yields_to_absence(enum due_trigger trigger)
{
	return trigger == DUE_SHOW_HOT || trigger == DUE_QUOTE ||
	    trigger == DUE_CADENCE;
}

/* Whether we were in touch on or after the day that a trigger names. */
static bool
done_since(const struct due_facts *f, int32_t day)
{
	return f->last_contact != DATE_NONE && f->last_contact >= day;
}

/* A candidate: the earliest wins, equal dates go to the earlier trigger. */
static void
consider_date(const struct due *d, const struct due_facts *f,
    struct due_verdict *v, enum due_trigger trigger, int32_t base,
    int32_t date)
{
	int32_t moved;

	if (yields_to_agreement(trigger) && f->next_action != DATE_NONE &&
	    !done_since(f, f->next_action)) {
		if (f->next_action > d->options.today)
			return;
		/* The day has come: nothing was late before it. */
		if (date < f->next_action)
			date = f->next_action;
	}
	if (yields_to_absence(trigger) && f->away_until != DATE_NONE &&
	    f->away_until > date)
		date = f->away_until;
	moved = moved_day(d, f, v, trigger, date);
	if (moved <= d->options.today + d->options.within) {
		v->promise = v->promise || trigger == DUE_PROMISE;
		v->validity = v->validity || trigger == DUE_VALIDITY ||
		    trigger == DUE_LAPSED;
	}
	if (v->date != DATE_NONE && (moved > v->date ||
	    (moved == v->date && trigger > v->trigger)))
		return;
	v->date = moved;
	v->unmoved = date;
	v->trigger = trigger;
	v->base = base;
}

static void
consider(const struct due *d, const struct due_facts *f,
    struct due_verdict *v, enum due_trigger trigger, int32_t base)
{
	/* Nobody falls through because a date was not noted. */
	consider_date(d, f, v, trigger, base, base == DATE_NONE ?
	    d->options.today : reckon(d, trigger, base));
}

/*
 * The call of a hot lead: any talk since the fair settles it; where no number
 * is known, any touch does (R-DUE-14).
 */
static bool
has_spoken(const struct due_facts *f, bool touched)
{
	if (!f->can_phone)
		return touched;
	return f->spoke && (f->spoke_on == DATE_NONE ||
	    f->met_date == DATE_NONE || f->spoke_on >= f->met_date);
}

/* The second touch of a potential customer, home and rested (R-DUE-15). */
static void
consider_second(const struct due *d, const struct due_facts *f,
    struct due_verdict *v, int32_t day)
{
	int32_t date = reckon(d, DUE_SHOW_SECOND, day), first, rested;
	int64_t made = f->since_show >= 0 ? f->since_show :
	    (int64_t)f->contact_count;

	first = f->first_since_show != DATE_NONE ? f->first_since_show :
	    f->last_contact;
	if (made > 1 || f->waiting || f->unanswered_streak == 0)
		return;
	rested = first == DATE_NONE ? date : calendar_add_working_days(
	    d->calendar, first, (int)d->limits.second_days);
	if (rested > date)
		date = rested;
	if (!done_since(f, date))
		consider_date(d, f, v, DUE_SHOW_SECOND, day, date);
}

static bool
wants_catalogue(const struct due_facts *f)
{
	return f->horizon == 'C' && !f->traded;
}

static void
consider_show(const struct due *d, const struct due_facts *f,
    struct due_verdict *v)
{
	int32_t day = show_day(f);
	bool touched = touched_since_show(f);
	bool potential = f->tier == TIER_POTENTIAL && !wants_catalogue(f) &&
	    !f->doubted;

	if (!is_show_lead(f))
		return;
	if (f->tier == TIER_KEY && !touched && !f->doubted)
		consider(d, f, v, DUE_SHOW_KEY,
		    f->met_date != DATE_NONE ? f->met_date : day);
	if (f->horizon == 'A' && !has_spoken(f, touched))
		consider(d, f, v, DUE_SHOW_HOT, day);
	if (f->class == CLASS_MATERIALS && !touched)
		consider(d, f, v, DUE_MATERIALS, day);
	else if (potential && !touched)
		consider(d, f, v, DUE_SHOW_PHOTO, day);
	if (potential && touched && day != DATE_NONE)
		consider_second(d, f, v, day);
	if (f->tier != TIER_KEY && f->tier != TIER_POTENTIAL && !touched &&
	    !wants_catalogue(f) && !f->doubted)
		consider(d, f, v, DUE_SHOW_WINDOW, day);
}

/* The quotation that was announced, or asked for later (R-DUE-25). */
static void
consider_missing_quote(const struct due *d, const struct due_facts *f,
    struct due_verdict *v)
{
	int32_t day = f->event_end != DATE_NONE ? f->event_end : f->met_date;
	bool terms = f->class == CLASS_TERMS;

	if (f->quoted || f->traded || f->class == CLASS_SPOT_ORDER)
		return;
	if (is_show_lead(f) && day != DATE_NONE &&
	    (f->class == CLASS_INTENDS || (terms && !f->terms_sent)))
		consider(d, f, v, terms ? DUE_TERMS : DUE_QUOTE_MISSING, day);
	else if (f->price_asked != DATE_NONE)
		consider(d, f, v, DUE_QUOTE_ASKED, day != DATE_NONE &&
		    day > f->price_asked ? day : f->price_asked);
}

/* Nobody is asked to order what was ordered (R-DUE-17). */
static bool
quote_is_settled(const struct due_facts *f)
{
	return f->traded || (f->ordered_on != DATE_NONE &&
	    f->quote_date != DATE_NONE && f->ordered_on >= f->quote_date);
}

static void
consider_quote(const struct due *d, const struct due_facts *f,
    struct due_verdict *v)
{
	int32_t today = d->options.today;
	bool lapsed = f->valid_until != DATE_NONE && f->valid_until < today;
	bool answered = f->last_reply != DATE_NONE &&
	    f->quote_date != DATE_NONE && f->last_reply >= f->quote_date;

	if (quote_is_settled(f))
		return;
	if (f->valid_until != DATE_NONE && !lapsed &&
	    !done_since(f, reckon(d, DUE_VALIDITY, f->valid_until)))
		consider(d, f, v, DUE_VALIDITY, f->valid_until);
	if (lapsed && today - f->valid_until <= d->limits.lapsed_days &&
	    !done_since(f, reckon(d, DUE_LAPSED, f->valid_until)))
		consider(d, f, v, DUE_LAPSED, f->valid_until);
	if (f->quote_date != DATE_NONE && !lapsed && !answered &&
	    !f->reminded && !done_since(f, reckon(d, DUE_QUOTE,
	    f->quote_date)))
		consider(d, f, v, DUE_QUOTE, f->quote_date);
}

static void
consider_sample(const struct due *d, const struct due_facts *f,
    struct due_verdict *v)
{
	bool arrived = f->sample_confirmed != DATE_NONE;
	enum due_trigger trigger = arrived ? DUE_SAMPLE_CONFIRMED :
	    DUE_SAMPLE;
	int32_t base = arrived ? f->sample_confirmed : f->sample_sent;

	if (f->sample_sent == DATE_NONE || (f->last_reply != DATE_NONE &&
	    f->last_reply >= f->sample_sent))
		return;
	if (!done_since(f, reckon(d, trigger, base)))
		consider(d, f, v, trigger, base);
}

/*
 * A contract without a deposit is asked for every week (R-DUE-21): the next
 * multiple of the days after our last touch.
 */
static void
consider_deposit(const struct due *d, const struct due_facts *f,
    struct due_verdict *v)
{
	int32_t base = f->contract_date, first, days;

	if (base == DATE_NONE && f->class == CLASS_SPOT_ORDER)
		base = f->met_date != DATE_NONE ? f->met_date : show_day(f);
	if (base == DATE_NONE || f->deposit_date != DATE_NONE || f->traded)
		return;
	first = reckon(d, DUE_DEPOSIT, base);
	days = first - base;
	if (days > 0 && done_since(f, first))
		first = base + ((f->last_contact - base) / days + 1) * days;
	else if (done_since(f, first))
		return;
	consider_date(d, f, v, DUE_DEPOSIT, base, first);
}

/* Key dates of the deals, until the day itself (R-DUE-28). */
static void
consider_deals(const struct due *d, const struct due_facts *f,
    struct due_verdict *v)
{
	static const enum due_trigger triggers[DEAL_DATE_COUNT] = {
		DUE_TENDER, DUE_DECISION, DUE_DELIVERY };
	size_t i;

	for (i = 0; i < f->deal_count; i++) {
		const struct deal *deal = &f->deals[i];
		enum due_trigger trigger = triggers[deal->kind];
		int32_t date = reckon(d, trigger, deal->date), was = v->date;
		enum due_trigger won = v->trigger;

		if (deal->date < d->options.today ||
		    (deal->last_touch != DATE_NONE &&
		    deal->last_touch >= date) || (f->log_lead != NULL &&
		    rollup_named_since(f->log, f->log_lead, deal->id, date)))
			continue;
		consider_date(d, f, v, trigger, deal->date, date);
		if (v->date != was || v->trigger != won)
			v->deal = deal;
	}
}

/* What decides the days between touches (R-GRADE-17). */
struct pace {
	int32_t days;		/* 0: none */
	char letter;		/* of the scheme that decides, or 0 */
	bool key;		/* the tier does */
};

static void
shorten(const struct due *d, struct pace *pace, bool relation, char letter)
{
	int32_t days = letter >= 'A' && letter <= 'Z' ?
	    d->cadence[relation][letter - 'A'] : 0;

	if (days > 0 && (pace->letter == 0 || days < pace->days))
		*pace = (struct pace){ days, letter, false };
}

/* A key customer who has not traded hears from us more often. */
static void
hurry_key(const struct due *d, const struct due_facts *f, struct pace *pace)
{
	int32_t day = show_day(f), last = f->last_contact > f->last_reply ?
	    f->last_contact : f->last_reply;
	int64_t most = d->limits.key_later_days;

	if (last == DATE_NONE)
		last = d->options.today;
	if (day != DATE_NONE && last <= day + d->limits.key_show_days)
		most = d->limits.key_days;
	if (pace->days > most)
		*pace = (struct pace){ (int32_t)most, 0, true };
}

static struct pace
find_pace(const struct due *d, const struct due_facts *f)
{
	struct pace pace = { 0, 0, false };

	if (f->cadence_days >= 0)
		return (struct pace){ f->cadence_days, 0, false };
	if (f->traded || f->relation == 'A') {
		shorten(d, &pace, true, 'A');
		return pace;
	}
	if (f->horizon == 'D')
		return pace;
	/* Of equal days the horizon speaks: who answers is no less hot. */
	shorten(d, &pace, false, f->horizon);
	shorten(d, &pace, true, f->relation);
	if (pace.letter == 0)
		pace.days = d->cadence[true]['D' - 'A'];
	if (f->tier == TIER_KEY)
		hurry_key(d, f, &pace);
	return pace;
}

int32_t
due_cadence(const struct due *d, const struct due_facts *f)
{
	return find_pace(d, f).days;
}

/* Whether the file has any address or number (R-DUE-40). */
static bool
has_channel(const struct due_facts *f)
{
	return f->can_mail || f->can_phone || f->can_im || f->can_fax ||
	    f->can_send;
}

/* The repeat order, and the mail that a receipt speaks of (R-DUE-27, 46). */
static void
consider_signs(const struct due *d, const struct due_facts *f,
    struct due_verdict *v)
{
	if (f->repeat_on != DATE_NONE && (f->traded || f->relation == 'A') &&
	    !done_since(f, f->repeat_on))
		consider_date(d, f, v, DUE_REPEAT, f->ordered_on,
		    f->repeat_on);
	if (f->opened >= 0 && f->last_media[0] == MEDIUM_EMAIL &&
	    !f->waiting && f->last_contact != DATE_NONE && f->can_phone)
		consider_date(d, f, v, f->opened ? DUE_OPENED : DUE_UNOPENED,
		    f->last_contact, calendar_add_working_days(d->calendar,
		    f->last_contact, (int)d->limits.receipt_days));
}

static void
consider_catalogue(const struct due *d, const struct due_facts *f,
    struct due_verdict *v, bool untouched)
{
	int32_t day = show_day(f);

	if (!wants_catalogue(f) || f->catalogue_sent)
		return;
	if (f->doubted && untouched)
		return;
	if (!f->topics_known && !untouched && (day == DATE_NONE ||
	    done_since(f, reckon(d, DUE_CATALOGUE, day))))
		return;
	if (untouched || is_show_lead(f))
		consider(d, f, v, DUE_CATALOGUE, day != DATE_NONE ? day :
		    f->created_date);
}

static void
consider_rhythm(const struct due *d, const struct due_facts *f,
    struct due_verdict *v)
{
	int32_t cadence = due_cadence(d, f), date;
	int32_t last = f->last_contact > f->last_reply ? f->last_contact :
	    f->last_reply;
	bool untouched = last == DATE_NONE && f->contact_count == 0;
	bool undated = last == DATE_NONE && !is_show_lead(f) && has_channel(f);

	if (undated)
		consider(d, f, v, untouched && !f->contacted ?
		    DUE_FIRST_TOUCH : DUE_UNDATED, f->created_date);
	consider_catalogue(d, f, v, untouched);
	if (cadence == 0 || untouched || undated)
		return;
	date = last == DATE_NONE ? d->options.today : last + cadence;
	/* What comes soon anyway needs no reminder just before it. */
	if (v->date != DATE_NONE && v->date > date &&
	    v->date - date <= d->limits.rhythm_gap)
		return;
	consider_date(d, f, v, DUE_CADENCE, last, date);
}

/* ---- guards, medium, priority ----------------------------------------- */

/* A day on which the next touch may be made. */
static int32_t
allowed_day(const struct due *d, const struct due_facts *f,
    const struct due_verdict *v, int32_t day)
{
	return common_day(d, f, day, false, is_call(v->medium) ||
	    d->options.customer_days);
}

static void
guard(const struct due *d, const struct due_facts *f, struct due_verdict *v)
{
	int32_t today = d->options.today, on = DATE_NONE;
	int32_t again = f->last_contact == DATE_NONE ? DATE_NONE :
	    f->last_contact + (int32_t)d->limits.too_soon_days;
	int32_t cadence = due_cadence(d, f);

	v->too_soon = !f->waiting && f->unanswered_streak > 0 &&
	    again != DATE_NONE && again > today;
	if (v->too_soon)
		on = again;
	v->too_many = f->mails_30d >= d->limits.too_many_mails &&
	    !f->waiting;
	if (v->too_many && f->mails_free_on > on)
		on = f->mails_free_on;
	v->day_off = is_call(v->medium) && v->date <= today &&
	    !is_open_there(f, today);
	if (v->day_off && today > on)
		on = today;
	v->allowed_on = on == DATE_NONE ? DATE_NONE :
	    allowed_day(d, f, v, on);
	v->too_late = cadence > 0 && v->overdue > cadence;
}

static bool
can_use(const struct due_facts *f, enum medium medium)
{
	switch (medium) {
	case MEDIUM_EMAIL:
		return f->can_mail && !f->bounced;
	case MEDIUM_PHONE:
	case MEDIUM_MOBILE:
		return f->can_phone;
	case MEDIUM_IM:
		return f->can_im;
	case MEDIUM_FAX:
		return f->can_fax;
	case MEDIUM_COURIER:
		return f->can_send;
	default:
		return false;
	}
}

/* Outbound touches in a row by the newest one's medium, at most three. */
static int64_t
same_in_row(const struct due_facts *f)
{
	int64_t count = 1;

	while (count < 3 && (f->last_media[count] == f->last_media[0] ||
	    (medium_is_phone(f->last_media[count]) &&
	    medium_is_phone(f->last_media[0]))))
		count++;
	return f->last_media[0] == MEDIUM_NONE ? 0 : count;
}

/* After two mails without an answer, a short call (R-DUE-42). */
static bool
mails_ask_call(const struct due *d, const struct due_facts *f)
{
	return f->last_media[0] == MEDIUM_EMAIL &&
	    same_in_row(f) >= d->limits.mails_before_call &&
	    f->unanswered_streak >= d->limits.mails_before_call;
}

/*
 * The first that the lead can be reached by, but not the one that was used
 * twice in a row (R-DUE-40, R-DUE-41); with calls barred, none that needs
 * somebody to be there.
 */
static enum medium
first_medium(const struct due *d, const struct due_facts *f, bool calls)
{
	const enum medium order[] = { f->preferred, MEDIUM_EMAIL,
		MEDIUM_PHONE, MEDIUM_IM, MEDIUM_FAX, MEDIUM_COURIER };
	enum medium tired = same_in_row(f) >= d->limits.same_medium_most ?
	    f->last_media[0] : MEDIUM_NONE;
	size_t i;

	if (medium_is_phone(tired))
		tired = MEDIUM_PHONE;
	for (i = 0; i < sizeof(order) / sizeof(*order); i++)
		if (order[i] != tired && can_use(f, order[i]) &&
		    (calls || !is_call(order[i])))
			return order[i];
	return tired != MEDIUM_NONE && can_use(f, tired) &&
	    (calls || !is_call(tired)) ? tired : MEDIUM_NONE;
}

static enum medium
choose_medium(const struct due *d, const struct due_facts *f,
    const struct due_verdict *v)
{
	enum medium wanted = d->triggers[v->trigger].medium;

	/* Who wants no contact is answered the way he wrote (R-DUE-24). */
	if (v->answer_only)
		wanted = medium_is_phone(f->replied_by) ? MEDIUM_PHONE :
		    f->replied_by;
	if (wanted != MEDIUM_NONE && can_use(f, wanted))
		return wanted;
	if (v->trigger != DUE_REPLY && mails_ask_call(d, f) &&
	    can_use(f, MEDIUM_PHONE))
		return MEDIUM_PHONE;
	return first_medium(d, f, true);
}

/*
 * A call waits for a day that the customer works (R-DUE-37).  What keeps its
 * day, waits for an answer or would come too late goes another way.
 */
static void
settle_medium(const struct due *d, const struct due_facts *f,
    struct due_verdict *v)
{
	bool fixed = !d->triggers[v->trigger].moves ||
	    v->trigger == DUE_REPLY;
	int32_t day = v->date > d->options.today ? v->date :
	    d->options.today, moved;
	enum medium other;

	v->medium = choose_medium(d, f, v);
	if (!is_call(v->medium) || is_open_there(f, day))
		return;
	moved = common_day(d, f, day, false, true);
	other = first_medium(d, f, false);
	if (other != MEDIUM_NONE && (fixed || (f->valid_until != DATE_NONE &&
	    v->trigger == DUE_VALIDITY && moved > f->valid_until)))
		v->medium = other;
	else if (!fixed && v->date >= d->options.today &&
	    !d->triggers[v->trigger].back)
		v->date = moved;
}

static size_t
find_step(const struct due *d, const struct due_facts *f)
{
	size_t best = 0, row;
	int64_t highest = -1, streak;

	/* The rows of a table of one's own may stand in any order. */
	for (row = 0; row < table_rows(d->steps); row++) {
		streak = table_int(d->steps, row, E_STREAK);
		if (f->unanswered_streak < (uint64_t)streak ||
		    streak <= highest)
			continue;
		highest = streak;
		best = row + 1;
	}
	return best;
}

static int32_t
closes_so_far(const struct due *d, int32_t followup)
{
	return followup >= 0 && followup < FOLLOWUPS ? d->closes[followup] :
	    ruleset_closes(d, followup);
}

static int32_t
followups(const struct due_facts *f)
{
	return f->followup_no >= 0 ? f->followup_no :
	    rollup_followups(f->contact_count, is_show_lead(f));
}

static unsigned
find_taboos(const struct due_facts *f, const struct due_verdict *v)
{
	unsigned taboos = 0;

	if (f->business_only)
		taboos |= 1u << 1;
	if (f->same_question)
		taboos |= 1u << 2;
	if (f->blind)
		taboos |= 1u << 3;
	if (f->unanswered_streak == 3 && v->too_late)
		taboos |= 1u << 4;
	if (f->too_short)
		taboos |= 1u << 5;
	if (v->too_late)
		taboos |= 1u << 6;
	if (same_in_row(f) == 3)
		taboos |= 1u << 7;
	return taboos;
}

static int64_t
letter_points(const struct due *d, bool relation, char letter)
{
	return letter >= 'A' && letter <= 'Z' ?
	    d->grade_points[relation][letter - 'A'] : 0;
}

/* The greater of what both schemes say. */
static int64_t
grade_points(const struct due *d, const struct due_facts *f)
{
	int64_t relation = letter_points(d, true, f->traded ? 'A' :
	    f->relation);
	int64_t horizon = letter_points(d, false, f->horizon);

	return relation > horizon ? relation : horizon;
}

static int64_t
overdue_points(const struct due *d, const struct due_verdict *v)
{
	int64_t days = v->overdue > d->limits.overdue_most ?
	    d->limits.overdue_most : v->overdue;

	return days * DUE_POINT;
}

/* Points of value_pct for show leads: 40 of 100 %, in hundredths. */
static int64_t
value_points(const struct due *d, const struct due_verdict *v)
{
	int64_t points = 0;

	if (v->value > 0)
		(void)number_scale(d->value_points, v->value, 10000, &points);
	return points;
}

static int64_t
score_points(const struct due *d, const struct due_facts *f)
{
	return d->score_points * f->score;
}

static void
rate(const struct due *d, const struct due_facts *f, struct due_verdict *v)
{
	v->priority = value_points(d, v) + grade_points(d, f) +
	    overdue_points(d, v) + score_points(d, f);
	if (v->reply)
		v->priority += d->reply_points;
	if (v->promise)
		v->priority += d->promise_points;
	if (v->validity)
		v->priority += d->validity_points;
}

/* ---- the decision ----------------------------------------------------- */

/*
 * Silence closes a lead only where the user asked for it, and never before
 * follow-up 11 nor within five months after a show (R-DUE-33, R-DUE-45).
 */
static bool
is_given_up(const struct due *d, const struct due_facts *f)
{
	int64_t made = followups(f);
	int32_t day = show_day(f);

	if (d->options.max_followups == 0 || f->waiting ||
	    made < d->options.max_followups ||
	    made < d->limits.persist_followups)
		return false;
	return day == DATE_NONE || d->options.today >=
	    date_add_months(day, (int)d->limits.persist_months);
}

/* Nothing but an answer brings these back (R-DUE-24). */
static bool
is_never_due(const struct due *d, const struct due_facts *f)
{
	return (f->horizon == 'D' && !f->traded && f->relation != 'A') ||
	    f->do_not_contact || f->closed || is_given_up(d, f);
}

/* An answer ends the snooze. */
static bool
is_snoozed(const struct due *d, const struct due_facts *f)
{
	return f->snooze_until != DATE_NONE &&
	    f->snooze_until > d->options.today && !f->waiting;
}

/* The day that pushing a due date must not pass (R-DUE-39). */
static int32_t
find_limit(const struct due *d, const struct due_facts *f,
    const struct due_verdict *v)
{
	int32_t limit = f->valid_until != DATE_NONE &&
	    f->valid_until >= d->options.today ? f->valid_until : DATE_NONE;
	int32_t day = show_day(f), window;

	if (d->triggers[v->trigger].back &&
	    (limit == DATE_NONE || v->date < limit))
		limit = v->date;
	if (day == DATE_NONE || touched_since_show(f))
		return limit;
	window = reckon(d, DUE_SHOW_WINDOW, day);
	return limit == DATE_NONE || window < limit ? window : limit;
}

static void
consider_all(const struct due *d, const struct due_facts *f,
    struct due_verdict *v, bool answer_only)
{
	if (f->waiting && f->waiting_since != DATE_NONE)
		consider(d, f, v, DUE_REPLY, f->waiting_since);
	if (answer_only)
		return;
	if (f->next_action != DATE_NONE && !done_since(f, f->next_action))
		consider(d, f, v, DUE_PROMISE, f->next_action);
	consider_deals(d, f, v);
	consider_show(d, f, v);
	consider_missing_quote(d, f, v);
	consider_quote(d, f, v);
	consider_sample(d, f, v);
	consider_deposit(d, f, v);
	consider_signs(d, f, v);
	consider_rhythm(d, f, v);
}

/* First calls and first letters may come earlier, into a free place. */
static int32_t
find_forward(const struct due *d, const struct due_facts *f,
    const struct due_verdict *v)
{
	int32_t day = show_day(f);

	if (day == DATE_NONE || (v->trigger != DUE_SHOW_HOT &&
	    v->trigger != DUE_SHOW_WINDOW))
		return DATE_NONE;
	return common_day(d, f, day + 1, false, is_call(v->medium) ||
	    d->options.customer_days);
}

static void
fill_verdict(const struct due *d, const struct due_facts *f,
    struct due_verdict *v)
{
	int32_t day = show_day(f), today = d->options.today;

	v->limit = find_limit(d, f, v);
	v->forward_from = find_forward(d, f, v);
	v->overdue = v->date < today ? today - v->date : 0;
	if (day != DATE_NONE)
		v->value = decay_value(&d->decay, today - day);
	v->followup_no = followups(f);
	v->closes_pct = closes_so_far(d, v->followup_no);
	guard(d, f, v);
	v->step = find_step(d, f);
	v->taboos = find_taboos(f, v);
	rate(d, f, v);
}

enum due_status
due_judge(const struct due *d, const struct due_facts *f,
    struct due_verdict *v)
{
	int32_t horizon = d->options.today + d->options.within;
	bool never = is_never_due(d, f);

	*v = (struct due_verdict){ .date = DATE_NONE, .value = -1,
		.allowed_on = DATE_NONE, .forward_from = DATE_NONE };
	if ((never && !f->waiting) || is_snoozed(d, f))
		return DUE_NEVER;
	v->limit = f->valid_until;
	v->reply = f->waiting;
	v->answer_only = f->do_not_contact;
	consider_all(d, f, v, never);
	if (v->date == DATE_NONE)
		return never ? DUE_NEVER : DUE_NOTHING;
	if (v->date > horizon && !d->options.later)
		return DUE_LATER;
	settle_medium(d, f, v);
	if (v->date > horizon && !d->options.later)
		return DUE_LATER;
	fill_verdict(d, f, v);
	return v->date <= horizon ? DUE_NOW : DUE_LATER;
}

/* ---- words ------------------------------------------------------------ */

struct slice
due_rule(const struct due *d, enum due_trigger trigger)
{
	return d->triggers[trigger].rule;
}

/* The row whose words say best what the reason is. */
static enum due_trigger
worded(const struct due *d, const struct due_facts *f,
    const struct due_verdict *v)
{
	struct pace pace = find_pace(d, f);

	if (v->trigger == DUE_SHOW_KEY && v->overdue > 0)
		return DUE_SHOW_LATE;
	if (v->trigger == DUE_SHOW_HOT && !f->can_phone)
		return DUE_SHOW_HOT_MAIL;
	if (v->trigger == DUE_SHOW_HOT && v->overdue > 0)
		return DUE_SHOW_HOT_LATE;
	if (v->trigger != DUE_CADENCE || f->own_grade.len > 0)
		return v->trigger;
	return pace.key ? DUE_CADENCE_KEY : pace.letter == 0 ?
	    DUE_CADENCE_PLAIN : DUE_CADENCE;
}

static void
add_number(struct buffer *out, int64_t number)
{
	char text[32];
	size_t len = number_format(text, number, 0, false);

	buffer_add(out, (struct slice){ text, len });
}

void
due_why_now(const struct due *d, const struct due_facts *f,
    const struct due_verdict *v, struct buffer *out)
{
	struct slice text = d->triggers[worded(d, f, v)].text;
	char date[11];

	while (text.at != NULL) {
		struct slice name;

		buffer_add(out, slice_cut(&text, '{'));
		if (text.at == NULL)
			break;
		name = slice_cut(&text, '}');
		if (slice_is(name, "grade") && f->own_grade.len > 0)
			buffer_add(out, f->own_grade);
		else if (slice_is(name, "grade"))
			buffer_add_byte(out, find_pace(d, f).letter);
		else if (slice_is(name, "days"))
			add_number(out, due_cadence(d, f));
		else if (slice_is(name, "date"))
			buffer_add(out, slice_of(date_format_iso(date,
			    v->base)));
	}
}

static void
add_term(struct buffer *out, size_t start, const char *name, int64_t points)
{
	char text[32];
	size_t len;

	if (points == 0)
		return;
	len = number_format(text, points, 2, true);
	if (out->len > start)
		buffer_add_byte(out, ';');
	buffer_add(out, slice_of(name));
	if (points > 0)
		buffer_add_byte(out, '+');
	buffer_add(out, (struct slice){ text, len });
}

void
due_terms(const struct due *d, const struct due_facts *f,
    const struct due_verdict *v, struct buffer *out)
{
	size_t start = out->len;

	add_term(out, start, "value", value_points(d, v));
	add_term(out, start, "reply", v->reply ? d->reply_points : 0);
	add_term(out, start, "promise", v->promise ? d->promise_points : 0);
	add_term(out, start, "validity",
	    v->validity ? d->validity_points : 0);
	add_term(out, start, "grade", grade_points(d, f));
	add_term(out, start, "overdue", overdue_points(d, v));
	add_term(out, start, "score", score_points(d, f));
}

struct slice
due_step(const struct due *d, size_t step)
{
	return step == 0 ? SLICE_EMPTY : table_text(d->steps, step - 1,
	    E_STEP);
}

struct slice
due_step_text(const struct due *d, size_t step)
{
	return step == 0 ? SLICE_EMPTY : table_text(d->steps, step - 1,
	    d->options.lang ? E_ZH : E_EN);
}
