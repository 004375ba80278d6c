/*
 * shelf.c - shelf.h: memory, a file, and what is on its way there
 */
#include <errno.h>

#include "base/shelf.h"

enum { PENDING = 1 << 20 };

void
shelf_init(struct shelf *s, size_t limit)
{
	*s = (struct shelf){ .limit = limit, .beyond = limit == 0,
		.spool = { .copy = -1 } };
}

void
shelf_release(struct shelf *s)
{
	buffer_release(&s->held);
	buffer_release(&s->pending);
	spool_close(&s->spool);
}

uint64_t
shelf_place(const struct shelf *s)
{
	return s->held.len + s->spool.size + s->pending.len;
}

void
shelf_add(struct shelf *s, struct slice bytes)
{
	buffer_add(s->beyond ? &s->pending : &s->held, bytes);
}

/* Between runs only, so that each lies in one piece. */
void
shelf_end(struct shelf *s)
{
	s->beyond = s->held.len >= s->limit;
	if (s->pending.len < PENDING || s->full)
		return;
	if ((s->spool.copy < 0 && !spool_new(&s->spool)) ||
	    !spool_append(&s->spool, buffer_slice(&s->pending)))
		s->full = true;
	else
		s->pending.len = 0;
}

static struct slice
part_of(const struct buffer *b, uint64_t from, size_t size)
{
	size_t left = b->len - (size_t)from;

	return (struct slice){ b->data + from, size < left ? size : left };
}

struct slice
shelf_read(struct shelf *s, uint64_t place, size_t size,
    struct buffer *scratch)
{
	uint64_t file = s->spool.size;

	if (place < s->held.len)
		return part_of(&s->held, place, size);
	place -= s->held.len;
	if (place >= file)
		return part_of(&s->pending, place - file, size);
	scratch->len = 0;
	buffer_reserve(scratch, size);
	scratch->len = spool_read(&s->spool, place, scratch->data, size);
	if (scratch->len < size && place + scratch->len < file &&
	    s->spool.error == 0)
		s->spool.error = EIO;
	return buffer_slice(scratch);
}

bool
shelf_check(const struct shelf *s, struct fault *fault)
{
	return spool_check(&s->spool, fault);
}
