/*
 * topicrun.h - a run of followup-topic over the due list (R-TOPIC-01 to 34)
 *
 * Adds to each record what to write about, the fact that it rests on and by
 * which medium.
 */
#ifndef DUE_TOPICRUN_H
#define DUE_TOPICRUN_H

#include "front/cli.h"

struct topicrun_options {
	const char *news, *quotes, *touches;	/* files; NULL: none */
	const char *country;
	struct cli_list holidays;
};

/* The exit status. */
int topicrun(const struct cli *cli, const struct topicrun_options *options);

#endif
