/*
 * figure.h - the single numbers of a report, ready to be shown
 *
 * One function makes a number: its label with the benchmark of the trade
 * where there is one, the value for people, the same as its command line
 * prints it, and what it was counted from (R-SHOW-03, R-SHOW-04).
 */
#ifndef SHOW_FIGURE_H
#define SHOW_FIGURE_H

#include "show/checklist.h"
#include "show/model.h"
#include "show/trace.h"
#include "show/words.h"

struct showfigure_source {
	const struct showmodel *model;
	const struct checklist *checklist;	/* or NULL */
	const struct showwords *words;
	int lang;
};

/* Start from (struct showfigure){ 0 }; reused from number to number. */
struct showfigure {
	struct buffer label, value, plain, from;
};
void showfigure_release(struct showfigure *figure);

/* False when nothing is known of it; tables have no figure. */
bool showfigure_make(const struct showfigure_source *source,
    enum show_trace number, struct showfigure *figure);

/* Appends 123 as "12.3 %", the way the language sets it. */
void showfigure_add_percent(const struct showfigure_source *source,
    struct buffer *out, int64_t scaled, unsigned digits);

#endif
