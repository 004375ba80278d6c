/*
 * reportpage.h - the page for Monday and Friday (R-FREPORT-01 to 04)
 *
 * Built from what other commands wrote: each sheet has the words of its
 * command line and bears a number, under which the appendix repeats them.
 * The first screen answers: will we make it, what changed, what to ask whom.
 * A section whose sheet is missing or empty says so.
 */
#ifndef FUNNEL_REPORTPAGE_H
#define FUNNEL_REPORTPAGE_H

#include "csv/sheet.h"
#include "doc/doc.h"
#include "funnel/stage.h"

enum report_sheet {
	REPORT_FORECAST,	/* one row for each currency */
	REPORT_STAGES,		/* the same by stage */
	REPORT_FALL,		/* funnel-diff --waterfall */
	REPORT_MOVES,		/* funnel-diff */
	REPORT_AUDIT,		/* stage-audit */
	REPORT_DEALS,		/* funnel-forecast --detail */
	REPORT_OWNERS,		/* funnel-forecast --by owner */
	REPORT_REPS,		/* rep-metrics */
	REPORT_LOSSES,		/* rep-metrics --losses, of all sellers */
	REPORT_PLAN,		/* funnel-forecast --plan */
	REPORT_SHEETS
};

struct report_source {
	struct slice command;	/* for the shell, one line */
	struct sheet *sheet;	/* NULL: not asked for, or trouble */
	struct slice trouble;	/* why there is none; "" for none */
};

struct reportpage_terms {
	int lang;		/* 0 en, 1 zh */
	struct slice date, period;
	/* The snapshot compared with: its day, "" for none, and label. */
	struct slice since, since_label;
	bool has_target, appendix;
	int64_t odds_good, odds_fair;	/* percent, 1/10000 */
	const struct stages *stages;
};

/* The caller frees it with doc_free().  NULL with a fault of a table. */
struct doc *reportpage_build(const struct reportpage_terms *terms,
    const struct report_source sources[REPORT_SHEETS], struct fault *fault);

#endif
