/*
 * phone.c - a cell taken apart: numbers, extensions, remarks
 */
#include <stdlib.h>

#include "base/mem.h"
#include "base/text.h"
#include "rule/table.h"
#include "value/phone.h"

/* Digits of an area code with its country's, and the fewest behind it. */
enum { AREA_MOST = 7, BEHIND_LEAST = 3 };
/* Digits of a number that a list says nothing else of, and of its end. */
enum { LOCAL_LEAST = 7, VARIANT_MOST = 2, EXTENSION_MOST = 7,
	LAST_GROUP_MOST = 6, GROUPS_MOST = 12, LABEL_DIGITS_MOST = 2,
	TWO_LEAST = 20 };

enum { KIND, WORD, SHAPE_COUNT };

static const struct table_column shape[SHAPE_COUNT] = {
	[KIND] = { .name = "kind", .type = TABLE_WORD,
	    .words = "extension;or" },
	[WORD] = { .name = "word", .type = TABLE_WORD },
};

struct phones {
	struct dial *dial;
	struct table *words;
	bool fronts[256];	/* some word begins so, in either case */
};

/* What spares most places of a text the look at all words. */
static void
note_fronts(struct phones *p)
{
	size_t row;

	for (row = 0; row < table_rows(p->words); row++) {
		struct slice word = table_text(p->words, row, WORD);
		unsigned char c = word.len > 0 ? (unsigned char)*word.at : 0;

		p->fronts[c] = true;
		if (text_is_letter((char)c))
			p->fronts[c ^ 0x20] = true;
	}
}

struct phones *
phones_open(struct fault *fault)
{
	struct phones *p = xcalloc(1, sizeof(*p));

	p->dial = dial_open(fault);
	if (p->dial != NULL)
		p->words = table_open("phone-word", shape, SHAPE_COUNT,
		    fault);
	if (p->words != NULL) {
		note_fronts(p);
		return p;
	}
	phones_close(p);
	return NULL;
}

void
phones_close(struct phones *p)
{
	if (p == NULL)
		return;
	dial_close(p->dial);
	table_close(p->words);
	free(p);
}

bool
phones_has_region(const struct phones *p, struct slice region)
{
	return dial_has_region(p->dial, region);
}

size_t
phones_code_length(const struct phones *p, struct slice digits)
{
	return dial_code_length(p->dial, digits);
}

static struct slice
behind(struct slice s, size_t len)
{
	return (struct slice){ s.at + len, s.len - len };
}

/* What stands for nothing: U+200B to U+200F, U+202A to U+202E, U+FEFF. */
static bool
is_invisible(uint32_t c)
{
	return (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
	    c == 0x2060 || c == 0xFEFF;
}

/* The ASCII digit of a digit of another script, -1 for any other letter. */
static int
other_digit(uint32_t c)
{
	/* Arabic, Persian, then the scripts of India, Thai, Lao. */
	static const uint32_t zeros[] = { 0x660, 0x6F0, 0x966, 0x9E6, 0xA66,
		0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xE50, 0xED0,
		0x1040, 0x17E0 };
	size_t i;

	for (i = 0; i < sizeof(zeros) / sizeof(*zeros); i++)
		if (c >= zeros[i] && c <= zeros[i] + 9)
			return (int)(c - zeros[i] + '0');
	return -1;
}

/*
 * The ASCII character that the front of s stands for, its bytes in *len:
 * full-width forms, dashes and blanks of typography, other digits.  0
 * for what is skipped, -1 for any other letter.
 */
static int
next_char(struct slice s, size_t *len)
{
	uint32_t c;

	*len = 1;
	if (!(*s.at & 0x80))
		return *s.at;
	*len = text_decode(s, &c);
	if (*len == 0) {
		*len = 1;
		return -1;
	}
	if (c >= 0xFF01 && c <= 0xFF5E)
		return (int)(c - 0xFF01 + '!');
	if (c == 0xA0 || c == 0x3000 || c == 0x202F ||
	    (c >= 0x2000 && c <= 0x200A))
		return ' ';
	if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212)
		return '-';
	if (is_invisible(c))
		return 0;
	return other_digit(c);
}

/* A number under way. */
struct walk {
	struct dialled number;
	bool overlong;		/* more digits than any number has */
	size_t groups[GROUPS_MOST];	/* digits in front of each group */
	size_t group_count;
	size_t ends[GROUPS_MOST];	/* bytes up to the end of each */
	size_t end;		/* bytes up to the last digit's end */
};

static void
take_digit(struct walk *w, char c, bool gap)
{
	struct dialled *n = &w->number;

	if (gap && n->len > 0) {
		n->separated = true;
		if (n->first == 0)
			n->first = n->len;
	}
	if ((gap || n->len == 0) && w->group_count < GROUPS_MOST)
		w->groups[w->group_count++] = n->len;
	if (n->len < DIAL_DIGITS_MOST)
		n->digits[n->len++] = c;
	else
		w->overlong = true;
}

static bool
is_separator(int c)
{
	return c == ' ' || c == '-' || c == '(' || c == ')' || c == '.' ||
	    c == '\t' || c == '\'' || c == '_' || c == '/' || c == '[' ||
	    c == ']' || c == ',';
}

/* Brackets that close; the first that hold digits are remembered. */
static void
note_bracket(struct dialled *n, int c, size_t *open)
{
	if (c == '(' || c == '[')
		*open = n->len;
	else if (n->bracketed == 0 && *open < n->len) {
		n->bracket = *open;
		n->bracketed = n->len - *open;
	}
}

/*
 * Walks over a number: its digits, a + in front and what may stand between.
 * Words in front, as in Tel: or 电话, are passed over.
 */
static void
walk(struct slice s, struct walk *w)
{
	struct dialled *n = &w->number;
	size_t i, len, open = SIZE_MAX;
	bool gap = false;

	*w = (struct walk){ 0 };
	for (i = 0; i < s.len; i += len) {
		int c = next_char(behind(s, i), &len);

		if (c >= '0' && c <= '9') {
			take_digit(w, (char)c, gap);
			gap = false;
			w->end = i + len;
			w->ends[w->group_count - 1] = w->end;
		} else if (c == '+' && n->len <= LABEL_DIGITS_MOST) {
			*w = (struct walk){ .number.plus = true };
			open = SIZE_MAX;
			gap = false;
		} else if (c == '(' || c == '[' || c == ')' || c == ']') {
			note_bracket(n, c, &open);
			gap = true;
		} else if (is_separator(c)) {
			gap = true;
		} else if (c != 0 && n->len > 0) {
			break;
		} else if (c != 0) {
			n->plus = false;
		}
	}
}

/* The bytes of a word of a kind in front of s, 0: none. */
static size_t
word_length(const struct phones *p, struct slice s, const char *kind)
{
	size_t row, longest = 0;

	if (s.len == 0 || !p->fronts[(unsigned char)*s.at])
		return 0;
	for (row = 0; row < table_rows(p->words); row++) {
		struct slice word = table_text(p->words, row, WORD);

		if (word.len > longest && s.len > word.len &&
		    slice_is(table_text(p->words, row, KIND), kind) &&
		    text_equal_nocase((struct slice){ s.at, word.len }, word))
			longest = word.len;
	}
	return longest;
}

/* Blanks and marks in front of s, any of those in marks. */
static size_t
skip_marks(struct slice s, const char *marks)
{
	size_t i, len;

	for (i = 0; i < s.len; i += len) {
		int c = next_char(behind(s, i), &len);

		if (c < 0 || (c > 0 && strchr(marks, c) == NULL))
			break;
	}
	return i;
}

/* The word for an extension and its digits: the bytes of both, 0: none. */
static size_t
read_extension(const struct phones *p, struct slice s,
    struct phone_reading *out)
{
	size_t i = skip_marks(s, " \t,;(-[."), count = 0, len;
	size_t word = word_length(p, behind(s, i), "extension");
	char digits[EXTENSION_MOST + 1];

	if (word == 0)
		return 0;
	i += word;
	i += skip_marks(behind(s, i), " \t.:#=-");
	for (; i < s.len; i += len) {
		int c = next_char(behind(s, i), &len);

		if (c < '0' || c > '9')
			break;
		if (count == EXTENSION_MOST)
			return 0;
		digits[count++] = (char)c;
	}
	if (count == 0)
		return 0;
	memcpy(out->extension, digits, count);
	out->extension[count] = '\0';
	return i;
}

/* What is left behind a number, without brackets and dashes around it. */
static struct slice
bare_note(struct slice s)
{
	s = behind(s, skip_marks(s, " \t-,;:/()[].\r\n*#\"'=+_~"));
	while (s.len > 0) {
		size_t from = s.len - 1;

		while (from > 0 && (s.at[from] & 0xC0) == 0x80)
			from--;
		if (skip_marks(behind(s, from), " \t-,;:/()[]\r\n\"'=+_~") !=
		    s.len - from)
			break;
		s.len = from;
	}
	return s;
}

/* 8.61381E+12, or 13800138000.0: a number was made of it. */
static bool
is_spreadsheet_number(struct slice s)
{
	size_t i = 0, from;

	while (i < s.len && text_is_digit(s.at[i]))
		i++;
	if (i == 0)
		return false;
	if (i > 6 && i < s.len && (s.at[i] == '.' || s.at[i] == ',')) {
		for (from = i + 1; from < s.len && s.at[from] == '0';)
			from++;
		if (from == s.len && from > i + 1 && from <= i + 3)
			return true;
	}
	if (i < s.len && (s.at[i] == '.' || s.at[i] == ','))
		for (i++; i < s.len && text_is_digit(s.at[i]);)
			i++;
	if (i + 1 >= s.len || (s.at[i] != 'E' && s.at[i] != 'e') ||
	    s.at[i + 1] != '+')
		return false;
	for (from = i += 2; i < s.len && text_is_digit(s.at[i]);)
		i++;
	return i == s.len && i > from;
}

static enum dial_state
resolve(const struct phones *p, const struct walk *w, struct slice region,
    struct phone_reading *out)
{
	static const enum phone_state states[] = {
		[DIAL_OK] = PHONE_OK, [DIAL_LOCAL] = PHONE_LOCAL,
		[DIAL_UNCLEAR] = PHONE_UNCLEAR,
		[DIAL_AMBIGUOUS] = PHONE_UNCLEAR,
		[DIAL_DAMAGED] = PHONE_DAMAGED,
	};

	enum dial_state state = DIAL_UNCLEAR;

	out->e164[0] = '\0';
	out->digits = (unsigned)w->number.len;
	if (w->number.len > 0 && !w->overlong)
		state = dial_read(p->dial, &w->number, region, out->e164);
	out->state = w->number.len == 0 ? PHONE_NONE : states[state];
	return state;
}

/*
 * 021-55550101-802: a last group behind what is a number in use without it
 * is an extension.
 */
static void
cut_last_group(const struct phones *p, const struct walk *w,
    struct slice region, struct phone_reading *out)
{
	struct phone_reading shorter = *out;
	struct walk cut = *w;
	size_t from, len;

	if (w->group_count < 2 || out->extension[0] != '\0')
		return;
	from = w->groups[w->group_count - 1];
	len = w->number.len - from;
	if (w->overlong || len > LAST_GROUP_MOST)
		return;
	cut.number.len = from;
	resolve(p, &cut, region, &shorter);
	if (shorter.state != PHONE_OK ||
	    !dial_is_in_use(p->dial, shorter.e164))
		return;
	*out = shorter;
	memcpy(out->extension, w->number.digits + from, len);
	out->extension[len] = '\0';
}

/* One number and what stands behind it. */
static void
read_one(const struct phones *p, struct slice text, struct slice region,
    struct phone_reading *out)
{
	enum dial_state state;
	struct walk w;
	struct slice rest;

	text = slice_trim(text);
	*out = (struct phone_reading){ .state = PHONE_NONE, .text = text,
		.note = SLICE_EMPTY };
	walk(text, &w);
	rest = behind(text, w.number.len > 0 ? w.end : text.len);
	rest = behind(rest, read_extension(p, rest, out));
	out->note = bare_note(rest);
	state = resolve(p, &w, region, out);
	if (is_spreadsheet_number(text)) {
		out->state = PHONE_DAMAGED;
		out->e164[0] = '\0';
		out->note = SLICE_EMPTY;
		if (slice_find(text, 'E') != NULL ||
		    slice_find(text, 'e') != NULL)
			out->digits = 0;	/* the others are gone */
		return;
	}
	if (state == DIAL_UNCLEAR || state == DIAL_DAMAGED)
		cut_last_group(p, &w, region, out);
}

enum edge {
	EDGE_END,
	EDGE_HARD,		/* ; 、 a line break: always between numbers */
	EDGE_SOFT,		/* / and , stand inside numbers too */
};

/* What stands at the front of s, and its bytes. */
static enum edge
edge_at(struct slice s, size_t *len)
{
	int c;

	if (text_is_digit(*s.at) || *s.at == ' ') {
		*len = 1;
		return EDGE_END;
	}
	c = next_char(s, len);
	if (c == ';' || c == '\n' || c == '\r' || c == '|')
		return EDGE_HARD;
	if (c == '/' || c == ',')
		return EDGE_SOFT;
	if (slice_starts(s, SLICE("、")))
		return EDGE_HARD;
	if (slice_starts(s, SLICE(":::"))) {
		*len = 3;
		return EDGE_HARD;
	}
	return EDGE_END;
}

/* Cuts the piece up to the next edge off the front of *rest. */
static struct slice
cut_piece(const struct phones *p, struct slice *rest, enum edge *edge)
{
	struct phone_reading unused;
	size_t i, len;

	for (i = 0; i < rest->len; i += len) {
		struct slice piece = { rest->at, i };

		*edge = edge_at(behind(*rest, i), &len);
		/* 030 901820, ext. 12: no edge, its extension follows. */
		if (*edge == EDGE_END || read_extension(p, behind(*rest, i),
		    &unused) > 0)
			continue;
		*rest = behind(*rest, i + len);
		return piece;
	}
	*edge = EDGE_END;
	*rest = (struct slice){ rest->at + rest->len, 0 };
	return (struct slice){ rest->at - i, i };
}

/* Whether a reading could stand alone. */
static bool
is_complete(const struct phone_reading *r)
{
	return r->state == PHONE_OK || r->e164[0] != '\0' ||
	    (r->state == PHONE_LOCAL && r->digits >= LOCAL_LEAST);
}

/* 0043 or +43/1: a calling code, perhaps with its area, and no number yet. */
static bool
is_prefix(const struct phone_reading *r)
{
	return r->digits <= AREA_MOST && !is_complete(r) &&
	    (slice_starts(r->text, SLICE("+")) ||
	    slice_starts(r->text, SLICE("00")));
}

/*
 * 030/1234567: an area code, which is no number by itself but is one with
 * what follows.
 */
static bool
joins(const struct phone_reading *left, const struct phone_reading *both)
{
	if (left->state == PHONE_NONE || is_prefix(left))
		return true;
	if (left->digits > AREA_MOST && is_complete(left))
		return false;
	if (both->state == PHONE_LOCAL)
		return left->digits < LOCAL_LEAST &&
		    both->digits >= left->digits + BEHIND_LEAST &&
		    both->digits >= LOCAL_LEAST;
	return both->state == PHONE_OK ||
	    (both->state == PHONE_DAMAGED && both->e164[0] != '\0');
}

/* The piece in front of rest is followed by a number of its own. */
static bool
number_follows(const struct phones *p, struct slice rest,
    struct slice region)
{
	struct phone_reading next, both;
	enum edge edge;
	struct slice piece = cut_piece(p, &rest, &edge), second;

	read_one(p, piece, region, &next);
	if (is_complete(&next))
		return true;
	if (edge != EDGE_SOFT || next.digits == 0 || next.digits > AREA_MOST)
		return false;
	second = cut_piece(p, &rest, &edge);
	read_one(p, slice_between(piece.at, second.at + second.len), region,
	    &both);
	return joins(&next, &both) && is_complete(&both);
}

/*
 * A number with what a soft edge leaves behind it: /68 is the end of another
 * number, /802 an extension, /Mobile a remark.
 */
static void
add_leftover(const struct phone_reading *piece,
    const struct phone_reading *both, struct slice text,
    struct phone_reading *out)
{
	struct slice note;

	if (piece->digits > VARIANT_MOST && is_complete(both))
		out->state = PHONE_UNCLEAR;
	if (out->state == PHONE_UNCLEAR)
		out->e164[0] = '\0';
	note = slice_between(out->note.len > 0 ? out->note.at :
	    out->text.at + out->text.len, text.at + text.len);
	out->note = bare_note(note);
	out->text = slice_trim(text);
}

enum { GROUP_MOST = 4 };	/* digits of a group of a number */

/*
 * +33 (0)1/42/68/53/00: groups of a few digits parted by slashes, which are a
 * number only together.
 */
static bool
take_groups(const struct phones *p, struct slice *rest, enum edge *edge,
    struct slice region, struct phone_reading *out)
{
	struct slice after = *rest, text = out->text;
	struct phone_reading next, whole;
	enum edge last = *edge;

	if (is_complete(out) || out->digits == 0)
		return false;
	while (last == EDGE_SOFT && after.len > 0) {
		struct slice piece = cut_piece(p, &after, &last);

		read_one(p, piece, region, &next);
		if (next.digits == 0 || next.digits > GROUP_MOST)
			return false;
		text = slice_between(text.at, piece.at + piece.len);
	}
	read_one(p, text, region, &whole);
	if (whole.state != PHONE_OK || whole.note.len > 0)
		return false;
	*out = whole, *rest = after, *edge = last;
	return true;
}

/* Takes pieces that belong to the number into it. */
static void
extend(const struct phones *p, struct slice *rest, enum edge edge,
    struct slice region, struct phone_reading *out)
{
	if (edge == EDGE_SOFT && take_groups(p, rest, &edge, region, out))
		return;
	while (edge == EDGE_SOFT && rest->len > 0) {
		struct slice after = *rest, piece, text;
		struct phone_reading next, both;

		piece = cut_piece(p, &after, &edge);
		text = slice_between(out->text.at, piece.at + piece.len);
		read_one(p, piece, region, &next);
		read_one(p, text, region, &both);
		if (joins(out, &both)) {
			*out = both;
		} else if (number_follows(p, *rest, region)) {
			return;
		} else if (is_complete(out)) {
			add_leftover(&next, &both, text, out);
		} else if (next.digits == 0) {
			*out = both;
		} else {
			return;
		}
		*rest = after;
	}
}

/* The first place behind a number where another stands, or NULL. */
static const char *
second_number(const struct phones *p, const struct phone_reading *r,
    struct slice region)
{
	struct slice note = r->note;
	size_t i, len;
	bool inside = false;

	for (i = 0; i < note.len; i += len) {
		int c = next_char(behind(note, i), &len);
		struct phone_reading next;

		if (c == '+' || (c >= '0' && c <= '9' && !inside)) {
			read_one(p, behind(note, i), region, &next);
			if (is_complete(&next) && next.digits >= LOCAL_LEAST)
				return note.at + i;
		}
		inside = (c >= '0' && c <= '9') || (inside && c >= 0);
	}
	return NULL;
}

/* A note that is only the word between two numbers is none. */
static struct slice
without_or(const struct phones *p, struct slice note)
{
	struct buffer room = { 0 };
	size_t len;

	buffer_add(&room, note);
	buffer_add_byte(&room, ' ');
	len = word_length(p, buffer_slice(&room), "or");
	buffer_release(&room);
	return len == note.len ? SLICE_EMPTY : note;
}

/* +86 138 0013 8000 Mobile +86 21 5555 0101: the first ends at the +. */
static void
split_at_note(const struct phones *p, struct slice *rest,
    struct slice region, struct phone_reading *out)
{
	const char *end = rest->at + rest->len, *at;
	const char *note_end = out->note.at + out->note.len;

	if (out->note.len == 0 ||
	    (at = second_number(p, out, region)) == NULL)
		return;
	out->note = without_or(p, bare_note(slice_between(out->note.at, at)));
	out->text = slice_trim(slice_between(out->text.at, at));
	if (note_end <= end)
		*rest = slice_between(at, end);
}

/*
 * Two complete numbers with nothing but a blank between them; the first is
 * as short as its plan allows.
 */
static bool
split_at_blank(const struct phones *p, struct slice *rest,
    struct slice region, struct phone_reading *out)
{
	struct slice text = out->text;
	struct phone_reading first, second;
	struct walk w;
	size_t i;

	if (out->state != PHONE_UNCLEAR)
		return false;
	walk(text, &w);
	if (w.number.len < TWO_LEAST)
		return false;
	for (i = 0; i + 1 < w.group_count; i++) {
		if (w.ends[i] >= text.len || text.at[w.ends[i]] != ' ')
			continue;
		read_one(p, (struct slice){ text.at, w.ends[i] }, region,
		    &first);
		read_one(p, behind(text, w.ends[i]), region, &second);
		if (first.state != PHONE_OK || second.state != PHONE_OK ||
		    !dial_is_in_use(p->dial, first.e164) ||
		    !dial_is_in_use(p->dial, second.e164))
			continue;
		*rest = slice_between(text.at + w.ends[i],
		    rest->at + rest->len);
		*out = first;
		return true;
	}
	return false;
}

bool
phone_next(const struct phones *p, struct slice *rest, struct slice region,
    struct phone_reading *out)
{
	enum edge edge;

	*rest = slice_trim(*rest);
	do {
		if (rest->len == 0)
			return false;
		read_one(p, cut_piece(p, rest, &edge), region, out);
	} while (out->text.len == 0);
	extend(p, rest, edge, region, out);
	split_at_note(p, rest, region, out);
	split_at_blank(p, rest, region, out);
	*rest = slice_trim(behind(*rest, skip_marks(*rest, " -&")));
	out->several = rest->len > 0;
	return true;
}

/*
 * One number of nothing but digits, blanks, hyphens and brackets, a + in
 * front or not: most are.  False for all others, and for so many digits that
 * they may be two.
 */
static bool
read_plain(const struct phones *p, struct slice cell, struct slice region,
    struct phone_reading *out)
{
	size_t i = cell.len > 0 && *cell.at == '+';
	enum dial_state state;
	struct walk w;

	if (i == cell.len || !text_is_digit(cell.at[cell.len - 1]))
		return false;
	for (; i < cell.len; i++)
		if (!text_is_digit(cell.at[i]) && cell.at[i] != ' ' &&
		    cell.at[i] != '-' && cell.at[i] != '(' &&
		    cell.at[i] != ')')
			return false;
	walk(cell, &w);
	if (w.number.len >= TWO_LEAST)
		return false;
	*out = (struct phone_reading){ .text = cell, .note = SLICE_EMPTY };
	state = resolve(p, &w, region, out);
	if (state == DIAL_UNCLEAR || state == DIAL_DAMAGED)
		cut_last_group(p, &w, region, out);
	return true;
}

void
phone_read(const struct phones *p, struct slice cell, struct slice region,
    struct phone_reading *out)
{
	struct slice rest = slice_trim(cell);

	if (read_plain(p, rest, region, out))
		return;
	if (!phone_next(p, &rest, region, out))
		*out = (struct phone_reading){ .text = SLICE_EMPTY,
			.note = SLICE_EMPTY };
}
