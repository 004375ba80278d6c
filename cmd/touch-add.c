/*
 * touch-add - add contacts to the contact log
 *
 * One contact from the command line, or many from CSV.  All are checked
 * before the first is written, and all go out in one write under a lock, so
 * that sellers may add to one log at the same time (logappend.h).  Many
 * contacts are kept in memory until then.
 */
#include <string.h>
#include <unistd.h>

#include "base/paths.h"
#include "touch/addrun.h"

static void
check_many(const struct cli *cli, const struct addrun_options *o)
{
	size_t i;

	for (i = 0; i < ADDRUN_SAID; i++)
		if (o->said[i] != NULL)
			cli_usage("--%s speaks of one contact; name its lead "
			    "with --lead", addrun_names[i].option);
	if (o->set.count > 0)
		cli_usage("--set speaks of one contact; name its lead with "
		    "--lead");
	if (cli->operand_count == 0 && isatty(STDIN_FILENO))
		cli_usage("no contact; name its lead with --lead, or a file "
		    "of contacts (- for standard input)");
	if (cli_file(cli) == NULL && paths_same_fd(o->log, STDIN_FILENO))
		cli_usage("the contacts are the log itself; name another "
		    "file");
}

static void
check_withdraw(const struct cli *cli, const struct addrun_options *o)
{
	size_t i;

	for (i = 0; i < ADDRUN_SAID; i++)
		if (o->said[i] != NULL && i != ADDRUN_NOTE)
			cli_usage("--withdraw names one touch of the log; "
			    "leave --%s out", addrun_names[i].option);
	if (o->who != NULL || o->set.count > 0 || cli->operand_count > 0)
		cli_usage("--withdraw names one touch of the log; it takes "
		    "nothing else but --note");
	if (*o->withdraw == '\0')
		cli_usage("--withdraw: empty; write the touch_id");
}

static void
check_say(const struct cli *cli, const struct addrun_options *o)
{
	size_t i;

	if (o->leads == NULL)
		cli_usage("--say looks for its lead in the file of --leads; "
		    "name it");
	for (i = 0; i < ADDRUN_SAID; i++)
		if (o->said[i] != NULL && i != ADDRUN_MEDIUM)
			cli_usage("--say says all of one contact; leave --%s "
			    "out", addrun_names[i].option);
	if (o->who != NULL || o->withdraw != NULL || o->set.count > 0 ||
	    cli->operand_count > 0)
		cli_usage("--say says all of one contact; it takes nothing "
		    "else but --medium and --yes");
}

static void
check_usage(const struct cli *cli, const struct addrun_options *o)
{
	if (o->log == NULL || *o->log == '\0')
		cli_usage("no contact log; name it with --log");
	if (strcmp(o->log, "-") == 0)
		cli_usage("--log: standard output cannot be added to; name a "
		    "file");
	if (cli->output != NULL)
		cli_usage("-o has nothing to write; contacts go to the file "
		    "of --log");
	if (o->yes && o->say == NULL)
		cli_usage("--yes confirms what --say understood");
	if (o->say != NULL) {
		check_say(cli, o);
		return;
	}
	if (o->withdraw != NULL) {
		check_withdraw(cli, o);
		return;
	}
	if (o->said[ADDRUN_LEAD] == NULL && o->who == NULL) {
		check_many(cli, o);
		return;
	}
	if (o->said[ADDRUN_LEAD] != NULL && o->who != NULL)
		cli_usage("--lead and --who both name the lead; say one");
	if (o->who != NULL && o->leads == NULL)
		cli_usage("--who looks into the file of --leads; name it");
	if (cli->operand_count > 0)
		cli_usage("--lead names one contact; leave it out, or the "
		    "file \"%s\"", cli->operand[0]);
	if (cli->rejects != NULL || cli->choices->name != NULL)
		cli_usage("%s is for a file of contacts, not for --lead",
		    cli->rejects != NULL ? "--rejects" : "--column");
	if (o->said[ADDRUN_MEDIUM] == NULL || *o->said[ADDRUN_MEDIUM] == '\0')
		cli_usage("no medium; say --medium email, phone or another");
}

static const char *const adds[] = {
	"touch_id", "lead_id", "touch_date", "touch_time", "direction",
	"medium", "topic", "kind", "subject", "body", "owner",
	"opportunity_id", "quote_id", "next_action", "next_action_date", NULL
};

int
main(int argc, char **argv)
{
	struct addrun_options o = { .log = NULL };
	const struct cli_option table[] = {
		OPTION_WRITTEN('l', "log", &o.log,
		    "the contact log, made if it is not there"),
		OPTION_TEXT(0, "lead", "ID", &o.said[ADDRUN_LEAD], "the lead of one contact"),
		OPTION_TEXT('w', "who", "WHO", &o.who,
		    "or by an address, number, company or name of --leads"),
		OPTION_FILE(0, "leads", &o.leads, "refuse leads that are not in FILE"),
		OPTION_TEXT('m', "medium", "MEDIUM", &o.said[ADDRUN_MEDIUM],
		    "email, phone, wechat, 微信, visit, courier, show ..."),
		OPTION_TEXT(0, "direction", "out|in", &o.said[ADDRUN_DIRECTION],
		    "we wrote, or they did; default out"),
		OPTION_TEXT(0, "date", "DATE", &o.said[ADDRUN_DATE], "its day, default today"),
		OPTION_TEXT(0, "topic", "TOPIC", &o.said[ADDRUN_TOPIC],
		    "what it was about, in one word"),
		OPTION_TEXT(0, "note", "TEXT", &o.said[ADDRUN_NOTE],
		    "what was said (column body)"),
		OPTION_TEXT(0, "next", "TEXT", &o.said[ADDRUN_NEXT],
		    "what was agreed to do next"),
		OPTION_TEXT(0, "next-date", "DATE", &o.said[ADDRUN_NEXT_DATE],
		    "the day for which that was agreed"),
		OPTION_TEXT(0, "say", "TEXT", &o.say,
		    "a line as Keller: phone, wants FOB, call on Friday"),
		OPTION_FLAG(0, "yes", &o.yes,
		    "write what --say understood; else it is shown only"),
		OPTION_MORE,
		OPTION_TEXT(0, "withdraw", "ID", &o.withdraw,
		    "take back the touch with this touch_id"),
		OPTION_TEXT(0, "time", "HH:MM", &o.said[ADDRUN_TIME], "its time of day"),
		OPTION_TEXT(0, "kind", "KIND", &o.said[ADDRUN_KIND],
		    "followup, quote, sample, reply ..."),
		OPTION_TEXT(0, "subject", "TEXT", &o.said[ADDRUN_SUBJECT],
		    "subject of the mail"),
		OPTION_TEXT(0, "owner", "NAME", &o.said[ADDRUN_OWNER], "who made the contact"),
		OPTION_TEXT(0, "quote", "ID", &o.said[ADDRUN_QUOTE], "the quote it was about"),
		OPTION_TEXT(0, "opportunity", "ID", &o.said[ADDRUN_OPPORTUNITY],
		    "the opportunity it was about"),
		OPTION_LIST(0, "set", "COLUMN=VALUE", &o.set,
		    "any other column of the log; may be repeated"),
		OPTION_END
	};
	struct cli cli = {
		.summary = "add contacts to the contact log",
		.operands = "[file]",
		.options = table,
		.common = CLI_FILTER | CLI_TODAY | CLI_TABLE | CLI_QUIET,
		.tables = "columns value saying",
		.kind = COLUMNS_TOUCH,
		.also_reads = "*",
		.adds = adds,
	};

	cli_start(&cli, argc, argv);
	check_usage(&cli, &o);
	return addrun(&cli, &o);
}
