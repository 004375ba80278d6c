/*
 * card.c - vCard 2.1, 3.0 and 4.0 as a format (R-IMPORT-21)
 *
 * The file is read twice: once for its columns, once for its cards.  In memory
 * are one card, without its pictures, and 16 bytes for each card's place.
 */
#include <errno.h>
#include <stdlib.h>

#include "base/say.h"
#include "base/mem.h"
#include "base/spool.h"
#include "base/text.h"
#include "csv/writer.h"
#include "encoding/decode.h"
#include "format/cardline.h"
#include "format/cards.h"
#include "format/kind.h"

#define LINE_MOST ((size_t)64 << 20)	/* a picture is one line at times */
#define CARD_MOST ((size_t)4 << 20)
enum { WINDOW = 64 << 10, LINES_MOST = 2000 };

/* Where a card stands: the line of BEGIN, and that of its record. */
struct place {
	uint32_t line, record;
	bool cut;
};

struct book {
	struct fault fault;	/* first: formatkind_fault() */
	struct spool spool;
	bool wide;		/* UTF-16, read through a decoder */
	struct decoder *decoder;
	uint64_t at;		/* in the spool */
	struct buffer window;	/* bytes from used on are yet to be read */
	size_t used;
	bool ended;
	unsigned long line;	/* of the last physical line */

	struct cards *cards;
	struct buffer text;	/* the unfolded lines of the card */
	size_t *starts, line_count;
	struct slice *lines;	/* the same, for cards_take() */
	bool quoted, base64, skipping, old;	/* of the line under way */
	bool whole;		/* its parameters have ended */
	unsigned inner;		/* cards within the card (AGENT) */
	bool agent;		/* one may begin */

	bool open;		/* a card has begun */
	unsigned long begun;
	unsigned long pending;	/* line of a BEGIN that ended a cut card */
	uint64_t skipped, inners;

	struct buffer out;
	size_t out_at;
	unsigned long record;	/* line of the CSV written next */
	struct place *places;
	size_t place_count, place_room;
	bool failed;
};

static struct slice
without_mark(struct slice s)
{
	if (slice_starts(s, SLICE("\xEF\xBB\xBF")))
		s = (struct slice){ s.at + 3, s.len - 3 };
	return s;
}

static bool
begins_card(struct slice s)
{
	return s.len >= 11 && text_equal_nocase((struct slice){ s.at, 11 },
	    SLICE("BEGIN:VCARD"));
}

static bool
is_wide(struct slice head)
{
	return slice_starts(head, SLICE("\xFF\xFE")) ||
	    slice_starts(head, SLICE("\xFE\xFF"));
}

/* Blank space and a mark may stand before the first card; NULs of UTF-16. */
static bool
is_card(struct slice head)
{
	char plain[64];
	size_t i, len = 0, from = is_wide(head) ? 2 : 0;

	head = without_mark(head);
	for (i = from; i < head.len && len < sizeof(plain); i++)
		if (from == 0 || head.at[i] != '\0')
			plain[len++] = head.at[i];
	return begins_card(slice_trim((struct slice){ plain, len }));
}

static ssize_t
read_spool(void *context, char *to, size_t size)
{
	struct book *b = context;

	return spool_read_next(&b->spool, &b->at, to, size);
}

static void
rewind_file(struct book *b)
{
	struct fault unused;

	b->at = 0;
	b->window.len = b->used = 0;
	buffer_reserve(&b->window, WINDOW);
	b->ended = false;
	b->line = b->pending = 0;
	b->skipped = b->inners = 0;
	b->open = false;
	decoder_close(b->decoder);
	b->decoder = !b->wide ? NULL : decoder_open((struct reader_source){
	    read_spool, b, NULL }, CHARSET_UTF_16LE, &unused);
}

static bool
fill(struct book *b)
{
	ssize_t got;

	buffer_drop(&b->window, b->used);
	b->used = 0;
	if (b->window.len > LINE_MOST)
		return fault_set(&b->fault, "line %lu: a line of more than "
		    "64 MiB; these are no address cards", b->line + 1);
	buffer_reserve(&b->window, WINDOW);
	got = b->wide ? decoder_read(b->decoder, b->window.data +
	    b->window.len, WINDOW) : read_spool(b, b->window.data +
	    b->window.len, WINDOW);
	if (got < 0)
		return spool_check(&b->spool, &b->fault) &&
		    fault_set(&b->fault, "cannot be read as UTF-16; save it "
		    "as UTF-8");
	b->ended = got == 0;
	b->window.len += (size_t)got;
	return true;
}

/* The end of the line in s: LF, CR LF, or CR alone; s.len for none. */
static size_t
line_end(struct slice s)
{
	const char *lf = slice_find(s, '\n');
	size_t len = lf == NULL ? s.len : (size_t)(lf - s.at);
	const char *cr = len ? memchr(s.at, '\r', len) : NULL;

	return cr == NULL ? len : (size_t)(cr - s.at);
}

/* The next physical line without its end; false at the end of the file. */
static bool
next_line(struct book *b, struct slice *line)
{
	size_t looked = 0;

	for (;;) {
		struct slice rest = { b->window.data + b->used,
			b->window.len - b->used };
		size_t end = looked + line_end((struct slice){ rest.at +
		    looked, rest.len - looked });

		/* A CR at the end of the window may have its LF behind it. */
		if (end + 1 < rest.len || (b->ended && rest.len > 0)) {
			*line = (struct slice){ rest.at, end };
			b->used += end;
			if (end < rest.len)
				b->used++;
			if (end + 1 < rest.len && rest.at[end] == '\r' &&
			    rest.at[end + 1] == '\n')
				b->used++;
			if (++b->line == 1)
				*line = without_mark(*line);
			return true;
		}
		if (b->ended)
			return false;
		looked = end == rest.len ? rest.len : end;
		if (!fill(b)) {
			b->failed = true;
			return false;
		}
	}
}

/* A property begins: is it kept, and how do its lines go on? */
static bool
start_line(struct book *b, struct slice line)
{
	struct cardline parsed;
	enum cards_property what = CARDS_KEEP;

	b->quoted = b->base64 = b->agent = false;
	b->whole = cardline_parse(line, &parsed);
	if (b->whole) {
		what = cards_property(b->cards, parsed.name);
		b->quoted = cardline_is_quoted(parsed.params);
		b->base64 = cardline_is_base64(parsed.params);
		b->agent = what == CARDS_AGENT;
		if (text_equal_nocase(parsed.name, SLICE("VERSION")))
			b->old = slice_is(slice_trim(parsed.value), "2.1");
	}
	b->skipping = what == CARDS_SKIP;
	b->skipped += b->skipping;
	if (b->skipping)
		return true;
	if (b->line_count == LINES_MOST)
		return fault_set(&b->fault, "line %lu: a card of more than %d "
		    "properties; this is no address card", b->line,
		    LINES_MOST);
	b->starts[b->line_count++] = b->text.len;
	buffer_add(&b->text, line);
	return true;
}

static bool
is_end(struct slice line)
{
	return text_equal_nocase(slice_trim(line), SLICE("END:VCARD"));
}

/* The property under way goes on with these bytes. */
static bool
go_on(struct book *b, const char *between, struct slice line)
{
	struct slice known;
	struct cardline parsed;

	if (b->skipping || b->line_count == 0)
		return true;
	buffer_add(&b->text, slice_of(between));
	buffer_add(&b->text, line);
	if (b->text.len > CARD_MOST)
		return fault_set(&b->fault, "line %lu: a card of more than 4 "
		    "MiB; this is no address card", b->line);
	if (b->whole || slice_find(line, ':') == NULL)
		return true;
	/* Its parameters were folded: only now is it whole. */
	buffer_reserve(&b->text, b->text.len);
	known = (struct slice){ b->text.data + b->starts[b->line_count - 1],
		b->text.len - b->starts[b->line_count - 1] };
	if (cardline_parse(known, &parsed)) {
		size_t start = b->starts[--b->line_count];

		if (!start_line(b, known))
			return false;
		/* It stands where it stood, once. */
		b->text.len = start + (b->skipping ? 0 : known.len);
		if (!b->skipping)
			b->starts[b->line_count - 1] = start;
	}
	return true;
}

/* Unfolds a physical line into the card (RFC 6350 3.2). */
static bool
add_line(struct book *b, struct slice line)
{
	bool blank = line.len > 0 && (*line.at == ' ' || *line.at == '\t');

	if (b->quoted && b->text.len > 0 && !b->skipping &&
	    b->text.data[b->text.len - 1] == '=') {
		b->text.len--;
		return go_on(b, "", line);
	}
	/* In 2.1 the blank is part of the text, but for pictures. */
	if (blank)
		return go_on(b, "", b->old && !b->base64 ? line :
		    (struct slice){ line.at + 1, line.len - 1 });
	if (line.len == 0)
		return true;
	if (!cardline_begins(line))
		return go_on(b, b->base64 ? "" : "\n", line);
	return start_line(b, line);
}

static void
begin_card(struct book *b, unsigned long line)
{
	b->open = true;
	b->begun = line;
	b->text.len = b->line_count = 0;
	b->quoted = b->base64 = b->skipping = b->old = b->agent = false;
	b->inner = 0;
}

/* Takes a card that ended, or was cut. */
static bool
end_card(struct book *b)
{
	size_t i;

	b->open = false;
	for (i = 0; i < b->line_count; i++) {
		size_t end = i + 1 < b->line_count ? b->starts[i + 1] :
		    b->text.len;

		b->lines[i] = (struct slice){ b->text.data + b->starts[i],
			end - b->starts[i] };
	}
	return cards_take(b->cards, b->lines, b->line_count, b->old,
	    &b->fault);
}

/* A card within the card goes by unread. */
static bool
is_inner(struct book *b, struct slice line)
{
	if (begins_card(line) && (b->agent || b->inner > 0)) {
		b->inners += b->inner == 0;
		b->inner++;
		return true;
	}
	if (b->inner == 0)
		return false;
	b->inner -= is_end(line);
	b->agent = false;
	return true;
}

/* Reads up to the end of the next card: 1, 0 at the end of all, -1. */
static int
next_card(struct book *b, bool *cut)
{
	struct slice line;

	*cut = false;
	if (b->pending > 0)
		begin_card(b, b->pending);
	b->pending = 0;
	while (next_line(b, &line)) {
		if (!b->open) {
			if (begins_card(slice_trim(line)))
				begin_card(b, b->line);
			continue;
		}
		if (is_inner(b, line))
			continue;
		if (begins_card(line)) {
			b->pending = b->line;
			*cut = true;
		}
		if (*cut || is_end(line))
			return end_card(b) ? 1 : -1;
		if (!add_line(b, line))
			return -1;
	}
	if (b->failed)
		return -1;
	*cut = b->open;
	return !b->open ? 0 : end_card(b) ? 1 : -1;
}

static unsigned long
count_lines(struct slice s)
{
	unsigned long lines = 0;
	const char *end = s.at + s.len, *at = s.at;

	while ((at = memchr(at, '\n', (size_t)(end - at))) != NULL) {
		lines++;
		at++;
	}
	return lines;
}

static void
write_record(struct book *b, bool header)
{
	size_t count = cards_count(b->cards), start = b->out.len, i;

	for (i = 0; i < count; i++) {
		if (i > 0)
			buffer_add_byte(&b->out, ',');
		writer_add_field(&b->out, header ? cards_name(b->cards, i) :
		    cards_cell(b->cards, i));
	}
	/* A record without any cell is no blank line. */
	if (b->out.len == start && count == 1)
		buffer_add(&b->out, SLICE("\"\""));
	buffer_add_byte(&b->out, '\n');
	b->record += count_lines((struct slice){ b->out.data + start,
	    b->out.len - start });
}

static void
add_place(struct book *b, bool cut)
{
	GROW(b->places, b->place_count, b->place_room);
	b->places[b->place_count++] = (struct place){ (uint32_t)b->begun,
		(uint32_t)b->record, cut };
}

static ssize_t
read_book(void *context, char *to, size_t size)
{
	struct book *b = context;
	size_t left = b->out.len - b->out_at;
	bool cut;
	int more = 1;

	if (left == 0) {
		b->out.len = b->out_at = 0;
		while (b->out.len < size && (more = next_card(b, &cut)) > 0) {
			add_place(b, cut);
			write_record(b, false);
		}
		left = b->out.len;
	}
	if (more < 0) {
		b->failed = true;
		errno = EILSEQ;
		return -1;
	}
	if (left == 0)
		return 0;
	size = size < left ? size : left;
	memcpy(to, b->out.data + b->out_at, size);
	b->out_at += size;
	return (ssize_t)size;
}

static void
close_book(void *context)
{
	struct book *b = context;

	cards_close(b->cards);
	decoder_close(b->decoder);
	spool_close(&b->spool);
	buffer_release(&b->window);
	buffer_release(&b->text);
	buffer_release(&b->out);
	free(b->starts);
	free(b->lines);
	free(b->places);
	free(b);
}

/* The first pass. */
static bool
find_columns(struct book *b, struct fault *fault)
{
	bool cut;
	int more;

	rewind_file(b);
	while ((more = next_card(b, &cut)) > 0)
		continue;
	if (more < 0) {
		*fault = b->fault;
		return false;
	}
	cards_settle(b->cards);
	if (cards_count(b->cards) == 0)
		return fault_set(fault, "address cards without a name or a "
		    "number; there is nothing to import");
	rewind_file(b);
	b->record = 1;
	write_record(b, true);
	return true;
}

static void *
open_book(int fd, struct slice head, const struct format_asked *asked,
    struct fault *fault)
{
	struct book *b = xcalloc(1, sizeof(*b));

	b->wide = is_wide(head);
	b->starts = xcalloc(LINES_MOST, sizeof(*b->starts));
	b->lines = xcalloc(LINES_MOST, sizeof(*b->lines));
	b->cards = cards_open(asked->charset, fault);
	if (b->cards != NULL && spool_open(&b->spool, fd, head, fault) &&
	    find_columns(b, fault))
		return b;
	if (b->cards == NULL)
		b->spool.copy = -1;
	close_book(b);
	return NULL;
}

static bool
note_of(const void *context, size_t n, bool ended, struct fault *note)
{
	const struct book *b = context;
	const struct guess *g = cards_guess(b->cards);

	if (!ended && n == 0 && g->charset != CHARSET_UTF_8) {
		fault_set(note, "%s where no encoding is named (%s%s%s)",
		    charset_name(g->charset), g->reason,
		    *g->language ? "; reads as " : "", g->language);
		return true;
	}
	if (!ended || n > 0 || b->skipped + b->inners == 0)
		return false;
	fault_set(note, "skipped: %llu photo%s, sounds and the like%s",
	    (unsigned long long)b->skipped, b->skipped == 1 ? "" : "s",
	    b->inners > 0 ? ", and cards of assistants within cards" : "");
	return true;
}

static void
place_of(const void *context, unsigned long line, struct format_place *out)
{
	const struct book *b = context;
	size_t low = 0, high = b->place_count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (b->places[middle].record < line)
			low = middle + 1;
		else
			high = middle;
	}
	if (low == b->place_count)
		return;
	out->line = b->places[low].line;
	if (!b->places[low].cut)
		return;
	out->code = "card-cut";
	out->text = say("a card without END:VCARD; the file may be cut here, "
	    "export it again or complete the card");
}

const struct format_kind formatcard_kind = {
	.name = "address cards", .headed = true, .is = is_card,
	.open = open_book, .close = close_book, .read = read_book,
	.fault = formatkind_fault, .note = note_of, .place = place_of,
};
