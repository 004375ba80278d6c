/*
 * email.c - the usual address takes one look, the others are cleaned first
 */
#include "value/email.h"
#include "base/text.h"

enum { ADDRESS_MOST = 254, LOCAL_MOST = 64, LABEL_MOST = 63 };

/* Bits of what an ASCII character may be in an address. */
enum { IN_LOCAL = 1, IN_DOMAIN = 2, IS_UPPER = 4 };

static unsigned char
class_of(char c)
{
	if (text_is_letter(c))
		return c >= 'A' && c <= 'Z' ? IN_LOCAL | IN_DOMAIN | IS_UPPER :
		    IN_LOCAL | IN_DOMAIN;
	if (text_is_digit(c) || c == '-' || (c & 0x80))
		return IN_LOCAL | IN_DOMAIN;
	return c != '\0' && strchr("!#$%&'*+/=?^_`{|}~", c) ? IN_LOCAL : 0;
}

static bool
is_valid_local(struct slice s)
{
	bool dot = true;	/* before the first character, too */
	size_t i;

	if (s.len == 0 || s.len > LOCAL_MOST)
		return false;
	for (i = 0; i < s.len; i++) {
		char c = s.at[i];

		if (c == '.') {
			if (dot)
				return false;
			dot = true;
			continue;
		}
		if (!text_is_letter(c) && !text_is_digit(c) &&
		    !(class_of(c) & IN_LOCAL))
			return false;
		dot = false;
	}
	return !dot;
}

static bool
is_valid_label(struct slice label)
{
	size_t i;

	if (label.len == 0 || label.len > LABEL_MOST ||
	    label.at[0] == '-' || label.at[label.len - 1] == '-')
		return false;
	for (i = 0; i < label.len; i++)
		if (!(class_of(label.at[i]) & IN_DOMAIN))
			return false;
	return true;
}

/*
 * Two labels at least, the last not all digits; one alone where it can be a
 * country's (test@io), so that name@gmail is none.
 */
static bool
is_valid_domain(struct slice domain)
{
	struct slice rest = domain, label = SLICE_EMPTY;
	size_t labels = 0, i;

	while (rest.at != NULL) {
		label = slice_cut(&rest, '.');
		if (!is_valid_label(label))
			return false;
		labels++;
	}
	for (i = 0; i < label.len && text_is_digit(label.at[i]); i++)
		;
	return i < label.len && (labels >= 2 || (label.len == 2 &&
	    text_is_letter(label.at[0]) && text_is_letter(label.at[1])));
}

/*
 * What people write for the punctuation of ASCII.  The ideographic stops are
 * points between labels, too (RFC 3490, 3.1).
 */
static char
plain_mark(uint32_t c)
{
	switch (c) {
	case 0xA0:
		return ' ';
	case 0x3001: case 0xFF64:	/* ideographic commas */
		return ';';
	case 0x3002: case 0xFF61:	/* ideographic stops */
	case 0x2026:			/* three points */
		return '.';
	case 0xAB: case 0xBB:		/* quotation marks and brackets */
		return '"';
	default:
		return (c >= 0x2018 && c <= 0x201F) ||
		    (c >= 0x3008 && c <= 0x301F) ? '"' : '\0';
	}
}

static bool
is_dropped(uint32_t c)
{
	return c == 0x200C || c == 0x200D || text_is_invisible(c) ||
	    text_reorders(c);
}

/* Whether an address has punctuation that is no ASCII, or what is not seen. */
static bool
has_marks(struct slice s)
{
	uint32_t c;
	size_t n;

	for (; (n = text_decode(s, &c)) > 0; s.at += n, s.len -= n)
		if (c >= 0x80 && (plain_mark(c) != '\0' || is_dropped(c)))
			return true;
	return false;
}

bool
email_is_valid(struct slice address)
{
	const char *at = address.len > 0 && address.len <= ADDRESS_MOST ?
	    slice_find(address, '@') : NULL;

	return at != NULL && is_valid_local(slice_between(address.at, at)) &&
	    is_valid_domain(slice_between(at + 1,
	    address.at + address.len)) && (text_ascii_prefix(address) ==
	    address.len || !has_marks(address));
}

/* Letters, digits and the other ASCII of a local part, points set apart. */
static size_t
plain_local(struct slice s)
{
	size_t i = 0;

	while (i < s.len && (text_is_word_byte(s.at[i]) ||
	    (!(s.at[i] & 0x80) && (s.at[i] == '.' ?
	    i > 0 && s.at[i - 1] != '.' : class_of(s.at[i]) & IN_LOCAL))))
		i++;
	return i > 0 && s.at[i - 1] == '.' ? 0 : i;
}

/* Bytes of a label of a domain that is in lower case, or 0. */
static size_t
plain_label(const char *from, const char *end, bool *letters)
{
	const char *p = from;

	for (*letters = false; p < end; p++)
		if (*p >= 'a' && *p <= 'z')
			*letters = true;
		else if (!text_is_digit(*p) && *p != '-')
			break;
	return p == from || p - from > LABEL_MOST || *from == '-' ||
	    p[-1] == '-' ? 0 : (size_t)(p - from);
}

static bool
is_plain_domain(struct slice s)
{
	const char *p = s.at, *end = s.at + s.len;
	size_t labels = 1, len;
	bool letters;

	while ((len = plain_label(p, end, &letters)) > 0 && p + len < end &&
	    p[len] == '.') {
		p += len + 1;
		labels++;
	}
	return len > 0 && p + len == end && letters && labels >= 2;
}

bool
email_is_plain(struct slice address)
{
	size_t local = plain_local(address);

	return local > 0 && local <= LOCAL_MOST && local < address.len &&
	    address.len <= ADDRESS_MOST && address.at[local] == '@' &&
	    is_plain_domain(slice_between(address.at + local + 1,
	    address.at + address.len));
}

static bool
is_gap(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == ';' ||
	    c == ',' || c == '|';
}

/* The cell with its full-width forms folded and invisible ones gone. */
static struct slice
fold(struct slice cell, struct arena *scratch)
{
	struct buffer folded = { 0 };
	struct slice out;
	size_t len = 0, i = 0, n;
	uint32_t c;
	char *to;

	if (text_ascii_prefix(cell) == cell.len ||
	    !text_fold_width(&folded, cell))
		return cell;
	out = buffer_slice(&folded);
	to = arena_bytes(scratch, out.len);
	for (; i < out.len; i += n) {
		n = text_decode(slice_between(out.at + i, out.at + out.len),
		    &c);
		if (plain_mark(c) != '\0') {
			to[len++] = plain_mark(c);
		} else if (!is_dropped(c)) {
			memcpy(to + len, out.at + i, n);
			len += n;
		}
	}
	buffer_release(&folded);
	return (struct slice){ to, len };
}

/* What people leave around an address. */
static struct slice
strip(struct slice word)
{
	if (word.len > 7 && text_equal_nocase((struct slice){ word.at, 7 },
	    SLICE("mailto:")))
		word = (struct slice){ word.at + 7, word.len - 7 };
	while (word.len > 0 && strchr("<>\"'()[]:", *word.at) != NULL)
		word = (struct slice){ word.at + 1, word.len - 1 };
	while (word.len > 0 && strchr("<>\"'()[]:.!?~*",
	    word.at[word.len - 1]))
		word.len--;
	if (word.len > 7 && text_equal_nocase((struct slice){ word.at, 7 },
	    SLICE("mailto:")))
		return strip(word);
	return word;
}

/* The address with its domain in lower case. */
static struct slice
lower_domain(struct slice address, struct arena *scratch)
{
	const char *at = slice_find(address, '@');
	size_t i = (size_t)(at - address.at);
	char *copy;

	while (i < address.len && !(address.at[i] >= 'A' &&
	    address.at[i] <= 'Z'))
		i++;
	if (i == address.len)
		return address;
	copy = arena_bytes(scratch, address.len);
	memcpy(copy, address.at, address.len);
	for (; i < address.len; i++)
		copy[i] = text_lower_ascii(copy[i]);
	return (struct slice){ copy, address.len };
}

static void
add_address(struct slice address, struct buffer *others,
    struct email_reading *out)
{
	if (out->address.len == 0) {
		out->address = address;
		return;
	}
	if (slice_equal(out->address, address))
		return;
	if (others->len > 0)
		buffer_add_byte(others, ';');
	buffer_add(others, address);
}

/* Takes the next word of a cell off its front; len 0 for none. */
static struct slice
next_word(struct slice *rest)
{
	size_t from = 0, to;

	while (from < rest->len && is_gap(rest->at[from]))
		from++;
	to = from;
	while (to < rest->len && !is_gap(rest->at[to]))
		to++;
	*rest = (struct slice){ rest->at + to, rest->len - to };
	return (struct slice){ rest->at - (to - from), to - from };
}

/*
 * Words without @ are names beside an address and pass where there is one.
 * A slash may stand in a local part; with a second @ it separates.
 */
static void
read_words(struct slice cell, struct arena *scratch,
    struct email_reading *out)
{
	struct buffer others = { 0 };
	struct slice word, part;

	while ((word = next_word(&cell)).len > 0) {
		do {
			const char *slash = slice_find(word, '/');
			size_t head = slash ? (size_t)(slash - word.at) : 0;

			part = word;
			word.len = 0;
			if (head > 0 && memchr(part.at, '@', head) &&
			    memchr(slash, '@', part.len - head)) {
				word = (struct slice){ slash + 1,
					part.len - head - 1 };
				part.len = head;
			}
			part = strip(part);
			if (email_is_valid(part))
				add_address(lower_domain(part, scratch),
				    &others, out);
			else if (part.len > 0 &&
			    slice_find(part, '@') != NULL)
				out->bad = true;
		} while (word.len > 0);
	}
	if (others.len > 0)
		out->others = arena_copy(scratch, buffer_slice(&others));
	buffer_release(&others);
}

void
email_read(struct slice cell, struct arena *scratch,
    struct email_reading *out)
{
	cell = slice_trim(cell);
	*out = (struct email_reading){ SLICE_EMPTY, SLICE_EMPTY, false };
	if (cell.len == 0)
		return;
	if (email_is_valid(cell) && text_ascii_prefix(cell) == cell.len) {
		out->address = lower_domain(cell, scratch);
		return;
	}
	read_words(fold(cell, scratch), scratch, out);
	if (out->address.len == 0)
		out->bad = true;
}
