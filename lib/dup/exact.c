/*
 * exact.c - exact.h: a table of slots, many of them fetched at once
 */
#include <stdio.h>
#include <stdlib.h>

#include "base/hash.h"
#include "base/shelf.h"
#include "dup/exact.h"

#define NOWHERE UINT64_MAX
enum { SLOTS_LEAST = 1024, WAITING = 64, LINE_MOST = 32, LOOK = 256 };
#define UNNAMED (UINT32_C(1) << 31)

/* In front of a name and a key on the shelf. */
struct head {
	uint32_t name_len;	/* UNNAMED: it is the line */
	uint32_t key_len;
};

/* A row as it lies on the shelf. */
struct entry {
	struct slice name, key;
	bool unnamed;
};

/* The first bits of the tag say where a slot is. */
struct slot {
	uint32_t tag;
	uint32_t row;		/* counted from 1; 0: free */
};

struct waiting {
	uint32_t tag, row;
};

struct exact {
	struct shelf shelf;
	struct buffer scratch[2];
	uint64_t *places;	/* by row: on the shelf, or NOWHERE */
	/*
	 * By row: EXACT_ALONE; of a row with a smaller number that it equals,
	 * the first of them; of such a first one, the row that names all.
	 */
	uint32_t *of;
	size_t count, room;
	struct slot *slots;
	size_t used;
	unsigned shift;		/* from a tag to a slot */
	struct waiting waiting[WAITING];
	size_t waiting_count;
	bool closed;
};

static size_t
slot_count(const struct exact *e)
{
	return (size_t)1 << (32 - e->shift);
}

struct exact *
exact_new(size_t limit)
{
	struct exact *e = xcalloc(1, sizeof(*e));

	shelf_init(&e->shelf, limit);
	e->shift = 22;
	e->slots = xcalloc(slot_count(e), sizeof(*e->slots));
	return e;
}

void
exact_free(struct exact *e)
{
	size_t i;

	if (e == NULL)
		return;
	for (i = 0; i < 2; i++)
		buffer_release(&e->scratch[i]);
	shelf_release(&e->shelf);
	free(e->places);
	free(e->of);
	free(e->slots);
	free(e);
}

static void
put_away(struct exact *e, struct slice key, struct slice name,
    unsigned long line)
{
	struct head head = { (uint32_t)name.len, (uint32_t)key.len };
	char text[LINE_MOST];

	if (name.len == 0) {
		snprintf(text, sizeof(text), "#%lu", line);
		name = slice_of(text);
		head.name_len = (uint32_t)name.len | UNNAMED;
	}
	shelf_add(&e->shelf, (struct slice){ (const char *)&head,
	    sizeof(head) });
	shelf_add(&e->shelf, name);
	shelf_add(&e->shelf, key);
	shelf_end(&e->shelf);
}

/* Most are short: one look has all of it. */
static struct entry
take_down(struct exact *e, uint32_t row, struct buffer *scratch)
{
	uint64_t place = e->places[row];
	struct slice bytes = shelf_read(&e->shelf, place, LOOK, scratch);
	struct head head = { 0, 0 };
	size_t name_len, size;

	if (bytes.len < sizeof(head))
		return (struct entry){ .name = SLICE_EMPTY };
	memcpy(&head, bytes.at, sizeof(head));
	name_len = head.name_len & ~UNNAMED;
	size = sizeof(head) + name_len + head.key_len;
	if (bytes.len < size)
		bytes = shelf_read(&e->shelf, place, size, scratch);
	if (bytes.len < size)
		return (struct entry){ .name = SLICE_EMPTY };
	return (struct entry){
		.name = { bytes.at + sizeof(head), name_len },
		.key = { bytes.at + sizeof(head) + name_len, head.key_len },
		.unnamed = (head.name_len & UNNAMED) != 0 };
}

/* Whether a later row names the group rather than the one that does. */
static bool
is_before(const struct entry *later, const struct entry *best)
{
	if (later->unnamed || best->unnamed)
		return !later->unnamed;
	return slice_compare(later->name, best->name) < 0;
}

/* The row joins that of a slot, which names its group so far. */
static void
join(struct exact *e, struct slot *slot, uint32_t row, bool better)
{
	uint32_t best = slot->row - 1, first = e->of[best];

	if (first >= best)
		first = best;
	e->of[row] = first;
	if (e->closed)
		return;
	e->of[first] = better ? row : best;
	slot->row = e->of[first] + 1;
}

static void
resolve(struct exact *e, struct waiting w)
{
	size_t mask = slot_count(e) - 1, i = w.tag >> e->shift;
	struct entry own = { .name = { NULL, 0 } }, other;

	for (; e->slots[i].row != 0; i = (i + 1) & mask) {
		if (e->slots[i].tag != w.tag)
			continue;
		if (own.name.at == NULL)
			own = take_down(e, w.row, &e->scratch[0]);
		other = take_down(e, e->slots[i].row - 1, &e->scratch[1]);
		if (own.key.len > 0 && slice_equal(own.key, other.key)) {
			join(e, &e->slots[i], w.row, is_before(&own, &other));
			return;
		}
	}
	if (e->closed)
		return;
	e->slots[i] = (struct slot){ w.tag, w.row + 1 };
	e->used++;
}

static void
make_slots(struct exact *e, unsigned shift)
{
	struct slot *old = e->slots;
	size_t count = slot_count(e), mask, i, k;

	e->shift = shift;
	mask = slot_count(e) - 1;
	e->slots = xcalloc(mask + 1, sizeof(*e->slots));
	for (i = 0; i < count; i++) {
		if (old[i].row == 0)
			continue;
		for (k = old[i].tag >> e->shift; e->slots[k].row != 0;)
			k = (k + 1) & mask;
		e->slots[k] = old[i];
	}
	free(old);
}

static void
resolve_waiting(struct exact *e)
{
	size_t i;

	for (i = 0; i < e->waiting_count; i++)
		resolve(e, e->waiting[i]);
	e->waiting_count = 0;
	/* Where all slots are taken but a quarter, their number doubles. */
	if (e->shift > 0 && (e->used + WAITING) * 4 > slot_count(e) * 3)
		make_slots(e, e->shift - 1);
}

void
exact_expect(struct exact *e, uint64_t rows)
{
	unsigned shift = e->shift;

	while (shift > 0 && ((uint64_t)1 << (32 - shift)) * 3 < rows * 4)
		shift--;
	resolve_waiting(e);
	if (shift < e->shift)
		make_slots(e, shift);
}

static void
make_room(struct exact *e)
{
	if (e->count < e->room)
		return;
	e->room = e->room ? e->room + e->room / 2 : SLOTS_LEAST;
	e->places = xrealloc(e->places, e->room, sizeof(*e->places));
	e->of = xrealloc(e->of, e->room, sizeof(*e->of));
}

void
exact_add(struct exact *e, struct slice key, struct slice name,
    unsigned long line)
{
	exact_add_hashed(e, key, name, line, hash_keyed(key));
}

void
exact_add_hashed(struct exact *e, struct slice key, struct slice name,
    unsigned long line, uint64_t hash)
{
	struct waiting w;

	make_room(e);
	e->places[e->count] = NOWHERE;
	e->of[e->count] = EXACT_ALONE;
	w.row = (uint32_t)e->count++;
	if (key.len == 0)
		return;
	e->places[w.row] = shelf_place(&e->shelf);
	put_away(e, key, name, line);
	w.tag = (uint32_t)(hash >> 32);
	__builtin_prefetch(&e->slots[w.tag >> e->shift]);
	e->waiting[e->waiting_count++] = w;
	if (e->waiting_count == WAITING)
		resolve_waiting(e);
}

void
exact_close(struct exact *e)
{
	resolve_waiting(e);
	e->closed = true;
}

void
exact_settle(struct exact *e)
{
	resolve_waiting(e);
	free(e->slots);
	e->slots = NULL;
}

size_t
exact_count(const struct exact *e)
{
	return e->count;
}

uint32_t
exact_group(const struct exact *e, size_t row)
{
	uint32_t of = e->of[row];

	return of == EXACT_ALONE || of < row ? of : (uint32_t)row;
}

struct slice
exact_name(struct exact *e, uint32_t group)
{
	uint32_t of = e->of[group];

	return take_down(e, of == EXACT_ALONE ? group : of,
	    &e->scratch[0]).name;
}

bool
exact_check(const struct exact *e, struct fault *fault)
{
	return shelf_check(&e->shelf, fault);
}
