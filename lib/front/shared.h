/*
 * shared.h - a file that others add to while it is read
 *
 * touch-add writes all its contacts in one go under a lock of fcntl(2)
 * (touch/append.h).  Who reads takes the same lock, shared, for a moment: what
 * stands in the file then are whole records, and what comes later is not read.
 * So no reader meets half a record, and none keeps a writer waiting, however
 * slowly its output is taken.
 */
#ifndef FRONT_SHARED_H
#define FRONT_SHARED_H

#include <stdint.h>

/*
 * Waits until nobody writes to the regular file behind a descriptor; how many
 * bytes it has then from the descriptor's place on.  UINT64_MAX, to the end
 * whatever it is, for other files, and where the file system has no locks.  A
 * wait of over a second is told, with the label.  The lock of this process on
 * the file, if it has one, is lost.
 */
uint64_t shared_left(int fd, const char *label);

#endif
