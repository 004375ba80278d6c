/*
 * fingerprint.h - what a run was asked for, as texts that can be compared
 *
 * Sums of pieces may be added up only where all were made for the same day,
 * the same period, the same stages.  Each option of the command's own that the
 * command line named is a text such as "period=2024Q2"; so are the day, the
 * version and each table.  A file stands for its bytes and not for its name,
 * so that it may lie elsewhere on another machine: "rates=" and the FNV-1a of
 * what it holds.
 */
#ifndef FRONT_FINGERPRINT_H
#define FRONT_FINGERPRINT_H

#include "front/cli.h"
#include "set/group.h"

/*
 * Adds the texts to list, which has one part.  apart names options, separated
 * by blanks, that may differ; the first operands, whole of them, are files
 * like those of options.
 */
void fingerprint_list(const struct cli *cli, const char *apart, int whole,
    struct groups *list);

#endif
