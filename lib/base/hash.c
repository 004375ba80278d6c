/*
 * hash.c - FNV-1a, a keyed hash for tables, and base 32
 *
 * The keyed one multiplies whole words, as wyhash does, and hides both sides
 * of each product behind secret words: who knows the code but not the key can
 * neither bring a product to zero nor foresee a place.
 */
#include <stdlib.h>
#include <sys/random.h>
#include <time.h>
#include <unistd.h>

#include "base/ends.h"
#include "base/hash.h"

/* What the hash starts from, and what hides the words of the text. */
static struct {
	uint64_t start, mask, last;
} key;

uint64_t
hash_fnv_more(uint64_t hash, struct slice text)
{
	size_t i;

	for (i = 0; i < text.len; i++) {
		hash ^= (unsigned char)text.at[i];
		hash *= UINT64_C(0x100000001b3);
	}
	return hash;
}

uint64_t
hash_fnv(struct slice text)
{
	return hash_fnv_more(HASH_FNV_START, text);
}

/* Folds the 128 bits of a product, which mixes all bits of both sides. */
static inline uint64_t
mix(uint64_t a, uint64_t b)
{
	unsigned __int128 product = (unsigned __int128)a * b;

	return (uint64_t)product ^ (uint64_t)(product >> 64);
}

uint64_t
hash_keyed(struct slice text)
{
	const char *p = text.at;
	size_t left = text.len;
	uint64_t hash = left ^ key.start;

	for (; left > 16; p += 16, left -= 16)
		hash = mix(ends_load(p, 8) ^ key.mask,
		    ends_load(p + 8, 8) ^ hash);
	if (left > 8)
		return mix(mix(ends_load(p, 8) ^ key.mask,
		    ends_load(p + left - 8, 8) ^ hash), key.last);
	if (left == 8)
		return mix(ends_load(p, 8) ^ key.mask, hash);
	/* Fewer than 8: two overlapping loads, or up to three single bytes. */
	if (left >= 4)
		return mix((ends_load(p, 4) |
		    ends_load(p + left - 4, 4) << 32) ^ key.mask, hash);
	if (left > 0)
		hash ^= (uint64_t)(unsigned char)p[0] << 40 |
		    (uint64_t)(unsigned char)p[left / 2] << 48 |
		    (uint64_t)(unsigned char)p[left - 1] << 56;
	return mix(hash, key.mask);
}

/* Stretches one number into the key (splitmix64); no word of it is even. */
static void
stretch(uint64_t seed)
{
	uint64_t words[3];
	size_t i;

	for (i = 0; i < 3; i++) {
		uint64_t z = seed += UINT64_C(0x9E3779B97F4A7C15);

		z = (z ^ z >> 30) * UINT64_C(0xBF58476D1CE4E5B9);
		z = (z ^ z >> 27) * UINT64_C(0x94D049BB133111EB);
		words[i] = (z ^ z >> 31) | 1;
	}
	key.start = words[0];
	key.mask = words[1];
	key.last = words[2];
}

void
hash_use_key(struct slice text)
{
	stretch(hash_fnv(text));
}

/* Before main(), so that no hash needs to ask whether there is a key. */
__attribute__((constructor)) static void
draw_key(void)
{
	const char *chosen = getenv("FAIRLEAD_HASH_KEY");

	if (chosen != NULL) {
		hash_use_key(slice_of(chosen));
	} else if (getentropy(&key, sizeof(key)) == 0) {
		key.start |= 1;
		key.mask |= 1;
		key.last |= 1;
	} else {
		stretch((uint64_t)time(NULL) << 32 ^ (uint64_t)getpid() ^
		    (uint64_t)(uintptr_t)&chosen);
	}
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
