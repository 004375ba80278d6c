/*
 * guess.c - marks, validity, and what the bytes would spell
 */
#include <iconv.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/say.h"
#include "encoding/guess.h"
#include "encoding/codepage.h"
#include "encoding/letters.h"
#include "encoding/multibyte.h"
#include "encoding/signs.h"
#include "base/mem.h"
#include "base/text.h"

/* R-IMPORT-02: the share of Han without which it is not GB18030 or Big5. */
enum { HAN_LEAST = 60 };
/* Half bits: where the next encoding is not further, the user is told. */
enum { PLAINLY = 16 };
/*
 * Damage (a byte lost or put in, a file cut short) leaves so many characters
 * for each byte that means nothing, and each costs so many half bits: more
 * than any rare character, less than the rest of the text read wrongly.
 */
enum { DAMAGE_RATIO = 4, DAMAGE_COST = 100 };
/* More NUL bytes, and one in a hundred bytes, make a file a binary one. */
enum { STRAY_NULS = 4, CONTROL_PCT = 5 };
/* In UTF-8 a single character is much evidence. */
enum { UTF_8_RATIO = 2 };
/* Twice the different words that are looked at; a power of two. */
enum { VOCABULARY = 1 << 13 };
/* Half bits for each letter, for each character: nobody spells so. */
enum { POOR_LETTER = 13, POOR_CHARACTER = 26 };

static bool
begins(struct slice head, const char *mark, size_t len)
{
	return head.len >= len && memcmp(head.at, mark, len) == 0;
}

static bool
has_mark(struct slice head, struct guess *out)
{
	if (begins(head, "\xEF\xBB\xBF", 3)) {
		out->charset = CHARSET_UTF_8;
		out->mark = 3;
	} else if (begins(head, "\x84\x31\x95\x33", 4)) {
		out->charset = CHARSET_GB18030;
		out->mark = 4;
	} else if (begins(head, "\xFF\xFE", 2)) {
		out->charset = CHARSET_UTF_16LE;
		out->mark = 2;
	} else if (begins(head, "\xFE\xFF", 2)) {
		out->charset = CHARSET_UTF_16BE;
		out->mark = 2;
	} else {
		return false;
	}
	out->reason = "by its mark";
	return true;
}

/* What is no text at all, by its first bytes. */
static bool
is_foreign(struct slice head, struct guess *out)
{
	static const struct { const char *bytes; size_t len; const char *what; }
	    kinds[] = {
		{ "PK\003\004", 4, "a spreadsheet or ZIP file, no CSV; save "
		    "it as \"CSV UTF-8\" in the spreadsheet program" },
		{ "\xD0\xCF\x11\xE0", 4, "an old spreadsheet (.xls), no CSV; "
		    "save it as \"CSV UTF-8\" in the spreadsheet program" },
		{ "%PDF", 4, "a PDF, no CSV; export the table as CSV" },
		{ "\x89PNG", 4, "a picture, no text; type the table, or "
		    "export it as CSV" },
		{ "\xFF\xD8\xFF", 3, "a picture, no text; type the table, or "
		    "export it as CSV" },
		{ "GIF8", 4, "a picture, no text; type the table, or "
		    "export it as CSV" },
		{ "\x1F\x8B", 2, "compressed; unpack it with gzip -d first" },
		{ "\xFF\xFE\0\0", 4, "UTF-32; save it as UTF-8" },
		{ "\0\0\xFE\xFF", 4, "UTF-32; save it as UTF-8" },
	};
	size_t i;

	for (i = 0; i < sizeof(kinds) / sizeof(*kinds); i++) {
		if (!begins(head, kinds[i].bytes, kinds[i].len))
			continue;
		out->refused = true;
		out->reason = say(kinds[i].what);
		return true;
	}
	return false;
}

/* What speaks for UTF-16 of one byte order. */
struct wide {
	size_t ascii;		/* characters of ASCII with an empty byte */
	size_t marks;		/* of these, line ends and separators */
};

static bool
is_mark(unsigned char c)
{
	return c == '\n' || c == '\r' || c == ',' || c == ';' || c == '\t';
}

/*
 * Looks for empty bytes behind characters of ASCII (0) and before them (1),
 * none where there are U+0000, which no text has.  The number of line ends
 * and separators, with and without.
 */
static size_t
count_wide(struct slice head, struct wide wide[2])
{
	size_t marks = 0, i;

	memset(wide, 0, 2 * sizeof(*wide));
	for (i = 0; i + 1 < head.len; i += 2) {
		unsigned char a = (unsigned char)head.at[i];
		unsigned char b = (unsigned char)head.at[i + 1];

		if (a == 0 && b == 0) {
			memset(wide, 0, 2 * sizeof(*wide));
			return 0;
		}
		wide[0].ascii += b == 0 && a >= '\t' && a < 0x7F;
		wide[1].ascii += a == 0 && b >= '\t' && b < 0x7F;
		wide[0].marks += b == 0 && is_mark(a);
		wide[1].marks += a == 0 && is_mark(b);
		marks += (size_t)is_mark(a) + is_mark(b);
	}
	return marks;
}

/*
 * Line ends and separators have their empty byte always on the same side,
 * but for a few that are halves of other characters: a stray NUL in a text
 * of ASCII is none of them.  A head without any must be ASCII for the half.
 */
static bool
is_wide(struct slice head, const struct wide *one, const struct wide *other,
    size_t marks)
{
	if (one->ascii <= 4 * other->ascii || one->ascii * 50 <= head.len)
		return false;
	return marks > 0 ? one->marks * 2 > marks :
	    one->ascii * 4 > head.len;
}

/*
 * Control characters that no text has, but for a few: of random bytes one in
 * ten is one.  ESC and the ends of lines, pages and files are not counted.
 */
static bool
is_binary(struct slice head)
{
	size_t controls = 0, i;

	for (i = 0; i < head.len; i++) {
		unsigned char c = (unsigned char)head.at[i];

		controls += c < 0x1A && (c < '\t' || c > '\r');
	}
	return controls > STRAY_NULS &&
	    controls * 100 > CONTROL_PCT * head.len;
}

/* Bytes that no text has: UTF-16 without a mark, or no text. */
static bool
is_wide_or_binary(struct slice head, struct guess *out)
{
	struct wide wide[2];
	size_t nuls = 0, marks, i;

	if (head.len == 0)
		return false;
	for (i = 0; i < head.len; i++)
		nuls += head.at[i] == '\0';
	marks = count_wide(head, wide);
	out->reason = "no mark; every other byte is empty";
	if (is_wide(head, &wide[0], &wide[1], marks)) {
		out->charset = CHARSET_UTF_16LE;
	} else if (is_wide(head, &wide[1], &wide[0], marks)) {
		out->charset = CHARSET_UTF_16BE;
	} else if ((nuls > STRAY_NULS && nuls * 100 > head.len) ||
	    is_binary(head)) {
		out->refused = true;
		out->reason = "a binary file, no text; export the table as CSV";
	} else {
		out->reason = "";
		return false;
	}
	return true;
}

/* One of the bytes that follow the first of a character of UTF-8. */
static bool
is_behind(char byte)
{
	return ((unsigned char)byte & 0xC0) == 0x80;
}

/*
 * UTF-8 with damage: many characters of it for each that is broken, so that
 * the damage is what must be told, not another encoding found.
 */
static bool
is_utf8_head(struct slice head, bool whole, bool *damaged)
{
	size_t fine = 0, bad = 0;

	while (head.len > 0) {
		size_t valid = text_valid_prefix(head), i;

		for (i = 0; i < valid; i++)
			fine += (unsigned char)head.at[i] >= 0xC2;
		head.at += valid;
		head.len -= valid;
		/* Up to three bytes of a character that the end cuts. */
		if (head.len == 0 || (!whole && head.len < 4 &&
		    (unsigned char)*head.at >= 0xC2))
			break;
		bad++;
		do {
			head.at++;
			head.len--;
		} while (head.len > 0 && is_behind(*head.at));
	}
	*damaged = bad > 0;
	return bad == 0 || fine >= UTF_8_RATIO * bad;
}

/* What the whole head is in one encoding. */
struct reading {
	unsigned characters, han;	/* above 7F; of them */
	unsigned bad;			/* bytes that mean nothing */
};

static unsigned
pct(unsigned part, unsigned whole)
{
	return whole == 0 ? 0 :
	    (unsigned)((unsigned long long)part * 100 / whole);
}

/* How often each byte stands in the head. */
static void
count_bytes(struct slice head, unsigned counts[256])
{
	size_t i;

	memset(counts, 0, 256 * sizeof(*counts));
	for (i = 0; i < head.len; i++)
		counts[(unsigned char)head.at[i]]++;
}

static void
read_single(const unsigned counts[256], enum charset charset,
    struct reading *r)
{
	unsigned byte;

	for (byte = 0x80; byte < 256; byte++) {
		if (codepage_character(charset, (unsigned char)byte) != 0)
			r->characters += counts[byte];
		else
			r->bad += counts[byte];
	}
}

static void
read_multibyte(struct slice head, bool whole, enum charset charset,
    struct reading *r)
{
	const unsigned char *p = (const unsigned char *)head.at;
	const unsigned char *end = p + head.len;

	while (p < end) {
		size_t n = *p < 0x80 ? 1 :
		    multibyte_length(charset, p, (size_t)(end - p));

		if (n == MULTIBYTE_CUT && !whole)
			return;
		if (n == 0 || n == MULTIBYTE_CUT) {
			r->bad++;
			p++;
			continue;
		}
		r->characters += n > 1;
		r->han += n == 2 && multibyte_is_han(charset, p);
		p += n;
	}
}

/* Whether the head may be of an encoding: little damage, and Han enough. */
static bool
can_be(enum charset charset, const struct reading *r)
{
	if (r->bad > 0 && r->characters <= DAMAGE_RATIO * r->bad)
		return false;
	return (charset != CHARSET_GB18030 && charset != CHARSET_BIG5) ||
	    pct(r->han, r->characters) >= HAN_LEAST;
}

/*
 * What ends a word: no encoding has such a byte inside a character, but for
 * the digits of GB18030.
 */
static bool
ends_word(char byte)
{
	return (byte >= 0 && byte <= ' ') || byte == ',' || byte == ';' ||
	    byte == '"';
}

/* Cuts the next word off a text. */
static struct slice
cut_word(struct slice *text)
{
	const char *end = text->at + text->len, *p = text->at, *first;

	while (p < end && ends_word(*p))
		p++;
	for (first = p; p < end && !ends_word(*p); p++)
		continue;
	*text = slice_between(p, end);
	return slice_between(first, p);
}

/* The words that are not ASCII, each once: the same again says nothing. */
struct vocabulary {
	uint64_t slots[VOCABULARY];
	size_t filled;
	size_t bytes;		/* of the words met first */
};

static bool
is_new_word(struct vocabulary *v, struct slice word)
{
	uint64_t hash = 14695981039346656037u;
	size_t i, slot;

	for (i = 0; i < word.len; i++)
		hash = (hash ^ (unsigned char)word.at[i]) * 1099511628211u;
	hash |= 1;
	slot = (size_t)(hash >> 32) % VOCABULARY;
	while (v->slots[slot] != 0 && v->slots[slot] != hash)
		slot = (slot + 1) % VOCABULARY;
	if (v->slots[slot] == hash || v->filled == VOCABULARY / 2)
		return false;
	v->slots[slot] = hash;
	v->filled++;
	v->bytes += word.len + 1;
	return true;
}

/* Adds a word and a blank; of a long one as much as there is room for. */
static size_t
add_word(char *to, size_t len, size_t size, struct slice word)
{
	if (size - len < 2)
		return len;
	if (word.len > size - len - 1)
		word.len = size - len - 1;
	memcpy(to + len, word.at, word.len);
	to[len + word.len] = ' ';
	return len + word.len + 1;
}

/*
 * Takes words from all of the head, from its first to its last: every word
 * when there is room for them, else one of each few.
 */
static size_t
take_sample(struct slice head, char *to, size_t size)
{
	struct vocabulary *v = xcalloc(2, sizeof(*v));
	struct slice rest = head, word;
	size_t len = 0, stride, count = 0;

	while ((word = cut_word(&rest)).len > 0)
		if (text_ascii_prefix(word) < word.len)
			is_new_word(&v[0], word);
	stride = v[0].bytes / size + 1;
	while (len < size && (word = cut_word(&head)).len > 0)
		if (text_ascii_prefix(word) < word.len &&
		    is_new_word(&v[1], word) && count++ % stride == 0)
			len = add_word(to, len, size, word);
	free(v);
	return len;
}

static uint32_t
convert(iconv_t how, const unsigned char *bytes, size_t n)
{
	char in[4], out[8], *from = in, *to = out;
	size_t left = n, room = sizeof(out);
	uint32_t c;

	memcpy(in, bytes, n);
	if (iconv(how, &from, &left, &to, &room) == (size_t)-1 ||
	    text_decode(slice_between(out, to), &c) == 0)
		return 0;
	return c;
}

/*
 * The sample as characters, each byte without a meaning as 0; the number of
 * these, or UINT32_MAX when this system cannot convert the encoding.
 */
static uint32_t
spell_multibyte(struct slice sample, enum charset charset,
    struct letters_text *text)
{
	const unsigned char *p = (const unsigned char *)sample.at;
	const unsigned char *end = p + sample.len;
	iconv_t how = iconv_open("UTF-8", multibyte_name(charset));
	uint32_t bad = 0;

	if (how == (iconv_t)-1)
		return UINT32_MAX;
	for (text->count = 0; p < end; text->count++) {
		size_t n = *p < 0x80 ? 1 :
		    multibyte_length(charset, p, (size_t)(end - p));
		uint32_t c;

		if (n == 0 || n == MULTIBYTE_CUT)
			c = 0;
		else
			c = *p < 0x80 ? *p : *p == 0x80 ? 0x20AC :
			    convert(how, p, n);
		text->raw[text->count] = c;
		text->common[text->count] = n == 2 &&
		    multibyte_is_common(charset, p);
		bad += c == 0;
		p += c == 0 ? 1 : n;
	}
	iconv_close(how);
	return bad;
}

static uint32_t
spell_single(struct slice sample, enum charset charset,
    struct letters_text *text)
{
	uint32_t bad = 0;
	size_t i;

	for (i = 0; i < sample.len; i++) {
		unsigned char byte = (unsigned char)sample.at[i];

		text->raw[i] = byte < 0x80 ? byte :
		    codepage_character(charset, byte);
		bad += text->raw[i] == 0;
	}
	text->count = sample.len;
	return bad;
}

/* One way to read the head. */
struct candidate {
	enum charset charset;
	uint32_t cost, damage;	/* damage is a part of cost */
	uint64_t hash;		/* of the text: two may read the same */
	struct slice language;
	struct reading reading;
	uint32_t spelled;	/* letters of the sample, and signs above 7F */
};

static uint64_t
hash_text(const struct letters_text *text)
{
	uint64_t hash = 14695981039346656037u;
	size_t i;

	for (i = 0; i < text->count; i++)
		hash = (hash ^ text->raw[i]) * 1099511628211u;
	return hash;
}

static uint32_t
count_spelled(const struct letters_text *text)
{
	uint32_t count = 0;
	size_t i;

	for (i = 0; i < text->count; i++)
		count += text->raw[i] >= 0x80 ||
		    text_is_letter((char)text->raw[i]);
	return count;
}

/* What all candidates are judged by. */
struct evidence {
	struct slice head;
	bool whole;
	unsigned counts[256];
	struct slice sample;
	char bytes[LETTERS_MOST];
};

static bool
weigh(const struct letters *letters, const struct evidence *e,
    struct letters_text *text, struct candidate *c)
{
	bool multibyte = charset_is_multibyte(c->charset);
	uint32_t bad;

	c->reading = (struct reading){ 0, 0, 0 };
	if (multibyte)
		read_multibyte(e->head, e->whole, c->charset, &c->reading);
	else
		read_single(e->counts, c->charset, &c->reading);
	if (!can_be(c->charset, &c->reading))
		return false;
	bad = multibyte ? spell_multibyte(e->sample, c->charset, text) :
	    spell_single(e->sample, c->charset, text);
	if (bad == UINT32_MAX)
		return false;
	c->cost = letters_cost(letters, c->charset, text, &c->language);
	if (c->cost == UINT32_MAX)
		return false;
	c->damage = bad * DAMAGE_COST;
	c->cost += c->damage;
	c->hash = hash_text(text);
	c->spelled = count_spelled(text);
	return true;
}

/*
 * The lowest cost of a text that is not the one of that hash, and the first
 * candidate that reads so.  False when there is none.
 */
static bool
cheapest(const struct candidate *found, size_t count, uint64_t hash,
    struct candidate *out)
{
	const struct candidate *best = NULL;
	size_t i;

	for (i = 0; i < count; i++)
		if (found[i].hash != hash &&
		    (best == NULL || found[i].cost < best->cost))
			best = &found[i];
	for (i = 0; best != NULL && i < count; i++) {
		if (found[i].hash != best->hash)
			continue;
		*out = found[i];
		out->cost = best->cost;
		return true;
	}
	return false;
}

/* Whether the head has no letters above 7F as Windows-1252. */
static bool
has_signs_only(const struct evidence *e, struct letters_text *text)
{
	return spell_single(e->sample, CHARSET_WINDOWS_1252, text) == 0 &&
	    signs_only((struct signs_text){ text->raw, text->count });
}

static void
settle(const struct candidate *found, size_t count, struct guess *out)
{
	struct candidate best, next;

	if (!cheapest(found, count, 0, &best))
		return;
	out->charset = best.charset;
	out->characters = best.reading.characters;
	out->han_pct = pct(best.reading.han, best.reading.characters);
	out->bad = best.reading.bad;
	out->poor = best.cost - best.damage > PLAINLY + best.spelled *
	    (charset_is_multibyte(best.charset) ? POOR_CHARACTER :
	    POOR_LETTER);
	snprintf(out->language, sizeof(out->language), "%.*s",
	    SLICE_PRINT(best.language));
	if (cheapest(found, count, best.hash, &next) &&
	    (out->poor || next.cost < best.cost + PLAINLY))
		out->rival = charset_name(next.charset);
}

static void
choose(const struct letters *letters, struct slice head, bool whole,
    struct guess *out)
{
	const enum charset *order;
	size_t tried = letters_charsets(letters, &order), count = 0, i;
	struct candidate found[CHARSETS];
	struct letters_text text;
	struct evidence e = { .head = head, .whole = whole };

	count_bytes(head, e.counts);
	e.sample = (struct slice){ e.bytes, take_sample(head, e.bytes,
	    sizeof(e.bytes)) };
	if (has_signs_only(&e, &text))
		return;
	for (i = 0; i < tried; i++) {
		found[count].charset = order[i];
		count += weigh(letters, &e, &text, &found[count]);
	}
	settle(found, count, out);
}

void
guess_charset(struct slice head, bool whole, struct guess *out)
{
	struct letters *letters;
	struct fault fault;
	bool damaged;

	*out = (struct guess){ .whole = whole, .reason = "" };
	if (is_foreign(head, out) || has_mark(head, out) ||
	    is_wide_or_binary(head, out))
		return;
	if (text_ascii_prefix(head) == head.len)
		return;
	if (is_utf8_head(head, whole, &damaged)) {
		out->charset = CHARSET_UTF_8;
		out->reason = damaged ? "no mark; but for a few bytes valid" :
		    "no mark; valid";
		return;
	}
	out->charset = CHARSET_WINDOWS_1252;
	out->reason = "no mark";
	letters = letters_open(&fault);
	if (letters == NULL)
		return;
	choose(letters, head, whole, out);
	letters_close(letters);
}
