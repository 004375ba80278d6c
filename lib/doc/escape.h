/*
 * escape.h - text that stays text in HTML and XML
 */
#ifndef DOC_ESCAPE_H
#define DOC_ESCAPE_H

#include "base/mem.h"
#include "base/slice.h"

/* Text that is harmless already (base/display.h), escaped. */
void docescape_entities(struct buffer *out, struct slice text);
/* Any text: one line, made harmless, cut to columns and escaped. */
void docescape_line(struct buffer *out, struct slice text, size_t columns);
/*
 * The same, uncut: no line of it ends within a day (2024-04-22), which a hyphen
 * would allow, nor between a number and its percent sign (14 %).  The attribute
 * of the element around a day says so: class="n" on a page (doc/style.h), a
 * style in a mail.
 */
void docescape_prose(struct buffer *out, struct slice text,
    const char *attribute);

#endif
