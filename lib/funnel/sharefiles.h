/*
 * sharefiles.h - who shares a target, and by what (R-TARGET-02)
 *
 * The regions and sellers of a file with what they have to work with; those
 * that a target is for are picked, and it is split among them.  Part of the
 * front door: bad usage and a file that is not whole end the program.
 */
#ifndef FUNNEL_SHAREFILES_H
#define FUNNEL_SHAREFILES_H

#include "front/side.h"
#include "funnel/fair.h"
#include "set/group.h"

enum { SHAREFILES_KINDS = 3 };	/* customers, pipeline, last_year */

struct sharefiles_resource {
	struct slice region, owner;
	int64_t values[SHAREFILES_KINDS];
};

struct sharefiles_options {
	const char *resources;	/* the file; NULL: nobody shares */
	const char *mix;	/* what counts how much; NULL: all alike */
	int64_t floor, cap;	/* percent of a target, 1/FAIR_UNIT */
};

/* Start from { .o }. */
struct sharefiles {
	const struct sharefiles_options *o;
	struct groups *names;		/* of region and owner */
	struct sharefiles_resource *resources;
	size_t count, room;
	int64_t mix[SHAREFILES_KINDS];
	/* Those that share the target at hand, by their place. */
	size_t *picked, picked_count;
	int64_t *values[SHAREFILES_KINDS], *weights, *parts;
};

/* The columns of the file, for the description of the command. */
extern const struct bind sharefiles_reads[];

/* Reads what counts how much; ends the program when it cannot. */
void sharefiles_mix(struct sharefiles *files);
void sharefiles_read(struct sharefiles *files, const struct cli *cli);
void sharefiles_release(struct sharefiles *files);

/*
 * Splits a target, of a region and an owner where they are not empty, among
 * picked: weights and parts.  False with a flaw.
 */
bool sharefiles_split(struct sharefiles *files, struct slice region,
    struct slice owner, int64_t target, struct flaw *flaw);

#endif
