/*
 * lead-assign - give every lead an owner, fairly
 *
 * Reads leads and writes all of them with their owner and why he is it
 * (R-ASSIGN); with --claim a seller takes some himself.  Keeps the leads in
 * memory, for the best are dealt first.
 */
#include "lead/assignrun.h"

static void
check_usage(const struct assignrun_options *o)
{
	if ((o->claims.count > 0) != (o->files.by != NULL))
		cli_usage("--claim and --by go together: which leads, and "
		    "whose they become");
	if (o->claims.count == 0 && o->files.reps == NULL)
		cli_usage("--reps is missing: name the file of the sellers");
}

int
main(int argc, char **argv)
{
	struct assignrun_options o = { .cooldown = -1, .claim_per_day = -1 };
	const struct cli_option options[] = {
		OPTION_FILE('r', "reps", &o.files.reps,
		    "sellers: owner, team, weight, max_open, active"),
		OPTION_FILE('R', "rules", &o.files.rules,
		    "rules: when, and owner or team"),
		OPTION_TEXT('t', "team", "NAME", &o.files.team,
		    "deal to the sellers of this team only"),
		OPTION_FILE('l', "load", &o.load,
		    "leads that the sellers have beside these"),
		OPTION_LIST('c', "claim", "ID", &o.claims,
		    "a lead that a seller takes; may be repeated"),
		OPTION_TEXT('b', "by", "NAME", &o.files.by, "who claims"),
		OPTION_INT(0, "cooldown", "DAYS", &o.cooldown, 0, 100000,
		    "how long who lost a lead may not have it back"),
		OPTION_INT(0, "claim-per-day", "N", &o.claim_per_day, 0,
		    100000, "how many a seller may claim on one day"),
		OPTION_END
	};
	struct cli cli = {
		.summary = "give every lead an owner, fairly",
		.operands = "[file]",
		.options = options,
		.common = CLI_FILTER | CLI_TODAY | CLI_EXPLAIN | CLI_LANG |
		    CLI_TABLE | CLI_QUIET,
		.tables = "assign ownership lead-status legal columns",
		.kind = COLUMNS_LEAD, .reads = assignrun_reads, .also_reads = "*",
		.adds = assignrun_adds,
		.sides = (const struct cli_side[]){
			{ "reps", COLUMNS_REP, assignfiles_reps },
			{ "rules", COLUMNS_NONE, assignfiles_rules },
			{ "load", COLUMNS_LEAD, assignrun_reads },
			{ NULL, COLUMNS_NONE, NULL } },
	};

	cli_start(&cli, argc, argv);
	check_usage(&o);
	return assignrun(&cli, &o);
}
