/*
 * cfb.c - header, allocation table, directory, chains
 */
#include <stdlib.h>

#include "base/mem.h"
#include "base/text.h"
#include "format/cfb.h"

enum {
	HEADER = 512, HEADER_PLACES = 109, ENTRY = 128, NAME_MOST = 32,
	SMALL = 64, SMALL_BELOW = 4096, ENTRIES_MOST = 10000
};
#define LAST_SECTOR 0xFFFFFFFAu		/* above are marks, such as the end */
#define END_OF_CHAIN 0xFFFFFFFEu

struct entry {
	char name[NAME_MOST + 1];	/* what is ASCII of it */
	uint8_t type;		/* 2: a stream, 5: the root */
	uint32_t start;
	uint64_t size;
};

struct cfb {
	struct spool *spool;
	unsigned shift;		/* a sector is 1 << shift bytes */
	uint32_t sectors;	/* that the file has room for */
	uint32_t *table;	/* the next sector of each */
	size_t table_count;
	struct entry *entries;
	size_t entry_count;
	struct cfb_stream root;	/* holds the small sectors */
	uint32_t *small;	/* the next small sector of each */
	size_t small_count;
};

static uint32_t
get32(const void *at)
{
	const unsigned char *p = at;

	return p[0] | (uint32_t)p[1] << 8 | (uint32_t)p[2] << 16 |
	    (uint32_t)p[3] << 24;
}

static bool
damaged(struct fault *fault)
{
	return fault_set(fault, "an .xls workbook that is damaged or ends "
	    "too soon; open it in a spreadsheet program and save it as .xlsx");
}

bool
cfb_is(struct slice head)
{
	return slice_starts(head, SLICE("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"));
}

static size_t
sector_size(const struct cfb *c)
{
	return (size_t)1 << c->shift;
}

/* A whole sector; the last of a file may be short. */
static bool
read_sector(const struct cfb *c, uint32_t sector, char *to)
{
	size_t size = sector_size(c), got;

	if (sector >= c->sectors)
		return false;
	got = spool_read(c->spool, ((uint64_t)sector + 1) << c->shift, to,
	    size);
	memset(to + got, 0, size - got);
	return got > 0;
}

/* The sectors of a chain; false where it leaves the file or meets itself. */
static bool
follow(const uint32_t *table, size_t count, uint32_t start, size_t most,
    uint32_t **out, size_t *out_count)
{
	size_t room = 0;

	*out = NULL;
	*out_count = 0;
	while (start < LAST_SECTOR) {
		if (start >= count || *out_count >= most)
			return false;
		GROW(*out, *out_count, room);
		(*out)[(*out_count)++] = start;
		start = table[start];
	}
	return start == END_OF_CHAIN;
}

/* Adds a sector of the allocation table. */
static bool
add_table(struct cfb *c, uint32_t sector, char *bytes)
{
	size_t words = sector_size(c) / 4, i;

	/* More table than the file has sectors says nothing of it. */
	if (c->table_count >= (size_t)c->sectors + words ||
	    !read_sector(c, sector, bytes))
		return false;
	c->table = xrealloc(c->table, c->table_count + words,
	    sizeof(*c->table));
	for (i = 0; i < words; i++)
		c->table[c->table_count++] = get32(bytes + 4 * i);
	return true;
}

/* The first 109 places of the table are in the header, others in a chain. */
static bool
read_table(struct cfb *c, const char *header)
{
	uint32_t next = get32(header + 68), left = get32(header + 44), rounds;
	size_t words = sector_size(c) / 4, i;
	char *places = xmalloc(sector_size(c));
	char *bytes = xmalloc(sector_size(c));
	bool fine = left <= c->sectors;

	for (i = 0; fine && i < HEADER_PLACES && left > 0; i++, left--)
		fine = add_table(c, get32(header + 76 + 4 * i), bytes);
	for (rounds = 0; fine && left > 0; rounds++) {
		fine = rounds <= c->sectors && read_sector(c, next, places);
		for (i = 0; fine && i + 1 < words && left > 0; i++, left--)
			fine = add_table(c, get32(places + 4 * i), bytes);
		next = get32(places + 4 * (words - 1));
	}
	free(places);
	free(bytes);
	return fine;
}

static void
add_entry(struct cfb *c, const char *p)
{
	struct entry *e = &c->entries[c->entry_count];
	size_t i;

	*e = (struct entry){ .type = (uint8_t)p[66],
		.start = get32(p + 116), .size = get32(p + 120) };
	if (e->type != 2 && e->type != 5)
		return;
	for (i = 0; i < NAME_MOST - 1 && (p[2 * i] || p[2 * i + 1]); i++)
		e->name[i] = p[2 * i + 1] == '\0' && p[2 * i] > 0 ?
		    p[2 * i] : '?';
	c->entry_count++;
}

static bool
read_directory(struct cfb *c, uint32_t start)
{
	size_t each = sector_size(c) / ENTRY, count, i, k;
	char *bytes = xmalloc(sector_size(c));
	uint32_t *chain;
	bool fine = follow(c->table, c->table_count, start,
	    ENTRIES_MOST / each, &chain, &count);

	c->entries = xcalloc(count * each + 1, sizeof(*c->entries));
	for (i = 0; fine && i < count; i++) {
		fine = read_sector(c, chain[i], bytes);
		for (k = 0; fine && k < each; k++)
			add_entry(c, bytes + k * ENTRY);
	}
	free(bytes);
	free(chain);
	return fine;
}

static bool
open_chain(const struct cfb *c, uint32_t start, uint64_t size,
    struct cfb_stream *out)
{
	*out = (struct cfb_stream){ .size = size };
	if (!follow(c->table, c->table_count, start, c->sectors,
	    &out->sectors, &out->count))
		return false;
	return (uint64_t)out->count << c->shift >= size;
}

/* The small sectors lie in the stream of the root. */
static bool
read_small(struct cfb *c, uint32_t start)
{
	size_t words = sector_size(c) / 4, i, k;
	char *bytes;
	uint32_t *chain;
	size_t count;
	bool fine = true;

	for (i = 0; i < c->entry_count && c->entries[i].type != 5; i++)
		continue;
	if (i == c->entry_count || c->entries[i].start >= LAST_SECTOR)
		return true;
	if (!open_chain(c, c->entries[i].start, c->entries[i].size,
	    &c->root))
		return false;
	if (!follow(c->table, c->table_count, start, c->sectors, &chain,
	    &count)) {
		free(chain);
		return false;
	}
	bytes = xmalloc(sector_size(c));
	c->small = xcalloc(count * words + 1, sizeof(*c->small));
	for (i = 0; fine && i < count; i++) {
		fine = read_sector(c, chain[i], bytes);
		for (k = 0; k < words; k++)
			c->small[c->small_count++] = get32(bytes + 4 * k);
	}
	free(bytes);
	free(chain);
	return fine;
}

struct cfb *
cfb_open(struct spool *spool, struct fault *fault)
{
	struct cfb *c = xcalloc(1, sizeof(*c));
	char header[HEADER];

	c->spool = spool;
	if (spool_read(spool, 0, header, HEADER) == HEADER) {
		c->shift = (unsigned char)header[30];
		if (c->shift == 9 || c->shift == 12) {
			uint64_t sectors = (spool->size +
			    sector_size(c) - 1) >> c->shift;

			c->sectors = sectors > LAST_SECTOR ? LAST_SECTOR :
			    (uint32_t)sectors;
			if (read_table(c, header) &&
			    read_directory(c, get32(header + 48)) &&
			    read_small(c, get32(header + 60)))
				return c;
		}
	}
	damaged(fault);
	cfb_close(c);
	return NULL;
}

void
cfb_close(struct cfb *c)
{
	if (c == NULL)
		return;
	cfb_stream_release(&c->root);
	free(c->table);
	free(c->entries);
	free(c->small);
	free(c);
}

static const struct entry *
find(const struct cfb *c, const char *name)
{
	size_t i;

	for (i = 0; i < c->entry_count; i++)
		if (c->entries[i].type == 2 && text_equal_nocase(
		    slice_of(c->entries[i].name), slice_of(name)))
			return &c->entries[i];
	return NULL;
}

bool
cfb_has(const struct cfb *c, const char *name)
{
	return find(c, name) != NULL;
}

/* All of a small stream. */
static bool
gather(const struct cfb *c, const struct entry *e, struct cfb_stream *out)
{
	uint32_t *chain;
	size_t count, i;
	bool fine = follow(c->small, c->small_count, e->start,
	    SMALL_BELOW / SMALL, &chain, &count) && count * SMALL >= e->size;

	*out = (struct cfb_stream){ .size = e->size };
	out->small = xcalloc(SMALL_BELOW, 1);
	for (i = 0; fine && i < count; i++)
		fine = cfb_read(c, &c->root, (uint64_t)chain[i] * SMALL,
		    out->small + i * SMALL, SMALL) == SMALL;
	free(chain);
	return fine;
}

bool
cfb_stream(struct cfb *c, const char *name, struct cfb_stream *out,
    struct fault *fault)
{
	const struct entry *e = find(c, name);

	*out = (struct cfb_stream){ 0 };
	if (e != NULL && (e->size < SMALL_BELOW ? gather(c, e, out) :
	    open_chain(c, e->start, e->size, out)))
		return true;
	return damaged(fault);
}

void
cfb_stream_release(struct cfb_stream *s)
{
	free(s->sectors);
	free(s->small);
	*s = (struct cfb_stream){ 0 };
}

size_t
cfb_read(const struct cfb *c, const struct cfb_stream *s, uint64_t at,
    char *to, size_t size)
{
	size_t done = 0, sector;

	if (at >= s->size)
		return 0;
	if (size > s->size - at)
		size = (size_t)(s->size - at);
	if (s->small != NULL) {
		memcpy(to, s->small + at, size);
		return size;
	}
	sector = sector_size(c);
	while (done < size) {
		size_t in = (size_t)(at & (sector - 1));
		size_t want = size - done < sector - in ? size - done :
		    sector - in, first = (size_t)(at >> c->shift), run = 1;

		/* Sectors that follow each other are read at once. */
		while (want < size - done && first + run < s->count &&
		    s->sectors[first + run] == s->sectors[first] + run) {
			size_t more = size - done - want;

			want += more < sector ? more : sector;
			run++;
		}
		want = spool_read(c->spool, (((uint64_t)s->sectors[first] + 1)
		    << c->shift) + in, to + done, want);
		if (want == 0)
			break;
		done += want;
		at += want;
	}
	return done;
}
