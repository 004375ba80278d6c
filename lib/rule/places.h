/*
 * places.h - the columns that a set of rules asks for
 *
 * Rules come from tables, so which cells they look at is known only when the
 * tables are open.  Each column gets a place; the command finds the columns
 * in its file once and hands over the cells by place for every record.
 */
#ifndef RULE_PLACES_H
#define RULE_PLACES_H

#include "csv/reader.h"

#define NEEDS_MOST 64

struct needs {
	char *names[NEEDS_MOST];
	size_t count;
	bool full;		/* a column more than NEEDS_MOST was asked for */
};

/*
 * The place of a column, the same for the same name.  When there is no place
 * left it is 0 and full is set: check that once all rules are read.
 */
size_t places_of(struct needs *needs, struct slice name);
void places_release(struct needs *needs);

/* A place and the column of a file that fills it. */
struct needs_column {
	uint32_t place, column;
};

/* Which of the places a file fills, and from where.  Start from { 0 }. */
struct needs_found {
	struct needs_column at[NEEDS_MOST];
	size_t count;
	size_t width;		/* fields that a record needs for all of them */
};

/* Says that column of the file's records fills the place. */
void places_find(struct needs_found *found, size_t place, size_t column);

/*
 * The cells of one record by place, blanks around them trimmed; they live as
 * long as the record and are padded as its values are.  Those of no column are
 * left as they are: start from places_clear().
 */
void places_read(const struct needs_found *found, const struct record *record,
    struct slice *cells);
void places_clear(const struct needs *needs, struct slice *cells);

#endif
