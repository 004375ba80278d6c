/*
 * due-digest - the due list as a text or a mail for each seller
 *
 * Reads the records of followup-due, with what followup-topic added to them,
 * and writes for each owner who is due and why, in sections (R-DIGEST-01),
 * as plain text or as complete messages (R-DIGEST-02); it never sends one.
 * Nothing due means no output at all (R-IO-14).  All records are kept in one
 * arena, as they are gathered by owner.
 */
#include "base/date.h"
#include "doc/mail.h"
#include "due/digest.h"
#include "due/digestrun.h"

static void
check_address(const char *option, const char *address)
{
	char quoted[80];

	if (address != NULL && !mail_is_address(slice_of(address)))
		cli_usage("--%s: cannot read \"%s\"; write an address as "
		    "sales@example.com", option,
		    fault_quote(quoted, sizeof(quoted), slice_of(address)));
}

static void
check_from(const char *text)
{
	if (text != NULL && mail_is_address(digestrun_sender(text).address))
		return;
	check_address("from", text);
}

static void
check_options(const struct cli *cli, const struct digestrun_options *o)
{
	if (o->form == DIGESTRUN_MBOX && o->split != NULL)
		cli_usage("--mbox is one file; take --split with --mime");
	if (o->split != NULL && cli->output != NULL)
		cli_usage("--split and -o exclude each other");
	if (o->form != DIGESTRUN_TEXT && o->from == NULL)
		cli_usage("a message needs --from ADDRESS");
	if (o->form == DIGESTRUN_TEXT && (o->reps != NULL ||
	    o->from != NULL || o->admin != NULL || o->cc_manager))
		cli_usage("--reps, --from, --admin and --cc-manager belong to "
		    "--mime or --mbox");
	if (o->since != DATE_NONE && o->touches == NULL)
		cli_usage("--since counts touches; name their log with "
		    "--touches FILE");
	if (o->leads != NULL && o->touches == NULL)
		cli_usage("--leads belongs to --touches");
	check_from(o->from);
	check_address("admin", o->admin);
}

int
main(int argc, char **argv)
{
	struct digestrun_options o = { .width = 78, .since = DATE_NONE };
	bool mime = false, mbox = false;
	const struct cli_option table[] = {
		OPTION_TEXT(0, "owner", "NAME", &o.owner, "only the list of one owner"),
		OPTION_INT('n', "limit", "N", &o.limit, 1, 1000000000,
		    "show the first N of a section, count the others"),
		OPTION_INT('w', "width", "N", &o.width, DIGEST_WIDTH_LEAST, DIGEST_WIDTH_MOST,
		    "columns of a line, default 78"),
		OPTION_FILE(0, "touches", &o.touches, "contact log: their last words"),
		OPTION_FILE(0, "leads", &o.leads, "all leads: whose touch it was"),
		OPTION_DATE(0, "since", &o.since, "the last list: what was done since"),
		OPTION_FLAG(0, "mime", &mime,
		    "a complete message, for sendmail -t or msmtp -t"),
		OPTION_FLAG(0, "mbox", &mbox, "all messages as a mailbox"),
		OPTION_TEXT(0, "split", "DIR", &o.split,
		    "a file per owner in DIR: .txt, with --mime .eml"),
		OPTION_FILE(0, "reps", &o.reps, "sellers with their e-mail addresses"),
		OPTION_TEXT(0, "from", "ADDRESS", &o.from, "sender of the messages"),
		OPTION_TEXT(0, "admin", "ADDRESS", &o.admin,
		    "gets what no owner can be sent"),
		OPTION_FLAG(0, "cc-manager", &o.cc_manager,
		    "a copy to the manager of each owner"),
		OPTION_END
	};
	struct cli cli = {
		.summary = "write the due list of each seller as text or mail",
		.operands = "[file]",
		.options = table,
		.common = CLI_FILTER | CLI_TODAY | CLI_LANG | CLI_TABLE |
		    CLI_QUIET,
		.tables = "digest digest-text escalation grade timezone "
		    "country country-name columns",
		.kind = COLUMNS_LEAD,
		.also_reads = "lead_id due_date company contact_name country "
		    "email phone owner why_now due_rule priority "
		    "next_medium medium escalation topic topic_reason "
		    "topic_fact email_state due_guard grade "
		    "grade_horizon grade_relation job_title "
		    "products_of_interest quantity quantity_unit "
		    "target_price currency booth_note phone_e164 "
		    "mobile mobile_e164 im event_name last_reply_date "
		    "topic_rule check_first",
	};

	cli_start(&cli, argc, argv);
	if (mime && mbox)
		cli_usage("--mime and --mbox exclude each other");
	o.form = mime ? DIGESTRUN_MIME : mbox ? DIGESTRUN_MBOX :
	    DIGESTRUN_TEXT;
	check_options(&cli, &o);
	return digestrun(&cli, &o);
}
