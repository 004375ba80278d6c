/*
 * forgotten.c - a set of hashes
 */
#include "lead/forgotten.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "set/nameset.h"
#include "value/matchkey.h"

struct forgotten {
	struct siphash_key key;
	struct nameset *hashes;
	struct buffer value;
};

void
forgotten_format(char out[FORGOTTEN_HASH], const struct siphash_key *key,
    struct slice value)
{
	char id[HASH_ID];

	/* Without the letter in front, which says that it is a lead. */
	hash_format_id(id, siphash_bytes(key, value));
	memcpy(out, id + 1, FORGOTTEN_HASH);
}

struct forgotten *
forgotten_new(const struct siphash_key *key)
{
	struct forgotten *f = xcalloc(1, sizeof(*f));

	f->key = *key;
	f->hashes = nameset_new();
	return f;
}

void
forgotten_free(struct forgotten *f)
{
	if (f == NULL)
		return;
	nameset_free(f->hashes);
	buffer_release(&f->value);
	free(f);
}

void
forgotten_add(struct forgotten *f, struct slice hash)
{
	*nameset_count(f->hashes, hash) = 1;
}

static bool
has(const struct forgotten *f, struct slice value)
{
	char hash[FORGOTTEN_HASH];

	if (value.len == 0)
		return false;
	forgotten_format(hash, &f->key, value);
	return nameset_has(f->hashes, slice_of(hash));
}

bool
forgotten_has_email(struct forgotten *f, struct slice addresses)
{
	while (addresses.len > 0) {
		f->value.len = 0;
		matchkey_email(&f->value, slice_trim(slice_cut(&addresses,
		    ';')));
		if (has(f, buffer_slice(&f->value)))
			return true;
	}
	return false;
}

bool
forgotten_has_phone(struct forgotten *f, struct slice e164)
{
	return has(f, e164);
}
