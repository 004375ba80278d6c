/*
 * kind.c - the formats, in the order in which they are tried
 */
#include "format/kind.h"

static const struct format_kind *const kinds[] = {
	&formatxlsx_kind, &formatcard_kind,
};

const struct format_kind *
formatkind_find(struct slice head)
{
	size_t i;

	for (i = 0; i < sizeof(kinds) / sizeof(*kinds); i++)
		if (kinds[i]->is(head))
			return kinds[i];
	return NULL;
}

bool
formatkind_sheet_note(struct slice sheet, size_t count,
    const struct format_asked *asked, struct fault *note)
{
	if (asked->sheet != NULL || count < 2)
		return false;
	fault_set(note, "the sheet \"%.*s\" of %zu; choose with --sheet",
	    SLICE_PRINT(sheet), count);
	return true;
}
