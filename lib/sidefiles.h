/*
 * sidefiles.h - the files beside the leads: contact log, quotes, samples
 *
 * Each is read whole before the leads.  Bad records are rejected as in the
 * file of records itself, counted per file, and do not stop the run.
 */
#ifndef FAIRLEAD_SIDEFILES_H
#define FAIRLEAD_SIDEFILES_H

#include "cli.h"
#include "offers.h"
#include "rollup.h"

/* Each returns whether some record was rejected. */
bool sidefile_touches(const struct cli *cli, const char *path,
    struct rollup *rollup);
bool sidefile_quotes(const struct cli *cli, const char *path,
    struct offers *offers);
bool sidefile_samples(const struct cli *cli, const char *path,
    struct offers *offers);

/*
 * The colleagues of the file of reps who step in at the first escalation
 * (R-DUE-34): owner to colleague.
 */
struct colleagues;
struct colleagues *sidefile_reps(const struct cli *cli, const char *path,
    bool *rejected);
struct slice colleagues_of(const struct colleagues *colleagues,
    struct slice owner);
void colleagues_free(struct colleagues *colleagues);

#endif
