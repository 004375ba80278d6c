/*
 * idset.h - which ids a file has had already (R-IMPORT-11)
 *
 * Texts are kept and compared: two different ids are never taken for one,
 * whatever their hashes.
 */
#ifndef SET_IDSET_H
#define SET_IDSET_H

#include <stdint.h>

#include "base/hash.h"

struct idset;

struct idset *idset_new(void);
void idset_free(struct idset *set);

/* Adds an id of the input; false when it was there already. */
bool idset_add(struct idset *set, struct slice id);

/*
 * Says that idset_add() will soon be asked for an id: its place is fetched
 * while other work goes on.
 */
void idset_expect(const struct idset *set, struct slice id);

/*
 * The id of a matching key: the same for the same key, with -2, -3 behind
 * it where another key of this set has the same hash.
 */
enum { IDSET_TEXT = HASH_ID + 12 };
void idset_name(struct idset *set, struct slice key, char out[IDSET_TEXT]);

/* The same for a hash that is known, to let tests make two keys collide. */
void idset_name_hashed(struct idset *set, uint64_t hash, struct slice key,
    char out[IDSET_TEXT]);

#endif
