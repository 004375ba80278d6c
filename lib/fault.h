/*
 * fault.h - the story of what went wrong, carried up to whoever may print
 *
 * Library modules neither print nor exit: they fill a fault and return false
 * or NULL.  The text follows the house form, "what is wrong; what to do".
 */
#ifndef FAIRLEAD_FAULT_H
#define FAIRLEAD_FAULT_H

#include <stdarg.h>

#include "slice.h"

struct fault {
	char text[512];		/* "" while nothing is wrong */
};

/* Cut with "..." when longer than the text holds.  Returns false. */
bool fault_set(struct fault *fault, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/*
 * Writes value into out for a message: control characters and invalid UTF-8
 * as \xNN, double quotes and backslashes escaped, cut to the room with "...".
 * Always NUL-terminated; size must be at least 8.  Returns out.
 */
char *fault_quote(char *out, size_t size, struct slice value);

#endif
