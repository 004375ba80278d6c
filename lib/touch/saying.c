/*
 * saying.c - part by part, days before media
 */
#include <string.h>

#include "base/date.h"
#include "base/text.h"
#include "touch/sayday.h"
#include "touch/saying.h"
#include "touch/sayword.h"

enum { MEDIUM_BYTES = 32 };	/* the longest word for a medium */

/* The value of a deed that stands for its medium and says no more. */
enum { DEED_SAYS_MEDIUM };

/* What is under way. */
struct reader {
	const struct saywords *words;
	struct words *media;
	int32_t today;
	struct saying *saying;
	struct slice deed;	/* the medium of the first deed, or "" */
	struct slice agreed;	/* the part with the day that was agreed */
	bool firm;		/* and what is to be done on it */
};

static void
add_text(struct buffer *out, struct slice text)
{
	if (text.len == 0)
		return;
	if (out->len > 0)
		buffer_add(out, SLICE("; "));
	buffer_add(out, text);
}

/* Whether a text has a word of a kind. */
static bool
has(const struct reader *r, const char *kind, struct slice text)
{
	size_t at;

	return sayword_in(r->words, kind, text, &at).len > 0;
}

/* A medium of the table of values at the start of a text; its length. */
static size_t
find_medium(const struct reader *r, struct slice text, struct slice *medium)
{
	size_t len = text.len < MEDIUM_BYTES ? text.len : MEDIUM_BYTES;
	size_t alone = sayword_at(r->words, "alone", text).len;

	/* German "im Urlaub" is no instant message. */
	if (alone + 1 >= text.len || text.at[alone] != ' ')
		alone = 0;
	for (; len > 0; len--) {
		struct slice word = { text.at, len };

		if (len == alone || (len == alone + 1 && alone > 0))
			continue;
		if ((len < text.len && text_is_letter(text.at[len]) &&
		    text_is_letter(text.at[len - 1])) ||
		    !text_is_utf8(word))
			continue;
		*medium = words_find(r->media, slice_trim(word), NULL);
		if (medium->len > 0)
			return len;
	}
	return 0;
}

/* "by email", "用微信": a medium behind a word that leads to it, or "". */
static struct slice
find_via(const struct reader *r, struct slice text)
{
	struct slice medium = SLICE_EMPTY, rest = text;
	size_t at;

	while (rest.len > 0) {
		struct sayword via = sayword_in(r->words, "via", rest, &at);

		if (via.len == 0)
			break;
		rest = slice_trim((struct slice){ rest.at + at + via.len,
		    rest.len - at - via.len });
		if (find_medium(r, rest, &medium) > 0)
			return medium;
	}
	return SLICE_EMPTY;
}

/*
 * What they did, where it is not said that they did not: a word for it, or one
 * for a deed of ours behind a word for them, as in "he called".
 */
static struct sayword
find_theirs(const struct reader *r, struct slice part)
{
	static const struct sayword none;
	size_t at;
	struct sayword word = sayword_in(r->words, "theirs", part, &at);
	struct slice before = slice_trim((struct slice){ part.at, at });

	if (word.len == 0) {
		word = sayword_in(r->words, "deed", part, &at);
		before = slice_trim((struct slice){ part.at, at });
		if (sayword_ends(r->words, "they", before) == 0)
			return none;
	}
	if (word.len == 0 || has(r, "not", before) ||
	    sayword_at(r->words, "ours", part).len > 0)
		return none;
	return word;
}

/* The word that says what was done; of both the longer. */
static struct sayword
find_deed(const struct reader *r, struct slice part)
{
	size_t at;
	struct sayword deed = sayword_in(r->words, "deed", part, &at);
	struct sayword theirs = find_theirs(r, part);

	return theirs.len > 0 && (theirs.medium.len > 0 || deed.len == 0) ?
	    theirs : deed;
}

/* A colon or dash behind a medium goes with it. */
static struct slice
without_sign(struct slice text)
{
	static const char *const signs[] = { ":", "：", "-", "–", "—" };
	size_t i;

	text = slice_trim(text);
	for (i = 0; i < sizeof(signs) / sizeof(*signs); i++)
		if (slice_starts(text, slice_of(signs[i])))
			return slice_trim((struct slice){ text.at +
			    strlen(signs[i]), text.len - strlen(signs[i]) });
	return SLICE_EMPTY;
}

/* What was done and said, the day being gone from it. */
static void
read_deed(struct reader *r, struct slice part)
{
	struct saying *s = r->saying;
	struct sayword deed, theirs;
	struct slice medium = SLICE_EMPTY, rest;
	size_t len = 0;

	part = slice_trim(part);
	deed = find_deed(r, part);
	theirs = find_theirs(r, part);
	s->inbound = s->inbound || theirs.len > 0;
	if (r->deed.len == 0)
		r->deed = find_via(r, part);
	if (r->deed.len == 0)
		r->deed = deed.medium;
	if (deed.len == part.len && deed.value == DEED_SAYS_MEDIUM)
		return;
	if (s->medium.len == 0)
		len = find_medium(r, part, &medium);
	if (len > 0) {
		s->medium = medium;
		rest = without_sign((struct slice){ part.at + len,
		    part.len - len });
		add_text(&s->note, rest.len > 0 ? rest :
		    len < part.len ? part : SLICE_EMPTY);
		return;
	}
	add_text(&s->note, part);
}

/* "call again on": what leads to a day goes with it. */
static struct slice
without_preposition(const struct reader *r, struct slice text)
{
	text = slice_trim(text);
	text.len -= sayword_ends(r->words, "on", text);
	text = slice_trim(text);
	if (sayword_ends(r->words, "next", text) == text.len)
		text.len = 0;
	return text;
}

/* The words of a part around its day. */
static void
add_around(const struct reader *r, struct slice part, const struct sayday *day,
    struct buffer *out)
{
	struct slice before = without_preposition(r, (struct slice){ part.at,
	    day->at });
	struct slice after = slice_trim((struct slice){ part.at + day->at +
	    day->len, part.len - day->at - day->len });
	size_t later = sayword_at(r->words, "later", after).len +
	    sayword_at(r->words, "ago", after).len;

	after = slice_trim((struct slice){ after.at + later,
	    after.len - later });
	buffer_add(out, before);
	if (before.len > 0 && after.len > 0 &&
	    text_is_letter(before.at[before.len - 1]))
		buffer_add_byte(out, ' ');
	buffer_add(out, after);
}

/*
 * One day is agreed.  Of two it is the first, but for one on which something
 * is to be done behind one on which nothing is; of the other the words stay.
 */
static void
read_agreed(struct reader *r, struct slice part, const struct sayday *day,
    bool firm)
{
	struct saying *s = r->saying;
	struct slice done = part;
	size_t at;
	struct sayword deed;

	/* What stands behind "again" or "will" is not done yet. */
	if (sayword_in(r->words, "ahead", part, &at).len > 0)
		done.len = at;
	deed = find_deed(r, done);
	if (r->deed.len == 0)
		r->deed = deed.medium;
	if (s->next_date != DATE_NONE && (r->firm || !firm)) {
		add_text(&s->next, part);
		return;
	}
	if (s->next_date != DATE_NONE) {
		add_text(&s->note, r->agreed);
		s->next.len = 0;
	}
	r->agreed = part;
	r->firm = firm;
	s->next_date = day->date;
	add_around(r, part, day, &s->next);
}

static void
read_part(struct reader *r, struct slice part)
{
	struct saying *s = r->saying;
	struct buffer rest = { 0 };
	bool firm = has(r, "ahead", part);
	struct sayword deed = find_deed(r, part);
	struct sayday day = sayday_find(r->words, part, r->today,
	    deed.len > 0 && !firm);

	if (day.len == 0) {
		read_deed(r, part);
	} else if (day.date < r->today || (day.date == r->today &&
	    s->date == DATE_NONE && (deed.len > 0 || s->medium.len == 0))) {
		s->date = day.date;
		add_around(r, part, &day, &rest);
		read_deed(r, buffer_slice(&rest));
		buffer_release(&rest);
	} else {
		read_agreed(r, part, &day, firm);
	}
}

/* Whether a byte is of no ASCII character, as those of Han are. */
static bool
is_wide(char c)
{
	return (unsigned char)c >= 0x80;
}

/*
 * Bytes of a sign that parts a text here, or 0; not the comma of 5,000.  In
 * Chinese a blank does.
 */
static size_t
separator(struct slice text, size_t at)
{
	static const char *const signs[] = { ",", "，", "、", ";", "；", "。" };
	struct slice here = { text.at + at, text.len - at };
	size_t i;

	if (*here.at == ',' && at > 0 && text_is_digit(text.at[at - 1]) &&
	    here.len > 1 && text_is_digit(here.at[1]))
		return 0;
	for (i = 0; i < sizeof(signs) / sizeof(*signs); i++)
		if (slice_starts(here, slice_of(signs[i])))
			return strlen(signs[i]);
	return *here.at == ' ' && at > 0 && is_wide(text.at[at - 1]) &&
	    here.len > 1 && is_wide(here.at[1]);
}

/* Bytes of what ends the name, or 0. */
static size_t
name_end(struct slice text, size_t at)
{
	static const char *const signs[] = { ":", "：", " - ", " – ", " — ",
		"——" };
	struct slice here = { text.at + at, text.len - at };
	size_t i;

	for (i = 0; i < sizeof(signs) / sizeof(*signs); i++)
		if (slice_starts(here, slice_of(signs[i])))
			return strlen(signs[i]);
	return 0;
}

/* Cuts off what stands before the next sign of a kind. */
static struct slice
next_part(struct slice *rest, size_t (*sign)(struct slice text, size_t at))
{
	struct slice whole = *rest;
	size_t at, len;

	for (at = 0; at < whole.len; at++) {
		len = sign(whole, at);
		if (len == 0)
			continue;
		*rest = (struct slice){ whole.at + at + len,
			whole.len - at - len };
		return slice_trim((struct slice){ whole.at, at });
	}
	*rest = SLICE_EMPTY;
	return slice_trim(whole);
}

/* Where the first word begins that is no name any more. */
static size_t
find_first_deed(const struct reader *r, struct slice text)
{
	static const char *const kinds[] = { "deed", "theirs", "day" };
	struct slice behind, medium;
	size_t i, at;

	for (at = 1; at < text.len; at++) {
		if (text_is_letter(text.at[at]) &&
		    text_is_letter(text.at[at - 1]))
			continue;
		behind = (struct slice){ text.at + at, text.len - at };
		for (i = 0; i < sizeof(kinds) / sizeof(*kinds); i++)
			if (sayword_at(r->words, kinds[i], behind).len > 0)
				return at;
		if (find_medium(r, behind, &medium) > 0)
			return at;
	}
	return text.len;
}

/* Whether a text is what was done, and when: called back yesterday. */
static bool
is_deed_alone(const struct reader *r, struct slice text)
{
	struct sayword theirs = sayword_at(r->words, "theirs", text);
	struct sayword deed = sayword_at(r->words, "deed", text);
	struct sayday day;

	if (theirs.len > deed.len)
		deed = theirs;
	text = slice_trim((struct slice){ text.at + deed.len,
		text.len - deed.len });
	day = sayday_find(r->words, text, r->today, true);
	return deed.len > 0 && (text.len == 0 ||
	    (day.at == 0 && day.len == text.len));
}

/* What goes with a name and is none of it: 山本さんに is 山本. */
static struct slice
without_title(const struct reader *r, struct slice who)
{
	size_t len;

	who = slice_trim(who);
	while ((len = sayword_ends(r->words, "behind-name", who)) > 0 &&
	    len < who.len) {
		who.len -= len;
		who = slice_trim(who);
	}
	return who;
}

/*
 * Bytes of a name that begins with a capital, without the small words behind
 * it, as in "Hans Keller per"; particles of names are no such words.
 */
static size_t
capital_part(const struct reader *r, struct slice who)
{
	size_t at, end = who.len;

	if (who.len == 0 || *who.at < 'A' || *who.at > 'Z')
		return who.len;
	for (at = 1; at < who.len; at++) {
		struct slice word = { who.at + at, who.len - at };

		if (who.at[at - 1] != ' ' || *word.at == ' ')
			continue;
		if (*word.at < 'a' || *word.at > 'z')
			end = who.len;
		else if (end == who.len && sayword_at(r->words, "particle",
		    word).len == 0)
			end = at;
	}
	return end;
}

/* A day gone by may stand in front of all: gestern Keller angerufen. */
static void
read_first_day(struct reader *r, struct slice *text)
{
	struct sayday day = sayday_find(r->words, *text, r->today, true);

	if (day.len == 0 || day.at > 0 || day.date > r->today ||
	    day.len == text->len)
		return;
	r->saying->date = day.date;
	*text = slice_trim((struct slice){ text->at + day.len,
	    text->len - day.len });
}

/* "I called Keller": who did it goes, where what was done follows. */
static struct slice
without_doer(const struct reader *r, struct slice text)
{
	size_t len = sayword_at(r->words, "doer", text).len;
	struct slice rest = slice_trim((struct slice){ text.at + len,
	    text.len - len });

	return sayword_at(r->words, "deed", rest).len > 0 ? rest : text;
}

/* What was done may stand in front: called Keller, Besuch bei Keller. */
static void
read_front(struct reader *r, struct slice *text)
{
	size_t led = sayword_at(r->words, "front", *text).len;
	struct slice start = without_doer(r, *text);
	struct sayword deed = sayword_at(r->words, "deed", start);
	struct sayword theirs = sayword_at(r->words, "theirs", start);
	struct slice front = { start.at, deed.len > theirs.len ? deed.len :
		theirs.len };
	struct slice rest = slice_trim((struct slice){ start.at + front.len,
	    start.len - front.len });
	size_t with = sayword_at(r->words, "with", rest).len;
	size_t at;

	if (front.len == 0 && led < text->len)
		*text = (struct slice){ text->at + led, text->len - led };
	if (front.len == 0 || rest.len == with || separator(rest, 0) > 0 ||
	    name_end(rest, 0) > 0)
		return;
	for (at = 0; at < front.len; at++)
		if (name_end(start, at) > 0)
			return;
	read_part(r, front);
	*text = slice_trim((struct slice){ rest.at + with, rest.len - with });
}

/*
 * Right behind the name without a colon a verb says what they did: Keller
 * rang, asks for a price.  Who reached nobody called himself.
 */
static void
read_subject(struct reader *r, struct slice name, struct slice whole)
{
	struct slice rest = slice_trim(slice_between(name.at + name.len,
	    whole.at + whole.len));

	if (sayword_at(r->words, "verb", rest).len > 0 &&
	    !has(r, "unreached", rest))
		r->saying->inbound = true;
}

/*
 * Who is meant; *text is what is said of them.  Before a colon may stand what
 * was done: Keller called back: she agrees.
 */
static struct slice
read_who(struct reader *r, struct slice *text)
{
	struct slice whole, who, deed;
	size_t at;

	read_first_day(r, text);
	read_front(r, text);
	whole = *text;
	who = next_part(text, name_end);

	if (text->at == NULL || text->len == 0) {
		/* No colon: the name ends with the first comma or deed. */
		*text = whole;
		who = next_part(text, separator);
		at = find_first_deed(r, who);
		at = capital_part(r, (struct slice){ who.at, at });
		if (at < who.len) {
			*text = (struct slice){ who.at + at, whole.len -
				(size_t)(who.at - whole.at) - at };
			who.len = at;
		}
		read_subject(r, slice_trim(who), whole);
		return without_title(r, who);
	}
	at = find_first_deed(r, who);
	deed = slice_trim((struct slice){ who.at + at, who.len - at });
	if (is_deed_alone(r, deed)) {
		read_part(r, deed);
		who.len = at;
	} else if (deed.len > 0 && *deed.at >= 'a' && *deed.at <= 'z') {
		at = capital_part(r, (struct slice){ who.at, at });
		read_part(r, (struct slice){ who.at + at, who.len - at });
		who.len = at;
	}
	read_subject(r, slice_trim(who), whole);
	return without_title(r, who);
}

static void
set_medium(struct saying *s, struct slice medium)
{
	if (medium.len > sizeof(s->medium_bytes))
		medium.len = 0;
	memcpy(s->medium_bytes, medium.len ? medium.at : "", medium.len);
	s->medium = (struct slice){ s->medium_bytes, medium.len };
}

bool
saying_read(struct slice text, struct words *media, struct slice medium,
    int32_t today, struct saying *s, struct fault *fault)
{
	struct reader r = { .media = media, .today = today, .saying = s };
	struct saywords *words = saywords_open(fault);

	*s = (struct saying){ .date = DATE_NONE, .next_date = DATE_NONE };
	if (words == NULL)
		return false;
	r.words = words;
	s->who = read_who(&r, &text);
	while (text.len > 0) {
		struct slice part = next_part(&text, separator);

		if (part.len > 0)
			read_part(&r, part);
	}
	set_medium(s, s->medium.len > 0 ? s->medium : r.deed.len > 0 ?
	    r.deed : medium);
	saywords_close(words);
	if (s->who.len == 0)
		return fault_set(fault, "no name in front; write it as "
		    "Keller: phone, wants FOB, call again on Friday");
	if (s->medium.len == 0)
		return fault_set(fault, "no medium; say phone, email or "
		    "another among the parts, or give --medium");
	return true;
}

void
saying_release(struct saying *s)
{
	buffer_release(&s->note);
	buffer_release(&s->next);
}
