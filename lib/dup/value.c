/*
 * value.c - the words of a pool of values, one after the other
 */
#include "dup/value.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/similar.h"

enum { LETTERS = 26 };

uint32_t
dupvalue_letters(struct slice text)
{
	uint32_t letters = 0;
	size_t i;

	for (i = 0; i < text.len; i++)
		if (text.at[i] != ' ')
			letters ^= UINT32_C(1) <<
			    (unsigned char)text.at[i] % LETTERS;
	return letters;
}

/* As much as of a text without its blanks is compared. */
static void
learn_text(struct dup_value *value, struct slice text)
{
	size_t i;

	for (i = 0; i < text.len && value->len < SIMILAR_MOST; i++)
		if (text.at[i] != ' ')
			value->len++;
	value->letters = dupvalue_letters((struct slice){ text.at, i });
}

static void
learn_words(struct dupvalues *v, struct dup_value *value, struct slice text,
    const struct termpool *words)
{
	struct slice rest = text;

	value->first = (uint32_t)v->count;
	while (rest.at != NULL && value->count < DUPVALUE_WORDS) {
		struct slice word = slice_cut(&rest, ' ');

		GROW(v->words, v->count, v->room);
		v->words[v->count++] = (struct dup_value_word){
		    (uint32_t)(word.at - text.at), (uint32_t)word.len,
		    termpool_find(words, word), dupvalue_letters(word) };
		value->count++;
	}
}

struct dupvalues *
dupvalue_learn(const struct termpool *values, const struct termpool *words)
{
	struct dupvalues *v = xcalloc(1, sizeof(*v));
	uint32_t size = termpool_size(values), i;

	v->values = xcalloc((size_t)size + 1, sizeof(*v->values));
	for (i = 1; i <= size; i++) {
		learn_text(&v->values[i], termpool_text(values, i));
		learn_words(v, &v->values[i], termpool_text(values, i),
		    words);
	}
	return v;
}

void
dupvalue_free(struct dupvalues *v)
{
	if (v == NULL)
		return;
	free(v->values);
	free(v->words);
	free(v);
}
