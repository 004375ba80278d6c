/*
 * rollupcells.c - dates, numbers and lists as text
 */
#include "base/date.h"
#include "base/number.h"
#include "touch/rollupcells.h"

#define RATE_DIGITS 2		/* decimals of a percentage */
#define PERCENT 10000		/* 100 % with so many decimals */

const char *const rollupcells_names[ROLLUPCELLS_COUNT] = {
	"first_contact_date", "last_contact_date", "last_reply_date",
	"contact_count", "followup_no", "unanswered_streak", "media_used",
	"topics_used", "last_topic", "last_medium", "contacts_30d",
	"reply_rate", "email_state", "next_action", "next_action_date",
	"away_until", "waiting_since",
};

static void
add_date(struct buffer *text, int32_t date)
{
	char out[11];

	buffer_add(text, slice_of(date_format_iso(out, date)));
}

static void
add_number(struct buffer *text, int64_t number, unsigned digits)
{
	char out[32];

	buffer_add(text, (struct slice){ out,
	    number_format(out, number, digits, true) });
}

static void
add_media(struct buffer *text, const struct rollup_lead *lead)
{
	uint32_t i;

	for (i = 0; i < lead->media_count; i++) {
		if (i > 0)
			buffer_add_byte(text, ';');
		buffer_add(text, slice_of(rollup_medium_name(lead->media[i])));
	}
}

/* Items of a list, a semicolon in one of them written \; (DOMAIN 3.1). */
static void
add_topics(struct buffer *text, const struct rollup_lead *lead)
{
	uint32_t i;

	for (i = 0; i < lead->topic_count; i++) {
		struct slice rest = lead->topics[i];

		if (i > 0)
			buffer_add_byte(text, ';');
		while (rest.at != NULL) {
			buffer_add(text, slice_cut(&rest, ';'));
			if (rest.at != NULL)
				buffer_add(text, SLICE("\\;"));
		}
	}
}

/* Answered outbound touches of a hundred; unknown when none was made. */
static void
add_rate(struct buffer *text, const struct rollup_lead *lead)
{
	int64_t rate;

	if (lead->contact_count > 0 && number_scale(PERCENT, lead->replies,
	    lead->contact_count, &rate))
		add_number(text, rate, RATE_DIGITS);
}

static void
add_state(struct buffer *text, const struct rollup_lead *lead,
    struct slice state)
{
	if (lead->bounced)
		buffer_add(text, SLICE("bounced"));
	else if (!lead->came_back || !slice_is(slice_trim(state), "bounced"))
		buffer_add(text, state);
}

static void
add_cell(struct buffer *text, const struct rollup_lead *lead, int cell,
    int32_t followups)
{
	if (cell == ROLLUPCELLS_FIRST_CONTACT)
		add_date(text, lead->first_contact);
	else if (cell == ROLLUPCELLS_LAST_CONTACT)
		add_date(text, lead->last_contact);
	else if (cell == ROLLUPCELLS_LAST_REPLY)
		add_date(text, lead->last_reply);
	else if (cell == ROLLUPCELLS_CONTACT_COUNT)
		add_number(text, lead->contact_count, 0);
	else if (cell == ROLLUPCELLS_FOLLOWUP_NO && followups >= 0)
		add_number(text, followups, 0);
	else if (cell == ROLLUPCELLS_STREAK)
		add_number(text, lead->unanswered_streak, 0);
	else if (cell == ROLLUPCELLS_MEDIA)
		add_media(text, lead);
	else if (cell == ROLLUPCELLS_TOPICS)
		add_topics(text, lead);
	else if (cell == ROLLUPCELLS_LAST_TOPIC && lead->topic_count > 0)
		buffer_add(text, lead->topics[0]);
	else if (cell == ROLLUPCELLS_LAST_MEDIUM)
		buffer_add(text, slice_of(rollup_medium_name(lead->last_media[0])));
	else if (cell == ROLLUPCELLS_RECENT)
		add_number(text, lead->contacts_30d, 0);
	else if (cell == ROLLUPCELLS_REPLY_RATE)
		add_rate(text, lead);
	else if (cell == ROLLUPCELLS_WAITING && lead->waiting)
		add_date(text, lead->waiting_since);
}

/* What the lead's own cell says where the log is silent. */
static void
add_own(struct buffer *text, const struct rollup_lead *lead, int cell,
    struct slice own)
{
	if (cell == ROLLUPCELLS_EMAIL_STATE)
		add_state(text, lead, own);
	else if (cell == ROLLUPCELLS_AWAY && lead->away_until != DATE_NONE)
		add_date(text, lead->away_until);
	else if (cell == ROLLUPCELLS_AWAY || !lead->agreed)
		buffer_add(text, own);
	else if (cell == ROLLUPCELLS_NEXT_ACTION)
		buffer_add(text, lead->next_action);
	else
		add_date(text, lead->next_date);
}

void
rollupcells_format(struct buffer *text, const struct rollup_lead *lead,
    int32_t followups, struct slice cells[ROLLUPCELLS_COUNT])
{
	size_t ends[ROLLUPCELLS_COUNT], from = 0;
	int i;

	text->len = 0;
	for (i = 0; i < ROLLUPCELLS_COUNT; i++) {
		if (i >= ROLLUPCELLS_EMAIL_STATE && i <= ROLLUPCELLS_AWAY)
			add_own(text, lead, i, cells[i]);
		else
			add_cell(text, lead, i, followups);
		ends[i] = text->len;
	}
	for (i = 0; i < ROLLUPCELLS_COUNT; i++) {
		cells[i] = (struct slice){ text->data + from, ends[i] - from };
		from = ends[i];
	}
}
