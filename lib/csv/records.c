/*
 * records.c - bytes in an arena, fields cut on demand
 */
#include <errno.h>
#include <stdlib.h>

#include "base/spool.h"
#include "csv/records.h"

enum { PENDING = 1 << 20, WINDOW = 256 << 10 };
#define IN_MEMORY UINT64_MAX

struct kept {
	const char *at;
	uint32_t len, line;
	uint32_t name_from, name_len;	/* counted from at */
};

struct records {
	struct arena arena;
	struct kept *kept;	/* at: the name alone, of what is in the file */
	uint64_t *places;	/* by record: in the file, or IN_MEMORY */
	size_t count, room;
	size_t spill_above;	/* bytes; 0: never */
	struct spool spool;	/* its copy is the file; -1 for none */
	struct buffer pending;	/* not yet in the file */
	size_t pending_from;	/* its first record */
	struct buffer window;	/* read back */
	uint64_t window_at;
	uint32_t *ends;		/* of the record last cut */
	size_t end_room;
};

struct records *
records_new(void)
{
	struct records *r = xcalloc(1, sizeof(*r));

	r->spool.copy = -1;
	return r;
}

void
records_spill(struct records *r, size_t above)
{
	r->spill_above = above;
}

bool
records_check(const struct records *r, struct fault *fault)
{
	return spool_check(&r->spool, fault);
}

void
records_free(struct records *r)
{
	if (r == NULL)
		return;
	arena_release(&r->arena);
	spool_close(&r->spool);
	buffer_release(&r->pending);
	buffer_release(&r->window);
	free(r->places);
	free(r->kept);
	free(r->ends);
	free(r);
}

/* What could not be written stays in memory, each record with its name. */
static void
keep_pending(struct records *r)
{
	size_t from = 0, i;

	for (i = r->pending_from; i < r->count; i++) {
		struct kept *k = &r->kept[i];
		char *at;

		if (r->places[i] == IN_MEMORY)
			continue;
		at = arena_bytes(&r->arena, k->len + k->name_len);
		memcpy(at, r->pending.data + from, k->len);
		memcpy(at + k->len, k->at, k->name_len);
		k->at = at;
		k->name_from = k->len;
		r->places[i] = IN_MEMORY;
		from += k->len;
	}
	r->spill_above = 0;
}

static void
write_pending(struct records *r)
{
	if (r->pending.len == 0)
		return;
	if (!spool_append(&r->spool, buffer_slice(&r->pending)))
		keep_pending(r);
	r->pending.len = 0;
	r->pending_from = r->count;
}

/* Whether a record of so many bytes goes to the file, opened when needed. */
static bool
may_spill(struct records *r, size_t len)
{
	if (r->spill_above == 0 || r->arena.total < r->spill_above)
		return false;
	if (r->spool.copy < 0 && !spool_new(&r->spool))
		r->spill_above = 0;
	if (r->pending.len + len > PENDING)
		write_pending(r);
	return r->spill_above > 0;
}

static void
make_room(struct records *r)
{
	if (r->count < r->room)
		return;
	r->room = r->room ? r->room + r->room / 2 : 1024;
	r->kept = xrealloc(r->kept, r->room, sizeof(*r->kept));
	r->places = xrealloc(r->places, r->room, sizeof(*r->places));
}

static void
add_spilled(struct records *r, struct slice bytes, struct slice name,
    unsigned long line)
{
	char *at = arena_bytes(&r->arena, name.len);

	memcpy(at, name.at, name.len);
	r->places[r->count] = r->spool.size + r->pending.len;
	buffer_add(&r->pending, bytes);
	r->kept[r->count++] = (struct kept){ at, (uint32_t)bytes.len,
		(uint32_t)line, 0, (uint32_t)name.len };
}

void
records_add(struct records *r, const struct record *record,
    struct slice name)
{
	struct slice bytes = record_bytes(record);
	bool inside = name.at >= bytes.at && name.len <= bytes.len &&
	    name.at + name.len <= bytes.at + bytes.len;
	struct kept *k;
	char *at;

	make_room(r);
	if (name.len > 0 && may_spill(r, bytes.len)) {
		add_spilled(r, bytes, name, record->line);
		return;
	}
	/* A name that is no part of the bytes stands behind them. */
	at = arena_bytes(&r->arena, bytes.len + (inside ? 0 : name.len));
	memcpy(at, bytes.at, bytes.len);
	if (!inside && name.len > 0)
		memcpy(at + bytes.len, name.at, name.len);
	r->places[r->count] = IN_MEMORY;
	k = &r->kept[r->count++];
	*k = (struct kept){ at, (uint32_t)bytes.len, (uint32_t)record->line,
		inside ? (uint32_t)(name.at - bytes.at) : (uint32_t)bytes.len,
		(uint32_t)name.len };
}

size_t
records_count(const struct records *r)
{
	return r->count;
}

/* From the file: the records behind it, too, when they are read in order. */
static struct slice
read_back(struct records *r, uint64_t at, size_t len)
{
	uint64_t end = r->window_at + r->window.len;
	size_t size = at == end && len < WINDOW ? WINDOW : len;

	if (at < r->window_at || at + len > end) {
		r->window.len = 0;
		buffer_reserve(&r->window, size);
		r->window_at = at;
		r->window.len = spool_read(&r->spool, at, r->window.data,
		    size);
	}
	if (r->window.len < at - r->window_at + len && r->spool.error == 0)
		r->spool.error = EIO;
	return (struct slice){ r->window.data + (at - r->window_at),
		r->spool.error != 0 ? 0 : len };
}

struct slice
records_bytes(struct records *r, size_t i)
{
	if (r->places[i] == IN_MEMORY)
		return (struct slice){ r->kept[i].at, r->kept[i].len };
	write_pending(r);
	if (r->places[i] == IN_MEMORY)
		return (struct slice){ r->kept[i].at, r->kept[i].len };
	return read_back(r, r->places[i], r->kept[i].len);
}

struct slice
records_name(const struct records *r, size_t i)
{
	return (struct slice){ r->kept[i].at + r->kept[i].name_from,
		r->kept[i].name_len };
}

unsigned long
records_line(const struct records *r, size_t i)
{
	return r->kept[i].line;
}

static void
add_end(struct records *r, uint32_t *count, size_t end)
{
	GROW(r->ends, *count, r->end_room);
	r->ends[(*count)++] = (uint32_t)end;
}

/* Commas inside of quotes part nothing; doubled quotes close and open. */
struct record
records_get(struct records *r, size_t i, bool whole, struct arena *scratch)
{
	struct slice bytes = records_bytes(r, i);
	bool quoted = false;
	uint32_t count = 0;
	size_t at;

	for (at = 0; !whole && at < bytes.len; at++) {
		if (bytes.at[at] == '"')
			quoted = !quoted;
		else if (bytes.at[at] == ',' && !quoted)
			add_end(r, &count, at);
	}
	add_end(r, &count, bytes.len);
	return (struct record){ .base = bytes.at, .ends = r->ends,
		.count = count, .line = r->kept[i].line, .quote = '"',
		.scratch = scratch };
}
