/*
 * texts.h - a table of texts in two languages
 *
 * For tables that have the columns word, en and zh: what a document says, by
 * a name that code knows.
 */
#ifndef RULE_TEXTS_H
#define RULE_TEXTS_H

#include "base/fault.h"
#include "base/slice.h"

struct texts;

/* lang: 0 en, 1 zh.  NULL with a fault of the table. */
struct texts *texts_open(const char *table, int lang, struct fault *fault);
void texts_close(struct texts *texts);

/* The text of a name, empty: there is none; lives as long as the texts. */
struct slice texts_say(const struct texts *texts, struct slice name);

#endif
