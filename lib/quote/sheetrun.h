/*
 * sheetrun.h - quotes in, workbooks out (R-QSHEET)
 *
 * A run of quote-sheet: each quote is joined with its lines, its lead and our
 * own data, checked as quote-check does, and written as a workbook: into a
 * folder under the name that quote-name gives it, or the only one to the
 * output.  Keeps the lines and the leads in memory.
 */
#ifndef QUOTE_SHEETRUN_H
#define QUOTE_SHEETRUN_H

#include "front/bind.h"

struct quotesheetrun_options {
	const char *lines, *leads, *own;	/* files beside the quotes */
	const char *pictures;	/* a folder; NULL: that of the lines */
	const char *directory;	/* for the workbooks; NULL: one only */
	const char *id;		/* of the only quote wanted; NULL: all */
	bool both;		/* labels in both languages */
};

/* The columns read, added, and read of the files, for the description of the
   command. */
extern const struct bind quotesheetrun_reads[];
extern const char *const quotesheetrun_adds[];
extern const struct cli_side quotesheetrun_sides[];

/* The exit status. */
int quotesheetrun(const struct cli *cli,
    const struct quotesheetrun_options *options);

#endif
