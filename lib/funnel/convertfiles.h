/*
 * convertfiles.h - what the files beside say of a lead that may become a deal
 *
 * The deals there are, quotes with their lines, and contacts, gathered by lead
 * (R-CONVERT-03 to 05).  Part of the front door: a file that cannot be read ends
 * the program; so does a file of deals with a bad record, for who is left unread
 * could be converted twice.
 */
#ifndef FUNNEL_CONVERTFILES_H
#define FUNNEL_CONVERTFILES_H

#include "front/side.h"
#include "funnel/deal.h"
#include "funnel/leadfacts.h"
#include "value/money.h"

struct convertfiles_options {
	const char *deals, *quotes, *lines, *touches;	/* NULL: no file */
};

/* Start from { .cli, .o, .facts, .currencies, .stages }; all stay the
   caller's. */
struct convertfiles {
	const struct cli *cli;
	const struct convertfiles_options *o;
	struct leadfacts *facts;
	const struct currencies *currencies;
	struct stages *stages;
};

/* What --print-columns says of the files. */
extern const struct cli_side convertfiles_sides[];

/* Whether a record was rejected. */
bool convertfiles_read(struct convertfiles *files);

#endif
