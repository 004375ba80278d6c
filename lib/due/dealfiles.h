/*
 * dealfiles.h - whether a lead has dealings, and since when (R-POOL)
 *
 * The deals of a file, summed up by lead: the newest that was made, the latest
 * that was won.  Part of the front door: a file that cannot be read ends the
 * program.
 */
#ifndef DUE_DEALFILES_H
#define DUE_DEALFILES_H

#include "front/side.h"
#include "set/group.h"

/* INT32_MAX: on an unknown day, or still open; DATE_NONE: never. */
struct dealings {
	int32_t newest, won;
};

/* Start from { 0 }. */
struct dealfiles {
	struct groups *leads;	/* that have deals */
	struct dealings *of;	/* each of them */
	size_t room;
};

/* The columns of the file, for the description of the command. */
extern const struct bind dealfiles_reads[];

/* path NULL: no deals.  Whether a record was rejected. */
bool dealfiles_read(struct dealfiles *deals, const struct cli *cli,
    const char *path);
void dealfiles_release(struct dealfiles *deals);

/* Of a lead; NULL for one without deals. */
const struct dealings *dealfiles_find(const struct dealfiles *deals,
    struct slice lead_id);

#endif
