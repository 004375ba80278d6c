/*
 * target.h - a file that a command writes: whole, or as it was before
 *
 * It is written beside its path and takes its place with target_commit()
 * only (DESIGN 2.1).  An interrupted or failed run removes what it began.
 * An old file keeps its mode, owner and group; where it cannot, or has other
 * names, it is not replaced.  A link stays one.  What is no regular file, such
 * as a pipe, is written in place.
 * Errors: everything here ends the program with a message when something
 * cannot be written; a reader of standard output that has enough ends it
 * quietly (R-IO-07).
 */
#ifndef FRONT_TARGET_H
#define FRONT_TARGET_H

#include "csv/writer.h"

struct target;

/* Standard output for a NULL path. */
struct target *target_open(const char *path);
/*
 * The same for a name that the program made up in a folder: where somebody
 * put a link of that name, it is refused, not followed.
 */
struct target *target_open_named(const char *path);
struct writer *target_writer(struct target *target);
/* Looks whether everything could be written so far. */
void target_check(const struct target *target);
/* Everything on the disk, but not yet in its place. */
void target_settle(struct target *target);
/*
 * Puts the file in its place and frees the target.  While others are still
 * written it waits for them, on the disk: all take their places together, in
 * the order of their commits, or none does.
 */
void target_commit(struct target *target);
/* The same without waiting, for who holds a lock on the file. */
void target_commit_at_once(struct target *target);
/*
 * Waits until nobody else adds to a file or replaces it, and keeps others
 * waiting: touch-add's lock of fcntl(2), held until the program ends.  A file
 * that must not be written is locked against those who may.
 */
void target_lock(const char *path);
/* Between the two nothing takes its place: for files written in turn. */
void target_hold(void);
void target_let_go(void);

/* ---- for workers.h: the open targets, written by several processes in turn */

/* See csv/writer.h. */
void target_hold_all(bool (*may_write)(bool must));
void target_release_all(void);
/* Writes what is in memory, and looks whether everything could be written. */
void target_flush_all(void);
void target_write_all(void);
/* Leaves it to another process to finish them, or to remove them. */
void target_disown(void);
bool target_has_bytes(const struct target *target);
/* What a writer of one's own can write to in between. */
int target_fd(const struct target *target);

#endif
