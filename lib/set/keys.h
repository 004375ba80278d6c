/*
 * keys.h - keys that may each stand once, numbered from 0
 *
 * Files are mostly written in the order of their keys, and name the keys of
 * other files in that order too.  As long as each key is greater than the one
 * before it (or each smaller), none can stand twice, and what is sought in
 * nearly the same order is found by a step or two from the last find.  No
 * table is needed until a key breaks the order, or too many are sought far
 * away.  There may be UINT32_MAX keys, and no memory for more.
 */
#ifndef SET_KEYS_H
#define SET_KEYS_H

#include <stdint.h>

#include "base/slice.h"

struct keys;

struct keys *keys_new(void);
void keys_free(struct keys *keys);

/* Adds a copy; false when it stands there already. */
bool keys_add(struct keys *keys, struct slice key);
/* The number of a key, which is added when it was not there. */
size_t keys_find(struct keys *keys, struct slice key);
size_t keys_count(const struct keys *keys);
/* Lives as long as the keys. */
struct slice keys_at(const struct keys *keys, size_t number);

/* The number of a key, or KEYS_NONE. */
#define KEYS_NONE ((size_t)-1)
size_t keys_seek(struct keys *keys, struct slice key);

/* All numbers in the bytewise order of their keys; free() it. */
uint32_t *keys_sorted(const struct keys *keys);

#endif
