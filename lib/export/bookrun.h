/*
 * bookrun.h - exported leads as a workbook, row by row (R-EXPORT-03, 04)
 *
 * One sheet of leads, coloured by table export-colour; with a view its words
 * stand in the cells, and a second sheet says what the colours mean.  Part of
 * the front door: what a workbook cannot hold is rejected or ends the program.
 */
#ifndef EXPORT_BOOKRUN_H
#define EXPORT_BOOKRUN_H

#include "export/plan.h"
#include "export/view.h"
#include "front/input.h"
#include "front/target.h"

#define BOOKRUN_SHEET "leads"

struct bookrun;

/* view may be NULL; all stay the caller's. */
struct bookrun *bookrun_open(const struct export_plan *plan,
    const struct exportview *view, struct input *in);
void bookrun_close(struct bookrun *book);

/* The cells of a record, in the order of the plan. */
void bookrun_add(struct bookrun *book, const struct record *record,
    const struct slice *cells);
/* Writes what was added, behind it the legend of a view. */
void bookrun_write(struct bookrun *book, struct target *target);

#endif
