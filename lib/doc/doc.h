/*
 * doc.h - a document built once, written as Markdown, text, HTML or mail
 *
 * Headings, paragraphs, tables and charts are added in the order in which
 * they are read; a writer turns all of them into one form.  Whatever text
 * comes in is made harmless there: one line each (base/display.h), escaped for its
 * form, so that text of strangers stays text.  Headings, cells, tiles and
 * facts are cut to 240 columns, paragraphs and quotes never.
 *
 * HTML is a whole page: light and dark as the reader's screen is, from 390
 * pixels to a desk, A4 on paper, nothing fetched from outside.  DOC_MAIL is
 * the HTML part of a message: the same colours in attributes of each element,
 * since mail programs drop style sheets and pictures.  The one sheet that it
 * has changes them to the dark ones for programs that know such.
 */
#ifndef DOC_DOC_H
#define DOC_DOC_H

#include <stdint.h>

#include "base/mem.h"
#include "base/slice.h"
#include "doc/table.h"

struct doc;

/* lang: 0 en, 1 zh; contents is the heading of the list of sections. */
struct doc *doc_new(int lang, struct slice contents);
void doc_free(struct doc *doc);

/* Text is copied. */
void doc_title(struct doc *doc, struct slice text);	/* once, first */
void doc_section(struct doc *doc, struct slice text);
void doc_part(struct doc *doc, struct slice text);	/* in a section */
void doc_text(struct doc *doc, struct slice text);
/* A paragraph set off: what is missing, what must be known. */
void doc_note(struct doc *doc, struct slice text);
void doc_item(struct doc *doc, struct slice text);	/* of a list */
/* What somebody said, line ends kept; by may be empty. */
void doc_quote(struct doc *doc, struct slice text, struct slice by);
/* The answer before everything else: one sentence, set large. */
void doc_verdict(struct doc *doc, enum doc_tone tone, struct slice text);
void doc_tiles(struct doc *doc, const struct doc_tile *tiles, size_t count);
/* Cards that follow each other stand side by side where there is room. */
void doc_card(struct doc *doc, const struct doc_card *card);
/* So do pictures. */
void doc_picture(struct doc *doc, const struct doc_picture *picture);
/* Lines of a shell, taken as they are: the caller made them harmless. */
void doc_code(struct doc *doc, struct slice lines);

/* Begins a table; rows follow. */
void doc_table(struct doc *doc, const struct doc_heading *heading);
/*
 * A row of as many cells; bar is the length of its bar, 0 or more, and line
 * the height of the line in 1/10000; DOC_NONE for none.
 */
void doc_row(struct doc *doc, const struct slice *cells, int64_t bar,
    int64_t line);
/* Marks the last row. */
void doc_row_tone(struct doc *doc, enum doc_tone tone);

enum doc_format { DOC_MARKDOWN, DOC_TEXT, DOC_HTML, DOC_MAIL };

/* Appends the whole document; lines end with LF. */
void doc_write(const struct doc *doc, enum doc_format format,
    struct buffer *out);

#endif
