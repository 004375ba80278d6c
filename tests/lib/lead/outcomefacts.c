/* outcomefacts.c - lead/outcomefacts.h: leads with what became of them */
#include "lead/outcomefacts.h"
#include "process.h"
#include "textfile.h"

static char path[sizeof(TEXTFILE_PATH)];
static const struct cli cli = { .quiet = true, .today = 19835 };
static const char text[] = "lead_id,source,opportunity_id,status,"
	"created_date\nL1,fair,O1,,2024-01-01\nL2,web,,lost,2024-04-20\n"
	"L3,web,,,2024-04-20\nL4,web,,,2023-01-01\nL5,web,,,\n";

START_TEST(young_leads_wait_and_those_without_a_day_are_rejected)
{
	const struct outcomefacts_options o = { .date = "created_date",
		.mature = 90 };
	struct outcomefacts facts = { .cli = &cli, .o = &o };
	struct weights_limits limits;
	struct weights *weights;
	struct fault fault;

	textfile_make(path, text);
	facts.in = input_open(&cli, path, COLUMNS_LEAD);
	outcomefacts_open(&facts);
	ck_assert_uint_eq(facts.count, 1);
	ck_assert_slice(facts.names[0], "source");
	ck_assert(weights_limits_open(&limits, &fault));
	weights = weights_new(&limits, facts.names, facts.count);
	outcomefacts_read(&facts, weights);
	ck_assert_uint_eq(facts.records, 4);
	ck_assert_uint_eq(facts.young, 1);
	weights_free(weights);
	outcomefacts_release(&facts);
	input_close(facts.in);
	unlink(path);
}
END_TEST

static void
name_a_late_column(void)
{
	const struct outcomefacts_options o = { .date = "created_date",
		.columns = "status" };
	struct outcomefacts facts = { .cli = &cli, .o = &o };

	facts.in = input_open(&cli, path, COLUMNS_LEAD);
	outcomefacts_open(&facts);
}

START_TEST(a_column_filled_in_after_contact_is_not_taken_for_another)
{
	textfile_make(path, text);
	ck_assert_int_eq(process_run(name_a_late_column), 2);
	ck_assert_ptr_nonnull(strstr(process_said, "filled in after contact"));
	unlink(path);
}
END_TEST

UNIT_MAIN(young_leads_wait_and_those_without_a_day_are_rejected,
    a_column_filled_in_after_contact_is_not_taken_for_another)
