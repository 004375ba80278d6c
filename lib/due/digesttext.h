/*
 * digesttext.h - a digest as a text that a seller reads at seven
 *
 * Company, contact and what else identifies come first and are never cut;
 * sentences below.  A sentence that the record above has too is not said
 * again.
 */
#ifndef DUE_DIGESTTEXT_H
#define DUE_DIGESTTEXT_H

#include "due/digest.h"

/* Appends the text for one owner; lines end with LF. */
void digesttext_add(const struct digest *digest, size_t owner,
    struct buffer *out);

#endif
