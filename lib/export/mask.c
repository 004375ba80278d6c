/*
 * mask.c - a column's name and a keyed hash
 */
#include "base/hash.h"
#include "export/mask.h"

void
mask_add(const struct siphash_key *key, struct slice column,
    struct slice value, struct buffer *out)
{
	char id[HASH_ID];

	value = slice_trim(value);
	if (value.len == 0)
		return;
	hash_format_id(id, siphash_bytes(key, value));
	buffer_add(out, column);
	buffer_add_byte(out, '-');
	buffer_add(out, slice_of(id + 1));
}
