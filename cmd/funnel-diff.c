/*
 * funnel-diff - what became of each deal between two snapshots
 *
 * Reads the older file into memory (48 bytes and the id of each deal), then
 * writes every deal of the newer one with its movement, and those that are
 * gone behind them (R-SNAP-03, R-SNAP-04).  --waterfall and --format write
 * what the movements come to in each currency instead.
 */
#include <string.h>

#include "base/date.h"
#include "funnel/diffrun.h"

enum { USE_STAGE, USE_CELL };
enum { FORMAT_CSV, FORMAT_HTML, FORMAT_MD, FORMAT_TXT };
static const enum doc_format formats[] = { [FORMAT_HTML] = DOC_HTML,
	[FORMAT_MD] = DOC_MARKDOWN, [FORMAT_TXT] = DOC_TEXT };

int
main(int argc, char **argv)
{
	struct diffrun_options o = { .scheme = "seven", .as_of = DATE_NONE };
	int use = USE_STAGE, format = FORMAT_CSV;
	const struct cli_option options[] = {
		OPTION_TEXT('s', "scheme", "NAME", &o.scheme,
		    "stages: seven, five, salesforce, hubspot or a file"),
		OPTION_CHOICE('u', "use", "stage|cell", &use,
		    "where probabilities come from"),
		OPTION_FLAG('w', "waterfall", &o.waterfall,
		    "what the movements come to, in each currency"),
		OPTION_CHOICE('f', "format", "csv|html|md|txt", &format,
		    "draw the waterfall as a page"),
		OPTION_DATE(0, "as-of", &o.as_of,
		    "the older file is a history: the snapshot of that day"),
		OPTION_TEXT('l', "label", "LABEL", &o.label,
		    "and with that label"),
		OPTION_TEXT(0, "currency", "CODE", &o.currency,
		    "currency where the cell is empty"),
		OPTION_END
	};
	struct cli cli = {
		.summary = "say what became of each deal since a snapshot",
		.operands = "old [new]",
		.options = options,
		.common = CLI_FILTER | CLI_LANG | CLI_TABLE | CLI_QUIET,
		.tables = "stage-seven stage-five stage-salesforce "
		    "stage-hubspot deal-words diff-text "
		    "currency columns",
		.kind = COLUMNS_OPPORTUNITY,
		.also_reads = "opportunity_id stage amount currency probability "
		    "expected_close outcome forecast_category as_of "
		    "snapshot_label",
		.adds = (const char *const[]){
		    "movement", "amount_change", "weighted_change", NULL },
		.many_operands = true,
	};

	cli_start(&cli, argc, argv);
	if (cli.operand_count < 1 || cli.operand_count > 2)
		cli_usage("name the older file and then the newer one");
	if (strcmp(cli.operand[0], "-") == 0)
		cli_usage("the older file is read twice and cannot be "
		    "standard input");
	o.use_cell = use == USE_CELL;
	o.drawn = format != FORMAT_CSV;
	o.format = formats[format];
	return diffrun(&cli, &o);
}
