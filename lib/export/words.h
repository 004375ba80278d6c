/*
 * words.h - a value of the dictionary as people say it
 *
 * By table `export-word`; where that has none, in Chinese by the first Chinese
 * word of table `value` or `country`, which lead-import reads back.
 */
#ifndef EXPORT_WORDS_H
#define EXPORT_WORDS_H

#include "base/fault.h"
#include "base/slice.h"

struct exportwords;

/* lang: 0 en, 1 zh.  NULL with a fault of a table. */
struct exportwords *exportwords_open(int lang, struct fault *fault);
void exportwords_close(struct exportwords *words);

/* The value itself where nobody calls it otherwise. */
struct slice exportwords_find(const struct exportwords *words,
    struct slice column, struct slice value);

#endif
