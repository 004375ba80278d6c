/*
 * lead-grade - grade leads A to D in a named scheme, with reasons
 *
 * Reads leads and writes every column through, followed by the grades, the
 * booth class and tier, the score with its terms and what waiting has cost
 * (R-GRADE-01 to 30).  One pass, one record in memory.
 */
#include "due/graderun.h"

int
main(int argc, char **argv)
{
	struct graderun_options o = { .scheme = "both",
		.decay = DECAY_HALF_LIFE };
	const struct cli_option options[] = {
		OPTION_TEXT('s', "scheme", "horizon|relation|both|FILE", &o.scheme,
		    "which grade to give, default both"),
		OPTION_CHOICE('d', "decay", "half-life|linear|none", &o.decay,
		    "how waiting costs value, default half-life"),
		OPTION_TEXT(0, "own", "DOMAIN", &o.own_domain,
		    "mail domain of our own staff, who are no leads"),
		OPTION_FILE(0, "touches", &o.files.touches,
		    "contact log: who answered, and about what"),
		OPTION_FILE(0, "quotes", &o.files.quotes, "quotes sent"),
		OPTION_FILE(0, "samples", &o.files.samples, "samples sent"),
		OPTION_FILE(0, "opportunities", &o.files.deals,
		    "deals; open ones are talks about terms"),
		OPTION_FILE(0, "receipts", &o.files.receipts, "money received"),
		OPTION_END
	};
	struct cli cli = {
		.summary = "grade leads A to D in a named scheme, with reasons",
		.operands = "[file]",
		.options = options,
		.common = CLI_FILTER | CLI_TODAY | CLI_EXPLAIN | CLI_LANG |
		    CLI_TABLE | CLI_QUIET,
		.tables = "grade grade-points booth-class tier non-lead "
		    "buyer-question lead-status decay horizon freemail "
		    "topic-kind touch-role autoreply reply-mark limit "
		    "benchmark columns",
		.kind = COLUMNS_LEAD,
		.also_reads = "lead_id company event_name event_end met_date "
		    "budget buy_horizon_months buy_horizon "
		    "booth_class tier status last_reply_date "
		    "last_contact_date first_contact_date "
		    "contact_count topics_used deposit_date email "
		    "quantity target_price booth_note interest "
		    "sincerity professionalism job_title "
		    "customer_type company_size website",
		.adds = graderun_adds,
		.parallel = true,
	};

	cli_start(&cli, argc, argv);
	return graderun(&cli, &o);
}
