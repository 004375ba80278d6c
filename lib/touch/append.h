/*
 * append.h - add contacts to a log that others add to at the same time
 *
 * The log keeps its header, its order of columns and its line ends.  Whoever
 * adds holds a lock of fcntl(2) on the whole file: it is POSIX's, works over
 * NFS, and the kernel lets go of it when its holder dies.  All contacts of a
 * commit go out in one write(2) at the end of the file, followed by
 * fsync(2); a write that fails halfway is taken back.  A log that ends in a
 * torn record, or cannot be read to its end, is refused: what a stopped
 * writer left is for its owner to complete or delete.
 *
 * Nothing here prints; a fault names file and line.
 */
#ifndef TOUCH_APPEND_H
#define TOUCH_APPEND_H

#include "rule/columns.h"
#include "base/fault.h"
#include "base/mem.h"

struct logappend;

/* Called once when somebody else holds a log's lock, before the wait. */
void touchappend_on_wait(void (*tell)(const char *path));

/*
 * Looks at a log's header.  A log that is not there, or empty, will get the header of
 * the dictionary (DOMAIN 3.4) when something is added.  The path stays the
 * caller's.  NULL with a fault.
 */
struct logappend *touchappend_open(const char *path, struct fault *fault);
void touchappend_close(struct logappend *log);

/* The log's header. */
const struct columns *touchappend_columns(const struct logappend *log);

/* Reads the touch_ids of the log, before any is taken.  False with a fault. */
bool touchappend_read_ids(struct logappend *log, struct fault *fault);
/*
 * Takes a touch_id that the input brings along: false when it was taken
 * before, or the log has it and its ids were read.
 */
bool touchappend_take_id(struct logappend *log, struct slice id);

/*
 * One contact: a cell for each column of the log, copied.  An empty touch_id
 * is filled in: T and 13 digits, a hash of the other cells and of how many
 * contacts with the same cells have one already.
 */
void touchappend_add(struct logappend *log, const struct slice *cells);

/* Writes what was added.  False with a fault; then the log is as it was. */
bool touchappend_commit(struct logappend *log, struct fault *fault);
/* Contacts that the commit left out, as the log has their id (R-LOG-02). */
size_t touchappend_passed(const struct logappend *log);

#endif
