/*
 * label.h - what people call a column: the header for a spreadsheet
 * (R-EXPORT-01)
 *
 * Table `export-header` has a Chinese header for every column that a command
 * reads or writes.  In its names # stands for a number, as q# for q10, and *
 * for a column, as raw_* for raw_phone.  A row with something in `beside`
 * speaks for files that have that column.
 */
#ifndef RULE_LABEL_H
#define RULE_LABEL_H

#include "base/fault.h"
#include "base/mem.h"
#include "base/slice.h"

struct labels;

/* NULL with a fault. */
struct labels *labels_open(struct fault *fault);
void labels_close(struct labels *labels);

/*
 * The Chinese, or English, header of a column in a file that has the headers
 * beside, of which there are count; empty when the table has none.  In the
 * arena or as long as the labels.
 */
struct slice labels_find(const struct labels *labels, struct slice name,
    bool zh, const struct slice *beside, size_t count, struct arena *arena);

/*
 * The column that a Chinese header names, of those that commands add to leads
 * and read again (`back`); empty for none.  key is in the form of
 * dictionary_key().
 */
struct slice labels_column(const struct labels *labels, struct slice key,
    struct arena *arena);

#endif
