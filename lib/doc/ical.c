/*
 * ical.c - lines measured as they grow
 */
#include <stdio.h>

#include "base/date.h"
#include "doc/ical.h"
#include "base/text.h"

struct line {
	struct buffer *out;
	size_t used;		/* octets of the physical line under way */
};

/* What must stay together: a character or an escape. */
static void
put(struct line *l, struct slice unit)
{
	if (l->used + unit.len > ICALENDAR_LINE_MOST) {
		buffer_add(l->out, SLICE("\r\n "));
		l->used = 1;
	}
	buffer_add(l->out, unit);
	l->used += unit.len;
}

/* ASCII, which may be folded anywhere. */
static void
put_ascii(struct line *l, struct slice run)
{
	size_t room;

	while (run.len > (room = ICALENDAR_LINE_MOST - l->used)) {
		buffer_add(l->out, (struct slice){ run.at, room });
		run = (struct slice){ run.at + room, run.len - room };
		buffer_add(l->out, SLICE("\r\n "));
		l->used = 1;
	}
	buffer_add(l->out, run);
	l->used += run.len;
}

static struct line
begin(struct buffer *out, const char *name)
{
	struct line l = { .out = out };

	put_ascii(&l, slice_of(name));
	put(&l, SLICE(":"));
	return l;
}

static void
end(struct line *l)
{
	buffer_add(l->out, SLICE("\r\n"));
}

/* Bytes in front that need no care (SAFE-CHAR and blanks of 3.3.11). */
static size_t
plain_prefix(struct slice s)
{
	size_t i;

	for (i = 0; i < s.len; i++) {
		unsigned char c = (unsigned char)s.at[i];

		if ((c < ' ' && c != '\t') || c >= 0x7F || c == '\\' ||
		    c == ';' || c == ',')
			break;
	}
	return i;
}

static bool
is_line_end(uint32_t c)
{
	return c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 ||
	    c == 0x2029;
}

/* Control characters, and what reorders the text behind it (UAX #9). */
static bool
is_dropped(uint32_t c)
{
	return c < ' ' || (c >= 0x7F && c < 0xA0) || text_reorders(c);
}

/* What becomes of the first character; its bytes, two for CR LF. */
static size_t
take_character(struct slice text, struct slice *kept)
{
	uint32_t c = 0;
	size_t len = text_decode(text, &c);

	*kept = (struct slice){ text.at, len };
	if (len == 0)
		return 1;
	if (c == '\r' && text.len > 1 && text.at[1] == '\n')
		len = 2;
	if (is_line_end(c))
		*kept = SLICE("\n");
	else if (is_dropped(c))
		*kept = SLICE_EMPTY;
	return len;
}

static void
put_character(struct line *l, struct slice character)
{
	char escape[2] = { '\\', *character.at };

	if (slice_is(character, "\n"))
		put(l, SLICE("\\n"));
	else if (strchr("\\;,", *character.at) != NULL)
		put(l, (struct slice){ escape, 2 });
	else
		put(l, character);
}

static void
put_text(struct line *l, struct slice text)
{
	struct slice kept;
	size_t len;

	while (text.len > 0) {
		len = plain_prefix(text);
		if (len > 0) {
			put_ascii(l, (struct slice){ text.at, len });
		} else {
			len = take_character(text, &kept);
			if (kept.len > 0)
				put_character(l, kept);
		}
		text = (struct slice){ text.at + len, text.len - len };
	}
}

void
ical_clean(struct buffer *out, struct slice text)
{
	struct slice kept;
	size_t len;

	while (text.len > 0) {
		len = plain_prefix(text);
		kept = (struct slice){ text.at, len };
		if (len == 0)
			len = take_character(text, &kept);
		buffer_add(out, kept);
		text = (struct slice){ text.at + len, text.len - len };
	}
}

void
ical_add(struct buffer *out, const char *name, const char *value)
{
	struct line l = begin(out, name);

	put_ascii(&l, slice_of(value));
	end(&l);
}

void
ical_begin(struct buffer *out, const char *component)
{
	ical_add(out, "BEGIN", component);
}

void
ical_end(struct buffer *out, const char *component)
{
	ical_add(out, "END", component);
}

void
ical_add_texts(struct buffer *out, const char *name,
    const struct slice *texts, size_t count)
{
	struct line l = begin(out, name);
	size_t i;

	for (i = 0; i < count; i++) {
		if (i > 0)
			put(&l, SLICE(","));
		put_text(&l, texts[i]);
	}
	end(&l);
}

void
ical_add_text(struct buffer *out, const char *name, struct slice text)
{
	ical_add_texts(out, name, &text, 1);
}

/* 20240422 */
static void
put_day(struct line *l, int32_t date)
{
	char text[11];

	date_format_iso(text, date);
	put(l, (struct slice){ text, 4 });
	put(l, (struct slice){ text + 5, 2 });
	put(l, (struct slice){ text + 8, 2 });
}

void
ical_add_date(struct buffer *out, const char *name, int32_t date)
{
	struct line l = { .out = out };

	put_ascii(&l, slice_of(name));
	put_ascii(&l, SLICE(";VALUE=DATE:"));
	put_day(&l, date);
	end(&l);
}

static void
add_time(struct buffer *out, const char *name, int32_t date, int minute,
    const char *zone)
{
	struct line l = begin(out, name);
	int days = (minute < 0 ? minute - 1439 : minute) / 1440;
	char clock[16];

	minute -= days * 1440;
	put_day(&l, date + days);
	snprintf(clock, sizeof(clock), "T%02u%02u00%s",
	    (unsigned)minute / 60 % 24, (unsigned)minute % 60, zone);
	put_ascii(&l, slice_of(clock));
	end(&l);
}

void
ical_add_moment(struct buffer *out, const char *name, int32_t date,
    int minute)
{
	add_time(out, name, date, minute, "Z");
}

void
ical_add_local(struct buffer *out, const char *name, int32_t date,
    int minute)
{
	add_time(out, name, date, minute, "");
}
