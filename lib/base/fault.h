/*
 * fault.h - the story of what went wrong, carried up to whoever may print
 *
 * Library modules neither print nor exit: they fill a fault and return false
 * or NULL.  The text follows the house form, "what is wrong; what to do".
 */
#ifndef BASE_FAULT_H
#define BASE_FAULT_H

#include <stdarg.h>

#include "base/slice.h"

struct fault {
	char text[512];		/* "" while nothing is wrong */
};

/* Cut with "..." when longer than the text holds.  Returns false. */
bool fault_set(struct fault *fault, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/*
 * Writes value into out for a message: what steers a terminal and invalid UTF-8
 * as \xNN, double quotes and backslashes escaped, cut to the room with "...".
 * Always NUL-terminated; size must be at least 8.  Returns out.
 */
char *fault_quote(char *out, size_t size, struct slice value);
/*
 * The same for a whole message, whose quotes and backslashes are its own:
 * what file names bring in cannot steer a terminal or begin a line.
 */
char *fault_plain(char *out, size_t size, struct slice text);

#endif
