/* auditfacts.c - funnel/auditfacts.h: a record as a case */
#include "base/date.h"
#include "funnel/auditfacts.h"
#include "textfile.h"
#include "unit.h"

START_TEST(other_columns_give_evidence_too)
{
	char path[sizeof(TEXTFILE_PATH)];
	const struct cli cli = { .quiet = true };
	struct fault fault;
	struct stages *stages = stages_open("seven", &fault);
	struct audit_rules *rules = audit_rules_open(stages, &fault);
	const struct deal deal = { .stage = 3, .created = 10, .closed =
		DATE_NONE, .expected_close = 50 };
	struct audit_scope scope = { .touches = true };
	struct auditfacts facts;
	struct audit_case found;
	struct record record;
	struct input *in;

	textfile_make(path, "opportunity_id,evidence,decision_maker,"
	    "budget_ok,stage_since,next_action\nO1,quote,Ann,yes,1970-01-11,"
	    "call\nO2,,,perhaps,,\n");
	in = input_open(&cli, path, COLUMNS_OPPORTUNITY);
	facts = auditfacts_find(in, rules);
	auditfacts_set_scope(&facts, &scope);
	ck_assert(scope.next_steps && scope.deposits && scope.touches);
	ck_assert(input_next(in, &record));
	ck_assert(auditfacts_read(&facts, &record, &deal, &found));
	ck_assert_uint_eq(found.evidence, audit_token(rules, SLICE("quote")) |
	    audit_token(rules, SLICE("decision_maker")) |
	    audit_token(rules, SLICE("budget")));
	ck_assert_int_eq(found.first_stage, 3);	/* entered when made */
	ck_assert_int_eq(found.closed, 50);
	ck_assert(found.has_next_step);
	ck_assert(input_next(in, &record));
	ck_assert(!auditfacts_read(&facts, &record, &deal, &found));
	input_close(in);
	unlink(path);
	audit_rules_close(rules);
	stages_close(stages);
}
END_TEST

UNIT_MAIN(other_columns_give_evidence_too)
