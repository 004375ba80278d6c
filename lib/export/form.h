/*
 * form.h - empty forms for the stand and for visits (R-FORM-01 to 04)
 *
 * A workbook with a header that lead-import knows, drop-downs with the words
 * of the dictionary, days that are checked, and a second sheet that says what
 * each column asks (table `form`).  What is the same in all rows comes into a
 * row by itself once its first cells are filled, so that empty rows stay
 * empty.
 */
#ifndef EXPORT_FORM_H
#define EXPORT_FORM_H

#include <stdint.h>

#include "base/fault.h"
#include "xlsx/out.h"

enum { EXPORTFORM_ROWS_MOST = 10000 };

struct exportform {
	const char *name;	/* booth, visit */
	bool chinese;		/* headers and questions */
	int64_t rows;		/* to be filled */
	const char *event, *owner;	/* or NULL */
	int32_t event_end;	/* or DATE_NONE */
};

/* Builds the workbook; close it in any case.  NULL with a fault. */
struct xlsxout *exportform_build(const struct exportform *form,
    struct fault *fault);

#endif
