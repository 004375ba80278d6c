/*
 * fitfiles.h - the table of win rates, for funnel-forecast --use fitted
 */
#ifndef FUNNEL_FITFILES_H
#define FUNNEL_FITFILES_H

#include "funnel/fitfacts.h"

/* The names of its columns, NULL at the end. */
extern const char *const fitfiles_names[];

/*
 * Writes the rate of the whole, of stages, of ages where they help, of groups
 * and of the words of fields that are used.  The exit status.
 */
int fitfiles_write(struct fitfacts *set, bool by_age);

#endif
