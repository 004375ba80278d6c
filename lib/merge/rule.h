/*
 * rule.h - how each column of a file is merged (R-MERGE-02, R-MERGE-03)
 *
 * Tables `merge` (a row per column, named as in the dictionary) and
 * `merge-status` (how far each status is).  A column without a row is filled:
 * the survivor's value, else the first one there is.
 */
#ifndef MERGE_RULE_H
#define MERGE_RULE_H

#include "rule/columns.h"

enum merge_how {
	MERGE_FILL,
	MERGE_KEEP,		/* the survivor's, others are not compared */
	MERGE_OWN,		/* the survivor's, even if it is empty */
	MERGE_BLOCK,		/* whole from one row with others of a block */
	MERGE_UNION,		/* the items of all lists */
	MERGE_APPEND,		/* texts one after the other */
	MERGE_MIN, MERGE_MAX,	/* of dates */
	MERGE_LATEST,		/* of the row with the last date */
	MERGE_SUM,		/* of counts, once for each lead_id */
	MERGE_YES,		/* yes if any says so */
};

enum { MERGE_DATES_MOST = 4 };

struct merge_rule {
	enum merge_how how;
	size_t block;		/* number of the block, from 0 */
	size_t dates[MERGE_DATES_MOST];	/* columns, the first filled counts */
	size_t date_count;
};

struct mergerules;

/* Binds the tables to the columns of a file.  NULL with a fault. */
struct mergerules *mergerules_open(const struct columns *columns,
    struct fault *fault);
void mergerules_close(struct mergerules *rules);

const struct merge_rule *mergerules_column(const struct mergerules *rules,
    size_t column);
/* How many blocks have a column in the file. */
size_t mergerules_blocks(const struct mergerules *rules);

/* How far a status is; 0 for one that the table does not have. */
int64_t mergerules_status(const struct mergerules *rules,
    struct slice status);

#endif
