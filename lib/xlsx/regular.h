/*
 * regular.h - rows and shared texts as programs write them, by xlsx/scan.h
 *
 * An element is taken whole or left where it is, for the parser; whatever is
 * wrong or only odd with it is left.
 */
#ifndef XLSX_REGULAR_H
#define XLSX_REGULAR_H

#include "xlsx/scan.h"

/* What a cell holds (ECMA-376 part 1, 18.18.11). */
enum xlsx_cell_kind {
	XLSX_CELL_NUMBER, XLSX_CELL_SHARED, XLSX_CELL_TEXT,
	XLSX_CELL_BOOLEAN, XLSX_CELL_ERROR, XLSX_CELL_DAY
};

enum { XLSX_NO_COLUMN = -1 };

struct xlsxregular_cell {
	int column;		/* from 0; XLSX_NO_COLUMN: the next */
	enum xlsx_cell_kind kind;
	size_t style;
	struct slice value;	/* until the next cell, or empty */
	bool filled;		/* there is a value, if an empty one */
	bool formula;
};

/*
 * The tag that begins a row: its number from 1, or 0 for the next.  empty: it
 * has no cells.  Further calls give the cells: 1, 0 behind the last, or -1
 * where one is not regular.
 */
bool xlsxregular_row(struct xlsxscan *scan, unsigned long *row, bool *empty);
int xlsxregular_cell(struct xlsxscan *scan, struct xlsxregular_cell *cell);

/* A shared text, <si>, until the next call. */
bool xlsxregular_item(struct xlsxscan *scan, struct slice *text);

/* The kind that a cell's type says; a number where there is none. */
enum xlsx_cell_kind xlsxregular_kind(struct slice type);

#endif
