/*
 * held.c - bytes and offsets, copied
 */
#include <stdlib.h>

#include "held.h"

void
held_keep(struct held *h, const struct record *record)
{
	const uint32_t *from = record->ends;
	uint32_t start = record->start, count = record->count, i;
	uint32_t *to;

	if (count > h->room) {
		h->room = count;
		h->ends = xrealloc(h->ends, h->room, sizeof(*h->ends));
	}
	for (to = h->ends, i = 0; i < count; i++)
		to[i] = from[i] - start;
	h->bytes.len = 0;
	buffer_add(&h->bytes, record_bytes(record));
	h->record = *record;
	h->record.base = buffer_slice(&h->bytes).at;
	h->record.start = 0;
	h->record.ends = to;
}

void
held_release(struct held *h)
{
	buffer_release(&h->bytes);
	free(h->ends);
	*h = (struct held){ .room = 0 };
}
