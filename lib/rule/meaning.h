/*
 * meaning.h - what a column holds: its type and its sense in one line
 *
 * Types come from the column dictionary of the kind of file (table `columns`,
 * DOMAIN 3) and, for what commands write, from table `meaning`.  A row whose
 * column ends in * speaks for all that begin so, as q* for q10.
 */
#ifndef RULE_MEANING_H
#define RULE_MEANING_H

#include "rule/columns.h"

struct meaning;

/* For a kind of file.  NULL with a fault. */
struct meaning *meaning_open(enum columns_kind kind, struct fault *fault);
void meaning_close(struct meaning *meaning);
/*
 * For what a command writes: rows of its name come before those of its kind
 * of file.  The name must outlive the meaning.
 */
void meaning_of_command(struct meaning *meaning, const char *command);

/* What a column is; the slices live until meaning_close(). */
struct meaning_column {
	struct slice type;	/* as in DOMAIN 3.1; "text" when unknown */
	struct slice en, zh;	/* empty when unknown */
};
struct meaning_column meaning_find(const struct meaning *meaning,
    struct slice name);

/*
 * The canonical name of a header of this kind of file, or the header as it
 * is when the dictionary does not know it.  Lives as long as both.
 */
struct slice meaning_name(const struct meaning *meaning, struct slice header);

/* Types that hold a number, and days or times. */
bool meaning_is_number(struct slice type);
bool meaning_is_time(struct slice type);

#endif
