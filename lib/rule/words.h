/*
 * words.h - the words that people write for the values of a column
 *
 * Rows of the table `value` (DOMAIN 3): what 进口商, Hot or 已报价 stand for.
 */
#ifndef RULE_WORDS_H
#define RULE_WORDS_H

#include "base/fault.h"
#include "base/slice.h"

struct words;
struct table;

/* The table `value`, for several columns.  NULL with a fault. */
struct table *words_table_open(struct fault *fault);

/* The words of a column as the table has them, joined with ";". */
struct slice words_listed(const struct table *table, const char *column);

/*
 * The rows of a column whose words may stand anywhere in a cell.  The table
 * must outlive them.  Cells that were asked for are remembered, up to 4096, as
 * looking through one takes long and they repeat.
 */
struct wordparts;
struct wordparts *words_parts_of(const struct table *table, const char *column);
void words_parts_close(struct wordparts *parts);

/*
 * The value of the first row one of whose words stands in the cell, whatever
 * its case, at its end for WORD$; empty: none does.
 */
struct slice words_parts_find(struct wordparts *parts, struct slice cell);

/*
 * The words of a column as words_open(), from a table that outlives them: they
 * are taken from it when the first is asked for.
 */
struct words *words_of(const struct table *table, const char *column,
    struct slice values);

/*
 * The words of one column.  values are those that the dictionary allows,
 * joined with ";", which stand for themselves; if empty, every row of the
 * column counts.  NULL with a fault.
 */
struct words *words_open(const char *column, struct slice values,
    struct fault *fault);
void words_close(struct words *words);

/* Whether there is any word at all. */
bool words_are_known(struct words *words);

/*
 * The value that a cell stands for, valid until words_close(), or an empty
 * slice.  *sets gets what it says of another column as NAME=VALUE, else an
 * empty slice; it may be NULL.
 */
struct slice words_find(struct words *words, struct slice cell,
    struct slice *sets);

#endif
