/*
 * exactkey.h - what some columns of a record say, as bytes that can be equal
 *
 * Each column is normalised as its type asks (R-DEDUPE-02): an e-mail as it is
 * matched; a phone as E.164, else all digits as written, with its extension;
 * a website as its host; a country as its code; a company without legal words
 * and a person's name with their words sorted; other texts folded; dates,
 * numbers and ids byte by byte.  Blank cells, words for nothing (table
 * `value`) and what holds nothing of its type are equal to nothing
 * (R-DEDUPE-06), platforms either (R-DEDUPE-12).
 */
#ifndef DUP_EXACTKEY_H
#define DUP_EXACTKEY_H

#include "base/fault.h"
#include "base/mem.h"
#include "csv/reader.h"
#include "rule/columns.h"

enum { EXACTKEY_MOST = 32 };	/* columns */

struct exactkeys;

/* names outlive the keys. */
struct exactkeys *exactkeys_new(const char *const *names, size_t count);
void exactkeys_free(struct exactkeys *keys);

/* Finds the columns of a file; false with a fault. */
bool exactkeys_columns(struct exactkeys *keys, const struct columns *columns,
    struct fault *fault);
/* Whether a column says which person it is, not only which company. */
bool exactkeys_are_personal(const struct exactkeys *keys);

/* Appends the key of a record; nothing when a column equals nothing. */
void exactkeys_add(struct exactkeys *keys, const struct record *record,
    struct buffer *out);

#endif
