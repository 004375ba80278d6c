/*
 * mail.c - header lines measured as they grow
 */
#include "base/date.h"
#include "value/email.h"
#include "doc/mail.h"
#include "base/text.h"

enum {
	LINE_MOST = 78,		/* RFC 5322 2.1.1, without the line end */
	WORD_MOST = 75,		/* RFC 2047 2 */
	BODY_LINE = 76,		/* RFC 2045 6.8 */
	BODY_BYTES = BODY_LINE / 4 * 3,
};
#define WORD_START SLICE("=?utf-8?B?")
#define WORD_END SLICE("?=")

static const char digits64[] =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
static const char *const days[] = {
	"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun",
};
static const char *const months[] = {
	"Jan", "Feb", "Mar", "Apr", "May", "Jun",
	"Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
};

bool
mail_is_address(struct slice address)
{
	return text_ascii_prefix(address) == address.len &&
	    email_is_valid(address);
}

/* The first three bytes of those left, or fewer, as four characters. */
static void
add_quantum(struct buffer *out, const unsigned char *p, size_t count)
{
	unsigned bits = (unsigned)p[0] << 16 |
	    (count > 1 ? (unsigned)p[1] << 8 : 0) | (count > 2 ? p[2] : 0);

	char four[4] = { digits64[bits >> 18], digits64[bits >> 12 & 63],
		count > 1 ? digits64[bits >> 6 & 63] : '=',
		count > 2 ? digits64[bits & 63] : '=' };

	buffer_add(out, (struct slice){ four, 4 });
}

static bool
is_control(char c)
{
	return (unsigned char)c < ' ' || c == 0x7F;
}

/* Column of the line under way. */
static size_t
column_of(const struct buffer *out)
{
	size_t at = out->len;

	while (at > 0 && out->data[at - 1] != '\n')
		at--;
	return out->len - at;
}

/* Bytes of whole characters of text, as many as fit in most. */
static size_t
whole_characters(struct slice text, size_t most)
{
	size_t at = 0, len;
	uint32_t c;

	while (at < text.len) {
		len = text_decode((struct slice){ text.at + at,
		    text.len - at }, &c);
		if (len == 0)
			len = 1;
		if (at + len > most)
			break;
		at += len;
	}
	return at;
}

static void
add_word(struct buffer *out, struct slice part)
{
	unsigned char three[3];
	size_t at, i, count;

	buffer_add(out, WORD_START);
	for (at = 0; at < part.len; at += count) {
		count = part.len - at < 3 ? part.len - at : 3;
		for (i = 0; i < count; i++)
			three[i] = is_control(part.at[at + i]) ? ' ' :
			    (unsigned char)part.at[at + i];
		add_quantum(out, three, count);
	}
	buffer_add(out, WORD_END);
}

/* Encoded words from the column under way on, one a line. */
static void
add_words(struct buffer *out, struct slice text)
{
	size_t frame = WORD_START.len + WORD_END.len, room, len;

	while (text.len > 0) {
		room = LINE_MOST - column_of(out);
		if (room > WORD_MOST)
			room = WORD_MOST;
		len = room < frame + 8 ? 0 :
		    whole_characters(text, (room - frame) / 4 * 3);
		if (len > 0)
			add_word(out, (struct slice){ text.at, len });
		text = (struct slice){ text.at + len, text.len - len };
		if (text.len > 0)
			buffer_add(out, SLICE("\n "));
	}
}

/*
 * What is no printable ASCII, has blanks that a fold would lose, looks
 * encoded already, or has a word that no line holds.
 */
static bool
needs_encoding(struct slice text, size_t longest)
{
	bool blank = true;
	size_t run = 0, i;

	for (i = 0; i < text.len; i++) {
		char c = text.at[i];

		if (is_control(c) || (c & 0x80) || (blank && c == ' '))
			return true;
		if (c == '?' && i > 0 && text.at[i - 1] == '=')
			return true;
		blank = c == ' ';
		run = blank ? 0 : run + 1;
		if (run > longest)
			return true;
	}
	return blank && text.len > 0;
}

static void
begin(struct buffer *out, const char *name)
{
	buffer_add(out, slice_of(name));
	buffer_add(out, SLICE(": "));
}

void
mail_add_field(struct buffer *out, const char *name, struct slice value)
{
	begin(out, name);
	buffer_add(out, value);
	buffer_add_byte(out, '\n');
}

void
mail_add_text(struct buffer *out, const char *name, struct slice text)
{
	size_t longest = WORD_MOST - strlen(name);
	bool first = true;

	begin(out, name);
	if (needs_encoding(text, longest)) {
		add_words(out, text);
		text.at = NULL;
	}
	for (; text.at != NULL; first = false) {
		struct slice word = slice_cut(&text, ' ');

		if (!first)
			buffer_add(out, column_of(out) + 1 + word.len >
			    LINE_MOST ? SLICE("\n ") : SLICE(" "));
		buffer_add(out, word);
	}
	buffer_add_byte(out, '\n');
}

void
mail_add_mailbox(struct buffer *out, const char *name, struct slice display,
    struct slice address)
{
	begin(out, name);
	if (display.len > 0) {
		/* Doubled, as each character may need a backslash. */
		if (needs_encoding(display, LINE_MOST) ||
		    column_of(out) + 2 * display.len + 2 > LINE_MOST)
			add_words(out, display);
		else
			text_add_quoted(out, display);
		buffer_add(out, column_of(out) + address.len + 3 > LINE_MOST ?
		    SLICE("\n ") : SLICE(" "));
		buffer_format(out, "<%.*s>\n", SLICE_PRINT(address));
		return;
	}
	buffer_add(out, address);
	buffer_add_byte(out, '\n');
}

void
mail_add_date(struct buffer *out, const char *name, int32_t date)
{
	int year, month, day;

	date_to_civil(date, &year, &month, &day);
	begin(out, name);
	buffer_format(out, "%s, %02d %s %04d 00:00:00 +0000\n",
	    days[date_weekday(date)], day, months[month - 1], year);
}

void
mail_add_message_id(struct buffer *out, uint64_t hash, const char *word,
    struct slice from)
{
	const char *at = slice_find(from, '@');

	begin(out, "Message-ID");
	if (column_of(out) + 16 + strlen(word) + from.len > LINE_MOST)
		buffer_add(out, SLICE("\n "));
	buffer_format(out, "<%016llx.%s%.*s>\n", (unsigned long long)hash,
	    word, SLICE_PRINT(slice_between(at, from.at + from.len)));
}

/*
 * The bytes of a line of base64, a CR in front of each LF; *returned when the
 * CR stands there and its LF does not.
 */
static size_t
take_line(unsigned char line[BODY_BYTES], struct slice text, size_t *at,
    bool *returned)
{
	size_t held = 0;

	while (held < BODY_BYTES && *at < text.len) {
		size_t room = BODY_BYTES - held, left = text.len - *at;
		struct slice run = { text.at + *at, left < room ? left : room };
		const char *end = slice_find(run, '\n');

		if (*returned) {
			line[held++] = '\n';
			++*at;
			*returned = false;
			continue;
		}
		if (end != NULL)
			run = slice_between(run.at, end);
		memcpy(line + held, run.at, run.len);
		held += run.len;
		*at += run.len;
		if (end != NULL) {
			line[held++] = '\r';
			*returned = true;
		}
	}
	return held;
}

/* Whole groups of three bytes; the rest, fewer, is left to add_quantum(). */
static size_t
add_quanta(struct buffer *out, const unsigned char *p, size_t count)
{
	char *to = out->data + out->len;
	size_t i;

	for (i = 0; i + 3 <= count; i += 3, to += 4) {
		unsigned bits = (unsigned)p[i] << 16 |
		    (unsigned)p[i + 1] << 8 | p[i + 2];

		to[0] = digits64[bits >> 18];
		to[1] = digits64[bits >> 12 & 63];
		to[2] = digits64[bits >> 6 & 63];
		to[3] = digits64[bits & 63];
	}
	out->len += i / 3 * 4;
	return i;
}

void
mail_add_base64(struct buffer *out, struct slice text)
{
	unsigned char line[BODY_BYTES];
	bool returned = false;
	size_t at = 0, held, done;

	while ((held = take_line(line, text, &at, &returned)) > 0) {
		if (!buffer_reserve(out, BODY_LINE + 1))
			return;
		done = add_quanta(out, line, held);
		if (done < held)
			add_quantum(out, line + done, held - done);
		out->data[out->len++] = '\n';
	}
}

void
mail_add_from_line(struct buffer *out, struct slice from, int32_t date)
{
	int year, month, day;

	date_to_civil(date, &year, &month, &day);
	buffer_format(out, "From %.*s %s %s %2d 00:00:00 %04d\n",
	    SLICE_PRINT(from), days[date_weekday(date)], months[month - 1],
	    day, year);
}

void
mail_add_crlf(struct buffer *out, struct slice message)
{
	size_t i;

	for (i = 0; i < message.len; i++) {
		if (message.at[i] == '\n')
			buffer_add_byte(out, '\r');
		buffer_add_byte(out, message.at[i]);
	}
}
