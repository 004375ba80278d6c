/*
 * auditfacts.h - a record of a deal as a case to be audited (R-AUDIT-07)
 *
 * Evidence stands in its column and in others that give it.  Part of the front
 * door: a cell that cannot be read rejects the record.
 */
#ifndef FUNNEL_AUDITFACTS_H
#define FUNNEL_AUDITFACTS_H

#include "front/input.h"
#include "funnel/audit.h"
#include "funnel/deal.h"

enum auditfacts_column { AUDITFACTS_ID, AUDITFACTS_LEAD, AUDITFACTS_COMPANY,
	AUDITFACTS_OWNER, AUDITFACTS_EVIDENCE, AUDITFACTS_DECIDER,
	AUDITFACTS_SUPPORTER, AUDITFACTS_BUDGET, AUDITFACTS_DEPOSIT,
	AUDITFACTS_CONTRACT, AUDITFACTS_ACTION, AUDITFACTS_ACTION_DATE,
	AUDITFACTS_TOUCH, AUDITFACTS_SINCE, AUDITFACTS_PUSHES,
	AUDITFACTS_COLUMNS };

struct auditfacts {
	struct input *in;
	const struct audit_rules *rules;
	size_t column[AUDITFACTS_COLUMNS];	/* COLUMN_ABSENT */
};

struct auditfacts auditfacts_find(struct input *in,
    const struct audit_rules *rules);

/* What the file has columns for; the rest of the scope is the caller's. */
void auditfacts_set_scope(const struct auditfacts *facts,
    struct audit_scope *scope);

struct slice auditfacts_cell(const struct auditfacts *facts,
    const struct record *record, enum auditfacts_column column);

/* The case of a deal that could be read; false when it was rejected. */
bool auditfacts_read(const struct auditfacts *facts,
    const struct record *record, const struct deal *deal,
    struct audit_case *out);

#endif
