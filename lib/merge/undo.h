/*
 * undo.h - a merged file and its journal back to the file that was
 * (R-MERGE-06)
 *
 * A merged file that has its records as lead-merge wrote them gets every
 * record, line end and quote back in its place.  After edits:
 *
 * - a cell of a merged record was edited: the original record comes back,
 *   the new value stands in its merge_conflicts as column=value@id;
 * - records were added, removed or put in another order: the others stay
 *   where they are, the originals of a merge stand where the merged record
 *   stood, in their old order; those of a merged record that is gone stand
 *   at the end;
 * - columns were added: they stay behind the original ones; of the records
 *   given back the survivor has their cells, the others are empty there;
 * - an original column is gone, or its header changed: refused.
 */
#ifndef MERGE_UNDO_H
#define MERGE_UNDO_H

#include "rule/columns.h"
#include "merge/journal.h"

/* The merged file: its header is the first record of raw. */
struct undo_file {
	const char *label;
	const struct columns *columns;
	const struct rawfile *raw;
	const size_t *rows;	/* records of raw that are to be used */
	size_t count;
};

struct undo_counts {
	size_t merges, restored;	/* of the journal; records given back */
	size_t edits;		/* cells kept in merge_conflicts */
	size_t gone;		/* merged records that are not there */
	bool in_place;		/* the records are as they were written */
};

struct undo;

/*
 * Decides everything; the journal and the file must outlive it.  NULL with a
 * fault when the journal does not fit the file or was applied to it already.
 */
struct undo *undo_plan(const struct journal *journal,
    const struct undo_file *file, struct fault *fault);
void undo_free(struct undo *undo);

const struct undo_counts *undo_counts(const struct undo *undo);
void undo_write(struct undo *undo, struct writer *writer);

#endif
