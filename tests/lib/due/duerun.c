/* duerun.c - due/duerun.h: leads in, the due list out */
#include "due/duerun.h"
#include "outfile.h"
#include "unit.h"

static const char leads[] = "lead_id,owner,grade,grade_scheme,status,"
	"last_contact_date,next_action_date,next_action\n"
	"L1,ann,B,horizon,open,2024-04-20,2024-04-22,call\n"
	"L2,bo,B,horizon,open,2024-04-20,2024-04-22,call\n"
	"L3,ann,B,horizon,lost,2024-04-20,2024-04-22,call\n"
	"L4,ann,B,horizon,open,2024-04-20,2024-06-03,call\n";

static const char *
list(struct outfile *f, struct duerun_options o)
{
	struct cli cli = { .kind = COLUMNS_LEAD };

	o.country = "CN";
	outfile_open(f, &cli, leads);
	ck_assert_int_eq(duerun(&cli, &o), 0);
	return outfile_close(f);
}

START_TEST(only_who_is_due_is_listed)
{
	struct outfile f;
	const char *written = list(&f, (struct duerun_options){ 0 });

	ck_assert_ptr_nonnull(strstr(written, "\nL1,ann,B,horizon,open,"
	    "2024-04-20,2024-04-22,call,2024-04-22,0,"));
	ck_assert_ptr_nonnull(strstr(written, "\nL2,"));
	ck_assert_ptr_null(strstr(written, "\nL3,"));
	ck_assert_ptr_null(strstr(written, "\nL4,"));
}
END_TEST

START_TEST(options_widen_the_list_and_narrow_it)
{
	struct outfile f;
	const char *written = list(&f, (struct duerun_options){
	    .owner = "ann", .all = true });

	ck_assert_ptr_nonnull(strstr(written, "\nL1,"));
	ck_assert_ptr_null(strstr(written, "\nL2,"));
	ck_assert_ptr_nonnull(strstr(written, "\nL4,"));
}
END_TEST

UNIT_MAIN(only_who_is_due_is_listed, options_widen_the_list_and_narrow_it)
