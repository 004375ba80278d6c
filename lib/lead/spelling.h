/*
 * spelling.h - the ways in which people write one name (R-FORGET-02)
 *
 * Hans Müller is also HANS MÜLLER, Hans Mueller, Hans Muller, Müller Hans and
 * Müller, Hans.  ASCII case is left to whoever compares.
 */
#ifndef LEAD_SPELLING_H
#define LEAD_SPELLING_H

#include "base/slice.h"

/*
 * Calls take for each way to write a name, the one given among them; several
 * may be the same.  The slice is only good during the call.  Names that are no
 * text, or of one word, are given as they are.
 */
void spelling_each(struct slice name,
    void (*take)(void *context, struct slice way), void *context);

/*
 * The same for the initial of the first word with the last word, in both
 * orders: A. Weber, Weber, A.  Nothing for a name of one word or in Han.
 */
void spelling_initials(struct slice name,
    void (*take)(void *context, struct slice way), void *context);

#endif
