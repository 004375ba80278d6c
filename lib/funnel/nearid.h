/*
 * nearid.h - ids that differ only in what a spreadsheet changes
 *
 * Case and width, blanks around them, zeros in front of their digits: B-3 and
 * "b-3 ", 002 and 2.  They are different ids (R-IO-02), but who lists deals as
 * gone and as new should say so.
 */
#ifndef FUNNEL_NEARID_H
#define FUNNEL_NEARID_H

#include <stdbool.h>

#include "base/slice.h"

struct nearids;

struct nearids *nearids_new(void);
void nearids_free(struct nearids *ids);
void nearids_add(struct nearids *ids, struct slice id);
/* Whether an id is near one that was added, or the same. */
bool nearids_has(struct nearids *ids, struct slice id);

#endif
