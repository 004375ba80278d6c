/*
 * choicefiles.h - the file of pairs in which cells were chosen (R-MERGE-03)
 *
 * What lead-dedupe writes with --review, as CSV or as a workbook.  Part of the
 * front door: a file that cannot be used ends the program with a message.
 */
#ifndef MERGE_CHOICEFILES_H
#define MERGE_CHOICEFILES_H

#include "front/input.h"
#include "merge/choice.h"

/*
 * The choices of a file for leads with these columns; NULL for a path of NULL.
 * *rejected becomes true when a record of it was; else it stays.
 */
struct mergechoices *choicefiles_read(const struct cli *cli, const char *path,
    const struct columns *columns, const struct mergerules *rules,
    bool *rejected);

/*
 * To be asked once all groups were merged, before anything is written: choices
 * that contradict each other end the program, those that changed nothing are
 * counted.  choices may be NULL.
 */
void choicefiles_check(const struct mergechoices *choices, const char *path);

#endif
