/*
 * whofiles.h - the leads that contacts are of, and who is meant (R-LOG-10)
 *
 * Part of the front door: when none or several of the leads are meant the run
 * ends, with the candidates.
 */
#ifndef TOUCH_WHOFILES_H
#define TOUCH_WHOFILES_H

#include "front/cli.h"
#include "set/nameset.h"
#include "touch/who.h"

/*
 * Reads the leads: their ids into a set of names, what may be meant into who,
 * which may be NULL.  Whether a record was rejected.
 */
bool whofiles_read(struct nameset *ids, struct who *who,
    const struct cli *cli, const char *path);

/* The one lead that is meant by a text of an option. */
const struct who_lead *whofiles_meant(const struct who *who,
    const char *option, struct slice text, const char *path);

#endif
