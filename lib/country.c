/*
 * country.c - the table as a lexicon of keys
 */
#include <stdlib.h>

#include "country.h"
#include "lexicon.h"
#include "table.h"
#include "text.h"

enum { CODE, ALPHA3, NAMES, SHAPE_COUNT };

static const struct table_column shape[SHAPE_COUNT] = {
	[CODE] = { .name = "code", .type = TABLE_KEY },
	[ALPHA3] = { .name = "alpha3", .type = TABLE_TEXT },
	[NAMES] = { .name = "names", .type = TABLE_TEXT },
};

struct countries {
	struct table *table;
	struct lexicon *codes;	/* capitals, exactly */
	struct lexicon *names;	/* keys of name_key() */
	struct buffer key, plain;
};

/*
 * A name without points and apostrophes, hyphens as blanks, no "the" in
 * front: "St. Lucia" and "st lucia" are one.
 */
static struct slice
name_key(struct countries *c, struct slice name)
{
	struct slice key;
	size_t i;

	c->key.len = c->plain.len = 0;
	if (!text_key(&c->key, slice_trim(name)))
		return SLICE_EMPTY;
	for (i = 0; i < c->key.len; i++) {
		char at = c->key.data[i];

		if (at == '-' || at == '\t' || at == '\n' || at == '\r')
			at = ' ';
		if (at == '.' || at == '\'' || at == '`')
			continue;
		if (c->key.len - i >= 3 &&
		    memcmp(c->key.data + i, "\xE2\x80\x99", 3) == 0) {
			i += 2;
			continue;
		}
		if (at != ' ' || (c->plain.len > 0 &&
		    c->plain.data[c->plain.len - 1] != ' '))
			buffer_add_byte(&c->plain, at);
	}
	key = slice_trim(buffer_slice(&c->plain));
	if (slice_starts(key, SLICE("the ")))
		key = (struct slice){ key.at + 4, key.len - 4 };
	return key;
}

static void
add_names(struct countries *c, size_t row)
{
	struct slice rest = table_text(c->table, row, NAMES);

	lexicon_add_exact(c->codes, table_text(c->table, row, CODE), (int)row);
	lexicon_add_exact(c->codes, table_text(c->table, row, ALPHA3),
	    (int)row);
	while (rest.at != NULL)
		lexicon_add_exact(c->names,
		    name_key(c, slice_cut(&rest, ';')), (int)row);
}

/* +49 is Germany; +1 is several countries and so none. */
static bool
add_prefixes(struct countries *c, struct fault *fault)
{
	static const struct table_column phone[] = {
		{ .name = "region", .type = TABLE_KEY },
		{ .name = "code", .type = TABLE_WORD },
	};
	struct table *t = table_open("phone-region", phone, 2, fault);
	struct buffer text = { 0 };
	size_t row, other;

	if (t == NULL)
		return false;
	for (row = 0; row < table_rows(t); row++) {
		struct slice code = table_text(t, row, 1);
		int id = lexicon_find_exact(c->codes, table_text(t, row, 0));

		for (other = 0; other < table_rows(t); other++)
			if (other != row &&
			    slice_equal(table_text(t, other, 1), code))
				break;
		if (id == LEXICON_NONE || other < table_rows(t))
			continue;
		text.len = 0;
		buffer_format(&text, "+%.*s", SLICE_PRINT(code));
		lexicon_add_exact(c->names, buffer_slice(&text), id);
	}
	buffer_release(&text);
	table_close(t);
	return true;
}

struct countries *
countries_open(struct fault *fault)
{
	struct countries *c = xcalloc(1, sizeof(*c));
	size_t row;

	c->codes = lexicon_new();
	c->names = lexicon_new();
	c->table = table_open("country", shape, SHAPE_COUNT, fault);
	if (c->table != NULL)
		for (row = 0; row < table_rows(c->table); row++)
			add_names(c, row);
	if (c->table == NULL || !add_prefixes(c, fault)) {
		countries_close(c);
		return NULL;
	}
	return c;
}

void
countries_close(struct countries *c)
{
	if (c == NULL)
		return;
	table_close(c->table);
	lexicon_free(c->codes);
	lexicon_free(c->names);
	buffer_release(&c->key);
	buffer_release(&c->plain);
	free(c);
}

static int
find_id(struct countries *c, struct slice name)
{
	int id = name.len == 2 || name.len == 3 ?
	    lexicon_find_exact(c->codes, name) : LEXICON_NONE;

	if (id == LEXICON_NONE && name.len > 0)
		id = lexicon_find_exact(c->names, name_key(c, name));
	return id;
}

/*
 * "Korea, Nord (Nordkorea)" says the same twice; "Taiwan (China)" does not,
 * nor does "Guinea (Bissau)".
 */
static int
find_twice(struct countries *c, struct slice name)
{
	const char *open = name.len > 0 && name.at[name.len - 1] == ')' ?
	    memchr(name.at, '(', name.len) : NULL;
	int id;

	if (open == NULL)
		return LEXICON_NONE;
	id = find_id(c, slice_trim(slice_between(name.at, open)));
	return id != LEXICON_NONE && id == find_id(c, slice_trim(
	    slice_between(open + 1, name.at + name.len - 1))) ? id :
	    LEXICON_NONE;
}

struct slice
country_find(struct countries *c, struct slice cell)
{
	struct slice name = slice_trim(cell);
	int id = find_id(c, name);

	if (id == LEXICON_NONE)
		id = find_twice(c, name);
	return id == LEXICON_NONE ? SLICE_EMPTY :
	    table_text(c->table, (size_t)id, CODE);
}
