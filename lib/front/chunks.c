/*
 * chunks.c - a chunk in memory, and a look beyond it
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/mem.h"
#include "front/chunks.h"

#define BEYOND ((size_t)64 << 10)	/* read at once behind a chunk */

struct chunks {
	struct chunks_file file;
	size_t size;
	char *data;		/* the larger of size and BEYOND */
	size_t at, len;
	uint64_t next;		/* offset behind what was read */
	uint64_t number;
	struct locate_run run;
	struct locate_place place;	/* behind what was read */
	bool ended;		/* nothing is read any more */
	int error;
};

struct chunks *
chunks_open(const struct chunks_file *file, size_t size)
{
	struct chunks *c = xcalloc(1, sizeof(*c));

	c->file = *file;
	c->size = size;
	c->data = xmalloc(size > BEYOND ? size : BEYOND);
	return c;
}

void
chunks_close(struct chunks *c)
{
	if (c == NULL)
		return;
	free(c->data);
	free(c);
}

uint64_t
chunks_count(const struct chunks_file *file, size_t size)
{
	uint64_t bytes = file->end > file->from ? file->end - file->from : 0;

	return bytes <= size ? 1 : (bytes + size - 1) / size;
}

static bool
is_last(const struct chunks *c)
{
	return c->number + 1 >= chunks_count(&c->file, c->size);
}

/* Up to size bytes in place of what is there; fewer only at the end. */
static void
read_on(struct chunks *c, size_t size)
{
	uint64_t left = c->file.growing ? UINT64_MAX : c->next >= c->file.end ?
	    0 : c->file.end - c->next;
	ssize_t got = 1;

	if (size > left)
		size = (size_t)left;
	c->at = c->len = 0;
	while (c->len < size && got > 0) {
		got = pread(c->file.fd, c->data + c->len, size - c->len,
		    (off_t)(c->next + c->len));
		if (got < 0 && errno == EINTR)
			got = 1;
		else if (got > 0)
			c->len += (size_t)got;
		else if (got < 0)
			c->error = errno;
	}
	c->next += c->len;
}

void
chunks_take(struct chunks *c, uint64_t number)
{
	c->number = number;
	c->ended = false;
	c->next = c->file.from + number * c->size;
	read_on(c, c->size);
	c->run = locate_count((struct slice){ c->data, c->len });
}

unsigned long
chunks_place(struct chunks *c, struct locate_place *place)
{
	struct locate_place first = *place;
	bool found = true;

	if (c->number > 0)
		c->at = locate_pass_line(&first, (struct slice){ c->data,
		    c->len }, &found);
	locate_add(place, &c->run);
	c->place = *place;
	/* A record that covers all of it belongs to a chunk in front. */
	c->ended = !found;
	return first.line;
}

/* Behind the chunk, to the end of its last record. */
static void
go_beyond(struct chunks *c)
{
	bool found = false;

	read_on(c, BEYOND);
	if (!is_last(c))
		c->len = locate_pass_line(&c->place, (struct slice){ c->data,
		    c->len }, &found);
	c->ended = found || c->len == 0;
}

uint64_t
chunks_offset(const struct chunks *c)
{
	return c->next;
}

ssize_t
chunks_read(struct chunks *c, char *to, size_t size)
{
	if (c->at == c->len && !c->ended && c->error == 0)
		go_beyond(c);
	if (c->at == c->len && c->error != 0) {
		errno = c->error;
		return -1;
	}
	if (size > c->len - c->at)
		size = c->len - c->at;
	memcpy(to, c->data + c->at, size);
	c->at += size;
	return (ssize_t)size;
}
