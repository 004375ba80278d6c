/*
 * nameset.h - which names were there already, and how often
 *
 * A hash set of byte strings that grows with them; keys are copied.  It holds
 * 32 GiB of them at most.
 */
#ifndef FAIRLEAD_NAMESET_H
#define FAIRLEAD_NAMESET_H

#include <stdint.h>

#include "slice.h"

struct nameset;

struct nameset *nameset_new(void);
void nameset_free(struct nameset *set);

/*
 * The count that belongs to key, added with 0 if it is new.  Valid until the
 * next call.
 */
uint32_t *nameset_count(struct nameset *set, struct slice key);
/* Says that a key will soon be asked for: its place is fetched meanwhile. */
void nameset_expect(const struct nameset *set, struct slice key);
/* The count of a key, 0 when it is not there. */
uint32_t nameset_get(const struct nameset *set, struct slice key);
bool nameset_has(const struct nameset *set, struct slice key);

#endif
