/*
 * markup.c - HTML without its tags, scripts and styles
 */
#include "mail/markup.h"

#include <string.h>

#include "base/text.h"
#include "value/entity.h"

/* The address of a link, from a tag. */
static struct slice
link_of(struct slice tag)
{
	size_t i;

	for (i = 0; i + 5 < tag.len; i++)
		if (text_equal_nocase((struct slice){ tag.at + i, 5 },
		    SLICE("href="))) {
			struct slice rest = slice_between(tag.at + i + 5,
			    tag.at + tag.len);
			char mark = rest.len > 0 && (*rest.at == '"' ||
			    *rest.at == '\'') ? *rest.at : ' ';

			if (mark != ' ')
				rest.at++, rest.len--;
			return slice_cut(&rest, mark);
		}
	return SLICE_EMPTY;
}

static bool
is_tag(struct slice tag, const char *name)
{
	size_t len = strlen(name);

	return tag.len >= len && text_equal_nocase((struct slice){ tag.at,
	    len }, slice_of(name)) && (tag.len == len ||
	    !text_is_word_byte(tag.at[len]));
}

void
mailmarkup_plain(struct buffer *out, struct slice html)
{
	struct buffer text = { 0 };
	const char *skip = NULL;

	while (html.len > 0) {
		struct slice rest = html, tag, run = slice_cut(&rest, '<');

		if (skip == NULL)
			buffer_add(&text, run);
		if (rest.at == NULL)
			break;
		tag = slice_cut(&rest, '>');
		html = rest.at ? rest : SLICE_EMPTY;
		if (skip != NULL) {
			if (tag.len > 0 && *tag.at == '/' &&
			    is_tag(slice_between(tag.at + 1,
			    tag.at + tag.len), skip))
				skip = NULL;
			continue;
		}
		skip = is_tag(tag, "script") ? "script" :
		    is_tag(tag, "style") ? "style" : NULL;
		if (is_tag(tag, "a") && link_of(tag).len > 0) {
			buffer_add_byte(&text, ' ');
			buffer_add(&text, link_of(tag));
			buffer_add_byte(&text, ' ');
		}
		if (is_tag(tag, "br") || is_tag(tag, "/p") ||
		    is_tag(tag, "/div") || is_tag(tag, "/tr"))
			buffer_add_byte(&text, '\n');
	}
	if (!entity_decode(out, buffer_slice(&text)))
		buffer_add(out, buffer_slice(&text));
	buffer_release(&text);
}
