/*
 * catalogue.h - messages and help in the reader's language
 *
 * FAIRLEAD_LANG, else the locale (LC_ALL, LC_MESSAGES, LANG) if it names a
 * language, else that of the documents asked for, else English.
 * Table `message` holds the Chinese text of every English one, with its
 * places in the order of the English (%2$s where Chinese turns them round).
 * The bytes of a command's output never depend on it.
 */
#ifndef FRONT_CATALOGUE_H
#define FRONT_CATALOGUE_H

#include <stdbool.h>

#include "base/say.h"

/* Chooses the language; called once, before the first message. */
void catalogue_start(void);

/*
 * The language of reasons and documents, which counts where nothing else names
 * one: a job of cron has the locale C and one reader.
 */
void catalogue_follow(bool chinese);

/* Whether Chinese was chosen, and by which variable ("" for none). */
bool catalogue_is_chinese(void);
const char *catalogue_variable(void);

#endif
