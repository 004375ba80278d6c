/*
 * keys.h - keys that may each stand once, numbered from 0
 *
 * Files are mostly written in the order of their keys.  As long as each key
 * is greater than the one before it (or each smaller), none can stand twice,
 * and no table is needed; it is made when a key breaks the order, or when one
 * is sought.
 */
#ifndef SET_KEYS_H
#define SET_KEYS_H

#include "base/slice.h"

struct keys;

struct keys *keys_new(void);
void keys_free(struct keys *keys);

/* Adds a copy; false when it stands there already. */
bool keys_add(struct keys *keys, struct slice key);
size_t keys_count(const struct keys *keys);
struct slice keys_at(const struct keys *keys, size_t number);

/* The number of a key, or KEYS_NONE. */
#define KEYS_NONE ((size_t)-1)
size_t keys_seek(struct keys *keys, struct slice key);

#endif
