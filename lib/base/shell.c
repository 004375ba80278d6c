/*
 * shell.c - quotes where a word needs them
 */
#include "base/shell.h"

#include <string.h>

#include "base/display.h"
#include "base/text.h"

static bool
is_plain(struct slice word)
{
	size_t i;

	for (i = 0; i < word.len; i++) {
		char c = word.at[i];

		if (!(c & '\x80') && !text_is_letter(c) &&
		    !text_is_digit(c) && strchr("_./,:+-", c) == NULL)
			return false;
	}
	return word.len > 0;
}

/* Control characters go, blanks stay as many as they are. */
static void
add_harmless(struct buffer *out, struct slice word)
{
	while (word.at != NULL) {
		struct slice part = slice_cut(&word, ' ');

		display_add(out, part, part.len + 1);
		if (word.at != NULL)
			buffer_add_byte(out, ' ');
	}
}

void
shell_quote(struct buffer *out, struct slice word)
{
	struct buffer shown = { 0 };
	struct slice rest;

	add_harmless(&shown, word);
	rest = buffer_slice(&shown);
	if (is_plain(rest)) {
		buffer_add(out, rest);
		buffer_release(&shown);
		return;
	}
	buffer_add_byte(out, '\'');
	while (rest.at != NULL) {
		buffer_add(out, slice_cut(&rest, '\''));
		if (rest.at != NULL)
			buffer_add(out, SLICE("'\\''"));
	}
	buffer_add_byte(out, '\'');
	buffer_release(&shown);
}

/* awk takes a=b for an assignment, and everything a dash for an option. */
void
shell_quote_file(struct buffer *out, const char *path)
{
	struct buffer text = { 0 };

	if (*path != '/' && (*path == '-' || strchr(path, '=') != NULL))
		buffer_add(&text, SLICE("./"));
	buffer_add(&text, slice_of(path));
	shell_quote(out, buffer_slice(&text));
	buffer_release(&text);
}
