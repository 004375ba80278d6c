/*
 * sidefiles.c - small loops over the files beside the leads
 */
#include <stdlib.h>

#include "cells.h"
#include "input.h"
#include "mem.h"
#include "nameset.h"
#include "sidefiles.h"

static bool
close_side(struct input *in)
{
	bool rejected = input_rejected(in) > 0;

	input_close(in);
	return rejected;
}

/* A record beside the leads must say whose it is. */
static bool
need_lead(struct input *in, const struct record *record, size_t column,
    struct slice *lead_id)
{
	*lead_id = cell_text(record, column);
	if (lead_id->len > 0)
		return true;
	input_reject(in, record, column, "no-lead",
	    "empty; write the lead_id that this record belongs to");
	return false;
}

struct touch_places {
	size_t lead, date, time, direction, medium, topic, kind, subject,
	    opened;
};

/* False when the record was rejected. */
static bool
read_touch(struct input *in, const struct record *record,
    const struct touch_places *at, struct touch *touch)
{
	struct slice direction = cell_text(record, at->direction);
	struct slice medium = cell_text(record, at->medium);
	bool opened;

	if (!need_lead(in, record, at->lead, &touch->lead_id) ||
	    !cell_date(in, record, at->date, &touch->date) ||
	    !cell_bool(in, record, at->opened, &opened))
		return false;
	if (touch->date == DATE_NONE) {
		input_reject(in, record, at->date, "no-date",
		    "empty; write the day of the touch as 2024-04-22");
		return false;
	}
	if (slice_is(direction, "in")) {
		touch->direction = ROLLUP_IN;
	} else if (slice_is(direction, "out")) {
		touch->direction = ROLLUP_OUT;
	} else {
		input_reject_value(in, record, at->direction,
		    "bad-direction", "write out or in");
		return false;
	}
	touch->medium = medium_find(medium);
	if (touch->medium == MEDIUM_NONE && medium.len > 0) {
		input_reject_value(in, record, at->medium, "bad-medium",
		    "write email, phone, mobile, fax, courier, im, visit_to, "
		    "visit_from, show or other");
		return false;
	}
	touch->time = cell_text(record, at->time);
	touch->topic = cell_text(record, at->topic);
	touch->kind = cell_text(record, at->kind);
	touch->subject = cell_text(record, at->subject);
	touch->opened = cell_text(record, at->opened).len == 0 ? -1 : opened;
	return true;
}

bool
sidefile_touches(const struct cli *cli, const char *path,
    struct rollup *rollup)
{
	struct input *in = input_open_side(cli, path, COLUMNS_TOUCH);
	struct record record;
	struct touch touch;
	struct touch_places at;

	if (input_is_empty(in))
		return close_side(in);
	at = (struct touch_places){
		.lead = input_need(in, "lead_id"),
		.date = input_need(in, "touch_date"),
		.time = input_find(in, "touch_time"),
		.direction = input_need(in, "direction"),
		.medium = input_find(in, "medium"),
		.topic = input_find(in, "topic"),
		.kind = input_find(in, "kind"),
		.subject = input_find(in, "subject"),
		.opened = input_find(in, "opened"),
	};
	while (input_next(in, &record))
		if (read_touch(in, &record, &at, &touch))
			rollup_add(rollup, &touch);
	return close_side(in);
}

static bool
read_quote(struct input *in, const struct record *record, const size_t *at,
    struct offers *offers)
{
	struct slice lead_id, status = cell_text(record, at[4]);
	int32_t date, valid;
	int64_t days;

	if (!need_lead(in, record, at[0], &lead_id) ||
	    !cell_date(in, record, at[1], &date) ||
	    !cell_date(in, record, at[2], &valid) ||
	    !cell_int(in, record, at[3], 0, 3650, -1, &days))
		return false;
	if (slice_is(status, "accepted") || slice_is(status, "draft"))
		return true;
	if (valid == DATE_NONE && days >= 0 && date != DATE_NONE)
		valid = date + (int32_t)days;
	if (date == DATE_NONE && valid == DATE_NONE) {
		input_reject(in, record, at[1], "no-date", "neither "
		    "quote_date nor valid_until; write at least one");
		return false;
	}
	offers_add_quote(offers, lead_id, date, valid);
	return true;
}

bool
sidefile_quotes(const struct cli *cli, const char *path,
    struct offers *offers)
{
	struct input *in = input_open_side(cli, path, COLUMNS_QUOTE);
	struct record record;
	size_t at[5];

	if (input_is_empty(in))
		return close_side(in);
	at[0] = input_need(in, "lead_id");
	at[1] = input_find(in, "quote_date");
	at[2] = input_find(in, "valid_until");
	at[3] = input_find(in, "valid_days");
	at[4] = input_find(in, "status");
	while (input_next(in, &record))
		(void)read_quote(in, &record, at, offers);
	return close_side(in);
}

bool
sidefile_samples(const struct cli *cli, const char *path,
    struct offers *offers)
{
	struct input *in = input_open_side(cli, path, COLUMNS_SAMPLE);
	struct record record;
	size_t lead, sent_at, confirmed_at;

	if (input_is_empty(in))
		return close_side(in);
	lead = input_need(in, "lead_id");
	sent_at = input_need(in, "sent_date");
	confirmed_at = input_find(in, "confirmed_date");
	while (input_next(in, &record)) {
		struct slice lead_id;
		int32_t sent, confirmed;

		if (!need_lead(in, &record, lead, &lead_id) ||
		    !cell_date(in, &record, sent_at, &sent) ||
		    !cell_date(in, &record, confirmed_at, &confirmed))
			continue;
		/* A sample that is not sent yet waits for us. */
		if (sent != DATE_NONE)
			offers_add_sample(offers, lead_id, sent, confirmed);
	}
	return close_side(in);
}

struct colleagues {
	struct nameset *owners;
	struct slice *names;
	size_t count;
	struct arena arena;
};

struct colleagues *
sidefile_reps(const struct cli *cli, const char *path, bool *rejected)
{
	struct input *in = input_open_side(cli, path, COLUMNS_REP);
	struct colleagues *c = xcalloc(1, sizeof(*c));
	struct record record;
	size_t owner_at, colleague_at;

	c->owners = nameset_new();
	if (input_is_empty(in)) {
		*rejected = close_side(in);
		return c;
	}
	owner_at = input_need(in, "owner");
	colleague_at = input_find(in, "colleague");
	while (input_next(in, &record)) {
		struct slice owner = cell_text(&record, owner_at);

		if (owner.len == 0) {
			input_reject(in, &record, owner_at, "no-owner",
			    "empty; write the seller's name");
			continue;
		}
		if (nameset_has(c->owners, owner)) {
			input_reject(in, &record, owner_at, "double-owner",
			    "\"%.*s\" stands above already; keep one row",
			    SLICE_PRINT(owner));
			continue;
		}
		c->names = xrealloc(c->names, c->count + 1,
		    sizeof(*c->names));
		c->names[c->count++] = arena_copy(&c->arena,
		    cell_text(&record, colleague_at));
		*nameset_count(c->owners, owner) = (uint32_t)c->count;
	}
	*rejected = close_side(in);
	return c;
}

struct slice
colleagues_of(const struct colleagues *c, struct slice owner)
{
	uint32_t number = c ? nameset_get(c->owners, owner) : 0;

	return number == 0 ? SLICE_EMPTY : c->names[number - 1];
}

void
colleagues_free(struct colleagues *c)
{
	if (c == NULL)
		return;
	nameset_free(c->owners);
	arena_release(&c->arena);
	free(c->names);
	free(c);
}
