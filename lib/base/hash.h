/*
 * hash.h - the hash that ids are made of, and ids as text
 *
 * Ids of leads and contacts stay the same for ever, so this hash does too.
 */
#ifndef BASE_HASH_H
#define BASE_HASH_H

#include <stdint.h>

#include "base/slice.h"

/* FNV-1a of 64 bits. */
uint64_t hash_fnv(struct slice key);

/*
 * L and 13 digits a-z2-7 (RFC 4648's base 32 in lower case): the hash from
 * its highest bit on, one zero bit behind it.  NUL-terminated.
 */
enum { HASH_ID = 15 };
void hash_format_id(char out[HASH_ID], uint64_t hash);
/* Whether an id looks like one of these, with or without -2 behind it. */
bool hash_is_id(struct slice id);

#endif
