/*
 * touch-import - mail headers become rows for the contact log
 *
 * Reads mailboxes (mbox, Maildir, single messages) or a CSV file of headers,
 * finds each mail's lead and direction and writes touches for touch-add
 * (R-LOG-03 to R-LOG-09).  Bodies are neither kept nor written.  Memory: the
 * touches, and the ids of the log.
 */
#include "touch/importrun.h"
#include "touch/mailtouch.h"

int
main(int argc, char **argv)
{
	struct importrun_options o = { .leads = NULL };
	const struct cli_option options[] = {
		OPTION_LIST('O', "own", "DOMAIN", &o.own,
		    "our own domain or address; may be repeated"),
		OPTION_FILE('l', "leads", &o.leads,
		    "the leads, with lead_id and email"),
		OPTION_FILE(0, "log", &o.log,
		    "the contact log, whose mails are known already"),
		OPTION_WRITTEN('u', "unknown", &o.unknown,
		    "addresses of no lead go here"),
		OPTION_END
	};
	struct cli cli = {
		.summary = "mail headers become rows for the contact log",
		.operands = "[mailbox ...]",
		.options = options,
		.common = CLI_REJECTS | CLI_TABLE | CLI_QUIET | CLI_TODAY,
		.tables = "autoreply reply-mark columns freemail "
		    "domain-suffix platform",
		.many_operands = true,
		.adds = mailtouch_names,
		.sides = importrun_sides,
	};

	cli_start(&cli, argc, argv);
	if (o.own.count == 0)
		cli_usage("--own is missing: name your own mail domain, as "
		    "example.com");
	if (o.leads == NULL)
		cli_usage("--leads is missing: name the file of leads");
	return importrun(&cli, &o);
}
