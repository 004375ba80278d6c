/*
 * fitsumfiles.h - decided and open deals, as counts of pieces (R-SPLIT-03)
 *
 * Nothing that a back-test says is a sum: each piece hands on its deals as
 * what the test knows of them, how many there are of each, and the merge tries
 * them on the past.  The deals are what is cut; the history beside them is
 * whole, and read with each piece.  Part of the front door.
 */
#ifndef FUNNEL_FITSUMFILES_H
#define FUNNEL_FITSUMFILES_H

#include "funnel/fitfacts.h"

/* Writes what fitfacts_read() read in place of the rates; the status. */
int fitsumfiles_write(struct fitfacts *set);
/* In place of fitfacts_read(): the deals of all pieces. */
void fitsumfiles_merge(struct fitfacts *set);

#endif
