/*
 * country.c - the table as a lexicon of keys
 */
#include <stdlib.h>

#include "value/country.h"
#include "set/lexicon.h"
#include "set/nameset.h"
#include "rule/table.h"
#include "base/text.h"

enum { CODE, ALPHA3, NAMES, SHAPE_COUNT };
enum { REGION, CALLING_CODE, PHONE_SHAPE_COUNT };

static const struct table_column shape[SHAPE_COUNT] = {
	[CODE] = { .name = "code", .type = TABLE_KEY },
	[ALPHA3] = { .name = "alpha3", .type = TABLE_TEXT },
	[NAMES] = { .name = "names", .type = TABLE_TEXT },
};

static const struct table_column phone_shape[PHONE_SHAPE_COUNT] = {
	[REGION] = { .name = "region", .type = TABLE_KEY },
	[CALLING_CODE] = { .name = "code", .type = TABLE_WORD },
};

#define APOSTROPHE "\xE2\x80\x99"

struct countries {
	struct table *table, *phones;
	struct lexicon *codes;	/* capitals, exactly */
	/*
	 * Keys of name_key(), those of ASCII and the others, which cost more
	 * to make; NULL until a cell is no code, and of such letters.
	 */
	struct lexicon *names, *foreign;
	struct lexicon *prefixes;	/* +49; NULL until one comes */
	bool builtin;		/* keys of ASCII are of names of ASCII */
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
	char *start, *to;
	size_t i;

	c->key.len = c->plain.len = 0;
	if (!text_key(&c->key, slice_trim(name)) ||
	    !buffer_reserve(&c->plain, c->key.len))
		return SLICE_EMPTY;
	start = to = c->plain.data;
	for (i = 0; i < c->key.len; i++) {
		char at = c->key.data[i];

		if (at == '-' || at == '\t' || at == '\n' || at == '\r')
			at = ' ';
		if (at == '.' || at == '\'' || at == '`')
			continue;
		if (at == *APOSTROPHE && c->key.len - i >= 3 &&
		    memcmp(c->key.data + i, APOSTROPHE, 3) == 0) {
			i += 2;
			continue;
		}
		if (at != ' ' || (to > start && to[-1] != ' '))
			*to++ = at;
	}
	key = slice_trim(slice_between(start, to));
	if (slice_starts(key, SLICE("the ")))
		key = (struct slice){ key.at + 4, key.len - 4 };
	return key;
}

static bool
is_ascii(struct slice s)
{
	return text_ascii_prefix(s) == s.len;
}

/* The names of a kind; of another table all, as their keys may be any. */
static void
add_names(struct countries *c, struct lexicon *into, bool plain)
{
	size_t row;

	for (row = 0; row < table_rows(c->table); row++) {
		struct slice rest = table_text(c->table, row, NAMES);

		while (rest.at != NULL) {
			struct slice name = slice_cut(&rest, ';');

			if (!c->builtin ||
			    text_is_nearly_ascii(name) == plain)
				lexicon_add_exact(into, name_key(c, name),
				    (int)row);
		}
	}
}

/* +49 is Germany; +1 is several countries and so none. */
static void
add_prefixes(struct countries *c)
{
	struct nameset *regions = nameset_new();
	struct buffer text = { 0 };
	size_t row;

	c->prefixes = lexicon_new();
	for (row = 0; row < table_rows(c->phones); row++)
		++*nameset_count(regions,
		    table_text(c->phones, row, CALLING_CODE));
	for (row = 0; row < table_rows(c->phones); row++) {
		struct slice code = table_text(c->phones, row, CALLING_CODE);
		int id = lexicon_find_exact(c->codes,
		    table_text(c->phones, row, REGION));

		if (id == LEXICON_NONE || nameset_get(regions, code) > 1)
			continue;
		text.len = 0;
		buffer_format(&text, "+%.*s", SLICE_PRINT(code));
		lexicon_add_exact(c->prefixes, buffer_slice(&text), id);
	}
	buffer_release(&text);
	nameset_free(regions);
}

/* The words for a key; makes them, and *key anew, if need be. */
static const struct lexicon *
words_for(struct countries *c, struct slice name, struct slice *key)
{
	bool plain = !c->builtin || is_ascii(*key);

	if (plain && c->names == NULL) {
		c->names = lexicon_new();
		add_names(c, c->names, true);
		*key = name_key(c, name);
	} else if (!plain && c->foreign == NULL) {
		c->foreign = lexicon_new();
		add_names(c, c->foreign, false);
		*key = name_key(c, name);
	}
	return plain ? c->names : c->foreign;
}

static void
add_codes(struct countries *c)
{
	size_t row;

	for (row = 0; row < table_rows(c->table); row++) {
		lexicon_add_exact(c->codes, table_text(c->table, row, CODE),
		    (int)row);
		lexicon_add_exact(c->codes, table_text(c->table, row, ALPHA3),
		    (int)row);
	}
}

struct countries *
countries_open(struct fault *fault)
{
	struct countries *c = xcalloc(1, sizeof(*c));

	c->builtin = table_is_builtin("country");
	c->codes = lexicon_new();
	c->table = table_open("country", shape, SHAPE_COUNT, fault);
	if (c->table != NULL)
		c->phones = table_open("phone-region", phone_shape,
		    PHONE_SHAPE_COUNT, fault);
	if (c->phones == NULL) {
		countries_close(c);
		return NULL;
	}
	add_codes(c);
	return c;
}

void
countries_close(struct countries *c)
{
	if (c == NULL)
		return;
	table_close(c->table);
	table_close(c->phones);
	lexicon_free(c->codes);
	lexicon_free(c->names);
	lexicon_free(c->foreign);
	lexicon_free(c->prefixes);
	buffer_release(&c->key);
	buffer_release(&c->plain);
	free(c);
}

static int
find_id(struct countries *c, struct slice name)
{
	int id = name.len == 2 || name.len == 3 ?
	    lexicon_find_exact(c->codes, name) : LEXICON_NONE;
	const struct lexicon *words;
	struct slice key;

	if (id != LEXICON_NONE || name.len == 0)
		return id;
	key = name_key(c, name);
	words = words_for(c, name, &key);
	id = lexicon_find_exact(words, key);
	if (id != LEXICON_NONE || key.len == 0 || *key.at != '+')
		return id;
	if (c->prefixes == NULL)
		add_prefixes(c);
	return lexicon_find_exact(c->prefixes, key);
}

/*
 * "Korea, Nord (Nordkorea)" says the same twice; "Taiwan (China)" does not,
 * nor does "Guinea (Bissau)".
 */
static int
find_twice(struct countries *c, struct slice name)
{
	const char *open = name.len > 0 && name.at[name.len - 1] == ')' ?
	    slice_find(name, '(') : NULL;
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

struct slice
country_find_told(struct countries *c, struct slice word)
{
	struct slice found = country_find(c, word);
	char code[3];
	size_t i;

	word = slice_trim(word);
	if (found.len > 0 || word.len > sizeof(code))
		return found;
	for (i = 0; i < word.len; i++)
		code[i] = word.at[i] >= 'a' && word.at[i] <= 'z' ?
		    (char)(word.at[i] - 'a' + 'A') : word.at[i];
	return country_find(c, (struct slice){ code, word.len });
}
