/*
 * choice.h - cells of merged records that somebody chose (R-MERGE-03)
 *
 * The file of pairs that lead-dedupe writes with --review, and reads with
 * --decisions, may have columns keep_NAME: "first" takes NAME from the record
 * of lead_id, "other" from that of other_id, nothing and "later" leave it to
 * the rules.  A column of a block takes its block with it.  What is built from
 * all records (lists, notes, sums, days) is not chosen.
 */
#ifndef MERGE_CHOICE_H
#define MERGE_CHOICE_H

#include "merge/row.h"

struct mergechoices;

/* For leads with these columns, which must outlive it. */
struct mergechoices *mergechoices_new(const struct columns *columns,
    const struct mergerules *rules);
void mergechoices_free(struct mergechoices *choices);

/* The header of the pairs; false with a fault. */
bool mergechoices_header(struct mergechoices *choices,
    const struct slice *names, size_t count, struct fault *fault);
/* A pair of them; false with a fault that names the line. */
bool mergechoices_add(struct mergechoices *choices,
    const struct record *pair, struct fault *fault);

/*
 * The row that each column of a merged record is taken from, by number among
 * rows, or MERGE_NOT_CHOSEN; NULL when nothing was chosen.  Of rows that are
 * chosen over each other the one that no choice is against counts.  Lives
 * until the next call.
 */
const int64_t *mergechoices_find(struct mergechoices *choices,
    const struct merge_row *rows, size_t count);

/* Whether choices contradict each other; then with a fault. */
bool mergechoices_contradict(const struct mergechoices *choices,
    struct fault *fault);
/*
 * Choices that changed nothing so far: their records do not merge, or the
 * cell is empty.
 */
size_t mergechoices_unused(const struct mergechoices *choices);

#endif
