/*
 * receivable-age - who owes how much for how long, on any day
 *
 * Reads receivables and receipts and writes one row per customer and currency
 * (R-RECV-04), or with --remind the receivables that a seller should ask for
 * (R-RECV-05).  Keeps both files in memory.
 */
#include "receivable/agerun.h"

int
main(int argc, char **argv)
{
	struct agerun run = { .by = "lead_id", .within = 7 };
	struct bind binds[RECEIVABLE_BINDS];
	const struct cli_option options[] = {
		OPTION_FILE('r', "receipts", &run.receipts,
		    "the money that came in"),
		OPTION_TEXT('b', "by", "COLUMN", &run.by,
		    "one row for each cell of COLUMN; default lead_id"),
		OPTION_FLAG(0, "remind", &run.remind,
		    "list what is overdue or soon due instead"),
		OPTION_INT(0, "within", "DAYS", &run.within, 0, 3650,
		    "days ahead for --remind; default 7"),
		OPTION_TEXT(0, "currency", "CODE", &run.currency,
		    "currency where the cell is empty"),
		OPTION_END
	};
	struct cli cli = {
		.summary = "say who owes how much for how long",
		.operands = "[file]",
		.options = options,
		.common = CLI_FILTER | CLI_TODAY | CLI_LANG | CLI_TABLE |
		    CLI_QUIET | CLI_SUMS,
		.tables = "receivable-text currency value columns",
		.kind = COLUMNS_RECEIVABLE, .reads = receivable_reads,
		.adds = agerun_adds,
		.sides = (const struct cli_side[]){
			{ "receipts", COLUMNS_RECEIPT, receipt_reads },
			{ NULL, COLUMNS_NONE, NULL } },
	};

	cli_start(&cli, argc, argv);
	if (run.remind && (cli.partial || cli.merge))
		cli_usage("--remind lists receivables; it needs neither "
		    "--partial nor --merge");
	if (cli.merge && run.receipts != NULL)
		cli_usage("--receipts is a piece for --partial; --merge has "
		    "it in its sums");
	if (run.remind) {
		cli.adds = agerun_reminds;
	} else {
		receivablefiles_bind_by(binds, run.by);
		cli.reads = binds;
		agerun_adds[0] = run.by;
	}
	receivablefiles_bind_receipts_by(run.receipt_binds, run.by);
	return agerun(&cli, &run);
}
