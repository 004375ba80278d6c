/*
 * person.c - the words of two names paired off
 */
#include <stdint.h>
#include <stdlib.h>

#include "dup/person.h"
#include "set/nameset.h"
#include "rule/table.h"
#include "base/similar.h"
#include "base/text.h"

enum { WORDS_MOST = 12, TYPED_LEAST = 4, SHORT_LEAST = 3, SYLLABLE_MOST = 6, HAN_BYTES = 3,
	TITLES_MOST = 32, FULL_WORDS = 2,
	SLIPS_MOST = 3 };

enum { WORDS, KIND, SHAPE_COUNT };

struct dupnames {
	struct table *words;
	struct nameset *given, *family, *titles, *syllables;
	struct slice han_titles[TITLES_MOST];
	size_t han_title_count;
};

/* The words of one name, and which of them have a partner. */
struct words {
	struct slice word[WORDS_MOST];
	bool used[WORDS_MOST];
	size_t count, left;
};

static bool
add_words(struct dupnames *n, size_t row, struct fault *fault)
{
	struct slice text = table_text(n->words, row, WORDS);
	struct slice kind = table_text(n->words, row, KIND);
	struct nameset *to = slice_is(kind, "given") ? n->given :
	    slice_is(kind, "family") ? n->family :
	    slice_is(kind, "title") ? n->titles : NULL;

	if (to == NULL)
		return table_complain(n->words, row, "kind", fault,
		    "not known; write given, family or title");
	if (to == n->titles && ((unsigned char)*text.at & 0x80) != 0) {
		if (n->han_title_count < TITLES_MOST)
			n->han_titles[n->han_title_count++] = text;
		return true;
	}
	while (text.at != NULL) {
		struct slice word = slice_cut(&text, ' ');

		if (word.len > 0)
			++*nameset_count(to, word);
	}
	return true;
}

static bool
read_words(struct dupnames *n, struct fault *fault)
{
	static const struct table_column shape[SHAPE_COUNT] = {
		[WORDS] = { .name = "words", .type = TABLE_WORD },
		[KIND] = { .name = "kind", .type = TABLE_WORD },
	};
	size_t row;

	n->words = table_open("name-word", shape, SHAPE_COUNT, fault);
	if (n->words == NULL)
		return false;
	for (row = 0; row < table_rows(n->words); row++)
		if (!add_words(n, row, fault))
			return false;
	return true;
}

static bool
read_syllables(struct dupnames *n, struct fault *fault)
{
	static const struct table_column shape[] = {
		{ .name = "syllable", .type = TABLE_KEY },
	};
	struct table *t = table_open("pinyin", shape, 1, fault);
	size_t row;

	if (t == NULL)
		return false;
	for (row = 0; row < table_rows(t); row++)
		nameset_count(n->syllables, table_text(t, row, 0));
	table_close(t);
	return true;
}

struct dupnames *
dupperson_open(struct fault *fault)
{
	struct dupnames *n = xcalloc(1, sizeof(*n));

	n->given = nameset_new();
	n->family = nameset_new();
	n->titles = nameset_new();
	n->syllables = nameset_new();
	if (read_words(n, fault) && read_syllables(n, fault))
		return n;
	dupperson_close(n);
	return NULL;
}

void
dupperson_close(struct dupnames *n)
{
	if (n == NULL)
		return;
	table_close(n->words);
	nameset_free(n->given);
	nameset_free(n->family);
	nameset_free(n->titles);
	nameset_free(n->syllables);
	free(n);
}

static void
split(struct words *w, struct slice text)
{
	w->count = 0;
	while (text.at != NULL && w->count < WORDS_MOST) {
		struct slice word = slice_cut(&text, ' ');

		if (word.len > 0) {
			w->used[w->count] = false;
			w->word[w->count++] = word;
		}
	}
	w->left = w->count;
}

/* The bytes of the first character. */
static size_t
first_len(struct slice word)
{
	uint32_t c;
	size_t len = text_decode(word, &c);

	return len > 0 ? len : 1;
}

static bool
is_initial(struct slice word)
{
	return word.len == first_len(word);
}

/* Whether a word can be read as a Chinese given name: one or two syllables. */
static bool
is_pinyin(const struct dupnames *n, struct slice word)
{
	size_t i;

	if (word.len > 2 * SYLLABLE_MOST)
		return false;
	if (nameset_has(n->syllables, word))
		return true;
	for (i = 1; i < word.len; i++)
		if (nameset_has(n->syllables, (struct slice){ word.at, i }) &&
		    nameset_has(n->syllables, (struct slice){ word.at + i,
		    word.len - i }))
			return true;
	return false;
}

static bool
is_vowel(char c)
{
	return c != '\0' && strchr("aeiouy", c) != NULL;
}

/* Ivan and Ivana, Mario and Maria: the end makes another name of it. */
static bool
other_ending(struct slice a, struct slice b)
{
	struct slice less = a.len < b.len ? a : b, more = a.len < b.len ? b : a;
	char end = more.at[more.len - 1];

	if (!is_vowel(end))
		return false;
	if (more.len == less.len + 1)
		return slice_starts(more, less);
	return more.len == less.len && is_vowel(less.at[less.len - 1]) &&
	    memcmp(more.at, less.at, more.len - 1) == 0;
}

/* A slip of the hand seldom meets the first letter, but swaps two. */
static bool
same_start(struct slice a, struct slice b)
{
	size_t len = first_len(a);

	if (first_len(b) == len && memcmp(a.at, b.at, len) == 0)
		return true;
	return a.at[0] == b.at[1] && a.at[1] == b.at[0];
}

static bool
is_known(const struct dupnames *n, struct slice word)
{
	return nameset_has(n->given, word) || nameset_has(n->family, word);
}

static bool
has_digit(struct slice word)
{
	size_t i;

	for (i = 0; i < word.len; i++)
		if (text_is_digit(word.at[i]))
			return true;
	return false;
}

/* vict0r may be victor, but buyer1 is not buyer2. */
static bool
digits_fit(struct slice a, struct slice b)
{
	return !has_digit(a) || !has_digit(b) || similar_digits(a, b);
}

/*
 * How one word stands to another one: NEAR for a mistyping; ALIKE for one
 * that may as well be another name, as family names that both exist, or a
 * change in a short word, at its beginning or in its ending; OTHER.  Scripts
 * of syllables are not mistyped by letters.
 */
static enum dup_names
compare_words(const struct dupnames *n, struct slice a, struct slice b)
{
	bool near;

	if (a.len > b.len + SLIPS_MOST || b.len > a.len + SLIPS_MOST)
		return DUP_NAMES_OTHER;
	if (a.len < SHORT_LEAST || b.len < SHORT_LEAST ||
	    first_len(a) >= HAN_BYTES || first_len(b) >= HAN_BYTES ||
	    !digits_fit(a, b) || !similar_typed(a, b))
		return DUP_NAMES_OTHER;
	if ((nameset_has(n->given, a) && nameset_has(n->given, b)) ||
	    (is_pinyin(n, a) && is_pinyin(n, b)))
		return DUP_NAMES_OTHER;
	near = a.len >= TYPED_LEAST && b.len >= TYPED_LEAST &&
	    same_start(a, b) && !other_ending(a, b);
	if (is_known(n, a) && is_known(n, b))
		return near ? DUP_NAMES_ALIKE : DUP_NAMES_OTHER;
	return near ? DUP_NAMES_NEAR : DUP_NAMES_ALIKE;
}

static void
take(struct words *w, size_t i)
{
	w->used[i] = true;
	w->left--;
}

/* Pairs off words that are equal; how many. */
static size_t
pair_equal(struct words *a, struct words *b)
{
	size_t count = 0, i, j;

	for (i = 0; i < a->count; i++)
		for (j = 0; !a->used[i] && j < b->count; j++)
			if (!b->used[j] && slice_equal(a->word[i],
			    b->word[j])) {
				take(a, i);
				take(b, j);
				count++;
			}
	return count;
}

/* The same for mistyped ones, those that are surely such first. */
static void
pair_typed(const struct dupnames *n, struct words *a, struct words *b,
    size_t *near, size_t *alike)
{
	uint8_t how[WORDS_MOST][WORDS_MOST];
	enum dup_names least;
	size_t i, j;

	for (i = 0; i < a->count; i++)
		for (j = 0; !a->used[i] && j < b->count; j++)
			how[i][j] = b->used[j] ? DUP_NAMES_OTHER :
			    (uint8_t)compare_words(n, a->word[i], b->word[j]);
	for (least = DUP_NAMES_NEAR; least >= DUP_NAMES_ALIKE; least--)
		for (i = 0; i < a->count; i++)
			for (j = 0; !a->used[i] && j < b->count; j++)
				if (!b->used[j] && how[i][j] >= least) {
					take(a, i);
					take(b, j);
					++*(least == DUP_NAMES_NEAR ? near :
					    alike);
				}
}

static size_t
pair_initials(struct words *a, struct words *b)
{
	size_t count = 0, i, j;

	for (i = 0; i < a->count; i++)
		for (j = 0; !a->used[i] && j < b->count; j++)
			if (!b->used[j] && (is_initial(a->word[i]) ||
			    is_initial(b->word[j])) &&
			    first_len(a->word[i]) == first_len(b->word[j]) &&
			    memcmp(a->word[i].at, b->word[j].at,
			    first_len(a->word[i])) == 0) {
				take(a, i);
				take(b, j);
				count++;
			}
	return count;
}

/* The word that is left in w, and the two in v, which it may consist of. */
static bool
is_joined(const struct words *w, const struct words *v)
{
	struct slice whole = SLICE_EMPTY, part[2] = { SLICE_EMPTY };
	size_t i, parts = 0;

	if (w->left != 1 || v->left != 2)
		return false;
	for (i = 0; i < w->count; i++)
		if (!w->used[i])
			whole = w->word[i];
	for (i = 0; i < v->count; i++)
		if (!v->used[i])
			part[parts++] = v->word[i];
	return whole.len == part[0].len + part[1].len &&
	    ((slice_starts(whole, part[0]) && slice_ends(whole, part[1])) ||
	    (slice_starts(whole, part[1]) && slice_ends(whole, part[0])));
}

/* marcu spirent is marcus pirent. */
static bool
has_same_letters(const struct words *a, const struct words *b)
{
	size_t i = 0, j = 0, x = 0, y = 0;

	while (i < a->count && j < b->count) {
		if (a->word[i].at[x++] != b->word[j].at[y++])
			return false;
		if (x == a->word[i].len) {
			i++;
			x = 0;
		}
		if (y == b->word[j].len) {
			j++;
			y = 0;
		}
	}
	return i == a->count && j == b->count && x == 0 && y == 0;
}

static size_t
count_full(const struct words *w)
{
	size_t count = 0, i;

	for (i = 0; i < w->count; i++)
		count += !is_initial(w->word[i]);
	return count;
}

/* What the names that share words have left: nothing, or two people. */
static enum dup_names
judge(struct words *x, struct words *y, size_t same, size_t near,
    size_t alike)
{
	size_t full = same + near + alike, initials;

	if (is_joined(x, y) || is_joined(y, x) || has_same_letters(x, y))
		return DUP_NAMES_NEAR;
	initials = pair_initials(x, y);
	if (full + initials == 0)
		return DUP_NAMES_OTHER;
	if (x->left > 0 && y->left > 0)
		return DUP_NAMES_APART;
	if (full < FULL_WORDS)
		return DUP_NAMES_WEAK;
	return alike > 0 ? DUP_NAMES_ALIKE : DUP_NAMES_NEAR;
}

enum dup_names
dupperson_compare(const struct dupnames *n, struct slice a, struct slice b)
{
	struct words x, y;
	size_t same, near = 0, alike = 0;

	split(&x, a);
	split(&y, b);
	if (x.count == 0 || y.count == 0)
		return DUP_NAMES_UNKNOWN;
	same = pair_equal(&x, &y);
	if (x.left == 0 && y.left == 0)
		return count_full(&x) >= FULL_WORDS ? DUP_NAMES_SAME :
		    DUP_NAMES_WEAK;
	pair_typed(n, &x, &y, &near, &alike);
	return judge(&x, &y, same, near, alike);
}

enum dup_names
dupperson_compare_han(struct slice a, struct slice b)
{
	struct slice less = a.len < b.len ? a : b, more = a.len < b.len ? b : a;

	if (slice_equal(a, b))
		return a.len >= FULL_WORDS * HAN_BYTES ? DUP_NAMES_SAME :
		    DUP_NAMES_WEAK;
	if (slice_starts(more, less) || slice_ends(more, less))
		return less.len >= FULL_WORDS * HAN_BYTES ? DUP_NAMES_NEAR :
		    DUP_NAMES_WEAK;
	return first_len(a) == first_len(b) &&
	    memcmp(a.at, b.at, first_len(a)) == 0 ? DUP_NAMES_APART :
	    DUP_NAMES_OTHER;
}

bool
dupperson_is_full(struct slice text)
{
	struct words w;

	split(&w, text);
	return count_full(&w) >= FULL_WORDS;
}

void
dupperson_strip(const struct dupnames *n, struct buffer *out,
    struct slice text)
{
	size_t from = out->len;
	struct slice rest = text;

	while (rest.at != NULL) {
		struct slice word = slice_cut(&rest, ' ');

		if (word.len == 0 || nameset_has(n->titles, word))
			continue;
		if (out->len > from)
			buffer_add_byte(out, ' ');
		buffer_add(out, word);
	}
	if (out->len == from)
		buffer_add(out, text);
}

struct slice
dupperson_strip_han(const struct dupnames *n, struct slice name)
{
	size_t i;

	for (i = 0; i < n->han_title_count; i++)
		if (name.len > n->han_titles[i].len &&
		    slice_ends(name, n->han_titles[i]))
			return slice_trim((struct slice){ name.at,
			    name.len - n->han_titles[i].len });
	return name;
}
