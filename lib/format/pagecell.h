/*
 * pagecell.h - what the tags of a page say of a cell, beside its text
 *
 * Excel's pages give the number itself (x:num="8613800138000" where 8.61E+12
 * is shown); XML Spreadsheet 2003, which many programs save as .xls, has Cell,
 * Data and Style in place of td ([MS-OI29500], "XML Spreadsheet Reference").
 */
#ifndef FORMAT_PAGECELL_H
#define FORMAT_PAGECELL_H

#include "base/mem.h"
#include "base/slice.h"
#include "xlsx/format.h"

/*
 * The value of an attribute, without its quotes; empty without one.  name is
 * the whole one, "ss:Index", or without what stands before its colon.
 */
struct slice pagecell_attribute(struct slice tag, const char *name);

struct pagecell_styles {
	struct arena arena;
	struct pagecell_style {
		struct slice id;
		struct xlsxformat format;
	} *styles;
	size_t count, room;
};
void pagecell_styles_release(struct pagecell_styles *styles);
/* A tag Style begins one, NumberFormat says how it shows numbers. */
void pagecell_styles_tag(struct pagecell_styles *styles, struct slice name,
    struct slice tag);

struct pagecell {
	char number[40];		/* the value that a td gives */
	enum { PAGECELL_TEXT, PAGECELL_NUMBER, PAGECELL_DATE,
		PAGECELL_BOOLEAN } type;
	struct xlsxformat format;
};

/* td or Cell, and Data. */
void pagecell_start(struct pagecell *cell, struct slice tag,
    const struct pagecell_styles *styles);
void pagecell_data(struct pagecell *cell, struct slice tag);

/* The cell's value: shown, or text where the tags know better. */
enum { PAGECELL_ROOM = XLSXVALUE_TEXT };
struct slice pagecell_value(const struct pagecell *cell, struct slice shown,
    char text[PAGECELL_ROOM]);

#endif
