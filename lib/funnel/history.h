/*
 * history.h - who may write the file of snapshots now (R-SNAP-02)
 *
 * Two cron jobs at once write one after the other.  The file itself is locked
 * (flock: the end of a program lets go, however it ends, and reading the file
 * meanwhile does not, as it would with fcntl); its new version is written
 * beside it and takes its place, so a program that is killed leaves the old
 * one whole.
 */
#ifndef FUNNEL_HISTORY_H
#define FUNNEL_HISTORY_H

#include "base/fault.h"
#include "base/slice.h"

/*
 * Waits until nobody else writes the file, which is made if it is not there.
 * *is_new says that it holds nothing.  The descriptor of the lock, to be
 * closed after the new version is in its place; -1 with a fault.
 */
int history_lock(const char *path, bool *is_new, struct fault *fault);

#endif
