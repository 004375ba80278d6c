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
	TITLES_MOST = 64, FULL_WORDS = 2,
	SLIPS_MOST = 3, CONSONANTS_MOST = 3,
	GARBLED_LEAST = 75, MIXED_LEAST = 90 };

enum { WORDS, KIND, SHAPE_COUNT };

/* What a word can be, as bits; a word may be several of them. */
enum kind { GIVEN = 1, FAMILY = 2, TITLE = 4, MAN = 8, WOMAN = 16,
	PARTICLE = 32, JUNIOR = 64, SENIOR = 128, NICKNAME = 256,
	GENERATION = 512, POST = 1024, COUPLE = 2048 };

static const struct {
	const char *word;
	uint32_t kind;
} kinds[] = {
	{ "given", GIVEN }, { "family", FAMILY }, { "title", TITLE },
	{ "title-man", TITLE | MAN }, { "title-woman", TITLE | WOMAN },
	{ "particle", PARTICLE }, { "junior", JUNIOR }, { "senior", SENIOR },
	{ "nickname", NICKNAME }, { "generation", GENERATION },
	{ "post", POST }, { "couple", COUPLE },
};

struct dupnames {
	struct table *words;
	struct nameset *kinds;		/* by word: its bits */
	struct nameset *syllables;
	struct slice han_titles[TITLES_MOST];
	size_t han_title_count;
	struct slice han_posts[TITLES_MOST];
	size_t han_post_count;
};

/* The words of one name, and which of them have a partner. */
struct words {
	struct slice word[WORDS_MOST];
	bool used[WORDS_MOST];
	size_t count, left;
};

/* The bytes of the first character. */
static size_t
first_len(struct slice word)
{
	uint32_t c;
	size_t len;

	if (word.len == 0 || (unsigned char)*word.at < 0x80)
		return 1;
	len = text_decode(word, &c);
	return len > 0 ? len : 1;
}

static bool
is(const struct dupnames *n, struct slice word, uint32_t kind)
{
	return (nameset_get(n->kinds, word) & kind) != 0;
}

/* The bits of a kind, 0 for none that is known. */
static uint32_t
kind_of(struct slice word)
{
	size_t k;

	for (k = 0; k < sizeof(kinds) / sizeof(*kinds); k++)
		if (slice_is(word, kinds[k].word))
			return kinds[k].kind;
	return 0;
}

static bool
add_words(struct dupnames *n, size_t row, struct fault *fault)
{
	struct slice text = table_text(n->words, row, WORDS);
	uint32_t kind = kind_of(table_text(n->words, row, KIND));

	if (kind == 0)
		return table_complain(n->words, row, "kind", fault,
		    "not known; write given, family, title, title-man, "
		    "title-woman, particle, junior, senior, generation, "
		    "nickname, post or couple");
	if ((kind & TITLE) != 0 && first_len(text) == HAN_BYTES &&
	    n->han_title_count < TITLES_MOST)
		n->han_titles[n->han_title_count++] = text;
	if (kind == POST && first_len(text) == HAN_BYTES &&
	    n->han_post_count < TITLES_MOST)
		n->han_posts[n->han_post_count++] = text;
	while (text.at != NULL) {
		struct slice word = slice_cut(&text, ' ');

		if (word.len > 0)
			*nameset_count(n->kinds, word) |= kind;
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

	n->kinds = nameset_new();
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
	nameset_free(n->kinds);
	nameset_free(n->syllables);
	free(n);
}

/* False when there are more words than fit: the rest does not count. */
static bool
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
	return text.at == NULL;
}

/* A letter of an alphabet: a character of three bytes is a syllable. */
static bool
is_initial(struct slice word)
{
	return word.len == first_len(word) && word.len < HAN_BYTES;
}

bool
dupperson_has_vowel(struct slice word)
{
	size_t i;

	for (i = 0; i < word.len; i++)
		if (memchr("aeiou", word.at[i], 5) != NULL)
			return true;
	return false;
}

/* A syllable of a name; m, n and hm are interjections. */
static bool
is_syllable(const struct dupnames *n, struct slice word)
{
	return dupperson_has_vowel(word) && nameset_has(n->syllables, word);
}

/* Whether a word can be read as a Chinese given name: one or two syllables. */
static bool
is_pinyin(const struct dupnames *n, struct slice word)
{
	size_t i;

	if (word.len > 2 * SYLLABLE_MOST)
		return false;
	if (is_syllable(n, word))
		return true;
	for (i = 1; i < word.len; i++)
		if (is_syllable(n, (struct slice){ word.at, i }) &&
		    is_syllable(n, (struct slice){ word.at + i,
		    word.len - i }))
			return true;
	return false;
}

static bool
is_vowel(char c)
{
	return c != '\0' && strchr("aeiouy", c) != NULL;
}

/* The bytes of the vowel, Latin, Greek or Cyrillic, that ends a word, or 0. */
static size_t
end_vowel(struct slice word)
{
	static const char *const others[] = { "\u0430", "\u044f", "\u043e",
		"\u0435", "\u0438", "\u044b", "\u0443", "\u044e", "\u03b1",
		"\u03b7", "\u03bf", "\u03b9", "\u03c5" };
	size_t i;

	if (word.len > 0 && is_vowel(word.at[word.len - 1]))
		return 1;
	for (i = 0; i < sizeof(others) / sizeof(*others); i++)
		if (slice_ends(word, slice_of(others[i])))
			return strlen(others[i]);
	return 0;
}

/* Ivan and Ivana, Mario and Maria: the end makes another name of it. */
static bool
other_ending(struct slice a, struct slice b)
{
	struct slice less = a.len < b.len ? a : b, more = a.len < b.len ? b : a;
	size_t end = end_vowel(more);

	if (end == 0)
		return false;
	if (more.len == less.len + end)
		return slice_starts(more, less);
	return more.len == less.len && end_vowel(less) == end &&
	    memcmp(more.at, less.at, more.len - end) == 0;
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
	return is(n, word, GIVEN | FAMILY);
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
	if ((is(n, a, GIVEN) && is(n, b, GIVEN)) ||
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

/*
 * Whether the particles of a name are such: the van of van Dam, but neither the
 * bin of Wang Bin nor the le of Le Van An, whose other words are syllables.
 */
static bool
has_particles(const struct dupnames *n, const struct words *w)
{
	size_t particles = 0, syllables = 0, both = 0, i;

	for (i = 0; i < w->count; i++) {
		bool particle = is(n, w->word[i], PARTICLE);
		bool syllable = !is_initial(w->word[i]) &&
		    is_pinyin(n, w->word[i]);

		particles += particle;
		syllables += syllable;
		both += particle && syllable;
	}
	return particles > 0 && (both == 0 ||
	    particles + syllables - both < w->count);
}

/* Words that are no initials and no particles. */
static size_t
count_full(const struct dupnames *n, const struct words *w)
{
	bool particles = has_particles(n, w);
	size_t count = 0, i;

	for (i = 0; i < w->count; i++)
		count += !is_initial(w->word[i]) && !(particles &&
		    is(n, w->word[i], PARTICLE));
	return count;
}

/* The particles of a name that have a partner. */
static size_t
count_particles(const struct dupnames *n, const struct words *w)
{
	size_t count = 0, i;

	for (i = 0; i < w->count; i++)
		count += w->used[i] && is(n, w->word[i], PARTICLE);
	return count > 0 && has_particles(n, w) ? count : 0;
}

/* Thomas Weber and Thomas Weber jun.: father and son may share a name. */
static bool
leaves_generation(const struct dupnames *n, const struct words *w)
{
	size_t i;

	for (i = 0; i < w->count; i++)
		if (!w->used[i] && is(n, w->word[i],
		    JUNIOR | SENIOR | GENERATION))
			return true;
	return false;
}

/* What the names that share words have left: nothing, or two people. */
static enum dup_names
judge(const struct dupnames *n, struct words *x, struct words *y,
    size_t same, size_t near, size_t alike)
{
	size_t full = same + near + alike, particles, initials;

	if (is_joined(x, y) || is_joined(y, x) || has_same_letters(x, y))
		return DUP_NAMES_NEAR;
	initials = pair_initials(x, y);
	if (full + initials == 0)
		return DUP_NAMES_OTHER;
	if (x->left > 0 && y->left > 0)
		return DUP_NAMES_APART;
	particles = count_particles(n, x);
	if (full < FULL_WORDS + particles ||
	    leaves_generation(n, x) || leaves_generation(n, y))
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
		return count_full(n, &x) >= FULL_WORDS ? DUP_NAMES_SAME :
		    DUP_NAMES_WEAK;
	/* O Brien is OBrien before it is Brien with a letter too many. */
	if (is_joined(&x, &y) || is_joined(&y, &x))
		return DUP_NAMES_NEAR;
	pair_typed(n, &x, &y, &near, &alike);
	return judge(n, &x, &y, same, near, alike);
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

/* The letters that two words have in common, in percent of all of theirs. */
static size_t
common_letters(struct slice a, struct slice b)
{
	unsigned char count[256] = { 0 };
	size_t common = 0, i;

	for (i = 0; i < a.len && i < SIMILAR_MOST; i++)
		count[(unsigned char)a.at[i]]++;
	for (i = 0; i < b.len; i++)
		if (count[(unsigned char)b.at[i]] > 0) {
			count[(unsigned char)b.at[i]]--;
			common++;
		}
	return 200 * common / (a.len + b.len);
}

/* Whether a word begins with the first or the second letter of the other. */
static bool
begins_alike(struct slice a, struct slice b)
{
	return *a.at == *b.at || (b.len > 1 && *a.at == b.at[1]) ||
	    (a.len > 1 && a.at[1] == *b.at);
}

/*
 * Whether one word may be the other with more than a slip: rnbinsoo is
 * robinson.  Not two names that both exist, nor one with another ending.
 */
static bool
is_garbled(const struct dupnames *n, struct slice a, struct slice b)
{
	size_t common = common_letters(a, b);

	if ((is_known(n, a) && is_known(n, b)) ||
	    (is_pinyin(n, a) && is_pinyin(n, b)) ||
	    is_initial(a) || is_initial(b) || !digits_fit(a, b) ||
	    (a.len >= TYPED_LEAST && b.len >= TYPED_LEAST &&
	    other_ending(a, b)))
		return false;
	return common >= (begins_alike(a, b) ? GARBLED_LEAST : MIXED_LEAST);
}

bool
dupperson_may_be_garbled(const struct dupnames *n, struct slice a,
    struct slice b)
{
	struct words x, y, *less, *more;
	size_t near = 0, alike = 0, i, j;

	split(&x, a);
	split(&y, b);
	pair_equal(&x, &y);
	pair_typed(n, &x, &y, &near, &alike);
	less = x.left < y.left ? &x : &y;
	more = less == &x ? &y : &x;
	for (i = 0; i < less->count; i++)
		for (j = 0; !less->used[i] && j < more->count; j++)
			if (!more->used[j] &&
			    is_garbled(n, less->word[i], more->word[j])) {
				take(less, i);
				take(more, j);
			}
	return less->left == 0;
}

bool
dupperson_is_full(const struct dupnames *n, struct slice text)
{
	struct words w;

	split(&w, text);
	return count_full(n, &w) >= FULL_WORDS;
}

/* J., and what stands for several: JP, XM, Th., Chr. */
static bool
is_short(const struct dupnames *n, struct slice word)
{
	size_t i;

	if (is_initial(word))
		return true;
	if (word.len > CONSONANTS_MOST || is_known(n, word))
		return false;
	for (i = 0; i < word.len; i++)
		if (((unsigned char)word.at[i] & 0x80) != 0 ||
		    text_is_digit(word.at[i]) || is_vowel(word.at[i]))
			return false;
	return true;
}

/* Whether a word is a given name and nothing else. */
static bool
is_given(const struct dupnames *n, struct slice word)
{
	return is(n, word, GIVEN) && !is(n, word, FAMILY);
}

/* Garcia Lopez, without any given name; but Wang Li is one in pinyin. */
static bool
are_families(const struct dupnames *n, const struct words *w)
{
	size_t families = 0, syllables = 0, i;

	for (i = 0; i < w->count; i++) {
		families += is(n, w->word[i], FAMILY) &&
		    !is(n, w->word[i], GIVEN);
		syllables += is_pinyin(n, w->word[i]);
	}
	return families == w->count && syllables < w->count;
}

/*
 * Junior and senior stand behind two names; Li Xiao Jun has three of his own.
 */
static bool
is_generation(const struct dupnames *n, struct slice word,
    const struct slice *before, size_t count)
{
	size_t syllables = 0, i;

	if (count < FULL_WORDS || !is(n, word, JUNIOR | SENIOR | GENERATION))
		return false;
	for (i = 0; i < count; i++)
		syllables += is_pinyin(n, before[i]);
	return syllables < count;
}

/* The words without titles, particles, junior and senior. */
static void
keep_names(const struct dupnames *n, struct words *w)
{
	uint32_t dropped = has_particles(n, w) ? TITLE | PARTICLE : TITLE;
	size_t kept = 0, i;

	for (i = 0; i < w->count; i++)
		if (!is(n, w->word[i], dropped) &&
		    !is_generation(n, w->word[i], w->word, kept))
			w->word[kept++] = w->word[i];
	w->count = kept;
}

/* Export Manager, Head of Purchasing. */
static bool
are_posts(const struct dupnames *n, const struct words *w)
{
	size_t i;

	for (i = 0; i < w->count; i++)
		if (!is(n, w->word[i], POST | PARTICLE))
			return false;
	return w->count > 0;
}

bool
dupperson_is_slip(const struct dupnames *n, struct slice a, struct slice b)
{
	return compare_words(n, a, b) == DUP_NAMES_NEAR;
}

bool
dupperson_joins(const struct dupnames *n, struct slice word)
{
	return is(n, word, COUPLE);
}

bool
dupperson_is_bare(const struct dupnames *n, struct slice text)
{
	struct words w;
	size_t all, i;
	bool first, last;

	split(&w, text);
	if (are_posts(n, &w))
		return true;
	all = w.count;
	keep_names(n, &w);
	if (w.count < FULL_WORDS)
		return w.count == 0 || w.count < all ||
		    is_short(n, w.word[0]);
	first = is_short(n, w.word[0]);
	last = is_short(n, w.word[w.count - 1]) &&
	    (is_initial(w.word[w.count - 1]) || !is_given(n, w.word[0]));
	if (!first && !last)
		return are_families(n, &w);
	/* J. Edgar Hoover has a given name besides, and Kennedy John F. */
	for (i = 1; i + 1 < w.count; i++)
		if (is_given(n, w.word[i]))
			return false;
	return true;
}

bool
dupperson_is_bare_han(const struct dupnames *n, struct slice name)
{
	size_t len = name.len > 0 ? first_len(name) : 0, i;

	for (i = 0; i < n->han_post_count; i++)
		if (slice_ends(name, n->han_posts[i]))
			return true;
	return name.len <= len || is(n, name, FAMILY) ||
	    (name.len == FULL_WORDS * len &&
	    is(n, (struct slice){ name.at, len }, NICKNAME));
}

static enum dup_sex
sex_of(const struct dupnames *n, struct slice title)
{
	return is(n, title, MAN) ? DUP_SEX_MAN :
	    is(n, title, WOMAN) ? DUP_SEX_WOMAN : DUP_SEX_UNKNOWN;
}

enum dup_sex
dupperson_sex(const struct dupnames *n, struct slice text)
{
	enum dup_sex found = DUP_SEX_UNKNOWN;

	while (text.at != NULL && found == DUP_SEX_UNKNOWN)
		found = sex_of(n, slice_cut(&text, ' '));
	return found;
}

/* The title behind a Han name, or nothing. */
static struct slice
han_title(const struct dupnames *n, struct slice name)
{
	size_t i;

	for (i = 0; i < n->han_title_count; i++)
		if (name.len > n->han_titles[i].len &&
		    slice_ends(name, n->han_titles[i]))
			return n->han_titles[i];
	return SLICE_EMPTY;
}

enum dup_sex
dupperson_sex_han(const struct dupnames *n, struct slice name)
{
	return sex_of(n, han_title(n, name));
}

bool
dupperson_is_addition(const struct dupnames *n, struct slice word)
{
	return is(n, word, TITLE | JUNIOR | SENIOR);
}

/* Sr. before a name is a title, behind one it is senior. */
static bool
is_title(const struct dupnames *n, struct slice word, bool first)
{
	return is(n, word, TITLE) || (first && is(n, word, SENIOR));
}

void
dupperson_strip(const struct dupnames *n, struct buffer *out,
    struct slice text)
{
	struct words w;
	size_t kept = 0, i;

	if (!split(&w, text)) {
		buffer_add(out, text);
		return;
	}
	for (i = 0; i < w.count; i++) {
		struct slice word = w.word[i];

		if (is_title(n, word, i == 0))
			continue;
		if (is_generation(n, word, w.word, kept))
			word = is(n, word, JUNIOR) ? SLICE("jr") :
			    is(n, word, SENIOR) ? SLICE("sr") : word;
		if (kept > 0)
			buffer_add_byte(out, ' ');
		buffer_add(out, word);
		w.word[kept++] = word;
	}
	if (kept == 0)
		buffer_add(out, text);
}

struct slice
dupperson_strip_han(const struct dupnames *n, struct slice name)
{
	return slice_trim((struct slice){ name.at,
	    name.len - han_title(n, name).len });
}
