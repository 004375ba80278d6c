/*
 * leadrun.h - a run of lead-export over the leads (R-EXPORT-01 to 05)
 *
 * Columns are chosen, masked and named for people; the leads become text for a
 * spreadsheet program or a workbook.  One record in memory.
 */
#ifndef EXPORT_LEADRUN_H
#define EXPORT_LEADRUN_H

#include "export/plan.h"
#include "front/cli.h"

struct leadrun_options {
	bool excel;		/* mark, CRLF, spaces in phones */
	bool gb18030;		/* in place of UTF-8 */
	bool workbook;		/* in place of text */
	bool guard;		/* formulas are kept from the program */
	int headers;		/* enum export_headers */
	const char *columns, *mask;	/* lists of names, or NULL */
	const char *key;	/* a file with the secret of the mask, or NULL */
	const char *view;	/* its columns and words, or NULL */
};

/* The exit status. */
int leadrun(const struct cli *cli, const struct leadrun_options *options);

#endif
