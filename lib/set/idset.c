/*
 * idset.c - ids by their text, and keys by their text and by their hash
 */
#include <stdio.h>
#include <stdlib.h>

#include "base/mem.h"
#include "set/idset.h"
#include "set/nameset.h"

struct idset {
	struct nameset *ids;	/* that were added, with how often */
	struct nameset *keys;	/* that were named, with their numbers */
	struct nameset *hashes;	/* of those keys, with how many share it */
};

struct idset *
idset_new(void)
{
	struct idset *set = xcalloc(1, sizeof(*set));

	set->ids = nameset_new();
	set->keys = nameset_new();
	set->hashes = nameset_new();
	return set;
}

void
idset_free(struct idset *set)
{
	if (set == NULL)
		return;
	nameset_free(set->ids);
	nameset_free(set->keys);
	nameset_free(set->hashes);
	free(set);
}

bool
idset_add(struct idset *set, struct slice id)
{
	uint32_t *count = nameset_count(set->ids, id);
	bool added = *count == 0;

	*count = 1;
	return added;
}

void
idset_expect(const struct idset *set, struct slice id)
{
	(void)nameset_expect(set->ids, id);
}

void
idset_name_hashed(struct idset *set, uint64_t hash, struct slice key,
    char out[IDSET_TEXT])
{
	struct slice bytes = { (const char *)&hash, sizeof(hash) };
	uint32_t *number = nameset_count(set->keys, key);

	if (*number == 0)
		*number = ++*nameset_count(set->hashes, bytes);
	hash_format_id(out, hash);
	if (*number > 1)
		snprintf(out + HASH_ID - 1,
		    IDSET_TEXT - HASH_ID + 1, "-%u", (unsigned)*number);
}

void
idset_name(struct idset *set, struct slice key, char out[IDSET_TEXT])
{
	idset_name_hashed(set, hash_fnv(key), key, out);
}
