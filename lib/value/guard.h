/*
 * guard.h - what lead-export does to cells for spreadsheet programs, and how
 * lead-import takes it back (R-EXPORT-02, R-EXPORT-04)
 *
 * What is taken back is what was there.  A cell that begins with quotes of its
 * own and then like a formula gets one more, and one is taken off: so where two
 * or more stood in a file that lead-export did not write, each import takes
 * one.
 */
#ifndef VALUE_GUARD_H
#define VALUE_GUARD_H

#include "base/mem.h"
#include "value/phone.h"
#include "base/slice.h"

/*
 * Whether a cell needs a quote ' before it: behind quotes of its own it starts
 * with = + - @, one of them in full width, TAB, CR or LF, and is no plain
 * number (+ or -, then digits and points), nor in a phone column what matches
 * ^\+?[0-9 ()./-]+$; for Excel, which reckons +49-30-12345 out, only what has
 * no more than digits and blanks.
 */
bool guard_is_needed(struct slice cell, bool is_phone, bool for_excel);
/* Of the bytes that a cell may begin with, those that may need a quote. */
extern const bool guard_suspects[256];
/* False for nearly every cell, by its first byte: it needs no quote. */
static inline bool
guard_may_be_needed(struct slice cell)
{
	return cell.len > 0 && guard_suspects[(unsigned char)*cell.at];
}
/* The cell without the quote that was put before it. */
struct slice guard_remove(struct slice cell, bool is_phone);
/*
 * Whether an id would be taken for a number or a date, and lose its zeros or
 * its last digits: digits, hyphens, an e.  A TAB behind it makes it a text.
 */
bool guard_wants_tab(struct slice id);

/*
 * Where a space goes into a cell of digits with or without a + before them:
 * behind the calling code of a +, else behind the third digit.  0 when there
 * is no such place.  *spaces are those that stand there already.
 */
size_t guard_space_place(const struct phones *phones, struct slice cell,
    size_t *spaces);
/* Appends the cell with one space more, or as it is. */
void guard_add_space(const struct phones *phones, struct slice cell,
    struct buffer *out);
/* The cell with one space less where one was put; may be in the arena. */
struct slice guard_remove_space(const struct phones *phones,
    struct slice cell, struct arena *arena);

#endif
