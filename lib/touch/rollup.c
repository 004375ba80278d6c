/*
 * rollup.c - touches sorted by lead and time, then one walk over each lead
 */
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "set/nameset.h"
#include "base/hash.h"
#include "base/number.h"
#include "touch/autoreply.h"
#include "touch/rollup.h"
#include "rule/settings.h"
#include "rule/table.h"

enum { REPLY_TALK = REPLY_COUNT };	/* the talk at the stand, whoever
					   noted it */
static const char *const role_names[ROLE_COUNT] = { "quote", "sample",
	"catalogue", "terms", "price", "reminder", "concrete" };
_Static_assert(ROLE_COUNT <= 8, "roles are the bits of a byte");

static const char *const medium_names[MEDIUM_COUNT] = {
	"email", "phone", "mobile", "im", "fax", "courier", "visit_to",
	"visit_from", "show", "other",
};

struct entry {
	uint64_t subject;	/* hash, 0 for none */
	uint32_t lead;
	int32_t date;
	uint32_t line;		/* of the log */
	unsigned topic : 24;	/* 1 + index, 0 for none */
	unsigned roles : 8;	/* bit n for enum touch_role n */
	unsigned seconds : 17;	/* of the day; 0 without a time */
	bool doubled : 1;	/* an earlier mail of the day says the same */
	unsigned direction : 1;
	unsigned medium : 4;
	unsigned reply : 3;
	unsigned opened : 2;	/* 1 + what the touch says */
	uint32_t detail;	/* 1 + index, 0 for none */
};
_Static_assert(sizeof(struct entry) == 32, "a touch takes 32 bytes");
enum { TOPICS_MOST = (1 << 24) - 1 };

/* What few touches have. */
struct detail {
	struct slice next_action;
	int32_t next_date, away_until;
	uint32_t deal;		/* 1 + index, 0 for none */
};

struct rollup {
	struct rollup_limits limits;
	struct arena arena;
	struct nameset *leads, *topics, *personal, *deals;
	struct slice *lead_ids, *topic_names;
	uint8_t *roles_by_topic;	/* beside topic_names */
	size_t roles_count, roles_room;
	size_t lead_count, lead_room, topic_count, topic_room;
	uint32_t deal_count;
	struct nameset *topic_roles, *kind_roles;	/* to bits */
	struct detail *details;
	size_t detail_count, detail_room;
	struct buffer ids;	/* touch_id of each entry, '\0' behind it */
	struct nameset *withdrawn;	/* touch_id and lead_id, tab between */
	bool takes_back;		/* there are some */
	struct entry *entries;
	size_t count, room;
	size_t *starts;		/* of each lead's entries; one more at the end */
	struct rollup_lead *results;
	unsigned long *met;	/* line of each lead, 0 for none */
	struct rollup_doubles doubles;
	uint32_t *topic_of;	/* 1 + lead that a topic was listed for last */
	struct autoreply *autoreply;
	struct slice *marks;	/* what replying puts in front of a subject */
	bool *mark_replies;	/* and forwarding, which is false */
	size_t mark_count;
	struct buffer key;
};

const char *
rollup_medium_name(enum medium medium)
{
	return medium < MEDIUM_COUNT ? medium_names[medium] : "";
}

enum medium
rollup_medium_find(struct slice name)
{
	int i;

	if (name.len == 0)
		return MEDIUM_NONE;
	for (i = 0; i < MEDIUM_COUNT; i++)
		if (slice_is(name, medium_names[i]))
			break;
	return (enum medium)i;
}

static bool
read_marks(struct rollup *r, struct fault *fault)
{
	static const struct table_column shape[] = {
		{ .name = "mark", .type = TABLE_KEY },
		{ .name = "kind", .type = TABLE_WORD,
		  .words = "reply;forward" },
	};
	struct table *t = table_open("reply-mark", shape, 2, fault);
	size_t row;

	if (t == NULL)
		return false;
	r->mark_count = table_rows(t);
	r->marks = xcalloc(r->mark_count, sizeof(*r->marks));
	r->mark_replies = xcalloc(r->mark_count, sizeof(*r->mark_replies));
	for (row = 0; row < table_rows(t); row++) {
		r->marks[row] = arena_copy(&r->arena, table_text(t, row, 0));
		r->mark_replies[row] = slice_is(table_text(t, row, 1),
		    "reply");
	}
	table_close(t);
	return true;
}

/* Rows of one word add up. */
static void
add_role(struct nameset *roles, struct slice word, unsigned bit)
{
	*nameset_count(roles, word) |= bit;
}

static bool
read_topic_kinds(struct rollup *r, struct fault *fault)
{
	static const struct table_column shape[] = {
		{ .name = "topic", .type = TABLE_KEY },
		{ .name = "kind", .type = TABLE_WORD },
	};
	struct table *t = table_open("topic-kind", shape, 2, fault);
	size_t row;

	if (t == NULL)
		return false;
	for (row = 0; row < table_rows(t); row++) {
		struct slice topic = table_text(t, row, 0);

		if (slice_is(table_text(t, row, 1), "personal"))
			nameset_count(r->personal, topic);
		else if (slice_is(table_text(t, row, 1), "concrete"))
			add_role(r->topic_roles, topic, 1u << ROLE_CONCRETE);
	}
	table_close(t);
	return true;
}

static bool
read_roles(struct rollup *r, struct fault *fault)
{
	static const struct table_column shape[] = {
		{ .name = "role", .type = TABLE_WORD },
		{ .name = "column", .type = TABLE_WORD,
		  .words = "topic;kind" },
		{ .name = "word", .type = TABLE_WORD },
	};
	struct table *t = table_open("touch-role", shape, 3, fault);
	size_t row;
	int i;

	for (row = 0; t != NULL && row < table_rows(t); row++) {
		for (i = 0; i < ROLE_COUNT; i++)
			if (slice_is(table_text(t, row, 0), role_names[i]))
				break;
		if (i == ROLE_COUNT) {
			table_complain(t, row, "role", fault, "not a role; "
			    "write quote, sample, catalogue, terms, price, "
			    "reminder or concrete");
			table_close(t);
			return false;
		}
		add_role(slice_is(table_text(t, row, 1), "topic") ?
		    r->topic_roles : r->kind_roles, table_text(t, row, 2),
		    1u << i);
	}
	table_close(t);
	return t != NULL;
}

bool
rollup_limits_read(struct rollup_limits *limits, int32_t today,
    struct fault *fault)
{
	int64_t window, mails, days, business;
	const struct setting wanted[] = {
		{ "window_days", &window }, { "too_many_mails", &mails },
		{ "too_soon_days", &days },
		{ "business_only_least", &business },
	};

	if (!settings_read("limit", wanted, sizeof(wanted) / sizeof(*wanted),
	    fault))
		return false;
	*limits = (struct rollup_limits){
		.today = today,
		.window_days = (int32_t)window,
		.mails_most = (uint32_t)mails,
		.least_days = (int32_t)days,
		.business_least = (uint32_t)business,
	};
	return true;
}

struct rollup *
rollup_open(const struct rollup_limits *limits, struct fault *fault)
{
	struct rollup *r = xcalloc(1, sizeof(*r));

	r->limits = *limits;
	r->leads = nameset_new();
	r->topics = nameset_new();
	r->personal = nameset_new();
	r->deals = nameset_new();
	r->withdrawn = nameset_new();
	r->topic_roles = nameset_new();
	r->kind_roles = nameset_new();
	r->autoreply = autoreply_open(fault);
	if (r->autoreply != NULL && read_marks(r, fault) &&
	    read_topic_kinds(r, fault) && read_roles(r, fault))
		return r;
	rollup_close(r);
	return NULL;
}

void
rollup_close(struct rollup *r)
{
	if (r == NULL)
		return;
	nameset_free(r->leads);
	nameset_free(r->topics);
	nameset_free(r->personal);
	nameset_free(r->deals);
	nameset_free(r->withdrawn);
	nameset_free(r->topic_roles);
	nameset_free(r->kind_roles);
	buffer_release(&r->ids);
	buffer_release(&r->key);
	free(r->marks);
	free(r->mark_replies);
	free(r->details);
	free(r->roles_by_topic);
	autoreply_close(r->autoreply);
	arena_release(&r->arena);
	free(r->lead_ids);
	free(r->topic_names);
	free(r->entries);
	free(r->starts);
	free(r->results);
	free(r->met);
	free(r->topic_of);
	free(r);
}

/* The number of a name in its set, from 0; new names are kept in list. */
static uint32_t
number_of(struct rollup *r, struct nameset *set, struct slice name,
    struct slice **list, size_t *count, size_t *room)
{
	uint32_t *number = nameset_count(set, name);

	if (*number == 0) {
		GROW(*list, *count, *room);
		(*list)[(*count)++] = arena_copy(&r->arena, name);
		*number = (uint32_t)*count;
	}
	return *number - 1;
}

/* hh:mm or hh:mm:ss; 0 for what is neither. */
static uint32_t
seconds_of(struct slice time)
{
	int64_t part[3] = { 0, 0, 0 };
	size_t i;

	for (i = 0; i < 3 && time.at != NULL; i++) {
		struct slice text = slice_cut(&time, ':');

		if (i == 2 && text.len > 2)
			text.len = 2;
		if (number_parse_int(text, 0, 59, &part[i]) != VALUE_OK)
			return 0;
	}
	return (uint32_t)(part[0] * 3600 + part[1] * 60 + part[2]);
}

/* What stands behind a mark, or at == NULL if the subject has another start. */
static struct slice
behind_mark(struct slice subject, struct slice mark)
{
	size_t at;

	if (subject.len < mark.len)
		return (struct slice){ NULL, 0 };
	for (at = 0; at < mark.len; at++) {
		char c = subject.at[at];

		if ((c >= 'A' && c <= 'Z' ? c | 0x20 : c) != mark.at[at])
			return (struct slice){ NULL, 0 };
	}
	return slice_trim((struct slice){ subject.at + mark.len,
	    subject.len - mark.len });
}

/*
 * The subject without what replying and forwarding puts in front; *reply says
 * whether it began with a reply's mark.
 */
static struct slice
bare_subject(const struct rollup *r, struct slice subject, bool *reply)
{
	bool first = true;
	size_t i = 0;

	*reply = false;
	subject = slice_trim(subject);
	while (subject.len > 0 && i < r->mark_count) {
		struct slice rest = behind_mark(subject, r->marks[i]);

		if (rest.at == NULL) {
			i++;
			continue;
		}
		*reply |= first && r->mark_replies[i];
		first = false;
		subject = rest;
		i = 0;
	}
	return subject;
}

/*
 * What an inbound touch is (R-TOUCH-03).  A subject that begins with a reply's
 * mark is a person's, whatever follows.
 */
static enum reply
judge_reply(const struct rollup *r, struct slice subject,
    struct slice submitted, bool marked)
{
	bool automatic = submitted.len > 0 && !slice_is(submitted, "no");
	enum reply found;
	int i;

	/* Where touch-import read a report, there is nothing to judge. */
	for (i = REPLY_BOUNCE; i < REPLY_COUNT; i++)
		if (slice_is(submitted, autoreply_name((enum reply)i)))
			return (enum reply)i;
	found = marked && !automatic ? REPLY_TRUE :
	    autoreply_find(r->autoreply, subject);
	return found == REPLY_TRUE && automatic ? REPLY_AUTO : found;
}

struct autoreply *
rollup_autoreply(const struct rollup *r)
{
	return r->autoreply;
}

const char *
rollup_automatic(const struct rollup *r, struct slice subject,
    struct slice submitted)
{
	bool marked;

	bare_subject(r, subject, &marked);
	return autoreply_name(judge_reply(r, subject, submitted, marked));
}

static uint32_t
roles_of(const struct nameset *roles, struct slice word)
{
	return word.len > 0 ? nameset_get(roles, word) : 0;
}

/* The roles of a topic that has just got its number. */
static void
note_topic_roles(struct rollup *r)
{
	if (r->roles_count == r->topic_count)
		return;
	GROW(r->roles_by_topic, r->roles_count, r->roles_room);
	r->roles_by_topic[r->roles_count] = (uint8_t)roles_of(
	    r->topic_roles, r->topic_names[r->roles_count]);
	r->roles_count++;
}

/* 1 + the index of what few touches have, 0 when this one has nothing. */
static uint32_t
keep_detail(struct rollup *r, const struct touch *touch)
{
	struct detail detail = { SLICE_EMPTY, touch->next_date,
		touch->away_until, 0 };
	uint32_t *deal;

	if (touch->opportunity_id.len == 0 && touch->next_date == DATE_NONE &&
	    touch->away_until == DATE_NONE)
		return 0;
	if (touch->opportunity_id.len > 0) {
		deal = nameset_count(r->deals, touch->opportunity_id);
		if (*deal == 0)
			*deal = ++r->deal_count;
		detail.deal = *deal;
	}
	if (touch->next_date != DATE_NONE)
		detail.next_action = arena_copy(&r->arena,
		    touch->next_action);
	GROW(r->details, r->detail_count, r->detail_room);
	r->details[r->detail_count++] = detail;
	return (uint32_t)r->detail_count;
}

/* The id of a touch within its lead; the buffer is the caller's to empty. */
static struct slice
id_in_lead(struct buffer *key, struct slice touch_id, struct slice lead_id)
{
	key->len = 0;
	buffer_add(key, touch_id);
	buffer_add_byte(key, '\t');
	buffer_add(key, lead_id);
	return buffer_slice(key);
}

bool
rollup_add(struct rollup *r, const struct touch *touch)
{
	bool marked;
	struct slice subject = bare_subject(r, touch->subject, &marked);
	struct entry *e;

	if (touch->date > r->limits.today)
		return false;
	if (slice_is(touch->kind, "withdrawn")) {
		nameset_count(r->withdrawn, id_in_lead(&r->key,
		    touch->touch_id, touch->lead_id));
		r->takes_back = true;
		return true;
	}
	GROW(r->entries, r->count, r->room);
	e = &r->entries[r->count];
	*e = (struct entry){
		.lead = number_of(r, r->leads, touch->lead_id, &r->lead_ids,
		    &r->lead_count, &r->lead_room),
		.date = touch->date,
		.line = (uint32_t)touch->line,
		.seconds = seconds_of(touch->time) & 0x1FFFF,
		.subject = subject.len ? hash_keyed(subject) | 1 : 0,
		.direction = touch->direction,
		.medium = touch->medium & 0xF,
		.opened = (unsigned)(touch->opened + 1) & 3,
		.detail = keep_detail(r, touch),
		.roles = roles_of(r->kind_roles, touch->kind) & 0xFF,
	};
	if (touch->topic.len > 0 && r->topic_count < TOPICS_MOST) {
		e->topic = (1 + number_of(r, r->topics, touch->topic,
		    &r->topic_names, &r->topic_count, &r->topic_room)) &
		    0xFFFFFF;
		note_topic_roles(r);
		e->roles |= r->roles_by_topic[e->topic - 1];
	}
	if (touch->direction == ROLLUP_IN)
		e->reply = judge_reply(r, touch->subject,
		    touch->auto_submitted, marked) & 7;
	buffer_add(&r->ids, touch->touch_id);
	buffer_add_byte(&r->ids, '\0');
	r->count++;
	return true;
}

/* Takes out what was withdrawn, before the touches are put in order. */
static void
drop_withdrawn(struct rollup *r)
{
	const char *id = r->ids.data;
	size_t kept = 0, i;

	for (i = 0; r->takes_back && i < r->count; i++) {
		struct entry *e = &r->entries[i];

		if (*id == '\0' || !nameset_has(r->withdrawn,
		    id_in_lead(&r->key, slice_of(id),
		    r->lead_ids[e->lead])))
			r->entries[kept++] = *e;
		id += strlen(id) + 1;
	}
	if (r->takes_back)
		r->count = kept;
}

static int
by_time(const void *a, const void *b)
{
	const struct entry *x = a, *y = b;

	if (x->date != y->date)
		return x->date < y->date ? -1 : 1;
	if (x->seconds != y->seconds)
		return x->seconds < y->seconds ? -1 : 1;
	return x->line < y->line ? -1 : x->line > y->line;
}

/* Mails of one day with one subject stand together, in order of time. */
static int
by_subject(const void *a, const void *b)
{
	const struct entry *x = a, *y = b;

	if (x->date != y->date)
		return x->date < y->date ? -1 : 1;
	if (x->subject != y->subject)
		return x->subject < y->subject ? -1 : 1;
	return by_time(a, b);
}

/* Where each lead's entries begin after sorting them by lead. */
static void
sort_by_lead(struct rollup *r)
{
	size_t *starts = xcalloc(r->lead_count + 1, sizeof(*starts));
	size_t *next = xcalloc(r->lead_count + 1, sizeof(*next));
	struct entry *sorted = xmalloc((r->count + 1) * sizeof(*sorted));
	size_t i;

	for (i = 0; i < r->count; i++)
		starts[r->entries[i].lead + 1]++;
	for (i = 0; i < r->lead_count; i++) {
		starts[i + 1] += starts[i];
		next[i] = starts[i];
	}
	for (i = 0; i < r->count; i++)
		sorted[next[r->entries[i].lead]++] = r->entries[i];
	free(next);
	free(r->entries);
	r->entries = sorted;
	r->room = r->count + 1;
	r->starts = starts;
}

static bool
is_out(const struct entry *e)
{
	return e->direction == ROLLUP_OUT && e->reply != REPLY_TALK;
}

static bool
is_titled_mail(const struct entry *e)
{
	return is_out(e) && e->medium == MEDIUM_EMAIL &&
	    e->subject != 0;
}

/* An earlier mail of that day had the same subject (R-TOUCH-04). */
static void
mark_doubles(struct entry *first, struct entry *end)
{
	const struct entry *mail = NULL;
	struct entry *e;

	qsort(first, (size_t)(end - first), sizeof(*first), by_subject);
	for (e = first; e < end; e++) {
		if (!is_titled_mail(e))
			continue;
		e->doubled = mail != NULL && mail->date == e->date &&
		    mail->subject == e->subject;
		mail = e;
	}
}

/* What the walk over the touches of a lead remembers. */
struct walk {
	uint64_t last_subject;
	uint32_t last_topic, last_deal;
	bool concrete;		/* we spoke of terms, and they may answer */
};

static const struct detail *
detail_of(const struct rollup *r, const struct entry *e)
{
	static const struct detail none = { { "", 0 }, DATE_NONE, DATE_NONE,
		0 };

	return e->detail ? &r->details[e->detail - 1] : &none;
}

static void
note_roles(int32_t *dates, const struct entry *e)
{
	int i;

	for (i = 0; i < ROLE_COUNT; i++)
		if (e->roles >> i & 1)
			dates[i] = e->date;
}

static bool
has_role(const struct entry *e, enum touch_role role)
{
	return e->roles >> role & 1;
}

/* T2: the subject of the touch before, or its topic about the same deal. */
static void
note_question(const struct rollup *r, struct rollup_lead *lead,
    const struct entry *e, struct walk *walk)
{
	uint32_t deal = detail_of(r, e)->deal;

	if ((e->subject != 0 && e->subject == walk->last_subject) ||
	    (e->topic != 0 && e->topic == walk->last_topic && deal != 0 &&
	    deal == walk->last_deal && lead->unanswered_streak > 0))
		lead->same_question = true;
	walk->last_subject = e->subject;
	walk->last_topic = e->topic;
	walk->last_deal = deal;
}

static void
count_mail(const struct rollup *r, struct rollup_lead *lead,
    const struct entry *e)
{
	lead->opened = (int)e->opened - 1;
	lead->bounced = false;
	if (lead->unanswered_mails++ == 0)
		lead->first_unanswered_mail = e->date;
	lead->mails_30d += e->date > r->limits.today - r->limits.window_days;
}

static void
count_out(const struct rollup *r, struct rollup_lead *lead,
    const struct entry *e, struct walk *walk)
{
	if (lead->contact_count++ == 0)
		lead->first_contact = e->date;
	else if (lead->unanswered_streak > 0 &&
	    e->date - lead->last_contact < r->limits.least_days)
		lead->too_short = true;
	note_question(r, lead, e, walk);
	lead->last_contact = e->date;
	lead->unanswered_streak++;
	lead->waiting = false;
	memmove(lead->last_media + 1, lead->last_media,
	    2 * sizeof(*lead->last_media));
	lead->last_media[0] = (enum medium)e->medium;
	if (e->medium == MEDIUM_EMAIL)
		count_mail(r, lead, e);
	if (e->date > r->limits.today - r->limits.window_days)
		lead->contacts_30d++;
	note_roles(lead->sent_on, e);
	walk->concrete |= has_role(e, ROLE_CONCRETE);
	/* A promise is kept by being in touch on its day or later. */
	if (lead->next_date != DATE_NONE && e->date >= lead->next_date) {
		lead->next_date = DATE_NONE;
		lead->next_action = SLICE_EMPTY;
	}
}

static void
count_in(struct rollup_lead *lead, const struct entry *e, struct walk *walk)
{
	enum touch_role i;

	if (e->reply == REPLY_BOUNCE)
		lead->bounced = lead->came_back = true;
	if (e->reply != REPLY_TRUE)
		return;
	lead->replies += lead->unanswered_streak;
	lead->unanswered_streak = lead->unanswered_mails = 0;
	lead->first_unanswered_mail = lead->away_until = DATE_NONE;
	if (!lead->waiting)
		lead->waiting_since = e->date;
	lead->waiting = true;
	lead->bounced = false;
	lead->last_reply = e->date;
	lead->replied_by = (enum medium)e->medium;
	lead->terms_talked |= walk->concrete || has_role(e, ROLE_CONCRETE);
	for (i = 0; i < ROLE_COUNT; i++)
		if (lead->got_on[i] == DATE_NONE && has_role(e, i))
			lead->got_on[i] = e->date;
}

/* What counts in whichever direction the touch went. */
static void
count_any(const struct rollup *r, struct rollup_lead *lead,
    const struct entry *e)
{
	const struct detail *detail = detail_of(r, e);

	if (medium_is_phone((enum medium)e->medium) ||
	    e->medium == MEDIUM_IM || e->medium == MEDIUM_VISIT_TO ||
	    e->medium == MEDIUM_VISIT_FROM)
		lead->spoke_on = e->date;
	lead->offered |= has_role(e, ROLE_QUOTE) || has_role(e, ROLE_SAMPLE);
	if (detail->next_date != DATE_NONE) {
		lead->agreed = true;
		lead->next_date = detail->next_date;
		lead->next_action = detail->next_action;
	}
	if (detail->away_until != DATE_NONE)
		lead->away_until = detail->away_until;
}

/* The day on which the mails of the window are below the limit again. */
static int32_t
free_day(const struct rollup *r, const struct entry *first,
    const struct entry *end)
{
	uint32_t mails = 0;

	while (end-- > first) {
		if (!is_out(end) || end->medium != MEDIUM_EMAIL ||
		    end->doubled)
			continue;
		if (++mails == r->limits.mails_most)
			return end->date + r->limits.window_days;
	}
	return DATE_NONE;
}

/* Distinct topics of the outbound touches, newest first. */
static void
list_topics(struct rollup *r, struct rollup_lead *lead,
    const struct entry *first, const struct entry *end)
{
	const struct entry *e;
	struct slice *topics;
	int32_t *dates;
	size_t most = 0;

	for (e = first; e < end; e++)
		most += e->topic != 0;
	topics = arena_alloc(&r->arena, most * sizeof(*topics));
	dates = arena_alloc(&r->arena, most * sizeof(*dates));
	lead->topics = topics;
	lead->topic_dates = dates;
	for (e = end; e-- > first;) {
		if (!is_out(e) || e->topic == 0 ||
		    r->topic_of[e->topic - 1] == e->lead + 1)
			continue;
		r->topic_of[e->topic - 1] = e->lead + 1;
		dates[lead->topic_count] = e->date;
		topics[lead->topic_count++] = r->topic_names[e->topic - 1];
	}
}

static void
list_recent(const struct rollup *r, struct rollup_lead *lead,
    const struct entry *first, const struct entry *end)
{
	size_t count = 0;

	while (end-- > first && count < 3) {
		if (!is_out(end) || end->doubled)
			continue;
		lead->recent_topics[count++] = end->topic ?
		    r->topic_names[end->topic - 1] : SLICE_EMPTY;
	}
	while (count < 3)
		lead->recent_topics[count++] = SLICE_EMPTY;
}

static void
list_used(struct rollup *r, struct rollup_lead *lead,
    const struct entry *first, const struct entry *end)
{
	bool seen[MEDIUM_COUNT + 1] = { false };
	const struct entry *e;
	uint32_t i;

	for (e = end; e-- > first;) {
		if (!is_out(e))
			continue;
		if (!seen[e->medium] && e->medium < MEDIUM_COUNT)
			lead->media[lead->media_count++] =
			    (enum medium)e->medium;
		seen[e->medium] = true;
	}
	list_topics(r, lead, first, end);
	list_recent(r, lead, first, end);
	lead->business_only = lead->topic_count > 0 &&
	    lead->contact_count >= r->limits.business_least;
	for (i = 0; i < lead->topic_count; i++)
		if (nameset_has(r->personal, lead->topics[i]))
			lead->business_only = false;
}

/* Tells the talk at the stand from touches (R-TOUCH-05). */
static void
mark_talk(struct rollup_lead *lead, struct entry *first, struct entry *end,
    int32_t event_end)
{
	struct entry *e;

	for (e = first; e < end; e++) {
		if (e->medium != MEDIUM_SHOW)
			continue;
		if (e->date > lead->talked_on)
			lead->talked_on = e->date;
		e->reply = event_end == DATE_NONE || e->date <= event_end ?
		    REPLY_TALK : REPLY_TRUE;
	}
}

static void
clear_lead(struct rollup_lead *lead)
{
	struct slice id = lead->lead_id;
	int i;

	*lead = (struct rollup_lead){
		.lead_id = id, .first_contact = DATE_NONE,
		.last_contact = DATE_NONE, .last_reply = DATE_NONE,
		.last_touch = DATE_NONE, .mails_free_on = DATE_NONE,
		.spoke_on = DATE_NONE, .first_unanswered_mail = DATE_NONE,
		.next_date = DATE_NONE, .away_until = DATE_NONE,
		.talked_on = DATE_NONE, .opened = -1,
		.replied_by = MEDIUM_NONE, .waiting_since = DATE_NONE,
		.next_action = SLICE_EMPTY,
	};
	for (i = 0; i < ROLE_COUNT; i++)
		lead->sent_on[i] = lead->got_on[i] = DATE_NONE;
	for (i = 0; i < 3; i++)
		lead->last_media[i] = MEDIUM_NONE;
}

static void
sum_up(struct rollup *r, struct rollup_lead *lead, struct entry *first,
    struct entry *end, int32_t event_end)
{
	struct walk walk = { 0 };
	const struct entry *e;

	clear_lead(lead);
	mark_talk(lead, first, end, event_end);
	mark_doubles(first, end);
	qsort(first, (size_t)(end - first), sizeof(*first), by_time);
	for (e = first; e < end; e++) {
		if (e->reply == REPLY_TALK || e->doubled)
			continue;
		if (e->direction == ROLLUP_IN)
			count_in(lead, e, &walk);
		else
			count_out(r, lead, e, &walk);
		if (e->reply != REPLY_BOUNCE && e->reply != REPLY_DELAY)
			count_any(r, lead, e);
	}
	lead->last_touch = lead->last_contact > lead->last_reply ?
	    lead->last_contact : lead->last_reply;
	if (lead->mails_30d >= r->limits.mails_most)
		lead->mails_free_on = free_day(r, first, end);
	list_used(r, lead, first, end);
}

void
rollup_finish(struct rollup *r)
{
	size_t i;

	drop_withdrawn(r);
	sort_by_lead(r);
	r->results = xcalloc(r->lead_count, sizeof(*r->results));
	r->met = xcalloc(r->lead_count, sizeof(*r->met));
	r->topic_of = xcalloc(r->topic_count, sizeof(*r->topic_of));
	for (i = 0; i < r->lead_count; i++) {
		r->results[i].lead_id = r->lead_ids[i];
		sum_up(r, &r->results[i], r->entries + r->starts[i],
		    r->entries + r->starts[i + 1], DATE_NONE);
	}
}

void
rollup_end_show(struct rollup *r, const struct rollup_lead *lead,
    int32_t event_end)
{
	size_t number = (size_t)(lead - r->results), i;

	if (event_end == DATE_NONE || lead->talked_on == DATE_NONE ||
	    lead->talked_on <= event_end)
		return;
	/* The topics of this lead are listed once more. */
	for (i = 0; i < lead->topic_count; i++)
		r->topic_of[nameset_get(r->topics, lead->topics[i]) - 1] = 0;
	sum_up(r, &r->results[number], r->entries + r->starts[number],
	    r->entries + r->starts[number + 1], event_end);
}

const struct rollup_lead *
rollup_find(const struct rollup *r, struct slice lead_id)
{
	uint32_t number = nameset_get(r->leads, lead_id);

	return number == 0 ? NULL : &r->results[number - 1];
}

int32_t
rollup_first_since(const struct rollup *r, const struct rollup_lead *lead,
    int32_t from)
{
	size_t number = (size_t)(lead - r->results), i;

	/* The entries of a lead stand in order of time. */
	for (i = r->starts[number]; i < r->starts[number + 1]; i++)
		if (is_out(&r->entries[i]) && r->entries[i].date >= from)
			return r->entries[i].date;
	return DATE_NONE;
}

uint32_t
rollup_count_since(const struct rollup *r, const struct rollup_lead *lead,
    int32_t from)
{
	size_t number = (size_t)(lead - r->results), i;
	uint32_t count = 0;

	for (i = r->starts[number]; i < r->starts[number + 1]; i++)
		count += is_out(&r->entries[i]) && !r->entries[i].doubled &&
		    r->entries[i].date >= from;
	return count;
}

bool
rollup_named_since(const struct rollup *r, const struct rollup_lead *lead,
    struct slice opportunity_id, int32_t from)
{
	size_t number = (size_t)(lead - r->results), i;
	uint32_t deal = nameset_get(r->deals, opportunity_id);

	for (i = r->starts[number]; deal != 0 && i < r->starts[number + 1];
	    i++)
		if (r->entries[i].date >= from &&
		    detail_of(r, &r->entries[i])->deal == deal)
			return true;
	return false;
}

const struct rollup_lead *
rollup_meet(struct rollup *r, struct slice lead_id, unsigned long line)
{
	const struct rollup_lead *lead = rollup_find(r, lead_id);
	unsigned long *met;

	if (lead == NULL)
		return NULL;
	met = &r->met[lead - r->results];
	if (*met == 0) {
		*met = line;
	} else if (r->doubles.count++ == 0) {
		r->doubles.lead_id = lead->lead_id;
		r->doubles.first = *met;
		r->doubles.second = line;
	}
	return lead;
}

struct rollup_doubles
rollup_doubles(const struct rollup *r)
{
	return r->doubles;
}

static int
by_line(const void *a, const void *b)
{
	const struct rollup_stranger *x = a, *y = b;

	return x->line < y->line ? -1 : x->line > y->line;
}

size_t
rollup_strangers(const struct rollup *r, struct rollup_stranger **strangers)
{
	size_t count = 0, lead, i;

	for (lead = 0; lead < r->lead_count; lead++)
		if (r->met[lead] == 0)
			count += r->starts[lead + 1] - r->starts[lead];
	*strangers = xcalloc(count, sizeof(**strangers));
	count = 0;
	for (lead = 0; lead < r->lead_count; lead++)
		for (i = r->starts[lead];
		    r->met[lead] == 0 && i < r->starts[lead + 1]; i++)
			(*strangers)[count++] = (struct rollup_stranger){
				r->entries[i].line, (uint32_t)lead };
	qsort(*strangers, count, sizeof(**strangers), by_line);
	return count;
}

struct slice
rollup_lead_id(const struct rollup *r, uint32_t lead)
{
	return r->lead_ids[lead];
}
