/*
 * repoint.h - files that name leads follow a merge (R-MERGE-05)
 */
#ifndef MERGE_REPOINT_H
#define MERGE_REPOINT_H

#include "base/fault.h"
#include "base/slice.h"

/* Which id went into which. */
struct repoint;

struct repoint *repoint_new(void);
void repoint_free(struct repoint *map);

/*
 * Says that an id went into another.  False with a fault when it went into
 * two, or into itself by way of others.  Both are copied.
 */
bool repoint_add(struct repoint *map, struct slice id, struct slice into,
    struct fault *fault);

/*
 * Where an id is now, through all merges of the map; itself where none
 * touched it.
 */
struct slice repoint_find(const struct repoint *map, struct slice id);

#endif
