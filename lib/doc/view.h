/*
 * view.h - which columns of a file are looked at (R-VIEW)
 *
 * A view is a row of table `view`: a name, the columns by which a file is
 * known to be of its kind, and the columns it shows.  Columns are found by
 * their header as it stands, by their canonical name, or by any alias; never
 * by position.
 */
#ifndef DOC_VIEW_H
#define DOC_VIEW_H

#include "rule/columns.h"

struct view_column {
	size_t place;		/* in the file */
	struct slice name;	/* its header; made unique, never empty */
	struct slice type;	/* as in DOMAIN 3.1 */
};

/* What is wanted; all of it may be NULL or 0. */
struct view_wish {
	const char *view;
	const char *const *columns;	/* names, each several joined by "," */
	size_t count;
	bool all;		/* without both: every column, not the view
				   whose columns the file has */
};

struct view;

/*
 * Chooses from the header of a file.  NULL with a fault when a name is not
 * there.  Everything lives until view_close().
 */
struct view *view_open(const struct slice *header, size_t count,
    const struct view_wish *wish, struct fault *fault);
void view_close(struct view *view);

size_t view_count(const struct view *view);
const struct view_column *view_column(const struct view *view, size_t i);

#endif
