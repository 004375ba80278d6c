/*
 * dialect.h - how a spreadsheet program wrote its CSV (R-IMPORT-03, 04)
 *
 * Looks at the head of a file, already decoded: which delimiter, which line
 * ends, where the header stands.
 */
#ifndef FAIRLEAD_DIALECT_H
#define FAIRLEAD_DIALECT_H

#include "columns.h"
#include "slice.h"

/* Records looked at. */
enum { DIALECT_RECORDS = 200 };

struct dialect {
	char delimiter;
	bool told;		/* by a first line sep=X, which is no record */
	bool cr_lines;		/* lines end in CR alone */
	bool crlf;		/* the first line ends in CR LF */
	bool full_width_commas;	/* one column, and many U+FF0C in it */
};

/*
 * Finds the dialect of a head.  delimiter is ',' ';' TAB or '|' when known
 * already, or 0.  whole says that the head is the whole file.
 */
void dialect_detect(struct slice head, bool whole, char delimiter,
    struct dialect *out);

/* Makes every CR of a text an LF, where lines end in CR alone. */
void dialect_mend_lines(char *text, size_t len);

/*
 * The physical line on which the header starts: that of the first record in
 * which at least half of the filled cells, and two of them, are headers that
 * the dictionary knows; else of the first with the usual number of cells,
 * half of them filled.  0 when there is no record.  Lines up to skip are
 * passed over.
 */
unsigned long dialect_header_line(struct slice head, bool whole,
    const struct dialect *dialect, const struct dictionary *dictionary,
    unsigned long skip);

#endif
