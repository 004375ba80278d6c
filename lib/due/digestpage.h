/*
 * digestpage.h - a digest as the HTML part of a mail (R-DIGEST-04)
 *
 * A card for each record with all that a seller needs to act on a phone:
 * numbers and addresses to tap, and the line that logs it.
 */
#ifndef DUE_DIGESTPAGE_H
#define DUE_DIGESTPAGE_H

#include "due/digest.h"

/* Appends the page for one owner; lines end with LF. */
void digestpage_add(const struct digest *digest, size_t owner,
    struct buffer *out);

#endif
