/*
 * records.c - bytes in an arena, fields cut on demand
 */
#include <stdlib.h>

#include "csv/records.h"

struct kept {
	const char *at;
	uint32_t len, line;
	uint32_t name_from, name_len;	/* counted from at */
};

struct records {
	struct arena arena;
	struct kept *kept;
	size_t count, room;
	uint32_t *ends;		/* of the record last cut */
	size_t end_room;
};

struct records *
records_new(void)
{
	return xcalloc(1, sizeof(struct records));
}

void
records_free(struct records *r)
{
	if (r == NULL)
		return;
	arena_release(&r->arena);
	free(r->kept);
	free(r->ends);
	free(r);
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

	if (r->count == r->room) {
		r->room = r->room ? r->room + r->room / 2 : 1024;
		r->kept = xrealloc(r->kept, r->room, sizeof(*r->kept));
	}
	/* A name that is no part of the bytes stands behind them. */
	at = arena_bytes(&r->arena, bytes.len + (inside ? 0 : name.len));
	memcpy(at, bytes.at, bytes.len);
	if (!inside && name.len > 0)
		memcpy(at + bytes.len, name.at, name.len);
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

struct slice
records_bytes(const struct records *r, size_t i)
{
	return (struct slice){ r->kept[i].at, r->kept[i].len };
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
