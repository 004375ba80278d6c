/*
 * fill.c - braces found and replaced, in one pass
 */
#include "base/fill.h"

void
fill_add(struct buffer *out, struct slice template,
    const struct fill *fills, size_t count)
{
	size_t i;

	while (template.at != NULL) {
		struct slice rest, name;

		buffer_add(out, slice_cut(&template, '{'));
		if (template.at == NULL)
			break;
		rest = template;
		name = slice_cut(&rest, '}');
		for (i = 0; i < count; i++)
			if (slice_is(name, fills[i].name))
				break;
		if (rest.at == NULL || i == count) {
			buffer_add_byte(out, '{');
			continue;
		}
		buffer_add(out, fills[i].value);
		template = rest;
	}
}
