/*
 * book.h - what all sheets of a workbook share (ECMA-376 part 1, 18)
 *
 * The list of sheets, the strings that cells point to, and what the styles
 * of cells show.
 */
#ifndef XLSX_BOOK_H
#define XLSX_BOOK_H

#include "base/mem.h"
#include "xlsx/format.h"
#include "xlsx/zip.h"

struct xlsxbook_sheet {
	struct slice name;
	char *part;		/* NUL-terminated name of its part */
	bool hidden;
};

struct xlsxbook {
	struct arena arena;
	struct xlsxbook_sheet *sheets;
	size_t sheet_count, sheet_room;
	size_t sheets_most, styles_most;	/* table limit */
	bool from_1904;
	struct slice *strings;
	size_t string_count, string_room;
	struct xlsxformat *formats;	/* by the style of a cell */
	size_t format_count, format_room;
};

/* Reads all of it.  False with a fault; release in any case. */
bool xlsxbook_read(struct xlsxbook *book, struct xlsxzip *zip,
    struct fault *fault);
void xlsxbook_release(struct xlsxbook *book);

/*
 * Text of XML as people typed it: _x000D_ is a CR (18.18.105).  Changes it in
 * place; its new length.
 */
size_t xlsxbook_unescape(char *text, size_t len);

#endif
