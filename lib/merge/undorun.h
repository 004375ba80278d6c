/*
 * undorun.h - a run of lead-merge --undo (R-MERGE-06)
 *
 * Part of the front door: what cannot be used ends the program with a message.
 * All is decided before the output is opened.
 */
#ifndef MERGE_UNDORUN_H
#define MERGE_UNDORUN_H

#include "front/cli.h"

/* Gives back what the merge of this journal took; the exit status. */
int undorun(const struct cli *cli, const char *journal);

#endif
