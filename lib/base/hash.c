/*
 * hash.c - FNV-1a, and base 32
 */
#include "base/hash.h"

uint64_t
hash_fnv(struct slice key)
{
	uint64_t hash = UINT64_C(0xcbf29ce484222325);
	size_t i;

	for (i = 0; i < key.len; i++) {
		hash ^= (unsigned char)key.at[i];
		hash *= UINT64_C(0x100000001b3);
	}
	return hash;
}

void
hash_format_id(char out[HASH_ID], uint64_t hash)
{
	static const char digits[] = "abcdefghijklmnopqrstuvwxyz234567";
	int i;

	out[0] = 'L';
	for (i = 0; i < 12; i++)
		out[1 + i] = digits[hash >> (59 - 5 * i) & 31];
	out[13] = digits[hash << 1 & 31];
	out[14] = '\0';
}

bool
hash_is_id(struct slice id)
{
	size_t i;

	if (id.len < HASH_ID - 1 || *id.at != 'L' ||
	    (id.len > HASH_ID - 1 && id.at[HASH_ID - 1] != '-'))
		return false;
	for (i = 1; i < HASH_ID - 1; i++)
		if ((id.at[i] < 'a' || id.at[i] > 'z') &&
		    (id.at[i] < '2' || id.at[i] > '7'))
			return false;
	return true;
}
