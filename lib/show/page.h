/*
 * page.h - a post-show report as a document (R-SHOW-01 to 04)
 *
 * The first screen (show/screen.h) and findings first, then always the thirteen sections, then
 * the appendix with the command line behind each number.
 */
#ifndef SHOW_PAGE_H
#define SHOW_PAGE_H

#include "doc/doc.h"
#include "show/parts.h"

/* The caller frees it with doc_free(). */
struct doc *showpage_build(const struct showparts *parts);

#endif
