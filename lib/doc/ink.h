/*
 * ink.h - how wide the label of a picture is drawn
 *
 * Letters are not columns: an X is half as wide again as an e.  The widths are
 * those of DejaVu Sans, the widest face that a reader is likely to have, in the
 * units of a picture (doc/picture.h), whose text is 13 of them high.
 */
#ifndef DOC_INK_H
#define DOC_INK_H

#include "base/slice.h"

/* Units, rounded up. */
size_t docink_width(struct slice text);
/*
 * To how many columns a text is cut (docescape_line) so that it is not wider
 * than room units, the ellipsis included; DOC_UNCUT when it fits whole.
 */
size_t docink_columns(struct slice text, size_t room);

#endif
