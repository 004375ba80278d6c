/*
 * ownerfile.h - a file for each owner in a directory
 *
 * For commands that write one document per owner (--split DIR).  A name is
 * safe whatever the owner's is (filename.h), and no two are the same even on
 * a file system that ignores case: the second gets -2, the third -3 behind
 * it.  Names depend on those asked for before, so ask in a settled order.
 */
#ifndef FRONT_OWNERFILE_H
#define FRONT_OWNERFILE_H

#include "base/slice.h"

struct ownerfile;

/* The path begins with directory and ends with suffix, as ".txt". */
struct ownerfile *ownerfile_new(const char *directory, const char *suffix);
void ownerfile_free(struct ownerfile *files);

/*
 * The path for one more owner; no-owner for an empty name.  Valid until the
 * next call.
 */
const char *ownerfile_path(struct ownerfile *files, struct slice owner);

#endif
