/*
 * style.h - the one style sheet of HTML pages
 *
 * System fonts of both languages, figures of one width, phones first, A4 when
 * printed, dark where the reader's screen is dark, always light on paper.
 */
#ifndef DOC_STYLE_H
#define DOC_STYLE_H

#include "base/mem.h"

/* The fonts of a language (0 en, 1 zh) as a font-family of CSS. */
const char *docstyle_fonts(int lang);

/* Appends the sheet, to stand in a style element. */
void docstyle_add(struct buffer *out, int lang);

#endif
