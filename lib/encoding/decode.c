/*
 * decode.c - ASCII runs are copied, the rest converted by table
 *
 * iconv(3) is asked once for every two-byte character that the text has and
 * for the rare four-byte ones; asking it for all text would cost six times as
 * much.
 */
#include <errno.h>
#include <iconv.h>
#include <stdio.h>
#include <stdlib.h>

#include "encoding/codepage.h"
#include "encoding/decode.h"
#include "base/mem.h"
#include "encoding/multibyte.h"
#include "base/text.h"

#define RAW ((size_t)128 << 10)
#define LOOK_AHEAD ((size_t)64 << 10)
#define BAD_MOST ((size_t)1 << 17)	/* remembered at a time */
#define DIRECT_LEAST ((size_t)4 << 10)	/* worth reading in place */

enum { LEADS = 126, TRAILS = 191, LEAD_FIRST = 0x81, TRAIL_FIRST = 0x40 };
enum { HALFWIDTH = 0xFF61 };	/* the first half-width kana */

/* The leads of kana and Han in UTF-8. */
enum { UTF_8_FIRST = 0xE3, UTF_8_LAST = 0xE9 };

/* In the table of two-byte characters; above: the character. */
enum { NOT_ASKED, NO_CHARACTER };

struct decoder {
	struct reader_source source;
	enum charset charset;
	bool guessed;		/* auto: be suspicious */
	struct guess guess;

	unsigned char *raw;	/* bytes not decoded yet */
	size_t at, len;
	bool started, ended;
	uint64_t offset;	/* of raw[at] in the file */

	uint32_t *table;	/* two-byte characters */
	iconv_t slow;		/* four-byte ones */

	char spill[4];		/* a character that did not fit */
	size_t spill_at, spill_len;

	size_t run_left;	/* bytes of a run of bad ones yet to mark */
	uint64_t *bad;		/* places, first in first out */
	size_t bad_at, bad_len, bad_room;
	uint64_t bad_count;
	struct fault fault;
};

static uint32_t
convert(iconv_t how, const unsigned char *bytes, size_t len)
{
	char in[4], out[8], *from = in, *to = out;
	size_t left = len, room = sizeof(out);
	uint32_t c;

	memcpy(in, bytes, len);
	iconv(how, NULL, NULL, NULL, NULL);
	if (iconv(how, &from, &left, &to, &room) == (size_t)-1 || left > 0)
		return 0;
	return text_decode(slice_between(out, to), &c) ==
	    (size_t)(to - out) && c != 0xFFFD ? c : 0;
}

static bool
open_table(struct decoder *d, struct fault *fault)
{
	const char *name = multibyte_name(d->charset);

	d->slow = iconv_open("UTF-8", name);
	if (d->slow == (iconv_t)-1)
		return fault_set(fault, "this system cannot convert %s; "
		    "install glibc-gconv-extra or libc-gconv-modules-extra",
		    name);
	d->table = xcalloc(LEADS * TRAILS, sizeof(*d->table));
	return true;
}

static bool
set_charset(struct decoder *d, enum charset charset, struct fault *fault)
{
	d->charset = charset;
	return !charset_is_multibyte(charset) || open_table(d, fault);
}

struct decoder *
decoder_open(struct reader_source source, enum charset charset,
    struct fault *fault)
{
	struct decoder *d = xcalloc(1, sizeof(*d));

	d->source = source;
	d->slow = (iconv_t)-1;
	d->raw = xmalloc(RAW);
	d->guessed = charset == CHARSET_AUTO;
	if (!set_charset(d, charset, fault)) {
		decoder_close(d);
		return NULL;
	}
	return d;
}

void
decoder_close(struct decoder *d)
{
	if (d == NULL)
		return;
	if (d->slow != (iconv_t)-1)
		iconv_close(d->slow);
	free(d->table);
	free(d->bad);
	free(d->raw);
	free(d);
}

const char *
decoder_fault(const struct decoder *d)
{
	if (d->fault.text[0] != '\0' || d->source.fault == NULL)
		return d->fault.text;
	return d->source.fault(d->source.context);
}

const struct guess *
decoder_guess(const struct decoder *d)
{
	return &d->guess;
}

uint64_t
decoder_bad_count(const struct decoder *d)
{
	return d->bad_count;
}

uint64_t
decoder_take_bad(struct decoder *d, size_t count)
{
	uint64_t first = d->bad_len > 0 ? d->bad[d->bad_at] : 0;

	if (count > d->bad_len)
		count = d->bad_len;
	d->bad_at += count;
	d->bad_len -= count;
	return first;
}

/* Remembers n bad bytes from a place on; false when there are too many. */
static bool
remember_bad(struct decoder *d, uint64_t offset, size_t n)
{
	if (d->bad_len + n > BAD_MOST) {
		errno = EILSEQ;
		return fault_set(&d->fault, "not %s: more than %zu bytes up "
		    "to offset %llu cannot be decoded; name the encoding "
		    "with --encoding", charset_name(d->charset), d->bad_len,
		    (unsigned long long)offset);
	}
	if (d->bad_at + d->bad_len + n > d->bad_room) {
		if (d->bad_len > 0)
			memmove(d->bad, d->bad + d->bad_at,
			    d->bad_len * sizeof(*d->bad));
		d->bad_at = 0;
		if (d->bad_len + n > d->bad_room) {
			d->bad_room = 2 * (d->bad_len + n);
			d->bad = xrealloc(d->bad, d->bad_room,
			    sizeof(*d->bad));
		}
	}
	d->bad_count += n;
	while (n-- > 0)
		d->bad[d->bad_at + d->bad_len++] = offset++;
	return true;
}

/* Reads on until least bytes are there or the source ends. */
static bool
fill(struct decoder *d, size_t least)
{
	if (d->at > 0) {
		memmove(d->raw, d->raw + d->at, d->len - d->at);
		d->len -= d->at;
		d->at = 0;
	}
	while (d->len < least && !d->ended) {
		ssize_t n = d->source.read(d->source.context,
		    (char *)d->raw + d->len, RAW - d->len);

		if (n < 0)
			return false;
		d->ended = n == 0;
		d->len += (size_t)n;
	}
	return true;
}

/*
 * Whether so little of what was looked at is not ASCII that the decision
 * waits: then all that it may look at lies behind the first such byte.
 */
static bool
is_early(const struct decoder *d, struct slice ahead)
{
	return !d->ended && !d->guess.refused && d->guess.mark == 0 &&
	    d->guess.charset != CHARSET_UTF_16LE &&
	    d->guess.charset != CHARSET_UTF_16BE &&
	    text_ascii_prefix(ahead) > LOOK_AHEAD / 2;
}

/* Decides on what lies ahead; CHARSET_AUTO stays while that is ASCII. */
static bool
decide(struct decoder *d)
{
	struct slice ahead;

	if (!fill(d, LOOK_AHEAD))
		return false;
	ahead = (struct slice){ (const char *)d->raw + d->at, d->len - d->at };
	guess_charset(ahead, d->ended, &d->guess);
	if (is_early(d, ahead))
		d->guess = (struct guess){ .reason = "" };
	/* UTF-16 does not begin in the middle: such bytes are bad ones. */
	if (d->offset > 0 && (d->guess.charset == CHARSET_UTF_16LE ||
	    d->guess.charset == CHARSET_UTF_16BE || d->guess.refused))
		d->guess = (struct guess){ .charset = CHARSET_UTF_8,
		    .reason = "no mark" };
	if (!d->guess.refused &&
	    set_charset(d, d->guess.charset, &d->fault))
		return true;
	if (d->guess.refused)
		fault_set(&d->fault, "%s", d->guess.reason);
	errno = EILSEQ;
	return false;
}

/* The mark at the very start; it overrides a named encoding's byte order. */
static bool
start(struct decoder *d)
{
	struct guess marked;
	size_t mark = 0;

	d->started = true;
	if (d->guessed) {
		if (!decide(d))
			return false;
		mark = d->guess.mark;
	} else {
		if (!fill(d, 4))
			return false;
		guess_charset((struct slice){ (const char *)d->raw, d->len },
		    false, &marked);
		if (marked.mark == 2 && (d->charset == CHARSET_UTF_16LE ||
		    d->charset == CHARSET_UTF_16BE))
			d->charset = marked.charset;
		if (marked.charset == d->charset)
			mark = marked.mark;
		d->guess.charset = d->charset;
		d->guess.reason = "as told";
	}
	d->at += mark;
	d->offset += mark;
	return true;
}

/* One step of decoding: from p, before end, into room bytes. */
struct step {
	const unsigned char *p, *end;
	char *to, *to_end;
	bool last;		/* no bytes follow end */
	bool stuck;		/* needs more input, or more room */
};

static bool
put(struct step *s, uint32_t c, size_t taken)
{
	if (s->to_end - s->to < 4) {
		s->stuck = true;
		return false;
	}
	if (c < 0x800) {
		if (c < 0x80) {
			*s->to++ = (char)c;
		} else {
			*s->to++ = (char)(0xC0 | c >> 6);
			*s->to++ = (char)(0x80 | (c & 0x3F));
		}
	} else if (c < 0x10000) {
		*s->to++ = (char)(0xE0 | c >> 12);
		*s->to++ = (char)(0x80 | (c >> 6 & 0x3F));
		*s->to++ = (char)(0x80 | (c & 0x3F));
	} else {
		s->to += text_encode(s->to, c);
	}
	s->p += taken;
	return true;
}

static bool
put_bad(struct decoder *d, struct step *s, const unsigned char *base,
    size_t n)
{
	size_t room = (size_t)(s->to_end - s->to);

	d->run_left = n > room ? n - room : 0;
	n -= d->run_left;
	if (!remember_bad(d, d->offset + (uint64_t)(s->p - base), n))
		return false;
	memset(s->to, DECODE_BAD_BYTE, n);
	s->to += n;
	s->p += n;
	return true;
}

static void
copy_ascii(struct step *s)
{
	size_t room = (size_t)(s->to_end - s->to);
	size_t len = (size_t)(s->end - s->p);

	len = text_ascii_prefix((struct slice){ (const char *)s->p,
	    len < room ? len : room });
	memcpy(s->to, s->p, len);
	s->p += len;
	s->to += len;
}

/* Bytes above 7F in a row, up to most. */
static size_t
high_run(const struct step *s, size_t most)
{
	size_t len = 0;

	while (s->p + len < s->end && len < most && s->p[len] >= 0x80)
		len++;
	return len;
}

/*
 * A run of nothing but three-byte UTF-8, two characters or more: in GB18030
 * such bytes would be rare characters one after another.
 */
static bool
is_utf8_run(const struct step *s, size_t run)
{
	size_t i;

	if (run < 6 || run % 3 != 0)
		return false;
	for (i = 0; i < run; i += 3)
		if (s->p[i] < UTF_8_FIRST || s->p[i] > UTF_8_LAST ||
		    text_valid_prefix(
		    (struct slice){ (const char *)s->p + i, 3 }) != 3)
			return false;
	return true;
}

/*
 * Four bytes above 7F in a row with two different letters among them: no
 * word of a Western language, but the usual thing in two-byte text.
 */
static bool
is_two_byte_run(const struct step *s, size_t run)
{
	size_t letters = 0, i;
	unsigned char first = 0;

	for (i = 0; i < run && run >= 4; i++) {
		if (s->p[i] < 0xC0 || s->p[i] == first)
			continue;
		letters++;
		first = s->p[i];
	}
	return letters >= 2;
}

/*
 * Marks a run that is plainly of another encoding, where ours was guessed.
 * The whole run must be in sight first: what comes out may not depend on how
 * the input was cut.  True when it has dealt with what is at s->p.
 */
static bool
mark_run(struct decoder *d, struct step *s, const unsigned char *base,
    bool *fine)
{
	enum { RUN_MOST = 96 };
	size_t run;

	*fine = true;
	if (!d->guessed || (d->charset == CHARSET_GB18030 &&
	    (s->p[0] < UTF_8_FIRST || s->p[0] > UTF_8_LAST)))
		return false;
	run = high_run(s, RUN_MOST);
	if (run < RUN_MOST && s->p + run == s->end && !s->last) {
		s->stuck = true;
		return true;
	}
	if (d->charset == CHARSET_WINDOWS_1252 ? !is_two_byte_run(s, run) :
	    !is_utf8_run(s, run))
		return false;
	*fine = put_bad(d, s, base, run);
	return true;
}

/* The characters above the BMP are in order; the others iconv knows. */
static uint32_t
four_bytes(const struct decoder *d, const unsigned char *p)
{
	uint32_t linear = (((uint32_t)(p[0] - 0x81) * 10 + p[1] - 0x30u) * 126 +
	    p[2] - 0x81u) * 10 + p[3] - 0x30u;

	if (linear >= 189000)
		return linear - 189000 <= 0xFFFFF ?
		    linear - 189000 + 0x10000 : 0;
	return convert(d->slow, p, 4);
}

/* Where the table has the character of a lead and a trail. */
static uint32_t *
entry_of(const struct decoder *d, const unsigned char *p)
{
	return &d->table[(p[0] - LEAD_FIRST) * TRAILS + p[1] - TRAIL_FIRST];
}

static uint32_t
two_bytes(const struct decoder *d, const unsigned char *p)
{
	uint32_t *entry = entry_of(d, p), c;

	if (*entry == NOT_ASKED) {
		c = convert(d->slow, p, 2);
		*entry = c > NO_CHARACTER ? c : NO_CHARACTER;
	}
	return *entry == NO_CHARACTER ? 0 : *entry;
}

/* The character of n bytes at p, or 0. */
static uint32_t
character(const struct decoder *d, const unsigned char *p, size_t n)
{
	switch (n) {
	case 1:
		return d->charset == CHARSET_GB18030 ? 0x20AC :
		    HALFWIDTH + p[0] - 0xA1u;
	case 2:
		return two_bytes(d, p);
	case 4:
		return four_bytes(d, p);
	default:
		return convert(d->slow, p, n);
	}
}

/*
 * Copies two-byte characters that the text had before, the bulk of it, up to
 * what needs a closer look: mark_run() looks at these leads.
 */
static void
copy_known_pairs(const struct decoder *d, struct step *s)
{
	const unsigned char *p = s->p;

	if (d->guessed && d->charset != CHARSET_GB18030)
		return;
	while (s->end - p >= 2 && s->to_end - s->to >= 4 &&
	    p[0] >= LEAD_FIRST && p[0] < LEAD_FIRST + LEADS &&
	    p[1] >= TRAIL_FIRST && p[1] < TRAIL_FIRST + TRAILS &&
	    *entry_of(d, p) > NO_CHARACTER &&
	    !(d->guessed && p[0] >= UTF_8_FIRST && p[0] <= UTF_8_LAST)) {
		put(s, *entry_of(d, p), 2);
		p = s->p;
	}
}

/* A character that starts above 7F, of one byte to four. */
static bool
step_multibyte(struct decoder *d, struct step *s, const unsigned char *base)
{
	size_t n = multibyte_length(d->charset, s->p,
	    (size_t)(s->end - s->p));
	uint32_t c;

	if (n == MULTIBYTE_CUT && !s->last) {
		s->stuck = true;
		return true;
	}
	c = n == 0 || n == MULTIBYTE_CUT ? 0 : character(d, s->p, n);
	if (c == 0)
		return put_bad(d, s, base, 1);
	if (put(s, c, n) && n == 2)
		copy_known_pairs(d, s);
	return true;
}

static bool
step_single(struct decoder *d, struct step *s, const unsigned char *base)
{
	uint32_t c = codepage_character(d->charset, *s->p);

	if (c == 0)
		return put_bad(d, s, base, 1);
	put(s, c, 1);
	return true;
}

static uint32_t
unit(const struct decoder *d, const unsigned char *p)
{
	return d->charset == CHARSET_UTF_16LE ?
	    (uint32_t)(p[0] | p[1] << 8) : (uint32_t)(p[0] << 8 | p[1]);
}

static bool
step_utf16(struct decoder *d, struct step *s, const unsigned char *base)
{
	size_t left = (size_t)(s->end - s->p);
	uint32_t high, low;

	if (left < 2) {
		if (s->last)
			return put_bad(d, s, base, 1);
		s->stuck = true;
		return true;
	}
	high = unit(d, s->p);
	if (high < 0xD800 || high > 0xDFFF) {
		put(s, high, 2);
		return true;
	}
	if (left < 4 && !s->last) {
		s->stuck = true;
		return true;
	}
	low = left < 4 ? 0 : unit(d, s->p + 2);
	if (high > 0xDBFF || low < 0xDC00 || low > 0xDFFF)
		return put_bad(d, s, base, 2);
	put(s, 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00), 4);
	return true;
}

/* Copies what is valid; a cut character waits for its rest. */
static bool
step_utf8(struct decoder *d, struct step *s, const unsigned char *base)
{
	size_t room = (size_t)(s->to_end - s->to);
	size_t left = (size_t)(s->end - s->p);
	size_t len = left < room ? left : room;
	size_t valid = text_valid_prefix((struct slice){
	    (const char *)s->p, len });

	memcpy(s->to, s->p, valid);
	s->p += valid;
	s->to += valid;
	if (valid == len)
		return true;
	left = len - valid;
	/* Cut by the room, or by the end of what is there so far. */
	if (left < 4 && (len == room || !s->last) &&
	    *s->p >= 0xC2 && *s->p <= 0xF4 && high_run(s, left) == left) {
		s->stuck = true;
		return true;
	}
	return put_bad(d, s, base, 1);
}

static bool
step_on(struct decoder *d, struct step *s, const unsigned char *base)
{
	bool fine;

	if (d->run_left > 0)
		return put_bad(d, s, base, d->run_left);
	if (d->charset == CHARSET_UTF_16LE || d->charset == CHARSET_UTF_16BE)
		return step_utf16(d, s, base);
	if (d->charset == CHARSET_UTF_8)
		return step_utf8(d, s, base);
	if (*s->p < 0x80) {
		copy_ascii(s);
		return true;
	}
	if (mark_run(d, s, base, &fine))
		return fine;
	if (charset_is_single(d->charset))
		return step_single(d, s, base);
	return step_multibyte(d, s, base);
}

/*
 * Decodes from the raw bytes into to; the bytes written or -1.  0 when more
 * raw bytes are needed first, or an encoding must be decided.
 */
static ssize_t
decode(struct decoder *d, char *to, size_t size)
{
	const unsigned char *base = d->raw + d->at;
	struct step s = { base, d->raw + d->len, to, to + size, d->ended,
		false };

	while (s.p < s.end && s.to < s.to_end && !s.stuck) {
		if (d->charset != CHARSET_AUTO) {
			if (!step_on(d, &s, base))
				return -1;
			continue;
		}
		copy_ascii(&s);
		if (s.p < s.end && *s.p >= 0x80)
			break;
	}
	d->at += (size_t)(s.p - base);
	d->offset += (uint64_t)(s.p - base);
	return s.to - to;
}

/*
 * Clean UTF-8 is read into its place and only looked at.  What is cut or
 * bad at the end goes the usual way.
 */
static ssize_t
read_direct(struct decoder *d, char *to, size_t size)
{
	ssize_t got = d->source.read(d->source.context, to, size);
	size_t valid;

	if (got <= 0) {
		d->ended = got == 0;
		return got;
	}
	valid = text_valid_prefix((struct slice){ to, (size_t)got });
	d->len = (size_t)got - valid;
	d->at = 0;
	memcpy(d->raw, to + valid, d->len);
	d->offset += valid;
	return (ssize_t)valid;
}

static ssize_t
produce(struct decoder *d, char *to, size_t size)
{
	ssize_t n;

	for (;;) {
		if (d->charset == CHARSET_UTF_8 && d->at == d->len &&
		    !d->ended && size >= DIRECT_LEAST) {
			n = read_direct(d, to, size < RAW ? size : RAW);
			if (n != 0 || d->ended)
				return n;
		}
		if (d->at < d->len) {
			n = decode(d, to, size);
			if (n != 0)
				return n;
		}
		if (d->charset == CHARSET_AUTO && d->at < d->len) {
			if (!decide(d))
				return -1;
			continue;
		}
		if (d->ended && d->at == d->len)
			return 0;
		/* More bytes, or the knowledge that there are none. */
		if (!fill(d, d->len - d->at + 1))
			return -1;
	}
}

ssize_t
decoder_read(void *context, char *to, size_t size)
{
	struct decoder *d = context;
	size_t n = d->spill_len - d->spill_at;

	if (!d->started && !start(d))
		return -1;
	if (n == 0 && size < sizeof(d->spill)) {
		ssize_t got = produce(d, d->spill, sizeof(d->spill));

		if (got <= 0)
			return got;
		d->spill_at = 0;
		d->spill_len = n = (size_t)got;
	}
	if (n == 0)
		return produce(d, to, size);
	if (n > size)
		n = size;
	memcpy(to, d->spill + d->spill_at, n);
	d->spill_at += n;
	return (ssize_t)n;
}
