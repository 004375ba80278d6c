/*
 * lead-dedupe - which rows are the same customer?
 *
 * Compares leads by e-mail, phone, company, person and whatever columns --on
 * names, and marks those that are one customer, with the evidence in points
 * (R-DEDUPE-01 to 17).  It removes nothing.  What is compared is held in memory,
 * the records beyond some MiB in a temporary file; those that have no key in
 * common are never compared.
 */
#include "dup/deduperun.h"
#include "dup/exactrun.h"

int
main(int argc, char **argv)
{
	struct deduperun_options o = { 0 };
	const struct cli_option table[] = {
		OPTION_FILE('m', "master", &o.master,
		    "which of its rows is each lead?"),
		OPTION_TEXT(0, "on", "COLUMN,...", &o.on, "compare these columns too"),
		OPTION_TEXT(0, "exact", "COLUMN,...", &o.exact,
		    "mark rows that are equal in all of these, no others"),
		OPTION_FLAG(0, "names", &o.names, "a list of company names alone"),
		OPTION_WRITTEN(0, "fit", &o.fit,
		    "estimate the points from the leads, write them to FILE"),
		OPTION_FLAG(0, "summary", &o.summary,
		    "say what was found, also where it is no terminal"),
		OPTION_FILE(0, "decisions", &o.decisions,
		    "pairs that are the same or different"),
		OPTION_WRITTEN(0, "review", &o.review,
		    "write the pairs to decide to FILE"),
		OPTION_WRITTEN(0, "evidence", &o.evidence,
		    "points instead of the table dup-evidence"),
		OPTION_END
	};
	struct cli cli = {
		.summary = "mark the leads that are the same customer",
		.operands = "[file]",
		.options = table,
		.common = CLI_FILTER | CLI_TABLE | CLI_QUIET,
		.tables = "dup-evidence role-address value-word name-word "
		    "filler platform domain-suffix han-word pinyin simplify "
		    "legal freemail country phone-region phone-word "
		    "columns",
		.parallel = true,
		.kind = COLUMNS_LEAD,
		.also_reads = "lead_id company contact_name first_name "
		    "last_name email email_alt phone phone_2 mobile "
		    "website domain country city postcode address",
		.adds = deduperun_adds,
	};

	cli_start(&cli, argc, argv);
	return o.exact != NULL ? exactrun(&cli, &o) : deduperun(&cli, &o);
}
