/*
 * memo.h - a small cache from repeated cells to what was worked out for them
 *
 * Countries, stages, sources repeat from record to record; their scores need
 * to be worked out once.  Each key has one place, a newcomer takes it over;
 * the size never changes.  Keys above 64 bytes are not kept.  A memo is only
 * ever a shortcut: results must not depend on what it still remembers.
 */
#ifndef SET_MEMO_H
#define SET_MEMO_H

#include <stdint.h>

#include "base/slice.h"

enum { MEMO_KEY_MOST = 64 };

struct memo;
struct memo *memo_new(void);
void memo_free(struct memo *memo);

bool memo_find(const struct memo *memo, struct slice key, int64_t *value);
void memo_set(struct memo *memo, struct slice key, int64_t value);

#endif
