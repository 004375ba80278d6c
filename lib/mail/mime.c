/*
 * mime.c - a walk over the parts of a mail
 */
#include "mail/mime.h"

#include <stdlib.h>

#include "base/date.h"
#include "base/text.h"
#include "encoding/declared.h"
#include "encoding/decode.h"
#include "encoding/piece.h"
#include "mail/markup.h"
#include "touch/mailhead.h"

/* What the headers of a part say of it. */
struct part {
	struct slice type, charset, boundary, encoding, name;
	bool attached;
};

struct walk {
	struct mime *mime;
	struct pieces *pieces;
	struct arena arena;
	struct fault *fault;
	bool all;
};

static const char *const names[MIME_FIELDS] = {
	[MIME_FROM] = "from", [MIME_REPLY_TO] = "reply-to",
	[MIME_TO] = "to", [MIME_CC] = "cc", [MIME_SUBJECT] = "subject",
	[MIME_MESSAGE_ID] = "message-id",
	[MIME_IN_REPLY_TO] = "in-reply-to",
};

/* ---- headers ---------------------------------------------------------------- */

/* A line without its end; false at the end of the text. */
static bool
next_line(struct slice *rest, struct slice *line)
{
	if (rest->at == NULL || rest->len == 0)
		return false;
	*line = slice_cut(rest, '\n');
	if (rest->at == NULL)
		*rest = SLICE_EMPTY;
	if (line->len > 0 && line->at[line->len - 1] == '\r')
		line->len--;
	return true;
}

/* Cuts the headers off a part, up to its first empty line. */
static struct slice
cut_headers(struct slice *part)
{
	const char *start = part->at, *end = part->at;
	struct slice line;

	while (next_line(part, &line) && line.len > 0)
		end = line.at + line.len;
	return slice_between(start, end);
}

/* The value of a header, unfolded, in the arena; empty without one. */
static struct slice
header(struct walk *w, struct slice headers, const char *name)
{
	struct slice rest = headers, line;
	struct buffer value = { 0 };
	size_t len = strlen(name);
	bool inside = false, found = false;
	struct slice kept;

	while (next_line(&rest, &line)) {
		bool folded = line.len > 0 &&
		    (*line.at == ' ' || *line.at == '\t');

		if (!folded)
			inside = !found && line.len > len &&
			    line.at[len] == ':' && text_equal_nocase(
			    (struct slice){ line.at, len }, slice_of(name));
		if (!inside)
			continue;
		found = true;
		if (folded)
			buffer_add_byte(&value, ' ');
		buffer_add(&value, slice_trim(folded ? line :
		    slice_between(line.at + len + 1, line.at + line.len)));
	}
	kept = arena_copy(&w->arena, buffer_slice(&value));
	buffer_release(&value);
	return kept;
}

/* A parameter, as charset=utf-8 or boundary="a b". */
static struct slice
parameter(struct slice value, const char *name)
{
	size_t len = strlen(name);

	slice_cut(&value, ';');
	while (value.at != NULL && value.len > 0) {
		struct slice one, key;

		value = slice_trim(value);
		one = value;
		key = slice_cut(&one, '=');
		if (one.at == NULL)
			return SLICE_EMPTY;
		one = slice_trim(one);
		if (one.len > 0 && *one.at == '"') {
			struct slice rest = slice_between(one.at + 1,
			    one.at + one.len);

			one = slice_cut(&rest, '"');
			value = rest.at ? rest : SLICE_EMPTY;
			slice_cut(&value, ';');
		} else {
			value = one;
			one = slice_trim(slice_cut(&value, ';'));
		}
		key = slice_trim(key);
		if (key.len == len && text_equal_nocase(key, slice_of(name)))
			return one;
	}
	return SLICE_EMPTY;
}

static struct part
read_part(struct walk *w, struct slice headers)
{
	struct slice type = header(w, headers, "content-type");
	struct slice where = header(w, headers, "content-disposition");
	struct slice rest = type, kind = where;
	struct part part = { .charset = parameter(type, "charset"),
		.boundary = parameter(type, "boundary"),
		.encoding = slice_trim(header(w, headers,
		    "content-transfer-encoding")),
		.name = parameter(where, "filename") };

	part.type = slice_trim(slice_cut(&rest, ';'));
	if (part.type.len == 0)
		part.type = SLICE("text/plain");
	if (part.name.len == 0)
		part.name = parameter(type, "name");
	part.attached = text_equal_nocase(slice_trim(slice_cut(&kind, ';')),
	    SLICE("attachment"));
	return part;
}

/* ---- text -------------------------------------------------------------------- */

static int
digit64(char c)
{
	static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
	    "abcdefghijklmnopqrstuvwxyz0123456789+/";
	const char *at = c ? strchr(digits, c) : NULL;

	return at ? (int)(at - digits) : -1;
}

static void
add_base64(struct buffer *out, struct slice text)
{
	unsigned bits = 0, have = 0;
	size_t i;

	for (i = 0; i < text.len && text.at[i] != '='; i++) {
		int digit = digit64(text.at[i]);

		if (digit < 0)
			continue;
		bits = bits << 6 | (unsigned)digit;
		have += 6;
		if (have >= 8) {
			have -= 8;
			buffer_add_byte(out, (char)(bits >> have & 0xFF));
		}
	}
}

static int
hex_digit(char c)
{
	c = text_lower_ascii(c);
	return c >= '0' && c <= '9' ? c - '0' :
	    c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

static void
add_quoted(struct buffer *out, struct slice text)
{
	size_t i = 0, end;

	while (i < text.len) {
		int high, low;

		if (text.at[i] != '=') {
			buffer_add_byte(out, text.at[i++]);
			continue;
		}
		/* A soft line break: blanks may stand behind the sign. */
		for (end = i + 1; end < text.len && strchr(" \t\r",
		    text.at[end]) != NULL; end++)
			continue;
		if (end == text.len || text.at[end] == '\n') {
			i = end + (end < text.len);
			continue;
		}
		high = i + 2 < text.len ? hex_digit(text.at[i + 1]) : -1;
		low = high < 0 ? -1 : hex_digit(text.at[i + 2]);
		buffer_add_byte(out, (char)(low < 0 ? '=' :
		    high << 4 | low));
		i += low < 0 ? 1 : 3;
	}
}

/* Bytes of a part as UTF-8: by the set it names, else as it looks. */
static bool
add_text(struct walk *w, const struct part *part, struct slice bytes,
    struct buffer *out)
{
	struct declared set = { .charset = CHARSET_AUTO };
	struct buffer decoded = { 0 };
	struct guess guess;
	bool named = declared_find(part->charset, &set);
	size_t i;

	/* What is valid UTF-8 is that, but for sets of seven bits. */
	if (text_is_utf8(bytes) && (!named || (set.how == 0 &&
	    set.charset != CHARSET_UTF_16LE &&
	    set.charset != CHARSET_UTF_16BE))) {
		buffer_add(out, bytes);
		return true;
	}
	if (!named || set.charset == CHARSET_UTF_8) {
		guess_charset(bytes, true, &guess);
		set = (struct declared){ .charset = guess.charset };
	}
	if (!declared_add(w->pieces, set, bytes, &decoded, w->fault)) {
		buffer_release(&decoded);
		return false;
	}
	for (i = 0; i < decoded.len; i++)
		buffer_add(out, decoded.data[i] == DECODE_BAD_BYTE ?
		    SLICE("\xEF\xBF\xBD") : (struct slice){
		    decoded.data + i, 1 });
	buffer_release(&decoded);
	return true;
}

static bool
add_leaf(struct walk *w, const struct part *part, struct slice content)
{
	bool html = text_equal_nocase(part->type, SLICE("text/html"));
	struct buffer bytes = { 0 }, text = { 0 };
	struct mime *m = w->mime;
	bool fine;

	if (text_equal_nocase(part->encoding, SLICE("base64")))
		add_base64(&bytes, content);
	else if (text_equal_nocase(part->encoding, SLICE("quoted-printable")))
		add_quoted(&bytes, content);
	else
		buffer_add(&bytes, content);
	fine = add_text(w, part, buffer_slice(&bytes), &text);
	if (fine && m->body.len > 0)
		buffer_add_byte(&m->body, '\n');
	if (fine && html)
		mailmarkup_plain(&m->body, buffer_slice(&text));
	else if (fine)
		buffer_add(&m->body, buffer_slice(&text));
	buffer_release(&bytes);
	buffer_release(&text);
	return fine;
}

/* ---- parts ------------------------------------------------------------------- */

static bool take_part(struct walk *w, struct slice part, unsigned depth);

/* Whether a line is a boundary, and the last one. */
static bool
is_boundary(struct slice line, struct slice boundary, bool *last)
{
	struct slice rest;

	if (line.len < boundary.len + 2 || line.at[0] != '-' ||
	    line.at[1] != '-' ||
	    memcmp(line.at + 2, boundary.at, boundary.len) != 0)
		return false;
	rest = slice_trim(slice_between(line.at + 2 + boundary.len,
	    line.at + line.len));
	*last = slice_is(rest, "--");
	return rest.len == 0 || *last;
}

/* The next part up to a boundary; false when it is the last one. */
static bool
next_part(struct slice *rest, struct slice boundary, struct slice *part)
{
	const char *start = rest->at, *stop = start + rest->len;
	const char *end = NULL;
	struct slice line;
	bool last = false;

	while (end == NULL && next_line(rest, &line)) {
		if (!is_boundary(line, boundary, &last))
			continue;
		/* The line end before a boundary is its own. */
		end = line.at;
		end -= end > start && end[-1] == '\n';
		end -= end > start && end[-1] == '\r';
	}
	*part = slice_between(start, end != NULL ? end : stop);
	return !last && rest->len > 0;
}

/* Of alternatives the plain text, else the last one that is text. */
static struct slice
choose_part(struct walk *w, struct slice body, struct slice boundary)
{
	struct slice part, chosen = SLICE_EMPTY;
	bool more;

	next_part(&body, boundary, &part);
	do {
		struct slice rest;
		struct part p;

		more = next_part(&body, boundary, &part);
		rest = part;
		p = read_part(w, cut_headers(&rest));
		if (text_equal_nocase(p.type, SLICE("text/plain")))
			return part;
		if (slice_starts(p.type, SLICE("text/")) ||
		    slice_starts(p.type, SLICE("multipart/")))
			chosen = part;
	} while (more);
	return chosen;
}

static bool
take_multipart(struct walk *w, const struct part *p, struct slice body,
    unsigned depth)
{
	struct slice part;
	bool more;

	if (p->boundary.len == 0)
		return fault_set(w->fault, "a mail of several parts without "
		    "a boundary; save it again from the mail program");
	if (!w->all && text_equal_nocase(p->type,
	    SLICE("multipart/alternative"))) {
		part = choose_part(w, body, p->boundary);
		return part.len == 0 || take_part(w, part, depth + 1);
	}
	more = next_part(&body, p->boundary, &part);
	while (more) {
		more = next_part(&body, p->boundary, &part);
		if (slice_trim(part).len > 0 &&
		    !take_part(w, part, depth + 1))
			return false;
	}
	return true;
}

static bool
take_part(struct walk *w, struct slice part, unsigned depth)
{
	struct slice headers = cut_headers(&part);
	struct part p = read_part(w, headers);
	struct mime *m = w->mime;

	if (depth > MIME_DEPTH_MOST)
		return fault_set(w->fault, "parts inside of parts, more than "
		    "%d deep; no mail program writes that, delete the mail",
		    MIME_DEPTH_MOST);
	if (++m->parts > MIME_PARTS_MOST)
		return fault_set(w->fault, "more than %d parts; no mail "
		    "program writes that, delete the mail", MIME_PARTS_MOST);
	if (p.type.len > 10 && text_equal_nocase((struct slice){ p.type.at,
	    10 }, SLICE("multipart/")))
		return take_multipart(w, &p, part, depth);
	if (!p.attached && p.type.len > 5 && text_equal_nocase((struct slice){
	    p.type.at, 5 }, SLICE("text/")))
		return add_leaf(w, &p, part);
	if (m->attachments.len > 0)
		buffer_add(&m->attachments, SLICE("; "));
	mailhead_text(w->pieces, p.name.len > 0 ? p.name : p.type,
	    &m->attachments);
	return true;
}

bool
mime_read(struct mime *mime, struct slice message, bool all,
    struct fault *fault)
{
	struct walk w = { .mime = mime, .pieces = pieces_new(),
		.fault = fault, .all = all };
	struct slice rest = message, headers = cut_headers(&rest);
	char time[MAILHEAD_TIME];
	bool fine = true;
	int i;

	*mime = (struct mime){ .date = DATE_NONE };
	if (message.len > MIME_BYTES_MOST)
		fine = fault_set(fault, "a mail over %d MiB; take its "
		    "attachments out", MIME_BYTES_MOST >> 20);
	else if (slice_find(message, '\0') != NULL)
		fine = fault_set(fault, "a NUL byte, which no mail has; save "
		    "it again from the mail program");
	for (i = 0; fine && i < MIME_FIELDS; i++)
		mailhead_text(w.pieces, header(&w, headers, names[i]),
		    &mime->fields[i]);
	if (fine)
		mailhead_date(header(&w, headers, "date"), &mime->date, time);
	fine = fine && take_part(&w, message, 0);
	pieces_free(w.pieces);
	arena_release(&w.arena);
	return fine;
}

void
mime_release(struct mime *mime)
{
	int i;

	for (i = 0; i < MIME_FIELDS; i++)
		buffer_release(&mime->fields[i]);
	buffer_release(&mime->body);
	buffer_release(&mime->attachments);
}

/* ---- files of mails ----------------------------------------------------------- */

/* Whether a line begins with one of the headers that every mail has some of. */
static bool
is_usual(struct slice line)
{
	static const char *const starts[] = { "From ", "From:", "Return-Path:",
		"Received:", "Delivered-To:", "Subject:", "To:", "Date:",
		"Message-ID:", "MIME-Version:", "X-Unsent:", "Content-Type:" };
	size_t i;

	for (i = 0; i < sizeof(starts) / sizeof(*starts); i++) {
		size_t len = strlen(starts[i]);

		if (line.len >= len && text_equal_nocase((struct slice){
		    line.at, len }, slice_of(starts[i])))
			return true;
	}
	return false;
}

/* "X-Mozilla-Status: 0001": a name without blanks, and a colon. */
static bool
is_header(struct slice line)
{
	size_t i = 0;

	while (i < line.len && line.at[i] > ' ' && line.at[i] <= '~' &&
	    strchr(":,;", line.at[i]) == NULL)
		i++;
	return i > 0 && i < line.len && line.at[i] == ':';
}

/* A usual header first, or behind others that programs put in front. */
bool
mime_is_mail(struct slice bytes)
{
	struct slice line;
	bool any = false;

	if (slice_starts(bytes, SLICE("\xEF\xBB\xBF")))
		bytes.at += 3, bytes.len -= 3;
	while (next_line(&bytes, &line)) {
		if (line.len == 0 && !any)
			continue;
		if (is_usual(line))
			return true;
		if (line.len == 0 || (!is_header(line) && (!any ||
		    (*line.at != ' ' && *line.at != '\t'))))
			return false;
		any = true;
	}
	return false;
}

/* "From address Mon Apr 22 00:00:00 2024": a line of text has no time. */
static bool
is_separator(struct slice line)
{
	size_t i;

	for (i = 1; slice_starts(line, SLICE("From ")) && i + 1 < line.len; i++)
		if (line.at[i] == ':' && text_is_digit(line.at[i - 1]) &&
		    text_is_digit(line.at[i + 1]))
			return true;
	return false;
}

bool
mime_next(struct slice *rest, struct slice *message, unsigned long *line)
{
	struct slice at = *rest, one;
	const char *const end = at.at + at.len;
	bool many = slice_starts(at, SLICE("From ")), blank = false;
	const char *start;

	if (at.len == 0)
		return false;
	if (many) {
		next_line(&at, &one);
		++*line;
	}
	start = at.len > 0 ? at.at : end;
	while (many && at.len > 0) {
		const char *here = at.at;

		next_line(&at, &one);
		if (blank && is_separator(one)) {
			*message = slice_between(start, here);
			*rest = slice_between(here, end);
			return true;
		}
		++*line;
		blank = one.len == 0;
	}
	*message = slice_between(start, end);
	*rest = SLICE_EMPTY;
	return true;
}
