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
#include "front/input.h"
#include "front/target.h"

struct ownerfile;

/* The path begins with directory and ends with suffix, as ".txt". */
struct ownerfile *ownerfile_new(const char *directory, const char *suffix);
void ownerfile_free(struct ownerfile *files);

/*
 * The path for one more owner; no-owner for an empty name.  Valid until the
 * next call.
 */
const char *ownerfile_path(struct ownerfile *files, struct slice owner);

/*
 * Ends a run whose documents were held together (target_hold()): puts them in
 * place, target too where not NULL, says how many records were of owners that
 * nobody asked for, and returns the exit status.
 */
int ownerfile_finish(const struct cli *cli, struct input *in,
    struct target *target, uint64_t others, bool found);

#endif
