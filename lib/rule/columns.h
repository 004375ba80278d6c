/*
 * columns.h - which cell is what: headers and the column dictionary
 *
 * The dictionary (table `columns`, DOMAIN 3) knows for each kind of file the
 * canonical column names, their types and their Chinese and English aliases.
 * A header is matched exactly after normalising (R-COL-01, R-COL-02), run
 * together (STAGENAME), or folded from Traditional to Simplified Chinese.
 * Nothing is matched by resemblance.
 */
#ifndef RULE_COLUMNS_H
#define RULE_COLUMNS_H

#include "base/fault.h"
#include "base/mem.h"
#include "base/slice.h"

/* The kinds of file, as the dictionary's column `file` names them. */
enum columns_kind {
	COLUMNS_NONE,		/* a file without dictionary: exact names */
	COLUMNS_LEAD,
	COLUMNS_TOUCH,
	COLUMNS_OPPORTUNITY,
	COLUMNS_QUOTE,
	COLUMNS_QUOTE_LINE,
	COLUMNS_SAMPLE,
	COLUMNS_MESSAGE,
	COLUMNS_EVENT,
	COLUMNS_NEWS,
	COLUMNS_REP,
	COLUMNS_TARGET,
	COLUMNS_ORDER,
	COLUMNS_RECEIVABLE,
	COLUMNS_RECEIPT,
	COLUMNS_HOLIDAY,
	COLUMNS_REMARK,
	COLUMNS_COMPETITOR,
	COLUMNS_ROLE,
};

/* The name of a kind, as opportunity; "" for COLUMNS_NONE. */
const char *columns_kind_name(enum columns_kind kind);
/* The kind of that name; COLUMNS_NONE when there is none. */
enum columns_kind columns_kind_find(const char *name);

#define COLUMN_ABSENT ((size_t)-1)

/* One row of the dictionary; slices live as long as the dictionary. */
struct column_meaning {
	struct slice name, type, values;
	struct slice zh, en;	/* aliases joined by ; */
};

struct dictionary;

/* Opens the dictionary of one kind.  NULL with a fault. */
struct dictionary *dictionary_open(enum columns_kind kind,
    struct fault *fault);
void dictionary_close(struct dictionary *dictionary);

/*
 * Adds the header words of other languages than Chinese and English (table
 * `header-word`), as aliases: for lead-import, which reads strangers' files.
 * False with a fault.
 */
bool dictionary_add_words(struct dictionary *dictionary,
    struct fault *fault);

/* The meaning of a canonical name, or SIZE_MAX. */
size_t dictionary_find(const struct dictionary *dictionary,
    struct slice name);

size_t dictionary_count(const struct dictionary *dictionary);
const struct column_meaning *dictionary_meaning(
    const struct dictionary *dictionary, size_t i);

/*
 * The spellings of all meanings, names and aliases, in the form of
 * column_key() and in the dictionary's order, without the words added; false
 * behind the last.  They live as long as the dictionary.
 */
bool dictionary_spelling(const struct dictionary *dictionary, size_t n,
    struct slice *key, size_t *meaning);

/* How well a header matches a meaning. */
enum column_match {
	MATCH_NONE,
	MATCH_JOINED,		/* only when blanks are left out */
	MATCH_ALIAS,
	MATCH_NAME,		/* the canonical name */
};

/*
 * Finds the meaning of a header cell: the best match, in the dictionary's
 * order among equals.  *unit gets what stood in brackets (R-COL-01), in
 * scratch's memory, and may be NULL.  SIZE_MAX when nothing matches.  A header
 * in Traditional Chinese that nothing matches is looked for in Simplified.
 */
size_t dictionary_match(const struct dictionary *dictionary,
    struct slice header, enum column_match *match, struct slice *unit,
    struct arena *scratch);

/*
 * The only meaning of all spellings that the words of a header with a full
 * stop in it are short for (Tel. kom. is Telefon komórkowy), or SIZE_MAX.
 */
size_t dictionary_abbreviated(const struct dictionary *dictionary,
    struct slice header, struct arena *scratch);

/*
 * A header in the form of column_key() and in Simplified Chinese, for the
 * tables that speak of headers.
 */
struct slice dictionary_key(const struct dictionary *dictionary,
    struct slice header, struct arena *arena);

/* A header in the form in which headers are compared (R-COL-01). */
struct slice column_key(struct slice header, struct slice *unit,
    struct arena *arena);

/* The header of one file, its cells mapped to meanings. */
struct columns;

/* --column NAME=HEADER, in the order given; ends with name NULL. */
struct column_choice {
	const char *name, *header;
};

/*
 * Maps a header of count cells.  choices may be NULL.  NULL with a fault
 * when a choice names a header that is not there.  Cells are copied.
 */
struct columns *columns_new(const struct slice *header, size_t count,
    enum columns_kind kind, const struct column_choice *choices,
    struct fault *fault);
void columns_free(struct columns *columns);

size_t columns_count(const struct columns *columns);
struct slice columns_header(const struct columns *columns, size_t i);
const struct slice *columns_headers(const struct columns *columns);

/* Whether the dictionary knows one of the columns at least, and how many. */
bool columns_any_known(const struct columns *columns);
size_t columns_known(const struct columns *columns);

/*
 * The kind whose dictionary knows most columns of a header, the first of them
 * if several do; COLUMNS_NONE if none knows two.
 */
enum columns_kind columns_kind_like(const struct slice *header, size_t count);

/* The words that a column of type enum may hold, joined by ;, or nothing. */
struct slice columns_values(const struct columns *columns, size_t i);
/* Its type in the dictionary, as text or date; nothing for what it lacks. */
struct slice columns_type(const struct columns *columns, size_t i);

/*
 * The name of a choice that the dictionary does not know and that nobody has
 * looked for so far, which is a typing error; empty for none.
 */
struct slice columns_idle_choice(const struct columns *columns);

/*
 * The position of the column with a canonical name; its exact name wins over
 * an alias, the first in file order among equals.  COLUMN_ABSENT when the
 * file has none.
 */
size_t columns_find(const struct columns *columns, const char *name);
/* The column with that header, blanks around it aside, else that of the name. */
size_t columns_find_named(const struct columns *columns, struct slice name);

/*
 * The same for a column that must be there once: a fault says which headers
 * the file has (without a remedy, which depends on the file), or that two are
 * equally good.
 */
size_t columns_need(const struct columns *columns, const char *name,
    struct fault *fault);

/* A second column as good as columns_find()'s, or COLUMN_ABSENT. */
size_t columns_rival(const struct columns *columns, const char *name);

#endif
