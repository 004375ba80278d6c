/*
 * sentence.c - where a sentence ends
 */
#include "mail/sentence.h"

#include "base/text.h"

static bool
is_blank(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

/* Bytes of the mark at s that ends a sentence, or 0. */
static size_t
end_mark(struct slice s)
{
	static const struct slice marks[] = { SLICE_INIT("。"),
		SLICE_INIT("！"), SLICE_INIT("？") };
	size_t i;

	if (*s.at == '!' || *s.at == '?')
		return 1;
	if (*s.at == '.')
		return s.len == 1 || is_blank(s.at[1]) ? 1 : 0;
	for (i = 0; i < sizeof(marks) / sizeof(*marks); i++)
		if (slice_starts(s, marks[i]))
			return marks[i].len;
	return 0;
}

/* Whether the line end at s ends a sentence too. */
static bool
ends_line(struct slice s)
{
	char next;

	s.at++, s.len--;
	while (s.len > 0 && (*s.at == ' ' || *s.at == '\t' || *s.at == '\r'))
		s.at++, s.len--;
	if (s.len == 0)
		return true;
	next = *s.at;
	return !((next >= 'a' && next <= 'z') || text_is_digit(next) ||
	    next == '(');
}

bool
mailsentence_next(struct slice text, size_t *from, struct slice *sentence)
{
	size_t start = *from, at, mark = 0;

	while (start < text.len && is_blank(text.at[start]))
		start++;
	if (start >= text.len)
		return false;
	for (at = start; at < text.len && mark == 0; at += mark ? mark : 1) {
		struct slice rest = { text.at + at, text.len - at };

		if (*rest.at == '\n' && ends_line(rest))
			break;
		mark = end_mark(rest);
	}
	/* "???" is one mark, and a quote or bracket behind it belongs to it. */
	while (at < text.len && mark > 0 &&
	    (memchr("!?.\")'", text.at[at], 6) != NULL ||
	    end_mark((struct slice){ text.at + at, text.len - at }) > 1))
		at++;
	while (at < text.len && ((unsigned char)text.at[at] & 0xC0) == 0x80)
		at++;
	*sentence = slice_trim((struct slice){ text.at + start, at - start });
	*from = at;
	return true;
}

bool
mailsentence_asks(struct slice sentence)
{
	while (sentence.len > 0 && strchr("\")'! ",
	    sentence.at[sentence.len - 1]) != NULL)
		sentence.len--;
	return slice_ends(sentence, SLICE("?")) ||
	    slice_ends(sentence, SLICE("？"));
}

/* Bytes of a blank at s that is no ASCII, as HTML has them; or 0. */
static size_t
wide_blank(struct slice s)
{
	static const struct slice blanks[] = { SLICE_INIT("\u00A0"),
		SLICE_INIT("\u2007"), SLICE_INIT("\u2009"),
		SLICE_INIT("\u202F"), SLICE_INIT("\u3000") };
	size_t i;

	for (i = 0; i < sizeof(blanks) / sizeof(*blanks); i++)
		if (slice_starts(s, blanks[i]))
			return blanks[i].len;
	return 0;
}

size_t
mailsentence_unseen(struct slice s)
{
	static const struct slice unseen[] = { SLICE_INIT("\u00AD"),
		SLICE_INIT("\u200B"), SLICE_INIT("\u2060"),
		SLICE_INIT("\uFEFF") };
	size_t i;

	for (i = 0; i < sizeof(unseen) / sizeof(*unseen); i++)
		if (slice_starts(s, unseen[i]))
			return unseen[i].len;
	return 0;
}

/* Appends what stands for the character at s; its bytes. */
static size_t
add_plain(struct buffer *out, struct slice s)
{
	size_t len = is_blank(*s.at);

	if (len == 0 && ((unsigned char)*s.at & 0x80) == 0) {
		buffer_add_byte(out, *s.at);
		return 1;
	}
	if (len == 0 && (slice_starts(s, SLICE("’")) ||
	    slice_starts(s, SLICE("‘")))) {
		buffer_add_byte(out, '\'');
		return SLICE("’").len;
	}
	if (len == 0 && (len = mailsentence_unseen(s)) > 0)
		return len;
	if (len == 0 && (len = wide_blank(s)) == 0) {
		buffer_add_byte(out, *s.at);
		return 1;
	}
	if (out->len > 0 && out->data[out->len - 1] != ' ')
		buffer_add_byte(out, ' ');
	return len;
}

void
mailsentence_plain(struct buffer *out, struct slice sentence)
{
	while (sentence.len > 0) {
		size_t len = add_plain(out, sentence);

		sentence.at += len;
		sentence.len -= len;
	}
}
