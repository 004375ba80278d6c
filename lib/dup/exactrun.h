/*
 * exactrun.h - a run of lead-dedupe --exact: equal in some columns is the same
 *
 * The file is read twice: once for the keys of its rows (dup/exactkey.h), of
 * which little is held (dup/exact.h), and once to write them.
 */
#ifndef DUP_EXACTRUN_H
#define DUP_EXACTRUN_H

#include "dup/deduperun.h"

/* Bad usage ends the program; else the exit status. */
int exactrun(const struct cli *cli, const struct deduperun_options *options);

#endif
