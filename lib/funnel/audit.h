/*
 * audit.h - does the evidence carry the claim? (R-AUDIT-01 to 08)
 *
 * A case is one deal with what is known of it.  All cases are added first,
 * for what is usual (dwell in a stage, sales cycle) follows from the won ones;
 * audit_judge() then gives the findings of one case.  Evidence is a set of
 * tokens, those that the scheme names: bit i is token i.
 *
 * Nothing unknown is a finding: what the file has no column for is not
 * missing.  Dates are days or DATE_NONE, chances millionths.
 */
#ifndef FUNNEL_AUDIT_H
#define FUNNEL_AUDIT_H

#include <stdint.h>

#include "base/fault.h"
#include "funnel/stage.h"

/* In the order in which findings are written; rows of `audit-finding`. */
enum audit_code {
	AUDIT_NO_EVIDENCE, AUDIT_NO_DEPOSIT, AUDIT_OVERCLAIM,
	AUDIT_NO_DECISION_MAKER, AUDIT_DECIDER_AGAINST, AUDIT_CHAIN_GAP,
	AUDIT_STALE_EARLY, AUDIT_STALE_LATE, AUDIT_PAST_CLOSE,
	AUDIT_CLOSE_PUSHED, AUDIT_BACKWARDS, AUDIT_NO_TOUCH,
	AUDIT_NO_NEXT_STEP, AUDIT_AMOUNT_MISSING, AUDIT_SANDBAG, AUDIT_CODES
};

enum audit_severity { AUDIT_ERROR, AUDIT_WARNING, AUDIT_ADVICE };

/* What a finding is called and asked; slices live as long as the rules. */
struct audit_words {
	struct slice code, rule, severity;
	struct slice question[2];	/* en, zh */
	enum audit_severity level;
};

enum audit_role { AUDIT_DECIDES, AUDIT_USES, AUDIT_BUYS, AUDIT_ADVISES,
	AUDIT_ROLES };

struct audit_case {
	enum stage_kind kind;
	int stage;		/* of the scheme, or STAGE_UNKNOWN */
	int32_t chance;		/* claimed */
	uint64_t evidence;
	int32_t created, closed, expected_close, stage_since, last_touch;
	int first_stage;	/* STAGE_UNKNOWN where not known */
	int64_t pushes;
	bool has_amount, has_next_step, fell, decider_against;
	unsigned roles;		/* bits of enum audit_role */
};

/* What the files can tell at all. */
struct audit_scope {
	bool next_steps, touches, amounts, roles, deposits;
	int32_t today, from, to;	/* the period of R-AUDIT-05 */
};

struct audit_rules;

/* Reads the tables; NULL with a fault.  stages must outlive the rules. */
struct audit_rules *audit_rules_open(const struct stages *stages,
    struct fault *fault);
void audit_rules_close(struct audit_rules *rules);
const struct audit_words *audit_words(const struct audit_rules *rules,
    enum audit_code code);

/*
 * The bit of a token, or of its word in table `audit-word`; 0 when the scheme
 * does not ask for it.
 */
uint64_t audit_token(const struct audit_rules *rules, struct slice token);
/* Whether it is a token or word of any scheme. */
bool audit_knows(const struct audit_rules *rules, struct slice token);
/* The tokens of a list joined by ;. */
uint64_t audit_tokens(const struct audit_rules *rules, struct slice list);
/* Token i of the scheme; "" behind the last one. */
struct slice audit_token_name(const struct audit_rules *rules, size_t i);
/* The same in Chinese, where the table has a word for it. */
struct slice audit_token_zh(const struct audit_rules *rules, size_t i);

/* A won deal's days in a stage that it has left. */
void audit_add_dwell(struct audit_rules *rules, int stage, int32_t days);
/* Tells of a case: its evidence, and its cycle if it was won. */
void audit_add(struct audit_rules *rules, const struct audit_case *deal);

struct audit_result {
	unsigned codes;		/* bits of enum audit_code */
	bool audited;		/* the next three say something */
	int stage;		/* STAGE_UNKNOWN: below the first */
	int32_t chance;		/* what the evidence carries */
	uint64_t missing;	/* tokens up to the claimed stage */
	unsigned gaps;		/* roles that nobody is known for */
};

/* After all were added. */
void audit_judge(struct audit_rules *rules, const struct audit_scope *scope,
    const struct audit_case *deal, struct audit_result *result);
/* Whether there was any evidence at all: else one finding for the file. */
bool audit_has_evidence(const struct audit_rules *rules);

#endif
