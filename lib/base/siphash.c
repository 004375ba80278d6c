/*
 * siphash.c - SipHash-2-4 (Aumasson and Bernstein, 2012)
 */
#include "base/siphash.h"

static uint64_t
rotate(uint64_t x, unsigned bits)
{
	return x << bits | x >> (64 - bits);
}

static void
mix(uint64_t v[4], unsigned rounds)
{
	while (rounds-- > 0) {
		v[0] += v[1];
		v[2] += v[3];
		v[1] = rotate(v[1], 13) ^ v[0];
		v[3] = rotate(v[3], 16) ^ v[2];
		v[0] = rotate(v[0], 32);
		v[2] += v[1];
		v[0] += v[3];
		v[1] = rotate(v[1], 17) ^ v[2];
		v[3] = rotate(v[3], 21) ^ v[0];
		v[2] = rotate(v[2], 32);
	}
}

static uint64_t
word_at(struct slice s, size_t from)
{
	uint64_t word = 0;
	size_t i;

	for (i = 0; i < 8 && from + i < s.len; i++)
		word |= (uint64_t)(unsigned char)s.at[from + i] << (8 * i);
	return word;
}

uint64_t
siphash_bytes(const struct siphash_key *key, struct slice s)
{
	uint64_t v[4] = {
		key->words[0] ^ UINT64_C(0x736F6D6570736575),
		key->words[1] ^ UINT64_C(0x646F72616E646F6D),
		key->words[0] ^ UINT64_C(0x6C7967656E657261),
		key->words[1] ^ UINT64_C(0x7465646279746573),
	};
	size_t i;

	for (i = 0; i <= s.len; i += 8) {
		uint64_t word = word_at(s, i);

		/* The last word has the length in its highest byte. */
		if (i + 8 > s.len)
			word |= (uint64_t)s.len << 56;
		v[3] ^= word;
		mix(v, 2);
		v[0] ^= word;
	}
	v[2] ^= 0xFF;
	mix(v, 4);
	return v[0] ^ v[1] ^ v[2] ^ v[3];
}

struct siphash_key
siphash_key_of(struct slice secret)
{
	const struct siphash_key first = { { 0, 0 } }, second = { { 1, 0 } };

	return (struct siphash_key){ { siphash_bytes(&first, secret),
	    siphash_bytes(&second, secret) } };
}
