/*
 * exact.h - rows whose keys are equal, with few bytes of memory a row
 *
 * Keys and names are put away (base/shelf.h); in memory a row has its place
 * there, its group, and a slot of a table with a part of the key's hash.  Two
 * rows are one only if the bytes of their keys are equal: no hash is proof.
 */
#ifndef DUP_EXACT_H
#define DUP_EXACT_H

#include <stdint.h>

#include "base/fault.h"
#include "base/slice.h"

#define EXACT_ALONE UINT32_MAX

struct exact;

/* limit: bytes of keys and names that are held in memory. */
struct exact *exact_new(size_t limit);
/* There will be about so many rows: slots for them are made at once. */
void exact_expect(struct exact *exact, uint64_t rows);
void exact_free(struct exact *exact);

/*
 * Adds a row; an empty key equals nothing.  Among equal rows the one with the
 * smallest name gives the group its name, bytewise; one without a name goes by
 * the line, as #12, and behind all that have one.  There may be EXACT_ALONE
 * rows.
 */
void exact_add(struct exact *exact, struct slice key, struct slice name,
    unsigned long line);
/* The same for a hash that is known, to let tests make two keys collide. */
void exact_add_hashed(struct exact *exact, struct slice key,
    struct slice name, unsigned long line, uint64_t hash);
/* From here on rows are only looked for among those so far. */
void exact_close(struct exact *exact);
/* After the last row. */
void exact_settle(struct exact *exact);

size_t exact_count(const struct exact *exact);
/* Two rows are equal if these numbers are; EXACT_ALONE: like no other. */
uint32_t exact_group(const struct exact *exact, size_t row);
/* The name of a group, until the next call of any function. */
struct slice exact_name(struct exact *exact, uint32_t group);
/* False with a fault once what was put away could not be read back. */
bool exact_check(const struct exact *exact, struct fault *fault);

#endif
