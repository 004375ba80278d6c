/*
 * push.h - does a sentence push? (R-MAIL-01)
 *
 * By sense, not by phrase: table `push` has families (what is asked: opinion,
 * receipt, decision, progress; complaint of silence; hurry), each with
 * patterns in English and Chinese made of the words of table `push-word`, and
 * what excuses: thanks, and for some families a new fact in the same
 * sentence, as the day on which a ship closes.
 */
#ifndef MAIL_PUSH_H
#define MAIL_PUSH_H

#include "base/fault.h"
#include "base/slice.h"

struct push;

/* NULL with a fault that names the table's row. */
struct push *mailpush_open(struct fault *fault);
void mailpush_close(struct push *push);

/*
 * The family of a sentence as mailsentence_plain() gives it, or an empty slice.
 * The language is told by the sentence: Chinese as soon as it has a Han
 * character.  A sentence that cannot be judged within the bounds of patterns
 * pushes nobody; mailpush_unjudged() counts them.
 */
struct slice mailpush_family(struct push *push, struct slice sentence);
unsigned long mailpush_unjudged(const struct push *push);

/* Whether a text has a Han character. */
bool mailpush_is_chinese(struct slice text);

#endif
