/*
 * forgotten.h - who must not come back (R-FORGET-02)
 *
 * The record of lead-forget proves a deletion without keeping what was
 * deleted: a keyed hash of each address and number.  Whoever has the key can
 * ask about an address; nobody can read one out of it.
 */
#ifndef LEAD_FORGOTTEN_H
#define LEAD_FORGOTTEN_H

#include "base/hash.h"
#include "base/siphash.h"
#include "base/slice.h"

enum { FORGOTTEN_HASH = HASH_ID - 1 };

/*
 * The hash of an address or an E.164 number, as matchkey.h makes them: 13
 * digits and a NUL.
 */
void forgotten_format(char out[FORGOTTEN_HASH],
    const struct siphash_key *key, struct slice value);

struct forgotten;

struct forgotten *forgotten_new(const struct siphash_key *key);
void forgotten_free(struct forgotten *f);

void forgotten_add(struct forgotten *f, struct slice hash);

/* Whether an address of a list, joined with ;, was forgotten. */
bool forgotten_has_email(struct forgotten *f, struct slice addresses);
/* The same for an E.164 number. */
bool forgotten_has_phone(struct forgotten *f, struct slice e164);

#endif
