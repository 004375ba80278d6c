/*
 * domain-check - look-alike senders and changed accounts
 *
 * Reads messages in either direction and writes a record per finding
 * (R-DOMAIN-02 to 06).  Status 1 when an error was found.  Memory: the hosts
 * that are met and the domains that are known.
 */
#include "mail/domainrun.h"
#include "mail/files.h"

int
main(int argc, char **argv)
{
	struct cli_list own = { 0 };
	const char *known = NULL;
	const struct cli_option options[] = {
		OPTION_LIST('w', "own", "DOMAIN", &own,
		    "a domain of ours; may be repeated"),
		OPTION_FILE('l', "leads", &known,
		    "customers, whose email and website are known"),
		OPTION_END
	};
	struct cli cli = {
		.summary = "look-alike senders and changed accounts",
		.operands = "[file ...]",
		.many_operands = true,
		.options = options,
		.common = CLI_FILTER | CLI_LANG | CLI_TABLE | CLI_QUIET,
		.tables = "domain-rule domain-word payment-score confusable freemail "
		    "columns",
		.kind = COLUMNS_MESSAGE, .reads = domainrun_reads,
		.adds = domainrun_adds,
		.sides = (const struct cli_side[]){
			{ "leads", COLUMNS_LEAD, domainrun_customers },
			{ NULL, COLUMNS_NONE, NULL } },
	};

	cli_start(&cli, argc, argv);
	mailfiles_take(&cli, true);
	if (own.count == 0)
		cli_usage("--own is missing: name a domain of ours");
	return domainrun(&cli, &own, known);
}
