/*
 * view.h - a sheet for one purpose: its columns, its name, people's words
 *
 * The columns of a view are those of table `view` that the file has
 * (doc/view.h); "leads" and "grades" mean lead and grade.  The sheet is named
 * by table `export-sheet`.  On a Chinese sheet the words of the dictionary
 * become those of tables `export-word` and, where that has none, the first
 * Chinese word of table `value` or `country`, which lead-import reads back.
 */
#ifndef EXPORT_VIEW_H
#define EXPORT_VIEW_H

#include "base/fault.h"
#include "rule/columns.h"

struct exportview;

/* lang: 0 en, 1 zh.  NULL with a fault. */
struct exportview *exportview_open(const char *name, int lang,
    const struct columns *columns, struct fault *fault);
void exportview_close(struct exportview *view);

/* All of these live as long as the view. */
struct slice exportview_columns(const struct exportview *view);
const char *exportview_sheet(const struct exportview *view);
/* What the sheet of colours and its columns are called. */
struct slice exportview_label(const struct exportview *view,
    const char *name);
/* A header for a computed column, which the dictionary of leads lacks. */
struct slice exportview_header(struct exportview *view, struct slice name);
/* A value of a column as people say it, else the value itself. */
struct slice exportview_word(const struct exportview *view,
    struct slice column, struct slice value);

#endif
