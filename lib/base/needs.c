/*
 * needs.c - patterns read for their literal parts, texts for their grams
 */
#include "base/needs.h"

#include <stdint.h>
#include <stdlib.h>

#include "base/mem.h"
#include "base/text.h"

/*
 * A gram is four bytes, of a word of three those, ASCII in small letters, hashed
 * to GRAM_BITS bits: so many that a page has few of those that it does not
 * hold.  A clause is a list of grams of which a text must have one; all clauses of a
 * pattern must hold.  What exceeds the limits is left out, which only makes
 * the look less sharp.
 */
enum {
	GRAM = 3, LONG_GRAM = 4, GRAM_BITS = 16, CLAUSES_MOST = 12, GRAMS_MOST = 96,
	RUN_MOST = 32, DEPTH_MOST = 16,
	MARKS = 512		/* what is taken back one by one */
};

struct clause {
	size_t count;
	uint16_t grams[GRAMS_MOST];
};

struct clauses {
	size_t count;
	struct clause all[CLAUSES_MOST];
};

struct needs {
	uint16_t *grams;	/* of each clause: their number, then they */
	size_t gram_count, gram_room;
	size_t *first;		/* by pattern: its clauses; and where they end */
	size_t count, room;
	uint64_t seen[(1 << GRAM_BITS) / 64];
	uint16_t marks[MARKS];	/* the bits of seen, of a short text */
	size_t mark_count;
};

/* ---- a pattern ----------------------------------------------------------- */

struct parser {
	const char *at, *end;
	bool lost;		/* something that is not understood */
};

enum times { ONCE, OPTIONAL, REPEATED };

static unsigned
hash_gram(uint32_t bytes)
{
	return (bytes * UINT32_C(0x9E3779B1)) >> (32 - GRAM_BITS);
}

static unsigned
gram_of(const char *p, size_t len)
{
	uint32_t bytes = 0;

	while (len-- > 0)
		bytes = bytes << 8 | (unsigned char)p[len];
	return hash_gram(bytes);
}

static void
add_clause(struct clauses *out, const struct clause *clause)
{
	if (clause->count > 0 && out->count < CLAUSES_MOST)
		out->all[out->count++] = *clause;
}

static void
add_gram(struct clauses *out, const char *p, size_t len)
{
	struct clause clause = { .count = 1 };

	clause.grams[0] = (uint16_t)gram_of(p, len);
	add_clause(out, &clause);
}

static bool
is_next(const struct parser *p, const char *text)
{
	return slice_starts(slice_between(p->at, p->end), slice_of(text));
}

/* How often what stands in front is wanted; passes over its sign. */
static enum times
take_times(struct parser *p)
{
	enum times times = ONCE;
	char c = p->at < p->end ? *p->at : '\0';

	if (c == '?' || c == '*') {
		times = OPTIONAL;
		p->at++;
	} else if (c == '+') {
		times = REPEATED;
		p->at++;
	} else if (c == '{') {
		const char *from = ++p->at;

		while (p->at < p->end && (text_is_digit(*p->at) ||
		    *p->at == ','))
			p->at++;
		p->lost |= p->at == from || *from == ',' || !is_next(p, "}");
		times = *from == '0' ? OPTIONAL : REPEATED;
		p->at += !p->lost;
	}
	if (times != ONCE && (is_next(p, "?") || is_next(p, "+")))
		p->at++;
	return times;
}

/* The literal characters under way. */
struct run {
	char text[RUN_MOST];
	size_t len;
};

static void
end_run(struct run *run, struct clauses *out)
{
	if (run->len == GRAM)
		add_gram(out, run->text, GRAM);
	if (run->len >= LONG_GRAM)
		add_gram(out, run->text, LONG_GRAM);
	if (run->len > LONG_GRAM)
		add_gram(out, run->text + run->len - LONG_GRAM, LONG_GRAM);
	run->len = 0;
}

static void
take_literal(struct parser *p, struct run *run, struct clauses *out)
{
	const char *c = p->at;
	size_t len = (unsigned char)*c < 0x80 ? 1 : text_han_prefix(
	    slice_between(c, p->end));
	enum times times;

	/* Of Han, one character; other letters have cases of their own. */
	len = len > GRAM ? GRAM : len;
	p->at += len > 0 ? len : 1;
	while (len == 0 && p->at < p->end &&
	    ((unsigned char)*p->at & 0xC0) == 0x80)
		p->at++;
	times = take_times(p);
	if (len != 1 || times == OPTIONAL || run->len == RUN_MOST)
		end_run(run, out);
	if (times == OPTIONAL)
		return;
	if (len == GRAM)
		add_gram(out, c, GRAM);
	else if (len == 1)
		run->text[run->len++] = text_lower_ascii(*c);
	if (times == REPEATED)
		end_run(run, out);
}

/* A backslash and what it makes special; none of it is taken as literal. */
static void
skip_escape(struct parser *p, struct run *run, struct clauses *out)
{
	char c = p->end - p->at > 1 ? p->at[1] : 'Q';

	p->at += 2;
	p->lost |= strchr("QEKCcgkNox0123456789", c) != NULL;
	if (p->lost || c == 'b' || c == 'B')
		return;
	end_run(run, out);
	if ((c == 'p' || c == 'P') && is_next(p, "{"))
		while (p->at < p->end && *p->at++ != '}')
			continue;
	take_times(p);
}

static void
skip_class(struct parser *p)
{
	p->at += 1 + (p->end - p->at > 1 && p->at[1] == '^');
	p->at += is_next(p, "]");
	while (p->at < p->end && *p->at != ']') {
		p->lost |= *p->at == '[' || is_next(p, "\\Q");
		p->at += 1 + (*p->at == '\\' && p->end - p->at > 1);
	}
	p->lost |= p->at == p->end;
	p->at += !p->lost;
	take_times(p);
}

static void take_alternatives(struct parser *p, struct clauses *out,
    int depth);

/* What an assertion looks at need not be part of the match: it is ignored. */
static void
take_group(struct parser *p, struct clauses *out, int depth)
{
	static const char *const kinds[] = { "(?:", "(?>", "(?i:", "(?-i:",
		"(?=", "(?!", "(?<=", "(?<!" };
	enum { ASSERTIONS = 4, KINDS = 8 };
	struct clauses inner;
	size_t kind = 0, i;

	if (is_next(p, "(?i)") || is_next(p, "(?-i)")) {
		while (*p->at++ != ')')
			continue;
		return;
	}
	while (kind < KINDS && !is_next(p, kinds[kind]))
		kind++;
	p->lost |= depth == DEPTH_MOST || (kind == KINDS &&
	    (is_next(p, "(?") || is_next(p, "(*")));
	if (p->lost)
		return;
	p->at += kind < KINDS ? strlen(kinds[kind]) : 1;
	inner.count = 0;
	take_alternatives(p, &inner, depth + 1);
	p->lost |= !is_next(p, ")");
	if (p->lost)
		return;
	p->at++;
	if (take_times(p) != OPTIONAL && (kind < ASSERTIONS || kind == KINDS))
		for (i = 0; i < inner.count; i++)
			add_clause(out, &inner.all[i]);
}

static void
take_sequence(struct parser *p, struct clauses *out, int depth)
{
	struct run run = { .len = 0 };

	while (!p->lost && p->at < p->end && *p->at != '|' && *p->at != ')') {
		if (*p->at == '(') {
			end_run(&run, out);
			take_group(p, out, depth);
		} else if (*p->at == '[') {
			end_run(&run, out);
			skip_class(p);
		} else if (*p->at == '\\') {
			skip_escape(p, &run, out);
		} else if (strchr(".^$", *p->at) != NULL) {
			end_run(&run, out);
			p->at++;
			take_times(p);
		} else {
			p->lost |= strchr("{?*+", *p->at) != NULL;
			take_literal(p, &run, out);
		}
	}
	end_run(&run, out);
}

/* The clause with the fewest grams says most. */
static const struct clause *
best_clause(const struct clauses *of)
{
	const struct clause *best = NULL;
	size_t i;

	for (i = 0; i < of->count; i++)
		if (best == NULL || of->all[i].count < best->count)
			best = &of->all[i];
	return best;
}

/* Of several alternatives, each must bring a clause; they become one. */
static void
take_alternatives(struct parser *p, struct clauses *out, int depth)
{
	struct clause any = { .count = 0 };
	struct clauses one;
	bool all = true;
	size_t number = 0, i;

	for (;;) {
		const struct clause *best;

		one.count = 0;
		take_sequence(p, &one, depth);
		best = best_clause(&one);
		all = all && best != NULL &&
		    any.count + best->count <= GRAMS_MOST;
		for (i = 0; all && i < best->count; i++)
			any.grams[any.count++] = best->grams[i];
		number++;
		if (p->lost || !is_next(p, "|"))
			break;
		p->at++;
	}
	for (i = 0; number == 1 && i < one.count; i++)
		add_clause(out, &one.all[i]);
	if (number > 1 && all)
		add_clause(out, &any);
}

/* ---- many patterns ------------------------------------------------------- */

static void
keep_number(struct needs *needs, size_t number)
{
	GROW(needs->grams, needs->gram_count, needs->gram_room);
	needs->grams[needs->gram_count++] = (uint16_t)number;
}

struct needs *
needs_new(void)
{
	struct needs *needs = xcalloc(1, sizeof(*needs));

	GROW(needs->first, needs->count, needs->room);
	needs->first[0] = 0;
	return needs;
}

void
needs_free(struct needs *needs)
{
	if (needs == NULL)
		return;
	free(needs->grams);
	free(needs->first);
	free(needs);
}

void
needs_add(struct needs *needs, struct slice pattern)
{
	struct parser p = { pattern.at, pattern.at + pattern.len, false };
	struct clauses clauses;
	size_t i, k;

	clauses.count = 0;
	if (pattern.len > 0)
		take_alternatives(&p, &clauses, 0);
	if (p.lost || p.at != p.end)
		clauses.count = 0;
	for (i = 0; i < clauses.count; i++) {
		keep_number(needs, clauses.all[i].count);
		for (k = 0; k < clauses.all[i].count; k++)
			keep_number(needs, clauses.all[i].grams[k]);
	}
	needs->count++;
	GROW(needs->first, needs->count, needs->room);
	needs->first[needs->count] = needs->gram_count;
}

/* ---- a text -------------------------------------------------------------- */

/* The long s and the Kelvin sign are an s and a k to PCRE2. */
static bool
has_foreign_ascii(struct slice text)
{
	return memmem(text.at, text.len, "\xC5\xBF", 2) != NULL ||
	    memmem(text.at, text.len, "\xE2\x84\xAA", 3) != NULL;
}

/* A cell is short, and to forget all bits would cost more than to look. */
static void
forget(struct needs *needs)
{
	size_t i;

	if (needs->mark_count > MARKS)
		memset(needs->seen, 0, sizeof(needs->seen));
	else
		for (i = 0; i < needs->mark_count; i++)
			needs->seen[needs->marks[i] / 64] = 0;
	needs->mark_count = 0;
}

static void
see(struct needs *needs, uint32_t bytes)
{
	unsigned bit = hash_gram(bytes);

	needs->marks[needs->mark_count++ % MARKS] = (uint16_t)bit;
	needs->seen[bit / 64] |= UINT64_C(1) << bit % 64;
}

void
needs_look(struct needs *needs, struct slice text)
{
	uint32_t bytes = 0;
	int high = 0;
	size_t i;

	forget(needs);
	for (i = 0; i < text.len; i++) {
		high |= text.at[i] & 0x80;
		bytes = bytes >> 8 |
		    (uint32_t)(unsigned char)text_lower_ascii(text.at[i]) << 24;
		if (i + 1 >= GRAM)
			see(needs, bytes >> 8);
		if (i + 1 >= LONG_GRAM)
			see(needs, bytes);
	}
	if (high != 0 && has_foreign_ascii(text)) {
		memset(needs->seen, 0xFF, sizeof(needs->seen));
		needs->mark_count = MARKS + 1;
	}
}

bool
needs_are_met(const struct needs *needs, size_t number)
{
	size_t at = needs->first[number], end = needs->first[number + 1];

	while (at < end) {
		size_t count = needs->grams[at++], i;

		for (i = 0; i < count; i++)
			if (needs->seen[needs->grams[at + i] / 64] >>
			    needs->grams[at + i] % 64 & 1)
				break;
		if (i == count)
			return false;
		at += count;
	}
	return true;
}
