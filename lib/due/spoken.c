/*
 * spoken.c - one pass over the log
 */
#include <stdlib.h>

#include "base/date.h"
#include "base/mem.h"
#include "due/spoken.h"
#include "front/side.h"
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
};

struct row {
	struct slice lead, direction, kind, subject, body, owner, automatic;
	int32_t day;
};

static const struct bind reads[] = {
	BIND_TEXT("lead_id", struct row, lead),
	BIND_DAY("touch_date", struct row, day),
	BIND_TEXT("direction", struct row, direction),
	BIND_TEXT("kind", struct row, kind),
	BIND_TEXT("subject", struct row, subject),
	BIND_TEXT("body", struct row, body),
	BIND_TEXT("owner", struct row, owner),
	BIND_TEXT("auto_submitted", struct row, automatic),
	BIND_END
};

static const struct bind lead_reads[] = {
	BIND_TEXT("lead_id", struct row, lead),
	BIND_TEXT("owner", struct row, owner),
	BIND_END
};

static struct spoken_words *
words_of(struct spoken *s, struct slice lead)
{
	uint32_t *number = nameset_count(s->leads, lead);

	if (*number == 0) {
		if (s->count == s->room) {
			s->room = s->room ? s->room * 2 : 256;
			s->words = xrealloc(s->words, s->room,
			    sizeof(*s->words));
		}
		s->words[s->count] = (struct spoken_words){ DATE_NONE,
			SLICE_EMPTY, SLICE_EMPTY };
		*number = (uint32_t)++s->count;
	}
	return &s->words[*number - 1];
}

static void
hear(struct spoken *s, const struct row *row)
{
	struct spoken_words *words;

	if (row->automatic.len > 0 && !slice_is(row->automatic, "no"))
		return;
	words = words_of(s, row->lead);
	if (words->day != DATE_NONE && words->day > row->day)
		return;
	*words = (struct spoken_words){ row->day,
		arena_copy(&s->arena, row->subject),
		arena_copy(&s->arena, row->body) };
}

static bool
take_lead(void *context, const void *record, unsigned long line,
    struct flaw *flaw)
{
	struct spoken *s = context;
	const struct row *row = record;
	uint32_t *number;

	(void)line;
	(void)flaw;
	if (row->lead.len == 0 || row->owner.len == 0)
		return true;
	number = nameset_count(s->sellers, row->lead);
	if (*number != 0)
		return true;
	if (s->name_count == s->name_room) {
		s->name_room = s->name_room ? s->name_room * 2 : 256;
		s->names = xrealloc(s->names, s->name_room,
		    sizeof(*s->names));
	}
	s->names[s->name_count] = arena_copy(&s->arena, row->owner);
	*number = (uint32_t)++s->name_count;
	return true;
}

/* Whose touch it is. */
static struct slice
seller_of(const struct spoken *s, const struct row *row)
{
	uint32_t number = row->owner.len > 0 ? 0 :
	    nameset_get(s->sellers, row->lead);

	return number == 0 ? row->owner : s->names[number - 1];
}

static bool
take_touch(void *context, const void *record, unsigned long line,
    struct flaw *flaw)
{
	struct spoken *s = context;
	const struct row *row = record;
	struct slice seller = seller_of(s, row);

	(void)line;
	(void)flaw;
	if (row->lead.len == 0 || row->day == DATE_NONE ||
	    row->day > s->today || slice_is(row->kind, "withdrawn"))
		return true;
	if (slice_is(row->direction, "in"))
		hear(s, row);
	else if (s->since != DATE_NONE && row->day >= s->since)
		++*nameset_count(seller.len ? s->owners : s->unnamed,
		    seller.len ? seller : row->lead);
	return true;
}

struct spoken *
spoken_read(const struct cli *cli, const char *path, const char *leads,
    int32_t since, bool *rejected)
{
	static const struct side owners = { .kind = COLUMNS_LEAD,
		.reads = lead_reads, .size = sizeof(struct row),
		.take = take_lead };
	static const struct side side = { .kind = COLUMNS_TOUCH,
		.reads = reads, .size = sizeof(struct row),
		.take = take_touch };
	struct spoken *s = xcalloc(1, sizeof(*s));

	s->since = since;
	s->today = cli->today;
	s->leads = nameset_new();
	s->owners = nameset_new();
	s->unnamed = nameset_new();
	s->sellers = nameset_new();
	if (side_read(cli, leads, &owners, s))
		*rejected = true;
	if (side_read(cli, path, &side, s))
		*rejected = true;
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
