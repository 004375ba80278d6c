/*
 * mask.h - stable tokens in place of values that are not to be shared
 * (R-EXPORT-03)
 *
 * A token is the name of its column and 13 digits of SipHash-2-4 of the
 * value, outer blanks aside: the same value gets the same token in every
 * file made with the same key, and without the key nobody can test a guess.
 * The key is what a file holds; without one everybody knows it.
 */
#ifndef EXPORT_MASK_H
#define EXPORT_MASK_H

#include "base/mem.h"
#include "base/siphash.h"
#include "base/slice.h"

/* Appends the token of a value; nothing for one that is empty. */
void mask_add(const struct siphash_key *key, struct slice column,
    struct slice value, struct buffer *out);

#endif
