/*
 * rollup.c - touches sorted by lead and time, then one walk over each lead
 */
#include <stdlib.h>

#include "base/date.h"
#include "set/memo.h"
#include "set/nameset.h"
#include "base/number.h"
#include "base/pattern.h"
#include "touch/rollup.h"
#include "rule/settings.h"
#include "rule/table.h"

enum reply { REPLY_TRUE, REPLY_AUTO, REPLY_BOUNCE };

static const char *const medium_names[MEDIUM_COUNT] = {
	"email", "phone", "mobile", "im", "fax", "courier", "visit_to",
	"visit_from", "show", "other",
};

struct entry {
	uint64_t subject;	/* hash, 0 for none */
	uint32_t lead;
	int32_t date;
	uint32_t line;		/* of the log */
	uint32_t topic;		/* 1 + index, 0 for none */
	unsigned seconds : 24;	/* of the day; 0 without a time */
	bool doubled : 1;	/* an earlier mail of the day says the same */
	uint8_t direction, medium, reply;
	int8_t opened;
};
_Static_assert(sizeof(struct entry) == 32, "a touch takes 32 bytes");

struct rollup {
	struct rollup_limits limits;
	struct arena arena;
	struct nameset *leads, *topics, *personal;
	struct slice *lead_ids, *topic_names;
	size_t lead_count, lead_room, topic_count, topic_room;
	struct entry *entries;
	size_t count, room;
	size_t *starts;		/* of each lead's entries; one more at the end */
	struct rollup_lead *results;
	unsigned long *met;	/* line of each lead, 0 for none */
	struct rollup_doubles doubles;
	uint32_t *topic_of;	/* 1 + lead that a topic was listed for last */
	struct pattern_set *autoreply;
};

const char *
medium_name(enum medium medium)
{
	return medium < MEDIUM_COUNT ? medium_names[medium] : "";
}

enum medium
medium_find(struct slice name)
{
	int i;

	for (i = 0; i < MEDIUM_COUNT; i++)
		if (slice_is(name, medium_names[i]))
			break;
	return (enum medium)i;
}

static bool
read_autoreply(struct rollup *r, struct fault *fault)
{
	static const struct table_column shape[] = {
		{ .name = "kind", .type = TABLE_WORD },
		{ .name = "pattern", .type = TABLE_WORD },
	};
	struct table *t = table_open("autoreply", shape, 2, fault);
	size_t row;
	bool fine = t != NULL;

	for (row = 0; fine && row < table_rows(t); row++)
		fine = pattern_set_add(r->autoreply, table_text(t, row, 1),
		    slice_is(table_text(t, row, 0), "bounce") ?
		    REPLY_BOUNCE : REPLY_AUTO, fault);
	table_close(t);
	return fine;
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
	for (row = 0; row < table_rows(t); row++)
		if (slice_is(table_text(t, row, 1), "personal"))
			nameset_count(r->personal, table_text(t, row, 0));
	table_close(t);
	return true;
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
	r->autoreply = pattern_set_new();
	r->personal = nameset_new();
	if (read_autoreply(r, fault) && read_topic_kinds(r, fault))
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
	pattern_set_free(r->autoreply);
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
		if (*count == *room) {
			*room = *room ? *room * 2 : 256;
			*list = xrealloc(*list, *room, sizeof(**list));
		}
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

/* The subject without what replying and forwarding puts in front. */
static struct slice
bare_subject(struct slice subject)
{
	static const char *const prefixes[] = { "re:", "fw:", "fwd:",
		"回复:", "回复：", "转发:", "转发：", "答复:", "答复：" };
	size_t i = 0;

	subject = slice_trim(subject);
	while (i < sizeof(prefixes) / sizeof(*prefixes)) {
		size_t len = strlen(prefixes[i]), at;

		for (at = 0; at < len && at < subject.len; at++) {
			char c = subject.at[at];

			if ((c >= 'A' && c <= 'Z' ? c | 0x20 : c) !=
			    prefixes[i][at])
				break;
		}
		if (at < len) {
			i++;
			continue;
		}
		subject = slice_trim(slice_between(subject.at + len,
		    subject.at + subject.len));
		i = 0;
	}
	return subject;
}

bool
rollup_add(struct rollup *r, const struct touch *touch)
{
	struct slice subject = bare_subject(touch->subject);
	struct entry *e;

	if (touch->date > r->limits.today)
		return false;
	if (r->count == r->room) {
		r->room = r->room ? r->room * 2 : 1024;
		r->entries = xrealloc(r->entries, r->room,
		    sizeof(*r->entries));
	}
	e = &r->entries[r->count];
	*e = (struct entry){
		.lead = number_of(r, r->leads, touch->lead_id, &r->lead_ids,
		    &r->lead_count, &r->lead_room),
		.date = touch->date,
		.line = (uint32_t)touch->line,
		.seconds = seconds_of(touch->time) & 0xFFFFFF,
		.subject = subject.len ? memo_hash(subject) | 1 : 0,
		.direction = (uint8_t)touch->direction,
		.medium = (uint8_t)touch->medium,
		.opened = (int8_t)touch->opened,
	};
	if (touch->topic.len > 0)
		e->topic = 1 + number_of(r, r->topics, touch->topic,
		    &r->topic_names, &r->topic_count, &r->topic_room);
	if (touch->direction == ROLLUP_IN && touch->subject.len > 0) {
		int found = pattern_set_find(r->autoreply, touch->subject);

		e->reply = found > 0 ? (uint8_t)found : REPLY_TRUE;
	}
	r->count++;
	return true;
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
is_titled_mail(const struct entry *e)
{
	return e->direction == ROLLUP_OUT && e->medium == MEDIUM_EMAIL &&
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

static void
count_out(const struct rollup *r, struct rollup_lead *lead,
    const struct entry *e, uint64_t *last_subject)
{
	enum medium medium = (enum medium)e->medium;

	if (lead->contact_count++ == 0)
		lead->first_contact = e->date;
	else if (lead->unanswered_streak > 0 &&
	    e->date - lead->last_contact < r->limits.least_days)
		lead->too_short = true;
	if (e->subject != 0 && e->subject == *last_subject)
		lead->same_question = true;
	*last_subject = e->subject;
	lead->last_contact = e->date;
	lead->unanswered_streak++;
	lead->waiting = false;
	memmove(lead->last_media + 1, lead->last_media,
	    2 * sizeof(*lead->last_media));
	lead->last_media[0] = medium;
	if (medium == MEDIUM_EMAIL) {
		lead->opened = e->opened;
		lead->bounced = false;
	}
	if (medium_is_phone(medium)) {
		lead->phoned = true;
		lead->phoned_on = e->date;
	}
	if (e->date > r->limits.today - r->limits.window_days) {
		lead->contacts_30d++;
		lead->mails_30d += medium == MEDIUM_EMAIL;
	}
}

static void
count_in(struct rollup_lead *lead, const struct entry *e)
{
	if (e->reply == REPLY_BOUNCE)
		lead->bounced = lead->came_back = true;
	if (e->reply != REPLY_TRUE)
		return;
	if (lead->unanswered_streak > 0)
		lead->replies++;
	lead->unanswered_streak = 0;
	lead->waiting = true;
	lead->bounced = false;
	lead->last_reply = e->date;
}

/* The day on which the mails of the window are below the limit again. */
static int32_t
free_day(const struct rollup *r, const struct entry *first,
    const struct entry *end)
{
	uint32_t mails = 0;

	while (end-- > first) {
		if (end->direction != ROLLUP_OUT ||
		    end->medium != MEDIUM_EMAIL || end->doubled)
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
		if (e->direction != ROLLUP_OUT || e->topic == 0 ||
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
		if (end->direction != ROLLUP_OUT || end->doubled)
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
		if (e->direction != ROLLUP_OUT)
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

static void
sum_up(struct rollup *r, struct rollup_lead *lead, struct entry *first,
    struct entry *end)
{
	const struct entry *e;
	uint64_t last_subject = 0;
	int i;

	lead->first_contact = lead->last_contact = DATE_NONE;
	lead->last_reply = lead->last_touch = DATE_NONE;
	lead->phoned_on = lead->mails_free_on = DATE_NONE;
	lead->opened = -1;
	for (i = 0; i < 3; i++)
		lead->last_media[i] = MEDIUM_NONE;
	mark_doubles(first, end);
	qsort(first, (size_t)(end - first), sizeof(*first), by_time);
	for (e = first; e < end; e++) {
		if (e->direction == ROLLUP_IN)
			count_in(lead, e);
		else if (!e->doubled)
			count_out(r, lead, e, &last_subject);
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

	sort_by_lead(r);
	r->results = xcalloc(r->lead_count, sizeof(*r->results));
	r->met = xcalloc(r->lead_count, sizeof(*r->met));
	r->topic_of = xcalloc(r->topic_count, sizeof(*r->topic_of));
	for (i = 0; i < r->lead_count; i++) {
		r->results[i].lead_id = r->lead_ids[i];
		sum_up(r, &r->results[i], r->entries + r->starts[i],
		    r->entries + r->starts[i + 1]);
	}
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
		if (r->entries[i].direction == ROLLUP_OUT &&
		    r->entries[i].date >= from)
			return r->entries[i].date;
	return DATE_NONE;
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
