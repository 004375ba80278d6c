/*
 * on.c - equal, nearly equal, equal in part, different
 */
#include "base/date.h"
#include "dup/on.h"
#include "base/similar.h"
#include "base/text.h"

enum { WORDS_MOST = 8, DATE_DIGITS = 8, NEAR_DIGITS = 3 };

int
dupon_bits(uint32_t count)
{
	int bits = 0;

	while (count >> bits > 1)
		bits++;
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

	if (on->roles != NULL)
		return !nameset_has(on->roles, slice_cut(&text, ' '));
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
texts_near(struct slice a, struct slice b)
{
	char x[SIMILAR_MOST], y[SIMILAR_MOST];

	a = run_together(a, x);
	b = run_together(b, y);
	return similar_digits(a, b) && similar_typed(a, b);
}

static size_t
split(struct slice text, struct slice words[WORDS_MOST])
{
	size_t count = 0;

	while (text.at != NULL && count < WORDS_MOST)
		words[count++] = slice_cut(&text, ' ');
	return count;
}

bool
dupon_holds(const struct dup_on *on, uint32_t a, uint32_t b)
{
	struct slice x[WORDS_MOST], y[WORDS_MOST];
	size_t nx = split(termpool_text(on->values, a), x);
	size_t ny = split(termpool_text(on->values, b), y), i, j;
	const struct slice *less = nx < ny ? x : y, *more = nx < ny ? y : x;
	size_t few = nx < ny ? nx : ny, many = nx < ny ? ny : nx;

	if (a == 0 || b == 0 || few < 2)
		return a == b && a != 0;
	for (i = 0; i < few; i++) {
		for (j = 0; j < many && !slice_equal(less[i], more[j]); j++)
			;
		if (j == many)
			return false;
	}
	return true;
}

static int
word_points(const struct dup_on *on, int top, struct slice word)
{
	int points = top - dupon_bits(termpool_count(on->words,
	    termpool_find(on->words, word)));

	return points > 0 ? points : 0;
}

static bool
is_beginning(struct slice a, struct slice b)
{
	return a.len >= 3 && slice_starts(b, a);
}

/* What words of two values have in common, and what each has alone. */
struct shared {
	int best, rest;		/* the rarest word in common, the others */
	int alone_a, alone_b;
};

/* Points of two words plus 1, 0 when they are not the same. */
static int
match_words(const struct dup_on *on, const struct dup_points *points,
    struct slice a, struct slice b)
{
	int x = word_points(on, points->of[DUP_ON_TOP], a), y;

	if (slice_equal(a, b))
		return x + 1;
	if (text_is_digit(*a.at) || !(is_beginning(a, b) ||
	    is_beginning(b, a) || similar_typed(a, b)))
		return 0;
	y = word_points(on, points->of[DUP_ON_TOP], b);
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
    struct slice a, struct slice b)
{
	struct slice x[WORDS_MOST], y[WORDS_MOST];
	size_t nx = split(a, x), ny = split(b, y), i, j;
	bool used[WORDS_MOST] = { false };
	struct shared s = { 0 };
	int top = points->of[DUP_ON_TOP];

	for (i = 0; i < nx; i++) {
		int best = 0, found;
		size_t at = ny;

		for (j = 0; j < ny; j++) {
			found = used[j] ? 0 :
			    match_words(on, points, x[i], y[j]);
			if (found > best) {
				best = found;
				at = j;
			}
		}
		if (at < ny) {
			used[at] = true;
			add_shared(&s, best - 1);
		} else {
			s.alone_a += word_points(on, top, x[i]);
		}
	}
	for (j = 0; j < ny; j++)
		s.alone_b += used[j] ? 0 : word_points(on, top, y[j]);
	return s;
}

/*
 * The words of a value are no independent evidence (Las Vegas Boulevard):
 * the rarest one counts, the others a quarter.  Words that both have alone
 * speak against, those that only one has, a quarter.
 */
static int
compare_words(const struct dup_on *on, const struct dup_points *points,
    struct slice a, struct slice b)
{
	struct shared s = share_words(on, points, a, b);
	int less = s.alone_a < s.alone_b ? s.alone_a : s.alone_b;
	int more = s.alone_a + s.alone_b - less;
	int top = points->of[DUP_ON_TOP], sum = s.best + s.rest / 4;

	return (sum < top ? sum : top) - less - (more - less) / 4;
}

static bool
values_near(struct slice a, struct slice b)
{
	char x[SIMILAR_MOST], y[SIMILAR_MOST];
	size_t nx = digits_of(a, x), ny = digits_of(b, y);

	if (nx > 0 && ny > 0)
		return digits_near(x, nx, y, ny);
	return texts_near(a, b);
}

int
dupon_compare(const struct dup_on *on, const struct dup_points *points,
    uint32_t a, uint32_t b)
{
	uint32_t count;
	struct slice x, y;
	int top = points->of[DUP_ON_TOP], other = points->of[DUP_ON_OTHER];
	int near, words;

	if (a == 0 || b == 0)
		return 0;
	count = termpool_count(on->values, a);
	if (a == b) {
		near = top - dupon_bits(count);
		/* A mailbox is one person's, in however many rows. */
		if (on->roles != NULL && dupon_is_own(on, a) &&
		    near < points->of[DUP_EMAIL])
			near = points->of[DUP_EMAIL];
		return near > 0 ? near : 0;
	}
	x = termpool_text(on->values, a);
	y = termpool_text(on->values, b);
	if (values_near(x, y)) {
		near = top + points->of[DUP_ON_NEAR] - dupon_bits(count +
		    termpool_count(on->values, b));
		return near > 0 ? near : 0;
	}
	if (slice_find(x, ' ') == NULL &&
	    slice_find(y, ' ') == NULL)
		return other;
	words = compare_words(on, points, x, y);
	return words > other ? words : other;
}
