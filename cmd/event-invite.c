/*
 * event-invite - who is asked to an event, who comes, what comes of it
 *
 * Writes every lead with the list it is on, its state, and the next step that
 * is due (R-EVENT-01 to 08).  Answers, attendance and feedback are read later
 * and change lists, states and what is due.  Memory: the leads.
 */
#include "show/inviterun.h"

int
main(int argc, char **argv)
{
	struct inviterun_options o = { .seats = -1, .per_company = 2,
		.country = "CN" };
	const struct cli_option options[] = {
		OPTION_FILE('e', "event", &o.files.event,
		    "the event: name, days, purpose, content"),
		OPTION_TEXT(0, "name", "NAME", &o.files.name,
		    "which of several events in the file"),
		OPTION_FILE('p', "opportunities", &o.files.opportunities,
		    "the deals there are"),
		OPTION_FILE('t', "touches", &o.files.touches,
		    "the contact log, for invitations"),
		OPTION_FILE(0, "reps", &o.files.reps,
		    "the sellers, for quotas by weight"),
		OPTION_FILE(0, "quota", &o.files.quota, "seats by owner instead"),
		OPTION_FILE('r', "rules", &o.files.rules,
		    "conditions with points instead of the purpose"),
		OPTION_INT('s', "seats", "N", &o.seats, 0, 1000000,
		    "on the final list; else the event's participants"),
		OPTION_INT(0, "reserve", "M", &o.reserve, 0, 1000000,
		    "in reserve"),
		OPTION_FILE('a', "answers", &o.files.answers,
		    "who confirmed and who declined"),
		OPTION_FILE(0, "attendance", &o.files.attendance, "who came"),
		OPTION_FILE(0, "feedback", &o.files.feedback,
		    "what the forms say"),
		OPTION_FLAG(0, "due", &o.due,
		    "only rows whose next step is due, for due-digest"),
		OPTION_MORE,
		OPTION_INT(0, "per-company", "N", &o.per_company, 1, 1000,
		    "of one company at most, default 2"),
		OPTION_LIST(0, "holidays", "FILE", &o.holidays,
		    "more days off and days worked"),
		OPTION_TEXT(0, "country", "CC", &o.country,
		    "our country for the holidays, default CN"),
		OPTION_END
	};
	struct cli cli = {
		.summary = "who is asked to an event, who comes, what comes of it",
		.operands = "[file]",
		.options = options,
		.common = CLI_FILTER | CLI_TODAY | CLI_EXPLAIN | CLI_LANG |
		    CLI_TABLE | CLI_QUIET,
		.tables = "invite-step invite lead-status holiday weekend "
		    "benchmark legal columns",
		.kind = COLUMNS_LEAD, .reads = inviterun_reads, .also_reads = "*",
		.adds = inviterun_adds, .sides = invitefacts_sides,
	};

	cli_start(&cli, argc, argv);
	return inviterun(&cli, &o);
}
