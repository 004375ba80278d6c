/*
 * sample.h - the first records of a file, to judge its columns by
 *
 * What a column is and how its values are written is decided from its cells
 * (R-COL-04, R-IMPORT-06, 07): those of the first 512 KiB of text, 65,536 cells
 * at most.  Records whose cells are not as many as the header's are short or
 * long; short ones count with what they have.
 */
#ifndef INTAKE_SAMPLE_H
#define INTAKE_SAMPLE_H

#include "csv/dialect.h"
#include "base/mem.h"
#include "base/slice.h"

#define SAMPLE_BYTES ((size_t)512 << 10)
enum { SAMPLE_CELLS = 65536 };

struct sample {
	struct slice *cells;	/* records * columns, blanks trimmed */
	size_t columns, records;
	struct arena arena;
};

/*
 * Takes the records behind the one that starts on header_line, but for the
 * header again; header has columns cells.
 */
void sample_init(struct sample *sample, struct slice head, bool whole,
    const struct dialect *dialect, unsigned long header_line,
    const struct slice *header, size_t columns);
void sample_release(struct sample *sample);

static inline struct slice
sample_cell(const struct sample *sample, size_t record, size_t column)
{
	return sample->cells[record * sample->columns + column];
}

#endif
