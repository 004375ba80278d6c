/*
 * saverules.h - what was decided of a file, as a rules file (R-IMPORT-32)
 *
 * The form of the file, the name of each column, the order of dates and the
 * decimal mark, in the statements of rules.h.  Given back with --rules,
 * nothing is judged again.  What one word for the whole file cannot say, as
 * dates of several orders, stands there as a comment.
 */
#ifndef INTAKE_SAVERULES_H
#define INTAKE_SAVERULES_H

#include "intake/columns.h"
#include "intake/dialect.h"
#include "intake/plan.h"

struct saverules {
	const char *label;	/* of the file */
	const char *said;	/* options of the command line, as lines */
	const char *encoding;	/* NULL: the file is no text */
	const struct dialect *dialect;
	unsigned long header_line;	/* 0: the file has no header */
	const struct intake_columns *columns;
	const struct plan *plan;
};

/* Adds the text of the rules file. */
void saverules_write(struct buffer *out, const struct saverules *s);

/* Adds WORD "VALUE" as a line, quoted as rules are. */
void saverules_option(struct buffer *out, const char *word,
    struct slice value);

#endif
