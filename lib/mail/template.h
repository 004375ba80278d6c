/*
 * template.h - a text with places for columns (R-DRAFT-02, 03)
 *
 *	{{column}}			the cell; an empty one leaves the
 *					place as it is, a gap that mail-lint
 *					finds
 *	{{#column}} ... {{/column}}	what is between stands only when the
 *					cell is not empty
 *	{{^column}} ... {{/column}}	what is between stands only when it is
 *
 * What a cell brings along is not filled again.
 */
#ifndef MAIL_TEMPLATE_H
#define MAIL_TEMPLATE_H

#include "base/fault.h"
#include "base/mem.h"
#include "base/slice.h"

/* The cell of a column, empty for an unknown one. */
typedef struct slice mailtemplate_cell(void *context, struct slice column);

/*
 * Appends the text filled.  *gaps counts the places left open; it may be NULL.
 * False with a fault for a part that is not closed.
 */
bool mailtemplate_fill(struct buffer *out, struct slice text,
    mailtemplate_cell *cell, void *context, size_t *gaps,
    struct fault *fault);

#endif
