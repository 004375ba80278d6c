/*
 * digestline.h - what a due record says, sentence by sentence (R-DIGEST-01)
 *
 * The text and the page of a digest say the same in two forms; here are the
 * words.  Each function appends to a buffer, and nothing where nothing is
 * known.  Text is as it came: the forms make it harmless.
 */
#ifndef DUE_DIGESTLINE_H
#define DUE_DIGESTLINE_H

#include "due/digest.h"

/* "10 d late". */
void digestline_late(const struct digest *digest, const struct digest_row *row,
    struct buffer *out);
/*
 * The one grade that people see: the scheme that touches more often decides,
 * so that nobody falls because he answered (R-GRADE-17): "A hot lead".
 */
void digestline_grade(const struct digest *digest,
    const struct digest_row *row, struct buffer *out);
/* "pumps; 500 pcs; 3.20 USD". */
void digestline_wants(const struct digest *digest,
    const struct digest_row *row, struct buffer *out);
/* What to write about: the topic's reason and fact, not what why_now said. */
void digestline_write(const struct digest *digest,
    const struct digest_row *row, struct buffer *out);
/* Their last words with the day: "2024-04-19: Price for 500 pcs?". */
void digestline_said(const struct digest *digest,
    const struct digest_row *row, struct buffer *out);
/* Guards, the step after silence, and what to check first. */
void digestline_guards(const struct digest *digest,
    const struct digest_row *row, struct buffer *out);
void digestline_step(const struct digest *digest,
    const struct digest_row *row, struct buffer *out);
void digestline_check(const struct digest *digest,
    const struct digest_row *row, struct buffer *out);
/* "touch-add --lead L1 --medium email --topic answer", safe in a shell. */
void digestline_command(const struct digest_row *row, struct buffer *out);

/* The number to dial, in international form: "" where none is certain. */
struct slice digestline_number(const struct digest_row *row,
    enum digest_cell as_written, enum digest_cell international);
/* "mailto:a@b.example?subject=Re%3A%20Pumps". */
void digestline_mailto(const struct digest_row *row, struct buffer *out);
bool digestline_is_dead(const struct digest_row *row);

#endif
