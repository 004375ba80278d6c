/*
 * form.h - the form of a cell, as far as it can be told at a glance
 *
 * An alias never beats the cells (R-COL-06), and ambiguous headers are decided
 * by them (R-COL-04).  The forms are wide on purpose: 5,000 pcs has the form
 * of a number and 5 Mar that of a date, whether they can be read or not.
 * Cells have no blanks around them and are not empty.
 */
#ifndef INTAKE_FORM_H
#define INTAKE_FORM_H

#include "intake/sample.h"

/* One address, or several. */
bool form_is_email(struct slice cell);
/* Five digits or more, their marks, and few letters (ext, WhatsApp); no day. */
bool form_is_phone(struct slice cell);
/* Digits with the marks of a date, and the letters of a month or a zone. */
bool form_is_date(struct slice cell);
/* Text of several words or of sentences. */
bool form_is_prose(struct slice cell);
/* Hiragana or Katakana in it, which only Japanese has. */
bool form_is_kana(struct slice cell);

/* An address, a date or a number without words: no cell of a header. */
bool form_is_value(struct slice cell);

/*
 * Whether a cell has the form of a type of the dictionary.  Types that any
 * text may stand for, as text, id, enum and list, are every cell's form.
 */
bool form_fits(struct slice cell, struct slice type);

/*
 * Whether the filled cells of a column are 1, 2, 3 ... in the order of the
 * rows, at least two of them: the number of a line, which names nobody
 * (R-IMPORT-11).
 */
bool form_is_running(const struct sample *sample, size_t column);

#endif
