/*
 * damage.h - what spreadsheet programs leave in a cell that nobody typed
 *
 * #N/A and the other error values, ######## of a narrow column, 1.1812E+11
 * of a long number, U+FFFD of text read in the wrong encoding.  What stood
 * there is gone: it is named and never a value (R-IMPORT-08, R-CHECK-01).
 */
#ifndef VALUE_DAMAGE_H
#define VALUE_DAMAGE_H

#include "base/slice.h"

/* #N/A, #REF!, #VALUE! ... or nothing but four # and more. */
bool damage_is_error(struct slice cell);
/* 1.1812E+11 */
bool damage_is_rounded(struct slice cell);
/* Whether U+FFFD stands in a text. */
bool damage_has_replacement(struct slice text);

/* Any of them. */
static inline bool
damage_is(struct slice cell)
{
	return damage_is_error(cell) || damage_is_rounded(cell) ||
	    damage_has_replacement(cell);
}

#endif
