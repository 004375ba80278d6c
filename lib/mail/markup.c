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

/* Whether the text behind a < begins a tag: "a < b" is none. */
static bool
begins_tag(struct slice rest)
{
	return rest.len > 0 && (text_is_letter(*rest.at) ||
	    *rest.at == '/' || *rest.at == '!' || *rest.at == '?');
}

/* Whether that tag ends the element named. */
static bool
ends_element(struct slice rest, const char *name)
{
	return rest.len > 0 && *rest.at == '/' && is_tag(slice_between(
	    rest.at + 1, rest.at + rest.len), name);
}

/*
 * Takes what stands between < and >; a comment may hold a > of its own.  Once
 * no comment ends any more, *endless, none is looked for again.
 */
static struct slice
take_tag(struct slice *rest, bool *endless)
{
	const char *end = NULL;
	struct slice tag;

	if (!*endless && slice_starts(*rest, SLICE("!--"))) {
		end = memmem(rest->at, rest->len, "-->", 3);
		*endless = end == NULL;
	}
	if (end == NULL)
		return slice_cut(rest, '>');
	tag = slice_between(rest->at, end);
	*rest = slice_between(end + 3, rest->at + rest->len);
	return tag;
}

static bool
ends_line(struct slice tag)
{
	static const char *const names[] = { "br", "/p", "/div", "/tr" };
	size_t i;

	for (i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (is_tag(tag, names[i]))
			return true;
	return false;
}

/* Of these the line ends too, unless it just did. */
static bool
ends_item(struct slice tag)
{
	static const char *const names[] = { "/td", "/th", "/li", "/h1",
		"/h2", "/h3", "/h4", "/h5", "/h6", "/table", "/caption",
		"/blockquote", "/pre", "hr" };
	size_t i;

	for (i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (is_tag(tag, names[i]))
			return true;
	return false;
}

static void
add_tag(struct buffer *text, struct slice tag)
{
	struct slice link = is_tag(tag, "a") ? link_of(tag) : SLICE_EMPTY;

	if (link.len > 0) {
		buffer_add_byte(text, ' ');
		buffer_add(text, link);
		buffer_add_byte(text, ' ');
	}
	if (ends_line(tag) || (ends_item(tag) && text->len > 0 &&
	    text->data[text->len - 1] != '\n'))
		buffer_add_byte(text, '\n');
}

void
mailmarkup_plain(struct buffer *out, struct slice html)
{
	struct buffer text = { 0 };
	const char *skip = NULL;
	bool endless = false;

	while (html.len > 0) {
		struct slice rest = html, tag, run = slice_cut(&rest, '<');

		if (skip == NULL)
			buffer_add(&text, run);
		if (rest.at == NULL)
			break;
		html = rest;
		if (skip != NULL ? !ends_element(rest, skip) :
		    !begins_tag(rest)) {
			if (skip == NULL)
				buffer_add_byte(&text, '<');
			continue;
		}
		tag = take_tag(&rest, &endless);
		html = rest.at ? rest : SLICE_EMPTY;
		skip = is_tag(tag, "script") ? "script" :
		    is_tag(tag, "style") ? "style" : NULL;
		add_tag(&text, tag);
	}
	if (!entity_decode(out, buffer_slice(&text)))
		buffer_add(out, buffer_slice(&text));
	buffer_release(&text);
}
