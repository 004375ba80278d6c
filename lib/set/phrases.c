/*
 * phrases.c - first words in a map, the rest compared on a hit
 */
#include <stdlib.h>

#include "base/mem.h"
#include "set/phrases.h"
#include "base/text.h"
#include "base/vector.h"
#include "set/wordmap.h"

#define FRONTS 4096		/* as many as 12 bits tell */
#define FRONT 3			/* bytes of a word that they tell */
#define WORD_MOST 32		/* longer words are in no phrase */
#define BLOCK PHRASES_PADDING	/* bytes that are looked at together */

struct word {
	char text[WORD_MOST];
	size_t len;		/* 0: a number */
};

struct phrase {
	struct word *words;
	size_t count;
	unsigned id;
	struct phrase *next;	/* with the same first word */
};

/*
 * A phrase that is found as it stands: pieces of text with a number between
 * each two.  The first and the last may be empty, when # stands at an end.
 */
struct run {
	struct slice *pieces;
	size_t count;
	unsigned id;
	struct run *next;	/* with the same front */
};

struct phrases {
	struct arena arena;
	struct wordmap *firsts;	/* first word to its place in lists */
	struct phrase **lists;
	size_t list_count;
	/* Which fronts, front_of() hashed, begin a phrase. */
	bool fronts[FRONTS];
	/* Which bytes begin one whose first word has no front: short, a #. */
	bool begins[256];
	/* Those that begin with #, by the first byte of the word behind it. */
	struct phrase *numbers[256];
	/* Those that begin with a character of three bytes, as Han, by it. */
	struct run *fronted[FRONTS];
	struct run *runs;	/* all others */
	/* Each byte of a word in lower case, 0 for what is between words. */
	unsigned char folded[256];
};

/* Which bytes of a word that was loaded whole are its first three. */
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
static const uint32_t front_mask = UINT32_C(0x00FFFFFF);
#else
static const uint32_t front_mask = UINT32_C(0xFFFFFF00);
#endif

/*
 * The first three letters or digits of a word, in one case, hashed.  What else
 * the bit of lower case turns into a letter does not matter: a front that is
 * in the table is only a reason to look at the whole word.
 */
static inline unsigned
front_of(const char *word)
{
	uint32_t bytes;

	memcpy(&bytes, word, sizeof(bytes));
	bytes = (bytes & front_mask) | UINT32_C(0x20202020);
	return (bytes * UINT32_C(0x9E3779B1)) >> 20;
}

/* Whether a character of three bytes stands there. */
static inline bool
begins_wide(const char *at)
{
	return ((unsigned char)*at & 0xF0) == 0xE0;
}

struct phrases *
phrases_new(void)
{
	struct phrases *p = xcalloc(1, sizeof(*p));
	int c;

	p->firsts = wordmap_new();
	for (c = 0; c < 128; c++)
		if (text_is_word_byte((char)c))
			p->folded[c] = (unsigned char)text_lower_ascii(
			    (char)c);
	return p;
}

void
phrases_free(struct phrases *p)
{
	if (p == NULL)
		return;
	arena_release(&p->arena);
	wordmap_free(p->firsts);
	free(p->lists);
	free(p);
}

static void
add_run(struct phrases *p, struct slice text, unsigned id)
{
	struct run *run = arena_alloc(&p->arena, sizeof(*run));
	struct slice rest = arena_copy(&p->arena, text);
	struct run **list = &p->runs;
	char front[sizeof(uint32_t)] = { 0 };

	*run = (struct run){ .id = id };
	run->pieces = arena_alloc(&p->arena,
	    (text.len + 1) * sizeof(*run->pieces));
	while (rest.at != NULL)
		run->pieces[run->count++] = slice_cut(&rest, '#');
	if (run->pieces[0].len >= FRONT && begins_wide(run->pieces[0].at)) {
		memcpy(front, run->pieces[0].at, FRONT);
		list = &p->fronted[front_of(front)];
	}
	run->next = *list;
	*list = run;
}

/* The phrases that begin with a word, none so far or some. */
static struct phrase **
list_of(struct phrases *p, struct slice first)
{
	char padded[WORD_MOST + MEM_PADDING];
	int place;

	memcpy(padded, first.at, first.len);
	place = wordmap_find(p->firsts, (struct slice){ padded, first.len });
	if (place == WORDMAP_NONE) {
		GROW_BY_ONE(p->lists, p->list_count);
		place = (int)p->list_count++;
		p->lists[place] = NULL;
		wordmap_add(p->firsts, first, place);
	}
	return &p->lists[place];
}

static bool
add_words(struct phrases *p, struct slice text, unsigned id,
    struct fault *fault)
{
	struct phrase *phrase = arena_alloc(&p->arena, sizeof(*phrase));
	struct slice rest = text;
	struct phrase **list;
	size_t i;

	*phrase = (struct phrase){ .id = id };
	phrase->words = arena_alloc(&p->arena,
	    (text.len + 1) * sizeof(*phrase->words));
	while (rest.at != NULL) {
		struct slice part = slice_cut(&rest, ' ');
		struct word *word = &phrase->words[phrase->count];

		if (part.len == 0)
			continue;
		*word = (struct word){
			.len = slice_is(part, "#") ? 0 : part.len };
		if (part.len > WORD_MOST)
			return fault_set(fault, "a word of more than %d "
			    "bytes: \"%.*s\"", WORD_MOST, SLICE_PRINT(part));
		for (i = 0; i < word->len; i++) {
			if (!text_is_word_byte(part.at[i]))
				return fault_set(fault, "\"%.*s\" is no "
				    "word of letters and digits",
				    SLICE_PRINT(part));
			word->text[i] = text_lower_ascii(part.at[i]);
		}
		phrase->count++;
	}
	list = &p->numbers[phrase->count > 1 ?
	    (unsigned char)phrase->words[1].text[0] : 0];
	if (phrase->words[0].len == 0) {
		for (i = '0'; i <= '9'; i++)
			p->begins[i] = true;
	} else {
		const struct word *first = &phrase->words[0];

		list = list_of(p, (struct slice){ first->text, first->len });
		if (first->len >= FRONT)
			p->fronts[front_of(first->text)] = true;
		else
			p->begins[(unsigned char)first->text[0]] = true;
	}
	phrase->next = *list;
	*list = phrase;
	return true;
}

bool
phrases_add(struct phrases *p, struct slice list, unsigned id,
    struct fault *fault)
{
	while (list.at != NULL) {
		struct slice text = slice_trim(slice_cut(&list, '|'));

		if (text.len == 0)
			continue;
		if (memmem(text.at, text.len, "##", 2) != NULL)
			return fault_set(fault, "two # together; write one");
		if (text_ascii_prefix(text) < text.len)
			add_run(p, text, id);
		else if (!add_words(p, text, id, fault))
			return false;
	}
	return true;
}

/* The next word at or behind *at; false at the end. */
static bool
next_word(const char **at, const char *end, struct slice *word)
{
	const char *p = *at, *start;

	while (p < end && !text_is_word_byte(*p))
		p++;
	start = p;
	while (p < end && text_is_word_byte(*p))
		p++;
	*word = slice_between(start, p);
	*at = p;
	return word->len > 0;
}

static bool
is_number(struct slice word)
{
	size_t i;

	for (i = 0; i < word.len; i++)
		if (!text_is_digit(word.at[i]))
			return false;
	return true;
}

static bool
word_fits(const struct word *wanted, struct slice word)
{
	size_t i;

	if (wanted->len == 0)
		return is_number(word);
	if (wanted->len != word.len)
		return false;
	for (i = 0; i < word.len; i++)
		if (text_lower_ascii(word.at[i]) != wanted->text[i])
			return false;
	return true;
}

static inline const char *
skip_between(const char *at, const char *end)
{
	while (at < end && (*at == ' ' || *at == '-'))
		at++;
	return at;
}

/* Whether the phrase's other words follow, only blanks between. */
static bool
rest_fits(const struct phrase *phrase, const char *at, const char *end)
{
	struct slice word;
	size_t i;

	for (i = 1; i < phrase->count; i++) {
		at = skip_between(at, end);
		if (at == end || !text_is_word_byte(*at) ||
		    !next_word(&at, end, &word) ||
		    !word_fits(&phrase->words[i], word))
			return false;
	}
	return true;
}

/* Those of a list whose other words follow behind the first. */
static uint64_t
try_list(const struct phrase *phrase, const char *behind, const char *end)
{
	uint64_t found = 0;

	for (; phrase != NULL; phrase = phrase->next)
		if (phrase->count == 1 || rest_fits(phrase, behind, end))
			found |= UINT64_C(1) << phrase->id;
	return found;
}

/* Whether each piece from the i-th on follows a number at at. */
static bool
pieces_follow(const struct run *run, size_t i, const char *at,
    const char *end)
{
	for (; i < run->count; i++) {
		if (at == end || !text_is_digit(*at))
			return false;
		while (at < end && text_is_digit(*at))
			at++;
		if (!slice_starts(slice_between(at, end), run->pieces[i]))
			return false;
		at += run->pieces[i].len;
	}
	return true;
}

static bool
run_fits(const struct run *run, struct slice text)
{
	const char *from = text.at, *end = text.at + text.len, *hit;
	size_t first = run->pieces[0].len == 0;
	struct slice piece = run->pieces[first];

	while ((hit = memmem(from, (size_t)(end - from), piece.at,
	    piece.len)) != NULL) {
		if ((first == 0 || (hit > text.at &&
		    text_is_digit(hit[-1]))) &&
		    pieces_follow(run, first + 1, hit + piece.len, end))
			return true;
		from = hit + 1;
	}
	return false;
}

/* 16 bytes with the bit of lower case. */
static inline void
lower_block(char *to, const char *from)
{
	uint64_t halves[2];

	memcpy(halves, from, BLOCK);
	halves[0] |= UINT64_C(0x2020202020202020);
	halves[1] |= UINT64_C(0x2020202020202020);
	memcpy(to, halves, BLOCK);
}

/*
 * The phrases that begin with the word of len bytes at at.  In a word of
 * letters and digits one bit makes all the difference of case.
 */
static uint64_t
try_word(const struct phrases *p, const char *at, size_t len,
    const char *end)
{
	char lower[WORD_MOST + MEM_PADDING];
	size_t i;
	int place;

	if (len > WORD_MOST)
		return 0;
	/* What is copied behind the word is not part of it. */
	for (i = 0; i < len; i += BLOCK)
		lower_block(lower + i, at + i);
	place = wordmap_find(p->firsts, (struct slice){ lower, len });
	return place == WORDMAP_NONE ? 0 :
	    try_list(p->lists[place], at + len, end);
}

/* The phrases that begin with the number at at, by what follows it. */
static uint64_t
try_number(const struct phrases *p, const char *at, const char *end)
{
	const char *behind;
	unsigned first;

	while (at < end && text_is_digit(*at))
		at++;
	behind = skip_between(at, end);
	first = behind < end ? p->folded[(unsigned char)*behind] : 0;
	return try_list(p->numbers[0], at, end) |
	    (first == 0 ? 0 : try_list(p->numbers[first], at, end));
}

/* What is known of up to 64 bytes of text: a bit for each. */
struct view {
	uint64_t word;		/* belongs to a word */
	uint64_t high;		/* is beyond ASCII */
};

/* Adds the 16 bytes at p as the bits from the i-th on. */
#ifdef VECTOR_16
static inline void
look_at_block(struct view *view, const char *p, size_t i)
{
	__m128i v = vector_load(p);

	view->word |= (uint64_t)(unsigned)_mm_movemask_epi8(
	    vector_word_bytes(v)) << i;
	view->high |= (uint64_t)(unsigned)_mm_movemask_epi8(v) << i;
}
#else
static inline void
look_at_block(struct view *view, const char *p, size_t i)
{
	size_t k;

	for (k = 0; k < BLOCK; k++) {
		view->word |= (uint64_t)text_is_word_byte(p[k]) << (i + k);
		view->high |= (uint64_t)((unsigned char)p[k] >> 7) << (i + k);
	}
}
#endif

/* Up to 64 bytes; what stands behind them is read and does not count. */
static inline struct view
look_at(const char *p, size_t len)
{
	struct view view = { 0, 0 };
	uint64_t counts = ~UINT64_C(0) >> (64 - len);
	size_t i;

	for (i = 0; i < len; i += BLOCK)
		look_at_block(&view, p + i, i);
	return (struct view){ view.word & counts, view.high & counts };
}

/* Whether the word at at may begin a phrase; most begin none. */
static inline bool
may_begin(const struct phrases *p, const char *at)
{
	return p->begins[p->folded[(unsigned char)*at]] |
	    p->fronts[front_of(at)];
}

static inline uint64_t
find_at(const struct phrases *p, const char *at, size_t len,
    const char *end)
{
	return try_word(p, at, len, end) |
	    (text_is_digit(*at) ? try_number(p, at, end) : 0);
}

/* The length of the word at the i-th byte of a block that is looked at. */
static inline size_t
word_length(const char *block, int i, uint64_t word, const char *end)
{
	uint64_t others = ~(word >> i);
	const char *to;

	if (others << i != 0)
		return (size_t)__builtin_ctzll(others);
	for (to = block + 64; to < end && text_is_word_byte(*to); )
		to++;
	return (size_t)(to - (block + i));
}

/*
 * Words are sorted out before any is compared, without a branch: which ones
 * may begin a phrase is nothing that a processor could foresee.
 */
static uint64_t
find_words(const struct phrases *p, struct slice text, uint64_t *high)
{
	const char *at = text.at, *end = text.at + text.len;
	uint64_t before = 0;	/* 1: the byte in front belongs to a word */
	uint64_t found = 0;

	for (; at < end; at += 64) {
		size_t len = end - at < 64 ? (size_t)(end - at) : 64;
		struct view view = look_at(at, len);
		uint64_t starts = view.word & ~(view.word << 1 | before);
		uint64_t wanted = 0;

		*high |= view.high;
		before = view.word >> 63;
		for (; starts != 0; starts &= starts - 1) {
			int i = __builtin_ctzll(starts);

			wanted |= (uint64_t)may_begin(p, at + i) << i;
		}
		for (; wanted != 0; wanted &= wanted - 1) {
			int i = __builtin_ctzll(wanted);

			found |= find_at(p, at + i, word_length(at, i,
			    view.word, end), end);
		}
	}
	return found;
}

/* What stands in text of the phrases that begin with a wide character. */
static uint64_t
find_fronted(const struct phrases *p, struct slice text)
{
	const char *at = text.at, *end = text.at + text.len;
	const struct run *run;
	uint64_t found = 0;

	for (; at < end; at++) {
		if (!begins_wide(at))
			continue;
		run = p->fronted[front_of(at)];
		for (; run != NULL; run = run->next)
			if (slice_starts(slice_between(at, end),
			    run->pieces[0]) && pieces_follow(run, 1,
			    at + run->pieces[0].len, end))
				found |= UINT64_C(1) << run->id;
		at += FRONT - 1;
	}
	return found;
}

uint64_t
phrases_find(const struct phrases *p, struct slice text)
{
	uint64_t high = 0;
	uint64_t found = find_words(p, text, &high);
	const struct run *run;

	if (high == 0)
		return found;
	found |= find_fronted(p, text);
	for (run = p->runs; run != NULL; run = run->next)
		if (!(found >> run->id & 1) && run_fits(run, text))
			found |= UINT64_C(1) << run->id;
	return found;
}
