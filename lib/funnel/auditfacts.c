/* auditfacts.c - auditfacts.h: a record as a case */
#include "base/date.h"
#include "front/cells.h"
#include "funnel/auditfacts.h"

static const char *const column_names[AUDITFACTS_COLUMNS] = { "opportunity_id", "lead_id",
	"company", "owner", "evidence", "decision_maker", "supporter",
	"budget_ok", "deposit_date", "contract_date", "next_action",
	"next_action_date", "last_touch_date", "stage_since",
	"close_pushes" };

struct auditfacts
auditfacts_find(struct input *in, const struct audit_rules *rules)
{
	struct auditfacts facts = { .in = in, .rules = rules };
	int i;

	for (i = 0; i < AUDITFACTS_COLUMNS; i++)
		facts.column[i] = input_find(in, column_names[i]);
	return facts;
}

void
auditfacts_set_scope(const struct auditfacts *facts,
    struct audit_scope *scope)
{
	const size_t *c = facts->column;

	scope->next_steps = c[AUDITFACTS_ACTION] != COLUMN_ABSENT ||
	    c[AUDITFACTS_ACTION_DATE] != COLUMN_ABSENT;
	scope->amounts = true;
	scope->deposits = c[AUDITFACTS_DEPOSIT] != COLUMN_ABSENT ||
	    c[AUDITFACTS_EVIDENCE] != COLUMN_ABSENT;
}

struct slice
auditfacts_cell(const struct auditfacts *facts, const struct record *record,
    enum auditfacts_column column)
{
	return cell_text(record, facts->column[column]);
}

/* R-AUDIT-07: evidence that other columns give. */
static bool
read_evidence(const struct auditfacts *facts, const struct record *record,
    struct audit_case *deal)
{
	static const struct {
		enum auditfacts_column column;
		const char *token;
	} filled[] = { { AUDITFACTS_DECIDER, "decision_maker" },
		{ AUDITFACTS_SUPPORTER, "supporter" }, { AUDITFACTS_DEPOSIT, "deposit" },
		{ AUDITFACTS_CONTRACT, "contract" } };
	bool budget;
	size_t i;

	deal->evidence = audit_tokens(facts->rules,
	    auditfacts_cell(facts, record, AUDITFACTS_EVIDENCE));
	for (i = 0; i < sizeof(filled) / sizeof(*filled); i++)
		if (auditfacts_cell(facts, record, filled[i].column).len > 0)
			deal->evidence |= audit_token(facts->rules,
			    slice_of(filled[i].token));
	if (!cell_bool(facts->in, record, facts->column[AUDITFACTS_BUDGET], &budget))
		return false;
	if (budget)
		deal->evidence |= audit_token(facts->rules, SLICE("budget"));
	return true;
}

bool
auditfacts_read(const struct auditfacts *facts, const struct record *record,
    const struct deal *deal, struct audit_case *out)
{
	*out = (struct audit_case){ .kind = deal->kind, .stage = deal->stage,
	    .chance = deal->chance, .created = deal->created,
	    .closed = deal->closed != DATE_NONE ? deal->closed :
	    deal->expected_close, .expected_close = deal->expected_close,
	    .first_stage = STAGE_UNKNOWN, .has_amount = deal->has_amount };
	out->has_next_step = auditfacts_cell(facts, record, AUDITFACTS_ACTION).len > 0 ||
	    auditfacts_cell(facts, record, AUDITFACTS_ACTION_DATE).len > 0;
	if (!read_evidence(facts, record, out) ||
	    !cell_date(facts->in, record, facts->column[AUDITFACTS_SINCE],
	    &out->stage_since) ||
	    !cell_date(facts->in, record, facts->column[AUDITFACTS_TOUCH],
	    &out->last_touch) ||
	    !cell_int(facts->in, record, facts->column[AUDITFACTS_PUSHES], 0, 100000, 0,
	    &out->pushes))
		return false;
	/* In its stage since the day it was entered: first seen there. */
	if (out->stage_since != DATE_NONE && out->stage_since == out->created)
		out->first_stage = out->stage;
	return true;
}
