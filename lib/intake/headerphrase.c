/*
 * headerphrase.c - headers that are questions or requests of a form
 */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/pattern.h"
#include "base/text.h"
#include "intake/headerphrase.h"
#include "rule/table.h"

enum { COLUMN, LANGUAGE, PATTERN, SHAPE_COUNT };

static const struct table_column shape[SHAPE_COUNT] = {
	[COLUMN] = { .name = "column", .type = TABLE_WORD },
	[LANGUAGE] = { .name = "language", .type = TABLE_TEXT },
	[PATTERN] = { .name = "pattern", .type = TABLE_WORD },
};

/*
 * LETTERS_LEAST: bytes of the shortest key that may be a phrase.
 * LETTERS_LOOK: letters of a pattern that are compared before it is compiled.
 */
enum { LETTERS_LEAST = 6, LETTERS_LOOK = 4 };

struct headerphrases {
	struct table *table;
	struct pattern **patterns;	/* by row; NULL until asked */
};

struct headerphrases *
headerphrases_open(struct fault *fault)
{
	struct headerphrases *p = xcalloc(1, sizeof(*p));
	size_t row;

	p->table = table_open("header-phrase", shape, SHAPE_COUNT, fault);
	if (p->table == NULL) {
		headerphrases_close(p);
		return NULL;
	}
	p->patterns = xcalloc(table_rows(p->table) + 1,
	    sizeof(struct pattern *));
	/* Tests prove that the patterns of the built-in table can be used. */
	for (row = 0; !table_is_builtin("header-phrase") &&
	    row < table_rows(p->table); row++) {
		p->patterns[row] = pattern_compile(table_text(p->table, row,
		    PATTERN), fault);
		if (p->patterns[row] == NULL) {
			headerphrases_close(p);
			return NULL;
		}
	}
	return p;
}

void
headerphrases_close(struct headerphrases *p)
{
	size_t row;

	if (p == NULL)
		return;
	for (row = 0; p->patterns != NULL && row < table_rows(p->table); row++)
		pattern_free(p->patterns[row]);
	free(p->patterns);
	table_close(p->table);
	free(p);
}

static struct slice
behind(struct slice s, size_t i)
{
	return (struct slice){ s.at + i, s.len - i };
}

/* The place of the bracket that closes the group in front, or the end. */
static size_t
group_end(struct slice p)
{
	size_t depth = 0, i;

	for (i = 0; i < p.len; i++) {
		i += p.at[i] == '\\';
		if (i < p.len && p.at[i] == '(')
			depth++;
		else if (i < p.len && p.at[i] == ')' && --depth == 0)
			return i;
	}
	return p.len;
}

/* The end of the first of several alternatives. */
static size_t
alternative_end(struct slice p)
{
	size_t i;

	for (i = 0; i < p.len && p.at[i] != '|'; i++) {
		if (p.at[i] == '(')
			i += group_end(behind(p, i));
		else
			i += p.at[i] == '\\';
	}
	return i < p.len ? i : p.len;
}

static bool
is_optional(struct slice p)
{
	return p.len > 0 && (*p.at == '?' || *p.at == '*');
}

static bool may_begin(struct slice p, struct slice key, int look);

/* A group in front: one of its alternatives, or what stands behind it. */
static bool
group_may_begin(struct slice p, struct slice key, int look)
{
	size_t end = group_end(p), from = 1;
	struct slice in, rest;

	if (end == p.len)
		return true;
	rest = behind(p, end + 1);
	if (slice_starts(p, SLICE("(?:")))
		from = 3;
	else if (slice_starts(p, SLICE("(?")))
		return true;
	in = slice_between(p.at + from, p.at + end);
	for (;;) {
		size_t to = alternative_end(in);

		if (may_begin((struct slice){ in.at, to }, key, look))
			return true;
		if (to == in.len)
			break;
		in = behind(in, to + 1);
	}
	return is_optional(rest) && may_begin(behind(rest, 1), key, look);
}

/*
 * Whether a key may begin as a pattern does, by its first letters; what is
 * not understood of the pattern may.
 */
static bool
may_begin(struct slice p, struct slice key, int look)
{
	size_t len, to = alternative_end(p);
	uint32_t c;

	if (to < p.len)
		return may_begin((struct slice){ p.at, to }, key, look) ||
		    may_begin(behind(p, to + 1), key, look);
	if (p.len == 0 || look == 0)
		return true;
	if (*p.at == '(')
		return group_may_begin(p, key, look);
	if (strchr("[.\\$", *p.at) != NULL)
		return true;
	len = text_decode(p, &c);
	if (len == 0)
		return true;
	if (slice_starts(key, (struct slice){ p.at, len }))
		return is_optional(behind(p, len)) || may_begin(
		    behind(p, len), behind(key, len), look - 1);
	return is_optional(behind(p, len)) &&
	    may_begin(behind(p, len + 1), key, look);
}

/* Most patterns begin where the key does. */
static bool
pattern_may(struct slice p, struct slice key)
{
	return p.len == 0 || *p.at != '^' ||
	    may_begin(behind(p, 1), key, LETTERS_LOOK);
}

/* Han, kana, Hangul: what languages of East Asia are written in. */
static bool
is_wide(struct slice key)
{
	size_t i;

	for (i = 0; i < key.len; i++)
		if ((unsigned char)key.at[i] >= 0xE3)
			return true;
	return false;
}

static bool
is_of_east(struct slice language)
{
	return slice_is(language, "zh") || slice_is(language, "ja") ||
	    slice_is(language, "ko");
}

/* The first row, of frames or of others, that matches; SIZE_MAX for none. */
static size_t
find_row(struct headerphrases *p, struct slice key, bool frames,
    struct slice groups[2])
{
	bool wide = is_wide(key);
	struct fault fault;
	size_t row;

	for (row = 0; row < table_rows(p->table); row++) {
		struct slice text = table_text(p->table, row, PATTERN);

		if (slice_is(table_text(p->table, row, COLUMN), "-") !=
		    frames || (!wide && is_of_east(table_text(p->table, row,
		    LANGUAGE))) || !pattern_may(text, key))
			continue;
		if (p->patterns[row] == NULL)
			p->patterns[row] = pattern_compile(text, &fault);
		if (p->patterns[row] != NULL && pattern_capture(
		    p->patterns[row], key, 0, groups, 2) == PATTERN_HIT)
			return row;
	}
	return SIZE_MAX;
}

struct slice
headerphrases_column(struct headerphrases *p, struct slice key)
{
	struct slice groups[2];
	size_t row = key.len < LETTERS_LEAST ? SIZE_MAX :
	    find_row(p, key, false, groups);

	return row == SIZE_MAX ? SLICE_EMPTY : table_text(p->table, row,
	    COLUMN);
}

struct slice
headerphrases_inside(struct headerphrases *p, struct slice key)
{
	struct slice groups[2];

	if (key.len < LETTERS_LEAST || find_row(p, key, true, groups) ==
	    SIZE_MAX || groups[1].at == NULL)
		return SLICE_EMPTY;
	return slice_trim(groups[1]);
}
