/* agerun.c - receivable/agerun.h: who owes what, and what to ask for */
#include "outfile.h"
#include "receivable/agerun.h"
#include "unit.h"

#define HEADER "receivable_id,order_id,lead_id,company,owner,amount_due," \
	"currency,due_date\n"

static struct outfile files;
static struct cli cli;

/* What is written on 2024-04-22. */
static const char *
age(struct agerun *run, const char *const *adds)
{
	static struct bind binds[RECEIVABLE_BINDS];

	outfile_open(&files, &cli, HEADER
	    "R1,O1,L1,Acme,Li,100,USD,2024-04-01\n"
	    "R2,O1,L1,Acme,Li,50,USD,2024-04-25\n"
	    "R3,O2,L2,Bolt,Li,70,USD,2024-06-30\n");
	run->by = "lead_id";
	run->within = 7;
	receivablefiles_bind_by(binds, run->by);
	receivablefiles_bind_receipts_by(run->receipt_binds, run->by);
	cli.kind = COLUMNS_RECEIVABLE;
	cli.reads = run->remind ? receivable_reads : binds;
	cli.adds = adds;
	ck_assert_int_eq(agerun(&cli, run), 0);
	return outfile_close(&files);
}

START_TEST(a_customer_has_a_row_with_what_is_overdue)
{
	struct agerun run = { .remind = false };
	const char *written = age(&run, agerun_adds);

	/* not_due, 1-30, 31-60, 61-90, 91+, balance */
	ck_assert_ptr_nonnull(strstr(written,
	    "\nL1,USD,50,100,0,0,0,150,"));
	ck_assert_ptr_nonnull(strstr(written, "\nL2,USD,70,0,0,0,0,70,"));
}
END_TEST

START_TEST(what_is_overdue_or_soon_due_is_asked_for)
{
	struct agerun run = { .remind = true };
	const char *written = age(&run, agerun_reminds);

	ck_assert_ptr_nonnull(strstr(written,
	    "\nL1,Acme,Li,R1,O1,100,USD,2024-04-01,21,R-RECV-05,"));
	ck_assert_ptr_nonnull(strstr(written, ",R2,O1,50,USD,2024-04-25,-3,"));
	ck_assert_ptr_null(strstr(written, "R3"));
}
END_TEST

UNIT_MAIN(a_customer_has_a_row_with_what_is_overdue,
    what_is_overdue_or_soon_due_is_asked_for)
