/*
 * topic.c - rows in order of preference, the first with a fresh fact wins
 */
#include "due/topic.h"

#include <stdlib.h>

#include "base/date.h"
#include "rule/settings.h"
#include "rule/table.h"

enum { TOPIC, FACT, NEWS, QUOTE_ORDER, ORDER, KEY_ORDER, MEDIUM, WHY_EN,
	WHY_ZH, FACT_EN, FACT_ZH, RULE, SHAPE_COUNT };
static const struct table_column shape[SHAPE_COUNT] = {
	[TOPIC] = { .name = "topic", .type = TABLE_TEXT },
	[FACT] = { .name = "fact", .type = TABLE_WORD },
	[NEWS] = { .name = "news", .type = TABLE_TEXT },
	[QUOTE_ORDER] = { .name = "quote_order", .type = TABLE_INT,
	    .optional = true, .least = 1, .most = 1000 },
	[ORDER] = { .name = "order", .type = TABLE_INT, .optional = true,
	    .least = 1, .most = 1000 },
	[KEY_ORDER] = { .name = "key_order", .type = TABLE_INT,
	    .optional = true, .least = 1, .most = 1000 },
	[MEDIUM] = { .name = "medium", .type = TABLE_TEXT },
	[WHY_EN] = { .name = "why_en", .type = TABLE_WORD },
	[WHY_ZH] = { .name = "why_zh", .type = TABLE_WORD },
	[FACT_EN] = { .name = "fact_en", .type = TABLE_TEXT },
	[FACT_ZH] = { .name = "fact_zh", .type = TABLE_TEXT },
	[RULE] = { .name = "rule", .type = TABLE_WORD },
};

enum { DUE_RULE, DUE_TOPIC, DUE_BY_QUOTE, DUE_EN, DUE_ZH, DUE_FACT_EN, DUE_FACT_ZH,
	DUE_COUNT };
static const struct table_column due_shape[DUE_COUNT] = {
	[DUE_RULE] = { .name = "due_rule", .type = TABLE_KEY },
	[DUE_TOPIC] = { .name = "topic", .type = TABLE_WORD },
	[DUE_BY_QUOTE] = { .name = "by_quote", .type = TABLE_TEXT },
	[DUE_EN] = { .name = "en", .type = TABLE_WORD },
	[DUE_ZH] = { .name = "zh", .type = TABLE_WORD },
	[DUE_FACT_EN] = { .name = "fact_en", .type = TABLE_TEXT },
	[DUE_FACT_ZH] = { .name = "fact_zh", .type = TABLE_TEXT },
};

enum { CHECK_WHEN, CHECK_EN, CHECK_ZH, CHECK_COUNT };
static const struct table_column check_shape[CHECK_COUNT] = {
	[CHECK_WHEN] = { .name = "when", .type = TABLE_WORD },
	[CHECK_EN] = { .name = "en", .type = TABLE_WORD },
	[CHECK_ZH] = { .name = "zh", .type = TABLE_WORD },
};

/* What a topic rests on. */
enum source { FROM_NONE, FROM_NEWS, FROM_REMINDER, FROM_VALIDITY,
	FROM_LAPSED, FROM_DELIVERY, FROM_HOLIDAY, FROM_ORDER, FROM_MAILS,
	FROM_VISIT, SOURCE_COUNT };
static const char *const source_names[SOURCE_COUNT] = { "none", "news",
	"reminder", "validity", "lapsed", "delivery", "holiday", "order",
	"mails", "visit" };

/* Orders of preference: with an open quote or not, key customer or not. */
enum { WITH_QUOTE = 1, FOR_KEY = 2, ORDERS = 4 };

struct topics {
	int lang;
	struct news *news;
	const struct festivals *festivals;
	struct slice own_country;
	struct table *table, *due, *checks;
	enum source *sources;	/* of each row */
	size_t none;		/* row that stands for no topic */
	size_t *orders[ORDERS], order_counts[ORDERS];
	int64_t news_fresh, greeting, quote_open, mails_before_call, vanished,
	    checks_most;
};

/* A fact found: since when it is true, and what its sentence is made of. */
struct fact {
	int32_t since;
	const struct news_item *news;
	const struct festival *festival;
};

/* ---- opening ---------------------------------------------------------- */

static bool
read_sources(struct topics *t, struct fault *fault)
{
	size_t row, i;

	t->none = SIZE_MAX;
	t->sources = xcalloc(table_rows(t->table), sizeof(*t->sources));
	for (row = 0; row < table_rows(t->table); row++) {
		for (i = 0; i < SOURCE_COUNT; i++)
			if (slice_is(table_text(t->table, row, FACT),
			    source_names[i]))
				break;
		if (i == SOURCE_COUNT)
			return table_complain(t->table, row, "fact", fault,
			    "not a fact; write news, reminder, validity, "
			    "lapsed, delivery, holiday, order, mails, visit "
			    "or none");
		t->sources[row] = (enum source)i;
		if (i == FROM_NONE)
			t->none = row;
		else if (table_text(t->table, row, TOPIC).len == 0)
			return table_complain(t->table, row, "topic", fault,
			    "empty; name the topic");
	}
	if (t->none == SIZE_MAX)
		return fault_set(fault, "%s: no row with the fact none; add "
		    "one that says what no topic means",
		    table_file(t->table));
	return true;
}

/* Appends the rows that have a number in a column, by that number. */
static void
append_order(struct topics *t, size_t which, size_t column)
{
	size_t *order = t->orders[which], from = t->order_counts[which];
	size_t row, to, count = from;

	for (row = 0; row < table_rows(t->table); row++) {
		if (!table_has(t->table, row, column))
			continue;
		for (to = count; to > from &&
		    table_int(t->table, order[to - 1], column) >
		    table_int(t->table, row, column); to--)
			order[to] = order[to - 1];
		order[to] = row;
		count++;
	}
	t->order_counts[which] = count;
}

static void
make_orders(struct topics *t)
{
	size_t which;

	for (which = 0; which < ORDERS; which++) {
		t->orders[which] = xcalloc(2 * table_rows(t->table),
		    sizeof(*t->orders[which]));
		if (which & WITH_QUOTE)
			append_order(t, which, QUOTE_ORDER);
		append_order(t, which, which & FOR_KEY ? KEY_ORDER : ORDER);
	}
}

static bool
read_limits(struct topics *t, struct fault *fault)
{
	const struct setting wanted[] = {
		{ "news_fresh_days", &t->news_fresh },
		{ "greeting_days", &t->greeting },
		{ "quote_open_days", &t->quote_open },
		{ "mails_before_call", &t->mails_before_call },
		{ "vanished_after", &t->vanished },
		{ "check_first_most", &t->checks_most },
	};

	return settings_read("limit", wanted,
	    sizeof(wanted) / sizeof(*wanted), fault);
}

struct topics *
topics_open(int lang, struct news *news, const struct festivals *festivals,
    struct slice own_country, struct fault *fault)
{
	struct topics *t = xcalloc(1, sizeof(*t));

	t->lang = lang;
	t->news = news;
	t->festivals = festivals;
	t->own_country = own_country;
	t->table = table_open("topic", shape, SHAPE_COUNT, fault);
	t->due = t->table ? table_open("topic-due", due_shape, DUE_COUNT,
	    fault) : NULL;
	t->checks = t->due ? table_open("vanished", check_shape, CHECK_COUNT,
	    fault) : NULL;
	if (t->checks == NULL || !read_sources(t, fault) ||
	    !read_limits(t, fault)) {
		topics_close(t);
		return NULL;
	}
	make_orders(t);
	return t;
}

void
topics_close(struct topics *t)
{
	size_t i;

	if (t == NULL)
		return;
	table_close(t->table);
	table_close(t->due);
	table_close(t->checks);
	for (i = 0; i < ORDERS; i++)
		free(t->orders[i]);
	free(t->sources);
	free(t);
}

/* The first row that rests on news of that topic, SIZE_MAX for none. */
static size_t
news_row(const struct topics *t, struct slice topic)
{
	size_t row;

	for (row = 0; row < table_rows(t->table); row++)
		if (slice_is_listed(topic, table_text(t->table, row, NEWS),
		    '|'))
			return row;
	return SIZE_MAX;
}

bool
topics_know_news(const struct topics *t, struct slice topic)
{
	return topic.len > 0 && news_row(t, topic) != SIZE_MAX;
}

void
topics_list_news(const struct topics *t, struct buffer *out)
{
	size_t row;

	for (row = 0; row < table_rows(t->table); row++) {
		struct slice rest = table_text(t->table, row, NEWS);

		while (rest.at != NULL) {
			struct slice name = slice_cut(&rest, '|');

			if (name.len == 0 || news_row(t, name) != row)
				continue;
			buffer_add(out, out->len ? SLICE(", ") : SLICE_EMPTY);
			buffer_add(out, name);
		}
	}
}

/* ---- facts ------------------------------------------------------------ */

/*
 * A quote that still asks for an answer: within its validity, or lapsed only
 * lately; without a validity counted from its date.
 */
static bool
is_open(const struct topics *t, const struct topic_facts *f)
{
	const struct topic_quote *q = f->quote;

	return q != NULL && (q->date == DATE_NONE || q->date <= f->day) &&
	    f->day - (q->valid_until != DATE_NONE ? q->valid_until :
	    q->date) <= t->quote_open;
}

static bool
is_unanswered(const struct topic_facts *f)
{
	return f->last_reply == DATE_NONE || f->quote->date == DATE_NONE ||
	    f->last_reply < f->quote->date;
}

static bool
find_holiday(const struct topics *t, const struct topic_facts *f,
    struct fact *fact)
{
	int32_t days = (int32_t)t->greeting;

	if (t->festivals == NULL)
		return false;
	/* Theirs first: it shows that we know them. */
	fact->festival = f->country.len > 0 ? festivals_next(t->festivals,
	    f->country, f->day, days) : NULL;
	if (fact->festival == NULL)
		fact->festival = festivals_next(t->festivals,
		    t->own_country, f->day, days);
	if (fact->festival == NULL)
		return false;
	fact->since = fact->festival->first - days;
	return true;
}

static bool
find_news(const struct topics *t, const struct topic_facts *f, size_t row,
    int32_t used, struct fact *fact)
{
	const struct news_reader reader = { f->products, f->country, f->day,
	    (int32_t)t->news_fresh };

	fact->news = t->news ? news_find(t->news, table_text(t->table, row,
	    NEWS), &reader, used) : NULL;
	if (fact->news == NULL)
		return false;
	fact->since = fact->news->date;
	return true;
}

/* Facts about the open quote; the caller has seen that there is one. */
static bool
find_in_quote(const struct topics *t, const struct topic_facts *f,
    size_t row, int32_t used, struct fact *fact)
{
	const struct topic_quote *q = f->quote;
	bool valid = q->valid_until != DATE_NONE && f->day <= q->valid_until;

	fact->since = q->date;
	switch (t->sources[row]) {
	case FROM_REMINDER:
	case FROM_ORDER:
		return q->date != DATE_NONE && is_unanswered(f);
	case FROM_VALIDITY:
		return valid;
	case FROM_LAPSED:
		fact->since = q->valid_until;
		return q->valid_until != DATE_NONE && !valid;
	default:
		/* Light pressure only with a true date. */
		return valid && (q->lead_days >= 0 ||
		    find_news(t, f, row, used, fact));
	}
}

/* Whether there is a fact for a row, used saying when it was last told. */
static bool
find_fact(const struct topics *t, const struct topic_facts *f, size_t row,
    int32_t used, struct fact *fact)
{
	switch (t->sources[row]) {
	case FROM_NONE:
		return false;
	case FROM_NEWS:
		return find_news(t, f, row, used, fact);
	case FROM_HOLIDAY:
		return find_holiday(t, f, fact);
	case FROM_MAILS:
		fact->since = f->last_contact;
		return f->mailed_last && f->can_phone &&
		    f->streak >= t->mails_before_call;
	case FROM_VISIT:
		return true;
	default:
		return is_open(t, f) && find_in_quote(t, f, row, used, fact);
	}
}

static void
add_date(struct buffer *out, int32_t date)
{
	char text[11];

	buffer_add(out, slice_of(date_format_iso(text, date)));
}

static void
add_value(const struct topic_facts *f, const struct fact *fact,
    struct slice name, struct buffer *out)
{
	const struct topic_quote *q = f->quote;

	if (slice_is(name, "title") && fact->news != NULL)
		buffer_add(out, fact->news->title);
	else if (slice_is(name, "name") && fact->festival != NULL)
		buffer_add(out, fact->festival->name);
	else if (slice_is(name, "count"))
		buffer_format(out, "%lld", (long long)f->streak);
	else if (slice_is(name, "date"))
		add_date(out, fact->festival ? fact->festival->first :
		    fact->since);
	else if (slice_is(name, "quote") && q != NULL)
		buffer_add(out, q->id);
	else if (slice_is(name, "valid") && q != NULL)
		add_date(out, q->valid_until);
	else if (slice_is(name, "ready") && q != NULL)
		add_date(out, q->valid_until + (int32_t)q->lead_days);
}

/* Fills in the sentence; blanks that an empty value leaves are closed up. */
static void
tell(const struct topic_facts *f, const struct fact *fact,
    struct slice sentence, struct buffer *out)
{
	while (sentence.at != NULL) {
		struct slice text = slice_cut(&sentence, '{');

		if (text.len > 0 && *text.at == ' ' && out->len > 0 &&
		    out->data[out->len - 1] == ' ')
			text.at++, text.len--;
		buffer_add(out, text);
		if (sentence.at != NULL)
			add_value(f, fact, slice_cut(&sentence, '}'), out);
	}
}

static void
tell_fact(const struct topics *t, const struct topic_facts *f, size_t row,
    const struct fact *fact, struct buffer *out)
{
	struct slice sentence = table_text(t->table, row,
	    t->lang ? FACT_ZH : FACT_EN);

	/* A delivery date from the news is told as the news has it. */
	if (t->sources[row] == FROM_DELIVERY && fact->news != NULL)
		buffer_add(out, fact->news->title);
	else
		tell(f, fact, sentence, out);
}

/* ---- choosing --------------------------------------------------------- */

/* When a topic was last used: DATE_NONE for never. */
static int32_t
used_on(const struct topic_facts *f, struct slice topic)
{
	size_t i;

	for (i = 0; i < f->used_count; i++)
		if (slice_equal(f->used[i].topic, topic))
			return f->used[i].date != DATE_NONE ?
			    f->used[i].date : INT32_MAX;
	return DATE_NONE;
}

static bool
is_recent(const struct topic_facts *f, struct slice topic)
{
	size_t i;

	for (i = 0; i < TOPIC_RECENT; i++)
		if (slice_equal(f->recent[i], topic))
			return true;
	return false;
}

/* Why a row cannot be taken, or NULL; then *fact is what it rests on. */
static const char *
objection(const struct topics *t, const struct topic_facts *f, size_t row,
    struct fact *fact)
{
	static const char *const words[][2] = {
		{ "used in the last touches", "最近用过" },
		{ "no fact", "没有事实" },
		{ "its fact was told already", "该事实已告知" },
	};
	struct slice topic = table_text(t->table, row, TOPIC);
	int32_t used = used_on(f, topic);

	if (is_recent(f, topic))
		return words[0][t->lang];
	if (!find_fact(t, f, row, used, fact))
		return words[1][t->lang];
	if (used != DATE_NONE && (fact->since == DATE_NONE ||
	    fact->since <= used))
		return words[2][t->lang];
	return NULL;
}

static bool
try_row(const struct topics *t, const struct topic_facts *f, size_t row,
    struct topic_choice *choice, struct buffer *fact_text,
    struct buffer *why)
{
	struct fact fact = { DATE_NONE, NULL, NULL };
	const char *against = objection(t, f, row, &fact);

	if (against != NULL) {
		if (why != NULL)
			buffer_format(why, "%s%.*s: %s", why->len ? "; " : "",
			    SLICE_PRINT(table_text(t->table, row, TOPIC)),
			    against);
		return false;
	}
	*choice = (struct topic_choice){
		.topic = table_text(t->table, row, TOPIC),
		.rule = table_text(t->table, row, RULE),
		.reason = table_text(t->table, row,
		    t->lang ? WHY_ZH : WHY_EN),
		.medium = table_text(t->table, row, MEDIUM),
	};
	tell_fact(t, f, row, &fact, fact_text);
	return true;
}

static struct slice
occasion_value(const struct topic_occasion *o, struct slice name)
{
	return slice_is(name, "reply") ? o->reply :
	    slice_is(name, "promise") ? o->promise :
	    slice_is(name, "event") ? o->event :
	    slice_is(name, "met") ? o->met :
	    slice_is(name, "created") ? o->created :
	    slice_is(name, "contract") ? o->contract : SLICE_EMPTY;
}

/* False when the sentence speaks of something unknown. */
static bool
fill_occasion(const struct topic_occasion *o, struct slice sentence,
    struct buffer *out)
{
	struct slice value;

	if (sentence.len == 0)
		return false;
	while (sentence.at != NULL) {
		buffer_add(out, slice_cut(&sentence, '{'));
		if (sentence.at == NULL)
			break;
		value = occasion_value(o, slice_cut(&sentence, '}'));
		if (value.len == 0)
			return false;
		buffer_add(out, value);
	}
	return true;
}

/* The occasion with its date and place, or the reason if one is unknown. */
static void
tell_occasion(const struct topic_facts *f, struct slice sentence,
    struct buffer *out)
{
	size_t start = out->len;

	if (fill_occasion(&f->occasion, sentence, out))
		return;
	out->len = start;
	buffer_add(out, f->why_now);
}

/* The due rule's own occasion. */
static void
take_occasion(const struct topics *t, const struct topic_facts *f,
    size_t row, struct topic_choice *choice, struct buffer *fact)
{
	*choice = (struct topic_choice){
		.topic = table_text(t->due, row, DUE_TOPIC),
		.rule = table_text(t->due, row, DUE_RULE),
		.reason = table_text(t->due, row, t->lang ? DUE_ZH : DUE_EN),
	};
	tell_occasion(f, table_text(t->due, row, t->lang ? DUE_FACT_ZH :
	    DUE_FACT_EN), fact);
}

/*
 * What the due rule brings with it: an occasion, which for some rules is the
 * quote that is known.
 */
static bool
try_due_rule(const struct topics *t, const struct topic_facts *f,
    struct topic_choice *choice, struct buffer *fact)
{
	struct slice topic;
	size_t due, row;

	for (due = 0; due < table_rows(t->due); due++)
		if (slice_equal(table_text(t->due, due, DUE_RULE),
		    f->due_rule))
			break;
	if (due == table_rows(t->due))
		return false;
	topic = table_text(t->due, due, DUE_TOPIC);
	if (table_text(t->due, due, DUE_BY_QUOTE).len > 0) {
		for (row = 0; row < table_rows(t->table); row++)
			if (slice_equal(table_text(t->table, row, TOPIC),
			    topic) && try_row(t, f, row, choice, fact, NULL))
				return true;
		if (f->quote != NULL || is_recent(f, topic))
			return false;
	}
	take_occasion(t, f, due, choice, fact);
	return true;
}

void
topics_choose(struct topics *t, const struct topic_facts *f,
    struct topic_choice *choice, struct buffer *fact, struct buffer *why)
{
	size_t which = (is_open(t, f) ? WITH_QUOTE : 0) |
	    (f->key_tier ? FOR_KEY : 0), i;

	if (try_due_rule(t, f, choice, fact))
		return;
	for (i = 0; i < t->order_counts[which]; i++)
		if (try_row(t, f, t->orders[which][i], choice, fact, why))
			return;
	*choice = (struct topic_choice){
		.topic = SLICE_EMPTY,
		.rule = table_text(t->table, t->none, RULE),
		.reason = table_text(t->table, t->none,
		    t->lang ? WHY_ZH : WHY_EN),
		.medium = SLICE_EMPTY,
	};
}

void
topics_check_first(const struct topics *t, const struct topic_facts *f,
    struct buffer *out)
{
	int64_t count = 0;
	size_t row, start = out->len;

	if (f->quote == NULL || !is_unanswered(f) ||
	    (f->streak < t->vanished && !f->bounced))
		return;
	for (row = 0; row < table_rows(t->checks) && count < t->checks_most;
	    row++) {
		struct slice when = table_text(t->checks, row, CHECK_WHEN);

		if (slice_is(when, "any") ||
		    (slice_is(when, "bounced") && f->bounced) ||
		    (slice_is(when, "never") && f->last_reply == DATE_NONE) ||
		    (slice_is(when, "replied") &&
		    f->last_reply != DATE_NONE)) {
			buffer_add(out, out->len > start ? SLICE("; ") :
			    SLICE_EMPTY);
			buffer_add(out, table_text(t->checks, row,
			    t->lang ? CHECK_ZH : CHECK_EN));
			count++;
		}
	}
}
