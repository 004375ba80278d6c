/*
 * replies.c - a direct-mapped cache of cells
 */
#include <stdlib.h>

#include "base/ends.h"
#include "base/mem.h"
#include "intake/replies.h"

enum { SLOT_BITS = 10, SAME = 255 };	/* 64 KiB in all */

struct slot {
	char cell[REPLIES_CELL_MOST];
	char value[REPLIES_VALUE_MOST], beside[REPLIES_BESIDE_MOST];
	unsigned char size;	/* 1 + length of the cell, 0: free */
	unsigned char value_len;	/* or SAME: the value is the cell */
	unsigned char beside_len, outcome;
};

struct replies {
	struct slot slots[1 << SLOT_BITS];
};

struct replies *
replies_new(void)
{
	return xcalloc(1, sizeof(struct replies));
}

void
replies_free(struct replies *replies)
{
	free(replies);
}

static size_t
place_of(struct slice cell)
{
	struct ends ends = ends_of(cell);
	uint64_t mixed = (ends.first ^ cell.len) *
	    UINT64_C(0x9E3779B97F4A7C15);

	mixed = (mixed ^ mixed >> 32 ^ ends.last) *
	    UINT64_C(0xD6E8FEB86659FD93);
	return (size_t)(mixed >> (64 - SLOT_BITS));
}

bool
replies_find(const struct replies *replies, struct slice cell,
    enum cell_outcome *outcome, struct cell_result *out)
{
	const struct slot *slot = &replies->slots[place_of(cell)];

	if (slot->size != cell.len + 1 ||
	    memcmp(slot->cell, cell.at, cell.len) != 0)
		return false;
	*outcome = (enum cell_outcome)slot->outcome;
	*out = (struct cell_result){ slot->value_len == SAME ? cell :
		(struct slice){ slot->value, slot->value_len },
		{ slot->beside, slot->beside_len }, NULL, NULL, false };
	return true;
}

static unsigned char
keep(char *to, struct slice text)
{
	if (text.len > 0)
		memcpy(to, text.at, text.len);
	return (unsigned char)text.len;
}

void
replies_add(struct replies *replies, struct slice cell,
    enum cell_outcome outcome, const struct cell_result *result)
{
	bool same = slice_equal(result->value, cell);
	struct slot *slot;

	if (outcome == CELL_UNCLEAR || result->keep || cell.len == 0 ||
	    cell.len > REPLIES_CELL_MOST ||
	    (!same && result->value.len > REPLIES_VALUE_MOST) ||
	    result->beside.len > REPLIES_BESIDE_MOST)
		return;
	slot = &replies->slots[place_of(cell)];
	slot->size = (unsigned char)(keep(slot->cell, cell) + 1);
	slot->value_len = same ? SAME : keep(slot->value, result->value);
	slot->beside_len = keep(slot->beside, result->beside);
	slot->outcome = (unsigned char)outcome;
}
