/*
 * csv.h - CSV that spreadsheet programs open by a double click
 * (R-EXPORT-01, 02, 04)
 *
 * For excel there is a byte-order mark (in UTF-8) and CRLF, and numbers of
 * phones and postcodes get a space.  Formulas get a quote unless the guard is
 * off.
 */
#ifndef EXPORT_CSV_H
#define EXPORT_CSV_H

#include "encoding/encode.h"
#include "export/plan.h"
#include "value/phone.h"
#include "csv/reader.h"
#include "csv/writer.h"

struct exportcsv {
	struct writer *writer;
	struct encoder *encoder;	/* NULL: UTF-8 */
	const struct phones *phones;	/* for the spaces; excel only */
	bool excel, guard;
	/* Of the record at hand. */
	struct slice *shown;	/* its cells as they are written */
	struct arena arena;	/* holds those that were changed */
	struct buffer cell, encoded;
};

/* The mark, where there is one, and the headers of the plan. */
bool exportcsv_header(struct exportcsv *out, const struct export_plan *plan);

/*
 * A record of one cell per column.  False when the encoding lacks one of its
 * characters: *column is where; nothing of it was written.
 */
bool exportcsv_record(struct exportcsv *out, const struct export_plan *plan,
    const struct slice *cells, size_t *column);

/*
 * The same for a plan that is the input's columns in their order, with the
 * state behind them or without it: one copy.  False, and nothing written, when
 * the record has to go cell by cell.
 */
bool exportcsv_whole(struct exportcsv *out, const struct export_plan *plan,
    const struct record *record, struct slice state);

void exportcsv_release(struct exportcsv *out);

#endif
