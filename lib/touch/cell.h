/*
 * cell.h - whether a value may stand in a column of a contact log
 *
 * For those who write to a log: what is refused here is what a reader of the
 * log would reject, or what the dictionary has no word for.
 */
#ifndef TOUCH_CELL_H
#define TOUCH_CELL_H

#include <stdint.h>

#include "rule/columns.h"
#include "base/fault.h"
#include "base/slice.h"

/*
 * Checks a value that is not empty against the column's type.  today is the
 * last day on which a contact can have been made.  False with a fault, "what
 * is wrong; what to do", and in *code a word for programs; code holds at
 * least TOUCHCELL_CODE bytes.
 */
enum { TOUCHCELL_CODE = 40 };
bool touchcell_check(const struct column_meaning *meaning, struct slice value,
    int32_t today, char code[TOUCHCELL_CODE], struct fault *fault);

#endif
