/*
 * filename.c - character by character, then the ends, then the devices
 */
#include "filename.h"
#include "shown.h"
#include "text.h"

/* Columns are no more than bytes, so that this cuts nothing too early. */
#define COLUMNS_MOST FILENAME_STEM_MOST

static bool
is_device(struct slice stem)
{
	static const char *const devices[] = {
		"con", "prn", "aux", "nul", "com", "lpt"
	};
	const char *dot = memchr(stem.at, '.', stem.len);
	size_t i;

	if (dot != NULL)
		stem.len = (size_t)(dot - stem.at);
	for (i = 0; i < sizeof(devices) / sizeof(*devices); i++) {
		struct slice head = { stem.at, 3 };

		if (stem.len < 3 ||
		    !text_equal_nocase(head, slice_of(devices[i])))
			continue;
		if (i < 4 ? stem.len == 3 :
		    stem.len == 4 && text_is_digit(stem.at[3]))
			return true;
	}
	return false;
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

	shown_add(out, text, COLUMNS_MOST);
	if (out->len > start)
		replace_forbidden(out->data + start, out->len - start);
	out->len = start + (out->len > start ?
	    cut_stem(out->data + start, out->len - start) : 0);
	if (out->len > start && !is_device((struct slice){
	    out->data + start, out->len - start }))
		return;
	/* In front: Windows knows its devices by what stands before a dot. */
	buffer_add_byte(out, '_');
	memmove(out->data + start + 1, out->data + start,
	    out->len - start - 1);
	out->data[start] = '_';
}
