/*
 * followup-topic - a good reason for every touch that is due
 *
 * Reads the due list of followup-due, with news, quotes, holidays and the
 * contact log beside it, and adds to each record what to write about, the
 * fact that it rests on and by which medium (R-TOPIC-01 to 34).  Without a
 * fresh fact it proposes nothing: do not write, find a reason first.
 */
#include "due/topicrun.h"

int
main(int argc, char **argv)
{
	struct topicrun_options o = { .country = "CN" };
	const struct cli_option table[] = {
		OPTION_FILE('n', "news", &o.news, "facts that a touch may rest on"),
		OPTION_FILE(0, "quotes", &o.quotes, "quotes with their validity"),
		OPTION_FILE(0, "touches", &o.touches,
		    "contact log: which topics were used, and when"),
		OPTION_LIST(0, "holidays", "FILE", &o.holidays,
		    "days off by country, beside the built-in ones"),
		OPTION_TEXT(0, "country", "CC", &o.country,
		    "our country for the holidays, default CN"),
		OPTION_END
	};
	struct cli cli = {
		.summary = "find a good reason for every touch that is due",
		.operands = "[file]",
		.options = table,
		.common = CLI_FILTER | CLI_TODAY | CLI_EXPLAIN | CLI_LANG |
		    CLI_TABLE | CLI_QUIET,
		.tables = "topic topic-due topic-open trigger vanished "
		    "limit holiday weekend autoreply reply-mark topic-kind "
		    "touch-role columns",
		.kind = COLUMNS_LEAD,
		.also_reads = "lead_id due_date due_rule country "
		    "products_of_interest last_topic topics_used "
		    "unanswered_streak last_contact_date "
		    "last_reply_date next_medium",
		.adds = (const char *const[]){
		    "topic", "topic_reason", "topic_fact", "medium",
		    "topic_rule", "check_first", "topic_why", NULL },
	};

	cli_start(&cli, argc, argv);
	return topicrun(&cli, &o);
}
