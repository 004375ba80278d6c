/*
 * words.h - the words and number forms of a post-show report
 *
 * Texts are rows of the table `show-text`; classes come from `booth-class`,
 * countries from `country`.  Slices live as long as the words.
 */
#ifndef SHOW_WORDS_H
#define SHOW_WORDS_H

#include <stdint.h>

#include "base/fill.h"
#include "base/fault.h"
#include "base/mem.h"
#include "base/slice.h"

struct showwords;

/* lang: 0 en, 1 zh.  NULL with a fault of a table. */
struct showwords *showwords_open(int lang, struct fault *fault);
void showwords_close(struct showwords *words);

/* The text of that name, with {names} to be filled in; else the name. */
struct slice showwords_say(const struct showwords *words, const char *name);
/* Appends the text with its fillings. */
void showwords_add(const struct showwords *words, struct buffer *out,
    const char *name, const struct fill *fillings, size_t count);

/* The word for people, or the cell itself where the tables have none. */
struct slice showwords_class(const struct showwords *words,
    struct slice cell);
/* "horizon A" as people call it. */
struct slice showwords_grade(const struct showwords *words,
    struct slice name);
struct slice showwords_country(const struct showwords *words,
    struct slice cell);

/* 1234567 as 1,234,567. */
void showwords_add_count(struct buffer *out, int64_t number);
/*
 * Minor units as 1,234.50 USD, in Chinese as USD 1,234.50; the code may be
 * empty.
 */
void showwords_add_money(const struct showwords *words, struct buffer *out,
    int64_t minor, unsigned digits, struct slice currency);
/* 123 with one digit as 12.3. */
void showwords_add_decimal(struct buffer *out, int64_t scaled,
    unsigned digits);

#endif
