/* reasons.c - rule/reasons.h: a rule and a sentence by code */
#include "rule/reasons.h"
#include "rule/table.h"
#include "textfile.h"
#include "unit.h"

/* Not in the order of the table, and not all of it. */
static const char *const codes[] = { "closed", "kept" };

START_TEST(a_reason_has_the_rule_and_the_sentence_of_its_code)
{
	struct fault fault;
	struct reasons *en = reasons_open("assign", codes, 2, 0, &fault);
	struct reasons *zh = reasons_open("assign", codes, 2, 1, &fault);

	ck_assert_ptr_nonnull(en);
	ck_assert_ptr_nonnull(zh);
	ck_assert_slice(reasons_rule(en, 1), "R-ASSIGN-02");
	ck_assert_slice(reasons_text(en, 1), "has an owner");
	ck_assert_slice(reasons_text(zh, 1), "已有负责人");
	ck_assert(!slice_equal(reasons_text(en, 0), reasons_text(en, 1)));
	reasons_close(en);
	reasons_close(zh);
}
END_TEST

START_TEST(a_table_without_one_of_the_reasons_is_refused)
{
	char path[sizeof(TEXTFILE_PATH)];
	struct fault fault;

	textfile_make(path, "code,rule,en,zh\nkept,R-ASSIGN-02,stays,不变\n");
	ck_assert(table_replace("assign", path, &fault));
	ck_assert_ptr_null(reasons_open("assign", codes, 2, 0, &fault));
	ck_assert_ptr_nonnull(strstr(fault.text, "no row for account"));
	unlink(path);
}
END_TEST

UNIT_MAIN(a_reason_has_the_rule_and_the_sentence_of_its_code,
    a_table_without_one_of_the_reasons_is_refused)
