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

#include "front/bindtable.h"
#include "rule/columns.h"

/* A file beside the records. */
struct cli_side {
	const char *option;	/* that names it; NULL ends the list */
	enum columns_kind kind;
	const struct bind *reads;
};

/* What is printed; see struct cli. */
struct describe_command {
	enum columns_kind kind;
	const struct bind *reads;
	const char *also_reads;
	const char *const *adds;
	const struct cli_side *sides;
};

/* Prints to standard output; ends the program when a table is broken. */
void describe_columns(const struct describe_command *command);

#endif
