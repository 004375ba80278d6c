/*
 * template.c - one walk over the text
 */
#include "mail/template.h"

/* The first place at or behind from: from {{ to behind }}. */
static struct slice
next_place(struct slice text)
{
	const char *open = memmem(text.at, text.len, "{{", 2);
	const char *close;

	if (open == NULL)
		return (struct slice){ NULL, 0 };
	close = memmem(open, (size_t)(text.at + text.len - open), "}}", 2);
	return close == NULL ? (struct slice){ NULL, 0 } :
	    slice_between(open, close + 2);
}

/* Where {{/column}} stands, at == NULL for nowhere. */
static struct slice
closing_of(struct slice text, struct slice column)
{
	struct slice place;

	while ((place = next_place(text)).at != NULL) {
		struct slice name = { place.at + 2, place.len - 4 };

		if (name.len == column.len + 1 && *name.at == '/' &&
		    memcmp(name.at + 1, column.at, column.len) == 0)
			break;
		text = slice_between(place.at + place.len,
		    text.at + text.len);
	}
	return place;
}

bool
mailtemplate_fill(struct buffer *out, struct slice text,
    mailtemplate_cell *cell, void *context, size_t *gaps,
    struct fault *fault)
{
	const char *end = text.at + text.len;
	struct slice place;

	while ((place = next_place(text)).at != NULL) {
		struct slice name = { place.at + 2, place.len - 4 }, value;
		struct slice close;

		buffer_add(out, slice_between(text.at, place.at));
		text = slice_between(place.at + place.len, end);
		if (name.len > 0 && (*name.at == '#' || *name.at == '^')) {
			bool filled = *name.at == '#';

			name = slice_between(name.at + 1, name.at + name.len);
			close = closing_of(text, name);
			if (close.at == NULL)
				return fault_set(fault, "{{%c%.*s}} is not "
				    "closed; write {{/%.*s}} behind its part",
				    filled ? '#' : '^', SLICE_PRINT(name),
				    SLICE_PRINT(name));
			if ((cell(context, name).len > 0) == filled &&
			    !mailtemplate_fill(out, slice_between(text.at,
			    close.at), cell, context, gaps, fault))
				return false;
			text = slice_between(close.at + close.len, end);
			continue;
		}
		value = cell(context, name);
		buffer_add(out, value.len > 0 ? value : place);
		if (gaps != NULL)
			*gaps += value.len == 0;
	}
	buffer_add(out, text);
	return true;
}
