/*
 * table.h - rule tables: every number and word that sales could dispute
 *
 * A table is a small CSV file of lib/tables, compiled in.  --print-table NAME
 * prints the built-in one, --table NAME=FILE puts another in its place
 * (R-IO-12, DESIGN 5).  A module opens its table with the shape it needs;
 * every cell of a file is checked then, so that using it needs no checks.
 * The built-in ones are sound: tests have them checked, too.
 */
#ifndef RULE_TABLE_H
#define RULE_TABLE_H

#include <stdint.h>

#include "base/fault.h"
#include "base/mem.h"
#include "base/pattern.h"
#include "base/slice.h"

struct table_builtin {
	const char *name;
	const char *bytes;
	unsigned long size;
	/*
	 * How many records; then for each its line, how many cells it has
	 * (as many as the header), and of each cell where it begins in bytes
	 * and its length.  From size on it begins in more.
	 */
	const unsigned *cells;
	const char *more;
};
extern const struct table_builtin table_builtins[]; /* by name, then NULL */
extern const unsigned long table_builtin_count;

enum table_type {
	TABLE_TEXT,		/* anything */
	TABLE_WORD,		/* not empty */
	TABLE_KEY,		/* not empty, unique in its column */
	TABLE_INT,		/* whole number from least to most */
	TABLE_DECIMAL,		/* number from least to most, 4 decimals */
};

/* The scale of table_int() for a TABLE_DECIMAL cell: 2.5 is 25000. */
#define TABLE_DECIMAL_UNIT 10000

/*
 * One column that a module needs.  The column or a cell of it may be missing
 * if optional.  Numbers must lie in least..most, unless both are 0.
 */
struct table_column {
	const char *name;
	enum table_type type;
	bool optional;
	int64_t least, most;	/* whole units, for TABLE_DECIMAL too */
	const char *words;	/* that may stand, joined by ;  NULL: any */
	bool key;		/* no two rows are alike in all keys */
};

/* A table open for use; lives until table_close(). */
struct table;

/*
 * Opens the table name with a shape of count columns.  The file given by
 * table_replace() wins over the built-in table.  NULL with a fault that names
 * file, line, column and remedy when the table does not fit its shape.
 * Columns not in the shape are allowed and ignored.
 */
struct table *table_open(const char *name, const struct table_column *shape,
    size_t count, struct fault *fault);
/*
 * The same for a table that must have a row for all keys that the built-in
 * one has (columns marked key; where none is, those of TABLE_KEY): without
 * one of them something would be left out in silence.
 */
struct table *table_open_whole(const char *name,
    const struct table_column *shape, size_t count, struct fault *fault);
void table_close(struct table *table);

/*
 * Has files of tables read by another function than as canonical CSV: it adds
 * the file's bytes as such CSV, or sets a fault (R-IO-17).
 */
void table_read_with(bool (*take)(int fd, const char *path,
    struct buffer *bytes, struct fault *fault));

/* Opens a file as a table, whatever its name, for options that take one. */
struct table *table_open_file(const char *path,
    const struct table_column *shape, size_t count, struct fault *fault);

/* For tests: from now on table_open() checks built-in tables as files. */
void table_prove_builtins(void);

/* Opens bytes that live as long as the table. */
struct table *table_open_bytes(const char *label, struct slice bytes,
    const struct table_column *shape, size_t count, struct fault *fault);

/*
 * --table NAME=FILE: later opens of name read file.  False with a fault for an
 * unknown name, or a file that cannot be read.
 */
bool table_replace(const char *name, const char *file, struct fault *fault);
/*
 * Whether a table is the one compiled in, which is sound: who may not need it
 * can open it later.
 */
bool table_is_builtin(const char *name);
/*
 * Adds a pattern that stands in a row of a table.  One of a built-in table is
 * compiled when it is first asked, as tests prove that it can be; text must
 * live as long as the set.  False with a fault.
 */
bool table_add_pattern(const char *name, struct pattern_set *set,
    struct slice text, int id, struct fault *fault);

/* The bytes of a built-in table, or at == NULL when there is none. */
struct slice table_bytes(const char *name);

size_t table_rows(const struct table *table);

/*
 * A cell by row (from 0) and position in the shape; "" when missing.  Valid
 * until table_close().  Numbers are parsed once; table_has() tells whether
 * an optional one is there.
 */
struct slice table_text(const struct table *table, size_t row, size_t column);
int64_t table_int(const struct table *table, size_t row, size_t column);
bool table_has(const struct table *table, size_t row, size_t column);

/* Puts file, line and column in front of what is wrong.  Returns false. */
bool table_complain(const struct table *table, size_t row, const char *column,
    struct fault *fault, const char *what);

/* The physical line of a row and the name of the file, for messages. */
unsigned long table_line(const struct table *table, size_t row);
const char *table_file(const struct table *table);

#endif
