/*
 * columns.h - the columns of an export and what they become (R-COL)
 *
 * Every column of the input gets a name of its own in the output: that of
 * the dictionary, or the header's.  What had to be decided is told in notes.
 *
 * A header means what an alias says, unless nine in ten of the cells have not
 * the form of it (R-COL-06).  Ambiguous headers are decided by their cells
 * (R-COL-04, table `ambiguous`).  Words in front, behind or in brackets rank
 * the columns of one meaning (R-COL-07, table `header-prefix`).  Whoever must
 * not be contacted is found by pattern (R-COL-08, table `opt-out`).
 */
#ifndef INTAKE_COLUMNS_H
#define INTAKE_COLUMNS_H

#include "rule/columns.h"
#include "intake/column.h"
#include "intake/sample.h"

/*
 * Names the columns of a header.  choices may be NULL.  sample has the cells
 * that ambiguous headers are decided by.  False with a fault when a choice
 * cannot be followed or a table is broken.
 */
bool intake_columns_init(struct intake_columns *columns,
    const struct slice *header, size_t count, enum columns_kind kind,
    const struct dictionary *dictionary, const struct sample *sample,
    const struct column_choice *choices, struct fault *fault);
/* Whether an import wrote the file, which told about its columns then. */
bool intake_columns_are_imported(const struct intake_columns *columns);

/*
 * The same as intake_columns_init(); told says of each column what was said by
 * hand (told.h).
 */
struct intake_told {
	struct slice name;	/* its name, canonical or not; len 0: none */
	bool own;		/* it keeps the name of its header */
	bool dropped;
	int serials;		/* as above */
};
bool intake_columns_init_told(struct intake_columns *columns,
    const struct slice *header, size_t count, enum columns_kind kind,
    const struct dictionary *dictionary, const struct sample *sample,
    const struct column_choice *choices, const struct intake_told *told,
    struct fault *fault);
void intake_columns_release(struct intake_columns *columns);

/*
 * Whether headers are in Traditional Chinese, whose writers may count years
 * from 1912 (R-IMPORT-06).
 */
bool intake_columns_are_traditional(const struct intake_columns *columns,
    const struct dictionary *dictionary);

/* Takes the meaning from a column: it goes by its header from now on. */
void intake_columns_demote(struct intake_columns *columns, size_t column);

/* Whether a column of the output comes from a column or a part of one. */
bool intake_columns_gives(const struct intake_columns *columns,
    const char *name);

/* The input column of a name, or COLUMN_ABSENT. */
size_t intake_columns_find(const struct intake_columns *columns,
    const char *name);

#endif
