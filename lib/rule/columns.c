/*
 * columns.c - headers and what they mean
 */
#include <stdio.h>
#include <stdlib.h>

#include "base/say.h"
#include "rule/columns.h"
#include "rule/label.h"
#include "rule/simplify.h"
#include "rule/table.h"
#include "rule/words.h"
#include "base/mem.h"
#include "base/text.h"
#include "set/nameset.h"

static const char *const kind_names[] = {
	[COLUMNS_NONE] = "",
	[COLUMNS_LEAD] = "lead",
	[COLUMNS_TOUCH] = "touch",
	[COLUMNS_OPPORTUNITY] = "opportunity",
	[COLUMNS_QUOTE] = "quote",
	[COLUMNS_QUOTE_LINE] = "quote-line",
	[COLUMNS_SAMPLE] = "sample",
	[COLUMNS_MESSAGE] = "message",
	[COLUMNS_EVENT] = "event",
	[COLUMNS_NEWS] = "news",
	[COLUMNS_REP] = "rep",
	[COLUMNS_TARGET] = "target",
	[COLUMNS_ORDER] = "order",
	[COLUMNS_RECEIVABLE] = "receivable",
	[COLUMNS_RECEIPT] = "receipt",
	[COLUMNS_HOLIDAY] = "holiday",
	[COLUMNS_REMARK] = "remark",
	[COLUMNS_COMPETITOR] = "competitor",
	[COLUMNS_ROLE] = "role",
};

enum { KINDS = sizeof(kind_names) / sizeof(*kind_names) };

enum { FILE_KIND, NAME, TYPE, VALUES, ZH, EN, SHAPE_COUNT };

static const struct table_column shape[SHAPE_COUNT] = {
	[FILE_KIND] = { .name = "file", .type = TABLE_WORD },
	[NAME] = { .name = "column", .type = TABLE_WORD },
	[TYPE] = { .name = "type", .type = TABLE_WORD },
	[VALUES] = { .name = "values", .type = TABLE_TEXT },
	[ZH] = { .name = "zh", .type = TABLE_TEXT },
	[EN] = { .name = "en", .type = TABLE_TEXT },
};

enum { WORD_KIND, WORD_COLUMN, WORDS, WORD_SHAPE_COUNT };

static const struct table_column word_shape[WORD_SHAPE_COUNT] = {
	[WORD_KIND] = { .name = "file", .type = TABLE_WORD },
	[WORD_COLUMN] = { .name = "column", .type = TABLE_WORD },
	[WORDS] = { .name = "words", .type = TABLE_WORD },
};

/* One spelling of a meaning, normalised. */
struct alias {
	struct slice key;
	uint32_t hash;		/* of the key without its blanks */
	uint32_t next;		/* alias of the same bucket, or ALIAS_NONE */
	uint32_t meaning;
	bool canonical;
};

enum { BUCKETS = 1024,		/* a power of 2 */
	SHORT_LEAST = 4 };	/* letters of a header that is cut short */
#define ALIAS_NONE UINT32_MAX

/* Aliases by the joined key. */
struct aliases {
	struct alias *list;
	size_t count, room;
	size_t own;		/* the first ones: of the dictionary itself */
	uint32_t buckets[BUCKETS], last[BUCKETS];
	struct arena arena;	/* of keys that are no text of a table */
};

struct dictionary {
	enum columns_kind kind;
	struct table *table;
	struct table *words;	/* header-word, or NULL */
	size_t *word_meanings;	/* of its rows; SIZE_MAX: of another kind */
	struct column_meaning *meanings;
	size_t count;
	struct aliases *names;	/* the canonical ones */
	/*
	 * Those and all other spellings: until a header comes that is no
	 * canonical name only where they are to go.  Words that are added
	 * come behind them.
	 */
	struct aliases **aliases;
	/*
	 * Of the built-in words those that are not ASCII, which cost most to
	 * make and have no key of ASCII: until such a header comes only where
	 * they are to go.
	 */
	struct aliases **foreign;
	struct simplifier *simplifier;
};

struct columns {
	struct arena arena;
	struct slice *headers;
	size_t count;
	struct slice *names;	/* canonical name of each, or len 0 */
	enum column_match *matches;
	struct slice *values;	/* of an enum: its words joined by ; */
	struct slice *types;	/* as text, date; len 0 where not known */
	bool *chosen;		/* by --column */
	bool *known;		/* the dictionary has the name */
	bool *asked;		/* columns_find() looked for it */
	struct nameset *places;	/* of the names: the first column + 1 */
	size_t *next;		/* column of the same name, or COLUMN_ABSENT */
};

const char *
columns_kind_name(enum columns_kind kind)
{
	return kind_names[kind];
}

enum columns_kind
columns_kind_find(const char *name)
{
	size_t i;

	for (i = 0; i < KINDS; i++)
		if (strcmp(kind_names[i], name) == 0)
			return (enum columns_kind)i;
	return COLUMNS_NONE;
}

static bool
is_blank_like(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '_' ||
	    c == '-' || c == '.' || c == '/';
}

/*
 * Takes a unit in brackets off the end of a normalised key, or what the header
 * says in another language: 交易日期[ Transaction Date ].  NFKC has made
 * full-width brackets ASCII by now.
 */
static struct slice
take_unit(struct slice key, struct slice *unit)
{
	char last = key.len > 0 ? key.at[key.len - 1] : '\0';
	const char *open = last == ')' ? slice_find(key, '(') :
	    last == ']' ? slice_find(key, '[') : NULL;

	if (open == NULL || open == key.at)
		return key;
	if (unit != NULL)
		*unit = slice_trim(slice_between(open + 1,
		    key.at + key.len - 1));
	return slice_trim(slice_between(key.at, open));
}

/*
 * A star, a colon, a picture (📞 Phone) or the sign before a word of #Kwota at
 * the front: its bytes, or 0.
 */
static size_t
mark_length(struct slice key)
{
	uint32_t c;
	size_t len = text_decode(key, &c);

	if (c == '#')
		return key.len > 1 && !text_is_digit(key.at[1]) &&
		    key.at[1] != ' ' ? len : 0;
	return c == '*' || c == ':' || (c >= 0x2190 && c < 0x2C00) ||
	    (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0x1F000 && c < 0x1FB00) ?
	    len : 0;
}

static struct slice
take_marks(struct slice key)
{
	size_t len;

	while ((len = mark_length(key)) > 0)
		key = slice_trim(slice_between(key.at + len,
		    key.at + key.len));
	while (key.len > 0 && (key.at[key.len - 1] == '*' ||
	    key.at[key.len - 1] == ':'))
		key = slice_trim((struct slice){ key.at, key.len - 1 });
	return key;
}

/* Bytes of a dash of typography at i, U+2010 to U+2015; 0: there is none. */
static size_t
dash_length(struct slice s, size_t i)
{
	return i + 2 < s.len && slice_starts((struct slice){ s.at + i, 3 },
	    SLICE("\xE2\x80")) && (unsigned char)s.at[i + 2] >= 0x90 &&
	    (unsigned char)s.at[i + 2] <= 0x95 ? 3 : 0;
}

/* Whether it is a key as it stands: a-z, 0-9, common Han, single blanks. */
static bool
is_key(struct slice s)
{
	size_t i = 0, han;

	while (i < s.len) {
		unsigned char c = (unsigned char)s.at[i];

		if ((unsigned)(c - 'a') < 26 || (unsigned)(c - '0') < 10 ||
		    (c == ' ' && i > 0 && i + 1 < s.len &&
		    s.at[i - 1] != ' ')) {
			i++;
			continue;
		}
		han = c < 0x80 ? 0 : text_han_prefix(
		    slice_between(s.at + i, s.at + s.len));
		if (han == 0)
			return false;
		i += han;
	}
	return true;
}

/*
 * A key of ASCII without units and marks needs no folding of characters; false
 * for any other.
 */
static bool
simple_key(struct slice s, struct arena *arena, struct slice *key)
{
	char *out = arena_bytes(arena, s.len);
	size_t len = 0, i;

	s = slice_trim(s);
	for (i = 0; i < s.len; i++) {
		char c = s.at[i];

		if ((unsigned char)((c | 0x20) - 'a') < 26)
			out[len++] = (char)(c | 0x20);
		else if ((c & 0x80) != 0 || c == '(' || c == ')' ||
		    c == '*' || c == ':' || c == '#' || c == ']')
			return false;
		else if (!is_blank_like(c))
			out[len++] = c;
		else if (len > 0 && out[len - 1] != ' ')
			out[len++] = ' ';
	}
	while (len > 0 && out[len - 1] == ' ')
		len--;
	*key = (struct slice){ out, len };
	return true;
}

struct slice
column_key(struct slice header, struct slice *unit, struct arena *arena)
{
	struct buffer folded = { 0 };
	struct slice key;
	char *out;
	size_t len = 0, i;

	if (unit != NULL)
		*unit = SLICE_EMPTY;
	/* As nearly all aliases are. */
	if (is_key(header))
		return arena_copy(arena, header);
	if (simple_key(header, arena, &key))
		return key;
	if (!text_key(&folded, header))
		buffer_add(&folded, header);
	key = take_marks(slice_trim(buffer_slice(&folded)));
	key = take_marks(take_unit(key, unit));
	if (unit != NULL && unit->len > 0)
		*unit = arena_copy(arena, *unit);
	out = arena_bytes(arena, key.len);
	for (i = 0; i < key.len; i++) {
		size_t dash = dash_length(key, i);

		if (dash == 0 && !is_blank_like(key.at[i]))
			out[len++] = key.at[i];
		else if (len > 0 && out[len - 1] != ' ')
			out[len++] = ' ';
		i += dash > 0 ? dash - 1 : 0;
	}
	while (len > 0 && out[len - 1] == ' ')
		len--;
	buffer_release(&folded);
	return (struct slice){ out, len };
}

static struct slice
without_blanks(struct slice key, struct arena *arena)
{
	char *out;
	size_t len = 0, i;

	if (key.len == 0 || slice_find(key, ' ') == NULL)
		return key;
	out = arena_bytes(arena, key.len);
	for (i = 0; i < key.len; i++)
		if (key.at[i] != ' ')
			out[len++] = key.at[i];
	return (struct slice){ out, len };
}

/* The hash of a key, which its blanks do not count for. */
static uint32_t
hash_joined(struct slice key)
{
	uint32_t hash = 2166136261u;	/* FNV-1a */
	size_t i;

	for (i = 0; i < key.len; i++)
		if (key.at[i] != ' ')
			hash = (hash ^ (unsigned char)key.at[i]) * 16777619u;
	return hash ^ hash >> 16;
}

/* Whether a key is the joined one once its blanks are left out. */
static bool
joins_to(struct slice key, struct slice joined)
{
	size_t i, k = 0;

	for (i = 0; i < key.len; i++) {
		if (key.at[i] == ' ')
			continue;
		if (k == joined.len || key.at[i] != joined.at[k++])
			return false;
	}
	return k == joined.len;
}

static struct aliases *
new_aliases(void)
{
	struct aliases *a = xcalloc(1, sizeof(*a));
	size_t i;

	for (i = 0; i < BUCKETS; i++)
		a->buckets[i] = ALIAS_NONE;
	return a;
}

static void
free_aliases(struct aliases *a)
{
	if (a == NULL)
		return;
	arena_release(&a->arena);
	free(a->list);
	free(a);
}

/* Behind those that are there: the first of equals is found first. */
static void
chain_alias(struct aliases *a, uint32_t i)
{
	uint32_t bucket = a->list[i].hash % BUCKETS;

	a->list[i].next = ALIAS_NONE;
	if (a->buckets[bucket] == ALIAS_NONE)
		a->buckets[bucket] = i;
	else
		a->list[a->last[bucket]].next = i;
	a->last[bucket] = i;
}

/* The spelling is of a table that outlives the aliases. */
static void
add_alias(struct aliases *a, struct slice spelling, size_t meaning,
    bool canonical)
{
	struct alias *alias;

	if (spelling.len == 0)
		return;
	GROW(a->list, a->count, a->room);
	alias = &a->list[a->count++];
	alias->key = is_key(spelling) ? spelling :
	    column_key(spelling, NULL, &a->arena);
	alias->hash = hash_joined(alias->key);
	alias->meaning = (uint32_t)meaning;
	alias->canonical = canonical;
	chain_alias(a, (uint32_t)a->count - 1);
}

static void
add_list(struct aliases *a, struct slice list, size_t meaning)
{
	while (list.at != NULL)
		add_alias(a, slice_cut(&list, ';'), meaning, false);
}

static void
add_meaning(struct dictionary *d, size_t row)
{
	struct column_meaning *m = &d->meanings[d->count];

	m->name = table_text(d->table, row, NAME);
	m->type = table_text(d->table, row, TYPE);
	m->values = table_text(d->table, row, VALUES);
	m->zh = table_text(d->table, row, ZH);
	m->en = table_text(d->table, row, EN);
	add_alias(d->names, m->name, d->count, true);
	d->count++;
}

struct dictionary *
dictionary_open(enum columns_kind kind, struct fault *fault)
{
	struct dictionary *d = xcalloc(1, sizeof(*d));
	size_t row;

	d->names = new_aliases();
	d->aliases = xcalloc(1, sizeof(*d->aliases));
	d->kind = kind;
	d->simplifier = simplify_new();
	if (kind == COLUMNS_NONE)
		return d;
	d->table = table_open("columns", shape, SHAPE_COUNT, fault);
	if (d->table == NULL) {
		dictionary_close(d);
		return NULL;
	}
	d->meanings = xcalloc(table_rows(d->table), sizeof(*d->meanings));
	for (row = 0; row < table_rows(d->table); row++)
		if (slice_is(table_text(d->table, row, FILE_KIND),
		    kind_names[kind]))
			add_meaning(d, row);
	return d;
}

static bool
is_of_kind(const struct dictionary *d, size_t row, enum columns_kind kind)
{
	return slice_is(table_text(d->words, row, WORD_KIND),
	    kind_names[kind]);
}

/*
 * Columns that are the lead's in other files too (DOMAIN 3.5), so that the
 * words for them serve there.  Not in a bank statement, where a firm may be
 * our own.
 */
static bool
is_lead_word(const struct dictionary *d, size_t row)
{
	static const char *const shared[] = { "company", "contact_name",
		"country", "region", "owner", "source", "event_name", "note",
		"currency", "created_date", "next_action",
		"next_action_date", "lost_reason" };
	size_t i;

	if ((d->kind != COLUMNS_OPPORTUNITY && d->kind != COLUMNS_QUOTE &&
	    d->kind != COLUMNS_ORDER && d->kind != COLUMNS_RECEIVABLE) ||
	    !is_of_kind(d, row, COLUMNS_LEAD))
		return false;
	for (i = 0; i < sizeof(shared) / sizeof(*shared); i++)
		if (slice_is(table_text(d->words, row, WORD_COLUMN),
		    shared[i]))
			return true;
	return false;
}

/* Whether a word may have a key of ASCII: what stands in brackets is left. */
static bool
may_be_ascii(struct slice word)
{
	size_t i = text_ascii_prefix(word);

	if (i == word.len || slice_find((struct slice){ word.at, i }, '(') !=
	    NULL)
		return true;
	for (; i < word.len && word.at[i] != '(' && (word.at[i] != '\xEF' ||
	    !slice_starts((struct slice){ word.at + i, word.len - i },
	    SLICE("\xEF\xBC\x88"))); i++)
		;
	return text_is_nearly_ascii((struct slice){ word.at, i });
}

static void
add_row(const struct dictionary *d, size_t row, struct aliases *into,
    bool foreign)
{
	struct slice rest = table_text(d->words, row, WORDS);

	while (rest.at != NULL) {
		struct slice word = slice_cut(&rest, ';');

		if (d->foreign == NULL || may_be_ascii(word) != foreign)
			add_alias(into, word, d->word_meanings[row], false);
	}
}

/* The words of the kind, then those of the lead: what comes first is found. */
static void
add_words(const struct dictionary *d, struct aliases *into, bool foreign)
{
	size_t row;
	int own;

	for (own = 1; own >= 0; own--)
		for (row = 0; row < table_rows(d->words); row++)
			if (d->word_meanings[row] != SIZE_MAX &&
			    is_of_kind(d, row, d->kind) == (own == 1))
				add_row(d, row, into, foreign);
}

/* All spellings but those of foreign_words(), made now if need be. */
static const struct aliases *
all_aliases(const struct dictionary *d)
{
	struct aliases *a = *d->aliases;
	size_t i;

	if (a != NULL)
		return a;
	a = *d->aliases = new_aliases();
	for (i = 0; i < d->count; i++) {
		add_alias(a, d->meanings[i].name, i, true);
		add_list(a, d->meanings[i].zh, i);
		add_list(a, d->meanings[i].en, i);
	}
	a->own = a->count;
	if (d->words != NULL)
		add_words(d, a, false);
	return a;
}

/* The words that are not ASCII, made now if need be; NULL: there are none. */
static const struct aliases *
foreign_words(const struct dictionary *d)
{
	if (d->foreign == NULL)
		return NULL;
	if (*d->foreign == NULL) {
		*d->foreign = new_aliases();
		add_words(d, *d->foreign, true);
	}
	return *d->foreign;
}

/* The meanings of the rows of header-word that serve this kind of file. */
static bool
find_word_meanings(struct dictionary *d, struct fault *fault)
{
	struct nameset *places = nameset_new();
	size_t rows = table_rows(d->words), row = rows, i;

	d->word_meanings = xcalloc(rows, sizeof(*d->word_meanings));
	for (i = 0; i < d->count; i++)
		*nameset_count(places, d->meanings[i].name) = (uint32_t)i + 1;
	for (i = 0; i < rows && row == rows; i++) {
		uint32_t place = nameset_get(places, table_text(d->words, i,
		    WORD_COLUMN));

		d->word_meanings[i] = SIZE_MAX;
		if (is_of_kind(d, i, d->kind) && place == 0)
			row = i;
		else if (place > 0 && (is_of_kind(d, i, d->kind) ||
		    is_lead_word(d, i)))
			d->word_meanings[i] = place - 1;
	}
	nameset_free(places);
	return row == rows || table_complain(d->words, row, "column", fault,
	    "no such column in this kind of file; see fairlead-format(5)");
}

bool
dictionary_add_words(struct dictionary *d, struct fault *fault)
{
	d->words = table_open("header-word", word_shape, WORD_SHAPE_COUNT,
	    fault);
	if (d->words == NULL)
		return false;
	free_aliases(*d->aliases);	/* made without the words */
	*d->aliases = NULL;
	if (table_is_builtin("header-word"))
		d->foreign = xcalloc(1, sizeof(*d->foreign));
	return find_word_meanings(d, fault);
}

size_t
dictionary_find(const struct dictionary *d, struct slice name)
{
	size_t i;

	for (i = 0; i < d->count; i++)
		if (slice_equal(d->meanings[i].name, name))
			return i;
	return SIZE_MAX;
}

void
dictionary_close(struct dictionary *d)
{
	if (d == NULL)
		return;
	table_close(d->table);
	table_close(d->words);
	free(d->word_meanings);
	free_aliases(d->names);
	free_aliases(*d->aliases);
	free(d->aliases);
	if (d->foreign != NULL)
		free_aliases(*d->foreign);
	free(d->foreign);
	simplify_free(d->simplifier);
	free(d->meanings);
	free(d);
}

size_t
dictionary_count(const struct dictionary *d)
{
	return d->count;
}

const struct column_meaning *
dictionary_meaning(const struct dictionary *d, size_t i)
{
	return &d->meanings[i];
}

bool
dictionary_spelling(const struct dictionary *d, size_t n, struct slice *key,
    size_t *meaning)
{
	const struct aliases *a = all_aliases(d);

	if (n >= a->own)
		return false;
	*key = a->list[n].key;
	*meaning = a->list[n].meaning;
	return true;
}

/* A better match than *match among aliases; what was found before, or it. */
static size_t
search(const struct aliases *a, struct slice key, struct slice joined,
    enum column_match *match, size_t best)
{
	uint32_t hash = hash_joined(joined), i;

	for (i = a->buckets[hash % BUCKETS]; i != ALIAS_NONE;
	    i = a->list[i].next) {
		const struct alias *alias = &a->list[i];
		enum column_match found = MATCH_NONE;

		if (alias->hash != hash)
			continue;
		if (slice_equal(alias->key, key))
			found = alias->canonical ? MATCH_NAME : MATCH_ALIAS;
		else if (joins_to(alias->key, joined))
			found = MATCH_JOINED;
		if (found > *match) {
			*match = found;
			best = alias->meaning;
		}
	}
	return best;
}

/* The meaning of a key as it stands. */
static size_t
match_key(const struct dictionary *d, struct slice key,
    enum column_match *match, struct arena *scratch)
{
	struct slice joined = without_blanks(key, scratch);
	const struct aliases *foreign;
	size_t best;

	*match = MATCH_NONE;
	if (key.len == 0)
		return SIZE_MAX;
	best = search(d->names, key, joined, match, SIZE_MAX);
	if (*match == MATCH_NAME)
		return best;
	*match = MATCH_NONE;
	best = search(all_aliases(d), key, joined, match, SIZE_MAX);
	if (text_ascii_prefix(key) < key.len &&
	    (foreign = foreign_words(d)) != NULL)
		best = search(foreign, key, joined, match, best);
	return best;
}

/*
 * Amount (Debit) of a bank's statement is no money that came in, 金额(收入) is:
 * what stands in brackets is a word of the column kind.
 */
static bool
goes_out(const struct dictionary *d, size_t meaning, struct slice unit)
{
	struct fault unused;
	struct words *words;
	bool out;

	if (d->kind != COLUMNS_RECEIPT || meaning == SIZE_MAX ||
	    unit.len == 0 || !slice_is(d->meanings[meaning].name, "amount"))
		return false;
	words = words_open("kind", SLICE("receipt;outgoing"), &unused);
	out = words != NULL && slice_is(words_find(words, unit, NULL),
	    "outgoing");
	words_close(words);
	return out;
}

size_t
dictionary_match(const struct dictionary *d, struct slice header,
    enum column_match *match, struct slice *unit, struct arena *scratch)
{
	struct slice bracket;
	struct slice key = column_key(header, &bracket, scratch);
	size_t meaning = match_key(d, key, match, scratch);
	struct buffer folded = { 0 };

	/* Aliases are Simplified, but for Japanese and Taiwanese words. */
	if (meaning == SIZE_MAX && simplify_fold(d->simplifier, key, &folded))
		meaning = match_key(d, arena_copy(scratch,
		    buffer_slice(&folded)), match, scratch);
	buffer_release(&folded);
	if (unit != NULL)
		*unit = bracket;
	if (goes_out(d, meaning, bracket)) {
		*match = MATCH_NONE;
		meaning = SIZE_MAX;
	}
	return meaning;
}

struct slice
dictionary_key(const struct dictionary *d, struct slice header,
    struct arena *arena)
{
	struct slice key = column_key(header, NULL, arena);
	struct buffer folded = { 0 };

	if (simplify_fold(d->simplifier, key, &folded))
		key = arena_copy(arena, buffer_slice(&folded));
	buffer_release(&folded);
	return key;
}

/* The first word of a key, which is cut off it. */
static struct slice
cut_word(struct slice *rest)
{
	size_t i = 0;
	struct slice word;

	while (i < rest->len && rest->at[i] != ' ')
		i++;
	word = (struct slice){ rest->at, i };
	i += i < rest->len;
	*rest = (struct slice){ rest->at + i, rest->len - i };
	return word;
}

/* Whether each word of one key begins the word of the other in its place. */
static bool
is_short_for(struct slice key, struct slice alias)
{
	while (key.len > 0 && alias.len > 0)
		if (!slice_starts(cut_word(&alias), cut_word(&key)))
			return false;
	return key.len == alias.len;
}

/* What the aliases mean that a key is short for; *several: not the same. */
static void
search_short(const struct aliases *a, struct slice key, size_t *meaning,
    bool *several)
{
	size_t i;

	for (i = 0; a != NULL && i < a->count; i++) {
		if (!is_short_for(key, a->list[i].key))
			continue;
		*several |= *meaning != SIZE_MAX &&
		    *meaning != a->list[i].meaning;
		*meaning = a->list[i].meaning;
	}
}

size_t
dictionary_abbreviated(const struct dictionary *d, struct slice header,
    struct arena *scratch)
{
	struct slice key = column_key(header, NULL, scratch);
	size_t meaning = SIZE_MAX, letters = 0, i;
	bool several = false;

	for (i = 0; i < key.len; i++)
		letters += key.at[i] != ' ' &&
		    ((unsigned char)key.at[i] & 0xC0) != 0x80;
	if (letters < SHORT_LEAST || memchr(header.at, '.', header.len) == NULL)
		return SIZE_MAX;
	search_short(all_aliases(d), key, &meaning, &several);
	search_short(foreign_words(d), key, &meaning, &several);
	return several ? SIZE_MAX : meaning;
}

/* Gives column i its canonical name, and what the dictionary says of it. */
static void
name_column(struct columns *c, size_t i, struct slice name,
    const struct dictionary *d)
{
	size_t meaning = dictionary_find(d, name);

	c->names[i] = arena_copy(&c->arena, name);
	c->known[i] = meaning != SIZE_MAX;
	c->values[i] = meaning == SIZE_MAX ? SLICE_EMPTY :
	    arena_copy(&c->arena, dictionary_meaning(d, meaning)->values);
	c->types[i] = meaning == SIZE_MAX ? SLICE_EMPTY :
	    arena_copy(&c->arena, dictionary_meaning(d, meaning)->type);
}

static bool
apply_choice(struct columns *c, const struct column_choice *choice,
    const struct dictionary *d, struct fault *fault)
{
	struct slice wanted = column_key(slice_of(choice->header), NULL,
	    &c->arena);
	char quoted[160];
	size_t i;

	for (i = 0; i < c->count; i++) {
		if (!slice_is(c->headers[i], choice->header) &&
		    !slice_equal(column_key(c->headers[i], NULL, &c->arena),
		    wanted))
			continue;
		name_column(c, i, slice_of(choice->name), d);
		c->matches[i] = MATCH_NAME;
		c->chosen[i] = true;
		return true;
	}
	return fault_set(fault, "no column \"%s\" for --column %s; "
	    "name one of the file's headers",
	    fault_quote(quoted, sizeof(quoted), slice_of(choice->header)),
	    choice->name);
}

/*
 * A header that the dictionary does not know: its name, or the column whose
 * Chinese header lead-export makes it.
 */
static struct slice
name_of(struct columns *c, size_t i, const struct dictionary *d,
    struct labels **labels)
{
	struct slice header = slice_trim(c->headers[i]), name = SLICE_EMPTY;
	struct fault fault;

	if (!text_has_han(header))
		return header;
	if (*labels == NULL)
		*labels = labels_open(&fault);
	if (*labels != NULL)
		name = labels_column(*labels, dictionary_key(d, header,
		    &c->arena), &c->arena);
	return name.len == 0 ? header : arena_copy(&c->arena, name);
}

static void
map_headers(struct columns *c, const struct dictionary *d)
{
	struct labels *labels = NULL;
	size_t i, meaning;

	for (i = 0; i < c->count; i++) {
		meaning = dictionary_match(d, c->headers[i], &c->matches[i],
		    NULL, &c->arena);
		if (meaning != SIZE_MAX) {
			name_column(c, i, dictionary_meaning(d, meaning)->name,
			    d);
		} else {
			c->names[i] = name_of(c, i, d, &labels);
			c->matches[i] = slice_equal(c->names[i], slice_trim(
			    c->headers[i])) ? MATCH_NAME : MATCH_ALIAS;
		}
	}
	labels_close(labels);
}

/* Headers may be many, and many of them the same. */
static void
index_names(struct columns *c)
{
	size_t i;

	c->places = nameset_new();
	c->next = xcalloc(c->count, sizeof(*c->next));
	for (i = c->count; i-- > 0;) {
		uint32_t *place = nameset_count(c->places, c->names[i]);

		c->next[i] = *place == 0 ? COLUMN_ABSENT : *place - 1;
		*place = (uint32_t)i + 1;
	}
}

struct columns *
columns_new(const struct slice *header, size_t count, enum columns_kind kind,
    const struct column_choice *choices, struct fault *fault)
{
	struct dictionary *d = dictionary_open(kind, fault);
	struct columns *c;
	size_t i;

	if (d == NULL)
		return NULL;
	c = xcalloc(1, sizeof(*c));
	c->count = count;
	c->headers = xcalloc(count, sizeof(*c->headers));
	c->names = xcalloc(count, sizeof(*c->names));
	c->matches = xcalloc(count, sizeof(*c->matches));
	c->values = xcalloc(count, sizeof(*c->values));
	c->types = xcalloc(count, sizeof(*c->types));
	c->chosen = xcalloc(count, sizeof(*c->chosen));
	c->known = xcalloc(count, sizeof(*c->known));
	c->asked = xcalloc(count, sizeof(*c->asked));
	for (i = 0; i < count; i++)
		c->headers[i] = arena_copy(&c->arena, header[i]);
	map_headers(c, d);
	for (; choices != NULL && choices->name != NULL; choices++)
		if (!apply_choice(c, choices, d, fault))
			break;
	dictionary_close(d);
	index_names(c);
	if (choices == NULL || choices->name == NULL)
		return c;
	columns_free(c);
	return NULL;
}

void
columns_free(struct columns *c)
{
	if (c == NULL)
		return;
	arena_release(&c->arena);
	free(c->headers);
	free(c->names);
	free(c->matches);
	free(c->values);
	free(c->types);
	free(c->chosen);
	free(c->known);
	free(c->asked);
	nameset_free(c->places);
	free(c->next);
	free(c);
}

size_t
columns_count(const struct columns *c)
{
	return c->count;
}

struct slice
columns_header(const struct columns *c, size_t i)
{
	return c->headers[i];
}

const struct slice *
columns_headers(const struct columns *c)
{
	return c->headers;
}

bool
columns_any_known(const struct columns *c)
{
	return columns_known(c) > 0;
}

size_t
columns_known(const struct columns *c)
{
	size_t known = 0, i;

	for (i = 0; i < c->count; i++)
		known += c->known[i];
	return known;
}

enum columns_kind
columns_kind_like(const struct slice *header, size_t count)
{
	enum columns_kind best = COLUMNS_NONE;
	size_t most = 1, known, kind;
	struct columns *c;
	struct fault fault;

	for (kind = COLUMNS_LEAD; kind < KINDS; kind++) {
		c = columns_new(header, count, (enum columns_kind)kind, NULL,
		    &fault);
		known = c != NULL ? columns_known(c) : 0;
		columns_free(c);
		if (known > most) {
			most = known;
			best = (enum columns_kind)kind;
		}
	}
	return best;
}

struct slice
columns_values(const struct columns *c, size_t i)
{
	return c->values[i];
}

struct slice
columns_type(const struct columns *c, size_t i)
{
	return c->types[i];
}

struct slice
columns_idle_choice(const struct columns *c)
{
	size_t i;

	for (i = 0; i < c->count; i++)
		if (c->chosen[i] && !c->known[i] && !c->asked[i])
			return c->names[i];
	return SLICE_EMPTY;
}

/* A column chosen by hand stands above every match. */
static int
rank(const struct columns *c, size_t i)
{
	return c->chosen[i] ? MATCH_NAME + 1 : (int)c->matches[i];
}

static size_t
find(const struct columns *c, struct slice name)
{
	uint32_t place = nameset_get(c->places, name);
	size_t best = COLUMN_ABSENT, i = place == 0 ? COLUMN_ABSENT : place - 1;

	for (; i != COLUMN_ABSENT; i = c->next[i]) {
		c->asked[i] = true;
		if (best == COLUMN_ABSENT || rank(c, i) > rank(c, best))
			best = i;
	}
	return best;
}

size_t
columns_find(const struct columns *c, const char *name)
{
	return find(c, slice_of(name));
}

size_t
columns_find_named(const struct columns *c, struct slice name)
{
	size_t i;

	for (i = 0; i < columns_count(c); i++)
		if (slice_equal(slice_trim(columns_header(c, i)), name))
			return i;
	return find(c, name);
}

size_t
columns_rival(const struct columns *c, const char *name)
{
	size_t best = columns_find(c, name), i = best;

	while (i != COLUMN_ABSENT && (i = c->next[i]) != COLUMN_ABSENT)
		if (rank(c, i) == rank(c, best))
			return i;
	return COLUMN_ABSENT;
}

/* The headers of the file for a message, as many as fit. */
static void
list_headers(const struct columns *c, char *out, size_t size)
{
	size_t len = 0, i;

	out[0] = '\0';
	for (i = 0; i < c->count; i++) {
		char quoted[64];
		int n;

		fault_quote(quoted, sizeof(quoted), c->headers[i]);
		n = snprintf(out + len, size - len, say(i == 0 ? "\"%s\"" :
		    ", \"%s\""), quoted);
		if (n < 0 || len + (size_t)n + 8 >= size) {
			snprintf(out + len, size - len, "%s...",
			    i == 0 ? "" : ", ");
			return;
		}
		len += (size_t)n;
	}
}

size_t
columns_need(const struct columns *c, const char *name, struct fault *fault)
{
	size_t found = columns_find(c, name);
	size_t rival = columns_rival(c, name);
	char list[300], first[64], second[64];

	if (found == COLUMN_ABSENT) {
		list_headers(c, list, sizeof(list));
		fault_set(fault, "no column \"%s\" among %s", name, list);
	} else if (rival != COLUMN_ABSENT) {
		fault_set(fault, "two columns \"%s\": field %zu \"%s\" and "
		    "field %zu \"%s\"; rename one, or run lead-import "
		    "first", name, found + 1,
		    fault_quote(first, sizeof(first), c->headers[found]),
		    rival + 1,
		    fault_quote(second, sizeof(second), c->headers[rival]));
		return COLUMN_ABSENT;
	}
	return found;
}
