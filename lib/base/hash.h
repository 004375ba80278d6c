/*
 * hash.h - the hash that ids are made of, ids as text, and the hash of tables
 *
 * Ids of leads and contacts stay the same for ever, so their hash does too.
 * Tables in memory use another, with a key that nobody outside knows.
 */
#ifndef BASE_HASH_H
#define BASE_HASH_H

#include <stdint.h>

#include "base/slice.h"

/* FNV-1a of 64 bits. */
uint64_t hash_fnv(struct slice key);
/* The same piece by piece, from HASH_FNV_START on. */
#define HASH_FNV_START UINT64_C(0xcbf29ce484222325)
uint64_t hash_fnv_more(uint64_t hash, struct slice key);

/*
 * The hash for tables in memory, never for output: its key is drawn anew in
 * each run, so that no file can be made whose keys all share a place.  The
 * environment variable FAIRLEAD_HASH_KEY sets the key, for tests.  Two texts
 * of one hash are possible: who needs certainty compares the texts too.
 */
uint64_t hash_keyed(struct slice text);
/* Takes the key from a text; only before the first table is made. */
void hash_use_key(struct slice text);

/*
 * L and 13 digits a-z2-7 (RFC 4648's base 32 in lower case): the hash from
 * its highest bit on, one zero bit behind it.  NUL-terminated.
 */
enum { HASH_ID = 15 };
void hash_format_id(char out[HASH_ID], uint64_t hash);
/* Whether an id looks like one of these, with or without -2 behind it. */
bool hash_is_id(struct slice id);

#endif
