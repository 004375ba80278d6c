/*
 * spoken.c - the newest words of each, and counts by seller
 */
#include <stdlib.h>

#include "base/date.h"
#include "base/mem.h"
#include "due/spoken.h"
#include "set/nameset.h"

struct spoken {
	int32_t since, today;
	struct arena arena;
	struct nameset *leads;		/* to 1 + the place in words */
	struct spoken_words *words;
	size_t count, room;
	struct nameset *sellers;	/* of leads, to 1 + the place in names */
	struct slice *names;
	size_t name_count, name_room;
	struct nameset *owners;		/* to touches made */
	struct nameset *unnamed;	/* by lead: those without an owner */
	size_t nameless;		/* the sum of unnamed */
	struct spoken_touch *touches;	/* that may still be withdrawn */
	size_t touch_count, touch_room;
	struct nameset *withdrawn;	/* touch_id and lead_id, tab between */
	struct buffer key;
};

static struct spoken_words *
words_of(struct spoken *s, struct slice lead)
{
	uint32_t *number = nameset_count(s->leads, lead);

	if (*number == 0) {
		GROW(s->words, s->count, s->room);
		s->words[s->count] = (struct spoken_words){ DATE_NONE,
			SLICE_EMPTY, SLICE_EMPTY };
		*number = (uint32_t)++s->count;
	}
	return &s->words[*number - 1];
}

static void
hear(struct spoken *s, const struct spoken_touch *row)
{
	struct spoken_words *words = words_of(s, row->lead);

	if (words->day == DATE_NONE || words->day <= row->day)
		*words = (struct spoken_words){ row->day, row->subject,
			row->body };
}

void
spoken_add_lead(struct spoken *s, struct slice lead, struct slice owner)
{
	uint32_t *number;

	if (lead.len == 0 || owner.len == 0)
		return;
	number = nameset_count(s->sellers, lead);
	if (*number != 0)
		return;
	GROW(s->names, s->name_count, s->name_room);
	s->names[s->name_count] = arena_copy(&s->arena, owner);
	*number = (uint32_t)++s->name_count;
}

/* Whose touch it is. */
static struct slice
seller_of(const struct spoken *s, const struct spoken_touch *row)
{
	uint32_t number = row->owner.len > 0 ? 0 :
	    nameset_get(s->sellers, row->lead);

	return number == 0 ? row->owner : s->names[number - 1];
}

/* A touch is withdrawn by its id and its lead (R-LOG-10). */
static struct slice
key_of(struct spoken *s, const struct spoken_touch *row)
{
	s->key.len = 0;
	buffer_add(&s->key, row->id);
	buffer_add_byte(&s->key, '\t');
	buffer_add(&s->key, row->lead);
	return buffer_slice(&s->key);
}

static bool
is_automatic(const struct spoken_touch *row)
{
	return row->automatic.len > 0 && !slice_is(row->automatic, "no") &&
	    !slice_is(row->automatic, "true");
}

static void
keep(struct spoken *s, const struct spoken_touch *row)
{
	struct spoken_touch *touch;

	GROW(s->touches, s->touch_count, s->touch_room);
	touch = &s->touches[s->touch_count++];
	*touch = (struct spoken_touch){ .day = row->day };
	touch->id = arena_copy(&s->arena, row->id);
	touch->lead = arena_copy(&s->arena, row->lead);
	touch->owner = arena_copy(&s->arena, row->owner);
	touch->direction = arena_copy(&s->arena, row->direction);
	if (slice_is(row->direction, "in")) {
		touch->subject = arena_copy(&s->arena, row->subject);
		touch->body = arena_copy(&s->arena, row->body);
	}
}

void
spoken_add(struct spoken *s, const struct spoken_touch *row)
{
	bool inbound = slice_is(row->direction, "in");

	if (slice_is(row->kind, "withdrawn") && row->id.len > 0)
		nameset_count(s->withdrawn, key_of(s, row));
	else if (row->lead.len > 0 && row->day != DATE_NONE &&
	    row->day <= s->today && !slice_is(row->kind, "withdrawn") &&
	    (inbound ? !is_automatic(row) :
	    s->since != DATE_NONE && row->day >= s->since))
		keep(s, row);
}

void
spoken_settle(struct spoken *s)
{
	size_t i;

	for (i = 0; i < s->touch_count; i++) {
		const struct spoken_touch *touch = &s->touches[i];
		struct slice seller = seller_of(s, touch);

		if (touch->id.len > 0 &&
		    nameset_has(s->withdrawn, key_of(s, touch)))
			continue;
		if (slice_is(touch->direction, "in")) {
			hear(s, touch);
			continue;
		}
		s->nameless += seller.len == 0;
		++*nameset_count(seller.len ? s->owners : s->unnamed,
		    seller.len ? seller : touch->lead);
	}
}

struct spoken *
spoken_new(int32_t today, int32_t since)
{
	struct spoken *s = xcalloc(1, sizeof(*s));

	s->since = since;
	s->today = today;
	s->leads = nameset_new();
	s->sellers = nameset_new();
	s->owners = nameset_new();
	s->unnamed = nameset_new();
	s->withdrawn = nameset_new();
	return s;
}

void
spoken_free(struct spoken *s)
{
	if (s == NULL)
		return;
	nameset_free(s->leads);
	nameset_free(s->sellers);
	free(s->names);
	nameset_free(s->owners);
	nameset_free(s->unnamed);
	nameset_free(s->withdrawn);
	buffer_release(&s->key);
	free(s->touches);
	arena_release(&s->arena);
	free(s->words);
	free(s);
}

struct spoken_words
spoken_last(const struct spoken *s, struct slice lead)
{
	uint32_t number = s ? nameset_get(s->leads, lead) : 0;

	return number == 0 ? (struct spoken_words){ DATE_NONE, SLICE_EMPTY,
		SLICE_EMPTY } : s->words[number - 1];
}

size_t
spoken_made(const struct spoken *s, struct slice owner)
{
	return s ? nameset_get(s->owners, owner) : 0;
}

size_t
spoken_made_to(const struct spoken *s, struct slice lead)
{
	return s ? nameset_get(s->unnamed, lead) : 0;
}

size_t
spoken_nameless(const struct spoken *s)
{
	return s ? s->nameless : 0;
}
