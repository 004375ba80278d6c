/*
 * fallrun.h - what the movements between two snapshots come to (R-SNAP-05)
 *
 * The waterfall of each currency as records, or drawn as a page.
 */
#ifndef FUNNEL_FALLRUN_H
#define FUNNEL_FALLRUN_H

#include "doc/doc.h"
#include "front/cli.h"
#include "funnel/difffiles.h"

struct fallrun {
	const struct cli *cli;
	const struct difffiles *files;	/* their currencies */
	const struct diff_fall *falls;	/* of each */
};

/* Both finish the run; bad: a file beside had rejects.  The exit status. */
int fallrun_write(const struct fallrun *run, struct input *in, bool bad);
int fallrun_draw(const struct fallrun *run, enum doc_format format,
    struct input *in, bool bad);

#endif
