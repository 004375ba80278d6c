/*
 * mailhead.c - RFC 2047 and RFC 5322, as kindly as mail programs read them
 */
#include <stdio.h>
#include <stdlib.h>

#include "base/date.h"
#include "base/number.h"
#include "base/text.h"
#include "encoding/declared.h"
#include "encoding/guess.h"
#include "touch/mailhead.h"

/* RFC 2047 has 75 bytes; programs that cut nothing write whole subjects. */
enum { WORD_MOST = 4096 };

/* Bytes of one encoding, gathered until another follows. */
struct gathered {
	struct buffer bytes;
	struct declared charset;
};

static const struct declared utf_8 = { .charset = CHARSET_UTF_8 };

/* Keeps what is valid; control characters are blanks, the rest U+FFFD. */
static void
add_clean(struct buffer *out, struct slice text)
{
	while (text.len > 0) {
		uint32_t c;
		size_t n = text_decode(text, &c);

		if (n == 0)
			buffer_add(out, SLICE("\uFFFD"));
		else if (c < ' ' || (c >= 0x7F && c < 0xA0))
			buffer_add_byte(out, ' ');
		else if (!text_reorders(c))
			buffer_add(out, (struct slice){ text.at, n });
		n = n ? n : 1;
		text = (struct slice){ text.at + n, text.len - n };
	}
}

static void
flush(struct pieces *pieces, struct gathered *g, struct buffer *out)
{
	struct buffer text = { 0 };
	struct fault fault;

	if (g->bytes.len > 0 && !declared_equal(g->charset, utf_8) &&
	    declared_add(pieces, g->charset, buffer_slice(&g->bytes), &text,
	    &fault))
		add_clean(out, buffer_slice(&text));
	else
		add_clean(out, buffer_slice(&g->bytes));
	buffer_release(&text);
	g->bytes.len = 0;
}

static int
hex_of(char c)
{
	return text_is_digit(c) ? c - '0' : c >= 'A' && c <= 'F' ?
	    c - 'A' + 10 : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

static void
decode_q(struct slice text, struct buffer *out)
{
	size_t i;

	for (i = 0; i < text.len; i++) {
		int high = i + 2 < text.len ? hex_of(text.at[i + 1]) : -1;
		int low = i + 2 < text.len ? hex_of(text.at[i + 2]) : -1;

		if (text.at[i] == '=' && high >= 0 && low >= 0) {
			buffer_add_byte(out, (char)(high << 4 | low));
			i += 2;
		} else {
			buffer_add_byte(out, text.at[i] == '_' ? ' ' :
			    text.at[i]);
		}
	}
}

static void
decode_b(struct slice text, struct buffer *out)
{
	static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
	    "abcdefghijklmnopqrstuvwxyz0123456789+/";
	uint32_t bits = 0;
	unsigned have = 0;
	size_t i;

	for (i = 0; i < text.len; i++) {
		const char *digit = text.at[i] ? strchr(digits, text.at[i]) :
		    NULL;

		if (digit == NULL)
			continue;
		bits = (bits << 6 | (uint32_t)(digit - digits)) & 0xFFFFFF;
		have += 6;
		if (have >= 8) {
			have -= 8;
			buffer_add_byte(out, (char)(bits >> have & 0xFF));
		}
	}
}

struct word {
	struct declared charset;
	char how;		/* q or b */
	struct slice text;
	size_t len;		/* of the whole encoded word */
};

/* =?charset*language?Q?text?= at the front of s. */
static bool
read_word(struct slice s, struct word *out)
{
	struct slice rest, charset, how;
	size_t i;

	if (!slice_starts(s, SLICE("=?")))
		return false;
	rest = (struct slice){ s.at + 2, s.len - 2 };
	charset = slice_cut(&rest, '?');
	if (rest.at == NULL || charset.len > 40)
		return false;
	how = slice_cut(&rest, '?');
	if (rest.at == NULL || how.len != 1)
		return false;
	out->how = text_lower_ascii(how.at[0]);
	if (rest.len > WORD_MOST)
		rest.len = WORD_MOST;
	for (i = 0; i + 1 < rest.len; i++)
		if (rest.at[i] == '?' && rest.at[i + 1] == '=')
			break;
	if (i + 1 >= rest.len || (out->how != 'q' && out->how != 'b'))
		return false;
	out->text = (struct slice){ rest.at, i };
	out->len = (size_t)(rest.at + i + 2 - s.at);
	return declared_find(slice_cut(&charset, '*'), &out->charset);
}

static size_t
blanks(struct slice s)
{
	size_t i = 0;

	while (i < s.len && (s.at[i] == ' ' || s.at[i] == '\t'))
		i++;
	return i;
}

static void
decode_words(struct pieces *pieces, struct slice s, struct buffer *out)
{
	struct gathered g = { .charset = utf_8 };
	struct word word;
	bool after_word = false;

	while (s.len > 0) {
		size_t gap = after_word ? blanks(s) : 0, n = 1;
		struct slice behind = { s.at + gap, s.len - gap };

		if (read_word(behind, &word)) {
			if (!declared_equal(g.charset, word.charset))
				flush(pieces, &g, out);
			g.charset = word.charset;
			(word.how == 'q' ? decode_q : decode_b)(word.text,
			    &g.bytes);
			n = gap + word.len;
			after_word = true;
		} else {
			flush(pieces, &g, out);
			g.charset = utf_8;
			while (n < s.len && s.at[n] != '=' &&
			    s.at[n] != ' ' && s.at[n] != '\t')
				n++;
			add_clean(out, (struct slice){ s.at, n });
			after_word = false;
		}
		s = (struct slice){ s.at + n, s.len - n };
	}
	flush(pieces, &g, out);
	buffer_release(&g.bytes);
}

void
mailhead_text(struct pieces *pieces, struct slice raw, struct buffer *out)
{
	struct buffer text = { 0 };
	struct fault fault;
	struct guess guess;

	if (!text_is_utf8(raw)) {
		guess_charset(raw, true, &guess);
		if (!guess.refused && guess.charset != CHARSET_AUTO &&
		    guess.charset != CHARSET_UTF_8 &&
		    pieces_add(pieces, guess.charset, raw, &text, &fault))
			raw = buffer_slice(&text);
	}
	decode_words(pieces, raw, out);
	buffer_release(&text);
}

/* ---- mailboxes --------------------------------------------------------- */

/* The byte behind a quoted string or comment that begins at i. */
static size_t
skip_quoted(struct slice s, size_t i)
{
	char open = s.at[i], close = open == '(' ? ')' : '"';
	unsigned depth = 1;

	for (i++; i < s.len && depth > 0; i++) {
		if (s.at[i] == '\\')
			i++;
		else if (s.at[i] == close)
			depth--;
		else if (open == '(' && s.at[i] == '(')
			depth++;
	}
	return i < s.len ? i : s.len;
}

static struct slice
unquote(struct slice name)
{
	name = slice_trim(name);
	while (name.len >= 2 && ((name.at[0] == '"' &&
	    name.at[name.len - 1] == '"') || (name.at[0] == '\'' &&
	    name.at[name.len - 1] == '\'')))
		name = slice_trim((struct slice){ name.at + 1,
		    name.len - 2 });
	return name;
}

static void
read_entry(struct slice entry, struct mailbox *out)
{
	struct slice s = slice_trim(entry);
	size_t i, angle = SIZE_MAX, comment = SIZE_MAX;

	*out = (struct mailbox){ SLICE_EMPTY, SLICE_EMPTY };
	for (i = 0; i < s.len; i++) {
		if (s.at[i] == '<') {
			angle = i;
		} else if (s.at[i] == '(' && comment == SIZE_MAX) {
			comment = i;
			i = skip_quoted(s, i) - 1;
		} else if (s.at[i] == '"') {
			i = skip_quoted(s, i) - 1;
		}
	}
	if (angle != SIZE_MAX) {
		struct slice rest = { s.at + angle + 1, s.len - angle - 1 };

		out->address = slice_trim(slice_cut(&rest, '>'));
		out->name = unquote((struct slice){ s.at, angle });
	} else if (comment != SIZE_MAX) {
		struct slice rest = { s.at + comment + 1,
		    s.len - comment - 1 };

		out->address = slice_trim((struct slice){ s.at, comment });
		out->name = slice_trim(slice_cut(&rest, ')'));
	} else {
		out->address = s;
	}
	if (slice_find(out->address, '@') == NULL ||
	    slice_find(out->address, ' ') != NULL ||
	    slice_find(out->address, '"') != NULL)
		out->address = SLICE_EMPTY;
}

/* The end of the entry that begins at *start, which a group's name moves. */
static size_t
find_end(struct slice s, size_t *start)
{
	bool angle = false;
	size_t i;

	for (i = *start; i < s.len; i++) {
		char c = s.at[i];

		if (c == '"' || c == '(')
			i = skip_quoted(s, i) - 1;
		else if (c == '<' || c == '>')
			angle = c == '<';
		else if (!angle && (c == ',' || c == ';'))
			break;
		else if (!angle && c == ':')
			*start = i + 1;
	}
	return i;
}

bool
mailhead_mailbox(struct slice *list, struct mailbox *out)
{
	while (list->len > 0) {
		size_t start = 0, end = find_end(*list, &start);
		struct slice entry = slice_trim(slice_between(
		    list->at + start, list->at + end));

		end += end < list->len;
		*list = (struct slice){ list->at + end, list->len - end };
		if (entry.len > 0) {
			read_entry(entry, out);
			return true;
		}
	}
	return false;
}

/* ---- dates and ids ----------------------------------------------------- */

static struct slice
next_token(struct slice *s)
{
	size_t i = 0;

	for (;;) {
		while (s->len > 0 && (*s->at <= ' ' || *s->at == ',')) {
			s->at++;
			s->len--;
		}
		if (s->len == 0 || *s->at != '(')
			break;
		i = skip_quoted(*s, 0);
		*s = (struct slice){ s->at + i, s->len - i };
	}
	for (i = 0; i < s->len && s->at[i] > ' ' && s->at[i] != ',' &&
	    s->at[i] != '('; i++)
		;
	*s = (struct slice){ s->at + i, s->len - i };
	return (struct slice){ s->at - i, i };
}

static int
find_month(struct slice token)
{
	static const char months[] = "janfebmaraprmayjunjulaugsepoctnovdec";
	int i;

	for (i = 0; i < 12 && token.len >= 3; i++)
		if (text_equal_nocase((struct slice){ token.at, 3 },
		    (struct slice){ months + i * 3, 3 }))
			return i + 1;
	return 0;
}

static bool
read_number(struct slice s, int64_t most, int64_t *out)
{
	return s.len > 0 && text_is_digit(s.at[0]) &&
	    number_parse_int(s, 0, most, out) == VALUE_OK;
}

/* hh:mm or hh:mm:ss; a leap second is the second before it. */
static bool
read_clock(struct slice token, char time[MAILHEAD_TIME])
{
	struct slice hour = slice_cut(&token, ':'), minute, second;
	int64_t h, m, s = 0;

	if (token.at == NULL)
		return false;
	minute = slice_cut(&token, ':');
	second = token;
	if (!read_number(hour, 23, &h) || !read_number(minute, 59, &m) ||
	    (second.at != NULL && !read_number(second, 60, &s)))
		return false;
	snprintf(time, MAILHEAD_TIME, "%02d:%02d:%02d", (int)h, (int)m,
	    (int)(s > 59 ? 59 : s));
	return true;
}

/* Appends +hh:mm; false for what is no zone at all. */
static bool
read_zone(struct slice token, char time[MAILHEAD_TIME])
{
	static const char names[] = "ut 0;gmt 0;utc 0;z 0;est -5;edt -4;"
	    "cst -6;cdt -5;mst -7;mdt -6;pst -8;pdt -7";
	struct slice rest = slice_of(names);
	size_t at = strlen(time);
	int64_t offset;

	if (token.len == 5 && (token.at[0] == '+' || token.at[0] == '-')) {
		if (!read_number((struct slice){ token.at + 1, 4 }, 2359,
		    &offset) || offset % 100 > 59)
			return false;
		snprintf(time + at, MAILHEAD_TIME - at, "%c%02d:%02d",
		    token.at[0], (int)(offset / 100), (int)(offset % 100));
		return true;
	}
	while (rest.at != NULL) {
		struct slice row = slice_cut(&rest, ';');
		struct slice name = slice_cut(&row, ' ');

		if (!text_equal_nocase(name, token))
			continue;
		offset = row.at[0] == '-' ? row.at[1] - '0' : 0;
		snprintf(time + at, MAILHEAD_TIME - at, "%c%02d:00",
		    offset ? '-' : '+', (int)offset);
		return true;
	}
	snprintf(time + at, MAILHEAD_TIME - at, "-00:00");
	return true;
}

static bool
read_year(struct slice token, int64_t *year)
{
	if (!read_number(token, 9999, year))
		return false;
	if (token.len <= 2)
		*year += *year < 50 ? 2000 : 1900;
	else if (token.len == 3)
		*year += 1900;
	return true;
}

/* Apr 22 10:00:00 2024, with or without a zone before or behind the year. */
static bool
read_asctime(struct slice month, struct slice raw, int32_t *date,
    char time[MAILHEAD_TIME])
{
	struct slice zone = SLICE_EMPTY, token;
	int64_t day, year;

	if (!read_number(next_token(&raw), 31, &day) ||
	    !read_clock(next_token(&raw), time))
		return false;
	token = next_token(&raw);
	if (token.len > 0 && !text_is_digit(token.at[0])) {
		zone = token;
		token = next_token(&raw);
	} else {
		zone = next_token(&raw);
	}
	if (token.len != 4 || !read_year(token, &year) ||
	    !date_is_valid((int)year, find_month(month), (int)day) ||
	    !read_zone(zone, time))
		return false;
	*date = date_from_civil((int)year, find_month(month), (int)day);
	return true;
}

bool
mailhead_date(struct slice raw, int32_t *date, char time[MAILHEAD_TIME])
{
	struct slice token = next_token(&raw), year_at;
	int64_t day, year;
	int month;

	if (token.len > 0 && text_is_letter(token.at[0]))
		token = next_token(&raw);	/* the weekday */
	/* As asctime(3) and old programs write it: Mon Apr 22 10:00:00 2024. */
	if (find_month(token) > 0 && token.len == 3)
		return read_asctime(token, raw, date, time);
	if (!read_number(token, 31, &day))
		return false;
	month = find_month(next_token(&raw));
	year_at = next_token(&raw);
	if (month == 0 || !read_year(year_at, &year) ||
	    !date_is_valid((int)year, month, (int)day) ||
	    !read_clock(next_token(&raw), time) ||
	    !read_zone(next_token(&raw), time))
		return false;
	*date = date_from_civil((int)year, month, (int)day);
	return true;
}

struct slice
mailhead_id(struct slice raw)
{
	const char *open = slice_find(raw, '<');
	struct slice rest;

	if (open == NULL)
		return slice_trim(raw);
	rest = slice_between(open + 1, raw.at + raw.len);
	return slice_trim(slice_cut(&rest, '>'));
}
