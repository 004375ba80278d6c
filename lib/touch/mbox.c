/*
 * mbox.c - lines to headers, and past the bodies
 */
#include <errno.h>
#include <stdlib.h>

#include "base/mem.h"
#include "base/text.h"
#include "touch/mbox.h"

#define PIECE ((size_t)64 << 10)	/* bytes asked of the source at once */
#define LONGEST ((size_t)1 << 20)	/* of a line, and of a field */

struct mbox {
	struct reader_source source;
	char *piece;
	size_t at, end;
	struct buffer line;		/* without its end */
	bool line_cut, ended, pending;	/* pending: line is yet to be used */
	bool separated;			/* an mbox, not a single message */
	bool blank_before;
	unsigned long number;		/* of the line */
	int error;
	struct buffer fields[MBOX_FIELDS];
	bool cut;
};

static const struct {
	const char *name;
	enum mbox_field field;
	bool joins;			/* several are one list */
} names[] = {
	{ "from", MBOX_FROM, false },
	{ "to", MBOX_TO, true },
	{ "cc", MBOX_CC, true },
	{ "date", MBOX_DATE, false },
	{ "subject", MBOX_SUBJECT, false },
	{ "message-id", MBOX_MESSAGE_ID, false },
	{ "in-reply-to", MBOX_IN_REPLY_TO, false },
	{ "references", MBOX_REFERENCES, false },
	{ "auto-submitted", MBOX_AUTO_SUBMITTED, false },
	{ "precedence", MBOX_PRECEDENCE, false },
	{ "x-autoreply", MBOX_AUTO_REPLY, false },
	{ "x-autorespond", MBOX_AUTO_REPLY, false },
	{ "x-auto-reply", MBOX_AUTO_REPLY, false },
	{ "list-id", MBOX_LIST_ID, false },
	{ "delivered-to", MBOX_DELIVERED_TO, false },
	{ "content-type", MBOX_CONTENT_TYPE, false },
	{ "x-failed-recipients", MBOX_FAILED, true },
};

struct mbox *
mbox_open(struct reader_source source)
{
	struct mbox *m = xcalloc(1, sizeof(*m));
	size_t i;

	m->source = source;
	m->piece = xmalloc(PIECE);
	m->line = BUFFER_INIT(LONGEST);
	for (i = 0; i < MBOX_FIELDS; i++)
		m->fields[i] = BUFFER_INIT(LONGEST);
	return m;
}

void
mbox_close(struct mbox *m)
{
	size_t i;

	if (m == NULL)
		return;
	for (i = 0; i < MBOX_FIELDS; i++)
		buffer_release(&m->fields[i]);
	buffer_release(&m->line);
	free(m->piece);
	free(m);
}

int
mbox_error(const struct mbox *m)
{
	return m->error;
}

static bool
fill_piece(struct mbox *m)
{
	ssize_t n;

	do {
		n = m->source.read(m->source.context, m->piece, PIECE);
	} while (n < 0 && errno == EINTR);
	if (n < 0)
		m->error = errno;
	m->at = 0;
	m->end = n > 0 ? (size_t)n : 0;
	return n > 0;
}

/* The next line into m->line; false at the end. */
static bool
read_line(struct mbox *m)
{
	bool any = false;
	char *lf = NULL;

	if (m->pending) {
		m->pending = false;
		return true;
	}
	m->line.len = 0;
	m->line_cut = false;
	while (lf == NULL && (m->at < m->end || fill_piece(m))) {
		size_t left = m->end - m->at, len;

		any = true;
		lf = memchr(m->piece + m->at, '\n', left);
		len = lf ? (size_t)(lf - (m->piece + m->at)) : left;
		m->line_cut |= !buffer_add(&m->line,
		    (struct slice){ m->piece + m->at, len });
		m->at += len + (lf != NULL);
	}
	if (any && m->line.len > 0 && m->line.data[m->line.len - 1] == '\r')
		m->line.len--;
	m->number += any;
	return any;
}

/* "From someone Mon Apr 22 10:05:00 2024": a time and, last or before a zone,
   a year; so a sentence that begins with From sets off nothing. */
static bool
is_separator(struct slice line)
{
	bool time = false, year = false;
	size_t i;

	if (!slice_starts(line, SLICE("From ")))
		return false;
	for (i = 5; i + 4 < line.len; i++)
		time |= text_is_digit(line.at[i]) &&
		    text_is_digit(line.at[i + 1]) && line.at[i + 2] == ':' &&
		    text_is_digit(line.at[i + 3]) &&
		    text_is_digit(line.at[i + 4]);
	for (i = 5; i + 4 <= line.len; i++)
		year |= line.at[i - 1] == ' ' && text_is_digit(line.at[i]) &&
		    text_is_digit(line.at[i + 1]) &&
		    text_is_digit(line.at[i + 2]) &&
		    text_is_digit(line.at[i + 3]) &&
		    (i + 4 == line.len || line.at[i + 4] == ' ');
	return time && year;
}

/* Cuts the name of a header off its line; false when it is none. */
static bool
cut_name(struct slice *line, struct slice *name)
{
	const char *colon = memchr(line->at, ':', line->len);
	size_t i;

	if (colon == NULL || colon == line->at)
		return false;
	*name = slice_trim(slice_between(line->at, colon));
	for (i = 0; i < name->len; i++)
		if (name->at[i] <= ' ' || name->at[i] > '~')
			return false;
	*line = slice_trim(slice_between(colon + 1, line->at + line->len));
	return name->len > 0;
}

/* The buffer that a header's value goes to, or NULL. */
static struct buffer *
find_field(struct mbox *m, struct slice name)
{
	size_t i;

	for (i = 0; i < sizeof(names) / sizeof(*names); i++) {
		struct buffer *field = &m->fields[names[i].field];

		if (!text_equal_nocase(name, slice_of(names[i].name)))
			continue;
		if (field->len == 0)
			return field;
		if (!names[i].joins)
			return NULL;	/* the first one counts */
		m->cut |= !buffer_add(field, SLICE(", "));
		return field;
	}
	return NULL;
}

/* Headers up to the blank line; false when there was no header. */
static bool
read_headers(struct mbox *m)
{
	struct buffer *field = NULL;
	struct slice line, name;
	bool any = false;

	while (read_line(m)) {
		line = buffer_slice(&m->line);
		if (line.len == 0) {
			m->blank_before = true;
			return any;
		}
		if (line.at[0] == ' ' || line.at[0] == '\t') {
			line = slice_trim(line);
			if (field != NULL)
				m->cut |= m->line_cut ||
				    !buffer_add_byte(field, ' ') ||
				    !buffer_add(field, line);
			continue;
		}
		if (!cut_name(&line, &name)) {
			/* A body without a blank line in front of it. */
			m->pending = true;
			return any;
		}
		any = true;
		field = find_field(m, name);
		if (field != NULL)
			m->cut |= m->line_cut || !buffer_add(field, line);
	}
	m->ended = true;
	return any;
}

/* What a report says of one recipient or message, until a blank line. */
struct group {
	struct buffer who;
	bool failed, delayed, unread;
};

/* Behind the type of an address: "rfc822; ada@example.com". */
static struct slice
behind_type(struct slice value)
{
	const char *semicolon = slice_find(value, ';');

	return semicolon == NULL ? value : slice_trim(slice_between(
	    semicolon + 1, value.at + value.len));
}

static void
end_group(struct mbox *m, struct group *group)
{
	struct buffer *to = group->failed ? &m->fields[MBOX_FAILED] :
	    &m->fields[MBOX_DELAYED];

	if (group->who.len > 0 && (group->failed || group->delayed)) {
		if (to->len > 0)
			m->cut |= !buffer_add(to, SLICE(", "));
		m->cut |= !buffer_add(to, buffer_slice(&group->who));
	}
	group->who.len = 0;
	group->failed = group->delayed = false;
}

static void
read_report_line(struct mbox *m, struct slice line, struct group *group)
{
	struct slice name;

	if (line.len == 0) {
		end_group(m, group);
		return;
	}
	if (!cut_name(&line, &name))
		return;
	if (text_equal_nocase(name, SLICE("Final-Recipient")) ||
	    (text_equal_nocase(name, SLICE("Original-Recipient")) &&
	    group->who.len == 0)) {
		group->who.len = 0;
		m->cut |= !buffer_add(&group->who, behind_type(line));
	} else if (text_equal_nocase(name, SLICE("Action"))) {
		line = slice_trim(slice_cut(&line, ' '));
		group->failed = text_equal_nocase(line, SLICE("failed"));
		group->delayed = text_equal_nocase(line, SLICE("delayed"));
	} else if (text_equal_nocase(name, SLICE("Disposition"))) {
		line = slice_trim(behind_type(line));
		line = slice_trim(slice_cut(&line, '/'));
		group->unread = !text_equal_nocase(line, SLICE("displayed"));
	} else if (text_equal_nocase(name, SLICE("Original-Message-ID")) &&
	    m->fields[MBOX_READ].len == 0) {
		m->cut |= !buffer_add(&m->fields[MBOX_READ], line);
	}
}

/* Whether a line is the header of the part that a program reads. */
static bool
begins_report(struct slice line)
{
	struct slice name;

	if (!cut_name(&line, &name) ||
	    !text_equal_nocase(name, SLICE("Content-Type")))
		return false;
	line = slice_trim(slice_cut(&line, ';'));
	return text_equal_nocase(line, SLICE("message/delivery-status")) ||
	    text_equal_nocase(line, SLICE("message/global-delivery-status")) ||
	    text_equal_nocase(line,
	    SLICE("message/disposition-notification"));
}

/* Past the body, up to the line that sets off the next message. */
static void
skip_body(struct mbox *m)
{
	static const struct slice multipart =
	    SLICE_INIT("multipart/report");
	struct slice type = buffer_slice(&m->fields[MBOX_CONTENT_TYPE]), line;
	struct group group = { .who = BUFFER_INIT(LONGEST) };
	bool report = type.len >= multipart.len && text_equal_nocase(
	    (struct slice){ type.at, multipart.len }, multipart);
	bool inside = false;

	while (!m->ended) {
		if (!read_line(m)) {
			m->ended = true;
			break;
		}
		line = buffer_slice(&m->line);
		if (m->separated && m->blank_before && is_separator(line)) {
			m->pending = true;
			break;
		}
		m->blank_before = line.len == 0;
		if (!report)
			continue;
		if (slice_starts(line, SLICE("--"))) {
			end_group(m, &group);
			inside = false;
		} else if (inside) {
			read_report_line(m, line, &group);
		} else {
			inside = begins_report(line);
		}
	}
	end_group(m, &group);
	if (group.unread)
		m->fields[MBOX_READ].len = 0;
	buffer_release(&group.who);
}

bool
mbox_next(struct mbox *m, struct mbox_message *out)
{
	bool any = false;
	size_t i;

	while (!any && !m->ended) {
		m->cut = false;
		for (i = 0; i < MBOX_FIELDS; i++)
			m->fields[i].len = 0;
		do {
			if (!read_line(m))
				return false;
		} while (m->line.len == 0);
		if (is_separator(buffer_slice(&m->line)))
			m->separated = true;
		else
			m->pending = true;
		out->line = m->number + !m->pending;
		any = read_headers(m);
		skip_body(m);
	}
	for (i = 0; i < MBOX_FIELDS; i++)
		out->fields[i] = buffer_slice(&m->fields[i]);
	out->cut = m->cut;
	return any && m->error == 0;
}
