/*
 * files.h - beside the quotes: their lines, and the leads they go to
 *
 * Both are kept in memory.  Part of the front door: a file that cannot be
 * read ends the program, bad records are rejected by name.
 */
#ifndef QUOTE_FILES_H
#define QUOTE_FILES_H

#include "base/mem.h"
#include "front/bind.h"
#include "quote/sheet.h"
#include "set/group.h"

struct quotefiles_line {
	struct slice quote_id;
	struct quotesheet_line l;	/* at is its line of the file */
	size_t next;		/* of the same quote, in a ring */
	bool met;		/* set by quotefiles_first() and _next() */
};

struct quotefiles_lead {
	struct slice lead_id, kind, screen, tier;
	struct quotesheet_party party;
};

/* Start from { 0 }. */
struct quotefiles {
	struct groups *quote_ids;	/* of the lines */
	size_t *last;			/* line of each */
	struct quotefiles_line *lines;	/* in the order of their file */
	size_t line_count;
	struct groups *lead_ids;
	struct quotefiles_lead *leads;
	size_t lead_count;
	struct arena arena;
};

/*
 * Reads both files, with path NULL none; the tables bind to the structs
 * above.  Whether a record was rejected.
 */
bool quotefiles_read_lines(struct quotefiles *files, const struct cli *cli,
    const char *path, const struct bind *reads);
bool quotefiles_read_leads(struct quotefiles *files, const struct cli *cli,
    const char *path, const struct bind *reads);
void quotefiles_release(struct quotefiles *files);

/* The lines of a quote one by one, in the order of their file; NULL behind
   the last. */
struct quotefiles_line *quotefiles_first(struct quotefiles *files,
    struct slice quote_id);
struct quotefiles_line *quotefiles_next(struct quotefiles *files,
    const struct quotefiles_line *line);
/* NULL when there is none. */
const struct quotefiles_lead *quotefiles_lead(const struct quotefiles *files,
    struct slice lead_id);

#endif
