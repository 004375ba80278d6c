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

struct lexicon {
	struct word *words;
	size_t mask, count;
	uint64_t lengths;	/* bit n: some word has n bytes; the last
				   bit: or more */
	uint64_t fronts[4];	/* bit c: some word begins with byte c */
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

static void
grow(struct lexicon *l)
{
	struct word *old = l->words;
	size_t count = l->mask + 1, i;

	l->mask = count * 2 - 1;
	l->words = xcalloc(l->mask + 1, sizeof(*l->words));
	for (i = 0; i < count; i++)
		if (old[i].text.at != NULL)
			*place(l, old[i].hash, old[i].text) = old[i];
	free(old);
}

static unsigned
length_bit(size_t len)
{
	return len < 63 ? (unsigned)len : 63;
}

/* A quick look that spares most texts that are no words the search. */
static inline bool
may_have(const struct lexicon *l, size_t len, char front)
{
	unsigned char c = (unsigned char)front;

	return (l->lengths >> length_bit(len) & 1) != 0 &&
	    (l->fronts[c / 64] >> c % 64 & 1) != 0;
}

void
lexicon_add_exact(struct lexicon *l, struct slice text, int id)
{
	uint64_t hash = hash_keyed(text);
	struct word *w = place(l, hash, text);

	if (w->text.at != NULL || text.len == 0)
		return;
	if (2 * ++l->count > l->mask) {
		grow(l);
		w = place(l, hash, text);
	}
	*w = (struct word){ hash, arena_copy(&l->texts, text), id };
	l->lengths |= UINT64_C(1) << length_bit(text.len);
	l->fronts[(unsigned char)*text.at / 64] |=
	    UINT64_C(1) << (unsigned char)*text.at % 64;
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

int
lexicon_find(struct lexicon *l, struct slice text)
{
	int id = lexicon_find_exact(l, text);

	return id != LEXICON_NONE || !key_may_be_word(l, text) ? id :
	    lexicon_find_exact(l, key_of(l, text));
}
