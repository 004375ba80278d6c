/*
 * group.h - records gathered by the values of some columns
 *
 * A group is known by its parts, the cells of one or more columns, compared
 * byte by byte; groups are numbered from 0 as they first appear.  Finding a
 * known group allocates nothing.
 */
#ifndef SET_GROUP_H
#define SET_GROUP_H

#include <stdint.h>

#include "base/slice.h"

struct groups;

struct groups *groups_new(size_t parts);	/* 1 to 16 */
void groups_free(struct groups *groups);

/* The number of the group; a new one when it was not there. */
size_t groups_find(struct groups *groups, const struct slice *parts);
/* The same without making one: GROUP_NONE when it is not there. */
#define GROUP_NONE ((size_t)-1)
size_t groups_seek(const struct groups *groups, const struct slice *parts);
size_t groups_count(const struct groups *groups);

/* Part i of a group; lives as long as the groups. */
struct slice groups_part(const struct groups *groups, size_t group, size_t i);

/* All group numbers in the bytewise order of their parts; free() it. */
size_t *groups_sorted(const struct groups *groups);

#endif
