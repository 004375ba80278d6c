/*
 * reasons.h - why a command decided as it did: a rule and a sentence
 *
 * For tables with the columns code, rule, en and zh, one row for each value
 * of an enumeration: who is asked to an event, who gets a lead, why one goes
 * back to the pool.
 */
#ifndef RULE_REASONS_H
#define RULE_REASONS_H

#include <stddef.h>

#include "base/fault.h"
#include "base/slice.h"

struct reasons;

/*
 * The rows of a table whose codes stand in codes, count of them; reasons are
 * numbered as they are.  lang: 0 en, 1 zh.  The table must have all rows of
 * the built-in one; NULL with a fault of the table.
 */
struct reasons *reasons_open(const char *table, const char *const *codes,
    size_t count, int lang, struct fault *fault);
void reasons_close(struct reasons *reasons);

/* Both live as long as the reasons. */
struct slice reasons_rule(const struct reasons *reasons, size_t reason);
struct slice reasons_text(const struct reasons *reasons, size_t reason);

#endif
