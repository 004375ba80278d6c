/*
 * draft.h - a skeleton for a mail or a call that is due (R-DRAFT)
 *
 * Table `draft` has a text for each due rule, table `draft-part` the
 * sentences that it is put together from, several for each place.  Drafts
 * with different numbers take different sentences: with five for each place,
 * any two of the first 625 differ in three of six places or more, so that two
 * customers do not get the same mail (R-DRAFT-05).
 *
 * A text is looked up as RULE:TOPIC, RULE, topic:TOPIC and *, that of a call
 * as call:TOPIC and call.  {{>part}} stands for a sentence of a part; the
 * rest is filled by template.h.  The body of a mail begins with the tone that
 * is wanted (R-DRAFT-07), in {{ }} so that it is found until it is deleted.
 */
#ifndef MAIL_DRAFT_H
#define MAIL_DRAFT_H

#include "base/fault.h"
#include "mail/template.h"

struct maildraft;

/* lang: 0 en, 1 zh.  NULL with a fault of a table. */
struct maildraft *maildraft_open(int lang, struct fault *fault);
void maildraft_close(struct maildraft *d);

/* The row of table draft; due_rule may be a list, its first rule counts. */
size_t maildraft_find(const struct maildraft *d, struct slice due_rule,
    struct slice topic, bool call);
/* The kind of message that a row makes. */
struct slice maildraft_kind(const struct maildraft *d, size_t row);

/* What is left open is counted in *gaps; false with a fault of the table. */
bool maildraft_subject(const struct maildraft *d, size_t row,
    mailtemplate_cell *cell, void *context, struct buffer *out, size_t *gaps,
    struct fault *fault);
bool maildraft_body(const struct maildraft *d, size_t row, size_t number,
    mailtemplate_cell *cell, void *context, struct buffer *out, size_t *gaps,
    struct fault *fault);

#endif
