/*
 * knownfiles.h - who was there before: leads that keep their ids, the forgotten
 *
 * The files of --known (R-IMPORT-33) and --forgotten (R-FORGET-03).  Part of
 * the front door: neither may be half read, so a bad record ends the program.
 */
#ifndef INTAKE_KNOWNFILES_H
#define INTAKE_KNOWNFILES_H

#include "front/bind.h"
#include "front/target.h"
#include "intake/known.h"
#include "lead/forgotten.h"

/* The columns of the files, for the description of the command. */
extern const struct bind knownfiles_leads[], knownfiles_hashes[];

struct known *knownfiles_read(const struct cli *cli, const char *path);
/* key: a file with the secret of the hashes, or NULL. */
struct forgotten *knownfiles_forgotten(const struct cli *cli,
    const char *path, const char *key);

/*
 * Tells how many ids were kept, and writes those that this import would have
 * given with those that stay instead; id_map may be NULL.
 */
void knownfiles_finish(const struct known *known, const struct cli *cli,
    struct target *id_map);

#endif
