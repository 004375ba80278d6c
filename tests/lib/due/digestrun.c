/* digestrun.c - due/digestrun.h: a digest for each owner */
#include "base/date.h"
#include "due/digestrun.h"
#include "outfile.h"
#include "unit.h"

static const char *
digest(struct outfile *f, const char *owner, const char *text)
{
	const struct digestrun_options o = { .width = 78, .owner = owner,
		.since = DATE_NONE };
	struct cli cli = { .kind = COLUMNS_LEAD };

	outfile_open(f, &cli, text);
	ck_assert_int_eq(digestrun(&cli, &o), 0);
	return outfile_close(f);
}

START_TEST(each_owner_has_a_list_and_one_may_be_chosen)
{
	static const char due[] = "lead_id,company,owner,due_date,due_rule\n"
	    "L1,Bolt,ann,2024-04-22,R-DUE-10\n"
	    "L2,Nut,bo,2024-04-22,R-DUE-10\n";
	struct outfile f;
	const char *written = digest(&f, NULL, due);

	ck_assert_ptr_nonnull(strstr(written, "Bolt"));
	ck_assert_ptr_nonnull(strstr(written, "Nut"));
	written = digest(&f, "bo", due);
	ck_assert_ptr_null(strstr(written, "Bolt"));
	ck_assert_ptr_nonnull(strstr(written, "Nut"));
}
END_TEST

START_TEST(nothing_due_is_no_output)
{
	struct outfile f;

	ck_assert_str_eq(digest(&f, NULL, "lead_id,owner,due_date\n"), "");
	ck_assert_str_eq(digest(&f, NULL, ""), "");
}
END_TEST

START_TEST(a_sender_is_an_address_with_or_without_a_name)
{
	struct mailbox from = digestrun_sender("List <list@we.example>");

	ck_assert_slice(from.address, "list@we.example");
	ck_assert_slice(from.name, "List");
	ck_assert_slice(digestrun_sender("list@we.example").address,
	    "list@we.example");
	ck_assert_slice(digestrun_sender("a@we.example, b@we.example").address,
	    "");
}
END_TEST

UNIT_MAIN(each_owner_has_a_list_and_one_may_be_chosen,
    nothing_due_is_no_output, a_sender_is_an_address_with_or_without_a_name)
