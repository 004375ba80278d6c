/*
 * validity.c - words around a count of days, or around a day
 */
#include "intake/validity.h"

#include <stdlib.h>

#include "base/date.h"
#include "base/mem.h"
#include "base/number.h"
#include "base/text.h"
#include "intake/beside.h"
#include "rule/words.h"

enum { COUNT_MOST = 999, WEEK_DAYS = 7 };

struct validity {
	struct words *spans, *fronts, *behinds, *ends, *ends_behind;
};

struct validity *
validity_open(const struct table *values)
{
	struct validity *v = xcalloc(1, sizeof(*v));

	v->spans = words_of(values, "span", SLICE_EMPTY);
	v->fronts = words_of(values, "validity", SLICE_EMPTY);
	v->behinds = words_of(values, "validity-behind", SLICE_EMPTY);
	v->ends = words_of(values, "until", SLICE_EMPTY);
	v->ends_behind = words_of(values, "until-behind", SLICE_EMPTY);
	return v;
}

void
validity_close(struct validity *v)
{
	if (v == NULL)
		return;
	words_close(v->spans);
	words_close(v->fronts);
	words_close(v->behinds);
	words_close(v->ends);
	words_close(v->ends_behind);
	free(v);
}

static struct slice
without_marks(struct slice s)
{
	s = slice_trim(s);
	while (s.len > 0 && (*s.at == ':' || *s.at == '-' || *s.at == ',' ||
	    *s.at == '('))
		s = slice_trim(slice_between(s.at + 1, s.at + s.len));
	while (s.len > 0 && slice_starts(s, SLICE("\xEF\xBC\x9A")))
		s = slice_trim(slice_between(s.at + 3, s.at + s.len));
	while (s.len > 0 && (s.at[s.len - 1] == '.' || s.at[s.len - 1] == ',' ||
	    s.at[s.len - 1] == ')'))
		s = slice_trim((struct slice){ s.at, s.len - 1 });
	return s;
}

/* Without the words of a list in front, one behind the other. */
static struct slice
without_front(struct words *words, struct slice s)
{
	struct slice word;

	while ((word = beside_word(words, s)).len > 0)
		s = without_marks(slice_between(word.at + word.len,
		    s.at + s.len));
	return s;
}

/* Whether all of s is words of the list. */
static bool
is_all(struct words *words, struct slice s)
{
	return without_front(words, s).len == 0;
}

/* Without the words of a list at the end. */
static struct slice
without_back(struct words *words, struct slice s)
{
	struct slice rest = s;
	size_t len;
	uint32_t c;

	for (; (len = text_decode(rest, &c)) > 0; rest.at += len,
	    rest.len -= len)
		if (rest.at > s.at && (rest.at[-1] == ' ' || c >= 0x2E80) &&
		    beside_word(words, rest).len == rest.len)
			return without_marks(slice_between(s.at, rest.at));
	return s;
}

/* 30 or one of the Han numbers up to ten, cut off the front; 0: neither. */
static int
cut_count(struct slice *s)
{
	size_t at = 0;
	uint32_t c;
	int count = 0;

	for (; at < s->len && text_is_digit(s->at[at]) && count <= COUNT_MOST;
	    at++)
		count = count * 10 + s->at[at] - '0';
	if (at == 0) {
		at = text_decode(*s, &c);
		count = at > 0 ? number_han(c) : 0;
		if (count <= 0)
			return 0;
	}
	*s = slice_trim(slice_between(s->at + at, s->at + s->len));
	return count <= COUNT_MOST ? count : 0;
}

bool
validity_read(const struct validity *v, struct slice cell,
    struct validity_span *span)
{
	struct slice rest = without_front(v->fronts, without_marks(cell));
	int count = cut_count(&rest);
	struct slice word = beside_word(v->spans, rest), unit;

	*span = (struct validity_span){ 0, 0 };
	if (count == 0 || word.len == 0)
		return false;
	unit = words_find(v->spans, word, NULL);
	if (!is_all(v->behinds, without_marks(slice_between(word.at + word.len,
	    rest.at + rest.len))))
		return false;
	if (slice_is(unit, "month"))
		span->months = count;
	else
		span->days = slice_is(unit, "week") ? count * WEEK_DAYS :
		    count;
	return true;
}

bool
validity_day(const struct validity *v, struct slice *cell)
{
	struct slice day = without_front(v->ends, without_marks(*cell));

	day = without_back(v->ends_behind, day);
	if (day.len == 0 || day.len == cell->len)
		return false;
	*cell = day;
	return true;
}

int32_t
validity_end(struct validity_span span, int32_t from)
{
	return span.months > 0 ? date_add_months(from, span.months) :
	    from + span.days;
}
