/*
 * nameset.h - which names were there already, and how often
 *
 * A hash set of byte strings that grows with them; keys are copied.  It holds
 * 32 GiB of them at most.
 */
#ifndef SET_NAMESET_H
#define SET_NAMESET_H

#include <stdint.h>

#include "base/slice.h"

struct nameset;

struct nameset *nameset_new(void);
void nameset_free(struct nameset *set);

/* Room for so many names from the start; it grows all the same. */
void nameset_reserve(struct nameset *set, uint64_t names);

/*
 * The count that belongs to key, added with 0 if it is new.  Valid until the
 * next call.
 */
uint32_t *nameset_count(struct nameset *set, struct slice key);
/*
 * The same in two steps, for who has something else to do between them: the
 * first gives the hash that the second wants, and fetches the place meanwhile.
 */
uint32_t nameset_expect(const struct nameset *set, struct slice key);
uint32_t *nameset_count_hashed(struct nameset *set, struct slice key,
    uint32_t hash);
/* The count of a key, 0 when it is not there. */
uint32_t nameset_get(const struct nameset *set, struct slice key);
bool nameset_has(const struct nameset *set, struct slice key);

#endif
