/*
 * roster.h - what a file of people says of each: team, region, manager
 *
 * Names are compared byte by byte, outer blanks aside.
 */
#ifndef FUNNEL_ROSTER_H
#define FUNNEL_ROSTER_H

#include "base/slice.h"

struct roster;

struct roster *roster_new(size_t cells);	/* of each person */
void roster_free(struct roster *roster);

/* Copies; false when the person is there already. */
bool roster_add(struct roster *roster, struct slice name,
    const struct slice *cells);

/* Cell i of a person, empty for strangers. */
struct slice roster_find(const struct roster *roster, struct slice name,
    size_t i);

#endif
