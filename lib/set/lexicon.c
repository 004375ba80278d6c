/*
 * lexicon.c - open addressing, at most half full
 */
#include <stdlib.h>

#include "set/lexicon.h"
#include "base/hash.h"
#include "base/text.h"

struct word {
	uint64_t hash;
	struct slice text;	/* at NULL: free */
	int id;
};

enum { KINDS = 1024, LENGTH_MOST = 63, WORD_BYTES = 12 };

struct lexicon {
	struct word *words;
	size_t mask, count;
	uint64_t kinds[KINDS / 64];	/* lengths and first bytes of words */
	bool fronts[128];	/* of those that begin with ASCII, made small */
	struct arena texts;
	struct buffer key;
};

struct lexicon *
lexicon_new(void)
{
	struct lexicon *l = xcalloc(1, sizeof(*l));

	l->mask = 31;
	l->words = xcalloc(l->mask + 1, sizeof(*l->words));
	return l;
}

void
lexicon_free(struct lexicon *l)
{
	if (l == NULL)
		return;
	arena_release(&l->texts);
	buffer_release(&l->key);
	free(l->words);
	free(l);
}

static struct word *
place(const struct lexicon *l, uint64_t hash, struct slice text)
{
	size_t i = (size_t)hash & l->mask;

	for (;; i = (i + 1) & l->mask) {
		struct word *w = &l->words[i];

		if (w->text.at == NULL ||
		    (w->hash == hash && slice_equal(w->text, text)))
			return w;
	}
}

/* Makes room for so many words, twice as many as there was at least. */
static void
grow(struct lexicon *l, size_t words)
{
	struct word *old = l->words;
	size_t count = l->mask + 1, i;

	do
		l->mask = l->mask * 2 + 1;
	while (2 * words > l->mask);
	l->words = xcalloc(l->mask + 1, sizeof(*l->words));
	for (i = 0; i < count; i++)
		if (old[i].text.at != NULL)
			*place(l, old[i].hash, old[i].text) = old[i];
	free(old);
}

/* The bit of a length and a first byte, which few others share. */
static inline unsigned
kind_of(size_t len, char front)
{
	unsigned most = len < LENGTH_MOST ? (unsigned)len : LENGTH_MOST;

	return ((unsigned char)front * 4u + most * 157u) % KINDS;
}

/* A quick look that spares most texts that are no words the search. */
static inline bool
may_have(const struct lexicon *l, size_t len, char front)
{
	unsigned kind = kind_of(len, front);

	return (l->kinds[kind / 64] >> kind % 64 & 1) != 0;
}

void
lexicon_add_exact(struct lexicon *l, struct slice text, int id)
{
	uint64_t hash = hash_keyed(text);
	struct word *w = place(l, hash, text);
	unsigned kind;

	if (w->text.at != NULL || text.len == 0)
		return;
	if (2 * ++l->count > l->mask) {
		grow(l, l->count);
		w = place(l, hash, text);
	}
	*w = (struct word){ hash, arena_copy(&l->texts, text), id };
	kind = kind_of(text.len, *text.at);
	l->kinds[kind / 64] |= UINT64_C(1) << kind % 64;
	if ((*text.at & 0x80) == 0)
		l->fronts[(size_t)text_lower_ascii(*text.at)] = true;
}

/* The key of a word in the lexicon's own buffer; empty for bad text. */
static struct slice
key_of(struct lexicon *l, struct slice text)
{
	l->key.len = 0;
	if (!text_key(&l->key, text))
		return SLICE_EMPTY;
	return slice_trim(buffer_slice(&l->key));
}

void
lexicon_add(struct lexicon *l, struct slice text, int id)
{
	lexicon_add_exact(l, key_of(l, text), id);
}

void
lexicon_add_list(struct lexicon *l, struct slice words, int id)
{
	/* Few words have more bytes; to grow once costs less than often. */
	size_t about = l->count + words.len / WORD_BYTES;

	if (2 * about > l->mask)
		grow(l, about);
	while (words.at != NULL)
		lexicon_add(l, slice_trim(slice_cut(&words, ';')), id);
}

int
lexicon_find_exact(const struct lexicon *l, struct slice text)
{
	const struct word *w;

	if (text.len == 0 || !may_have(l, text.len, *text.at))
		return LEXICON_NONE;
	w = place(l, hash_keyed(text), text);
	return w->text.at == NULL ? LEXICON_NONE : w->id;
}

/* The key of an ASCII text without outer blanks differs in case only. */
static bool
key_may_be_word(const struct lexicon *l, struct slice text)
{
	return text.len > 0 && (may_have(l, text.len,
	    text_lower_ascii(*text.at)) || slice_trim(text).len < text.len ||
	    text_ascii_prefix(text) < text.len);
}

bool
lexicon_may_begin(const struct lexicon *l, struct slice text)
{
	/* A mark behind the first letter may make another letter of it. */
	if (text.len == 0 || *text.at <= ' ' || (*text.at & 0x80) != 0 ||
	    (text.len > 1 && (text.at[1] & 0x80) != 0))
		return text.len > 0;
	return l->fronts[(size_t)text_lower_ascii(*text.at)];
}

int
lexicon_find(struct lexicon *l, struct slice text)
{
	int id;

	if (!lexicon_may_begin(l, text))
		return LEXICON_NONE;
	id = lexicon_find_exact(l, text);
	return id != LEXICON_NONE || !key_may_be_word(l, text) ? id :
	    lexicon_find_exact(l, key_of(l, text));
}
