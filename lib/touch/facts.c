/*
 * facts.c - cells to a touch
 */
#include "front/cells.h"
#include "touch/facts.h"

struct touch_places
touchfacts_find_places(const struct input *in)
{
	return (struct touch_places){
		.lead = input_need(in, "lead_id"),
		.date = input_need(in, "touch_date"),
		.time = input_find(in, "touch_time"),
		.direction = input_need(in, "direction"),
		.medium = input_find(in, "medium"),
		.topic = input_find(in, "topic"),
		.kind = input_find(in, "kind"),
		.subject = input_find(in, "subject"),
		.opened = input_find(in, "opened"),
		.id = input_find(in, "touch_id"),
		.deal = input_find(in, "opportunity_id"),
		.automatic = input_find(in, "auto_submitted"),
		.next_action = input_find(in, "next_action"),
		.next_date = input_find(in, "next_action_date"),
		.away = input_find(in, "away_until"),
	};
}

static bool
read_words(struct input *in, const struct record *record,
    const struct touch_places *at, struct touch *touch)
{
	struct slice direction = cell_text(record, at->direction);
	struct slice medium = cell_text(record, at->medium);

	if (slice_is(direction, "in")) {
		touch->direction = ROLLUP_IN;
	} else if (slice_is(direction, "out")) {
		touch->direction = ROLLUP_OUT;
	} else {
		input_reject_value(in, record, at->direction,
		    "bad-direction", "write out or in");
		return false;
	}
	touch->medium = rollup_medium_find(medium);
	if (touch->medium == MEDIUM_NONE && medium.len > 0) {
		input_reject_value(in, record, at->medium, "bad-medium",
		    MEDIUM_REMEDY);
		return false;
	}
	return true;
}

bool
touchfacts_read(struct input *in, const struct record *record,
    const struct touch_places *at, struct touch *touch)
{
	bool opened;

	touch->lead_id = cell_text(record, at->lead);
	if (touch->lead_id.len == 0) {
		input_reject(in, record, at->lead, "no-lead",
		    "empty; write the lead_id that this record belongs to");
		return false;
	}
	if (!cell_date_needed(in, record, at->date,
	    "write the day of the touch as 2024-04-22", &touch->date) ||
	    !cell_bool(in, record, at->opened, &opened) ||
	    !cell_day(in, record, at->next_date, &touch->next_date) ||
	    !cell_day(in, record, at->away, &touch->away_until) ||
	    !read_words(in, record, at, touch))
		return false;
	touch->touch_id = cell_text(record, at->id);
	touch->opportunity_id = cell_text(record, at->deal);
	touch->auto_submitted = cell_text(record, at->automatic);
	touch->next_action = cell_text(record, at->next_action);
	touch->time = cell_text(record, at->time);
	touch->topic = cell_text(record, at->topic);
	touch->kind = cell_text(record, at->kind);
	touch->subject = cell_text(record, at->subject);
	touch->opened = cell_text(record, at->opened).len == 0 ? -1 : opened;
	touch->line = record->line;
	return true;
}
