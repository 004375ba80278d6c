/*
 * lead-recycle - which leads go back to the public pool, and when
 *
 * Reads leads and writes all of them with whether they stay, are about to
 * return or return, why and when; with --apply those that return lose their
 * owner (R-POOL).  One pass; memory: the files beside the leads.
 */
#include <string.h>

#include "due/dealfiles.h"
#include "due/poolrun.h"

int
main(int argc, char **argv)
{
	struct poolrun_options o = { .country = "CN",
		.limits = { .warn = -1, .max_extend = -1 } };
	const struct cli_option options[] = {
		OPTION_FLAG('a', "apply", &o.apply,
		    "take the owner from those that return"),
		OPTION_FILE(0, "touches", &o.touches, "contact log"),
		OPTION_FILE(0, "quotes", &o.quotes,
		    "quotes with their validity"),
		OPTION_FILE(0, "samples", &o.samples, "samples sent"),
		OPTION_FILE(0, "opportunities", &o.deals, "deals"),
		OPTION_TEXT(0, "no-touch", "DAYS|off", &o.limits.no_touch,
		    "no touch since it was assigned"),
		OPTION_TEXT(0, "stale", "DAYS|off", &o.limits.stale,
		    "no touch since the last one"),
		OPTION_TEXT(0, "no-opportunity", "DAYS|off",
		    &o.limits.no_opportunity, "no opportunity since it was assigned"),
		OPTION_TEXT(0, "no-deal", "DAYS|off", &o.limits.no_deal,
		    "no deal since it was assigned"),
		OPTION_INT(0, "warn", "DAYS", &o.limits.warn, 0, 36500,
		    "so long before the return its owner is warned"),
		OPTION_INT(0, "max-extend", "DAYS", &o.limits.max_extend, 0, 36500,
		    "how far an agreed date moves the return"),
		OPTION_LIST(0, "holidays", "FILE", &o.holidays,
		    "days off and days worked, beside the built-in ones"),
		OPTION_TEXT(0, "country", "CC", &o.country,
		    "our country for the holidays, default CN"),
		OPTION_TEXT(0, "scheme", "horizon|relation", &o.scheme,
		    "what a grade without grade_scheme means"),
		OPTION_END
	};
	struct cli cli = {
		.summary = "find the leads that go back to the public pool",
		.operands = "[file]",
		.options = options,
		.common = CLI_FILTER | CLI_TODAY | CLI_EXPLAIN | CLI_LANG |
		    CLI_TABLE | CLI_QUIET,
		.tables = "pool ownership cadence lead-status holiday weekend "
		    "columns",
		.kind = COLUMNS_LEAD, .reads = poolrun_reads, .adds = poolrun_adds,
		.also_reads = "grade grade_scheme grade_horizon "
		    "grade_relation cadence_days tier last_contact_date "
		    "last_reply_date next_action_date",
		.sides = (const struct cli_side[]){
			{ "opportunities", COLUMNS_OPPORTUNITY, dealfiles_reads },
			{ NULL, COLUMNS_NONE, NULL } },
	};

	cli_start(&cli, argc, argv);
	if (o.scheme != NULL && strcmp(o.scheme, "horizon") != 0 &&
	    strcmp(o.scheme, "relation") != 0)
		cli_usage("--scheme: cannot read \"%s\"; write horizon or "
		    "relation", o.scheme);
	return poolrun(&cli, &o);
}
