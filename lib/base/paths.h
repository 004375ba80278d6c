/*
 * paths.h - what file does a path lead to?
 *
 * For what would destroy one file by writing another: "in.csv", "./in.csv"
 * and a link to it are the same, also before the file exists.
 */
#ifndef BASE_PATHS_H
#define BASE_PATHS_H

#include <stdbool.h>

/*
 * Whether two paths lead to one file; NULL leads to none.  Devices and pipes
 * are nothing that can be destroyed: they are never the same.  Neither are
 * paths whose directories cannot be looked at.
 */
bool paths_same(const char *a, const char *b);
/* Whether the path leads to the file that the descriptor reads or writes. */
bool paths_same_fd(const char *path, int fd);

bool paths_is_regular(const char *path);

#endif
