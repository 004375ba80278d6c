/*
 * describe.h - what a command reads and writes, as CSV for --print-columns
 *
 * Columns: column, direction (in, out), need (must, may), file (the kind, or
 * the option that names a file beside the records), type, and the meaning in
 * one line, en and zh.  The names come from the tables that the command works
 * with; types and meanings are rows of the tables `columns` and `meaning`.
 */
#ifndef FRONT_DESCRIBE_H
#define FRONT_DESCRIBE_H

#include "front/cli.h"

/* Prints to standard output; ends the program when a table is broken. */
void describe_columns(const struct cli *cli);

#endif
