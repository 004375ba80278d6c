/*
 * followup-due - who must be contacted by when, and why now
 *
 * Reads graded leads, with the contact log, quotes and samples beside them,
 * and writes the records that are due, most pressing first, each with its
 * date, rule and reason (R-DUE-01 to 47).  Sorting needs all due records: they
 * are kept in one arena.
 */
#include <string.h>

#include "due/duerun.h"

/* What rules and tables look at. */
static const char tables_read[] =
    "trigger cadence limit escalation closing priority decay "
    "lead-status autoreply reply-mark topic-kind touch-role holiday "
    "weekend columns";
static const char columns_read[] =
    "lead_id owner grade grade_scheme grade_horizon grade_relation "
    "status met_date event_end booth_class tier email phone mobile im "
    "first_contact_date last_contact_date last_reply_date contact_count "
    "unanswered_streak followup_no snooze_until next_action "
    "next_action_date do_not_contact country contact_name_2";
static const char *const columns_added[] = {
	"due_date", "days_overdue", "due_rule", "why_now", "followup_no",
	"closes_so_far_pct", "value_pct", "next_medium", "escalation",
	"priority", "priority_terms", "due_guard", "due_taboos",
	"opportunity_id", "email_state", "due_why", NULL
};

static void
check_usage(const struct duerun_options *o)
{
	if (o->spread && o->per_owner == 0)
		cli_usage("--spread needs --per-owner N");
	if (o->all && o->within > 0)
		cli_usage("--all and --within exclude each other");
	if (o->scheme != NULL && strcmp(o->scheme, "horizon") != 0 &&
	    strcmp(o->scheme, "relation") != 0)
		cli_usage("--scheme: cannot read \"%s\"; write horizon or "
		    "relation", o->scheme);
}

int
main(int argc, char **argv)
{
	struct duerun_options o = { .country = "CN" };
	const struct cli_option table[] = {
		OPTION_INT('w', "within", "DAYS", &o.within, 0, 3650,
		    "also who is due in so many days"),
		OPTION_FLAG(0, "all", &o.all, "every lead that has a due date"),
		OPTION_TEXT(0, "owner", "NAME", &o.owner,
		    "only the leads of one owner"),
		OPTION_INT('n', "limit", "N", &o.limit, 1, 1000000000,
		    "only the first N"),
		OPTION_INT(0, "per-owner", "N", &o.per_owner, 1, 1000000000,
		    "only the first N of each owner"),
		OPTION_FILE(0, "touches", &o.touches, "contact log"),
		OPTION_FILE(0, "quotes", &o.quotes,
		    "quotes with their validity"),
		OPTION_FILE(0, "samples", &o.samples, "samples sent"),
		OPTION_FILE(0, "opportunities", &o.deals,
		    "deals with tender, decision and delivery dates"),
		OPTION_FILE(0, "orders", &o.orders, "orders, for the next one"),
		OPTION_MORE,
		OPTION_FILE(0, "reps", &o.reps,
		    "sellers and the colleagues who step in"),
		OPTION_LIST(0, "holidays", "FILE", &o.holidays,
		    "days off and days worked, beside the built-in ones"),
		OPTION_FLAG(0, "workdays", &o.workdays,
		    "on a day off only what is promised for that day"),
		OPTION_FLAG(0, "spread", &o.spread,
		    "push the rest of --per-owner to later days"),
		OPTION_FILE(0, "customer-holidays", &o.customer_holidays,
		    "days off where the customers are"),
		OPTION_TEXT(0, "country", "CC", &o.country,
		    "our country for the holidays, default CN"),
		OPTION_TEXT(0, "scheme", "horizon|relation", &o.scheme,
		    "what a grade without grade_scheme means"),
		OPTION_CHOICE('d', "decay", "half-life|linear|none", &o.decay,
		    "how waiting costs value"),
		OPTION_INT(0, "max-followups", "N", &o.max_followups, 1,
		    1000000, "give up after N without an answer; never by default"),
		OPTION_END
	};
	struct cli cli = {
		.summary = "list who must be contacted by when, and why now",
		.operands = "[file]",
		.options = table,
		.common = CLI_FILTER | CLI_TODAY | CLI_EXPLAIN | CLI_LANG |
		    CLI_TABLE | CLI_QUIET,
		.tables = tables_read,
		.kind = COLUMNS_LEAD,
		.also_reads = columns_read,
		.adds = columns_added,
	};

	cli_start(&cli, argc, argv);
	check_usage(&o);
	return duerun(&cli, &o);
}
