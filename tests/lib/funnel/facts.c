/* facts.c - funnel/facts.h: what the files beside the deals prove */
#include "funnel/facts.h"
#include "textfile.h"
#include "unit.h"

START_TEST(rows_that_name_no_deal_are_rejected_and_counted)
{
	struct cli cli = { .quiet = true };
	char path[sizeof(TEXTFILE_PATH)];
	struct fault fault;
	struct stages *stages = stages_open("seven", &fault);
	struct audit_rules *rules = audit_rules_open(stages, &fault);
	struct facts *facts = facts_new(&cli, stages, rules);

	textfile_make(path, "opportunity_id,role,stance\nO1,decides,for\n"
	    ",decides,for\n");
	ck_assert_uint_eq(facts_read_roles(facts, path), 1);
	unlink(path);
	facts_free(facts);
	audit_rules_close(rules);
	stages_close(stages);
}
END_TEST

UNIT_MAIN(rows_that_name_no_deal_are_rejected_and_counted)
