/*
 * decide.h - pairs that somebody has decided (R-DEDUPE-08)
 *
 * Identifiers are compared byte by byte.  "Same" is closed transitively, so a
 * pair can be "different" only if no chain of the others makes it the same.
 */
#ifndef DUP_DECIDE_H
#define DUP_DECIDE_H

#include "dup/links.h"
#include "base/fault.h"

struct dup_decisions;

struct dup_decisions *dupdecide_new(void);
void dupdecide_free(struct dup_decisions *decisions);

void dupdecide_add(struct dup_decisions *decisions, struct slice a,
    struct slice b, bool same, unsigned long line);

/* False with a fault that names the lines which contradict each other. */
bool dupdecide_check(const struct dup_decisions *decisions,
    struct fault *fault);

/* A row of the list and what it is called; rows may share a name. */
void dupdecide_row(struct dup_decisions *decisions, struct slice id,
    uint32_t row);

/*
 * The decisions as pairs of rows, ascending, without doubles; free() it.
 * *unknown counts decisions on a row that is not there, or on a name that
 * more than 100 rows share.
 */
struct dup_verdict *dupdecide_verdicts(const struct dup_decisions *decisions,
    size_t *count, size_t *unknown);

#endif
