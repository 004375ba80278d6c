/*
 * label.c - one table, read in both directions
 */
#include <stdlib.h>

#include "base/text.h"
#include "rule/label.h"
#include "rule/table.h"

enum { COLUMN, BESIDE, ZH, EN, BACK, LABEL_SHAPE };

static const struct table_column shape[LABEL_SHAPE] = {
	[COLUMN] = { .name = "column", .type = TABLE_WORD, .key = true },
	[BESIDE] = { .name = "beside", .type = TABLE_TEXT, .key = true },
	[ZH] = { .name = "zh", .type = TABLE_WORD },
	[EN] = { .name = "en", .type = TABLE_TEXT },
	[BACK] = { .name = "back", .type = TABLE_TEXT },
};

struct labels {
	struct table *table;
	struct slice *keys;	/* of the Chinese headers */
	struct arena arena;
};

/* ---- signs ------------------------------------------------------------ */

/* Where the sign of a pattern stands, or NULL: it is a name. */
static const char *
find_sign(struct slice pattern)
{
	const char *sign = slice_find(pattern, '*');

	return sign != NULL ? sign : slice_find(pattern, '#');
}

static bool
is_number(struct slice text)
{
	size_t i;

	for (i = 0; i < text.len; i++)
		if ((text.at[i] < '0' || text.at[i] > '9') &&
		    (i == 0 || text.at[i] != '_'))
			return false;
	return text.len > 0;
}

/* ---- life ------------------------------------------------------------- */

/* As column_key() makes it of a header; no label has marks or brackets. */
static struct slice
key_of(struct slice label, struct arena *arena)
{
	struct buffer key = { 0 };
	struct slice copy;
	size_t i;

	if (!text_key(&key, label))
		buffer_add(&key, label);
	for (i = 0; i < key.len; i++)
		if (key.data[i] == '/')
			key.data[i] = ' ';
	copy = arena_copy(arena, buffer_slice(&key));
	buffer_release(&key);
	return copy;
}

struct labels *
labels_open(struct fault *fault)
{
	struct labels *l = xcalloc(1, sizeof(*l));
	size_t row;

	l->table = table_open("export-header", shape, LABEL_SHAPE, fault);
	if (l->table == NULL) {
		free(l);
		return NULL;
	}
	l->keys = xcalloc(table_rows(l->table), sizeof(*l->keys));
	for (row = 0; row < table_rows(l->table); row++) {
		struct slice label = table_text(l->table, row, ZH);

		l->keys[row] = key_of(label, &l->arena);
	}
	return l;
}

void
labels_close(struct labels *l)
{
	if (l == NULL)
		return;
	table_close(l->table);
	arena_release(&l->arena);
	free(l->keys);
	free(l);
}

/* ---- a text and a pattern --------------------------------------------- */

/* Whether a text fits a pattern, and what stands for its sign. */
static bool
fits(struct slice pattern, struct slice text, struct slice *part)
{
	const char *sign = find_sign(pattern), *end = pattern.at + pattern.len;
	struct slice before, behind;

	*part = SLICE_EMPTY;
	if (sign == NULL)
		return slice_equal(pattern, text);
	before = slice_between(pattern.at, sign);
	behind = slice_between(sign + 1, end);
	if (text.len < pattern.len || !slice_starts(text, before) ||
	    !slice_ends(text, behind))
		return false;
	*part = (struct slice){ text.at + before.len,
		text.len - before.len - behind.len };
	return *sign == '*' || is_number(*part);
}

/* A pattern with part for its sign; from_to: 0_30 becomes 0–30. */
static struct slice
fill(struct slice pattern, struct slice part, bool from_to,
    struct arena *arena)
{
	const char *sign = find_sign(pattern);
	struct buffer text = { 0 };
	struct slice filled;
	size_t i;

	if (sign == NULL)
		return pattern;
	buffer_add(&text, slice_between(pattern.at, sign));
	for (i = 0; i < part.len; i++)
		if (from_to && part.at[i] == '_')
			buffer_add(&text, SLICE("–"));
		else
			buffer_add_byte(&text, part.at[i]);
	buffer_add(&text, slice_between(sign + 1, pattern.at + pattern.len));
	filled = arena_copy(arena, buffer_slice(&text));
	buffer_release(&text);
	return filled;
}

/* ---- to the reader ---------------------------------------------------- */

static bool
stands_beside(struct slice wanted, const struct slice *beside, size_t count)
{
	size_t i;

	for (i = 0; i < count; i++)
		if (slice_equal(slice_trim(beside[i]), wanted))
			return true;
	return wanted.len == 0;
}

struct slice
labels_find(const struct labels *l, struct slice name, bool zh,
    const struct slice *beside, size_t count, struct arena *arena)
{
	struct slice part;
	size_t row;

	for (row = 0; row < table_rows(l->table); row++) {
		struct slice column = table_text(l->table, row, COLUMN);
		struct slice label = table_text(l->table, row, zh ? ZH : EN);
		const char *sign = find_sign(label);

		if (!fits(column, name, &part) || !stands_beside(table_text(
		    l->table, row, BESIDE), beside, count))
			continue;
		if (sign != NULL && *sign == '*')
			part = labels_find(l, part, zh, beside, count, arena);
		if (sign == NULL)
			return label;
		if (part.len > 0)
			return fill(label, part, *sign == '#', arena);
	}
	return SLICE_EMPTY;
}

/* ---- and back --------------------------------------------------------- */

static struct slice
column_of(const struct labels *l, struct slice key, bool any,
    struct arena *arena)
{
	struct slice part;
	size_t row;

	for (row = 0; row < table_rows(l->table); row++) {
		if (!any && table_text(l->table, row, BACK).len == 0)
			continue;
		if (!fits(l->keys[row], key, &part))
			continue;
		if (part.len > 0)
			part = column_of(l, part, true, arena);
		if (part.len > 0 || find_sign(l->keys[row]) == NULL)
			return fill(table_text(l->table, row, COLUMN), part,
			    false, arena);
	}
	return SLICE_EMPTY;
}

struct slice
labels_column(const struct labels *l, struct slice key, struct arena *arena)
{
	return column_of(l, key, false, arena);
}
