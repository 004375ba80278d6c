/*
 * filename.c - character by character, then the ends, then the devices
 */
#include "base/filename.h"
#include "base/display.h"
#include "base/text.h"

/* Columns are no more than bytes, so that this cuts nothing too early. */
#define COLUMNS_MOST FILENAME_STEM_MOST

/* 1 to 9, and the superscript digits of Latin-1, which are the same there. */
static bool
is_port(struct slice s)
{
	return s.len == 1 ? *s.at >= '1' && *s.at <= '9' :
	    slice_is(s, "\xC2\xB9") || slice_is(s, "\xC2\xB2") ||
	    slice_is(s, "\xC2\xB3");
}

static bool
may_begin_device(char c)
{
	c |= 0x20;
	return c == 'c' || c == 'p' || c == 'a' || c == 'n' || c == 'l';
}

bool
filename_is_device(struct slice name)
{
	static const char *const devices[] = {
		"con", "prn", "aux", "nul", "conin$", "conout$"
	};
	struct slice stem, head;
	size_t i;

	/* Most names are seen through at once. */
	if (name.len < 3 || !may_begin_device(*name.at))
		return false;
	stem = slice_trim(slice_cut(&name, '.'));
	for (i = 0; i < sizeof(devices) / sizeof(*devices); i++)
		if (text_equal_nocase(stem, slice_of(devices[i])))
			return true;
	if (stem.len < 4)
		return false;
	head = (struct slice){ stem.at, 3 };
	return (text_equal_nocase(head, SLICE("com")) ||
	    text_equal_nocase(head, SLICE("lpt"))) &&
	    is_port(slice_between(stem.at + 3, stem.at + stem.len));
}

static void
replace_forbidden(char *text, size_t len)
{
	size_t i;

	for (i = 0; i < len; i++)
		if (strchr("/\\:*?\"<>|$`'!&;%~#{}[]", text[i]) != NULL)
			text[i] = '_';
	if (len > 0 && strchr(".- ", text[0]) != NULL)
		text[0] = '_';
}

/* The length at the end of a character, blanks and dots before it gone. */
static size_t
cut_stem(const char *text, size_t len)
{
	if (len > FILENAME_STEM_MOST) {
		len = FILENAME_STEM_MOST;
		while (len > 0 && (text[len] & 0xC0) == 0x80)
			len--;
	}
	while (len > 0 && strchr(". ", text[len - 1]) != NULL)
		len--;
	return len;
}

void
filename_add_stem(struct buffer *out, struct slice text)
{
	size_t start = out->len;

	display_add(out, text, COLUMNS_MOST);
	if (out->len > start)
		replace_forbidden(out->data + start, out->len - start);
	out->len = start + (out->len > start ?
	    cut_stem(out->data + start, out->len - start) : 0);
	if (out->len > start && !filename_is_device((struct slice){
	    out->data + start, out->len - start }))
		return;
	/* In front: Windows knows its devices by what stands before a dot. */
	buffer_add_byte(out, '_');
	memmove(out->data + start + 1, out->data + start,
	    out->len - start - 1);
	out->data[start] = '_';
}
