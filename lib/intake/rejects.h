/*
 * rejects.h - the file of --rejects, of one export or of several
 *
 * Original cells and why they were rejected (R-IO-08).  Of several files the
 * columns are the union of their headers, the second of two headers alike
 * being another column, and reject_file names the file.
 */
#ifndef INTAKE_REJECTS_H
#define INTAKE_REJECTS_H

#include "csv/reader.h"
#include "csv/writer.h"

struct intake_rejects;

/*
 * Marks the columns of a header that were written here by an earlier run: a
 * file of rejects, mended by hand, is read again.  False, and none marked,
 * unless all four that say why are there.
 */
bool intake_rejects_find(const struct slice *header, size_t count,
    bool *marked);

struct intake_rejects *intake_rejects_new(void);
void intake_rejects_free(struct intake_rejects *r);

/* Whether a file was added: without one nothing is to be written. */
bool intake_rejects_has_file(const struct intake_rejects *r);
/* Where to write; before the first record.  The writer stays the caller's. */
void intake_rejects_write_to(struct intake_rejects *r, struct writer *writer);
/* Writes the header if no record has brought it along. */
void intake_rejects_begin(struct intake_rejects *r);

/*
 * Adds a file before anything is written: its number.  label must live as long
 * as r.  Columns of an earlier run are left out.
 */
size_t intake_rejects_add(struct intake_rejects *r, const char *label,
    const struct slice *header, size_t width);

/* One record; column may have len 0. */
void intake_rejects_write(struct intake_rejects *r, size_t file,
    const struct record *record, struct slice column, const char *code,
    const char *text);

#endif
