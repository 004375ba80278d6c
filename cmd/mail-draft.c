/*
 * mail-draft - skeletons for the mails and calls that are due
 *
 * Reads due rows with their topics and writes a message per row with the
 * medium email, and the two or three sentences of a call per row with the
 * medium phone, its places filled from the row, the leads, the quotes and the
 * news (R-DRAFT-01 to 07).  What no file knows stays a gap that mail-lint
 * finds: a draft is a beginning, never a finished mail.  Memory: the files
 * beside, and the drafts, which are compared with each other.
 */
#include "doc/mail.h"
#include "mail/draftrun.h"

int
main(int argc, char **argv)
{
	struct draftrun_options o = { 0 };
	const struct cli_option options[] = {
		OPTION_FILE('l', "leads", &o.files.leads,
		    "the leads, for what the due rows do not say"),
		OPTION_FILE(0, "quotes", &o.files.quotes,
		    "the quotes, for number, validity and product"),
		OPTION_FILE('n', "news", &o.files.news,
		    "the news, for the detail behind a fact"),
		OPTION_FILE(0, "reps", &o.files.reps,
		    "the sellers with their e-mail addresses"),
		OPTION_TEXT(0, "from", "ADDRESS", &o.from,
		    "the sender where --reps names none"),
		OPTION_TEXT(0, "eml", "DIR", &o.eml,
		    "write each mail as a draft for mail programs"),
		OPTION_WRITTEN(0, "mbox", &o.mbox,
		    "write the mails as an mbox"),
		OPTION_FLAG(0, "receipt", &o.receipt,
		    "the mails ask for a read receipt"),
		OPTION_END
	};
	struct cli cli = {
		.summary = "skeletons for the mails that are due",
		.operands = "[file]",
		.options = options,
		.common = CLI_FILTER | CLI_TODAY | CLI_LANG | CLI_TABLE |
		    CLI_QUIET,
		.tables = "draft draft-part mail columns",
		.kind = COLUMNS_LEAD, .reads = draftfacts_reads, .also_reads = "*",
		.adds = draftrun_adds,
		.sides = draftfacts_sides,
	};

	cli_start(&cli, argc, argv);
	if (o.from != NULL && !mail_is_address(slice_of(o.from)))
		cli_usage("--from \"%s\" is no e-mail address", o.from);
	if (o.receipt && o.eml == NULL && o.mbox == NULL)
		cli_usage("--receipt needs --eml or --mbox");
	return draftrun(&cli, &o);
}
