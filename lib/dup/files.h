/*
 * files.h - decided pairs, read back (R-DEDUPE-08)
 */
#ifndef DUP_FILES_H
#define DUP_FILES_H

#include "dup/decide.h"
#include "front/input.h"

/*
 * Reads every pair with a decision, same or different, yes or no; others have
 * not been decided yet.  Bad ones are rejected.
 */
void dupfiles_decisions(struct input *in, struct dup_decisions *decisions);

#endif
