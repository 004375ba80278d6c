/*
 * nearid.c - nearid.h: a set of ids without what differs
 */
#include <stdlib.h>

#include "base/mem.h"
#include "base/text.h"
#include "funnel/nearid.h"
#include "set/nameset.h"

struct nearids {
	struct nameset *keys;
	struct buffer key;
};

struct nearids *
nearids_new(void)
{
	struct nearids *ids = xcalloc(1, sizeof(*ids));

	ids->keys = nameset_new();
	return ids;
}

void
nearids_free(struct nearids *ids)
{
	if (ids == NULL)
		return;
	nameset_free(ids->keys);
	buffer_release(&ids->key);
	free(ids);
}

static struct slice
key_of(struct nearids *ids, struct slice id)
{
	struct slice key;

	ids->key.len = 0;
	if (!text_key(&ids->key, slice_trim(id)))
		return id;
	key = buffer_slice(&ids->key);
	while (key.len > 1 && *key.at == '0' && text_is_digit(key.at[1]))
		key.at++, key.len--;
	return key;
}

void
nearids_add(struct nearids *ids, struct slice id)
{
	nameset_count(ids->keys, key_of(ids, id));
}

bool
nearids_has(struct nearids *ids, struct slice id)
{
	return nameset_has(ids->keys, key_of(ids, id));
}
