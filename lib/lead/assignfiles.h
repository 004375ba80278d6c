/*
 * assignfiles.h - who leads may be given to, and by which rules
 *
 * The sellers of --reps, the conditions of --rules and the team of --team,
 * added to what lead/assign.h deals to (R-ASSIGN).  Part of the front door: a
 * file that cannot be used ends the program with a message.
 */
#ifndef LEAD_ASSIGNFILES_H
#define LEAD_ASSIGNFILES_H

#include "front/conditions.h"
#include "front/side.h"
#include "lead/assign.h"

struct assignfiles_options {
	const char *reps, *rules;	/* files; NULL: none */
	const char *team;	/* deal to its sellers only; NULL: to all */
	const char *by;		/* who claims; NULL: nobody */
};

/* Start from { .o, .assign }. */
struct assignfiles {
	const struct assignfiles_options *o;
	struct assign *assign;
	struct conditions rules;
	size_t *numbers;	/* of each rule, as assign_add_rule() says */
	bool by_is_listed, any_rep;
};

/* The columns of the files, for the description of the command. */
extern const struct bind assignfiles_reps[], assignfiles_rules[];

/* Whether a record was rejected. */
bool assignfiles_read(struct assignfiles *files, const struct cli *cli);
void assignfiles_release(struct assignfiles *files);

/* The first rule that fits a record, or ASSIGN_NONE. */
size_t assignfiles_rule(struct assignfiles *files,
    const struct record *record);

#endif
