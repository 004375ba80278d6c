/*
 * horizon.h - when a buyer means to buy (R-IMPORT-12)
 *
 * Phrases such as 3~6个月, asap or next year become months until the
 * purchase, the upper bound of a range.  The words are rows of the table
 * `horizon`.  Months are counted in hundredths: 10 days are 33.
 */
#ifndef VALUE_HORIZON_H
#define VALUE_HORIZON_H

#include <stdint.h>

#include "base/fault.h"
#include "base/slice.h"
#include "base/value.h"

#define HORIZON_UNIT 100		/* of a month */
#define HORIZON_NEVER INT32_MAX		/* does not plan to buy */

struct horizons;

/*
 * today settles "this quarter" and "next year".  NULL with a fault.  The
 * patterns of the built-in table are made when a phrase first asks for them.
 */
struct horizons *horizons_open(int32_t today, struct fault *fault);
void horizons_close(struct horizons *horizons);

/* VALUE_BAD for a phrase that is not understood. */
enum value_status horizon_parse(struct horizons *horizons, struct slice cell,
    int32_t *months);

/* Reads what horizon_format() writes: 4.5, never. */
enum value_status horizon_parse_canonical(struct slice cell,
    int32_t *months);
char *horizon_format(char out[32], int32_t months);

#endif
