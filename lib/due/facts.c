/*
 * facts.c - columns to facts
 */
#include <stdlib.h>

#include "front/cells.h"
#include "due/facts.h"
#include "lead/status.h"
#include "base/mem.h"
#include "rule/settings.h"

enum place {
	LEAD_ID, OWNER, GRADE, SCHEME, HORIZON, RELATION, CADENCE, TIER,
	BOOTH_CLASS, STATUS, DO_NOT_CONTACT, SNOOZE, EVENT_NAME, EVENT_END,
	MET_DATE, CREATED, LAST_CONTACT, LAST_REPLY, NEXT_ACTION,
	CONTACT_COUNT, STREAK, FOLLOWUP, CONTACTS_30D, MEDIA, LAST_MEDIUM,
	EMAIL, PHONE, MOBILE, IM, SCORE, EMAIL_STATE, CONTRACT, DEPOSIT,
	VISIT_REASON, PRODUCTS, BOOTH_NOTE, COUNTRY, FLAGS, TOPICS, AWAY,
	PREFERRED, FAX, ADDRESS, OPPORTUNITY, FIRST_CONTACT, OTHER_PERSON,
	WAITING_SINCE,
	PLACE_COUNT
};
static const char *const place_names[PLACE_COUNT] = {
	"lead_id", "owner", "grade", "grade_scheme", "grade_horizon",
	"grade_relation", "cadence_days", "tier", "booth_class", "status",
	"do_not_contact", "snooze_until", "event_name", "event_end",
	"met_date", "created_date", "last_contact_date", "last_reply_date",
	"next_action_date", "contact_count", "unanswered_streak",
	"followup_no", "contacts_30d", "media_used", "last_medium", "email",
	"phone", "mobile", "im", "score", "email_state", "contract_date",
	"deposit_date", "visit_reason", "products_of_interest", "booth_note",
	"country", "grade_flags", "topics_used", "away_until",
	"preferred_medium", "fax", "address", "opportunity_id",
	"first_contact_date", "contact_name_2", "waiting_since",
};

/* The calendar of one customer country, opened when it is first met. */
struct abroad {
	char country[3];
	struct calendar *calendar;
};

struct duelead {
	struct input *in;
	struct rollup *rollup;
	struct offers *offers;
	size_t at[PLACE_COUNT];
	struct slice statuses, classes;	/* the words of two columns */
	struct wordmap *status_words;	/* to enum leadstatus */
	struct wordmap *class_words;	/* to enum due_class */
	const struct deals *deals;	/* or NULL */
	int64_t repeat_factor;
	bool bare_is_told;	/* what a grade without scheme is */
	bool bare_relation;	/* it is a relation */
	const char *holidays;	/* of customers, or NULL */
	struct calendar_tables *calendars;	/* NULL until a country is met */
	struct abroad *abroad;
	size_t abroad_count;
};

static void
open_words(struct duelead *l)
{
	static const char *const classes[] = { "order_on_spot",
		"intends_order", "terms_unsettled", "wants_materials",
		"just_looking" };
	struct fault fault;
	size_t i;

	l->statuses = input_values(l->in, "status");
	l->classes = input_values(l->in, "booth_class");
	l->status_words = leadstatus_open(&fault);
	if (l->status_words == NULL)
		report_trouble("%s", fault.text);
	wordmap_add_list(l->status_words, l->statuses, 0);
	l->class_words = wordmap_new();
	for (i = 0; i < sizeof(classes) / sizeof(*classes); i++)
		wordmap_add(l->class_words, slice_of(classes[i]),
		    (int)i + CLASS_SPOT_ORDER);
	wordmap_add_list(l->class_words, l->classes, 0);
}

struct duelead *
duefacts_open_ungraded(struct input *in, struct rollup *rollup,
    struct offers *offers, const char *scheme)
{
	struct duelead *l = xcalloc(1, sizeof(*l));
	size_t i;

	l->in = in;
	l->rollup = rollup;
	l->offers = offers;
	for (i = 0; i < PLACE_COUNT; i++)
		l->at[i] = input_find(in, place_names[i]);
	open_words(l);
	l->bare_is_told = scheme != NULL;
	l->bare_relation = scheme != NULL && strcmp(scheme, "relation") == 0;
	if (!input_is_empty(in))
		l->at[LEAD_ID] = input_need(in, "lead_id");
	return l;
}

struct duelead *
duefacts_open(struct input *in, struct rollup *rollup,
    struct offers *offers, const char *scheme)
{
	struct duelead *l = duefacts_open_ungraded(in, rollup, offers, scheme);

	if (input_is_empty(in))
		return l;
	if (l->at[HORIZON] == COLUMN_ABSENT &&
	    l->at[RELATION] == COLUMN_ABSENT &&
	    l->at[CADENCE] == COLUMN_ABSENT) {
		if (l->at[GRADE] == COLUMN_ABSENT)
			report_trouble("%s: no grade; run lead-grade first",
			    input_label(in));
		if (l->at[SCHEME] == COLUMN_ABSENT && scheme == NULL)
			report_trouble("%s: a grade without its scheme; run "
			    "lead-grade first, or say --scheme horizon or "
			    "--scheme relation", input_label(in));
	}
	return l;
}

void
duefacts_close(struct duelead *l)
{
	size_t i;

	for (i = 0; i < l->abroad_count; i++)
		calendar_free(l->abroad[i].calendar);
	free(l->abroad);
	calendar_tables_close(l->calendars);
	wordmap_free(l->status_words);
	wordmap_free(l->class_words);
	free(l);
}

static struct calendar *
open_abroad(struct duelead *l, struct slice country)
{
	struct calendar *calendar = NULL;
	struct fault fault;

	if (l->calendars == NULL)
		l->calendars = calendar_tables_open(&fault);
	if (l->calendars != NULL)
		calendar = calendar_of_tables(l->calendars, country, &fault);
	if (calendar == NULL || (l->holidays != NULL &&
	    !calendar_load_file(calendar, l->holidays, country, &fault)))
		report_trouble("%s", fault.text);
	return calendar;
}

void
duefacts_deals(struct duelead *l, const struct deals *deals)
{
	const struct setting wanted[] = {
		{ "repeat_factor_pct", &l->repeat_factor },
	};
	struct fault fault;

	l->deals = deals;
	if (!settings_read("limit", wanted, 1, &fault))
		report_trouble("%s", fault.text);
}

void
duefacts_customer_holidays(struct duelead *l, const char *path)
{
	l->holidays = path;
	/* A mistake in the file is found before the first record. */
	calendar_free(open_abroad(l, SLICE_EMPTY));
}

static const struct calendar *
calendar_abroad(struct duelead *l, struct slice country)
{
	struct abroad *a;
	size_t i;

	if (country.len != 2)
		return NULL;
	for (i = 0; i < l->abroad_count; i++)
		if (memcmp(country.at, l->abroad[i].country, 2) == 0)
			return l->abroad[i].calendar;
	GROW_BY_ONE(l->abroad, l->abroad_count);
	a = &l->abroad[l->abroad_count++];
	memcpy(a->country, country.at, 2);
	a->country[2] = '\0';
	a->calendar = open_abroad(l, country);
	return a->calendar;
}

struct slice
duefacts_id(const struct duelead *l, const struct record *record)
{
	return cell_text(record, l->at[LEAD_ID]);
}

struct slice
duefacts_owner(const struct duelead *l, const struct record *record)
{
	return cell_text(record, l->at[OWNER]);
}

static struct slice
text_at(const struct duelead *l, const struct record *record,
    enum place place)
{
	return cell_text(record, l->at[place]);
}

static bool
has_text(const struct duelead *l, const struct record *record,
    enum place place)
{
	return text_at(l, record, place).len > 0;
}

static bool
date_at(const struct duelead *l, const struct record *record,
    enum place place, int32_t *date)
{
	*date = DATE_NONE;
	return l->at[place] == COLUMN_ABSENT ||
	    cell_day(l->in, record, l->at[place], date);
}

/* A to D or U; 0 when unknown. */
static bool
read_letter(const struct duelead *l, const struct record *record,
    enum place place, char *letter)
{
	struct slice cell = text_at(l, record, place);

	*letter = 0;
	if (cell.len == 0)
		return true;
	if (cell.len == 1 && ((*cell.at >= 'A' && *cell.at <= 'D') ||
	    *cell.at == 'U')) {
		*letter = *cell.at;
		return true;
	}
	input_reject_value(l->in, record, l->at[place], "bad-grade",
	    "write A, B, C, D or U");
	return false;
}

/*
 * What a bare letter belongs to.  A letter of the user's own scheme ("file")
 * means nothing here without its days, but that it could not be given.
 */
static bool
read_scheme(const struct duelead *l, const struct record *record,
    struct due_facts *f, char bare)
{
	struct slice scheme = text_at(l, record, SCHEME);

	f->speaks_relation = slice_is(scheme, "relation") ||
	    (scheme.len == 0 && (bare != 0 ? l->bare_relation :
	    f->horizon == 0));
	if (scheme.len == 0 && bare != 0 && bare != 'U' &&
	    !l->bare_is_told) {
		input_reject(l->in, record, l->at[SCHEME], "no-scheme",
		    "a grade without its scheme; write horizon or relation, "
		    "or say --scheme for all of them");
		return false;
	}
	if (scheme.len == 0 || f->speaks_relation ||
	    slice_is(scheme, "horizon"))
		return true;
	if (!slice_is(scheme, "file")) {
		input_reject_value(l->in, record, l->at[SCHEME],
		    "bad-scheme", "write horizon or relation, or file for a "
		    "scheme of your own");
		return false;
	}
	if (bare == 0 || bare == 'U')
		return true;
	input_reject(l->in, record, l->at[SCHEME], "bad-scheme",
	    "a grade of a scheme of your own comes without its days; give "
	    "the scheme a column cadence_days and run lead-grade again");
	return false;
}

static bool
read_grades(const struct duelead *l, const struct record *record,
    struct due_facts *f)
{
	char bare = 0;
	int64_t days;

	if (!cell_int(l->in, record, l->at[CADENCE], 0, 3650, -1, &days))
		return false;
	f->cadence_days = (int32_t)days;
	if (days >= 0)
		f->own_grade = text_at(l, record, GRADE);
	if (!read_letter(l, record, HORIZON, &f->horizon) ||
	    !read_letter(l, record, RELATION, &f->relation))
		return false;
	/* A letter of the user's own scheme comes with its own days. */
	if (f->horizon == 0 && f->relation == 0 && days < 0 &&
	    !read_letter(l, record, GRADE, &bare))
		return false;
	if (!read_scheme(l, record, f, bare))
		return false;
	if (bare != 0 && f->speaks_relation)
		f->relation = bare;
	else if (bare != 0)
		f->horizon = bare;
	return true;
}

static bool
read_tier(const struct duelead *l, const struct record *record,
    struct due_facts *f)
{
	struct slice tier = text_at(l, record, TIER);

	f->tier = slice_is(tier, "key") ? TIER_KEY :
	    slice_is(tier, "potential") ? TIER_POTENTIAL :
	    slice_is(tier, "other") ? TIER_OTHER : TIER_NONE;
	if (f->tier != TIER_NONE || tier.len == 0)
		return true;
	input_reject_value(l->in, record, l->at[TIER], "bad-tier",
	    "write key, potential or other");
	return false;
}

/* The number of a word that the column may hold; others reject. */
static bool
read_word(const struct duelead *l, const struct record *record,
    enum place place, const struct wordmap *map, struct slice words,
    int *number)
{
	struct slice cell = text_at(l, record, place);

	*number = cell.len == 0 ? 0 : wordmap_find(map, cell);
	if (*number != WORDMAP_NONE)
		return true;
	input_reject_word(l->in, record, l->at[place], words);
	return false;
}

/* What the topics of our touches settle, as far as the columns go. */
static void
read_topics(const struct duelead *l, const struct record *record,
    int status, struct due_facts *f)
{
	struct slice topics = text_at(l, record, TOPICS);

	f->topics_known = topics.len > 0;
	f->quoted = (status & LEADSTATUS_OFFERED) != 0;
	while (topics.at != NULL && topics.len > 0) {
		struct slice topic = slice_trim(slice_cut(&topics, ';'));

		f->quoted |= slice_is(topic, "quote");
		f->terms_sent |= slice_is(topic, "terms");
		f->catalogue_sent |= slice_is(topic, "catalogue") ||
		    slice_is(topic, "materials");
	}
}

static bool
read_state(const struct duelead *l, const struct record *record,
    struct due_facts *f)
{
	int status, class;

	if (!read_word(l, record, STATUS, l->status_words, l->statuses,
	    &status) || !read_word(l, record, BOOTH_CLASS, l->class_words,
	    l->classes, &class) || !read_tier(l, record, f))
		return false;
	read_topics(l, record, status, f);
	f->closed = status & LEADSTATUS_CLOSED;
	f->traded = status & LEADSTATUS_TRADED;
	f->contacted = status & LEADSTATUS_CONTACTED;
	f->class = (enum due_class)class;
	f->doubted = slice_is_listed(SLICE("non-lead?"),
	    text_at(l, record, FLAGS), ';');
	f->has_event = has_text(l, record, EVENT_NAME);
	return cell_bool(l->in, record, l->at[DO_NOT_CONTACT],
	    &f->do_not_contact);
}

static bool
read_dates(const struct duelead *l, const struct record *record,
    struct due_facts *f)
{
	return date_at(l, record, SNOOZE, &f->snooze_until) &&
	    date_at(l, record, MET_DATE, &f->met_date) &&
	    date_at(l, record, EVENT_END, &f->event_end) &&
	    date_at(l, record, CREATED, &f->created_date) &&
	    date_at(l, record, LAST_CONTACT, &f->last_contact) &&
	    date_at(l, record, LAST_REPLY, &f->last_reply) &&
	    date_at(l, record, WAITING_SINCE, &f->waiting_since) &&
	    date_at(l, record, NEXT_ACTION, &f->next_action) &&
	    date_at(l, record, CONTRACT, &f->contract_date) &&
	    date_at(l, record, AWAY, &f->away_until) &&
	    date_at(l, record, FIRST_CONTACT, &f->first_since_show) &&
	    date_at(l, record, DEPOSIT, &f->deposit_date);
}

/* The media that the roll-up columns know: the list is without doubles. */
static void
read_media(const struct duelead *l, const struct record *record,
    struct due_facts *f)
{
	struct slice list = text_at(l, record, MEDIA);

	f->last_media[0] = rollup_medium_find(text_at(l, record, LAST_MEDIUM));
	f->last_media[1] = f->last_media[2] = MEDIUM_NONE;
	/* One medium in all touches is that medium in the last ones. */
	if (slice_find(list, ';') == NULL) {
		f->last_media[0] = rollup_medium_find(list);
		if (f->contact_count >= 2)
			f->last_media[1] = f->last_media[0];
		if (f->contact_count >= 3)
			f->last_media[2] = f->last_media[0];
	}
	while (list.at != NULL && list.len > 0) {
		enum medium medium = rollup_medium_find(
		    slice_trim(slice_cut(&list, ';')));

		f->spoke = f->spoke || medium_is_phone(medium) ||
		    medium == MEDIUM_IM || medium == MEDIUM_VISIT_TO ||
		    medium == MEDIUM_VISIT_FROM;
	}
}

/* Outbound touches since the talk: all of them, or the last only. */
static void
read_since_show(struct due_facts *f)
{
	int32_t from = f->met_date != DATE_NONE ? f->met_date :
	    f->event_end;

	f->since_show = -1;
	if (f->first_since_show != DATE_NONE && (from == DATE_NONE ||
	    f->first_since_show >= from))
		f->since_show = (int32_t)f->contact_count;
	else
		f->first_since_show = DATE_NONE;
}

/* Whether they wrote behind our last touch: of one day, the streak knows. */
static bool
is_unanswered(const struct due_facts *f, int32_t day, int64_t streak)
{
	return day != DATE_NONE && (day > f->last_contact ||
	    (day == f->last_contact && streak == 0));
}

/*
 * The first message that waits for an answer: waiting_since, unless we have
 * been in touch since and nobody took it away; else the last that is known.
 */
static int32_t
first_unanswered(const struct due_facts *f, int64_t streak)
{
	bool last = is_unanswered(f, f->last_reply, streak);

	if (is_unanswered(f, f->waiting_since, streak) &&
	    (!last || f->waiting_since < f->last_reply))
		return f->waiting_since;
	return last ? f->last_reply : DATE_NONE;
}

static bool
read_counters(const struct duelead *l, const struct record *record,
    struct due_facts *f)
{
	int64_t count, streak, followup, recent;

	if (!cell_int(l->in, record, l->at[CONTACT_COUNT], 0, INT32_MAX,
	    f->last_contact != DATE_NONE, &count) ||
	    !cell_int(l->in, record, l->at[STREAK], 0, INT32_MAX, -1,
	    &streak) ||
	    !cell_int(l->in, record, l->at[FOLLOWUP], 0, INT32_MAX, -1,
	    &followup) ||
	    !cell_int(l->in, record, l->at[CONTACTS_30D], 0, INT32_MAX, 0,
	    &recent) ||
	    !cell_int(l->in, record, l->at[SCORE], INT32_MIN, INT32_MAX, 0,
	    &f->score))
		return false;
	f->waiting_since = first_unanswered(f, streak);
	f->waiting = f->waiting_since != DATE_NONE;
	if (streak < 0)
		streak = f->last_contact != DATE_NONE &&
		    f->last_contact > f->last_reply;
	f->contact_count = (uint32_t)count;
	f->unanswered_streak = (uint32_t)streak;
	f->followup_no = (int32_t)followup;
	f->mails_30d = (uint32_t)recent;
	f->mails_free_on = DATE_NONE;
	f->spoke_on = f->price_asked = DATE_NONE;
	f->opened = -1;
	f->replied_by = MEDIUM_NONE;
	f->email_state = text_at(l, record, EMAIL_STATE);
	f->bounced = slice_is(f->email_state, "bounced");
	f->other_person = text_at(l, record, OTHER_PERSON);
	read_media(l, record, f);
	read_since_show(f);
	return true;
}

/* An address may exist where the file lacks the column; numbers may not. */
static bool
channel(const struct duelead *l, const struct record *record,
    enum place place)
{
	return l->at[place] == COLUMN_ABSENT || has_text(l, record, place);
}

static void
read_channels(const struct duelead *l, const struct record *record,
    struct due_facts *f)
{
	f->can_mail = channel(l, record, EMAIL);
	f->can_phone = has_text(l, record, PHONE) ||
	    has_text(l, record, MOBILE);
	f->can_im = has_text(l, record, IM);
	f->can_fax = has_text(l, record, FAX);
	f->can_send = has_text(l, record, ADDRESS);
	f->preferred = rollup_medium_find(text_at(l, record, PREFERRED));
	/* T3: nothing of the customer is known to write about. */
	f->blind = (l->at[VISIT_REASON] != COLUMN_ABSENT ||
	    l->at[PRODUCTS] != COLUMN_ABSENT ||
	    l->at[BOOTH_NOTE] != COLUMN_ABSENT) &&
	    !has_text(l, record, VISIT_REASON) &&
	    !has_text(l, record, PRODUCTS) &&
	    !has_text(l, record, BOOTH_NOTE);
}

static void
take_log(const struct rollup *rollup, const struct rollup_lead *log,
    struct due_facts *f)
{
	int32_t from = f->met_date != DATE_NONE ? f->met_date :
	    f->event_end;

	f->has_log = f->topics_known = true;
	f->log = rollup;
	f->log_lead = log;
	f->last_contact = log->last_contact;
	f->last_reply = log->last_reply;
	f->waiting = log->waiting;
	f->waiting_since = log->waiting_since;
	f->replied_by = log->replied_by;
	f->contact_count = log->contact_count;
	f->unanswered_streak = log->unanswered_streak;
	f->followup_no = rollup_followups(rollup_count_since(rollup, log,
	    f->met_date), f->has_event || from != DATE_NONE);
	f->since_show = (int32_t)rollup_count_since(rollup, log, from);
	f->first_since_show = rollup_first_since(rollup, log, from);
	f->mails_30d = log->mails_30d;
	f->mails_free_on = log->mails_free_on;
	memcpy(f->last_media, log->last_media, sizeof(f->last_media));
	f->spoke = log->spoke_on != DATE_NONE;
	f->spoke_on = log->spoke_on;
	f->opened = log->opened;
	if (log->came_back) {
		f->bounced = log->bounced;
		f->email_state = f->bounced ? SLICE("bounced") : SLICE_EMPTY;
	}
	if (log->agreed)
		f->next_action = log->next_date;
	if (log->away_until != DATE_NONE)
		f->away_until = log->away_until;
	f->same_question = log->same_question;
	f->too_short = log->too_short;
	f->business_only = log->business_only;
}

/* What the log shows to be settled, or asked for. */
static void
take_roles(const struct rollup_lead *log, struct due_facts *f)
{
	int32_t from = f->met_date != DATE_NONE ? f->met_date :
	    f->event_end;
	int32_t terms = log->sent_on[ROLE_TERMS];

	f->quoted |= log->sent_on[ROLE_QUOTE] != DATE_NONE;
	f->terms_sent = terms != DATE_NONE && (from == DATE_NONE ||
	    terms >= from);
	f->catalogue_sent = log->sent_on[ROLE_CATALOGUE] != DATE_NONE;
	f->price_asked = log->got_on[ROLE_PRICE];
	f->reminded = f->quote_date != DATE_NONE &&
	    log->sent_on[ROLE_REMINDER] != DATE_NONE &&
	    log->sent_on[ROLE_REMINDER] >= f->quote_date;
}

static void
take_offer(const struct offer *offer, struct due_facts *f)
{
	f->quote_date = f->valid_until = DATE_NONE;
	f->sample_sent = f->sample_confirmed = DATE_NONE;
	if (offer == NULL)
		return;
	f->quoted |= offer->quoted;
	f->quote_date = offer->quote_date;
	f->valid_until = offer->valid_until;
	f->sample_sent = offer->sample_sent;
	f->sample_confirmed = offer->sample_confirmed;
}

static void
take_deals(const struct duelead *l, struct slice id, struct due_facts *f)
{
	f->ordered_on = f->repeat_on = DATE_NONE;
	if (l->deals == NULL)
		return;
	f->deals = deals_find(l->deals, id, &f->deal_count);
	deals_orders(l->deals, id, l->repeat_factor, &f->ordered_on,
	    &f->repeat_on);
}

bool
duefacts_read(struct duelead *l, const struct record *record,
    struct due_facts *f)
{
	struct slice id = duefacts_id(l, record);
	const struct rollup_lead *log;

	memset(f, 0, sizeof(*f));
	if (id.len == 0) {
		input_reject(l->in, record, l->at[LEAD_ID], "no-lead-id",
		    "empty; run lead-import first, which gives every lead "
		    "an id");
		return false;
	}
	if (!read_grades(l, record, f) || !read_state(l, record, f) ||
	    !read_dates(l, record, f) || !read_counters(l, record, f))
		return false;
	read_channels(l, record, f);
	log = l->rollup ? rollup_meet(l->rollup, id, record->line) : NULL;
	if (log != NULL) {
		rollup_end_show(l->rollup, log, f->event_end);
		take_log(l->rollup, log, f);
	}
	f->customer = calendar_abroad(l, text_at(l, record, COUNTRY));
	f->opportunity_id = text_at(l, record, OPPORTUNITY);
	take_offer(l->offers ? offers_find(l->offers, id) : NULL, f);
	if (log != NULL)
		take_roles(log, f);
	take_deals(l, id, f);
	return true;
}
