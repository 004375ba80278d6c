/* metricsrun.h: deals to rows, by what their leads alone know */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/date.h"
#include "funnel/metricsrun.h"
#include "textfile.h"
#include "unit.h"

static char written[4096];

static void
measure(const char *deals, const char *leads, const char *by)
{
	char in_path[sizeof(TEXTFILE_PATH)], out_path[sizeof(TEXTFILE_PATH)];
	char leads_path[sizeof(TEXTFILE_PATH)];
	char *operand[] = { in_path, NULL };
	const struct cli_option none[] = { OPTION_END };
	struct cli cli = { .output = out_path, .operand = operand,
		.operand_count = 1, .kind = COLUMNS_OPPORTUNITY,
		.reads = metricsrun_reads, .options = none };
	struct metricsrun run = { .scheme = "seven", .by_names = by,
		.join = "lead_id", .visits = -1, .leads = leads_path,
		.fiscal_start = DATE_CALENDAR_YEAR };
	FILE *file;
	size_t len;

	textfile_make(in_path, deals);
	textfile_make(leads_path, leads);
	textfile_make(out_path, "");
	ck_assert_int_eq(metricsrun(&run, &cli), 0);
	file = fopen(out_path, "r");
	ck_assert_ptr_nonnull(file);
	len = fread(written, 1, sizeof(written) - 1, file);
	written[len] = '\0';
	fclose(file);
	unlink(in_path);
	unlink(leads_path);
	unlink(out_path);
}

START_TEST(deals_are_grouped_by_a_column_of_their_leads)
{
	measure("opportunity_id,lead_id,stage,amount\nO1,L1,won,5\n"
	    "O2,L2,lost,5\n", "lead_id,source\nL1,fair\nL2,web\nL3,web\n",
	    "source");
	ck_assert_ptr_nonnull(strstr(written, "\nfair,,1,1,,,,1,0,0,"));
	ck_assert_ptr_nonnull(strstr(written, "\nweb,,2,1,,,,0,1,0,"));
}
END_TEST

UNIT_MAIN(deals_are_grouped_by_a_column_of_their_leads)
