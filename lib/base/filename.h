/*
 * filename.h - a file name made of what a stranger's cell holds
 *
 * The name stays in its directory and can be made on any file system: no
 * separators, no characters that Windows or a shell's glob takes for its own,
 * no leading dot or hyphen, no trailing dot or blank, no device name (CON,
 * LPT1 ...).  What is not allowed becomes _.  Letters of all scripts stay.
 */
#ifndef BASE_FILENAME_H
#define BASE_FILENAME_H

#include "base/mem.h"
#include "base/slice.h"

enum { FILENAME_STEM_MOST = 120 };	/* bytes; cut at a character */

/* Appends the stem of a name; _ for a text that leaves nothing. */
void filename_add_stem(struct buffer *out, struct slice text);

/*
 * Whether Windows keeps a name for a device, whatever stands behind its first
 * point: CON, PRN, AUX, NUL, CONIN$, CONOUT$, COM and LPT with 1 to 9, which
 * may be superscript.
 */
bool filename_is_device(struct slice name);

#endif
