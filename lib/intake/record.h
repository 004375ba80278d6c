/*
 * record.h - one record of an export to one record of a lead file
 *
 * Values become canonical (intake_cell.h), what follows from them is worked
 * out: mail kind, E.164 numbers, domain, months until purchase, name, id
 * (R-IMPORT-08 to 12).  A record that cannot be followed up is rejected
 * (R-IMPORT-15).
 */
#ifndef INTAKE_RECORD_H
#define INTAKE_RECORD_H

#include "intake/plan.h"
#include "csv/reader.h"

struct intake;

/*
 * options and plan must outlive it.  header are the cells that a repeated
 * header has.  NULL with a fault.
 */
struct intake *intakerecord_open(const struct intake_options *options,
    struct plan *plan, const struct intake_columns *columns,
    struct fault *fault);
void intakerecord_close(struct intake *in);

enum intake_verdict {
	INTAKE_KEEP,
	INTAKE_BLANK,		/* nothing but blanks: left out */
	INTAKE_HEADER,		/* the header again: left out */
	INTAKE_REJECT,
};

/* How many a record may have, more wait for the next one; and their bytes. */
enum { INTAKE_NOTES = 4, INTAKE_NOTE = 512 };

struct intake_row {
	const struct slice *cells;	/* one per output column, when kept */
	size_t column;		/* of the input, or COLUMN_ABSENT */
	const char *code;
	char text[512];		/* why it is rejected */
	char notes[INTAKE_NOTES][INTAKE_NOTE];	/* of columns, each to be told once */
	size_t note_count;
	bool doubt;		/* an order of dates that is not proved */
};

/*
 * Works on one record.  Slices live until the next call or as long as the
 * record.
 */
enum intake_verdict intake_record(struct intake *in,
    const struct record *record, struct intake_row *row);

#endif
