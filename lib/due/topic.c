/*
 * topic.c - rows in order of preference, the first with a fresh fact wins
 */
#include "due/topic.h"

#include <stdlib.h>
#include <string.h>

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

enum { DUE_RULE, DUE_CLASS, DUE_WHY, DUE_TOPIC, DUE_BY_QUOTE, DUE_EN, DUE_ZH,
	DUE_FACT_EN, DUE_FACT_ZH, DUE_COUNT };
static const struct table_column due_shape[DUE_COUNT] = {
	[DUE_RULE] = { .name = "due_rule", .type = TABLE_WORD },
	[DUE_CLASS] = { .name = "class", .type = TABLE_TEXT },
	[DUE_WHY] = { .name = "trigger", .type = TABLE_TEXT },
	[DUE_TOPIC] = { .name = "topic", .type = TABLE_WORD },
	[DUE_BY_QUOTE] = { .name = "by_quote", .type = TABLE_TEXT },
	[DUE_EN] = { .name = "en", .type = TABLE_WORD },
	[DUE_ZH] = { .name = "zh", .type = TABLE_WORD },
	[DUE_FACT_EN] = { .name = "fact_en", .type = TABLE_TEXT },
	[DUE_FACT_ZH] = { .name = "fact_zh", .type = TABLE_TEXT },
};

/* What a talk at a stand left open (R-TOPIC-29). */
enum { OPEN_CLASS, OPEN_SETTLED, OPEN_TOPIC, OPEN_EN, OPEN_ZH, OPEN_HINT_EN,
	OPEN_HINT_ZH, OPEN_FACT_EN, OPEN_FACT_ZH, OPEN_RULE, OPEN_COUNT };
static const struct table_column open_shape[OPEN_COUNT] = {
	[OPEN_CLASS] = { .name = "class", .type = TABLE_KEY },
	[OPEN_SETTLED] = { .name = "settled", .type = TABLE_WORD,
	    .words = "deposit;terms;materials;quote" },
	[OPEN_TOPIC] = { .name = "topic", .type = TABLE_WORD },
	[OPEN_EN] = { .name = "en", .type = TABLE_WORD },
	[OPEN_ZH] = { .name = "zh", .type = TABLE_WORD },
	[OPEN_HINT_EN] = { .name = "hint_en", .type = TABLE_WORD },
	[OPEN_HINT_ZH] = { .name = "hint_zh", .type = TABLE_WORD },
	[OPEN_FACT_EN] = { .name = "fact_en", .type = TABLE_TEXT },
	[OPEN_FACT_ZH] = { .name = "fact_zh", .type = TABLE_TEXT },
	[OPEN_RULE] = { .name = "rule", .type = TABLE_WORD },
};

/* The words that followup-due gives its reasons. */
enum { TRIGGER_NAME, TRIGGER_EN, TRIGGER_ZH, TRIGGER_COUNT };
static const struct table_column trigger_shape[TRIGGER_COUNT] = {
	[TRIGGER_NAME] = { .name = "trigger", .type = TABLE_KEY },
	[TRIGGER_EN] = { .name = "en", .type = TABLE_WORD },
	[TRIGGER_ZH] = { .name = "zh", .type = TABLE_WORD },
};

enum { CHECK_WHEN, CHECK_EN, CHECK_ZH, CHECK_COUNT };
static const struct table_column check_shape[CHECK_COUNT] = {
	[CHECK_WHEN] = { .name = "when", .type = TABLE_WORD },
	[CHECK_EN] = { .name = "en", .type = TABLE_WORD },
	[CHECK_ZH] = { .name = "zh", .type = TABLE_WORD },
};

/* What a topic rests on. */
enum source { FROM_NONE, FROM_NEWS, FROM_SHOW, FROM_REMINDER, FROM_RISING,
	FROM_VALIDITY, FROM_LAPSED, FROM_DELIVERY, FROM_CLOSING, FROM_HOLIDAY,
	FROM_ORDER, FROM_MAILS, FROM_VISIT, SOURCE_COUNT };
static const char *const source_names[SOURCE_COUNT] = { "none", "news",
	"show", "reminder", "rising", "validity", "lapsed", "delivery",
	"closing", "holiday", "order", "mails", "visit" };

/* Orders of preference: with an open quote or not, key customer or not. */
enum { WITH_QUOTE = 1, FOR_KEY = 2, ORDERS = 4 };

struct topics {
	int lang;
	struct news *news;
	const struct festivals *festivals;
	struct slice own_country;
	const struct calendar *calendar;
	struct table *table, *due, *open, *triggers, *checks;
	enum source *sources;	/* of each row */
	size_t none;		/* row that stands for no topic */
	size_t *orders[ORDERS], order_counts[ORDERS];
	int64_t news_fresh, notice_days, closing_least, lapsed_days,
	    open_days, quote_open, mails_before_call, vanished, checks_most;
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
			    "not a fact; write news, show, reminder, rising, "
			    "validity, lapsed, delivery, closing, holiday, "
			    "order, mails, visit or none");
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
		{ "holiday_notice_days", &t->notice_days },
		{ "closing_days_least", &t->closing_least },
		{ "lapsed_days", &t->lapsed_days },
		{ "open_point_days", &t->open_days },
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
    struct slice own_country, const struct calendar *calendar,
    struct fault *fault)
{
	struct topics *t = xcalloc(1, sizeof(*t));

	t->lang = lang;
	t->news = news;
	t->festivals = festivals;
	t->own_country = own_country;
	t->calendar = calendar;
	t->table = table_open("topic", shape, SHAPE_COUNT, fault);
	t->due = t->table ? table_open("topic-due", due_shape, DUE_COUNT,
	    fault) : NULL;
	t->open = t->due ? table_open("topic-open", open_shape, OPEN_COUNT,
	    fault) : NULL;
	t->triggers = t->open ? table_open("trigger", trigger_shape,
	    TRIGGER_COUNT, fault) : NULL;
	t->checks = t->triggers ? table_open("vanished", check_shape,
	    CHECK_COUNT, fault) : NULL;
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
	table_close(t->open);
	table_close(t->triggers);
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

/* Their holiday, on our last working day before it (R-TOPIC-07). */
static bool
find_holiday(const struct topics *t, const struct topic_facts *f,
    struct fact *fact)
{
	const struct festival *one;

	if (t->festivals == NULL || f->country.len == 0)
		return false;
	one = holiday_next(t->festivals, f->country, f->day + 1,
	    (int32_t)t->notice_days - 1);
	if (one == NULL || calendar_previous_working(t->calendar,
	    one->first - 1) != f->day)
		return false;
	/* It is written, never said by phone. */
	if ((!f->can_mail || f->bounced) && !f->can_im)
		return false;
	fact->festival = one;
	fact->since = f->day;
	return true;
}

/* Our own closing days, if they are long enough to be told (R-TOPIC-22). */
static bool
find_closing(const struct topics *t, const struct topic_facts *f,
    struct fact *fact)
{
	const struct festival *one = t->festivals == NULL ? NULL :
	    holiday_next(t->festivals, t->own_country, f->day + 1,
	    (int32_t)t->notice_days - 1);

	if (one == NULL || one->last - one->first + 1 < t->closing_least)
		return false;
	fact->festival = one;
	fact->since = one->first - (int32_t)t->notice_days;
	return true;
}

static struct news_reader
reader_of(const struct topics *t, const struct topic_facts *f)
{
	return (struct news_reader){
		.products = f->products, .country = f->country,
		.lead_id = f->lead_id, .direction = SLICE_EMPTY,
		.day = f->day, .fresh_days = (int32_t)t->news_fresh,
	};
}

static bool
find_news(const struct topics *t, const struct topic_facts *f, size_t row,
    int32_t used, struct fact *fact)
{
	const struct news_reader reader = reader_of(t, f);

	fact->news = t->news ? news_find(t->news, table_text(t->table, row,
	    NEWS), &reader, used) : NULL;
	if (fact->news == NULL)
		return false;
	fact->since = fact->news->date;
	return true;
}

/* A coming show is told of 8, 4 and 1 weeks before it (R-TOPIC-05). */
static bool
find_show(const struct topics *t, const struct topic_facts *f, size_t row,
    struct fact *fact)
{
	static const int32_t weeks[] = { 1, 4, 8 };
	size_t i;

	if (!find_news(t, f, row, DATE_NONE, fact) ||
	    fact->news->valid_until == DATE_NONE)
		return false;
	for (i = 0; i < sizeof(weeks) / sizeof(*weeks); i++) {
		fact->since = fact->news->valid_until - 7 * weeks[i];
		if (fact->since <= f->day)
			return true;
	}
	return false;
}

/* The market rises and our word holds: only where the news say so. */
static bool
is_rising(const struct topics *t, const struct topic_facts *f, size_t row)
{
	struct news_reader reader = reader_of(t, f);

	reader.direction = SLICE("up");
	return t->news != NULL && news_find(t->news, table_text(t->table,
	    row, NEWS), &reader, DATE_NONE) != NULL;
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
	case FROM_RISING:
		return valid && is_rising(t, f, row);
	case FROM_VALIDITY:
		return valid;
	case FROM_LAPSED:
		fact->since = q->valid_until;
		return q->valid_until != DATE_NONE && !valid &&
		    f->day - q->valid_until <= t->lapsed_days;
	default:
		/* Light pressure only with a true date. */
		return valid && (q->lead_days >= 0 ||
		    find_news(t, f, row, used, fact));
	}
}

/* Whether somebody takes a call there on that day (R-DUE-37). */
static bool
is_open_there(const struct topic_facts *f)
{
	struct fault fault;
	struct calendar *there = f->country.len == 2 ?
	    calendar_open_days(f->country, &fault) : NULL;
	bool open = there == NULL || calendar_is_working(there, f->day);

	calendar_free(there);
	return open;
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
	case FROM_SHOW:
		return find_show(t, f, row, fact);
	case FROM_CLOSING:
		return find_closing(t, f, fact);
	case FROM_HOLIDAY:
		return find_holiday(t, f, fact);
	case FROM_MAILS:
		fact->since = f->last_contact;
		return f->mailed_last && f->can_phone &&
		    f->unanswered_mails >= t->mails_before_call &&
		    is_open_there(f);
	case FROM_VISIT:
		return f->talks;
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

/* The name that the reader of the letter gives a holiday. */
static struct slice
festival_name(const struct topic_facts *f, const struct festival *festival)
{
	static const char han[] = "CN;HK;MO;TW";

	return festival->name_en.len == 0 || slice_is_listed(f->country,
	    slice_of(han), ';') ? festival->name : festival->name_en;
}

/* False when the value is not known; nothing was added then. */
static bool
add_known_date(struct buffer *out, int32_t date)
{
	if (date == DATE_NONE)
		return false;
	add_date(out, date);
	return true;
}

static bool
add_text(struct buffer *out, struct slice text)
{
	buffer_add(out, text);
	return text.len > 0;
}

static bool
add_quote_value(const struct topic_facts *f, struct slice name,
    struct buffer *out)
{
	const struct topic_quote *q = f->quote;

	if (slice_is(name, "quote"))
		return add_text(out, q->id);
	if (slice_is(name, "valid"))
		return add_known_date(out, q->valid_until);
	return slice_is(name, "ready") && q->lead_days >= 0 &&
	    add_known_date(out, f->day + (int32_t)q->lead_days);
}

static bool
add_value(const struct topic_facts *f, const struct fact *fact,
    struct slice name, struct buffer *out)
{
	if (slice_is(name, "title") && fact->news != NULL)
		return add_text(out, fact->news->title);
	if (slice_is(name, "name") && fact->festival != NULL)
		return add_text(out, festival_name(f, fact->festival));
	if (slice_is(name, "first") && fact->festival != NULL)
		return add_known_date(out, fact->festival->first);
	if (slice_is(name, "last") && fact->festival != NULL)
		return add_known_date(out, fact->festival->last);
	if (slice_is(name, "count")) {
		buffer_format(out, "%lld", (long long)f->unanswered_mails);
		return true;
	}
	if (slice_is(name, "mail"))
		return add_known_date(out, f->first_mail);
	if (slice_is(name, "date"))
		return add_known_date(out, fact->festival ?
		    fact->festival->first : fact->since);
	return f->quote != NULL && add_quote_value(f, name, out);
}

/* Who fills in a sentence, and from what. */
typedef bool (*filler)(const struct topic_facts *f, const struct fact *fact,
    struct slice name, struct buffer *out);

/* False when a value of the part is not known. */
static bool
tell_part(const struct topic_facts *f, const struct fact *fact, filler fill,
    struct slice part, struct buffer *out)
{
	bool known = true;

	while (part.at != NULL) {
		struct slice text = slice_cut(&part, '{');

		if (text.len > 0 && *text.at == ' ' && out->len > 0 &&
		    out->data[out->len - 1] == ' ')
			text.at++, text.len--;
		buffer_add(out, text);
		if (part.at != NULL)
			known &= fill(f, fact, slice_cut(&part, '}'), out);
	}
	return known;
}

/*
 * Fills in the sentence.  A part in [ ] is left out when something in it is
 * not known; blanks that an empty value leaves are closed up.  False when
 * something outside of them is not known.
 */
static bool
tell(const struct topic_facts *f, const struct fact *fact, filler fill,
    struct slice sentence, struct buffer *out)
{
	bool known = true;

	while (sentence.at != NULL) {
		size_t start;

		known &= tell_part(f, fact, fill, slice_cut(&sentence, '['),
		    out);
		if (sentence.at == NULL)
			break;
		start = out->len;
		if (!tell_part(f, fact, fill, slice_cut(&sentence, ']'),
		    out))
			out->len = start;
	}
	return known;
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
		(void)tell(f, fact, add_value, sentence, out);
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
		{ "used in the last touches", "近期用过" },
		{ "no fact", "没有可写的内容" },
		{ "its fact was told already", "这件事已经告诉过客户" },
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

/* A holiday is written about, whatever medium was proposed. */
static struct slice
medium_of(const struct topics *t, const struct topic_facts *f, size_t row)
{
	struct slice medium = table_text(t->table, row, MEDIUM);

	if (t->sources[row] != FROM_HOLIDAY || medium.len > 0 ||
	    !slice_is(f->medium, "phone"))
		return medium;
	return f->can_mail && !f->bounced ? SLICE("email") : SLICE("im");
}

static void
take_row(const struct topics *t, const struct topic_facts *f, size_t row,
    const struct fact *fact, struct topic_choice *choice,
    struct buffer *fact_text)
{
	*choice = (struct topic_choice){
		.topic = table_text(t->table, row, TOPIC),
		.rule = table_text(t->table, row, RULE),
		.reason = table_text(t->table, row,
		    t->lang ? WHY_ZH : WHY_EN),
		.medium = medium_of(t, f, row),
	};
	tell_fact(t, f, row, fact, fact_text);
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
			buffer_format(why, t->lang ? "%s%.*s：%s" :
			    "%s%.*s: %s", why->len == 0 ? "" :
			    t->lang ? "；" : "; ",
			    SLICE_PRINT(table_text(t->table, row, TOPIC)),
			    against);
		return false;
	}
	take_row(t, f, row, &fact, choice, fact_text);
	return true;
}

static bool
add_occasion(const struct topic_facts *f, const struct fact *fact,
    struct slice name, struct buffer *out)
{
	const struct topic_occasion *o = &f->occasion;

	(void)fact;
	return add_text(out, slice_is(name, "reply") ? o->reply :
	    slice_is(name, "promise") ? o->promise :
	    slice_is(name, "next") ? o->next :
	    slice_is(name, "event") ? o->event :
	    slice_is(name, "met") ? o->met :
	    slice_is(name, "created") ? o->created :
	    slice_is(name, "contact") ? o->contact :
	    slice_is(name, "contract") ? o->contract : SLICE_EMPTY);
}

/* The occasion with its date and place, or the reason if one is unknown. */
static void
tell_occasion(const struct topic_facts *f, struct slice sentence,
    struct buffer *out)
{
	size_t start = out->len;

	if (sentence.len > 0 && tell(f, NULL, add_occasion, sentence, out))
		return;
	out->len = start;
	buffer_add(out, f->why_now);
}

static bool
is_settled(const struct topic_settled *settled, struct slice what)
{
	return slice_is(what, "deposit") ? settled->deposit :
	    slice_is(what, "terms") ? settled->terms :
	    slice_is(what, "materials") ? settled->materials :
	    settled->quote;
}

/* What the talk at the stand left open, or SIZE_MAX (R-TOPIC-29). */
static size_t
open_point(const struct topics *t, const struct topic_facts *f)
{
	size_t row;

	for (row = 0; row < table_rows(t->open); row++)
		if (slice_equal(table_text(t->open, row, OPEN_CLASS),
		    f->class))
			return is_settled(&f->settled, table_text(t->open,
			    row, OPEN_SETTLED)) ? SIZE_MAX : row;
	return SIZE_MAX;
}

/* The due rule's own occasion. */
static void
take_occasion(const struct topics *t, const struct topic_facts *f,
    size_t row, struct topic_choice *choice, struct buffer *fact)
{
	size_t open = open_point(t, f);

	*choice = (struct topic_choice){
		.topic = table_text(t->due, row, DUE_TOPIC),
		.rule = table_text(t->due, row, DUE_RULE),
		.reason = table_text(t->due, row, t->lang ? DUE_ZH : DUE_EN),
	};
	if (open != SIZE_MAX && slice_is(choice->topic, "show_talk"))
		choice->hint = table_text(t->open, open, t->lang ?
		    OPEN_HINT_ZH : OPEN_HINT_EN);
	tell_occasion(f, table_text(t->due, row, t->lang ? DUE_FACT_ZH :
	    DUE_FACT_EN), fact);
}

static bool
begins_as(struct slice text, struct slice sentence)
{
	struct slice start = slice_cut(&sentence, '{');

	return text.len >= start.len &&
	    memcmp(text.at, start.at, start.len) == 0 && start.len > 0;
}

/*
 * Whether the reason given is that of a trigger, in either language: its
 * words stand in front of the date, or behind it.
 */
static bool
is_trigger(const struct topics *t, struct slice why, struct slice name)
{
	size_t row;

	for (row = 0; row < table_rows(t->triggers); row++)
		if (slice_equal(table_text(t->triggers, row, TRIGGER_NAME),
		    name))
			return begins_as(why, table_text(t->triggers, row,
			    TRIGGER_EN)) || begins_as(why,
			    table_text(t->triggers, row, TRIGGER_ZH));
	return false;
}

/* What a due rule brings with it; SIZE_MAX for nothing. */
static size_t
find_due_row(const struct topics *t, const struct topic_facts *f)
{
	size_t due;

	for (due = 0; due < table_rows(t->due); due++) {
		struct slice class = table_text(t->due, due, DUE_CLASS);
		struct slice trigger = table_text(t->due, due, DUE_WHY);

		if (slice_equal(table_text(t->due, due, DUE_RULE),
		    f->due_rule) && (class.len == 0 ||
		    slice_equal(class, f->class)) && (trigger.len == 0 ||
		    is_trigger(t, f->why_now, trigger)))
			return due;
	}
	return SIZE_MAX;
}

/*
 * A due rule that is its own reason brings its topic (R-TOPIC-34), and the
 * rotation does not hold it back: an occasion, which for some rules is the
 * quote that is known.
 */
static bool
try_due_rule(const struct topics *t, const struct topic_facts *f,
    struct topic_choice *choice, struct buffer *fact)
{
	size_t due = find_due_row(t, f), row;
	struct slice topic;

	if (due == SIZE_MAX)
		return false;
	topic = table_text(t->due, due, DUE_TOPIC);
	for (row = 0; table_text(t->due, due, DUE_BY_QUOTE).len > 0 &&
	    row < table_rows(t->table); row++) {
		struct fact found = { DATE_NONE, NULL, NULL };

		if (!slice_equal(table_text(t->table, row, TOPIC), topic) ||
		    !find_fact(t, f, row, DATE_NONE, &found))
			continue;
		take_row(t, f, row, &found, choice, fact);
		return true;
	}
	take_occasion(t, f, due, choice, fact);
	return true;
}

/* For a month after the show, what was left open there (R-TOPIC-29). */
static bool
try_open_point(const struct topics *t, const struct topic_facts *f,
    struct topic_choice *choice, struct buffer *fact)
{
	size_t row = open_point(t, f);

	if (row == SIZE_MAX || f->show_end == DATE_NONE ||
	    f->day - f->show_end > t->open_days)
		return false;
	*choice = (struct topic_choice){
		.topic = table_text(t->open, row, OPEN_TOPIC),
		.rule = table_text(t->open, row, OPEN_RULE),
		.reason = table_text(t->open, row, t->lang ? OPEN_ZH :
		    OPEN_EN),
	};
	tell_occasion(f, table_text(t->open, row, t->lang ? OPEN_FACT_ZH :
	    OPEN_FACT_EN), fact);
	return true;
}

void
topics_choose(struct topics *t, const struct topic_facts *f,
    struct topic_choice *choice, struct buffer *fact, struct buffer *why)
{
	size_t which = (is_open(t, f) ? WITH_QUOTE : 0) |
	    (f->key_tier ? FOR_KEY : 0), i;

	if (try_due_rule(t, f, choice, fact) ||
	    try_open_point(t, f, choice, fact))
		return;
	for (i = 0; i < t->order_counts[which]; i++) {
		/* Of a topic that has several facts the last one is told. */
		bool last = i + 1 == t->order_counts[which] ||
		    !slice_equal(table_text(t->table, t->orders[which][i],
		    TOPIC), table_text(t->table, t->orders[which][i + 1],
		    TOPIC));

		if (try_row(t, f, t->orders[which][i], choice, fact,
		    last ? why : NULL))
			return;
	}
	*choice = (struct topic_choice){
		.topic = SLICE_EMPTY,
		.rule = table_text(t->table, t->none, RULE),
		.reason = table_text(t->table, t->none,
		    t->lang ? WHY_ZH : WHY_EN),
		.medium = SLICE_EMPTY,
	};
}

void
topics_reason(const struct topics *t, const struct topic_choice *choice,
    struct slice medium, struct buffer *out)
{
	struct slice first = t->lang ? SLICE("先把自己的账号给客户，等客户来加；"
	    "别频繁发消息；") : SLICE("give your own account first and let them "
	    "add you; do not message often; ");

	if (choice->topic.len > 0 && slice_is(medium, "im"))
		buffer_add(out, first);
	buffer_add(out, choice->reason);
	if (choice->hint.len == 0)
		return;
	buffer_add(out, t->lang ? SLICE("；") : SLICE("; "));
	buffer_add(out, choice->hint);
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
		    (slice_is(when, "never") && !f->bounced &&
		    f->last_reply == DATE_NONE) ||
		    (slice_is(when, "replied") &&
		    f->last_reply != DATE_NONE)) {
			if (out->len > start)
				buffer_add(out, t->lang ? SLICE("；") :
				    SLICE("; "));
			buffer_add(out, table_text(t->checks, row,
			    t->lang ? CHECK_ZH : CHECK_EN));
			count++;
		}
	}
}
