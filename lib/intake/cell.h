/*
 * cell.h - one cell of a typed column to its canonical text
 *
 * A cell reader knows its column: the type, and how the column writes dates
 * and numbers, which it learns from the sample first (R-IMPORT-06, 07).  The
 * plain forms that Fairlead writes itself are passed on unchanged.
 */
#ifndef INTAKE_CELL_H
#define INTAKE_CELL_H

#include "base/date.h"
#include "base/fault.h"
#include "base/mem.h"
#include "intake/cellreader.h"

/* Opens what all readers of a run share; false with a fault of a table. */
bool cell_shared_open(struct cell_shared *shared, struct fault *fault);
void cell_shared_close(struct cell_shared *shared);

/*
 * A reader for a column of the dictionary.  unit is what stands in
 * the header's brackets.
 */
void cell_reader_init(struct cell_reader *reader, struct cell_shared *shared,
    struct slice name, struct slice type, struct slice values,
    struct slice unit, struct slice header);
void cell_reader_release(struct cell_reader *reader);

/* Looks at one cell of the sample; finish when all were seen. */
void cell_observe(struct cell_reader *reader, struct slice cell,
    struct date_evidence *dates, bool *above_one);
void cell_decide(struct cell_reader *reader,
    const struct date_evidence *dates, bool above_one);

/*
 * Whether a status, or one of several tags, says that somebody opted out
 * (R-COL-08): Unsubscribed, 已退订.
 */
bool cell_closes(const struct cell_shared *shared, struct slice cell);

/* Reads a cell, blanks trimmed; an empty one stays empty. */
enum cell_outcome cell_read(struct cell_reader *reader, struct slice cell,
    struct arena *scratch, struct cell_result *out);

#endif
