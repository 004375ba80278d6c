/*
 * sliceset.h - what was met before, forgotten again at no cost
 *
 * For sets that are filled once for each of many small groups.  Slices are
 * not copied: they must live until the set is cleared.  The tag keeps several
 * sets apart in one, such as the columns of a record.
 */
#ifndef SET_SLICESET_H
#define SET_SLICESET_H

#include <stdint.h>

#include "base/slice.h"

struct sliceset;

struct sliceset *sliceset_new(void);
void sliceset_free(struct sliceset *set);

/* Adds; false when it was there already. */
bool sliceset_add(struct sliceset *set, size_t tag, struct slice s);
void sliceset_clear(struct sliceset *set);

#endif
