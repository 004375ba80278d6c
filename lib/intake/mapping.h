/*
 * mapping.h - what is said by hand of the columns of a file
 *
 * By the map, drop and serial statements of a rules file, and by a mapping
 * file, the table that --suggest prints: columns `header`, `column` and, if
 * two headers are alike, `position`.  An empty `column` leaves a column under
 * its own name, "-" drops it.  The mapping file wins over the rules.
 */
#ifndef INTAKE_MAPPING_H
#define INTAKE_MAPPING_H

#include "intake/columns.h"
#include "intake/rules.h"

struct mapping;

/* NULL with a fault. */
struct mapping *mapping_open(const char *path, struct fault *fault);
void mapping_close(struct mapping *mapping);

/*
 * Says in told, which has one element for each of count headers, what rules
 * and mapping (both may be NULL) say of them; notes what was found.  Names
 * live as long as these.  False with a fault when a header could be two.
 */
bool mapping_find(struct intake_told *told, const struct slice *header,
    size_t count, struct rules *rules, struct mapping *mapping,
    struct fault *fault);

/* After all files: false with a fault when a header was in none. */
bool mapping_check_found(const struct mapping *mapping, struct fault *fault);

#endif
