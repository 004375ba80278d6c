/*
 * sum.h - what an import has done, in ten lines at most
 */
#ifndef INTAKE_SUM_H
#define INTAKE_SUM_H

#include "intake/files.h"
#include "intake/plan.h"
#include "set/tally.h"

enum { IMPORTSUM_LINES = 10, IMPORTSUM_FILES = 7 };

struct importsum {
	uint64_t in, kept, rejected, left_out;
	struct tally *codes;	/* of rejects */
	struct tally *known, *own, *dropped;	/* columns, by name or header */
	struct buffer files[IMPORTSUM_FILES];	/* decisions, a line each */
	size_t file_count;	/* of all files */
};

void intakesum_init(struct importsum *s);
void intakesum_release(struct importsum *s);

/* The columns of a file and what was decided of it. */
void intakesum_add_file(struct importsum *s, const struct intake_file *f,
    const struct intake_columns *columns, const struct plan *plan);

/* Line n, from 0; false when there are no more. */
bool intakesum_line(const struct importsum *s, size_t n, struct buffer *line);

#endif
