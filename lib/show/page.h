/*
 * showpage.h - a post-show report as a document (R-SHOW-01 to 04)
 *
 * Key figures and findings first, then always the thirteen sections, then
 * the appendix with the command line behind each number.
 */
#ifndef SHOW_PAGE_H
#define SHOW_PAGE_H

#include "doc/doc.h"
#include "show/figure.h"

struct showpage_parts {
	const struct showinput *input;
	const struct showmodel *model;
	const struct showremarks *remarks;
	const struct checklist *checklist;	/* or NULL */
	const struct showwords *words;
	const struct showtrace *trace;
	const struct stages *stages;
	int lang;
};

/* The caller frees it with doc_free(). */
struct doc *showpage_build(const struct showpage_parts *parts);

#endif
