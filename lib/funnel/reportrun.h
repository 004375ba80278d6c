/*
 * reportrun.h - the commands whose answers make the review's page
 *
 * Runs them over the same file of deals, each command line as the appendix
 * shows it.  It belongs to the front door: the forecast must be there, and
 * unreadable files end the program; what another command could not do is said
 * in its section.
 */
#ifndef FUNNEL_REPORTRUN_H
#define FUNNEL_REPORTRUN_H

#include "front/cli.h"
#include "funnel/reportpage.h"

/* As on the command line; NULL or DATE_NONE where not given. */
struct reportrun_options {
	const char *scheme, *period, *target, *targets, *history, *label,
	    *touches, *quotes, *roles, *reps, *leads, *currency, *rates,
	    *fy_start, *coverage, *want;
	const char *use;		/* "stage" or "cell" */
};

/* The snapshot that is compared with (R-FREPORT-03). */
struct reportrun_snapshot {
	int32_t as_of;		/* DATE_NONE: there is none */
	char label[64];
};

/*
 * Which snapshot of a history: with label mon the latest of fri, with fri that
 * of mon, else the latest of any, each before today.
 */
struct reportrun_snapshot reportrun_choose(const struct cli *cli,
    const char *history, const char *label);

struct reportrun;

struct reportrun *reportrun_new(const struct cli *cli,
    const struct reportrun_options *options,
    const struct reportrun_snapshot *snapshot);
/* Runs all; what was read is kept until reportrun_free(). */
const struct report_source *reportrun_read(struct reportrun *run);
void reportrun_free(struct reportrun *run);

/* Whether records were rejected, or a section could not be worked out. */
bool reportrun_is_doubtful(const struct reportrun *run);

#endif
