/* topicfacts.c - topicfacts.h: a due record as the facts of a topic */
#include <stdlib.h>

#include "due/topicfacts.h"
#include "front/cells.h"

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

struct topicfacts {
	struct input *in;
	int32_t today;
	const struct rollup *rollup;
	struct offers *offers;
	size_t at[PLACE_COUNT];
	/* Of the lead at hand. */
	struct topic_used *used;
	size_t used_room;
	struct topic_quote quote;
	char contact[11], promise[11], reply[11];	/* as the log has them */
};

struct topicfacts *
topicfacts_open(struct input *in, int32_t today, const struct rollup *rollup,
    struct offers *offers)
{
	struct topicfacts *facts = xcalloc(1, sizeof(*facts));
	size_t i;

	facts->in = in;
	facts->today = today;
	facts->rollup = rollup;
	facts->offers = offers;
	for (i = 0; i < PLACE_COUNT; i++)
		facts->at[i] = input_is_empty(in) ? COLUMN_ABSENT :
		    i <= DUE_RULE ? input_need_of(in, place_names[i],
		    "followup-due") : input_find(in, place_names[i]);
	return facts;
}

void
topicfacts_close(struct topicfacts *facts)
{
	free(facts->used);
	free(facts);
}

struct slice
topicfacts_next_medium(const struct topicfacts *facts,
    const struct record *record)
{
	return cell_text(record, facts->at[NEXT_MEDIUM]);
}

static void
add_used(struct topicfacts *facts, struct topic_facts *f, struct slice topic,
    int32_t date)
{
	if (topic.len == 0)
		return;
	GROW(facts->used, f->used_count, facts->used_room);
	facts->used[f->used_count++] = (struct topic_used){ topic, date };
	f->used = facts->used;
}

/* The log knows when each topic was used. */
static void
use_log(struct topicfacts *facts, struct topic_facts *f,
    const struct rollup_lead *lead)
{
	size_t i;

	for (i = 0; i < lead->topic_count; i++)
		add_used(facts, f, lead->topics[i], lead->topic_dates[i]);
	for (i = 0; i < TOPIC_RECENT; i++)
		f->recent[i] = lead->recent_topics[i];
	f->last_contact = lead->last_contact;
	f->last_reply = lead->last_reply;
	f->occasion.reply = slice_of(date_format_iso(facts->reply,
	    lead->last_reply));
	f->streak = lead->unanswered_streak;
	f->mailed_last = lead->last_media[0] == MEDIUM_EMAIL;
	f->unanswered_mails = lead->unanswered_mails;
	f->first_mail = lead->first_unanswered_mail;
	f->bounced = lead->bounced || (f->bounced && !lead->came_back);
	f->occasion.contact = slice_of(date_format_iso(facts->contact,
	    lead->last_contact));
	f->settled.terms |= lead->sent_on[ROLE_TERMS] != DATE_NONE;
	f->settled.materials |= lead->sent_on[ROLE_CATALOGUE] != DATE_NONE;
	f->settled.quote |= lead->sent_on[ROLE_QUOTE] != DATE_NONE;
	if (lead->agreed && lead->next_date != DATE_NONE) {
		f->occasion.next = lead->next_action;
		f->occasion.promise = slice_of(date_format_iso(facts->promise,
		    lead->next_date));
	}
}

/*
 * The columns of touch-rollup know the topics, newest first, but not when
 * each was used: at the latest with the last contact.
 */
static bool
use_columns(struct topicfacts *facts, const struct record *record,
    struct topic_facts *f)
{
	const size_t *at = facts->at;
	struct input *in = facts->in;
	struct slice topics = cell_text(record, at[TOPICS_USED]);
	struct slice last = cell_text(record, at[LAST_TOPIC]);
	size_t recent = 0;

	if (!cell_date(in, record, at[LAST_CONTACT], &f->last_contact) ||
	    !cell_date(in, record, at[LAST_REPLY], &f->last_reply) ||
	    !cell_int(in, record, at[STREAK], 0, INT32_MAX, 0, &f->streak))
		return false;
	f->mailed_last = slice_is(cell_text(record, at[LAST_MEDIUM]),
	    rollup_medium_name(MEDIUM_EMAIL));
	/* Which of them were mails is known where nothing else was used. */
	f->unanswered_mails = slice_is(cell_text(record, at[MEDIA]),
	    rollup_medium_name(MEDIUM_EMAIL)) ? f->streak : 0;
	f->first_mail = DATE_NONE;
	if (last.len > 0) {
		f->recent[recent++] = last;
		add_used(facts, f, last, f->last_contact);
	}
	while (topics.at != NULL) {
		struct slice topic = slice_trim(slice_cut(&topics, ';'));

		if (slice_equal(topic, last))
			continue;
		if (recent < TOPIC_RECENT)
			f->recent[recent++] = topic;
		add_used(facts, f, topic, f->last_contact);
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

bool
topicfacts_read(struct topicfacts *facts, const struct record *record,
    struct topic_facts *f)
{
	const size_t *at = facts->at;
	struct input *in = facts->in;
	struct topic_quote *quote = &facts->quote;
	struct slice id = cell_text(record, at[LEAD_ID]);
	const struct rollup_lead *lead = facts->rollup ?
	    rollup_find(facts->rollup, id) : NULL;
	const struct offer *offer = offers_find(facts->offers, id);

	take_cells(record, at, f);
	if (!cell_date(in, record, at[DUE_DATE], &f->day) ||
	    !cell_date(in, record, at[EVENT_END], &f->show_end) ||
	    !use_columns(facts, record, f))
		return false;
	if (f->day < facts->today)
		f->day = facts->today;
	if (lead != NULL) {
		f->used_count = 0;
		use_log(facts, f, lead);
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
