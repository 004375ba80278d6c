/*
 * sense.h - what a sentence speaks of, in whatever words and order
 *
 * Table `push-sense` has senses (the customer, his answer, our offer, haste,
 * a promise, ...), each with its words and phrases in English and Chinese;
 * table `push-rule` says which of them together push (R-MAIL-01) and which
 * excuse.  One walk over a sentence finds all its senses (set/phrases.h), so
 * that a new word costs nothing and serves every rule at once.
 */
#ifndef MAIL_SENSE_H
#define MAIL_SENSE_H

#include <stdint.h>

#include "base/fault.h"
#include "base/slice.h"

struct sense;

/* NULL with a fault that names the table's row. */
struct sense *mailsense_open(struct fault *fault);
void mailsense_close(struct sense *sense);

/*
 * Looks at a sentence as mailsentence_plain() gives it, which the questions
 * below are about from now on.  is_chinese chooses the words.
 */
void mailsense_look(struct sense *sense, struct slice sentence,
    bool is_chinese);
/* The senses found, a bit each, and the bit of one; PHRASES_IDS: none. */
uint64_t mailsense_found(const struct sense *sense);
unsigned mailsense_bit(const struct sense *sense, struct slice name,
    bool is_chinese);
/* Whether it speaks of what pushes nobody, as a third party's answer. */
bool mailsense_excuses(const struct sense *sense);
/*
 * The family of the first rule that it meets, or an empty slice.  has_fact
 * says that it brings something new, which excuses some rules.
 */
struct slice mailsense_family(const struct sense *sense, bool has_fact);

#endif
