/*
 * said.h - the value of a cell as people say it, on a page for them
 *
 * By table `export-word`, then the stages' own labels, the words of table
 * `value` and `country-name`; a value of the dictionary that has no phrase of
 * its own loses its joints: approved_project is "approved project".  What is no
 * value of the column, because a person wrote it, stays as it is.
 */
#ifndef SHOW_SAID_H
#define SHOW_SAID_H

#include "base/fault.h"
#include "base/mem.h"
#include "base/slice.h"

struct said;

/* lang: 0 en, 1 zh.  NULL with a fault of a table. */
struct said *said_open(int lang, struct fault *fault);
void said_close(struct said *said);

/* In the arena, or as long as the value and said. */
struct slice said_value(const struct said *said, struct slice column,
    struct slice value, struct arena *arena);

#endif
