/*
 * words.h - what a due record says, in words for people
 *
 * The words and sentences of the documents made of a due list (due-digest,
 * due-calendar) in one language: tables `digest-text` and `escalation`.
 * Slices live as long as the words.
 */
#ifndef DUE_WORDS_H
#define DUE_WORDS_H

#include "base/fault.h"
#include "base/fill.h"
#include "base/mem.h"
#include "base/slice.h"

struct duewords;

/* What to do when a record of a due list has no day (cell_date_needed). */
#define DUE_DAY_REMEDY "write the day as 2024-04-22, or run followup-due first"

/* lang: 0 en, 1 zh.  NULL with a fault of a table. */
struct duewords *duewords_open(int lang, struct fault *fault);
void duewords_close(struct duewords *words);

/* The text called so, or empty; with {names} to be filled in. */
struct slice duewords_say(const struct duewords *words, const char *text);
/*
 * The word for people, or the cell itself where the table has none; kinds are
 * medium, topic, guard.
 */
struct slice duewords_translate(const struct duewords *words,
    const char *kind, struct slice cell);

/*
 * Appends to a sentence what belongs to it, behind "; " unless it comes
 * first; nothing for an empty text.
 */
void duewords_join(const struct duewords *words, struct buffer *sentence,
    struct slice text);

/*
 * Appends the column due_guard: "too soon after our last message; not before
 * 2024-04-25" (R-DUE-35).
 */
void duewords_add_guards(const struct duewords *words, struct slice guards,
    struct buffer *sentence);
/* Appends the column escalation: "another colleague writes: Zhou" (R-DUE-34) */
void duewords_add_step(const struct duewords *words, struct slice step,
    struct buffer *sentence);

/*
 * Whether a list joined by ; has a word; "too_soon until ..." is too_soon.
 */
bool duewords_has(struct slice list, struct slice word);

#endif
