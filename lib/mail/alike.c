/*
 * alike.c - texts to shingles, shingles to shingles, and their partners
 */
#include "mail/alike.h"

#include <stdlib.h>

#include "base/hash.h"
#include "base/text.h"
#include "mail/partner.h"

enum { WORDS = 3, CHARACTERS = 5, WHOLE_BELOW = 3 };
#define NAME_MARK '\1'
#define PRODUCT_MARK '\2'

struct alike {
	unsigned similar_pct, mass_pct;
	struct arena arena;
	struct partner_draft *drafts;
	size_t count, capacity;
	struct alike_pair *pairs;
	size_t pair_count;
};

/* ---- from a text to its shingles --------------------------------------- */

/* A letter or digit, or a byte of a character that is no punctuation: U+2000
   to U+206F, U+3000 to U+303F and U+FF00 to U+FFFF are left out. */
static bool
is_word_at(struct slice text, size_t at)
{
	const unsigned char *p = (const unsigned char *)text.at + at;

	if (at >= text.len)
		return false;
	if (*p < 0x80)
		return text_is_word_byte((char)*p);
	while (p > (const unsigned char *)text.at && (*p & 0xC0) == 0x80)
		p--;
	return !((p[0] == 0xE2 && (p[1] == 0x80 || p[1] == 0x81)) ||
	    (p[0] == 0xE3 && p[1] == 0x80) ||
	    (p[0] == 0xEF && p[1] >= 0xBC));
}

/* Puts mark in the place of a term wherever it stands as whole words. */
static void
mask_term(struct buffer *text, struct slice term, char mark)
{
	bool ascii = text_ascii_prefix(term) == term.len;
	struct slice whole = buffer_slice(text);
	const char *end = whole.at + whole.len, *from = whole.at, *hit;
	char *to = text->data;

	while ((hit = memmem(from, (size_t)(end - from), term.at,
	    term.len)) != NULL) {
		size_t at = (size_t)(hit - whole.at), skipped;
		bool apart = !ascii || ((at == 0 ||
		    !is_word_at(whole, at - 1)) &&
		    !is_word_at(whole, at + term.len));

		skipped = (size_t)(hit - from) + !apart;
		memmove(to, from, skipped);
		to += skipped;
		from += skipped;
		if (!apart)
			continue;
		*to++ = mark;
		from += term.len;
	}
	memmove(to, from, (size_t)(end - from));
	text->len = (size_t)(to - text->data) + (size_t)(end - from);
}

static int
by_length(const void *a, const void *b)
{
	const struct slice *s = a, *t = b;

	return s->len != t->len ? (s->len < t->len ? 1 : -1) :
	    slice_compare(*s, *t);
}

/* Masks terms in their matching keys, the longest first. */
static void
mask_terms(struct buffer *text, const struct slice *terms, size_t count,
    char mark)
{
	struct slice *keys = xcalloc(count + 1, sizeof(*keys));
	struct arena arena = { 0 };
	struct buffer key = { 0 };
	size_t i, used = 0;

	for (i = 0; i < count; i++) {
		key.len = 0;
		if (text_key(&key, slice_trim(terms[i])) && key.len >= 2)
			keys[used++] = arena_copy(&arena, buffer_slice(&key));
	}
	qsort(keys, used, sizeof(*keys), by_length);
	for (i = 0; i < used; i++)
		mask_term(text, keys[i], mark);
	buffer_release(&key);
	arena_release(&arena);
	free(keys);
}

static bool
is_mostly_han(struct slice text)
{
	size_t han = 0, letters = 0, n;
	uint32_t c;

	for (; text.len > 0; text.at += n, text.len -= n) {
		n = text_decode(text, &c);
		if (n == 0) {
			n = 1;
			continue;
		}
		han += text_is_han(c);
		letters += n > 1 || text_is_letter((char)c);
	}
	return 2 * han > letters;
}

/* The next word, run of digits (as #) or mask, or character of Han text. */
static bool
next_token(struct slice text, size_t *at, bool han, struct slice *token)
{
	size_t start;
	bool digits = true;

	while (*at < text.len && !is_word_at(text, *at) &&
	    text.at[*at] != NAME_MARK && text.at[*at] != PRODUCT_MARK)
		++*at;
	if (*at >= text.len)
		return false;
	start = (*at)++;
	if (text.at[start] == NAME_MARK || text.at[start] == PRODUCT_MARK) {
		*token = (struct slice){ text.at + start, 1 };
		return true;
	}
	if (han && (unsigned char)text.at[start] >= 0x80) {
		while (*at < text.len &&
		    ((unsigned char)text.at[*at] & 0xC0) == 0x80)
			++*at;
		*token = (struct slice){ text.at + start, *at - start };
		return true;
	}
	while (is_word_at(text, *at) &&
	    !(han && (unsigned char)text.at[*at] >= 0x80))
		++*at;
	*token = (struct slice){ text.at + start, *at - start };
	for (start = 0; start < token->len; start++)
		digits &= text_is_digit(token->at[start]);
	if (digits)
		*token = SLICE("#");
	return true;
}

static int
by_value(const void *a, const void *b)
{
	uint64_t s, t;

	memcpy(&s, a, sizeof(s));
	memcpy(&t, b, sizeof(t));
	return s < t ? -1 : s > t;
}

static size_t
make_unique(uint64_t *values, size_t count)
{
	size_t i, used = 0;

	qsort(values, count, sizeof(*values), by_value);
	for (i = 0; i < count; i++)
		if (used == 0 || values[used - 1] != values[i])
			values[used++] = values[i];
	return used;
}

/* The order of the words counts, so one is multiplied before the next. */
static uint64_t
join_hashes(const uint64_t *tokens, size_t count)
{
	uint64_t hash = 0;

	while (count-- > 0)
		hash = (hash ^ *tokens++) * UINT64_C(0x9E3779B97F4A7C15) +
		    (hash >> 29);
	return hash;
}

static void
shingle(struct arena *arena, struct slice text, struct partner_draft *draft)
{
	bool han = is_mostly_han(text);
	size_t run = han ? CHARACTERS : WORDS, count = 0, at = 0, i;
	uint64_t *tokens = xcalloc(text.len + 1, sizeof(*tokens));
	struct slice token, before = SLICE_EMPTY;

	while (next_token(text, &at, han, &token)) {
		/* "Ada Weber" and "Ada" are one mask. */
		if (token.len == 1 && *token.at < ' ' &&
		    slice_equal(token, before))
			continue;
		tokens[count++] = hash_fnv(token);
		before = token;
	}
	draft->count = count + 1 > run ? count + 1 - run : 0;
	if (draft->count < WHOLE_BELOW) {
		draft->count = count > 0;
		run = count;
	}
	draft->shingles = arena_alloc(arena,
	    (draft->count + 1) * sizeof(*draft->shingles));
	for (i = 0; i < draft->count; i++)
		draft->shingles[i] = join_hashes(tokens + i, run);
	draft->count = make_unique(draft->shingles, draft->count);
	free(tokens);
}

static void
read_draft(struct arena *arena, struct slice text,
    const struct alike_mask *mask, struct partner_draft *draft)
{
	struct buffer key = { 0 };

	text_key(&key, text);
	mask_terms(&key, mask->products, mask->product_count, PRODUCT_MARK);
	mask_terms(&key, mask->names, mask->name_count, NAME_MARK);
	shingle(arena, buffer_slice(&key), draft);
	buffer_release(&key);
}

/* ---- all drafts --------------------------------------------------------- */

struct alike *
mailalike_new(unsigned similar_pct, unsigned mass_pct)
{
	struct alike *alike = xcalloc(1, sizeof(*alike));

	alike->similar_pct = similar_pct;
	alike->mass_pct = mass_pct;
	return alike;
}

void
mailalike_free(struct alike *alike)
{
	if (alike == NULL)
		return;
	arena_release(&alike->arena);
	free(alike->drafts);
	free(alike->pairs);
	free(alike);
}

size_t
mailalike_add(struct alike *alike, struct slice text,
    struct slice receiver, const struct alike_mask *mask)
{
	struct partner_draft *draft;

	GROW(alike->drafts, alike->count, alike->capacity);
	draft = &alike->drafts[alike->count];
	read_draft(&alike->arena, text, mask, draft);
	draft->receiver = arena_copy(&alike->arena, receiver);
	return alike->count++;
}

size_t
mailalike_pairs(struct alike *alike, const struct alike_pair **pairs)
{
	struct partners *listed = mailpartner_new(alike->drafts,
	    alike->count);
	size_t n;

	alike->pairs = xcalloc(alike->count + 1, sizeof(*alike->pairs));
	for (n = 0; n < alike->count; n++) {
		struct partner best = mailpartner_find(listed, n);

		if (best.permille >= 10 * alike->similar_pct)
			alike->pairs[alike->pair_count++] = (struct alike_pair){
				n, best.other, best.permille };
		if (best.permille < 10 * alike->mass_pct)
			mailpartner_list(listed, n);
	}
	mailpartner_free(listed);
	*pairs = alike->pairs;
	return alike->pair_count;
}

unsigned
mailalike_permille(struct slice a, struct slice b,
    const struct alike_mask *mask)
{
	struct arena arena = { 0 };
	struct partner_draft first, second;
	unsigned permille;

	read_draft(&arena, a, mask, &first);
	read_draft(&arena, b, mask, &second);
	permille = mailpartner_likeness(&first, &second);
	arena_release(&arena);
	return permille;
}
