/*
 * dialect.h - how a spreadsheet program wrote its CSV (R-IMPORT-03, 28)
 *
 * Looks at the head of a file, already decoded: which delimiter, which
 * quotes, which line ends.
 */
#ifndef CSV_DIALECT_H
#define CSV_DIALECT_H

#include "csv/mend.h"
#include "csv/reader.h"
#include "base/slice.h"

/* Records looked at. */
enum { DIALECT_RECORDS = 200 };

/* What quotes cells; QUOTE_AUTO: find out. */
enum dialect_quote { QUOTE_DOUBLE, QUOTE_SINGLE, QUOTE_NONE, QUOTE_AUTO };

/* The words of an option: " ' none auto.  False: some other word. */
bool dialect_quote_find(const char *text, enum dialect_quote *out);

struct dialect {
	char delimiter;
	enum dialect_quote quote;	/* never QUOTE_AUTO */
	bool wrapped;		/* records stand in quotes: dialect_unwrap() */
	bool spaced;		/* blanks around quotes: mend.h */
	bool escaped;		/* backslashes before quotes: mend.h */
	bool told;		/* by a first line sep=X, which is no record */
	bool cr_lines;		/* lines end in CR alone */
	bool crlf;		/* the first line ends in CR LF */
	unsigned width;		/* the usual number of cells, at least 1 */
	bool full_width_commas;	/* one column, and many U+FF0C in it */
};

/*
 * Finds the dialect of a head.  delimiter is ',' ';' TAB or '|' when known
 * already, or 0.  whole says that the head is the whole file.
 *
 * Apostrophes quote where no double quote does and they stand around half of
 * the filled cells, or only so the records have one width.  Nothing quotes
 * where two cells or more begin with a double quote, none ends with one, and
 * only so the records have one width.  Blanks around quotes are noticed where
 * more records are sound without them, backslashes that escape quotes where
 * only so the records have one width.
 */
void dialect_detect(struct slice head, bool whole, char delimiter,
    enum dialect_quote quote, struct dialect *out);

/* What mends the text of a dialect that is spaced or escaped. */
struct mender dialect_mender(const struct dialect *dialect);

/* How to read a file of this dialect. */
struct reader_options dialect_reader(const struct dialect *dialect);

/* Reads a head, leniently. */
struct reader *dialect_open_head(struct slice head, char delimiter,
    enum dialect_quote quote);
/* The next record of a head; the last is none where the head cuts it. */
bool dialect_next_of_head(struct reader *r, bool whole,
    struct record *record);

/*
 * Takes the quotes off records that were quoted as if they were one cell,
 * "a,""b, c"",d" being a,"b, c",d, in pieces of any size, in place.  Start
 * from (struct unwrapper){ 0 }.  Other records stay; one that goes on behind
 * its closing quote gets a NUL byte, so that no reader takes it.
 */
struct unwrapper {
	enum { UNWRAP_START, UNWRAP_PLAIN, UNWRAP_PLAIN_QUOTED, UNWRAP_INSIDE,
	    UNWRAP_QUOTE } state;
	size_t wrapped, plain, broken;	/* records */
};
size_t dialect_unwrap(struct unwrapper *unwrapper, char *text, size_t len);

/* 0123 of ="0123", which keeps a program from reading a number; else cell. */
struct slice dialect_bare(struct slice cell);

/* Makes every CR of a text an LF, where lines end in CR alone. */
void dialect_mend_lines(char *text, size_t len);

#endif
