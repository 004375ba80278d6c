/*
 * header.h - a header of several rows, and several tables in one file
 * (R-IMPORT-04)
 *
 * Looks at the head of a file, already decoded and mended.  A row of groups
 * above the header names several columns at once, in the first of each:
 *
 *	Contact,,Company,
 *	Name,Phone,Name,Phone
 *
 * A further table begins with a header of its own: three known headers, half
 * of the filled cells at least, behind a blank or one-celled record or a
 * blank line.
 */
#ifndef INTAKE_HEADER_H
#define INTAKE_HEADER_H

#include "intake/dialect.h"
#include "base/fault.h"
#include "rule/words.h"

/* Records of a header. */
enum { HEADROWS_MOST = 9 };

struct headrows_asked {
	bool skip_told;
	unsigned long skip;	/* lines before the header */
	unsigned rows;		/* records of the header; 0: find out */
	unsigned table;		/* which one, from 1; 0: there must be one */
};

struct headrows {
	unsigned long line;	/* the header starts on; 0: no record */
	unsigned rows;		/* records of it */
	unsigned tables;	/* in the head, at least 1 */
	unsigned long second;	/* line of the second table's header, or 0 */
	unsigned long end;	/* line of the header behind the chosen one's
				   table, or 0 */
};

/*
 * Finds the header.  With rows told and lines to skip not, it starts on the
 * first record with two filled cells.  False with a fault where a row may be
 * one of groups or not.
 */
bool header_find(struct slice head, bool whole,
    const struct dialect *dialect, const struct dictionary *dictionary,
    const struct headrows_asked *asked, struct headrows *out,
    struct fault *fault);

/*
 * Joins a row above with the header below it, of count cells each, into
 * below.  An empty cell above takes the next filled one to its left.  A cell
 * goes without its group where that is only a heading (words `header-group`
 * of the table `value`) and no other column has the same header.
 */
void header_join(const struct slice *above, struct slice *below,
    size_t count, const struct dictionary *dictionary, struct words *groups,
    struct arena *arena);

/*
 * Whether a record is the header of a further table: three of its cells and
 * half of the filled ones are known headers.
 */
bool header_is_header(const struct record *record,
    const struct dictionary *dictionary, struct arena *scratch);

#endif
