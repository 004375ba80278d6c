/* topicrun.c - due/topicrun.h: due records in, records with topics out */
#include "due/topicrun.h"
#include "outfile.h"
#include "unit.h"

START_TEST(an_open_quote_is_a_topic_and_without_a_fact_there_is_none)
{
	char quotes[sizeof(TEXTFILE_PATH)];
	const struct topicrun_options o = { .quotes = quotes,
		.country = "CN" };
	struct cli cli = { .kind = COLUMNS_LEAD };
	struct outfile f;
	const char *written;

	textfile_make(quotes, "lead_id,quote_id,quote_date,valid_until,status\n"
	    "L1,Q1,2024-04-10,2024-04-24,sent\n");
	outfile_open(&f, &cli, "lead_id,due_date,due_rule\n"
	    "L1,2024-04-22,R-DUE-40\nL2,2024-04-22,R-DUE-40\n");
	ck_assert_int_eq(topicrun(&cli, &o), 0);
	unlink(quotes);
	written = outfile_close(&f);
	ck_assert_int_eq(strncmp(written, "lead_id,due_date,due_rule,topic,"
	    "topic_reason,topic_fact,medium,topic_rule,check_first\n", 40), 0);
	ck_assert_ptr_nonnull(strstr(written, "\nL1,2024-04-22,R-DUE-40,"));
	ck_assert_ptr_nonnull(strstr(written, "Q1"));
	ck_assert_ptr_nonnull(strstr(written, "\nL2,2024-04-22,R-DUE-40,"));
}
END_TEST

UNIT_MAIN(an_open_quote_is_a_topic_and_without_a_fact_there_is_none)
