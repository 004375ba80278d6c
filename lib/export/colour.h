/*
 * colour.h - rows coloured as people colour them by hand (R-EXPORT-05)
 *
 * The table `export-colour` gives a row, or a cell alone, a colour where a
 * column has a value; of several for one place the first counts.
 */
#ifndef EXPORT_COLOUR_H
#define EXPORT_COLOUR_H

#include <stdint.h>

#include "export/plan.h"

struct export_colours;

/* For the columns of a plan, which must outlive it.  NULL with a fault. */
struct export_colours *export_colours_open(const struct export_plan *plan,
    struct fault *fault);
void export_colours_close(struct export_colours *colours);

/* What each colour says, in the order of the table: for a legend. */
struct export_colour {
	size_t column;		/* of the plan */
	struct slice value;
	uint32_t fill;
};
size_t export_colours_count(const struct export_colours *colours);
struct export_colour export_colours_at(const struct export_colours *colours,
    size_t i);

/*
 * The colour of a row (0xRRGGBB) or XLSX_NO_FILL; fills gets the same for
 * each cell alone.  cells are one per column of the plan.
 */
uint32_t export_colours_find(const struct export_colours *colours,
    const struct slice *cells, uint32_t *fills);

#endif
