/*
 * cut.c - a reader, and beside it the bytes that it has taken
 */
#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

#include "csv/cut.h"

struct cut {
	int fd;
	struct reader *reader;
	struct buffer kept;	/* bytes read and not yet passed */
	size_t passed;		/* of kept */
	uint64_t dropped;	/* bytes of the file before kept */
	bool lines;		/* one field a record: empty lines are records */
	bool begun;
};

/* What was passed makes room before more is read. */
static ssize_t
read_kept(void *context, char *to, size_t size)
{
	struct cut *c = context;
	ssize_t got;

	do
		got = read(c->fd, to, size);
	while (got < 0 && errno == EINTR);
	if (got > 0)
		buffer_add(&c->kept, (struct slice){ to, (size_t)got });
	return got;
}

struct cut *
cut_open(int fd)
{
	struct cut *c = xcalloc(1, sizeof(*c));

	c->fd = fd;
	buffer_reserve(&c->kept, 1);
	c->reader = reader_open((struct reader_source){ read_kept, c, NULL },
	    &(struct reader_options){ .any_bytes = true });
	return c;
}

void
cut_close(struct cut *c)
{
	if (c == NULL)
		return;
	reader_close(c->reader);
	buffer_release(&c->kept);
	free(c);
}

static void
drop_passed(struct cut *c)
{
	c->dropped += c->passed;
	c->kept.len -= c->passed;
	memmove(c->kept.data, c->kept.data + c->passed, c->kept.len);
	c->passed = 0;
}

/* The mark, line ends and empty lines from the place on. */
static size_t
gap_length(const struct cut *c)
{
	struct slice s = { c->kept.data + c->passed,
		c->kept.len - c->passed };
	size_t at = !c->begun && slice_starts(s, SLICE("\xEF\xBB\xBF")) ?
	    3 : 0;

	while (at < s.len && (s.at[at] == '\n' || s.at[at] == '\r')) {
		at += s.at[at] == '\r' && at + 1 < s.len &&
		    s.at[at + 1] == '\n' ? 2 : 1;
		if (c->lines)
			break;
	}
	return at;
}

/* Where every record has one field an empty line is one. */
static void
note_width(struct cut *c, const struct record *header)
{
	c->begun = true;
	c->lines = header->count == 1;
	if (c->lines)
		reader_set_width(c->reader, 1);
}

enum reader_status
cut_next(struct cut *c, struct cut_record *r)
{
	enum reader_status status;
	size_t gap;

	/* Half of the buffer is moved at most once, not with each record. */
	if (c->passed > c->kept.len / 2)
		drop_passed(c);
	status = reader_next(c->reader, &r->fields);
	if (status == READER_ERROR)
		return status;
	gap = gap_length(c);
	r->before = (struct slice){ c->kept.data + c->passed, gap };
	c->passed += gap;
	r->bytes = SLICE_EMPTY;
	if (status == READER_END)
		return status;
	r->bytes = (struct slice){ c->kept.data + c->passed,
	    record_bytes(&r->fields).len };
	c->passed += r->bytes.len;
	if (!c->begun)
		note_width(c, &r->fields);
	return status;
}

uint64_t
cut_offset(const struct cut *c)
{
	return c->dropped + c->passed;
}

const char *
cut_fault(const struct cut *c)
{
	return reader_fault(c->reader);
}

unsigned long
cut_fault_line(const struct cut *c)
{
	return reader_fault_line(c->reader);
}
