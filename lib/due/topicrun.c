/* topicrun.c - topicrun.h: due records in, records with topics out */
#include <stdlib.h>

#include "due/files.h"
#include "due/newsfiles.h"
#include "due/topicfacts.h"
#include "due/topicrun.h"
#include "front/calendars.h"
#include "front/output.h"
#include "touch/files.h"

enum { TOPIC, REASON, FACT, MEDIUM, RULE, CHECK, WHY, COLUMN_COUNT };

static const char *const all_names[COLUMN_COUNT] = {
	"topic", "topic_reason", "topic_fact", "medium", "topic_rule",
	"check_first", "topic_why",
};

struct run {
	const struct cli *cli;
	const struct topicrun_options *options;
	struct news *news;
	struct festivals *festivals;
	struct calendar *calendar;
	struct topics *topics;
	struct offers *offers;
	struct rollup *rollup;
	struct topicfacts *facts;
	struct output *out;
	struct buffer fact, why, check, reason;
	uint64_t without;		/* records without a topic */
	bool rejected;
};

static void
open_days(struct run *run)
{
	const struct topicrun_options *o = run->options;
	struct fault fault;
	size_t i;

	run->festivals = holiday_open(&fault);
	if (run->festivals == NULL)
		report_trouble("%s", fault.text);
	for (i = 0; i < o->holidays.count; i++)
		if (!holiday_add_file(run->festivals, o->holidays.items[i],
		    &fault))
			report_trouble("%s", fault.text);
	run->calendar = calendars_open(o->country, &o->holidays);
}

static void
open_run(struct run *run)
{
	const struct topicrun_options *o = run->options;
	struct fault fault;

	run->news = news_new();
	open_days(run);
	run->topics = topics_open(run->cli->lang, run->news, run->festivals,
	    slice_of(o->country), run->calendar, &fault);
	if (run->topics == NULL)
		report_trouble("%s", fault.text);
	run->offers = offers_new();
	if (o->news != NULL)
		run->rejected |= newsfiles_read(run->news, run->topics,
		    run->cli, o->news);
	if (o->quotes != NULL)
		run->rejected |= duefiles_quotes(run->cli, o->quotes,
		    run->offers);
	if (o->touches != NULL)
		run->rollup = touchfiles_roll_up(run->cli, o->touches,
		    &run->rejected);
}

static void
close_run(struct run *run)
{
	topicfacts_close(run->facts);
	rollup_close(run->rollup);
	offers_free(run->offers);
	topics_close(run->topics);
	calendar_free(run->calendar);
	holiday_free(run->festivals);
	news_free(run->news);
	buffer_release(&run->fact);
	buffer_release(&run->why);
	buffer_release(&run->check);
	buffer_release(&run->reason);
}

static void
write_topic(struct run *run, const struct record *record,
    const struct topic_facts *f)
{
	struct slice cells[COLUMN_COUNT];
	struct topic_choice choice;

	run->fact.len = run->why.len = run->check.len = run->reason.len = 0;
	topics_choose(run->topics, f, &choice, &run->fact,
	    run->cli->explain ? &run->why : NULL);
	topics_check_first(run->topics, f, &run->check);
	run->without += choice.topic.len == 0;
	cells[TOPIC] = choice.topic;
	cells[FACT] = buffer_slice(&run->fact);
	cells[MEDIUM] = choice.medium.len > 0 ? choice.medium :
	    topicfacts_next_medium(run->facts, record);
	if (choice.topic.len == 0)
		cells[MEDIUM] = SLICE_EMPTY;
	topics_reason(run->topics, &choice, cells[MEDIUM], &run->reason);
	cells[REASON] = buffer_slice(&run->reason);
	cells[RULE] = choice.rule;
	cells[CHECK] = buffer_slice(&run->check);
	cells[WHY] = buffer_slice(&run->why);
	output_record(run->out, record, cells);
}

static int
add_topics(struct run *run)
{
	struct input *in = input_open(run->cli, cli_file(run->cli),
	    COLUMNS_LEAD);
	const char *names[COLUMN_COUNT];
	struct topic_facts facts;
	struct record record;
	size_t i;

	for (i = 0; i < COLUMN_COUNT; i++)
		names[i] = output_name(in, all_names[i],
		    i != WHY || run->cli->explain);
	run->facts = topicfacts_open(in, run->cli->today, run->rollup,
	    run->offers);
	run->out = output_open(run->cli, in, names, COLUMN_COUNT);
	while (input_next(in, &record))
		if (topicfacts_read(run->facts, &record, &facts))
			write_topic(run, &record, &facts);
	if (run->without > 0 && !run->cli->quiet)
		report_message("%llu without a topic: find a reason first, "
		    "a row of --news or a new quote",
		    (unsigned long long)run->without);
	return output_finish_run(run->cli, in, run->out, run->rejected);
}

int
topicrun(const struct cli *cli, const struct topicrun_options *options)
{
	struct run run = { .cli = cli, .options = options };
	int status;

	open_run(&run);
	status = add_topics(&run);
	close_run(&run);
	return status;
}
