/*
 * simplify.c - a sorted list of pairs of characters
 */
#include <stdlib.h>

#include "rule/simplify.h"
#include "rule/table.h"
#include "base/text.h"

struct pair {
	uint32_t from, to;
};

struct simplifier {
	struct pair *pairs;
	size_t count, room;
	bool read;
};

struct simplifier *
simplify_new(void)
{
	return xcalloc(1, sizeof(struct simplifier));
}

void
simplify_free(struct simplifier *s)
{
	if (s == NULL)
		return;
	free(s->pairs);
	free(s);
}

static int
by_character(const void *a, const void *b)
{
	uint32_t x = ((const struct pair *)a)->from;
	uint32_t y = ((const struct pair *)b)->from;

	return x < y ? -1 : x > y;
}

/* One row of the table: as many characters on either side. */
static void
add_run(struct simplifier *s, struct slice from, struct slice to)
{
	struct pair pair;
	size_t a, b;

	while ((a = text_decode(from, &pair.from)) > 0 &&
	    (b = text_decode(to, &pair.to)) > 0) {
		GROW(s->pairs, s->count, s->room);
		s->pairs[s->count++] = pair;
		from = (struct slice){ from.at + a, from.len - a };
		to = (struct slice){ to.at + b, to.len - b };
	}
}

/* As the built-in table is. */
static bool
is_sorted(const struct simplifier *s)
{
	size_t i;

	for (i = 1; i < s->count; i++)
		if (s->pairs[i - 1].from > s->pairs[i].from)
			return false;
	return true;
}

static void
read_table(struct simplifier *s)
{
	static const struct table_column shape[] = {
		{ .name = "traditional", .type = TABLE_WORD },
		{ .name = "simplified", .type = TABLE_WORD },
	};
	struct fault fault;
	struct table *table = table_open("simplify", shape, 2, &fault);
	size_t row;

	s->read = true;
	for (row = 0; table != NULL && row < table_rows(table); row++)
		add_run(s, table_text(table, row, 0),
		    table_text(table, row, 1));
	table_close(table);
	if (!is_sorted(s))
		qsort(s->pairs, s->count, sizeof(*s->pairs), by_character);
}

bool
simplify_concerns(struct slice text)
{
	uint32_t c;
	size_t i;

	/* Han begins with bytes E3 to E9, or F0 beyond the first plane. */
	for (i = text_ascii_prefix(text); i < text.len; i++)
		if ((unsigned char)text.at[i] >= 0xE3 &&
		    text_decode((struct slice){ text.at + i, text.len - i },
		    &c) > 0 && text_is_han(c))
			return true;
	return false;
}

bool
simplify_fold(struct simplifier *s, struct slice text, struct buffer *out)
{
	bool changed = false;
	struct pair wanted = { 0, 0 };
	size_t len;

	out->len = 0;
	if (!simplify_concerns(text))
		return false;
	if (!s->read)
		read_table(s);
	for (; (len = text_decode(text, &wanted.from)) > 0;
	    text = (struct slice){ text.at + len, text.len - len }) {
		const struct pair *found = s->count == 0 ? NULL : bsearch(
		    &wanted, s->pairs, s->count, sizeof(*s->pairs),
		    by_character);
		char bytes[4];

		buffer_add(out, found == NULL ? (struct slice){ text.at, len } :
		    (struct slice){ bytes, text_encode(bytes, found->to) });
		changed = changed || found != NULL;
	}
	return changed;
}
