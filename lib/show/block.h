/*
 * block.h - the page of a report under way: numbered tables and texts
 *
 * Every figure and table gets a number (No.) when it is shown first, under
 * which the appendix gives its command line and what that prints.
 */
#ifndef SHOW_BLOCK_H
#define SHOW_BLOCK_H

#include "doc/doc.h"
#include "show/parts.h"

enum { SHOWBLOCK_CELLS = 6 };

struct showblock {
	const struct showparts *parts;
	struct showfigure_source source;
	struct doc *doc;
	unsigned numbers[TRACES];	/* 0: not shown yet */
	unsigned count;
	struct slice labels[TRACES + 1], outputs[TRACES + 1];
	enum show_trace order[TRACES + 1];	/* by number */
	struct showfigure figure;
	struct buffer text, row[SHOWBLOCK_CELLS];
	struct arena arena;
};

struct showblock *showblock_new(const struct showparts *parts);
/* Returns the document; the caller frees it. */
struct doc *showblock_finish(struct showblock *page);

/* A word of the table, or a text filled with up to three values. */
struct slice showblock_say(const struct showblock *page, const char *name);
struct showblock_value {
	const char *name;
	struct slice text;	/* at NULL: the number */
	int64_t number;
};
/* The two kinds of value. */
#define TEXT_OF(name, slice) \
	((struct showblock_value){ name, slice, 0 })
#define COUNT_OF(name, count) \
	((struct showblock_value){ name, { NULL, 0 }, (int64_t)(count) })
struct slice showblock_fill(struct showblock *page, const char *name,
    const struct showblock_value *values, size_t count);

/* A table of the figures that are known; false when none is. */
bool showblock_figures(struct showblock *page, const char *caption,
    const enum show_trace *numbers, size_t count);

/*
 * A table of a tally: the ten most frequent, others, those not known; sorted
 * by name, and all of them, when by_name.  name turns a name into a label.
 */
struct showblock_tally {
	enum show_trace number;
	const char *caption, *column;
	const struct tally *tally;
	uint64_t whole;		/* what shares are of */
	bool by_name;
	struct slice (*label)(const struct showwords *words,
	    struct slice name);	/* or NULL */
};
void showblock_tally(struct showblock *page,
    const struct showblock_tally *table);

/* Takes a number for a table; its output is added line by line. */
unsigned showblock_number(struct showblock *page, enum show_trace number,
    struct slice label, struct slice output);
/* "caption [3]". */
struct slice showblock_caption(struct showblock *page, struct slice caption,
    enum show_trace number);

/* The appendix. */
void showblock_appendix(struct showblock *page);

#endif
