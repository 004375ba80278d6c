/*
 * siphash.h - a hash that nobody can test guesses against without its key
 *
 * SipHash-2-4 of 64 bits.  The key is made of any secret, as what a file
 * holds; that of an empty secret is known to everybody.
 */
#ifndef BASE_SIPHASH_H
#define BASE_SIPHASH_H

#include <stdint.h>

#include "base/slice.h"

struct siphash_key {
	uint64_t words[2];
};

struct siphash_key siphash_key_of(struct slice secret);

uint64_t siphash_bytes(const struct siphash_key *key, struct slice bytes);

#endif
