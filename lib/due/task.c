/*
 * task.c - property by property, in the order of RFC 5545 3.6
 */
#include <stdio.h>
#include <stdlib.h>

#include "base/date.h"
#include "due/task.h"
#include "due/words.h"
#include "doc/ical.h"
#include "base/text.h"
#include "rule/table.h"

enum { AT_LEAST, PRIORITY, SCALE_COLUMNS };

struct duetask {
	struct duetask_options options;
	struct duewords *words;
	struct table *scale;
	struct buffer clean;		/* the cells of the record */
	struct slice cells[DUETASK_CELLS];
	struct buffer text, sentence;	/* of the property under way */
};

struct duetask *
duetask_open(const struct duetask_options *options, struct fault *fault)
{
	/* RFC 5545 3.8.1.9: 1 is the highest, 9 the lowest. */
	static const struct table_column shape[SCALE_COLUMNS] = {
		[AT_LEAST] = { .name = "at_least", .type = TABLE_DECIMAL },
		[PRIORITY] = { .name = "priority", .type = TABLE_INT,
			.least = 1, .most = 9 },
	};
	struct duetask *t = xcalloc(1, sizeof(*t));

	t->options = *options;
	if ((t->words = duewords_open(options->lang, fault)) != NULL &&
	    (t->scale = table_open("ical-priority", shape, SCALE_COLUMNS,
	    fault)) != NULL)
		return t;
	duetask_close(t);
	return NULL;
}

void
duetask_close(struct duetask *t)
{
	if (t == NULL)
		return;
	duewords_close(t->words);
	table_close(t->scale);
	buffer_release(&t->clean);
	buffer_release(&t->text);
	buffer_release(&t->sentence);
	free(t);
}

void
duetask_begin(struct duetask *t, const struct slice *owner,
    struct buffer *out)
{
	ical_begin(out, "VCALENDAR");
	ical_add(out, "VERSION", "2.0");
	ical_add(out, "PRODID", "-//Fairlead//due-calendar//EN");
	ical_add(out, "CALSCALE", "GREGORIAN");
	if (owner == NULL)
		return;
	t->text.len = 0;
	ical_clean(&t->text, *owner);
	if (slice_trim(buffer_slice(&t->text)).len == 0) {
		t->text.len = 0;
		buffer_add(&t->text, duewords_say(t->words, "no_owner"));
	}
	/* No standard knows this name, all programs do. */
	ical_add_text(out, "X-WR-CALNAME", buffer_slice(&t->text));
}

void
duetask_end(struct buffer *out)
{
	ical_end(out, "VCALENDAR");
}

bool
duetask_read(struct duetask *t, const struct slice cells[DUETASK_CELLS])
{
	size_t end[DUETASK_CELLS], at = 0, i;

	t->clean.len = 0;
	for (i = 0; i < DUETASK_CELLS; i++) {
		ical_clean(&t->clean, cells[i]);
		end[i] = t->clean.len;
	}
	/* The bytes stay where they are only now. */
	for (i = 0; i < DUETASK_CELLS; at = end[i++])
		t->cells[i] = end[i] == at ? SLICE_EMPTY :
		    slice_trim((struct slice){ t->clean.data + at,
		    end[i] - at });
	return t->cells[DUETASK_LEAD].len > 0;
}

void
duetask_add_uid(struct duetask *t, struct buffer *out)
{
	t->text.len = 0;
	buffer_add(&t->text, t->cells[DUETASK_LEAD]);
	if (t->cells[DUETASK_RULE].len > 0)
		buffer_add_byte(&t->text, '-');
	buffer_add(&t->text, t->cells[DUETASK_RULE]);
	buffer_add(&t->text, SLICE("@fairlead"));
	ical_add_text(out, "UID", buffer_slice(&t->text));
}

/* A cell on one line: line ends inside become blanks. */
static void
add_line(struct buffer *out, struct slice cell)
{
	size_t i;

	for (i = 0; i < cell.len; i++)
		if (cell.at[i] != '\n')
			buffer_add_byte(out, cell.at[i]);
		else if (i == 0 || cell.at[i - 1] != '\n')
			buffer_add_byte(out, ' ');
}

/* Who it is: "Keller GmbH (Anna Keller)", or what is known of it. */
static void
add_whom(const struct duetask *t, struct buffer *out)
{
	const struct slice *cells = t->cells;
	struct slice company = cells[DUETASK_COMPANY];
	struct slice name = cells[DUETASK_NAME];
	bool zh = t->options.lang != 0;

	if (company.len + name.len == 0)
		add_line(out, cells[DUETASK_LEAD]);
	add_line(out, company.len ? company : name);
	if (company.len > 0 && name.len > 0) {
		buffer_add(out, zh ? SLICE("（") : SLICE(" ("));
		add_line(out, name);
		buffer_add(out, zh ? SLICE("）") : SLICE(")"));
	}
}

static void
make_summary(struct duetask *t)
{
	struct slice medium = duewords_translate(t->words, "medium",
	    t->cells[DUETASK_MEDIUM]);

	t->text.len = 0;
	add_line(&t->text, medium);
	if (medium.len > 0)
		buffer_add(&t->text, t->options.lang ? SLICE("：") :
		    SLICE(": "));
	add_whom(t, &t->text);
}

/* The sentence under way as one more line of the text; none when empty. */
static void
end_sentence(struct duetask *t)
{
	if (t->sentence.len > 0 && t->text.len > 0)
		buffer_add_byte(&t->text, '\n');
	buffer_add(&t->text, buffer_slice(&t->sentence));
	t->sentence.len = 0;
}

static void
add_topic(struct duetask *t)
{
	const struct slice *cells = t->cells;
	struct slice topic = duewords_translate(t->words, "topic",
	    cells[DUETASK_TOPIC]);

	/* A sentence that begins with the name of the topic says it. */
	if (!slice_starts(cells[DUETASK_REASON], topic))
		duewords_join(t->words, &t->sentence, topic);
	duewords_join(t->words, &t->sentence, cells[DUETASK_REASON]);
	duewords_join(t->words, &t->sentence, cells[DUETASK_FACT]);
	end_sentence(t);
	if (cells[DUETASK_TOPIC].len == 0 &&
	    duewords_has(cells[DUETASK_TOPIC_RULE], SLICE("R-TOPIC-30")))
		buffer_add(&t->sentence, duewords_say(t->words, "no_topic"));
	end_sentence(t);
}

/* Appends how to reach the contact, as far as it is known. */
static void
add_channels(const struct duetask *t, struct buffer *out)
{
	size_t i;

	for (i = DUETASK_PHONE; i <= DUETASK_IM; i++) {
		if (t->cells[i].len > 0 && out->len > 0)
			buffer_add(out, SLICE(", "));
		add_line(out, t->cells[i]);
	}
}

static void
make_description(struct duetask *t)
{
	const struct slice *cells = t->cells;
	struct fill check = { "what", cells[DUETASK_CHECK] };

	t->text.len = t->sentence.len = 0;
	buffer_add(&t->sentence, cells[DUETASK_WHY]);
	end_sentence(t);
	add_topic(t);
	duewords_add_step(t->words, cells[DUETASK_STEP], &t->sentence);
	end_sentence(t);
	duewords_add_guards(t->words, cells[DUETASK_GUARD], &t->sentence);
	end_sentence(t);
	if (check.value.len > 0)
		fill_add(&t->sentence, duewords_say(t->words, "check"),
		    &check, 1);
	end_sentence(t);
	/* Here too, as many programs do not show CONTACT. */
	add_channels(t, &t->sentence);
	end_sentence(t);
}

static void
make_contact(struct duetask *t)
{
	t->text.len = 0;
	add_line(&t->text, t->cells[DUETASK_NAME]);
	add_channels(t, &t->text);
}

static void
add_if_any(struct duetask *t, const char *name, struct buffer *out)
{
	if (t->text.len > 0)
		ical_add_text(out, name, buffer_slice(&t->text));
}

/* The first time of a text as "call at 14:30", in minutes; -1 for none. */
static int
find_clock(struct slice text)
{
	size_t i;

	for (i = 0; i + 5 <= text.len; i++) {
		const char *p = text.at + i;
		int hour = (p[0] - '0') * 10 + p[1] - '0';
		int minute = (p[3] - '0') * 10 + p[4] - '0';

		if (text_is_digit(p[0]) && text_is_digit(p[1]) &&
		    p[2] == ':' && text_is_digit(p[3]) &&
		    text_is_digit(p[4]) && hour < 24 && minute < 60 &&
		    (i == 0 || !text_is_digit(p[-1])) &&
		    (i + 5 == text.len || !text_is_digit(p[5])))
			return hour * 60 + minute;
	}
	return -1;
}

/* The time of day, from its own column or from what was agreed. */
static int
time_of_day(const struct duetask *t)
{
	int minute = find_clock(t->cells[DUETASK_TIME]);

	return minute >= 0 || !slice_is(t->cells[DUETASK_RULE], "R-DUE-12") ?
	    minute : find_clock(t->cells[DUETASK_AGREED]);
}

/* A later list of one day takes the place of the first (R-ICAL-02). */
static void
add_version(const struct duetask *t, struct buffer *out)
{
	int64_t since = t->options.today - date_from_civil(2000, 1, 1);
	int64_t count = since * 1440 + t->options.minute;
	char number[32];

	ical_add_moment(out, "DTSTAMP", t->options.today,
	    t->options.minute);
	snprintf(number, sizeof(number), "%lld",
	    (long long)(count > 0 ? count : 0));
	ical_add(out, "SEQUENCE", number);
}

static void
add_dates(const struct duetask *t, int32_t due, struct buffer *out)
{
	int minute = time_of_day(t);

	add_version(t, out);
	if (minute >= 0) {
		ical_add_local(out, t->options.todos ? "DUE" : "DTSTART",
		    due, minute);
		if (!t->options.todos)
			ical_add(out, "DURATION", "PT30M");
		return;
	}
	if (t->options.todos) {
		ical_add_date(out, "DUE", due);
		return;
	}
	ical_add_date(out, "DTSTART", due);
	/* Without an end it lasts the day too (3.6.1). */
	if (due < date_from_civil(9999, 12, 31))
		ical_add_date(out, "DTEND", due + 1);
}

/* The row of the highest bound that is reached. */
static void
add_priority(const struct duetask *t, int64_t priority, struct buffer *out)
{
	size_t row, best = table_rows(t->scale);
	char digit[2] = "";

	/* A score may push a lead below the lowest bound. */
	if (priority < 0)
		priority = 0;
	for (row = 0; row < table_rows(t->scale); row++) {
		int64_t bound = table_int(t->scale, row, AT_LEAST);

		if (bound <= priority && (best == table_rows(t->scale) ||
		    bound > table_int(t->scale, best, AT_LEAST)))
			best = row;
	}
	if (best == table_rows(t->scale))
		return;
	digit[0] = (char)('0' + table_int(t->scale, best, PRIORITY));
	ical_add(out, "PRIORITY", digit);
}

/*
 * Days without a time are reckoned from 00:00 where the user is (3.8.6.3); what
 * has a time rings a quarter of an hour before it.
 */
static void
add_alarm(struct duetask *t, struct buffer *out)
{
	char after[32];

	ical_begin(out, "VALARM");
	ical_add(out, "ACTION", "DISPLAY");
	make_summary(t);
	ical_add_text(out, "DESCRIPTION", buffer_slice(&t->text));
	snprintf(after, sizeof(after), "PT%dH%dM",
	    t->options.alarm_minutes / 60, t->options.alarm_minutes % 60);
	ical_add(out, t->options.todos ? "TRIGGER;RELATED=END" :
	    "TRIGGER", time_of_day(t) >= 0 ? "-PT15M" : after);
	ical_end(out, "VALARM");
}

static void
add_categories(const struct duetask *t, const struct slice *grade,
    struct buffer *out)
{
	const struct slice said[] = {
		duewords_translate(t->words, "letter", grade[0]),
		duewords_translate(t->words, "scheme", grade[1]) };

	ical_add_texts(out, "CATEGORIES", said,
	    grade[1].len > 0 ? 2 : 1);
}

void
duetask_add(struct duetask *t, int32_t due, int64_t priority,
    struct buffer *out)
{
	const char *component = t->options.todos ? "VTODO" : "VEVENT";
	const struct slice *grade = t->cells + DUETASK_GRADE;

	ical_begin(out, component);
	duetask_add_uid(t, out);
	add_dates(t, due, out);
	make_summary(t);
	ical_add_text(out, "SUMMARY", buffer_slice(&t->text));
	make_description(t);
	add_if_any(t, "DESCRIPTION", out);
	make_contact(t);
	add_if_any(t, "CONTACT", out);
	/* The scheme stands behind its grade. */
	if (grade->len > 0)
		add_categories(t, grade, out);
	if (priority != DUETASK_NO_PRIORITY)
		add_priority(t, priority, out);
	if (t->options.todos)
		ical_add(out, "STATUS", "NEEDS-ACTION");
	else
		ical_add(out, "TRANSP", "TRANSPARENT");
	if (t->options.alarm_minutes != DUETASK_NO_ALARM)
		add_alarm(t, out);
	ical_end(out, component);
}
