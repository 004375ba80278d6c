/*
 * when.h - conditions over the cells of a record
 *
 * Used wherever a table says when a row applies: the user's grading scheme,
 * rules of assignment.  A condition is a list of terms joined by " & ", all
 * of which must hold; an empty condition always holds.
 *
 *	%column PATTERN		the cell matches the PCRE2 pattern (R-IO-13)
 *	%column = text		equal, as numbers when both are; also !=
 *	%column <= 6		less or equal; also < > >=, with a number or a
 *				date; a cell that is empty or no number is none
 *				of them
 *	%column			the cell is filled
 *	! term			the term does not hold
 */
#ifndef RULE_WHEN_H
#define RULE_WHEN_H

#include "base/fault.h"
#include "base/slice.h"

struct when;

/*
 * Compiles text.  place() gives each column named a position in the cells
 * that when_holds() will get.  NULL with a fault.
 */
struct when *when_compile(struct slice text,
    size_t (*place)(void *context, struct slice name), void *context,
    struct fault *fault);
void when_free(struct when *when);

bool when_holds(const struct when *when, const struct slice *cells);

#endif
