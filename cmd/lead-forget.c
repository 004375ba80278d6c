/*
 * lead-forget - a person asks to be deleted
 *
 * Lists every row of the files that names a person, and with --apply takes
 * their names, addresses, numbers and free text out of all of them, whole or
 * not at all, with a record that proves it and stops the next import
 * (R-FORGET-01 to 03).  Memory: the files.
 */
#include <string.h>

#include "base/paths.h"
#include "lead/forgetrun.h"

static void
check_usage(const struct cli *cli, const struct forgetrun_options *o)
{
	int i;

	if (o->who.count == 0)
		cli_usage("--who is missing: name an address, a telephone "
		    "number or a lead_id");
	if (cli->operand_count == 0)
		cli_usage("name the files to look through");
	for (i = 0; i < cli->operand_count; i++)
		if (!paths_is_regular(cli->operand[i]) &&
		    strcmp(cli->operand[i], "-") == 0)
			cli_usage("standard input cannot be rewritten; name "
			    "files");
	if (o->record != NULL && !o->apply)
		cli_usage("--record needs --apply");
}

int
main(int argc, char **argv)
{
	struct forgetrun_options o = { .apply = false };
	const struct cli_option options[] = {
		OPTION_LIST('w', "who", "WHO", &o.who,
		    "an address, a number or a lead_id; may be repeated"),
		OPTION_FLAG('a', "apply", &o.apply,
		    "rewrite the files without them"),
		OPTION_TEXT('r', "record", "FILE", &o.record,
		    "add the proof, which stops the next import, to FILE"),
		OPTION_FILE(0, "key", &o.key,
		    "the secret that the hashes are made with"),
		OPTION_END
	};
	struct cli cli = {
		.summary = "a person asks to be deleted",
		.operands = "file ...",
		.options = options,
		.common = CLI_TODAY | CLI_TABLE | CLI_QUIET,
		.tables = "forget role-address columns",
		.many_operands = true,
		.kind = COLUMNS_LEAD, .also_reads = "*", .adds = forgetrun_adds,
	};

	cli_start(&cli, argc, argv);
	check_usage(&cli, &o);
	return forgetrun(&cli, &o);
}
