/*
 * on.c - equal, nearly equal, equal in part, different
 */
#include "base/date.h"
#include "dup/on.h"
#include "base/similar.h"
#include "base/text.h"

enum { DATE_DIGITS = 8, NEAR_DIGITS = 3 };

int
dupon_bits(uint32_t count)
{
	int bits = count > 0 ? 31 - __builtin_clz(count) : 0;

	/* Above the geometric middle the next one is nearer. */
	if (count > 0 && (uint64_t)count * count > UINT64_C(2) << 2 * bits)
		bits++;
	return bits;
}

/* The digits of a date or number; 0 when there is anything else. */
static size_t
digits_of(struct slice text, char out[SIMILAR_MOST])
{
	size_t len = 0, i;

	for (i = 0; i < text.len; i++) {
		if (text.at[i] == ' ')
			continue;
		if (!text_is_digit(text.at[i]) || len == SIMILAR_MOST)
			return 0;
		out[len++] = text.at[i];
	}
	return len;
}

static int
number(const char *digits, size_t from, size_t len)
{
	int n = 0;

	while (len-- > 0)
		n = n * 10 + digits[from++] - '0';
	return n;
}

/* YYYYMMDD: two of three parts the same, or day and month swapped. */
static bool
dates_near(const char *a, const char *b)
{
	int x[3] = { number(a, 0, 4), number(a, 4, 2), number(a, 6, 2) };
	int y[3] = { number(b, 0, 4), number(b, 4, 2), number(b, 6, 2) };
	int same = (x[0] == y[0]) + (x[1] == y[1]) + (x[2] == y[2]);

	if (!date_is_valid(x[0], x[1], x[2]) &&
	    !date_is_valid(y[0], y[1], y[2]))
		return false;
	return same >= 2 || (x[0] == y[0] && x[1] == y[2] && x[2] == y[1]);
}

static bool
is_date(const char *digits, size_t len)
{
	return len == DATE_DIGITS && date_is_valid(number(digits, 0, 4),
	    number(digits, 4, 2), number(digits, 6, 2));
}

bool
dupon_same_date(const struct dup_on *on, uint32_t a, uint32_t b, bool near)
{
	char x[SIMILAR_MOST], y[SIMILAR_MOST];

	if (a == 0 || b == 0 || (a != b && !near) ||
	    !is_date(x, digits_of(termpool_text(on->values, a), x)))
		return false;
	return a == b || (is_date(y, digits_of(termpool_text(on->values, b),
	    y)) && dates_near(x, y));
}

bool
dupon_other_date(const struct dup_on *on, uint32_t a, uint32_t b)
{
	char x[SIMILAR_MOST], y[SIMILAR_MOST];

	return a != 0 && b != 0 && a != b &&
	    is_date(x, digits_of(termpool_text(on->values, a), x)) &&
	    is_date(y, digits_of(termpool_text(on->values, b), y)) &&
	    !dates_near(x, y);
}

bool
dupon_is_own(const struct dup_on *on, uint32_t value)
{
	struct slice text = termpool_text(on->values, value);

	if (on->mailboxes != NULL)
		return !mailbox_is_shared(on->mailboxes,
		    slice_cut(&text, ' '));
	return on->mobile;
}

static bool
digits_near(const char *a, size_t a_len, const char *b, size_t b_len)
{
	if (a_len == DATE_DIGITS && b_len == DATE_DIGITS &&
	    dates_near(a, b))
		return true;
	return a_len >= NEAR_DIGITS && b_len >= NEAR_DIGITS &&
	    similar_edits((struct slice){ a, a_len },
	    (struct slice){ b, b_len }, 1) <= 1;
}

/* A value of a column, its text and its words. */
struct value {
	struct slice text;
	const struct dup_value *facts;
	const struct dup_value_word *words;
};

static struct value
value_of(const struct dup_on *on, uint32_t number)
{
	const struct dup_value *facts = &on->facts->values[number];

	return (struct value){ termpool_text(on->values, number), facts,
		on->facts->words + facts->first };
}

/* The text without its blanks, as far as it fits. */
static struct slice
run_together(struct slice text, char out[SIMILAR_MOST])
{
	size_t len = 0, i;

	for (i = 0; i < text.len && len < SIMILAR_MOST; i++)
		if (text.at[i] != ' ')
			out[len++] = text.at[i];
	return (struct slice){ out, len };
}

static bool
texts_near(const struct value *v, const struct value *w)
{
	size_t len = v->facts->len, other = w->facts->len;
	char x[SIMILAR_MOST], y[SIMILAR_MOST];
	struct slice a, b;

	if (!dupvalue_may_be_near(len, v->facts->letters, other,
	    w->facts->letters, similar_slack(len < other ? len : other)))
		return false;
	a = run_together(v->text, x);
	b = run_together(w->text, y);
	return similar_digits(a, b) && similar_typed(a, b);
}

static struct slice
word_text(const struct value *v, size_t i)
{
	return (struct slice){ v->text.at + v->words[i].from,
		v->words[i].len };
}

/* Words that the column does not have are known by their texts only. */
static bool
same_word(const struct value *a, size_t i, const struct value *b, size_t j)
{
	return a->words[i].term == b->words[j].term &&
	    (a->words[i].term != 0 || slice_equal(word_text(a, i),
	    word_text(b, j)));
}

bool
dupon_holds(const struct dup_on *on, uint32_t a, uint32_t b)
{
	struct value less, more;
	size_t i, j;

	if (a == 0 || b == 0 || a == b)
		return a == b && a != 0;
	less = value_of(on, a);
	more = value_of(on, b);
	if (less.facts->count >= more.facts->count) {
		struct value other = less;

		less = more;
		more = other;
	}
	if (less.facts->count < 2)
		return false;
	for (i = 0; i < less.facts->count; i++) {
		for (j = 0; j < more.facts->count &&
		    !same_word(&less, i, &more, j); j++)
			;
		if (j == more.facts->count)
			return false;
	}
	return true;
}

static int
word_points(const struct dup_on *on, int top, const struct dup_value_word *word)
{
	int points = top - dupon_bits(termpool_count(on->words, word->term));

	return points > 0 ? points : 0;
}

static bool
is_beginning(struct slice a, struct slice b)
{
	return a.len >= 3 && b.len >= a.len && *a.at == *b.at &&
	    slice_starts(b, a);
}

/* What words of two values have in common, and what each has alone. */
struct shared {
	int best, rest;		/* the rarest word in common, the others */
	int alone_a, alone_b;
};

/* Whether one word is the other cut short or mistyped. */
static bool
near_words(const struct value *a, size_t i, const struct value *b, size_t j)
{
	const struct dup_value_word *x = &a->words[i], *y = &b->words[j];
	struct slice s = word_text(a, i), t = word_text(b, j);

	if (x->len == 0 || text_is_digit(*s.at))
		return false;
	if (is_beginning(s, t) || is_beginning(t, s))
		return true;
	return dupvalue_may_be_near(x->len, x->letters, y->len, y->letters,
	    similar_slack(x->len < y->len ? x->len : y->len)) &&
	    similar_typed(s, t);
}

/* Points of two words plus 1, 0 when they are not the same. */
static int
match_words(const struct dup_on *on, const struct dup_points *points,
    const struct value *a, size_t i, const struct value *b, size_t j)
{
	int top = points->of[DUP_ON_TOP], x, y;

	if (same_word(a, i, b, j))
		return word_points(on, top, &a->words[i]) + 1;
	if (!near_words(a, i, b, j))
		return 0;
	x = word_points(on, top, &a->words[i]);
	y = word_points(on, top, &b->words[j]);
	x = (x < y ? x : y) + points->of[DUP_ON_NEAR];
	return x > 0 ? x + 1 : 1;
}

static void
add_shared(struct shared *s, int points)
{
	s->rest += points > s->best ? s->best : points;
	if (points > s->best)
		s->best = points;
}

static struct shared
share_words(const struct dup_on *on, const struct dup_points *points,
    const struct value *a, const struct value *b)
{
	size_t nx = a->facts->count, ny = b->facts->count, i, j;
	bool used[DUPVALUE_WORDS] = { false };
	struct shared s = { 0 };
	int top = points->of[DUP_ON_TOP];

	for (i = 0; i < nx; i++) {
		int best = 0, found;
		size_t at = ny;

		for (j = 0; j < ny; j++) {
			found = used[j] ? 0 :
			    match_words(on, points, a, i, b, j);
			if (found > best) {
				best = found;
				at = j;
			}
		}
		if (at < ny) {
			used[at] = true;
			add_shared(&s, best - 1);
		} else {
			s.alone_a += word_points(on, top, &a->words[i]);
		}
	}
	for (j = 0; j < ny; j++)
		s.alone_b += used[j] ? 0 : word_points(on, top,
		    &b->words[j]);
	return s;
}

/*
 * The words of a value are no independent evidence (Las Vegas Boulevard):
 * the rarest one counts, the others a quarter.  Words that both have alone
 * speak against, those that only one has, a quarter.
 */
static int
compare_words(const struct dup_on *on, const struct dup_points *points,
    const struct value *a, const struct value *b)
{
	struct shared s = share_words(on, points, a, b);
	int less = s.alone_a < s.alone_b ? s.alone_a : s.alone_b;
	int more = s.alone_a + s.alone_b - less;
	int top = points->of[DUP_ON_TOP], sum = s.best + s.rest / 4;

	return (sum < top ? sum : top) - less - (more - less) / 4;
}

static bool
values_near(const struct value *a, const struct value *b)
{
	char x[SIMILAR_MOST], y[SIMILAR_MOST];
	size_t nx = digits_of(a->text, x), ny = nx > 0 ?
	    digits_of(b->text, y) : 0;

	if (nx > 0 && ny > 0)
		return digits_near(x, nx, y, ny);
	return texts_near(a, b);
}

int
dupon_compare(const struct dup_on *on, const struct dup_points *points,
    uint32_t a, uint32_t b)
{
	uint32_t count;
	struct value x, y;
	int top = points->of[DUP_ON_TOP], other = points->of[DUP_ON_OTHER];
	int near, words;

	if (a == 0 || b == 0)
		return 0;
	count = termpool_count(on->values, a);
	if (a == b) {
		near = top - dupon_bits(count);
		/* A mailbox is one person's, in however many rows. */
		if (on->mailboxes != NULL && dupon_is_own(on, a) &&
		    near < points->of[DUP_EMAIL])
			near = points->of[DUP_EMAIL];
		return near > 0 ? near : 0;
	}
	x = value_of(on, a);
	y = value_of(on, b);
	if (values_near(&x, &y)) {
		near = top + points->of[DUP_ON_NEAR] - dupon_bits(count +
		    termpool_count(on->values, b));
		return near > 0 ? near : 0;
	}
	if (x.facts->count < 2 && y.facts->count < 2)
		return other;
	words = compare_words(on, points, &x, &y);
	return words > other ? words : other;
}
