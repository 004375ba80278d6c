/*
 * display.h - text of strangers on lines that people read
 *
 * For documents in plain text: reports, digests, mails.  What is shown is one
 * line whatever the text holds.  Runs of blanks, tabs and line ends become
 * one blank; control characters, bidirectional overrides and bytes that are
 * no UTF-8 become U+FFFD; invisible characters (zero-width, direction marks,
 * tags) and marks piled up beyond SHOWN_MARKS go.  Joiners stay: scripts and
 * emoji need them.  Columns are those of text_width(): Han takes two.
 */
#ifndef BASE_DISPLAY_H
#define BASE_DISPLAY_H

#include "base/mem.h"
#include "base/slice.h"

enum { SHOWN_MARKS = 8 };	/* combining characters on one base */

/*
 * Appends text, at most so many columns of it; what is cut ends in an
 * ellipsis (U+2026).  Returns the columns taken.  Adding what was shown
 * already changes nothing.
 */
size_t display_add(struct buffer *out, struct slice text, size_t columns);

/* The same, with blanks behind it up to columns. */
void display_pad(struct buffer *out, struct slice text, size_t columns);

/* Appends so many blanks. */
void display_blanks(struct buffer *out, size_t count);

/*
 * Lines of items, as many on a line as fit.  Start from out, indent and
 * columns (of the whole line, above indent); end with display_flow_end(), which
 * appends nothing where there was no item.
 */
struct shown_flow {
	struct buffer *out;
	size_t indent, columns;
	size_t used;		/* columns of the line under way; 0: none */
};

/*
 * An item that was display_add()ed before, set off by gap blanks; it is broken
 * between characters only when it is wider than a line.
 */
void display_flow_item(struct shown_flow *flow, struct slice item, size_t gap);
/* The words of a text as items. */
void display_flow_words(struct shown_flow *flow, struct slice text);
void display_flow_end(struct shown_flow *flow);

#endif
