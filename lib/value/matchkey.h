/*
 * matchkey.h - the forms in which leads are compared (R-DEDUPE-02)
 *
 * All append to a buffer and leave it as it was for an empty or unreadable
 * value: a blank never equals anything (R-DEDUPE-06).
 */
#ifndef VALUE_MATCHKEY_H
#define VALUE_MATCHKEY_H

#include "value/company.h"
#include "base/mem.h"

/* Lower case, without what stands between + and @. */
void matchkey_email(struct buffer *out, struct slice address);

/* The E.164 form, or without it the last 8 digits (8 or more needed). */
void matchkey_phone(struct buffer *out, struct slice e164,
    struct slice text);

/*
 * Case folded, without accents, punctuation and legal words, international
 * for intl, the words sorted.
 */
void matchkey_company(struct buffer *out, const struct legal_forms *forms,
    struct slice name);

/* Case folded, the words sorted: the order of names does not count. */
void matchkey_person(struct buffer *out, struct slice name);

/*
 * What the two above compare by: case folded, without accents, punctuation and
 * line breaks as blanks, the words in their order.  Nothing for what is not UTF-8.
 */
void matchkey_fold(struct buffer *out, struct slice text);
/* The words of a folded text, sorted, intl as international. */
void matchkey_sort(struct buffer *out, struct slice folded);

#endif
