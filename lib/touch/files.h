/*
 * files.h - the contact log, read whole before the leads stream past
 *
 * Touches in = touches used + rejected + dated after today; the last are
 * told once, with their count.  Notices, unlike rejects, are left out under
 * -q, so that a scheduled job without a result sends no mail.
 */
#ifndef TOUCH_FILES_H
#define TOUCH_FILES_H

#include "front/cli.h"
#include "touch/rollup.h"

struct contactlog;

/* A rollup with nothing in it, by the table's limits and cli's day. */
struct rollup *touchfiles_rollup(const struct cli *cli);
/*
 * The finished rollup of a whole log.  *rejected becomes true when a record
 * was rejected and stays as it was otherwise.
 */
struct rollup *touchfiles_roll_up(const struct cli *cli, const char *path,
    bool *rejected);

/*
 * Reads the log into the rollup, which stays the caller's and is finished by
 * him.  With for_rejects the log's own rejects go to --rejects, as they must
 * where touchfiles_reject_strangers() is to be called; its memory is then
 * the touches' and, if the log is no regular file, the log itself.
 */
struct contactlog *touchfiles_read(const struct cli *cli, const char *path,
    struct rollup *rollup, bool for_rejects);

/* Rejects the touches of leads that the rollup has not met. */
void touchfiles_reject_strangers(struct contactlog *log);

/* Has the rejects on the disk, so that closing cannot fail. */
void touchfiles_settle(struct contactlog *log);
/* Whether some record was rejected. */
bool touchfiles_close(struct contactlog *log);

/* Says how many touches are of no lead that was met, and the first of them. */
void touchfiles_tell_strangers(const struct cli *cli, const char *path,
    const struct rollup *rollup);

/*
 * Says once that leads stand twice in their file (label) and that touches
 * were counted for both.
 */
void touchfiles_tell_doubles(const struct cli *cli, const char *label,
    const struct rollup *rollup);

#endif
