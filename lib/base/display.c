/*
 * display.c - plain ASCII in one copy, the rest character by character
 */
#include "base/display.h"
#include "base/text.h"

#define REPLACEMENT SLICE("\xEF\xBF\xBD")
#define ELLIPSIS SLICE("\xE2\x80\xA6")

enum fate { KEEP, BLANK, REPLACE, DROP };

/* Printable, single blanks inside only: nothing to do. */
static bool
is_plain(struct slice s)
{
	size_t i;

	if (s.len > 0 && (*s.at == ' ' || s.at[s.len - 1] == ' '))
		return false;
	for (i = 0; i < s.len; i++)
		if (s.at[i] < ' ' || s.at[i] == 0x7F ||
		    (s.at[i] == ' ' && s.at[i - 1] == ' '))
			return false;
	return true;
}

static bool
is_blank(uint32_t c)
{
	return (c >= '\t' && c <= '\r') || c == ' ' || c == 0x85 ||
	    c == 0xA0 || c == 0x2028 || c == 0x2029;
}

static enum fate
fate_of(uint32_t c)
{
	if (is_blank(c))
		return BLANK;
	if (c < ' ' || (c >= 0x7F && c < 0xA0) || text_reorders(c))
		return REPLACE;
	return text_is_invisible(c) ? DROP : KEEP;
}

/* The next character as it is shown, taken off *rest; empty: nothing. */
static struct slice
next_shown(struct slice *rest)
{
	struct slice shown = { rest->at, 0 };
	enum fate fate = REPLACE;
	uint32_t c;

	shown.len = text_decode(*rest, &c);
	if (shown.len > 0)
		fate = fate_of(c);
	rest->at += shown.len ? shown.len : 1;
	rest->len -= shown.len ? shown.len : 1;
	switch (fate) {
	case KEEP:
		return shown;
	case BLANK:
		return SLICE(" ");
	case REPLACE:
		return REPLACEMENT;
	default:
		return SLICE_EMPTY;
	}
}

/* A line under way, and where it would be cut for the ellipsis. */
struct line {
	struct buffer *out;
	size_t columns, width;
	size_t cut_len, cut_width;
	size_t marks;
	struct slice before;	/* the character before, which may join */
	bool blank;		/* one waits to be written */
};

/* Columns that a character adds behind the one before it. */
static size_t
added_width(const struct line *l, struct slice character)
{
	char pair[8];

	if (!slice_is(l->before, "\xE2\x80\x8D"))
		return text_width(character);
	memcpy(pair, l->before.at, l->before.len);
	memcpy(pair + l->before.len, character.at, character.len);
	return text_width((struct slice){ pair,
	    l->before.len + character.len });
}

/* False when it is full. */
static bool
put(struct line *l, struct slice character)
{
	size_t width = added_width(l, character);

	l->marks = width == 0 ? l->marks + 1 : 0;
	if (l->marks > SHOWN_MARKS)
		return true;
	l->before = character;
	if (l->width + width > l->columns) {
		l->out->len = l->cut_len;
		buffer_add(l->out, ELLIPSIS);
		l->width = l->cut_width + 1;
		return false;
	}
	buffer_add(l->out, character);
	l->width += width;
	if (l->width + 1 <= l->columns) {
		l->cut_len = l->out->len;
		l->cut_width = l->width;
	}
	return true;
}

size_t
display_add(struct buffer *out, struct slice text, size_t columns)
{
	struct line l = { .out = out, .columns = columns,
		.cut_len = out->len };
	struct slice character;

	if (columns == 0)
		return 0;
	if (text.len <= columns && text_ascii_prefix(text) == text.len &&
	    is_plain(text)) {
		buffer_add(out, text);
		return text.len;
	}
	while (text.len > 0) {
		character = next_shown(&text);
		if (character.len == 0)
			continue;
		if (*character.at == ' ') {
			l.blank = l.width > 0;
			continue;
		}
		if ((l.blank && !put(&l, SLICE(" "))) || !put(&l, character))
			break;
		l.blank = false;
	}
	return l.width;
}

void
display_blanks(struct buffer *out, size_t count)
{
	while (count-- > 0)
		buffer_add_byte(out, ' ');
}

void
display_pad(struct buffer *out, struct slice text, size_t columns)
{
	display_blanks(out, columns - display_add(out, text, columns));
}

static void
start_line(struct shown_flow *f)
{
	if (f->used > 0)
		buffer_add_byte(f->out, '\n');
	display_blanks(f->out, f->indent);
	f->used = f->indent;
}

/* Bytes of the longest beginning that fits; one character at least. */
static size_t
fitting(struct slice item, size_t columns)
{
	size_t at = 0, width = 0;
	uint32_t c;

	while (at < item.len) {
		struct slice rest = { item.at + at, item.len - at };
		size_t len = text_decode(rest, &c);

		if (len == 0)
			len = 1;
		width += text_width((struct slice){ rest.at, len });
		if (width > columns && at > 0)
			break;
		at += len;
	}
	return at;
}

void
display_flow_item(struct shown_flow *f, struct slice item, size_t gap)
{
	size_t width = text_width(item), len;

	if (item.len == 0)
		return;
	if (f->used == 0 || f->used + gap + width > f->columns) {
		start_line(f);
	} else {
		display_blanks(f->out, gap);
		f->used += gap;
	}
	while (f->used + width > f->columns) {
		len = fitting(item, f->columns - f->used);
		buffer_add(f->out, (struct slice){ item.at, len });
		item = (struct slice){ item.at + len, item.len - len };
		f->used += width - text_width(item);
		width = text_width(item);
		if (item.len > 0)
			start_line(f);
	}
	buffer_add(f->out, item);
	f->used += width;
}

void
display_flow_words(struct shown_flow *f, struct slice text)
{
	while (text.at != NULL)
		display_flow_item(f, slice_cut(&text, ' '), 1);
}

void
display_flow_end(struct shown_flow *f)
{
	if (f->used > 0)
		buffer_add_byte(f->out, '\n');
	f->used = 0;
}
