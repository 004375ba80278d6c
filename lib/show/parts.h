/*
 * parts.h - what a post-show report is written from
 *
 * All of it belongs to the caller and outlives the page.
 */
#ifndef SHOW_PARTS_H
#define SHOW_PARTS_H

#include "show/figure.h"

/* In the order of the words of --appendix. */
enum show_appendix { SHOW_APPENDIX_FULL, SHOW_APPENDIX_SHORT,
	SHOW_APPENDIX_NO };

struct showparts {
	const struct showinput *input;
	const struct showmodel *model;
	const struct showremarks *remarks;
	const struct checklist *checklist;	/* or NULL */
	const struct showwords *words;
	const struct showtrace *trace;
	const struct stages *stages;
	int lang;
	enum show_appendix appendix;	/* without one no number has a No. */
};

#endif
