/*
 * termpool.c - an array of terms and a hash table of their numbers
 */
#include <stdlib.h>

#include "base/hash.h"
#include "base/mem.h"
#include "set/termpool.h"

enum { SLOTS_FIRST = 1024 };

/* A text runs to where the next one begins. */
struct term {
	uint32_t from, count;
};

struct termpool {
	char *texts;
	size_t len, texts_room;
	struct term *terms;	/* from 1 on, and one behind the last */
	/*
	 * Numbers, below room; above them as many bits of the hash as there is
	 * room for, which tell most other terms without a look at them.  0 is
	 * free.
	 */
	uint32_t *slots;
	uint32_t count, room, mask;
};

struct termpool *
termpool_new(void)
{
	struct termpool *p = xcalloc(1, sizeof(*p));

	p->mask = SLOTS_FIRST - 1;
	p->slots = xcalloc(SLOTS_FIRST, sizeof(*p->slots));
	p->room = SLOTS_FIRST / 2;
	p->terms = xcalloc(p->room, sizeof(*p->terms));
	return p;
}

void
termpool_free(struct termpool *p)
{
	if (p == NULL)
		return;
	free(p->texts);
	free(p->terms);
	free(p->slots);
	free(p);
}

struct slice
termpool_text(const struct termpool *p, uint32_t term)
{
	uint32_t from = p->terms[term].from;

	if (term == 0)
		return SLICE_EMPTY;
	return (struct slice){ p->texts + from,
		p->terms[term + 1].from - from };
}

static uint32_t
hash_of(struct slice text)
{
	return (uint32_t)(hash_keyed(text) >> 32);
}

static uint32_t
number_at(const struct termpool *p, uint32_t slot)
{
	return p->slots[slot] & (p->room - 1);
}

/* The bits of a hash that stand above a number. */
static uint32_t
tag_of(const struct termpool *p, uint32_t hash)
{
	return hash & ~(p->room - 1);
}

/* The slot of a text, or the free one where it belongs. */
static uint32_t
find(const struct termpool *p, struct slice text, uint32_t hash)
{
	uint32_t i = hash & p->mask, tag = tag_of(p, hash);

	while (p->slots[i] != 0 && (tag_of(p, p->slots[i]) != tag ||
	    !slice_equal(termpool_text(p, number_at(p, i)), text)))
		i = (i + 1) & p->mask;
	return i;
}

static void
grow(struct termpool *p)
{
	uint32_t term, hash, i;

	p->room *= 2;
	p->mask = p->room * 2 - 1;
	p->terms = xrealloc(p->terms, p->room, sizeof(*p->terms));
	free(p->slots);
	p->slots = xcalloc((size_t)p->mask + 1, sizeof(*p->slots));
	for (term = 1; term <= p->count; term++) {
		hash = hash_of(termpool_text(p, term));
		i = hash & p->mask;
		while (p->slots[i] != 0)
			i = (i + 1) & p->mask;
		p->slots[i] = tag_of(p, hash) | term;
	}
}

/* False when the offsets of texts have no more room. */
static bool
keep_text(struct termpool *p, struct slice text)
{
	if (text.len > UINT32_MAX - p->len)
		return false;
	while (p->len + text.len > p->texts_room) {
		p->texts_room = p->texts_room ? p->texts_room * 2 : 4096;
		p->texts = xrealloc(p->texts, p->texts_room, 1);
	}
	memcpy(p->texts + p->len, text.at, text.len);
	p->len += text.len;
	return true;
}

void
termpool_expect(const struct termpool *p, struct slice text)
{
	__builtin_prefetch(&p->slots[hash_of(text) & p->mask]);
}

uint32_t
termpool_add(struct termpool *p, struct slice text)
{
	uint32_t hash, slot, term;

	if (text.len == 0)
		return 0;
	hash = hash_of(text);
	slot = find(p, text, hash);
	if (p->slots[slot] == 0) {
		if (p->count + 3 > p->room) {
			grow(p);
			slot = find(p, text, hash);
		}
		if (!keep_text(p, text))
			return 0;
		p->slots[slot] = tag_of(p, hash) | ++p->count;
		p->terms[p->count].count = 0;
		p->terms[p->count + 1].from = (uint32_t)p->len;
	}
	term = number_at(p, slot);
	p->terms[term].count++;
	return term;
}

uint32_t
termpool_find(const struct termpool *p, struct slice text)
{
	return text.len == 0 ? 0 : number_at(p, find(p, text, hash_of(text)));
}

void
termpool_settle(struct termpool *p)
{
	free(p->slots);
	p->slots = NULL;
}

uint32_t
termpool_count(const struct termpool *p, uint32_t term)
{
	return p->terms[term].count;
}

uint32_t
termpool_size(const struct termpool *p)
{
	return p->count;
}
