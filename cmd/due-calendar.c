/*
 * due-calendar - the due list as a calendar of events or to-dos
 *
 * Reads the records of followup-due, with what followup-topic added to them,
 * and writes one iCalendar object (RFC 5545, R-ICAL-01), or with --split one
 * for each owner.  An entry is known again by lead and rule: importing it
 * again updates it.  Nothing due means no output at all (R-IO-14).  Records
 * are written as they come, with --split at the end; the names of all entries
 * are kept, to refuse the second of a name.
 */
#include <string.h>

#include "due/task.h"
#include "due/taskrun.h"

/* Minutes after midnight of a time as 09:00. */
static int
read_alarm(const char *text)
{
	static const char form[] = "29:59";
	char quoted[80];
	size_t i = 0;

	if (strlen(text) == strlen(form))
		while (i < strlen(form) && (form[i] == ':' ? text[i] == ':' :
		    text[i] >= '0' && text[i] <= form[i]))
			i++;
	if (i < strlen(form) || strncmp(text, "24", 2) >= 0)
		cli_usage("--alarm: cannot read \"%s\"; write a time of the "
		    "day as 09:00", fault_quote(quoted, sizeof(quoted),
		    slice_of(text)));
	return ((text[0] - '0') * 10 + text[1] - '0') * 60 +
	    (text[3] - '0') * 10 + text[4] - '0';
}

int
main(int argc, char **argv)
{
	struct taskrun_options o = { .alarm_minutes = DUETASK_NO_ALARM };
	const char *alarm = NULL;
	bool events = false;
	const struct cli_option table[] = {
		OPTION_FLAG(0, "events", &events, "events of the day; the default"),
		OPTION_FLAG(0, "todos", &o.todos, "to-dos, not events"),
		OPTION_TEXT(0, "alarm", "HH:MM", &alarm,
		    "remind at this time of the day"),
		OPTION_TEXT(0, "owner", "NAME", &o.owner,
		    "only the records of one owner"),
		OPTION_FILE(0, "reps", &o.reps, "sellers with the names they go by"),
		OPTION_TEXT(0, "split", "DIR", &o.split,
		    "a file per owner in DIR: .ics"),
		OPTION_END
	};
	struct cli cli = {
		.summary = "write the due list as a calendar",
		.operands = "[file]",
		.options = table,
		.common = CLI_FILTER | CLI_TODAY | CLI_LANG | CLI_TABLE |
		    CLI_QUIET,
		.tables = "ical-priority digest-text escalation columns",
		.kind = COLUMNS_LEAD,
		.also_reads = "lead_id due_date company contact_name email "
		    "phone owner why_now due_rule priority "
		    "next_medium escalation topic topic_reason "
		    "topic_fact grade_horizon grade_relation "
		    "due_time next_action",
	};

	cli_start(&cli, argc, argv);
	if (o.split != NULL && cli.output != NULL)
		cli_usage("--split and -o exclude each other");
	if (events && o.todos)
		cli_usage("--events and --todos exclude each other");
	if (alarm != NULL)
		o.alarm_minutes = read_alarm(alarm);
	return taskrun(&cli, &o);
}
