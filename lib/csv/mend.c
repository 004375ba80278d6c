/*
 * mend.c - one state per place in a record
 */
#include <string.h>

#include "csv/mend.h"

static bool
is_blank(const struct mender *m, char c)
{
	return c == ' ' || (c == '\t' && m->delimiter != '\t');
}

static char *
put_held(struct mender *m, char *to)
{
	memcpy(to, m->held, m->held_len);
	to += m->held_len;
	m->held_len = 0;
	return to;
}

static void
drop_held(struct mender *m)
{
	if (m->held_len > 0 && !m->counted) {
		m->blanks++;
		m->counted = true;
	}
	m->held_len = 0;
}

/* A byte outside quotes, before a cell or behind its closing quote. */
static char *
put_edge(struct mender *m, char *to, char c)
{
	bool ends = c == m->delimiter || c == '\n';

	if (is_blank(m, c) && m->held_len < MEND_HELD) {
		m->held[m->held_len++] = c;
		if (m->state == MEND_QUOTE)
			m->state = MEND_CLOSED;
		return to;
	}
	if (m->state == MEND_START && c == m->quote) {
		drop_held(m);
		m->state = MEND_INSIDE;
	} else if (m->state != MEND_START && (ends || c == '\r')) {
		drop_held(m);
		m->state = ends ? MEND_START : MEND_CLOSED;
	} else {
		to = put_held(m, to);
		m->state = ends ? MEND_START : MEND_PLAIN;
	}
	if (ends)
		m->counted = false;
	*to++ = c;
	return to;
}

/* The byte behind a backslash inside quotes. */
static char *
put_escaped(struct mender *m, char *to, char c)
{
	m->state = MEND_INSIDE;
	if (c == m->quote) {
		m->escapes++;
		*to++ = c;
	} else if (c != '\\') {
		*to++ = '\\';
	}
	*to++ = c;
	return to;
}

/* What is inside of quotes up to what may end it, as it is. */
static char *
put_inside(struct mender *m, char *to, const char **from, const char *end)
{
	size_t left = (size_t)(end - *from), len;
	const char *stop = memchr(*from, m->quote, left);

	len = stop != NULL ? (size_t)(stop - *from) : left;
	if (m->escaped && (stop = memchr(*from, '\\', len)) != NULL)
		len = (size_t)(stop - *from);
	memmove(to, *from, len);
	*from += len;
	return to + len;
}

size_t
mend_piece(struct mender *m, char *to, const char *from, size_t len)
{
	const char *end = from + len, *begin = to;

	for (; from < end; from++) {
		char c = *from;

		if (m->state == MEND_ESCAPE) {
			to = put_escaped(m, to, c);
		} else if (m->state == MEND_INSIDE) {
			to = put_inside(m, to, &from, end);
			if (from == end)
				break;
			c = *from;
			if (m->escaped && c == '\\') {
				m->state = MEND_ESCAPE;
				continue;
			}
			if (c == m->quote)
				m->state = MEND_QUOTE;
			*to++ = c;
		} else if (m->state == MEND_QUOTE && c == m->quote) {
			m->state = MEND_INSIDE;
			*to++ = c;
		} else if (m->state == MEND_PLAIN) {
			while (c != m->delimiter && c != '\n' &&
			    from + 1 < end) {
				*to++ = c;
				c = *++from;
			}
			if (c == m->delimiter || c == '\n')
				m->state = MEND_START;
			*to++ = c;
		} else {
			to = put_edge(m, to, c);
		}
	}
	return (size_t)(to - begin);
}
