/*
 * followup-topic - a good reason for every touch that is due
 *
 * Reads the due list of followup-due, with news, quotes, holidays and the
 * contact log beside it, and adds to each record what to write about, the
 * fact that it rests on and by which medium (R-TOPIC-01 to 34).  Without a
 * fresh fact it proposes nothing: do not write, find a reason first.
 */
#include <stdlib.h>

#include "front/cells.h"
#include "front/cli.h"
#include "touch/files.h"
#include "front/input.h"
#include "due/offers.h"
#include "front/output.h"
#include "due/files.h"
#include "due/topic.h"

enum { TOPIC, REASON, FACT, MEDIUM, RULE, CHECK, WHY, COLUMN_COUNT };

static const char *const all_names[COLUMN_COUNT] = {
	"topic", "topic_reason", "topic_fact", "medium", "topic_rule",
	"check_first", "topic_why",
};

struct options {
	const char *news, *quotes, *touches, *country;
	struct cli_list holidays;
};

struct run {
	const struct cli *cli;
	const struct options *options;
	struct news *news;
	struct festivals *festivals;
	struct calendar *calendar;
	struct topics *topics;
	struct offers *offers;
	struct rollup *rollup;
	struct topic_used *used;	/* of the lead at hand */
	size_t used_room;
	struct buffer fact, why, check, reason;
	char contact[11], promise[11];	/* and our last touch and promise */
	char reply[11];		/* of the lead at hand, as the log has it */
	uint64_t without;		/* records without a topic */
	bool rejected;
};

enum place { LEAD_ID, DUE_DATE, DUE_RULE, WHY_NOW, NEXT_MEDIUM, TIER, COUNTRY,
	PRODUCTS, TOPICS_USED, LAST_TOPIC, LAST_CONTACT, LAST_REPLY, STREAK,
	LAST_MEDIUM, PHONE, MOBILE, EMAIL_STATE, PROMISE, EVENT, MET, CREATED,
	CONTRACT, NEXT, MEDIA, EMAIL, IM, CLASS, RELATION, GRADE, SCHEME,
	EVENT_END, DEPOSIT, STATUS, PLACE_COUNT };
static const char *const place_names[PLACE_COUNT] = {
	"lead_id", "due_date", "due_rule", "why_now", "next_medium", "tier",
	"country", "products_of_interest", "topics_used", "last_topic",
	"last_contact_date", "last_reply_date", "unanswered_streak",
	"last_medium", "phone", "mobile", "email_state", "next_action_date",
	"event_name", "met_date", "created_date", "contract_date",
	"next_action", "media_used", "email", "im", "booth_class",
	"grade_relation", "grade", "grade_scheme", "event_end",
	"deposit_date", "status",
};

/* ---- the files beside the due list ------------------------------------ */

static bool
read_news_item(struct run *run, struct input *in, const struct record *record,
    const size_t *at)
{
	struct news_item item = {
		.topic = cell_text(record, at[2]),
		.product = cell_text(record, at[3]),
		.country = cell_text(record, at[4]),
		.title = cell_text(record, at[5]),
		.lead_id = cell_text(record, at[6]),
		.direction = cell_text(record, at[7]),
	};
	struct buffer topics = { 0 };

	/* What quote-reprice could not reckon is no news yet. */
	if (item.topic.len == 0 && item.title.len == 0)
		return true;
	if (!cell_date_needed(in, record, at[0], "write the day of the news "
	    "as 2024-04-22", &item.date) ||
	    !cell_date(in, record, at[1], &item.valid_until))
		return false;
	if (item.title.len == 0) {
		input_reject(in, record, at[5], "no-title", "empty; write the "
		    "fact in a few words");
		return false;
	}
	if (!topics_know_news(run->topics, item.topic)) {
		topics_list_news(run->topics, &topics);
		input_reject(in, record, at[2], "unknown-topic", "no topic "
		    "that rests on news; write one of %.*s",
		    SLICE_PRINT(buffer_slice(&topics)));
		buffer_release(&topics);
		return false;
	}
	news_add(run->news, &item);
	return true;
}

static void
read_news(struct run *run, const char *path)
{
	struct input *in = input_open_side(run->cli, path, COLUMNS_NEWS);
	struct record record;
	size_t at[8];

	if (!input_is_empty(in)) {
		at[0] = input_need(in, "news_date");
		at[1] = input_find(in, "valid_until");
		at[2] = input_need(in, "topic");
		at[3] = input_find(in, "product");
		at[4] = input_find(in, "country");
		at[5] = input_need(in, "title");
		at[6] = input_find(in, "lead_id");
		at[7] = input_find(in, "direction");
		while (input_next(in, &record))
			(void)read_news_item(run, in, &record, at);
	}
	run->rejected |= input_rejected(in) > 0;
	input_close(in);
}

static void
open_run(struct run *run)
{
	const struct options *o = run->options;
	struct fault fault;
	size_t i;

	run->news = news_new();
	run->festivals = festivals_open(&fault);
	for (i = 0; run->festivals != NULL && i < o->holidays.count; i++)
		if (!festivals_add_file(run->festivals, o->holidays.items[i],
		    &fault))
			report_trouble("%s", fault.text);
	if (run->festivals != NULL)
		run->calendar = calendar_open_table(slice_of(o->country),
		    &fault);
	for (i = 0; run->calendar != NULL && i < o->holidays.count; i++)
		if (!calendar_load_file(run->calendar, o->holidays.items[i],
		    slice_of(o->country), &fault))
			report_trouble("%s", fault.text);
	if (run->calendar != NULL)
		run->topics = topics_open(run->cli->lang, run->news,
		    run->festivals, slice_of(o->country), run->calendar,
		    &fault);
	if (run->topics == NULL)
		report_trouble("%s", fault.text);
	run->offers = offers_new();
	if (o->news != NULL)
		read_news(run, o->news);
	if (o->quotes != NULL)
		run->rejected |= sidefile_quotes(run->cli, o->quotes,
		    run->offers);
	if (o->touches != NULL)
		run->rollup = contactlog_roll_up(run->cli, o->touches,
		    &run->rejected);
}

static void
close_run(struct run *run)
{
	rollup_close(run->rollup);
	offers_free(run->offers);
	topics_close(run->topics);
	calendar_free(run->calendar);
	festivals_free(run->festivals);
	news_free(run->news);
	buffer_release(&run->fact);
	buffer_release(&run->why);
	buffer_release(&run->check);
	buffer_release(&run->reason);
	free(run->used);
}

/* ---- a record as facts ------------------------------------------------ */

static void
add_used(struct run *run, struct topic_facts *f, struct slice topic,
    int32_t date)
{
	if (topic.len == 0)
		return;
	if (f->used_count == run->used_room) {
		run->used_room = run->used_room ? run->used_room * 2 : 32;
		run->used = xrealloc(run->used, run->used_room,
		    sizeof(*run->used));
	}
	run->used[f->used_count++] = (struct topic_used){ topic, date };
	f->used = run->used;
}

/* The log knows when each topic was used. */
static void
use_log(struct run *run, struct topic_facts *f,
    const struct rollup_lead *lead)
{
	size_t i;

	for (i = 0; i < lead->topic_count; i++)
		add_used(run, f, lead->topics[i], lead->topic_dates[i]);
	for (i = 0; i < TOPIC_RECENT; i++)
		f->recent[i] = lead->recent_topics[i];
	f->last_contact = lead->last_contact;
	f->last_reply = lead->last_reply;
	f->occasion.reply = slice_of(date_format_iso(run->reply,
	    lead->last_reply));
	f->streak = lead->unanswered_streak;
	f->mailed_last = lead->last_media[0] == MEDIUM_EMAIL;
	f->unanswered_mails = lead->unanswered_mails;
	f->first_mail = lead->first_unanswered_mail;
	f->bounced = lead->bounced || (f->bounced && !lead->came_back);
	f->occasion.contact = slice_of(date_format_iso(run->contact,
	    lead->last_contact));
	f->settled.terms |= lead->sent_on[ROLE_TERMS] != DATE_NONE;
	f->settled.materials |= lead->sent_on[ROLE_CATALOGUE] != DATE_NONE;
	f->settled.quote |= lead->sent_on[ROLE_QUOTE] != DATE_NONE;
	if (lead->agreed && lead->next_date != DATE_NONE) {
		f->occasion.next = lead->next_action;
		f->occasion.promise = slice_of(date_format_iso(run->promise,
		    lead->next_date));
	}
}

/*
 * The columns of touch-rollup know the topics, newest first, but not when
 * each was used: at the latest with the last contact.
 */
static bool
use_columns(struct run *run, struct input *in, const struct record *record,
    const size_t *at, struct topic_facts *f)
{
	struct slice topics = cell_text(record, at[TOPICS_USED]);
	struct slice last = cell_text(record, at[LAST_TOPIC]);
	size_t recent = 0;

	if (!cell_date(in, record, at[LAST_CONTACT], &f->last_contact) ||
	    !cell_date(in, record, at[LAST_REPLY], &f->last_reply) ||
	    !cell_int(in, record, at[STREAK], 0, INT32_MAX, 0, &f->streak))
		return false;
	f->mailed_last = slice_is(cell_text(record, at[LAST_MEDIUM]),
	    medium_name(MEDIUM_EMAIL));
	/* Which of them were mails is known where nothing else was used. */
	f->unanswered_mails = slice_is(cell_text(record, at[MEDIA]),
	    medium_name(MEDIUM_EMAIL)) ? f->streak : 0;
	f->first_mail = DATE_NONE;
	if (last.len > 0) {
		f->recent[recent++] = last;
		add_used(run, f, last, f->last_contact);
	}
	while (topics.at != NULL) {
		struct slice topic = slice_trim(slice_cut(&topics, ';'));

		if (slice_equal(topic, last))
			continue;
		if (recent < TOPIC_RECENT)
			f->recent[recent++] = topic;
		add_used(run, f, topic, f->last_contact);
	}
	for (recent = 0; recent < f->used_count; recent++) {
		struct slice topic = f->used[recent].topic;

		f->settled.terms |= slice_is(topic, "terms");
		f->settled.quote |= slice_is(topic, "quote");
		f->settled.materials |= slice_is(topic, "materials") ||
		    slice_is(topic, "catalogue");
	}
	return true;
}

static void
take_cells(const struct record *record, const size_t *at,
    struct topic_facts *f)
{
	*f = (struct topic_facts){
		.due_rule = cell_text(record, at[DUE_RULE]),
		.why_now = cell_text(record, at[WHY_NOW]),
		.occasion = {
			.reply = cell_text(record, at[LAST_REPLY]),
			.promise = cell_text(record, at[PROMISE]),
			.event = cell_text(record, at[EVENT]),
			.met = cell_text(record, at[MET]),
			.created = cell_text(record, at[CREATED]),
			.contract = cell_text(record, at[CONTRACT]),
			.next = cell_text(record, at[NEXT]),
			.contact = cell_text(record, at[LAST_CONTACT]),
		},
		.lead_id = cell_text(record, at[LEAD_ID]),
		.class = cell_text(record, at[CLASS]),
		.talks = slice_is(cell_text(record, at[RELATION]), "B") ||
		    (at[RELATION] == COLUMN_ABSENT &&
		    slice_is(cell_text(record, at[GRADE]), "B") &&
		    slice_is(cell_text(record, at[SCHEME]), "relation")),
		.settled.deposit = cell_text(record, at[DEPOSIT]).len > 0 ||
		    slice_is(cell_text(record, at[STATUS]), "won"),
		.medium = cell_text(record, at[NEXT_MEDIUM]),
		.can_mail = at[EMAIL] == COLUMN_ABSENT ||
		    cell_text(record, at[EMAIL]).len > 0,
		.can_im = cell_text(record, at[IM]).len > 0,
		.key_tier = slice_is(cell_text(record, at[TIER]), "key"),
		.country = cell_text(record, at[COUNTRY]),
		.products = cell_text(record, at[PRODUCTS]),
		.can_phone = cell_text(record, at[PHONE]).len > 0 ||
		    cell_text(record, at[MOBILE]).len > 0,
		.bounced = slice_is(cell_text(record, at[EMAIL_STATE]),
		    "bounced"),
	};
}

/* False when the record was rejected. */
static bool
read_facts(struct run *run, struct input *in, const struct record *record,
    const size_t *at, struct topic_facts *f, struct topic_quote *quote)
{
	struct slice id = cell_text(record, at[LEAD_ID]);
	const struct rollup_lead *lead = run->rollup ?
	    rollup_find(run->rollup, id) : NULL;
	const struct offer *offer = offers_find(run->offers, id);

	take_cells(record, at, f);
	if (!cell_date(in, record, at[DUE_DATE], &f->day) ||
	    !cell_date(in, record, at[EVENT_END], &f->show_end) ||
	    !use_columns(run, in, record, at, f))
		return false;
	if (f->day < run->cli->today)
		f->day = run->cli->today;
	if (lead != NULL) {
		f->used_count = 0;
		use_log(run, f, lead);
	}
	if (f->show_end == DATE_NONE &&
	    !cell_date(in, record, at[MET], &f->show_end))
		return false;
	f->settled.quote |= offer != NULL && offer->quoted;
	if (offer != NULL && (offer->quote_date != DATE_NONE ||
	    offer->valid_until != DATE_NONE)) {
		*quote = (struct topic_quote){ offer->quote_id,
			offer->quote_date, offer->valid_until,
			offer->lead_days };
		f->quote = quote;
	}
	return true;
}

static void
write_topic(struct run *run, struct output *out, const struct record *record,
    const size_t *at, const struct topic_facts *f)
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
	    cell_text(record, at[NEXT_MEDIUM]);
	if (choice.topic.len == 0)
		cells[MEDIUM] = SLICE_EMPTY;
	topics_reason(run->topics, &choice, cells[MEDIUM], &run->reason);
	cells[REASON] = buffer_slice(&run->reason);
	cells[RULE] = choice.rule;
	cells[CHECK] = buffer_slice(&run->check);
	cells[WHY] = buffer_slice(&run->why);
	output_record(out, record, cells);
}

static int
add_topics(struct run *run)
{
	struct input *in = input_open(run->cli, cli_file(run->cli),
	    COLUMNS_LEAD);
	const char *names[COLUMN_COUNT];
	struct topic_facts facts;
	struct topic_quote quote;
	struct record record;
	struct output *out;
	size_t at[PLACE_COUNT], i;

	for (i = 0; i < COLUMN_COUNT; i++)
		names[i] = output_name(in, all_names[i],
		    i != WHY || run->cli->explain);
	for (i = 0; i < PLACE_COUNT; i++)
		at[i] = input_is_empty(in) ? COLUMN_ABSENT : i <= DUE_RULE ?
		    input_need_of(in, place_names[i], "followup-due") :
		    input_find(in, place_names[i]);
	out = output_open(run->cli, in, names, COLUMN_COUNT);
	while (input_next(in, &record))
		if (read_facts(run, in, &record, at, &facts, &quote))
			write_topic(run, out, &record, at, &facts);
	if (run->without > 0 && !run->cli->quiet)
		report_message("%llu without a topic: find a reason first, "
		    "a row of --news or a new quote",
		    (unsigned long long)run->without);
	return cli_finish(run->cli, in, out, run->rejected);
}

int
main(int argc, char **argv)
{
	struct options o = { .country = "CN" };
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
	struct run run = { .cli = &cli, .options = &o };
	int status;

	cli_start(&cli, argc, argv);
	open_run(&run);
	status = add_topics(&run);
	close_run(&run);
	return status;
}
