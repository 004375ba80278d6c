/*
 * sentence.h - the sentences of a mail, one after the other
 *
 * A sentence ends at . ! ? and their full-width forms, at an empty line, and
 * at the end of a line when the next one begins like a new sentence, because
 * mail programs break lines in the middle of one.  A point inside a number or
 * a word ("3.5", "example.com") ends nothing.  Text is UTF-8.
 */
#ifndef MAIL_SENTENCE_H
#define MAIL_SENTENCE_H

#include "base/mem.h"
#include "base/slice.h"

/*
 * Takes the next sentence at or behind the byte *from, which then stands
 * behind it; false at the end.  The slice is without blanks around it and
 * with the mark that ends it.
 */
bool mailsentence_next(struct slice text, size_t *from, struct slice *sentence);

/* Whether it asks: it ends in ? or its full-width form. */
bool mailsentence_asks(struct slice sentence);

/*
 * Appends a sentence as patterns read it: runs of blanks of any kind and line
 * ends are one blank, typographic apostrophes are plain, and what nobody sees
 * (a soft hyphen, a blank of no width) is gone.
 */
void mailsentence_plain(struct buffer *out, struct slice sentence);
/* The bytes of such an unseen character at the front of s, or 0. */
size_t mailsentence_unseen(struct slice s);

#endif
