/*
 * saying.c - part by part, days before media
 */
#include "base/date.h"
#include "base/number.h"
#include "base/text.h"
#include "rule/table.h"
#include "touch/saying.h"

enum { KIND, WORDS, VALUE, COLUMNS };
enum {
	DATE_BYTES = 24,	/* the longest day written out */
	MEDIUM_BYTES = 32,	/* the longest word for a medium */
};

/* What is under way. */
struct reader {
	struct table *table;
	struct words *media;
	int32_t today;
	struct saying *saying;
};

/* A piece of text, and what it stands for. */
struct find {
	size_t len;		/* 0: nothing was found */
	int64_t value;
};

static bool
is_latin(char c)
{
	return text_is_letter(c);
}

/* Whether a text begins with a word, which ends there. */
static bool
begins(struct slice text, struct slice word)
{
	size_t i;

	if (word.len == 0 || word.len > text.len)
		return false;
	for (i = 0; i < word.len; i++)
		if (text_lower_ascii(text.at[i]) != word.at[i])
			return false;
	return !is_latin(word.at[word.len - 1]) || text.len == word.len ||
	    !is_latin(text.at[word.len]);
}

/* The longest word of a kind with which a text begins. */
static struct find
find_word(const struct reader *r, const char *kind, struct slice text)
{
	struct find best = { 0, 0 };
	size_t row;

	for (row = 0; row < table_rows(r->table); row++) {
		struct slice list = table_text(r->table, row, WORDS);

		if (!slice_is(table_text(r->table, row, KIND), kind))
			continue;
		while (list.at != NULL) {
			struct slice word = slice_cut(&list, ';');

			if (word.len > best.len && begins(text, word))
				best = (struct find){ word.len,
					table_int(r->table, row, VALUE) };
		}
	}
	return best;
}

static struct slice
behind(struct slice text, size_t len)
{
	struct slice rest = { text.at + len, text.len - len };

	while (rest.len > 0 && *rest.at == ' ')
		rest = (struct slice){ rest.at + 1, rest.len - 1 };
	return rest;
}

/* The bytes of text up to where rest begins. */
static size_t
used(struct slice text, struct slice rest)
{
	return (size_t)(rest.at - text.at);
}

/* Wednesday, this Wednesday, 下周三; next week alone is its Monday. */
static struct find
find_weekday(const struct reader *r, struct slice text)
{
	struct find week = find_word(r, "week", text), day, unit;
	struct slice rest = behind(text, week.len);
	int32_t monday = r->today - (int32_t)date_weekday(r->today);
	int32_t ahead;

	day = find_word(r, "weekday", rest);
	if (week.len > 0 && day.len > 0)
		return (struct find){ used(text, rest) + day.len,
			monday + week.value * 7 + day.value };
	if (day.len > 0) {
		ahead = (int32_t)((day.value + 7 -
		    (int64_t)date_weekday(r->today)) % 7);
		return (struct find){ day.len,
			r->today + (ahead == 0 ? 7 : ahead) };
	}
	unit = week.len > 0 ? find_word(r, "unit", rest) : day;
	if (unit.len > 0 && unit.value == 7 && week.value > 0)
		return (struct find){ used(text, rest) + unit.len,
			monday + week.value * 7 };
	return (struct find){ 0, 0 };
}

static struct find
find_number(const struct reader *r, struct slice text)
{
	struct find number = { 0, 0 };

	while (number.len < text.len && number.len < 3 &&
	    text_is_digit(text.at[number.len]))
		number.value = number.value * 10 +
		    (text.at[number.len++] - '0');
	return number.len > 0 ? number : find_word(r, "number", text);
}

/* In 3 days, 三天后, 2 weeks later, in a month. */
static struct find
find_distance(const struct reader *r, struct slice text)
{
	bool in = begins(text, SLICE("in"));
	struct slice rest = in ? behind(text, 2) : text;
	struct find number = find_number(r, rest), unit, month, later;
	int64_t date;

	if (number.len == 0)
		return (struct find){ 0, 0 };
	rest = behind(rest, number.len);
	unit = find_word(r, "unit", rest);
	month = find_word(r, "month", rest);
	if (unit.len + month.len == 0)
		return (struct find){ 0, 0 };
	date = month.len > unit.len ? date_add_months(r->today,
	    (int)(number.value * month.value)) :
	    r->today + number.value * unit.value;
	rest = behind(rest, month.len > unit.len ? month.len : unit.len);
	later = find_word(r, "later", rest);
	if (!in && later.len == 0)
		return (struct find){ 0, 0 };
	return (struct find){ used(text, rest) + later.len, date };
}

/* Whether a day is written out: with a month, or its parts set off. */
static bool
is_written_day(struct slice text)
{
	size_t i, marks = 0;

	for (i = 0; i < text.len; i++)
		marks += text.at[i] == '-' || text.at[i] == '/' ||
		    is_latin(text.at[i]) || (unsigned char)text.at[i] >= 0x80;
	return marks > 0;
}

/* 2025-05-14, 5月20日, 20 May: the next of that name. */
static struct find
find_written(const struct reader *r, struct slice text)
{
	struct date_notation notation = { .order = DATE_ORDER_UNKNOWN };
	struct date_reading reading;
	size_t len;
	int month, day;

	date_to_civil(r->today, &notation.year, &month, &day);
	len = text.len < DATE_BYTES ? text.len : DATE_BYTES;
	for (; len > 3; len--) {
		struct slice piece = { text.at, len };

		if (piece.at[len - 1] == ' ' || !is_written_day(piece) ||
		    date_parse_any(piece, &notation, &reading) != VALUE_OK)
			continue;
		if (reading.date < r->today && !text_is_digit(piece.at[3])) {
			notation.year++;
			(void)date_parse_any(piece, &notation, &reading);
		}
		return (struct find){ len, reading.date };
	}
	return (struct find){ 0, 0 };
}

static struct find
find_day_here(const struct reader *r, struct slice text)
{
	struct find found = find_word(r, "day", text);

	if (found.len > 0) {
		found.value += r->today;
		return found;
	}
	found = find_weekday(r, text);
	if (found.len == 0)
		found = find_distance(r, text);
	if (found.len == 0 && (text_is_digit(*text.at) || is_latin(*text.at)))
		found = find_written(r, text);
	return found;
}

/* The first day of a part; *at is where it stands. */
static struct find
find_day(const struct reader *r, struct slice part, size_t *at)
{
	struct find found = { 0, 0 };

	for (*at = 0; *at < part.len; ++*at) {
		if (part.at[*at] == ' ')
			continue;
		/* Not inside a word, nor inside a number. */
		if (*at > 0 && is_latin(part.at[*at]) &&
		    is_latin(part.at[*at - 1]))
			continue;
		if (*at > 0 && text_is_digit(part.at[*at]) &&
		    text_is_digit(part.at[*at - 1]))
			continue;
		found = find_day_here(r, (struct slice){ part.at + *at,
		    part.len - *at });
		if (found.len > 0)
			return found;
	}
	return found;
}

static void
add_text(struct buffer *out, struct slice text)
{
	if (text.len == 0)
		return;
	if (out->len > 0)
		buffer_add(out, SLICE("; "));
	buffer_add(out, text);
}

/* "call again on": what leads to a day goes with it. */
static struct slice
without_preposition(struct slice text)
{
	static const char *const words[] = { " on", " by", " at", " before" };
	size_t i;

	text = slice_trim(text);
	for (i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (slice_ends(text, slice_of(words[i])))
			text.len -= strlen(words[i]);
	return slice_trim(text);
}

/* A word for a medium at the start of a part; its length. */
static size_t
find_medium(const struct reader *r, struct slice part, struct slice *medium)
{
	size_t len = part.len < MEDIUM_BYTES ? part.len : MEDIUM_BYTES;

	for (; len > 0; len--) {
		struct slice word = { part.at, len };

		if ((len < part.len && is_latin(part.at[len]) &&
		    is_latin(part.at[len - 1])) || !text_is_utf8(word))
			continue;
		*medium = words_find(r->media, slice_trim(word), NULL);
		if (medium->len > 0)
			return len;
	}
	return 0;
}

static bool
is_theirs(const struct reader *r, struct slice part)
{
	size_t i;

	for (i = 0; i < part.len; i++)
		if ((i == 0 || !is_latin(part.at[i]) ||
		    !is_latin(part.at[i - 1])) && find_word(r, "theirs",
		    (struct slice){ part.at + i, part.len - i }).len > 0)
			return true;
	return false;
}

/* What was done and said, the day being gone from it. */
static void
read_deed(const struct reader *r, struct slice part)
{
	struct saying *s = r->saying;
	struct slice medium = SLICE_EMPTY;
	size_t len = 0;

	part = slice_trim(part);
	s->inbound = s->inbound || is_theirs(r, part);
	if (s->medium.len == 0)
		len = find_medium(r, part, &medium);
	if (len > 0)
		s->medium = medium;
	if (len == 0 || len < part.len)
		add_text(&s->note, part);
}

static void
read_part(const struct reader *r, struct slice part)
{
	struct saying *s = r->saying;
	struct buffer rest = { 0 };
	struct find day;
	struct slice before;
	size_t at;

	day = find_day(r, part, &at);
	if (day.len == 0) {
		read_deed(r, part);
		return;
	}
	/* One day is agreed; of a second the words are kept. */
	if (s->next_date != DATE_NONE && day.value >= r->today) {
		add_text(&s->next, part);
		return;
	}
	before = without_preposition((struct slice){ part.at, at });
	buffer_add(&rest, before);
	if (before.len > 0 && is_latin(before.at[before.len - 1]))
		buffer_add_byte(&rest, ' ');
	buffer_add(&rest, slice_trim((struct slice){ part.at + at + day.len,
	    part.len - at - day.len }));
	if (day.value < r->today || (day.value == r->today &&
	    s->date == DATE_NONE && s->medium.len == 0)) {
		s->date = (int32_t)day.value;
		read_deed(r, buffer_slice(&rest));
	} else {
		s->next_date = (int32_t)day.value;
		add_text(&s->next, slice_trim(buffer_slice(&rest)));
	}
	buffer_release(&rest);
}

/* Bytes of a sign that parts, or 0. */
static size_t
separator(struct slice text, bool colon)
{
	static const char *const signs[] = { ",", "，", "、", ";", "；", "。" };
	size_t i;

	if (colon && (*text.at == ':' || slice_starts(text, SLICE("："))))
		return *text.at == ':' ? 1 : strlen("：");
	for (i = 0; i < sizeof(signs) / sizeof(*signs); i++)
		if (slice_starts(text, slice_of(signs[i])))
			return strlen(signs[i]);
	return 0;
}

/* Cuts off what stands before the next sign. */
static struct slice
next_part(struct slice *rest, bool colon)
{
	struct slice part = { rest->at, 0 };

	while (part.len < rest->len) {
		struct slice here = { rest->at + part.len,
			rest->len - part.len };
		size_t len = separator(here, colon);

		if (len > 0) {
			*rest = (struct slice){ here.at + len, here.len - len };
			return slice_trim(part);
		}
		part.len++;
	}
	*rest = SLICE_EMPTY;
	return slice_trim(part);
}

bool
saying_read(struct slice text, struct words *media, int32_t today,
    struct saying *s, struct fault *fault)
{
	static const struct table_column shape[COLUMNS] = {
		[KIND] = { .name = "kind", .type = TABLE_WORD },
		[WORDS] = { .name = "words", .type = TABLE_WORD },
		[VALUE] = { .name = "value", .type = TABLE_INT,
		    .least = -365, .most = 365 },
	};
	struct reader r = { .media = media, .today = today, .saying = s };

	*s = (struct saying){ .date = DATE_NONE, .next_date = DATE_NONE };
	r.table = table_open("saying", shape, COLUMNS, fault);
	if (r.table == NULL)
		return false;
	s->who = next_part(&text, true);
	while (text.len > 0) {
		struct slice part = next_part(&text, false);

		if (part.len > 0)
			read_part(&r, part);
	}
	table_close(r.table);
	if (s->who.len == 0)
		return fault_set(fault, "no name in front; write it as "
		    "Keller: phone, wants FOB, call again on Friday");
	if (s->medium.len == 0)
		return fault_set(fault, "no medium; say phone, email or "
		    "another among the parts");
	return true;
}

void
saying_release(struct saying *s)
{
	buffer_release(&s->note);
	buffer_release(&s->next);
}
