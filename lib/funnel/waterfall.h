/*
 * waterfall.h - what changed between two snapshots, as a picture
 *
 * The start, a step for each kind of movement and the end, in one currency
 * (R-SNAP-03): drawn by weighted amount, with the numbers in a table below.
 * What did not happen is left out.  Words come from table `diff-text`.
 */
#ifndef FUNNEL_WATERFALL_H
#define FUNNEL_WATERFALL_H

#include "base/fault.h"
#include "doc/doc.h"

struct waterfall;

/* lang: 0 en, 1 zh.  NULL with a fault of the table. */
struct waterfall *waterfall_open(int lang, struct fault *fault);
void waterfall_close(struct waterfall *waterfall);

/* A word of the table, "" for one that is not there. */
struct slice waterfall_word(const struct waterfall *waterfall,
    struct slice name);

/* A step: "start", a class of diff.h or "end"; numbers in canonical form. */
struct waterfall_step {
	struct slice name, deals, amount, weighted;
};
/* Draws the steps of one currency; the title may be empty. */
void waterfall_draw(struct waterfall *waterfall, struct doc *doc,
    struct slice title, const struct waterfall_step *steps, size_t count);
/* Their numbers as a table. */
void waterfall_list(struct waterfall *waterfall, struct doc *doc,
    const struct waterfall_step *steps, size_t count);

#endif
