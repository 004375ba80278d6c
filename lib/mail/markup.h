/*
 * markup.h - the text of an HTML mail
 *
 * Tags go, scripts and styles with what they hold; paragraphs and rows end
 * lines, the address of a link stands beside its text, character references
 * are read.  Only what a mail program shows by default is known: no CSS.
 */
#ifndef MAIL_MARKUP_H
#define MAIL_MARKUP_H

#include "base/mem.h"
#include "base/slice.h"

/* Appends it, UTF-8 as html is. */
void mailmarkup_plain(struct buffer *out, struct slice html);

#endif
