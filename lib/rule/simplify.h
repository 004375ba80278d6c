/*
 * simplify.h - Traditional Chinese folded to Simplified (table `simplify`)
 *
 * Headers and words of cells are compared in Simplified characters: 客戶等級
 * is 客户等级.  The table is read when the first Han character asks for it;
 * files without any never pay for it.  For comparing, never for output.
 */
#ifndef RULE_SIMPLIFY_H
#define RULE_SIMPLIFY_H

#include "base/fault.h"
#include "base/mem.h"
#include "base/slice.h"

struct simplifier;

struct simplifier *simplify_new(void);
void simplify_free(struct simplifier *simplifier);

/* Whether a text holds a Han character at all. */
bool simplify_concerns(struct slice text);

/*
 * The text with each Traditional character replaced, in out's memory.  False
 * when nothing changes, or the table cannot be read.
 */
bool simplify_fold(struct simplifier *simplifier, struct slice text,
    struct buffer *out);

#endif
