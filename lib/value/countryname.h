/*
 * countryname.h - what people call a country, in English and Chinese
 *
 * Table `country-name` has the names that are not the first of their language
 * in table `country`: short ones, and those of Chinese usage.
 */
#ifndef VALUE_COUNTRYNAME_H
#define VALUE_COUNTRYNAME_H

#include <stdbool.h>

#include "base/fault.h"
#include "base/slice.h"

struct countrynames;

/* Opens both tables.  NULL with a fault. */
struct countrynames *countrynames_open(struct fault *fault);
void countrynames_close(struct countrynames *names);

/*
 * The name of an alpha-2 code; the cell itself when it is none.  It lives as
 * long as the names.
 */
struct slice countryname_find(const struct countrynames *names,
    struct slice cell, bool zh);

#endif
