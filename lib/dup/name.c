/*
 * name.c - word by word
 */
#include "dup/name.h"
#include "base/similar.h"
#include "base/text.h"

enum { WORDS_MOST = 12, WHOLE_LEAST = 4, LOCAL_LEAST = 4,
	LOCAL_EDITS = 2, INITIALS_LEAST = 3 };

struct words {
	struct slice word[WORDS_MOST];
	bool used[WORDS_MOST];
	size_t count;
};

static void
split(struct words *w, struct slice text)
{
	*w = (struct words){ .count = 0 };
	while (text.at != NULL && w->count < WORDS_MOST) {
		struct slice word = slice_cut(&text, ' ');

		if (word.len > 0)
			w->word[w->count++] = word;
	}
}

static bool
typed(struct slice a, struct slice b)
{
	return a.len >= WHOLE_LEAST && b.len >= WHOLE_LEAST &&
	    similar_digits(a, b) && similar_typed(a, b);
}

typedef bool match(struct slice a, struct slice b);

/* Pairs off the words of both that match; how many. */
static size_t
pair_off(struct words *a, struct words *b, match *matches)
{
	size_t count = 0, i, j;

	for (i = 0; i < a->count; i++)
		for (j = 0; !a->used[i] && j < b->count; j++)
			if (!b->used[j] && matches(a->word[i], b->word[j])) {
				a->used[i] = b->used[j] = true;
				count++;
			}
	return count;
}

/* The letters of the shorter come in the longer in this order: mfg. */
static bool
abbreviates(struct slice a, struct slice b)
{
	size_t i = 0, j;

	if (a.len > b.len) {
		struct slice other = a;

		a = b;
		b = other;
	}
	if (a.len < 2 || *a.at != *b.at)
		return false;
	for (j = 0; i < a.len && j < b.len; j++)
		i += a.at[i] == b.at[j];
	return i == a.len && (a.len <= 4 || slice_starts(b, a));
}

static bool
is_initials(struct slice whole, const struct words *w)
{
	size_t i;

	if (w->count < INITIALS_LEAST || whole.len != w->count)
		return false;
	for (i = 0; i < w->count; i++)
		if (*w->word[i].at != whole.at[i])
			return false;
	return true;
}

/* Whether a word of some length is whole in both. */
static bool
has_whole(const struct words *w)
{
	size_t i;

	for (i = 0; i < w->count; i++)
		if (w->used[i] && w->word[i].len >= WHOLE_LEAST)
			return true;
	return false;
}

bool
dupname_company(struct slice a, struct slice b)
{
	struct words x, y;
	size_t shorter, longer, whole;

	split(&x, a);
	split(&y, b);
	shorter = x.count < y.count ? x.count : y.count;
	longer = x.count > y.count ? x.count : y.count;
	if (x.count == 1 && is_initials(x.word[0], &y))
		return true;
	if (y.count == 1 && is_initials(y.word[0], &x))
		return true;
	if (longer > shorter + 1 || shorter < 2)
		return false;
	whole = pair_off(&x, &y, slice_equal) + pair_off(&x, &y, typed);
	return has_whole(&x) &&
	    whole + pair_off(&x, &y, abbreviates) == shorter;
}

struct dupname_shape
dupname_shape(struct slice name)
{
	struct dupname_shape shape = { 0 };
	struct words w;
	size_t i;

	split(&w, name);
	shape.words = (uint8_t)w.count;
	for (i = 0; i < w.count; i++) {
		uint32_t first = UINT32_C(1) <<
		    ((unsigned char)*w.word[i].at & 31);

		shape.firsts |= first;
		if (w.word[i].len < WHOLE_LEAST)
			shape.small |= first;
		if (w.word[i].len > shape.longest)
			shape.longest = w.word[i].len > UINT8_MAX ? UINT8_MAX :
			    (uint8_t)w.word[i].len;
	}
	return shape;
}

static bool
may_be_initials(struct dupname_shape whole, struct dupname_shape of)
{
	return whole.words == 1 && whole.longest == of.words &&
	    of.words >= INITIALS_LEAST;
}

bool
dupname_may_be(struct dupname_shape a, struct dupname_shape b)
{
	if (may_be_initials(a, b) || may_be_initials(b, a))
		return true;
	/* Each word of the shorter has a partner, a small one of its letter. */
	return a.words >= 2 && b.words >= 2 && a.words <= b.words + 1 &&
	    b.words <= a.words + 1 && a.longest >= WHOLE_LEAST &&
	    b.longest >= WHOLE_LEAST &&
	    (a.words > b.words || (a.small & ~b.firsts) == 0) &&
	    (b.words > a.words || (b.small & ~a.firsts) == 0);
}

static bool
near(struct slice a, struct slice b)
{
	unsigned most = similar_slack(a.len < b.len ? a.len : b.len);

	if (slice_equal(a, b))
		return true;
	if (most > LOCAL_EDITS)
		most = LOCAL_EDITS;
	return a.len >= LOCAL_LEAST && b.len >= LOCAL_LEAST &&
	    similar_digits(a, b) && similar_edits(a, b, most) <= most;
}

bool
dupname_email(struct slice local_a, struct slice host_a,
    struct slice local_b, struct slice host_b)
{
	return near(local_a, local_b) && near(host_a, host_b);
}
