/*
 * assign.h - whose lead is it? (R-ASSIGN)
 *
 * Add the sellers, then the leads of the file, then those that others hold
 * already; then deal.  A lead stays with its owner unless he has left; one of
 * a company that has a seller goes to him; one that a rule fits goes to its
 * seller or team; all others are dealt, the best first, to whom has the fewest
 * in hand for his weight.  Nothing depends on the order of the file but which
 * of several owners a company has: the first.
 *
 * Memory: some 100 bytes a lead, and each name once.
 */
#ifndef LEAD_ASSIGN_H
#define LEAD_ASSIGN_H

#include <stdint.h>

#include "base/fault.h"
#include "base/slice.h"

struct assign;

#define ASSIGN_NONE ((size_t)-1)
#define ASSIGN_WEIGHT_UNIT 10000	/* weight 1.5 is 15000 */
#define ASSIGN_WEIGHT_MOST 10000	/* whole; so no product overflows */

struct assign_rep {
	struct slice name, team;
	int64_t weight;		/* in 1/ASSIGN_WEIGHT_UNIT; 0: deals none */
	int64_t most;		/* open leads; negative: any number */
	bool active;
};

/* Slices need to live during the call only. */
struct assign_lead {
	struct slice id, owner, previous;
	struct slice account;	/* what its company is known by; may be empty */
	int64_t score;		/* INT64_MIN: unknown, dealt last */
	size_t rule;		/* of assign_add_rule(), or ASSIGN_NONE */
	bool open;		/* counts as work; without an owner: will */
	bool closed;		/* without an owner it is not dealt */
	bool cooling;		/* previous may not have it back yet */
};

/* What was done; the rows of table `assign`. */
enum assign_code { ASSIGN_KEPT, ASSIGN_ACCOUNT, ASSIGN_RULE, ASSIGN_DEALT,
	ASSIGN_CLAIMED, ASSIGN_NO_CAPACITY, ASSIGN_CLOSED, ASSIGN_CODES };

struct assign_verdict {
	enum assign_code code;
	struct slice owner;	/* empty: nobody */
	struct slice left;	/* who had it and takes no leads any more */
	int64_t in_hand;	/* open leads of owner when all were dealt */
};

struct assign *assign_new(void);
void assign_free(struct assign *assign);

/* team: of whom those without a rule are dealt to; empty: all sellers. */
void assign_set_team(struct assign *assign, struct slice team);
/* False with a fault for a name that is there already. */
bool assign_add_rep(struct assign *assign, const struct assign_rep *rep,
    struct fault *fault);
/* Whether a seller may keep his leads; a stranger may. */
bool assign_is_active(const struct assign *assign, struct slice name);
/*
 * A seller or a team for leads; ASSIGN_NONE with a fault for one that does
 * not exist.  Call it when all sellers are there.
 */
size_t assign_add_rule(struct assign *assign, struct slice owner,
    struct slice team, struct fault *fault);
/* Whether the seller of a rule takes leads; a team always does. */
bool assign_rule_is_active(const struct assign *assign, size_t rule);

/* A lead of the file; they are numbered from 0. */
void assign_add(struct assign *assign, const struct assign_lead *lead);
/* A lead of another file, unless a lead of this one has its id. */
void assign_add_load(struct assign *assign, const struct assign_lead *lead);

void assign_deal(struct assign *assign);
/* What became of a lead; slices live as long as assign. */
struct assign_verdict assign_verdict(const struct assign *assign, size_t lead);

/* R-ASSIGN-04: what became of a claim. */
enum assign_claim { CLAIM_OK, CLAIM_YOURS, CLAIM_UNKNOWN, CLAIM_OWNED,
	CLAIM_CLOSED, CLAIM_LEFT, CLAIM_COOLING, CLAIM_DAY, CLAIM_FULL };
/*
 * A seller takes a lead; most_today is how many he may still take on this
 * day.  The verdict of the lead is then ASSIGN_CLAIMED.
 */
enum assign_claim assign_claim(struct assign *assign, struct slice id,
    struct slice name, int64_t most_today);

#endif
