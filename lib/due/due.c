/*
 * due.c - candidates from the tables, the earliest wins
 */
#include <stdlib.h>

#include "due/due.h"
#include "base/number.h"
#include "rule/settings.h"
#include "rule/table.h"

#define LETTERS 26

static const char *const trigger_names[DUE_TRIGGER_COUNT] = {
	"reply", "promise", "show_key", "show_hot", "show_photo",
	"show_second", "show_window", "validity", "lapsed", "quote",
	"sample", "sample_confirmed", "deposit", "first_touch", "undated", "cadence",
	"catalogue",
};

enum { T_RULE, T_TRIGGER, T_DAYS, T_WORKING, T_MOVES, T_MEDIUM, T_EN, T_ZH,
	T_SHAPE };
static const struct table_column trigger_shape[T_SHAPE] = {
	[T_RULE] = { .name = "rule", .type = TABLE_WORD },
	[T_TRIGGER] = { .name = "trigger", .type = TABLE_KEY },
	[T_DAYS] = { .name = "days", .type = TABLE_INT, .least = -3650,
	    .most = 3650 },
	[T_WORKING] = { .name = "working", .type = TABLE_WORD,
	    .words = "yes;no" },
	[T_MOVES] = { .name = "moves", .type = TABLE_WORD,
	    .words = "yes;no" },
	[T_MEDIUM] = { .name = "medium", .type = TABLE_TEXT,
	    .words = MEDIUM_WORDS },
	[T_EN] = { .name = "en", .type = TABLE_WORD },
	[T_ZH] = { .name = "zh", .type = TABLE_WORD },
};

enum { C_SCHEME, C_GRADE, C_DAYS, C_SHAPE };
static const struct table_column cadence_shape[C_SHAPE] = {
	[C_SCHEME] = { .name = "scheme", .type = TABLE_WORD, .key = true,
	    .words = "horizon;relation" },
	[C_GRADE] = { .name = "grade", .type = TABLE_WORD, .key = true },
	[C_DAYS] = { .name = "days", .type = TABLE_INT, .least = 1,
	    .most = 3650 },
};

enum { P_TERM, P_KEY, P_POINTS, P_SHAPE };
static const struct table_column priority_shape[P_SHAPE] = {
	[P_TERM] = { .name = "term", .type = TABLE_WORD, .key = true,
	    .words = "value;reply;promise;validity;grade;score" },
	[P_KEY] = { .name = "key", .type = TABLE_TEXT, .key = true },
	[P_POINTS] = { .name = "points", .type = TABLE_DECIMAL,
	    .least = -1000, .most = 1000 },
};

enum { E_STREAK, E_STEP, E_EN, E_ZH, E_SHAPE };
static const struct table_column step_shape[E_SHAPE] = {
	[E_STREAK] = { .name = "streak", .type = TABLE_INT, .least = 1,
	    .most = 1000, .key = true },
	[E_STEP] = { .name = "step", .type = TABLE_KEY },
	[E_EN] = { .name = "en", .type = TABLE_WORD },
	[E_ZH] = { .name = "zh", .type = TABLE_WORD },
};

static const struct table_column closing_shape[] = {
	{ .name = "followup", .type = TABLE_INT, .least = 0, .most = 1000,
	  .key = true },
	{ .name = "closes_so_far_pct", .type = TABLE_INT, .least = 0,
	  .most = 100 },
};

struct trigger {
	struct slice rule, text;
	int32_t days;
	bool working, moves;
	enum medium medium;
};

/* Numbers of the table `limit`, in its words. */
struct limits {
	int64_t too_soon_days, too_many_mails, same_medium_most,
	    mails_before_call, receipt_days, persist_followups,
	    persist_months, overdue_most;
};

struct due {
	struct due_options options;
	const struct calendar *calendar;
	struct table *trigger_table, *steps, *closing;
	struct trigger triggers[DUE_TRIGGER_COUNT];
	int32_t cadence[2][LETTERS];	/* horizon, relation */
	int64_t grade_points[2][LETTERS];
	int64_t value_points, reply_points, promise_points, validity_points,
	    score_points;
	struct limits limits;
	struct decay decay;
	int32_t resumes;	/* after a day off (workdays), or DATE_NONE */
};

/* ---- opening ---------------------------------------------------------- */

static bool
read_trigger(struct due *d, size_t row, struct fault *fault)
{
	const struct table *t = d->trigger_table;
	struct slice name = table_text(t, row, T_TRIGGER);
	struct slice medium = table_text(t, row, T_MEDIUM);
	size_t i;

	for (i = 0; i < DUE_TRIGGER_COUNT; i++)
		if (slice_is(name, trigger_names[i]))
			break;
	if (i == DUE_TRIGGER_COUNT)
		return fault_set(fault, "%s:%lu: column \"trigger\": no "
		    "trigger \"%.*s\"; keep the names of the built-in table",
		    table_file(t), table_line(t, row), SLICE_PRINT(name));
	d->triggers[i] = (struct trigger){
		.rule = table_text(t, row, T_RULE),
		.text = table_text(t, row, d->options.lang ? T_ZH : T_EN),
		.days = (int32_t)table_int(t, row, T_DAYS),
		.working = slice_is(table_text(t, row, T_WORKING), "yes"),
		.moves = slice_is(table_text(t, row, T_MOVES), "yes"),
		.medium = medium_find(medium),
	};
	return true;
}

static bool
read_triggers(struct due *d, struct fault *fault)
{
	size_t row, i;

	d->trigger_table = table_open("trigger", trigger_shape, T_SHAPE,
	    fault);
	if (d->trigger_table == NULL)
		return false;
	for (row = 0; row < table_rows(d->trigger_table); row++)
		if (!read_trigger(d, row, fault))
			return false;
	for (i = 0; i < DUE_TRIGGER_COUNT; i++)
		if (d->triggers[i].rule.len == 0)
			return fault_set(fault, "%s: no trigger \"%s\"; "
			    "add it", table_file(d->trigger_table),
			    trigger_names[i]);
	return true;
}

/* 0 for horizon, 1 for relation; a letter's index, or LETTERS. */
static size_t
letter_index(struct slice grade)
{
	return grade.len == 1 && *grade.at >= 'A' && *grade.at <= 'Z' ?
	    (size_t)(*grade.at - 'A') : LETTERS;
}

static bool
read_cadences(struct due *d, struct fault *fault)
{
	struct table *t = table_open_whole("cadence", cadence_shape, C_SHAPE,
	    fault);
	size_t row;
	bool fine = t != NULL;

	for (row = 0; fine && row < table_rows(t); row++) {
		bool relation = slice_is(table_text(t, row, C_SCHEME),
		    "relation");
		size_t letter = letter_index(table_text(t, row, C_GRADE));

		fine = letter < LETTERS;
		if (fine)
			d->cadence[relation][letter] =
			    (int32_t)table_int(t, row, C_DAYS);
		else
			fault_set(fault, "%s:%lu: column \"grade\": write "
			    "one letter A to Z", table_file(t),
			    table_line(t, row));
	}
	table_close(t);
	return fine;
}

static bool
read_limits(struct due *d, struct fault *fault)
{
	const struct setting wanted[] = {
		{ "too_soon_days", &d->limits.too_soon_days },
		{ "too_many_mails", &d->limits.too_many_mails },
		{ "same_medium_most", &d->limits.same_medium_most },
		{ "mails_before_call", &d->limits.mails_before_call },
		{ "receipt_days", &d->limits.receipt_days },
		{ "persist_followups", &d->limits.persist_followups },
		{ "persist_months", &d->limits.persist_months },
		{ "overdue_most", &d->limits.overdue_most },
	};

	return settings_read("limit", wanted,
	    sizeof(wanted) / sizeof(*wanted), fault);
}

static void
read_priority_row(struct due *d, const struct table *t, size_t row)
{
	struct slice term = table_text(t, row, P_TERM);
	struct slice key = table_text(t, row, P_KEY), scheme;
	int64_t points = table_int(t, row, P_POINTS) /
	    (TABLE_DECIMAL_UNIT / DUE_POINT);
	size_t letter;

	if (slice_is(term, "value"))
		d->value_points = points;
	else if (slice_is(term, "reply"))
		d->reply_points = points;
	else if (slice_is(term, "promise"))
		d->promise_points = points;
	else if (slice_is(term, "validity"))
		d->validity_points = points;
	else if (slice_is(term, "score"))
		d->score_points = points;
	scheme = slice_cut(&key, ' ');
	letter = key.at ? letter_index(key) : LETTERS;
	if (slice_is(term, "grade") && letter < LETTERS)
		d->grade_points[slice_is(scheme, "relation")][letter] =
		    points;
}

static bool
read_tables(struct due *d, struct fault *fault)
{
	struct table *priority;
	size_t row;

	if (!read_triggers(d, fault) || !read_cadences(d, fault) ||
	    !read_limits(d, fault) ||
	    !decay_open(&d->decay, d->options.decay, fault))
		return false;
	priority = table_open_whole("priority", priority_shape, P_SHAPE,
	    fault);
	if (priority == NULL)
		return false;
	for (row = 0; row < table_rows(priority); row++)
		read_priority_row(d, priority, row);
	table_close(priority);
	d->steps = table_open("escalation", step_shape, E_SHAPE, fault);
	d->closing = d->steps ? table_open("closing", closing_shape, 2,
	    fault) : NULL;
	return d->closing != NULL;
}

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
	if (read_tables(d, fault))
		return d;
	due_close(d);
	return NULL;
}

void
due_close(struct due *d)
{
	if (d == NULL)
		return;
	table_close(d->trigger_table);
	table_close(d->steps);
	table_close(d->closing);
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

/* The next day that is worked here and, if known, at the customer's. */
static int32_t
next_common_day(const struct due *d, const struct due_facts *f, int32_t date)
{
	int32_t here = calendar_next_working(d->calendar, date), there;

	while (f->customer != NULL &&
	    (there = calendar_next_working(f->customer, here)) != here)
		here = calendar_next_working(d->calendar, there);
	return here;
}

/*
 * Takes a candidate into account: the earliest wins, equal dates go to the
 * earlier trigger.  Candidates come in the order of the triggers.
 */
static void
consider_date(const struct due *d, const struct due_facts *f,
    struct due_verdict *v, enum due_trigger trigger, int32_t base,
    int32_t date)
{
	int32_t moved = d->triggers[trigger].moves ?
	    next_common_day(d, f, date) : date;

	if (d->resumes != DATE_NONE && moved < d->resumes &&
	    (d->triggers[trigger].moves || date != d->options.today))
		moved = d->resumes;
	else if (trigger == DUE_VALIDITY && v->limit != DATE_NONE &&
	    moved > v->limit)
		moved = calendar_previous_working(d->calendar, v->limit);
	if (moved <= d->options.today + d->options.within) {
		v->promise = v->promise || trigger == DUE_PROMISE;
		v->validity = v->validity || trigger == DUE_VALIDITY ||
		    trigger == DUE_LAPSED;
	}
	if (v->date != DATE_NONE && moved >= v->date)
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

/* Whether we were in touch on or after the day that a trigger names. */
static bool
done_since(const struct due_facts *f, int32_t day)
{
	return f->last_contact != DATE_NONE && f->last_contact >= day;
}

static void
consider_show(const struct due *d, const struct due_facts *f,
    struct due_verdict *v)
{
	int32_t day = show_day(f);
	bool touched = touched_since_show(f);
	bool phoned = f->phoned && (f->phoned_on == DATE_NONE ||
	    f->met_date == DATE_NONE || f->phoned_on >= f->met_date);

	if (!is_show_lead(f))
		return;
	if (f->tier == TIER_KEY && !touched)
		consider(d, f, v, DUE_SHOW_KEY,
		    f->met_date != DATE_NONE ? f->met_date : day);
	if (f->horizon == 'A' && !phoned)
		consider(d, f, v, DUE_SHOW_HOT, day);
	if (f->tier == TIER_POTENTIAL && !touched)
		consider(d, f, v, DUE_SHOW_PHOTO, day);
	if (f->tier == TIER_POTENTIAL && touched && day != DATE_NONE &&
	    f->unanswered_streak > 0 && !f->waiting &&
	    !done_since(f, reckon(d, DUE_SHOW_SECOND, day)))
		consider(d, f, v, DUE_SHOW_SECOND, day);
	if (f->tier != TIER_KEY && f->tier != TIER_POTENTIAL && !touched)
		consider(d, f, v, DUE_SHOW_WINDOW, day);
}

static void
consider_offers(const struct due *d, const struct due_facts *f,
    struct due_verdict *v)
{
	int32_t today = d->options.today;
	bool lapsed = f->valid_until != DATE_NONE && f->valid_until < today;
	bool answered = f->last_reply != DATE_NONE &&
	    f->quote_date != DATE_NONE && f->last_reply >= f->quote_date;
	int32_t contract = f->contract_date != DATE_NONE ? f->contract_date :
	    f->spot_order ? show_day(f) : DATE_NONE;

	if (f->valid_until != DATE_NONE && !lapsed &&
	    !done_since(f, reckon(d, DUE_VALIDITY, f->valid_until)))
		consider(d, f, v, DUE_VALIDITY, f->valid_until);
	if (lapsed && !done_since(f, reckon(d, DUE_LAPSED, f->valid_until)))
		consider(d, f, v, DUE_LAPSED, f->valid_until);
	if (f->quote_date != DATE_NONE && !lapsed && !answered &&
	    !done_since(f, f->quote_date + 1))
		consider(d, f, v, DUE_QUOTE, f->quote_date);
	if (f->sample_sent != DATE_NONE && !(f->last_reply != DATE_NONE &&
	    f->last_reply >= f->sample_sent)) {
		bool arrived = f->sample_confirmed != DATE_NONE;
		enum due_trigger trigger = arrived ? DUE_SAMPLE_CONFIRMED :
		    DUE_SAMPLE;
		int32_t base = arrived ? f->sample_confirmed :
		    f->sample_sent;

		if (!done_since(f, reckon(d, trigger, base)))
			consider(d, f, v, trigger, base);
	}
	if (contract != DATE_NONE && f->deposit_date == DATE_NONE &&
	    !f->traded && !done_since(f, reckon(d, DUE_DEPOSIT, contract)))
		consider(d, f, v, DUE_DEPOSIT, contract);
}

int32_t
due_cadence(const struct due *d, const struct due_facts *f)
{
	char letter;
	bool relation = f->speaks_relation || f->traded;

	if (f->cadence_days >= 0)
		return f->cadence_days;
	letter = f->traded ? 'A' : relation ? f->relation : f->horizon;
	/* What horizon leaves open, relation may know; else the slowest. */
	if (!relation && letter == 'U') {
		relation = true;
		letter = f->relation >= 'A' && f->relation <= 'D' ?
		    f->relation : 'D';
	}
	if (relation && (letter == 'U' || letter == 0))
		letter = 'D';
	return letter >= 'A' && letter <= 'Z' ?
	    d->cadence[relation][letter - 'A'] : 0;
}

static void
consider_rhythm(const struct due *d, const struct due_facts *f,
    struct due_verdict *v)
{
	int32_t cadence = due_cadence(d, f);
	int32_t last = f->last_contact > f->last_reply ? f->last_contact :
	    f->last_reply;
	bool catalogue = !f->speaks_relation && f->horizon == 'C' &&
	    !f->traded;
	bool untouched = last == DATE_NONE && f->contact_count == 0;

	if (untouched && !is_show_lead(f) && !catalogue)
		consider(d, f, v, f->contacted ? DUE_UNDATED :
		    DUE_FIRST_TOUCH, f->created_date);
	if (last != DATE_NONE && cadence > 0)
		consider_date(d, f, v, DUE_CADENCE, last, last + cadence);
	else if (!untouched && cadence > 0)
		consider(d, f, v, DUE_CADENCE, DATE_NONE);
	if (catalogue && (untouched ||
	    (is_show_lead(f) && !touched_since_show(f))))
		consider(d, f, v, DUE_CATALOGUE, show_day(f) != DATE_NONE ?
		    show_day(f) : f->created_date);
}

/* ---- guards, medium, priority ----------------------------------------- */

static void
guard(const struct due *d, const struct due_facts *f, struct due_verdict *v)
{
	int32_t today = d->options.today;
	int32_t again = f->last_contact == DATE_NONE ? DATE_NONE :
	    f->last_contact + (int32_t)d->limits.too_soon_days;
	int32_t cadence = due_cadence(d, f);

	v->allowed_on = DATE_NONE;
	v->too_soon = !f->waiting && f->unanswered_streak > 0 &&
	    again != DATE_NONE && again > today;
	if (v->too_soon)
		v->allowed_on = again;
	v->too_many = f->mails_30d >= d->limits.too_many_mails;
	if (v->too_many && f->mails_free_on > v->allowed_on)
		v->allowed_on = f->mails_free_on;
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
	default:
		return false;
	}
}

/* Outbound touches in a row by the newest one's medium, at most three. */
static int64_t
same_in_row(const struct due_facts *f)
{
	int64_t count = 1;

	while (count < 3 && f->last_media[count] == f->last_media[0])
		count++;
	return f->last_media[0] == MEDIUM_NONE ? 0 : count;
}

/* Mail unanswered: call when it was read, or when it was not (R-DUE-46). */
static bool
receipt_asks_call(const struct due *d, const struct due_facts *f)
{
	return f->opened >= 0 && f->last_media[0] == MEDIUM_EMAIL &&
	    !f->waiting && f->last_contact != DATE_NONE &&
	    calendar_add_working_days(d->calendar, f->last_contact,
	    (int)d->limits.receipt_days) <= d->options.today;
}

static enum medium
choose_medium(const struct due *d, const struct due_facts *f,
    const struct due_verdict *v)
{
	static const enum medium order[] = { MEDIUM_EMAIL, MEDIUM_PHONE,
		MEDIUM_IM };
	enum medium wanted = d->triggers[v->trigger].medium, tired;
	int64_t row = same_in_row(f);
	bool call = receipt_asks_call(d, f) ||
	    (f->last_media[0] == MEDIUM_EMAIL &&
	    row >= d->limits.mails_before_call &&
	    f->unanswered_streak >= d->limits.mails_before_call);
	size_t i;

	if (wanted != MEDIUM_NONE && can_use(f, wanted))
		return wanted;
	if (call && can_use(f, MEDIUM_PHONE))
		return MEDIUM_PHONE;
	tired = row >= d->limits.same_medium_most ? f->last_media[0] :
	    MEDIUM_NONE;
	if (medium_is_phone(tired))
		tired = MEDIUM_PHONE;
	for (i = 0; i < 3; i++)
		if (order[i] != tired && can_use(f, order[i]))
			return order[i];
	return tired != MEDIUM_NONE && can_use(f, tired) ? tired :
	    MEDIUM_NONE;
}

static size_t
find_step(const struct due *d, const struct due_facts *f)
{
	size_t best = 0, row;

	for (row = 0; row < table_rows(d->steps); row++)
		if (f->unanswered_streak >=
		    (uint64_t)table_int(d->steps, row, E_STREAK))
			best = row + 1;
	return best;
}

static int32_t
closes_so_far(const struct due *d, int32_t followup)
{
	int32_t pct = -1;
	size_t row;

	for (row = 0; row < table_rows(d->closing); row++)
		if (table_int(d->closing, row, 0) <= followup)
			pct = (int32_t)table_int(d->closing, row, 1);
	return pct;
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
grade_points(const struct due *d, const struct due_facts *f)
{
	bool relation = f->speaks_relation || f->traded;
	char letter = f->traded ? 'A' : relation ? f->relation : f->horizon;

	return letter >= 'A' && letter <= 'Z' ?
	    d->grade_points[relation][letter - 'A'] : 0;
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

static bool
is_never_due(const struct due *d, const struct due_facts *f)
{
	return (f->horizon == 'D' && !f->traded) || f->do_not_contact ||
	    f->closed || is_given_up(d, f) ||
	    (f->snooze_until != DATE_NONE &&
	    f->snooze_until > d->options.today);
}

/* The day that pushing a due date must not pass (R-DUE-39). */
static int32_t
find_limit(const struct due *d, const struct due_facts *f)
{
	int32_t limit = f->valid_until != DATE_NONE &&
	    f->valid_until >= d->options.today ? f->valid_until : DATE_NONE;
	int32_t day = show_day(f), window;

	if (day == DATE_NONE || touched_since_show(f))
		return limit;
	window = reckon(d, DUE_SHOW_WINDOW, day);
	return limit == DATE_NONE || window < limit ? window : limit;
}

enum due_status
due_judge(const struct due *d, const struct due_facts *f,
    struct due_verdict *v)
{
	int32_t day = show_day(f), today = d->options.today;

	*v = (struct due_verdict){ .date = DATE_NONE, .value = -1 };
	if (is_never_due(d, f))
		return DUE_NEVER;
	v->limit = f->valid_until;
	v->reply = f->waiting;
	if (f->waiting && f->last_reply != DATE_NONE)
		consider(d, f, v, DUE_REPLY, f->last_reply);
	if (f->next_action != DATE_NONE && !done_since(f, f->next_action))
		consider(d, f, v, DUE_PROMISE, f->next_action);
	consider_show(d, f, v);
	consider_offers(d, f, v);
	consider_rhythm(d, f, v);
	if (v->date == DATE_NONE)
		return DUE_NOTHING;
	if (v->date > today + d->options.within && !d->options.later)
		return DUE_LATER;
	v->limit = find_limit(d, f);
	v->overdue = v->date < today ? today - v->date : 0;
	if (day != DATE_NONE)
		v->value = decay_value(&d->decay, today - day);
	v->followup_no = followups(f);
	v->closes_pct = closes_so_far(d, v->followup_no);
	guard(d, f, v);
	v->medium = choose_medium(d, f, v);
	v->step = find_step(d, f);
	v->taboos = find_taboos(f, v);
	rate(d, f, v);
	return v->date <= today + d->options.within ? DUE_NOW : DUE_LATER;
}

/* ---- words ------------------------------------------------------------ */

struct slice
due_rule(const struct due *d, enum due_trigger trigger)
{
	return d->triggers[trigger].rule;
}

void
due_why_now(const struct due *d, const struct due_facts *f,
    const struct due_verdict *v, struct buffer *out)
{
	struct slice text = d->triggers[v->trigger].text;
	bool relation = f->speaks_relation || f->traded;
	char letter = f->traded ? 'A' : relation ? f->relation : f->horizon;

	while (text.at != NULL) {
		struct slice name;

		buffer_add(out, slice_cut(&text, '{'));
		if (text.at == NULL)
			break;
		name = slice_cut(&text, '}');
		if (slice_is(name, "grade") && f->own_grade.len > 0)
			buffer_add(out, f->own_grade);
		else if (slice_is(name, "grade"))
			buffer_add_byte(out, letter ? letter : 'U');
		else if (slice_is(name, "days"))
			buffer_format(out, "%d", due_cadence(d, f));
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
