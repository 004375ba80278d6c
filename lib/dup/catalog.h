/*
 * catalog.h - a list of company names alone (R-DEDUPE-14)
 *
 * Words weigh log2((N + 1) / names with the word) over N different names, so
 * that rare words say which company it is and "trading" says nothing; rows
 * that repeat a name change no weight.  Two names are as alike as the cosine
 * of the angle between them, in percent; mistyped words count nine tenths.
 */
#ifndef DUP_CATALOG_H
#define DUP_CATALOG_H

#include "dup/group.h"

/*
 * Groups rows by their company: certain, or for review, both of kind company.
 * With a master list each other row hangs on the name that it is most like.
 * Release with dupgroup_release().
 */
void dupcatalog_make(struct dupgroups *groups, const struct dup_task *task);

#endif
