/*
 * intake_columns.h - the columns of an export and what they become (R-COL)
 *
 * Every column of the input gets a name of its own in the output: that of
 * the dictionary, or the header's.  What had to be decided is told in notes.
 */
#ifndef FAIRLEAD_INTAKE_COLUMNS_H
#define FAIRLEAD_INTAKE_COLUMNS_H

#include "columns.h"
#include "intake_sample.h"

#define MEANING_NONE SIZE_MAX

struct intake_column {
	struct slice header;	/* as in the file */
	struct slice name;	/* in the output; unique but for `joined` */
	size_t meaning;		/* in the dictionary, or MEANING_NONE */
	struct slice unit;	/* from brackets in the header, or empty */
	bool joined;		/* its items join the first column's (im) */
};

struct intake_columns {
	struct intake_column *columns;
	size_t count;
	struct slice *notes;	/* what was decided, one line each */
	size_t note_count;
	struct arena arena;
};

/*
 * Names the columns of a header.  choices may be NULL.  sample has the cells
 * that ambiguous headers are decided by.  False with a fault when a choice
 * cannot be followed or a table is broken.
 */
bool intake_columns_init(struct intake_columns *columns,
    const struct slice *header, size_t count, enum columns_kind kind,
    const struct dictionary *dictionary, const struct sample *sample,
    const struct column_choice *choices, struct fault *fault);
void intake_columns_release(struct intake_columns *columns);

/* Takes the meaning from a column: it goes by its header from now on. */
void intake_columns_demote(struct intake_columns *columns, size_t column);

/* The input column of a name, or COLUMN_ABSENT. */
size_t intake_columns_find(const struct intake_columns *columns,
    const char *name);

#endif
